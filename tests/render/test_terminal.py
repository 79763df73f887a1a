from __future__ import annotations

import re
from dataclasses import replace

import pytest

from checker.model import CheckResult, Report, Where
from checker.render.terminal import render_report, verdict_sentence
from checker.render.text import (
    Look,
    cells,
    clean,
    cut,
    cut_line,
    fit_encoding,
    paint,
    paint_line,
    plain_text,
    wrap,
    wrap_line,
)

FAILURE = CheckResult(
    name="test_home",
    title='GET / answers "Hello, World!"',
    status="fail",
    task=1,
    did="GET /",
    curl="curl -i http://localhost:5000/",
    expected="200 OK and the text Hello, World!",
    got="500 INTERNAL SERVER ERROR",
    why="Your function printed the text but handed Flask nothing to send. Use return.",
    explain="view-returned-none",
    where=Where("app.py", 7, "home"),
)
GOOD = CheckResult(name="test_starts", title="the app starts", status="pass", task=1)
REPORT = Report("hello-from-blank", "fail", (GOOD, FAILURE, *[GOOD] * 3))
STEPS = ("checker hint", "checker explain view-returned-none")


def shown(report: Report, look: Look, **more: object) -> str:
    return plain_text(render_report(report, look, **more))  # type: ignore[arg-type]


def test_a_failure_looks_as_the_architecture_says() -> None:
    text = shown(REPORT, Look(80), origin="work/hello-from-blank", next_steps=STEPS)

    assert text == (
        '✗ 2 of 5 · GET / answers "Hello, World!"                        hello-from-blank\n'
        "  we did     GET /                          curl -i http://localhost:5000/\n"
        "  expected   200 OK and the text Hello, World!\n"
        "  got        500 INTERNAL SERVER ERROR\n"
        "  why        Your function printed the text but handed Flask nothing to send.\n"
        "             Use return.\n"
        "  where      work/hello-from-blank/app.py, line 7, in home\n"
        "  next       checker hint · checker explain view-returned-none"
    )


def test_the_plain_mode_says_it_in_words() -> None:
    look = Look(200, plain=True)

    text = shown(REPORT, look, origin="work/hello-from-blank", next_steps=STEPS)

    assert text.splitlines() == [
        'FAIL 2 of 5: GET / answers "Hello, World!" (hello-from-blank)',
        "  We did: GET /",
        "  The same by hand: curl -i http://localhost:5000/",
        "  Expected: 200 OK and the text Hello, World!",
        "  Got: 500 INTERNAL SERVER ERROR",
        "  Why: Your function printed the text but handed Flask nothing to send. Use return.",
        "  Where: work/hello-from-blank/app.py, line 7, in home",
        "  Next: checker hint; or checker explain view-returned-none",
    ]


@pytest.mark.parametrize("width", [24, 40, 60, 80, 120])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    wide = replace(
        FAILURE,
        title="日本語の長い題名です " * 8,
        got="x" * 300,
        where=Where("a_very_long_name/" * 9 + "app.py", 7, "home", "return " + "z" * 200),
    )
    report = Report("hello-from-blank", "fail", (wide,))
    for plain in (False, True):
        look = Look(width, plain=plain)
        lines = plain_text(render_report(report, look, next_steps=STEPS)).splitlines()
        if not plain:
            assert all(cells(line) <= width for line in lines[1:])


def test_other_failures_are_counted() -> None:
    report = Report("a", "fail", (FAILURE, FAILURE, FAILURE))

    assert "2 more checks do not pass yet. Begin with this one." in shown(report, Look(100))
    assert verdict_sentence(report) == "not passed yet: 0 of 3 checks"


def test_a_timeout_is_said_without_an_expectation() -> None:
    check = CheckResult("test_x", "the program ends", "timeout", why="It asks for ever.")

    text = shown(Report("a", "timeout", (check,)), Look(80))

    assert "no answer within the time limit" in text
    assert "expected" not in text
    assert shown(Report("a", "timeout", (check,)), Look(80, plain=True)).startswith("TIMEOUT 1 of")


def test_a_report_without_checks_says_its_message() -> None:
    report = Report("a", "error", (), message="app.py is missing")

    assert "app.py is missing" in shown(report, Look(80))
    assert verdict_sentence(report) == "not checked: app.py is missing"


def test_a_pass_lists_what_was_shown_and_what_is_next() -> None:
    check = replace(GOOD, notes=("It works here by accident.",))
    report = Report("a", "pass", (check, check))

    text = shown(
        report, Look(60), facts=[("you can", "start an app")], next_steps=("checker next",)
    )

    assert text == (
        "✓ All 2 checks pass                                        a\n"
        "  ✓ the app starts\n"
        "  ✓ the app starts\n"
        "  note       It works here by accident.\n"
        "  you can    start an app\n"
        "  next       checker next"
    )


