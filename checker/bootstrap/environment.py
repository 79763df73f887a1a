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
    """Return why .venv must be made anew: a sentence, "" if there is none, None if it is good.

    Raise `SetupError` where .venv cannot be used and is not the course's own: it is
    somebody's work, and never deleted.
    """
    if not os.path.lexists(places.VENV) or _is_empty():
        return ""
    if not is_ours():
        _refuse_unusable()
        return None
    if os.path.exists(places.unfinished("core")):
        return "The last start was interrupted. The folder .venv is made again."
    version = _version_inside()
    if version is None:
        return "The Python of the folder .venv is gone. The folder is made again."
    if version < (3, 11):
        return "The Python of the folder .venv is too old. The folder is made again."
    lines = stamps.found("core").split(b"\n")
    if len(lines) < 2:
        return "The folder .venv is incomplete. It is made again."
    if lines[0] != b"python %d.%d" % version:
        return "The Python of the folder .venv changed. The folder is made again."
    if lines[1] != stamps.expected("core").split(b"\n")[1]:
        return "The course moved to another folder. The folder .venv is made again."
    return None


def is_ours() -> bool:
    """Tell whether the preparation made .venv; a link is never ours."""
    return os.path.isfile(places.made()) and not os.path.islink(places.VENV)


def _is_empty() -> bool:
    """Tell whether .venv is a folder with nothing in it, or only the mark."""
    if os.path.islink(places.VENV) or not os.path.isdir(places.VENV):
        return False
    return not set(os.listdir(places.VENV)) - {os.path.basename(places.made())}


def _refuse_unusable() -> None:
    """Let a .venv of somebody else's pass, an editor's for example, if its Python serves."""
    version = _version_inside()
    if version is not None and version >= (3, 11):
        return
    if not os.path.isdir(places.VENV):
        what = "there is something called .venv that is no folder"
    elif version is None:
        what = "the folder .venv has no Python that runs"
    else:
        what = "the Python of the folder .venv is too old"
    raise SetupError(
        f"{what}, and the course did not make it.",
        f"give .venv in {places.ROOT} another name, then start again.",
    )


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
    """Delete a .venv that the preparation made, or an empty one.

    The mark goes last: what is interrupted here is still known as the course's own.
    """
    if not os.path.isdir(places.VENV):
        return
    mark = os.path.basename(places.made())
    try:
        for entry in list(os.scandir(places.VENV)):
            if entry.is_dir(follow_symlinks=False):
                shutil.rmtree(entry.path)
            elif entry.name != mark:
                os.unlink(entry.path)
        if os.path.exists(places.made()):
            os.unlink(places.made())
        os.rmdir(places.VENV)
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
    with open(places.made(), "w", encoding="utf-8") as file:
        file.write("The course made this folder, and makes it again where it must.\n")
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
