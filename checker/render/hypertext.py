"""Markdown as HTML for a page: no HTML of the author's, nothing from another host.

A page needs more than a text: its headings for a table of contents, and the places
where it sends the reader to an exercise, because a box with its state stands there.
So the outcome is a `Document`. Where links and pictures lead is the page's matter: it
gives a function that turns what stands in the Markdown into a `Target`.

Two pieces of HTML are understood, because lessons use them: ``<details>`` with its
``<summary>``, each on lines of their own, and comments. All else is shown as text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from checker.render.hypertext_rules import Resolve, Target, is_outside, parser

if TYPE_CHECKING:
    from markdown_it.token import Token

_FEW_WORDS = 5


@dataclass(frozen=True)
class Heading:
    """One heading below the title; ``html`` has no links."""

    level: int
    id: str
    html: str


@dataclass(frozen=True)
class Mention:
    """The place where a text sends the reader to an exercise."""

    slug: str


@dataclass(frozen=True)
class Document:
    """A text for a page: its title, and pieces of HTML with mentions in between."""

    title: str
    parts: tuple[str | Mention, ...]
    headings: tuple[Heading, ...]

    @property
    def html(self) -> str:
        """Give the text without the boxes."""
        return "".join(part for part in self.parts if isinstance(part, str))


@dataclass(frozen=True)
class Section:
    """The words below one heading; the text before the first has no id."""

    id: str
    title: str
    text: str


def keep(target: str) -> Target:
    """Lead where the Markdown says, as far as that is another place of the web."""
    return Target(target if is_outside(target) else "")


def nowhere(target: str) -> Target:
    """Lead nowhere: for texts in which words of a learner's program stand.

    There ``<int:id>`` is a part of an address of the program's, and no link.
    """
    return Target("")


def render_document(text: str, resolve: Resolve = keep, *, prefix: str = "") -> Document:
    """Give Markdown as a document; ``prefix`` keeps the ids of two texts apart."""
    tokens = parser(has_addresses=resolve is not nowhere).parse(text)
    _mark_headings(tokens, prefix)
    title, headings, parts = "", list[Heading](), list[str | Mention]()
    start = place = 0
    env: dict[str, Any] = {"resolve": resolve}

    def flush(end: int) -> None:
        html = _rendered(tokens[start:end], env)
        if html:
            parts.append(html)

    while place < len(tokens):
        token, end = tokens[place], _end_of_block(tokens, place)
        if token.type == "heading_open" and token.tag == "h1" and not title:
            flush(place)
            title, start = _plain(tokens[place + 1]), end
        elif token.type == "heading_open" and token.level == 0:
            html = _inline_without_links(tokens[place + 1], env)
            headings.append(Heading(int(token.tag[1]), str(token.attrGet("id")), html))
        elif slug := _mentioned(tokens[place:end], resolve):
            flush(place)
            parts.append(Mention(slug))
            start = end
        place = end
    flush(place)
    return Document(title, tuple(parts), tuple(headings))


def render_inline(text: str) -> str:
    """Give one line of Markdown as HTML: strong words, code, no links."""
    tokens = parser(has_addresses=False).parseInline(text)
    return "".join(_inline_without_links(token, {"resolve": keep}) for token in tokens)


def read_sections(text: str) -> tuple[Section, ...]:
    """Split Markdown at its headings down to level 3, as plain words."""
    tokens = parser().parse(text)
    _mark_headings(tokens, "")
    sections: list[tuple[str, str, list[str]]] = [("", "", [])]
    for place, token in enumerate(tokens):
        if token.type == "heading_open" and token.tag in ("h2", "h3"):
            sections.append((str(token.attrGet("id")), _plain(tokens[place + 1]), []))
        elif token.type == "inline" and tokens[place - 1].type != "heading_open":
            sections[-1][2].append(_plain(token))
        elif token.type in ("fence", "code_block"):
            sections[-1][2].append(token.content)
    return tuple(Section(id, title, "\n".join(lines)) for id, title, lines in sections)


def anchor(text: str) -> str:
    """Give the id of a heading: its words in small letters, joined by hyphens."""
    letters = unicodedata.normalize("NFKC", text).lower()
    return "-".join(re.findall(r"[\w]+", letters)) or "part"


# finding


def _mark_headings(tokens: Sequence[Token], prefix: str) -> None:
    """Give every heading below the title an id that no other heading has."""
    seen: dict[str, int] = {}
    for place, token in enumerate(tokens):
        if token.type != "heading_open":
            continue
        id = prefix + anchor(_plain(tokens[place + 1]))
        seen[id] = seen.get(id, 0) + 1
        token.attrSet("id", id if seen[id] == 1 else f"{id}-{seen[id]}")


def _end_of_block(tokens: Sequence[Token], place: int) -> int:
    depth = 0
    for end in range(place, len(tokens)):
        depth += tokens[end].nesting
        if depth == 0:
            return end + 1
    return len(tokens)


def _mentioned(block: Sequence[Token], resolve: Resolve) -> str:
    """Give the exercise that a quotation names, if it says little else."""
    inlines = [token for token in block if token.type == "inline"]
    if block[0].type != "blockquote_open" or len(inlines) != 1:
        return ""
    children = inlines[0].children or []
    links = [child for child in children if child.type == "link_open"]
    if len(links) != 1 or len(_plain(inlines[0]).split()) > _FEW_WORDS:
        return ""
    return resolve(str(links[0].attrGet("href"))).exercise


def _plain(token: Token) -> str:
    """Give the words of an inline token; a picture's are its text alternative."""
    words = []
    for child in token.children or []:
        if child.type in ("softbreak", "hardbreak"):
            words.append("\n")
        else:
            words.append(child.content)
    return "".join(words).strip()


# rendering


def _rendered(tokens: Sequence[Token], env: dict[str, Any]) -> str:
    if not tokens:
        return ""
    return str(parser().renderer.render(list(tokens), parser().options, env))


def _inline_without_links(token: Token, env: dict[str, Any]) -> str:
    from markdown_it.token import Token

    children = [
        child
        for child in token.children or []
        if child.type not in ("link_open", "link_close", "image")
    ]
    inline = Token("inline", "", 0, children=children)
    return str(parser().renderer.render([inline], parser().options, env))
