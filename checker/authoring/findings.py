"""What a proof of the course finds: one line each, with the file to mend."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model import Trust


@dataclass(frozen=True)
class Finding:
    """One thing that is wrong with the course."""

    subject: str
    """slug of the exercise or lesson, or the name of a file"""
    message: str
    location: str = ""
    help: str = ""


@dataclass(frozen=True)
class Proof:
    """The outcome for one exercise or lesson: what was proven, what was found."""

    subject: str
    proven: int
    """claims that hold"""
    findings: tuple[Finding, ...] = ()
    seconds: float = 0.0
    trust: Trust = "checks"
    """of the exercise: whether a submission could change its verdict"""

    notes: tuple[Finding, ...] = ()
    """what is worth a look, and nothing wrong"""

    @property
    def is_sound(self) -> bool:
        """Claim that nothing is wrong."""
        return not self.findings
