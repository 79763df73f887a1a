from __future__ import annotations

import pytest
from web_client import PORT, BrowserClient

from checker.web.site import Site


def test_the_address_from_the_terminal_lets_in(stranger: BrowserClient, site: Site) -> None:
    reply = stranger.get(f"/?token={site.keys.token}")

    assert reply.status_code == 303
    assert reply.headers["Location"] == "/"
    assert "HttpOnly" in reply.headers["Set-Cookie"]
    assert "SameSite=Strict" in reply.headers["Set-Cookie"]
    assert stranger.get("/").status_code == 200


def test_a_way_from_another_page_goes_on_by_itself(stranger: BrowserClient, site: Site) -> None:
    headers = {
        "Sec-Fetch-Site": "cross-site",
        "Sec-Fetch-Mode": "navigate",
        "Sec-Fetch-Dest": "document",
    }

    reply = stranger.get(f"/?token={site.keys.token}", headers=headers)

    assert reply.status_code == 200
    assert 'http-equiv="refresh" content="0;url=/"' in reply.text
    assert site.keys.token not in reply.text


@pytest.mark.parametrize("path", ["/", "/exercise", "/exercise/greet", "/?token=wrong", "/?token="])
def test_a_browser_without_the_token_is_told_what_to_do(stranger: BrowserClient, path: str) -> None:
    reply = stranger.get(path)

    assert reply.status_code == 403
    assert "Use the address from the terminal" in reply.text
    assert "form_token" not in reply.text


@pytest.mark.parametrize(
    "host", ["evil.example", f"evil.example:{PORT}", f"localhost:{PORT}", "127.0.0.1", ""]
)
def test_another_name_for_our_address_is_refused(
    browser_client: BrowserClient, site: Site, host: str
) -> None:
    for path in ("/", f"/?token={site.keys.token}", "/static/style.css"):
        reply = browser_client.get(path, headers={"Host": host})

        assert reply.status_code == 403
        assert "Set-Cookie" not in reply.headers


def test_every_reply_has_a_strict_policy(browser_client: BrowserClient) -> None:
    for path in ("/", "/nowhere", "/static/style.css"):
        headers = browser_client.get(path).headers

        policy = headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "script-src 'self';" in policy
        assert "unsafe" not in policy
        assert "frame-ancestors 'none'" in policy
        assert headers["X-Content-Type-Options"] == "nosniff"


def test_pages_about_the_learner_are_not_kept(browser_client: BrowserClient) -> None:
    assert browser_client.get("/").headers["Cache-Control"] == "no-store"


def test_a_part_of_another_page_is_refused(browser_client: BrowserClient) -> None:
    headers = {"Sec-Fetch-Site": "same-site", "Sec-Fetch-Mode": "no-cors"}

    assert browser_client.get("/", headers=headers).status_code == 403


def test_a_page_that_is_not_there_is_a_sentence(browser_client: BrowserClient) -> None:
    reply = browser_client.get("/exercise/gret")

    assert reply.status_code == 404
    assert "greet" in reply.text
