"""Find what an author still has to fill in: lines with the mark ``FILL IN:``.

``checker new`` writes files that are valid, and marks in them what only the author can
know. A mark is a line of the file's own kind: a comment in Python and TOML, a line of
text in Markdown, a line in a notebook's cell. `checker validate` reports each of them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from checker.authoring.findings import Finding
from checker.content.catalog import Course
from checker.model import Exercise, Lesson

MARK = "FILL IN:"
_STAGES = (
    "exercise.toml", "README.md", "starter", "_samples", "NOTES.md", "hints.md", "the solution",
    "checks",
)  # fmt: skip
HELP = "write it, and delete the line with the mark"


@dataclass(frozen=True)
class Gap:
    """One thing that is still to be written, and where."""

    text: str
    path: Path
    line: int


def exercise_gaps(course: Course, exercise: Exercise) -> list[Gap]:
    """List what is still to be filled in, in the order in which an author works."""
    gaps = [*find_gaps(exercise.folder), *find_gaps(course.solution(exercise))]

    def stage(gap: Gap) -> int:
        parts = gap.path.parts
        found = [n for n, name in enumerate(_STAGES) if name in parts]
        return found[0] if found else _STAGES.index("the solution")

    return sorted(gaps, key=stage)


def lesson_gaps(course: Course, lesson: Lesson) -> list[Gap]:
    """List what is still to be filled in of a lesson and its notebook."""
    notebook = course.notebook(lesson)
    found = list(find_gaps(lesson.folder))
    if notebook.is_file():
        found.extend(_notebook_gaps(notebook))
    return found


def find_gaps(folder: Path) -> Iterator[Gap]:
    """Find the marks in the text files of a folder."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            text = _read(path)
            for number, line in enumerate(text.splitlines(), start=1):
                if MARK in line:
                    yield Gap(line.partition(MARK)[2].strip(' -#"*/>'), path, number)


def as_findings(course: Course, subject: str, gaps: list[Gap]) -> Iterator[Finding]:
    """Turn marks into what `checker validate` reports."""
    for gap in gaps:
        place = f"{gap.path.relative_to(course.root).as_posix()}:{gap.line}"
        yield Finding(subject, f"to fill in: {gap.text}", place, HELP)


def _notebook_gaps(path: Path) -> Iterator[Gap]:
    source = _read(path)
    try:
        cells = json.loads(source)["cells"]
    except (ValueError, KeyError, TypeError):
        return  # said by the check of the notebook's form
    for cell in cells:
        for line in "".join(cell["source"]).splitlines():
            if MARK in line:
                text = line.partition(MARK)[2].strip()
                head = source.partition(text)[0]
                yield Gap(text, path, head.count("\n") + 1)


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return ""
