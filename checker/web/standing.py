"""How far the learner is, as the pages show it: lessons, exercises, what comes next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Literal

from checker.learner.review import since, what_to_review
from checker.render.terminal import unwritten_sentence

if TYPE_CHECKING:
    from checker.learner.journey import Journey, State
    from checker.model import Exercise, Lesson

Stage = Literal["done", "begun", "open", "reading"]
"""``reading`` is a lesson without exercises: nobody can tell whether it was read."""


@dataclass(frozen=True)
class ExerciseRow:
    """One exercise and its state."""

    exercise: Exercise
    state: State
    is_current: bool


@dataclass(frozen=True)
class LessonRow:
    """One lesson and how far it is; ``needs`` and ``opens`` are what rests on what."""

    lesson: Lesson
    exercises: tuple[ExerciseRow, ...]
    is_next: bool
    needs: tuple[Lesson, ...]
    opens: tuple[Lesson, ...]
    missing: str
    """what is said of the lessons before it that are not written yet"""

    @property
    def passed(self) -> int:
        """Count the exercises that are passed."""
        return sum(row.state == "passed" for row in self.exercises)

    @property
    def total(self) -> int:
        """Count the exercises."""
        return len(self.exercises)

    @property
    def stage(self) -> Stage:
        """Say how far the lesson is."""
        if not self.exercises:
            return "reading"
        if self.passed == self.total:
            return "done"
        return "begun" if any(row.state != "open" for row in self.exercises) else "open"


@dataclass(frozen=True)
class Review:
    """One exercise to review, and why."""

    exercise: Exercise
    reason: str


@dataclass(frozen=True)
class Standing:
    """All of it, at one moment."""

    lessons: tuple[LessonRow, ...]
    current: Exercise
    following: Exercise | None
    """the exercise to go on with; None if all are passed"""
    review: tuple[Review, ...]
    stamp: str
    """of the progress file, before it was read"""
    last_visit: str
    """when the learner was last here, in words; empty on the first day"""
    last_exercise: Exercise | None
    """None too where the course has given it up"""
    has_begun: bool
    """something was done, or the learner chose where to begin"""

    @property
    def passed(self) -> int:
        """Count the exercises that are passed."""
        return sum(row.passed for row in self.lessons)

    @property
    def total(self) -> int:
        """Count the exercises."""
        return sum(row.total for row in self.lessons)

    @property
    def minutes_left(self) -> int:
        """Sum up the minutes of the lessons that are not done."""
        return sum(row.lesson.minutes for row in self.lessons if row.stage != "done")


def standing_of(journey: Journey, now: datetime) -> Standing:
    """Read where the learner stands; ``now`` has a time zone."""
    stamp = stamp_of(journey)
    current = journey.current()
    is_open = journey.passed(current) is None
    slug = current.slug if is_open else journey.next_unfinished(current.slug)
    following = journey.course.exercise(slug) if slug else None
    last = journey.progress.last_attempt()
    return Standing(
        lessons=lesson_rows(journey, journey.states(), current.slug, following),
        current=current,
        following=following,
        review=tuple(
            Review(journey.course.exercise(each.slug), each.reason)
            for each in what_to_review(journey, now)
        ),
        stamp=stamp,
        last_visit=since(last.at, now) if last else "",
        last_exercise=journey.course.exercise(last.slug)
        if last and last.slug in journey.slugs
        else None,
        has_begun=last is not None or current.slug != journey.slugs[0],
    )


def stamp_of(journey: Journey) -> str:
    """Tell one state of the progress file from the next, without reading it."""
    try:
        now = journey.progress.path.stat()
    except OSError:
        return "0"
    return f"{now.st_mtime_ns:x}-{now.st_size:x}"


def lesson_rows(
    journey: Journey, states: Mapping[str, State], current: str, following: Exercise | None
) -> tuple[LessonRow, ...]:
    """Give every lesson with its exercises, in order."""
    course = journey.course
    lessons = course.lessons()
    gaps = {each.lesson.slug: each.unwritten for each in journey.lessons()}
    by_slug = {lesson.slug: lesson for lesson in lessons}
    return tuple(
        LessonRow(
            lesson=lesson,
            exercises=tuple(
                ExerciseRow(course.exercise(ref.slug), states[ref.slug], ref.slug == current)
                for ref in course.exercises_of(lesson.slug)
            ),
            is_next=following is not None and following.lesson == lesson.slug,
            needs=tuple(by_slug[slug] for slug in lesson.needs if slug in by_slug),
            opens=tuple(each for each in lessons if lesson.slug in each.needs),
            missing=unwritten_sentence(gap) if (gap := gaps[lesson.slug]) else "",
        )
        for lesson in lessons
    )


def exercise_rows(journey: Journey) -> dict[str, ExerciseRow]:
    """Give every exercise and its state by its slug."""
    current = journey.current().slug
    return {
        slug: ExerciseRow(journey.course.exercise(slug), state, slug == current)
        for slug, state in journey.states().items()
    }
