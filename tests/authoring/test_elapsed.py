"""The time of work that threads share is what a clock on the wall shows."""

from __future__ import annotations

from checker.authoring.elapsed import Elapsed


def test_parts_side_by_side_count_once() -> None:
    times = iter([10.0, 14.0, 15.5])
    elapsed = Elapsed(lambda: next(times))

    elapsed.begin()
    elapsed.begin()
    assert elapsed.seconds == 0.0
    elapsed.end()
    assert elapsed.seconds == 4.0
    elapsed.end()
    assert elapsed.seconds == 5.5


def test_nothing_was_begun() -> None:
    elapsed = Elapsed(lambda: 7.0)

    elapsed.end()

    assert elapsed.seconds == 0.0
