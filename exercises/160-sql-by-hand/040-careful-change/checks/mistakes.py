"""Named mistakes: what beginners write when they change rows."""

from __future__ import annotations

import functools
import re

from support.sql import read_queries

from checker.checks import mistake

CHANGES = {"test_one_user_is_renamed": "change 1", "test_spam_is_deleted": "change 2"}


def find_change(failure):
    """Return the change whose check failed, or None."""
    text = failure.learner.text("changes.sql")
    return read_queries(text, "change", "changes.sql").get(CHANGES.get(failure.check, ""))


def read_sql(failure):
    """Return the statement whose check failed, or an empty text."""
    change = find_change(failure)
    return change.statements[0].text if change and change.statements else ""


def at_the_change(function):
    """Point at the line of the change where a mistake speaks."""

    @functools.wraps(function)
    def placed(failure):
        text, change = function(failure), find_change(failure)
        return (text, change.where["line"]) if text and change else text

    return placed


def read_message(failure):
    """Return what the database said, or an empty text."""
    return failure.error.message if failure.error else ""


@mistake
@at_the_change
def curly_quotes(failure):
    if re.search("[‘’“”]", read_sql(failure)):
        return "There are curly quotes in your SQL. Type straight single quotes: `'`."
    return None


@mistake
@at_the_change
def value_without_quotes(failure):
    found = re.search(r"no such column: (\S+)", read_message(failure))
    if found and found[1] in ("sam", "spam"):
        return f"no such column: {found[1]}. Without quotes SQL takes a value for a column."
    return None


@mistake(check="test_one_user_is_renamed")
@at_the_change
def set_with_and(failure):
    if re.search(r"\bSET\b.*\bAND\b.*\bWHERE\b", read_sql(failure), re.IGNORECASE | re.DOTALL):
        return "After SET, AND makes a comparison. Write only `SET name = 'Sam Stone'`."
    return None


@mistake(check="test_one_user_is_renamed")
@at_the_change
def name_without_quotes(failure):
    if read_message(failure) and re.search(r"=\s*Sam\s+Stone\b", read_sql(failure)):
        return "A text stands in single quotes: `'Sam Stone'`."
    return None


@mistake(check="test_one_user_is_renamed")
@at_the_change
def update_from(failure):
    if re.match(r"UPDATE\s+FROM\b", read_sql(failure), re.IGNORECASE):
        return "UPDATE has no FROM. Write `UPDATE user SET …`."
    return None


@mistake(check="test_one_user_is_renamed")
@at_the_change
def where_before_set(failure):
    if re.search(r"\bWHERE\b.*\bSET\b", read_sql(failure), re.IGNORECASE | re.DOTALL):
        return "SET comes before WHERE: `UPDATE user SET … WHERE …`."
    return None


@mistake(check="test_one_user_is_renamed")
@at_the_change
def set_to(failure):
    if re.search(r"\bSET\s+\w+\s+(TO|AS|IS)\b", read_sql(failure), re.IGNORECASE):
        return "Between the column and its new value stands `=`: `SET name = 'Sam Stone'`."
    return None


@mistake(check="test_one_user_is_renamed")
@at_the_change
def capitals_of_a_text(failure):
    sql = read_sql(failure)
    if failure.error or not re.search(r"'sam stone'|'sam'", sql, re.IGNORECASE):
        return None
    if re.match(r"SELECT\b", sql, re.IGNORECASE):
        return None  # There is no new name yet that could be misspelt.
    if not re.search(r"'Sam Stone'", sql) or re.search(r"username\s*=\s*'(Sam|SAM)'", sql):
        return "Capital and small letters differ in a text. Copy 'sam' and 'Sam Stone' exactly."
    return None


@mistake(check="test_one_user_is_renamed")
@at_the_change
def set_is_missing(failure):
    sql = read_sql(failure)
    if re.match(r"UPDATE\b", sql, re.IGNORECASE) and not re.search(r"\bSET\b", sql, re.I):
        return "The word SET is missing. Write `UPDATE user SET name = …`."
    return None


