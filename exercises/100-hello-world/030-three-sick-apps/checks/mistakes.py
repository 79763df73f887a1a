from __future__ import annotations

import ast
import re
from typing import Any

from checker.checks import mistake


def find_nodes(failure: Any, file: str) -> list[ast.AST]:
    """Return all nodes of a file's syntax tree."""
    tree = failure.source(file).tree
    return list(ast.walk(tree)) if tree else []


@mistake()
def no_slash(failure: Any) -> str | None:
    """Recognise an address without a slash in front."""
    if failure.error and (found := re.search(r"URL rule '(.*)' must start", failure.error.message)):
        return (
            f"URL rule '{found.group(1)}' must start with a slash. "
            "Put `/` in front of the first letter."
        )
    return None


@mistake(check="test_about_page_answers")
def page_removed(failure: Any) -> str | None:
    """Recognise the sick page taken away, or moved."""
    if failure.response is not None and failure.response.status_code == 404:
        return "Nobody answers at `/about` now. Keep the page, and repair its address."
    return None


@mistake(check=["test_first_home_still_answers", "test_third_home_still_answers"])
def home_gone(failure: Any) -> str | None:
    """Recognise a first page that was lost while the other one was repaired."""
    if failure.response is not None and failure.response.status_code == 404:
        return "GET / is gone. Keep the first page, and repair the other one only."
    return None


@mistake(check="test_no_file_hides_the_library")
def name_clash(failure: Any) -> str | None:
    """Recognise a file that is still called flask.py."""
    if failure.learner.exists("clash/flask.py") and failure.learner.exists("clash/app.py"):
        return "`clash/flask.py` is still there and hides the library. Delete it; keep `app.py`."
    return "A file called `flask.py` hides the library `flask`. Rename it to `app.py`."


@mistake(check="test_second_app_answers")
def second_app_missing(failure: Any) -> str | None:
    """Recognise a file that has another name than app.py, or another place."""
    if failure.learner.exists("clash/app.py"):
        return None
    files = [name for name in failure.learner.files() if name.startswith("clash/")]
    programs = [name for name in files if name.endswith(".py")]
    if programs:
        return f"I found `{programs[0]}`. The second app must be in `clash/app.py`."
    return "There is no `clash/app.py`. The program text of the old file belongs there."


@mistake(check="test_seats_page_shows_the_number")
def apology_sent(failure: Any) -> str | None:
    """Recognise an error that is caught and answered with words."""
    if failure.response is None or "42" in failure.response.text:
        return None
    nodes = find_nodes(failure, "seats/app.py")
    names = {getattr(node, "attr", "") for node in nodes}
    if any(isinstance(node, ast.Try) for node in nodes) or "errorhandler" in names:
        return "The page must show 42, not an apology. Repair the cause: send the number as text."
    return None


@mistake(check="test_seats_page_shows_the_number")
def printed_not_returned(failure: Any) -> str | None:
    """Recognise print(str(42))."""
    if not failure.error or "None" not in failure.error.message:
        return None
    if failure.source("seats/app.py").calls("print"):
        return "`print` shows the number in your terminal only. Return it."
    return "The function gives nothing back. Return the number as text."


@mistake(check="test_seats_page_shows_the_number")
def tool_called_string(failure: Any) -> str | None:
    """Recognise string(free), after the programmer's word for text."""
    if failure.error and re.search(
        r"name '([Ss]tring|text)' is not defined", failure.error.message
    ):
        return "The tool that makes a text is called `str`. Return `str(free)`."
    return None


@mistake(check="test_seats_page_shows_the_number")
def number_returned(failure: Any) -> str | None:
    """Recognise a bare number."""
    if failure.error and re.search(r"was a (int|float)", failure.error.message):
        return "Flask sends text, and this is a number. Return `str(free)`."
    return None


@mistake(check="test_seats_page_shows_the_number")
def name_as_text(failure: Any) -> str | None:
    """Recognise quotes around the name, and braces without f."""
    if failure.response is not None and failure.response.text.strip() in (
        "free",
        "{free}",
        "str(free)",
    ):
        return "With quotes it is a text, and the visitor sees the word. Return `str(free)`."
    return None
