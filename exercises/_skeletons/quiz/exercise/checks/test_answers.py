from __future__ import annotations

from typing import Any

import pytest
from support.quiz import load_questions


@pytest.mark.parametrize("question", load_questions(__file__))
def test_question(learner: Any, question: Any) -> None:
    """{question.title}."""
    question.check(learner)
