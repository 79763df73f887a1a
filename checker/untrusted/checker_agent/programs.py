"""Run a file of the submission as a program: ``python app.py``, ``python -m json.tool``.

With ``fork`` the program starts in a copy of this process, in which the
libraries are loaded; elsewhere a new interpreter is started for it.
"""

from __future__ import annotations

import contextlib
import json
import os
import runpy
import signal
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker_agent import limits

if TYPE_CHECKING:
    from checker_agent.agent import Agent

OUTPUT_CAP = 64 * 1024
CAN_FORK = hasattr(os, "fork")


@dataclass(frozen=True)
class Outcome:
    """How a program ended, and what it wrote."""

    exit_code: int
    timed_out: bool
    stdout: bytes
    stderr: bytes
    served: bool
    problem: dict[str, Any] | None


class Program:
    """A running program, and the files that take its output."""

    def __init__(self, pid: int, process: subprocess.Popen[bytes] | None, folder: str) -> None:
        self.pid = pid
        self._process = process
        self._folder = Path(folder)

    def wait(self, seconds: float) -> Any:
        """Wait for the end, at most ``seconds``, and then end it.

        A negative number asks only: None means that it is still running.
        """
        end = time.monotonic() + max(seconds, 0.0)
        pause = 0.0005
        while (code := self._poll()) is None and time.monotonic() < end:
            time.sleep(pause)
            pause = min(pause * 1.5, 0.02)
        if code is None and seconds < 0:
            return None
        timed_out = code is None
        if timed_out:
            self._kill()
            code = -9
        assert code is not None
        return self._outcome(code, timed_out)

    def _poll(self) -> int | None:
        if self._process is not None:
            return self._process.poll()
        pid, status = os.waitpid(self.pid, os.WNOHANG)
        return os.waitstatus_to_exitcode(status) if pid else None

    def _kill(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            return
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self.pid, signal.SIGKILL)
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)

    def _outcome(self, code: int, timed_out: bool) -> Outcome:
        told: dict[str, Any] = {}
        with contextlib.suppress(OSError, ValueError):
            told = json.loads((self._folder / "told.json").read_text(encoding="utf-8"))
        return Outcome(
            code,
            timed_out,
            _read(self._folder / "stdout"),
            _read(self._folder / "stderr"),
            bool(told.get("served")),
            told.get("problem"),
        )


def start(agent: Agent, header: dict[str, Any], stdin: bytes) -> Program:
    """Start what ``header`` names: ``file``, ``module`` or ``command``."""
    folder = tempfile.mkdtemp(prefix="program-", dir=agent.temporary)
    Path(folder, "stdin").write_bytes(stdin)
    environment = {**os.environ, **header.get("environment", {})}
    if header.get("command"):
        return _start_command([str(word) for word in header["command"]], folder, environment)
    if CAN_FORK and not agent.settings.get("no_fork"):
        return _start_fork(agent, header, folder, environment)
    return _start_python(agent, header, folder, environment)


def outcome_frame(outcome: Outcome) -> tuple[dict[str, Any], bytes]:
    """Make the reply's header and body of an outcome: stdout, then stderr."""
    header = {
        "exit_code": outcome.exit_code,
        "timed_out": outcome.timed_out,
        "served": outcome.served,
        "program_problem": outcome.problem,
        "stdout_bytes": len(outcome.stdout),
    }
    return header, outcome.stdout + outcome.stderr


def _start_command(words: list[str], folder: str, environment: dict[str, str]) -> Program:
    with (
        open(os.path.join(folder, "stdin"), "rb") as stdin,
        open(os.path.join(folder, "stdout"), "wb") as stdout,
        open(os.path.join(folder, "stderr"), "wb") as stderr,
    ):
        process = subprocess.Popen(
            words, stdin=stdin, stdout=stdout, stderr=stderr, env=environment
        )
    return Program(process.pid, process, folder)


