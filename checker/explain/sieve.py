"""Leave out, without understanding them, the entries that cannot fit a problem.

Reading TOML is the slow part of an answer, and a common type has hundreds of entries. So
the bytes of a file are looked at first: a rule that lists types fits only if one of the
problem's type names stands there, a rule without types needs the problem's kind, and the
patterns for the message must be found in it. What cannot be told from the bytes stays in.
"""

from __future__ import annotations

import json
import re

from checker.explain.entry import PLACEHOLDER
from checker.explain.fitting import all_types
from checker.explain.problem import Problem
from checker.explain.recognition import LONGEST_MESSAGE

TYPE_LINE = re.compile(rb"^type *= *(\[[^\]]*\]|[^\n]*)", re.MULTILINE)
MESSAGE_LINE = re.compile(
    rb"^message(?:_has)? *= *"
    rb"(?:'''(?P<raw3>[^\n]+)'''|'(?P<raw>[^'\n]+)'|(?P<text>\"[^\"\n]+\")) *$",
    re.MULTILINE,
)
# Every exception is one of these, so they tell nothing.
BASE_OF_ALL = {b"Exception", b"BaseException"}


class Sieve:
    """What the bytes of an entry are compared with, for one problem."""

    def __init__(self, problem: Problem) -> None:
        names = {name.rpartition(".")[2].encode() for name in all_types(problem)}
        self._names = names - BASE_OF_ALL
        self._kind = f'"{problem.kind}"'.encode()
        self._message = problem.message[:LONGEST_MESSAGE]
        self._flags = re.MULTILINE | (re.IGNORECASE if problem.lost_case else re.NOFLAG)

    def lets_through(self, text: bytes) -> bool:
        """Claim that a rule of the entry may fit the problem."""
        has_kind = self._kind in text
        rules = text.split(b"[[match]]")[1:]
        return any(self._may_fit(rule, has_kind=has_kind) for rule in rules)

    def _may_fit(self, rule: bytes, *, has_kind: bool) -> bool:
        listed = TYPE_LINE.search(rule)
        has_type = has_kind if listed is None else any(name in listed[0] for name in self._names)
        own = rule.partition(b"\n[")[0]  # what follows is another table
        return has_type and all(map(self._may_say, MESSAGE_LINE.finditer(own)))

    def _may_say(self, line: re.Match[bytes]) -> bool:
        pattern = _pattern_of(line)
        if not pattern or PLACEHOLDER.search(pattern):
            return True
        try:
            return re.search(pattern, self._message, self._flags) is not None
        except re.error:
            return True  # the entry itself says what is wrong with it


def _pattern_of(line: re.Match[bytes]) -> str:
    """Return the text in the quotes of a line, or nothing where TOML may read it otherwise."""
    try:
        if line["text"]:
            return str(json.loads(line["text"]))
        return (line["raw3"] or line["raw"]).decode()
    except ValueError:
        return ""
