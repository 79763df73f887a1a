"""One entry of the dictionary of errors, read from its TOML file.

The format is described in docs/explanations.md.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, TypeVar

from checker.explain.names import is_reference
from checker.explain.nothing import WAYS
from checker.explain.problem import KINDS

PICKS = ("first", "last", "nearest", "all")
# Keys of a rule that say more of another condition, and are none themselves.
HELPERS = ("among", "words", "part")
KEYWORDS = ("keywords",)
KEYS = ("keys",)
TABLE_NAMES = ("tables",)
COLUMN_NAMES = ("columns",)
FILES = ("files",)
TEMPLATES = ("template files",)
PARAMETERS = ("parameters",)
QUOTED_TEXTS = ("texts",)
# Of a template's error: what the Python file hands over, and what it has.
AVAILABLE = ("available",)
PARTS = ("parts",)
DECORATED = ("decorated",)
MODULES = ("modules",)
DEFINITIONS = ("definitions",)
OWN_MODULE = "own module"
# Places that are put together from the problem and the Python file.
CALL_PLACES = ("program", "call", "handed", "parts", "keys", OWN_MODULE)
PLACES = (
    "message",
    "source",
    "view",
    "code",
    "file",
    "function",
    "request",
    "traceback",
    "module",
)
SENDS = ("another", "nothing")
PLACEHOLDER = re.compile(r"\$(?:(\w+)|\{(\w+)\})")

# Names that every text may use, with the words that stand in for them when they are unknown.
ALWAYS_KNOWN = {
    "file": "your file",
    "line": "that line",
    "function": "your function",
    "type": "the error",
    "status": "the status",
    "method": "the method",
    "path": "that address",
}


class DictionaryError(ValueError):
    """Say what is wrong in an entry's file, and where."""

    def __init__(self, message: str, location: str = "", help: str = "") -> None:
        super().__init__(f"{message} in {location}" if location else message)
        self.message = message
        self.location = location
        self.help = help


@dataclass(frozen=True)
class Rule:
    """The conditions of one way to recognise an entry: all of them must hold."""

    kind: tuple[str, ...] = ()
    type: tuple[str, ...] = ()
    message: str = ""
    message_has: str = ""
    module: tuple[str, ...] = ()
    status: tuple[int, ...] = ()
    request_has: str = ""
    traceback_has: str = ""
    file_named: tuple[str, ...] = ()
    function_named: tuple[str, ...] = ()
    line_has: str = ""
    line_lacks: str = ""
    marked_has: str = ""
    source_has: str = ""
    source_lacks: str = ""
    program_has: str = ""
    program_lacks: str = ""
    call_has: str = ""
    shown_has: str = ""
    view_has: str = ""
    view_lacks: str = ""
    sends: str = ""
    part: tuple[str, ...] = ()
    source_calls: tuple[str, ...] = ()
    files_have: str = ""
    data_has: str = ""
    module_has: str = ""
    nothing_from: tuple[str, ...] = ()
    cause: tuple[str, ...] = ()
    known: str = ""
    near: str = ""
    among: tuple[str, ...] = ()
    look_up: str = ""
    words: Mapping[str, str] = field(default_factory=dict)

    @property
    def conditions(self) -> int:
        """Count the conditions: the more, the more specific the rule is."""
        counted = (getattr(self, item.name) for item in fields(self) if item.name not in HELPERS)
        return sum(1 for value in counted if value)


@dataclass(frozen=True)
class Name:
    """How a name of the learner's is found, to be put into the texts."""

    pattern: str
    place: str = "source"
    pick: str = "first"
    to: str = ""


@dataclass(frozen=True)
class Entry:
    """One cause of an error: how it is recognised, what it means, how it is repaired."""

    id: str
    title: str
    means: str
    fix: str
    lesson: str
    lesson_number: int
    program: str
    example: str = ""
    priority: int = 0
    see_also: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    rules: tuple[Rule, ...] = ()
    names: Mapping[str, Name] = field(default_factory=dict)
    otherwise: Mapping[str, str] = field(default_factory=dict)

    def placeholders(self) -> set[str]:
        """Return the names that the texts of this entry ask for."""
        texts = (self.title, self.means, self.fix, self.example)
        return {a or b for text in texts for a, b in PLACEHOLDER.findall(text)}


ENTRY_KEYS = {
    "title": str,
    "means": str,
    "fix": str,
    "example": str,
    "lesson": str,
    "lesson_number": int,
    "program": str,
    "priority": int,
    "see_also": list,
    "needs": list,
    "match": list,
    "names": dict,
    "otherwise": dict,
}
REQUIRED_KEYS = ("title", "means", "fix", "lesson", "lesson_number", "program", "match")
LIST_CONDITIONS = (
    "kind",
    "type",
    "module",
    "file_named",
    "function_named",
    "source_calls",
    "nothing_from",
)
PATTERN_CONDITIONS = (
    "message",
    "message_has",
    "request_has",
    "traceback_has",
    "line_has",
    "line_lacks",
    "marked_has",
    "source_has",
    "source_lacks",
    "program_has",
    "program_lacks",
    "call_has",
    "view_has",
    "view_lacks",
    "shown_has",
    "files_have",
    "data_has",
    "module_has",
)

T = TypeVar("T")


