"""What patterns look into is never longer than a learner's file."""

from __future__ import annotations

import time

import pytest
from explained_cases import FOLDER

from checker.explain import Dictionary, Problem
from checker.explain.readable import LONGEST_LINE, LONGEST_TEXT, readable

APP = """\
from flask import Flask, request

app = Flask(__name__)


@app.post("/x")
def home():
    return request.form["a"]


PAGE = '''{page}'''
"""
REFUSED = Problem(kind="http", status=400, type="400", request="POST /x", message="BAD REQUEST")


def test_a_file_of_a_course_stays_as_it_is() -> None:
    problem = Problem(source="a = 1\n" * 500, program="b = 2\n", traceback="Traceback …\n")

    assert readable(problem) == problem


def test_a_long_text_is_cut() -> None:
    long = "a" * (LONGEST_LINE + 5) + "\nb\n" + "c\n" * LONGEST_TEXT

    seen = readable(Problem(source=long, program=long, traceback=long))

    assert seen.source.splitlines()[:2] == ["a" * LONGEST_LINE, "b"]
    assert seen.program == seen.source
    assert len(seen.source) <= LONGEST_TEXT
    assert seen.traceback == long[-LONGEST_TEXT:]


@pytest.mark.parametrize(
    "repeated",
    ["<input ", "<input\n", "<form ", "<form\n", "<select name=", "for a in b: ", "a = a.b("],
)
def test_a_file_that_was_made_to_be_slow_is_not(repeated: str) -> None:
    page = "<form method=post>" + repeated * (60_000 // len(repeated))
    problem = REFUSED.with_source(APP.format(page=page))

    began = time.process_time()
    assert Dictionary.load(FOLDER).explain(problem) is not None
    # Nothing is measured here: without the limits it takes most of a minute.
    assert time.process_time() - began < 10
