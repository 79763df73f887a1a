# FILL IN: the programs, and the checks, one for each fault that a test must find
from __future__ import annotations

from typing import Any

import pytest

RIGHT = """\
from flask import Flask

app = Flask(__name__)


@app.route("/news")
def news():
    return "A new film."
"""
EMPTY = RIGHT.replace("A new film.", "")


def run_tests(learner: Any, program: str) -> Any:
    """Run the learner's tests on a program."""
    learner.write("app.py", program)
    learner.set_env("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")  # which is quicker
    words = ("-q", "-p", "no:cacheprovider", "test_app.py")
    return learner.run_module("pytest", *words, seconds=15.0)


@pytest.mark.task(1)
def test_right_app_passes(learner: Any) -> None:
    """Your tests pass on a right app."""
    run = run_tests(learner, RIGHT)

    assert run.exit_code == 0


@pytest.mark.task(2)
def test_empty_page_is_found(learner: Any) -> None:
    """Your tests fail if the page is empty."""
    run = run_tests(learner, EMPTY)

    assert run.exit_code == 1
