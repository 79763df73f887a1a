"""A notebook as pieces of a page: its texts, its code, and what it showed last.

A notebook is JSON, and its outputs can be anything, scripts too. Only words are shown
of them, escaped. A cell that begins with ``%%check`` and a name belongs to an exercise.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from checker.errors import CourseError
from checker.render.highlight import code_as_html
from checker.render.hypertext import Document
from checker.render.text import clean

_ESCAPE = re.compile(r"\x1b\[[0-9;]*m")
_CHECK = re.compile(r"^%%check +([a-z0-9-]+)")
_TAG = re.compile(r"<(style|script)\b.*?</\1>|<[^>]*>", re.DOTALL | re.IGNORECASE)
_IS_PICTURE = "A picture stands here when the cell has run."


@dataclass(frozen=True)
class Cell:
    """One cell: a text, or code with what it showed; ``slug`` if it is an exercise's."""

    document: Document | None = None
    code: str = ""
    """HTML"""
    outputs: tuple[str, ...] = ()
    """plain words"""
    slug: str = ""


def read_cells(path: Path, read: Callable[[str, str], Document]) -> tuple[Cell, ...]:
    """Read the cells of a notebook.

    ``read`` turns Markdown into a document, and takes what its ids begin with: two
    cells may have the same heading.
    """
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        cells = [cell for cell in data["cells"] if cell["cell_type"] in ("markdown", "code")]
        return tuple(_cell(cell, number, read) for number, cell in enumerate(cells, start=1))
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise CourseError("this notebook cannot be read", location=path.name) from error


def _cell(cell: dict[str, Any], number: int, read: Callable[[str, str], Document]) -> Cell:
    source = _joined(cell["source"])
    if cell["cell_type"] == "markdown":
        return Cell(document=read(source, f"cell-{number}-"))
    check = _CHECK.match(source)
    shown = (_output(output) for output in cell.get("outputs", ()))
    return Cell(
        code=code_as_html(source, "python"),
        outputs=tuple(text for text in shown if text.strip()),
        slug=check[1] if check else "",
    )


def _output(output: dict[str, Any]) -> str:
    """Give the words of one output."""
    kind = output.get("output_type")
    if kind == "stream":
        return _words(output.get("text", ""))
    if kind == "error":
        return _words("\n".join(output.get("traceback", ())))
    data = output.get("data", {})
    if any(name.startswith("image/") for name in data):
        return _IS_PICTURE
    if "text/plain" in data:
        return _words(data["text/plain"])
    return _words(_TAG.sub("", _joined(data.get("text/html", ""))))


def _words(text: str | list[str]) -> str:
    return clean(_ESCAPE.sub("", _joined(text))).strip("\n")


def _joined(text: str | list[str]) -> str:
    """Give a text of a notebook, which may be kept line by line."""
    return text if isinstance(text, str) else "".join(text)
