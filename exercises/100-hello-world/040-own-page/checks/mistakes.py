from __future__ import annotations

import ast
import re
from typing import Any

from checker.checks import line_of, mistake


def list_functions(failure: Any) -> list[ast.FunctionDef]:
    """Return the functions of app.py."""
    tree = failure.source("app.py").tree
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)] if tree else []


def list_addresses(failure: Any) -> list[str]:
    """Return the addresses of all labels, as they are written."""
    labels = [label for function in list_functions(failure) for label in function.decorator_list]
    first = [label.args[0] for label in labels if isinstance(label, ast.Call) and label.args]
    return [str(address.value) for address in first if isinstance(address, ast.Constant)]


@mistake()
def same_function_name(failure: Any) -> tuple[str, int] | None:
    """Recognise two view functions with one name."""
    said = "overwriting an existing endpoint function: "
    if not failure.error or said not in failure.error.message:
        return None
    name = failure.error.message.rpartition(said)[2].strip()
    lines = [each.lineno for each in list_functions(failure) if each.name == name]
    return (
        "This is overwriting an existing endpoint function: each page needs its own name. "
        f"Two functions are called `{name}`; call the new one `about`.",
        max(lines, default=0),
    )


@mistake()
def no_slash(failure: Any) -> str | None:
    """Recognise an address without a slash in front."""
    if failure.error and "must start with a slash" in failure.error.message:
        return 'Every address starts with a slash. Write `"/about"`.'
    return None


@mistake()
def label_misspelt(failure: Any) -> str | tuple[str, int] | None:
    """Recognise a label with a colon, or with an address without quotes."""
    if not failure.error or failure.error.type != "SyntaxError":
        return None
    for number, line in enumerate(failure.source("app.py").text.splitlines(), start=1):
        label = line.partition("#")[0].strip()
        if label.startswith("@") and label.endswith(":"):
            return "A label has no colon at its end. Take it away.", number
        if label.startswith("@") and re.search(r"\(\s*/", label):
            return 'The address is a text, and text needs quotes: `@app.route("/about")`.', number
    return None


@mistake()
def server_at_import(failure: Any) -> str | None:
    """Recognise app.run() without the if line."""
    if failure.error and failure.error.type.endswith("ServerStartedAtImport"):
        return (
            "Importing your file started a server and never came back. "
            'Put `app.run()` under `if __name__ == "__main__":`.'
        )
    return None


@mistake(check="test_about_answers")
def nobody_answers(failure: Any) -> str | None:
    """Recognise a missing route, or an address with another spelling."""
    if failure.response is None or failure.response.status_code != 404:
        return None
    for address in list_addresses(failure):
        if address == "/about":
            return (
                "Your new page stands inside another function. "
                "Begin `@app.route` and `def` at the left edge."
            )
        if address.casefold().strip("/ ") == "about":
            return (
                f"Your route says `{address}`, the task says `/about`. "
                "Small and capital letters are different."
            )
    for function in list_functions(failure):
        if any(isinstance(label, ast.Attribute) for label in function.decorator_list):
            return 'No route was made. The address goes in brackets: `@app.route("/about")`.'
    return 'No route answers at `/about`. Add a label `@app.route("/about")` with its own function.'


@mistake()
def last_lines_inside(failure: Any) -> tuple[str, int] | None:
    """Recognise the last if line that is indented into a function."""
    found = re.search(r"^[ \t]+(if\s+__name__)", failure.source("app.py").text, re.MULTILINE)
    if found is None:
        return None
    return (
        "The `if` line stands inside a function. "
        "Move it to the left edge, and `app.run` four spaces in.",
        line_of(found, 1),
    )


@mistake(check="test_about_answers")
def nothing_returned(failure: Any) -> str | None:
    """Recognise a page without return."""
    if failure.error and "did not return a valid response" in failure.error.message:
        return "The function of `/about` gives Flask nothing to send. `return` the text."
    return None


@mistake(check="test_about_names_the_cinema")
def word_missing(failure: Any) -> str | None:
    """Recognise a page without the word."""
    if "Hello, World!" in failure.response.text:
        return (
            "`/about` shows the text of the first page. Give it a text of its own, with `cinema`."
        )
    return "The text of `/about` must contain the word `cinema`."


@mistake(check="test_home_still_says_hello")
def home_replaced(failure: Any) -> str | None:
    """Recognise the first page changed into the second."""
    if failure.response is not None and failure.response.status_code == 404:
        return "GET / is gone. Keep the first route, and add a second one below it."
    return "The first page has changed. `/` must still answer `Hello, World!`."


@mistake(check="test_pages_differ")
def two_labels_on_one(failure: Any) -> str | None:
    """Recognise two labels on one function."""
    return "Both addresses show the same text. Give `/about` its own function with its own text."


@mistake(check="test_program_has_both_pages")
def below_run(failure: Any) -> str | None:
    """Recognise a route below app.run()."""
    if failure.response is None and not failure.error:
        return "`python app.py` starts no server now. Keep the last two lines of the file."
    if failure.response is not None and failure.response.status_code == 404:
        return "A route below `app.run()` is never reached. Move it above the last two lines."
    return None
