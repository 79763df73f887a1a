from __future__ import annotations

import pytest

from checker.explain import Frame, Problem
from checker.explain.nothing import (
    NEVER_RETURNS,
    PRINTS,
    RETURNS_CHANGE,
    RETURNS_PRINT,
    SOMETIMES_RETURNS,
    Maker,
    maker_of_nothing,
)


def maker_in(body: str, line: str = "name = make(1)") -> Maker | None:
    source = f"def make(x):\n    {body}\n\n\n{line}\nprint(name.upper())\n"
    return maker_of_nothing(Problem(code="print(name.upper())"), source)


@pytest.mark.parametrize(
    ("body", "way"),
    [
        ("y = x + 1", NEVER_RETURNS),
        ("print(x)", PRINTS),
        ("return print(x)", RETURNS_PRINT),
        ("return x.sort()", RETURNS_CHANGE),
        ("if x:\n        return 1", SOMETIMES_RETURNS),
        ("for y in x:\n        return y", SOMETIMES_RETURNS),
        ("if x:\n        return 1\n    elif x > 2:\n        return 2", SOMETIMES_RETURNS),
    ],
)
def test_how_a_function_gives_nothing(body: str, way: str) -> None:
    assert maker_in(body) == Maker("name", "make", way)


@pytest.mark.parametrize(
    "body",
    [
        "return x",
        "return None",
        "yield x",
        "if x:\n        return 1\n    else:\n        raise ValueError",
        "with x:\n        return 1",
        "while True:\n        return 1",
        "try:\n        return 1\n    except ValueError:\n        return 2",
    ],
)
def test_a_function_that_gives_a_value_or_means_none_is_no_maker(body: str) -> None:
    assert maker_in(body) is None


def test_a_return_of_an_inner_function_does_not_count() -> None:
    found = maker_in("def inner():\n        return 1")

    assert found == Maker("name", "make", NEVER_RETURNS)


def test_a_method_and_a_part_of_an_object_are_found() -> None:
    source = "class A:\n    def load(self):\n        x = 1\n\na.items = A().load()\nlen(a.items)\n"

    assert maker_of_nothing(Problem(code="len(a.items)"), source) == Maker(
        "items", "load", NEVER_RETURNS
    )


def test_only_the_marked_part_of_the_line_counts() -> None:
    source = 'def show(x):\n    print(x)\n\nshow(user["name"])\n'
    line = 'show(user["name"])'
    mark = "     ~~~~^^^^^^^^"
    problem = Problem(
        code=line, file="app.py", line=4, frames=(Frame("app.py", 4, "<module>", line, mark),)
    )

    assert maker_of_nothing(problem, source) is None


def test_a_value_that_came_as_a_parameter_is_found_in_the_calling_line() -> None:
    source = (
        "def make():\n    print(1)\n\n"
        "def show(x):\n    return x.upper()\n\n"
        "show(make())\n"
    )  # fmt: skip
    frames = (
        Frame("app.py", 7, "<module>", "show(make())"),
        Frame("app.py", 5, "show", "return x.upper()"),
    )
    problem = Problem(
        code="return x.upper()", file="app.py", line=5, function="show", frames=frames
    )

    assert maker_of_nothing(problem, source) == Maker("make", "make", PRINTS)


def test_a_file_that_is_no_python_has_no_makers() -> None:
    assert maker_of_nothing(Problem(code="x.upper()"), "def (") is None
