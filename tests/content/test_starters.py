"""The course's own starters: no task is shown as done before the learner did it."""

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
