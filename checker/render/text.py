"""Lines of styled text that fit every terminal: narrow, without colour, without Unicode.

A `Line` is a tuple of `(text, style)`. `paint` turns lines into what a terminal
understands. Nothing here asks the terminal: a `Look` says what it can do.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_WORDS = re.compile(r"\s+|\S+")

Span = tuple[str, str]
Line = tuple[Span, ...]

LINK = "link:"
"""A style ``link:<address>`` makes a text clickable where the terminal can."""

RAW = "raw"
"""A style for text that is ready for the terminal, sequences included."""

_SGR = {
    "": "",
    "pass": "1;32",
    "fail": "1;31",
    "title": "1",
    "label": "2",
    "quiet": "2",
    "key": "1",
    "code": "36",
    "added": "32",
    "removed": "31",
    "chosen": "7",
}

_ASCII = {
    "✓": "+",
    "✗": "x",
    "·": "-",
    "…": "...",
    "—": "-",
    "–": "-",
    "→": "->",
    "↑": "up",
    "↓": "down",
    "█": "#",
    "░": ".",
    "─": "-",
    "│": "|",
    "▸": ">",
    "‘": "'",
    "’": "'",
    "“": '"',
    "”": '"',
    "\u00a0": " ",
}


@dataclass(frozen=True)
class Look:
    """What the place that shows the text can do, and what the learner wants."""

    width: int = 80
    colour: bool = False
    plain: bool = False
    """words instead of marks, no columns: for screen readers"""
    encoding: str = "utf-8"
    links: bool = False
    """the terminal understands links to files"""


def clean(text: str) -> str:
    """Make control characters visible: they must not steer the learner's terminal."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_visible(letter) for letter in text.replace("\r\n", "\n"))


def _visible(letter: str) -> str:
    if letter == "\n":
        return letter
    if letter == "\t":
        return "    "
    kind = unicodedata.category(letter)
    if kind == "Cs":
        return "\ufffd"
    # Cf holds the marks that turn the direction of writing; only a joiner is harmless.
    if kind in ("Cc", "Cf", "Zl", "Zp") and letter not in "\u200d\u00ad":
        return letter.encode("unicode_escape").decode("ascii")
    return letter


def cells(text: str) -> int:
    """Count the columns that a text takes on a terminal."""
    if text.isascii():
        return len(text)
    return sum(_cells_of(letter) for letter in text)


def _cells_of(letter: str) -> int:
    if unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def cut(text: str, width: int) -> str:
    """Shorten a text to a width, with an ellipsis where something is missing."""
    if cells(text) <= width:
        return text
    kept, room = "", max(width - 1, 0)
    for letter in text:
        room -= _cells_of(letter)
        if room < 0:
            break
        kept += letter
    return kept + "…" if width > 0 else ""


def wrap(text: str, width: int) -> list[str]:
    """Break a text at spaces; a word that is too long is broken where it must be."""
    width = max(width, 8)
    lines: list[str] = []
    for paragraph in text.split("\n"):
        lines.extend(_wrapped(paragraph, width))
    return lines


def _wrapped(paragraph: str, width: int) -> Iterator[str]:
    if cells(paragraph) <= width:
        yield paragraph
        return
    indent = paragraph[: len(paragraph) - len(paragraph.lstrip())][: width // 2]
    line = indent
    for word in paragraph.split():
        gap = "" if line == indent else " "
        if cells(line) + len(gap) + cells(word) <= width:
            line += gap + word
            continue
        if line != indent:
            yield line
        line = indent + word
        while cells(line) > width:
            head = _head(line, width)
            yield head
            line = indent + line[len(head) :]
    yield line


def _head(text: str, width: int) -> str:
    taken = 0
    for place, letter in enumerate(text):
        taken += _cells_of(letter)
        if taken > width:
            return text[: max(place, 1)]
    return text


def cut_line(line: Line, width: int) -> Line:
    """Shorten a styled line to a width."""
    spans: list[Span] = []
    room = width
    for text, style in line:
        if style == RAW:
            # It was made for a width, and a cut could break a sequence.
            spans.append((text, style))
            continue
        if cells(text) > room:
            return (*spans, (cut(text, room), style))
        spans.append((text, style))
        room -= cells(text)
    return tuple(spans)


def wrap_line(line: Line, width: int, indent: int = 0) -> list[Line]:
    """Break a styled line at spaces; its further lines begin at ``indent``."""
    rows: list[list[Span]] = []
    row: list[Span] = []
    room = width = max(width, 8)
    for word in _words(line):
        size = sum(cells(text) for text, _ in word)
        is_space = all(text.isspace() for text, _ in word)
        if size > room and row and not is_space:
            rows.append(row)
            row = [(" " * indent, "")] if indent else []
            room = width - indent
        if not is_space or room < width - indent or not rows:
            row += word
            room -= size
    return [_joined(_trimmed(row)) for row in (*rows, row)]


def _trimmed(row: list[Span]) -> list[Span]:
    """Leave out the spaces at a row's end: they would stand beyond the width."""
    row = list(row)
    while len(row) > 1 and row[-1][0].isspace():
        row.pop()
    return row


def _joined(row: Iterable[Span]) -> Line:
    """Put neighbours of one style together."""
    spans: list[Span] = []
    for text, style in row:
        if spans and spans[-1][1] == style:
            spans[-1] = (spans[-1][0] + text, style)
        else:
            spans.append((text, style))
    return tuple(spans)


def _words(line: Line) -> Iterator[list[Span]]:
    """Split a styled line into words and spaces; a word may have several styles."""
    word: list[Span] = []
    for text, style in line:
        for part in _WORDS.findall(text):
            if part.isspace():
                if word:
                    yield word
                    word = []
                yield [(part, style)]
            else:
                word.append((part, style))
    if word:
        yield word


def plain_text(lines: Iterable[Line]) -> str:
    """Give the text of lines, without any style."""
    return "\n".join("".join(text for text, _ in line).rstrip() for line in lines)


def paint(lines: Iterable[Line], look: Look) -> str:
    """Give the lines as a terminal understands them, each with a line break."""
    return "".join(paint_line(line, look) + "\n" for line in lines)


def paint_line(line: Line, look: Look) -> str:
    """Give one line as a terminal understands it, without a line break."""
    parts = []
    for text, style in line:
        if style == RAW:
            parts.append(text)
            continue
        text = fit_encoding(text, look.encoding)
        if style.startswith(LINK):
            address = style.removeprefix(LINK)
            is_clickable = look.links and text
            parts.append(f"\x1b]8;;{address}\x1b\\{text}\x1b]8;;\x1b\\" if is_clickable else text)
            continue
        code = _SGR.get(style, "") if look.colour else ""
        parts.append(f"\x1b[{code}m{text}\x1b[0m" if code and text else text)
    return "".join(parts)


def fit_encoding(text: str, encoding: str) -> str:
    """Replace what an encoding cannot write: our marks by ASCII, others by their code."""
    if text.isascii() or encoding.lower().replace("-", "") in ("utf8", "utf16", "utf32"):
        return text
    parts = []
    for letter in text:
        try:
            letter.encode(encoding)
            parts.append(letter)
        except (UnicodeEncodeError, LookupError):
            parts.append(_ASCII.get(letter) or letter.encode("ascii", "backslashreplace").decode())
    return "".join(parts)
