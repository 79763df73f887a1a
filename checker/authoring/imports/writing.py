"""Write what was found as a course: manifests, texts, starters, tests, solutions."""

from __future__ import annotations

import json
import re
import shutil
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from checker.authoring.imports.layouts import Found
from checker.content.documents import read_tasks, read_title
from checker.grading.beside import FOLDER
from checker.model import Trust

MINUTES = 30
LIMITS = ("seconds = 120", "request_seconds = 20")
"""tests that were written elsewhere know no limits: generous ones"""
_TAKEN = ("notebooks",)
_PLAIN_TITLES = ("instructions", "introduction", "readme", "description")
_BESIDE = '''\
import pytest

from checker.grading.beside import load_tests


@pytest.mark.parametrize("test", load_tests(__file__), ids=str)
def test_beside(test, learner):
    """{test.title}."""
    test.check(learner)
'''


@dataclass(frozen=True)
class Placed:
    """An exercise with its names in the course."""

    found: Found
    slug: str
    lesson: str
    """folder of the lesson: ``010-practice``"""
    stem: str
    """folder of the exercise: ``020-two-fer``"""


def place(found: Iterable[Found], name: str) -> list[Placed]:
    """Give each exercise its slug and its place; ``name`` is that of the whole folder."""
    slugs: set[str] = set(_TAKEN)
    lessons: dict[str, str] = {}
    lesson_slugs: set[str] = set()
    counts: dict[str, int] = {}
    placed = []
    for each in found:
        if each.lesson not in lessons:
            last = name if each.lesson == "." else each.lesson.rpartition("/")[2]
            slug = free_slug(last, "lesson", lesson_slugs)
            lessons[each.lesson] = f"{10 * (len(lessons) + 1):03d}-{slug}"
        lesson = lessons[each.lesson]
        counts[lesson] = counts.get(lesson, 0) + 10
        slug = free_slug(each.folder.name, "exercise", slugs)
        placed.append(Placed(each, slug, lesson, f"{counts[lesson]:03d}-{slug}"))
    return placed


def free_slug(name: str, otherwise: str, taken: set[str]) -> str:
    """Make a slug of a folder's name, and take it; a second one of a name gets a number."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    base = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60].strip("-") or otherwise
    slug, number = base, 1
    while slug in taken:
        number += 1
        slug = f"{base}-{number}"
    taken.add(slug)
    return slug


def write_course(root: Path, title: str, placed: list[Placed]) -> None:
    """Write the files of the course but the exercises."""
    settings = ["[tool.checker]", f"title = {quote(title)}", 'trust = "bridge"']
    _write(root / "pyproject.toml", "\n".join(settings) + "\n")
    lines = [f"# {title}", "", f"{len(placed)} exercises."]
    _write(root / "README.md", "\n".join(lines) + "\n")
    lessons = list(dict.fromkeys(each.lesson for each in placed))
    for number, lesson in enumerate(lessons, start=1):
        here = [each for each in placed if each.lesson == lesson]
        _write_lesson(root / "lessons" / lesson, number, here)


def _write_lesson(folder: Path, number: int, exercises: list[Placed]) -> None:
    slug = folder.name.partition("-")[2]
    title = _titled(slug)
    manifest = [
        f"title = {quote(title)}",
        f"number = {number}",
        'unit = "Exercises"',
        f"minutes = {MINUTES * len(exercises)}  # a guess",
        "",
        "[[objectives]]",
        f"id = {quote(f'{slug}-tests-pass')}",
        f"text = {quote(f'write code that passes the tests of {title}')}",
    ]
    _write(folder / "lesson.toml", "\n".join(manifest) + "\n")
    lines = [f"# {title}", "", "Each exercise has tests. Write code that passes them.", ""]
    for each in exercises:
        link = f"../../exercises/{each.lesson}/{each.stem}/README.md"
        lines += [f"> **Do it now:** exercise [{each.slug}]({link})", ""]
    _write(folder / "README.md", "\n".join(lines))


def write_exercise(root: Path, placed: Placed, trust: Trust, first_failure: str = "") -> Path:
    """Write one exercise and its solution; give its folder."""
    found = placed.found
    folder = root / "exercises" / placed.lesson / placed.stem
    shutil.rmtree(folder, ignore_errors=True)
    text = _text(found, placed.slug)
    _write(folder / "README.md", text)
    _write(folder / "exercise.toml", _manifest(placed, trust, read_title(text), first_failure))
    _copy(found.starter, folder / "starter")
    if trust == "open":
        _copy(found.tests, folder / "checks" / FOLDER)
        _write(folder / "checks" / "test_beside.py", _BESIDE)
    else:
        _copy(found.tests, folder / "checks")
    _copy(found.solution, root / "solutions" / placed.lesson / placed.stem)
    return folder


def _manifest(placed: Placed, trust: Trust, title: str, first_failure: str) -> str:
    slug = placed.lesson.partition("-")[2]
    lines = [
        f"title = {quote(title)}",
        'type = "build"',
        f"main = {quote(placed.found.main)}",
        f"assesses = [{quote(f'{slug}-tests-pass')}]",
        f"minutes = {MINUTES}  # a guess",
        f'trust = "{trust}"',
    ]
    if trust == "open":
        lines.append('preload = ["pytest"]')
    lines += ["", "[limits]", *LIMITS]
    if first_failure:
        lines += ["", "[starter]", f"check = {quote(first_failure)}"]
    return "\n".join(lines) + "\n"


def _text(found: Found, slug: str) -> str:
    """Make one README of the texts: one title, then the tasks."""
    parts, title = [], ""
    for path in found.texts:
        text = path.read_bytes().decode("utf-8", "replace").replace("\r\n", "\n")
        own = read_title(text)
        if not own.lower().startswith(_PLAIN_TITLES):
            title = title or own
        parts.append(re.sub(r"\A\s*# .*\n", "", text).strip())
    lines = [f"# {title or _titled(slug)}", *(part for part in parts if part)]
    text = re.sub(r"(?<=\n)# ", "## ", "\n\n".join(lines))
    if not read_tasks(text):
        text = re.sub(r"(?m)^## Tasks\b", "## What to do", text)
        text += f"\n\n## Tasks\n\n1. Write `{found.main}`, so that its tests pass."
    return text + "\n"


def _titled(slug: str) -> str:
    return slug.replace("-", " ").title()


def quote(text: str) -> str:
    """Write a text for TOML, on one line."""
    printable = "".join(letter if letter.isprintable() else " " for letter in text)
    return json.dumps(printable.strip() or "-", ensure_ascii=False)


def _copy(files: Mapping[str, Path], folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, source in files.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
