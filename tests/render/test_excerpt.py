"""The lines of the learner's file: as text, and in words."""

from __future__ import annotations

from checker.model import CheckResult, Report, Where
from checker.render.excerpt import excerpt_lines, spoken_excerpt
from checker.render.page import report_as_html
from checker.render.terminal import render_report
from checker.render.text import Look, plain_text

WHERE = Where(
    "app.py",
    9,
    "home",
    "    return nmae",
    ("@app.get('/')", "def home():"),
    ("x = 1",),
    "           ^^^^",
)
LINES = [
    "   7 | @app.get('/')",
    "   8 | def home():",
    ">  9 |     return nmae",
    "     |            ^^^^",
    "  10 | x = 1",
]


def report(where: Where) -> Report:
    return Report("a", "fail", (CheckResult("test_it", "It works", "fail", where=where),))


def test_the_line_stands_between_its_neighbours_and_the_fault_is_marked() -> None:
    assert excerpt_lines(WHERE) == LINES


def test_the_short_form_leaves_out_the_neighbours() -> None:
    assert excerpt_lines(WHERE, is_short=True) == [
        "> 9 |     return nmae",
        "    |            ^^^^",
    ]


def test_without_a_mark_the_sign_points_at_the_line() -> None:
    assert excerpt_lines(Where("app.py", 2, "", "x = 1", ("y = 2",))) == [
        "  1 | y = 2",
        "> 2 | x = 1",
    ]


def test_without_code_there_is_nothing_and_without_a_number_the_code() -> None:
    assert excerpt_lines(Where("app.py", 3)) == spoken_excerpt(Where("app.py", 3)) == []
    assert excerpt_lines(Where("app.py", 0, "", "x = 1")) == ["x = 1"]


def test_a_mark_stands_below_its_letters_where_letters_are_wide_or_tabs() -> None:
    wide = Where("app.py", 1, "", "\tx = '日本' + y", mark=" " * 12 + "^")

    line, mark = excerpt_lines(wide)

    assert line == "> 1 |     x = '日本' + y"
    assert mark == "    |" + " " * 18 + "^"


def test_the_terminal_shows_the_lines_below_where() -> None:
    shown = plain_text(render_report(report(WHERE), Look(80))).splitlines()

    start = shown.index("  where      app.py, line 9, in home") + 1
    assert shown[start : start + 5] == [" " * 13 + line for line in LINES]
    short = plain_text(render_report(report(WHERE), Look(80), is_short=True))
    assert "def home():" not in short
    assert "> 9 |     return nmae" in short


def test_long_lines_begin_further_left_and_are_cut_at_the_width() -> None:
    shown = plain_text(render_report(report(WHERE), Look(30))).splitlines()

    assert "  >  9 |     return nmae" in shown
    narrow = plain_text(render_report(report(WHERE), Look(20))).splitlines()
    assert "  >  9 |     return…" in narrow


def test_the_plain_mode_says_the_line_first_and_its_neighbours_in_words() -> None:
    shown = plain_text(render_report(report(WHERE), Look(80, plain=True))).splitlines()

    start = shown.index("  Where: app.py, line 9, in home") + 1
    assert shown[start : start + 5] == [
        "  Line:     return nmae",
        "  Look at column 12: nmae",
        "  Line 7, before it: @app.get('/')",
        "  Line 8, before it: def home():",
        "  Line 10, after it: x = 1",
    ]


def test_the_plain_mode_names_the_end_of_the_line() -> None:
    where = Where("app.py", 1, "", "def home()", mark=" " * 10 + "^")

    assert spoken_excerpt(where)[1] == ("Look at column 11", "the end of the line")


def test_a_notebook_shows_the_same_lines_and_escapes_them() -> None:
    html = report_as_html(report(Where("app.py", 2, "", "<b>", ("<i>",), (), "^")))

    assert "  1 | &lt;i&gt;\n&gt; 2 | &lt;b&gt;\n    | ^</pre>" in html
