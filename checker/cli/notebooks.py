"""``notebook``: open the learner's own copy of a lesson's notebook."""

from __future__ import annotations

import argparse
import subprocess
import sys

from checker.cli.context import Context, add_json
from checker.cli.reading import lesson_of
from checker.errors import PASSED, WRONG_COURSE, CommandError


def add_notebook(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of ``notebook``."""
    parser.add_argument(
        "name",
        metavar="LESSON",
        nargs="?",
        help="the name or the number of a lesson; without: the lesson of the current exercise",
    )
    parser.add_argument("--path", action="store_true", help="make the copy, show where it is, end")
    add_json(parser)


def run_notebook(context: Context) -> int:
    """Copy the notebook to ``work/notebooks/`` and open it in the browser."""
    lesson = lesson_of(context)
    notebook = context.course.notebook(lesson)
    if not notebook.is_file():
        with_one = [
            str(each.number)
            for each in context.course.lessons()
            if _has_notebook(context, each.slug)
        ]
        raise CommandError(
            f"lesson {lesson.number} has no notebook",
            help="lessons with a notebook: " + (", ".join(with_one) or "none yet"),
        )
    workspace = context.journey.workspace
    copy = workspace.copy_notebook(notebook)
    place = workspace.place(copy.folder)
    if context.is_json:
        context.json({"lesson": lesson.slug, "path": place, "is_new": copy.is_new})
        return PASSED
    if context.arguments.path:
        context.say(str(copy.folder))
        return PASSED
    _install(context)
    context.say(
        f"The notebook of lesson {lesson.number}: {lesson.title}",
        f"Your copy of it: {place}",
        "It opens in the browser. To end it, come back here and press Ctrl+C twice.",
    )
    done = subprocess.call([sys.executable, "-m", "jupyterlab", str(copy.folder)], cwd=context.root)
    return PASSED if done in (0, 130) else WRONG_COURSE


def _has_notebook(context: Context, slug: str) -> bool:
    return context.course.notebook(context.course.lesson(slug)).is_file()


def _install(context: Context) -> None:
    """Install what notebooks need, the first time; say what goes on meanwhile."""
    from checker.bootstrap.groups import ensure, is_installed

    if is_installed("notebooks"):
        return
    context.say("Notebooks need a few more parts. They are installed now, once.")
    is_live = context.look.colour

    def report(line: str) -> None:
        if is_live:
            context.write(f"\r\x1b[K{line}")

    ensure("notebooks", report)
    if is_live:
        context.write("\r\x1b[K")
