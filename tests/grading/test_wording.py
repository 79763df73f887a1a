from __future__ import annotations

import ast
from typing import Any

import pytest

from checker.grading.wording import CAP, find_assert, show, status_text, word


def statement(text: str) -> ast.Assert:
    node = ast.parse(text).body[0]
    assert isinstance(node, ast.Assert)
    return node


def worded(
    text: str, operator: str, left: Any, right: Any, message: str = ""
) -> tuple[str, str, str]:
    wording = word((operator, left, right), statement(text), message)
    return wording.expected, wording.got, wording.why


@pytest.mark.parametrize(
    ("text", "operator", "left", "right", "expected", "got", "why"),
    [
        ("assert a == b", "==", 1, 2, "2", "1", ""),
        (
            "assert a == b",
            "==",
            "ab",
            "ac",
            '"ac"',
            '"ab"',
            "The texts differ at letter 2: expected 'c', got 'b'.",
        ),
        (
            "assert a == b",
            "==",
            "ab",
            "abc",
            '"abc"',
            '"ab"',
            "The texts differ at letter 3: expected 'c', got the end.",
        ),
        (
            "assert a == b",
            "==",
            "abc",
            "ab",
            '"ab"',
            '"abc"',
            "The texts differ at letter 3: expected the end, got 'c'.",
        ),
        (
            "assert a == b",
            "==",
            "ADA",
            "Ada",
            '"Ada"',
            '"ADA"',
            "The texts differ in capital and small letters only.",
        ),
        (
            "assert a == b",
            "==",
            "Ada\n",
            "Ada",
            '"Ada"',
            '"Ada\n"',
            "The texts differ in spaces or line ends only, at the beginning or the end.",
        ),
        (
            "assert a == b",
            "==",
            "5",
            5,
            "5",
            '"5"',
            "The value is right, but it is a text. It must be a number or another plain value.",
        ),
        ("assert a == b", "==", 5, "5", '"5"', "5", "The value is right, but it must be a text."),
        (
            "assert a == b",
            "==",
            None,
            5,
            "5",
            "None",
            "None means: nothing came back. A function gives a value back with return.",
        ),
        ("assert a == b", "==", "x" * 50, "y", '"y"', '"' + "x" * 50 + '"', ""),
        ("assert a is b", "is", 1, None, "None", "1", ""),
        ("assert a is not b", "is not", None, None, "is not None", "None", ""),
        ("assert a != b", "!=", 1, 1, "!= 1", "1", ""),
        ("assert a > b", ">", 1, 2, "> 2", "1", ""),
        ("assert r.status_code == 200", "==", 404, 200, "200 OK", "404 NOT FOUND", ""),
        (
            "assert r.status_code < 400",
            "<",
            500,
            400,
            "< 400 BAD REQUEST",
            "500 INTERNAL SERVER ERROR",
            "",
        ),
        (
            "assert r.status_code in (200, 204)",
            "in",
            500,
            (200, 204),
            "200 OK or 204 NO CONTENT",
            "500 INTERNAL SERVER ERROR",
            "",
        ),
        ("assert x not in [1, 2]", "not in", 1, [1, 2], "not 1 or 2", "1", ""),
        ("assert 'Hi' in r.text", "in", "Hi", "Hello", 'the text "Hi"', '"Hello"', ""),
        (
            "assert 'Hi' in r.text",
            "in",
            "Hi",
            "well, hi there",
            'the text "Hi"',
            '"well, hi there"',
            "The words are right. Capital and small letters differ.",
        ),
        (
            "assert 'Hi, Ada' in r.text",
            "in",
            "Hi, Ada",
            "Hi Ada!",
            'the text "Hi, Ada"',
            '"Hi Ada!"',
            "The words are right. A space or a mark such as a comma differs.",
        ),
        ("assert 'x' not in text", "not in", "x", "axb", 'no the text "x"', '"axb"', ""),
        ("assert 3 in numbers", "in", 3, [1, 2], "3", "[1, 2]", ""),
    ],
)
def test_each_form_of_assert(
    text: str, operator: str, left: Any, right: Any, expected: str, got: str, why: str
) -> None:
    assert worded(text, operator, left, right) == (expected, got, why)


def test_own_message_comes_first() -> None:
    assert worded("assert a == b, 'x'", "==", None, 5, "use return")[2] == "use return"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("assert learner.exists('a')", "learner.exists('a')"),
        ("assert not learner.exists('a')", "not learner.exists('a')"),
        ("assert all(x for x in y)", "all((x for x in y))"),
    ],
)
def test_condition_without_a_comparison(text: str, expected: str) -> None:
    wording = word(None, statement(text), "the reason")

    assert (wording.expected, wording.got, wording.why) == (expected, "", "the reason")


def test_no_statement_known() -> None:
    assert word(None, None, "m") == word(("==", 1, 2), None, "m")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("it's", '"it\'s"'),
        ('say "hi"', "'say \"hi\"'"),
        ("line 1\nline 2\n", "line 1\nline 2"),
        ([1, "a"], "[1, 'a']"),
        (b"x", "b'x'"),
        (None, "None"),
        ("", '""'),
    ],
)
def test_values_are_shown_as_a_person_writes_them(value: Any, text: str) -> None:
    assert show(value) == text


def test_long_and_unshowable_values() -> None:
    class Odd:
        def __repr__(self) -> str:
            raise ValueError

    assert len(show("x" * 10_000)) <= CAP
    assert show("x" * 10_000).endswith(" …")
    assert show(10**10_000) == "a value of type int that is too large to show"
    assert show(Odd()) == "a value of type Odd that is too large to show"


@pytest.mark.parametrize(
    ("code", "text"),
    [(200, "200 OK"), (404, "404 NOT FOUND"), (799, "799"), ("x", '"x"'), (None, "None")],
)
def test_status_with_its_phrase(code: Any, text: str) -> None:
    assert status_text(code) == text


def test_assert_is_found_by_its_line(tmp_path: Any) -> None:
    file = tmp_path / "test_x.py"
    file.write_text("def test_a():\n    x = 1\n    assert (\n        x\n        == 2\n    )\n")

    found = find_assert(str(file), 4)

    assert found is not None
    assert ast.unparse(found.test) == "x == 2"
    assert find_assert(str(file), 2) is None
    file.write_text("def (\n")
    assert find_assert(str(tmp_path / "other.py"), 1) is None
