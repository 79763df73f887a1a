from __future__ import annotations

import ast
import re
from difflib import get_close_matches
from keyword import kwlist
from typing import Any

from checker.checks import line_of, mistake

FLASK = "flask.app.Flask"
KEYWORDS = set(kwlist)
INDENTED = re.compile(r"^[ \t]+(@|if\s+__name__)", re.MULTILINE)


def find_tree(failure: Any) -> ast.AST:
    """Return the syntax tree of app.py, or an empty one."""
    return failure.source("app.py").tree or ast.Module(body=[], type_ignores=[])


def list_decorators(failure: Any) -> list[ast.expr]:
    """Return the labels of all functions."""
    functions = [node for node in ast.walk(find_tree(failure)) if isinstance(node, ast.FunctionDef)]
    return [label for function in functions for label in function.decorator_list]


def has_call(failure: Any, name: str) -> bool:
    """Say whether app.py calls something whose last name is this."""
    calls = [node.func for node in ast.walk(find_tree(failure)) if isinstance(node, ast.Call)]
    return any(getattr(call, "attr", getattr(call, "id", "")) == name for call in calls)


@mistake()
def server_at_import(failure: Any) -> str | None:
    """Recognise app.run() without the if line."""
    if failure.error and failure.error.type.endswith("ServerStartedAtImport"):
        return (
            "Importing your file started a server and never came back. "
            'Put `app.run()` under `if __name__ == "__main__":`.'
        )
    return None


@mistake()
def toolbox_started(failure: Any) -> str | None:
    """Recognise flask.run() and Flask.run() in place of app.run()."""
    if failure.error and re.search(r"\b[fF]lask\.run\b", failure.source("app.py").text):
        return "It is your app that runs, not the library. Write `app.run(debug=True)`."
    return None


@mistake()
def app_with_capital(failure: Any) -> str | None:
    """Recognise App or APP made, and app used."""
    if not failure.error or "name 'app' is not defined" not in failure.error.message:
        return None
    found = re.search(r"^(App|APP|apps)\s*=", failure.source("app.py").text, re.MULTILINE)
    return (
        f"You made `{found[1]}`, and the label asks for `app`. Write `app = ` there."
        if found
        else None
    )


@mistake()
def whole_url_in_route(failure: Any) -> str | tuple[str, int] | None:
    """Recognise a whole URL in the label."""
    text = failure.source("app.py").text
    found = re.search(r"@app\.route\(\s*[\"'](https?://|localhost|127)", text)
    if found:
        number = line_of(found)
        return 'In the label stands only the part after the port: `@app.route("/")`.', number
    return None


@mistake()
def box_called(failure: Any) -> str | None:
    """Recognise flask(__name__)."""
    if not failure.error:
        return None
    message = failure.error.message
    if "'module' object is not callable" in message or "name 'flask' is not defined" in message:
        return (
            "`flask` is the toolbox, `Flask` the tool. "
            "Write `from flask import Flask` and `Flask(__name__)`."
        )
    return None


@mistake()
def box_with_capital(failure: Any) -> str | None:
    """Recognise the library written with a capital letter."""
    if failure.error and failure.error.message == "No module named 'Flask'":
        return "The toolbox is called `flask`, with a small f. Write `from flask import Flask`."
    return None


@mistake()
def label_misspelt(failure: Any) -> str | tuple[str, int] | None:
    """Recognise a label that Python cannot read, or that has nothing below it."""
    if not failure.error or failure.error.type != "SyntaxError":
        return None
    lines = failure.source("app.py").text.rstrip().splitlines()
    for number, line in enumerate(lines, start=1):
        label = line.partition("#")[0].strip()
        if not label.startswith("@"):
            continue
        if re.search(r"\)\s*def\b", label):
            return "The label has a line of its own. Begin a new line before `def`.", number
        if label.endswith(":"):
            return "A label has no colon at its end. Take it away.", number
        if re.search(r"\(\s*/", label):
            return 'The address is a text, and text needs quotes: `@app.route("/")`.', number
        if number == len(lines):
            return "A label needs a function below it. Go on with the line that starts with `def`."
    return None


@mistake()
def label_not_on_top(failure: Any) -> str | tuple[str, int] | None:
    """Recognise a label with something else than a function below it."""
    if not failure.error or failure.error.type != "SyntaxError" or not failure.error.line:
        return None
    lines = failure.source("app.py").text.splitlines()
    above = lines[: failure.error.line - 1]
    if lines[len(above) : len(above) + 1] and lines[len(above)].startswith("def "):
        return None
    if re.match(r"\w+\(.*\)\s*:", lines[len(above)] if len(above) < len(lines) else ""):
        return "A function begins with the word `def`. It is missing here.", failure.error.line
    written = [(number, line) for number, line in enumerate(above, start=1) if line.strip()]
    if written and written[-1][1].startswith("@"):
        return "A label sits directly on top of its function.", written[-1][0]
    return None


