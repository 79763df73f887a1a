"""Grade in a thread of its own: the newest save wins, and a run that is late is ended."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from checker.model import Exercise, Report, Submission


class Grader(Protocol):
    """What grades: `checker.grading.grade.Grader`, or a toy in tests."""

    def warm_up(self, exercise: Exercise) -> None:
        """Have everything ready for the next submission."""

    def grade(self, submission: Submission, *, on_event: Any = None) -> Report:
        """Grade one submission."""

    def cancel(self) -> None:
        """End the run that is going on, from another thread."""

    def close(self) -> None:
        """End everything."""


@dataclass(frozen=True)
class Outcome:
    """What came of a run: a report, or an error of the course or the machine."""

    submission: Submission
    report: Report | None = None
    error: Exception | None = None


class Runner:
    """Runs the newest request; whoever asks hears of the outcome through ``tell``.

    ``tell_event`` hears of each check as it ends, with the submission that it is about.
    """

    def __init__(
        self,
        make_grader: Callable[[], Grader],
        tell: Callable[[Outcome], None],
        tell_event: Callable[[Submission, Any], None] | None = None,
    ) -> None:
        self._make_grader = make_grader
        self._tell = tell
        self._tell_event = tell_event
        self._grader: Grader | None = None
        self._changed = threading.Condition()
        self._wanted: Submission | None = None
        self._warm: Exercise | None = None
        self._is_running = False
        self._is_closed = False
        self._thread = threading.Thread(target=self._run, name="grading", daemon=True)
        self._thread.start()

    def warm_up(self, exercise: Exercise) -> None:
        """Have the libraries of this exercise ready, soon."""
        with self._changed:
            self._warm = exercise
            self._changed.notify()

    def request(self, submission: Submission) -> None:
        """Grade this; end the run that is going on, it is about an older save."""
        with self._changed:
            self._wanted = submission
            if self._is_running and self._grader is not None:
                # Under the lock: a late call would end the run that this one begins.
                with contextlib.suppress(Exception):
                    self._grader.cancel()
            self._changed.notify()

    def close(self) -> None:
        """End the run and the grader."""
        with self._changed:
            self._is_closed = True
            self._wanted = None
            grader = self._grader
            self._changed.notify()
        if grader is not None:
            with contextlib.suppress(Exception):
                grader.cancel()
        self._thread.join(5)

    def _run(self) -> None:
        try:
            while not self._is_closed:
                self._step()
        finally:
            if self._grader is not None:
                with contextlib.suppress(Exception):
                    self._grader.close()

    def _step(self) -> None:
        with self._changed:
            while not (self._is_closed or self._wanted or self._warm):
                self._changed.wait()
            submission, self._wanted = self._wanted, None
            warm, self._warm = self._warm, None
            if self._is_closed:
                return
            self._is_running = submission is not None
        try:
            if self._grader is None:
                self._grader = self._make_grader()
            if submission is None:
                if warm is not None:
                    self._grader.warm_up(warm)
                return
            self._grade(self._grader, submission)
        except Exception as error:
            if submission is None:
                # It is told when a save needs it.
                return
            self._end(Outcome(submission, error=error))

    def _grade(self, grader: Grader, submission: Submission) -> None:
        """Grade, and tell the outcome when it is known: the grader has to clean up after it."""
        is_told = False

        def hear(event: Any) -> None:
            nonlocal is_told
            if self._tell_event is not None:
                self._tell_event(submission, event)
            if event.kind == "finished":
                is_told = True
                self._end(Outcome(submission, event.report))

        report = grader.grade(submission, on_event=hear)
        if not is_told:
            self._end(Outcome(submission, report))

    def _end(self, outcome: Outcome) -> None:
        """Tell an outcome, unless it is about an older save."""
        with self._changed:
            self._is_running = False
            is_outdated = self._wanted is not None or self._is_closed
        if not is_outdated:
            self._tell(outcome)