def _start_fork(
    agent: Agent, header: dict[str, Any], folder: str, environment: dict[str, str]
) -> Program:
    sys.stdout.flush()
    sys.stderr.flush()
    pid = os.fork()
    if pid:
        return Program(pid, None, folder)
    code = 70
    try:
        os.setpgid(0, 0)
        limits.die_with_parent()
        flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
        for name, descriptor, flag in (
            ("stdin", 0, os.O_RDONLY),
            ("stdout", 1, flags),
            ("stderr", 2, flags),
        ):
            opened = os.open(os.path.join(folder, name), flag, 0o600)
            os.dup2(opened, descriptor)
            os.close(opened)
        os.environ.clear()
        os.environ.update(environment)
        sys.stdin = os.fdopen(0, encoding="utf-8", errors="replace", closefd=False)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        agent.forget()
        code = execute(agent, header, folder)
    finally:
        os._exit(code)


def _start_python(
    agent: Agent, header: dict[str, Any], folder: str, environment: dict[str, str]
) -> Program:
    job = {
        "header": {key: header.get(key) for key in ("file", "module", "arguments", "port")},
        "settings": agent.settings,
        "folder": folder,
    }
    Path(folder, "job.json").write_text(json.dumps(job), encoding="utf-8")
    home = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    code = (
        f"import sys; sys.path.insert(0, {home!r}); "
        f"from checker_agent.main import program_main; program_main({folder!r})"
    )
    return _start_command([sys.executable, "-I", "-X", "utf8", "-c", code], folder, environment)


def execute(agent: Agent, header: dict[str, Any], folder: str) -> int:
    """Run the program in this process; return its exit code."""
    port = header.get("port")
    agent.phase = "program"
    agent.served = False
    agent.serve_port = int(port) if port else None
    arguments = [str(word) for word in header.get("arguments") or []]
    problem = None
    code = 0
    try:
        for prepare in agent.program_prepared:
            prepare()
        if header.get("file"):
            file = os.path.join(agent.folder, str(header["file"]))
            sys.path.insert(0, os.path.dirname(file))
            sys.argv = [str(header["file"]), *arguments]
            runpy.run_path(file, run_name="__main__")
        else:
            sys.path.insert(0, agent.folder)
            sys.argv = [str(header["module"]), *arguments]
            runpy.run_module(str(header["module"]), run_name="__main__", alter_sys=True)
        threading._shutdown()  # type: ignore[attr-defined]
    except SystemExit as error:
        code = _exit_code(error)
    except BaseException as error:
        code = 1
        problem = agent.describe(error)
        sys.stderr.write(problem["traceback"] + "\n")
    _tell(folder, {"problem": problem, "served": agent.served})
    _finish()
    return code


def _exit_code(error: SystemExit) -> int:
    if error.code is None:
        return 0
    if isinstance(error.code, int):
        return error.code & 0xFF
    sys.stderr.write(f"{error.code}\n")
    return 1


def _tell(folder: str, told: dict[str, Any]) -> None:
    Path(folder, "told.json").write_text(json.dumps(told), encoding="utf-8")


def _finish() -> None:
    import atexit

    atexit._run_exitfuncs()
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(Exception):
            stream.flush()


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            return stream.read(OUTPUT_CAP)
    except OSError:
        return b""


def children_of(pid: int) -> list[int]:
    """List the children of a process (Linux; elsewhere an empty list)."""
    try:
        tasks = os.listdir(f"/proc/{pid}/task")
        texts = [Path(f"/proc/{pid}/task/{task}/children").read_text() for task in tasks]
        return [int(word) for text in texts for word in text.split()]
    except OSError:
        if not os.path.isdir(f"/proc/{pid}"):
            return []
    found = []
    with contextlib.suppress(OSError):
        for entry in os.scandir("/proc"):
            if entry.name.isdigit():
                with contextlib.suppress(OSError, ValueError, IndexError):
                    status = Path(entry.path, "stat").read_text(encoding="utf-8", errors="replace")
                    if int(status.rpartition(")")[2].split()[1]) == pid:
                        found.append(int(entry.name))
    return found


def is_zombie(pid: int) -> bool:
    """Claim that a process has ended and waits for its parent, or is gone."""
    try:
        status = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return True
    return status.rpartition(")")[2].split()[0] in "ZX"
