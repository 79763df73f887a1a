"""What the learner can do after a verdict, as commands that can be typed."""

from __future__ import annotations

from checker.learner.journey import Journey
from checker.model import Exercise, Report


def steps_after(
    report: Report, exercise: Exercise, journey: Journey, command: str
) -> tuple[str, ...]:
    """Name the commands that help now."""
    if report.is_pass:
        return (f"{command} next", f"{command} solution")
    steps = []
    if journey.hints(exercise):
        steps.append(f"{command} hint")
    failure = report.first_failure
    if failure is not None and failure.problem is not None and _is_current(exercise, journey):
        steps.append(f"{command} explain")  # in the learner's own names
    elif failure is not None and failure.explain:
        steps.append(f"{command} explain {failure.explain}")
    return tuple(steps) or (f"{command} lesson",)


def _is_current(exercise: Exercise, journey: Journey) -> bool:
    return journey.current().slug == exercise.slug


def facts_after(
    report: Report, exercise: Exercise, journey: Journey
) -> tuple[tuple[str, str], ...]:
    """Say what a pass shows, and how far the learner is now."""
    if not report.is_pass:
        return ()
    goals = journey.can_do(exercise)
    done, total = journey.passed_count(), len(journey.slugs)
    facts = [("you can", goal) for goal in goals[:3]]
    return (*facts, ("done", f"{done} of {total} exercises"))