def read_entry(path: Path, data: Mapping[str, Any]) -> Entry:
    """Turn the data of one file into an entry, or say what is wrong with it."""
    where = path.as_posix()
    _check_keys(data, ENTRY_KEYS, where)
    for key, value in data.items():
        _check_type(value, ENTRY_KEYS[key], key, where)
    for key in REQUIRED_KEYS:
        if key not in data:
            raise DictionaryError(f"missing key '{key}'", where, f"add a line {key} = …")
    entry = Entry(
        id=path.stem,
        title=data["title"],
        means=data["means"],
        fix=data["fix"],
        example=data.get("example", ""),
        lesson=data["lesson"],
        lesson_number=data["lesson_number"],
        program=data["program"],
        priority=data.get("priority", 0),
        see_also=_read_list(data.get("see_also", []), str, "see_also", where),
        needs=_read_list(data.get("needs", []), str, "needs", where),
        rules=tuple(_read_rule(rule, where) for rule in data["match"]),
        names={key: _read_name(key, value, where) for key, value in data.get("names", {}).items()},
        otherwise=_read_words(data.get("otherwise", {}), where),
    )
    if not entry.rules:
        raise DictionaryError("no [[match]]", where, "say how the error is recognised")
    for missing in sorted(entry.placeholders() - set(entry.otherwise) - set(ALWAYS_KNOWN)):
        raise DictionaryError(
            f"no words for ${missing} when it is unknown", where, f"add {missing} to [otherwise]"
        )
    return entry


def _read_rule(data: Any, where: str) -> Rule:
    _check_type(data, dict, "match", where)
    _check_keys(data, [item.name for item in fields(Rule)], where)
    values: dict[str, Any] = {}
    for key, value in data.items():
        if key == "status":
            values[key] = _read_list(value, int, key, where)
        elif key == "words":
            _check_type(value, dict, key, where)
            values[key] = _read_words(value, where)
        elif key in ("near", "known", "look_up", "sends"):
            _check_type(value, str, key, where)
            values[key] = value
        elif key in LIST_CONDITIONS or key in ("cause", "among", "part"):
            values[key] = _read_list(value, str, key, where)
        else:
            values[key] = _read_pattern(value, key, where)
    rule = Rule(**values)
    for kind in rule.kind:
        if kind not in KINDS:
            raise DictionaryError(f"unknown kind '{kind}'", where, f"one of {', '.join(KINDS)}")
    for way in rule.nothing_from:
        if way not in WAYS:
            raise DictionaryError(f"unknown '{way}'", where, f"one of {', '.join(WAYS)}")
    if bool(rule.look_up) != bool(rule.words):
        raise DictionaryError("'look_up' and 'words' go together", where)
    if rule.sends and rule.sends not in SENDS:
        raise DictionaryError(f"unknown '{rule.sends}'", where, f"one of {', '.join(SENDS)}")
    if rule.part and not rule.sends:
        raise DictionaryError("'part' without sends", where)
    if rule.among and not rule.near:
        raise DictionaryError("'among' without near", where, "add near = and the name of a group")
    if rule.known and not is_reference(rule.known):
        raise DictionaryError(f"'known' is {rule.known!r}", where, "write attributes of $kind")
    if not rule.type and not rule.kind:
        raise DictionaryError("a [[match]] without type and kind", where, "add type or kind")
    return rule


def _read_name(key: str, data: Any, where: str) -> Name:
    _check_type(data, dict, f"names.{key}", where)
    _check_keys(data, ["pattern", "in", "pick", "to"], where)
    name = Name(
        pattern=_read_pattern(data.get("pattern"), f"names.{key}.pattern", where),
        place=data.get("in", "source"),
        pick=data.get("pick", "first"),
        to=data.get("to", ""),
    )
    places = PLACES + CALL_PLACES
    for value, allowed in ((name.place, places), (name.pick, PICKS)):
        if value not in allowed and not (allowed is places and is_reference(value)):
            raise DictionaryError(f"unknown '{value}'", where, f"one of {', '.join(allowed)}")
    if (name.pick == "nearest") != bool(name.to):
        raise DictionaryError("pick = 'nearest' and to = '…' go together", where)
    return name


def _read_words(data: Mapping[str, Any], where: str) -> dict[str, str]:
    for key, value in data.items():
        _check_type(value, str, f"otherwise.{key}", where)
    return dict(data)


def _read_list(value: Any, kind: type[T], key: str, where: str) -> tuple[T, ...]:
    values = value if isinstance(value, list) else [value]
    for item in values:
        _check_type(item, kind, key, where)
    return tuple(values)


def _read_pattern(value: Any, key: str, where: str) -> str:
    _check_type(value, str, key, where)
    try:
        re.compile(PLACEHOLDER.sub("x", value))
    except re.error as error:
        raise DictionaryError(f"the pattern of '{key}' is broken: {error}", where) from error
    text: str = value
    return text


def _check_type(value: Any, kind: type, key: str, where: str) -> None:
    if not isinstance(value, kind) or isinstance(value, bool):
        words = {str: "text", int: "a whole number", list: "a list", dict: "a table"}
        raise DictionaryError(f"'{key}' must be {words[kind]}", where)


def _check_keys(data: Mapping[str, Any], known: Iterable[str], where: str) -> None:
    for key in data:
        if key not in known:
            near = difflib.get_close_matches(key, list(known), 1)
            help = f"did you mean '{near[0]}'?" if near else f"known keys: {', '.join(known)}"
            raise DictionaryError(f"unknown key '{key}'", where, help)
