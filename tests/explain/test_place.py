"""Where an error happened: the learner's line, the fault, the folded words."""

from __future__ import annotations

import textwrap

import pytest

from checker.explain import Frame, Problem, excerpt, find_problem, fold, problem_of, statement_of

SOURCE = """\
from flask import Flask

app = Flask(__name__)


@app.route("/")
def home():
    return greeting + name
"""
TRACE = """\
Traceback (most recent call last):
  File "/home/ada/.venv/lib/python3.12/site-packages/flask/app.py", line 919, in full_dispatch
    rv = self.dispatch_request()
         ^^^^^^^^^^^^^^^^^^^^^^^
  File "/home/ada/.venv/lib/python3.12/site-packages/flask/app.py", line 902, in dispatch
    return self.ensure_sync(view)(**args)
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  File "/home/ada/site/app.py", line 8, in home
    return greeting + name
           ^^^^^^^^
NameError: name 'greeting' is not defined
"""


def found(text: str) -> Problem:
    problem = find_problem(text)
    assert problem is not None
    return problem


def test_the_line_stands_with_its_neighbours_and_the_fault_is_marked() -> None:
    assert excerpt(found(TRACE).with_source(SOURCE)) == [
        '  6 | @app.route("/")',
        "  7 | def home():",
        "> 8 |     return greeting + name",
        "    |            ^^^^^^^^",
    ]


def test_without_the_file_the_line_stands_alone() -> None:
    assert excerpt(found(TRACE)) == ["> 8 | return greeting + name", "    |        ^^^^^^^^"]


def test_a_file_that_was_changed_since_is_not_quoted() -> None:
    assert excerpt(found(TRACE).with_source("other\n" * 20))[0] == "> 8 | return greeting + name"


def test_the_marks_keep_the_indent_of_the_line() -> None:
    source = "\n" * 7 + "\t\treturn greeting + name\n"

    assert excerpt(found(TRACE).with_source(source))[-2:] == [
        "> 8 | \t\treturn greeting + name",
        "    | \t\t       ^^^^^^^^",
    ]


def test_without_a_line_there_is_no_excerpt() -> None:
    assert excerpt(Problem(type="KeyError", message="'a'")) == []


def test_the_steps_of_libraries_are_folded_and_the_words_kept() -> None:
    assert fold(found(TRACE)) == textwrap.dedent("""\
        Traceback (most recent call last):
          … 2 steps of flask
          File "/home/ada/site/app.py", line 8, in home
            return greeting + name
                   ^^^^^^^^
        NameError: name 'greeting' is not defined""")


def test_the_mark_stands_below_its_letters_where_the_line_kept_its_indent() -> None:
    frame = Frame("app.py", 3, "home", "    return greeting", "       ^^^^^^^^")

    words = fold(Problem(type="NameError", frames=(frame,))).splitlines()

    assert words[2:4] == ["    return greeting", "           ^^^^^^^^"]


def test_text_without_steps_is_kept_as_it_is() -> None:
    assert fold(found("bash: flask: command not found")) == "bash: flask: command not found"


def test_a_chain_is_told_from_its_beginning() -> None:
    try:
        try:
            int("x")
        except ValueError as error:
            raise KeyError("price") from error
    except KeyError as error:
        words = fold(problem_of(error, lambda file: file == __file__))

    first, _, last = words.partition("and that led to:")
    assert "ValueError: invalid literal for int() with base 10: 'x'" in first
    assert last.endswith("KeyError: 'price'")


def test_the_first_error_of_a_group_is_told_after_the_group() -> None:
    try:
        int("x")
    except ValueError as error:
        inner = error
    try:
        raise ExceptionGroup("two errors", [inner, TypeError("b")])
    except ExceptionGroup as error:
        words = fold(problem_of(error))

    group, found, first = words.partition("the first of the group's 2 errors:")
    assert found
    assert "ExceptionGroup: two errors" in group
    assert first.endswith(
        "ValueError: invalid literal for int() with base 10: 'x'\n\nbesides: TypeError: b"
    )


def test_the_fault_of_a_caught_error_is_marked_by_letters_not_bytes() -> None:
    try:
        naïve = {"é": 1}
        print("é" + naïve["ä"])  # noqa: T201
    except KeyError as error:
        problem = problem_of(error, lambda file: file == __file__)

    start = problem.code.index('naïve["ä"]')
    assert problem.mark == " " * start + "^" * len('naïve["ä"]')


def test_the_fault_of_a_syntax_error_is_marked() -> None:
    try:
        compile("if True:\n    x = = 3\n", "app.py", "exec")
    except SyntaxError as error:
        problem = problem_of(error)

    assert (problem.code, problem.mark) == ("x = = 3", "    ^")


@pytest.mark.parametrize(
    ("message", "sql", "values"),
    [
        (
            "(sqlite3.IntegrityError) UNIQUE constraint failed: user.name\n"
            "[SQL: INSERT INTO user (name) VALUES (?)]\n[parameters: ('ada',)]\n"
            "(Background on this error at: https://sqlalche.me/e/21/gkpj)",
            "INSERT INTO user (name) VALUES (?)",
            "('ada',)",
        ),
        ("[SQL: SELECT items[1]\nFROM t]", "SELECT items[1]\nFROM t", ""),
        ("no statement here", "", ""),
    ],
)
def test_the_statement_and_its_parameters_are_found(message: str, sql: str, values: str) -> None:
    assert statement_of(Problem(message=message)) == (sql, values)
