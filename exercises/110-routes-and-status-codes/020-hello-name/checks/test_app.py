from __future__ import annotations

import html
import re
from typing import Any

import pytest


def read_words(page: str) -> str:
    """Return what a visitor reads: no tags, single spaces."""
    return " ".join(html.unescape(re.sub(r"<[^>]*>", "", page)).split())


@pytest.mark.task(1)
def test_no_gap_is_left(learner: Any) -> None:
    """No gap ____ is left in app.py."""
    gaps = learner.text("app.py").count("____")

    assert gaps == 0


@pytest.mark.task(2)
def test_greets_by_name(client: Any, rand: Any) -> None:
    """GET /hello/ with a name says hello to this name."""
    # A made-up word: a real name could be the one that somebody wrote into the page.
    name = rand.word().capitalize()

    response = client.get(f"/hello/{name}", follow_redirects=True)

    assert response.status_code == 200
    assert f"Hello, {name}!" in read_words(response.text)


@pytest.mark.task(2)
@pytest.mark.parametrize("name", ["Zoë", "Łukasz", "Mary Ann"])
def test_greets_accents_and_spaces(client: Any, name: str) -> None:
    """GET /hello/{name} says hello to {name}."""
    response = client.get(f"/hello/{name}", follow_redirects=True)

    assert response.status_code == 200
    assert f"Hello, {name}!" in read_words(response.text)


@pytest.mark.task(3)
def test_html_is_shown_as_text(client: Any, rand: Any) -> None:
    """A name with HTML in it is shown as text."""
    word = rand.word()

    # A slash would end the gap in the address, so the name has an opening tag only.
    response = client.get(f"/hello/<b>{word}", follow_redirects=True)

    # A page that says it is plain text shows every sign as it is.
    sign = "<b>" if response.mimetype == "text/plain" else "&lt;b&gt;"
    assert f"{sign}{word}" in response.text
