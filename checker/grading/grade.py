"""Grade a submission: start a judge, listen to its events, compute the verdict."""

from __future__ import annotations

import contextlib
import hashlib
import os
import random
import threading
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal

from checker.content.catalog import Course
from checker.errors import CourseError, EnvironmentProblem
from checker.grading import job as jobs
from checker.grading.faulty_checks import refuse_twins, unreadable
from checker.grading.judge_process import JudgeProcess
from checker.grading.launchers import CAN_FORK
from checker.grading.owned import OwnedFolder
from checker.model import CheckResult, Exercise, Report, Status, Submission

Launcher = Literal["fork", "spare"]
OVER = 40.0
"""seconds that the judge may take beyond the submission's own"""
CLOSING_SECONDS = 0.05
"""how long `close` waits for a run to notice that its judge is gone"""


@dataclass(frozen=True)
class GradingEvent:
    """Something that happened while a submission is graded.

    ``kind`` is ``collected`` (``names``), ``check`` (``result``) or ``finished``
    (``report``).
    """

    kind: Literal["collected", "check", "finished"]
    names: tuple[str, ...] = ()
    result: CheckResult | None = None
    report: Report | None = None


PATTERNS = ("test_*.py", "*_test.py")
UNPROTECTED = (
    "The tests of this exercise run beside your code. A program could change their verdict."
)
PREFIX = "powerhouse-run-"
MEMORY = Path("/dev/shm")
MEMORY_BYTES = 1024 * 1024 * 1024
AHEAD_EAGER = 8
"""processes that wait for the next save: as many as an exercise has checks, mostly"""

Listener = Callable[[GradingEvent], None]


def grade(
    course: Course,
    submission: Submission,
    *,
    seed: int | None = None,
    on_event: Listener | None = None,
    launcher: Launcher | None = None,
) -> Report:
    """Grade one submission with a judge of its own."""
    with Grader(course, launcher=launcher, warm=False) as grader:
        return grader.grade(submission, seed=seed, on_event=on_event)


