"""The judge: runs the checks in a process in which no byte of a learner's runs.

`grade` starts it with ``python -I``. It reads its orders as JSON lines from
standard input and tells events as JSON lines; see `job`.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
from collections.abc import Iterator
from typing import Any

from checker.grading import job as jobs
from checker.grading.host import Host, end_strays, start_agents_of
from checker.grading.job import Job, Start
from checker.grading.rehearsal import warm_up
from checker.grading.running import run_checks


def main() -> None:
    """Read orders until standard input closes."""
    orders = os.fdopen(os.dup(0), "rb", buffering=0)
    voice = jobs.Voice(os.dup(1))
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, 0)
    os.dup2(nothing, 1)
    _harden()
    lines = jobs.read_orders(orders.fileno())
    first = next(lines, None)
    if first is None:
        return
    start = jobs.start_from_dict(first["start"])
    if start.serves_many and start.launcher == "fork":
        Host(start, voice, orders.fileno()).serve(lines)
    else:
        _serve_once(start, voice, lines)


def _serve_once(start: Start, voice: jobs.Voice, lines: Iterator[dict[str, Any]]) -> None:
    """Prepare, take one job, and end."""
    agents = start_agents_of(start)

    def end(number: int, frame: object) -> None:
        agents.close()
        end_strays()
        os._exit(128 + number)

    signal.signal(signal.SIGTERM, end)

    def next_job() -> Job | None:
        if start.warm:
            agents.wait_until_ready()
            voice.tell("ready")
        order = next((line for line in lines if line["op"] == "grade"), None)
        return jobs.job_from_dict(order["job"]) if order else None

    try:
        if start.warm:
            warm_up(start)
        if start.expected is not None:
            run_checks(start.expected, next_job, agents, voice)
            voice.tell("closed")
    finally:
        agents.close()
        end_strays()


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
