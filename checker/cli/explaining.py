"""``explain``: an error in plain words, from the last check or from a pasted text."""

from __future__ import annotations

import argparse
import os
import stat
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.cli.context import Context, add_json
from checker.errors import PASSED, CommandError, CourseError
from checker.render.report_json import report_from_json

if TYPE_CHECKING:
    from checker.explain import Dictionary, Explanation
    from checker.learner.journey import Journey
    from checker.model import CheckResult, Exercise, Report

_LONGEST = 200_000


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
    add_json(parser)


def run_explain(context: Context) -> int:
    """Explain an error."""
    if context.arguments.list:
        return _list(context)
    words = context.arguments.what
    if not words and not _is_piped():
        return _explain_last(context)
    dictionary = open_dictionary(context)
    if len(words) == 1 and words[0] != "-":
        entry = dictionary.show(words[0])
        if entry is not None:
            return _show(context, entry, dictionary)
    text = _pasted() if not words or words == ["-"] else _text_of(words)
    return _explain_text(context, dictionary, text, words)


def open_dictionary(context: Context) -> Dictionary:
    """Open the content's dictionary of errors."""
    return dictionary_of(context.journey)


def dictionary_of(journey: Journey) -> Dictionary:
    """Open the dictionary of errors of the learner's course."""
    from checker.explain import Dictionary

    folder = journey.course.settings.explanations
    if folder is None or not folder.is_dir():
        raise CourseError(
            "this course has no dictionary of errors",
            location=str(journey.course.root / "pyproject.toml"),
            help="name its folder in [tool.checker], as explanations",
        )
    return Dictionary.load(folder)


def explanation_of(journey: Journey, exercise: Exercise, check: CheckResult) -> Explanation | None:
    """Explain why a check did not pass, as far as it is an error; None if it is none."""
    from checker.explain import Problem

    dictionary = dictionary_of(journey)
    if check.problem is not None:
        problem = Problem.from_dict(dict(check.problem))
        if check.where is not None:
            folder = journey.workspace.folder(exercise.slug)
            problem = problem.with_source(_source(folder / check.where.file))
        return dictionary.describe(problem)
    return dictionary.show(check.explain) if check.explain else None


def last_report(journey: Journey, exercise: Exercise) -> Report | None:
    """Give the last report of an exercise, or None."""
    data = journey.progress.last_report(exercise.slug)
    return report_from_json(data) if data is not None else None


def explanation_markdown(explanation: Explanation, command: str) -> str:
    """Give an explanation as Markdown."""
    parts = [f"# {explanation.title}", explanation.means.strip()]
    parts.append(f"**What to do.** {explanation.fix.strip()}")
    if explanation.example:
        example = explanation.example
        code = example if isinstance(example, str) else "\n".join(example)
        parts.append("```text\n" + code.strip("\n") + "\n```")
    if explanation.lesson_number:
        parts.append(f"It is part of lesson {explanation.lesson_number}.")
    if explanation.see_also:
        names = ", ".join(f"`{command} explain {each}`" for each in explanation.see_also)
        parts.append(f"See also: {names}")
    return "\n\n".join(parts) + "\n"


def _explain_last(context: Context) -> int:
    journey, exercise = context.journey, context.exercise()
    report = last_report(journey, exercise)
    failure = report.first_failure if report else None
    if failure is None:
        sentence = (
            f"{exercise.slug} has not been checked yet."
            if report is None
            else f"The last check of {exercise.slug} found no error."
        )
        return _say_nothing_found(context, sentence)
    explanation = explanation_of(journey, exercise, failure)
    if explanation is None:
        return _say_nothing_found(
            context,
            "The last check failed without an error: the answer differs from what is expected.",
        )
    return _show(context, explanation, open_dictionary(context))


def _say_nothing_found(context: Context, sentence: str) -> int:
    if context.is_json:
        context.json({"id": None, "message": sentence})
        return PASSED
    context.say(sentence, f"To explain a text: {context.command} explain -")
    return PASSED


def _explain_text(context: Context, dictionary: Dictionary, text: str, words: list[str]) -> int:
    from checker.explain import find_problem

    problem = find_problem(text[:_LONGEST])
    if problem is not None:
        return _show(context, dictionary.describe(problem), dictionary)
    if len(words) == 1 and " " not in words[0] and words[0] != "-":
        near = dictionary.nearest(words[0])
        guess = f"did you mean '{near[0]}'? " if near else ""
        raise CommandError(
            f"no error named '{words[0]}'",
            help=f"{guess}`{context.command} explain --list` shows all of them",
        )
    raise CommandError(
        "there is no error in this text",
        help="copy the whole text that the terminal shows, its last line too",
    )


def _show(context: Context, explanation: Explanation, dictionary: Dictionary) -> int:
    if context.is_json:
        context.json(explanation.as_dict())
    else:
        context.markdown(explanation_markdown(explanation, context.command))
    return PASSED


def _list(context: Context) -> int:
    entries = open_dictionary(context).entries()
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
    return sys.stdin.read(_LONGEST)


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


def _source(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
