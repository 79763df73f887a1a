"""Join the lines that a narrow terminal broke.

An old terminal copies a long line as several: each is as long as the window is wide, and
the last holds the rest.
"""

from __future__ import annotations

import re

# The windows of Windows are this wide when they are new.
USUAL_WIDTHS = (80, 120)
NARROWEST = 60
MOST_PIECES = 60

FILE_BEGINS = re.compile(r'^\s*File "')
FILE_WHOLE = re.compile(r'^\s*File "[^"\n]+", line \d+(?:, in \S.*)?$')
END_OF_NAME = re.compile(r"^[\w.<>]+$")
MARKS = re.compile(r"^[\s~^]+$")
# A line that stands for itself: no other line goes on in it.
STARTS = re.compile(
    r'^\s*(?:File "|Traceback \(most|During handling|The above exception|-+> ?\d)'
    r"|^\s*(?:\| |\+[ -])"  # the bars and rulers of a group of errors
    r"|^(?:[A-Za-z_][\w.]*\.)?[A-Z]\w*(?:Error|Exception|Warning|Interrupt|Exit)(?::|$)"
    r"|^(?:\(\S+\) )?(?:PS )?[A-Z]:\\[^>\n]*>|^(?:>>>|\.\.\.|E  |> |\[\d{4}-| \* )"
    r"|^(?:ERROR|WARNING|error|fatal|hint): |^\d+\.\d+\.\d+\.\d+ - - "
)
# Rulers and pytest's progress fill the window and go nowhere.
FILLED = re.compile(r"(?:[=_*#-]{5}|\[ *\d+%\])$")


def join_wrapped(text: str) -> str:
    """Return the text with the lines whole again; the same text where nothing was broken."""
    lines = text.split("\n")
    width = _find_width(lines)
    if width is None:
        return text
    joined: list[str] = []
    number = 0
    while number < len(lines):
        line = lines[number]
        last = line
        number += 1
        while number < len(lines) and _goes_on(line, last, lines[number], width):
            last = lines[number]
            line += last
            number += 1
        joined.append(line)
    return "\n".join(joined)


def _find_width(lines: list[str]) -> int | None:
    """Return how wide the window was, or None where no line looks broken."""
    longest = max(len(line) for line in lines)
    if longest < NARROWEST:
        return None
    full = [
        number
        for number, line in enumerate(lines[:-1])
        if len(line) == longest and _can_go_on(line, lines[number + 1])
    ]
    if any(FILE_BEGINS.match(lines[number]) for number in full):
        return longest
    return longest if full and (longest in USUAL_WIDTHS or len(full) > 1) else None


def _goes_on(line: str, last: str, following: str, width: int) -> bool:
    """Claim that `last`, the end of `line` so far, was broken and goes on in `following`."""
    within = len(last) == width and len(line) <= width * MOST_PIECES
    return within and _can_go_on(line, following)


def _can_go_on(line: str, following: str) -> bool:
    """Claim that the following line can be the rest of this one, which fills the window."""
    if FILLED.search(line) or STARTS.match(following) or not following.strip():
        return False
    if FILE_WHOLE.match(line):
        # Below a whole place stands its code; only the name of a function can go on here.
        return line[0] == " " and END_OF_NAME.match(following) is not None
    return MARKS.match(following) is None or MARKS.match(line) is not None
