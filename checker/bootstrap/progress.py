"""Show on the error stream that something goes on: a bar that moves, or plain lines."""

from __future__ import annotations

import os
import shutil
import sys
import threading
import time
from typing import IO

_BEAT = 0.1  # seconds between two pictures of the bar
_LINE = 0.9  # seconds of silence after which the plain form says a line


class Progress:
    """Paint the newest text and share of the work until the `with` block ends."""

    def __init__(self, stream: IO[str], live: bool, colour: bool) -> None:
        self._stream = stream
        self.live = live
        self._colour = colour
        encoding = (getattr(stream, "encoding", "") or "").lower().replace("-", "")
        self._marks = ("━", "─") if encoding == "utf8" else ("#", "-")
        self._text = ""
        self._share = 0.0
        self._beats = 0
        self._last_line = 0.0
        self._painted = False
        self._lock = threading.Lock()
        self._end = threading.Event()
        self._thread = threading.Thread(target=self._paint_for_ever, daemon=True)

    def __enter__(self) -> Progress:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._end.set()
        self._thread.join()
        with self._lock:
            self._erase()

    def show(self, text: str, share: float) -> None:
        """Say what is being done and which share of all is done; it never goes back."""
        with self._lock:
            step = text.partition(":")[0] != self._text.partition(":")[0]
            self._text = text
            self._share = max(self._share, min(share, 1.0))
            if step and not self.live:
                self._line()

    def say(self, text: str) -> None:
        """Write a line that stays."""
        with self._lock:
            self._erase()
            self._write(text + "\n")
            self._last_line = time.monotonic()

    def clear(self) -> None:
        """Take the bar away until the next beat, for output that is not ours."""
        with self._lock:
            self._text = ""
            self._erase()

    def _paint_for_ever(self) -> None:
        while not self._end.wait(_BEAT):
            with self._lock:
                self._beats += 1
                if self.live:
                    self._paint()
                elif time.monotonic() - self._last_line >= _LINE:
                    self._line()

    def _line(self) -> None:
        if self._text:
            self._write(f"  {self._share:4.0%}  {self._text}\n")
            self._last_line = time.monotonic()

    def _paint(self) -> None:
        if not self._text:
            return
        columns = max(shutil.get_terminal_size().columns, 20)
        full, empty = self._marks
        width = 24 if columns >= 60 else 8
        done = int(self._share * width)
        bar = full * done + empty * (width - done)
        if self._colour:
            bar = f"\x1b[32m{full * done}\x1b[0m{empty * (width - done)}"
        turning = "|/-\\"[self._beats % 4]
        room = columns - width - 13
        text = self._text[:room].ljust(room)
        self._write(f"\r  {turning} {bar} {self._share:4.0%}  {text}")
        self._painted = True

    def _erase(self) -> None:
        if self._painted:
            columns = max(shutil.get_terminal_size().columns, 20)
            self._write("\r" + " " * (columns - 1) + "\r")
            self._painted = False

    def _write(self, text: str) -> None:
        try:
            self._stream.write(text)
            self._stream.flush()
        except (OSError, ValueError):
            # The terminal was closed. The work goes on, and nobody reads.
            self.live = False


def for_terminal(arguments: list[str]) -> Progress:
    """Return the progress that fits the terminal, the environment and the flags."""
    stream = sys.stderr
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(errors="replace")
    terminal = stream.isatty() and os.environ.get("TERM", "") != "dumb"
    colour = terminal and not os.environ.get("NO_COLOR") and os.name != "nt"
    return Progress(stream, live=terminal and "--plain" not in arguments, colour=colour)
