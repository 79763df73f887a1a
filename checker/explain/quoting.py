"""Write a repair so that it can stand inside the braces of the learner's f-string."""

from __future__ import annotations

import re
from functools import partial

from checker.explain.spelling import WORD

CODE = re.compile(r"`([^`\n]+)`")
F_STRING = re.compile(
    r"""\b(?:[rR]?[fF]|[fF][rR])(["'])(?!\1)((?:\\.|(?!\1)[^\\\n])*)\1(?!\1)""",
)
BRACES = re.compile(r"\{([^{}\n]*)\}")
# An f-string in a repair, with one value at its end: `f"… {person["age"]}"`.
OFFERED = re.compile(r'\bf"([^"`{}\n]*)\{([^\'`{}\n]*)\}"')
# A value is given, a block begins, or the code has an f-string of its own.
NO_PART_OF_TEXT = re.compile(r"[^=!<>]=(?!=)|:$|^(?:from|import|if|for|return|with|def)\b|\bf[\"']")
OTHER = {'"': "'", "'": '"'}


def fit_quotes(text: str, line: str) -> str:
    """Change the quotes of code that belongs into an f-string of the line.

    Before Python 3.12 the quotes that stand around an f-string cannot stand inside its
    braces. Code belongs there when the braces use one of its names. An f-string that the
    text itself offers is mended too.
    """
    text = OFFERED.sub(_mended, text)
    for quote, names in _f_strings(line):
        text = CODE.sub(partial(_fitted, quote=quote, names=names), text)
    return text


def _mended(offered: re.Match[str]) -> str:
    return f'f"{offered[1]}{{{offered[2].replace(chr(34), chr(39))}}}"'


def _f_strings(line: str) -> list[tuple[str, set[str]]]:
    """Return the quote of each f-string with a value in it, and the names in its braces."""
    found = [
        (match[1], {name for part in BRACES.findall(match[2]) for name in WORD.findall(part)})
        for match in F_STRING.finditer(line)
    ]
    return [(quote, names) for quote, names in found if names]


def _fitted(code: re.Match[str], quote: str, names: set[str]) -> str:
    inner = code[1]
    if NO_PART_OF_TEXT.search(inner) or names.isdisjoint(WORD.findall(inner)):
        return code[0]
    other = OTHER[quote]
    return code[0] if other in inner else code[0].replace(quote, other)
