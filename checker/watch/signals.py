"""Turn the system's signals into events, and know what the terminal can do."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
from collections.abc import Callable, Iterator
from types import FrameType
from typing import Any

_WANTED = {
    "SIGINT": "interrupt",
    "SIGTERM": "closed",
    "SIGHUP": "closed",
    "SIGWINCH": "resized",
    "SIGTSTP": "suspend",
}


@contextlib.contextmanager
def told(tell: Callable[[str], None]) -> Iterator[None]:
    """Tell of signals by name, and give the old handlers back at the end.

    ``tell`` is called between any two steps of the program: it must allow for that.
    """

    def handler_for(kind: str) -> Callable[[int, FrameType | None], None]:
        return lambda number, frame: tell(kind)

    before: dict[int, Any] = {}
    for name, kind in _WANTED.items():
        number = getattr(signal, name, None)
        if number is not None:
            with contextlib.suppress(ValueError, OSError):
                before[number] = signal.signal(number, handler_for(kind))
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def stop_here() -> None:
    """Stop the program as Ctrl+Z does, and come back when it goes on."""
    number = getattr(signal, "SIGTSTP", None)
    if number is None:
        return
    handler = signal.signal(number, signal.SIG_DFL)
    os.kill(os.getpid(), number)
    signal.signal(number, handler)


def terminal_is_live(*, is_plain: bool) -> bool:
    """Claim that a frame can be redrawn in place here."""
    has_terminal = sys.stdin is not None and sys.stdin.isatty() and sys.stdout.isatty()
    return has_terminal and not is_plain
