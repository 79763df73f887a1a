from __future__ import annotations

import html
import re
from typing import Any

import pytest
from support.apps import require_app

from checker.checks import fail

PHRASE = "Hello, World!"


def read_words(page: str) -> str:
    """Return what a visitor reads: no tags, single spaces."""
    return " ".join(html.unescape(re.sub(r"<[^>]*>", "", page)).split())


@pytest.mark.task(1)
def test_import_starts_nothing(learner: Any) -> None:
    """Importing app.py finishes and starts no server."""
    names = learner.names()

    if not names:
        fail(
            "`app.py` is empty. Begin with the line that gets `Flask` out of `flask`, and save.",
            expected="a program",
            got="nothing that Python could run",
            file="app.py",
        )


@pytest.mark.task(1)
def test_app_is_a_flask_object(learner: Any) -> None:
    """The name app is a Flask app."""
    require_app(learner)


@pytest.mark.task(2)
def test_home_says_hello(client: Any) -> None:
    """GET / answers "Hello, World!"."""
    response = client.get("/")

    assert response.status_code == 200
    assert PHRASE in read_words(response.text)


@pytest.mark.task(3)
def test_other_address_is_not_found(client: Any, rand: Any) -> None:
    """An address that nobody made answers 404."""
    response = client.get(f"/{rand.word()}")

    assert response.status_code == 404


@pytest.mark.task(4)
def test_program_starts_a_server(learner: Any) -> None:
    """python app.py starts a server that says hello."""
    with learner.serve("app.py") as server:
        if not server.started:
            # No sentence of its own: a mistake speaks, or the error's explanation.
            fail(
                "",
                expected="a server that waits for visitors",
                got="no server",
            )
        response = server.client.get("/")

    assert response.status_code == 200
    assert PHRASE in read_words(response.text)
