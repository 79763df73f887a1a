from __future__ import annotations

import queue
import threading
from pathlib import Path
from typing import Any

import pytest

from checker.content.catalog import Course
from checker.errors import CourseError
from checker.grading.grade import GradingEvent
from checker.model import Exercise, Report, Submission
from checker.watch.runner import Outcome, Runner


class ToyGrader:
    """Grades when it is told to go on; a cancelled run ends at once."""

    def __init__(self) -> None:
        self.begun: queue.Queue[str] = queue.Queue()
        self.go_on = threading.Event()
        self.cancelled = threading.Event()
        self.closed = threading.Event()
        self.warmed: queue.Queue[str] = queue.Queue()
        self.error: Exception | None = None

    def warm_up(self, exercise: Exercise) -> None:
        self.warmed.put(exercise.slug)

    def grade(self, submission: Submission, *, on_event: Any = None) -> Report:
        if self.error is not None:
            raise self.error
        self.begun.put(submission.origin)
        self.go_on.wait(10)
        return Report(submission.exercise.slug, "pass", (), message=submission.origin)

    def cancel(self) -> None:
        self.cancelled.set()
        self.go_on.set()

    def close(self) -> None:
        self.closed.set()


@pytest.fixture
def exercise(root: Path) -> Exercise:
    return Course.open(root).exercise("alpha")


def test_the_newest_save_wins_and_the_older_run_is_ended(exercise: Exercise) -> None:
    grader, told = ToyGrader(), queue.Queue[Outcome]()
    runner = Runner(lambda: grader, told.put)
    runner.request(Submission(exercise, Path(), "first"))
    assert grader.begun.get(timeout=5) == "first"

    runner.request(Submission(exercise, Path(), "second"))
    outcome = told.get(timeout=5)
    runner.close()

    assert grader.cancelled.is_set()
    assert outcome.report is not None
    assert outcome.report.message == "second"
    assert told.empty()
    assert grader.closed.is_set()


def test_a_verdict_is_told_before_the_grader_has_cleaned_up(exercise: Exercise) -> None:
    cleaned, told = threading.Event(), queue.Queue[Outcome]()
    report = Report("alpha", "pass", (), "early")

    class SlowToClean(ToyGrader):
        def grade(self, submission: Submission, *, on_event: Any = None) -> Report:
            on_event(GradingEvent("finished", report=report))
            assert cleaned.wait(10)
            return report

    runner = Runner(SlowToClean, told.put)
    runner.request(Submission(exercise, Path(), "first"))

    assert told.get(timeout=5).report is report
    cleaned.set()
    runner.close()
    assert told.empty()


def test_many_saves_at_once_are_one_more_run(exercise: Exercise) -> None:
    grader, told = ToyGrader(), queue.Queue[Outcome]()
    runner = Runner(lambda: grader, told.put)
    for number in range(50):
        runner.request(Submission(exercise, Path(), str(number)))
    grader.go_on.set()

    outcome = told.get(timeout=5)
    runner.close()

    assert outcome.report is not None
    assert outcome.report.message == "49"
    assert grader.begun.qsize() <= 3


def test_an_error_of_the_course_is_told_and_the_next_run_works(exercise: Exercise) -> None:
    grader, told = ToyGrader(), queue.Queue[Outcome]()
    grader.error = CourseError("the checks are wrong")
    runner = Runner(lambda: grader, told.put)
    runner.request(Submission(exercise, Path(), "first"))
    assert told.get(timeout=5).error is grader.error

    grader.error = None
    grader.go_on.set()
    runner.request(Submission(exercise, Path(), "second"))
    outcome = told.get(timeout=5)
    runner.close()

    assert outcome.report is not None


def test_closing_ends_a_run_and_tells_nothing(exercise: Exercise) -> None:
    grader, told = ToyGrader(), queue.Queue[Outcome]()
    runner = Runner(lambda: grader, told.put)
    runner.request(Submission(exercise, Path(), "first"))
    grader.begun.get(timeout=5)

    runner.close()

    assert grader.closed.is_set()
    assert told.empty()


def test_warming_up_happens_before_any_save(exercise: Exercise) -> None:
    grader = ToyGrader()
    runner = Runner(lambda: grader, lambda outcome: None)
    runner.warm_up(exercise)

    assert grader.warmed.get(timeout=5) == "alpha"
    runner.close()
