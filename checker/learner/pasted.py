"""Read a pasted error together with the learner's file that it names.

A text can name any file of the computer. Only files below ``work/`` are read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from checker.learner.journey import Journey
from checker.model import Exercise

if TYPE_CHECKING:
    from checker.explain import Frame, Problem

LONGEST_TEXT = 200_000
LONGEST_FILE = 200_000


def read_pasted(journey: Journey, text: str, exercise: Callable[[], Exercise]) -> Problem | None:
    """Return the error that a text tells of, with the text of the learner's file; or None.

    An error in a template gets the Python file too that asked for the template.
    ``exercise`` gives the exercise that is being worked on. It is asked only where the
    error does not say by itself in which file it happened.
    """
    from checker.explain import calling_frame, find_problem

    problem = find_problem(text[-LONGEST_TEXT:])
    if problem is None:
        return None
    if problem.kind == "http" or not problem.file:
        # A reply of a server names no file: it came from the exercise that is being worked on.
        places = _main_file(journey, exercise())
    else:
        places = _places(journey, problem.place, exercise)
    problem = _with_file(problem, places, problem.with_source)
    asking = calling_frame(problem)
    if problem.kind == "template" and asking.file:
        places = _places(journey, asking, exercise)
        problem = _with_file(problem, places, problem.with_program)
    return problem


def _with_file(problem: Problem, places: Iterable[Path], add: Callable[[str], Problem]) -> Problem:
    """Add the first of the files that can be read, and what is near it."""
    from checker.explain import with_near

    for path in places:
        text = _text_of(path)
        if text is not None:
            return with_near(add(text), str(path))
    return problem


def is_on_another_computer(path: PurePath, work: PurePath) -> bool:
    """Claim that Windows would ask another computer for the path, and not for ``work``.

    Even the look at ``\\\\computer\\share`` sends the learner's name to that computer.
    """
    return path.drive.startswith("\\\\") and path.drive.lower() != work.drive.lower()


def _main_file(journey: Journey, exercise: Exercise) -> Iterator[Path]:
    path = journey.workspace.folder(exercise.slug) / exercise.wsgi_file
    yield from _inside(journey.workspace.work, path)


def _places(journey: Journey, step: Frame, exercise: Callable[[], Exercise]) -> Iterator[Path]:
    """Yield the files below ``work/`` that a step may mean, the likeliest first."""
    work = journey.workspace.work
    named = Path(step.file)
    yield from _inside(work, named)
    if not named.is_absolute():
        # It was written for another folder than this one: its line tells whether it fits.
        for folder in (journey.course.root, journey.workspace.folder(exercise().slug)):
            yield from (path for path in _inside(work, folder / named) if _fits(step, path))


def _inside(work: Path, path: Path) -> Iterator[Path]:
    if is_on_another_computer(path, work):
        return
    try:
        path = path.resolve()
        if path.is_relative_to(work.resolve()) and path.is_file():
            yield path
    except (OSError, ValueError, RuntimeError):
        # No file can have this name, or its links lead in a circle.
        return


def _fits(step: Frame, path: Path) -> bool:
    """Claim that the line of the step stands in the file."""
    lines = (_text_of(path) or "").splitlines()
    place = (step.line or 0) - 1
    return 0 <= place < len(lines) and lines[place].strip() == step.code.strip() != ""


def _text_of(path: Path) -> str | None:
    try:
        if path.stat().st_size <= LONGEST_FILE:
            return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        pass
    return None
