"""The dictionary of errors: a folder of entries, and the search for the right one."""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from checker.explain.entry import (
    ALWAYS_KNOWN,
    PLACEHOLDER,
    DictionaryError,
    Entry,
    Rule,
    read_entry,
)
from checker.explain.fitting import file_name
from checker.explain.names import KnownNames
from checker.explain.problem import Problem
from checker.explain.quoting import fit_quotes
from checker.explain.readable import readable
from checker.explain.recognition import find_name, match_rule, tidy
from checker.explain.sieve import Sieve
from checker.explain.tracebacks import is_own
from checker.explain.unknown import Explanation, Family, describe_unknown

FAMILIES_FILE = "_families.toml"
# What was written by hand counts more than what was made of the libraries.
NAMES_FILES = ("_names.toml", "_known.toml")
QUOTED_NAME = re.compile(r"`\$\{?(\w+)\}?`")


@dataclass(frozen=True)
class Dictionary:
    """The entries of one folder. Files are read at once, and understood when needed."""

    folder: Path
    texts: Mapping[str, bytes]
    _known: dict[str, Entry] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def load(cls, folder: Path) -> Dictionary:
        """Read the files of the folder; names that start with `_` are not entries."""
        if not folder.is_dir():
            raise DictionaryError("no such folder", folder.as_posix())
        paths = sorted(path for path in folder.glob("*.toml") if not path.name.startswith("_"))
        return cls(folder, {path.stem: path.read_bytes() for path in paths})

    @property
    def ids(self) -> tuple[str, ...]:
        """Return the ids of all entries, in the order of the alphabet."""
        return tuple(self.texts)

    def get(self, id: str) -> Entry | None:
        """Return one entry, or None."""
        return self._entry(id) if id in self.texts else None

    def nearest(self, id: str) -> tuple[str, ...]:
        """Return up to three ids that look like the given one."""
        return tuple(difflib.get_close_matches(id, self.ids, 3, 0.5))

    def entries(self) -> tuple[Entry, ...]:
        """Read every entry: by lesson, then by id."""
        found = [self._entry(id) for id in self.texts]
        return tuple(sorted(found, key=lambda entry: (entry.lesson_number, entry.id)))

    def explain(self, problem: Problem) -> Explanation | None:
        """Explain the problem, or what caused it, or return None."""
        found = self._find(problem)
        return _fill(*found, self.names) if found else None

    def locate(self, problem: Problem) -> Problem:
        """Return the problem with the place that its explanation speaks of.

        Where a cause is explained, that is where the cause was raised, if it was raised
        in the learner's own code.
        """
        found = self._find(problem) if problem.cause else None
        if found is None or not found[1].line or not is_own(found[1].file):
            return problem
        step = found[1]
        names = ("file", "line", "function", "code", "source", "program", "values")
        return replace(problem, **{name: getattr(step, name) for name in names})

    def _find(self, problem: Problem) -> tuple[Entry, Problem, dict[str, str]] | None:
        """Find the entry for the problem, or for the nearest of its causes that has one."""
        step: Problem | None = problem
        while step is not None:
            step = readable(step)
            ranked = self._rank(step)
            if ranked:
                entry, groups = ranked[0]
                return entry, step, groups
            step = step.cause if step.cause and _speaks(step, step.cause) else None
        return None

    def describe(self, problem: Problem) -> Explanation:
        """Explain the problem, or say honestly what is known of it."""
        return self.explain(problem) or describe_unknown(problem, self.families)

    def show(self, id: str) -> Explanation | None:
        """Return an entry as it reads without a problem at hand."""
        entry = self.get(id)
        return _fill(entry, Problem(), {}, self.names) if entry else None

    def rank(self, problem: Problem) -> list[tuple[Entry, dict[str, str]]]:
        """Return every entry that fits, the most specific first, with what it found."""
        return self._rank(readable(problem))

    def _rank(self, problem: Problem) -> list[tuple[Entry, dict[str, str]]]:
        found = []
        sieve = Sieve(problem)
        for id in (id for id, text in self.texts.items() if sieve.lets_through(text)):
            entry = self._entry(id)
            best = _best_rule(entry, problem, self.names)
            if best:
                found.append((-entry.priority, -best[0].conditions, id, entry, best[1]))
        found.sort(key=lambda item: item[:3])
        return [(entry, groups) for *_, entry, groups in found]

    def score(self, entry: Entry, problem: Problem) -> tuple[int, int]:
        """Return how specific the entry is for the problem; more is better."""
        best = _best_rule(entry, problem, self.names)
        return (entry.priority, best[0].conditions if best else 0)

    @cached_property
    def families(self) -> tuple[Family, ...]:
        """Return the content's own words for what the library's errors have in common."""
        path = self.folder / FAMILIES_FILE
        if not path.is_file():
            return ()
        data = _parse(path, path.read_bytes())
        try:
            return tuple(Family(**item) for item in data.get("family", []))
        except (TypeError, re.error) as error:
            raise DictionaryError(str(error), path.as_posix()) from error

    @cached_property
    def names(self) -> KnownNames:
        """Return the names that the libraries of the course have."""
        paths = [self.folder / name for name in NAMES_FILES]
        return KnownNames(lambda: _merged([path for path in paths if path.is_file()]))

    def _entry(self, id: str) -> Entry:
        if id not in self._known:
            path = self.folder / f"{id}.toml"
            self._known[id] = read_entry(path, _parse(path, self.texts[id]))
        return self._known[id]


