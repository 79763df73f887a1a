"""Make pasted text plain: no colours, no markup, no prompts."""

from __future__ import annotations

import html
import re

from checker.explain.wrapping import join_wrapped

LONGEST_TEXT = 400_000

ANSI = re.compile(r"\x1b\[[0-9;?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[@-_]")
# A debugger's page carries the plain traceback in a comment, for those who copy the source.
COMMENT = re.compile(r"<!--(.*?)-->", re.DOTALL)
UNSEEN = re.compile(r"<(script|style|textarea)\b.*?</\1\s*>", re.DOTALL | re.IGNORECASE)
BREAKS = re.compile(r"<(?:br|/p|/h\d|/li|/div|/pre|/title|/blockquote|/tr)\b[^<>]*>", re.IGNORECASE)
TAG = re.compile(r"</?[a-zA-Z][^<>]*>|<![^<>]*>")
LINE_ENDS = re.compile(r"[ \t]*\n[ \t]*")
# In quotes it is a line of a program, such as a library's in a traceback.
MARKUP = re.compile(r"""(?<!["'])(?:<!doctype html|<html\b|<title>)""", re.IGNORECASE)
QUOTED = re.compile(r"^(?:> ?)+", re.MULTILINE)
PROMPT = re.compile(
    r"^>>>$|^(?:\(\S+\) )?(?:\$|%|>>>|\.\.\.|PS [A-Z]:[^>\n]*>|"
    r"[\w.-]+@[\w.-]+[:\s][^\n$%#]{0,200}[$%#]) "
    r"|^(?:\(\S+\) )?[A-Z]:\\[^>\n]*> ?"
)


def clean(text: str) -> str:
    """Return pasted text without colours, markup and Windows line ends."""
    text = _shorten(text)
    text = ANSI.sub("", text).replace("\r\n", "\n").replace("\r", "\n").replace("\ufeff", "")
    if MARKUP.search(text[:20_000]):
        text = _read_markup(text)
    lines = text.split("\n")
    if sum(1 for line in lines if line.startswith(">")) > len(lines) // 2:
        text = QUOTED.sub("", text)
    return join_wrapped(text.replace("\x00", "").strip("\n"))


def strip_prompt(line: str) -> str:
    """Return what was typed or shown, without the prompt in front of it."""
    return PROMPT.sub("", line, count=1)


def has_prompt(line: str) -> bool:
    """Claim that the line begins with a terminal's or Python's prompt."""
    return PROMPT.match(line) is not None


def split_commands(text: str) -> list[str]:
    """Split what a terminal showed: each part begins with the prompt of one command."""
    parts: list[list[str]] = [[]]
    for line in text.split("\n"):
        if has_prompt(line) and not line.startswith((">>>", "...")):
            parts.append([])
        parts[-1].append(line)
    return ["\n".join(lines) for lines in parts if lines]


def _shorten(text: str) -> str:
    # The error is at the end of what a program wrote.
    return text if len(text) <= LONGEST_TEXT else text[-LONGEST_TEXT:]


def _read_markup(text: str) -> str:
    for comment in COMMENT.findall(text):
        if "Traceback (most recent call last)" in comment:
            return html.unescape(comment)
    head, found, rest = text.partition("<")
    body = COMMENT.sub("", UNSEEN.sub("", found + rest))
    body = TAG.sub("", BREAKS.sub("\n", LINE_ENDS.sub("\n", body)))
    return head + html.unescape(body)