def test_the_line_itself_stands_below_where() -> None:
    check = replace(FAILURE, where=Where("app.py", 7, "<module>", "    print('x')  "))

    text = shown(Report("a", "fail", (check,)), Look(80), origin="work/a")

    assert "  where      work/a/app.py, line 7\n             > 7 |     print('x')" in text


def test_long_output_is_shortened_and_says_so() -> None:
    check = replace(FAILURE, output="\n".join(map(str, range(100))), verbatim="e\n" * 50)

    text = shown(Report("a", "fail", (check,)), Look(80))

    assert "… 89 more lines" in text
    assert len(text.splitlines()) < 40


WORDS = (
    'File "app.py", line 3\n'
    f"    total = price  +  {'amount_of_everything' * 4}\n"
    f"            {'^' * 90}\n"
    "NameError: name 'price' is not defined"
)


@pytest.mark.parametrize("width", [24, 80])
def test_the_programs_own_words_are_never_broken(width: int) -> None:
    check = replace(FAILURE, verbatim=f"\n{WORDS}\n")

    lines = shown(Report("a", "fail", (check,)), Look(width)).splitlines()

    first, *others = WORDS.splitlines()
    start = lines.index(f"  its words  {first}")
    assert lines[start + 1 : start + 4] == [" " * 13 + line for line in others]


def test_the_plain_mode_keeps_the_programs_own_words_below_their_name() -> None:
    check = replace(FAILURE, verbatim=WORDS)

    lines = shown(Report("a", "fail", (check,)), Look(40, plain=True)).splitlines()

    start = lines.index("  The program's own words:")
    assert lines[start + 1 : start + 5] == [f"  {line}" for line in WORDS.splitlines()]
    short = replace(FAILURE, verbatim="KeyError:  'a'")
    text = shown(Report("a", "fail", (short,)), Look(40, plain=True))
    assert "  The program's own words: KeyError:  'a'" in text.splitlines()


def test_control_characters_of_a_submission_never_reach_the_terminal() -> None:
    evil = "\x1b]0;title\x07\x1b[2J\u202eabc\x9b31m\r\x00\ud800"
    check = replace(
        FAILURE,
        **dict.fromkeys(
            ("title", "did", "curl", "expected", "got", "why", "fix", "verbatim", "output"), evil
        ),
        where=Where(evil, 1, evil, evil),
        notes=(evil,),
    )
    report = Report("a", "fail", (check,), message=evil, notes=(evil,))
    for look in (Look(80), Look(80, plain=True), Look(80, colour=True)):
        text = paint(render_report(report, look), look)
        unstyled = re.sub(r"\x1b\[[\d;]*m", "", text)
        assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e\ud800]", unstyled)
    assert "\\x1b]0;title" in clean(evil)


def test_without_colour_there_is_no_escape() -> None:
    assert "\x1b" not in paint(render_report(REPORT, Look(80)), Look(80))
    look = Look(80, colour=True)
    coloured = paint(render_report(REPORT, look), look)
    assert "\x1b[1;31m✗ 2 of 5" in coloured
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == paint(render_report(REPORT, look), Look(80))


def test_an_encoding_without_our_marks_gets_ascii() -> None:
    look = Look(80, encoding="cp1252")

    text = paint(render_report(REPORT, look, next_steps=STEPS), look)

    assert text.startswith("FAIL 2 of 5 · GET /")
    text.encode("cp1252")
    ascii_look = Look(80, encoding="ascii")
    assert paint(render_report(REPORT, ascii_look), ascii_look).isascii()
    assert fit_encoding("é → ✓", "ascii") == "\\xe9 -> +"


def test_wrapping_counts_wide_letters() -> None:
    assert wrap("日本語 日本語", 8) == ["日本語", "日本語"]
    assert cells("e\u0301") == 1
    assert wrap("a" * 20, 8) == ["a" * 8, "a" * 8, "a" * 4]


def test_a_styled_line_is_broken_at_spaces_only() -> None:
    line = (("Windows: (", ""), ("dir", "code"), (") must show", ""))

    rows = wrap_line(line, 12, indent=2)

    assert plain_text(rows) == "Windows:\n  (dir) must\n  show"


def test_a_line_that_touches_the_edge_keeps_its_last_letter() -> None:
    rows = wrap_line((("abcdefgh ijkl", ""),), 8)

    assert [plain_text([cut_line(row, 8)]) for row in rows] == ["abcdefgh", "ijkl"]


def test_texts_and_lines_are_cut_to_a_width() -> None:
    assert cut("hello world", 8) == "hello w…"
    assert cut("日本語", 4) == "日…"
    assert plain_text([cut_line((("ab", ""), ("cdef", "code")), 5)]) == "abcd…"


def test_a_link_is_a_link_only_where_the_terminal_knows_it() -> None:
    line = (("app.py", "link:file:///x/app.py"),)

    assert paint_line(line, Look()) == "app.py"
    linked = paint_line(line, Look(links=True))
    assert linked == "\x1b]8;;file:///x/app.py\x1b\\app.py\x1b]8;;\x1b\\"
