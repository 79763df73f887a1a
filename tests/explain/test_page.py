"""The whole dictionary as a page."""

from __future__ import annotations

import html.parser
import re

from explained_cases import FOLDER

from checker.explain import Dictionary, as_html, as_markdown
from checker.explain.page import entry_as_html
from checker.explain.unknown import Explanation

COURSE = Dictionary.load(FOLDER)
PAGE = as_html(COURSE)


class Reader(html.parser.HTMLParser):
    """Collects the ids, the links and the open elements of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.sources: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in ("meta", "link"):
            self.open.append(tag)
        for name, value in attrs:
            if name == "id":
                self.ids.append(value or "")
            elif name == "href":
                self.links.append(value or "")
            elif name == "src":
                self.sources.append(value or "")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_every_entry_has_an_anchor_and_every_link_leads_to_one() -> None:
    reader = Reader()
    reader.feed(PAGE)

    assert set(COURSE.ids) <= set(reader.ids)
    assert len(reader.ids) == len(set(reader.ids))
    assert {link.removeprefix("#") for link in reader.links} <= set(reader.ids)
    assert reader.open == []


def test_the_page_loads_nothing() -> None:
    reader = Reader()
    reader.feed(PAGE)

    assert reader.sources == []
    assert all(link.startswith("#") for link in reader.links)
    assert re.search(r"@import|url\(|<script|<link", PAGE) is None


def test_text_is_escaped_and_code_is_marked() -> None:
    shown = Explanation("x", "`<b>` & so on", "Write `<int:id>`.", "Do it.", example="<p>\n")

    page = entry_as_html(shown)

    assert "<code>&lt;b&gt;</code> &amp; so on" in page
    assert "Write <code>&lt;int:id&gt;</code>." in page
    assert "<pre>&lt;p&gt;</pre>" in page


def test_both_pages_tell_every_title() -> None:
    text = as_markdown(COURSE)

    assert [entry.id for entry in COURSE.entries() if entry.title not in text] == []
    assert text.count("**What to do.**") == PAGE.count("What to do.") == len(COURSE.ids)
