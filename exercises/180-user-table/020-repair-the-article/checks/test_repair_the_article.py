"""Run the repaired program, once and twice, and look at the database from outside."""

from __future__ import annotations

import ast
import re

import pytest
from support.apps import require_app
from support.sql import find_databases, remove_databases

from checker.checks import fail, note

FILE = "app.py"
NAMES = "SELECT username FROM user ORDER BY username"


def run(learner):
    """Run the program; fail where it ends with an error or does not end."""
    result = learner.run(FILE)
    if result.timed_out:
        fail(
            "The program did not end. Here it stores john and then ends by itself.",
            expected="the program ends by itself",
            got="it did not end",
            file=FILE,
        )
    if result.exit_code != 0:
        # No sentence of its own: a mistake speaks, or the error's explanation.
        fail(
            "",
            expected="the program ends without an error",
            got=describe(result),
            file=FILE,
            line=find_line(result),
        )
    return result


def describe(result):
    """Return type and first line of the exception that ended the program."""
    if not result.error:
        return f"exit code {result.exit_code}"
    return f"{result.error.type.rpartition('.')[2]}: {result.error.message.strip().splitlines()[0]}"


def find_line(result):
    """Return the last line of app.py in the traceback, or 0."""
    text = result.error.traceback if result.error else ""
    numbers = re.findall(rf'File "{re.escape(FILE)}", line (\d+)', text)
    return int(numbers[-1]) if numbers else 0


def names(database):
    """Return the usernames in the table."""
    found = database.open()
    if "user" not in found.tables():
        fail(
            "The database has no table `user`. Call `db.create_all()` below the class.",
            expected="a table user",
            got=", ".join(found.tables()) or "no table",
            file=FILE,
        )
    return [row["username"] for row in found.rows(NAMES)]


@pytest.mark.task(1)
def test_program_runs(learner):
    """`python app.py` ends without an error."""
    remove_databases(learner)

    run(learner)


@pytest.mark.task(2)
def test_john_is_stored(learner, database):
    """After one run the table `user` holds john."""
    remove_databases(learner)

    run(learner)

    assert names(database) == ["john"]


@pytest.mark.task(3)
def test_runs_twice(learner, database):
    """After a second run there is still one john."""
    remove_databases(learner)

    run(learner)
    run(learner)

    stored = names(database)
    if stored.count("john") > 1:
        fail(
            "Two johns are in the table. Put `unique=True` back, and look before you add.",
            expected="one john",
            got=f"{stored.count('john')} johns",
            file=FILE,
        )
    assert stored == ["john"]
    warn_about_catching_all(learner)


def warn_about_catching_all(learner):
    """Tell a learner who catches every error that other errors are hidden too."""
    for node in learner.source(FILE).walk():
        if isinstance(node, ast.ExceptHandler) and is_for_all(node.type):
            note(
                "It works. But this `except` hides every other error too, such as a missing table."
                " Name the error: `except IntegrityError:`."
            )
            return


def is_for_all(kind):
    """Say whether an `except` names no error, or the class of all errors."""
    return kind is None or ast.unparse(kind) in ("Exception", "BaseException")


@pytest.mark.task(3)
def test_restart_keeps_users(learner, database):
    """A user that was stored between two runs is still there."""
    remove_databases(learner)

    run(learner)
    names(database)
    learner.ask(
        "run_script",
        path=find_databases(learner)[0],
        sql="INSERT INTO user (username) VALUES ('ada')",
    )
    run(learner)

    if "ada" not in names(database):
        fail(
            "ada was stored, and then she was gone. Every restart loses all users.",
            expected="ada and john",
            got=", ".join(names(database)) or "no user",
            file=FILE,
        )


@pytest.mark.task(3)
def test_john_joins_others(learner, database):
    """Where another user is stored and john is not, a run stores john."""
    remove_databases(learner)

    run(learner)
    names(database)
    learner.ask(
        "run_script",
        path=find_databases(learner)[0],
        sql="UPDATE user SET username = 'ada' WHERE username = 'john'",
    )
    run(learner)

    stored = names(database)
    if "john" not in stored:
        fail(
            "ada was stored, so the program did not store john. Look for the username john.",
            expected="ada and john",
            got=", ".join(stored) or "no user",
            file=FILE,
        )


@pytest.mark.task(4)
def test_rules_are_kept(learner, database):
    """The table has the article's columns and rules."""
    remove_databases(learner)

    run(learner)

    names(database)
    found = database.open()
    columns = {column.name: column for column in found.columns("user")}
    assert sorted(columns) == ["id", "username"]
    assert columns["id"].primary_key is True
    if columns["username"].nullable:
        fail(
            "A user without a username would be accepted. Put `nullable=False` back.",
            expected="username is NOT NULL",
            got="username may be NULL",
            file=FILE,
        )
    if ("username",) not in found.unique("user"):
        fail(
            "Two johns would be accepted. Put `unique=True` back.",
            expected="username is unique",
            got="username is not unique",
            file=FILE,
        )
    assert columns["username"].type == "VARCHAR(20)"


@pytest.mark.task(5)
def test_import_starts_nothing(learner):
    """Importing app.py gives the Flask app and starts no server."""
    remove_databases(learner)

    require_app(learner)
