"""Say what stopped the preparation, and the one thing to do."""

from __future__ import annotations


class SetupError(Exception):
    """Carry a sentence for the learner, a remedy and an exit code."""

    exit_code = 3

    def __init__(self, message: str, help: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.help = help

    def text(self) -> str:
        """Return the two lines that the learner reads."""
        lines = "error: " + self.message
        return lines + "\n  help: " + self.help if self.help else lines


class NoConnectionError(SetupError):
    """Tell that the package index did not answer."""
