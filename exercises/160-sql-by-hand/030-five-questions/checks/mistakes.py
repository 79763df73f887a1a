"""Named mistakes: what beginners write when they ask a database."""

from __future__ import annotations

import re

from support.sql import read_queries

from checker.checks import mistake

QUESTIONS = {
    "test_city_of_john": "question 1",
    "test_two_cities": "question 2",
    "test_users_without_email": "question 3",
    "test_most_points": "question 4",
    "test_points_from_10_to_20": "question 5",
}
COLUMNS = ("id", "username", "email", "city", "points")
WORDS = {"FORM": "FROM", "SELCT": "SELECT", "WERE": "WHERE", "ODER": "ORDER"}


def read_sql(failure):
    """Return the SQL of the question whose check failed, or an empty text."""
    text = failure.learner.text("answers.sql")
    query = read_queries(text, "question", "answers.sql").get(QUESTIONS.get(failure.check, ""))
    return query.statements[0].text if query and query.statements else ""


def read_message(failure):
    """Return what the database said, or an empty text."""
    return failure.error.message if failure.error else ""


@mistake
def curly_quotes(failure):
    if re.search("[‘’“”]", read_sql(failure)):
        return "There are curly quotes in your SQL. Type straight single quotes: `'`."
    return None


@mistake
def double_quotes_refused(failure):
    found = re.search(r'no such column: "(.+?)"', read_message(failure))
    if found:
        return f"Double quotes are for names of columns. Write the text as '{found[1]}'."
    return None


@mistake
def value_without_quotes(failure):
    found = re.search(r"no such column: (\S+)", read_message(failure))
    if found and re.search(
        rf"(=|<>|!=|,|\(|LIKE)\s*{re.escape(found[1])}\b", read_sql(failure), re.I
    ):
        return f"no such column: {found[1]}. Without quotes SQL takes a value for a column."
    return None


@mistake
def from_is_missing(failure):
    found = re.search(r"no such column: (\S+)", read_message(failure))
    if found and not re.search(r"\bFROM\b", read_sql(failure), re.IGNORECASE):
        return f"no such column: {found[1]}. Your query names no table: write `FROM user`."
    return None


@mistake
def unknown_column(failure):
    found = re.search(r"no such column: (\S+)", read_message(failure))
    if found:
        return f"The table has no column `{found[1]}`. Its columns are {', '.join(COLUMNS)}."
    return None


@mistake
def unknown_table(failure):
    found = re.search(r"no such table: (\S+)", read_message(failure))
    if found:
        return f"There is no table `{found[1]}`. The table is called `user`."
    return None


@mistake
def parts_in_another_order(failure):
    message, sql = read_message(failure), read_sql(failure)
    if re.search(r'near "WHERE"', message, re.IGNORECASE) and re.search(
        r"\b(ORDER|LIMIT)\b.*\bWHERE\b", sql, re.IGNORECASE | re.DOTALL
    ):
        return "`WHERE` comes before `ORDER BY` and `LIMIT`. Move it directly behind `FROM user`."
    if re.search(r'near "ORDER"', message, re.IGNORECASE) and re.search(
        r"\bLIMIT\b.*\bORDER\b", sql, re.IGNORECASE | re.DOTALL
    ):
        return "`ORDER BY` comes before `LIMIT`. Put `LIMIT` at the end."
    return None


@mistake
def in_without_brackets(failure):
    if "syntax error" in read_message(failure) and re.search(
        r"\bIN\s*'", read_sql(failure), re.IGNORECASE
    ):
        return "After IN stand brackets: `IN ('Paris', 'Rome')`."
    return None


@mistake
def if_instead_of_where(failure):
    if read_message(failure) and re.search(r"\bIF\b", read_sql(failure), re.IGNORECASE):
        return "SQL asks with `WHERE`, not with IF. Write `WHERE` and the comparison."
    return None


