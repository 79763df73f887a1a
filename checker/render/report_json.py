"""A report as JSON, and back.

The form is version 3 of Exercism's ``results.json`` (``version``, ``status``,
``message``, ``tests`` with ``name``, ``status``, ``message``, ``output``,
``test_code``, ``task_id``). Beside it stand ``exercise``, ``seconds``, ``seed``,
``checks_digest``, ``notes``, and in each test the fields of `CheckResult`. A status is
``pass``, ``fail``, ``error`` or ``timeout``. Fields are added, never renamed.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from checker.model import REPORT_VERSION, STATUSES, CheckResult, Report, Status, Where

_TEXTS = ("did", "curl", "expected", "got", "why", "mistake", "explain", "fix", "verbatim")


def report_as_json(report: Report) -> dict[str, Any]:
    """Give a report as values that JSON can hold."""
    return {
        "version": REPORT_VERSION,
        "status": report.status,
        "message": report.message or None,
        "tests": [_test_as_json(check) for check in report.checks],
        "exercise": report.exercise,
        "seconds": round(report.seconds, 4),
        "checks_digest": report.checks_digest,
        "seed": report.seed,
        "notes": list(report.notes),
    }


def _test_as_json(check: CheckResult) -> dict[str, Any]:
    where = check.where
    return {
        "name": check.name,
        "status": check.status,
        "message": _message(check),
        "output": check.output or None,
        "test_code": check.test_code,
        "task_id": check.task or None,
        "title": check.title,
        **{name: getattr(check, name) for name in _TEXTS},
        "where": where
        and {
            "file": where.file,
            "line": where.line,
            "function": where.function,
            "code": where.code,
            "before": list(where.before),
            "after": list(where.after),
            "mark": where.mark,
        },
        "notes": list(check.notes),
        "problem": dict(check.problem) if check.problem is not None else None,
        "seconds": round(check.seconds, 4),
    }


def _message(check: CheckResult) -> str | None:
    """Say in one text why a check did not pass, for programs that show no more."""
    if check.status == "pass":
        return None
    parts = [check.why]
    if check.expected or check.got:
        parts.append(f"expected {check.expected}, got {check.got}")
    parts.append(check.verbatim)
    return "\n".join(part for part in parts if part) or check.status


def report_from_json(data: Mapping[str, Any]) -> Report:
    """Give the report that `report_as_json` was given; missing fields are empty."""
    return Report(
        exercise=_text(data, "exercise"),
        status=_status(data),
        checks=tuple(
            _check_from_json(test) for test in data.get("tests") or () if isinstance(test, Mapping)
        ),
        message=_text(data, "message"),
        seconds=_number(data, "seconds"),
        seed=int(_number(data, "seed")),
        checks_digest=_text(data, "checks_digest"),
        notes=tuple(map(str, data.get("notes") or ())),
    )


def _check_from_json(test: Mapping[str, Any]) -> CheckResult:
    where = test.get("where")
    problem = test.get("problem")
    return CheckResult(
        name=_text(test, "name"),
        title=_text(test, "title"),
        status=_status(test),
        task=int(_number(test, "task_id")),
        where=Where(
            _text(where, "file"),
            int(_number(where, "line")),
            _text(where, "function"),
            _text(where, "code"),
            tuple(map(str, where.get("before") or ())),
            tuple(map(str, where.get("after") or ())),
            _text(where, "mark"),
        )
        if isinstance(where, Mapping)
        else None,
        output=_text(test, "output"),
        notes=tuple(map(str, test.get("notes") or ())),
        problem=problem if isinstance(problem, Mapping) else None,
        test_code=_text(test, "test_code"),
        seconds=_number(test, "seconds"),
        **{name: _text(test, name) for name in _TEXTS},
    )


def _status(data: Mapping[str, Any]) -> Status:
    status = data.get("status")
    return cast(Status, status) if status in STATUSES else "error"


def _text(data: Mapping[str, Any], name: str) -> str:
    value = data.get(name)
    return value if isinstance(value, str) else ""


def _number(data: Mapping[str, Any], name: str) -> float:
    value = data.get(name)
    return value if isinstance(value, (int, float)) and not isinstance(value, bool) else 0
