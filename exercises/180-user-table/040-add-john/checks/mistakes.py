"""Named mistakes: what beginners write when they save a row."""

from __future__ import annotations

import re

from checker.checks import Described, line_of, mistake


def read_message(failure):
    """Return the message of the exception, or an empty text."""
    return failure.error.message if failure.error else ""


def read_type(failure):
    """Return the exception's own name, without its module."""
    return failure.error.type.rpartition(".")[2] if failure.error else ""


def read_line(failure):
    """Return the line of the main file at which it stopped, or 0."""
    return failure.error.line or 0 if failure.error else 0


@mistake
def text_is_not_mapped(failure):
    found = re.search(r"Class '(builtins\.\w+)' is not mapped", read_message(failure))
    if found:
        text = (
            f"Class '{found[1]}' is not mapped: `add` wants a User object."
            f" Build one with `User(…)`."
        )
        return text, read_line(failure)
    return None


@mistake
def positional_values(failure):
    if "positional argument" in read_message(failure) and "__init__" in read_message(failure):
        return "A model wants names for its values: `User(username=username, email=email)`."
    return None


@mistake
def class_in_small_letters(failure):
    if re.search(r"\buser\(", failure.source("app.py").text) and read_type(failure) in (
        "UnboundLocalError",
        "NameError",
    ):
        return "The class is called `User`, with a capital letter.", read_line(failure)
    return None


@mistake
def session_without_db(failure):
    if "name 'session' is not defined" in read_message(failure):
        return "The session belongs to the database: write `db.session`.", read_line(failure)
    return None


@mistake
def looked_in_the_class(failure):
    text = failure.source("app.py").text
    found = re.search(r"\b(if|elif)\s.*\bin\s+User\b", text)
    if found and read_type(failure) == "TypeError":
        return (
            "The class is only the form; the users are in the database."
            " Save, and catch `IntegrityError`.",
            line_of(found),
        )
    return None


@mistake
def not_called(failure):
    text = failure.source("app.py").text
    found = re.search(r"\.(commit|rollback)\b(?!\s*\()", text)
    if found:
        number = line_of(found)
        return f"Without brackets nothing happens. Write `db.session.{found[1]}()`.", number
    return None


@mistake(check="test_user_is_saved")
def values_swapped(failure):
    text = failure.source("app.py").text
    found = re.search(r"username\s*=\s*email\b|email\s*=\s*username\b", text)
    if found:
        number = line_of(found)
        return "The two values are swapped. Write `username=username, email=email`.", number
    return None


@mistake(check="test_user_is_saved")
def user_without_values(failure):
    text = failure.source("app.py").text
    found = re.search(r"\bUser\(\s*\)", text)
    if found and ".username" not in text:
        number = line_of(found)
        return (
            "This user has no name and no email. Write `User(username=username, email=email)`.",
            number,
        )
    return None


@mistake
def one_value_forgotten(failure):
    text = failure.source("app.py").text
    found = re.search(r"\bUser\(\s*(username|email)\s*=\s*\w+\s*,?\s*\)", text)
    if not found:
        return None
    other = "email" if found[1] == "username" else "username"
    if re.search(rf"\.{other}\s*=", text):
        return None
    number = line_of(found)
    return f"The user gets no {other}. Write `{other}={other}` too.", number


@mistake
def below_a_return(failure):
    text = failure.source("app.py").text
    found = re.search(
        r"^([ ]+)return\b[^\n]*\n(?:[ ]*(?:#[^\n]*)?\n)*\1([\w.]+[^\n#]*)",
        text,
        re.MULTILINE,
    )
    if found:
        number = line_of(found, 2)
        return f"Lines below `return` never run. Put `{found[2].rstrip()}` above it.", number
    return None


@mistake(check="test_user_is_saved")
def always_one_user(failure):
    text = failure.source("app.py").text
    found = re.search(r"\bUser\([^)]*(username|email)\s*=\s*(['\"])", text)
    if failure.error is None and found:
        number = line_of(found, 2)
        return "Your function always saves the same user. Write `username=username`.", number
    return None


@mistake
def wrong_keyword(failure):
    found = re.search(r"'(\w+)' is an invalid keyword argument for User", read_message(failure))
    if found:
        return f"The class User has no column `{found[1]}`. Its columns are id, username and email."
    return None


@mistake
def name_not_imported(failure):
    if "name 'IntegrityError' is not defined" in read_message(failure):
        return (
            "Python does not know the name yet. Write `from sqlalchemy.exc import IntegrityError`."
        )
    return None


@mistake(check="test_next_user_is_saved")
def no_rollback(failure):
    if "PendingRollbackError" in read_type(failure) or "rolled back" in read_message(failure):
        return (
            "PendingRollbackError on the next save: clear the session."
            " Call `db.session.rollback()`."
        )
    return None


@mistake
def sqlite_error_is_another_one(failure):
    source = failure.source("app.py").text
    if read_type(failure) == "IntegrityError" and "sqlite3" in source:
        return "SQLAlchemy has its own IntegrityError. Import it from `sqlalchemy.exc`."
    return None


@mistake
def taken_is_not_caught(failure):
    if read_type(failure) == "IntegrityError" and "UNIQUE" in read_message(failure):
        return "The database refused a taken value. Catch `IntegrityError`, roll back, return None."
    return None


@mistake(check="test_user_is_saved")
def no_commit(failure):
    source = failure.source("app.py")
    if failure.error is None and source.calls("add") and not source.calls("commit"):
        return (
            "The row was there until the context ended, then gone. Save with `db.session.commit()`."
        )
    return None


@mistake(check="test_user_is_saved")
def no_add(failure):
    source = failure.source("app.py")
    if failure.error is None and source.calls("commit") and not source.calls("add"):
        return (
            "The session has not heard of the user. Call `db.session.add(user)` before the commit."
        )
    return None


@mistake(check="test_new_id_is_returned")
def object_returned(failure):
    if isinstance(failure.got, Described) and failure.got.type.endswith("User"):
        return (
            "You returned the whole User object. The task asks for the new id, a number:"
            " return `user.id`."
        )
    return None


@mistake(check="test_new_id_is_returned")
def id_of_the_class(failure):
    source = failure.source("app.py").text
    if isinstance(failure.got, Described) and re.search(r"return\s+User\.id\b", source):
        return "`User` is the class, `user` is the row that you saved. Return `user.id`."
    if isinstance(failure.got, Described) and re.search(r"return\s+id\b", source):
        return "`id` alone is a tool of Python. The id of the new row is `user.id`."
    return None


@mistake(check="test_new_id_is_returned")
def id_printed(failure):
    if (
        failure.error is None
        and failure.got is None
        and re.search(r"print\(\s*user\.id", failure.source("app.py").text)
    ):
        return "`print` shows the id on the screen and hands nothing back. Write `return user.id`."
    return None


@mistake(check="test_new_id_is_returned")
def none_returned(failure):
    if failure.error is None and failure.got is None:
        return "add_user saved the row and returned None. Return `user.id` after the commit."
    return None


@mistake(check=["test_taken_username_gives_none", "test_taken_email_gives_none"])
def false_returned(failure):
    if failure.got is False:
        return "False is not None. Write `return None`."
    if failure.got == "None":
        return "In quotes it is a text. Write `return None` without quotes."
    return None
