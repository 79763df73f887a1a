"""The warm judge: it forks a worker for every job, ahead of time."""

from __future__ import annotations

import contextlib
import gc
import json
import os
import select
import signal
import sys
from collections import deque
from collections.abc import Iterator
from typing import Any

from checker.grading import job as jobs
from checker.grading.agents import Agents, Trouble
from checker.grading.job import Expected, Job, Start, Voice
from checker.grading.launchers import start_agents
from checker.grading.rehearsal import rehearse, warm_up
from checker.grading.running import run_checks


class Host:
    """A warm judge that forks for every job, ahead of time."""

    def __init__(self, start: Start, voice: Voice, orders: int) -> None:
        self._start = start
        self._voice = voice
        self._orders = orders
        self._agents = start_agents_of(start)
        self._expected = start.expected
        self._worker: tuple[int, int, int] | None = None
        self._is_sound = True
        self._hot_pages: list[tuple[int, int]] = []
        """the memory that every worker writes to: address and length"""
        self._waiting: deque[dict[str, Any]] = deque()

    def serve(self, lines: Iterator[dict[str, Any]]) -> None:
        """Follow the orders until they end; leave no process behind."""
        try:
            self._serve(lines)
        finally:
            self._dismiss()
            self._agents.close()
            end_strays()

    def _serve(self, lines: Iterator[dict[str, Any]]) -> None:
        warm_up(self._start)
        self._agents.wait_until_ready()
        gc.collect()
        gc.freeze()
        if self._start.ahead > 1:
            from checker_agent import memory

            self._hot_pages = memory.find_hot_pages(lambda: rehearse(self._start))
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
            _begin_worker(self._hot_pages)

            def next_job() -> Job | None:
                order = next(jobs.read_orders(orders), None)
                return jobs.job_from_dict(order["job"]) if order else None

            run_checks(expected, next_job, self._agents, self._voice)
        except BaseException:
            sys.excepthook(*sys.exc_info())
        finally:
            os._exit(0)


def start_agents_of(start: Start) -> Agents:
    """Start the launcher that an order names."""
    untrusted = jobs.path_or_none(start.untrusted)
    return start_agents(
        start.launcher,
        start.preload,
        untrusted,
        warm=start.warm,
        hash_seed=start.hash_seed,
        touch=start.ahead > 1,  # where a person waits
    )


def _begin_worker(hot_pages: list[tuple[int, int]]) -> None:
    """Make a worker end when its host does, and have its memory at hand."""
    from checker_agent import limits, memory

    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    limits.die_with_parent()
    memory.touch(hot_pages)


def end_strays() -> None:
    """End what came to this process because its own parent is gone (Linux)."""
    from checker_agent.programs import children_of

    for pid in children_of(os.getpid()):
        with contextlib.suppress(ProcessLookupError, PermissionError, ChildProcessError):
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
