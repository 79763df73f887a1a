"""The judge: runs the checks in a process in which no byte of a learner's runs.

`grade` starts it with ``python -I``. It reads its orders as JSON lines from
standard input and tells events as JSON lines; see `job`.
"""

from __future__ import annotations

import contextlib
import gc
import importlib.util
import json
import os
import select
import signal
import sys
import tempfile
import time
from collections import deque
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from checker.grading import job as jobs
from checker.grading.agents import Agents, Trouble
from checker.grading.collecting import arguments, import_support, plugins
from checker.grading.job import Expected, Job, Start
from checker.grading.launchers import start_agents

if TYPE_CHECKING:
    from checker.grading.bench import Bench
    from checker.grading.checks_plugin import Setting


class Voice:
    """Writes events to the descriptor that was standard output."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self.number = 0
        """of the job that is spoken of"""

    def tell(self, kind: str, content: Any = None) -> None:
        """Write one event."""
        data = memoryview(jobs.write(kind, content, self.number).encode("ascii"))
        while data:
            data = data[os.write(self._descriptor, data) :]


def main() -> None:
    """Read orders until standard input closes."""
    orders = os.fdopen(os.dup(0), "rb", buffering=0)
    voice = Voice(os.dup(1))
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, 0)
    os.dup2(nothing, 1)
    _harden()
    lines = _lines(orders.fileno())
    first = next(lines, None)
    if first is None:
        return
    start = jobs.start_from_dict(first["start"])
    if start.serves_many and start.launcher == "fork":
        _Host(start, voice, orders.fileno()).serve(lines)
    else:
        _serve_once(start, voice, lines)


def _serve_once(start: Start, voice: Voice, lines: Iterator[dict[str, Any]]) -> None:
    """Prepare, take one job, and end."""
    agents = _start_agents(start)

    def end(number: int, frame: object) -> None:
        agents.close()
        _end_strays()
        os._exit(128 + number)

    signal.signal(signal.SIGTERM, end)

    def next_job() -> Job | None:
        if start.warm:
            _wait_until_ready(agents)
            voice.tell("ready")
        order = next((line for line in lines if line["op"] == "grade"), None)
        return jobs.job_from_dict(order["job"]) if order else None

    try:
        if start.warm:
            _warm_up(start)
        if start.expected is not None:
            run_checks(start.expected, next_job, agents, voice)
            voice.tell("closed")
    finally:
        agents.close()
        _end_strays()


class _Host:
    """A warm judge that forks for every job, ahead of time."""

    def __init__(self, start: Start, voice: Voice, orders: int) -> None:
        self._start = start
        self._voice = voice
        self._orders = orders
        self._agents = _start_agents(start)
        self._expected = start.expected
        self._worker: tuple[int, int, int] | None = None
        self._is_sound = True
        self._waiting: deque[dict[str, Any]] = deque()

    def serve(self, lines: Iterator[dict[str, Any]]) -> None:
        """Follow the orders until they end; leave no process behind."""
        try:
            self._serve(lines)
        finally:
            self._dismiss()
            self._agents.close()
            _end_strays()

    def _serve(self, lines: Iterator[dict[str, Any]]) -> None:
        _warm_up(self._start)
        _wait_until_ready(self._agents)
        gc.collect()
        gc.freeze()
        if self._expected is not None:
            self._worker = self._fork(self._expected)
        self._voice.tell("ready")
        for order in self._in_turn(lines):
            if order["op"] == "expect":
                self._expect(jobs.expected_from_dict(order["expected"]))
            elif order["op"] == "grade":
                self._grade(order, lines)
            if not self._is_sound:
                return

    def _in_turn(self, lines: Iterator[dict[str, Any]]) -> Iterator[dict[str, Any]]:
        """Give the orders that came during a job, then those that come."""
        while True:
            order = self._waiting.popleft() if self._waiting else next(lines, None)
            if order is None:
                return
            yield order

    def _grade(self, order: dict[str, Any], lines: Iterator[dict[str, Any]]) -> None:
        job = jobs.job_from_dict(order["job"])
        self._expect(jobs.expected_of(job))
        self._voice.number = job.number
        assert self._worker is not None
        with contextlib.suppress(OSError):
            os.write(self._worker[1], json.dumps(order).encode() + b"\n")
        self._attend(self._worker, lines)
        self._voice.tell("closed")
        try:
            self._agents.sweep()
        except Trouble:  # the zygote was killed: the program starts another judge
            self._is_sound = False
            return
        assert self._expected is not None
        self._worker = self._fork(self._expected)

    def _expect(self, expected: Expected | None) -> None:
        """Have a worker that has collected these checks."""
        if expected is None or (self._worker is not None and expected == self._expected):
            return
        self._dismiss()
        self._expected = expected
        self._worker = self._fork(expected)

    def _dismiss(self) -> None:
        if self._worker is not None:
            pid, into, ended = self._worker
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
            os.close(into)
            os.close(ended)
            self._worker = None

    def _attend(self, worker: tuple[int, int, int], lines: Iterator[dict[str, Any]]) -> None:
        """Wait for the end of a job; an order to cancel ends it at once."""
        pid, into, ended = worker
        while True:
            readable, _, _ = select.select([ended, self._orders], [], [])
            if ended in readable:
                break
            order = next(lines, None)
            if order is None:
                os.kill(pid, signal.SIGKILL)
                break
            if order["op"] != "cancel":
                self._waiting.append(order)
            elif order["number"] == self._voice.number:
                os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        os.close(into)
        os.close(ended)
        self._worker = None

    def _fork(self, expected: Expected) -> tuple[int, int, int]:
        """Fork a worker that collects its checks and waits for its job.

        Gives its pid, the pipe that takes the job, and the pipe that ends with it.
        """
        with contextlib.suppress(Trouble):
            self._agents.prepare(self._start.ahead)
        orders, into = os.pipe()
        ended, alive = os.pipe()
        pid = os.fork()
        if pid:
            os.close(orders)
            os.close(alive)
            return pid, into, ended
        try:
            os.close(into)
            os.close(ended)
            os.close(self._orders)
            _follow_parent()

            def next_job() -> Job | None:
                order = next(_lines(orders), None)
                return jobs.job_from_dict(order["job"]) if order else None

            run_checks(expected, next_job, self._agents, self._voice)
        except BaseException:
            sys.excepthook(*sys.exc_info())
        finally:
            os._exit(0)


def run_checks(
    expected: Expected, next_job: Callable[[], Job | None], agents: Agents, voice: Voice
) -> None:
    """Collect checks, wait for the job, run it, and tell every event."""
    import pytest

    from checker.grading.checks_plugin import ChecksPlugin

    if expected.cache:
        sys.pycache_prefix = expected.cache
    import_support(expected.support, expected.cache)
    run = _Run(agents, voice)

    def arrive() -> Setting | None:
        job = next_job()
        return run.begin(job) if job is not None else None

    try:
        with contextlib.suppress(Exception):  # what is wrong there is told when a job comes
            _mistakes(expected.checks)
            _dictionary(expected.explanations)
        os.chdir(expected.checks)
        plugin = ChecksPlugin(arrive, voice.tell)
        pytest.main(arguments(expected.checks, expected.trust), plugins=plugins(plugin, expected))
        run.finish()
    finally:
        run.close()


class _Run:
    """One job: its scratch folder and its bench."""

    def __init__(self, agents: Agents, voice: Voice) -> None:
        self._agents = agents
        self._voice = voice
        self._bench: Bench | None = None
        self._scratch: Path | None = None
        self._begun = 0.0

    def begin(self, job: Job) -> Setting | None:
        """Copy the submission; None where it cannot be graded, which is told."""
        self._voice.number = job.number
        from checker.grading.bench import Bench, make_scratch
        from checker.grading.checks_plugin import Setting
        from checker.grading.folders import TooLarge, Unreadable, copy_submission

        self._begun = time.monotonic()
        self._scratch = make_scratch(Path(job.scratch))
        pristine = self._scratch / "pristine" / job.name
        try:
            copy_submission(Path(job.submission), pristine, jobs.limits_of(job))
        except (TooLarge, Unreadable) as error:
            if isinstance(error.__cause__, (FileNotFoundError, NotADirectoryError)):
                self._voice.tell("refused", "The folder was deleted while it was being read.")
            else:
                text = (
                    f"Your folder cannot be checked: {error}. Take out what does not belong there."
                )
                self._voice.tell("refused", text)
            return None
        if job.watch_reach:
            from checker.grading.reach import watch_reach

            watch_reach([job.checks, job.support], self._voice.tell)
        self._bench = Bench(self._agents, pristine, self._scratch, jobs.limits_of(job))
        return Setting(self._bench, _speaker(job), job.main, job.wsgi, job.seed, job.stop_early)

    def finish(self) -> None:
        """Tell that all checks were run."""
        if self._bench is not None:
            self._voice.tell("finished", {"seconds": round(time.monotonic() - self._begun, 4)})

    def close(self) -> None:
        """End what was started and remove what was written."""
        if self._bench is not None:
            self._bench.close()
        if self._scratch is not None:
            from checker.grading.folders import remove_tree

            remove_tree(self._scratch)


def _speaker(job: Job) -> Any:
    from checker.grading.feedback import Speaker

    return Speaker(_mistakes(job.checks), _dictionary(job.explanations), job.main, job.origin)


@cache
def _mistakes(checks: str) -> Any:
    """Read the named mistakes of an exercise, once in this process."""
    from checker.grading.mistakes import Mistakes

    file = Path(checks) / "mistakes.py"
    return Mistakes(_load("checks_mistakes", file) if file.is_file() else None)


@cache
def _dictionary(explanations: str) -> Any:
    """Open the dictionary of errors, once in this process."""
    from checker.explain import Dictionary

    folder = jobs.path_or_none(explanations)
    return Dictionary.load(folder) if folder and folder.is_dir() else None


def _load(name: str, file: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, file)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _start_agents(start: Start) -> Agents:
    untrusted = jobs.path_or_none(start.untrusted)
    return start_agents(
        start.launcher, start.preload, untrusted, warm=start.warm, hash_seed=start.hash_seed
    )


def _follow_parent() -> None:
    """Make a worker end when its host does."""
    from checker_agent import limits

    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    limits.die_with_parent()


def _end_strays() -> None:
    """End what came to this process because its own parent is gone (Linux)."""
    from checker_agent.programs import children_of

    for pid in children_of(os.getpid()):
        with contextlib.suppress(ProcessLookupError, PermissionError, ChildProcessError):
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)


def _wait_until_ready(agents: Agents) -> None:
    agents.wait_until_ready()


def _warm_up(start: Start) -> None:
    """Load pytest and run a neutral check, so that later runs find it all ready."""
    import sqlite3  # noqa: F401

    import pytest
    import werkzeug.test  # noqa: F401

    from checker.grading import checks_plugin, database, feedback, mistakes  # noqa: F401

    with contextlib.suppress(Exception):
        import_support(start.support, start.expected.cache if start.expected else "")
    with tempfile.TemporaryDirectory(prefix="powerhouse-warm-") as folder:
        file = Path(folder, "test_nothing.py")
        file.write_text("def test_nothing():\n    assert 1 in (1, 2)\n", encoding="utf-8")
        pytest.main(arguments(folder))
    if start.explanations and Path(start.explanations).is_dir():
        from checker.explain import Dictionary

        Dictionary.load(Path(start.explanations))


def _end_by_signal(number: int, frame: object) -> None:
    raise SystemExit(128 + number)


def _harden() -> None:
    """Refuse debuggers, and take out of the environment what steers pytest."""
    from checker_agent import limits

    limits.hide_from_debuggers()
    limits.die_with_parent()
    limits.become_subreaper()
    signal.signal(signal.SIGTERM, _end_by_signal)
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    sys.dont_write_bytecode = False
    with contextlib.suppress(ValueError):
        signal.signal(signal.SIGINT, signal.SIG_IGN)


def _lines(descriptor: int) -> Iterator[dict[str, Any]]:
    """Read JSON lines from a descriptor, unbuffered beyond the line."""
    waiting = b""
    while True:
        head, newline, rest = waiting.partition(b"\n")
        if newline:
            waiting = rest
            yield json.loads(head)
            continue
        part = os.read(descriptor, 65536)
        if not part:
            return
        waiting += part
