"""Compiled templates: kept, made anew when the text changes, and never a reason to fail."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from checker.web.compiled import CompiledTemplates


class Kept:
    """Shows one template, each time with a fresh environment, as each start has one."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def show(self, source: str) -> str:
        cache = CompiledTemplates(self.folder)
        environment = Environment(loader=DictLoader({"page": source}), bytecode_cache=cache)
        return environment.get_template("page").render(name="Ada")

    def entries(self) -> list[Path]:
        return sorted(self.folder.glob("*"))


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    return Kept(tmp_path / "cache" / "templates")


def test_a_second_start_does_not_compile(kept: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    assert kept.show("Hello {{ name }}") == "Hello Ada"
    assert len(kept.entries()) == 1

    def refuse(self: Environment, *given: object, **named: object) -> None:
        raise AssertionError("compiled again")

    monkeypatch.setattr(Environment, "_parse", refuse)

    assert kept.show("Hello {{ name }}") == "Hello Ada"


def test_a_changed_template_is_shown_as_it_is_now(kept: Kept) -> None:
    kept.show("Hello {{ name }}")

    assert kept.show("Good day, {{ name }}") == "Good day, Ada"
    assert len(kept.entries()) == 1


def test_another_jinja_does_not_take_an_entry(
    kept: Kept, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = CompiledTemplates(kept.folder).get_source_checksum("Hello")
    newer = tmp_path / "compiler.py"
    newer.write_text("# a newer Jinja", encoding="utf-8")

    monkeypatch.setattr("jinja2.compiler.__file__", str(newer))

    assert CompiledTemplates(kept.folder).get_source_checksum("Hello") != before


@pytest.mark.parametrize("damage", [b"", b"j2", b"nothing of ours", None])
def test_a_damaged_entry_is_made_anew(kept: Kept, damage: bytes | None) -> None:
    kept.show("Hello {{ name }}")
    (entry,) = kept.entries()
    half = entry.read_bytes()[: entry.stat().st_size // 2]
    entry.write_bytes(half if damage is None else damage)

    assert kept.show("Hello {{ name }}") == "Hello Ada"
    assert len(entry.read_bytes()) > len(half)


def test_a_folder_that_cannot_be_made_is_no_hindrance(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file", encoding="utf-8")
    kept = Kept(tmp_path / "cache" / "templates")

    assert kept.show("Hello {{ name }}") == "Hello Ada"
