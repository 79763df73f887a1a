"""The course's own starters: nothing is told of them that the learner did not do."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from checker.authoring.behaviour import grade_source
from checker.content.catalog import Course
from checker.grading.grade import Grader
from checker.watch.views import task_status

COURSE = Course.open(Path(__file__).parents[2])
KEPT = {("change-the-greeting", 3), ("own-page", 2)}
"""Tasks that ask to leave something as it is: they hold from the start."""


@pytest.fixture(scope="module")
def grader() -> Iterator[Grader]:
    with Grader(COURSE) as grader:
        yield grader


@pytest.mark.parametrize("slug", [ref.slug for ref in COURSE.exercises()])
def test_no_task_is_done_before_it_was_done(slug: str, grader: Grader) -> None:
    exercise = COURSE.exercise(slug)

    report = grade_source(COURSE, exercise, "starter", grader)

    numbers = {check.task for check in report.checks}
    done = {(slug, number) for number in numbers if task_status(report, number) == "pass"}
    assert done <= KEPT


PREDICTIONS = sorted((COURSE.root / "exercises").glob("*/*/checks/predict.toml"))


@pytest.mark.parametrize("table", PREDICTIONS, ids=lambda path: path.parents[1].name)
def test_a_shown_program_is_the_starters_own(table: Path) -> None:
    """Otherwise a learner who changed nothing is told to put it back as it was."""
    starter = table.parents[1] / "starter"
    shown = [file for file in table.parent.glob("*.py") if not file.name.startswith("test_")]
    assert shown
    for file in shown:
        assert file.read_bytes() == (starter / file.name).read_bytes()
