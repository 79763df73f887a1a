"""Make the learner's table on the untrusted side, and look at what it lets in."""

from __future__ import annotations

import pytest
from support.sql import make_database, quote, refuse_blanks, run_file

from checker.checks import LearnerError, fail

FILE = "table.sql"
DATABASE = "data.db"


def make_table(learner):
    """Run the learner's file on an empty database."""
    refuse_blanks(learner, FILE)
    learner.write(DATABASE, make_database(""))
    run_file(learner, FILE, DATABASE)


def insert(learner, name):
    """Try to put one user in; return the database's refusal, or None."""
    try:
        learner.ask(
            "run_script",
            path=DATABASE,
            sql=f"INSERT INTO user (username) VALUES ({quote(name)})",
        )
    except LearnerError as error:
        return error.problem.message
    return None


def read_users(learner):
    """Return the rows of the table."""
    return learner.ask("run_sql", path=DATABASE, sql="SELECT id, username FROM user")["rows"]


@pytest.mark.task(1)
def test_table_is_made(learner, database):
    """`table.sql` makes a table `user` with the columns id and username."""
    make_table(learner)

    found = database.open(DATABASE)
    assert [name for name in found.tables() if not name.startswith("sqlite_")] == ["user"]
    assert [column.name for column in found.columns("user")] == ["id", "username"]


@pytest.mark.task(1)
def test_database_numbers_the_rows(learner, rand):
    """Two users without a given id get two different ids."""
    make_table(learner)
    names = ["john", rand.word()]

    for name in names:
        refused = insert(learner, name)
        if refused:
            fail("A good user was refused.", expected=f"the row {name} is in", got=refused)
    ids = [row[0] for row in read_users(learner)]
    if None in ids or len(set(ids)) != 2:
        fail(
            "The database did not number the rows: the ids are not two different numbers.",
            expected="two different numbers",
            got=", ".join("NULL" if number is None else str(number) for number in ids),
            file=FILE,
        )


@pytest.mark.task(1)
def test_id_finds_one_row(learner, database):
    """The column id is the primary key of the table."""
    make_table(learner)

    keys = [column.name for column in database.open(DATABASE).columns("user") if column.primary_key]
    if keys != ["id"]:
        fail(
            "Nothing stops two rows from having the same id. Make id the `PRIMARY KEY`.",
            expected="id",
            got=", ".join(keys) or "no primary key",
            file=FILE,
        )


@pytest.mark.task(2)
def test_username_is_required(learner):
    """A user without a username is refused."""
    make_table(learner)

    refused = insert(learner, None)
    if refused is None:
        fail(
            "A user without a name was accepted. Add `NOT NULL` to username.",
            expected="refused: NOT NULL constraint failed",
            got="accepted",
            file=FILE,
        )


@pytest.mark.task(2)
def test_username_is_text(learner):
    """A username of digits stays a text."""
    make_table(learner)

    refused = insert(learner, "007")
    assert refused is None
    assert [row[1] for row in read_users(learner)] == ["007"]


@pytest.mark.task(3)
def test_username_is_unique(learner, rand):
    """A username that another row has is refused, and other names are not."""
    make_table(learner)
    other = rand.word()

    for name in ("john", other):
        assert insert(learner, name) is None
    if insert(learner, "john") is None:
        fail(
            "Two johns were accepted. Add `UNIQUE` to username.",
            expected="refused: UNIQUE constraint failed",
            got="accepted",
            file=FILE,
        )
    assert sorted(row[1] for row in read_users(learner)) == sorted(["john", other])
