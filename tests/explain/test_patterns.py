"""No pattern of the dictionary may run away: texts come from code that nobody has checked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import pytest

from checker.explain import Dictionary, Entry
from checker.explain.entry import PATTERN_CONDITIONS, PLACEHOLDER

SIGNS = [chr(number) for number in range(128)]
REPEATS = (codes.MAX_REPEAT, codes.MIN_REPEAT)


def patterns_of(entry: Entry) -> Iterator[str]:
    yield from (getattr(rule, key) for rule in entry.rules for key in PATTERN_CONDITIONS)
    yield from (name.pattern for name in entry.names.values())


def ambiguous_repeats(pattern: str) -> list[str]:
    """Name what is repeated and can divide the same text among its parts in two ways.

    In ``([ \\t]+[^\\n]*\\n)*`` each space may belong to the first part or to the second:
    with four spaces and twenty lines there are 4**20 ways, and all are tried.
    """
    return list(_search(parser.parse(pattern, re.MULTILINE), is_repeated=False))


def _search(items: Any, *, is_repeated: bool) -> Iterator[str]:
    before: set[str] = set()
    for code, value in items:
        signs = _signs_of(code, value)
        if is_repeated and before & signs:
            yield f"{code} {value}"
        if code in REPEATS:
            low, high, body = value
            yield from _search(body, is_repeated=is_repeated or high > 1)
            before = signs if high > low else set()
        else:
            before = set()
            for part in _parts_of(code, value):
                yield from _search(part, is_repeated=is_repeated)


def _parts_of(code: Any, value: Any) -> list[Any]:
    """Give the sequences inside a group, a branch or a look-around."""
    if code is codes.SUBPATTERN:
        return [value[-1]]
    if code is codes.BRANCH:
        return list(value[1])
    if code in (codes.ASSERT, codes.ASSERT_NOT):
        return [value[1]]
    return []


def _signs_of(code: Any, value: Any) -> set[str]:
    """Give the signs that a repeated single sign may be; nothing for all else."""
    if code not in REPEATS or value[0] == value[1] or len(value[2]) != 1:
        return set()
    kind, content = value[2][0]
    if kind is codes.IN:
        return {sign for sign in SIGNS if _is_in(content, sign)}
    if kind is codes.ANY:
        return set(SIGNS) - {"\n"}
    if kind is codes.LITERAL:
        return {chr(content)}
    if kind is codes.NOT_LITERAL:
        return set(SIGNS) - {chr(content)}
    return set()


def _is_in(content: Any, sign: str) -> bool:
    is_negated = content[0][0] is codes.NEGATE
    found = any(_fits(code, value, sign) for code, value in content)
    return found != is_negated


def _fits(code: Any, value: Any, sign: str) -> bool:
    if code is codes.LITERAL:
        return sign == chr(value)
    if code is codes.RANGE:
        return value[0] <= ord(sign) <= value[1]
    if code is codes.CATEGORY:
        classes = {
            codes.CATEGORY_WORD: r"\w",
            codes.CATEGORY_NOT_WORD: r"\W",
            codes.CATEGORY_SPACE: r"\s",
            codes.CATEGORY_NOT_SPACE: r"\S",
            codes.CATEGORY_DIGIT: r"\d",
            codes.CATEGORY_NOT_DIGIT: r"\D",
        }
        return re.fullmatch(classes[value], sign) is not None
    return False


def test_no_repeat_is_ambiguous(dictionary: Dictionary) -> None:
    found = {
        (entry.id, pattern)
        for entry in dictionary.entries()
        for pattern in patterns_of(entry)
        if ambiguous_repeats(PLACEHOLDER.sub("x", pattern))
    }

    assert found == set()


@pytest.mark.parametrize(
    ("pattern", "is_ambiguous"),
    [
        (r"def x\n(?:[ \t]+[^\n]*\n|\n){0,20}?[ \t]+return", True),
        (r"(?:\s*\w+\s*\s*,)*", True),
        (r"(?:.*x*)+", True),
        (r"(?:[ \t][^\n]*\n|\n){0,20}?[ \t]+return", False),
        (r"\s*\s*x", False),
        (r"(?:\w+,\s*)*", False),
    ],
)
def test_ambiguous_repeats_are_known(pattern: str, is_ambiguous: bool) -> None:
    assert bool(ambiguous_repeats(pattern)) == is_ambiguous
