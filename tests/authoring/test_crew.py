from __future__ import annotations

import threading

import pytest

from checker.authoring.crew import Crew
from checker.authoring.validate import validate_exercises
from checker.content.catalog import Course
from checker.grading.grade import Grader


@pytest.mark.parametrize("workers", [0, 1, 3])
def test_every_item_is_worked_on_once(toy: Course, workers: int) -> None:
    seen: list[int] = []
    crew = Crew(lambda: Grader(toy), lambda grader, item: seen.append(item))

    crew.run(range(20), workers)
    assert sorted(seen) == list(range(20))


def test_an_error_of_one_worker_ends_all_and_is_raised(toy: Course) -> None:
    others = threading.Event()

    def work(grader: Grader, item: int) -> None:
        if item == 0:
            others.wait(10)  # until the other worker has failed
        else:
            raise ZeroDivisionError

    crew: Crew[int] = Crew(lambda: Grader(toy), work)
    crew.stop, stop = (lambda: (others.set(), stop())), crew.stop  # type: ignore[method-assign, assignment, misc]
    with pytest.raises(ZeroDivisionError):
        crew.run(range(20), 2)
    assert crew.is_stopped


def test_a_mistake_in_the_engine_is_not_a_sound_exercise(
    toy: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("checker.authoring.validate.check_exercise_files", None)

    with pytest.raises(TypeError):
        validate_exercises(toy, ["letters"], lambda proof: None)


def test_an_interrupt_ends_the_run_that_goes_on(toy: Course) -> None:
    graders: list[Grader] = []

    def work(grader: Grader, item: int) -> None:
        graders.append(grader)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        Crew(lambda: Grader(toy), work).run(range(5), 1)
    assert len(graders) == 1
    assert graders[0]._cancelled.is_set()
