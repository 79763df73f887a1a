"""Find a course, put it in order, and resolve the names that people type.

Discovery reads folder names only: a course of a thousand exercises is found in
milliseconds, and a manifest is parsed when somebody asks for that exercise.
"""

from __future__ import annotations

import difflib
import os
import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import cast

from checker.content.manifest import Table, read_table
from checker.errors import CommandError, CourseError
from checker.model import (
    STATUSES,
    TRUSTS,
    TYPES,
    Equivalent,
    Exercise,
    ExerciseType,
    Idea,
    Lesson,
    Limits,
    Objective,
    Sample,
    Settings,
    StarterClaim,
    Status,
    Trust,
)

_STEM = re.compile(r"^(\d+)-([a-z0-9]+(?:-[a-z0-9]+)*)$")


@dataclass(frozen=True)
class ExerciseRef:
    """An exercise that is known by its folder only; its manifest is not read."""

    slug: str
    folder: Path
    lesson_stem: str
    order: int


@dataclass(frozen=True)
class LessonRef:
    """A lesson that is known by its folder only; its manifest is not read."""

    slug: str
    folder: Path
    order: int


class Course:
    """A course on disk: ``pyproject.toml`` with ``[tool.checker]``, and its folders."""

    def __init__(self, root: Path, settings: Settings) -> None:
        self.root = root
        self.settings = settings
        self._exercises: dict[str, Exercise] = {}
        self._lessons: dict[str, Lesson] = {}

    @classmethod
    def open(cls, root: Path) -> Course:
        """Open the course in ``root``; raise `CourseError` if it is none."""
        root = root.resolve()
        return cls(root, read_settings(root))

    # -- order ---------------------------------------------------------------

    @cached_property
    def _lesson_refs(self) -> tuple[LessonRef, ...]:
        found = [
            LessonRef(slug, path, order) for order, slug, path in _numbered(self.root / "lessons")
        ]
        _refuse_twins([(ref.slug, ref.folder) for ref in found], "lesson")
        return tuple(found)

    @cached_property
    def _exercise_refs(self) -> tuple[ExerciseRef, ...]:
        found = [
            ExerciseRef(slug, path, lesson.name, order)
            for _, _, lesson in _numbered(self.root / "exercises")
            for order, slug, path in _numbered(lesson)
        ]
        _refuse_twins([(ref.slug, ref.folder) for ref in found], "exercise")
        return tuple(found)

    def lessons(self) -> tuple[Lesson, ...]:
        """Give the lessons in order."""
        return tuple(self._read_lesson(ref) for ref in self._lesson_refs)

    def exercises(self) -> tuple[ExerciseRef, ...]:
        """Give the exercises in order, their manifests unread."""
        return self._exercise_refs

    def exercises_of(self, lesson: str) -> tuple[ExerciseRef, ...]:
        """Give the exercises of the lesson with this slug, in order."""
        return tuple(ref for ref in self._exercise_refs if _slug(ref.lesson_stem) == lesson)

    def next_after(self, slug: str) -> ExerciseRef | None:
        """Give the exercise that follows; None after the last."""
        slugs = [ref.slug for ref in self._exercise_refs]
        place = slugs.index(self.resolve(slug)) + 1
        return self._exercise_refs[place] if place < len(slugs) else None

    # -- names ---------------------------------------------------------------

    def resolve(self, name: str) -> str:
        """Give the slug that ``name`` means; raise `CommandError` with the nearest."""
        slugs = [ref.slug for ref in self._exercise_refs]
        if name in slugs:
            return name
        stem = _STEM.match(name)
        if stem and stem[2] in slugs:
            return stem[2]
        for ref in self._exercise_refs:
            if name in self.exercise(ref.slug).formerly:
                return ref.slug
        raise CommandError(f"no exercise named '{name}'", help=_suggest(name, slugs))

    def exercise(self, name: str) -> Exercise:
        """Give the exercise that ``name`` means, its manifest read."""
        if name in self._exercises:
            return self._exercises[name]
        ref = next((ref for ref in self._exercise_refs if ref.slug == name), None)
        if ref is None:
            return self.exercise(self.resolve(name))
        exercise = read_exercise(ref, self.settings)
        self._exercises[name] = exercise
        return exercise

    def lesson(self, name: str | int) -> Lesson:
        """Give the lesson with this slug, folder name or number."""
        text = str(name)
        for ref in self._lesson_refs:
            if text in (ref.slug, ref.folder.name):
                return self._read_lesson(ref)
        if text.isdigit():
            for lesson in self.lessons():
                if lesson.number == int(text):
                    return lesson
            numbers = [lesson.number for lesson in self.lessons()]
            if numbers and min(numbers) < int(text) < max(numbers):
                written = ", ".join(map(str, sorted(numbers)))
                raise CommandError(
                    f"lesson {int(text)} is not written yet", help=f"the lessons are {written}"
                )
        slugs = [ref.slug for ref in self._lesson_refs]
        raise CommandError(f"no lesson named '{text}'", help=_suggest(text, slugs))

    # -- places --------------------------------------------------------------

    def solution(self, exercise: Exercise) -> Path:
        """Give the folder of the reference solution; it may be missing."""
        return self.root / "solutions" / exercise.folder.parent.name / exercise.folder.name

    def samples(self, exercise: Exercise) -> tuple[Sample, ...]:
        """Give the declared wrong and unusual right answers, by name."""
        folder = self.solution(exercise) / "_samples"
        if not folder.is_dir():
            return ()
        return tuple(read_sample(path) for path in sorted(folder.iterdir()) if path.is_dir())

    def notebook(self, lesson: Lesson) -> Path:
        """Give the lesson's notebook; it may be missing."""
        return self.root / "notebooks" / f"{lesson.stem}.ipynb"

    def _read_lesson(self, ref: LessonRef) -> Lesson:
        if ref.slug not in self._lessons:
            self._lessons[ref.slug] = read_lesson(ref)
        return self._lessons[ref.slug]


