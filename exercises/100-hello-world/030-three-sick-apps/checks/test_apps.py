from __future__ import annotations

import html
import re
from typing import Any

import pytest

from checker.checks import fail


def read_words(page: str) -> str:
    """Return what a visitor reads: no tags, single spaces."""
    return " ".join(html.unescape(re.sub(r"<[^>]*>", "", page)).split())


@pytest.mark.task(1)
def test_about_page_answers(learner: Any) -> None:
    """The first app answers at /about."""
    response = learner.client("about/app:app").get("/about", follow_redirects=True)

    assert response.status_code == 200
    assert "The Lumière opened in 1926." in read_words(response.text)


@pytest.mark.task(1)
def test_first_home_still_answers(learner: Any) -> None:
    """The first app still answers at /."""
    response = learner.client("about/app:app").get("/")

    assert response.status_code == 200
    assert "Welcome to the Lumière!" in read_words(response.text)


@pytest.mark.task(2)
def test_no_file_hides_the_library(learner: Any) -> None:
    """No file of yours has the name of the library."""
    same_name = [name for name in learner.files() if re.search(r"(^|/)flask(\.py|/)", name)]

    if same_name:
        fail(
            "A file called `flask.py` hides the library `flask`. Rename it to `app.py`.",
            expected="no file with the name flask.py",
            got=same_name[0],
        )


@pytest.mark.task(2)
def test_second_app_answers(learner: Any) -> None:
    """The second app is in clash/app.py and answers at /."""
    response = learner.client("clash/app:app").get("/")

    assert response.status_code == 200
    assert "The next film starts at eight." in read_words(response.text)


@pytest.mark.task(2)
def test_second_program_starts(learner: Any) -> None:
    """The second app starts with python app.py, as before."""
    with learner.serve("clash/app.py") as server:
        if not server.started:
            fail(
                "`clash/app.py` starts no server. Keep its last two lines as they were.",
                expected="a server that waits for visitors",
                got="no server",
                file="clash/app.py",
            )
        response = server.client.get("/")

    assert response.status_code == 200


@pytest.mark.task(3)
def test_seats_page_shows_the_number(learner: Any) -> None:
    """The third app shows 42 at /seats."""
    response = learner.client("seats/app:app").get("/seats", follow_redirects=True)

    assert response.status_code == 200
    words = read_words(response.text)
    if "42" not in re.findall(r"\d+", words):
        fail(
            "`/seats` does not show the number 42. Return the number as text.",
            expected="a page with the number 42",
            got=words or "an empty page",
            file="seats/app.py",
        )


@pytest.mark.task(3)
def test_third_home_still_answers(learner: Any) -> None:
    """The third app still answers at /."""
    response = learner.client("seats/app:app").get("/")

    assert response.status_code == 200
    assert "Welcome to the Lumière!" in read_words(response.text)