class Grader:
    """Grades submissions; a warm one keeps a judge ready for the next.

    For authors: ``stop_early`` ends a run after the first check that does not pass,
    ``watch_reach`` tells in the report's notes where checks reach for the network or
    the wall clock, and ``hash_seed`` is that of the interpreters.
    For a person who waits: ``eager`` has more processes ready before the next save.
    """

    def __init__(
        self,
        course: Course,
        *,
        launcher: Launcher | None = None,
        warm: bool = True,
        eager: bool = False,
        stop_early: bool = False,
        watch_reach: bool = False,
        hash_seed: int | None = None,
    ) -> None:
        self._ahead = AHEAD_EAGER if eager else 1
        self._stop_early = stop_early
        self._watch_reach = watch_reach
        self._hash_seed = hash_seed
        self._course = course
        self._launcher: Launcher = launcher or ("fork" if CAN_FORK else "spare")
        self._warm = warm
        self._judge: JudgeProcess | None = None
        self._jobs = 0
        self._preload: tuple[str, ...] | None = None
        self._scratch: OwnedFolder | None = None
        self._cancelled = threading.Event()
        self._lock = threading.RLock()
        self._closed = False

    def __enter__(self) -> Grader:
        return self

    def __exit__(self, *details: object) -> None:
        self.close()

    def warm_up(self, exercise: Exercise) -> None:
        """Start a judge for this exercise's libraries, in the background.

        A grader that was closed stays as it is: nobody would close it again.
        """
        with self._lock:
            if not self._closed:
                self._prepare(exercise)

    def grade(
        self,
        submission: Submission,
        *,
        seed: int | None = None,
        on_event: Listener | None = None,
    ) -> Report:
        """Grade a submission; never raises for what the submission does."""
        exercise = submission.exercise
        if not submission.folder.is_dir():
            return _refusal(exercise, f"There is no folder {submission.folder}.")
        if not any(each for pattern in PATTERNS for each in exercise.checks.rglob(pattern)):
            raise CourseError("the exercise has no checks", location=str(exercise.checks))
        self._cancelled.clear()
        self._closed = False
        used_seed = seed if seed is not None else random.SystemRandom().randrange(1_000_000)
        digest = checks_digest(exercise)
        with self._lock:
            judge = self._prepare(exercise, digest)
            job = self._job(submission, used_seed, digest)
            listener = on_event or (lambda event: None)
            report = _listen(judge, job, exercise, listener, self._cancelled)
            if (
                judge.is_silent and not self._cancelled.is_set() and not self._closed
            ):  # it ended before it began
                judge = self._prepare(exercise, digest)
                report = _listen(judge, job, exercise, listener, self._cancelled)
                if judge.is_silent and not self._cancelled.is_set() and not self._closed:
                    raise _silence()
            report = self._completed(report, exercise, used_seed, digest)
            # Who listens can show it while the next judge gets ready.
            listener(GradingEvent("finished", report=report))
            self._after_run(judge, exercise)
        return report

    def _completed(self, report: Report, exercise: Exercise, seed: int, digest: str) -> Report:
        """Give the report with what is known of the run, and what speaks against it."""
        report = _with(report, seed=seed, checks_digest=digest)
        if checks_digest(exercise) != digest:
            message = "The files of the exercise changed while they were used. Check again."
            report = _with(report, status="error", message=message)
        if exercise.trust == "open":
            report = _with(report, notes=(*report.notes, UNPROTECTED))
        return report

    def cancel(self) -> None:
        """End the run that is going on, from another thread."""
        self._cancelled.set()
        judge = self._judge
        if judge is not None:
            judge.cancel()

    def close(self) -> None:
        """End the run that is going on and the judge, and remove what they left.

        It may come from another thread, at any moment of a run.
        """
        self._closed = True
        while not self._lock.acquire(timeout=CLOSING_SECONDS):
            if (judge := self._judge) is not None:
                judge.close()
        try:
            judge, self._judge = self._judge, None
            if judge is not None:
                judge.close()
            if self._scratch is not None:
                self._scratch.remove()
                self._scratch = None
        finally:
            self._lock.release()

    def _prepare(self, exercise: Exercise, digest: str = "") -> JudgeProcess:
        expected = self._expected(exercise, digest or checks_digest(exercise))
        if self._judge is not None and (
            not self._judge.is_usable()
            or self._preload != exercise.preload
            or not self._judge.can_expect(expected)
        ):
            self._judge.close()
            self._judge = None
        if self._judge is None:
            self._preload = exercise.preload
            log = self._course.root / ".checker" / "engine.log"
            self._judge = JudgeProcess(self._start(exercise, expected), log)
        else:
            self._judge.expect(expected)
        return self._judge

    def _after_run(self, judge: JudgeProcess, exercise: Exercise) -> None:
        """Have the next judge ready, where one serves only once."""
        if not judge.serves_many or not judge.is_usable():
            judge.close()
            self._judge = None
            if self._warm and not self._closed:
                self._prepare(exercise)

    def _expected(self, exercise: Exercise, digest: str) -> jobs.Expected:
        return jobs.Expected(
            checks=str(exercise.checks),
            digest=digest,
            support=str(self._course.settings.support or ""),
            cache=str(self._course.root / ".checker" / "cache" / "bytecode"),
            explanations=str(self._course.settings.explanations or ""),
            trust=exercise.trust,
            modules=exercise.modules,
        )

    def _start(self, exercise: Exercise, expected: jobs.Expected) -> jobs.Start:
        settings = self._course.settings
        return jobs.Start(
            launcher=self._launcher,
            preload=exercise.preload,
            untrusted=str(settings.untrusted or ""),
            warm=self._warm,
            serves_many=self._warm and self._launcher == "fork",
            ahead=self._ahead,
            support=str(settings.support or ""),
            explanations=str(settings.explanations or ""),
            expected=expected,
            hash_seed=self._hash_seed,
            scratch=self._scratch_folder() if self._warm else "",
        )

    def _scratch_folder(self) -> str:
        """Give the folder for all that this grader's judges write; `close` removes it."""
        if self._scratch is not None and not self._scratch.path.is_dir():
            self._scratch.release()
            self._scratch = None
        if self._scratch is None:
            self._scratch = _make_scratch()
        return str(self._scratch.path)

    def _job(self, submission: Submission, seed: int, digest: str) -> jobs.Job:
        settings, exercise = self._course.settings, submission.exercise
        self._jobs += 1
        return jobs.Job(
            number=self._jobs,
            checks=str(exercise.checks),
            digest=digest,
            submission=str(submission.folder.resolve()),
            name=exercise.slug,
            origin=submission.origin,
            main=exercise.main,
            wsgi=exercise.wsgi,
            seed=seed,
            scratch=self._scratch_folder(),
            limits=asdict(exercise.limits),
            support=str(settings.support or ""),
            explanations=str(settings.explanations or ""),
            cache=str(self._course.root / ".checker" / "cache" / "bytecode"),
            trust=exercise.trust,
            modules=exercise.modules,
            stop_early=self._stop_early,
            is_awaited=self._ahead > 1,
            watch_reach=self._watch_reach,
        )


