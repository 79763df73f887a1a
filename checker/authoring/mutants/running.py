"""Run the checks on every mutant, several at a time, through the ordinary engine."""

from __future__ import annotations

import tempfile
import threading
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from checker.authoring.behaviour import tell
from checker.authoring.crew import Crew
from checker.authoring.elapsed import Elapsed
from checker.authoring.mutants.generation import Mutant, choose, make_mutants
from checker.authoring.mutants.sources import Toolbox, load_toolbox
from checker.authoring.mutants.store import Store
from checker.authoring.mutants.verdicts import Score, Verdict
from checker.content.assembly import assemble
from checker.content.catalog import Course
from checker.errors import CheckerError
from checker.grading.grade import Grader, GradingEvent, Launcher
from checker.model import Exercise, Submission

CHUNK = 12
SECONDS = 10.0
"""of waiting for a mutant: one that never ends need not have all of the time"""
BROKEN_OFF = "the check was skipped"
"""what the judge says of a check that it could not run to its end"""


@dataclass(frozen=True)
class Advance:
    """How far the run is; ``score`` is there when an exercise is finished."""

    done: int
    total: int
    survived: int
    score: Score | None = None


Listener = Callable[[Advance], None]


@dataclass
class _Work:
    """One exercise: what is known, and what is still to be run."""

    exercise: Exercise
    mutants: list[Mutant]
    store: Store
    stale: tuple[str, ...] = ()
    waiting: list[Mutant] = field(default_factory=list)
    verdicts: dict[str, Verdict] = field(default_factory=dict)
    problem: str = ""
    cached: int = 0
    elapsed: Elapsed = field(default_factory=Elapsed)
    is_tried: bool = False
    lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def is_done(self) -> bool:
        return bool(self.problem) or len(self.verdicts) == len(self.mutants)

    def score(self) -> Score:
        pairs = [(mutant, self.verdicts[mutant.id]) for mutant in self.mutants if not self.problem]
        declared = self.exercise.equivalents
        return Score(
            self.exercise.slug,
            tuple(pairs),
            declared,
            self.stale,
            self.problem,
            self.cached,
            round(self.elapsed.seconds, 1),
        )


def run_mutants(
    course: Course,
    slugs: Sequence[str],
    listener: Listener = lambda advance: None,
    *,
    seed: int = 0,
    most: int | None = None,
    workers: int = 2,
    launcher: Launcher | None = None,
) -> list[Score]:
    """Judge the mutants of these exercises; ``most`` is the cap for each of them."""
    toolbox = load_toolbox(course.settings.support)
    works = [_prepare(course, course.exercise(slug), toolbox, seed, most) for slug in slugs]
    run = _Run(course, works, listener, seed, launcher)
    run.tell()
    for work in works:
        if work.is_done:
            run.tell(work)
    run.go(workers)
    return [work.score() for work in works]


def _prepare(
    course: Course, exercise: Exercise, toolbox: Toolbox, seed: int, most: int | None
) -> _Work:
    every = make_mutants(course, exercise, toolbox)
    ids = {mutant.id for mutant in every}
    stale = tuple(each.mutant for each in exercise.equivalents if each.mutant not in ids)
    store = Store(course, exercise, seed)
    work = _Work(exercise, choose(every, most, seed), store, stale)
    for mutant in work.mutants:
        known = store.find(mutant)
        if known is None:
            work.waiting.append(mutant)
        else:
            work.verdicts[mutant.id] = known
    work.cached = len(work.verdicts)
    return work


