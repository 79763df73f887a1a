"""Reading in a real browser: what is copied, what follows the reader, what needs no script."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

if TYPE_CHECKING:
    from conftest import OpenPage
    from playwright.sync_api import Route
    from programs import Program

LESSON = """\
# Long

```console
(.venv) $ cd work
You are in work.
(.venv) $ python app.py
```

```python file=app.py
x = "<b>"  # why
```

## One

{words}

## Two

{words}

## Three

{words}
"""


def write_lesson(site: Program) -> None:
    path = site.root / "lessons" / "010-functions" / "README.md"
    path.write_text(LESSON.format(words="word\n\n" * 60), encoding="utf-8")


def test_only_what_is_typed_is_copied_from_a_terminal(
    open_page: OpenPage, toy_site: Program
) -> None:
    write_lesson(toy_site)
    page = open_page(toy_site.address, permissions=["clipboard-read", "clipboard-write"])
    page.goto(f"{toy_site.origin}/lesson/functions")

    page.get_by_role("button", name="Copy Terminal").click()
    expect(page.get_by_role("status").filter(has_text="Copied")).to_have_count(1)
    assert page.evaluate("navigator.clipboard.readText()") == "cd work\npython app.py"

    page.get_by_role("button", name="Copy app.py").click()
    page.wait_for_function("navigator.clipboard.readText().then(text => text.startsWith('x'))")
    assert page.evaluate("navigator.clipboard.readText()") == 'x = "<b>"  # why'


def test_the_contents_follow_the_reader_and_fold_where_there_is_no_room(
    open_page: OpenPage, toy_site: Program
) -> None:
    write_lesson(toy_site)
    page = open_page(toy_site.address, reduced_motion="reduce")
    page.goto(f"{toy_site.origin}/lesson/functions")
    contents = page.locator("details.contents")

    expect(contents).to_have_attribute("open", "")
    contents.get_by_role("link", name="Two").click()
    expect(contents.locator("a[aria-current]")).to_have_text("Two")

    page.set_viewport_size({"width": 320, "height": 800})
    expect(contents).not_to_have_attribute("open", "")
    contents.locator("summary").press("Enter")
    expect(contents.get_by_role("link", name="Three")).to_be_visible()


def test_reading_and_searching_need_no_script(open_page: OpenPage, toy_site: Program) -> None:
    page = open_page(toy_site.address, java_script_enabled=False)

    page.get_by_role("link", name="Begin with lesson 1").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Functions")
    page.get_by_role("searchbox", name="Search the course").fill("request")
    page.get_by_role("button", name="Search").click()
    page.get_by_role("link", name="Pages").first.click()
    expect(page.get_by_role("img")).to_be_visible()
    page.get_by_role("link", name="Errors").click()
    page.get_by_role("textbox", name="Paste the text").fill("NameError: name 'x' is not defined")
    page.get_by_role("button", name="Explain it").click()
    expect(page.get_by_text("What to do")).to_be_visible()


def test_a_pass_in_the_terminal_is_on_the_open_page_by_itself(
    open_page: OpenPage, toy_site: Program
) -> None:
    from checker.learner.journey import open_journey

    page = open_page(toy_site.address)
    page.goto(f"{toy_site.origin}/lesson/functions")
    page.evaluate("window.isTheSame = true")
    box = page.get_by_role("group", name="Exercise: Add two numbers")
    expect(box).to_contain_text("open")

    open_journey(toy_site.root).progress.record_attempt("add-numbers", "pass")

    expect(box).to_contain_text("passed")
    expect(page.get_by_role("status").filter(has_text="newest results")).to_have_count(1)
    assert page.evaluate("window.isTheSame")


def test_the_map_changes_by_itself_and_keeps_what_is_open(
    open_page: OpenPage, toy_site: Program
) -> None:
    from checker.learner.journey import open_journey

    page = open_page(toy_site.address)
    page.goto(f"{toy_site.origin}/map")
    first, second = page.locator(".map > li").all()
    second.locator("summary").click()
    page.locator("h1").click()
    page.evaluate("document.activeElement.blur()")

    open_journey(toy_site.root).progress.record_attempt("notes", "pass")

    expect(second.locator(".rows")).to_contain_text("passed")
    expect(second.locator("details")).to_have_attribute("open", "")
    expect(page.locator(".lead")).to_contain_text("1 of 5")
    expect(first).to_contain_text("0 of 2")


def test_the_first_page_needs_no_other_file_to_show(open_page: OpenPage, toy_site: Program) -> None:
    page = open_page()
    asked: list[str] = []

    def refuse_parts(route: Route) -> None:
        asked.append(route.request.url)
        if route.request.resource_type == "document":
            route.continue_()
        else:
            route.abort()

    page.route("**/*", refuse_parts)
    page.goto(toy_site.address)

    styled = "[...document.styleSheets].some((sheet) => !sheet.href && sheet.cssRules.length)"
    assert page.evaluate(styled)
    assert page.evaluate("getComputedStyle(document.querySelector('.top')).display") == "flex"
    assert not any(url.endswith((".css", "/stamp")) for url in asked)


def test_the_first_page_shows_what_was_done_elsewhere(
    open_page: OpenPage, toy_site: Program
) -> None:
    page = open_page(toy_site.address)
    expect(page.get_by_role("heading", name="Welcome to")).to_be_visible()

    other = open_page(toy_site.address)
    other.goto(f"{toy_site.origin}/exercise/greet")
    other.get_by_role("button", name="Save and check").click()
    expect(other.locator("#result .verdict:not(.wait)")).to_be_visible()

    expect(page.get_by_role("heading", name="Welcome back")).to_be_visible()


def test_the_frame_looks_the_same_on_every_page(open_page: OpenPage, toy_site: Program) -> None:
    page = open_page(toy_site.address)
    look = """() => [".top", ".top .brand", ".top form", ".top input", ".top button", ".bottom"]
      .map((part) => {
        const style = getComputedStyle(document.querySelector(part));
        return ["font", "color", "background-color", "border", "border-radius", "padding", "height"]
          .map((name) => `${part} ${name}: ${style.getPropertyValue(name)}`).join("\\n");
      }).join("\\n")"""
    expected = page.evaluate(look)

    for path in ("/map", "/lesson/functions", "/exercise/add-numbers", "/errors", "/progress"):
        page.goto(toy_site.origin + path)
        assert page.evaluate(look) == expected, path
