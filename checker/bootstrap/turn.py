"""Let one start at a time prepare the course.

The system itself frees the lock when its owner ends, also when it is killed.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable

from checker.bootstrap import places


class Turn:
    """Hold the right to change .venv for the length of a `with` block."""

    def __init__(self, waiting: Callable[[], None]) -> None:
        self._waiting = waiting
        self._descriptor = -1

    def __enter__(self) -> Turn:
        os.makedirs(places.MACHINE, exist_ok=True)
        self._descriptor = os.open(places.TURN, os.O_RDWR | os.O_CREAT, 0o666)
        while not _lock(self._descriptor):
            self._waiting()
            time.sleep(0.1)
        return self

    def __exit__(self, *_: object) -> None:
        os.close(self._descriptor)

    def inherited(self) -> tuple[int, ...]:
        """Return what a program that we start must keep open.

        If we are killed, the installers that we started go on for a moment.
        With this they hold the lock until they end, and the next start waits.
        """
        return () if places.WINDOWS else (self._descriptor,)


def _lock(descriptor: int) -> bool:
    """Try to take the lock; a file system without locks counts as taken by us."""
    if sys.platform == "win32":
        import msvcrt

        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
    import fcntl

    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return True
    return True
