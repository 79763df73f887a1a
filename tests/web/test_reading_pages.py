"""The pages to read, over the toy course: what they say, and where they lead."""

from __future__ import annotations

import re
import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from flask import Flask
from web_client import BrowserClient

from checker.web.site import Site

PAGES = (
    "/",
    "/map",
    "/lesson/functions",
    "/lesson/pages",
    "/errors",
    "/errors/name-not-defined",
    "/search",
    "/search?q=request",
    "/progress",
    "/notebook/functions",
)


def shown(client: BrowserClient, path: str, status: int = 200) -> str:
    reply = client.get(path)
    assert reply.status_code == status, path
    return reply.text


def words(html: str) -> str:
    """Give what a page says, without its tags."""
    return " ".join(re.sub(r"<[^>]*>", " ", html).split())


def move_back(site: Site, days: int) -> None:
    """Let all that was saved so far be some days older."""
    back = (datetime.now(UTC) - timedelta(days=days)).strftime("%Y-%m-%dT%H:%M:%SZ")
    with sqlite3.connect(site.journey.progress.path) as database:
        database.execute("UPDATE attempts SET at = ?", (back,))
        database.execute("UPDATE passes SET at = ?", (back,))
    database.close()


@pytest.mark.parametrize("path", PAGES)
def test_every_page_has_one_title_and_carries_no_script_and_no_style_of_its_own(
    browser_client: BrowserClient, path: str
) -> None:
    html = shown(browser_client, path)

    assert html.count("<h1") == 1
    assert not re.search(r"<[^>]*\s(style|on\w+)=", html)
    assert not re.search(r"<script(?![^>]*\ssrc=\"/static/)", html)
    # The first page alone brings the file of styles along.
    assert html.count("<style") == (path == "/")


@pytest.mark.parametrize("path", PAGES)
def test_no_page_loads_anything_from_another_host(browser_client: BrowserClient, path: str) -> None:
    html = shown(browser_client, path)
    loaded = re.findall(r"<(?:script|img|link|iframe|source|video|audio)\b[^>]*>", html)

    addresses = re.findall(r'(?:src|srcset|href)="([^"]*)"', " ".join(loaded))
    assert addresses
    assert all(address.startswith("/") and address[:2] != "//" for address in addresses)


@pytest.mark.parametrize("path", PAGES)
def test_ids_are_unique_and_links_within_a_page_lead_somewhere(
    browser_client: BrowserClient, path: str
) -> None:
    html = shown(browser_client, path)
    ids = re.findall(r'\bid="([^"]*)"', html)

    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', html)) <= set(ids)


def test_every_link_of_every_page_leads_to_a_page(browser_client: BrowserClient) -> None:
    links = {
        link.partition("#")[0]
        for path in PAGES
        for link in re.findall(r'(?:href|src)="(/[^"]*)"', shown(browser_client, path))
    }

    assert len(links) > 15
    for link in sorted(links):
        assert browser_client.get(link).status_code in (200, 303), link


def test_the_first_day_begins_with_a_welcome(browser_client: BrowserClient) -> None:
    text = words(shown(browser_client, "/"))

    assert "Welcome to Toy course" in text
    assert "Begin with lesson 1: Functions" in text
    assert "Welcome back" not in text


def test_later_it_says_when_the_last_visit_was_and_goes_on(
    browser_client: BrowserClient, site: Site
) -> None:
    site.journey.progress.record_attempt("add-numbers", "pass")
    move_back(site, 2)

    text = words(shown(browser_client, "/"))

    assert "You were last here 2 days ago." in text
    assert "1 of 5 exercises passed." in text
    assert "To review" not in text
    assert "Go on with" in text


def test_what_is_due_is_suggested_with_its_reason(
    browser_client: BrowserClient, site: Site
) -> None:
    site.journey.progress.record_attempt("add-numbers", "pass")
    move_back(site, 8)

    for path in ("/", "/progress"):
        text = words(shown(browser_client, path))
        assert "You passed it 8 days ago, and have not used it since." in text


def test_the_end_of_the_course_is_said(browser_client: BrowserClient, site: Site) -> None:
    for slug in site.journey.slugs:
        site.journey.progress.record_attempt(slug, "pass")

    assert "You have passed every exercise" in shown(browser_client, "/")
    assert "You have passed every exercise" in shown(browser_client, "/progress")


def test_the_map_says_each_state_in_words_and_what_rests_on_what(
    browser_client: BrowserClient, site: Site
) -> None:
    site.journey.progress.record_attempt("add-numbers", "pass")
    site.journey.progress.record_attempt("greet", "fail")

    text = words(shown(browser_client, "/map"))

    assert "1 of 2 exercises" in text
    assert "✓ passed" in text
    assert "◐ tried, not passed yet" in text
    assert "○ open" in text
    assert "Rests on 1 Functions" in text
    assert "Leads to 2 Pages" in text
    assert "you are here" in text


