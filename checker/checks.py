"""What the authors of checks import: `fail`, `note`, `mistake`, and a few types.

Checks are ordinary pytest functions; `client`, `learner`, `database` and `rand`
are fixtures. See ``docs/authoring.md``.
"""

from __future__ import annotations

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
    "TookTooLong",
    "Trouble",
    "fail",
    "mistake",
    "note",
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


def _text(value: object) -> str:
    return value if isinstance(value, str) else repr(value)
