"""Change answers: letters of a quiz, predictions, and the order of lines.

Such a file holds assignments of texts and nothing else that counts.
"""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator

from checker.authoring.mutants.sources import Change, Source, changes

ANSWER_TYPES = ("predict", "quiz", "sort")
MOST_OTHERS = 3


def is_answer(source: Source) -> bool:
    """Claim that the file holds answers, and is no program."""
    return source.exercise.type in ANSWER_TYPES and source.file == source.exercise.main


@changes("*.py")
def change_answers(source: Source) -> Iterator[Change]:
    """Give an answer another answer's text, none, and nearly the right one."""
    if not is_answer(source):
        return
    found = list(_read_answers(source))
    values = [value for _, _, value in found]
    for place, (statement, node, value) in enumerate(found):
        yield source.change("no-answer", node, '""', inside=statement)
        for other in _others(values, place):
            yield source.change("other-answer", node, json.dumps(other), inside=statement)
        for operator, near in _near(source.exercise.type, value):
            text = json.dumps(near, ensure_ascii=False)
            yield source.change(operator, node, text, inside=statement)


def _read_answers(source: Source) -> Iterator[tuple[ast.Assign, ast.Constant, str]]:
    for statement in source.tree.body:
        if isinstance(statement, ast.Assign) and isinstance(statement.value, ast.Constant):
            value = statement.value.value
            if isinstance(value, str) and value:
                yield statement, statement.value, value


def _others(values: list[str], place: int) -> list[str]:
    """Give the next different answers of the file."""
    following = values[place + 1 :] + values[:place]
    different = [value for value in dict.fromkeys(following) if value != values[place]]
    return different[:MOST_OTHERS]


def _near(kind: str, value: str) -> Iterator[tuple[str, str]]:
    if kind == "sort":
        for place in range(len(value) - 1):
            swapped = value[:place] + value[place + 1] + value[place] + value[place + 2 :]
            yield "swap-letters", swapped
        for place in range(len(value)):
            yield "drop-letter", value[:place] + value[place + 1 :]
        yield "double-letter", value + value[-1]
    elif kind == "predict" and len(value) > 1:
        yield "shorter-answer", value[:-1]
        if value.swapcase() != value:
            yield "other-capitals", value.swapcase()
