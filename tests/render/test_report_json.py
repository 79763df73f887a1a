from __future__ import annotations

import json

from checker.model import CheckResult, Report, Where
from checker.render.report_json import report_as_json, report_from_json

CHECK = CheckResult(
    name="test_home[a]",
    title="GET /",
    status="fail",
    task=2,
    did="GET /",
    curl="curl x",
    expected="200",
    got="500",
    why="Use return.",
    mistake="printed",
    explain="view-returned-none",
    fix="return it",
    where=Where("app.py", 7, "home", "print()", ("def home():",), ("", "x = 1"), "^^^^^"),
    verbatim="TypeError: x",
    output="hi\n",
    notes=("n",),
    problem={"type": "TypeError"},
    test_code="def test_home(): ...",
    seconds=0.25,
)
REPORT = Report("a", "fail", (CHECK,), "", 1.5, 42, "sha", ("whole",))


def test_the_form_is_version_3_with_our_fields_beside() -> None:
    data = report_as_json(REPORT)

    assert {name: data[name] for name in ("version", "status", "message")} == {
        "version": 3,
        "status": "fail",
        "message": None,
    }
    assert (data["exercise"], data["seconds"], data["seed"]) == ("a", 1.5, 42)
    assert data["checks_digest"] == "sha"
    (test,) = data["tests"]
    assert test["name"] == "test_home[a]"
    assert test["task_id"] == 2
    assert test["output"] == "hi\n"
    assert test["message"] == "Use return.\nexpected 200, got 500\nTypeError: x"
    assert test["where"] == {
        "file": "app.py",
        "line": 7,
        "function": "home",
        "code": "print()",
        "before": ["def home():"],
        "after": ["", "x = 1"],
        "mark": "^^^^^",
    }
    fields = "title did curl expected got why mistake explain fix where verbatim notes test_code"
    assert set(fields.split()) <= set(test)


def test_a_report_comes_back_through_json() -> None:
    assert report_from_json(json.loads(json.dumps(report_as_json(REPORT)))) == REPORT


def test_a_report_of_an_earlier_version_is_read() -> None:
    data = json.loads(json.dumps(report_as_json(REPORT)))
    for name in ("before", "after", "mark"):
        del data["tests"][0]["where"][name]

    where = report_from_json(data).checks[0].where

    assert where == Where("app.py", 7, "home", "print()")


def test_a_passed_test_has_no_message() -> None:
    report = Report("a", "pass", (CheckResult("t", "T", "pass"),))

    (test,) = report_as_json(report)["tests"]

    assert (test["message"], test["output"], test["task_id"], test["where"]) == (None,) * 4


def test_strange_json_is_read_without_an_error() -> None:
    report = report_from_json({"status": "perfect", "tests": [{"where": 3, "task_id": "x"}, 7]})

    assert report.status == "error"
    assert report.checks[0].where is None
