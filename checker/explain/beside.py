"""Look into the files beside the learner's program: a module of theirs, or broken data."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass

from checker.explain.spelling import keys_in

ROW = re.compile(r"\bline (\d+) column")
DEFINED = re.compile(
    r"^(?:(?:async[ \t]+)?def|class)[ \t]+(\w+)|^(\w+)[ \t]*(?::[^=\n]*)?=(?!=)", re.M
)
# Stands where reading stopped, between what was read and what was not.
STOP = "▲"
SHOWN_AROUND = 200


@dataclass(frozen=True)
class BrokenData:
    """A JSON file that cannot be read; `text` is the place, with `▲` where reading stopped."""

    file: str
    row: int
    text: str


def broken_json(texts: Mapping[str, str], message: str) -> BrokenData | None:
    """Return the JSON file of which the message speaks, or None.

    The versions of Python point to the comma, or to the sign after it: a line more or
    less is the same place.
    """
    row = ROW.search(message)
    if row is None:
        return None
    for name, text in texts.items():
        if not name.endswith(".json"):
            continue
        try:
            json.loads(text)
        except json.JSONDecodeError as error:
            if abs(error.lineno - int(row[1])) <= 1:
                return BrokenData(name, error.lineno, _marked(text, error.pos))
        except RecursionError:
            continue
    return None


def data_with(texts: Mapping[str, str], pattern: str) -> tuple[str, re.Match[str]] | None:
    """Return the first JSON file in which the pattern is found, and what was found; or None."""
    for name, text in texts.items():
        found = re.search(pattern, text) if name.endswith(".json") else None
        if found is not None:
            return name, found
    return None


def keys_of_data(texts: Mapping[str, str]) -> set[str]:
    """Return the names in JSON files, and the headings of CSV files."""
    keys: set[str] = set()
    for name, text in texts.items():
        if name.endswith(".json"):
            keys |= keys_in(text)
        elif name.endswith(".csv"):
            first = text.lstrip("\ufeff").partition("\n")[0]
            keys |= {part.strip(" \t\r\"'") for part in re.split("[,;\t]", first)}
    return keys - {""}


def _marked(text: str, place: int) -> str:
    before = text[max(place - SHOWN_AROUND, 0) : place]
    return before + STOP + text[place : place + SHOWN_AROUND]


def modules_in(files: tuple[str, ...]) -> set[str]:
    """Return the names by which the folder's own files are imported."""
    here = {name.removesuffix(".py") for name in files if name.endswith(".py") and "/" not in name}
    packages = {name.partition("/")[0] for name in files if name.endswith(".py") and "/" in name}
    return {name for name in here | packages if name.isidentifier()}


def module_text(texts: Mapping[str, str], module: str) -> str:
    """Return the text of one of the learner's own modules, `shop` or `shop.prices`."""
    place = module.replace(".", "/")
    return texts.get(f"{place}.py") or texts.get(f"{place}/__init__.py", "")


def defined_in(text: str) -> set[str]:
    """Return the functions, classes and names that a module makes at its left edge."""
    return {name for found in DEFINED.findall(text) for name in found if name}