def find_course(start: Path) -> Path:
    """Find the folder of the course that ``start`` lies in."""
    start = start.resolve()
    for folder in (start, *start.parents):
        if _tool_table(folder / "pyproject.toml") is not None:
            return folder
    raise CommandError(
        f"there is no course in {start}",
        help="go to the course's folder with cd, or name it with --course FOLDER",
    )


def read_settings(root: Path) -> Settings:
    """Read ``[tool.checker]`` of the course's ``pyproject.toml``."""
    path = root / "pyproject.toml"
    data = _tool_table(path)
    if data is None:
        raise CourseError("there is no table [tool.checker]", location=str(path))
    table = Table(data, path, path.read_text(encoding="utf-8"), "checker")

    def place(key: str) -> Path | None:
        name = table.text(key, "")
        return root / name if name else None

    settings = Settings(
        title=table.text("title"),
        wsgi=table.text("wsgi", "app:app"),
        preload=table.texts("preload", ()),
        trust=cast(Trust, table.choice("trust", TRUSTS, "checks")),
        support=place("support"),
        untrusted=place("untrusted"),
        explanations=place("explanations"),
    )
    table.end()
    return settings


def read_lesson(ref: LessonRef) -> Lesson:
    """Read a ``lesson.toml``."""
    table = read_table(ref.folder / "lesson.toml")
    objectives = []
    for entry in table.tables("objectives"):
        objectives.append(_read_objective(entry))
    lesson = Lesson(
        slug=ref.slug,
        folder=ref.folder,
        title=table.text("title"),
        number=table.number("number"),
        unit=table.text("unit"),
        minutes=table.number("minutes"),
        needs=table.texts("needs", ()),
        ideas=tuple(_read_idea(entry) for entry in table.mixed("ideas")),
        objectives=tuple(objectives),
    )
    table.end()
    return lesson


def _read_objective(table: Table) -> Objective:
    is_assessed = table.flag("assessed", True)
    objective = Objective(
        id=table.text("id"),
        text=table.text("text"),
        assessed=is_assessed,
        reason=table.text("reason", "" if is_assessed else None),
    )
    table.end()
    return objective


def _read_idea(entry: str | Table) -> Idea:
    if isinstance(entry, str):
        return Idea(entry)
    earlier = entry.texts("earlier", ())
    idea = Idea(
        name=entry.text("name"),
        words=entry.texts("words", ()),
        earlier=earlier,
        reason=entry.text("reason", None if earlier else ""),
    )
    entry.end()
    return idea


