"""Find sections of a course by words: ranked, by the beginning of a word, in any order.

A word in a title counts more than one in a heading, and that more than one in the
text. Every word that was asked for must be there. Only where nothing is found, words
that look alike are tried.
"""

from __future__ import annotations

import difflib
import math
import re
import unicodedata
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

Kind = Literal["lesson", "exercise", "error"]

LONGEST_QUERY = 200
MOST_WORDS = 8
_TITLE, _HEADING, _TEXT = 8.0, 4.0, 1.0
_WHOLE_WORD = 2.0
_KIND_WEIGHT: dict[Kind, float] = {"lesson": 2.0, "exercise": 1.0, "error": 1.0}
_SNIPPET = 160
_LEAD = 50
_LIKENESS = 0.72
_WORD = re.compile(r"[a-z0-9_]+|[^\W_]+", re.IGNORECASE)


@dataclass(frozen=True)
class Entry:
    """One section that can be found.

    ``heading`` says what it belongs to, or its name; ``address`` is where it can be read.
    """

    kind: Kind
    title: str
    heading: str
    text: str
    address: str


@dataclass(frozen=True)
class Hit:
    """One entry that was found; the snippet's pieces are `True` where they match."""

    entry: Entry
    snippet: tuple[tuple[str, bool], ...]


@dataclass(frozen=True)
class Found:
    """What a search found; ``instead`` are the words that were looked for in its place."""

    hits: tuple[Hit, ...]
    total: int
    instead: str = ""


class Index:
    """The words of all entries, each with the entries it stands in and its weight there."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries = tuple(entries)
        weights: dict[str, dict[int, float]] = {}
        for number, entry in enumerate(self.entries):
            for word, weight in _weights(entry).items():
                weights.setdefault(word, {})[number] = weight
        self._weights = weights
        self._vocabulary = sorted(weights)

    def search(self, query: str, *, most: int = 30) -> Found:
        """Find the entries that have every word of a query, the best first."""
        asked = _distinct(words(query[:LONGEST_QUERY]))[:MOST_WORDS]
        ranked = self._rank(asked)
        instead = ""
        if asked and not ranked:
            asked = [self._nearest(word) for word in asked]
            ranked, instead = self._rank(asked), " ".join(asked)
        hits = tuple(
            Hit(self.entries[number], _snippet(self.entries[number].text, asked))
            for number in ranked[:most]
        )
        return Found(hits, len(ranked), instead if hits else "")

    def _rank(self, asked: Sequence[str]) -> list[int]:
        if not asked:
            return []
        scores = [self._scores(word) for word in asked]
        everywhere = set.intersection(*(set(each) for each in scores))
        total = {
            number: sum(each[number] for each in scores) * _KIND_WEIGHT[self.entries[number].kind]
            for number in everywhere
        }
        return sorted(total, key=lambda number: (-total[number], number))

    def _scores(self, beginning: str) -> dict[int, float]:
        """Give how well each entry fits one word; rare words count more."""
        scores: dict[int, float] = {}
        for word in self._words_from(beginning):
            found = self._weights[word]
            rarity = 1 + math.log(len(self.entries) / len(found))
            factor = rarity * (_WHOLE_WORD if word == beginning else 1.0)
            for number, weight in found.items():
                scores[number] = max(scores.get(number, 0.0), weight * factor)
        return scores

    def _words_from(self, beginning: str) -> list[str]:
        start = end = bisect_left(self._vocabulary, beginning)
        while end < len(self._vocabulary) and self._vocabulary[end].startswith(beginning):
            end += 1
        return self._vocabulary[start:end]

    def _nearest(self, word: str) -> str:
        """Give the word of the course that looks most like one that is in none."""
        if self._words_from(word):
            return word
        alike = [each for each in self._vocabulary if abs(len(each) - len(word)) <= 2]
        return next(iter(difflib.get_close_matches(word, alike, 1, _LIKENESS)), word)


def words(text: str) -> list[str]:
    """Give the words of a text in small letters without accents, parts of names too."""
    found = []
    for word in _WORD.findall(_folded(text)):
        found.append(word.strip("_") or word)
        if "_" in word.strip("_"):
            found += [part for part in word.split("_") if part]
    return found


def _weights(entry: Entry) -> dict[str, float]:
    counted = Counter(words(entry.text))
    weights = {word: _TEXT * (1 + math.log(count)) for word, count in counted.items()}
    for text, weight in ((entry.heading, _HEADING), (entry.title, _TITLE)):
        for word in words(text):
            weights[word] = max(weights.get(word, 0.0), weight)
    return weights


def _folded(text: str) -> str:
    """Give small letters without accents, each at its old place."""
    if text.isascii():
        return text.lower()
    return "".join(_folded_letter(letter) for letter in text)


def _folded_letter(letter: str) -> str:
    return unicodedata.normalize("NFD", letter)[0].lower()[:1] or letter


def _distinct(asked: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(asked))


def _snippet(text: str, asked: Sequence[str]) -> tuple[tuple[str, bool], ...]:
    """Cut out the place where the first word of a query stands, its words apart."""
    text = " ".join(text.split())
    # A word within a longer one is no match, and neither is the end of one.
    pattern = re.compile(r"(?<![a-z0-9])(?:" + "|".join(map(re.escape, asked)) + ")[a-z0-9]*")
    first = pattern.search(_folded(text))
    start = _start_of_word(text, max(first.start() - _LEAD, 0)) if first else 0
    end = _end_of_word(text, start + _SNIPPET)
    piece = text[start:end]
    parts: list[tuple[str, bool]] = [("… ", False)] if start else []
    place = 0
    for match in pattern.finditer(_folded(piece)):
        parts += [(piece[place : match.start()], False), (piece[match.start() : match.end()], True)]
        place = match.end()
    parts.append((piece[place:] + (" …" if end < len(text) else ""), False))
    return tuple((part, is_match) for part, is_match in parts if part)


def _start_of_word(text: str, place: int) -> int:
    return text.rfind(" ", 0, place) + 1 if place else 0


def _end_of_word(text: str, place: int) -> int:
    end = text.find(" ", place)
    return len(text) if end < 0 else end
