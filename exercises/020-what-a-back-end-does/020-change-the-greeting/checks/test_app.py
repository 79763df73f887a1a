import re

import pytest

from checker.checks import fail

OTHERS = [
    pytest.param("/about", "A page about our town", marks=pytest.mark.task(3), id="about"),
    pytest.param("/hours", "Open from 9 to 17", marks=pytest.mark.task(3), id="hours"),
]


@pytest.mark.task(2)
def test_home_answers(client):
    """GET / finds a page."""
    response = client.get("/")

    assert response.status_code == 200


@pytest.mark.task(2)
def test_home_greets_your_town(client):
    """GET / greets your town."""
    response = client.get("/")

    assert response.status_code == 200
    # A competent answer may be HTML: the visitor sees the text between the tags.
    words = re.sub(r"<[^>]*>", " ", response.text).strip()
    if re.search(r"\bworld\b", words, re.IGNORECASE):
        _refuse("The reply of `/` still greets the World. Put your town in its place.", words)
    if not words.casefold().startswith("hello"):
        _refuse(
            "The reply of `/` does not start with Hello. Keep this word and change only World.",
            words,
        )
    if "your town" in words.casefold():
        _refuse("The words your town are still there. Write the name of a town.", words)
    if not re.search(r"[^\W\d_]{2}", words[len("hello") :]):
        _refuse("The reply of `/` names no town. Write your town behind Hello.", words)


@pytest.mark.parametrize(("path", "text"), OTHERS)
def test_other_pages_stay(path, text, client):
    """GET {path} replies as before."""
    response = client.get(path)

    assert response.status_code == 200
    assert response.text == text


def _refuse(why, words):
    """Fail with the reply that was seen."""
    fail(
        why,
        expected="Hello, and the name of your town",
        got=words or "an empty text",
        file="app.py",
    )
