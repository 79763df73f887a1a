"""How long a submission may be waited for."""

from __future__ import annotations

from checker.grading.agents import TookTooLong
from checker.model import Limits


class Budget:
    """The seconds that a submission may be waited for, over all checks."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self._left = limits.seconds

    def allow(self, seconds: float) -> float:
        """Give the seconds that this question may take."""
        if self._left <= 0.05:
            raise TookTooLong(f"the checks waited {self.limits.seconds:g} seconds in all")
        return min(seconds, self._left)

    def spend(self, seconds: float) -> None:
        """Take the seconds that were waited."""
        self._left -= seconds
