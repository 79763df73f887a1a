# FILL IN: the likely mistakes, each with a sentence that helps
from __future__ import annotations

from typing import Any

from checker.checks import mistake


@mistake()
def nothing_returned(failure: Any) -> str | None:
    """Recognise a page without return."""
    if failure.error and "did not return a valid response" in failure.error.message:
        return "The function of `/news` gives Flask nothing to send. `return` the text."
    return None


@mistake(check="test_news_answers")
def nobody_answers(failure: Any) -> str | None:
    """Recognise a missing route, or an address with another spelling."""
    if failure.response is not None and failure.response.status_code == 404:
        return "No route answers at `/news`. Compare the address in your label with the task."
    return None
