"""The dictionary of errors and the search, as pages."""

from __future__ import annotations

import re

import pytest
from web_client import BrowserClient

TRACEBACK = """\
Traceback (most recent call last):
  File "app.py", line 1, in <module>
    print(nmae)
NameError: name 'nmae' is not defined
"""


def words(html: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", " ", html).split())


def test_the_dictionary_lists_every_error(browser_client: BrowserClient) -> None:
    html = browser_client.get("/errors").text

    assert 'href="/errors/name-not-defined"' in html
    assert "It explains 1 error," in words(html)


def test_a_pasted_text_is_explained(browser_client: BrowserClient) -> None:
    html = browser_client.send("/errors", {"text": TRACEBACK}).text

    assert "nmae" in html
    assert "What to do" in html
    assert "This error on a page of its own" in html


def test_a_text_without_an_error_is_said_to_have_none(browser_client: BrowserClient) -> None:
    html = browser_client.send("/errors", {"text": "all is well"}).text

    assert "There is no error in this text" in html
    assert "all is well</textarea>" in html


@pytest.mark.parametrize(
    "name",
    ["<script>alert(1)</script>", "</textarea><script>x</script>", "[x](javascript:alert(1))"],
)
def test_a_hostile_text_is_shown_as_words(browser_client: BrowserClient, name: str) -> None:
    text = TRACEBACK.replace("nmae", name)

    html = browser_client.send("/errors", {"text": text}).text

    assert "<script>" not in html
    assert 'href="javascript' not in html


def test_an_error_without_an_entry_is_described_honestly(browser_client: BrowserClient) -> None:
    text = "Traceback (most recent call last):\nZeroDivisionError: division by zero\n"

    html = browser_client.send("/errors", {"text": text}).text

    assert "division" in html
    assert "This error on a page of its own" not in html


def test_one_error_has_a_page(browser_client: BrowserClient) -> None:
    text = words(browser_client.get("/errors/name-not-defined").text)

    assert "What it means" in text
    assert "It is part of lesson 1: Functions ." in text


def test_an_unknown_error_is_a_missing_page_with_a_guess(browser_client: BrowserClient) -> None:
    reply = browser_client.get("/errors/name-not-define")

    assert reply.status_code == 404
    assert "name-not-defined" in reply.text


def test_search_finds_lessons_exercises_and_errors(browser_client: BrowserClient) -> None:
    lesson = browser_client.get("/search?q=select+rows+table").text
    exercise = browser_client.get("/search?q=greet").text
    error = browser_client.get("/search?q=name+not+defined").text

    assert 'href="/lesson/pages"' in lesson
    assert 'href="/exercise/greet"' in exercise
    assert 'href="/errors/name-not-defined"' in error
    assert "<mark>" in lesson


def test_search_forgives_a_typing_mistake_and_says_so(browser_client: BrowserClient) -> None:
    html = browser_client.get("/search?q=reqeust").text

    assert "This is what was found for <strong>request</strong>" in html


def test_search_says_that_nothing_was_found(browser_client: BrowserClient) -> None:
    html = browser_client.get("/search?q=qqqqqqqq").text

    assert "Nothing was found for <strong>qqqqqqqq</strong>" in html


@pytest.mark.parametrize("query", ['"><script>alert(1)</script>', "<mark>", "%", "\\", "a" * 5000])
def test_a_hostile_query_is_shown_as_words(browser_client: BrowserClient, query: str) -> None:
    reply = browser_client.get("/search", query_string={"q": query})

    assert reply.status_code == 200
    assert "<script>" not in reply.text
    assert "<mark></mark>" not in reply.text
