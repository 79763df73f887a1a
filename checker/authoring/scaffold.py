"""Write a new lesson, exercise or sample that is valid from the start."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from checker.authoring import numbers
from checker.authoring.changes import Change
from checker.authoring.links import follow
from checker.authoring.marks import MARK
from checker.authoring.skeletons import LESSON, NOTEBOOK, fill, read_skeleton
from checker.authoring.structure import check_names
from checker.content.catalog import Course
from checker.errors import CommandError
from checker.model import Exercise, ExerciseType

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_TAKEN_BY_WORK = ("notebooks",)


@dataclass(frozen=True)
class Made:
    """What a command made: its name, its folders, and what moved to give it room."""

    name: str
    folders: tuple[Path, ...]
    renamed: Mapping[Path, Path]


def new_lesson(course: Course, slug: str, *, after: str = "") -> Made:
    """Write a new lesson and its notebook."""
    refuse_bad_slug(slug)
    lessons = course.lessons()
    slugs = [lesson.slug for lesson in lessons]
    if slug in slugs:
        raise CommandError(f"there is a lesson '{slug}' already", help="choose another name")
    place = slugs.index(course.lesson(after).slug) + 1 if after else len(slugs)
    taken = [int(lesson.stem.partition("-")[0]) for lesson in lessons]
    order = numbers.between(taken, place)
    if order is None:
        raise CommandError(
            f"there is no number free after '{slugs[place - 1]}'",
            help="give the folder of one lesson, in all four places, another number first",
        )
    stem = f"{order:03d}-{slug}"
    before = lessons[place - 1] if place else None
    fills = {
        "@TITLE@": title_of(slug),
        "@PLAIN@": title_of(slug).lower(),
        "@SLUG@": slug,
        "@STEM@": stem,
        "@NUMBER@": str(_lesson_number([each.number for each in lessons], order)),
        "@UNIT@": before.unit if before else "Start",
        "@NEEDS@": json.dumps([before.slug] if before else []),
    }
    folder = course.root / "lessons" / stem
    notebook = course.root / "notebooks" / f"{stem}.ipynb"
    change = Change(course.root)
    change.create(folder, fill(LESSON, fills))
    change.add_file(notebook, fill({"": _notebook()}, fills)[""])
    change.apply()
    return Made(slug, (folder, notebook), {})


def new_exercise(
    course: Course,
    name: str,
    kind: ExerciseType = "build",
    *,
    after: str = "",
) -> Made:
    """Write a new exercise, ``LESSON/SLUG``, and its solution with two samples."""
    lesson_name, _, slug = name.rpartition("/")
    if not lesson_name:
        raise CommandError(
            f"'{name}' names no lesson", help=f"write LESSON/{slug}, for example hello-world/{slug}"
        )
    lesson = course.lesson(lesson_name)
    refuse_bad_slug(slug)
    refuse_taken_slug(course, slug)
    change = Change(course.root)
    place = numbers.place_after(course, lesson.slug, after)
    order = numbers.make_room(course, change, lesson.slug, place)
    stem = f"{order:03d}-{slug}"
    skeleton = read_skeleton(course, kind)
    goals = [objective.id for objective in lesson.objectives]
    fills = {
        "@TITLE@": title_of(slug),
        "@SLUG@": slug,
        # One is valid as it stands; for more, the manifest must name the checks of each.
        "@ASSESSES@": json.dumps(goals[:1]),
        "@GOALS@": f"the lesson has: {', '.join(goals)}" if goals else "the lesson has none yet",
    }
    folder = course.root / "exercises" / lesson.stem / stem
    solution = course.root / "solutions" / lesson.stem / stem
    change.create(folder, fill(skeleton.exercise, fills))
    change.create(solution, fill(skeleton.solution, fills))
    follow(course.root, change)
    change.apply()
    return Made(slug, (folder, solution), change.renamed)


def new_sample(course: Course, exercise: Exercise, name: str, *, is_right: bool = False) -> Made:
    """Write a new sample: the main file of the solution, for its author to change."""
    refuse_bad_slug(name)
    folder = course.solution(exercise) / "_samples" / name
    sources = (course.solution(exercise) / exercise.main, exercise.starter / exercise.main)
    main = next((path for path in sources if path.is_file()), None)
    title = json.dumps(title_of(name), ensure_ascii=False)
    lines = [f"title = {title}"]
    if is_right:
        lines += ['verdict = "pass"', f"# {MARK} what is unusual, in the title and in the files"]
    else:
        claim = exercise.starter_claim
        check = claim.check if claim else next(iter(check_names(exercise)), "test_")
        lines += [
            'verdict = "fail"',
            f"# {MARK} the first check that fails, and what the feedback must say: says = …",
            f"check = {json.dumps(check)}",
        ]
    change = Change(course.root)
    files = {"sample.toml": "\n".join(lines) + "\n"}
    if main is not None:
        files[exercise.main] = main.read_text(encoding="utf-8")
    change.create(folder, files)
    change.apply()
    return Made(name, (folder,), {})


def refuse_bad_slug(slug: str) -> None:
    """Refuse a name that cannot be a slug, and say what it could be."""
    if _SLUG.fullmatch(slug) and slug not in _TAKEN_BY_WORK:
        return
    better = re.sub(r"^\d+-", "", re.sub(r"[^a-z0-9]+", "-", slug.lower()).strip("-"))
    help = f"try '{better}'" if better and better != slug else "choose another name"
    if slug in _TAKEN_BY_WORK:
        raise CommandError(f"'{slug}' is a folder of the learner's", help=help)
    raise CommandError(
        f"'{slug}' is no name: small letters, digits, and - between words", help=help
    )


def refuse_taken_slug(course: Course, slug: str, *, but: str = "") -> None:
    """Refuse a slug that an exercise has, or had: progress is kept under it."""
    for ref in course.exercises():
        if ref.slug == but:
            continue
        if ref.slug == slug:
            place = ref.folder.relative_to(course.root).as_posix()
            raise CommandError(
                f"there is an exercise '{slug}' already, in {place}", help="choose another name"
            )
        if slug in course.exercise(ref.slug).formerly:
            raise CommandError(
                f"'{ref.slug}' was called '{slug}' before, and progress is kept under it",
                help="choose another name",
            )


def title_of(slug: str) -> str:
    """Make a first title of a slug."""
    return slug.replace("-", " ").capitalize()


def _lesson_number(taken: list[int], order: int) -> int:
    number = order // 10
    return number if number and number not in taken else max(taken, default=0) + 1


def _notebook() -> str:
    cells = []
    for kind, name, text in NOTEBOOK:
        cell: dict[str, object] = {"cell_type": kind, "id": name, "metadata": {}}
        if kind == "code":
            cell |= {"execution_count": None, "outputs": []}
        cells.append({**cell, "source": text.splitlines(keepends=True)})
    metadata = {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
    }
    notebook = {"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(notebook, indent=1, ensure_ascii=False) + "\n"
