"""Show a frame of lines: redrawn in place on a terminal, or appended in the plain mode.

The live screen stays in the terminal's normal buffer. Its frame begins in the first
row, so nothing has to be counted, and a resize can break nothing. A new page pushes the
old one into the scroll-back, where the last verdicts can be read again.
"""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Sequence
from typing import Protocol, TextIO

from checker.render.text import Line, Look, cut_line, paint, paint_line

_HOME = "\x1b[H"
_CLEAR_LINE = "\x1b[K"
_CLEAR_BELOW = "\x1b[J"
_PASTE_ON, _PASTE_OFF = "\x1b[?2004h", "\x1b[?2004l"


class ClosedError(Exception):
    """The terminal is gone."""


class Screen(Protocol):
    """A place for frames."""

    is_live: bool

    def size(self) -> tuple[int, int]:
        """Give columns and rows."""

    def show(self, lines: Sequence[Line], *, new_page: bool = False) -> None:
        """Show a frame; ``new_page`` keeps the old one in the scroll-back."""

    def append(self, lines: Sequence[Line]) -> None:
        """Write lines once, in the plain mode; nothing on a live screen."""

    def close(self, lines: Sequence[Line] = ()) -> None:
        """Leave the terminal with some last lines."""


class LiveScreen:
    """A frame that is redrawn in place."""

    is_live = True

    def __init__(self, look: Look, out: TextIO | None = None) -> None:
        self.look = look
        self._out = out or sys.stdout
        self._used = 0
        _allow_sequences()
        # What the shell shows goes up into the scroll-back, untouched.
        self._write("\n" * self.size()[1] + _HOME + _PASTE_ON)

    def size(self) -> tuple[int, int]:
        """Ask the terminal for its columns and rows."""
        try:
            columns, rows = os.get_terminal_size(self._out.fileno())
        except (OSError, ValueError):
            columns, rows = 0, 0
        # Some terminals do not know their size, and say 0.
        return max(columns or 80, 20), max(rows or 24, 6)

    def show(self, lines: Sequence[Line], *, new_page: bool = False) -> None:
        """Draw the frame from the first row on; never more than the screen holds."""
        columns, rows = self.size()
        parts = []
        if new_page and self._used:
            # Only what was written is pushed up: no empty rows in the scroll-back.
            parts.append(f"\x1b[{rows};1H" + "\n" * min(self._used, rows))
        parts.append(_HOME)
        shown = [cut_line(line, columns - 1) for line in lines[: rows - 1]]
        for line in shown:
            parts.append(paint_line(line, self.look) + _CLEAR_LINE + "\n")
        parts.append(_CLEAR_BELOW)
        self._used = len(shown)
        self._write("".join(parts))

    def append(self, lines: Sequence[Line]) -> None:
        """Write nothing: the frame says it."""

    def close(self, lines: Sequence[Line] = ()) -> None:
        """Leave the frame where it is, and write the last lines below."""
        with contextlib.suppress(ClosedError):
            self._write(_PASTE_OFF + paint(lines, self.look))

    def _write(self, text: str) -> None:
        _write(self._out, text)


class PlainScreen:
    """Lines that are appended: for screen readers, pipes and simple terminals."""

    is_live = False

    def __init__(self, look: Look, out: TextIO | None = None) -> None:
        self.look = look
        self._out = out or sys.stdout

    def size(self) -> tuple[int, int]:
        """Give the width of the text; there is no height."""
        return self.look.width, 10_000

    def show(self, lines: Sequence[Line], *, new_page: bool = False) -> None:
        """Write nothing: what is new is appended."""

    def append(self, lines: Sequence[Line]) -> None:
        """Write lines once."""
        if lines:
            _write(self._out, paint(lines, self.look))

    def close(self, lines: Sequence[Line] = ()) -> None:
        """Write the last lines."""
        with contextlib.suppress(ClosedError):
            self.append(lines)


def _write(out: TextIO, text: str) -> None:
    try:
        out.write(text)
        out.flush()
    except UnicodeEncodeError:
        out.write(text.encode("ascii", "replace").decode())
        out.flush()
    except (OSError, ValueError) as error:
        raise ClosedError(str(error)) from error


def _allow_sequences() -> None:
    """Ask Windows' console to understand what every other terminal does."""
    if sys.platform == "win32":
        import ctypes

        kernel = ctypes.windll.kernel32
        handle = kernel.GetStdHandle(-11)
        mode = ctypes.c_ulong()
        if kernel.GetConsoleMode(handle, ctypes.byref(mode)):
            kernel.SetConsoleMode(handle, mode.value | 0x0004)
