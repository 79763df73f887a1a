from __future__ import annotations

import difflib

import pytest

from checker.render.differences import diff_lines
from checker.render.text import plain_text


def unified(before: str, after: str, old: str, new: str) -> str:
    lines = difflib.unified_diff(
        before.splitlines(keepends=True), after.splitlines(keepends=True), old, new
    )
    return "".join(lines)


def test_a_difference_is_told_in_plain_words() -> None:
    text = unified("one\ntwo\n", "one\n2\n", "starter/app.py", "work/alpha/app.py")

    assert plain_text(diff_lines(text)).splitlines() == [
        "- a line that only the starter has",
        "+ a line that only your file has",
        "",
        "work/alpha/app.py",
        "from line 1",
        "  one",
        "- two",
        "+ 2",
    ]


def test_the_solution_stands_on_the_side_of_plus() -> None:
    text = unified("mine\n", "theirs\n", "work/alpha/app.py", "solution/app.py")

    assert plain_text(diff_lines(text)).splitlines()[:2] == [
        "- a line that only your file has",
        "+ a line that only the solution has",
    ]


def test_lines_that_look_like_headings_are_lines() -> None:
    text = unified("-- a\n", "++ b\n@@ c\n", "starter/app.py", "work/alpha/app.py")

    assert plain_text(diff_lines(text)).splitlines()[-3:] == ["- -- a", "+ ++ b", "+ @@ c"]


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("starter/a.py (no such file)", "work/x/a.py", "The starter does not have this file."),
        ("starter/a.py", "work/x/a.py (no such file)", "You do not have this file."),
        ("work/x/a.py (no such file)", "solution/a.py", "You do not have this file."),
    ],
)
def test_a_file_of_one_side_only_is_said(old: str, new: str, sentence: str) -> None:
    before, after = ("", "x\n") if "(no" in old else ("x\n", "")

    assert sentence in plain_text(diff_lines(unified(before, after, old, new)))


def test_no_sign_of_the_format_is_left() -> None:
    text = unified("a\n", "b\n", "starter/a.py", "work/x/a.py") + unified(
        "c\n", "d\n", "starter/b.py", "work/x/b.py"
    )
    shown = plain_text(diff_lines(text))

    assert not any(sign in shown for sign in ("---", "+++", "@@"))
    assert shown.count("a line that only") == 2


def test_what_is_no_difference_is_refused() -> None:
    with pytest.raises(ValueError, match="no line of a diff"):
        diff_lines("hello\n")


def test_no_difference_is_no_line() -> None:
    assert diff_lines("") == []
