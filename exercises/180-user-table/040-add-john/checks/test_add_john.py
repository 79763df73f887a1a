"""Call add_user in new contexts, and look at the database file from outside."""

from __future__ import annotations

import json

import pytest
from support.sql import find_databases, remove_databases

from checker.checks import LearnerError, fail, note

FILE = "app.py"
TABLE = {
    "id": ("INTEGER", False),
    "username": ("VARCHAR(20)", False),
    "email": ("VARCHAR", False),
}
VISIT = """\
import json

from app import add_user, app

with app.app_context():
    results = [add_user(*user) for user in {users!r}]
print()
print(json.dumps([each if each is None else str(each) for each in results]))
"""


def make_user(rand):
    """Return a username and an email that nobody has."""
    name = rand.word()
    return name, f"{name}@example.org"


def add(learner, user):
    """Call add_user in a new context, which ends with the call."""
    return learner.call("add_user", *user, around="app_context")


def stored(database, user):
    """Return the rows of one username."""
    return database.open().rows("SELECT id, username, email FROM user WHERE username = ?", user[:1])


@pytest.mark.task(1)
def test_user_is_saved(learner, database, rand):
    """After add_user has returned, a new context finds the user."""
    remove_databases(learner)
    user = make_user(rand)

    result = add(learner, user)

    rows = stored(database, user)
    if not rows and result is None:
        fail(
            "add_user returned None and saved no user. Build a User, add it, commit.",
            expected=f"{user[0]} is in the table user",
            got="no such row",
            file=FILE,
        )
    if not rows:
        fail(
            "The row was there until the context ended, then gone."
            " Save with `db.session.commit()`.",
            expected=f"{user[0]} is in the table user",
            got="no such row",
            file=FILE,
        )
    assert [(row["username"], row["email"]) for row in rows] == [user]


@pytest.mark.task(1)
def test_new_id_is_returned(learner, database, rand):
    """add_user returns the id of the new row."""
    remove_databases(learner)
    first, second = make_user(rand), make_user(rand)

    add(learner, first)
    result = add(learner, second)

    assert result == stored(database, second)[0]["id"]


@pytest.mark.task(2)
def test_taken_username_gives_none(learner, database, rand):
    """A username that is taken gives None, and the old row stays."""
    remove_databases(learner)
    user = make_user(rand)

    add(learner, user)
    result = add(learner, (user[0], make_user(rand)[1]))

    assert result is None
    assert [(row["username"], row["email"]) for row in stored(database, user)] == [user]


@pytest.mark.task(2)
def test_taken_email_gives_none(learner, database, rand):
    """An email that is taken gives None, and nothing is saved."""
    remove_databases(learner)
    user, other = make_user(rand), make_user(rand)

    add(learner, user)
    result = add(learner, (other[0], user[1]))

    assert result is None
    assert stored(database, other) == []


@pytest.mark.task(3)
def test_next_user_is_saved(learner, database, rand):
    """After a refused user, the next valid user is saved in the same context."""
    first, third = make_user(rand), make_user(rand)
    users = [first, (first[0], make_user(rand)[1]), third]
    learner.write("visit.py", VISIT.format(users=users))
    remove_databases(learner)

    result = learner.run("visit.py")
    if result.exit_code != 0:
        fail(
            "The third call failed: the session was stuck after the refused user.",
            expected="1, None, and the id of the next user",
            got=result.error.type.rpartition(".")[2] if result.error else "an error",
            file=FILE,
        )

    assert json.loads(result.stdout.splitlines()[-1])[1] is None
    assert len(stored(database, first)) == 1
    assert len(stored(database, third)) == 1


@pytest.mark.task(4)
def test_other_errors_are_not_hidden(learner, rand):
    """Without the table, add_user raises the database's error."""
    remove_databases(learner)
    learner.names()
    learner.ask("run_script", path=find_databases(learner)[0], sql="DROP TABLE user")

    try:
        result = add(learner, make_user(rand))
    except LearnerError:
        warn_about_race(learner)
        return
    if result is None:
        fail(
            "The table is missing, and add_user answered None as if the user was taken."
            " Name the error: `except IntegrityError`.",
            expected="OperationalError: no such table",
            got="None",
            file=FILE,
        )


def warn_about_race(learner):
    """Tell who only looks first that two visitors can look at the same moment."""
    source = learner.source(FILE)
    if "IntegrityError" not in source.text and source.calls("select"):
        note(
            "Two visitors can look at the same moment, and both find the name free."
            " Also catch IntegrityError."
        )


@pytest.mark.task(1)
def test_table_stays(learner, database):
    """The table user has the same columns and rules as before."""
    remove_databases(learner)
    learner.names()

    found = database.open()
    table = {
        column.name: (column.type.upper(), column.nullable) for column in found.columns("user")
    }
    if table != TABLE or sorted(found.unique("user")) != [("email",), ("username",)]:
        fail(
            "The class User makes another table now. Give it back the lines that it had.",
            expected=describe(TABLE),
            got=describe(table),
            file=FILE,
        )


def describe(table):
    """Return the columns of a table as a learner reads them."""
    return ", ".join(
        f"{name} {kind}{'' if is_nullable else ' NOT NULL'}"
        for name, (kind, is_nullable) in table.items()
    )
