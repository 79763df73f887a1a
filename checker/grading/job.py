"""What the judge is asked to do, and what it tells: JSON lines over pipes.

To the judge: ``{"op": "warm", …}`` once, then ``{"op": "grade", …}`` with a job;
``expect`` tells ahead which checks come next, and ``cancel`` ends a run.
From the judge: ``{"event": "ready"}``, ``collected``, ``check``, ``finished``,
``refused`` (the submission cannot be graded), ``course-error``, ``closed``.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from checker.model import CheckResult, Limits, Where


@dataclass(frozen=True)
class Expected:
    """Which checks the next job will run: they are collected before it comes."""

    checks: str
    digest: str
    support: str = ""
    cache: str = ""
    explanations: str = ""
    trust: str = "checks"
    """``bridge`` where the tests import the learner's code; see `imported_tests`"""
    modules: tuple[str, ...] = ()
    """the learner's files that such tests import"""


@dataclass(frozen=True)
class Job:
    """One submission to grade."""

    number: int
    """counts the jobs of one judge: events carry it"""
    checks: str
    digest: str
    submission: str
    name: str
    """name of the run folder, shown in paths that a program prints"""
    origin: str
    main: str
    wsgi: str
    seed: int
    scratch: str
    limits: Mapping[str, Any]
    support: str = ""
    explanations: str = ""
    cache: str = ""
    trust: str = "checks"
    modules: tuple[str, ...] = ()
    stop_early: bool = False
    """end after the first check that does not pass"""
    is_awaited: bool = False
    """a person looks at the screen: the verdict comes before the cleaning"""
    watch_reach: bool = False
    """tell where the checks reach for the network or the wall clock"""


@dataclass(frozen=True)
class Start:
    """How the judge prepares: which libraries, which launcher, how warm."""

    launcher: str
    preload: tuple[str, ...]
    untrusted: str
    warm: bool
    serves_many: bool
    ahead: int = 1
    """processes of the untrusted side that wait ready for the next job"""
    support: str = ""
    explanations: str = ""
    expected: Expected | None = None
    hash_seed: int | None = None
    """of the interpreters; None leaves it to chance"""
    scratch: str = ""
    """where a warm judge may write; whoever starts it removes the folder"""


def isolation_flags(hash_seed: int | None) -> list[str]:
    """Give the flags that keep an interpreter to itself.

    ``-I`` is ``-s -P -E``, and with ``-E`` nobody can set the seed of hashes: without
    it, the environment must be free of all that steers Python.
    """
    return ["-I"] if hash_seed is None else ["-s", "-P"]


def write(kind: str, content: Any, number: int) -> str:
    """Make one line; ``number`` is that of the job."""
    event = {"event": kind, "content": content, "number": number}
    return json.dumps(event, ensure_ascii=True) + "\n"


def result_as_dict(result: CheckResult) -> dict[str, Any]:
    """Make plain data of a result."""
    return asdict(result)


def result_from_dict(data: Mapping[str, Any]) -> CheckResult:
    """Make a result of plain data."""
    known = {field.name for field in fields(CheckResult)}
    values = {key: value for key, value in data.items() if key in known}
    where = values.get("where")
    values["where"] = _where_from_dict(where) if where else None
    values["notes"] = tuple(values.get("notes", ()))
    return CheckResult(**values)


def _where_from_dict(data: Mapping[str, Any]) -> Where:
    return Where(**{**data, "before": tuple(data["before"]), "after": tuple(data["after"])})


def job_from_dict(data: Mapping[str, Any]) -> Job:
    """Make a job of plain data."""
    return Job(**{**data, "modules": tuple(data["modules"])})


def expected_of(job: Job) -> Expected:
    """Give the checks that a job runs."""
    return Expected(
        job.checks,
        job.digest,
        job.support,
        job.cache,
        job.explanations,
        job.trust,
        job.modules,
    )


def expected_from_dict(data: Mapping[str, Any] | None) -> Expected | None:
    """Make an expectation of plain data."""
    return Expected(**{**data, "modules": tuple(data["modules"])}) if data else None


def start_from_dict(data: Mapping[str, Any]) -> Start:
    """Make a start of plain data."""
    expected = expected_from_dict(data.get("expected"))
    return Start(**{**data, "preload": tuple(data["preload"]), "expected": expected})


def limits_of(job: Job) -> Limits:
    """Give the job's limits."""
    return Limits(**job.limits)


def path_or_none(text: str) -> Path | None:
    """Give a path, or None for an empty text."""
    return Path(text) if text else None


class Voice:
    """Writes events to the descriptor that was standard output."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self.number = 0
        """of the job that is spoken of"""

    def tell(self, kind: str, content: Any = None) -> None:
        """Write one event."""
        data = memoryview(write(kind, content, self.number).encode("ascii"))
        while data:
            data = data[os.write(self._descriptor, data) :]


def read_orders(descriptor: int) -> Iterator[dict[str, Any]]:
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
