"""Say what stopped the preparation, and the one thing to do."""

from __future__ import annotations


class SetupError(Exception):
    """Carry a sentence for the learner, a remedy, and where to read more."""

    exit_code = 3

    def __init__(self, message: str, help: str = "", details: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.help = help
        self.details = details

    def text(self) -> str:
        """Return the lines that the learner reads: what, the remedy, where more is said."""
        named = (("help", self.help), ("details", self.details))
        lines = [f"  {name}: {value}" for name, value in named if value]
        return "\n".join(["error: " + self.message, *lines])


class NoConnectionError(SetupError):
    """Tell that the package index did not answer."""
