"""Make the mutants of an exercise: each a changed text of one file, with a stable id."""

from __future__ import annotations

import difflib
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from checker.authoring.mutants.sources import Change, Meaning, Source, Toolbox
from checker.content.assembly import PREPARE
from checker.content.catalog import Course
from checker.errors import CourseError
from checker.model import Exercise

LONGEST = 80
_AROUND = 16
_NOT_ANSWERS = ("NOTES.md", PREPARE, "sample.toml")


@dataclass(frozen=True)
class Mutant:
    """The reference solution with one change."""

    id: str
    """file, operator, what became what; the same as long as that place is the same"""
    exercise: str
    file: str
    operator: str
    line: int
    text: str
    original: str

    @property
    def diff(self) -> str:
        """Show the change as a unified diff."""
        lines = difflib.unified_diff(
            self.original.splitlines(),
            self.text.splitlines(),
            f"solution/{self.file}",
            f"mutant/{self.file}",
            n=2,
            lineterm="",
        )
        return "\n".join(lines)


def make_mutants(course: Course, exercise: Exercise, toolbox: Toolbox) -> list[Mutant]:
    """Make all mutants of an exercise, in the order of its files and places."""
    mutants: list[Mutant] = []
    for file, path in _answer_files(course.solution(exercise)):
        operators = toolbox.operators_for(file)
        if not operators:
            continue
        text = path.read_bytes().decode("utf-8")
        starter = exercise.starter / file
        given = starter.read_text(encoding="utf-8") if starter.is_file() else ""
        source = Source(exercise, file, text, given)
        try:
            original = toolbox.meaning_for(file)(text)
        except (SyntaxError, ValueError) as error:
            raise CourseError(f"the solution is broken: {error}", location=str(path)) from None
        found = [change for operator in operators for change in operator(source)]
        found.sort(key=lambda change: (change.start, change.end))
        mutants.extend(_distinct(source, found, toolbox.meaning_for(file), original))
    return mutants


def choose(mutants: Sequence[Mutant], most: int | None, seed: int) -> list[Mutant]:
    """Put mutants in the order that the seed gives, and take the first ones."""
    order = sorted(mutants, key=lambda mutant: mutant.id)
    random.Random(f"{seed}").shuffle(order)
    return order[:most] if most is not None else order


def _answer_files(folder: Path) -> Iterator[tuple[str, Path]]:
    """Give the files of a solution that a learner writes."""
    for path in sorted(folder.rglob("*")):
        parts = path.relative_to(folder).parts
        is_hidden = any(part.startswith("_") and part != "__init__.py" for part in parts)
        if path.is_file() and path.name not in _NOT_ANSWERS and not is_hidden:
            yield "/".join(parts), path


def _distinct(
    source: Source, found: Sequence[Change], meaning: Meaning, original: object
) -> Iterator[Mutant]:
    """Leave out what means the same, what was there before, and what is broken."""
    seen = {_key(original)}
    times: Counter[str] = Counter()
    for change in found:
        text = source.text[: change.start] + change.new + source.text[change.end :]
        try:
            key = _key(meaning(text))
        except (SyntaxError, ValueError):
            continue
        if key in seen:
            continue
        seen.add(key)
        id = f"{source.file}: {change.operator}: {_told(source, change)}"
        times[id] += 1
        if times[id] > 1:
            id = f"{id} ({times[id]})"
        line = source.text.count("\n", 0, change.start) + 1
        yield Mutant(
            id, source.exercise.slug, source.file, change.operator, line, text, source.text
        )


def _key(meaning: object) -> object:
    return meaning if isinstance(meaning, str) else repr(meaning)


def _told(source: Source, change: Change) -> str:
    """Tell a change in one line; of a long text only what is around the change."""
    before = " ".join((change.before or source.text[change.start : change.end]).split())
    after = " ".join((change.after or change.new).split()) or "(nothing)"
    if len(before) + len(after) <= LONGEST:
        return f"{before} -> {after}"
    head = 0
    while head < min(len(before), len(after)) and before[head] == after[head]:
        head += 1
    tail = 0
    while tail < min(len(before), len(after)) - head and before[-1 - tail] == after[-1 - tail]:
        tail += 1
    return f"{_cut(before, head, tail)} -> {_cut(after, head, tail)}"


def _cut(text: str, head: int, tail: int) -> str:
    start, end = max(0, head - _AROUND), min(len(text), len(text) - tail + _AROUND)
    cut = text[start:end]
    if len(cut) > LONGEST:
        cut = f"{cut[: LONGEST // 2]}…{cut[-LONGEST // 2 :]}"
    return f"{'…' if start else ''}{cut}{'…' if end < len(text) else ''}"
