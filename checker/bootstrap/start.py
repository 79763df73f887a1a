"""Decide who runs: the course in its .venv, a hand-over to it, or the preparation.

This is the way of every start, so it imports as little as it can.
"""

from __future__ import annotations

import os
import sys

from checker.bootstrap import places


def start(arguments: list[str]) -> int:
    """Run the course's program and return its exit code."""
    option = sys._xoptions.get("checker", "")
    if places.inside_venv():
        return _start_inside(arguments, option)
    if option == "handed-over":
        # We came from a hand-over and are still outside: never try for ever.
        return _fail_hand_over()
    if option != "prepare" and _looks_ready():
        return hand_over(arguments, "handed-over")
    return _prepare_and_hand_over(arguments)


def _start_inside(arguments: list[str], option: str) -> int:
    from checker.bootstrap import stamps

    # After a preparation without a connection the older tools serve on.
    older = option == "prepared" and stamps.same_machine_and_folder("core")
    if older or stamps.is_current("core"):
        _speak_utf8()
        from checker.cli import main

        return int(main(arguments) or 0)
    if option == "prepared":
        return _fail_hand_over()
    base = getattr(sys, "_base_executable", "") or ""
    if os.path.exists(base) and os.path.dirname(base) != places.BIN:
        # Prepared from outside: a Python cannot well replace the folder that it runs in.
        return hand_over(arguments, "prepare", base)
    return _prepare_and_hand_over(arguments)


def _looks_ready() -> bool:
    return os.path.exists(places.stamp("core")) and os.path.exists(places.PYTHON)


def hand_over(arguments: list[str], option: str, python: str = places.PYTHON) -> int:
    """Replace this program by the same one in another Python."""
    command = [python, "-X", "utf8", "-X", "checker=" + option]
    if python == places.PYTHON:
        command.append("-P")
    # The folder is run, not the module: that works from every folder.
    command += [os.path.join(places.ROOT, "checker"), *arguments]
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.flush()
    if not places.WINDOWS:
        os.execv(python, command)
    return _run_and_wait(command)


def _run_and_wait(command: list[str]) -> int:
    """Run the program where there is no exec, and leave Ctrl+C to it alone."""
    import signal
    import subprocess

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    return subprocess.call(command)


def _prepare_and_hand_over(arguments: list[str]) -> int:
    from checker.bootstrap import prepare

    code = prepare.run(arguments)
    return code if code else hand_over(arguments, "prepared")


def _fail_hand_over() -> int:
    sys.stderr.write(
        "error: the folder .venv does not work.\n"
        f"  help: delete the folder .venv in {places.ROOT}, then start again.\n"
    )
    return 3


def _speak_utf8() -> None:
    """Write UTF-8 whatever the locale says, also where nobody handed over to us."""
    if sys.flags.utf8_mode:
        return
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if stream is not None and stream.encoding.lower() not in ("utf-8", "utf8"):
            stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
