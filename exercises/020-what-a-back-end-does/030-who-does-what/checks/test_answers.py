import pytest
from support.quiz import load_questions


@pytest.mark.parametrize("question", load_questions(__file__))
def test_question(question, learner):
    """{question.title}."""
    question.check(learner)
