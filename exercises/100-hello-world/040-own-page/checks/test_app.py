from __future__ import annotations

from typing import Any

import pytest

from checker.checks import fail, note


@pytest.mark.task(1)
def test_about_answers(client: Any) -> None:
    """GET /about answers with a page."""
    response = client.get("/about", follow_redirects=True)

    assert response.status_code == 200
    if response.history:
        note("Your address ends with a slash. Flask sends visitors of `/about` on to `/about/`.")


@pytest.mark.task(1)
def test_about_names_the_cinema(client: Any) -> None:
    """The page /about contains the word cinema."""
    page = client.get("/about", follow_redirects=True).text

    if "cinema" not in page.casefold():
        fail(
            "The text of `/about` must contain the word `cinema`.",
            expected="a text with the word cinema",
            got=page.strip() or "an empty page",
            file="app.py",
        )


@pytest.mark.task(2)
def test_home_still_says_hello(client: Any) -> None:
    """GET / still answers "Hello, World!"."""
    response = client.get("/")

    assert response.status_code == 200
    assert "Hello, World!" in response.text


@pytest.mark.task(2)
def test_pages_differ(client: Any) -> None:
    """The two pages have different texts."""
    home = client.get("/").text
    about = client.get("/about", follow_redirects=True).text

    assert about != home


@pytest.mark.task(3)
def test_program_has_both_pages(learner: Any) -> None:
    """Both pages answer after python app.py."""
    with learner.serve("app.py") as server:
        if not server.started:
            # No sentence of its own: a mistake speaks, or the error's explanation.
            fail(
                "",
                expected="a server that waits for visitors",
                got="no server",
            )
        home = server.client.get("/")
        about = server.client.get("/about", follow_redirects=True)

    assert home.status_code == 200
    assert about.status_code == 200
    assert "cinema" in about.text.casefold()
