"""Compare each prediction with what SQLite answers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from support._answers import place, read_answer, read_tables
from support.sql import run_trusted

from checker.checks import fail

FILE = "predictions.py"
HERE = Path(__file__).parent
KEYS = {
    "id", "task", "table", "query", "ordered", "promise", "why", "reveal", "mistake"
}  # fmt: skip
NO_PROMISE = ["no", "promise"]
NOTHING = ["nothing"]


@dataclass(frozen=True)
class RowPrediction:
    """One query, and what wrong answers to it mean."""

    id: str
    query: str
    right: tuple[str, ...]
    ordered: bool
    why: str
    reveal: bool
    mistakes: tuple[tuple[str, str], ...]

    @property
    def shown(self) -> str:
        """Return the right answer as a learner writes it."""
        return "no promise" if list(self.right) == NO_PROMISE else ", ".join(self.right)

    def is_right(self, words: list[str]) -> bool:
        """Say whether the learner's words are the answer."""
        return self._sort(words) == self._sort(list(self.right))

    def explain(self, words: list[str]) -> str:
        """Return why these words are wrong."""
        if self.reveal and words != list(self.right):
            if sorted(words) == sorted(self.right):
                return "These are the right words in another order. Look at `ORDER BY`."
            if [w.casefold() for w in words] == [w.casefold() for w in self.right]:
                return "The words are right, but not the capitals. Copy capital letters exactly."
        for answer, says in self.mistakes:
            if self._sort(words) == self._sort(split_words(answer)):
                return says
        return self.why

    def _sort(self, words: list[str]) -> list[str]:
        """Return the words in an order that may be compared."""
        return words if self.ordered else sorted(words)


def split_words(text: str) -> list[str]:
    """Return the words of an answer; brackets, quotes and commas do not count."""
    words = re.findall(r"\w+", text)
    plain = [word.casefold() for word in words]
    if plain in (NO_PROMISE, NOTHING):
        return plain
    return NOTHING if plain in (["no", "rows"], ["no", "row"], ["none"]) else words


def load_predictions() -> list[RowPrediction]:
    """Return the predictions of rows.toml; SQLite itself gives the right answers."""
    predictions = []
    for table in read_tables(HERE / "rows.toml", "prediction", KEYS):
        rows = run_trusted((HERE / f"{table['table']}.sql").read_text("utf-8"), table["query"])
        words = [str(row[0]) for row in rows] or NOTHING
        prediction = RowPrediction(
            id=table["id"],
            query=table["query"],
            right=tuple(words if table.get("promise", True) else NO_PROMISE),
            ordered=table.get("ordered", False),
            why=table["why"],
            reveal=table.get("reveal", True),
            mistakes=tuple((m["answer"], m["says"]) for m in table.get("mistake", [])),
        )
        task = pytest.mark.task(table.get("task", 1))
        predictions.append(pytest.param(prediction, marks=task, id=prediction.id))
    return predictions


@pytest.mark.parametrize("prediction", load_predictions())
def test_prediction(learner, prediction):
    """{prediction.id}: what {prediction.query} gives."""
    given = read_answer(learner, FILE, prediction.id)
    words = split_words(given)
    if not prediction.is_right(words):
        expected = prediction.shown if prediction.reveal else "another answer"
        fail(
            prediction.explain(words),
            expected=expected,
            got=given,
            **place(learner, FILE, prediction.id),
        )
