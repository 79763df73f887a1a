"""Grade letters: `answers.py` against the questions in `checks/quiz.toml`."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from support._answers import place, read_answer, read_tables

from checker.checks import fail

_KEYS = {"id", "task", "answer", "wrong", "title", "letters", "reveal"}
_OTHER_LETTER = "This is not the letter. Read the question again, word by word."


@dataclass(frozen=True)
class Question:
    """One question: its right letters, and what each wrong letter means."""

    id: str
    task: int
    answers: frozenset[str]
    letters: tuple[str, ...]
    about: str
    wrong: dict[str, str] = field(default_factory=dict, hash=False)
    reveal: bool = True
    file: str = "answers.py"

    def __str__(self) -> str:
        """Return the id, which pytest shows."""
        return self.id

    @property
    def title(self) -> str:
        """Return what the learner reads; it never holds the answer."""
        return f"{self.id}: {self.about}"

    def check(self, learner: Any) -> None:
        """Fail unless the learner chose a right letter."""
        given = read_answer(learner, self.file, self.id)
        letter = given.rstrip(".)").strip().upper()
        if letter in self.answers:
            return
        fail(
            self._explain(letter),
            expected=self._expected(letter),
            got=given,
            **place(learner, self.file, self.id),
        )

    def _explain(self, letter: str) -> str:
        """Return the sentence for one wrong letter."""
        if letter not in self.letters:
            return f"`{self.id}` wants one letter. The letters are {_join(self.letters)}."
        if not self.reveal:
            return self.wrong.get("any", _OTHER_LETTER)
        return self.wrong.get(letter, self.wrong.get("any", _OTHER_LETTER))

    def _expected(self, letter: str) -> str:
        """Return what was expected without giving the answer away."""
        return "another letter" if letter in self.letters else f"one of {_join(self.letters)}"


def load_questions(test_file: str, file: str = "answers.py") -> list[Any]:
    """Return the questions of `quiz.toml` beside a test file, as pytest parameters."""
    path = Path(test_file).with_name("quiz.toml")
    questions = [_make_question(table, file) for table in read_tables(path, "question", _KEYS)]
    return [
        pytest.param(question, marks=pytest.mark.task(question.task), id=str(question))
        for question in questions
    ]


def _make_question(table: dict[str, Any], file: str) -> Question:
    """Convert one `[[question]]` table."""
    answer = table["answer"]
    answers = frozenset([answer] if isinstance(answer, str) else answer)
    wrong: dict[str, str] = table.get("wrong", {})
    letters = tuple(table.get("letters", sorted(answers | (set(wrong) - {"any"}))))
    if not answers <= set(letters):
        raise ValueError(f"quiz.toml: the answer of {table['id']} is not among its letters")
    if answers & set(wrong):
        raise ValueError(f"quiz.toml: {table['id']} explains its right letter as wrong")
    return Question(
        id=table["id"],
        task=table.get("task", 1),
        answers=answers,
        letters=letters,
        about=table.get("title", "which letter is right"),
        wrong=wrong,
        reveal=table.get("reveal", True),
        file=file,
    )


def _join(letters: tuple[str, ...]) -> str:
    """Return "A, B and C"."""
    if len(letters) == 1:
        return letters[0]
    return f"{', '.join(letters[:-1])} and {letters[-1]}"
