"""Run the changes on two sets of rows, and look at every row afterwards."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.sql import make_database, make_inserts, run_statement, take_query

from checker.checks import fail

FILE = "changes.sql"
SHOWN = (Path(__file__).parent / "data.sql").read_text(encoding="utf-8")
TABLES = SHOWN[: SHOWN.index("INSERT")]
USERS = "SELECT id, username, name FROM user ORDER BY id"
POSTS = "SELECT id, username, text, kind FROM post ORDER BY id"


def make_rows(rand):
    """Return SQL for other rows: two people with one name, and spam without the word."""
    other = rand.word()
    users = [
        {"username": "sam", "name": "Sam Gold"},
        {"username": f"{other}1", "name": "Sam Gold"},
        {"username": f"{other}2", "name": "Sam Lee"},
        {"username": "samuel", "name": rand.name()},
    ]
    posts = [
        {"username": "sam", "text": f"I like {other}.", "kind": "spam"},
        {"username": "sam", "text": "No spam here, please.", "kind": "talk"},
        {"username": "samuel", "text": "I have spam for breakfast.", "kind": None},
        {"username": f"{other}1", "text": f"Cheap {other}s!", "kind": "spam"},
        {"username": f"{other}2", "text": "Buy cheap watches here!", "kind": "talk"},
        {"username": f"{other}2", "text": "A new room opens on Monday.", "kind": "news"},
    ]
    rand.shuffle(users)
    users.sort(key=lambda user: user["username"] == "sam")  # so that sam has another id here
    rand.shuffle(posts)
    return TABLES + make_inserts("user", users) + make_inserts("post", posts)


def run_change(learner, database, rand, name):
    """Run one change on both sets of rows; yield what each held before and after."""
    query = take_query(learner, name, FILE)
    scripts = {"shown.db": SHOWN, "other.db": make_rows(rand)}
    for path, script in scripts.items():
        learner.write(path, make_database(script))
    for path in scripts:
        found = database.open(path)
        before = found.rows(USERS), found.rows(POSTS)
        run_statement(learner, query, path)
        found = database.open(path)
        yield query, before, (found.rows(USERS), found.rows(POSTS))


def find_changed(before, after):
    """Return the old rows that are changed or gone."""
    return [row for row in before if row not in after]


def show(rows):
    """Return rows as a learner reads them."""
    lines = [" | ".join("NULL" if v is None else str(v) for v in row.values()) for row in rows]
    return "\n".join(lines) or "no row"


def refuse_other_table(change, table, before, after):
    """Fail where a change touched the table that it must leave alone."""
    if before != after:
        fail(
            f"This change also touched the table {table}. It must leave that table alone.",
            expected=show(before),
            got=show(after),
            **change.where,
        )


@pytest.mark.task(1)
def test_one_user_is_renamed(learner, database, rand):
    """Change 1 gives sam the name Sam Stone, and changes no other row."""
    for change, before, after in run_change(learner, database, rand, "change 1"):
        refuse_other_table(change, "post", before[1], after[1])
        changed = find_changed(before[0], after[0])
        if len(changed) > 1:
            fail(
                f"{len(changed)} rows changed; expected 1."
                " This is the most expensive mistake in SQL: look at `WHERE`.",
                expected="1 row changed",
                got=f"{len(changed)} rows changed",
                **change.where,
            )
        expected = [
            {**row, "name": "Sam Stone"} if row["username"] == "sam" else row for row in before[0]
        ]
        if after[0] != expected:
            fail(
                "The row of sam is not as it should be. Compare the rows.",
                expected=show(row for row in expected if row["username"] == "sam"),
                got=show(row for row in after[0] if row not in before[0]),
                **change.where,
            )


@pytest.mark.task(2)
def test_spam_is_deleted(learner, database, rand):
    """Change 2 deletes the posts whose kind is spam, and no other row."""
    for change, before, after in run_change(learner, database, rand, "change 2"):
        refuse_other_table(change, "user", before[0], after[0])
        gone = find_changed(before[1], after[1])
        wrongly = [row for row in gone if row["kind"] != "spam"]
        if wrongly and len(gone) < len(before[1]):
            fail(
                "This post is gone, and its kind was not spam. Ask the column kind, not the text.",
                expected="only posts of the kind spam are gone",
                got=show(wrongly),
                **change.where,
            )
        if wrongly:
            fail(
                f"{len(gone)} rows are gone: every post. `DELETE` without `WHERE` empties a table.",
                expected="only posts of the kind spam are gone",
                got="no post is left",
                **change.where,
            )
        left = [row for row in after[1] if row["kind"] == "spam"]
        if left or len(after[1]) != len(before[1]) - len(gone):
            fail(
                "Spam is still there. Compare the column kind with the text 'spam'.",
                expected="no post of the kind spam",
                got=show(left),
                **change.where,
            )


@pytest.mark.task(3)
def test_changes_are_kept(learner, database, rand):
    """After `python change.py` the changes are in the file cinema.db."""
    learner.write("cinema.db", make_database(SHOWN))
    result = learner.run("change.py")

    if result.exit_code != 0:
        # No sentence of its own: a mistake speaks, or the error's explanation.
        fail(
            "",
            expected="the program ends without an error",
            got=result.error.message if result.error else f"exit code {result.exit_code}",
            file="change.py",
        )
    found = database.open("cinema.db")
    names = [row["name"] for row in found.rows(USERS)]
    if names == ["Ada Park", "Sam Lee", "Sam Lee"] and found.count("post") == 5:
        fail(
            "The program ran, but the file holds the old rows. Save with `connection.commit()`.",
            expected="the changes are in cinema.db",
            got="the old rows",
            file="change.py",
        )
    assert names == ["Ada Park", "Sam Stone", "Sam Lee"]
    assert [row["id"] for row in found.rows(POSTS)] == [1, 3, 4]
