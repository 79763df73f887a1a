"""Say what the learner types to reach this program."""

from __future__ import annotations

import os
import sys

from checker.bootstrap import places


def command_name() -> str:
    """Return the command that works in the folder and the terminal of now."""
    if _is_same(os.environ.get("VIRTUAL_ENV", ""), places.VENV):
        return "checker"
    return command_with(python_name())


def command_with(python: str) -> str:
    """Return the command that reaches us with this Python, from the folder of now."""
    folder = os.getcwd() if _has_folder() else ""
    if _is_same(folder, places.ROOT):
        return python + " -m checker"
    return python + " " + _quoted(_package_from(folder))


def python_name() -> str:
    """Return the usual name of Python on this system."""
    return "py" if places.WINDOWS else "python3"


def newer_python() -> str:
    """Return a command for a Python that is new enough, or nothing."""
    import shutil
    import subprocess

    if places.WINDOWS:
        candidates = [["py", "-3." + minor] for minor in ("14", "13", "12", "11")]
    else:
        candidates = [["python3." + minor] for minor in ("14", "13", "12", "11")]
    question = "import sys; sys.exit(sys.version_info < (3, 11))"
    for candidate in candidates:
        if not shutil.which(candidate[0]):
            continue
        quiet = subprocess.DEVNULL
        try:
            # A name on PATH may be an empty shell, as version managers leave it: try it.
            code = subprocess.call([*candidate, "-c", question], stdout=quiet, stderr=quiet)
        except OSError:
            continue
        if code == 0:
            return " ".join(candidate)
    return ""


def _package_from(folder: str) -> str:
    package = os.path.join(places.ROOT, "checker")
    root = os.path.realpath(places.ROOT)
    inside = os.path.realpath(folder).startswith(root + os.sep) if folder else False
    # Inside the course the short way; elsewhere the full one, which goes on working.
    return os.path.relpath(package, folder) if inside else package


def _has_folder() -> bool:
    try:
        os.getcwd()
    except OSError:
        return False
    return True


def _is_same(one: str, other: str) -> bool:
    if not one:
        return False
    try:
        return os.path.samefile(one, other)
    except OSError:
        return False


def _quoted(path: str) -> str:
    if all(letter.isalnum() or letter in "/\\:._-+@~" for letter in path):
        return path
    if sys.platform == "win32":
        return '"' + path + '"'
    import shlex

    return shlex.quote(path)
