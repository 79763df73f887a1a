"""The real ``checker web`` as a process, and copies of courses for it."""

from __future__ import annotations

import os
import random
import re
import shutil
import signal
import socket
import subprocess
import sys
import threading
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
FIXTURE = PROJECT / "tests" / "fixtures" / "course"
CONTENT = ("lessons", "exercises", "solutions", "notebooks")
START_SECONDS = 60


class Program:
    """``checker web``: its address, and ways to end it and start it again."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.address = ""
        self.port = free_port()
        self._process: subprocess.Popen[str] | None = None
        self._reader = threading.Thread()

    def __enter__(self) -> Program:
        self.start()
        return self

    def __exit__(self, *details: object) -> None:
        self.stop()

    @property
    def origin(self) -> str:
        """Give the address without a path."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def work(self) -> Path:
        """Give the learner's folder."""
        return self.root / "work"

    def start(self) -> None:
        """Start it, on the port it had before: nobody else takes that meanwhile."""
        self._process = subprocess.Popen(
            [*command(self.root), "web", "--no-open", "--port", str(self.port)],
            cwd=self.root,
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            start_new_session=True,
        )
        self.address = self._read_address()

    def stop(self) -> None:
        """End it as Ctrl+C does, with all that it started."""
        self._end(signal.SIGINT)

    def kill(self) -> None:
        """End it without a chance to say a word."""
        self._end(signal.SIGKILL)

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run another command of the program on the same course, as in a terminal."""
        return subprocess.run(
            [*command(self.root), *arguments],
            cwd=self.root,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )

    def _read_address(self) -> str:
        """Read what it says until it tells its address; go on reading, so that it can go on."""
        assert self._process is not None
        assert self._process.stdout is not None
        said = []
        watch = threading.Timer(START_SECONDS, self._process.kill)
        watch.start()
        try:
            for line in self._process.stdout:
                said.append(line)
                if found := re.search(r"http://\S+", line):
                    self._reader = threading.Thread(target=self._process.stdout.read)
                    self._reader.start()
                    return found[0]
        finally:
            watch.cancel()
        raise AssertionError("".join(said))

    def _end(self, number: int) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.send_signal(number)
        try:
            process.wait(20)
        finally:
            if process.poll() is None:
                process.kill()
                process.wait()
        self._reader.join()
        assert process.stdout is not None
        process.stdout.close()


def free_port() -> int:
    """Choose a port that neither the course nor the system gives to anybody by itself."""
    while True:
        port = random.SystemRandom().randrange(20_000, 30_000)
        with socket.socket() as sock:
            if sock.connect_ex(("127.0.0.1", port)) != 0:
                return port


def command(root: Path) -> list[str]:
    """Give the words that start the program of this project on a course."""
    code = f"import sys; sys.path.insert(0, {str(PROJECT)!r}); from checker.cli import main; "
    code += "sys.exit(main(sys.argv[1:]))"
    return [sys.executable, "-c", code, "--course", str(root)]


def copy_spine(root: Path) -> Path:
    """Copy the content of this project's own course."""
    for name in CONTENT:
        shutil.copytree(
            PROJECT / name, root / name, ignore=shutil.ignore_patterns("__pycache__", ".venv")
        )
    shutil.copy(PROJECT / "pyproject.toml", root)
    return root


def write(path: Path, text: str) -> None:
    """Write a file as another editor does: a new file in the place of the old one."""
    new = path.with_name(f".{path.name}.new")
    new.write_text(text, encoding="utf-8")
    os.replace(new, path)
