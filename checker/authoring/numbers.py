"""Find the number in front of a name: between its neighbours, with room on both sides."""

from __future__ import annotations

from collections.abc import Sequence

from checker.authoring.changes import Change
from checker.content.catalog import Course, ExerciseRef
from checker.errors import CommandError

STEP = 10
MOST = 999


def between(taken: Sequence[int], place: int) -> int | None:
    """Give a number for the place in this order, or None where there is no room."""
    low = taken[place - 1] if place else 0
    if place == len(taken):
        number = (low // STEP + 1) * STEP
        return number if number <= MOST else None
    high = taken[place]
    for step in (STEP, STEP // 2):
        number = (low // step + 1) * step
        if low < number < high:
            return number
    middle = (low + high) // 2
    return middle if low < middle < high else None


def place_after(course: Course, lesson: str, after: str, *, without: str = "") -> int:
    """Give the place in a lesson that follows an exercise; without one, the end."""
    slugs = [ref.slug for ref in course.exercises_of(lesson) if ref.slug != without]
    if not after:
        return len(slugs)
    slug = course.resolve(after)
    if slug not in slugs:
        raise CommandError(
            f"'{slug}' is not in the lesson '{lesson}'", help=f"its exercises: {', '.join(slugs)}"
        )
    return slugs.index(slug) + 1


def make_room(course: Course, change: Change, lesson: str, place: int, *, without: str = "") -> int:
    """Give the number for a place; only where there is no room the others get new ones."""
    others = [ref for ref in course.exercises_of(lesson) if ref.slug != without]
    number = between([ref.order for ref in others], place)
    if number is not None:
        return number
    if (len(others) + 1) * STEP > MOST:
        raise CommandError(
            f"the lesson '{lesson}' has no room for another exercise", help="split the lesson"
        )
    for index, ref in enumerate(others):
        renumber(course, change, ref, STEP * (index + 1 + (index >= place)))
    return STEP * (place + 1)


def renumber(course: Course, change: Change, ref: ExerciseRef, order: int) -> None:
    """Give an exercise and its solution another number."""
    stem = f"{order:03d}-{ref.slug}"
    change.rename(ref.folder, ref.folder.with_name(stem))
    solution = course.root / "solutions" / ref.lesson_stem / ref.folder.name
    if solution.is_dir():
        change.rename(solution, solution.with_name(stem))