@mistake(check=["test_one_user_is_renamed", "test_spam_is_deleted"])
@at_the_change
def only_looked(failure):
    if failure.error is None and re.match(r"SELECT\b", read_sql(failure), re.IGNORECASE):
        word = "UPDATE" if failure.check == "test_one_user_is_renamed" else "DELETE"
        return f"SELECT only looks. Are the rows the right ones? Then turn it into {word}."
    return None


@mistake(check=["test_one_user_is_renamed", "test_spam_is_deleted"])
@at_the_change
def chosen_by_id(failure):
    if failure.error is None and re.search(
        r"\bWHERE\b.*\bid\s*(=|IN\b)", read_sql(failure), re.IGNORECASE | re.DOTALL
    ):
        column = "username" if failure.check == "test_one_user_is_renamed" else "kind"
        return f"In the checks' other tables the ids are others. Compare the column {column}."
    return None


@mistake(check="test_one_user_is_renamed")
@at_the_change
def username_changed(failure):
    if failure.error is None and re.search(
        r"\bSET\b.*\busername\s*=.*\bWHERE\b", read_sql(failure), re.IGNORECASE | re.DOTALL
    ):
        return "Your SET changes the username. It must stay sam: change the column name."
    return None


@mistake(check="test_one_user_is_renamed")
@at_the_change
def inserted(failure):
    if re.match(r"INSERT\b", read_sql(failure), re.IGNORECASE):
        return "INSERT makes a new row. To change a row that is there, use UPDATE."
    return None


@mistake(check="test_spam_is_deleted")
@at_the_change
def delete_star(failure):
    if re.match(r"DELETE\s+\*", read_sql(failure), re.IGNORECASE):
        return "DELETE takes whole rows, so it has no `*`. Write `DELETE FROM post`."
    return None


@mistake(check="test_spam_is_deleted")
@at_the_change
def delete_without_from(failure):
    if re.match(r"DELETE\s+(?!FROM\b)\w+", read_sql(failure), re.IGNORECASE):
        return "The word FROM is missing. Write `DELETE FROM post`."
    return None


@mistake(check="test_spam_is_deleted")
@at_the_change
def spam_in_capitals(failure):
    if re.search(r"kind\s*=\s*'(Spam|SPAM)'", read_sql(failure)):
        return "`=` sees a difference between capital and small letters. The kind is 'spam'."
    return None


@mistake
@at_the_change
def misspelt_word(failure):
    found = re.search(r'near "(.+?)": syntax error', read_message(failure))
    if found:
        return f'SQLite stopped near "{found[1]}". The mistake is there, or in front of it.'
    return None


@mistake(check="test_changes_are_kept")
def commit_of_nobody(failure):
    if re.search(r"name '(commit|COMMIT)' is not defined", read_message(failure)):
        return "It is the connection that commits. Write `connection.commit()`."
    return None


@mistake(check="test_changes_are_kept")
def another_word_for_commit(failure):
    found = re.search(r"Connection' object has no attribute '(\w+)'", read_message(failure))
    if found:
        return f"A connection has no `{found[1]}`. The word for saving is `connection.commit()`."
    return None


@mistake(check="test_changes_are_kept")
def commit_of_another_name(failure):
    found = re.search(r"name '(\w+)' is not defined", read_message(failure))
    if found and re.search(rf"\b{found[1]}\b.*\.commit\b", failure.source("change.py").text):
        return "In this program the database is called `connection`. Write `connection.commit()`."
    return None


@mistake(check="test_changes_are_kept")
def commit_not_called(failure):
    if re.search(r"connection\.commit\b(?!\s*\()", failure.source("change.py").text):
        return "`connection.commit` is only the name. Put `()` behind it, so that it runs."
    return None


@mistake(check="test_changes_are_kept")
def commit_too_late(failure):
    if "closed database" in read_message(failure):
        return "The connection is already closed. Save before you close it."
    return None


@mistake(check="test_changes_are_kept")
def commit_of_the_library(failure):
    if "module 'sqlite3' has no attribute 'commit'" in read_message(failure):
        return "The library does not know which database you mean. Write `connection.commit()`."
    return None


@mistake(check="test_changes_are_kept")
def commit_indented(failure):
    if failure.error and failure.error.type == "IndentationError":
        return "The line with `commit` begins at the left edge. Take the spaces before it away."
    return None
