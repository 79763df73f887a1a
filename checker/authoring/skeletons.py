"""The files that ``checker new`` writes: one small exercise of each type that works.

Each is a whole exercise: its starter fails, its solution passes, its samples behave as
they declare. An author replaces it piece by piece, and it is proven all the way.

A course has its own in ``exercises/_skeletons/TYPE/`` (``exercise/`` and ``solution/``,
with the files that an exercise has there); `plain_skeletons` is for a course without.
``@TITLE@``, ``@SLUG@``, ``@ASSESSES@`` and ``@GOALS@`` are replaced.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from checker.authoring.plain_skeletons import (
    HINTS,
    MANIFEST,
    NOTES,
    PLAIN,
    README,
    UNUSUAL,
    WRONG,
)
from checker.content.catalog import Course
from checker.errors import CourseError
from checker.model import ExerciseType

PLACE = Path("exercises", "_skeletons")


@dataclass(frozen=True)
class Skeleton:
    """The files of a new exercise, by their names in its two folders."""

    exercise: Mapping[str, str]
    solution: Mapping[str, str]


def read_skeleton(course: Course, kind: ExerciseType) -> Skeleton:
    """Give the course's own skeleton of a type, or the one that needs no library."""
    folder = course.root / PLACE / kind
    if not folder.is_dir():
        return _plain(kind)
    skeleton = Skeleton(_read_tree(folder / "exercise"), _read_tree(folder / "solution"))
    if "exercise.toml" not in skeleton.exercise:
        raise CourseError(
            "a skeleton needs exercise/exercise.toml",
            location=folder.relative_to(course.root).as_posix(),
        )
    return skeleton


def _read_tree(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.suffix != ".pyc"
    }


def _plain(kind: ExerciseType) -> Skeleton:
    plain = PLAIN[kind]
    fills = {
        "@TYPE@": kind,
        "@MAIN@": plain.main,
        "@CHECK@": plain.check,
        "@TASK@": plain.task,
    }
    exercise = {
        "exercise.toml": MANIFEST,
        "README.md": README,
        "hints.md": HINTS,
        **{f"starter/{name}": text for name, text in plain.starter.items()},
        **{f"checks/{name}": text for name, text in plain.checks.items()},
    }
    solution = {
        "NOTES.md": NOTES,
        plain.main: plain.answer,
        "_samples/likely-mistake/sample.toml": WRONG,
        f"_samples/likely-mistake/{plain.main}": plain.wrong,
        "_samples/another-way/sample.toml": UNUSUAL,
        f"_samples/another-way/{plain.main}": plain.unusual,
    }
    return Skeleton(fill(exercise, fills), fill(solution, fills))


def fill(files: Mapping[str, str], fills: Mapping[str, str]) -> dict[str, str]:
    """Replace the words of a skeleton by what they stand for."""
    filled = {}
    for name, text in files.items():
        for word, value in fills.items():
            text = text.replace(word, value)
        filled[name] = text
    return filled


LESSON: dict[str, str] = {
    "lesson.toml": """\
title = "@TITLE@"
number = @NUMBER@
unit = "@UNIT@"
minutes = 90
needs = @NEEDS@
# FILL IN: the new ideas, at most four, and the honest minutes, exercises included
ideas = ["@TITLE@"]

# FILL IN: what the reader can do afterwards, one table for each thing
[[objectives]]
id = "@SLUG@"
text = "@PLAIN@"
""",
    "README.md": """\
# @TITLE@

After this lesson you can

FILL IN: the objectives of lesson.toml, as a list

**The story.**
FILL IN: why this lesson: two or three short lines

## Warm-up

FILL IN: three questions about earlier lessons, with their answers

## Part 1

FILL IN: the text, around small programs that a reader can run

```python file=examples/first.py
print("Hello")
```

```text output=examples/first.py
Hello
```
""",
    "examples/first.py": 'print("Hello")\n',
}

NOTEBOOK: list[tuple[str, str, str]] = [
    (
        "markdown",
        "title",
        "# @TITLE@ in small pieces\n\n"
        "This notebook belongs to [Lesson @NUMBER@](../lessons/@STEM@/README.md).\n"
        "FILL IN: what this notebook is for",
    ),
    ("code", "load-checker", "%load_ext checker.notebook"),
]
"""Kind, id and text of each cell; a graded cell needs an exercise, which comes later."""
