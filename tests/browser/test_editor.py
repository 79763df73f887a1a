"""The editor in a real browser, under the content policy of the course."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from conftest import OpenPage
    from playwright.sync_api import Page

BUNDLE = Path(__file__).resolve().parents[2] / "checker/web/static/vendor/editor.js"
PLACE = "http://127.0.0.1:9"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-abc'; "
    "form-action 'self'; base-uri 'none'"
)
PAGE = """<!doctype html><html lang="en"><title>editor</title><main>
<button id="before">before</button><div id="place"></div><button id="after">after</button>
</main><script type="module" src="/page.js"></script>"""
SCRIPT = """
import { createEditor } from "/editor.js";
window.changes = [];
window.saved = [];
window.make = (options) => {
  window.editor = createEditor(document.getElementById("place"), {
    label: "app.py", language: "python", nonce: "abc",
    onChange: (text) => window.changes.push(text),
    onSave: (text) => window.saved.push(text),
    ...options,
  });
};
document.body.dataset.ready = "";
"""
DOC = "def add(a, b):\n    return a - b\n"


@pytest.fixture
def editor(open_page: OpenPage) -> Page:
    """Open a page with the editor and nothing else."""
    page = open_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))

    def serve(route: Any) -> None:
        path = route.request.url.removeprefix(PLACE)
        body, kind = {
            "/": (PAGE, "text/html"),
            "/page.js": (SCRIPT, "text/javascript"),
            "/editor.js": (BUNDLE.read_text(encoding="utf-8"), "text/javascript"),
        }.get(path, ("", "text/plain"))
        headers = {"Content-Type": kind, "Content-Security-Policy": POLICY}
        route.fulfill(status=200, headers=headers, body=body)

    page.route(f"{PLACE}/**", serve)
    page.goto(f"{PLACE}/")
    page.wait_for_selector("body[data-ready]")
    page.complaints = complaints  # type: ignore[attr-defined]
    return page


def make(page: Page, **options: Any) -> None:
    page.evaluate("(options) => window.make(options)", {"doc": DOC, **options})


def text(page: Page) -> str:
    return str(page.evaluate("window.editor.text()"))


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.id || document.activeElement.className"))


def test_what_is_typed_is_told(editor: Page) -> None:
    make(editor)
    editor.get_by_role("textbox").click()

    editor.keyboard.press("ControlOrMeta+End")
    editor.keyboard.type("x = 1")

    assert text(editor) == DOC + "x = 1"
    assert editor.evaluate("window.changes.at(-1)") == DOC + "x = 1"


def test_tab_goes_to_the_next_stop_of_four(editor: Page) -> None:
    make(editor, doc="")
    editor.get_by_role("textbox").click()

    editor.keyboard.type("a")
    editor.keyboard.press("Tab")
    editor.keyboard.type("b")
    editor.keyboard.press("Tab")

    assert text(editor) == "a   b   "


def test_chosen_lines_move_with_tab(editor: Page) -> None:
    make(editor, doc="a\nb\n")
    editor.get_by_role("textbox").click()

    editor.keyboard.press("ControlOrMeta+a")
    editor.keyboard.press("Tab")
    inside = text(editor)
    editor.keyboard.press("Shift+Tab")

    assert inside == "    a\n    b\n"
    assert text(editor) == "a\nb\n"


def test_a_new_line_is_indented_after_a_colon(editor: Page) -> None:
    make(editor, doc="")
    editor.get_by_role("textbox").click()

    editor.keyboard.type("def f():\nreturn 1")

    assert text(editor) == "def f():\n    return 1"


@pytest.mark.parametrize(("key", "place"), [("Tab", "after"), ("Shift+Tab", "before")])
def test_escape_and_tab_leave_the_editor(editor: Page, key: str, place: str) -> None:
    make(editor)
    editor.locator("#before").focus()
    editor.keyboard.press("Tab")
    assert "cm-content" in focused(editor)

    editor.keyboard.press("Escape")
    editor.wait_for_timeout(2500)  # a slow hand: there is no hurry
    editor.keyboard.press(key)

    assert focused(editor) == place
    assert text(editor) == DOC


def test_a_key_after_escape_stays_in_the_editor(editor: Page) -> None:
    make(editor, doc="")
    editor.get_by_role("textbox").click()

    editor.keyboard.press("Escape")
    editor.keyboard.type("a")
    editor.keyboard.press("Tab")

    assert text(editor) == "a   "


def test_how_to_leave_is_in_its_name(editor: Page) -> None:
    make(editor)

    name = editor.get_by_role("textbox").get_attribute("aria-label")

    assert name is not None
    assert name.startswith("app.py. ")
    assert "press Escape and then Tab" in name


def test_control_s_saves(editor: Page) -> None:
    make(editor)
    editor.get_by_role("textbox").click()

    editor.keyboard.press("ControlOrMeta+s")

    assert editor.evaluate("window.saved") == [DOC]


def test_a_line_is_shown_and_marked(editor: Page) -> None:
    make(editor, doc="\n".join(f"line {number}" for number in range(1, 301)))

    editor.evaluate("window.editor.goToLine(250); window.editor.markLine(250)")

    assert editor.locator(".cm-markedLine").inner_text() == "line 250"
    assert editor.locator(".cm-activeLine").inner_text() == "line 250"
    assert "cm-content" in focused(editor)
    editor.evaluate("window.editor.markLine(0)")
    assert editor.locator(".cm-markedLine").count() == 0


def test_a_line_that_is_not_there_is_no_error(editor: Page) -> None:
    make(editor)

    editor.evaluate("window.editor.goToLine(99); window.editor.markLine(99)")

    assert editor.locator(".cm-markedLine").count() == 1


def test_set_text_is_no_change_of_the_learner_and_keeps_the_place(editor: Page) -> None:
    make(editor)
    editor.evaluate("window.editor.goToLine(2)")

    editor.evaluate("window.editor.setText('# new\\n' + window.editor.text())")
    editor.keyboard.type("!")

    assert text(editor) == "# new\ndef add(a, b):\n    !return a - b\n"
    assert len(editor.evaluate("window.changes")) == 1


def test_read_only_text_cannot_be_changed(editor: Page) -> None:
    make(editor, readOnly=True)
    editor.get_by_role("textbox").click()

    editor.keyboard.type("x")
    editor.keyboard.press("Tab")

    assert text(editor) == DOC


def test_another_language_is_plain_text(editor: Page) -> None:
    make(editor, language="cobol", doc="MOVE 1 TO X")

    assert editor.locator(".cm-content span").count() == 0


@pytest.mark.parametrize("language", ["python", "html", "sql"])
def test_words_have_colours(editor: Page, language: str) -> None:
    docs = {"python": "def f(): pass", "html": "<p class='a'>b</p>", "sql": "SELECT 1 FROM t"}
    make(editor, language=language, doc=docs[language])

    editor.wait_for_selector(".cm-content span")
    colours = editor.evaluate(
        "[...document.querySelectorAll('.cm-content span')].map((e) => getComputedStyle(e).color)"
    )

    assert len(set(colours)) > 1


def test_the_content_policy_lets_its_styles_in(editor: Page) -> None:
    make(editor)

    assert editor.locator(".cm-gutters").is_visible()
    display = "getComputedStyle(document.querySelector('.cm-scroller')).display"
    assert editor.evaluate(display).endswith("flex")
    assert editor.complaints == []  # type: ignore[attr-defined]


def test_destroy_takes_it_away(editor: Page) -> None:
    make(editor)

    editor.evaluate("window.editor.destroy()")

    assert editor.locator(".cm-editor").count() == 0


def test_the_cursor_is_calm_for_who_wants_that(editor: Page) -> None:
    editor.emulate_media(reduced_motion="reduce")
    make(editor)
    editor.get_by_role("textbox").click()

    duration = "getComputedStyle(document.querySelector('.cm-cursorLayer')).animationDuration"
    assert editor.evaluate(duration) == "0s"
