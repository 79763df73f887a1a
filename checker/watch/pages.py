"""The texts that the learner can open over the screen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from checker.errors import CourseError
from checker.learner.journey import Journey
from checker.learner.texts import explain_check, explanation_markdown, solution_markdown
from checker.model import CheckResult, Exercise, Lesson
from checker.render.differences import diff_lines
from checker.render.markdown import render_markdown
from checker.render.terminal import mark, style_of, unwritten_sentence
from checker.render.text import RAW, Line, Look, cut, wrap_line
from checker.watch.views import KEYS, Choice

_ABOUT_KEYS = (
    "Every save of a file in the exercise's folder is checked at once.",
    "While a text is open, Esc goes back, and up and down move.",
)
_STATUS = {"passed": "pass", "tried": "fail", "open": ""}


def markdown(text: str) -> Callable[[Look], tuple[Line, ...]]:
    """Give a function that makes lines of Markdown, for whatever terminal."""

    def make(look: Look) -> tuple[Line, ...]:
        return tuple(((line, RAW),) for line in render_markdown(text, look).splitlines())

    return make


def lesson_markdown(lesson: Lesson) -> str:
    """Read the text of a lesson."""
    return _read(lesson.folder / "README.md", "lesson")


def task_markdown(exercise: Exercise) -> str:
    """Read the text of an exercise: its story, its tasks, and what stands below them."""
    return _read(exercise.folder / "README.md", "exercise")


def _read(path: Path, what: str) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise CourseError(f"the text of this {what} cannot be read", location=str(path)) from error


def explanation(
    journey: Journey, exercise: Exercise, check: CheckResult, command: str
) -> str | None:
    """Explain the error of a check; None if there was none."""
    found = explain_check(journey, exercise, check)
    lessons = [lesson.number for lesson in journey.course.lessons()]
    return explanation_markdown(found.explanation, command, lessons) if found else None


def solution(journey: Journey, exercise: Exercise) -> str:
    """Give the reference solution and its reasons."""
    return solution_markdown(journey, exercise)


def difference(journey: Journey, exercise: Exercise) -> tuple[Line, ...]:
    """Give what the learner has changed."""
    return tuple(diff_lines(journey.workspace.diff(exercise)))


def wrapped(lines: tuple[Line, ...]) -> Callable[[Look], tuple[Line, ...]]:
    """Give a function that breaks lines for whatever terminal."""

    def make(look: Look) -> tuple[Line, ...]:
        return tuple(part for line in lines for part in wrap_line(line, look.width, indent=2))

    return make


def keys_lines(look: Look) -> tuple[Line, ...]:
    """List every key with what it does."""
    rows: list[Line] = [((f"  {key}  ", "key"), (words, "")) for key, _, words in KEYS]
    rows += [(), *((("  " + sentence, ""),) for sentence in _ABOUT_KEYS)]
    return tuple(part for row in rows for part in wrap_line(row, look.width, indent=5))


def choice(journey: Journey, look: Look, current: str) -> Choice:
    """List the exercises of the course, each with its number and its state."""
    states = journey.states()
    rows: list[tuple[str, Line]] = []
    number = chosen = 0
    for state in journey.lessons():
        if not state.exercises:
            continue
        lesson = state.lesson
        if state.unwritten:
            rows.append(("", ((unwritten_sentence(state.unwritten), "quiet"),)))
        done = f"   {state.passed} of {len(state.exercises)}"
        rows.append(("", ((f"Lesson {lesson.number}  {lesson.title}", "title"), (done, "quiet"))))
        for ref in state.exercises:
            number += 1
            if ref.slug == current:
                chosen = len(rows)
            status = _STATUS[states[ref.slug]]
            title = cut(journey.course.exercise(ref.slug).title, look.width - 12)
            sign = mark(status, look)
            rows.append(
                (ref.slug, ((f"{number:>4} ", ""), (f"{sign} ", style_of(status)), (title, "")))
            )
    return Choice(tuple(rows), chosen)
