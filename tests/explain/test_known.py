"""The lists of known names: the installed libraries know each of them."""

from __future__ import annotations

import importlib
import inspect
import sqlite3
import sys
import tomllib
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import sqlalchemy
import sqlalchemy.orm
from explained_cases import FOLDER
from flask import Flask
from flask_sqlalchemy import SQLAlchemy, pagination, query

KNOWN = tomllib.loads((FOLDER / "_known.toml").read_text(encoding="utf-8"))
MODULES = ("sqlalchemy", "sqlalchemy.orm", "sqlalchemy.exc", "flask_sqlalchemy", "sqlite3")
# By the name that the messages give to the class.
CLASSES: dict[str, type] = {
    "scoped_session": sqlalchemy.orm.scoped_session,
    "Session": sqlalchemy.orm.Session,
    "Select": sqlalchemy.Select,
    "Query": query.Query,
    "ScalarResult": sqlalchemy.ScalarResult,
    "CursorResult": sqlalchemy.CursorResult,
    "ChunkedIteratorResult": sqlalchemy.ChunkedIteratorResult,
    "Engine": sqlalchemy.Engine,
    "Connection": sqlalchemy.Connection,
    "InstrumentedAttribute": sqlalchemy.orm.InstrumentedAttribute,
    "sqlite3.Connection": sqlite3.Connection,
    "sqlite3.Cursor": sqlite3.Cursor,
    "sqlite3.Row": sqlite3.Row,
}
CALLS = {
    "Column": sqlalchemy.Column.__init__,
    "mapped_column": sqlalchemy.orm.mapped_column,
    "relationship": sqlalchemy.orm.relationship,
    # The message names the class behind the tool, and the tool has more parameters.
    "RelationshipProperty.__init__": sqlalchemy.orm.relationship,
    "ForeignKey.__init__": sqlalchemy.ForeignKey.__init__,
    "String.__init__": sqlalchemy.String.__init__,
    "Numeric.__init__": sqlalchemy.Numeric.__init__,
    "SQLAlchemy.paginate": SQLAlchemy.paginate,
    "SQLAlchemy.get_or_404": SQLAlchemy.get_or_404,
    "Query.paginate": query.Query.paginate,
    "Query.get_or_404": query.Query.get_or_404,
}
# What Python itself brings: a call that works, without the names in question.
BUILT_INS: dict[str, tuple[Callable[..., Any], tuple[Any, ...]]] = {
    "print": (print, ()),
    "open": (open, ("no-such-folder/no-such-file",)),
    "sort": ([2, 1].sort, ()),
    "sorted": (sorted, ([2, 1],)),
    "max": (max, ([2, 1],)),
    "min": (min, ([2, 1],)),
    "sum": (sum, ([2, 1],)),
    "enumerate": (enumerate, ([2, 1],)),
    "round": (round, (2.5,)),
    "int": (int, ("7",)),
    "split": ("a b".split, ()),
    "zip": (zip, ([2, 1],)),
}
PYTHONS = [(call, name) for call in BUILT_INS for name in KNOWN["parameters"][call].split()]


@pytest.fixture(scope="module")
def things() -> Iterator[dict[str, Any]]:
    """Return what the lists are about: classes, modules and two objects."""
    app = Flask(__name__)
    app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
    db = SQLAlchemy(app)
    with app.app_context():
        chosen = db.select(sqlalchemy.literal(1))
        page = pagination.SelectPagination(select=chosen, session=db.session, count=False)
    pages = {"SelectPagination": page, "QueryPagination": page}
    modules = {name: importlib.import_module(name) for name in MODULES}
    yield {**modules, **CLASSES, **pages, "SQLAlchemy": db}
    with app.app_context():
        db.session.remove()
        db.engine.dispose()


def test_every_list_is_about_something_known(things: dict[str, Any]) -> None:
    assert set(KNOWN) == {"attributes", "exports", "parameters", "words"}
    assert set(KNOWN["attributes"]) - set(things) == set()
    assert set(KNOWN["exports"]) - set(MODULES) == set()
    assert set(KNOWN["parameters"]) - set(CALLS) == {"connect", *BUILT_INS}


def test_every_listed_name_is_known(things: dict[str, Any]) -> None:
    lists = [*KNOWN["attributes"].items(), *KNOWN["exports"].items()]
    unknown = {
        f"{kind}.{name}"
        for kind, names in lists
        for name in names.split()
        if name not in dir(things[kind]) and not hasattr(things[kind], name)
    }

    assert unknown == set()


@pytest.mark.parametrize("name", CALLS)
def test_every_listed_parameter_is_known(name: str) -> None:
    listed = set(KNOWN["parameters"][name].split())

    assert listed - set(inspect.signature(CALLS[name]).parameters) == set()


@pytest.mark.parametrize("name", KNOWN["parameters"]["connect"].split())
def test_every_listed_setting_of_a_connection_is_known(name: str) -> None:
    if name == "autocommit" and sys.version_info < (3, 12):
        pytest.skip("a setting of Python 3.12")

    sqlite3.connect(":memory:", **{name: None if name == "isolation_level" else False}).close()


@pytest.mark.parametrize(("call", "name"), PYTHONS)
def test_every_listed_setting_of_a_built_in_is_known(call: str, name: str) -> None:
    function, values = BUILT_INS[call]

    assert name not in _refused_keyword(function, values, name)
    assert "colour" in _refused_keyword(function, values, "colour")


def _refused_keyword(function: Callable[..., Any], values: tuple[Any, ...], name: str) -> str:
    """Return what Python says where it does not know the keyword, else an empty text."""
    try:
        function(*values, **{name: None})
    except (TypeError, OSError) as error:
        return str(error) if "keyword argument" in str(error) else ""
    return ""


def test_words_of_sql_are_capitals() -> None:
    assert [word for word in KNOWN["words"]["sql"].split() if not word.isupper()] == []
