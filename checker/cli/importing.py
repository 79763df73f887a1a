"""``checker import pytest FOLDER``: make a course of exercises that lie in a folder."""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path
from typing import Any

from checker.authoring.imports.importing import Imported, Tried, import_exercises, shortened
from checker.cli.context import Context, add_json
from checker.errors import PASSED, CommandError

KINDS = ("pytest",)


def add_import(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("kind", metavar="KIND", choices=KINDS, help="what to read: pytest")
    parser.add_argument("folder", metavar="FOLDER", help="the folder with the exercises")
    parser.add_argument(
        "--to", metavar="FOLDER", help="the new course's folder; without: FOLDER-course, here"
    )
    parser.add_argument("--title", metavar="TEXT", help="the title of the new course")
    parser.add_argument(
        "--workers", metavar="NUMBER", type=int, default=2, help="exercises tried at once"
    )
    add_json(parser)


def run_import(context: Context) -> int:
    """Make the course; say what was left out, and why."""
    options = context.arguments
    folder = Path(options.folder)
    if not folder.is_dir():
        raise CommandError(f"no folder named '{options.folder}'", help="name an existing folder")
    name = folder.resolve().name
    target = Path(options.to) if options.to else Path.cwd() / f"{name}-course"
    title = options.title or name.replace("-", " ").replace("_", " ").title()
    begun = time.monotonic()
    made = import_exercises(
        folder,
        target,
        title,
        workers=options.workers,
        listener=_hear if not context.is_json else lambda tried: None,
    )
    seconds = time.monotonic() - begun
    if context.is_json:
        context.json(_as_json(made, folder.resolve(), seconds))
    else:
        _tell(context, made, folder.resolve(), seconds)
    return PASSED


def _hear(tried: Tried) -> None:
    words = {"bridge": "ok  ", "open": "open", None: "skip"}
    print(f"{words[tried.trust]} {tried.placed.slug}")
    sys.stdout.flush()


def _tell(context: Context, made: Imported, root: Path, seconds: float) -> None:
    total, unprotected = len(made.exercises), _unprotected(made)
    context.say(
        "", f"{total} exercises imported into {made.course}, {seconds:.0f} s.",
        f"{total - len(unprotected)} are protected: their tests run apart from the learner's code.",
    )  # fmt: skip
    if unprotected:
        context.say("", f"{len(unprotected)} are not protected. A submission could change them:")
        context.say(*(f"  {each.placed.slug}: {each.reason}" for each in unprotected))
    if made.skipped:
        context.say("", f"{len(made.skipped)} were left out:")
        shown = [shortened(each, root) for each in made.skipped]
        context.say(*(f"  {each.folder}: {each.reason}" for each in shown))
    context.say("", f"Prove it: {context.command} --course {made.course} validate")


def _as_json(made: Imported, root: Path, seconds: float) -> dict[str, Any]:
    return {
        "course": str(made.course),
        "seconds": round(seconds, 2),
        "exercises": [
            {"slug": each.placed.slug, "trust": each.trust, "reason": each.reason}
            for each in made.exercises
        ],
        "skipped": [
            {"folder": str(shortened(each, root).folder), "reason": each.reason}
            for each in made.skipped
        ],
    }


def _unprotected(made: Imported) -> list[Tried]:
    return [each for each in made.exercises if each.trust == "open"]
