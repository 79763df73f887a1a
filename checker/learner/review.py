"""Choose what to review: spaced over days, and sooner where the answer was hard to find.

The rule. A passed exercise stands on a step, and each step has an interval in days: 1,
3, 7, 21. It is due when its interval has gone by since it was last used.

- It begins on the second step. Where the solution was read before the pass, or at least
  3 hints, or after at least 5 tries, it begins on the first.
- To pass it again when it is due is a review, and takes it one step up. A pass before
  that only begins the interval anew. After the last step it is due no more.
- Another exercise also uses it: what it teaches was last used on the day on which each
  of its objectives was last assessed or practised by an exercise that was passed.

A day is a day of the calendar where the learner is: what was passed in the evening is
one day old in the morning. Nothing here is saved; it is computed from the progress.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from checker.learner.journey import ASKS_FOR_SOLUTION, Journey

INTERVALS = (1, 3, 7, 21)
"""days"""
MANY_HINTS = 3
MANY_TRIES = 5
MOST = 3


@dataclass(frozen=True)
class Practice:
    """What the learner has done with one exercise that is passed.

    ``passes`` are its days of passing, the first one first. ``tries`` counts the
    attempts before it.
    """

    slug: str
    passes: tuple[date, ...]
    tries: int = 0
    hints: int = 0
    has_read_solution: bool = False
    assesses: tuple[str, ...] = ()
    practises: tuple[str, ...] = ()

    @property
    def was_hard(self) -> bool:
        """Claim that the answer was hard to find."""
        return self.has_read_solution or self.hints >= MANY_HINTS or self.tries >= MANY_TRIES


@dataclass(frozen=True)
class Suggestion:
    """One exercise to review, and why, as a sentence."""

    slug: str
    reason: str


def what_to_review(journey: Journey, now: datetime) -> tuple[Suggestion, ...]:
    """Suggest what this learner reviews today; ``now`` has a time zone."""
    return choose(practices_of(journey, now), now.date())


def choose(practices: Sequence[Practice], today: date) -> tuple[Suggestion, ...]:
    """Choose at most three exercises that are due, the longest overdue first."""
    used = _last_uses(practices)
    due: list[tuple[float, int, Suggestion]] = []
    for place, practice in enumerate(practices):
        step = _step(practice)
        if step == len(INTERVALS):
            continue
        last = _last_use(practice, used)
        days = (today - last).days
        if days >= INTERVALS[step]:
            suggestion = Suggestion(practice.slug, _reason(practice, last, today))
            due.append((-days / INTERVALS[step], place, suggestion))
    return tuple(suggestion for _, _, suggestion in sorted(due)[:MOST])


def practices_of(journey: Journey, now: datetime) -> tuple[Practice, ...]:
    """Read from the progress what was done with every passed exercise, in order."""
    passes = journey.progress.passes()
    days: dict[str, list[date]] = {slug: [] for slug in passes}
    tries = dict.fromkeys(passes, 0)
    for attempt in journey.progress.attempts():
        if attempt.slug not in passes:
            continue
        if attempt.status == "pass":
            days[attempt.slug] += _days([attempt.at], now)
        elif not days[attempt.slug]:
            tries[attempt.slug] += 1
    found = []
    for slug in journey.slugs:
        if slug not in passes:
            continue
        dates = days[slug] or _days([passes[slug].at], now)
        if dates:
            found.append(_practice(journey, slug, dates, tries[slug]))
    return tuple(found)


def since(moment: str, now: datetime) -> str:
    """Say how long ago a saved time was: "today", "3 days ago"; nothing if unreadable."""
    days = _days([moment], now)
    return ago((now.date() - days[0]).days) if days else ""


def ago(days: int) -> str:
    """Say a number of days in plain words."""
    if days < 1:
        return "today"
    if days == 1:
        return "yesterday"
    for size, unit in ((365, "year"), (30, "month"), (7, "week")):
        if days >= 2 * size:
            return f"{days // size} {unit}s ago"
    return f"{days} days ago"


def _practice(journey: Journey, slug: str, dates: Sequence[date], tries: int) -> Practice:
    exercise, counts = journey.course.exercise(slug), journey.progress.counts(slug)
    return Practice(
        slug=slug,
        passes=tuple(dates),
        tries=tries,
        hints=counts.hints,
        # Only what was asked before the pass is counted.
        has_read_solution=counts.solution_asked >= ASKS_FOR_SOLUTION,
        assesses=exercise.assesses,
        practises=exercise.practises,
    )


def _days(moments: Iterable[str], now: datetime) -> list[date]:
    """Give the days of saved times where the learner is; a damaged time has none."""
    found = []
    for moment in moments:
        try:
            found.append(datetime.fromisoformat(moment).astimezone(now.tzinfo).date())
        except (ValueError, OverflowError):
            continue
    return found


def _step(practice: Practice) -> int:
    """Say on which step an exercise stands; after the last it is `len(INTERVALS)`."""
    step = 0 if practice.was_hard else 1
    last = practice.passes[0]
    for day in practice.passes[1:]:
        if step < len(INTERVALS) and day - last >= timedelta(days=INTERVALS[step]):
            step += 1
        last = day
    return step


def _last_uses(practices: Iterable[Practice]) -> dict[str, date]:
    """Give for each objective the day on which it was last used."""
    used: dict[str, date] = {}
    for practice in practices:
        for objective in (*practice.assesses, *practice.practises):
            used[objective] = max(used.get(objective, date.min), practice.passes[-1])
    return used


def _last_use(practice: Practice, used: dict[str, date]) -> date:
    """Give the day on which all that an exercise teaches was last used."""
    oldest = min((used[objective] for objective in practice.assesses), default=date.min)
    return max(practice.passes[-1], oldest)


def _reason(practice: Practice, last: date, today: date) -> str:
    when = ago((today - last).days)
    if last > practice.passes[-1]:
        return f"You last used what it teaches {when}."
    if len(practice.passes) > 1:
        return f"You last did it {when}."
    if practice.has_read_solution:
        return f"You passed it {when}, with the solution in front of you."
    if practice.hints >= MANY_HINTS:
        return f"You passed it {when}, with {practice.hints} hints."
    if practice.tries >= MANY_TRIES:
        return f"You passed it {when}, after {practice.tries} tries."
    return f"You passed it {when}, and have not used it since."
