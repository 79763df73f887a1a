"""The time that a person waits for work that several threads share."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable


class Elapsed:
    """Measure from the first beginning to the last end, whichever thread they are in."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._begun: float | None = None
        self.seconds = 0.0
        """what has passed at the last `end`; 0 before it"""

    def begin(self) -> None:
        """Begin a part of the work; only the first beginning counts."""
        with self._lock:
            if self._begun is None:
                self._begun = self._clock()

    def end(self) -> None:
        """End a part of the work that was begun."""
        with self._lock:
            if self._begun is not None:
                self.seconds = self._clock() - self._begun
