"""Measure the engine against a plain cold ``pytest -q``, in one run, as ratios.

    .venv/bin/python benchmarks/speed.py [--rounds 10]

The same eight checks of a Flask and SQLite exercise, in interleaved rounds:

- ``pytest``: a plain ``python -m pytest -q``, cold;
- ``check``: ``python -m checker check NAME --submission FOLDER``, cold;
- ``watch``: from the save to the verdict on the screen, in a real terminal;
- ``spare``: request to verdict of a warm grader without fork.

Also: discovery of a course of 1,000 exercises, the processor time of an idle
watch screen, and the first paint. Linux only: it reads ``/proc`` and uses ``pty``.
"""

from __future__ import annotations

import argparse
import fcntl
import os
import pty
import re
import select
import shutil
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
sys.path.insert(0, str(ROOT))

NAME = "guestbook"
EXERCISE = "exercises/010-speed/010-guestbook"
GREETING = "Hello, World!"


def main() -> None:
    """Measure and print a table."""
    options = argparse.ArgumentParser()
    options.add_argument("--rounds", type=int, default=10)
    rounds = options.parse_args().rounds
    with tempfile.TemporaryDirectory(prefix="powerhouse-bench-") as folder:
        course = copy_course(Path(folder))
        measure(course, rounds)


def measure(course: Path, rounds: int) -> None:
    """Run all measurements on a copy of the course."""
    figures: dict[str, list[float]] = {"pytest": [], "check": [], "watch": [], "spare": []}
    with Watch(course) as watch, WarmSpare(course) as spare:
        print(f"first paint            {watch.first_paint * 1000:7.0f} ms")
        for number in range(rounds + 1):
            taken = {
                "pytest": timed(lambda: run_pytest(course)),
                "check": timed(lambda: run_check(course)),
                "watch": watch.save(),
                "spare": spare.grade(),
            }
            if number:  # the first round warms caches
                for key, value in taken.items():
                    figures[key].append(value)
        report(figures)
        print(f"idle watch             {watch.idle_share(10) * 100:7.2f} % of a core")
    print(f"discovery of 1,000     {discovery() * 1000:7.0f} ms")


def report(figures: dict[str, list[float]]) -> None:
    """Print medians, and the ratio to pytest round by round."""
    for key, values in figures.items():
        ratios = [value / plain for value, plain in zip(values, figures["pytest"], strict=True)]
        middle, ratio = statistics.median(values), statistics.median(ratios)
        share = f"{ratio:5.2f} of pytest" + (f" = 1/{1 / ratio:.1f}" if ratio < 0.9 else "")
        print(f"{key:<22} {middle * 1000:7.0f} ms   {share}")


def copy_course(folder: Path) -> Path:
    """Copy the course, with its path to the shared support made absolute."""
    course = folder / "course"
    shutil.copytree(HERE / "course", course, ignore=shutil.ignore_patterns("work", ".checker"))
    manifest = course / "pyproject.toml"
    support = ROOT / "exercises" / "_support" / "untrusted.py"
    text = manifest.read_text(encoding="utf-8")
    text = text.replace("../../exercises/_support/untrusted.py", support.as_posix())
    manifest.write_text(text, encoding="utf-8")
    shutil.copytree(HERE / "plain", folder / "plain")
    return course


def timed(action: Callable[[], object]) -> float:
    """Give the seconds that an action takes."""
    begun = time.perf_counter()
    action()
    return time.perf_counter() - begun


def run_pytest(course: Path) -> None:
    """Run the checks as plain pytest."""
    command = [sys.executable, "-m", "pytest", "-q"]
    # plugins that happen to be installed beside it (notebooks, property tests) slow it down
    environment = {**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    folder = course.parent / "plain"
    subprocess.run(command, cwd=folder, env=environment, check=True, stdout=subprocess.DEVNULL)


def run_check(course: Path) -> None:
    """Run the checks by the program, cold."""
    command = [sys.executable, "-m", "checker", "--course", str(course), "check", NAME]
    command += ["--submission", str(course / EXERCISE / "starter")]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)


class WarmSpare:
    """A warm grader without fork; the time to the verdict when the spare is ready."""

    def __init__(self, course: Path) -> None:
        from checker.content.catalog import Course
        from checker.grading.grade import Grader
        from checker.model import Submission

        opened = Course.open(course)
        exercise = opened.exercise(NAME)
        self._submission = Submission(exercise, course / EXERCISE / "starter")
        self._grader = Grader(opened, launcher="spare")
        self._grader.warm_up(exercise)

    def grade(self) -> float:
        """Grade once; the next spare gets ready while others are measured."""
        verdict: list[float] = []

        def hear(event: object) -> None:
            if getattr(event, "kind", "") == "finished":
                verdict.append(time.perf_counter())

        begun = time.perf_counter()
        self._grader.grade(self._submission, on_event=hear)
        return verdict[0] - begun

    def __enter__(self) -> WarmSpare:
        return self

    def __exit__(self, *details: object) -> None:
        self._grader.close()


