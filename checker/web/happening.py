"""What a page shows of an error that happened: the place, the lines, its own words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.explain import Explanation, Problem


@dataclass(frozen=True)
class Happening:
    """Where an error happened, and its own words: plain text of the learner's, not HTML."""

    place: str
    """the file, the line and the function"""
    rows: tuple[tuple[str, bool], ...]
    """the learner's own line with its neighbours; True: the line of the fault"""
    values: str
    sql: str
    parameters: str
    words: str

    @classmethod
    def of(cls, problem: Problem) -> Happening:
        """Tell where a problem happened, and show the line with its neighbours."""
        from checker.explain import excerpt, fold, statement_of

        place = f"{problem.file}, line {problem.line}" if problem.file and problem.line else ""
        if place and problem.function not in ("", "<module>"):
            place += f", in {problem.function}"
        sql, parameters = statement_of(problem)
        rows = tuple((row, row.startswith(">")) for row in excerpt(problem))
        values = "\n".join(f"{name} = {value}" for name, value in problem.values.items())
        return cls(place, rows, values, sql, parameters, fold(problem))

    def leave_to(self, explanation: Explanation) -> Explanation:
        """Return an explanation without what is shown here already.

        The example of an unknown error is the learner's own line.
        """
        is_double = explanation.id is None and self.rows
        return replace(explanation, example="") if is_double else explanation