def test_the_map_says_which_lessons_are_not_written(
    browser_client: BrowserClient, own_root: Path
) -> None:
    manifest = own_root / "lessons" / "020-pages" / "lesson.toml"
    manifest.write_text(manifest.read_text().replace("number = 2", "number = 5"))

    assert "Lessons 2 to 4 are not written yet." in words(shown(browser_client, "/map"))


def test_a_lesson_shows_the_state_of_its_exercises_and_a_way_in(
    browser_client: BrowserClient, site: Site
) -> None:
    html = shown(browser_client, "/lesson/functions")
    assert "Do it now<" in html
    assert 'href="/exercise/add-numbers"' in html

    site.journey.progress.record_attempt("add-numbers", "pass")
    again = words(shown(browser_client, "/lesson/functions"))

    assert "✓ passed" in again


def test_a_lesson_leads_to_the_one_before_and_the_one_after(browser_client: BrowserClient) -> None:
    first = shown(browser_client, "/lesson/functions")
    last = shown(browser_client, "/lesson/pages")

    assert 'rel="next" href="/lesson/pages"' in first
    assert 'rel="prev"' not in first
    assert 'rel="prev" href="/lesson/functions"' in last
    assert 'rel="next"' not in last


def test_a_lesson_by_its_number_goes_to_its_page(browser_client: BrowserClient) -> None:
    reply = browser_client.get("/lesson/2")

    assert (reply.status_code, reply.location) == (301, "/lesson/pages")


def test_an_unknown_lesson_is_a_missing_page_with_a_guess(browser_client: BrowserClient) -> None:
    text = words(shown(browser_client, "/lesson/function", 404))

    assert "No lesson named" in text
    assert "functions" in text


def test_a_changed_lesson_is_read_anew(browser_client: BrowserClient, own_root: Path) -> None:
    shown(browser_client, "/lesson/functions")
    (own_root / "lessons" / "010-functions" / "README.md").write_text("# New words\n\nhere\n")

    assert "New words" in shown(browser_client, "/lesson/functions")


def test_pictures_are_served_from_the_lesson(browser_client: BrowserClient) -> None:
    html = shown(browser_client, "/lesson/pages")
    (source,) = re.findall(r'<img src="([^"]*)"', html)

    reply = browser_client.get(source)

    assert reply.mimetype == "image/svg+xml"
    assert "script-src" not in reply.headers["Content-Security-Policy"]
    assert "default-src 'none'" in reply.headers["Content-Security-Policy"]


@pytest.mark.parametrize(
    "name",
    [
        "pyproject.toml",
        "lessons/020-pages/README.md",
        "lessons/020-pages/../../secret.svg",
        "lessons/%2e%2e/secret.svg",
        "..%2fsecret.svg",
        "%2fetc%2fpasswd",
        "secret.svg",
        "work/secret.svg",
        "solutions/secret.svg",
        "lessons/.hidden/secret.svg",
        "lessons/link.svg",
        "lessons/nul%00.svg",
        "lessons\\..\\secret.svg",
        "lessons",
    ],
)
def test_nothing_else_is_served_as_a_picture(
    browser_client: BrowserClient, own_root: Path, tmp_path: Path, name: str
) -> None:
    outside = tmp_path / "outside.svg"
    places = ("secret.svg", "work/secret.svg", "solutions/secret.svg", "lessons/.hidden/secret.svg")
    for file in (outside, *(own_root / place for place in places)):
        file.parent.mkdir(exist_ok=True)
        file.write_text("<svg>secret</svg>")
    (own_root / "lessons" / "link.svg").symlink_to(outside)

    reply = browser_client.get(f"/picture/{name}", follow_redirects=True)

    assert reply.status_code == 404
    assert "<svg>" not in reply.text


def test_a_hostile_lesson_shows_its_words_and_runs_nothing(
    browser_client: BrowserClient, own_root: Path
) -> None:
    (own_root / "lessons" / "010-functions" / "README.md").write_text(
        "# <script>alert(1)</script>\n\n"
        '<img src=x onerror="alert(2)">\n\n'
        "![x](https://example.org/x.png) [y](javascript:alert(3)) [z](../../secret.txt)\n\n"
        "```python\n</code><script>alert(4)</script>\n```\n\n## <b>x</b>\n"
    )

    html = shown(browser_client, "/lesson/functions")

    assert "<script>" not in html
    assert "<img" not in html
    assert "<b>" not in html
    assert "example.org" not in html
    assert 'href="javascript' not in html


