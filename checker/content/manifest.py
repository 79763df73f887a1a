"""Turn a TOML file into values, and say of a wrong key what and where it is."""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from checker.errors import CourseError

_KINDS: dict[type, str] = {
    str: "a text in quotes",
    int: "a whole number",
    float: "a number",
    bool: "true or false",
    list: "a list in square brackets",
    dict: "a table",
}


class Table:
    """One table of a TOML file, read key by key; what is left over is a mistake."""

    def __init__(
        self,
        data: Mapping[str, Any],
        path: Path,
        source: str,
        name: str = "",
        outer: Table | None = None,
    ) -> None:
        self._data = dict(data)
        self._known: list[str] = []
        self._path = path
        self._source = source
        self._name = name
        self._outer = outer

    def text(self, key: str, default: str | None = None) -> str:
        """Read a text; without a default the key is required and not empty."""
        value = self._take(key, str, default)
        if default is None and not str(value).strip():
            raise self.error(f"{self._label(key)} is empty", key, "write a text between the quotes")
        return str(value)

    def number(self, key: str, default: int | None = None) -> int:
        """Read a whole number."""
        return int(self._take(key, int, default))

    def decimal(self, key: str, default: float | None = None) -> float:
        """Read a number."""
        return float(self._take(key, float, default))

    def flag(self, key: str, default: bool) -> bool:
        """Read true or false."""
        return bool(self._take(key, bool, default))

    def texts(self, key: str, default: Iterable[str] | None = None) -> tuple[str, ...]:
        """Read a list of texts."""
        fallback = None if default is None else list(default)
        values = self._take(key, list, fallback)
        for value in values:
            if not isinstance(value, str):
                raise self.error(
                    f"{self._label(key)} holds {value!r}, which is no text",
                    key,
                    "put each entry in quotes",
                )
        return tuple(values)

    def choice(self, key: str, choices: Iterable[str], default: str | None = None) -> str:
        """Read a text that must be one of ``choices``."""
        value = self.text(key, default)
        allowed = list(choices)
        if value not in allowed:
            nearest = difflib.get_close_matches(value, allowed, 1)
            help = f"did you mean '{nearest[0]}'?" if nearest else f"use {', '.join(allowed)}"
            raise self.error(f"unknown {self._label(key)} '{value}'", key, help)
        return value

    def table(self, key: str) -> Table | None:
        """Read a table inside this one; None where there is none."""
        self._known.append(key)
        if key not in self._data:
            return None
        value = self._take(key, dict, None)
        return Table(value, self._path, self._source, key, self)

    def tables(self, key: str) -> list[Table]:
        """Read a list of tables (``[[key]]``)."""
        values = self._take(key, list, [])
        tables = []
        for value in values:
            if not isinstance(value, dict):
                raise self.error(f"{self._label(key)} is no list of tables", key, f"use [[{key}]]")
            tables.append(Table(value, self._path, self._source, key, self))
        return tables

    def mixed(self, key: str) -> list[str | Table]:
        """Read a list whose entries are texts, or tables that say more."""
        entries: list[str | Table] = []
        for value in self._take(key, list, []):
            if isinstance(value, dict):
                entries.append(Table(value, self._path, self._source, key, self))
            elif isinstance(value, str):
                entries.append(value)
            else:
                raise self.error(
                    f"{self._label(key)} holds {value!r}", key, "write texts in quotes, or tables"
                )
        return entries

    def lists(self, key: str) -> dict[str, tuple[str, ...]]:
        """Read a table whose values are lists of texts, whatever its keys are."""
        table = self.table(key)
        return {name: table.texts(name) for name in table.items()} if table else {}

    def numbered(self, key: str) -> dict[int, str]:
        """Read a table of texts whose keys are whole numbers."""
        table = self.table(key)
        if table is None:
            return {}
        for name in table.items():
            if not name.isdecimal():
                raise self.error(f"'{key}.{name}' is no number", key, 'write 1 = "…"')
        return {int(name): table.text(name) for name in table.items()}

    def items(self) -> dict[str, Any]:
        """Read all that is in the table, as it stands."""
        self._known.extend(self._data)
        return dict(self._data)

    def end(self) -> None:
        """Raise `CourseError` if there is a key that nobody read."""
        for key in self._data:
            if key not in self._known:
                self._refuse_slipped(key)
                nearest = difflib.get_close_matches(key, self._known, 1)
                help = f"did you mean '{nearest[0]}'?" if nearest else self._list_known()
                raise self.error(f"unknown key '{key}'", key, help)

    def _refuse_slipped(self, key: str) -> None:
        """Raise `CourseError` for a key of the file that stands below this table."""
        top = self._outer
        while top is not None and top._outer is not None:
            top = top._outer
        if top is not None and key in top._known and key not in top._data:
            raise self._slipped(key)

    def _slipped(self, key: str) -> CourseError:
        """Make the error of a key of the file that stands below this table."""
        message = f"'{key}' stands below [{self._name}], so it belongs to that table"
        help = f"move it above the first line that begins with [: a key below [{self._name}]"
        return self.error(message, key, f"{help} is a key of it")

    def _refuse_slipped_below(self, key: str) -> None:
        """Raise `CourseError` for a missing key that stands in a table of this one."""
        for name, value in self._data.items():
            for inner in value if isinstance(value, list) else [value]:
                if isinstance(inner, dict) and key in inner:
                    raise Table(inner, self._path, self._source, name, self)._slipped(key)

    def error(self, message: str, key: str = "", help: str = "") -> CourseError:
        """Make the error that names the file and the line of ``key``."""
        line = find_line(self._source, key, self._name) if key else 0
        location = f"{self._path}:{line}" if line else str(self._path)
        return CourseError(message, location=location, help=help)

    def _take(self, key: str, kind: type, default: Any) -> Any:
        self._known.append(key)
        if key not in self._data:
            if default is None:
                self._refuse_slipped_below(key)
                others = [name for name in self._data if name not in self._known]
                nearest = difflib.get_close_matches(key, others, 1, 0.8)
                if nearest:
                    help = f"did you mean '{key}' where it says '{nearest[0]}'?"
                    raise self.error(f"the key '{key}' is missing", nearest[0], help)
                raise CourseError(
                    f"the key '{key}' is missing",
                    location=str(self._path),
                    help=f"add {key} = … to {self._where()}",
                )
            return default
        value = self._data[key]
        fits = isinstance(value, kind) or (kind is float and isinstance(value, int))
        if not fits or (kind is not bool and isinstance(value, bool)):
            raise self.error(
                f"{self._label(key)} is {value!r}, and must be {_KINDS[kind]}",
                key,
                f"write {_KINDS[kind]}",
            )
        return value

    def _label(self, key: str) -> str:
        return f"'{self._name}.{key}'" if self._name else f"'{key}'"

    def _where(self) -> str:
        return f"the table [{self._name}]" if self._name else "the file"

    def _list_known(self) -> str:
        return f"the keys here are {', '.join(dict.fromkeys(self._known))}"


