"""Name the files and folders of the preparation: the only place that knows them."""

from __future__ import annotations

import os
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
VENV = os.path.join(ROOT, ".venv")
WINDOWS = os.name == "nt"
BIN = os.path.join(VENV, "Scripts" if WINDOWS else "bin")
PYTHON = os.path.join(BIN, "python.exe" if WINDOWS else "python")
MACHINE = os.path.join(ROOT, ".checker")
LOG = os.path.join(MACHINE, "install.log")
TURN = os.path.join(MACHINE, "install.lock")


def lock(group: str) -> str:
    """Return the path of a group's lock file."""
    return os.path.join(ROOT, "checker", "locks", group + ".txt")


def stamp(group: str) -> str:
    """Return the path of the note that says what is installed."""
    return os.path.join(VENV, "checker-" + group + ".stamp")


def made() -> str:
    """Return the path of the mark of a .venv that the preparation made, and may delete."""
    return os.path.join(VENV, "checker-made-this")


def unfinished(group: str) -> str:
    """Return the path of the mark that stands while a group is being installed."""
    return os.path.join(VENV, "checker-" + group + ".unfinished")


def inside_venv() -> bool:
    """Tell whether this Python is the one in the course's .venv."""
    if sys.prefix == VENV:
        return True
    try:
        return os.path.samefile(sys.prefix, VENV)
    except OSError:
        return False
