"""Know where the learner is in the course: what is done, what is open, what is next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Literal

from checker.content.catalog import Course, ExerciseRef
from checker.content.documents import read_hints, read_tasks
from checker.errors import CommandError, CourseError
from checker.learner.progress import Pass, Progress
from checker.learner.workspace import STATE, Started, Workspace
from checker.model import Exercise, Lesson, Report, Task

State = Literal["passed", "tried", "open"]

ASKS_FOR_SOLUTION = 2
_LONGEST = 4000


@dataclass(frozen=True)
class Place:
    """Where an exercise stands in the course; numbers count from 1."""

    lesson: Lesson
    number: int
    total: int
    number_in_lesson: int
    total_in_lesson: int


@dataclass(frozen=True)
class Hint:
    """One hint, counted."""

    number: int
    total: int
    text: str


@dataclass(frozen=True)
class LessonState:
    """How far one lesson is."""

    lesson: Lesson
    exercises: tuple[ExerciseRef, ...]
    passed: int
    unwritten: tuple[int, int] | None = None
    """first and last number of the lessons that the course jumps over before this one"""


class Journey:
    """One learner in one course."""

    def __init__(self, course: Course) -> None:
        self.course = course
        self.progress = Progress(course.root / STATE)
        self.workspace = Workspace(course)
        self._has_adopted = False

    @cached_property
    def slugs(self) -> tuple[str, ...]:
        """Give the slugs of the course in order."""
        slugs = tuple(ref.slug for ref in self.course.exercises())
        if not slugs:
            raise CourseError(
                "this course has no exercise",
                location=str(self.course.root / "exercises"),
                help="bring the course's files back, for example with `git checkout .`",
            )
        return slugs

    # where the learner is

    def current(self) -> Exercise:
        """Give the current exercise: the chosen one, or the first that is not passed."""
        self.adopt_new_names()
        chosen = self.progress.current()
        if chosen in self.slugs:
            return self.course.exercise(chosen)
        following = self.next_unfinished("")
        return self.course.exercise(following or self.slugs[0])

    def choose(self, exercise: Exercise) -> Started:
        """Make an exercise the current one, and hand its files out if they are not."""
        started = self.hand_out(exercise)
        if self.progress.current() != exercise.slug:
            self.progress.choose(exercise.slug)
        return started

    def hand_out(self, exercise: Exercise) -> Started:
        """Hand the files of an exercise out if they are not."""
        self.adopt_new_names()
        return self.workspace.start(exercise)

    def next_unfinished(self, after: str) -> str:
        """Give the next exercise that is not passed, from here on and then from the start.

        The exercise ``after`` itself is left out. Nothing if all others are passed.
        """
        passes = self.progress.passes()
        place = self.slugs.index(after) + 1 if after in self.slugs else 0
        around = (*self.slugs[place:], *self.slugs[:place])
        return next((slug for slug in around if slug not in passes and slug != after), "")

    def place(self, exercise: Exercise) -> Place:
        """Say where an exercise stands."""
        mates = [ref.slug for ref in self.course.exercises_of(exercise.lesson)]
        return Place(
            lesson=self.course.lesson(exercise.lesson),
            number=self.slugs.index(exercise.slug) + 1,
            total=len(self.slugs),
            number_in_lesson=mates.index(exercise.slug) + 1,
            total_in_lesson=len(mates),
        )

    def states(self) -> dict[str, State]:
        """Give the state of every exercise of the course, in order."""
        passes, attempts = self.progress.passes(), self.progress.last_attempts()
        return {
            slug: "passed" if slug in passes else "tried" if slug in attempts else "open"
            for slug in self.slugs
        }

    def lessons(self) -> tuple[LessonState, ...]:
        """Say how far every lesson is."""
        passes = self.progress.passes()
        found = []
        before = 0
        for lesson in self.course.lessons():
            exercises = self.course.exercises_of(lesson.slug)
            passed = sum(ref.slug in passes for ref in exercises)
            jump = (before + 1, lesson.number - 1) if lesson.number > before + 1 else None
            found.append(LessonState(lesson, exercises, passed, jump if before else None))
            before = max(before, lesson.number)
        return tuple(found)

    def passed_count(self) -> int:
        """Count the exercises of the course that are passed."""
        passes = self.progress.passes()
        return sum(slug in passes for slug in self.slugs)

    def passed(self, exercise: Exercise) -> Pass | None:
        """Give the pass of an exercise, or None."""
        return self.progress.passes().get(exercise.slug)

    def adopt_new_names(self) -> None:
        """Carry over what is kept under a slug that the course has renamed."""
        if self._has_adopted:
            return
        self._has_adopted = True
        unknown = self.progress.slugs() - set(self.slugs)
        chosen = self.progress.current()
        if chosen and chosen not in self.slugs:
            unknown.add(chosen)
        for old in sorted(unknown):
            try:
                new = self.course.resolve(old)
            except CommandError:
                # The course has given this exercise up; what was done stays kept.
                continue
            self.progress.rename(old, new)

    # what the learner asks for

    def tasks(self, exercise: Exercise) -> tuple[Task, ...]:
        """Give the tasks of an exercise."""
        return read_tasks(_read(exercise.folder / "README.md"))

    def hints(self, exercise: Exercise) -> tuple[str, ...]:
        """Give all hints of an exercise."""
        return read_hints(_read(exercise.folder / "hints.md"))

    def next_hint(self, exercise: Exercise) -> Hint | None:
        """Give the next hint and record it; after the last, the last one again."""
        hints = self.hints(exercise)
        if not hints:
            return None
        number = min(self.progress.counts(exercise.slug).hints + 1, len(hints))
        self.progress.record_hints(exercise.slug, number)
        return Hint(number, len(hints), hints[number - 1])

    def all_hints(self, exercise: Exercise) -> tuple[Hint, ...]:
        """Give every hint and record that all were read."""
        hints = self.hints(exercise)
        if hints:
            self.progress.record_hints(exercise.slug, len(hints))
        return tuple(Hint(n, len(hints), text) for n, text in enumerate(hints, start=1))

    def ask_solution(self, exercise: Exercise) -> bool:
        """Claim that the solution may be shown: after a pass, or when asked again."""
        if self.passed(exercise) is not None:
            return True
        return self.progress.ask_solution(exercise.slug) >= ASKS_FOR_SOLUTION

    def may_read_solution(self, exercise: Exercise) -> bool:
        """Claim that it was passed, or the solution shown before; nothing is recorded."""
        if self.passed(exercise) is not None:
            return True
        return self.progress.counts(exercise.slug).solution_asked >= ASKS_FOR_SOLUTION

    def record_solution(self, exercise: Exercise) -> None:
        """Save that the learner was asked twice elsewhere, and reads the solution."""
        for _ in range(ASKS_FOR_SOLUTION):
            self.ask_solution(exercise)

    def record(self, exercise: Exercise, report: Report, as_json: Mapping[str, Any]) -> None:
        """Save the outcome of one save."""
        failure = report.first_failure
        self.progress.record_attempt(
            exercise.slug,
            report.status,
            failed_check=failure.name if failure else "",
            checks_digest=report.checks_digest,
            report=_slim(as_json),
        )

    def can_do(self, exercise: Exercise) -> tuple[str, ...]:
        """Give what the checks of an exercise show that the learner can do."""
        lesson = self.course.lesson(exercise.lesson)
        return tuple(goal.text for goal in lesson.objectives if goal.id in exercise.assesses)


def open_journey(root: Path) -> Journey:
    """Open the course in ``root`` for its learner."""
    return Journey(Course.open(root))


def _slim(report: Mapping[str, Any]) -> dict[str, Any]:
    """Leave out what explains nothing: a long output would make every save slow."""
    tests = []
    for test in report.get("tests") or ():
        short = {
            name: value[:_LONGEST] if isinstance(value, str) else value
            for name, value in test.items()
            if name != "test_code"
        }
        tests.append(short)
    return {**report, "tests": tests}


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return ""
    except (OSError, UnicodeDecodeError) as error:
        raise CourseError(f"this file cannot be read: {error}", location=str(path)) from error
