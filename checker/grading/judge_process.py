"""The judge, seen from the program: a process that takes orders and tells events."""

from __future__ import annotations

import contextlib
import json
import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import IO, Any

from checker.grading import job as jobs

LOG_BYTES = 1024 * 1024


class JudgeProcess:
    """The judge as a process; a thread reads its events."""

    def __init__(self, start: jobs.Start, log: Path) -> None:
        root = str(Path(__file__).resolve().parents[2])
        code = f"import sys; sys.path.insert(0, {root!r}); "
        code += "from checker.grading.judge import main; main()"
        self.serves_many = start.serves_many
        self.is_silent = False
        """it ended without a word on the last job"""
        self._is_over = False
        self._number = 0
        with _open_log(log) as stderr:
            self._process = self._launch(code, start, stderr)
        self._events: queue.Queue[dict[str, Any] | None] = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()
        self._expected = start.expected
        self.order({"op": "warm", "start": asdict(start)})

    @staticmethod
    def _launch(code: str, start: jobs.Start, stderr: IO[bytes]) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [sys.executable, *jobs.isolation_flags(start.hash_seed), "-X", "utf8", "-c", code],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=stderr,
            env=_environment(start.hash_seed),
            **_own_group(),
        )

    def begin(self, job: jobs.Job) -> None:
        """Send a job; events that still come of the one before have its number."""
        self._number = job.number
        self.order({"op": "grade", "job": asdict(job)})

    def expect(self, expected: jobs.Expected) -> None:
        """Tell which checks come next, if it is news."""
        if expected != self._expected:
            self._expected = expected
            self.order({"op": "expect", "expected": asdict(expected)})

    def can_expect(self, expected: jobs.Expected) -> bool:
        """Claim that this judge can run these checks: one of a single run has its own."""
        return self.serves_many or expected == self._expected

    def order(self, order: dict[str, Any]) -> None:
        """Send an order; a judge that is gone is noticed when it does not answer."""
        assert self._process.stdin is not None
        with contextlib.suppress(OSError, ValueError):
            self._process.stdin.write(json.dumps(order).encode() + b"\n")
            self._process.stdin.flush()

    def events(self, seconds: float) -> Iterator[dict[str, Any]]:
        """Give events until the judge closes, ends, or the time is over."""
        end = time.monotonic() + seconds
        while True:
            try:
                event = self._events.get(timeout=max(end - time.monotonic(), 0.001))
            except queue.Empty:
                yield {"event": "overdue"}
                return
            if event is None:
                self._is_over = True
                return
            yield event

    def is_usable(self) -> bool:
        """Claim that the process still lives and speaks."""
        return not self._is_over and self._process.poll() is None

    def cancel(self) -> None:
        """End the run that is going on."""
        if self.serves_many:
            self.order({"op": "cancel", "number": self._number})
        else:
            self.end()

    def close(self) -> None:
        """Close the orders, and end the process if it does not end by itself."""
        assert self._process.stdin is not None
        with contextlib.suppress(OSError, ValueError):
            self._process.stdin.close()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(2)
        self.end()

    def end(self) -> None:
        """End the process; first politely, so that it ends what it started."""
        with contextlib.suppress(OSError):
            self._process.terminate()
        try:
            self._process.wait(1)
        except subprocess.TimeoutExpired:
            with contextlib.suppress(OSError):
                self._process.kill()
            self._process.wait()

    def _read(self) -> None:
        stdout = self._process.stdout
        assert stdout is not None
        with stdout:
            for line in stdout:
                with contextlib.suppress(ValueError):
                    self._events.put(json.loads(line))
        self._events.put(None)


def _environment(hash_seed: int | None) -> dict[str, str]:
    clean = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PYTHON", "PYTEST", "COV_"))
    }
    return clean if hash_seed is None else {**clean, "PYTHONHASHSEED": str(hash_seed)}


def _open_log(path: Path) -> IO[bytes]:
    """Open the file that takes what the engine itself has to complain of."""
    try:
        path.parent.mkdir(exist_ok=True)
        is_large = path.exists() and path.stat().st_size > LOG_BYTES
        return path.open("wb" if is_large else "ab")
    except OSError:
        return open(os.devnull, "wb")


def _own_group() -> dict[str, Any]:
    """Keep Ctrl+C in the terminal away from the judge: the program ends it itself."""
    if sys.platform == "win32":
        return {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP}
    return {"start_new_session": True}
