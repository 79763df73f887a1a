"""Named mistakes: what beginners write when they ask a database."""

from __future__ import annotations

import functools
import re

from support.sql import read_queries

from checker.checks import Pattern, mistake, patterns_in

QUESTIONS = {
    "test_city_of_john": "question 1",
    "test_two_cities": "question 2",
    "test_users_without_email": "question 3",
    "test_most_points": "question 4",
    "test_points_from_10_to_20": "question 5",
}
COLUMNS = ("id", "username", "email", "city", "points")
ASKED = {
    "test_city_of_john": ("city", "the city"),
    "test_two_cities": ("username", "the usernames"),
    "test_most_points": ("username", "the usernames"),
    "test_points_from_10_to_20": ("username", "the usernames"),
}
WORDS = {"FORM": "FROM", "SELCT": "SELECT", "WERE": "WHERE", "ODER": "ORDER"}


def find_query(failure):
    """Return the query of the question whose check failed, or None."""
    text = failure.learner.text("answers.sql")
    return read_queries(text, "question", "answers.sql").get(QUESTIONS.get(failure.check, ""))


def read_sql(failure):
    """Return the SQL of the question whose check failed, or an empty text."""
    query = find_query(failure)
    return query.statements[0].text if query and query.statements else ""


def at_the_query(function):
    """Point at the line of the query where a mistake speaks."""

    @functools.wraps(function)
    def placed(failure):
        text, query = function(failure), find_query(failure)
        return (text, query.where["line"]) if text and query else text

    return placed


def read_place(failure):
    """Return the SQL of the question whose check failed, and its line."""
    query = find_query(failure)
    return read_sql(failure), query.where["line"] if query else 0


def read_message(failure):
    """Return what the database said, or an empty text."""
    return failure.error.message if failure.error else ""


# What SQL never says: SQLite refuses it, or takes it for something else.
NOT_SQL = patterns_in(
    read_place,
    Pattern(
        "curly-quotes",
        "[‘’“”]",
        "There are curly quotes in your SQL. Type straight single quotes: `'`.",
    ),
    Pattern(
        "backticks",
        "`",
        "These marks are for names, not for texts. Type straight single quotes: `'john'`.",
    ),
    Pattern(
        "in-without-brackets",
        r"\bIN\s*'",
        "After IN stand brackets: `IN ('Paris', 'Rome')`.",
    ),
    Pattern(
        "if-instead-of-where",
        r"\bIF\b",
        "SQL asks with `WHERE`, not with IF. Write `WHERE` and the comparison.",
    ),
    Pattern(
        "no-column-after-select",
        r"^SELECT\s+FROM\b",
        "Between SELECT and FROM stands the column that you want to see.",
    ),
    Pattern(
        "count-without-brackets",
        r"COUNT\s*\*",
        "COUNT needs brackets around the star. Write `COUNT(*)`.",
    ),
    Pattern(
        "two-values-with-comma",
        r"=\s*'[^']*'\s*,\s*'",
        "After `=` stands one value. For several write `IN ('Paris', 'Rome')`.",
    ),
    Pattern(
        "sort-by",
        r"\bSORT(ED)?\s+BY\b",
        "SQL sorts with the words ORDER BY.",
    ),
    Pattern(
        "desc-in-front",
        r"ORDER\s+BY\s+(DESC|ASC)\b",
        "The column comes first. Write `ORDER BY points DESC`.",
    ),
    Pattern(
        "top-instead-of-limit",
        r"SELECT\s+TOP\b",
        "SQLite has no TOP. Write `LIMIT 3` at the end of the query.",
    ),
)


@mistake
@at_the_query
def value_without_quotes(failure):
    # Some builds of SQLite refuse double quotes too: no such column: "john".
    found = re.search(r'no such column: "?([^\s"]+)', read_message(failure))
    if found and re.search(
        rf'(=|<>|!=|,|\(|LIKE)\s*"?{re.escape(found[1])}\b', read_sql(failure), re.I
    ):
        return f"no such column: {found[1]}. Only single quotes make a text: '{found[1]}'."
    return None


@mistake
@at_the_query
def from_is_missing(failure):
    found = re.search(r"no such column: (\S+)", read_message(failure))
    if found and not re.search(r"\bFROM\b", read_sql(failure), re.IGNORECASE):
        return f"no such column: {found[1]}. Your query names no table: write `FROM user`."
    return None


@mistake
@at_the_query
def unknown_column(failure):
    found = re.search(r"no such column: (\S+)", read_message(failure))
    if found:
        return f"The table has no column `{found[1]}`. Its columns are {', '.join(COLUMNS)}."
    return None


@mistake
@at_the_query
def unknown_table(failure):
    found = re.search(r"no such table: (\S+)", read_message(failure))
    if found:
        return f"There is no table `{found[1]}`. The table is called `user`."
    return None


@mistake
@at_the_query
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
@at_the_query
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