def _parse(path: Path, raw: bytes) -> dict[str, Any]:
    try:
        return tomllib.loads(raw.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise DictionaryError(str(error), path.as_posix()) from error


def _merged(paths: Iterable[Path]) -> dict[str, dict[str, str]]:
    """Read the lists of names: tables of texts. Of two lists of one name the last counts."""
    tables: dict[str, dict[str, str]] = {}
    for path in paths:
        for title, table in _parse(path, path.read_bytes()).items():
            if not isinstance(table, dict) or not all(isinstance(x, str) for x in table.values()):
                raise DictionaryError(f"'{title}' must be a table of text", path.as_posix())
            tables.setdefault(title, {}).update(table)
    return tables


def _speaks(problem: Problem, cause: Problem) -> bool:
    """Claim that the cause is the learner's matter, and not a library's inner life."""
    if problem.short_type.endswith("Group") or not cause.frames:
        return True
    return is_own(cause.frames[-1].file)


def _best_rule(
    entry: Entry, problem: Problem, names: KnownNames
) -> tuple[Rule, dict[str, str]] | None:
    fitting = [(rule, match_rule(rule, problem, names)) for rule in entry.rules]
    found = [(rule, groups) for rule, groups in fitting if groups is not None]
    return max(found, key=lambda item: item[0].conditions, default=None)


def _fill(entry: Entry, problem: Problem, groups: dict[str, str], names: KnownNames) -> Explanation:
    known = _known_names(problem) | groups
    for key, name in entry.names.items():
        if not known.get(key):
            known[key] = find_name(name, problem, known, names)
    words = {**ALWAYS_KNOWN, **entry.otherwise, **{k: tidy(v) for k, v in known.items() if v}}

    if known.get("instead"):
        # The words of a table may use the other names.
        known["instead"] = PLACEHOLDER.sub(
            lambda m: words.get(m[1] or m[2], m[0]), known["instead"]
        )
        words["instead"] = known["instead"]

    def fill(text: str) -> str:
        text = QUOTED_NAME.sub(lambda m: m[0] if known.get(m[1]) else _spoken(words, m), text)
        return PLACEHOLDER.sub(lambda m: words.get(m[1] or m[2], m[0]), text)

    return Explanation(
        id=entry.id,
        title=fill(entry.title),
        means=fill(entry.means),
        fix=fit_quotes(fill(entry.fix), problem.code),
        example=fill(entry.example),
        lesson=entry.lesson,
        lesson_number=entry.lesson_number,
        see_also=entry.see_also,
    )


def _spoken(words: Mapping[str, str], found: re.Match[str]) -> str:
    """Return words that stand for an unknown name; several words are no code."""
    word = words.get(found[1], "")
    return word if " " in word else found[0]


def _known_names(problem: Problem) -> dict[str, str]:
    method, _, path = problem.request.partition(" ")
    return {
        "file": file_name(problem.file),
        "line": str(problem.line or ""),
        "function": "" if problem.function.startswith("<") else problem.function,
        "type": problem.short_type,
        "status": str(problem.status or ""),
        "method": method if path else "",
        "path": path.partition("?")[0],
    }
