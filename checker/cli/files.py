"""``reset``, ``diff`` and ``update``: the learner's own files."""

from __future__ import annotations

import argparse
import subprocess
import sys

from checker.cli.context import Context, add_json, add_name
from checker.errors import PASSED, CommandError
from checker.learner.texts import before_solution
from checker.learner.workspace import Updated
from checker.model import Exercise
from checker.render.differences import diff_lines
from checker.render.text import clean

_PULL_SECONDS = 120


def add_reset(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of ``reset``."""
    add_name(parser)
    way = parser.add_mutually_exclusive_group()
    way.add_argument(
        "--missing", action="store_true", help="bring back missing files and touch no other"
    )
    way.add_argument(
        "--undo", action="store_true", help="bring back the files that the last reset put aside"
    )
    add_json(parser)


def run_reset(context: Context) -> int:
    """Hand the starter code out again, and keep what was there."""
    workspace, exercise = context.journey.workspace, context.exercise()
    folder = workspace.place(workspace.folder(exercise.slug))
    if context.arguments.undo:
        return _undo_reset(context, exercise)
    if context.arguments.missing:
        names = workspace.restore(exercise)
        if context.is_json:
            context.json({"exercise": exercise.slug, "folder": folder, "restored": list(names)})
        else:
            said = [f"Brought back: {folder}/{name}" for name in names]
            context.say(*(said or [f"Nothing is missing in {folder}."]))
        return PASSED
    backup = workspace.reset(exercise)
    place = workspace.place(backup) if backup else None
    if context.is_json:
        context.json({"exercise": exercise.slug, "folder": folder, "backup": place})
        return PASSED
    if place:
        context.say(
            f"Your files were kept: they are now in {place}.",
            f"To get them back: {context.command} reset {exercise.slug} --undo",
        )
    context.say(f"{folder} has the starter code again.")
    return PASSED


def _undo_reset(context: Context, exercise: Exercise) -> int:
    workspace = context.journey.workspace
    kept = workspace.undo_reset(exercise)
    folder = workspace.place(workspace.folder(exercise.slug))
    place = workspace.place(kept) if kept else None
    if context.is_json:
        context.json({"exercise": exercise.slug, "folder": folder, "backup": place})
        return PASSED
    context.say(f"{folder} has your files again.")
    if place:
        context.say(f"What was there is now in {place}.")
    return PASSED


def add_diff(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of ``diff``."""
    add_name(parser)
    parser.add_argument(
        "--solution", action="store_true", help="compare with the reference solution"
    )
    add_json(parser)


def run_diff(context: Context) -> int:
    """Show the difference between the learner's files and the author's."""
    journey, exercise = context.journey, context.exercise()
    if not journey.workspace.is_started(exercise.slug):
        raise CommandError(
            f"you have not started '{exercise.slug}'",
            help=f"`{context.command} next {exercise.slug}` hands its files out",
        )
    against = "solution" if context.arguments.solution else "starter"
    if context.arguments.solution and not journey.ask_solution(exercise):
        if context.is_json:
            context.json({"exercise": exercise.slug, "is_shown": False, "diff": ""})
            return PASSED
        context.say(*before_solution(exercise))
        context.say(f"To see it, write it again: {context.command} diff --solution")
        return PASSED
    text = journey.workspace.diff(exercise, against=against)
    if context.is_json:
        context.json({"exercise": exercise.slug, "is_shown": True, "diff": text})
    elif text:
        context.lines(diff_lines(text))
    elif against == "starter":
        context.say("You have not changed anything yet.")
    else:
        context.say("Your files are the same as the solution.")
    return PASSED


def add_update(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of ``update``."""
    parser.add_argument(
        "--offline", action="store_true", help="download nothing; use what is in the folder"
    )
    add_json(parser)


def run_update(context: Context) -> int:
    """Bring new content in: download it where Git can, then renew untouched files."""
    downloaded = "" if context.arguments.offline else _pull(context)
    if downloaded == "new":
        # The program itself may have changed: the new one does the rest.
        option = ["--json"] if context.is_json else []
        plain = ["--plain"] if context.arguments.plain else []
        command = [sys.executable, "-m", "checker", "update", "--offline", *option, *plain]
        sys.stdout.flush()
        return subprocess.call(command, cwd=context.root)
    journey = context.journey
    journey.adopt_new_names()
    updates: list[Updated] = []
    for slug in journey.slugs:
        exercise = context.course.exercise(slug)
        names = (slug, *exercise.formerly)
        if any(journey.workspace.is_started(name) for name in names):
            updates.append(journey.workspace.update(exercise))
    _tell_updates(context, [update for update in updates if update.brought or update.beside])
    return PASSED


def _tell_updates(context: Context, updates: list[Updated]) -> None:
    if context.is_json:
        rows = [
            {"exercise": each.slug, "brought": list(each.brought), "beside": list(each.beside)}
            for each in updates
        ]
        context.json({"updates": rows})
        return
    for update in updates:
        folder = f"work/{update.slug}"
        for name in update.brought:
            context.say(f"New: {folder}/{name}")
        for name in update.beside:
            context.say(f"New beside yours: {folder}/{name}. Your own file is as it was.")
    if not updates:
        context.say("Your files are as new as the course.")


def _pull(context: Context) -> str:
    """Ask Git for new content; give ``new`` if some came."""
    if not (context.root / ".git").exists():
        _note(context, "This folder was not made by Git, so nothing was downloaded.")
        return ""
    try:
        before = _git(context, "rev-parse", "HEAD").stdout
        pulled = _git(context, "pull", "--ff-only", "--quiet")
        after = _git(context, "rev-parse", "HEAD").stdout
    except FileNotFoundError:
        _note(context, "Git is not installed, so nothing was downloaded.")
        return ""
    except subprocess.TimeoutExpired:
        _note(context, "The download took too long, so nothing was downloaded.")
        return ""
    if pulled.returncode:
        reason = (pulled.stderr.strip().splitlines() or ["no reason given"])[0]
        _note(context, f"Nothing was downloaded. Git says: {clean(reason)}")
        return ""
    return "new" if before != after else ""


def _git(context: Context, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["git", "-c", "core.askPass=", *arguments],
        cwd=context.root,
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        stdin=subprocess.DEVNULL,
        timeout=_PULL_SECONDS,
        check=False,
    )


def _note(context: Context, sentence: str) -> None:
    if context.is_json:
        print(f"note: {sentence}", file=sys.stderr)
    else:
        context.say(sentence)
