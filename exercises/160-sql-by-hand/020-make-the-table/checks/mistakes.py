"""Named mistakes: what beginners write in CREATE TABLE."""

from __future__ import annotations

import difflib
import re

from checker.checks import mistake

WORDS = ("CREATE", "TABLE", "INTEGER", "PRIMARY", "KEY", "TEXT", "NOT", "NULL", "UNIQUE")
OTHER_WORDS = ("NOTNULL", "PRIMARYKEY", "PRIMARY_KEY")  # They have sentences of their own.


def read_lines(failure):
    """Return the lines of the learner's SQL without their comments."""
    return re.sub(r"--[^\n]*", "", failure.learner.text("table.sql")).splitlines()


def read_sql(failure):
    """Return the learner's SQL in capitals, without comments."""
    return "\n".join(read_lines(failure)).upper()


def find_right_word(word):
    """Return the word of SQL that a word nearly is, or None."""
    word = word.upper()
    if word in WORDS or word in OTHER_WORDS:
        return None
    return next(iter(difflib.get_close_matches(word, WORDS, n=1, cutoff=0.75)), None)


@mistake
def underscores_left(failure):
    for number, line in enumerate(read_lines(failure), start=1):
        rest = line.strip().partition(" ")[2]  # what stands behind the column's name
        if "__" in rest and re.search(r"[A-Za-z]", rest):
            return "The signs `_` of the blank are still there. Take them away.", number
    return None


@mistake
def word_nearly_right(failure):
    for number, line in enumerate(read_lines(failure), start=1):
        for word in re.findall(r"\w+", line):
            if right := find_right_word(word):
                return f"You wrote `{word}`. It is `{right}`.", number
    return None


@mistake
def comma_before_bracket(failure):
    stopped = failure.error and 'near ")"' in failure.error.message
    if stopped and re.search(r",\s*\)", read_sql(failure)):
        return 'SQLite says `near ")": syntax error`. Remove the comma before the last `)`.'
    return None


@mistake
def comma_is_missing(failure):
    if failure.error and 'near "username"' in failure.error.message:
        return "SQLite stopped at `username`. The line before it must end with a comma."
    return None


@mistake
def comma_between_rules(failure):
    if failure.error and re.search(r",\s*(NOT\s+NULL|UNIQUE\s*[,)])", read_sql(failure)):
        return "The rules of one column stand side by side. Put spaces between them, no commas."
    return None


@mistake
def autoincrement_on_int(failure):
    if failure.error and "AUTOINCREMENT is only allowed" in failure.error.message:
        return "Write the type in full: `INTEGER PRIMARY KEY`. Then you do not need AUTOINCREMENT."
    return None


@mistake
def curly_quotes(failure):
    if re.search("[‘’“”]", read_sql(failure)):
        return "There are curly quotes in your SQL. This exercise needs no quotes at all."
    return None


@mistake
def not_null_in_one_word(failure):
    if failure.error and re.search(r"\bNOTNULL\b", read_sql(failure)):
        return "`NOT NULL` is two words. Put a space between them."
    return None


@mistake
def not_with_another_word(failure):
    found = re.search(r"\bNOT\s+(EMPTY|NONE|BLANK|EXISTS)\b", read_sql(failure))
    if failure.error and found:
        return f"SQL says `NOT NULL`, not `NOT {found[1]}`."
    return None


@mistake
def type_not_first(failure):
    if not failure.error:
        return None
    if re.search(r"USERNAME\s+(NOT\s+NULL|UNIQUE)\b.*\bTEXT\b", read_sql(failure)):
        return "The type comes directly after the name: `username TEXT`, and then the rules."
    if re.search(r"\bID\s+PRIMARY\s+KEY\s+INT", read_sql(failure)):
        return "The type comes directly after the name: `id INTEGER`, and then `PRIMARY KEY`."
    return None


@mistake
def sign_after_the_name(failure):
    found = re.search(r"\b(ID|USERNAME)\s*([=:])", read_sql(failure))
    if failure.error and found:
        return (
            f"Between a column's name and its type stands only a space. Take the `{found[2]}` out."
        )
    return None


@mistake
def bracket_never_closed(failure):
    sql = read_sql(failure)
    if failure.error and sql.count("(") > sql.count(")"):
        return "A bracket is open and never closed. The table ends with `);`."
    return None


@mistake
def misspelt_word(failure):
    if failure.error and "syntax error" in failure.error.message:
        found = re.search(r'near "(.+?)"', failure.error.message)
        if found:
            return f"SQLite could not read the SQL at `{found[1]}`. Look there, and in front of it."
    return None


@mistake(check="test_table_is_made")
def other_table_name(failure):
    if failure.error is None and failure.expected == ["user"]:
        return "The table must be called `user`. Keep the first line as it was given."
    return None


@mistake(check="test_table_is_made")
def comma_swallowed(failure):
    if failure.error is None and failure.expected == ["id", "username"] and failure.got == ["id"]:
        return "The table has only the column id. End its line with a comma."
    return None


@mistake(check="test_table_is_made")
def type_before_the_name(failure):
    if failure.error is None and re.search(
        r"\b(TEXT|INTEGER)\s+(ID|USERNAME)\b", read_sql(failure)
    ):
        return "In SQL the name of a column comes first, then its type: `username TEXT`."
    return None


@mistake(check="test_table_is_made")
def other_column_names(failure):
    if failure.error is None and failure.expected == ["id", "username"]:
        return "The columns must be called `id` and `username`. Keep both names as they were given."
    return None


@mistake(check="test_database_numbers_the_rows")
def int_instead_of_integer(failure):
    if re.search(r"\bID\s+(?!INTEGER\b)\w+[^,]*PRIMARY\s+KEY", read_sql(failure)):
        return "SQLite gives numbers by itself only to INTEGER PRIMARY KEY. Write the type in full."
    return None


@mistake(check="test_database_numbers_the_rows")
def id_without_type(failure):
    if re.search(r"\bID\s+PRIMARY\s+KEY", read_sql(failure)):
        return "The id has no type. SQLite gives numbers by itself only to `INTEGER PRIMARY KEY`."
    return None


@mistake(check="test_database_numbers_the_rows")
def rows_in_the_file(failure):
    if re.search(r"\bINSERT\b", read_sql(failure)):
        return "`table.sql` makes the table only. Take the INSERT out; `practice.py` puts rows in."
    return None


@mistake(check="test_database_numbers_the_rows")
def primary_key_in_one_word(failure):
    if re.search(r"PRIMARY_?KEY", read_sql(failure)):
        return "`PRIMARY KEY` is two words. Put a space between them."
    return None


@mistake(check="test_database_numbers_the_rows")
def no_primary_key(failure):
    if not re.search(r"PRIMARY\s+KEY", read_sql(failure)):
        return "The id has no number. Add `PRIMARY KEY` to the line of id."
    return None


@mistake(check="test_username_is_text")
def number_type(failure):
    if re.search(r"\bUSERNAME\s+(INT|INTEGER|NUMERIC|REAL)\b", read_sql(failure)):
        return "The name 007 became the number 7. The type of a text is `TEXT`."
    return None


@mistake(check="test_username_is_text")
def string_is_no_type(failure):
    if re.search(r"\bUSERNAME\s+(STRING|STR)\b", read_sql(failure)):
        return "SQL has no type STRING, so SQLite took a number. The type of a text is `TEXT`."
    return None
