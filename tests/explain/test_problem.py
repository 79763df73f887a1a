from __future__ import annotations

import json

import pytest

from checker.explain import Problem, problem_of
from checker.explain.problem import LONGEST, MOST_CAUSES


def test_missing_keys_keep_their_defaults() -> None:
    assert Problem.from_dict({}) == Problem()


def test_problem_survives_the_way_through_json() -> None:
    data = {
        "type": "KeyError",
        "message": "'email'",
        "file": "app.py",
        "line": 3,
        "frames": [{"file": "app.py", "line": 3, "function": "home", "code": "d['email']"}],
        "values": {"d": "{}"},
        "cause": {"type": "ValueError"},
        "status": None,
    }

    problem = Problem.from_dict(data)

    assert Problem.from_dict(json.loads(json.dumps(problem.as_dict()))) == problem
    assert problem.frames[0].code == "d['email']"
    assert problem.cause == Problem(type="ValueError")


@pytest.mark.parametrize(
    "data",
    [
        {"message": 3},
        {"line": "3"},
        {"line": True},
        {"frames": {}},
        {"frames": [3]},
        {"frames": [{"line": "3"}]},
        {"values": []},
        {"values": {"a": 1}},
        {"cause": "x"},
        {"kind": "other"},
        {"bases": "Exception"},
        {"status": 4.04},
    ],
    ids=str,
)
def test_wrong_type_is_refused(data: dict[str, object]) -> None:
    with pytest.raises(TypeError):
        Problem.from_dict(data)


def test_long_texts_are_cut() -> None:
    problem = Problem.from_dict({"message": "x" * 1_000_000, "type": "y" * 1_000_000})

    assert len(problem.message) == LONGEST["message"]
    assert len(problem.type) == 1_000


def test_endless_chain_of_causes_is_cut() -> None:
    data: dict[str, object] = {}
    for _ in range(100):
        data = {"cause": data}

    problem: Problem | None = Problem.from_dict(data)
    count = 0
    while problem is not None:
        problem, count = problem.cause, count + 1

    assert count == MOST_CAUSES + 1


def test_caught_exception_becomes_a_problem() -> None:
    try:
        {"a": 1}["b"]
    except KeyError as error:
        problem = problem_of(error, lambda file: file == __file__)

    assert (problem.type, problem.message) == ("KeyError", "'b'")
    assert problem.file == __file__
    assert problem.function == "test_caught_exception_becomes_a_problem"
    assert problem.code == '{"a": 1}["b"]'
    assert "LookupError" in problem.bases
    assert "def test_caught" in problem.source


def test_syntax_error_points_at_its_own_line() -> None:
    try:
        compile("print('a'", "app.py", "exec")
    except SyntaxError as error:
        problem = problem_of(error)

    assert (problem.message, problem.file, problem.line) == ("'(' was never closed", "app.py", 1)


def test_errors_of_a_group_are_counted() -> None:
    parts = [ValueError("a"), TypeError("b\nmore"), ExceptionGroup("in", [KeyError("c")])]

    problem = problem_of(ExceptionGroup("three", parts))

    assert problem.size == 3
    assert problem.others == ("TypeError: b", "ExceptionGroup: in (1 sub-exception)")
    assert Problem.from_dict(problem.as_dict()) == problem


def test_part_of_a_group_is_its_cause() -> None:
    problem = problem_of(ExceptionGroup("two", [ValueError("a"), TypeError("b")]))

    assert problem.cause is not None
    assert problem.cause.type == "ValueError"
