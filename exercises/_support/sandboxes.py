"""Look at a sandbox from outside, without running what is in it."""

from __future__ import annotations

import os
import re
from typing import Any

PYTHONS = (".venv/bin/python", ".venv/bin/python3", ".venv/Scripts/python.exe")
_METADATA = re.compile(
    r"\.venv/(?:lib|Lib)/(?:python[\d.]+/)?site-packages/[^/]+\.dist-info/METADATA"
)


def find_sandboxes(learner: Any) -> list[str]:
    """Return the folders that hold a pyvenv.cfg, as the learner would type them."""
    ending = "/pyvenv.cfg"
    found = [name.removesuffix(ending) for name in learner.files() if name.endswith(ending)]
    if learner.exists("pyvenv.cfg"):
        found.append(".")
    return sorted(found)


def find_python(learner: Any) -> str | None:
    """Return the sandbox's Python as it is called on this system."""
    usual = ".venv/Scripts/python.exe" if os.name == "nt" else ".venv/bin/python"
    return next((name for name in (usual, *PYTHONS) if learner.exists(name)), None)


def list_packages(learner: Any) -> dict[str, str]:
    """Return name and version of what is installed in `.venv`, names in small letters."""
    packages = {}
    for path in learner.files():
        if _METADATA.fullmatch(path):
            head = learner.text(path).partition("\n\n")[0]
            name = _read_field(head, "Name")
            packages[re.sub(r"[-_.]+", "-", name).lower()] = _read_field(head, "Version")
    return packages


def read_config(learner: Any) -> dict[str, str]:
    """Return the settings of `.venv/pyvenv.cfg`."""
    pairs = [line.partition("=") for line in learner.text(".venv/pyvenv.cfg").splitlines()]
    return {key.strip().lower(): value.strip() for key, sign, value in pairs if sign}


def _read_field(head: str, name: str) -> str:
    """Return one field of a METADATA file's head."""
    found = re.search(rf"^{name}:\s*(.+)$", head, re.MULTILINE)
    return found.group(1).strip() if found else ""