def checks_digest(exercise: Exercise) -> str:
    """Give a digest of an exercise's checks: names and contents."""
    digest = hashlib.sha256()
    for path in sorted(exercise.checks.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            digest.update(path.relative_to(exercise.checks).as_posix().encode() + b"\0")
            digest.update(path.read_bytes() + b"\0")
    return digest.hexdigest()[:16]


def _listen(
    judge: JudgeProcess,
    job: jobs.Job,
    exercise: Exercise,
    listener: Listener,
    cancelled: threading.Event,
) -> Report:
    """Send the job and make the report of what the judge tells.

    The verdict is pass only if every collected check told that it passed and
    the judge told that it finished.
    """
    begun = time.monotonic()
    judge.begin(job)
    names: tuple[str, ...] = ()
    results: dict[str, CheckResult] = {}
    told: dict[str, Any] = {}
    reached: dict[str, None] = {}
    for event in judge.events(exercise.limits.seconds + exercise.limits.load_seconds + OVER):
        kind = str(event["event"])
        if event.get("number", job.number) != job.number:
            continue
        content: Any = event.get("content")
        if kind == "collected":
            names = tuple(content["names"])
            refuse_twins(exercise, names)
            told["titles"] = dict(zip(names, content["titles"], strict=True))
            listener(GradingEvent("collected", names=names))
        elif kind == "check":
            result = jobs.result_from_dict(content)
            results[result.name] = result
            listener(GradingEvent("check", result=result))
        elif kind == "reached":
            reached[str(content)] = None
        elif kind == "closed":
            break
        else:
            told[kind] = content
            if kind == "finished":
                break
    if "course-error" in told:
        raise unreadable(exercise, str(told["course-error"]))
    judge.is_silent = not told and not names
    if "overdue" in told:
        judge.end()
    seconds = round(time.monotonic() - begun, 4)
    if "refused" in told:
        return _refusal(exercise, str(told["refused"]))
    ordered = tuple(
        results.get(name) or _missing(name, told["titles"][name], bool(cancelled.is_set()))
        for name in names
    )
    status = _verdict(ordered, "finished" in told)
    message = "" if ordered and "finished" in told else _unfinished(told, cancelled.is_set())
    return Report(exercise.slug, status, ordered, message, seconds, notes=tuple(reached))


def _verdict(results: tuple[CheckResult, ...], is_finished: bool) -> Status:
    first = next((result.status for result in results if result.status != "pass"), None)
    if first is not None:
        return first
    return "pass" if results and is_finished else "error"


def _missing(name: str, title: str, is_cancelled: bool) -> CheckResult:
    why = "" if is_cancelled else "The checks ended before this one."
    return CheckResult(name=name, title=title, status="error", got="it did not run", why=why)


def _unfinished(told: dict[str, Any], is_cancelled: bool) -> str:
    if is_cancelled:
        return "The run was stopped."
    if "overdue" in told:
        return "The checks took too long and were ended."
    return "The checks ended before they were finished. Check again."


def _silence() -> EnvironmentProblem:
    return EnvironmentProblem(
        "the program that runs the checks does not start",
        help="its own words are in .checker/engine.log; the command doctor looks for the cause",
    )


def _refusal(exercise: Exercise, message: str) -> Report:
    return Report(exercise.slug, "error", (), message)


def _with(report: Report, **changes: Any) -> Report:
    from dataclasses import replace

    return replace(report, **changes)


def _make_scratch() -> OwnedFolder:
    """Make the folder for the runs; in memory where there is room, since a disk is slower."""
    place = None
    with contextlib.suppress(OSError, AttributeError):
        status = os.statvfs(MEMORY)
        is_executable = not status.f_flag & os.ST_NOEXEC
        is_large = status.f_bavail * status.f_frsize > MEMORY_BYTES
        if "TMPDIR" not in os.environ and is_executable and is_large:
            place = MEMORY
    try:
        return OwnedFolder(PREFIX, place)
    except OSError as error:
        raise EnvironmentProblem(
            f"cannot make a temporary folder: {error}",
            help="free some space on the disk, or set TMPDIR to a folder that you can write in",
        ) from None
