"""``explain``: an error in plain words, from the last check or from a pasted text."""

from __future__ import annotations

import argparse
import os
import stat
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.cli.context import Context, add_json
from checker.cli.problems import explanation_lines, problem_lines
from checker.errors import PASSED, CommandError
from checker.learner.pasted import LONGEST_TEXT, read_pasted
from checker.learner.texts import dictionary_of, explain_check
from checker.render.report_json import report_from_json

if TYPE_CHECKING:
    from checker.explain import Dictionary, Explanation, Problem


def add_explain(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of ``explain``."""
    parser.add_argument(
        "what",
        metavar="WHAT",
        nargs="*",
        help="an id, a file, the error's own text, or - to paste it; "
        "without: the error of the last check",
    )
    parser.add_argument("--list", action="store_true", help="list every error that is known")
    parser.add_argument("--all", action="store_true", help="show the whole dictionary as a page")
    parser.add_argument(
        "--html", metavar="FILE", help="with --all: write the page for a browser into FILE"
    )
    add_json(parser)


def run_explain(context: Context) -> int:
    """Explain an error."""
    if context.arguments.html and not context.arguments.all:
        raise CommandError(
            "--html needs --all", help=f"{context.command} explain --all --html FILE"
        )
    if context.arguments.list:
        return _list(context)
    if context.arguments.all:
        return _show_all(context)
    words = context.arguments.what
    if not words and not _is_piped():
        return _explain_last(context)
    dictionary = dictionary_of(context.journey)
    if len(words) == 1 and words[0] != "-":
        entry = dictionary.show(words[0])
        if entry is not None:
            return _show(context, entry)
    text = _pasted() if not words or words == ["-"] else _text_of(words)
    return _explain_text(context, dictionary, text, words)


def _explain_last(context: Context) -> int:
    journey, exercise = context.journey, context.exercise()
    saved = journey.progress.last_report(exercise.slug)
    report = report_from_json(saved) if saved is not None else None
    failure = report.first_failure if report else None
    if failure is None:
        sentence = (
            f"{exercise.slug} has not been checked yet."
            if report is None
            else f"The last check of {exercise.slug} found no error."
        )
        return _say_nothing_found(context, sentence)
    found = explain_check(journey, exercise, failure)
    if found is None:
        return _say_nothing_found(
            context,
            "The last check failed without an error: the answer differs from what is expected.",
        )
    return _show(context, found.explanation, found.problem)


def _say_nothing_found(context: Context, sentence: str) -> int:
    if context.is_json:
        context.json({"id": None, "message": sentence})
        return PASSED
    context.say(sentence, f"To explain a text: {context.command} explain -")
    return PASSED


def _explain_text(context: Context, dictionary: Dictionary, text: str, words: list[str]) -> int:
    problem = read_pasted(context.journey, text, context.exercise)
    if problem is not None:
        return _show(context, dictionary.describe(problem), dictionary.locate(problem))
    raise _told_as_json(context, _nothing_to_explain(context, dictionary, words))


def _nothing_to_explain(context: Context, dictionary: Dictionary, words: list[str]) -> CommandError:
    if len(words) == 1 and " " not in words[0] and words[0] != "-":
        near = dictionary.nearest(words[0])
        guess = f"did you mean '{near[0]}'? " if near else ""
        return CommandError(
            f"no error named '{words[0]}'",
            help=f"{guess}`{context.command} explain --list` shows all of them",
        )
    return CommandError(
        "there is no error in this text",
        help="copy the whole text that the terminal shows, its last line too",
    )


def _told_as_json(context: Context, error: CommandError) -> CommandError:
    """Write the error as JSON too, for a program that reads standard output."""
    if context.is_json:
        context.json({"id": None, "message": error.message, "help": error.help})
    return error


def _show(context: Context, explanation: Explanation, problem: Problem | None = None) -> int:
    from checker.explain import fold

    if context.is_json:
        more: dict[str, Any] = {}
        if problem is not None:
            names = ("type", "message", "file", "line", "function", "code")
            more = {name: getattr(problem, name) for name in names} | {"verbatim": fold(problem)}
        context.json({**explanation.as_dict(), **({"problem": more} if more else {})})
        return PASSED
    lessons = {lesson.number for lesson in context.course.lessons()}
    context.lines(explanation_lines(explanation, context.look, context.command, lessons))
    if problem is not None:
        context.lines(problem_lines(problem, context.look))
    return PASSED


def _show_all(context: Context) -> int:
    from checker.explain import as_html, as_markdown

    dictionary = dictionary_of(context.journey)
    if context.is_json:
        shown = [dictionary.show(id) for id in dictionary.ids]
        context.json({"entries": [each.as_dict() for each in shown if each is not None]})
        return PASSED
    if not context.arguments.html:
        context.markdown(as_markdown(dictionary))
        return PASSED
    path = Path(context.arguments.html)
    if path.exists():
        raise CommandError(f"{path} exists already", help="name a file that does not exist yet")
    try:
        path.write_text(as_html(dictionary), encoding="utf-8")
    except OSError as error:
        raise CommandError(f"{path} cannot be written: {error.strerror or error}") from error
    context.say(f"{len(dictionary.ids)} explanations are now in {path}.")
    return PASSED


def _list(context: Context) -> int:
    entries = dictionary_of(context.journey).entries()
    if context.is_json:
        rows: list[dict[str, Any]] = [
            {"id": entry.id, "title": entry.title, "lesson_number": entry.lesson_number}
            for entry in entries
        ]
        context.json({"entries": rows})
        return PASSED
    width = max((len(entry.id) for entry in entries), default=0)
    context.lines(((f"{entry.id:<{width}}  ", "key"), (entry.title, "")) for entry in entries)
    return PASSED


def _is_piped() -> bool:
    """Claim that another program or a file feeds standard input."""
    try:
        mode = os.fstat(sys.stdin.fileno()).st_mode
    except (OSError, ValueError, AttributeError):
        return False
    return stat.S_ISFIFO(mode) or stat.S_ISREG(mode)


def _pasted() -> str:
    if sys.stdin.isatty():
        end = "Ctrl+Z and Enter" if sys.platform == "win32" else "Ctrl+D"
        print(f"Paste the text of the error. Then press Enter, and {end}.", file=sys.stderr)
    return sys.stdin.read(LONGEST_TEXT)


def _text_of(words: list[str]) -> str:
    if len(words) == 1:
        path = Path(words[0])
        try:
            if path.is_file():
                return path.read_text(encoding="utf-8", errors="replace")
        except OSError:
            # A pasted text can be too long for the name of a file.
            pass
    return " ".join(words)
