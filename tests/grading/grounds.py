"""Grade submissions in tests, and look for what they leave behind."""

from __future__ import annotations

import itertools
import os
import shutil
import textwrap
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

from checker.content.assembly import assemble
from checker.content.catalog import Course
from checker.grading.grade import Grader, Launcher
from checker.model import Report, Submission

Found = TypeVar("Found")

LAUNCHERS: list[Launcher] = ["fork", "spare"] if hasattr(os, "fork") else ["spare"]
MARK = "POWERHOUSE_TEST_MARK"
Files = Mapping[str, str | bytes]
Prepare = Callable[[Path], None]


class Arena:
    """One warm grader on the toy course, used by many tests one after the other."""

    def __init__(self, course: Course, launcher: Launcher, temporary: Path) -> None:
        self.course = course
        self.launcher = launcher
        self.temporary = temporary
        self.grader = Grader(course, launcher=launcher)
        self._numbers = itertools.count()
        self._before = set(our_processes(temporary))

    def __enter__(self) -> Arena:
        return self

    def __exit__(self, *details: object) -> None:
        self.grader.close()

    def rest(self) -> None:
        """Let no process run until the next submission."""
        self.grader.close()

    def grade(
        self, slug: str, files: Files, prepare: Prepare | None = None, *, seed: int | None = None
    ) -> Report:
        """Grade the starter with ``files`` laid over it."""
        exercise = self.course.exercise(slug)
        folder = self.temporary.parent / f"answers-{next(self._numbers)}" / slug
        assemble(self.course, exercise, "starter", folder)
        lay_out(folder, files)
        if prepare is not None:
            prepare(folder)
        try:
            return self.grader.grade(Submission(exercise, folder, f"work/{slug}"), seed=seed)
        finally:
            remove(folder.parent)

    def solve(self, slug: str) -> Report:
        """Grade the reference solution."""
        exercise = self.course.exercise(slug)
        folder = self.temporary.parent / f"answers-{next(self._numbers)}" / slug
        assemble(self.course, exercise, "solution", folder)
        try:
            return self.grader.grade(Submission(exercise, folder, f"work/{slug}"))
        finally:
            remove(folder.parent)

    def assert_unharmed(self, slug: str) -> None:
        """Claim that the next run in the same grader is as good as the first."""
        report = self.solve(slug)
        assert report.status == "pass", told(report)
        self.assert_nothing_runs()

    def assert_nothing_runs(self) -> None:
        """Claim that only the engine's own processes live: none has a learner's folder."""
        left = wait_for(lambda: [pid for pid in self._strangers() if is_learners(pid)])
        assert left == [], [describe(pid) for pid in left]

    def assert_nothing_left(self) -> None:
        """Claim that the closed grader left no process and no folder."""
        left = wait_for(self._strangers)
        assert left == [], [describe(pid) for pid in left]
        folders = wait_for(lambda: [*self.temporary.glob("powerhouse-*")])
        assert folders == [], [(each.name, os.listdir(each)) for each in folders]

    def _strangers(self) -> list[int]:
        return [pid for pid in our_processes(self.temporary) if pid not in self._before]


class Lab:
    """A course of a test's own: exercises with the checks that the test writes."""

    def __init__(self, root: Path, launcher: Launcher) -> None:
        self.root = root
        self.launcher = launcher
        fixture = Path(__file__).parent.parent / "fixtures" / "course"
        shutil.copytree(fixture / "exercises" / "_support", root / "exercises" / "_support")
        shutil.copy(fixture / "pyproject.toml", root)
        (root / "exercises" / "010-lab").mkdir()
        self._grader = Grader(Course.open(root), launcher=launcher)
        self._numbers = itertools.count(1)

    def __enter__(self) -> Lab:
        return self

    def __exit__(self, *details: object) -> None:
        self._grader.close()

    def rest(self) -> None:
        """Let no process run until the next submission."""
        self._grader.close()

    def renew(self) -> None:
        """Start with a cold grader, where the course's own side changed."""
        self._grader.close()
        self._grader = Grader(Course.open(self.root), launcher=self.launcher)

    def grade(
        self,
        checks: str,
        files: Files,
        *,
        mistakes: str = "",
        main: str = "app.py",
        limits: str = "seconds = 8\nload_seconds = 2\nrequest_seconds = 2\nmegabytes = 8",
        prepare: Prepare | None = None,
        **options: Any,
    ) -> Report:
        """Grade ``files`` by ``checks`` in a fresh exercise."""
        number = next(self._numbers)
        folder = self.root / "exercises" / "010-lab" / f"{number:03}-lab-{number}"
        manifest = f"""title = "Lab"\ntype = "build"\nmain = "{main}"\nminutes = 1\n"""
        lay_out(
            folder,
            {
                "exercise.toml": f"{manifest}\n[limits]\n{limits}\n",
                "checks/test_lab.py": checks,
                **({"checks/mistakes.py": mistakes} if mistakes else {}),
            },
        )
        answer = self.root / "answers" / str(number)
        answer.mkdir(parents=True)
        lay_out(answer, files)
        if prepare is not None:
            prepare(answer)
        course = Course.open(self.root)
        self._grader._course = course
        submission = Submission(course.exercise(f"lab-{number}"), answer, "work/lab")
        return self._grader.grade(submission, **options)


def lay_out(folder: Path, files: Files) -> None:
    """Write files; texts are dedented."""
    for name, content in files.items():
        place = folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, bytes):
            place.write_bytes(content)
        else:
            place.write_text(textwrap.dedent(content), encoding="utf-8")


def remove(folder: Path) -> None:
    """Remove a folder, whatever its permissions became."""
    shutil.rmtree(folder, ignore_errors=True)


def told(report: Report) -> str:
    """Tell a report in one line, for the message of a failing test."""
    first = report.first_failure
    if first is None:
        return f"{report.status}: {report.message}"
    parts = (first.name, first.status, first.expected, first.got, first.why, first.output[-300:])
    return f"{report.status}: " + " | ".join(parts) + f" | {report.message}"


def our_processes(temporary: Path) -> list[int]:
    """List the living processes that these tests started (Linux; elsewhere none).

    They have our mark in their environment, or work below our temporary folder.
    """
    wanted = f"{MARK}={os.getpid()}".encode()
    found = []
    if not os.path.isdir("/proc/self"):
        return found
    for name in os.listdir("/proc"):
        if name.isdigit() and int(name) != os.getpid():
            try:
                environment = Path("/proc", name, "environ").read_bytes()
                place = os.readlink(f"/proc/{name}/cwd")
            except OSError:  # it ended, or is a zombie
                continue
            if wanted in environment.split(b"\0") or place.startswith(str(temporary)):
                found.append(int(name))
    return found


def is_learners(pid: int) -> bool:
    """Claim that a process works in the run folder of a submission."""
    try:
        return "/run-" in os.readlink(f"/proc/{pid}/cwd")
    except OSError:
        return False


def describe(pid: int) -> str:
    """Describe a process that should not be there."""
    try:
        command = Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode()[:200]
        return f"{pid} in {os.readlink(f'/proc/{pid}/cwd')}: {command}"
    except OSError:
        return str(pid)


def wait_for(look: Callable[[], list[Found]], seconds: float = 3.0) -> list[Found]:
    """Give what ``look`` finds once it finds nothing, or after some seconds."""
    end = time.monotonic() + seconds
    while (found := look()) and time.monotonic() < end:
        time.sleep(0.02)
    return found
