"""The course in the browser over a copy of the toy course."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from web_client import PORT, BrowserClient

from checker.grading.grade import Grader
from checker.learner.journey import open_journey
from checker.model import Exercise
from checker.web import create_app
from checker.web.site import Site


class LateGrader(Grader):
    """Grades as ever, and gets nothing ready before it is asked."""

    def warm_up(self, exercise: Exercise) -> None:
        pass


@pytest.fixture
def site(own_root: Path) -> Iterator[Site]:
    """Give the site of a learner who has just cloned the toy course."""
    journey = open_journey(own_root)
    site = Site(journey, PORT, make_grader=lambda: LateGrader(journey.course))
    yield site
    site.close()


@pytest.fixture
def app(site: Site) -> Flask:
    app = create_app(site)
    app.testing = True
    app.test_client_class = BrowserClient
    return app


@pytest.fixture
def stranger(app: Flask) -> BrowserClient:
    """Give a browser that has not come with the token."""
    client = app.test_client()
    assert isinstance(client, BrowserClient)
    return client


@pytest.fixture
def browser_client(app: Flask, site: Site) -> BrowserClient:
    """Give a browser that has come with the token."""
    client = app.test_client()
    assert isinstance(client, BrowserClient)
    client.get(f"/?token={site.keys.token}")
    return client
