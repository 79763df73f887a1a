"""Read single keys from the terminal, or lines where there is none.

A reader runs in a thread of its own and hands over names of keys: ``"h"``, ``"up"``,
``"enter"``, ``"escape"``. `start` gives the right reader for the place: POSIX terminal,
Windows console, or a pipe, from which every line counts as the key it begins with.
"""

from __future__ import annotations

import contextlib
import os
import select
import sys
import threading
from collections.abc import Callable
from typing import Any, Protocol

KeyListener = Callable[[str], None]

END = "end"
"""What a reader hands over when nothing more can come."""

_ESCAPE_SECONDS = 0.05
_LONGEST_BURST = 8
"""more letters at once are a paste, not keys: none of them is a command"""

_SEQUENCES = {
    "[A": "up",
    "[B": "down",
    "[C": "right",
    "[D": "left",
    "OA": "up",
    "OB": "down",
    "OC": "right",
    "OD": "left",
    "[5~": "page-up",
    "[6~": "page-down",
    "[H": "home",
    "[F": "last",
    "[1~": "home",
    "[4~": "last",
    "OH": "home",
    "OF": "last",
}

_CONTROLS = {
    "\r": "enter",
    "\n": "enter",
    "\x1b": "escape",
    "\x7f": "backspace",
    "\x08": "backspace",
    " ": "space",
    "\x03": "interrupt",
    "\x04": "q",
    "\x0c": "redraw",
}

_WINDOWS = {
    "H": "up",
    "P": "down",
    "K": "left",
    "M": "right",
    "I": "page-up",
    "Q": "page-down",
    "G": "home",
    "O": "last",
}


class KeyReader(Protocol):
    """Something that hands over keys until it is stopped."""

    def stop(self) -> None:
        """Stop reading and leave the terminal as it was."""

    def pause(self) -> None:
        """Leave the terminal as it was, for as long as another program uses it."""

    def resume(self) -> None:
        """Take the terminal again."""


def start(listener: KeyListener) -> KeyReader:
    """Start the reader that fits standard input."""
    if sys.stdin is None or not sys.stdin.isatty():
        return LineReader(listener)
    if sys.platform == "win32":
        return WindowsReader(listener)
    return TerminalReader(listener)


def split_keys(data: str) -> list[str]:
    """Split what a terminal sent into names of keys; a paste is none."""
    keys: list[str] = []
    place = 0
    while place < len(data):
        sequence = _sequence_at(data, place)
        if sequence:
            name = _SEQUENCES.get(sequence, "")
            place += len(sequence) + 1
        else:
            letter = data[place]
            name = _CONTROLS.get(letter, letter if letter.isprintable() else "")
            place += 1
        if name:
            keys.append(name)
    letters = [key for key in keys if len(key) == 1]
    return [] if len(letters) > _LONGEST_BURST else keys


def _sequence_at(data: str, place: int) -> str:
    """Give an escape sequence without its first sign, or an empty text."""
    if data[place] != "\x1b" or data[place + 1 : place + 2] not in ("[", "O"):
        return ""
    end = place + 2
    while end < len(data) and not data[end].isalpha() and data[end] != "~":
        end += 1
    return data[place + 1 : end + 1]


class TerminalReader:
    """Keys of a POSIX terminal, one by one, without waiting for Enter."""

    def __init__(self, listener: KeyListener) -> None:
        self._listener = listener
        self._descriptor = sys.stdin.fileno()
        self._saved = _terminal_settings(self._descriptor)
        self._wake_reader, self._wake_writer = os.pipe()
        self._enter()
        self._thread = threading.Thread(target=self._read, name="keys", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Stop the thread and give the terminal back."""
        with contextlib.suppress(OSError):
            os.write(self._wake_writer, b"x")
        self._thread.join(1)
        self.pause()
        for descriptor in (self._wake_reader, self._wake_writer):
            with contextlib.suppress(OSError):
                os.close(descriptor)

    def pause(self) -> None:
        """Give the terminal back as it was."""
        if sys.platform != "win32":
            import termios

            with contextlib.suppress(termios.error, OSError):
                termios.tcsetattr(self._descriptor, termios.TCSADRAIN, self._saved)

    def resume(self) -> None:
        """Take single keys again."""
        self._enter()

    def _enter(self) -> None:
        """Ask for single keys without echo; Ctrl+C stays what it is."""
        if sys.platform != "win32":
            import termios

            settings = list(self._saved)
            settings[3] &= ~(termios.ECHO | termios.ICANON)
            control = list(settings[6])
            control[termios.VMIN], control[termios.VTIME] = 1, 0
            settings[6] = control
            with contextlib.suppress(termios.error, OSError):
                termios.tcsetattr(self._descriptor, termios.TCSADRAIN, settings)

    def _read(self) -> None:
        while True:
            try:
                ready, _, _ = select.select([self._descriptor, self._wake_reader], [], [])
                if self._wake_reader in ready:
                    return
                data = os.read(self._descriptor, 4096)
                if data.endswith(b"\x1b") and self._more_soon():
                    data += os.read(self._descriptor, 4096)
            except (OSError, ValueError):
                data = b""
            if not data:
                self._listener(END)
                return
            for key in split_keys(data.decode("utf-8", "replace")):
                self._listener(key)

    def _more_soon(self) -> bool:
        """Tell the Escape key from the beginning of an arrow's sequence."""
        return bool(select.select([self._descriptor], [], [], _ESCAPE_SECONDS)[0])


def _terminal_settings(descriptor: int) -> list[Any]:
    if sys.platform == "win32":
        return []
    import termios

    return termios.tcgetattr(descriptor)


class WindowsReader:
    """Keys of a Windows console."""

    def __init__(self, listener: KeyListener) -> None:
        self._listener = listener
        self._is_stopped = False
        self._is_paused = False
        threading.Thread(target=self._read, name="keys", daemon=True).start()

    def stop(self) -> None:
        """Let the thread end with the program: a key that never comes cannot be awaited."""
        self._is_stopped = True

    def pause(self) -> None:
        """Hand no keys over."""
        self._is_paused = True

    def resume(self) -> None:
        """Hand keys over again."""
        self._is_paused = False

    def _read(self) -> None:
        if sys.platform != "win32":
            return
        import msvcrt

        while not self._is_stopped:
            letter = msvcrt.getwch()
            if letter in ("\x00", "\xe0"):
                name = _WINDOWS.get(msvcrt.getwch(), "")
            else:
                name = _CONTROLS.get(letter, letter if letter.isprintable() else "")
            if name and not self._is_paused:
                self._listener(name)


class LineReader:
    """Lines of a pipe or a file: each counts as the key that it begins with."""

    def __init__(self, listener: KeyListener) -> None:
        self._listener = listener
        threading.Thread(target=self._read, name="lines", daemon=True).start()

    def stop(self) -> None:
        """Let the thread end with the program."""

    def pause(self) -> None:
        """Do nothing: a pipe has no settings."""

    def resume(self) -> None:
        """Do nothing: a pipe has no settings."""

    def _read(self) -> None:
        try:
            for line in sys.stdin or ():
                word = line.strip()
                self._listener(word if word.isdigit() else word[:1] or "enter")
        except (OSError, ValueError):
            pass
        self._listener(END)
