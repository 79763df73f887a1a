"""Open my app: it is started from the saved files, shown, told of, and stopped."""

from __future__ import annotations

import re
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from web_client import BrowserClient

from checker.web.desk import Desk
from checker.web.running import DESK
from checker.web.site import Site

HELLO = """
def app(environ, start_response):
    print("asked for", environ["PATH_INFO"])
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [b"hello"]
"""


@pytest.fixture
def desk(app: Flask, site: Site) -> Iterator[Desk]:
    desk: Desk = app.extensions[DESK]
    yield desk
    site.close()


@pytest.fixture
def notes(site: Site) -> Path:
    """Give the learner's folder, with an app that answers."""
    folder = site.journey.workspace.folder("notes")
    site.journey.choose(site.journey.course.exercise("notes"))
    (folder / "app.py").write_text(HELLO, encoding="utf-8")
    return folder


def address(text: str) -> str:
    found = re.search(r'src="(http://localhost:\d+)/"', text)
    assert found
    return found[1]


def ask(origin: str) -> str:
    with urllib.request.urlopen(origin.replace("localhost", "127.0.0.1") + "/", timeout=20) as r:
        return str(r.read().decode())


def test_the_page_offers_it_where_there_is_an_app(browser_client: BrowserClient) -> None:
    assert "Save and open my app" in browser_client.get("/exercise/notes").text
    assert "open my app" not in browser_client.get("/exercise/add-numbers").text


def test_it_starts_and_the_page_shows_it(
    browser_client: BrowserClient, desk: Desk, notes: Path
) -> None:
    reply = browser_client.send("/exercise/notes/app")
    page = browser_client.get("/exercise/notes").text

    assert (reply.status_code, reply.location) == (303, "/exercise/notes#app")
    assert ask(address(page)) == "hello"
    assert 'sandbox="allow-forms allow-scripts"' in page
    assert "allow-same-origin" not in page
    assert f'href="{address(page)}/" target="_blank" rel="noopener noreferrer"' in page
    assert "GET / → 200 OK" in browser_client.get("/exercise/notes").text


def test_it_runs_what_was_typed(browser_client: BrowserClient, desk: Desk, notes: Path) -> None:
    found = browser_client.get("/exercise/notes/file?name=app.py").json
    typed = {"name": "app.py", "digest": found["digest"], "text": HELLO.replace("hello", "typed")}

    reply = browser_client.send(
        "/exercise/notes/app", typed, headers={"Accept": "application/json"}
    )

    assert ask(address(reply.json["html"])) == "typed"
    assert "typed" in (notes / "app.py").read_text(encoding="utf-8")
    state = browser_client.get("/exercise/notes/state").json
    assert reply.json["digests"] == {"app.py": state["files"]["app.py"]}


def test_two_versions_are_a_question_and_nothing_starts(
    browser_client: BrowserClient, desk: Desk, notes: Path, site: Site
) -> None:
    typed = {"name": "app.py", "digest": "0" * 64, "text": "mine"}

    reply = browser_client.send("/exercise/notes/app", typed)

    assert reply.status_code == 409
    assert desk.app_of(site.journey.course.exercise("notes")) is None
    assert (notes / "app.py").read_text(encoding="utf-8") == HELLO


def test_stop_ends_it(browser_client: BrowserClient, desk: Desk, notes: Path) -> None:
    browser_client.send("/exercise/notes/app")
    origin = address(browser_client.get("/exercise/notes").text)

    reply = browser_client.send("/exercise/notes/app/stop")

    assert reply.status_code == 303
    assert "Save and open my app" in browser_client.get("/exercise/notes").text
    with pytest.raises(urllib.error.URLError):
        ask(origin)


def test_an_error_is_shown_with_its_line(
    browser_client: BrowserClient, desk: Desk, notes: Path
) -> None:
    (notes / "app.py").write_text("def app(:\n    pass\n", encoding="utf-8")

    browser_client.send("/exercise/notes/app")

    page = browser_client.get("/exercise/notes").text
    assert "SyntaxError: invalid syntax" in page
    assert 'data-file="app.py" data-line="1"' in page
    assert "&gt; 1 | def app(:\n    |         ^\n  2 |     pass" in page


