"""Split the Markdown of exercises and lessons into the parts that programs show."""

from __future__ import annotations

import re

from checker.model import Task

_ITEM = re.compile(r"^(\d+)\.\s+(.*)$")
_HEADING = re.compile(r"^##\s+(.*?)\s*$")


def read_tasks(readme: str) -> tuple[Task, ...]:
    """Read the numbered list below ``## Tasks``; an empty tuple if there is none."""
    tasks: list[Task] = []
    number, lines, was_blank = 0, list[str](), False

    def finish() -> None:
        if number:
            tasks.append(Task(number, " ".join(" ".join(lines).split())))

    for line in section(readme, "Tasks").splitlines():
        item = _ITEM.match(line)
        if item:
            finish()
            number, lines = int(item[1]), [item[2]]
        elif was_blank and line and not line.startswith(" "):
            finish()  # a paragraph below the list is none of its tasks
            number, lines = 0, []
        else:
            lines.append(line)
        was_blank = not line.strip()
    finish()
    return tuple(tasks)


def around_tasks(readme: str) -> tuple[str, str]:
    """Give what stands before and after the numbered list below ``## Tasks``."""
    before: list[str] = []
    after: list[str] = []
    place, was_blank = "before", False
    for line, in_code in _lines(readme):
        heading = None if in_code else _HEADING.match(line)
        if place == "before" and heading and heading[1] == "Tasks":
            place = "tasks"
        elif place == "tasks" and (
            heading or (was_blank and line and not line.startswith(" ") and not _ITEM.match(line))
        ):
            place = "after"
        if place != "tasks":
            (before if place == "before" else after).append(line)
        was_blank = not line.strip()
    return "\n".join(before).strip(), "\n".join(after).strip()


def read_hints(hints: str) -> tuple[str, ...]:
    """Read the hints: one for each level-2 heading, without the heading."""
    found: list[list[str]] = []
    for line, in_code in _lines(hints):
        if not in_code and _HEADING.match(line):
            found.append([])
        elif found:
            found[-1].append(line)
    return tuple("\n".join(lines).strip() for lines in found)


def section(text: str, title: str) -> str:
    """Give what stands below the level-2 heading ``title``, up to the next one."""
    lines: list[str] = []
    inside = False
    for line, in_code in _lines(text):
        heading = None if in_code else _HEADING.match(line)
        if heading:
            inside = heading[1] == title
        elif inside:
            lines.append(line)
    return "\n".join(lines).strip()


def read_title(text: str) -> str:
    """Give the text of the first level-1 heading, or an empty text."""
    for line, in_code in _lines(text):
        if not in_code and line.startswith("# "):
            return line[2:].strip()
    return ""


def _lines(text: str) -> list[tuple[str, bool]]:
    """Pair each line with whether it stands inside a fenced code block."""
    pairs: list[tuple[str, bool]] = []
    fence = ""
    for line in text.splitlines():
        mark = re.match(r"^\s*(`{3,}|~{3,})", line)
        if mark and not fence:
            fence = mark[1]
            pairs.append((line, True))
        elif mark and mark[1].startswith(fence):
            fence = ""
            pairs.append((line, True))
        else:
            pairs.append((line, bool(fence)))
    return pairs
