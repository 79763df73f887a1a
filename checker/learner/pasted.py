"""Read a pasted error together with the learner's file that it names.

A text can name any file of the computer. Only files below ``work/`` are read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from checker.learner.journey import Journey
from checker.model import Exercise

if TYPE_CHECKING:
    from checker.explain import Problem

LONGEST_TEXT = 200_000
LONGEST_FILE = 200_000


def read_pasted(journey: Journey, text: str, exercise: Callable[[], Exercise]) -> Problem | None:
    """Return the error that a text tells of, with the text of the learner's file; or None.

    ``exercise`` gives the exercise that is being worked on. It is asked only where the
    error does not say by itself in which file it happened.
    """
    from checker.explain import files_near, find_problem

    problem = find_problem(text[-LONGEST_TEXT:])
    if problem is None:
        return None
    for path in _places(journey, problem, exercise):
        source = _source_in(path)
        if source is not None:
            return problem.with_source(source).with_files(files_near(str(path)))
    return problem


def is_on_another_computer(path: PurePath, work: PurePath) -> bool:
    """Claim that Windows would ask another computer for the path, and not for ``work``.

    Even the look at ``\\\\computer\\share`` sends the learner's name to that computer.
    """
    return path.drive.startswith("\\\\") and path.drive.lower() != work.drive.lower()


def _places(journey: Journey, problem: Problem, exercise: Callable[[], Exercise]) -> Iterator[Path]:
    """Yield the files below ``work/`` that the error may mean, the likeliest first.

    A reply of a server names no file: it came from the exercise that is being worked on.
    """
    work = journey.workspace.work
    if problem.kind == "http" or not problem.file:
        found = exercise()
        yield from _inside(work, journey.workspace.folder(found.slug) / found.wsgi_file)
        return
    named = Path(problem.file)
    yield from _inside(work, named)
    if not named.is_absolute():
        # It was written for another folder than this one: its line tells whether it fits.
        for folder in (journey.course.root, journey.workspace.folder(exercise().slug)):
            yield from (path for path in _inside(work, folder / named) if _fits(problem, path))


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


def _fits(problem: Problem, path: Path) -> bool:
    """Claim that the line of the error stands in the file."""
    lines = (_source_in(path) or "").splitlines()
    place = (problem.line or 0) - 1
    return 0 <= place < len(lines) and lines[place].strip() == problem.code.strip() != ""


def _source_in(path: Path) -> str | None:
    try:
        if path.stat().st_size <= LONGEST_FILE:
            return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        pass
    return None
