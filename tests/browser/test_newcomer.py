"""The way of a newcomer in a real browser: from the first page to the first pass."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from playwright.sync_api import expect

if TYPE_CHECKING:
    from conftest import OpenPage
    from playwright.sync_api import Page
    from programs import Program

RIGHT = 'def add(a, b):\n    return a + b\n\n\ndef shout(text):\n    return text.upper() + "!"\n'
WRONG = "def add(a, b):\n    return a - b\n\n\ndef shout(text):\n    return text\n"
HELLO = """from flask import Flask

app = Flask(__name__)


@app.route("/")
def home():
    return "Hello, World!"


if __name__ == "__main__":
    app.run(debug=True)
"""


def enter(page: Page, text: str) -> None:
    """Write a text into the editor in the place of what is there."""
    editor = page.locator(".file:not([hidden]) .cm-content")
    editor.click()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.press("Delete")
    page.keyboard.insert_text(text)


def check(page: Page) -> None:
    page.get_by_role("button", name=re.compile("Save and check")).click()


def test_from_the_first_page_to_the_first_pass(open_page: OpenPage, toy_site: Program) -> None:
    page = open_page(toy_site.address)
    assert "token" not in page.url

    page.get_by_role("main").get_by_role("link").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Functions")
    page.get_by_role("main").get_by_role("link", name=re.compile("Add two numbers")).first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Add two numbers")
    enter(page, WRONG)
    check(page)
    result = page.locator("#result")
    expect(result.locator(".verdict")).to_contain_text("✗")
    expect(result).to_contain_text("add gives the sum of two numbers")
    enter(page, RIGHT)
    check(page)
    expect(result.locator(".verdict.pass")).to_be_visible()
    expect(result.get_by_role("link", name=re.compile("Next exercise"))).to_be_visible()

    assert (toy_site.work / "add-numbers" / "sums.py").read_text(encoding="utf-8") == RIGHT
    assert "1 of 5" in toy_site.run("progress").stdout
    result.get_by_role("link", name=re.compile("Next exercise")).click()
    expect(page.get_by_role("heading", level=1)).not_to_contain_text("Add two numbers")


def test_the_first_web_app_of_this_course(open_page: OpenPage, spine_site: Program) -> None:
    page = open_page(spine_site.address)
    page.goto(f"{spine_site.origin}/exercise/hello-from-blank")

    enter(page, HELLO.replace('return "Hello, World!"', 'print("Hello, World!")'))
    check(page)
    result = page.locator("#result")
    expect(result.locator(".check:not(.pass) .why").first).to_have_text(
        "Your function printed but gave Flask nothing to send. return it."
    )
    enter(page, HELLO)
    check(page)
    expect(result.locator(".verdict.pass")).to_be_visible()
    page.get_by_role("button", name="Save and open my app").click()
    app = page.frame_locator("#app iframe")
    expect(app.locator("body")).to_have_text("Hello, World!")
    page.get_by_label(re.compile("Address")).fill("nobody")
    page.get_by_role("button", name="Go").click()
    expect(app.locator("h1")).to_have_text("Not Found")
    expect(page.locator(".app-log")).to_contain_text("GET /nobody → 404 NOT FOUND")
    page.get_by_role("button", name="Stop my app").click()
    expect(page.locator("#app iframe")).to_have_count(0)


def test_a_wrong_answer_leads_to_its_line(open_page: OpenPage, toy_site: Program) -> None:
    page = open_page(toy_site.address)
    page.goto(f"{toy_site.origin}/exercise/add-numbers")

    enter(page, "def add(a, b):\n    return a + c\n\n\ndef shout(text):\n    return text\n")
    check(page)

    failed = page.locator("#result .check:not(.pass)").first
    expect(failed).to_contain_text("we did")
    expect(failed).to_contain_text("expected")
    expect(failed).to_contain_text("NameError: name 'c' is not defined")
    expect(page.locator(".cm-markedLine")).to_have_text("    return a + c")
    page.keyboard.press("ControlOrMeta+Home")
    failed.get_by_role("link", name=re.compile("line 2")).click()
    expect(page.locator(".cm-activeLine")).to_have_text("    return a + c")
    expect(page.locator(".cm-content")).to_be_focused()


def test_a_named_mistake_speaks(open_page: OpenPage, toy_site: Program) -> None:
    page = open_page(toy_site.address)
    page.goto(f"{toy_site.origin}/exercise/add-numbers")

    enter(page, "def add(a, b):\n    print(a + b)\n\n\ndef shout(text):\n    return text\n")
    check(page)

    expect(page.locator("#result .why").first).to_have_text(
        "Your function prints the sum. Give it back with return."
    )


def test_hints_come_one_by_one(open_page: OpenPage, toy_site: Program) -> None:
    page = open_page(toy_site.address)
    page.goto(f"{toy_site.origin}/exercise/add-numbers")

    page.get_by_role("button", name="Show hint 1 of 2").click()
    expect(page.locator("#hints")).to_contain_text("Read the task again.")
    expect(page.locator("#hints")).not_to_contain_text("return a + b")
    page.get_by_role("button", name="Show hint 2 of 2").click()
    expect(page.locator("#hints")).to_contain_text("return a + b")

    assert "2" in toy_site.run("progress", "--json").stdout


def test_a_pass_in_the_terminal_is_on_the_page_and_back(
    open_page: OpenPage, toy_site: Program
) -> None:
    page = open_page(toy_site.address)
    page.goto(f"{toy_site.origin}/exercise/add-numbers")
    (toy_site.work / "add-numbers" / "sums.py").write_text(RIGHT, encoding="utf-8")

    checked = toy_site.run("check", "add-numbers")

    assert checked.returncode == 0
    expect(page.locator("#result .verdict.pass")).to_be_visible()
    expect(page.locator(".cm-content")).to_contain_text("return a + b")


def test_without_a_script_reading_and_checking_work(open_page: OpenPage, toy_site: Program) -> None:
    page = open_page(toy_site.address, java_script_enabled=False)
    page.goto(f"{toy_site.origin}/lesson/functions")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Functions")
    page.get_by_role("main").get_by_role("link", name=re.compile("Add two numbers")).first.click()

    page.get_by_label("sums.py").fill(RIGHT.replace("a + b", "a * b + 1"))
    check(page)
    expect(page.locator("#result .verdict")).to_contain_text("✗")
    page.get_by_label("sums.py").fill(RIGHT)
    check(page)
    expect(page.locator("#result .verdict.pass")).to_be_visible()


def test_without_a_script_an_app_is_shown(open_page: OpenPage, toy_site: Program) -> None:
    page = open_page(toy_site.address, java_script_enabled=False)
    page.goto(f"{toy_site.origin}/exercise/notes")

    page.get_by_role("button", name="Save and open my app").click()
    with page.context.expect_page() as opened:
        page.get_by_role("link", name="Open it in a tab of its own").click()
    expect(opened.value.locator("body")).to_have_text("nothing here")
    page.reload()
    expect(page.locator(".app-log")).to_contain_text("GET / → 404 Not Found")
    page.get_by_role("button", name="Stop my app").click()
    expect(page.get_by_role("button", name="Save and open my app")).to_be_visible()
