# FILL IN: the checks, one for each thing that a task asks
from __future__ import annotations

from typing import Any

import pytest
from support.sort import load_lines

LINES = load_lines(__file__, optional="F")


@pytest.mark.task(2)
def test_news_answers(learner: Any) -> None:
    """Your lines make an app whose address /news answers "A new film."."""
    LINES.assemble(learner)

    response = learner.client("app:app").get("/news")

    assert response.status_code == 200
    assert "A new film." in response.text
