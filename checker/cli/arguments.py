"""The verbs and their options; a verb's module is imported when the verb is used."""

from __future__ import annotations

import argparse
import importlib
import sys
from dataclasses import dataclass
from typing import Any, NoReturn

from checker.cli.context import Context, command_name
from checker.errors import CommandError


@dataclass(frozen=True)
class Verb:
    """One command: its module in `checker.cli`, and what it does in one line.

    The module has ``add_<name>(parser)`` and ``run_<name>(context) -> exit code``.
    """

    name: str
    module: str
    summary: str


VERBS = {
    verb.name: verb
    for verb in (
        Verb("watch", "watching", "the course: grade each save, with single keys (the default)"),
        Verb("web", "browsing", "the course in the browser: read, write, check"),
        Verb("check", "checking", "grade an exercise once"),
        Verb("list", "overview", "list the lessons and exercises"),
        Verb("hint", "reading", "show the next hint"),
        Verb("next", "moving", "go to the next exercise"),
        Verb("lesson", "reading", "read the text of a lesson"),
        Verb("explain", "explaining", "explain an error in plain words"),
        Verb("solution", "reading", "show the reference solution"),
        Verb("reset", "files", "start an exercise again, and keep a backup"),
        Verb("diff", "files", "show what you changed"),
        Verb("progress", "overview", "show how far you are"),
        Verb("doctor", "health", "look for problems on this computer"),
        Verb("notebook", "notebooks", "open the notebook of a lesson"),
        Verb("update", "files", "bring in new content, and keep your work"),
        Verb("validate", "validation", "for authors: prove that the course is sound"),
        Verb("coverage", "coverage", "for authors: show which check assesses what is taught"),
        Verb("new", "scaffolding", "for authors: write a new lesson, exercise or sample"),
        Verb("move", "scaffolding", "for authors: move an exercise to another place"),
        Verb("rename", "scaffolding", "for authors: rename an exercise; progress is kept"),
        Verb("import", "importing", "for authors: make a course of exercises for pytest"),
        Verb("test", "", "for authors: run all tests of the course"),
    )
}

PASSED_ON = ("test",)
"""Verbs whose own program reads the rest of the line."""

_EPILOG = "Without a command, the course starts: it checks your file after each save."


class Parser(argparse.ArgumentParser):
    """A parser whose errors are ours: a sentence, and what to do."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        # From Python 3.14 on, argparse paints its help, also where --plain stands.
        self.color = False

    def error(self, message: str) -> NoReturn:
        """Turn argparse's words into a `CommandError`, with the nearest option."""
        prefix = "unrecognized arguments: "
        if message.startswith(prefix):
            wrong = message.removeprefix(prefix).split(" ")[0]
            known = [name for action in self._actions for name in action.option_strings]
            help = f"{_nearest(wrong, known)}`{self.prog} --help` shows all options"
            raise CommandError(f"unknown argument '{wrong}'", help=help)
        raise CommandError(message, help=f"`{self.prog} --help` shows how it is used")


def dispatch(argv: list[str]) -> int:
    """Find the verb, read its arguments, and run it."""
    place = _verb_place(argv)
    if place is None:
        known, rest = _top_parser().parse_known_args(argv)
        if rest:
            _top_parser().error("unrecognized arguments: " + " ".join(rest))
        if known.version:
            return _print_version()
        return _run("watch", argv)
    name = argv[place]
    rest = argv[:place] + argv[place + 1 :]
    if name not in VERBS:
        raise _unknown_verb(name)
    if name in PASSED_ON:
        return _pass_on(argv[:place], argv[place + 1 :])
    return _run(name, rest)


def verb_parser(name: str) -> Parser:
    """Build the parser of one verb."""
    verb = VERBS[name]
    parser = Parser(
        prog=f"{command_name()} {name}",
        description=verb.summary[0].upper() + verb.summary[1:] + ".",
        allow_abbrev=False,
    )
    module = importlib.import_module(f"checker.cli.{verb.module}")
    getattr(module, f"add_{verb.name}")(parser)
    _add_global(parser)
    return parser


def _run(name: str, argv: list[str]) -> int:
    parser = verb_parser(name)
    arguments = parser.parse_args(argv)
    context = Context(arguments)
    module = importlib.import_module(f"checker.cli.{VERBS[name].module}")
    try:
        return int(getattr(module, f"run_{name}")(context))
    finally:
        context.show_notices()


def _pass_on(before: list[str], after: list[str]) -> int:
    """Let another program read its arguments; ``--plain`` and ``--course`` go along."""
    from checker.bootstrap.selftest import run

    return int(run([*before, *after]))


def _verb_place(argv: list[str]) -> int | None:
    """Find the first word that is no option and no option's value."""
    is_value = False
    for place, word in enumerate(argv):
        if is_value:
            is_value = False
        elif word == "--course":
            is_value = True
        elif not word.startswith("-"):
            return place
    return None


def _top_parser() -> Parser:
    verbs = "\n".join(f"  {verb.name:<10} {verb.summary}" for verb in VERBS.values())
    parser = Parser(
        prog=command_name(),
        usage=f"{command_name()} [--course FOLDER] [--plain] [COMMAND] [...]",
        description=f"commands:\n{verbs}",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="store_true", help="show the version and end")
    _add_global(parser)
    return parser


def _add_global(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--course", metavar="FOLDER", help="the folder of the course")
    parser.add_argument(
        "--plain", action="store_true", help="words only: no colour, no redrawing, no columns"
    )


def _unknown_verb(name: str) -> CommandError:
    command = command_name()
    nearest = _nearest(name, VERBS)
    if not nearest and _is_exercise(name):
        return CommandError(
            f"unknown command '{name}'", help=f"did you mean `{command} check {name}`?"
        )
    return CommandError(
        f"unknown command '{name}'", help=f"{nearest}`{command} --help` shows all commands"
    )


def _is_exercise(name: str) -> bool:
    from checker.errors import CheckerError

    try:
        Context(argparse.Namespace(course=None, plain=True)).course.resolve(name)
    except CheckerError:
        return False
    return True


def _nearest(name: str, known: object) -> str:
    import difflib

    names = [str(each) for each in known]  # type: ignore[attr-defined]
    found = difflib.get_close_matches(name, names, 1, 0.6)
    return f"did you mean '{found[0]}'? " if found else ""


def _print_version() -> int:
    import platform
    from importlib import metadata

    try:
        version = metadata.version("powerhouse")
    except metadata.PackageNotFoundError:
        version = "(not installed as a package)"
    print(f"checker {version}, Python {platform.python_version()}", file=sys.stdout)
    return 0
