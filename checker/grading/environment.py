"""The environment in which a submission runs."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

_KEPT = ("PATH", "SYSTEMROOT", "SYSTEMDRIVE", "WINDIR", "PATHEXT", "COMSPEC", "TZ")


def clean_environment_in(temporary: Path, added: Mapping[str, str]) -> dict[str, str]:
    """Give what every machine needs, a home below ``temporary``, and what a check added."""
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    place = str(temporary)
    return {
        **kept,
        "HOME": place,
        "USERPROFILE": place,
        "TMPDIR": place,
        "TEMP": place,
        "TMP": place,
        "LANG": "C.UTF-8",
        "PYTHONUTF8": "1",
        "PYTHONIOENCODING": "utf-8",
        **added,
    }
