"""Run each query on the shown rows and on two other sets of rows."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from support.sql import ask, make_database, make_inserts, run_trusted, single_column, take_query

from checker.checks import fail, note

SHOWN = (Path(__file__).parent / "data.sql").read_text(encoding="utf-8")
TABLE = SHOWN[: SHOWN.index("INSERT")]
COLUMNS = {"id", "username", "email", "city", "points", "user"}


def make_rows(rand, city_of_john, most):
    """Return SQL for other rows, in which every condition of every question matters.

    Four users have points of the range ``most``, and all others have fewer.
    """
    points = [9, 10, 15, 20, 21, *rand.sample(most, 4), *rand.sample(range(0, 9), 3)]
    cities = ["Paris", "Rome", "Paris", "Rome", *rand.choices(["Oslo", "Lima", "Cairo"], k=8)]
    names = {"john"}
    while len(names) < len(points):
        names.add(rand.word())
    others = [name for name in names if name != "john"]
    others.sort()
    # The emails have an order of their own, so that one cannot sort for the other.
    places = {name: len(names) - place for place, name in enumerate(sorted(names))}
    for values in (others, cities):
        rand.shuffle(values)
    users = list(zip(["john", *others], [city_of_john, *cities[1:]], points, strict=True))
    rows = [
        {
            "username": name,
            "email": None if place % 4 == 2 else f"user{places[name]:02}@example.org",
            "city": city,
            "points": score,
        }
        for place, (name, city, score) in enumerate(users)
    ]
    rand.shuffle(rows)
    return TABLE + make_inserts("user", rows)


def check_query(learner, rand, name, right):
    """Compare the learner's query with a right one, on three sets of rows."""
    query = take_query(learner, name)
    # The ranges are apart: no border that is guessed finds three users in both.
    scripts = {
        "shown.db": SHOWN,
        "second.db": make_rows(rand, "Cairo", range(60, 90)),
        "third.db": make_rows(rand, "Paris", range(22, 50)),
    }
    for path, script in scripts.items():
        learner.write(path, make_database(script))
    for path, script in scripts.items():
        values = single_column(ask(learner, query, path), query)
        expected = [row[0] for row in run_trusted(script, right)]
        if path != "shown.db" and values != expected:
            fail(
                "Right for the shown data, wrong for another. Ask the table for every condition.",
                expected=expected,
                got=values,
                **query.where,
            )
        assert values == expected
    warn_about_double_quotes(query)


def warn_about_double_quotes(query):
    """Tell a learner whose text stands in double quotes why that is luck."""
    texts = re.findall(r'"([^"]*)"', re.sub(r"'[^']*'", "", query.statements[0].text))
    for text in texts:
        if text.lower() not in COLUMNS:
            note(f'"{text}" works here by accident. Use single quotes for text.')
            return


@pytest.mark.task(1)
def test_city_of_john(learner, rand):
    """Question 1 shows the city of john."""
    check_query(learner, rand, "question 1", "SELECT city FROM user WHERE username = 'john'")


@pytest.mark.task(2)
def test_two_cities(learner, rand):
    """Question 2 shows the users in Paris or in Rome, from A to Z."""
    right = "SELECT username FROM user WHERE city IN ('Paris', 'Rome') ORDER BY username"
    check_query(learner, rand, "question 2", right)


@pytest.mark.task(3)
def test_users_without_email(learner, rand):
    """Question 3 counts the users without an email."""
    check_query(learner, rand, "question 3", "SELECT COUNT(*) FROM user WHERE email IS NULL")


@pytest.mark.task(4)
def test_most_points(learner, rand):
    """Question 4 shows the three users with the most points, most points first."""
    right = "SELECT username FROM user ORDER BY points DESC LIMIT 3"
    check_query(learner, rand, "question 4", right)


@pytest.mark.task(5)
def test_points_from_10_to_20(learner, rand):
    """Question 5 shows the users with an email and 10 to 20 points, from A to Z."""
    right = (
        "SELECT username FROM user WHERE email IS NOT NULL AND points BETWEEN 10 AND 20"
        " ORDER BY username"
    )
    check_query(learner, rand, "question 5", right)
