"""Grade many things at once: a crew of threads, each with a judge of its own."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterable, Sequence
from typing import Generic, TypeVar

from checker.grading.grade import Grader

BEAT = 0.2
"""seconds: a wait without an end could not be interrupted on Windows"""

Item = TypeVar("Item")


class Crew(Generic[Item]):
    """Works through items; an interrupt or an error of one worker ends all of them."""

    def __init__(
        self, make_grader: Callable[[], Grader], work: Callable[[Grader, Item], None]
    ) -> None:
        self._make_grader = make_grader
        self._work = work
        self._waiting: queue.SimpleQueue[Item] = queue.SimpleQueue()
        self._stopped = threading.Event()
        self._graders: list[Grader] = []
        self._trouble: list[BaseException] = []

    @property
    def is_stopped(self) -> bool:
        """Claim that the crew was told to end: what is graded now says nothing."""
        return self._stopped.is_set()

    def run(self, items: Iterable[Item], workers: int) -> None:
        """Work through the items; raise what interrupted it, or what a worker raised."""
        for item in items:
            self._waiting.put(item)
        number = max(1, min(workers, self._waiting.qsize()))
        ends = [threading.Event() for _ in range(number)]
        threads = [threading.Thread(target=self._take, args=(end,)) for end in ends]
        for thread in threads:
            thread.start()
        try:
            _wait_for(ends)
        except BaseException:
            self.stop()
            _wait_for(ends)
            raise
        finally:
            for thread in threads:
                thread.join()
        if self._trouble:
            raise self._trouble[0]

    def stop(self) -> None:
        """Let every worker end at once, also in the middle of a run."""
        self._stopped.set()
        for grader in list(self._graders):
            grader.cancel()

    def _take(self, end: threading.Event) -> None:
        try:
            with self._make_grader() as grader:
                self._graders.append(grader)
                while not self.is_stopped:
                    try:
                        item = self._waiting.get_nowait()
                    except queue.Empty:
                        return
                    self._work(grader, item)
        except BaseException as error:
            self._trouble.append(error)
            self.stop()
        finally:
            end.set()


def _wait_for(events: Sequence[threading.Event]) -> None:
    """Wait until all are set, and stay open for Ctrl+C.

    A join that is interrupted may believe that its thread has ended (Python 3.11, 3.12).
    """
    for event in events:
        while not event.wait(BEAT):
            pass
