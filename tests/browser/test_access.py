"""For everyone: axe-core finds nothing, nothing sticks out, nothing moves, keys are enough."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from looks import LOOKS, Look, find_faults, overflow, prepare
from playwright.sync_api import expect
from programs import FIXTURE, Program

if TYPE_CHECKING:
    from conftest import OpenPage
    from playwright.sync_api import Page

PASTED = """\
Traceback (most recent call last):
  File "{file}", line 2, in add
    return a + c
               ^
  File "/usr/lib/python3.12/site-packages/library/base.py", line 7, in run
    return self.ask()
  File "/usr/lib/python3.12/site-packages/library/base.py", line 9, in ask
    raise error
library.exc.OperationalError: (sqlite3.OperationalError) no such column: name
[SQL: SELECT name FROM people WHERE id = ?]
[parameters: (7,)]
"""
SIZES = {"wide": 1280, "narrow": 320, "200 % zoom": 640}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    root = tmp_path_factory.mktemp("course") / "toy"
    shutil.copytree(FIXTURE, root, ignore=shutil.ignore_patterns("__pycache__"))
    with Program(root) as program:
        prepare(program)
        yield program


@pytest.fixture
def page(open_page: OpenPage, site: Program) -> Page:
    return open_page(site.address, color_scheme="light", reduced_motion="reduce")


def show(page: Page, site: Program, look: Look) -> None:
    reply = page.goto(f"{site.origin}{look.path}")
    assert reply is not None
    assert reply.status == look.status
    if page.locator("#bench").count() and page.locator("#bench .file").count():
        expect(page.locator(".file:not([hidden]) .cm-content")).to_be_visible()
    if look.button:
        page.get_by_role("button", name=look.button).click()
        expect(page.get_by_role("button", name=look.button)).to_have_count(0)


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.name)
def test_axe_finds_nothing_and_nothing_sticks_out(page: Page, site: Program, look: Look) -> None:
    show(page, site, look)

    assert_is_for_everyone(page)


def assert_is_for_everyone(page: Page) -> None:
    """Look at the page in each width and scheme."""
    for name, width in SIZES.items():
        page.set_viewport_size({"width": width, "height": 800})
        assert overflow(page) == [], name
        schemes = ("light", "dark") if name != "200 % zoom" else ()
        for scheme in schemes:
            page.emulate_media(color_scheme=scheme)
            assert find_faults(page) == [], f"{name}, {scheme}"
    assert page.evaluate("document.getAnimations().length") == 0


@pytest.mark.parametrize("has_scripts", [True, False], ids=["scripts", "no scripts"])
def test_an_error_that_was_pasted(open_page: OpenPage, site: Program, has_scripts: bool) -> None:
    page = open_page(site.address, java_script_enabled=has_scripts, reduced_motion="reduce")
    page.goto(f"{site.origin}/errors")
    file = site.work / "add-numbers" / "sums.py"
    page.get_by_label("Paste the text of an error").fill(PASTED.format(file=file))

    page.get_by_role("button", name="Explain it").click()

    answer = page.locator("#answer")
    expect(answer.locator("mark")).to_have_text("> 2 |     return a + c")
    expect(answer).to_contain_text("1 | def add(a, b):")
    expect(answer).to_contain_text("SELECT name FROM people WHERE id = ?")
    expect(answer).to_contain_text("… 2 steps of library")
    expect(answer).to_contain_text("no such column: name")
    if has_scripts:
        assert_is_for_everyone(page)


def test_the_page_of_a_stranger(open_page: OpenPage, site: Program) -> None:
    page = open_page()

    reply = page.goto(f"{site.origin}/map")

    assert reply is not None
    assert reply.status == 403
    assert find_faults(page) == []


def press_until(page: Page, key: str, claim: str, most: int = 80) -> None:
    """Press a key until the element in focus has this name."""
    for _ in range(most):
        page.keyboard.press(key)
        if re.search(claim, focused(page)):
            return
    raise AssertionError(f"{claim!r} cannot be reached with {key}; now at {focused(page)}")


def focused(page: Page) -> str:
    return str(
        page.evaluate(
            """() => {
              const each = document.activeElement;
              return each.getAttribute("aria-label") || each.textContent.trim().slice(0, 80);
            }"""
        )
    )


def test_the_keyboard_is_enough(open_page: OpenPage, toy_site: Program) -> None:
    page = open_page(toy_site.address)

    page.keyboard.press("Tab")
    assert focused(page) == "Skip to the content"
    page.keyboard.press("Enter")
    press_until(page, "Tab", r"Functions|Begin|lesson")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Functions")
    press_until(page, "Tab", "Add two numbers")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Add two numbers")
    expect(page.locator(".cm-content")).to_be_visible()
    press_until(page, "Tab", r"^sums\.py\. Tab indents")
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.press("Delete")
    page.keyboard.type("def add(a, b):\nreturn a + b")
    page.keyboard.press("ControlOrMeta+s")
    expect(page.locator("#result .verdict")).to_contain_text("✗")
    assert page.locator(".cm-line").nth(1).inner_text() == "    return a + b"
    page.keyboard.press("Escape")
    press_until(page, "Tab", "Save and check", 3)
    press_until(page, "Tab", "shout gives")
    page.keyboard.press("Enter")  # opens or closes what the check tells
    press_until(page, "Shift+Tab", "Save and check")
    page.keyboard.press("Enter")
    expect(page.locator("#saving")).not_to_contain_text("Checking")


def test_how_to_leave_the_editor_is_said(open_page: OpenPage, toy_site: Program) -> None:
    page = open_page(toy_site.address)
    page.goto(f"{toy_site.origin}/exercise/add-numbers")

    expect(page.get_by_text("press Escape and then Tab")).to_be_visible()


def test_results_are_announced(open_page: OpenPage, toy_site: Program) -> None:
    page = open_page(toy_site.address)
    page.goto(f"{toy_site.origin}/exercise/add-numbers")
    expect(page.locator(".cm-content")).to_be_visible()
    page.keyboard.press("ControlOrMeta+s")

    status = page.locator("#saving")

    assert status.get_attribute("role") == "status"
    expect(status).to_contain_text(re.compile("not|0 of 2|fail", re.IGNORECASE))
    marks = page.locator("#result .check .mark").all_inner_texts()
    assert all(mark.strip()[0] in "✓✗" for mark in marks)
    assert len(marks) == 2
