"""The errors that reach a person as a sentence, and the exit code of each kind."""

from __future__ import annotations

PASSED = 0
FAILED = 1
WRONG_COMMAND = 2
WRONG_COURSE = 3
INTERRUPTED = 130


class CheckerError(Exception):
    """An error that a person can mend: what is wrong, where, and what to do.

    ``message`` quotes the name that is wrong. ``location`` is ``file`` or
    ``file:line``. ``help`` is one sentence that says what to do.
    """

    exit_code = WRONG_COURSE

    def __init__(self, message: str, *, help: str = "", location: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.help = help
        self.location = location

    def __str__(self) -> str:
        where = f" in {self.location}" if self.location else ""
        tail = f"\n  help: {self.help}" if self.help else ""
        return f"{self.message}{where}{tail}"


class CommandError(CheckerError):
    """The command is wrong: an unknown name, a missing folder, a wrong flag."""

    exit_code = WRONG_COMMAND


class CourseError(CheckerError):
    """The course's own files are wrong; ``location`` names the file to mend."""

    exit_code = WRONG_COURSE


class EnvironmentProblem(CheckerError):
    """The machine is in the way: no permission, a full disk, a missing library."""

    exit_code = WRONG_COURSE
