"""The rules by which Markdown becomes HTML: what is read, and how each piece is written."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from html import escape
from typing import TYPE_CHECKING, Any

from checker.render.highlight import TERMINALS, code_as_html

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.ruler import RuleOptionsType
    from markdown_it.rules_block import StateBlock
    from markdown_it.token import Token

LONGEST_LINE = 20
"""A longer line of code moves sideways on a narrow screen: it must be in reach of keys."""

_SUMMARY = re.compile(r"^<summary>(.*?)(?:</summary>)?$")
_OUTSIDE = re.compile(r"^(?:[a-z][a-z0-9+.-]*:|//)", re.IGNORECASE)


@dataclass(frozen=True)
class Target:
    """Where a link or a picture leads; without an address it leads nowhere.

    ``exercise`` is the slug, where it leads to an exercise. ``size`` is the width and
    height of a picture in its own units, so that the page does not jump.
    """

    address: str
    exercise: str = ""
    size: tuple[int, int] | None = None


Resolve = Callable[[str], Target]


def is_outside(target: str) -> bool:
    """Claim that a link leaves the course: it names a scheme or a host."""
    return bool(_OUTSIDE.match(target))


@cache
def parser(*, has_addresses: bool = True) -> MarkdownIt:
    """Give the parser with our rules; ``env["resolve"]`` says where links lead.

    ``has_addresses``: what stands between ``<`` and ``>`` may be the address of a link.
    """
    # These take a tenth of a second to import: only for who reads in a page.
    from markdown_it import MarkdownIt

    made = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])
    interrupts: RuleOptionsType = {"alt": ["paragraph", "blockquote", "list"]}
    made.block.ruler.before("paragraph", "details", _read_details, interrupts)
    made.block.ruler.before("paragraph", "comment", _read_comment, interrupts)
    for name, rule in _RULES.items():
        made.add_render_rule(name, rule)
    return made if has_addresses else made.disable("autolink")


def _line(state: StateBlock, number: int) -> str:
    return state.src[state.bMarks[number] + state.tShift[number] : state.eMarks[number]].strip()


def _read_details(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read ``<details>`` up to the ``</details>`` that closes it."""
    if _line(state, start) != "<details>":
        return False
    closing = next((n for n in range(start + 1, end) if _line(state, n) == "</details>"), -1)
    summary = _SUMMARY.match(_line(state, start + 1)) if start + 1 < closing else None
    if closing < 0 or summary is None:
        return False
    if silent:
        return True
    state.push("details_open", "details", 1)
    state.push("summary_open", "summary", 1)
    inline = state.push("inline", "", 0)
    inline.content, inline.children = summary[1], []
    state.push("summary_close", "summary", -1)
    outer, state.lineMax = state.lineMax, closing
    state.md.block.tokenize(state, start + 2, closing)
    state.lineMax = outer
    state.push("details_close", "details", -1)
    state.line = closing + 1
    return True


