"""``new``, ``move`` and ``rename``: the author's files, all at once or not at all."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path
from typing import cast

from checker.authoring import arrangement, changes, marks, scaffold
from checker.cli.context import Context, add_json
from checker.content.catalog import Course
from checker.errors import PASSED, CommandError
from checker.model import TYPES, ExerciseType

KINDS = {"lesson": 1, "exercise": 1, "sample": 2}
"""What can be made, and how many names it takes."""


def add_new(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of ``new``."""
    parser.add_argument("kind", metavar="KIND", choices=KINDS, help="lesson, exercise or sample")
    parser.add_argument(
        "names", metavar="NAME", nargs="+", help="SLUG, LESSON/SLUG, or EXERCISE and NAME"
    )
    parser.add_argument("--type", choices=TYPES, metavar="TYPE", help=", ".join(TYPES))
    parser.add_argument("--after", metavar="SLUG", help="the one that it follows; without: the end")
    parser.add_argument("--right", action="store_true", help="a sample that is an unusual answer")
    add_json(parser)


def run_new(context: Context) -> int:
    """Write a new lesson, exercise or sample, and say what is to be filled in."""
    options, course = context.arguments, _course(context)
    _refuse_misfits(options)
    after = options.after or ""
    if options.kind == "lesson":
        made = scaffold.new_lesson(course, options.names[0], after=after)
        gaps = marks.lesson_gaps(_again(course), _again(course).lesson(made.name))
        named = made.name
    elif options.kind == "exercise":
        kind = cast(ExerciseType, options.type or "build")
        made = scaffold.new_exercise(course, options.names[0], kind, after=after)
        gaps = marks.exercise_gaps(_again(course), _again(course).exercise(made.name))
        named = made.name
    else:
        exercise = course.exercise(options.names[0])
        made = scaffold.new_sample(course, exercise, options.names[1], is_right=options.right)
        gaps = list(marks.find_gaps(made.folders[0]))
        named = exercise.slug
    places = [_shown(course, folder) for folder in made.folders]
    missing = [
        {"text": gap.text, "file": _shown(course, gap.path), "line": gap.line} for gap in gaps
    ]
    if context.is_json:
        context.json(
            {"made": made.name, "folders": places, "missing": missing}
            | {"renamed": _pairs(course, made.renamed)}
        )
        return PASSED
    context.say(*(f"New: {place}" for place in places))
    _tell_renamed(context, course, made.renamed)
    if missing:
        context.say("", "To fill in:")
        context.say(*(f"  {gap['file']}:{gap['line']}  {gap['text']}" for gap in missing))
    if options.kind == "exercise":
        context.say("", *_do_it_now(course, made.name))
    context.say("", f"What is still missing: {context.command} validate {named}")
    return PASSED


def add_move(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of ``move``."""
    parser.add_argument("exercise", metavar="EXERCISE", help="the exercise to move")
    parser.add_argument("--after", metavar="SLUG", help="the exercise that it follows then")
    parser.add_argument("--into", metavar="LESSON", help="the lesson at whose end it stands then")
    add_json(parser)


def run_move(context: Context) -> int:
    """Move an exercise, its solution and all links to it."""
    options, course = context.arguments, _course(context)
    if not options.after and not options.into:
        raise CommandError("the new place is missing", help="add --after SLUG or --into LESSON")
    done = arrangement.move_exercise(
        course, options.exercise, after=options.after or "", into=options.into or ""
    )
    return _tell(context, course, done)


def add_rename(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of ``rename``."""
    parser.add_argument("old", metavar="OLD", help="an exercise or a lesson")
    parser.add_argument("new", metavar="NEW", help="its new name")
    add_json(parser)


def run_rename(context: Context) -> int:
    """Give an exercise or a lesson another name; learners keep their progress."""
    options, course = context.arguments, _course(context)
    try:
        course.resolve(options.old)
    except CommandError as error:
        try:
            course.lesson(options.old)
        except CommandError:
            raise error from None
        return _tell(context, course, arrangement.rename_lesson(course, options.old, options.new))
    return _tell(context, course, arrangement.rename_exercise(course, options.old, options.new))


def _tell(context: Context, course: Course, done: arrangement.Arranged) -> int:
    rewritten = [_shown(course, path) for path in done.rewritten]
    if context.is_json:
        context.json(
            {"name": done.slug, "renamed": _pairs(course, done.renamed), "rewritten": rewritten}
            | {"still_named": list(done.still_named)}
        )
        return PASSED
    if not done.renamed:
        context.say("It stands there already. Nothing was changed.")
    _tell_renamed(context, course, done.renamed)
    context.say(*(f"Changed: {place}" for place in rewritten))
    if done.still_named:
        context.say("", "The old name still stands here. Look at each place:")
        context.say(*(f"  {place}" for place in done.still_named))
    return PASSED


def _tell_renamed(context: Context, course: Course, renamed: Mapping[Path, Path]) -> None:
    for pair in _pairs(course, renamed):
        context.say(f"Renamed: {pair['from']} -> {pair['to']}")


def _pairs(course: Course, renamed: Mapping[Path, Path]) -> list[dict[str, str]]:
    return [
        {"from": _shown(course, old), "to": _shown(course, new)} for old, new in renamed.items()
    ]


def _do_it_now(course: Course, slug: str) -> tuple[str, str]:
    """Give the line by which the lesson sends its readers to the exercise."""
    fresh = _again(course)
    exercise = fresh.exercise(slug)
    lesson = fresh.lesson(exercise.lesson)
    place = exercise.folder.relative_to(course.root).as_posix()
    return (
        f"Name it in {_shown(course, lesson.folder)}/README.md, where readers should do it:",
        f"  > **Do it now:** exercise [{slug}](../../{place}/README.md)",
    )


def _refuse_misfits(options: argparse.Namespace) -> None:
    wanted = KINDS[options.kind]
    if len(options.names) != wanted:
        form = {"lesson": "SLUG", "exercise": "LESSON/SLUG", "sample": "EXERCISE NAME"}
        raise CommandError(
            f"a new {options.kind} takes {wanted} name{'s' * (wanted > 1)}",
            help=f"write `checker new {options.kind} {form[options.kind]}`",
        )
    misfit = {
        "lesson": [("--type", options.type), ("--right", options.right)],
        "exercise": [("--right", options.right)],
        "sample": [("--type", options.type), ("--after", options.after)],
    }
    for name, value in misfit[options.kind]:
        if value:
            raise CommandError(f"a new {options.kind} has no {name}", help="leave it out")


def _course(context: Context) -> Course:
    """Open the course, after taking back what a killed command left half done."""
    if changes.recover(context.root):
        context.say("note: a change that was interrupted has been taken back.")
    return context.course


def _again(course: Course) -> Course:
    return Course.open(course.root)


def _shown(course: Course, path: Path) -> str:
    return path.relative_to(course.root).as_posix()
