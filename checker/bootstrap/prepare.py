"""Prepare .venv: the one long start, told as it goes."""

from __future__ import annotations

import importlib.util
import sys
import time

from checker.bootstrap import environment, failures, names, places, progress, stamps
from checker.bootstrap.errors import NoConnectionError, SetupError
from checker.bootstrap.installer import Installer, site_packages
from checker.bootstrap.turn import Turn

INTERRUPTED = 130


def run(arguments: list[str]) -> int:
    """Prepare .venv and return 0, or say in a sentence what is in the way."""
    try:
        _check_python()
        _prepare(progress.for_terminal(arguments))
    except SetupError as error:
        _print(error.text())
        return error.exit_code
    except OSError as error:
        explained = failures.from_system(error)
        _print(explained.text())
        return explained.exit_code
    except KeyboardInterrupt:
        _print("Stopped. Nothing is lost: start again to go on.")
        return INTERRUPTED
    return 0


def _check_python() -> None:
    """Refuse a Python that is too old, or that lacks a part."""
    if sys.version_info < (3, 11):  # noqa: UP036 - older ones come here too
        newer = names.newer_python()
        raise SetupError(
            "the course needs Python 3.11 or later, and this is Python {}.{}.".format(
                *sys.version_info[:2]
            ),
            f"type: {names.command_with(newer)}"
            if newer
            else "install the newest Python from python.org/downloads, then start again.",
        )
    for part in ("_ssl", "_sqlite3", "_ctypes", "zlib"):
        if importlib.util.find_spec(part) is None:
            raise SetupError(
                "this Python comes without its part '{}'.".format(part.lstrip("_")),
                "install the newest Python from python.org/downloads, then start again.",
            )


def _prepare(bar: progress.Progress) -> None:
    began = time.monotonic()
    told: list[str] = []

    def waiting() -> None:
        if not told:
            told.append("waiting")
            bar.say("Another start prepares the course now. This one waits for it.")
        bar.show("waiting for the other start", 0.0)

    with bar, Turn(waiting) as turn:
        reason = environment.why_remake()
        stamp = stamps.found("core") if reason is None else b""
        if told and stamp:
            # The other start did it all.
            return
        _say_what_comes(bar, reason)
        try:
            _install(bar, turn, remake=reason is not None)
        except NoConnectionError:
            if not stamp:
                raise
            # Better a course with the older tools than none: the learner is on a train.
            environment.restore("core", stamp)
            bar.say("No connection: the older tools are used. They work as before.")
            return
        bar.say(f"Ready in {time.monotonic() - began:.0f} s.")


def _say_what_comes(bar: progress.Progress, reason: str | None) -> None:
    if reason is None:
        bar.say("The tools of the course are brought up to date.")
        return
    if reason:
        bar.say(reason)
    bar.say("The course gets its tools now. This happens once, in the folder .venv.")


def _install(bar: progress.Progress, turn: Turn, remake: bool) -> None:
    if remake:
        bar.show("making the folder .venv", 0.0)
        environment.remove()
        environment.make()
    else:
        environment.mark_unfinished("core")
    installer = Installer(places.lock("core"), bar.show, turn.inherited())
    installer.install()
    environment.connect(site_packages())
    installer.compile()
    environment.mark_finished("core")


def _print(text: str) -> None:
    sys.stderr.write(text + "\n")
