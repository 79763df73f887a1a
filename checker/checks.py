"""What the authors of checks import: `fail`, `note`, `mistake`, `line_of`, and a few types.

Checks are ordinary pytest functions; `client`, `learner`, `database` and `rand`
are fixtures. See ``docs/authoring.md``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any, NoReturn, TypeVar

from checker.grading.agents import EndedEarly, TookTooLong, Trouble
from checker.grading.evidence import LearnerError

__all__ = [
    "Described",
    "EndedEarly",
    "LearnerError",
    "Mismatch",
    "Pattern",
    "TookTooLong",
    "Trouble",
    "fail",
    "line_of",
    "mistake",
    "note",
    "patterns_in",
]

_Function = TypeVar("_Function", bound=Callable[..., Any])

_notes: ContextVar[tuple[str, ...]] = ContextVar("notes", default=())


class Mismatch(AssertionError):
    """What `fail` raises: a failed check in the author's own words."""

    def __init__(self, why: str, expected: str, got: str, file: str, line: int) -> None:
        super().__init__(why)
        self.why = why
        self.expected = expected
        self.got = got
        self.file = file
        self.line = line


@dataclass(frozen=True, eq=False)
class Described:
    """An object of the submission's that is no plain value; it equals nothing."""

    type: str
    text: str

    def __repr__(self) -> str:
        return self.text

    def __bool__(self) -> bool:
        """Refuse: a check that asks whether it is true would pass for any object."""
        raise Mismatch(
            f"The value is an object of type {self.type[:60]}. A plain value is needed here.",
            "a plain value such as True, a number or a text",
            self.text,
            "",
            0,
        )


def fail(
    why: str, *, expected: object = "", got: object = "", file: str = "", line: int = 0
) -> NoReturn:
    """End the check, where an assert cannot say what is wrong."""
    raise Mismatch(why, _text(expected), _text(got), file, line)


def note(text: str) -> None:
    """Tell the learner something that does not change the verdict."""
    _notes.set((*_notes.get(), text))


def take_notes() -> tuple[str, ...]:
    """Give the notes since the last call (for the engine)."""
    taken = tuple(dict.fromkeys(_notes.get()))
    _notes.set(())
    return taken


def mistake(function: _Function | None = None, *, check: str | Iterable[str] = ()) -> Any:
    """Mark a function of ``mistakes.py`` that recognises one named mistake.

    ``check`` names the check, or the checks, that it may explain; without it any.
    """

    def mark(marked: _Function) -> _Function:
        marked.__mistake_checks__ = (check,) if isinstance(check, str) else tuple(check)  # type: ignore[attr-defined]
        return marked

    return mark if function is None else mark(function)


@dataclass(frozen=True)
class Pattern:
    """A named mistake that one regular expression recognises: a row for `patterns_in`."""

    id: str
    pattern: str
    says: str
    check: str | Iterable[str] = ()


def patterns_in(
    read: Callable[[Any], tuple[str, int]],
    *patterns: Pattern,
    flags: re.RegexFlag = re.IGNORECASE | re.DOTALL,
) -> tuple[Callable[[Any], tuple[str, int] | None], ...]:
    """Make named mistakes of patterns, asked in this order.

    ``read`` takes the failure, and gives the text to search and the line to point at
    (0 for none).
    """
    return tuple(_recogniser(read, pattern, flags) for pattern in patterns)


def _recogniser(
    read: Callable[[Any], tuple[str, int]], pattern: Pattern, flags: re.RegexFlag
) -> Callable[[Any], tuple[str, int] | None]:
    expression = re.compile(pattern.pattern, flags)

    def recognise(failure: Any) -> tuple[str, int] | None:
        text, line = read(failure)
        return (pattern.says, line) if expression.search(text) else None

    recognise.__name__ = pattern.id.replace("-", "_")
    marked: Callable[[Any], tuple[str, int] | None] = mistake(recognise, check=pattern.check)
    return marked


def line_of(match: re.Match[str], group: int | str = 0) -> int:
    """Give the line, counted from 1, on which a match (or a group of it) begins."""
    return match.string.count("\n", 0, match.start(group)) + 1


def _text(value: object) -> str:
    return value if isinstance(value, str) else repr(value)
