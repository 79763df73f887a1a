"""Lay out a tiny course without any library, for the tests of the learner's program."""

from __future__ import annotations

import textwrap
from pathlib import Path

PYPROJECT = """\
[project]
name = "toy"
version = "1"

[tool.checker]
title = "Toy course"
"""

CHECKS = '''\
import pytest


@pytest.mark.task(1)
def test_says_hello(learner):
    """The program says hello."""
    assert learner.run("main.py").stdout == "hello\\n"
'''


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(textwrap.dedent(text), encoding="utf-8")


def add_exercise(
    root: Path, lesson: str, name: str, *, extra: str = "", files: dict[str, str] | None = None
) -> Path:
    folder = root / "exercises" / lesson / name
    slug = name.split("-", 1)[1]
    write(
        folder / "exercise.toml",
        f"""\
        title = "The {slug} exercise"
        type = "build"
        main = "main.py"
        minutes = 5
        preload = []
        {extra}
        """,
    )
    write(
        folder / "README.md",
        f"""\
        # The {slug} exercise

        A short story about {slug}.

        ## Tasks

        1. Open `main.py` and print hello.
        2. Run it.
        """,
    )
    write(
        folder / "hints.md",
        "# Hints\n\n## Hint 1\n\nLook at `print`.\n\n## Hint 2\n\nWrite `print('hello')`.\n",
    )
    for file, text in (files or {"main.py": "# write here\n", "data/names.txt": "Ada\n"}).items():
        write(folder / "starter" / file, text)
    write(folder / "checks" / "test_it.py", CHECKS)
    solution = root / "solutions" / lesson / name
    write(solution / "main.py", "print('hello')\n")
    write(solution / "NOTES.md", "# Why\n\nIt prints.\n")
    return folder


def add_lesson(root: Path, name: str, number: int) -> Path:
    folder = root / "lessons" / name
    write(
        folder / "lesson.toml",
        f"""\
        title = "Lesson about {name[4:]}"
        number = {number}
        unit = "Start"
        minutes = 30
        """,
    )
    write(
        folder / "README.md",
        f"""\
        # Lesson about {name[4:]}

        Read **this** first.

        ![a box with an arrow](pictures/box.svg)

        ```python fragment
        print("hi")
        ```
        """,
    )
    return folder


def make_course(root: Path) -> Path:
    write(root / "pyproject.toml", PYPROJECT)
    add_lesson(root, "010-first", 1)
    add_lesson(root, "020-second", 2)
    add_exercise(root, "010-first", "010-alpha")
    add_exercise(root, "010-first", "020-beta", extra='formerly = ["old-beta"]')
    add_exercise(root, "020-second", "010-gamma")
    return root
