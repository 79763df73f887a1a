"""Show the lines of the learner's file around a fault: as text, or in words."""

from __future__ import annotations

from dataclasses import replace
from itertools import zip_longest

from checker.model import Where
from checker.render.text import cells, clean

Fact = tuple[str, str]
"""a label and a text"""


def excerpt_lines(where: Where, *, is_short: bool = False) -> list[str]:
    """Give the line with its neighbours, the fault marked; nothing where no line is known.

    ``is_short`` leaves out the neighbours.
    """
    if not where.code.strip():
        return []
    shown = replace(
        where,
        code=clean(where.code.rstrip()),
        before=() if is_short else tuple(map(clean, where.before)),
        after=() if is_short else tuple(map(clean, where.after)),
        mark=_widened(where),
    )
    return _numbered(shown)


def _numbered(where: Where) -> list[str]:
    """Write lines as ``> 7 | code``: the sign points at the line that is meant."""
    if not where.line:
        return [where.code]
    width = len(str(where.line + len(where.after)))
    written = []
    lines = (*where.before, where.code, *where.after)
    for number, text in enumerate(lines, where.line - len(where.before)):
        sign = ">" if number == where.line else " "
        written.append(f"{sign} {number:>{width}} | {text}".rstrip())
        if number == where.line and where.mark:
            written.append(f"  {'':{width}} | {where.mark}")
    return written


def spoken_excerpt(where: Where) -> list[Fact]:
    """Give the same for a screen reader: the line first, each with what it is."""
    if not where.code.strip():
        return []
    first = where.line - len(where.before)
    above = [(f"Line {n}, before it", text) for n, text in enumerate(where.before, first)]
    below = [(f"Line {n}, after it", text) for n, text in enumerate(where.after, where.line + 1)]
    spoken = [("line", where.code), *_spoken_mark(where), *above, *below]
    return [(label, text) for label, text in spoken if text.strip()]


def _spoken_mark(where: Where) -> list[Fact]:
    if not where.mark.strip():
        return []
    start = len(where.mark) - len(where.mark.lstrip())
    marked = where.code[start : len(where.mark)].strip() or "the end of the line"
    return [(f"Look at column {start + 1}", marked)]


def _widened(where: Where) -> str:
    """Give the marks for a terminal, where some letters take two columns."""
    pairs = zip_longest(where.code[: len(where.mark)], where.mark, fillvalue=" ")
    return "".join(sign * cells(clean(letter)) for letter, sign in pairs).rstrip()
