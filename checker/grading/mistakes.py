"""Ask an exercise's named mistakes which of them explains a failure."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from types import ModuleType
from typing import Any

from checker.checks import LearnerError, Mismatch
from checker.grading.agents import Trouble
from checker.grading.evidence import Facts
from checker.grading.learner import Learner
from checker.grading.serving import Run
from checker.grading.source import Source


@dataclass
class Failure:
    """What a named mistake can look at. See ``docs/authoring.md``."""

    check: str
    learner: Learner
    error: Facts | None = None
    response: Any = None
    expected: Any = None
    got: Any = None
    output: str = ""
    run: Run | None = None
    hidden: tuple[str, ...] = ()
    parameters: Mapping[str, Any] = field(default_factory=dict)

    def source(self, name: str = "") -> Source:
        """Give the text and syntax tree of a file; an empty one where it is missing."""
        try:
            return self.learner.source(name)
        except Mismatch:
            return Source("")


@dataclass(frozen=True)
class Recognised:
    """A named mistake that speaks."""

    id: str
    text: str
    line: int = 0


class Mistakes:
    """The named mistakes of an exercise, in the order of their file."""

    def __init__(self, module: ModuleType | None) -> None:
        members = vars(module).values() if module is not None else ()
        self._functions = [found for member in members for found in _mistakes_of(member)]

    @property
    def ids(self) -> list[str]:
        """Give the ids, in order."""
        return [_id(function) for function in self._functions]

    def recognise(self, failure: Failure) -> Recognised | None:
        """Give the first mistake that recognises the failure."""
        for function in self._functions:
            if not _applies(function, failure.check):
                continue
            try:
                answer = function(failure)
            except (LearnerError, Trouble, Mismatch):
                continue
            if answer:
                text, line = answer if isinstance(answer, tuple) else (answer, 0)
                return Recognised(_id(function), inspect.cleandoc(str(text)), int(line))
        return None


def _mistakes_of(member: Any) -> Iterator[Callable[[Failure], Any]]:
    """Give what is a mistake: the member itself, or those of a table (`patterns_in`)."""
    for each in member if isinstance(member, tuple) else (member,):
        if hasattr(each, "__mistake_checks__"):
            yield each


def _applies(function: Callable[[Failure], Any], check: str) -> bool:
    wanted = function.__mistake_checks__  # type: ignore[attr-defined]
    return not wanted or check in wanted or check.partition("[")[0] in wanted


def _id(function: Callable[..., Any]) -> str:
    return function.__name__.replace("_", "-")
