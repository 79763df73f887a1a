"""Show Markdown in a terminal; in the plain mode as text that reads well aloud."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any, ClassVar

from checker.render.text import Line, Look, clean, fit_encoding, wrap

_PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)]*)\)")
_LINK = re.compile(r"\[([^\]]+)\]\([^)]*\)")
_FENCE = re.compile(r"^(\s*)(```+|~~~+)\s*(\w*).*$")
_STRONG = re.compile(r"\*\*(.+?)\*\*")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)


def render_markdown(text: str, look: Look) -> str:
    """Give Markdown as text for a terminal, every line ended by a line break."""
    text = _prepared(clean(text))
    if look.plain:
        return fit_encoding(_spoken(text, look.width), look.encoding)
    # These take a tenth of a second to import: only for who reads.
    from rich.console import Console
    from rich.markdown import Heading, Markdown
    from rich.text import Text

    class LeftHeading(Heading):
        """A heading at the left margin, where reading begins."""

        def __rich_console__(self, console: Any, options: Any) -> Iterator[Any]:
            self.text.justify = "left"
            yield Text("")
            yield self.text

    class Page(Markdown):
        """Markdown with our headings."""

        elements: ClassVar[dict[str, Any]] = {**Markdown.elements, "heading_open": LeftHeading}

    sheet = io.StringIO()
    console = Console(
        file=sheet,
        width=min(look.width, 100),
        force_terminal=look.colour,
        color_system="standard" if look.colour else None,
        no_color=not look.colour,
        legacy_windows=False,
        highlight=False,
    )
    console.print(Page(text, code_theme="ansi_light", hyperlinks=False))
    lines = (line.rstrip() for line in sheet.getvalue().splitlines())
    return fit_encoding("\n".join(lines).strip("\n") + "\n", look.encoding)


def inline(text: str, style: str = "") -> Line:
    """Give one line of Markdown as spans: code and strong words stand out."""
    spans: list[tuple[str, str]] = []
    text = _LINK.sub(r"\1", _PICTURE.sub(r"\1", clean(text)))
    for place, part in enumerate(text.split("`")):
        if place % 2:
            spans.append((part, "code"))
        elif part:
            spans.append((_STRONG.sub(r"\1", part), style))
    return tuple(spans)


def _prepared(text: str) -> str:
    """Say what a terminal cannot show: a picture becomes its text alternative."""
    text = _COMMENT.sub("", text)
    return _PICTURE.sub(r"> **Picture:** \1 (`\2`)", text)


def _spoken(text: str, width: int) -> str:
    lines: list[str] = []
    in_code = False
    for line in text.splitlines():
        fence = _FENCE.match(line)
        if fence:
            in_code = not in_code
            lines.append("Code:" if in_code else "End of code.")
        elif in_code:
            lines.append("    " + line)
        elif line.startswith("#"):
            lines.append("Heading: " + line.lstrip("# "))
        else:
            words = _STRONG.sub(r"\1", _LINK.sub(r"\1", line)).replace("`", "'")
            lines.extend(wrap(words.removeprefix("> "), width))
    return "\n".join(lines).strip("\n") + "\n"
