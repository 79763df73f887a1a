"""``next``: go to the next exercise, or to one of the learner's choice."""

from __future__ import annotations

import argparse

from checker.cli.context import Context, add_json, add_name
from checker.errors import PASSED
from checker.model import Exercise, Task
from checker.render.markdown import inline
from checker.render.text import Line, wrap_line


def add_next(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of ``next``."""
    add_name(parser, "the exercise to go to; without: the next that is not passed")
    parser.add_argument(
        "--skip", action="store_true", help="leave the current exercise for later and go on"
    )
    add_json(parser)


def run_next(context: Context) -> int:
    """Choose the exercise, hand its files out, and say what to do."""
    journey = context.journey
    if context.arguments.name is not None:
        exercise, sentence = context.exercise(), ""
    else:
        exercise, sentence = _following(context)
    started = journey.choose(exercise)
    place = journey.workspace.place(started.folder / exercise.main)
    tasks = journey.tasks(exercise)
    if context.is_json:
        context.json(
            {
                "exercise": exercise.slug,
                "title": exercise.title,
                "lesson": exercise.lesson,
                "folder": journey.workspace.place(started.folder),
                "file": place,
                "is_new": started.is_new,
                "tasks": [{"number": task.number, "text": task.text} for task in tasks],
                "message": sentence,
            }
        )
        return PASSED
    spot = journey.place(exercise)
    lines: list[Line] = []
    if sentence:
        lines += [((sentence, ""),), ()]
    lines += [
        ((exercise.title, "title"), (f"   {exercise.slug}", "quiet")),
        (
            (f"Exercise {spot.number} of {spot.total}. Lesson {spot.lesson.number}: ", ""),
            (spot.lesson.title, ""),
        ),
        (("Open this file: ", ""), (place, "key")),
        (),
        *(line for task in tasks for line in _task_lines(task, context)),
        (),
        (("When you have saved the file: ", ""), (f"{context.command} check", "key")),
        (("The lesson's text: ", ""), (f"{context.command} lesson", "key")),
    ]
    context.lines(lines)
    return PASSED


def _task_lines(task: Task, context: Context) -> list[Line]:
    line: Line = ((f"  {task.number}. ", ""), *inline(task.text))
    return wrap_line(line, context.look.width, indent=5)


def _following(context: Context) -> tuple[Exercise, str]:
    journey = context.journey
    current = journey.current()
    is_open = journey.passed(current) is None
    if is_open and journey.progress.current() == current.slug and not context.arguments.skip:
        return current, (
            f"You are still at this exercise. `{context.command} next --skip` leaves it for later."
        )
    if is_open and not context.arguments.skip:
        return current, ""
    following = journey.next_unfinished(current.slug)
    if following:
        return context.course.exercise(following), ""
    if is_open:
        return current, "This is the last exercise that is not passed."
    return current, "You have passed every exercise of this course."