# What SQLite runs, and what is not the question.
ANOTHER_QUESTION = patterns_in(
    read_place,
    Pattern(
        "equals-null",
        r"(=|<>|!=)\s*NULL\b",
        "Nothing equals NULL, and nothing differs from it. Use IS NULL or IS NOT NULL.",
    ),
    Pattern(
        "equals-empty-text",
        r"email\s*(=|<>|!=)\s*(''|'NULL'|\"NULL\")",
        "NULL is no text, not even an empty one. Use IS NULL or IS NOT NULL.",
    ),
    Pattern(
        "or-without-column",
        r"\bOR\s*\(?\s*(['\"])\w+\1",
        "After OR stands a whole comparison again. Write `OR city =` and the other city.",
        check="test_two_cities",
    ),
    Pattern(
        "counts-the-emails",
        r"COUNT\s*\(\s*email\s*\)",
        "`COUNT(email)` skips NULL. Find the rows with IS NULL and count them with `COUNT(*)`.",
        check="test_users_without_email",
    ),
    Pattern(
        "the-others-counted",
        r"email\s+(IS\s+NOT|NOT)\s*NULL",
        "You count the users who have an email. The question asks for the others.",
        check="test_users_without_email",
    ),
    Pattern(
        "max-instead-of-rows",
        r"\bMAX\s*\(",
        "MAX gives one number. Sort the users by their points, and keep three usernames.",
        check="test_most_points",
    ),
    Pattern(
        "between-turned-round",
        r"BETWEEN\s+20\s+AND\s+10\b",
        "BETWEEN wants the smaller number first: `BETWEEN 10 AND 20`.",
        check="test_points_from_10_to_20",
    ),
    Pattern(
        "chain-of-comparisons",
        r"[<>]=?\s*points\s*[<>]",
        "SQL compares two values at a time. Write `points >= 10 AND points <= 20`.",
        check="test_points_from_10_to_20",
    ),
    Pattern(
        "ends-left-out",
        r"points\s*>\s*10\b|points\s*<\s*20\b",
        "10 and 20 count too. Use `>=` and `<=`, or BETWEEN.",
        check="test_points_from_10_to_20",
    ),
)


@mistake
@at_the_query
def answer_typed_in(failure):
    sql = read_sql(failure)
    if sql and not re.search(r"\bFROM\b", sql, re.IGNORECASE):
        return "Right for the shown data, wrong for another. Ask the table: your query has no FROM."
    if re.search(r"\bid\s*(=|IN)\s*[(\d]", sql, re.IGNORECASE):
        return "Right for the shown data, wrong for another. The ids are others there."
    return None


@mistake(check=list(ASKED))
@at_the_query
def other_column_shown(failure):
    column, words = ASKED[failure.check]
    shown = re.match(r"SELECT\s+(\w+)\s+FROM\b", read_sql(failure), re.IGNORECASE)
    if failure.error or not shown:
        return None
    if shown[1].lower() in COLUMNS and shown[1].lower() != column:
        return f"You show `{shown[1]}`. The question asks for {words}."
    return None


@mistake(check="test_two_cities")
@at_the_query
def both_cities_at_once(failure):
    sql = read_sql(failure)
    if len(re.findall(r"\bcity\s*(?:=|LIKE)", sql, re.I)) > 1 and re.search(r"\bAND\b", sql, re.I):
        return "No row is both in Paris and in Rome. Use OR, or IN."
    return None


@mistake(check="test_users_without_email")
@at_the_query
def rows_not_counted(failure):
    if not re.search(r"COUNT", read_sql(failure), re.IGNORECASE) and failure.error is None:
        return 'The question is "how many". Let the database count: `COUNT(*)`.'
    return None


@mistake(check="test_most_points")
@at_the_query
def smallest_first(failure):
    sql = read_sql(failure)
    if re.search(r"ORDER\s+BY\s+points", sql, re.I) and not re.search(r"\bDESC\b", sql, re.I):
        return "`ORDER BY points` puts the smallest first. Add `DESC` for the biggest first."
    return None


@mistake(check="test_points_from_10_to_20")
@at_the_query
def email_not_asked(failure):
    sql = read_sql(failure)
    if sql and failure.error is None and not re.search(r"\bemail\b", sql, re.IGNORECASE):
        return "A user without an email came through. Add `email IS NOT NULL`, joined by `AND`."
    return None


@mistake
@at_the_query
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
@at_the_query
def limit_is_missing(failure):
    sql = read_sql(failure)
    if sql and not re.search(r"\bLIMIT\b", sql, re.IGNORECASE):
        return "The question asks for three users. Add `LIMIT 3` at the end."
    return None


@mistake
@at_the_query
def capitals_of_a_value(failure):
    if failure.got == [] and re.search(r"'(John|JOHN|paris|PARIS|rome|ROME)'", read_sql(failure)):
        return "`=` sees a difference between capital and small letters. Copy the value exactly."
    return None


@mistake
@at_the_query
def one_row_too_many(failure):
    expected, got = failure.expected, failure.got
    if not isinstance(expected, list) or not isinstance(got, list):
        return None
    extra = [value for value in got if value not in expected]
    missing = [value for value in expected if value not in got]
    if not got:
        return "No row came back. Which of your comparisons is true for no row?"
    if extra:
        return f"`{extra[0]}` does not belong to the answer. Which part of the question is missing?"
    if missing:
        return f"`{missing[0]}` is missing. Which of your comparisons keeps this row out?"
    return None
