"""Compare each letter with the quiz."""

from __future__ import annotations

import pytest
from support.quiz import load_questions


@pytest.mark.parametrize("question", load_questions(__file__))
def test_question(learner, question):
    """{question.title}."""
    question.check(learner)
