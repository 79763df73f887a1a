"""The word that was meant."""

from __future__ import annotations

import pytest

from checker.explain.spelling import (
    columns_in,
    columns_of,
    keys_in,
    names_of_kind,
    names_of_module,
    nearest,
    parameters_in,
    parts_in,
    same_letters,
    table_of,
    tables_in,
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


def test_parts_of_a_file() -> None:
    source = 'class Book:\n    def read(self):\n        self.page = "one.two"\n'

    assert parts_in(source) == {"read", "page"}


def test_tables_and_columns_of_sql() -> None:
    source = '''
db.execute("create table if not exists pets (id INTEGER PRIMARY KEY, nick_name TEXT)")
db.execute("""
    CREATE TABLE "visits" (
        day DATE,
        "fee" real
    )
""")
'''

    assert tables_in(source) == {"pets", "visits"}
    assert columns_in(source) == {"id", "nick_name", "day", "fee"}


def test_tables_and_columns_of_models() -> None:
    source = """
class BlogPost(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    title = db.Column(db.String(80))


class Writer(db.Model):
    __tablename__ = "people"
    born = mapped_column(Integer)


class Helper:
    size = 3
"""

    assert tables_in(source) == {"blog_post", "people"}
    assert columns_in(source) == {"id", "title", "born"}


@pytest.mark.parametrize(
    ("table", "columns"),
    [
        ("pets", ("id", "nick_name", "owner_id")),
        ("VISITS", ("day", "fee")),
        ("blog_post", ("id", "title")),
        ("people", ("born",)),
        ("helper", ()),
        ("nothing", ()),
    ],
)
def test_columns_of_one_table(table: str, columns: tuple[str, ...]) -> None:
    source = '''
db.execute("create table pets (id INT, nick_name VARCHAR(20), owner_id, FOREIGN KEY (owner_id))")
db.execute("""
    CREATE TABLE IF NOT EXISTS "visits" (
        day DATE,  -- the first, not the last
        "fee" real CHECK (fee > 0, 1)
    )
""")


class BlogPost(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    title = db.Column(db.String(80))
    writer: Mapped["Writer"] = relationship(back_populates="posts")


class Writer(db.Model):
    __tablename__ = "people"
    born = mapped_column(Integer)
    posts = db.relationship("BlogPost")


class Helper:
    size = 3
'''

    assert columns_of(source, table) == columns


@pytest.mark.parametrize(
    ("model", "table"), [("BlogPost", ("blog_post",)), ("Writer", ("people",)), ("Reader", ())]
)
def test_table_of_one_model(model: str, table: tuple[str, ...]) -> None:
    source = """
class BlogPost(db.Model):
    title = db.Column(db.String(80))


class Writer(db.Model):
    __tablename__ = "people"
"""

    assert table_of(source, model) == table


def test_keys_are_those_of_dictionaries() -> None:
    source = (
        'lamp = {"name": "Lamp", "price": 35}\n'
        "lamp['colour'] = \"red\"\n"
        'if lamp["size"] == "big":\n    print(lamp["pric"])\n'
    )

    assert keys_in(source) == {"name", "price", "colour"}


def test_parameters_of_functions_and_fields_of_dataclasses() -> None:
    source = """
@dataclass
class Song:
    title: str

def play(song: Song, *songs, loud=False):
    volume = 3

class Radio:
    def tune(self, station="one, two"):
        pass
"""

    assert parameters_in(source) == {"title", "song", "songs", "loud", "station"}


def test_a_text_with_the_same_letters_is_the_nearest() -> None:
    source = """teams = ["Real Madrid", 'Ajax ', "a/b", "pineapple"]"""
    texts = texts_in(source)

    assert texts == {"Real Madrid", "Ajax ", "a/b", "pineapple"}
    assert same_letters("real-madrid", texts) == "Real Madrid"
    assert same_letters("ajax", texts) == "Ajax "
    assert same_letters("pineapples", texts) == "pineapple"
    assert same_letters("psv", texts) == ""
    assert same_letters("?", texts) == ""
