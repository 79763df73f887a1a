"""The whole dictionary as a page: Markdown for a terminal, one file of HTML for a browser."""

from __future__ import annotations

import html
import re
from itertools import groupby

from checker.explain.dictionary import Dictionary
from checker.explain.entry import Entry
from checker.explain.unknown import Explanation

TITLE = "The errors you meet, in plain words"
CODE = re.compile(r"`([^`]+)`")
STYLE = """
:root { color-scheme: light dark }
body { font: 1.05rem/1.55 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto;
  padding: 0 1rem }
h2 { margin-top: 3rem; border-top: 1px solid; padding-top: 1rem }
article { margin: 1.8rem 0 }
h3 { margin: 0 0 .3rem }
p { margin: .3rem 0 }
pre, code { font-family: ui-monospace, monospace; font-size: .92em }
pre { padding: .6rem .8rem; border: 1px solid; overflow-x: auto }
.id { opacity: .75 }
nav ul { columns: 14rem; padding-left: 1.2rem }
"""


def as_markdown(dictionary: Dictionary) -> str:
    """Return the dictionary as a readable page, lesson by lesson."""
    entries = dictionary.entries()
    lines = [
        f"# {TITLE}",
        "",
        f"This page explains {len(entries)} errors.",
        "Each one has an id, such as `unclosed-bracket`.",
        "`checker explain` and the id shows one of them in the terminal.",
        "",
    ]
    for number, group in groupby(entries, key=lambda entry: entry.lesson_number):
        lines += [f"## Lesson {number}", ""]
        for entry in group:
            lines += _write_entry(_shown(dictionary, entry))
    return "\n".join(lines).rstrip("\n") + "\n"


def as_html(dictionary: Dictionary) -> str:
    """Return the dictionary as one HTML file that loads nothing from anywhere."""
    entries = dictionary.entries()
    numbers = sorted({entry.lesson_number for entry in entries})
    links = "".join(f'<li><a href="#lesson-{each}">Lesson {each}</a></li>' for each in numbers)
    parts = [
        f"<h1>{TITLE}</h1>",
        f"<p>This page explains {len(entries)} errors. Search it for words of the message.</p>",
        f'<nav aria-label="Lessons"><ul>{links}</ul></nav>',
    ]
    for number, group in groupby(entries, key=lambda entry: entry.lesson_number):
        parts.append(f'<h2 id="lesson-{number}">Lesson {number}</h2>')
        parts += [entry_as_html(_shown(dictionary, entry)) for entry in group]
    return (
        '<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{TITLE}</title>\n<style>{STYLE}</style>\n<main>\n"
        + "\n".join(parts)
        + "\n</main>\n</html>\n"
    )


def entry_as_html(shown: Explanation, heading: str = "h3") -> str:
    """Return one explanation as an `article`; its anchor is its id."""
    name = html.escape(shown.id or "unknown")
    also = ", ".join(f'<a href="#{html.escape(id)}">{html.escape(id)}</a>' for id in shown.see_also)
    example = html.escape(shown.example.strip("\n"))
    return "\n".join(
        part
        for part in (
            f'<article id="{name}">',
            f"<{heading}>{_inline(shown.title)}</{heading}>",
            f'<p class="id"><code>{name}</code></p>',
            f"<p>{_inline(shown.means)}</p>",
            f"<p><strong>What to do.</strong> {_inline(shown.fix)}</p>",
            f"<pre>{example}</pre>" if example else "",
            f"<p>See also: {also}</p>" if also else "",
            "</article>",
        )
        if part
    )


def _shown(dictionary: Dictionary, entry: Entry) -> Explanation:
    shown = dictionary.show(entry.id)
    assert shown is not None
    return shown


def _write_entry(shown: Explanation) -> list[str]:
    lines = [f"### {shown.title}", "", f"Id: `{shown.id}`", ""]
    lines += ["**What it means.**", *_sentences(shown.means), ""]
    lines += ["**What to do.**", *_sentences(shown.fix), ""]
    lines += _write_example(shown)
    if shown.see_also:
        lines += ["See also: " + ", ".join(f"`{id}`" for id in shown.see_also) + ".", ""]
    return lines


def _write_example(shown: Explanation) -> list[str]:
    if not shown.example:
        return []
    return ["```text", *shown.example.strip("\n").split("\n"), "```", ""]


def _inline(text: str) -> str:
    """Return a sentence as HTML; what stands in backquotes is code."""
    return CODE.sub(r"<code>\1</code>", html.escape(" ".join(text.split()), quote=False))


def _sentences(text: str) -> list[str]:
    return text.strip().split("\n")
