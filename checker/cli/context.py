"""What every command needs: the course, the learner in it, and the place for output."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.errors import CommandError
from checker.render.text import Line, Look, paint

if TYPE_CHECKING:
    import argparse

    from checker.content.catalog import Course
    from checker.learner.journey import Journey
    from checker.model import Exercise, Report

WIDEST = 100


def command_name() -> str:
    """Say what the learner types to reach this program."""
    try:
        from checker.bootstrap.names import command_name as name
    except ImportError:
        return "python3 -m checker"
    return name()


class Context:
    """One command that is being run; ``arguments`` has what was typed as attributes."""

    def __init__(self, arguments: Any) -> None:
        self.arguments = arguments
        self.command = command_name()

    # the course

    @cached_property
    def root(self) -> Path:
        """Find the course: where ``--course`` says, here, or where this program lies."""
        from checker.content.catalog import find_course

        named = self.arguments.course
        if named is not None:
            folder = Path(named)
            if not folder.is_dir():
                raise CommandError(
                    f"no folder named '{named}'", help="name the folder of the course"
                )
            return find_course(folder)
        try:
            return find_course(Path.cwd())
        except (CommandError, OSError):
            return find_course(Path(__file__).parent)

    @cached_property
    def course(self) -> Course:
        """Open the course."""
        from checker.content.catalog import Course

        return Course.open(self.root)

    @cached_property
    def journey(self) -> Journey:
        """Open the learner's side of the course."""
        from checker.learner.journey import Journey

        return Journey(self.course)

    def exercise(self) -> Exercise:
        """Give the exercise that the command names: by name, by folder, or none."""
        name = getattr(self.arguments, "name", None)
        if name is None:
            here = self.slug_of(self.here())
            return self.course.exercise(here) if here else self.journey.current()
        if _is_path(name):
            slug = self.slug_of(Path(name))
            if slug:
                return self.course.exercise(slug)
            if not Path(name).is_dir():
                raise CommandError(
                    f"no folder named '{name}'", help=f"`{self.command} list` shows all exercises"
                )
            raise CommandError(
                f"the folder '{name}' is not in work/",
                help=f"name the exercise too: `{self.command} check NAME --submission {name}`",
            )
        return self.course.exercise(name)

    def slug_of(self, path: Path | None) -> str:
        """Give the slug of the exercise in whose folder below ``work/`` a path lies."""
        if path is None:
            return ""
        work = self.journey.workspace.work
        try:
            parts = path.resolve().relative_to(work.resolve()).parts
        except (ValueError, OSError):
            return ""
        return parts[0] if parts and parts[0] in self.journey.slugs else ""

    def here(self) -> Path | None:
        """Give the folder in which the command was typed, if it still exists."""
        try:
            return Path.cwd()
        except OSError:
            return None

    # output

    @property
    def is_json(self) -> bool:
        """Claim that another program reads the output."""
        return bool(getattr(self.arguments, "json", False))

    @cached_property
    def look(self) -> Look:
        """Describe the terminal, and what the learner wants of it."""
        return look_of(plain=bool(self.arguments.plain))

    def write(self, text: str) -> None:
        """Write text that is ready for the terminal."""
        sys.stdout.write(text)
        sys.stdout.flush()

    def say(self, *sentences: str) -> None:
        """Write sentences, one on each line."""
        self.lines(((sentence, ""),) for sentence in sentences)

    def lines(self, lines: Iterable[Line]) -> None:
        """Write styled lines."""
        self.write(paint(lines, self.look))

    def markdown(self, text: str) -> None:
        """Write Markdown."""
        from checker.render.markdown import render_markdown

        self.write(render_markdown(text, self.look))

    def json(self, value: Any) -> None:
        """Write one JSON value, the only thing on standard output."""
        self.write(json.dumps(value, indent=2, ensure_ascii=True) + "\n")

    def show_notices(self) -> None:
        """Tell what happened to the progress file, beside the command's own output."""
        journey = self.__dict__.get("journey")
        if journey is None:
            return
        while journey.progress.notices:
            print(f"note: {journey.progress.notices.pop(0)}", file=sys.stderr)

    def report(
        self,
        report: Report,
        *,
        origin: str,
        next_steps: Sequence[str],
        facts: Sequence[tuple[str, str]] = (),
    ) -> None:
        """Write a verdict."""
        from checker.render.terminal import render_report

        self.lines(
            render_report(report, self.look, origin=origin, next_steps=next_steps, facts=facts)
        )


def look_of(*, plain: bool) -> Look:
    """Describe the terminal that standard output goes to."""
    is_terminal = sys.stdout.isatty()
    is_dumb = os.environ.get("TERM") == "dumb"
    colour = is_terminal and not plain and not is_dumb and not os.environ.get("NO_COLOR")
    columns, _ = terminal_size()
    return Look(
        # The last column stays free: some terminals break the line when it is written.
        width=max(20, min(columns - 1 if is_terminal else columns, WIDEST)),
        colour=colour,
        plain=plain or is_dumb,
        encoding=sys.stdout.encoding or "ascii",
        links=colour and knows_links(),
    )


def terminal_size() -> tuple[int, int]:
    """Give columns and rows of the terminal; a usual size where nothing knows it."""
    columns = os.environ.get("COLUMNS", "")
    try:
        size = tuple(os.get_terminal_size(sys.stdout.fileno()))
    except (OSError, ValueError, AttributeError):
        size = (0, 0)
    return int(columns) if columns.isdigit() and int(columns) else size[0] or 80, size[1] or 24


def knows_links() -> bool:
    """Claim that the terminal shows links to files, as far as it says who it is."""
    environment = os.environ
    if environment.get("TERM_PROGRAM") in ("vscode", "iTerm.app", "WezTerm", "ghostty", "Hyper"):
        return True
    return any(
        name in environment
        for name in ("WT_SESSION", "VTE_VERSION", "KITTY_WINDOW_ID", "KONSOLE_VERSION")
    )


def add_name(parser: argparse.ArgumentParser, help: str = "") -> None:
    """Add the name of an exercise as an argument that may be left out."""
    parser.add_argument(
        "name",
        metavar="NAME",
        nargs="?",
        help=help or "an exercise, or its folder in work/; without: the current one",
    )


def add_json(parser: argparse.ArgumentParser) -> None:
    """Add ``--json``."""
    parser.add_argument("--json", action="store_true", help="write JSON, for other programs")


def _is_path(name: str) -> bool:
    return name in (".", "..") or "/" in name or os.sep in name or Path(name).is_absolute()
