"""``lesson``, ``hint`` and ``solution``: what the author wrote for the learner."""

from __future__ import annotations

import argparse

from checker.cli.context import Context, add_json, add_name
from checker.cli.pages import show_pages
from checker.errors import PASSED, CourseError
from checker.learner.texts import before_solution, notes_of, solution_markdown, solution_texts
from checker.model import Lesson


def add_lesson(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of ``lesson``."""
    parser.add_argument(
        "name",
        metavar="NAME",
        nargs="?",
        help="the name or the number of a lesson; without: the lesson of the current exercise",
    )
    parser.add_argument("--path", action="store_true", help="show only where the text is")
    add_json(parser)


def run_lesson(context: Context) -> int:
    """Show the text of a lesson."""
    lesson = lesson_of(context)
    path = lesson.folder / "README.md"
    place = context.journey.workspace.place(path)
    if not path.is_file():
        raise CourseError(f"lesson '{lesson.slug}' has no text", location=place)
    text = path.read_text(encoding="utf-8")
    if context.is_json:
        context.json(
            {
                "lesson": lesson.slug,
                "number": lesson.number,
                "title": lesson.title,
                "path": place,
                "text": text,
            }
        )
    elif context.arguments.path:
        context.say(str(path))
    else:
        from checker.render.markdown import render_markdown

        show_pages(render_markdown(text, context.look), is_plain=context.look.plain)
    return PASSED


def lesson_of(context: Context) -> Lesson:
    """Give the lesson that the command names, or the one of the current exercise."""
    if context.arguments.name is None:
        return context.course.lesson(context.exercise().lesson)
    return context.course.lesson(context.arguments.name)


def add_hint(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of ``hint``."""
    add_name(parser)
    parser.add_argument("--all", action="store_true", help="show every hint at once")
    add_json(parser)


def run_hint(context: Context) -> int:
    """Show the next hint, counted."""
    journey, exercise = context.journey, context.exercise()
    if context.arguments.all:
        hints = journey.all_hints(exercise)
    else:
        hint = journey.next_hint(exercise)
        hints = (hint,) if hint else ()
    if context.is_json:
        context.json(
            {
                "exercise": exercise.slug,
                "hints": [
                    {"number": hint.number, "total": hint.total, "text": hint.text}
                    for hint in hints
                ],
            }
        )
        return PASSED
    if not hints:
        context.say(f"There is no hint for {exercise.slug}.")
        return PASSED
    for hint in hints:
        context.lines([((f"Hint {hint.number} of {hint.total}", "title"),), ()])
        context.markdown(hint.text)
        context.say("")
    last = hints[-1]
    if last.number < last.total:
        context.say(f"One more: {context.command} hint")
    else:
        context.say(f"That was the last hint. The solution: {context.command} solution")
    return PASSED


def add_solution(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of ``solution``."""
    add_name(parser)
    add_json(parser)


def run_solution(context: Context) -> int:
    """Show the reference solution: after a pass, or when asked for twice."""
    exercise = context.exercise()
    is_shown = context.journey.ask_solution(exercise)
    files = solution_texts(context.journey, exercise)
    if context.is_json:
        context.json(
            {
                "exercise": exercise.slug,
                "is_shown": is_shown,
                "files": files if is_shown else {},
                "notes": notes_of(context.journey, exercise) if is_shown else "",
            }
        )
        return PASSED
    if not is_shown:
        context.say(*before_solution(exercise))
        context.say(f"To see it, write the same command again: {context.command} solution")
        return PASSED
    context.markdown(solution_markdown(context.journey, exercise))
    context.say("", f"Compare it with yours: {context.command} diff --solution")
    return PASSED