class _Run:
    """The workers' common state."""

    def __init__(
        self,
        course: Course,
        works: Sequence[_Work],
        listener: Listener,
        seed: int,
        launcher: Launcher | None,
    ) -> None:
        self._course = course
        self._works = works
        self._listener = listener
        self._seed = seed
        self._lock = threading.Lock()
        self._crew = Crew(
            lambda: Grader(course, launcher=launcher, stop_early=True), self._run_chunk
        )

    def go(self, workers: int) -> None:
        """Judge what is not known yet; the same libraries follow each other."""
        chunks = [
            (work, work.waiting[start : start + CHUNK])
            for work in sorted(self._works, key=lambda each: each.exercise.preload)
            for start in range(0, len(work.waiting), CHUNK)
        ]
        self._crew.run(chunks, workers)

    def tell(self, finished: _Work | None = None) -> None:
        """Tell how far the run is."""
        verdicts = [verdict for work in self._works for verdict in list(work.verdicts.values())]
        total = sum(len(work.mutants) for work in self._works if not work.problem)
        survived = sum(verdict.outcome == "survived" for verdict in verdicts)
        score = finished.score() if finished else None
        self._listener(Advance(len(verdicts), total, survived, score))

    def _run_chunk(self, grader: Grader, item: tuple[_Work, list[Mutant]]) -> None:
        work, chunk = item
        work.elapsed.begin()
        exercise = _impatient(work.exercise)
        with tempfile.TemporaryDirectory(prefix="powerhouse-") as folder:
            target = Path(folder) / exercise.slug
            assemble(self._course, exercise, "solution", target)
            submission = Submission(exercise, target, f"work/{exercise.slug}")
            try:
                self._try_solution(grader, work, submission)
                for mutant in chunk:
                    if work.problem or self._crew.is_stopped:
                        break
                    self._run_mutant(grader, work, submission, mutant)
            finally:
                with work.lock:
                    work.store.save()

    def _run_mutant(
        self, grader: Grader, work: _Work, submission: Submission, mutant: Mutant
    ) -> None:
        path = submission.folder / mutant.file
        path.write_bytes(mutant.text.encode("utf-8"))
        verdict = judge_mutant(grader, submission, self._seed_of(mutant))
        path.write_bytes(mutant.original.encode("utf-8"))
        if not self._crew.is_stopped:  # else the run broke off, and says nothing
            self._note(work, mutant, verdict)

    def _note(self, work: _Work, mutant: Mutant, verdict: Verdict) -> None:
        with self._lock:
            work.verdicts[mutant.id] = verdict
            work.elapsed.end()
            with work.lock:
                work.store.keep(mutant, verdict)
            self.tell(work if work.is_done else None)

    def _try_solution(self, grader: Grader, work: _Work, submission: Submission) -> None:
        """See once whether the solution passes: else a failing mutant says nothing."""
        with work.lock:
            if work.is_tried:
                return
            work.is_tried = True
            try:
                report = grader.grade(submission, seed=self._seed)
                found = "" if report.is_pass else f"the solution does not pass: {tell(report)}"
            except CheckerError as error:
                found = error.message
        if found and not self._crew.is_stopped:
            with self._lock:
                work.problem = found
                self.tell(work)

    def _seed_of(self, mutant: Mutant) -> int:
        return zlib.crc32(f"{self._seed}/{mutant.id}".encode()) % 1_000_000


def judge_mutant(grader: Grader, submission: Submission, seed: int) -> Verdict:
    """Grade a mutant up to its first failing check; a run that broke off is repeated."""
    verdict = _judge_once(grader, submission, seed)
    if verdict.outcome == "unknown" or verdict.status == "timeout":
        # The machine may have been busy: only what happens twice is the mutant's.
        verdict = _judge_once(grader, submission, seed)
    return verdict


def _judge_once(grader: Grader, submission: Submission, seed: int) -> Verdict:
    failed: list[Verdict] = []

    def hear(event: GradingEvent) -> None:
        result = event.result
        if result is None or result.got.startswith(BROKEN_OFF) or failed:
            return
        if result.status != "pass":
            failed.append(Verdict("killed", result.name, result.status))

    report = grader.grade(submission, seed=seed, on_event=hear)
    if failed:
        return replace(failed[0], seconds=report.seconds)
    outcome = "survived" if report.is_pass else "unknown"
    return Verdict(outcome, "", report.status, report.seconds)  # type: ignore[arg-type]


def _impatient(exercise: Exercise) -> Exercise:
    limits = exercise.limits
    return replace(exercise, limits=replace(limits, seconds=min(limits.seconds, SECONDS)))
