"""What became of mutants: one by one, and as the score of an exercise."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from checker.authoring.mutants.generation import Mutant
from checker.model import Equivalent

LEAST_SCORE = 95.0
Outcome = Literal["killed", "survived", "unknown"]


@dataclass(frozen=True)
class Verdict:
    """Whether the checks noticed a mutant. ``unknown``: the run broke off twice."""

    outcome: Outcome
    check: str = ""
    """the first check that failed"""
    status: str = ""
    seconds: float = 0.0


@dataclass(frozen=True)
class Score:
    """The mutants of one exercise and what became of them."""

    exercise: str
    verdicts: tuple[tuple[Mutant, Verdict], ...]
    declared: tuple[Equivalent, ...] = ()
    stale: tuple[str, ...] = ()
    """ids in the manifest that no mutant has"""
    problem: str = ""
    """why nothing could be said: the solution itself does not pass"""
    cached: int = 0
    seconds: float = 0.0

    @property
    def killed(self) -> list[Mutant]:
        """Give the mutants that a check noticed."""
        return [mutant for mutant, verdict in self.verdicts if verdict.outcome == "killed"]

    @property
    def survivors(self) -> list[Mutant]:
        """Give the mutants that nobody noticed and nobody declared right."""
        return [
            mutant
            for mutant, verdict in self.verdicts
            if verdict.outcome == "survived" and mutant.id not in self._ids
        ]

    @property
    def equivalent(self) -> list[Mutant]:
        """Give the mutants that are declared right, and pass."""
        return [
            mutant
            for mutant, verdict in self.verdicts
            if verdict.outcome == "survived" and mutant.id in self._ids
        ]

    @property
    def refuted(self) -> list[Mutant]:
        """Give the mutants that are declared right, and fail."""
        return [mutant for mutant in self.killed if mutant.id in self._ids]

    @property
    def unknown(self) -> list[Mutant]:
        """Give the mutants whose run broke off."""
        return [mutant for mutant, verdict in self.verdicts if verdict.outcome == "unknown"]

    @property
    def percent(self) -> float:
        """Give the share of killed ones among those that are not equivalent."""
        return percent_of(len(self.killed), len(self.verdicts) - len(self.equivalent))

    def is_good(self, least: float = LEAST_SCORE) -> bool:
        """Claim that enough was noticed, and that the manifest tells the truth."""
        wrong = self.problem or self.refuted or self.stale or self.unknown
        return not wrong and self.percent >= least

    @property
    def _ids(self) -> set[str]:
        return {each.mutant for each in self.declared}


def percent_of(part: int, whole: int) -> float:
    """Give a share in percent; of nothing, all."""
    return 100.0 * part / whole if whole else 100.0


def total_percent(scores: Sequence[Score]) -> float:
    """Give the share of killed ones in the whole course."""
    counted = sum(len(score.verdicts) - len(score.equivalent) for score in scores)
    return percent_of(sum(len(score.killed) for score in scores), counted)
