"""Named mistakes, in the order in which a reader of the article meets them."""

from __future__ import annotations

import re

from checker.checks import mistake

FIRST_RUN = ["test_program_runs", "test_john_is_stored"]


def read(failure):
    """Return type, message and line of the exception that ended the program."""
    if failure.error is None:
        return "", "", 0
    return failure.error.type, failure.error.message, failure.error.line or 0


@mistake
def curly_quotes(failure):
    _, message, line = read(failure)
    if re.search("invalid character '[‘’“”]'", message):
        code = re.search(r"U\+\w+", message)
        return (
            f"This is a curly quote ({code[0] if code else ''}). Type a straight one: ' or \".",
            line,
        )
    return None


@mistake
def no_break_space(failure):
    _, message, line = read(failure)
    if "invalid non-printable character" in message:
        return (
            "There is an invisible character that looks like a space. Delete it and type a space.",
            line,
        )
    return None


@mistake
def lost_indentation(failure):
    kind, message, line = read(failure)
    if kind != "IndentationError":
        return None
    if "expected an indented block" in message:
        return (
            "The lines that belong inside must start further right. Put four spaces before them.",
            line,
        )
    return "Lines of one block must start at the same place. Count the spaces of this line.", line


@mistake
def app_was_never_made(failure):
    _, message, line = read(failure)
    if "name 'app' is not defined" in message:
        return (
            "`app` is used before it is made."
            " Import Flask, and write `app = Flask(__name__)` above.",
            line,
        )
    return None


@mistake
def flask_not_imported(failure):
    _, message, line = read(failure)
    if "name 'Flask' is not defined" in message:
        return "Python does not know `Flask` yet. Write `from flask import Flask` at the top.", line
    return None


@mistake
def film_of_the_lesson(failure):
    _, message, line = read(failure)
    if "name 'Film' is not defined" in message:
        return "The class of this program is called `User`, and its box is called `username`.", line
    return None


@mistake
def column_outside_the_class(failure):
    _, message, line = read(failure)
    found = re.search(r"'(\w+)' is an invalid keyword argument for User", message)
    if not found:
        return None
    text = failure.source("app.py").text
    outside = re.search(rf"^{found[1]}\s*[:=]", text, re.MULTILINE)
    if outside:
        number = text.count("\n", 0, outside.start()) + 1
        return f"This line is not inside the class. Put four spaces before `{found[1]}`.", number
    return f"The class User has no column `{found[1]}`. Correct the name.", line


@mistake
def db_was_never_made(failure):
    _, message, line = read(failure)
    if "name 'db' is not defined" in message:
        return "`db` is used before it is made. Put `db = SQLAlchemy(app)` above this line.", line
    return None


@mistake
def config_too_late(failure):
    _, message, _ = read(failure)
    if "SQLALCHEMY_DATABASE_URI" in message and "must be set" in message:
        return (
            "The address of the database must be set first."
            " Put the config line above `SQLAlchemy(app)`."
        )
    return None


@mistake
def outside_context(failure):
    _, message, _ = read(failure)
    if "Working outside of application context" in message:
        return (
            "Working outside of application context: use `with app.app_context():`."
            " Indent the lines in it."
        )
    return None


@mistake
def two_slashes(failure):
    _, message, _ = read(failure)
    if "Invalid SQLite URL" in message:
        return "The address of a SQLite file starts with three slashes: `sqlite:///site.db`."
    return None


@mistake(check=["test_runs_twice", "test_restart_keeps_users"])
def john_is_already_there(failure):
    _, message, _ = read(failure)
    if "UNIQUE constraint failed" in message:
        return (
            "UNIQUE constraint failed: john is already there."
            " Look first, and add him only if he is not."
        )
    return None


@mistake
def no_such_table(failure):
    _, message, _ = read(failure)
    if "no such table" in message:
        return "The table was not made yet. Call `db.create_all()` below the class and before john."
    return None


@mistake(check="test_john_is_stored")
def memory_only(failure):
    if failure.error is None and ":memory:" in failure.source("app.py").text:
        return "Your address keeps the table in memory only. Write `sqlite:///site.db`."
    return None


@mistake(check="test_john_is_stored")
def commit_is_missing(failure):
    source = failure.source("app.py")
    if source.calls("add") and not source.calls("commit"):
        return "john was added and never saved. Call `db.session.commit()`."
    return None


@mistake(check="test_restart_keeps_users")
def drops_everything(failure):
    if failure.source("app.py").calls("drop_all"):
        return "Every restart loses all users: `drop_all` deletes the tables. Take it out."
    return None


@mistake(check="test_import_starts_nothing")
def server_at_import(failure):
    kind, _, line = read(failure)
    if "ServerStartedAtImport" in kind:
        text = (
            'Importing app.py started a server. Put `app.run()` below `if __name__ == "__main__":`.'
        )
        return text, line
    return None


@mistake(check="test_import_starts_nothing")
def no_flask_app(failure):
    if failure.error is None and not failure.source("app.py").calls("Flask"):
        return "I found no Flask app called `app`. Write `app = Flask(__name__)`."
    return None
