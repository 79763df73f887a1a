"""One file in two places, and a program that is killed: no text is ever lost."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect
from programs import write

if TYPE_CHECKING:
    from conftest import OpenPage
    from playwright.sync_api import Page
    from programs import Program

OTHERS = "# from the other editor\ndef add(a, b):\n    return 1\n"
MINE = "# from the page\n"


@pytest.fixture
def page(open_page: OpenPage, toy_site: Program) -> Page:
    page = open_page(toy_site.address)
    page.goto(f"{toy_site.origin}/exercise/add-numbers")
    expect(page.locator(".cm-content")).to_be_visible()
    return page


def type_at_the_start(page: Page, text: str) -> None:
    page.locator(".cm-content").click()
    page.keyboard.press("ControlOrMeta+Home")
    page.keyboard.insert_text(text)


def shown(page: Page) -> str:
    lines = page.locator(".file:not([hidden]) .cm-line")
    lines.first.wait_for()  # the editor is made anew when the page comes anew
    return "\n".join(line.rstrip("\n") for line in lines.all_inner_texts())


def backups(site: Program) -> list[str]:
    found = (site.work / "_backups").rglob("*.py")
    return [path.read_text(encoding="utf-8") for path in found]


def test_a_file_that_nobody_touched_here_follows_the_disk(page: Page, toy_site: Program) -> None:
    write(toy_site.work / "add-numbers" / "sums.py", OTHERS)

    expect(page.locator(".cm-content")).to_contain_text("from the other editor")
    expect(page.locator("#saving")).to_contain_text("changed in another program")


@pytest.mark.parametrize(
    ("choice", "kept_in_file", "kept_aside"),
    [("Mine, from this page", MINE, OTHERS), ("The one on the disk", OTHERS, MINE)],
    ids=["mine", "theirs"],
)
def test_two_changed_versions_are_a_question(
    page: Page, toy_site: Program, choice: str, kept_in_file: str, kept_aside: str
) -> None:
    file = toy_site.work / "add-numbers" / "sums.py"
    type_at_the_start(page, MINE)
    write(file, OTHERS)

    expect(page.get_by_role("heading", name="Two versions of sums.py")).to_be_visible()
    assert MINE.strip() in shown(page)
    assert file.read_text(encoding="utf-8") == OTHERS
    page.get_by_role("button", name=choice).click()
    expect(page.get_by_role("heading", name="Two versions of sums.py")).to_have_count(0)

    expect(page.locator(".cm-content")).to_contain_text(kept_in_file.splitlines()[0])
    assert kept_in_file.splitlines()[0] in file.read_text(encoding="utf-8")
    assert any(kept_aside.splitlines()[0] in text for text in backups(toy_site))


def test_a_save_over_a_change_elsewhere_asks_first(page: Page, toy_site: Program) -> None:
    file = toy_site.work / "add-numbers" / "sums.py"
    type_at_the_start(page, MINE)
    write(file, OTHERS)
    page.keyboard.press("ControlOrMeta+s")

    expect(page.get_by_role("heading", name="Two versions of sums.py")).to_be_visible()

    assert file.read_text(encoding="utf-8") == OTHERS


def test_the_program_is_killed_and_started_again(page: Page, toy_site: Program) -> None:
    type_at_the_start(page, MINE)

    toy_site.kill()
    expect(page.locator("#away")).to_contain_text("The course does not answer")
    type_at_the_start(page, "# still writing\n")
    toy_site.start()
    page.goto(toy_site.address)
    page.goto(f"{toy_site.origin}/exercise/add-numbers")

    expect(page.locator("#messages")).to_contain_text("What you typed and did not save is here")
    assert shown(page).startswith("# still writing\n# from the page\ndef add")
    page.keyboard.press("ControlOrMeta+s")
    expect(page.locator("#result .verdict")).to_contain_text(re.compile("✗"))
    text = (toy_site.work / "add-numbers" / "sums.py").read_text(encoding="utf-8")
    assert text.startswith("# still writing\n# from the page\ndef add")


def test_killed_while_it_checks(page: Page, toy_site: Program) -> None:
    type_at_the_start(page, "import time\ntime.sleep(1)\n")
    page.keyboard.press("ControlOrMeta+s")
    expect(page.locator("#saving")).to_contain_text("Checking")

    toy_site.kill()

    expect(page.locator("#away")).to_contain_text("The course does not answer")
    assert "time.sleep(1)" in shown(page)
    toy_site.start()
    page.goto(toy_site.address)
    page.goto(f"{toy_site.origin}/exercise/add-numbers")
    expect(page.locator(".cm-content")).to_contain_text("time.sleep(1)")


def test_two_pages_of_one_exercise(page: Page, toy_site: Program) -> None:
    other = page.context.new_page()
    other.goto(page.url)
    type_at_the_start(page, "# first page\n")

    page.keyboard.press("ControlOrMeta+s")

    expect(page.locator("#result .verdict")).to_be_visible()
    other.bring_to_front()
    expect(other.locator(".cm-content")).to_contain_text("# first page")
    expect(other.locator("#result .verdict")).to_contain_text("✗")


def test_a_check_in_another_page_takes_the_place_of_this_one(
    page: Page, toy_site: Program, open_page: OpenPage
) -> None:
    other = open_page(toy_site.address)
    other.goto(f"{toy_site.origin}/exercise/add-numbers")
    type_at_the_start(page, "while True: pass\n")
    page.get_by_role("button", name=re.compile("Save and check")).click()
    expect(page.locator("#result .verdict")).to_contain_text("Checking")

    expect(other.locator(".cm-content")).to_contain_text("while True")
    other.get_by_role("button", name=re.compile("Save and check")).click()

    verdict = re.compile("Not passed yet: 0 of 2 checks")
    expect(other.locator("#result .verdict")).to_contain_text(verdict, timeout=40_000)
    expect(page.locator("#result .verdict")).to_contain_text(verdict, timeout=40_000)


# what the page shows between the click and the results


def test_results_of_before_do_not_stay_while_new_ones_are_awaited(page: Page) -> None:
    page.keyboard.press("ControlOrMeta+s")
    expect(page.locator("#result .check")).not_to_have_count(0)
    type_at_the_start(page, "import time\ntime.sleep(60)\n")

    page.keyboard.press("ControlOrMeta+s")

    expect(page.locator("#result .verdict")).to_contain_text("Checking … 0 of 2")
    expect(page.locator("#result .check")).to_have_count(0)


@pytest.mark.parametrize("told", ["", 'event: collected\ndata: {"total": 2}\n\n'])
def test_a_check_that_is_cut_off_shows_the_last_verdict(page: Page, told: str) -> None:
    page.keyboard.press("ControlOrMeta+s")
    expect(page.locator("#result .verdict")).to_contain_text("✗")
    saved = 'event: saved\ndata: {"digests": {}, "kept": []}\n\n'
    stream = {"body": saved + told, "content_type": "text/event-stream"}
    page.route("**/check", lambda route: route.fulfill(**stream))

    with page.expect_response("**/check"):
        page.keyboard.press("ControlOrMeta+s")

    expect(page.locator("#saving")).to_contain_text("Not checked")
    expect(page.locator("#result .verdict.wait")).to_have_count(0)
    expect(page.locator("#result .verdict")).to_contain_text("✗")


def test_one_click_is_one_request_in_the_form_of_a_plain_page(page: Page) -> None:
    asked: list[tuple[str, str]] = []
    page.on(
        "request", lambda each: asked.append((each.method, each.headers.get("content-type", "")))
    )
    type_at_the_start(page, "# ä & + % =\n")

    page.keyboard.press("ControlOrMeta+s")
    expect(page.locator("#result .verdict")).to_contain_text("✗")

    posts = [kind for method, kind in asked if method == "POST"]
    assert len(posts) == 1
    assert posts[0].startswith("application/x-www-form-urlencoded")
    page.reload()
    expect(page.locator(".cm-content")).to_contain_text("# ä & + % =")
