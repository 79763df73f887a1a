"""``watch``, and no command at all: the course's main program."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING

from checker.cli.context import Context, add_name

if TYPE_CHECKING:
    import argparse


def add_watch(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of ``watch``."""
    add_name(parser, "the exercise to begin with; without: the current one")


def run_alone() -> int:
    """Open the learner's program when nothing else is typed: the way of every day.

    Nothing is parsed, so nothing is imported that parses: the first frame comes sooner.
    """
    context = Context(SimpleNamespace(name=None, course=None, plain=False))
    try:
        return run_watch(context)
    finally:
        context.show_notices()


def run_watch(context: Context) -> int:
    """Open the learner's program."""
    from checker.watch.session import run
    from checker.watch.signals import terminal_is_live

    exercise = context.exercise() if context.arguments.name is not None else None
    is_live = terminal_is_live(is_plain=context.look.plain)
    return run(context.journey, context.look, context.command, is_live=is_live, exercise=exercise)
