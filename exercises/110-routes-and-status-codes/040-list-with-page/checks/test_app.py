from __future__ import annotations

from typing import Any

import pytest


def write_films(learner: Any, rand: Any) -> list[str]:
    """Put eight other films into films.py; return them."""
    films = [f"{letter}{rand.word()}" for letter in "ABCDEFGH"]
    learner.write("films.py", f"FILMS = {films!r}\n")
    return films


def find_films(page: str, films: list[str]) -> list[str]:
    """Return the films that a page shows, in the order of the page."""
    return sorted((film for film in films if film in page), key=page.index)


@pytest.mark.task(1)
def test_first_page_without_number(learner: Any, rand: Any) -> None:
    """GET /films shows the first three films."""
    films = write_films(learner, rand)

    response = learner.client("app:app").get("/films", follow_redirects=True)

    assert response.status_code == 200
    assert find_films(response.text, films) == films[:3]


@pytest.mark.task(2)
@pytest.mark.parametrize("page", [1, 2, 3])
def test_page_has_its_films(learner: Any, rand: Any, page: int) -> None:
    """GET /films?page={page} shows the films of page {page}."""
    films = write_films(learner, rand)

    response = learner.client("app:app").get(
        "/films", query_string={"page": page}, follow_redirects=True
    )

    assert response.status_code == 200
    assert find_films(response.text, films) == films[page * 3 - 3 : page * 3]


@pytest.mark.task(3)
@pytest.mark.parametrize("page", ["two", "1.5"])
def test_no_number_is_a_bad_request(client: Any, page: str) -> None:
    """GET /films?page={page} answers 400."""
    response = client.get("/films", query_string={"page": page}, follow_redirects=True)

    assert response.status_code == 400


@pytest.mark.task(4)
@pytest.mark.parametrize("page", [0, -1])
def test_small_number_is_a_bad_request(client: Any, page: int) -> None:
    """GET /films?page={page} answers 400."""
    response = client.get("/films", query_string={"page": page}, follow_redirects=True)

    assert response.status_code == 400