@mistake
def misspelt_word(failure):
    found = re.search(r'near "(.+?)": syntax error', read_message(failure))
    if not found:
        return None
    before = re.search(rf"(\w+)\s+{re.escape(found[1])}\b", read_sql(failure))
    if before and before[1].upper() in WORDS:
        word = WORDS[before[1].upper()]
        return f'SQLite stopped near "{found[1]}", behind {before[1]}. The word is {word}.'
    word = WORDS.get(found[1].upper())
    if word:
        return f'SQLite stopped near "{found[1]}". The word is {word}.'
    return f'SQLite stopped near "{found[1]}". The mistake is there, or in front of it.'


@mistake
def equals_null(failure):
    if re.search(r"(=|<>|!=)\s*NULL\b", read_sql(failure), re.IGNORECASE):
        return "Nothing equals NULL, and nothing differs from it. Use IS NULL or IS NOT NULL."
    return None


@mistake
def answer_typed_in(failure):
    sql = read_sql(failure)
    if sql and not re.search(r"\bFROM\b", sql, re.IGNORECASE):
        return "Right for the shown data, wrong for another. Ask the table: your query has no FROM."
    if re.search(r"\bid\s*(=|IN)\s*[(\d]", sql, re.IGNORECASE):
        return "Right for the shown data, wrong for another. The ids are others there."
    return None


@mistake(check="test_two_cities")
def both_cities_at_once(failure):
    sql = read_sql(failure)
    if len(re.findall(r"\bcity\s*(?:=|LIKE)", sql, re.I)) > 1 and re.search(r"\bAND\b", sql, re.I):
        return "No row is both in Paris and in Rome. Use OR, or IN."
    return None


@mistake(check="test_two_cities")
def or_without_column(failure):
    if re.search(r"\bOR\s*\(?\s*(['\"])\w+\1", read_sql(failure), re.IGNORECASE):
        return "After OR stands a whole comparison again. Write `OR city =` and the other city."
    return None


@mistake(check="test_users_without_email")
def counts_the_emails(failure):
    if re.search(r"COUNT\s*\(\s*email\s*\)", read_sql(failure), re.IGNORECASE):
        return (
            "`COUNT(email)` skips NULL. Find the rows with IS NULL and count them with `COUNT(*)`."
        )
    return None


@mistake(check="test_users_without_email")
def rows_not_counted(failure):
    if not re.search(r"COUNT", read_sql(failure), re.IGNORECASE) and failure.error is None:
        return 'The question is "how many". Let the database count: `COUNT(*)`.'
    return None


@mistake(check="test_most_points")
def smallest_first(failure):
    sql = read_sql(failure)
    if re.search(r"ORDER\s+BY\s+points", sql, re.I) and not re.search(r"\bDESC\b", sql, re.I):
        return "`ORDER BY points` puts the smallest first. Add `DESC` for the biggest first."
    return None


@mistake(check="test_points_from_10_to_20")
def ends_left_out(failure):
    sql = read_sql(failure)
    if re.search(r"points\s*>\s*10\b|points\s*<\s*20\b", sql, re.IGNORECASE):
        return "10 and 20 count too. Use `>=` and `<=`, or BETWEEN."
    return None


@mistake(check="test_points_from_10_to_20")
def email_not_asked(failure):
    sql = read_sql(failure)
    if sql and failure.error is None and not re.search(r"\bemail\b", sql, re.IGNORECASE):
        return "A user without an email came through. Add `email IS NOT NULL`, joined by `AND`."
    return None


@mistake
def right_rows_wrong_order(failure):
    expected, got = failure.expected, failure.got
    if not isinstance(expected, list) or not isinstance(got, list) or expected == got:
        return None
    if sorted(map(str, expected)) == sorted(map(str, got)):
        if not re.search(r"\bORDER\b", read_sql(failure), re.IGNORECASE):
            return "The rows are right, but their order is not. Add `ORDER BY` at the end."
        return "The rows are right, but their order is not. Look at `ORDER BY`."
    return None


@mistake(check="test_most_points")
def limit_is_missing(failure):
    sql = read_sql(failure)
    if sql and not re.search(r"\bLIMIT\b", sql, re.IGNORECASE):
        return "The question asks for three users. Add `LIMIT 3` at the end."
    return None
