"""An error is recognised when somebody typed it by hand."""

from __future__ import annotations

import pytest

from checker.explain import Dictionary, find_problem

NAME = ("NameError", "name 'totl' is not defined")
NONE = ("TypeError", "'NoneType' object is not subscriptable")
TYPED = {
    "nameerror: name 'totl' is not defined": NAME,
    "NameError name totl is not defined": NAME,
    "name error: name totl is not defined": NAME,
    "it says NameError: name 'totl' is not defined": NAME,
    "\u201cNameError: name \u2018totl\u2019 is not defined\u201d": (NAME[0], NAME[1]),
    "`name 'totl' is not defined`": NAME,
    "eError: name 'totl' is not defined": NAME,
    "nonetype object is not subscriptable": NONE,
    "'NoneType' object is not subscriptable": NONE,
    "I get this: typeerror 'nonetype' object is not subscriptable": NONE,
    "axError: expected ':'": ("SyntaxError", "expected ':'"),
    "rror: 'day'": ("KeyError", "'day'"),
    "no module named requests": ("ModuleNotFoundError", "No module named 'requests'"),
    "list index out of range": ("IndexError", "list index out of range"),
    "sqlite3.operationalerror: no such table: movie": (
        "sqlite3.OperationalError",
        "no such table: movie",
    ),
    "werkzeug.routing.exceptions.builderror could not build url for endpoint 'hom'": (
        "werkzeug.routing.exceptions.BuildError",
        "Could not build url for endpoint 'hom'",
    ),
}
# What another program says, and what only looks like an error's name.
OTHERS = [
    "/usr/bin/python3: No module named flask",
    "ERROR: Could not install packages due to an OSError: [Errno 13] Permission denied: '/usr'",
    "Runtime error near line 1: UNIQUE constraint failed: film.id",
    "bash: syntax error near unexpected token `('",
    "zsh: command not found: python",
]
# Terminal texts without any error.
PEACEFUL = ["hello", "My program does not print the right total.", "Successfully installed x"]


@pytest.mark.parametrize("text", TYPED)
def test_what_was_lost_is_put_back(text: str) -> None:
    problem = find_problem(text)

    assert problem is not None
    assert (problem.type, problem.message) == TYPED[text]


@pytest.mark.parametrize("text", OTHERS)
def test_words_of_a_program_are_no_exception(text: str) -> None:
    problem = find_problem(text)

    assert problem is not None
    assert problem.type == ""
    assert problem.kind in {"shell", "pip", "sql"}


@pytest.mark.parametrize("text", PEACEFUL)
def test_plain_words_are_no_error(text: str) -> None:
    assert find_problem(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "TypeError: The view function for 'home' did not return a valid response. The function"
        " either returned None or ended without a return statement.",
        "KeyError: 'user'",
        "sqlite3.ProgrammingError: Incorrect number of bindings supplied. The current"
        " statement uses 1, and there are 5 supplied.",
        "jinja2.exceptions.TemplateSyntaxError: Encountered unknown tag 'endfor'.",
        "RuntimeError: Working outside of application context.",
    ],
)
def test_small_letters_yield_the_same_entry(text: str, dictionary: Dictionary) -> None:
    as_shown, typed = find_problem(text), find_problem(text.lower())

    assert as_shown is not None
    assert typed is not None
    expected, found = dictionary.explain(as_shown), dictionary.explain(typed)
    assert expected is not None
    assert found is not None
    assert found.id == expected.id


def test_a_long_text_is_no_typed_error() -> None:
    assert find_problem("\n".join(["all went well"] * 9 + ["list index out of range"])) is None


def test_a_cut_module_still_names_the_library(dictionary: Dictionary) -> None:
    problem = find_problem("te3.OperationalError: no such table: movies")

    assert problem is not None
    explanation = dictionary.explain(problem)
    assert explanation is not None
    assert explanation.id == "sql-no-such-table"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("404 not found", 404),
        ("it shows 404 Not Found", 404),
        ("internal server error", 500),
        ("405 method not allowed: the method is not allowed for the requested url", 405),
    ],
)
def test_a_typed_status_is_a_reply(text: str, status: int) -> None:
    problem = find_problem(text)

    assert problem is not None
    assert (problem.kind, problem.status) == ("http", status)


@pytest.mark.parametrize("text", ["my file was not found", "bash: flask: command not found"])
def test_two_words_without_a_number_are_no_status(text: str) -> None:
    problem = find_problem(text)

    assert problem is not None
    assert problem.kind == "shell"


def test_a_terminal_text_in_small_letters_is_explained(dictionary: Dictionary) -> None:
    problem = find_problem("could not locate a flask application")

    assert problem is not None
    explanation = dictionary.explain(problem)
    assert explanation is not None
    assert explanation.id == "flask-app-not-located"