def test_an_error_is_explained_and_its_words_are_no_markup(
    browser_client: BrowserClient, desk: Desk, notes: Path
) -> None:
    tricks = 'raise ValueError("<script>alert(1)</script> [here](javascript:alert(1))")\n'
    (notes / "app.py").write_text(f"def app(e, s):\n    {tricks}", encoding="utf-8")
    browser_client.send("/exercise/notes/app")
    with pytest.raises(urllib.error.HTTPError, match="500"):
        ask(address(browser_client.get("/exercise/notes").text))

    page = browser_client.get("/exercise/notes").text

    assert "ValueError: &lt;script&gt;" in page
    assert "<script>alert" not in page
    assert 'href="javascript' not in page


def test_what_it_prints_is_text(browser_client: BrowserClient, desk: Desk, notes: Path) -> None:
    (notes / "app.py").write_text('print("<script>alert(1)</script>")\n' + HELLO, encoding="utf-8")

    browser_client.send("/exercise/notes/app")

    page = browser_client.get("/exercise/notes").text
    assert "&lt;script&gt;alert(1)" in page
    assert "<script>alert" not in page


def read_events(events: Iterator[bytes], last: str) -> str:
    text = ""
    for part in events:
        text += part.decode()
        if last in text:
            return text
    return text


def test_the_log_is_told_as_it_grows(
    browser_client: BrowserClient, desk: Desk, notes: Path, site: Site
) -> None:
    reply = browser_client.send("/exercise/notes/app", headers={"Accept": "application/json"})
    stream: Any = browser_client.get("/exercise/notes/app/log?after=1", buffered=False)
    events = iter(stream.response)

    ask(address(reply.json["html"]))
    printed = read_events(events, "GET / ")
    (notes / "app.py").write_text(HELLO + "\n", encoding="utf-8")
    changed = read_events(events, "event: changed")
    desk.close()
    rest = "".join(part.decode() for part in events)
    stream.close()

    assert stream.mimetype == "text/event-stream"
    assert "asked for /" in printed
    assert "Your app runs" not in printed  # that was entry 1
    assert "event: changed" in changed
    assert "event: stopped" in rest
    assert "Save and open my app" in rest


def test_a_log_of_no_app_ends_at_once(browser_client: BrowserClient, desk: Desk) -> None:
    text = browser_client.get("/exercise/notes/app/log").text

    assert text.startswith("event: stopped\n")


def test_a_page_that_looks_keeps_it(
    browser_client: BrowserClient, desk: Desk, notes: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser_client.send("/exercise/notes/app")
    monkeypatch.setattr(desk, "_grace", 0.0)
    stream: Any = browser_client.get("/exercise/notes/app/log", buffered=False)
    next(iter(stream.response))

    kept = not desk.is_forgotten()
    stream.close()

    assert kept
    assert desk.is_forgotten()


@pytest.mark.parametrize("path", ["app", "app/stop"])
def test_no_other_site_can_start_or_stop_it(
    browser_client: BrowserClient, desk: Desk, notes: Path, site: Site, path: str
) -> None:
    for headers in (
        {"Origin": "http://evil.example"},
        {"Origin": "http://localhost:8001", "Sec-Fetch-Site": "cross-site"},
        {"Origin": "null"},
    ):
        reply = browser_client.post(
            f"/exercise/notes/{path}", data={"form_token": site.keys.form}, headers=headers
        )
        assert reply.status_code == 403
    reply = browser_client.send(f"/exercise/notes/{path}", {"form_token": "wrong"})
    assert reply.status_code == 403
    assert desk.app_of(site.journey.course.exercise("notes")) is None


def test_an_exercise_without_an_app_has_none_to_start(browser_client: BrowserClient) -> None:
    reply = browser_client.send("/exercise/add-numbers/app")

    assert reply.status_code == 404
    assert "has no web app" in reply.text
