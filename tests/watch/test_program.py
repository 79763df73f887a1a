"""The whole program, as a learner starts it: a real terminal, real grading."""

from __future__ import annotations

import os
import re
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]
START = "import sys; from checker.cli import main; sys.exit(main(sys.argv[1:]))"
COMMAND = [sys.executable, "-X", "utf8", "-c", START]

needs_terminal = pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo terminal")


def environment(**more: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "TERM")}
    return {**kept, "PYTHONPATH": str(PROJECT), "TERM": "xterm-256color", **more}


class Terminal:
    """A program in a pseudo terminal."""

    def __init__(self, folder: Path, *arguments: str, **variables: str) -> None:
        import fcntl
        import pty
        import struct
        import termios

        self.text = ""
        self.begun = time.monotonic()
        self.pid, self.descriptor = pty.fork()
        if self.pid == 0:
            os.chdir(folder)
            os.execve(COMMAND[0], [*COMMAND, *arguments], environment(**variables))
        fcntl.ioctl(self.descriptor, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 90, 0, 0))
        self.code: int | None = None

    def read(self, seconds: float = 0.1) -> str:
        ready, _, _ = select.select([self.descriptor], [], [], seconds)
        if not ready:
            return ""
        try:
            data = os.read(self.descriptor, 65536).decode("utf-8", "replace")
        except OSError:
            return ""
        self.text += data
        return data

    def until(self, pattern: str, seconds: float = 30) -> str:
        """Read until the pattern comes; give what came since the last call."""
        end = time.monotonic() + seconds
        while not re.search(pattern, unstyled(self.text)):
            assert time.monotonic() < end, f"no {pattern!r} in:\n{unstyled(self.text)}"
            self.read()
        seen, self.text = self.text, ""
        return seen

    def press(self, keys: str) -> None:
        os.write(self.descriptor, keys.encode())

    def end(self, seconds: float = 20) -> int:
        """Wait for the end and give the exit code."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.read(0.02)
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.code = os.waitstatus_to_exitcode(status)
                return self.code
        raise AssertionError("the program did not end")

    def close(self) -> None:
        if self.code is None:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        os.close(self.descriptor)


def unstyled(text: str) -> str:
    return re.sub(r"\x1b(\[[\d;?]*[A-Za-z]|\]8;;[^\x1b]*\x1b\\)", "", text)


@pytest.fixture
def terminal(root: Path) -> Iterator[Terminal]:
    terminal = Terminal(root)
    yield terminal
    terminal.close()


def save(root: Path, text: str) -> None:
    (root / "work" / "alpha" / "main.py").write_text(text, encoding="utf-8")


@needs_terminal
def test_a_learner_starts_saves_and_goes_on(terminal: Terminal, root: Path) -> None:
    terminal.until(r"Welcome to Toy course\.[\s\S]*quit")
    save(root, "print('bye')\n")
    terminal.until(r"✗ 1 of 1 · The program says hello")
    terminal.press("h")
    terminal.until("Hint 1 of 2")
    save(root, "print('hello')\n")
    terminal.until("New result: passed: 1 check. Esc shows it.")
    terminal.press("\x1b")
    terminal.until("✓ The check passes")
    terminal.press("n")
    terminal.until("The beta exercise")
    terminal.press("q")

    assert terminal.end() == 0
    assert "Everything is saved. To go on later:" in terminal.text
    assert (root / "work" / "beta" / "main.py").exists()


@needs_terminal
def test_ctrl_c_is_130_and_gives_the_terminal_back(terminal: Terminal) -> None:
    import termios

    before = termios.tcgetattr(terminal.descriptor)[3]
    terminal.until("quit")
    terminal.press("\x03")

    assert terminal.end() == 130
    assert termios.tcgetattr(terminal.descriptor)[3] == before
    assert "Traceback" not in terminal.text


@needs_terminal
@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs /proc")
@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGTERM, signal.SIGKILL])
def test_a_closed_terminal_leaves_nothing_running(root: Path, number: int) -> None:
    terminal = Terminal(root)
    try:
        terminal.until("quit")
        save(root, "while True:\n    pass\n")
        terminal.until("checking")
        family = descendants(terminal.pid)
        end = time.monotonic() + 20
        while len(family) < 2 and time.monotonic() < end:
            family = descendants(terminal.pid)
        os.kill(terminal.pid, number)
        terminal.end()
        while any(is_running(pid) for pid in family) and time.monotonic() < end + 20:
            terminal.read(0.05)
        left = [pid for pid in family if is_running(pid)]
    finally:
        terminal.close()

    assert family
    assert left == []


@needs_terminal
@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs /proc")
def test_waiting_costs_under_half_a_percent_of_a_core(terminal: Terminal) -> None:
    terminal.until("quit")
    # What gets ready after the first screen ends at some time, on a busy machine late.
    shares = (share_of_a_core(terminal, seconds=4) for _ in range(15))

    assert any(share < 0.005 for share in shares)


def share_of_a_core(terminal: Terminal, seconds: float) -> float:
    """Read for some seconds; give the processor time of the program and its children."""

    def times() -> dict[int, float]:
        return {pid: processor_seconds(pid) for pid in [terminal.pid, *descendants(terminal.pid)]}

    before, begun = times(), time.monotonic()
    while time.monotonic() < begun + seconds:
        terminal.read(0.5)
    used = sum(max(after - before.get(pid, 0), 0) for pid, after in times().items())
    return used / (time.monotonic() - begun)


@needs_terminal
def test_a_resize_draws_anew(terminal: Terminal) -> None:
    import fcntl
    import struct
    import termios

    terminal.until("quit")
    fcntl.ioctl(terminal.descriptor, termios.TIOCSWINSZ, struct.pack("HHHH", 12, 40, 0, 0))
    frame = unstyled(terminal.until(r"\? keys  q quit"))

    assert max(len(line.rstrip("\r")) for line in frame.split("\n")) <= 40


@needs_terminal
@pytest.mark.parametrize("variables", [{"TERM": "dumb"}, {"NO_COLOR": "1"}])
def test_simple_terminals_get_no_colour(root: Path, variables: dict[str, str]) -> None:
    terminal = Terminal(root, **variables)
    try:
        text = terminal.until(r"Run it\.")
        if "TERM" in variables:
            assert "\x1b" not in text
            assert "Task 2: Run it." in text
        else:
            assert not re.search(r"\x1b\[[\d;]*m", text)
        terminal.press("h")
        terminal.until("Hint 1 of 2")
        terminal.press("q" if "TERM" in variables else "qq")
        assert terminal.end() == 0
    finally:
        terminal.close()


@needs_terminal
def test_the_plain_mode_reads_line_by_line(root: Path) -> None:
    terminal = Terminal(root, "--plain")
    try:
        text = terminal.until("Task 2: Run it.")
        save(root, "print('bye')\n")
        text += terminal.until("Next: h shows a hint")
        assert "FAIL 1 of 1: The program says hello (alpha)" in text
        assert "\x1b" not in text
        terminal.press("\x03")
        assert terminal.end() == 130
    finally:
        terminal.close()


def without_terminal(
    root: Path, *arguments: str, typed: str = ""
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*COMMAND, *arguments],
        input=typed,
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=root,
        env=environment(),
        timeout=120,
        check=False,
    )


def test_without_a_terminal_it_checks_once_and_ends(root: Path) -> None:
    first = without_terminal(root)
    save(root, "print('hello')\n")
    second = without_terminal(root)

    assert first.returncode == 1, first.stderr
    assert "✗ 1 of 1 · The program says hello" in first.stdout
    assert (second.returncode, second.stderr) == (0, "")
    assert "✓ The check passes" in second.stdout
    assert "\x1b" not in first.stdout + second.stdout


def test_without_a_terminal_lines_are_keys(root: Path) -> None:
    done = without_terminal(root, "watch", "beta", typed="h\nh\nl\n3\nq\n")

    assert done.returncode == 0, done.stderr
    for text in ("The beta exercise", "Hint 1 of 2", "Hint 2 of 2", "The gamma exercise"):
        assert text in done.stdout


def test_a_wrong_course_ends_with_3_and_a_sentence(root: Path) -> None:
    for path in (root / "exercises" / "010-first" / "010-alpha" / "checks").iterdir():
        path.unlink()

    done = without_terminal(root)

    assert done.returncode == 3
    assert "error: the exercise has no checks" in done.stdout


def descendants(pid: int) -> list[int]:
    parents: dict[int, int] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            fields = stat_of(int(entry.name))
            if fields:
                parents[int(entry.name)] = int(fields[1])
    found: list[int] = []
    waiting = [pid]
    while waiting:
        parent = waiting.pop()
        children = [child for child, above in parents.items() if above == parent]
        found += children
        waiting += children
    return found


def stat_of(pid: int) -> list[str]:
    try:
        text = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return []
    return text.rpartition(") ")[2].split()


def is_running(pid: int) -> bool:
    fields = stat_of(pid)
    return bool(fields) and fields[0] != "Z"


def processor_seconds(pid: int) -> float:
    fields = stat_of(pid)
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK") if fields else 0.0
