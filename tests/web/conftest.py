"""The course in the browser over a copy of the toy course."""

from __future__ import annotations

from pathlib import Path

import pytest
from flask import Flask
from web_client import PORT, BrowserClient

from checker.learner.journey import open_journey
from checker.web import create_app
from checker.web.site import Site


@pytest.fixture
def site(own_root: Path) -> Site:
    """Give the site of a learner who has just cloned the toy course."""
    return Site(open_journey(own_root), PORT)


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
