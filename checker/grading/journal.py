"""What happened to an app that is hosted: its log, bounded, for the page beside it."""

from __future__ import annotations

import threading
from collections import deque
from dataclasses import dataclass
from typing import Any, Literal

from checker.model import Where

Kind = Literal["note", "request", "output", "problem"]
MOST_ENTRIES = 300
MOST_CHARACTERS = 256 * 1024


@dataclass(frozen=True)
class Entry:
    """One thing that happened.

    ``note`` is the host's own word, ``request`` a request with the status of its
    reply, ``output`` what the app printed, ``problem`` an error of the app: ``text``
    is then what went wrong, ``means`` and ``fix`` explain it, ``where`` is the line of
    the learner's own, ``explain`` the dictionary's id, ``verbatim`` Python's own words.
    """

    number: int
    kind: Kind
    text: str
    means: str = ""
    fix: str = ""
    explain: str = ""
    where: Where | None = None
    verbatim: str = ""


class Journal:
    """The last entries; numbers go on where old entries are dropped. Safe for threads."""

    def __init__(self) -> None:
        self._entries: deque[Entry] = deque()
        self._size = 0
        self._next = 1
        self._lock = threading.Lock()

    def add(self, kind: Kind, text: str, **details: Any) -> None:
        """Add an entry, and drop the oldest where there are too many."""
        with self._lock:
            entry = Entry(self._next, kind, text[:MOST_CHARACTERS], **details)
            self._next += 1
            self._entries.append(entry)
            self._size += _size(entry)
            while len(self._entries) > MOST_ENTRIES or (
                self._size > MOST_CHARACTERS and len(self._entries) > 1
            ):
                self._size -= _size(self._entries.popleft())

    def after(self, number: int = 0) -> tuple[Entry, ...]:
        """Give the entries that came after entry ``number``, in order."""
        with self._lock:
            return tuple(entry for entry in self._entries if entry.number > number)


def _size(entry: Entry) -> int:
    return len(entry.text) + len(entry.verbatim)
