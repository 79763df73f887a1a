"""``check``: grade an exercise, or any folder as an answer to it."""

from __future__ import annotations

import argparse
from pathlib import Path

from checker.cli.context import Context, add_json, add_name
from checker.cli.steps import facts_after, steps_after
from checker.errors import FAILED, PASSED, CommandError
from checker.model import Exercise, Report, Submission
from checker.render.report_json import report_as_json


def add_check(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of ``check``."""
    add_name(parser)
    parser.add_argument(
        "--submission",
        metavar="FOLDER",
        help="grade this folder as an answer to NAME, and leave the progress alone",
    )
    add_json(parser)


def run_check(context: Context) -> int:
    """Grade once."""
    named = context.arguments.submission
    if named is None:
        return _check_own(context)
    if context.arguments.name is None:
        raise CommandError(
            "--submission needs the name of an exercise",
            help=f"write `{context.command} check NAME --submission {named}`",
        )
    folder = Path(named)
    if not folder.is_dir():
        raise CommandError(
            f"no folder named '{named}'", help="name a folder that holds the files of an answer"
        )
    exercise = context.course.exercise(context.arguments.name)
    report = _grade(context, Submission(exercise, folder.resolve(), named))
    _show(context, report, exercise, named, own=False)
    return PASSED if report.is_pass else FAILED


def _check_own(context: Context) -> int:
    journey = context.journey
    exercise = context.exercise()
    started = journey.choose(exercise)
    place = journey.workspace.place(started.folder)
    if started.is_new and not context.is_json:
        context.say(f"The files of this exercise are now in {place}.", "")
    report = _grade(context, Submission(exercise, started.folder, place))
    journey.record(exercise, report, report_as_json(report))
    _show(context, report, exercise, place, own=True)
    return PASSED if report.is_pass else FAILED


def _grade(context: Context, submission: Submission) -> Report:
    # Loads the libraries of the checks: only for who grades.
    from checker.grading.grade import grade

    return grade(context.course, submission)


def _show(context: Context, report: Report, exercise: Exercise, origin: str, *, own: bool) -> None:
    if context.is_json:
        context.json(report_as_json(report))
        return
    steps = steps_after(report, exercise, context.journey, context.command) if own else ()
    facts = facts_after(report, exercise, context.journey) if own else ()
    context.report(report, origin=origin, next_steps=steps, facts=facts)
