"""The pages of this course: how heavy they are, whether they hang together.

The budget of the course: 60 kB over the wire for a page without the editor.
"""

from __future__ import annotations

import gzip
import re
from pathlib import Path
from urllib.parse import unquote

import pytest
from flask import Flask
from web_client import PORT, BrowserClient

from checker.learner.journey import open_journey
from checker.web import create_app
from checker.web.site import Site

BUDGET = 60_000
COURSE = Path(__file__).parents[2]
ACCEPT = {"Accept-Encoding": "gzip, deflate, br"}


@pytest.fixture(scope="module")
def spine() -> BrowserClient:
    """Give a browser in the course of this repository; these tests only read."""
    site = Site(open_journey(COURSE), PORT)
    app = create_app(site)
    app.test_client_class = BrowserClient
    client = app.test_client()
    assert isinstance(client, BrowserClient)
    client.get(f"/?token={site.keys.token}")
    return client


def weight(client: BrowserClient, path: str) -> int:
    """Count the bytes of a page with its styles, scripts and pictures."""
    page = client.get(path, headers=ACCEPT)
    assert page.status_code == 200, path
    body = gzip.decompress(page.data) if page.content_encoding == "gzip" else page.data
    html = body.decode()
    tags = re.findall(r"<(?:script|img|link)\b[^>]*>", html)
    parts = set(re.findall(r'(?:src|href)="([^"]*)"', " ".join(tags)))
    assert parts
    total = len(page.data)
    for part in parts:
        reply = client.get(part, headers=ACCEPT)
        assert reply.status_code == 200, part
        total += len(reply.data)
    return total


LESSONS = [lesson.slug for lesson in open_journey(COURSE).course.lessons()]


PAGES = [
    "/",
    "/map",
    "/progress",
    "/errors",
    "/errors/view-returned-none",
    "/search",
    "/search?q=a",
    *(f"/lesson/{slug}" for slug in LESSONS),
    *(f"/notebook/{slug}" for slug in LESSONS),
]


@pytest.mark.parametrize("path", PAGES)
def test_every_page_of_the_course_is_light(spine: BrowserClient, path: str) -> None:
    assert weight(spine, path) < BUDGET


@pytest.mark.parametrize("path", PAGES)
def test_every_page_of_the_course_hangs_together(spine: BrowserClient, path: str) -> None:
    html = spine.get(path).text
    ids = re.findall(r'\bid="([^"]*)"', html)
    links = set(re.findall(r'(?:href|src)="([^"]+)"', html))

    assert len(ids) == len(set(ids))
    for link in links:
        address, _, part = link.partition("#")
        if not address:
            assert unquote(part) in ids, link
        elif address.startswith(("/lesson/", "/notebook/", "/picture/")):
            reply = spine.get(address)
            assert reply.status_code == 200, link
            assert not part or f'id="{part}"' in reply.text, link


def test_every_error_of_the_dictionary_has_its_page(spine: BrowserClient) -> None:
    addresses = re.findall(r'href="(/errors/[^"]+)"', spine.get("/errors").text)

    assert len(addresses) > 500
    for address in addresses:
        assert spine.get(address).status_code == 200, address


def test_a_page_is_the_same_with_and_without_compression(spine: BrowserClient) -> None:
    plain = spine.get(f"/lesson/{LESSONS[0]}")
    packed = spine.get(f"/lesson/{LESSONS[0]}", headers=ACCEPT)

    assert plain.content_encoding is None
    assert packed.content_encoding == "gzip"
    assert gzip.decompress(packed.data) == plain.data
    assert "Accept-Encoding" in packed.vary
    assert "Accept-Encoding" in plain.vary


def test_what_repeats_the_request_is_not_compressed(spine: BrowserClient) -> None:
    assert spine.get("/search?q=a", headers=ACCEPT).content_encoding is None
    reply = spine.send("/errors", {"text": "x"}, headers=ACCEPT)
    assert reply.content_encoding is None


def test_an_explained_error_is_light_without_compression(spine: BrowserClient) -> None:
    step = '  File "/lib/python3.12/site-packages/flask/app.py", line 7, in run\n    run()\n'
    text = f"Traceback (most recent call last):\n{step * 20}NameError: name 'a' is not defined\n"

    reply = spine.send("/errors", {"text": text}, headers=ACCEPT)

    assert "20 steps of flask" in reply.text
    assert len(reply.data) < BUDGET / 4


def test_a_stream_and_a_refusal_are_left_alone(app: Flask, site: Site) -> None:
    @app.get("/stream")
    def stream() -> object:
        return app.response_class((f"{n}" * 500 for n in range(9)), mimetype="text/html")

    client = app.test_client()
    assert isinstance(client, BrowserClient)
    client.get(f"/?token={site.keys.token}")

    assert client.get("/stream", headers=ACCEPT).content_encoding is None
    assert client.get("/nothing-here", headers=ACCEPT).content_encoding is None


def test_styles_are_compressed_and_known_again(spine: BrowserClient) -> None:
    first = spine.get("/static/style.css", headers=ACCEPT)

    assert first.content_encoding == "gzip"
    again = spine.get(
        "/static/style.css", headers={**ACCEPT, "If-None-Match": first.headers["ETag"]}
    )
    assert (again.status_code, again.data) == (304, b"")
