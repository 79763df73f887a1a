"""Named mistakes, in the order in which a reader of the article meets them."""

from __future__ import annotations

import re

from checker.checks import line_of, mistake

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
        number = line_of(outside)
        return f"This line is not inside the class. Put four spaces before `{found[1]}`.", number
    return f"The class User has no column `{found[1]}`. Correct the name.", line


@mistake
def class_has_another_name(failure):
    _, message, line = read(failure)
    if "name 'User' is not defined" in message:
        return "Python knows no class `User` here. Write `class User(db.Model):` above.", line
    if "name 'user' is not defined" in message or "variable 'user'" in message:
        return 'The class is called `User`, with a capital letter: `User(username="john")`.', line
    return None


@mistake
def lines_outside_the_class(failure):
    _, message, _ = read(failure)
    found = re.search(r"type object 'User' has no attribute '(\w+)'", message)
    text = failure.source("app.py").text
    outside = found and re.search(rf"^{found[1]}\s*[:=]", text, re.MULTILINE)
    if outside:
        number = line_of(outside)
        return f"This line is not inside the class. Put four spaces before `{found[1]}`.", number
    return None


@mistake
def value_without_its_name(failure):
    _, message, line = read(failure)
    if "positional argument" in message and "__init__" in message:
        return 'A model wants a name for its value: `User(username="john")`.', line
    return None


@mistake
def one_equals_sign(failure):
    kind, message, line = read(failure)
    if kind == "SyntaxError" and "expression cannot contain assignment" in message:
        return 'To compare, Python wants two equals signs: `User.username == "john"`.', line
    return None


@mistake
def config_in_round_brackets(failure):
    kind, _, line = read(failure)
    text = failure.source("app.py").text
    if kind == "SyntaxError" and re.search(r"app\.config\(.*\)\s*=", text):
        return "`app.config` is a dictionary: its key stands in square brackets `[ ]`.", line
    return None


@mistake
def compared_with_is(failure):
    text = failure.source("app.py").text
    found = re.search(r"\.username\s+is\s+[\"']", text)
    if found:
        number = line_of(found)
        return 'The database compares with `==`. Write `User.username == "john"`.', number
    return None


@mistake
def db_was_never_made(failure):
    _, message, line = read(failure)
    if "name 'db' is not defined" in message:
        return "`db` is used before it is made. Put `db = SQLAlchemy(app)` above this line.", line
    return None


@mistake
def config_key_misspelt(failure):
    _, message, _ = read(failure)
    text = failure.source("app.py").text
    found = re.search(r"app\.config\[\s*[\"'](\w+)[\"']", text)
    if "must be set" in message and found and found[1] != "SQLALCHEMY_DATABASE_URI":
        number = line_of(found)
        return f"You set `{found[1]}`. The key is `SQLALCHEMY_DATABASE_URI`.", number
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


@mistake(check="test_john_is_stored")
def question_turned_round(failure):
    text = failure.source("app.py").text
    found = re.search(r"^\s+if\s+\w+(\s+is\s+not\s+None)?\s*:", text, re.MULTILINE)
    if failure.error is None and failure.got == [] and found:
        number = line_of(found)
        return "This adds john only if he is there. Turn the question round: `is None`.", number
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