def read_table(path: Path) -> Table:
    """Read a TOML file; raise `CourseError` that names the line if it is no TOML."""
    try:
        source = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise CourseError(f"there is no {path.name}", location=str(path.parent)) from None
    except (OSError, UnicodeDecodeError) as error:
        raise CourseError(f"cannot read it: {error}", location=str(path)) from None
    try:
        data = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"at line (\d+)", str(error))
        location = f"{path}:{line[1]}" if line else str(path)
        at_fault = source.splitlines()[int(line[1]) - 1] if line else ""
        help = explain_quotes(at_fault)
        raise CourseError(f"this is no TOML: {error}", location=location, help=help) from None
    return Table(data, path, source)


def explain_quotes(line: str) -> str:
    """Say what ends a text in double quotes too early; an empty text for another mistake."""
    value = line.partition("=")[2].strip()
    if not value.startswith('"') or value.startswith('"""'):
        return ""
    if re.search(r"\\(?![btnfre\"\\uUx])", value) or value.endswith('\\"'):
        return "in double quotes, a \\ begins a sign of its own: put the text in single quotes"
    if len(re.findall(r'(?<!\\)"', value)) > 2:
        return "its own double quotes end the text: put the text in single quotes"
    return ""


def find_line(source: str, key: str, table: str = "") -> int:
    """Find the line, from 1, on which ``key`` is set; 0 if it is not found."""
    inside = not table
    for number, line in enumerate(source.splitlines(), 1):
        stripped = line.strip()
        if stripped.startswith("["):
            inside = not table or stripped.strip("[] ").split(".")[-1] == table
            if stripped.strip("[] ") == key:
                return number
        elif inside and re.match(rf"[\"']?{re.escape(key)}[\"']?\s*=", stripped):
            return number
    return 0
