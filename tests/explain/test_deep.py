"""A file that is nested as deeply as a file can be is explained as any other."""

from __future__ import annotations

import pytest
from explained_cases import FOLDER

from checker.explain import Dictionary, Problem

FILE = """\
from flask import Flask

app = Flask(__name__)


@app.get("/x")
def home():
    z = {nested}
    print(z)


r = home()
r.upper()
"""
NONE = "'NoneType' object has no attribute 'upper'"
PROBLEMS = [
    Problem(type="AttributeError", message=NONE, file="app.py", line=13, code="r.upper()"),
    Problem(kind="http", type="404", status=404, request="GET /x", message="NOT FOUND"),
    Problem(kind="silent", file="app.py", request="GET /x"),
]


@pytest.fixture(scope="module")
def dictionary() -> Dictionary:
    return Dictionary.load(FOLDER)


@pytest.mark.parametrize("depth", [180, 990, 3_000])
@pytest.mark.parametrize("problem", PROBLEMS, ids=lambda problem: problem.kind)
@pytest.mark.parametrize(
    ("start", "middle", "end"),
    [("-", "1", ""), ("1+", "1", ""), ("", "a", ".b"), ("(", "1", ")"), ("f(", "", ")")],
    ids=["sign", "sum", "attribute", "bracket", "call"],
)
def test_a_deep_file_is_explained(
    dictionary: Dictionary, problem: Problem, start: str, middle: str, end: str, depth: int
) -> None:
    nested = start * depth + middle + end * depth

    dictionary.describe(problem.with_source(FILE.format(nested=nested)))
