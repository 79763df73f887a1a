"""Read the lines of a requirements.txt."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

FILE = "requirements.txt"


@dataclass(frozen=True)
class Line:
    """One line that is not empty and not a comment."""

    number: int
    text: str


def read_lines(learner: Any) -> list[Line]:
    """Return the lines that name a package, without comments."""
    lines = []
    for number, raw in enumerate(learner.text(FILE).splitlines(), start=1):
        # pip reads # as a comment only at the start of a line or after a space.
        text = re.sub(r"(^|\s)#.*", "", raw).strip()
        if text:
            lines.append(Line(number, text))
    return lines


def normalize(name: str) -> str:
    """Return the one form of a package's name that pip compares."""
    return re.sub(r"[-_.]+", "-", name).lower()
