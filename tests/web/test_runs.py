from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from checker.learner.journey import Journey, open_journey
from checker.model import Exercise, Report, Submission
from checker.web.runs import Runs, Step


class CountedGrader:
    """Passes everything, and counts how many of its kind were made."""

    made = 0

    def __init__(self) -> None:
        type(self).made += 1

    def warm_up(self, exercise: Exercise) -> None:
        pass

    def grade(self, submission: Submission, *, on_event: Any = None) -> Report:
        return Report(submission.exercise.slug, "pass", ())

    def cancel(self) -> None:
        pass

    def close(self) -> None:
        pass


@pytest.fixture
def journey(own_root: Path) -> Journey:
    return open_journey(own_root)


@pytest.fixture
def grader(monkeypatch: pytest.MonkeyPatch) -> type[CountedGrader]:
    monkeypatch.setattr(CountedGrader, "made", 0)
    return CountedGrader


def test_a_run_ends_with_its_report(journey: Journey, grader: type[CountedGrader]) -> None:
    runs = Runs(journey, grader)

    last = runs.request(journey.course.exercise("greet")).outcome()
    runs.close()

    assert last.kind == "finished"
    assert last.report is not None
    assert last.report.is_pass
    assert grader.made == 1


def test_nothing_begins_after_the_end(journey: Journey, grader: type[CountedGrader]) -> None:
    exercise = journey.course.exercise("greet")
    runs = Runs(journey, grader)
    runs.close()

    runs.warm_up(exercise)
    run = runs.request(exercise)

    assert list(run.steps()) == [Step("replaced")]
    assert runs.newest is run
    runs.close()
    assert grader.made == 0


def test_who_listens_at_the_end_hears_of_it(journey: Journey, grader: type[CountedGrader]) -> None:
    runs = Runs(journey, grader)
    run = runs.request(journey.course.exercise("greet"))
    runs.close()

    assert run.outcome().kind in ("finished", "replaced")
    assert run.is_over
