# FILL IN: the likely mistakes, each with a sentence that helps
from __future__ import annotations

from typing import Any

from checker.checks import mistake


@mistake()
def no_test_found(failure: Any) -> str | None:
    """Recognise a file in which pytest finds no test."""
    if failure.run and failure.run.exit_code == 5:
        return "pytest found no test. Its name must begin with `test_`."
    return None


@mistake(check="test_empty_page_is_found")
def asks_too_little(failure: Any) -> str | None:
    """Recognise a test that passes whatever the page says."""
    return "Your test also passes if the page is empty. Ask for a word of the page."
