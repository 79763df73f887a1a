"""What the learner's screen says: greetings, advice, verdicts, errors."""

from __future__ import annotations

from checker.errors import CheckerError
from checker.learner.journey import Journey
from checker.model import Exercise, Report
from checker.render.terminal import render_report, row
from checker.render.text import Line, Look, wrap

CHECKING = "checking …"
FINISHED = "You have passed every exercise of this course."

_FIRST_STEPS = (
    "Welcome to {title}.",
    "You write in your editor. This window checks your file each time you save it.",
    "1. Open the file above in your editor.",
    "2. Press `o` to read the lesson. Then do the tasks below.",
    "3. Save the file. The result appears here.",
)
_NEW = "Do the tasks below. Most ask you to edit the file above: a save is checked at once."


def first_greeting(journey: Journey) -> tuple[str, ...]:
    """Greet somebody who opens the course for the first time."""
    title = journey.course.settings.title
    return tuple(sentence.format(title=title) for sentence in _FIRST_STEPS)


def greeting(*, is_new: bool) -> tuple[str, ...]:
    """Say what to do with an exercise that was not begun; nothing to who goes on."""
    return (_NEW,) if is_new else ()


def has_begun(journey: Journey, exercise: Exercise) -> bool:
    """Claim that the learner has worked at this exercise before."""
    if journey.progress.last_attempt(exercise.slug) is not None:
        return True
    workspace = journey.workspace
    return workspace.is_started(exercise.slug) and bool(workspace.diff(exercise))


def advice(journey: Journey, exercise: Exercise, report: Report | None) -> str:
    """Say how to go on after a pass; after a failure the verdict says it."""
    if report is None or not report.is_pass:
        return ""
    if not journey.next_unfinished(exercise.slug):
        return FINISHED
    return "Passed. Press n when you want to go on."


def verdicts(
    journey: Journey, exercise: Exercise, report: Report, look: Look
) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """Show a verdict, with keys as what to do next: whole, and for a low screen."""
    folder = journey.workspace.folder(exercise.slug)
    if not report.checks and not folder.is_dir():
        gone = _gone(journey.workspace.place(folder), look)
        return gone, gone
    facts = [("you can", goal) for goal in journey.can_do(exercise)[:3]] if report.is_pass else []
    place = journey.workspace.place(folder)
    steps = _steps(journey, exercise, report)
    whole, short = (
        render_report(report, look, origin=place, next_steps=steps, facts=facts, is_short=is_short)
        for is_short in (False, True)
    )
    return tuple(whole), tuple(short)


def _gone(folder: str, look: Look) -> tuple[Line, ...]:
    """Say that the exercise's folder was deleted, moved or renamed, and the way out."""
    text = f"The folder {folder} is gone. Press r to get the starter files again."
    return tuple(((line, "fail"),) for line in wrap(text, look.width))


def problem(error: CheckerError, look: Look) -> tuple[Line, ...]:
    """Show an error of the course or of the machine."""
    where = f" in {error.location}" if error.location else ""
    text = f"error: {error.message}{where}"
    lines: list[Line] = [((line, "fail"),) for line in wrap(text, look.width)]
    return (*lines, *row("help", error.help, look))


def one_line(error: CheckerError) -> str:
    """Give an error as a sentence or two for the status line."""
    return " ".join(
        part[0].upper() + part[1:].rstrip(".") + "." for part in (error.message, error.help) if part
    )


def elsewhere(journey: Journey, name: str) -> str:
    """Say which exercise a saved file of ``work/`` belongs to; nothing if to none."""
    slug = name.partition("/")[0]
    if slug not in journey.slugs:
        return ""
    number = journey.slugs.index(slug) + 1
    title = journey.course.exercise(slug).title
    return (
        f"You saved work/{name}. It belongs to exercise {number}: {title}. "
        f"To go there, press l, then {number}, then Enter."
    )


def _steps(journey: Journey, exercise: Exercise, report: Report) -> tuple[str, ...]:
    if report.is_pass:
        return ("n goes to the next exercise", "s shows the solution")
    failure = report.first_failure
    steps = ["h shows a hint"] if journey.hints(exercise) else []
    if failure is not None and (failure.explain or failure.problem is not None):
        steps.append("e explains the error")
    return tuple(steps) or ("o opens the lesson",)
