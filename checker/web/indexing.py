"""Gather what the search of the page finds: lessons, exercises, errors, with addresses."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from flask import url_for

from checker.content.search import Entry, Index
from checker.render.hypertext import read_sections

if TYPE_CHECKING:
    from checker.content.catalog import Course
    from checker.explain import Dictionary


def index_of(course: Course, dictionary: Dictionary | None) -> Index:
    """Read the texts of a course and of its dictionary into an index."""
    return Index([*_lessons(course), *_exercises(course), *_errors(dictionary)])


def _lessons(course: Course) -> Iterator[Entry]:
    for lesson in course.lessons():
        address = url_for("reading.lesson", slug=lesson.slug)
        name = f"{lesson.number} · {lesson.title}"
        for part in read_sections(_read(lesson.folder / "README.md")):
            place = f"{address}#{part.id}" if part.id else address
            yield Entry("lesson", part.title or lesson.title, name, part.text, place)


def _exercises(course: Course) -> Iterator[Entry]:
    for ref in course.exercises():
        exercise = course.exercise(ref.slug)
        readme = _read(exercise.folder / "README.md")
        text = " ".join(part.text for part in read_sections(readme))
        address = url_for("doing.exercise", slug=exercise.slug)
        yield Entry("exercise", exercise.title, exercise.slug, text, address)


def _errors(dictionary: Dictionary | None) -> Iterator[Entry]:
    if dictionary is None:
        return
    for each in dictionary.entries():
        shown = dictionary.show(each.id)
        if shown is not None:
            text = f"{shown.means} {shown.fix} {shown.example}".replace("`", "")
            address = url_for("lookup.error", id=each.id)
            yield Entry("error", shown.title.replace("`", ""), each.id, text, address)


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return ""
