"""What to review: the rule, step by step, and what it is computed from."""

from __future__ import annotations

import sqlite3
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from checker.learner.journey import Journey, open_journey
from checker.learner.review import (
    Practice,
    ago,
    choose,
    practices_of,
    since,
    what_to_review,
)

TODAY = date(2026, 6, 30)


def day(back: int) -> date:
    return TODAY - timedelta(days=back)


def passed(*days_back: int, slug: str = "a", tries: int = 0, hints: int = 0) -> Practice:
    return Practice(slug, tuple(day(back) for back in days_back), tries=tries, hints=hints)


def is_due(practice: Practice) -> bool:
    return bool(choose([practice], TODAY))


def test_nothing_is_due_on_the_day_of_the_pass() -> None:
    assert not is_due(passed(0))
    assert choose([], TODAY) == ()


def test_an_exercise_is_due_three_days_after_its_pass() -> None:
    assert not is_due(passed(2))
    assert is_due(passed(3))


@pytest.mark.parametrize(
    "hard",
    [
        passed(1, hints=3),
        passed(1, tries=5),
        Practice("a", (day(1),), has_read_solution=True),
    ],
    ids=["hints", "tries", "solution"],
)
def test_a_hard_one_is_due_on_the_next_day(hard: Practice) -> None:
    assert is_due(hard)


@pytest.mark.parametrize("nearly_hard", [passed(1, hints=2), passed(1, tries=4)])
def test_a_little_help_changes_nothing(nearly_hard: Practice) -> None:
    assert not is_due(nearly_hard)


def test_each_review_takes_it_one_step_up() -> None:
    assert not is_due(passed(9, 6))
    assert is_due(passed(10, 7))
    assert not is_due(passed(30, 27, 20))
    assert is_due(passed(31, 28, 21))


def test_after_the_last_step_it_is_due_no_more() -> None:
    assert not is_due(passed(300, 297, 290, 269))


def test_a_pass_that_comes_early_is_no_review_but_begins_anew() -> None:
    assert not is_due(passed(4, 2))
    assert is_due(passed(5, 3))


def test_many_passes_on_one_day_are_no_reviews() -> None:
    assert is_due(passed(3, 3, 3, 3))


def test_an_exercise_that_uses_the_same_counts_as_use() -> None:
    first = Practice("first", (day(9),), assesses=("routes",))
    later = Practice("later", (day(1),), practises=("routes",))

    assert [each.slug for each in choose([first], TODAY)] == ["first"]
    assert choose([first, later], TODAY) == ()


def test_an_objective_that_nobody_used_since_is_due_all_the_same() -> None:
    first = Practice("first", (day(9),), assesses=("routes", "errors"))
    later = Practice("later", (day(1),), practises=("routes",))

    assert [each.slug for each in choose([first, later], TODAY)] == ["first"]


def test_at_most_three_and_the_longest_overdue_first() -> None:
    many = [
        passed(4, slug="four"),
        passed(12, slug="twelve"),
        passed(6, slug="six"),
        # Twelve times overdue, because it was hard.
        passed(12, slug="hard", hints=4),
    ]

    assert [each.slug for each in choose(many, TODAY)] == ["hard", "twelve", "six"]


@pytest.mark.parametrize(
    ("practice", "reason"),
    [
        (passed(4), "You passed it 4 days ago, and have not used it since."),
        (passed(1, hints=3), "You passed it yesterday, with 3 hints."),
        (passed(2, tries=7), "You passed it 2 days ago, after 7 tries."),
        (
            Practice("a", (day(1),), hints=5, has_read_solution=True),
            "You passed it yesterday, with the solution in front of you.",
        ),
        (passed(20, 15), "You last did it 2 weeks ago."),
    ],
)
def test_each_suggestion_says_why(practice: Practice, reason: str) -> None:
    assert [each.reason for each in choose([practice], TODAY)] == [reason]


def test_the_reason_names_the_use_by_another_exercise() -> None:
    first = Practice("first", (day(30),), assesses=("routes",))
    later = Practice("later", (day(5),), practises=("routes",))

    assert choose([first, later], TODAY)[0].reason == "You last used what it teaches 5 days ago."


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (-1, "today"),
        (0, "today"),
        (1, "yesterday"),
        (2, "2 days ago"),
        (13, "13 days ago"),
        (14, "2 weeks ago"),
        (59, "8 weeks ago"),
        (60, "2 months ago"),
        (729, "24 months ago"),
        (730, "2 years ago"),
    ],
)
def test_days_are_said_in_plain_words(days: int, words: str) -> None:
    assert ago(days) == words


def test_the_evening_before_is_yesterday_where_the_learner_is() -> None:
    east = timezone(timedelta(hours=10))
    now = datetime(2026, 6, 30, 8, tzinfo=east)

    assert since("2026-06-29T20:00:00Z", now) == "today"
    assert since("2026-06-29T12:00:00Z", now) == "yesterday"
    assert since("damaged", now) == ""


# from the progress


@pytest.fixture
def journey(root: Path) -> Journey:
    return open_journey(root)


def move_back(journey: Journey, days: int) -> None:
    """Let all that was saved so far be some days older."""
    back = (datetime.now(UTC) - timedelta(days=days)).strftime("%Y-%m-%dT%H:%M:%SZ")
    with sqlite3.connect(journey.progress.path) as database:
        database.execute("UPDATE attempts SET at = ? WHERE at > ?", (back, back))
        database.execute("UPDATE passes SET at = ? WHERE at > ?", (back, back))
    database.close()


def test_tries_hints_and_the_solution_are_read_from_the_progress(journey: Journey) -> None:
    slug = journey.slugs[0]
    progress = journey.progress
    for status in ("fail", "error", "pass", "fail", "pass"):
        progress.record_attempt(slug, status)
    progress.record_hints(slug, 2)
    progress.ask_solution(slug)
    now = datetime.now(UTC)

    (practice,) = practices_of(journey, now)

    assert (practice.slug, practice.tries, practice.hints) == (slug, 2, 2)
    assert practice.passes == (now.date(), now.date())
    assert not practice.has_read_solution

    progress.ask_solution(slug)

    assert practices_of(journey, now)[0].has_read_solution


def test_what_is_not_passed_is_not_reviewed(journey: Journey) -> None:
    journey.progress.record_attempt(journey.slugs[0], "fail")
    move_back(journey, 30)

    assert what_to_review(journey, datetime.now(UTC)) == ()


def test_what_the_course_gave_up_is_not_reviewed(journey: Journey) -> None:
    journey.progress.record_attempt("no-such-exercise", "pass")
    move_back(journey, 30)

    assert what_to_review(journey, datetime.now(UTC)) == ()


def test_a_pass_of_last_week_is_suggested(journey: Journey) -> None:
    journey.progress.record_attempt(journey.slugs[0], "pass")
    move_back(journey, 8)

    (suggestion,) = what_to_review(journey, datetime.now(UTC))

    assert suggestion.slug == journey.slugs[0]
    assert suggestion.reason == "You passed it 8 days ago, and have not used it since."


def test_a_damaged_time_is_left_out(journey: Journey) -> None:
    journey.progress.record_attempt(journey.slugs[0], "pass")
    with sqlite3.connect(journey.progress.path) as database:
        database.execute("UPDATE attempts SET at = 'x'")
        database.execute("UPDATE passes SET at = 'x'")
    database.close()

    assert what_to_review(journey, datetime.now(UTC)) == ()
