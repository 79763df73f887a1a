"""Show a place in the learner's file: the line, its neighbours, the fault marked."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Any

from checker.explain import Problem
from checker.grading.wording import clean
from checker.model import Where

LINE_CAP = 200
LINES_BEFORE, LINES_AFTER = 2, 1
_MARKS = re.compile(r" *\^+")


def place(file: str, text: str, line: int, function: str = "", marks: str = "") -> Where:
    """Make a place of a line of ``text``; a line that it does not have stands without code.

    ``marks`` stand below the line without its indent, as `Problem.mark` has them.
    """
    lines = text.splitlines()
    code = lines[line - 1].rstrip() if 0 < line <= len(lines) else ""
    before, after = _neighbours(lines, line)
    function = "" if function == "<module>" else function
    return Where(
        clean(file),
        line,
        clean(function),
        _one_line(code),
        before,
        after,
        _mark_below(code, marks),
    )


def marks_of(problem: Mapping[str, Any]) -> str:
    """Give what marks the fault of a problem, whose data may be anything."""
    with suppress(TypeError, ValueError):
        return Problem.from_dict(problem).mark
    return ""


def _neighbours(lines: Sequence[str], line: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give the lines before and after; empty ones at the ends are left out."""
    if not 0 < line <= len(lines):
        return (), ()
    before = [_one_line(text) for text in lines[max(line - 1 - LINES_BEFORE, 0) : line - 1]]
    after = [_one_line(text) for text in lines[line : line + LINES_AFTER]]
    while before and not before[0]:
        before.pop(0)
    while after and not after[-1]:
        after.pop()
    return tuple(before), tuple(after)


def _one_line(code: str) -> str:
    return clean(code.rstrip())[:LINE_CAP]


def _mark_below(code: str, marks: str) -> str:
    """Give the marks as they stand below the whole line; nothing where they do not fit."""
    indent = " " * (len(code) - len(code.lstrip()))
    is_whole = code == _one_line(code) and len(indent + marks) <= len(code) + 1
    return indent + marks if is_whole and _MARKS.fullmatch(marks) else ""
