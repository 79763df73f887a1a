"""Where in a learner's file of SQL the database stopped reading."""

from __future__ import annotations

import importlib.util
import sqlite3
import sys
from contextlib import closing
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from checker.checks import LearnerError

SUPPORT = Path(__file__).parents[2] / "exercises" / "_support"


def load(name: str, patch: pytest.MonkeyPatch) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"support_{name}", SUPPORT / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    patch.setitem(sys.modules, module.__name__, module)  # its dataclasses look there
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def sql(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    return load("sql", monkeypatch)


@pytest.fixture
def untrusted(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    return load("untrusted", monkeypatch)


class OneFile:
    """A learner with one file, whose SQL is run here."""

    def __init__(self, text: str, untrusted: ModuleType) -> None:
        self._text = text
        self._untrusted = untrusted

    def text(self, name: str) -> str:
        return self._text

    def ask(self, operation: str, path: str, sql: str) -> None:
        with closing(sqlite3.connect(":memory:")) as connection:
            try:
                connection.executescript(sql)
            except sqlite3.Error as error:
                raise LearnerError({"type": "sqlite3.Error", "message": str(error)}) from None

    def ask_aside(self, operation: str, **keywords: Any) -> Any:
        return getattr(self._untrusted, operation)(**keywords)


def find(text: str, sql: ModuleType, untrusted: ModuleType) -> Any:
    """Give what is known of the error that running the file raises."""
    with pytest.raises(LearnerError) as raised:
        sql.run_file(OneFile(text, untrusted), "answers.sql")
    return raised.value.problem


TABLE = "CREATE TABLE user (\n    id INTEGER PRIMARY KEY{comma}\n    username TEXT\n);\n"


@pytest.mark.parametrize(
    ("text", "line", "code", "mark"),
    [
        (TABLE.format(comma=""), 3, "    username TEXT", "^^^^^^^^"),
        ("-- username\n\n" + TABLE.format(comma=""), 5, "    username TEXT", "^^^^^^^^"),
        (TABLE.format(comma=",") + "SELCT id\nFROM user;\n", 5, "SELCT id", "^^^^^"),
        ("SELECT 1; SELECT 2 FORM user;\n", 1, "SELECT 1; SELECT 2 FORM user;",
         "                        ^^^^"),
        ("SELECT 'user' FROM\nuser\nuser user;\n", 3, "user user;", "     ^^^^"),
        ("/* two\nlines */ SELECT 1;\nSELECT id /* a\nb */ FRM FRM x;\n", 4, "b */ FRM FRM x;",
         "         ^^^"),
        ("SELECT 1\n  FROM (SELECT 2))\n;\n", 2, "  FROM (SELECT 2))", "               ^"),
        ("SELECT 1;\nSELECT 'no end;\n", 2, "SELECT 'no end;", None),
    ],
    ids=["comma", "comment", "second", "one-line", "third-of-three", "block", "bracket", "quote"],
)  # fmt: skip
def test_a_fault_has_its_line_and_a_mark(
    sql: ModuleType,
    untrusted: ModuleType,
    text: str,
    line: int,
    code: str,
    mark: str | None,
) -> None:
    problem = find(text, sql, untrusted)

    assert (problem.file, problem.line, problem.code) == ("answers.sql", line, code)
    (frame,) = problem.frames
    assert (frame["file"], frame["line"], frame["code"]) == ("answers.sql", line, code)
    if mark is not None:
        assert frame["mark"] == mark


@pytest.mark.parametrize(
    "text", ["SELECT city FROM missing;\n", "INSERT INTO x VALUES (1);\n", "SELECT (1"]
)
def test_an_error_without_a_place_stays_as_it_is(
    sql: ModuleType, untrusted: ModuleType, text: str
) -> None:
    problem = find(text, sql, untrusted)

    assert problem.file == ""
    assert "frames" not in problem


@pytest.mark.parametrize("told", [None, [7, 0, 1], [-1, 0, 1], "0", [0, "0", 1], [0]])
def test_a_place_that_cannot_be_is_not_believed(
    sql: ModuleType, untrusted: ModuleType, told: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(untrusted, "find_fault", lambda statements: told)

    assert find("SELCT 1;\n", sql, untrusted).file == ""


def test_a_right_file_raises_nothing(sql: ModuleType, untrusted: ModuleType) -> None:
    sql.run_file(OneFile(TABLE.format(comma=","), untrusted), "answers.sql")