@mistake()
def misspelt_return(failure: Any) -> str | tuple[str, int] | None:
    """Recognise retrun and its relatives at the start of a line."""
    if not failure.error or failure.error.type != "SyntaxError":
        return None
    for number, line in enumerate(failure.source("app.py").text.splitlines(), start=1):
        first = line.split(maxsplit=1)[0] if line.strip() else ""
        if first in KEYWORDS or first.endswith((":", ")", "=")):
            continue
        if get_close_matches(first, ["return"], cutoff=0.8):
            return f"Python does not know the word `{first}`. Write `return`.", number
    return None


@mistake()
def last_lines_inside(failure: Any) -> str | tuple[str, int] | None:
    """Recognise the last if line, or a label, that is indented into a function."""
    found = INDENTED.search(failure.source("app.py").text)
    if found is None or failure.check == "test_app_is_a_flask_object":
        return None
    line = line_of(found, 1)
    if found[1] == "@":
        return "This label has spaces in front. Move it and its `def` to the left edge.", line
    return (
        "The `if` line stands inside your function. "
        "Move it to the left edge, and `app.run` four spaces in.",
        line,
    )


@mistake()
def no_import_name(failure: Any) -> str | None:
    """Recognise Flask() without __name__."""
    if failure.error and "'import_name'" in failure.error.message:
        return "Flask wants to know which file it works for. Write `Flask(__name__)`."
    return None


@mistake()
def main_without_quotes(failure: Any) -> str | None:
    """Recognise __main__ or the other special name written as something else."""
    if failure.error and re.search(
        r"name '(__main__|main|name)' is not defined", failure.error.message
    ):
        return 'The last `if` line compares a name with a text: `if __name__ == "__main__":`.'
    return None


@mistake(check="test_app_is_a_flask_object")
def other_name(failure: Any) -> str | None:
    """Recognise a Flask object under another name than app."""
    if failure.error:
        return None
    names = failure.learner.names()
    others = [name for name, kind in names.items() if kind == FLASK]
    if others:
        return f"I found a Flask object called `{others[0]}`; name it `app`."
    if names.get("app"):
        return "`app` is not a Flask object. Make it with `app = Flask(__name__)`."
    return "I found no Flask object in your file. Make one with `app = Flask(__name__)`."


@mistake(check="test_home_says_hello")
def printed_not_returned(failure: Any) -> str | None:
    """Recognise print in place of return."""
    if failure.error and "did not return a valid response" in failure.error.message:
        if has_call(failure, "print"):
            return "Your function printed but gave Flask nothing to send. `return` it."
        return "Your function gave Flask nothing to send. `return` the text."
    return None


@mistake()
def route_without_address(failure: Any) -> str | tuple[str, int] | None:
    """Recognise @app.route without brackets, or with empty brackets."""
    if failure.error and "missing 1 required positional argument: 'rule'" in failure.error.message:
        return 'The brackets of the route are empty. The address goes in: `@app.route("/")`.'
    for label in list_decorators(failure):
        if isinstance(label, ast.Attribute) and label.attr in ("route", "get"):
            return (
                'No route was made. The address goes in brackets: `@app.route("/")`.',
                label.lineno,
            )
    return None


@mistake(check="test_home_says_hello")
def other_address(failure: Any) -> str | None:
    """Recognise a route that does not answer at /."""
    if failure.response is None or failure.response.status_code != 404:
        return None
    for label in list_decorators(failure):
        address = label.args[0] if isinstance(label, ast.Call) and label.args else None
        if isinstance(address, ast.Constant):
            return f"Your route answers at `{address.value}`. The first page has the address `/`."
    return 'Nobody answers at `/`. Put the label `@app.route("/")` directly above your function.'


@mistake(check="test_home_says_hello")
def comma_missing(failure: Any) -> str | None:
    """Recognise Hello World with another comma, capital or mark."""
    if failure.response is None or failure.response.status_code != 200:
        return None
    text = failure.response.text.strip()
    shown = f"Your page says `{text[:40]}`, the task says `Hello, World!`."
    if re.search(r"hello\s+world\s*!?", text, re.IGNORECASE):
        return f"{shown} The comma after Hello is missing."
    if re.search(r"hello\W+world", text, re.IGNORECASE):
        return f"{shown} Compare capitals and marks."
    return None


@mistake(check="test_other_address_is_not_found")
def everything_answers(failure: Any) -> str | None:
    """Recognise a route that takes every address."""
    if failure.response is not None and failure.response.status_code == 200:
        return "Your app answers at addresses that nobody made. Make one route, for `/` only."
    return None


@mistake(check="test_program_starts_a_server")
def nothing_starts(failure: Any) -> str | None:
    """Recognise a program that ends at once."""
    if failure.response is not None or failure.error:
        return None
    if not has_call(failure, "run"):
        if re.search(r"\.run\s*$", failure.source("app.py").text, re.MULTILINE):
            return "`app.run` without brackets does nothing. Write `app.run()`."
        return "`python app.py` ends at once without a word. Add the last two lines."
    return (
        'The `app.run` line is never reached. Compare the `if` line: `if __name__ == "__main__":`.'
    )


@mistake(check="test_program_starts_a_server")
def served_too_early(failure: Any) -> str | None:
    """Recognise app.run above the route."""
    if failure.response is not None and failure.response.status_code == 404:
        return "The server started before the route was made. Put the last two lines at the end."
    return None
