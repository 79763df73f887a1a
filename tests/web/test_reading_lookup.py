"""The dictionary of errors and the search, as pages."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

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


SUMS = "def add(a, b):\n    total = a + b\n    return totl\n\n\nprint(add(1, 2))\n"
LONG_TRACEBACK = """\
Traceback (most recent call last):
  File "{file}", line 6, in <module>
    print(add(1, 2))
          ~~~^^^^^^
  File "/usr/lib/python3.12/site-packages/wrapt/wrappers.py", line 10, in call
    return inner(*args)
  File "/usr/lib/python3.12/site-packages/wrapt/wrappers.py", line 20, in inner
    return self(*args)
  File "{file}", line 3, in add
    return totl
           ^^^^
NameError: name 'totl' is not defined. Did you mean: 'total'?
"""
SQL_ERROR = """\
Traceback (most recent call last):
  File "app.py", line 1, in <module>
    rows = session.execute(query)
some_library.exc.OperationalError: (sqlite3.OperationalError) no such column: nmae
[SQL: SELECT nmae FROM users WHERE id = ? AND city = ?]
[parameters: (7, '<b>Oslo</b>')]
(Background on this error at: https://example.org/e3q8)
"""


def blocks(html: str) -> list[str]:
    """Give the text of each block of code in the answer."""
    answer = html.partition('id="answer"')[2].partition("</section>")[0]
    found = re.findall(r"<pre[^>]*>(.*?)</pre>", answer, re.DOTALL)
    return [unescape(re.sub(r"<[^>]*>", "", each)) for each in found]


@pytest.fixture
def sums(own_root: Path) -> Path:
    """Give a file of the learner's with a mistake on line 3."""
    file = own_root / "work" / "add-numbers" / "sums.py"
    file.parent.mkdir(parents=True)
    file.write_text(SUMS, encoding="utf-8")
    return file


def test_the_own_line_stands_among_its_neighbours(
    browser_client: BrowserClient, sums: Path
) -> None:
    html = browser_client.send("/errors", {"text": LONG_TRACEBACK.format(file=sums)}).text

    excerpt = blocks(html)[-2].splitlines()
    assert excerpt == [
        "  1 | def add(a, b):",
        "  2 |     total = a + b",
        "> 3 |     return totl",
        "    |            ^^^^",
        "  4 |",
        "  5 |",
    ]
    assert html.count("<mark>") == 1
    assert "<mark>&gt; 3 |     return totl</mark>" in html
    assert f"{sums}, line 3, in add" in unescape(html)


def test_the_original_words_stand_below_with_libraries_folded(
    browser_client: BrowserClient, sums: Path
) -> None:
    html = unescape(browser_client.send("/errors", {"text": LONG_TRACEBACK.format(file=sums)}).text)

    assert html.index("Where it happened") < html.index("The program's own words")
    shown = blocks(html)[-1].splitlines()
    assert shown[-1] == "NameError: name 'totl' is not defined. Did you mean: 'total'?"
    assert "  … 2 steps of wrapt" in shown
    assert "site-packages" not in blocks(html)[-1]


def test_a_statement_is_shown_with_its_values(browser_client: BrowserClient) -> None:
    html = browser_client.send("/errors", {"text": SQL_ERROR}).text

    shown = blocks(html)
    assert "SELECT nmae FROM users WHERE id = ? AND city = ?" in shown
    assert "(7, '<b>Oslo</b>')" in shown
    assert "<b>Oslo" not in html


def test_no_file_outside_of_the_learners_folder_is_shown(
    browser_client: BrowserClient, own_root: Path
) -> None:
    secret = own_root / "secret.py"
    secret.write_text(SUMS.replace("a + b", "'hunter2'"), encoding="utf-8")

    for name in (secret, "secret.py", "../../secret.py", own_root / "work" / ".." / "secret.py"):
        html = browser_client.send("/errors", {"text": LONG_TRACEBACK.format(file=name)}).text
        assert "> 3 | return totl" in blocks(html)[-2]
        assert "hunter2" not in html


def test_a_hostile_file_is_shown_as_words(browser_client: BrowserClient, sums: Path) -> None:
    trick = "</code></pre><script>x</script>\u202e\x1b[31m"
    sums.write_text(f"# {trick}\n{SUMS}".replace("    total", "\ttotal"), encoding="utf-8")
    text = LONG_TRACEBACK.format(file=sums).replace("line 3", "line 4")

    html = browser_client.send("/errors", {"text": text}).text

    assert "<script>x" not in html
    assert "> 4 |     return totl" in blocks(html)[-2]
    sums.write_text(f"# {trick}\n\n    return totl\n", encoding="utf-8")
    html = browser_client.send("/errors", {"text": LONG_TRACEBACK.format(file=sums)}).text
    assert "  1 | # </code></pre><script>x</script>\\u202e\\x1b[31m" in blocks(html)[-2]
    assert "<script>x" not in html


@pytest.mark.parametrize("part", ["file", "function", "code", "message"])
def test_every_part_of_a_hostile_traceback_is_shown_as_words(
    browser_client: BrowserClient, part: str
) -> None:
    parts = {"file": "app.py", "function": "add", "code": "return totl", "message": "no"}
    parts[part] = "x <img src=x onerror=alert(1)></code></pre><script>y</script>\u202e"
    text = (
        "Traceback (most recent call last):\n"
        '  File "{file}", line 3, in {function}\n    {code}\nZeroDivisionError: {message}\n'
    ).format(**parts)

    html = browser_client.send("/errors", {"text": text}).text

    answer = html.partition('id="answer"')[2]
    assert "<script>y" not in html
    assert "<img" not in html
    assert "\u202e" not in answer
    assert "\\u202e" in answer


def test_an_answer_leads_to_the_dictionary_without_its_weight(
    browser_client: BrowserClient,
) -> None:
    html = browser_client.send("/errors", {"text": TRACEBACK}).text

    assert '<a href="/errors">The dictionary of errors</a>' in html
    assert '<details class="group">' not in html


def test_a_reply_is_shown_in_its_own_words(browser_client: BrowserClient) -> None:
    text = "HTTP/1.1 404 NOT FOUND\nServer: x\n\n<title>404 Not Found</title>"

    html = browser_client.send("/errors", {"text": text}).text

    assert blocks(html)[-1].startswith("HTTP/1.1 404 NOT FOUND")
    assert "Where it happened" not in html


def test_the_end_of_a_text_that_is_too_long_is_read(browser_client: BrowserClient) -> None:
    text = "a line of a log\n" * 20_000 + TRACEBACK

    html = browser_client.send("/errors", {"text": text}).text

    assert "NameError: name 'nmae' is not defined" in blocks(html)[-1]


def test_the_own_line_of_an_unknown_error_is_shown_once(browser_client: BrowserClient) -> None:
    text = TRACEBACK.replace("NameError: name 'nmae' is not defined", "StrangeError: no")

    html = browser_client.send("/errors", {"text": text}).text

    assert "Example" not in html
    assert blocks(html)[-2] == "> 1 | print(nmae)"


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
