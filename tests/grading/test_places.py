"""The lines of the learner's file around a fault."""

from __future__ import annotations

import pytest

from checker.grading.places import marks_of, place

TEXT = "import os\n\n\ndef add(a, b):\n    return a + c\n\n"


def test_empty_lines_at_the_ends_are_left_out() -> None:
    found = place("app.py", TEXT, 4)

    assert (found.before, found.code) == ((), "def add(a, b):")
    assert found.after == ("    return a + c",)
    assert place("app.py", TEXT, 5).after == ()


@pytest.mark.parametrize("line", [-3, 0, 7, 10_000])
def test_a_line_that_the_file_does_not_have_has_no_code(line: int) -> None:
    found = place("app.py", TEXT, line, "<module>")

    assert (found.code, found.before, found.after, found.function) == ("", (), (), "")


def test_marks_stand_below_the_whole_line() -> None:
    assert place("app.py", TEXT, 5, marks=" " * 11 + "^").mark == " " * 15 + "^"
    assert place("app.py", "def add()", 1, marks=" " * 9 + "^").mark == " " * 9 + "^"


@pytest.mark.parametrize("marks", ["^" * 40, "x", "^ ^", "\x1b[2J^", "   ", " " * 5_000 + "^"])
def test_marks_that_do_not_fit_the_line_are_left_out(marks: str) -> None:
    assert place("app.py", TEXT, 5, marks=marks).mark == ""


def test_a_line_of_control_characters_is_cleaned_and_has_no_mark() -> None:
    found = place("app.py", "a\x1b[2J = b\n" + "x" * 5_000, 1, marks="^")

    assert (found.code, found.mark) == ("a[2J = b", "")
    assert len(found.after[0]) == 200


@pytest.mark.parametrize(
    "data", [{"frames": 3}, {"frames": [3]}, {"line": "x"}, {"file": b""}, {"cause": []}, {}]
)
def test_strange_data_of_a_problem_has_no_marks(data: dict[str, object]) -> None:
    assert marks_of(data) == ""
