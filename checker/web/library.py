"""The texts of the course as pages: where their links lead, read once and kept.

A text names other parts of the course by their files, as in an editor. Here each name
becomes an address of the site. What is no lesson, exercise, notebook or picture of the
course has no address, and is shown as words.
"""

from __future__ import annotations

import os
import re
import threading
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from flask import current_app, url_for
from markupsafe import Markup

from checker.errors import CourseError
from checker.render.hypertext import Document, render_document, render_inline
from checker.render.hypertext_rules import Resolve, Target, is_outside
from checker.web.site import current_site

if TYPE_CHECKING:
    from checker.content.catalog import Course
    from checker.content.search import Index
    from checker.explain import Dictionary
    from checker.model import Lesson

EXTENSION = "checker.library"
PICTURES = (".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp")
OUTSIDE = ("http", "https", "mailto")
_STEM = re.compile(r"^\d+-(.+)$")
_VIEW_BOX = re.compile(rb"""viewBox=["'][-\d.]+[ ,]+[-\d.]+[ ,]+(\d+)[\d.]*[ ,]+(\d+)""")


@dataclass(frozen=True)
class ErrorGroup:
    """The errors that belong to one lesson, as ids and titles."""

    number: int
    lesson: str
    """title of the lesson; empty where the course has no such lesson yet"""
    entries: tuple[tuple[str, Markup], ...]


class Library:
    """The texts of one course."""

    def __init__(self, course: Course) -> None:
        self.course = course
        self._documents: dict[Path, tuple[tuple[int, int], Document]] = {}
        self._lock = threading.Lock()

    def lesson(self, lesson: Lesson) -> Document:
        """Give the text of a lesson; raise `CourseError` if there is none."""
        return self.document(lesson.folder / "README.md")

    def document(self, path: Path) -> Document:
        """Give a file of Markdown as a document, read anew when it has changed."""
        try:
            now = os.stat(path)
            stamp = (now.st_mtime_ns, now.st_size)
            kept = self._documents.get(path)
            if kept is not None and kept[0] == stamp:
                return kept[1]
            document = self.text(path.read_text(encoding="utf-8"), path.parent)
        except (OSError, UnicodeDecodeError) as error:
            raise CourseError(
                "this text of the course cannot be read", location=self._place(path)
            ) from error
        self._documents[path] = (stamp, document)
        return document

    def text(self, markdown: str, folder: Path, *, prefix: str = "") -> Document:
        """Give Markdown that stands in a folder of the course as a document."""
        return render_document(markdown, self.resolver(folder), prefix=prefix)

    def html(self, markdown: str, folder: Path, *, prefix: str = "") -> Markup:
        """Give Markdown of a folder for a page that has no boxes for exercises."""
        resolve = self.resolver(folder)

        def plainly(target: str) -> Target:
            return replace(resolve(target), exercise="")

        return Markup(render_document(markdown, plainly, prefix=prefix).html)

    def resolver(self, folder: Path) -> Resolve:
        """Give the function that says where the links of a text in a folder lead."""

        def resolve(target: str) -> Target:
            if is_outside(target):
                return Target(target if urlsplit(target).scheme in OUTSIDE else "")
            name, mark, part = target.partition("#")
            if not name:
                return Target(target)
            path = Path(os.path.normpath(folder / unquote(name)))
            found = self._target(path)
            if found.address and mark:
                return Target(f"{found.address}#{part}", found.exercise, found.size)
            return found

        return resolve

    def picture(self, name: str) -> Path | None:
        """Give the file of a picture by its name below the course; None for all else."""
        path = self.course.root / name
        try:
            is_here = path.resolve(strict=True).is_relative_to(self.course.root)
        except (OSError, ValueError, RuntimeError):
            return None
        return path if is_here and self._is_picture(path) and path.is_file() else None

    @cached_property
    def dictionary(self) -> Dictionary | None:
        """Give the dictionary of errors; a course may have none."""
        from checker.explain import Dictionary

        folder = self.course.settings.explanations
        return Dictionary.load(folder) if folder is not None and folder.is_dir() else None

    @cached_property
    def errors(self) -> tuple[ErrorGroup, ...]:
        """Give every error that is known, lesson by lesson."""
        if self.dictionary is None:
            return ()
        titles = {lesson.number: lesson.title for lesson in self.course.lessons()}
        return tuple(
            ErrorGroup(
                number,
                titles.get(number, ""),
                tuple(
                    (each.id, Markup(render_inline(_title(self.dictionary, each.id))))
                    for each in entries
                ),
            )
            for number, entries in groupby(
                self.dictionary.entries(), lambda each: each.lesson_number
            )
        )

    def index(self) -> Index:
        """Give the index of lessons, exercises and errors, made when first asked for."""
        with self._lock:
            return self._index

    @cached_property
    def _index(self) -> Index:
        from checker.web.indexing import index_of

        return index_of(self.course, self.dictionary)

    def _target(self, path: Path) -> Target:
        """Say where a file or a folder of the course can be read."""
        try:
            parts = path.relative_to(self.course.root).parts
        except ValueError:
            return Target("")
        match [*parts]:
            case ["lessons", stem] | ["lessons", stem, "README.md"] if self._is_lesson(stem):
                return Target(url_for("reading.lesson", slug=_slug(stem)))
            case ["exercises", _, stem] | ["exercises", _, stem, "README.md"]:
                return self._exercise_target(_slug(stem))
            case ["notebooks", name] if name.endswith(".ipynb"):
                stem = name.removesuffix(".ipynb")
                is_known = self._is_lesson(stem) and path.is_file()
                return Target(url_for("notebooks.notebook", slug=_slug(stem)) if is_known else "")
        name = "/".join(parts)
        if self.picture(name) is None:
            return Target("")
        return Target(url_for("reading.picture", name=name), size=_size(path))

    def _exercise_target(self, slug: str) -> Target:
        if not any(ref.slug == slug for ref in self.course.exercises()):
            return Target("")
        return Target(url_for("doing.exercise", slug=slug), exercise=slug)

    def _is_lesson(self, stem: str) -> bool:
        return any(lesson.stem == stem for lesson in self.course.lessons())

    def _is_picture(self, path: Path) -> bool:
        parts = path.relative_to(self.course.root).parts
        is_hidden = any(part.startswith(("_", ".")) for part in parts)
        is_read = parts[0] in ("lessons", "exercises") and not is_hidden
        return is_read and path.suffix.lower() in PICTURES

    def _place(self, path: Path) -> str:
        return path.relative_to(self.course.root).as_posix()


def current_library() -> Library:
    """Give the library of the request that is being answered."""
    extensions = current_app.extensions
    library: Library = extensions.get(EXTENSION) or extensions.setdefault(
        EXTENSION, Library(current_site().journey.course)
    )
    return library


def _title(dictionary: Dictionary, id: str) -> str:
    shown = dictionary.show(id)
    return shown.title if shown is not None else id


def _slug(stem: str) -> str:
    found = _STEM.match(stem)
    return found[1] if found else stem


def _size(path: Path) -> tuple[int, int] | None:
    """Give the size of a drawing, which stands in its first lines."""
    try:
        with path.open("rb") as file:
            found = _VIEW_BOX.search(file.read(2000))
    except OSError:
        return None
    return (int(found[1]), int(found[2])) if found else None
