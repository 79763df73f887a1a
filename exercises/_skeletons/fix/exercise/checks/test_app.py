# FILL IN: the checks, one for each thing that a task asks
from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.task(1)
def test_news_answers(client: Any) -> None:
    """GET /news answers with a page."""
    response = client.get("/news", follow_redirects=True)

    assert response.status_code == 200
    assert "film" in response.text.casefold()