def read_exercise(ref: ExerciseRef, settings: Settings) -> Exercise:
    """Read an ``exercise.toml``."""
    table = read_table(ref.folder / "exercise.toml")
    exercise = Exercise(
        slug=ref.slug,
        folder=ref.folder,
        lesson=_slug(ref.lesson_stem),
        title=table.text("title"),
        type=cast(ExerciseType, table.choice("type", TYPES)),
        main=table.text("main"),
        minutes=table.number("minutes"),
        assesses=table.texts("assesses", ()),
        assessed_by=table.lists("assessed_by"),
        practises=table.texts("practises", ()),
        unchecked=table.numbered("unchecked"),
        formerly=table.texts("formerly", ()),
        wsgi=table.text("wsgi", settings.wsgi),
        preload=table.texts("preload", settings.preload),
        trust=cast(Trust, table.choice("trust", TRUSTS, settings.trust)),
        starter_claim=_read_claim(table.table("starter")),
        limits=_read_limits(table.table("limits")),
        equivalents=_read_equivalents(table.tables("equivalent")),
    )
    table.end()
    return exercise


def read_sample(folder: Path) -> Sample:
    """Read a ``sample.toml``."""
    table = read_table(folder / "sample.toml")
    verdict = cast(Status, table.choice("verdict", STATUSES))
    sample = Sample(
        name=folder.name,
        folder=folder,
        title=table.text("title"),
        verdict=verdict,
        check=table.text("check", "" if verdict == "pass" else None),
        mistake=table.text("mistake", ""),
        says=table.text("says", ""),
        note=table.text("note", ""),
        base=table.choice("base", ("solution", "starter", "empty"), "solution"),  # type: ignore[arg-type]
        remove=table.texts("remove", ()),
    )
    table.end()
    return sample


def _read_claim(table: Table | None) -> StarterClaim | None:
    if table is None:
        return None
    claim = StarterClaim(table.text("check"), table.text("says", ""))
    table.end()
    return claim


def _read_equivalents(tables: list[Table]) -> tuple[Equivalent, ...]:
    found = []
    for table in tables:
        found.append(Equivalent(table.text("mutant"), table.text("reason")))
        table.end()
    return tuple(found)


def _read_limits(table: Table | None) -> Limits:
    if table is None:
        return Limits()
    usual = Limits()
    limits = Limits(
        seconds=table.decimal("seconds", usual.seconds),
        load_seconds=table.decimal("load_seconds", usual.load_seconds),
        request_seconds=table.decimal("request_seconds", usual.request_seconds),
        files=table.number("files", usual.files),
        megabytes=table.number("megabytes", usual.megabytes),
        memory_megabytes=table.number("memory_megabytes", usual.memory_megabytes),
    )
    table.end()
    return limits


def _tool_table(path: Path) -> dict[str, object] | None:
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError, PermissionError):
        return None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise CourseError(f"this is no TOML: {error}", location=str(path)) from None
    table = data.get("tool", {}).get("checker")
    return table if isinstance(table, dict) else None


def _numbered(folder: Path) -> list[tuple[int, str, Path]]:
    """List the folders named ``123-slug`` in order; others are an author's mistake."""
    try:
        entries = [entry for entry in os.scandir(folder) if entry.name[0] not in "._"]
    except FileNotFoundError:
        return []
    found = []
    for entry in entries:
        stem = _STEM.match(entry.name)
        if stem:
            found.append((int(stem[1]), stem[2], Path(entry.path)))
        elif entry.is_dir():
            raise CourseError(
                f"the folder '{entry.name}' has no number and slug",
                location=str(folder),
                help="call it like 020-hello-from-blank, or begin its name with _",
            )
    return sorted(found, key=lambda each: (each[0], each[1]))


def _refuse_twins(pairs: Iterable[tuple[str, Path]], what: str) -> None:
    seen: dict[str, Path] = {}
    for slug, folder in pairs:
        if slug in seen:
            raise CourseError(
                f"two {what}s are called '{slug}': {seen[slug]} and {folder}",
                location=str(folder),
                help="a slug is the identity: rename one of them",
            )
        seen[slug] = folder


def _slug(stem: str) -> str:
    return stem.split("-", 1)[1]


def _suggest(name: str, slugs: Iterable[str]) -> str:
    nearest = difflib.get_close_matches(name, list(slugs), 1, 0.5)
    found = f"did you mean '{nearest[0]}'? " if nearest else ""
    return f"{found}`checker list` shows all of them"
