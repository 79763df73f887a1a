"""Make the course's .venv, and the ways in which it reaches the course."""

from __future__ import annotations

import os
import shutil
import subprocess

from checker.bootstrap import places, stamps
from checker.bootstrap.errors import SetupError

_PATH_LINE = "import os, sys; sys.path.append(os.path.dirname(sys.prefix))\n"
_SHELL_COMMAND = """#!/bin/sh
case $0 in
    */*) folder=${0%/*} ;;
    *) folder=. ;;
esac
exec "$folder/python" -P -X utf8 -m checker "$@"
"""
_WINDOWS_COMMAND = '@"%~dp0python.exe" -P -X utf8 -m checker %*\r\n'


def why_remake() -> str | None:
    """Return why .venv must be made anew: a sentence, "" if there is none, None if it is good."""
    if not os.path.lexists(places.VENV):
        return ""
    if os.path.exists(places.unfinished("core")):
        return "The last start was interrupted. The folder .venv is made again."
    version = _version_inside()
    if version is None:
        return "The Python of the folder .venv is gone. The folder is made again."
    if version < (3, 11):
        return "The Python of the folder .venv is too old. The folder is made again."
    lines = stamps.found("core").split(b"\n")
    if len(lines) < 2:
        # Made by someone else, an editor for example: it is used as it is.
        return None
    if lines[0] != b"python %d.%d" % version:
        return "The Python of the folder .venv changed. The folder is made again."
    if lines[1] != stamps.expected("core").split(b"\n")[1]:
        return "The course moved to another folder. The folder .venv is made again."
    return None


def _version_inside() -> tuple[int, int] | None:
    """Ask the Python in .venv for its version: None if it does not run as a .venv."""
    question = "import sys; print(sys.prefix != sys.base_prefix, *sys.version_info[:2])"
    try:
        answer = subprocess.check_output(
            [places.PYTHON, "-I", "-c", question],
            stdin=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=60,
        ).split()
    except (OSError, subprocess.SubprocessError):
        return None
    return (int(answer[1]), int(answer[2])) if answer[:1] == [b"True"] else None


def remove() -> None:
    """Delete .venv, whatever it is."""
    if os.path.islink(places.VENV) or os.path.isfile(places.VENV):
        os.unlink(places.VENV)
        return
    if not os.path.isdir(places.VENV):
        return
    try:
        shutil.rmtree(places.VENV)
    except PermissionError:
        if not places.WINDOWS:
            raise
        raise SetupError(
            "another program uses the folder .venv.",
            "close VS Code and all terminals, then start again.",
        ) from None


def make() -> None:
    """Make an empty .venv with this Python."""
    if os.pathsep in places.ROOT:
        raise SetupError(
            f"the course's folder has a '{os.pathsep}' in its path: {places.ROOT}.",
            "rename or move the folder, then start again.",
        )
    try:
        import venv
    except ImportError:
        from checker.bootstrap import failures

        raise failures.no_installer() from None
    os.mkdir(places.VENV)
    mark_unfinished("core")
    venv.EnvBuilder(symlinks=not places.WINDOWS).create(places.VENV)


def mark_unfinished(group: str) -> None:
    """Leave a mark that stands until the group is complete."""
    if os.path.exists(places.stamp(group)):
        os.unlink(places.stamp(group))
    with open(places.unfinished(group), "w", encoding="utf-8") as file:
        file.write("A start is installing this, or was interrupted.\n")


def mark_finished(group: str) -> None:
    """Write the stamp for the Python in .venv, then take the mark away."""
    restore(group, stamps.expected(group, _version_inside() or (0, 0)))


def restore(group: str, stamp: bytes) -> None:
    """Write this stamp, then take the mark away."""
    with open(places.stamp(group), "wb") as file:
        file.write(stamp)
    os.unlink(places.unfinished(group))


def connect(site_packages: str) -> None:
    """Let every program of .venv import `checker`, and add the command of that name."""
    path = os.path.join(site_packages, "checker.pth")
    with open(path, "w", encoding="ascii", newline="\n") as file:
        file.write(_PATH_LINE)
    name, text = (
        ("checker.cmd", _WINDOWS_COMMAND) if places.WINDOWS else ("checker", _SHELL_COMMAND)
    )
    command = os.path.join(places.BIN, name)
    with open(command, "w", encoding="ascii", newline="") as file:
        file.write(text)
    os.chmod(command, 0o755)