def _read_comment(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Leave out ``<!-- … -->``, which is for authors."""
    if not _line(state, start).startswith("<!--"):
        return False
    closing = next((n for n in range(start, end) if _line(state, n).endswith("-->")), -1)
    if closing < 0:
        return False
    if not silent:
        state.line = closing + 1
    return True


def _fence(
    renderer: Any, tokens: Sequence[Token], place: int, options: Any, env: dict[str, Any]
) -> str:
    """Write a block of code, with the name of its file where the author gives it."""
    token = tokens[place]
    language, _, rest = token.info.strip().partition(" ")
    caption = "Terminal" if language == TERMINALS[0] else ""
    for word in rest.split():
        key, _, value = word.partition("=")
        if key == "file":
            caption = value.rpartition("/")[2]
        elif key == "output":
            caption = "Output"
    return code_block(token.content, language, caption)


def code_block(code: str, language: str = "", caption: str = "") -> str:
    """Give a block of code for a page: its caption, and the code in reach of keys."""
    named = f"<figcaption>{escape(caption)}</figcaption>" if caption else ""
    kind = "terminal" if language in TERMINALS else "output" if caption == "Output" else "source"
    is_long = any(len(line) > LONGEST_LINE for line in code.splitlines())
    reach = ' tabindex="0"' if is_long else ""
    html = code_as_html(code.rstrip("\n"), language)
    return f'<figure class="code {kind}">{named}<pre{reach}><code>{html}</code></pre></figure>\n'


def _code_block(
    renderer: Any, tokens: Sequence[Token], place: int, options: Any, env: dict[str, Any]
) -> str:
    return code_block(tokens[place].content)


def _heading_open(
    renderer: Any, tokens: Sequence[Token], place: int, options: Any, env: dict[str, Any]
) -> str:
    """Make the heading a link to itself, so that a part can be passed on."""
    token = tokens[place]
    id = escape(str(token.attrGet("id")))
    link = "" if _has_link(tokens[place + 1]) else f'<a class="anchor" href="#{id}">'
    return f'<{token.tag} id="{id}">{link}'


def _heading_close(
    renderer: Any, tokens: Sequence[Token], place: int, options: Any, env: dict[str, Any]
) -> str:
    link = "" if _has_link(tokens[place - 1]) else "</a>"
    return f"{link}</{tokens[place].tag}>\n"


def _has_link(inline: Token) -> bool:
    return any(child.type == "link_open" for child in inline.children or [])


def _link_open(
    renderer: Any, tokens: Sequence[Token], place: int, options: Any, env: dict[str, Any]
) -> str:
    address = env["resolve"](str(tokens[place].attrGet("href"))).address
    if not address:
        return "<span>"
    outside = ' rel="noreferrer"' if is_outside(address) else ""
    return f'<a href="{escape(address)}"{outside}>'


def _link_close(
    renderer: Any, tokens: Sequence[Token], place: int, options: Any, env: dict[str, Any]
) -> str:
    opening = next(token for token in reversed(tokens[:place]) if token.type == "link_open")
    address = env["resolve"](str(opening.attrGet("href"))).address
    return "</a>" if address else "</span>"


def _image(
    renderer: Any, tokens: Sequence[Token], place: int, options: Any, env: dict[str, Any]
) -> str:
    """Show a picture of the course; of any other only its text alternative."""
    target = env["resolve"](str(tokens[place].attrGet("src")))
    words = escape(tokens[place].content)
    if not target.address or is_outside(target.address):
        return f"<em>Picture: {words}</em>"
    size = f' width="{target.size[0]}" height="{target.size[1]}"' if target.size else ""
    return f'<img src="{escape(target.address)}" alt="{words}"{size} loading="lazy">'


def _paragraph_open(
    renderer: Any, tokens: Sequence[Token], place: int, options: Any, env: dict[str, Any]
) -> str:
    if tokens[place].hidden:
        return ""
    is_picture = _is_picture(tokens[place + 1])
    return '<figure class="picture" tabindex="0">' if is_picture else "<p>"


def _paragraph_close(
    renderer: Any, tokens: Sequence[Token], place: int, options: Any, env: dict[str, Any]
) -> str:
    if tokens[place].hidden:
        # In a list whose items stand close together.
        return "\n" if tokens[place + 1].type not in ("list_item_close",) else ""
    return "</figure>\n" if _is_picture(tokens[place - 1]) else "</p>\n"


def _is_picture(inline: Token) -> bool:
    return [child.type for child in inline.children or []] == ["image"]


def _table_open(
    renderer: Any, tokens: Sequence[Token], place: int, options: Any, env: dict[str, Any]
) -> str:
    return '<div class="table" role="group" aria-label="Table" tabindex="0"><table>\n'


def _table_close(
    renderer: Any, tokens: Sequence[Token], place: int, options: Any, env: dict[str, Any]
) -> str:
    return "</table></div>\n"


def _cell_open(
    renderer: Any, tokens: Sequence[Token], place: int, options: Any, env: dict[str, Any]
) -> str:
    """Leave out the style of a cell: no page of ours may carry one."""
    token = tokens[place]
    is_right = "right" in str(token.attrGet("style") or "")
    where = ' class="right"' if is_right else ""
    scope = ' scope="col"' if token.tag == "th" else ""
    return f"<{token.tag}{scope}{where}>"


_RULES: dict[str, Callable[..., str]] = {
    "fence": _fence,
    "code_block": _code_block,
    "heading_open": _heading_open,
    "heading_close": _heading_close,
    "link_open": _link_open,
    "link_close": _link_close,
    "image": _image,
    "paragraph_open": _paragraph_open,
    "paragraph_close": _paragraph_close,
    "table_open": _table_open,
    "table_close": _table_close,
    "th_open": _cell_open,
    "td_open": _cell_open,
}
