"""Show a unified diff in words that nobody has to learn first."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.render.text import Line, clean

_HUNK = re.compile(r"@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
_MISSING = " (no such file)"
_STYLES = {"+": "added", "-": "removed"}


def diff_lines(text: str) -> list[Line]:
    """Give a unified diff as styled lines; the signs stand in front in any case.

    The line before each piece says where it stands in the learner's file, and the
    first line what the signs mean. Raises `ValueError` for a text that is no diff.
    """
    lines: list[Line] = []
    waiting = iter(text.removesuffix("\n").split("\n") if text else ())
    for line in waiting:
        if line.startswith("--- "):
            lines += _heading(line[4:], next(waiting)[4:], is_first=not lines)
        elif line.startswith("\\"):
            lines.append(((f"  ({line[2:]})", "quiet"),))
        else:
            lines += _piece(line, waiting)
    return lines


def _heading(before: str, after: str, *, is_first: bool) -> list[Line]:
    """Name the file, and say once whose lines are whose."""
    old, new = before.removesuffix(_MISSING), after.removesuffix(_MISSING)
    is_mine_first = old.startswith("work/")
    mine, theirs = (old, new) if is_mine_first else (new, old)
    other = f"the {theirs.partition('/')[0]}"
    lines: list[Line] = []
    if is_first:
        left, right = ("your file", other) if is_mine_first else (other, "your file")
        lines += [
            (("- ", "removed"), (f"a line that only {left} has", "")),
            (("+ ", "added"), (f"a line that only {right} has", "")),
        ]
    lines += [(), ((clean(mine), "title"),)]
    if before.endswith(_MISSING) or after.endswith(_MISSING):
        owner = "you do" if (before.endswith(_MISSING) == is_mine_first) else f"{other} does"
        lines.append(((f"{owner} not have this file".capitalize() + ".", "quiet"),))
    return lines


def _piece(head: str, waiting: Iterator[str]) -> list[Line]:
    """Show one piece; its own header says how many lines of each side it has."""
    match = _HUNK.match(head)
    if match is None:
        raise ValueError(f"no line of a diff: {head!r}")
    before, after = int(match[2] or 1), int(match[4] or 1)
    lines: list[Line] = [((f"from line {max(int(match[3]), 1)}", "quiet"),)]
    while before > 0 or after > 0:
        line = next(waiting, None)
        if line is None:
            raise ValueError("the diff ends inside a piece")
        before -= line[:1] in ("-", " ")
        after -= line[:1] in ("+", " ")
        if line.startswith("\\"):
            lines.append(((f"  ({line[2:]})", "quiet"),))
        else:
            sign, rest = line[:1], line[1:]
            lines.append(((clean(f"{sign} {rest}"), _STYLES.get(sign, "")),))
    return lines
