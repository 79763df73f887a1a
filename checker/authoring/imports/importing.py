"""Import exercises that were written for pytest: all of a course, or nothing.

The course is laid out in a folder beside the new one, and each exercise is tried there:
its example solution must pass and its stub must fail. Tests get stand-ins for the
learner's code where they can (trust ``bridge``); where they need the code itself, they
run beside it (``open``). What holds in neither way is left out, with the reason. At the
end the folder is renamed to its place, which must be free.
"""

from __future__ import annotations

import os
import queue
import shutil
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from checker.authoring.behaviour import grade_source, tell
from checker.authoring.imports.layouts import Skipped, survey
from checker.authoring.imports.writing import Placed, place, write_course, write_exercise
from checker.content.catalog import Course, ExerciseRef, read_exercise
from checker.errors import CheckerError, CommandError, EnvironmentProblem
from checker.grading.grade import Grader
from checker.grading.owned import OwnedFolder
from checker.model import Report, Trust

WAYS: tuple[Trust, ...] = ("bridge", "open")


@dataclass(frozen=True)
class Tried:
    """How one exercise went: its trust, or the reason why it is left out."""

    placed: Placed
    trust: Trust | None
    reason: str = ""
    """why it is left out, or why it is not protected"""


@dataclass(frozen=True)
class Imported:
    """What an import made, and what it left out."""

    course: Path
    exercises: tuple[Tried, ...]
    skipped: tuple[Skipped, ...]


Listener = Callable[[Tried], None]


def import_exercises(
    folder: Path,
    target: Path,
    title: str,
    *,
    workers: int = 2,
    listener: Listener = lambda tried: None,
) -> Imported:
    """Make a course in ``target`` of the exercises in ``folder``."""
    folder, target = folder.resolve(), target.absolute()
    _refuse_places(folder, target)
    seen = survey(folder)
    if not seen.found:
        reasons = "; ".join(f"{each.folder.name}: {each.reason}" for each in seen.skipped[:3])
        raise CommandError(
            f"no exercise was found in '{folder}'",
            help=reasons or "an exercise is a folder with a stub, tests and an example solution",
        )
    owned = make_staging(target)
    staging = owned.path
    try:
        placed = place(seen.found, folder.name)
        tried = _try_all(staging, title, placed, workers, listener)
        kept = [each for each in tried if each.trust is not None]
        if not kept:
            raise CommandError(
                "no exercise can be imported",
                help="; ".join(f"{each.placed.slug}: {each.reason}" for each in tried[:3]),
            )
        write_course(staging, title, [each.placed for each in kept])
        shutil.rmtree(staging / ".checker", ignore_errors=True)
        owned.release()
        _move(staging, target)
    finally:
        owned.release()
        shutil.rmtree(staging, ignore_errors=True)
    left_out = [Skipped(each.placed.found.folder, each.reason) for each in tried if not each.trust]
    return Imported(target, tuple(kept), (*seen.skipped, *left_out))


def _refuse_places(folder: Path, target: Path) -> None:
    if os.path.lexists(target):
        raise CommandError(
            f"'{target}' is there already", help="nothing was changed; choose another --to FOLDER"
        )
    if target.resolve().is_relative_to(folder):
        raise CommandError(
            "the new course would lie in the imported folder",
            help="choose another place with --to FOLDER",
        )
    if not target.parent.is_dir():
        raise CommandError(f"there is no folder '{target.parent}'", help="make it first")


def make_staging(target: Path) -> OwnedFolder:
    """Make the hidden folder beside ``target``; remove those that a killed import left."""
    try:
        return OwnedFolder(f".{target.name}-", target.parent)
    except OSError as error:
        raise EnvironmentProblem(
            f"cannot write in '{target.parent}': {error.strerror}",
            help="choose another place with --to FOLDER",
        ) from None


def _move(staging: Path, target: Path) -> None:
    staging.chmod(0o755)
    if os.path.lexists(target):  # made by another program meanwhile
        raise CommandError(
            f"'{target}' is there already", help="nothing was changed; choose another --to FOLDER"
        )
    staging.rename(target)


def _try_all(
    root: Path, title: str, placed: list[Placed], workers: int, listener: Listener
) -> list[Tried]:
    """Write and try every exercise, several at a time."""
    write_course(root, title, placed)
    course = Course.open(root)
    waiting: queue.SimpleQueue[Placed] = queue.SimpleQueue()
    for each in placed:
        waiting.put(each)
    tried: dict[str, Tried] = {}
    failures: list[BaseException] = []
    lock = threading.Lock()

    def work() -> None:
        try:
            with Grader(course) as protected, Grader(course) as unprotected:
                graders = {"bridge": protected, "open": unprotected}
                while not failures:
                    try:
                        each = waiting.get_nowait()
                    except queue.Empty:
                        return
                    outcome = _try(course, each, graders)
                    with lock:
                        tried[each.slug] = outcome
                        listener(outcome)
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=work) for _ in range(max(1, min(workers, len(placed))))]
    for thread in threads:
        thread.start()
    try:
        for thread in threads:
            thread.join()
    except KeyboardInterrupt as error:  # each ends its exercise first
        failures.append(error)
        for thread in threads:
            thread.join()
    if failures:
        raise failures[0]
    return [tried[each.slug] for each in placed]


def _try(course: Course, placed: Placed, graders: dict[str, Grader]) -> Tried:
    """Find the best trust in which the solution passes and the stub fails."""
    reasons: list[str] = []
    for trust in WAYS:
        folder = write_exercise(course.root, placed, trust)
        ref = ExerciseRef(placed.slug, folder, placed.lesson, 0)
        try:
            exercise = read_exercise(ref, course.settings)
            solution = grade_source(course, exercise, "solution", graders[trust])
            starter = grade_source(course, exercise, "starter", graders[trust])
        except CheckerError as error:
            reasons.append(" ".join(error.message.split())[:300])
            continue
        reason = _wrong(solution, starter)
        if not reason:
            first = starter.first_failure
            write_exercise(course.root, placed, trust, first.name if first else "")
            return Tried(placed, trust, reasons[0] if reasons else "")
        reasons.append(reason)
    shutil.rmtree(folder, ignore_errors=True)
    shutil.rmtree(course.root / "solutions" / placed.lesson / placed.stem, ignore_errors=True)
    return Tried(placed, None, reasons[-1])


def _wrong(solution: Report, starter: Report) -> str:
    if not solution.is_pass:
        return f"its example solution does not pass: {tell(solution)}"[:500]
    return "its stub passes: there is nothing to do" if starter.is_pass else ""


def shortened(skipped: Skipped, root: Path) -> Skipped:
    """Name the folder from the imported one, for people."""
    if skipped.folder.is_relative_to(root):
        return replace(skipped, folder=skipped.folder.relative_to(root))
    return skipped
