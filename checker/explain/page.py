"""The whole dictionary as a page of Markdown."""

from __future__ import annotations

from itertools import groupby

from checker.explain.dictionary import Dictionary
from checker.explain.entry import Entry
from checker.explain.unknown import Explanation


def as_markdown(dictionary: Dictionary) -> str:
    """Return the dictionary as a readable page, lesson by lesson."""
    entries = dictionary.entries()
    lines = [
        "# The errors you meet, in plain words",
        "",
        f"This page explains {len(entries)} errors.",
        "Each one has an id, such as `unclosed-bracket`.",
        "`checker explain` and the id shows one of them in the terminal.",
        "",
    ]
    for number, group in groupby(entries, key=lambda entry: entry.lesson_number):
        lines += [f"## Lesson {number}", ""]
        for entry in group:
            lines += _write_entry(dictionary, entry)
    return "\n".join(lines).rstrip("\n") + "\n"


def _write_entry(dictionary: Dictionary, entry: Entry) -> list[str]:
    shown = dictionary.show(entry.id)
    assert shown is not None
    lines = [f"### {shown.title}", "", f"Id: `{entry.id}`", ""]
    lines += ["**What it means.**", *_sentences(shown.means), ""]
    lines += ["**What to do.**", *_sentences(shown.fix), ""]
    lines += _write_example(shown)
    if entry.see_also:
        lines += ["See also: " + ", ".join(f"`{id}`" for id in entry.see_also) + ".", ""]
    return lines


def _write_example(shown: Explanation) -> list[str]:
    if not shown.example:
        return []
    return ["```text", *shown.example.strip("\n").split("\n"), "```", ""]


def _sentences(text: str) -> list[str]:
    return text.strip().split("\n")
