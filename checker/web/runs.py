"""Check the learner's files: one run at a time, told to whoever listens."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from checker.learner.journey import Journey
from checker.model import CheckResult, Exercise, Report, Submission
from checker.render.report_json import report_as_json

if TYPE_CHECKING:
    from checker.watch.runner import Grader, Outcome, Runner

Kind = Literal["collected", "check", "finished", "problem", "replaced"]
_LAST: tuple[Kind, ...] = ("finished", "problem", "replaced")


@dataclass(frozen=True)
class Step:
    """One thing that happened in a run.

    ``collected`` has the ``total`` of checks, ``check`` a ``result``, ``finished`` the
    ``report``, ``problem`` an ``error``. A run is ``replaced`` when a newer one begins.
    """

    kind: Kind
    total: int = 0
    result: CheckResult | None = None
    report: Report | None = None
    error: Exception | None = None


class Run:
    """The steps of one run; any number of listeners hear all of them, in order."""

    def __init__(self, submission: Submission) -> None:
        self.submission = submission
        self._steps: list[Step] = []
        self._changed = threading.Condition()

    @property
    def is_over(self) -> bool:
        """Claim that no step will follow."""
        return bool(self._steps) and self._steps[-1].kind in _LAST

    def tell(self, step: Step) -> None:
        """Add a step; after the last one nothing is added."""
        with self._changed:
            if not self.is_over:
                self._steps.append(step)
                self._changed.notify_all()

    def steps(self) -> Iterator[Step]:
        """Give every step as it comes, and end after the last."""
        place = 0
        while True:
            with self._changed:
                while place == len(self._steps):
                    self._changed.wait()
                step = self._steps[place]
            yield step
            if step.kind in _LAST:
                return
            place += 1

    def outcome(self) -> Step:
        """Wait for the last step."""
        *_, last = self.steps()
        return last


class Runs:
    """Grades the learner's files, one run after the other; the newest request wins."""

    def __init__(self, journey: Journey, make_grader: Callable[[], Grader] | None = None) -> None:
        self._journey = journey
        self._make_grader = make_grader or (lambda: _real_grader(journey))
        self._runner: Runner | None = None
        self._run: Run | None = None
        self._is_closed = False
        self._lock = threading.Lock()

    def warm_up(self, exercise: Exercise) -> None:
        """Have everything ready for the first check of an exercise."""
        with self._lock:
            if not self._is_closed and (self._run is None or self._run.is_over):
                self._started().warm_up(exercise)

    def request(self, exercise: Exercise) -> Run:
        """Check the learner's files as they are now; after the end nothing is checked."""
        workspace = self._journey.workspace
        folder = workspace.folder(exercise.slug)
        submission = Submission(exercise, folder, workspace.place(folder))
        with self._lock:
            before, self._run = self._run, Run(submission)
            if before is not None:
                before.tell(Step("replaced"))
            if self._is_closed:
                self._run.tell(Step("replaced"))
            else:
                self._started().request(submission)
            return self._run

    @property
    def newest(self) -> Run | None:
        """Give the run that was asked for last."""
        return self._run

    def close(self) -> None:
        """End everything, for good; who still listens hears that the run is over.

        A page that is being sent may ask for more afterwards: then nothing begins.
        """
        with self._lock:
            self._is_closed = True
            runner, self._runner = self._runner, None
            if self._run is not None:
                self._run.tell(Step("replaced"))
        if runner is not None:
            runner.close()

    def _started(self) -> Runner:
        if self._runner is None:
            from checker.watch.runner import Runner

            self._runner = Runner(self._make_grader, self._take, self._take_event)
        return self._runner

    def _run_of(self, submission: Submission) -> Run | None:
        """Give the run of a submission, as long as no newer one has begun."""
        run = self._run
        return run if run is not None and run.submission is submission else None

    def _take_event(self, submission: Submission, event: Any) -> None:
        run = self._run_of(submission)
        if run is None:
            return
        if event.kind == "collected":
            run.tell(Step("collected", total=len(event.names)))
        elif event.kind == "check":
            run.tell(Step("check", result=event.result))

    def _take(self, outcome: Outcome) -> None:
        """Save a verdict, then tell it: who asks for the page next must find it."""
        run = self._run_of(outcome.submission)
        if run is None:
            return
        if outcome.report is None:
            run.tell(Step("problem", error=outcome.error))
            return
        try:
            as_json = report_as_json(outcome.report)
            self._journey.record(outcome.submission.exercise, outcome.report, as_json)
        except Exception as error:
            run.tell(Step("problem", error=error, report=outcome.report))
        else:
            run.tell(Step("finished", report=outcome.report))


def _real_grader(journey: Journey) -> Grader:
    # Half a second of imports: after the first page, in the runner's thread.
    from checker.grading.grade import Grader as RealGrader

    return RealGrader(journey.course, eager=True)
