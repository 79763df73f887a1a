# FILL IN: the checks, one for each thing that a task asks
from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.task(1)
def test_no_gap_is_left(learner: Any) -> None:
    """No gap ____ is left in app.py."""
    gaps = learner.text("app.py").count("____")

    assert gaps == 0


@pytest.mark.task(1)
def test_news_answers(client: Any) -> None:
    """GET /news answers with a page."""
    response = client.get("/news", follow_redirects=True)

    assert response.status_code == 200
    assert "film" in response.text.casefold()
