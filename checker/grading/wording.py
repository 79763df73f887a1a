"""Say of a failed assert what was expected and what came, from the assert itself."""

from __future__ import annotations

import ast
import linecache
import re
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

CAP = 400
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True)
class Wording:
    """What was expected, what came, and a general reason where there is one."""

    expected: str
    got: str
    why: str = ""


def word(
    comparison: tuple[str, Any, Any] | None, statement: ast.Assert | None, message: str
) -> Wording:
    """Word a failed assert: got stands on the left, expected on the right.

    ``comparison`` is the operator with both values, where there was one;
    ``statement`` the assert, where its source is known; ``message`` its own text.
    """
    if comparison is None or statement is None:
        return Wording(_condition(statement), "", message)
    operator, left, right = comparison
    compare = _find_compare(statement.test)
    left_text = ast.unparse(compare.left) if compare is not None else ""
    if operator in ("in", "not in"):
        worded = _word_membership(operator, left, right, compare)
    elif left_text.endswith("status_code") and isinstance(left, int):
        wish = "" if operator == "==" else f"{operator} "
        worded = Wording(f"{wish}{status_text(right)}", status_text(left))
    else:
        wish = "" if operator in ("==", "is") else f"{operator} "
        worded = Wording(wish + show(right), show(left), _difference(operator, left, right))
    return Wording(worded.expected, worded.got, message or worded.why)


def find_assert(file: str, line: int) -> ast.Assert | None:
    """Find the assert statement that stands on a line of a check's file."""
    try:
        tree = ast.parse("".join(linecache.getlines(file)))
    except SyntaxError:
        return None
    for node in ast.walk(tree):
        if isinstance(node, ast.Assert) and node.lineno <= line <= (node.end_lineno or line):
            return node
    return None


def status_text(code: Any) -> str:
    """Give a status code with its phrase: ``404 NOT FOUND``."""
    try:
        return f"{int(code)} {HTTPStatus(int(code)).phrase.upper()}"
    except (ValueError, TypeError):
        return show(code)


def show(value: Any) -> str:
    """Show a value: a text in quotes, a page without its line ends, never too long."""
    if isinstance(value, str):
        if "\n" in value.strip():
            return _cut(value.strip())
        return _cut(f'"{value}"' if '"' not in value else repr(value))
    try:
        return _cut(repr(value))
    except Exception:  # a number of very many digits, a list that is nested too deeply
        return f"a value of type {type(value).__name__} that is too large to show"


def _word_membership(operator: str, left: Any, right: Any, compare: ast.Compare | None) -> Wording:
    literal = compare is not None and isinstance(
        compare.comparators[0], (ast.Tuple, ast.List, ast.Set)
    )
    if literal:
        is_status = compare is not None and ast.unparse(compare.left).endswith("status_code")
        say = status_text if is_status else show
        choices = " or ".join(say(each) for each in right)
        return Wording(choices if operator == "in" else f"not {choices}", say(left))
    kind = "the text " if isinstance(right, str) else ""
    wish = "" if operator == "in" else "no "
    why = ""
    if operator == "in" and isinstance(left, str) and isinstance(right, str):
        why = _near_miss(left, right)
    return Wording(f"{wish}{kind}{show(left)}", show(right), why)


def _near_miss(wanted: str, text: str) -> str:
    """Say what differs where the wanted text is nearly there."""
    flat = " ".join(text.split())
    if wanted.lower() in flat.lower():
        return "The words are right. Capital and small letters differ."
    letters = "".join(each for each in wanted if each.isalnum()).lower()
    got = "".join(each for each in flat if each.isalnum()).lower()
    if letters and letters in got:
        return "The words are right. A space or a mark such as a comma differs."
    return ""


def _difference(operator: str, left: Any, right: Any) -> str:
    """Say in which way two values differ, where a person would not see it."""
    if operator != "==":
        return ""
    if isinstance(left, str) and isinstance(right, str):
        return _text_difference(left, right)
    if isinstance(left, str) and not isinstance(right, str) and left == str(right):
        return "The value is right, but it is a text. It must be a number or another plain value."
    if isinstance(right, str) and not isinstance(left, str) and str(left) == right:
        return "The value is right, but it must be a text."
    if left is None:
        return "None means: nothing came back. A function gives a value back with return."
    return ""


def _text_difference(left: str, right: str) -> str:
    if left.strip() == right.strip():
        return "The texts differ in spaces or line ends only, at the beginning or the end."
    if left.lower() == right.lower():
        return "The texts differ in capital and small letters only."
    if abs(len(left) - len(right)) > 20 or len(right) > 200:
        return ""
    place = next(
        (index for index, pair in enumerate(zip(left, right, strict=False)) if pair[0] != pair[1]),
        min(len(left), len(right)),
    )
    wanted = f"'{right[place]}'" if place < len(right) else "the end"
    came = f"'{left[place]}'" if place < len(left) else "the end"
    return f"The texts differ at letter {place + 1}: expected {wanted}, got {came}."


def _condition(statement: ast.Assert | None) -> str:
    """Say a condition that is no comparison in the words of the assert."""
    if statement is None:
        return ""
    test = statement.test
    if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
        return f"not {ast.unparse(test.operand)}"
    return ast.unparse(test)


def _find_compare(node: ast.expr) -> ast.Compare | None:
    return next((each for each in ast.walk(node) if isinstance(each, ast.Compare)), None)


def _cut(text: str) -> str:
    return text if len(text) <= CAP else text[: CAP - 2] + " …"


def clean(text: str) -> str:
    """Take out control characters that would play with a terminal."""
    return _CONTROL.sub("", text)
