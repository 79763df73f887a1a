"""The word that was meant."""

from __future__ import annotations

import pytest

from checker.explain.spelling import (
    names_of_kind,
    names_of_module,
    nearest,
    parts_in,
    texts_in,
)


@pytest.mark.parametrize(
    ("word", "known", "found"),
    [
        ("titel", {"title", "tile"}, "title"),
        ("ada", {"Ada", "adam"}, "Ada"),
        ("lenght", {"length", "light"}, "length"),
        ("run", {"reason"}, ""),
        ("x", {"X"}, ""),
    ],
)
def test_nearest(word: str, known: set[str], found: str) -> None:
    assert nearest(word, known, 0.75) == found


@pytest.mark.parametrize("kind", ["str", "_io.TextIOWrapper", "datetime.date", "PosixPath"])
def test_a_kind_has_public_names(kind: str) -> None:
    names = names_of_kind(kind)

    assert names
    assert not any(name.startswith("_") for name in names)


@pytest.mark.parametrize("kind", ["Book", "print", "antigravity.fly", "os.nothing", ""])
def test_an_unknown_kind_has_no_names(kind: str) -> None:
    assert names_of_kind(kind) == set()


def test_only_known_modules_are_looked_into() -> None:
    assert "sqrt" in names_of_module("math")
    assert names_of_module("antigravity") == set()


def test_parts_and_texts_of_a_file() -> None:
    source = 'class Book:\n    def read(self):\n        self.page = "one.two"\n'

    assert parts_in(source) == {"read", "page"}
    assert texts_in(source) == {"one.two"}
