"""The names that the course's libraries have, as content lists them.

The file `_names.toml` beside the entries has tables such as `attributes` and `parameters`.
A condition refers to one list of a table: `attributes of $kind` is the list of the kind
that was found in the message, `attributes of Shop` that of one class.
A parameter that may be left out ends with `=`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

REFERENCE = re.compile(r"(?P<table>\w+) of (?P<found>\$)?(?P<key>\w+)")


Tables = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True)
class KnownNames:
    """Lists of names, by table and by what has them; read when the first one is asked for."""

    read: Callable[[], Tables] = dict

    @cached_property
    def tables(self) -> Tables:
        """Return all lists: the names of one list stand in one text, with spaces between."""
        return self.read()

    def listed(self, reference: str, groups: Mapping[str, str]) -> tuple[str, ...]:
        """Return the names that a reference such as `attributes of $kind` stands for."""
        found = REFERENCE.fullmatch(reference)
        if found is None:
            return ()
        key = groups.get(found["key"], "") if found["found"] else found["key"]
        return tuple(self.tables.get(found["table"], {}).get(key, "").split())


NO_NAMES = KnownNames()


def is_reference(text: str) -> bool:
    """Claim that the text refers to a list of names."""
    return REFERENCE.fullmatch(text) is not None


def parts_of_reference(text: str, groups: Mapping[str, str]) -> tuple[str, str]:
    """Return what a reference asks for, and of what: `columns of $table`, of the table found."""
    found = REFERENCE.fullmatch(text)
    if found is None:
        return ("", "")
    return found["table"], groups.get(found["key"], "") if found["found"] else found["key"]
