"""Let the program make its tables, and look at the database file from outside."""

from __future__ import annotations

import pytest
from support.sql import find_databases, remove_databases

from checker.checks import fail

FILE = "app.py"
COLUMNS = ["bio", "email", "id", "username"]


def make_tables(learner, database):
    """Load the program, or run it where loading makes no tables; return the database."""
    remove_databases(learner)
    learner.names()
    if not find_databases(learner):
        learner.run(FILE)
    found = database.open()
    if "user" not in found.tables():
        fail(
            "There is no table `user`. Write `class User(db.Model):` above the last two lines.",
            expected="a table user",
            got=", ".join(found.tables()) or "no table",
            file=FILE,
        )
    return found


def take_column(found, name):
    """Return one column; fail where it is missing."""
    columns = {column.name: column for column in found.columns("user")}
    if name not in columns:
        fail(
            f"The table has no column `{name}`. Add a line for it to the class.",
            expected=name,
            got=", ".join(columns),
            file=FILE,
        )
    return columns[name]


def require(found, name):
    """Fail where a column accepts NULL."""
    if take_column(found, name).nullable:
        fail(
            f"A user without {name} would be accepted. The type must be `Mapped[str]`.",
            expected=f"{name} is NOT NULL",
            got=f"{name} may be NULL",
            file=FILE,
        )


def require_unique(found, name):
    """Fail where two rows may have one value."""
    if (name,) not in found.unique("user"):
        fail(
            f"Two users with one {name} would be accepted. Add `unique=True`.",
            expected=f"{name} is unique",
            got=f"{name} is not unique",
            file=FILE,
        )


def require_text(found, name):
    """Fail where a column does not hold text."""
    column = take_column(found, name)
    if not column.type.upper().startswith(("VARCHAR", "TEXT", "CHAR", "NVARCHAR", "CLOB")):
        fail(
            f"The column {name} holds no text. Its type must be `Mapped[str]`.",
            expected="a text type",
            got=column.type,
            file=FILE,
        )


@pytest.mark.task(1)
def test_table_user(learner, database):
    """The class `User` makes a table `user` with the primary key id."""
    found = make_tables(learner, database)

    column = take_column(found, "id")
    if not column.primary_key or not column.type.upper().startswith("INTEGER"):
        fail(
            "The id must be a whole number and the primary key. Look at its line.",
            expected="INTEGER, primary key",
            got=column.type + (", primary key" if column.primary_key else ""),
            file=FILE,
        )


@pytest.mark.task(2)
def test_username(learner, database):
    """The column username is a text of at most 20 letters, required and unique."""
    found = make_tables(learner, database)

    require_text(found, "username")
    assert take_column(found, "username").type.upper() in ("VARCHAR(20)", "NVARCHAR(20)")
    require(found, "username")
    require_unique(found, "username")


@pytest.mark.task(3)
def test_email(learner, database):
    """The column email is a text, required and unique."""
    found = make_tables(learner, database)

    require_text(found, "email")
    require(found, "email")
    require_unique(found, "email")


@pytest.mark.task(4)
def test_bio_is_optional(learner, database):
    """The column bio is a text that may be NULL."""
    found = make_tables(learner, database)

    require_text(found, "bio")
    if not take_column(found, "bio").nullable:
        fail(
            "bio must be allowed to be empty: `Mapped[str | None]`.",
            expected="bio may be NULL",
            got="bio is NOT NULL",
            file=FILE,
        )


@pytest.mark.task(4)
def test_user_without_bio_is_stored(learner, database, rand):
    """A user with a username and an email, and without a bio, can be stored."""
    make_tables(learner, database)
    name = rand.word()

    learner.ask(
        "run_script",
        path=find_databases(learner)[0],
        sql=f"INSERT INTO user (username, email) VALUES ('{name}', '{name}@example.org')",
    )

    rows = database.open().rows("SELECT * FROM user")
    assert [(row["username"], row["bio"]) for row in rows] == [(name, None)]
    assert sorted(rows[0]) == COLUMNS
