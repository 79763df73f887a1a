"""One app at a time, and none that nobody looks at."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest

from checker.content.catalog import Course
from checker.grading.journal import Journal
from checker.model import Exercise
from checker.web import desk as desks
from checker.web.desk import Desk


@dataclass
class FakeApp:
    exercise: Exercise
    journal: Journal = field(default_factory=Journal)
    port: int = 1
    is_running: bool = False
    closed: int = 0

    def start(self) -> bool:
        self.is_running = True
        return True

    def look(self) -> object:
        return None

    def collect_output(self) -> None:
        pass

    def close(self) -> None:
        self.is_running = False
        self.closed += 1


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def desk(clock: Clock) -> Desk:
    return Desk(FakeApp, grace=10, idle=600, clock=clock)


def test_the_next_app_ends_the_one_before(desk: Desk, toy: Course) -> None:
    notes, people = toy.exercise("notes"), toy.exercise("people")
    first = desk.open(notes)
    assert desk.app_of(notes) is first

    second = desk.open(people)

    assert isinstance(first, FakeApp)
    assert first.closed == 1
    assert (desk.app_of(notes), desk.app_of(people)) == (None, second)
    desk.close()
    assert desk.app_of(people) is None


def test_it_is_kept_while_a_page_looks(desk: Desk, clock: Clock, toy: Course) -> None:
    desk.open(toy.exercise("notes"))

    with desk.page():
        clock.now += 1000
        assert not desk.is_forgotten()
    clock.now += 9
    assert not desk.is_forgotten()
    with desk.page():  # the page was loaded again
        clock.now += 5
    clock.now += 9
    assert not desk.is_forgotten()
    clock.now += 2
    assert desk.is_forgotten()
    desk.close()


def test_two_pages_count_as_two(desk: Desk, clock: Clock, toy: Course) -> None:
    desk.open(toy.exercise("notes"))

    with desk.page():
        with desk.page():
            pass
        clock.now += 1000
        assert not desk.is_forgotten()
    desk.close()


def test_without_a_script_it_is_kept_while_it_is_asked(
    desk: Desk, clock: Clock, toy: Course
) -> None:
    app = desk.open(toy.exercise("notes"))

    clock.now += 599
    app.journal.add("request", "GET / → 200 OK")
    assert not desk.is_forgotten()
    clock.now += 599
    assert not desk.is_forgotten()
    clock.now += 2
    assert desk.is_forgotten()
    desk.close()


def test_a_forgotten_app_is_closed_by_itself(
    desk: Desk, clock: Clock, toy: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desks, "LOOK_SECONDS", 0.01)
    app = desk.open(toy.exercise("notes"))
    assert isinstance(app, FakeApp)

    clock.now += 1000

    assert came_true(lambda: app.closed == 1)
    assert desk.app_of(toy.exercise("notes")) is None


def test_an_app_that_cannot_be_started_is_not_kept(toy: Course) -> None:
    made: list[FakeApp] = []

    class Broken(FakeApp):
        def start(self) -> bool:
            made.append(self)
            raise OSError("no port")

    desk = Desk(Broken)

    with pytest.raises(OSError, match="no port"):
        desk.open(toy.exercise("notes"))

    assert made[0].closed == 1
    assert desk.app_of(toy.exercise("notes")) is None


def came_true(claim: Callable[[], bool]) -> bool:
    end = time.monotonic() + 10
    while time.monotonic() < end:
        if claim():
            return True
        time.sleep(0.01)
    return False
