"""Move an exercise to another place, or give it another name."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path

from checker.authoring import numbers
from checker.authoring.changes import Change
from checker.authoring.links import follow, still_named
from checker.authoring.scaffold import refuse_bad_slug, refuse_taken_slug
from checker.content.catalog import Course, ExerciseRef
from checker.errors import CommandError

_FORMERLY = re.compile(r"^formerly[ \t]*=[ \t]*\[[^\]]*\][^\n]*\n", re.MULTILINE)


@dataclass(frozen=True)
class Arranged:
    """What a move or a new name changed, and where a person should look."""

    slug: str
    renamed: dict[Path, Path]
    rewritten: tuple[Path, ...]
    still_named: tuple[str, ...] = ()
    """places that still have the old name"""


def move_exercise(course: Course, name: str, *, after: str = "", into: str = "") -> Arranged:
    """Move an exercise behind another one, or to the end of a lesson."""
    ref = _ref(course, course.resolve(name))
    if after:
        target = _ref(course, course.resolve(after))
        if target.slug == ref.slug:
            raise CommandError(f"'{ref.slug}' cannot follow itself", help="name another exercise")
        lesson = course.exercise(target.slug).lesson
        if into and course.lesson(into).slug != lesson:
            raise CommandError(
                f"'{target.slug}' is not in the lesson '{into}'", help="leave one of them out"
            )
    else:
        lesson = course.lesson(into).slug
    if _follows_already(course, ref, lesson, after):
        return Arranged(ref.slug, {}, ())
    change = Change(course.root)
    place = numbers.place_after(course, lesson, after, without=ref.slug)
    order = numbers.make_room(course, change, lesson, place, without=ref.slug)
    _rename(course, change, ref, course.lesson(lesson).stem, f"{order:03d}-{ref.slug}")
    return _apply(course, change, ref.slug)


def rename_exercise(course: Course, old: str, new: str) -> Arranged:
    """Give an exercise another name, and keep the progress that learners have in it."""
    slug = course.resolve(old)
    refuse_bad_slug(new)
    if new == slug:
        raise CommandError(f"the exercise is called '{new}' already", help="choose another name")
    refuse_taken_slug(course, new, but=slug)
    ref = _ref(course, slug)
    stem = f"{ref.folder.name.partition('-')[0]}-{new}"
    change = Change(course.root)
    _rename(course, change, ref, ref.lesson_stem, stem)
    follow(course.root, change, old=slug, new=new)
    manifest = ref.folder / "exercise.toml"
    formerly = [name for name in (*course.exercise(slug).formerly, slug) if name != new]
    text = manifest.read_bytes().decode("utf-8")
    change.rewrite(change.place(manifest), with_formerly(text, formerly))
    change.apply()
    named = tuple(still_named(course.root, slug))
    return Arranged(new, change.renamed, tuple(change.rewritten), named)


def rename_lesson(course: Course, old: str, new: str) -> Arranged:
    """Give a lesson another name, in all four places and in what refers to it."""
    lesson = course.lesson(old)
    refuse_bad_slug(new)
    if new in [each.slug for each in course.lessons()]:
        raise CommandError(f"there is a lesson '{new}' already", help="choose another name")
    stem = f"{lesson.stem.partition('-')[0]}-{new}"
    change = Change(course.root)
    for place in ("lessons", "exercises", "solutions"):
        folder = course.root / place / lesson.stem
        if folder.is_dir():
            change.rename(folder, folder.with_name(stem))
    notebook = course.notebook(lesson)
    if notebook.is_file():
        change.rename(notebook, notebook.with_name(f"{stem}.ipynb"))
    follow(course.root, change)
    for file in _manifests(course):
        text = file.read_bytes().decode("utf-8")
        changed = re.sub(
            rf"^((?:needs|lesson)[ \t]*=[^\n]*)\"{re.escape(lesson.slug)}\"",
            rf'\g<1>"{new}"',
            text,
            flags=re.MULTILINE,
        )
        if changed != text:
            change.rewrite(change.place(file), changed)
    change.apply()
    named = tuple(still_named(course.root, lesson.slug))
    return Arranged(new, change.renamed, tuple(change.rewritten), named)


def with_formerly(manifest: str, names: list[str]) -> str:
    """Set ``formerly`` in the text of a manifest, and leave the rest as it stands."""
    line = f"formerly = {json.dumps(names)}\n"
    if _FORMERLY.search(manifest):
        return _FORMERLY.sub(line, manifest, count=1)
    lines = manifest.splitlines(keepends=True)
    table = next((n for n, text in enumerate(lines) if text.startswith("[")), len(lines))
    while table and (not lines[table - 1].strip() or lines[table - 1].startswith("#")):
        table -= 1  # a table's own comment stays with it
    if table and not lines[table - 1].endswith("\n"):
        lines[table - 1] += "\n"
    return "".join([*lines[:table], line, *lines[table:]])


def _apply(course: Course, change: Change, slug: str) -> Arranged:
    follow(course.root, change)
    change.apply()
    return Arranged(slug, change.renamed, tuple(change.rewritten))


def _rename(course: Course, change: Change, ref: ExerciseRef, lesson: str, stem: str) -> None:
    change.rename(ref.folder, course.root / "exercises" / lesson / stem)
    solution = course.root / "solutions" / ref.lesson_stem / ref.folder.name
    if solution.is_dir():
        change.rename(solution, course.root / "solutions" / lesson / stem)


def _ref(course: Course, slug: str) -> ExerciseRef:
    return next(ref for ref in course.exercises() if ref.slug == slug)


def _follows_already(course: Course, ref: ExerciseRef, lesson: str, after: str) -> bool:
    slugs = [each.slug for each in course.exercises_of(lesson)]
    if ref.slug not in slugs:
        return False
    place = slugs.index(ref.slug)
    if not after:
        return place == len(slugs) - 1
    return place > 0 and slugs[place - 1] == course.resolve(after)


def _manifests(course: Course) -> list[Path]:
    found = [lesson.folder / "lesson.toml" for lesson in course.lessons()]
    folder = course.settings.explanations
    return [*found, *(sorted(folder.rglob("*.toml")) if folder and folder.is_dir() else [])]
