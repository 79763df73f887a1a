from __future__ import annotations

import html
from typing import Any

import pytest

from checker.checks import fail, note


def write_films(learner: Any, rand: Any) -> dict[int, str]:
    """Put other films into films.py; return them."""
    numbers = [number * 10 + rand.number(1, 9) for number in (1, 2, 3)]
    # Different first letters: no title is a part of another one.
    films = {
        number: f"The {letter}{rand.word()}" for number, letter in zip(numbers, "ABC", strict=True)
    }
    learner.write("films.py", f"FILMS = {films!r}\n")
    return films


def require_page(client: Any, number: int) -> None:
    """Fail where no page shows a film that exists: everything is not found then."""
    if client.get(f"/films/{number}", follow_redirects=True).status_code == 404:
        fail(
            "No page shows a film yet. Begin with task 1.",
            expected=f"a page at /films/{number}",
            got="404 NOT FOUND",
            file="app.py",
        )


@pytest.mark.task(1)
def test_shows_a_film(client: Any) -> None:
    """GET /films/2 shows the title of film 2."""
    response = client.get("/films/2", follow_redirects=True)

    assert response.status_code == 200
    assert "The Lighthouse" in response.text
    if response.history:
        note(
            "Your address ends with a slash. Flask sends visitors of `/films/2` on to `/films/2/`."
        )


@pytest.mark.task(1)
def test_shows_other_films(learner: Any, rand: Any) -> None:
    """Each film of another films.py is shown, and only this film."""
    films = write_films(learner, rand)
    client = learner.client("app:app")

    for number, title in films.items():
        response = client.get(f"/films/{number}", follow_redirects=True)
        assert response.status_code == 200
        page = html.unescape(response.text)
        assert [film for film in films.values() if film in page] == [title]


@pytest.mark.task(2)
def test_unknown_film_is_not_found(learner: Any, rand: Any) -> None:
    """A number that no film has answers 404."""
    films = write_films(learner, rand)
    number = rand.number(100, 999)
    client = learner.client("app:app")
    require_page(client, min(films))

    response = client.get(f"/films/{number}", follow_redirects=True)

    assert response.status_code == 404


@pytest.mark.task(2)
def test_film_zero_is_not_found(client: Any) -> None:
    """GET /films/0 answers 404."""
    require_page(client, 2)

    response = client.get("/films/0", follow_redirects=True)

    assert response.status_code == 404


@pytest.mark.task(3)
def test_word_is_not_found(client: Any) -> None:
    """GET /films/abc answers 404."""
    require_page(client, 2)

    response = client.get("/films/abc", follow_redirects=True)

    assert response.status_code == 404
