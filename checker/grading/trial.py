"""What happened in one check: the steps, the last comparison, the notes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Step:
    """One thing that a check did with the submission."""

    text: str
    """as a person says it: ``GET /``, ``add(2, 3)``, ``python app.py``"""
    curl: str = ""
    """the same as a command, where there is one"""
    located: tuple[str, int, str] | None = None
    """file, line and function that answered"""
    function: str = ""
    """the called function, as ``file:name``"""


@dataclass
class Trial:
    """The record of one check, which the feedback is made from."""

    steps: list[Step] = field(default_factory=list)
    response: Any = None
    run: Any = None
    problem: Mapping[str, Any] | None = None
    """the exception of the submission that was seen last"""
    comparison: tuple[str, Any, Any] | None = None
    """operator, left and right of the assert that failed"""
    hidden: list[str] = field(default_factory=list)
    """files of the submission that have a library's name"""

    def add(self, step: Step) -> None:
        """Record a step; what the step before raised is over."""
        self.steps.append(step)
        self.problem = None
