"""See whether checks reach for the network or the wall clock: authors are told of it."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

_EVENTS = {
    "socket.connect": "the network",
    "socket.getaddrinfo": "the network",
    "urllib.Request": "the network",
    "socket.bind": "a fixed port",
}
_ENGINE = str(Path(__file__).resolve().parent)


def watch_reach(folders: Sequence[str], tell: Callable[[str, Any], None]) -> None:
    """Tell of each reach that code in these folders makes, for the rest of the process.

    What the engine does on behalf of a check is its own affair: it takes free ports.
    """
    watched = tuple(str(Path(folder).resolve()) for folder in folders if folder)

    def place(depth: int) -> str:
        frame = sys._getframe(depth)
        while frame is not None:
            file = frame.f_code.co_filename
            if file.startswith(_ENGINE):
                return ""
            if file.startswith(watched):
                return f"{Path(file).name}:{frame.f_lineno}"
            frame = frame.f_back  # type: ignore[assignment]
        return ""

    def hear(event: str, arguments: tuple[Any, ...]) -> None:
        what = _EVENTS.get(event)
        if what is None or (event.startswith("socket.") and not _is_far(event, arguments)):
            return
        found = place(2)
        if found:
            tell("reached", f"{found} reaches for {what} ({event})")

    def wall_clock() -> float:
        found = place(2)
        if found:
            tell("reached", f"{found} reaches for the wall clock (time.time)")
        return real_time()

    real_time = time.time
    sys.addaudithook(hear)
    time.time = wall_clock


def _is_far(event: str, arguments: tuple[Any, ...]) -> bool:
    """Claim that an address is one of the network; a free port is port 0."""
    if event == "socket.getaddrinfo":
        return True
    address = arguments[1] if len(arguments) > 1 else None
    if not isinstance(address, tuple) or len(address) < 2:
        return False
    return event != "socket.bind" or address[1] != 0
