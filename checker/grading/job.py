"""What the judge is asked to do, and what it tells: JSON lines over pipes.

To the judge: ``{"op": "warm", …}`` once, then ``{"op": "grade", …}`` with a job.
From the judge: ``{"event": "ready"}``, ``collected``, ``check``, ``finished``,
``refused`` (the submission cannot be graded), ``course-error``, ``closed``.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from checker.model import CheckResult, Limits, Where


@dataclass(frozen=True)
class Job:
    """One submission to grade."""

    checks: str
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


@dataclass(frozen=True)
class Start:
    """How the judge prepares: which libraries, which launcher, how warm."""

    launcher: str
    preload: tuple[str, ...]
    untrusted: str
    warm: bool
    serves_many: bool
    support: str = ""
    explanations: str = ""


def write(kind: str, content: Any) -> str:
    """Make one line."""
    return json.dumps({"event": kind, "content": content}, ensure_ascii=True) + "\n"


def result_as_dict(result: CheckResult) -> dict[str, Any]:
    """Make plain data of a result."""
    return asdict(result)


def result_from_dict(data: Mapping[str, Any]) -> CheckResult:
    """Make a result of plain data."""
    known = {field.name for field in fields(CheckResult)}
    values = {key: value for key, value in data.items() if key in known}
    where = values.get("where")
    values["where"] = Where(**where) if where else None
    values["notes"] = tuple(values.get("notes", ()))
    return CheckResult(**values)


def job_from_dict(data: Mapping[str, Any]) -> Job:
    """Make a job of plain data."""
    return Job(**data)


def start_from_dict(data: Mapping[str, Any]) -> Start:
    """Make a start of plain data."""
    return Start(**{**data, "preload": tuple(data["preload"])})


def limits_of(job: Job) -> Limits:
    """Give the job's limits."""
    return Limits(**job.limits)


def path_or_none(text: str) -> Path | None:
    """Give a path, or None for an empty text."""
    return Path(text) if text else None
