"""Colour code for a page: spans with a class of one letter, and never a style.

======= =====================================================================
class   what stands in it
======= =====================================================================
c       a comment
k       a keyword, and an operator that is a word
s       a text
n       a number, and a constant such as ``None``
f       the name of a function or a class where it is defined, an attribute
d       a decorator
b       what Python brings along: built-in functions, exceptions
p       the prompt of a terminal; nobody types it, nobody copies it
i       what is typed after a prompt
======= =====================================================================
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from html import escape
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pygments.lexer import Lexer
    from pygments.token import _TokenType

CLASSES = ("c", "k", "s", "n", "f", "d", "b", "p", "i")

TERMINALS = ("console", "shell-session", "pycon")
"""languages in which a prompt stands before what is typed"""

_PROMPT = re.compile(r"^(?:\([^()\n]+\) )?(?:PS [^>\n]*> |[A-Z]:\\[^>\n]*>|(?:>>>|\.\.\.|[$%#>]) )")
_KINDS = (
    ("Comment", "c"),
    ("Keyword.Constant", "n"),
    ("Keyword", "k"),
    ("Operator.Word", "k"),
    ("Literal.String", "s"),
    ("Literal.Number", "n"),
    ("Name.Function", "f"),
    ("Name.Class", "f"),
    ("Name.Attribute", "f"),
    ("Name.Tag", "k"),
    ("Name.Decorator", "d"),
    ("Name.Builtin", "b"),
    ("Name.Exception", "b"),
)


def code_as_html(code: str, language: str) -> str:
    """Give code as escaped HTML with spans; an unknown language stays plain."""
    if language in TERMINALS:
        return "".join(_terminal_line(line) for line in code.splitlines(keepends=True))
    lexer = _lexer(language)
    if lexer is None:
        return escape(code)
    return _spans(_classified(list(lexer.get_tokens(code))))


def _classified(tokens: Sequence[tuple[_TokenType, str]]) -> Iterator[tuple[str, str]]:
    """Give each piece its class; ``id = 1`` is a name of the learner's, ``id(…)`` is not."""
    following = [*(text for _, text in tokens[1:]), ""]
    for (kind, text), after in zip(tokens, following, strict=False):
        letter = _class_of(kind)
        is_own = letter == "b" and str(kind) == "Token.Name.Builtin" and not after.startswith("(")
        yield "" if is_own else letter, text


def _spans(pairs: Iterable[tuple[str, str]]) -> str:
    return "".join(_span(kind, "".join(texts)) for kind, texts in _joined(pairs))


def _joined(pairs: Iterable[tuple[str, str]]) -> Iterator[tuple[str, list[str]]]:
    """Put neighbours of one class together: half of the bytes are saved."""
    for kind, group in groupby(pairs, key=lambda pair: pair[0]):
        yield kind, [text for _, text in group]


def _span(kind: str, text: str) -> str:
    return f'<span class="{kind}">{escape(text)}</span>' if kind else escape(text)


def _terminal_line(line: str) -> str:
    prompt = _PROMPT.match(line)
    if prompt is None:
        return escape(line)
    typed = line[prompt.end() :]
    text = typed.rstrip("\n")
    return _span("p", prompt[0]) + _span("i", text) + typed[len(text) :]


def _class_of(kind: _TokenType) -> str:
    name = str(kind).removeprefix("Token.")
    for beginning, letter in _KINDS:
        if name == beginning or name.startswith(f"{beginning}."):
            return letter
    return ""


@cache
def _lexer(language: str) -> Lexer | None:
    # Importing it takes a tenth of a second: only for who reads in a page.
    from pygments.lexers import get_lexer_by_name
    from pygments.util import ClassNotFound

    if language in ("", "text"):
        return None
    try:
        return get_lexer_by_name(language, stripnl=False, ensurenl=False)
    except ClassNotFound:
        return None