def test_a_text_of_an_exercise_leads_to_pages_of_the_course(
    browser_client: BrowserClient, site: Site, own_root: Path
) -> None:
    folder = own_root / "exercises" / "020-pages" / "010-notes"
    (folder / "box.svg").write_text('<svg viewBox="0 0 40 20"/>')
    (folder / "README.md").write_text(
        "# Notes\n\nRead [this](../../../lessons/020-pages/README.md#part).\n\n"
        "![a box](box.svg)\n\n> See [people](../020-people/README.md)\n\n## Tasks\n\n1. Do it.\n"
    )
    (folder / "hints.md").write_text("## Hint 1\n\n[functions](../../../lessons/010-functions)\n")
    site.journey.progress.record_hints("notes", 1)

    html = shown(browser_client, "/exercise/notes")

    assert '<a href="/lesson/pages#part">this</a>' in html
    assert 'src="/picture/exercises/020-pages/010-notes/box.svg" alt="a box" width="40"' in html
    assert '<a href="/exercise/people">people</a>' in html
    assert '<a href="/lesson/functions">functions</a>' in html


def test_the_same_facts_as_in_the_terminal(browser_client: BrowserClient, site: Site) -> None:
    site.journey.progress.record_attempt("add-numbers", "pass", checks_digest="another")
    site.journey.progress.record_attempt("greet", "pass")

    text = words(shown(browser_client, "/progress"))

    assert "2 of 5 exercises passed." in text
    assert "You were last here today, in the exercise Greet by name ." in text
    assert re.search(r"Changed since you passed .* Add", text)
    assert "✓ done" in text


def test_an_exercise_that_the_course_gave_up_is_no_link(
    browser_client: BrowserClient, site: Site
) -> None:
    site.journey.progress.record_attempt("given-up", "pass")

    for path in ("/", "/progress", "/map"):
        html = shown(browser_client, path)
        assert "given-up" not in html
        assert "0 of 5" in html


def test_a_lesson_without_exercises_is_one_to_read(
    browser_client: BrowserClient, own_root: Path
) -> None:
    folder = own_root / "lessons" / "005-before"
    folder.mkdir()
    (folder / "lesson.toml").write_text(
        'title = "Before"\nnumber = 0\nunit = "Start"\nminutes = 1\nideas = []\nobjectives = []\n'
    )
    (folder / "README.md").write_text("# Before\n\nwords\n")

    assert "· to read" in words(shown(browser_client, "/"))
    assert "· to read" in words(shown(browser_client, "/map"))
    for path in ("/", "/map", "/progress", "/lesson/before"):
        assert "of 0" not in shown(browser_client, path)


def test_a_damaged_progress_file_is_told_once(browser_client: BrowserClient, site: Site) -> None:
    site.journey.progress.record_attempt("greet", "pass")
    site.journey.progress.path.write_bytes(b"damaged" * 500)

    first, second = shown(browser_client, "/"), shown(browser_client, "/")

    assert "The file with your progress was damaged." in first
    assert "was damaged" not in second


def test_what_the_terminal_saves_is_on_the_page_at_once(
    browser_client: BrowserClient, own_root: Path
) -> None:
    from checker.learner.journey import open_journey

    assert "0 of 5" in shown(browser_client, "/map")
    open_journey(own_root).progress.record_attempt("greet", "pass")

    assert "1 of 5" in shown(browser_client, "/map")


def test_an_open_page_can_tell_that_something_was_saved(
    browser_client: BrowserClient, site: Site
) -> None:
    def stamp() -> str:
        return str(browser_client.get("/stamp").json["stamp"])  # type: ignore[index]

    first = stamp()
    site.journey.progress.record_attempt("greet", "fail")
    second = stamp()
    shown(browser_client, "/progress")

    assert first != second
    assert stamp() == second
    for path in ("/", "/map", "/progress", "/lesson/functions", "/notebook/functions"):
        html = shown(browser_client, path)
        assert f'data-stamp="{second}"' in html
        assert " data-live" in html


def test_a_course_without_a_dictionary_says_so(site: Site, app: Flask, own_root: Path) -> None:
    from dataclasses import replace

    site.journey.course.settings = replace(site.journey.course.settings, explanations=None)
    client = app.test_client()
    assert isinstance(client, BrowserClient)
    client.get(f"/?token={site.keys.token}")

    assert "This course has no dictionary of errors." in shown(client, "/errors", 404)
    assert "Nothing was found" in shown(client, "/search?q=qqqqq")


def test_the_first_page_brings_its_styles_along(browser_client: BrowserClient) -> None:
    reply = browser_client.get("/")

    (nonce, style), *more = re.findall(r'<style nonce="([^"]+)">(.*?)</style>', reply.text, re.S)
    assert style == browser_client.get("/static/style.css").text
    assert not more
    assert f"'nonce-{nonce}'" in reply.headers["Content-Security-Policy"]
    assert "stylesheet" not in reply.text


def test_the_other_pages_share_one_file_of_styles(browser_client: BrowserClient) -> None:
    for path in ("/map", "/progress", "/errors", "/exercise/greet", "/nowhere"):
        page = browser_client.get(path).text

        assert '<link rel="stylesheet" href="/static/style.css">' in page
        assert "<style" not in page
