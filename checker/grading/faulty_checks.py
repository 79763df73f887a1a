"""Tell an author what is wrong with the checks of an exercise."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.errors import CourseError
from checker.model import Exercise


def unreadable(exercise: Exercise, problem: str) -> CourseError:
    """Make the error of checks that pytest could not read; ``problem`` is what it says."""
    return CourseError(
        f"the checks of '{exercise.slug}' cannot be read:\n{problem}",
        location=str(exercise.checks),
        help=_how_to_ask(exercise, problem),
    )


def refuse_twins(exercise: Exercise, names: Sequence[str]) -> None:
    """Refuse two checks of one name: the result of one would hide the other's."""
    for name in names:
        if names.count(name) > 1:
            raise CourseError(
                f"two checks of '{exercise.slug}' are called {name}",
                location=str(exercise.checks),
                help="rename one of them",
            )


def _how_to_ask(exercise: Exercise, problem: str) -> str:
    """Say what to do where checks import the answer, as tests elsewhere do; else nothing."""
    missing = re.search(r"No module named '(\w+)", problem)
    if missing is None or not (exercise.starter / f"{missing[1]}.py").is_file():
        return ""
    return (
        f"a check does not import '{missing[1]}', which is the learner's; it asks from outside, "
        'with learner.read("NAME") or learner.call("NAME", …)'
    )
