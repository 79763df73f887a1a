"""What a learner reads of a failed check's error."""

from __future__ import annotations

from pathlib import Path

import pytest
from toy_course import write

from checker.explain import Problem
from checker.learner.journey import Journey, open_journey
from checker.learner.texts import Explained, explain_check
from checker.model import CheckResult

ENTRY = """
title = "The address is another"
means = "Your app has `$wanted`."
fix = "Open `$wanted`."
lesson = "beta"
lesson_number = 2
program = "programs/other-address.py"

[[match]]
kind = "http"
status = 404
source_has = 'route\\("(?P<wanted>[^"]+)"'

[otherwise]
wanted = "another address"
"""
REFUSED = Problem(kind="http", type="404", status=404, request="GET /helo").as_dict()


@pytest.fixture
def journey(root: Path) -> Journey:
    write(root / "dictionary" / "other-address.toml", ENTRY)
    settings = root / "pyproject.toml"
    write(settings, settings.read_text(encoding="utf-8") + 'explanations = "dictionary"\n')
    journey = open_journey(root)
    journey.choose(journey.course.exercise("alpha"))
    write(root / "work" / "alpha" / "app.py", '@app.route("/hello")\n')
    return journey


def explained(journey: Journey, check: CheckResult) -> Explained | None:
    return explain_check(journey, journey.current(), check)


def test_a_refusal_is_explained_with_the_file_as_it_is_now(journey: Journey) -> None:
    found = explained(journey, CheckResult("test_a", "a", "fail", problem=REFUSED))

    assert found is not None
    assert found.explanation.means == "Your app has `/hello`."
    assert found.problem is not None
    assert found.problem.request == "GET /helo"


def test_a_check_that_only_names_an_entry_shows_it(journey: Journey) -> None:
    found = explained(journey, CheckResult("test_a", "a", "fail", explain="other-address"))

    assert found is not None
    assert (found.explanation.id, found.problem) == ("other-address", None)


def test_an_answer_that_differs_is_no_error(journey: Journey) -> None:
    assert explained(journey, CheckResult("test_a", "a", "fail")) is None