class Watch:
    """The watch screen in a terminal of its own."""

    def __init__(self, course: Path) -> None:
        self._file = course / "work" / NAME / "app.py"
        command = [sys.executable, "-m", "checker", "--course", str(course)]
        begun = time.perf_counter()
        self._pid, self._terminal = pty.fork()
        if self._pid == 0:
            os.chdir(ROOT)
            os.environ.update(TERM="xterm-256color", COLUMNS="100", LINES="40")
            os.execv(command[0], command)
        fcntl.ioctl(self._terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 100, 0, 0))
        self._read_until(rb"\S", 20)
        self.first_paint = time.perf_counter() - begun
        while not self._file.exists():
            time.sleep(0.05)
        self._read_for(6)
        self._right = self._file.read_text(encoding="utf-8")
        self._checks = 0
        """verdicts so far: the screen counts them too"""

    def save(self) -> float:
        """Save the answer, and give the seconds until its own verdict is on the screen.

        A wrong answer is saved and judged first, so that the verdict that is
        measured cannot be one that was on the screen before.
        """
        self._save_and_wait(self._right.replace(GREETING, "Go away!"), rb"GET / says hello")
        self._read_for(1.5)
        return self._save_and_wait(self._right, rb"All 8 checks pass")

    def _save_and_wait(self, text: str, verdict: bytes) -> float:
        self._checks += 1
        begun = time.perf_counter()
        self._file.write_bytes(text.encode())
        self._read_until(rb"check %d \W.*%s" % (self._checks, verdict), 20)
        return time.perf_counter() - begun

    def idle_share(self, seconds: float) -> float:
        """Give the share of a core that the screen and its helpers use when idle."""
        before = self._processor_seconds()
        time.sleep(seconds)
        return (self._processor_seconds() - before) / seconds

    def _processor_seconds(self) -> float:
        return sum(_processor_seconds(pid) for pid in _tree(self._pid))

    def _read_until(self, pattern: bytes, seconds: float) -> None:
        seen = b""
        end = time.monotonic() + seconds
        while not re.search(pattern, seen, re.DOTALL):
            if time.monotonic() > end:
                raise TimeoutError(f"nothing like {pattern!r} in {seen[-600:]!r}")
            ready, _, _ = select.select([self._terminal], [], [], 0.5)
            if ready:
                seen += re.sub(
                    rb"\x1b\[[0-9;?]*[A-Za-z]|\x1b\][^\x07\x1b]*(\x07|\x1b\\)",
                    b"",
                    os.read(self._terminal, 65536),
                )

    def _read_for(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        while (rest := end - time.monotonic()) > 0:
            ready, _, _ = select.select([self._terminal], [], [], rest)
            if ready:
                os.read(self._terminal, 65536)

    def __enter__(self) -> Watch:
        return self

    def __exit__(self, *details: object) -> None:
        os.write(self._terminal, b"q")
        time.sleep(0.5)
        os.close(self._terminal)
        os.waitpid(self._pid, 0)


def discovery() -> float:
    """Give the seconds that a course of 1,000 exercises takes to be found and ordered."""
    from checker.content.catalog import Course

    with tempfile.TemporaryDirectory(prefix="powerhouse-bench-") as folder:
        root = Path(folder)
        (root / "pyproject.toml").write_text('[tool.checker]\ntitle = "Many"\n', encoding="utf-8")
        for lesson in range(50):
            for exercise in range(20):
                place = (
                    root
                    / "exercises"
                    / f"{lesson:03}-l{lesson}"
                    / f"{exercise:03}-e{lesson}x{exercise}"
                )
                place.mkdir(parents=True)
                (place / "exercise.toml").write_text(
                    f'title = "E"\ntype = "build"\nmain = "app.py"\nminutes = {exercise}\n',
                    encoding="utf-8",
                )
            (root / "lessons" / f"{lesson:03}-l{lesson}").mkdir(parents=True)
        return statistics.median(
            timed(lambda: len(Course.open(root).exercises())) for _ in range(5)
        )


def _tree(pid: int) -> list[int]:
    """Give a process and all its descendants."""
    found = [pid]
    for each in found:
        try:
            text = Path(f"/proc/{each}/task/{each}/children").read_text(encoding="ascii")
        except OSError:
            continue
        found.extend(int(word) for word in text.split())
    return found


def _processor_seconds(pid: int) -> float:
    try:
        text = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return 0.0
    fields = text.rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    main()
