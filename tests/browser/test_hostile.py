"""Nothing that a submission prints, names or replies can act in a page of the course."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from conftest import OpenPage
    from playwright.sync_api import Page
    from programs import Program

TRICK = "<img src=x onerror=\"document.title='taken'\"><script>document.title='taken'</script>"
APP = '''
PAGE = """<!doctype html><title>mine</title><body>
<form method="post" action="/said"><button>Send</button></form>
<p id="told"></p>
<script>
const tries = {
  "read the course": () => parent.document.title,
  "write the course": () => { parent.document.title = "taken"; },
  "lead the course away": () => { top.location = "http://localhost:1/"; },
  "open a window": () => { if (window.open("about:blank") === null) throw 0; },
  "keep something": () => localStorage.setItem("a", "b"),
  "show a box": () => { if (alert("taken") === undefined) throw 0; },
};
const done = [];
for (const [name, act] of Object.entries(tries)) {
  try { act(); done.push(name); } catch { }
}
document.getElementById("told").textContent = "managed: " + done.join(", ");
</script>"""
SAID = "<!doctype html><title>said</title><h1>%s</h1>"


def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/html"), ("X-Frame-Options", "ALLOW")])
    if environ["REQUEST_METHOD"] == "POST":
        return [(SAID % environ.get("HTTP_COOKIE", "no cookie")).encode()]
    return [PAGE.encode()]
'''


@pytest.fixture
def page(open_page: OpenPage, toy_site: Program) -> Page:
    page = open_page(toy_site.address)
    page.on("dialog", lambda dialog: dialog.dismiss())
    return page


def assert_untouched(page: Page) -> None:
    page.wait_for_timeout(300)  # what is not there cannot be waited for
    assert "taken" not in page.title()


def test_printed_text_is_text(page: Page, toy_site: Program) -> None:
    file = toy_site.work / "add-numbers" / "sums.py"
    page.goto(f"{toy_site.origin}/exercise/add-numbers")
    file.write_text(f"print({TRICK!r})\nraise ValueError({TRICK!r})\n", encoding="utf-8")
    expect(page.locator(".cm-content")).to_contain_text("raise ValueError")

    page.keyboard.press("ControlOrMeta+s")

    expect(page.locator("#result")).to_contain_text("document.title='taken'")
    assert page.locator("#result img, #result script").count() == 0
    assert_untouched(page)
    page.reload()
    expect(page.locator("#result")).to_contain_text("document.title='taken'")
    assert_untouched(page)


def test_a_file_name_is_text(page: Page, toy_site: Program) -> None:
    page.goto(f"{toy_site.origin}/exercise/add-numbers")
    name = "<img src=x onerror=document.title='taken'>.py"
    (toy_site.work / "add-numbers" / name).write_text("x = 1\n", encoding="utf-8")

    expect(page.get_by_role("tab", name=name)).to_be_visible()
    assert page.locator("#tabs img").count() == 0
    page.reload()
    expect(page.get_by_role("tab", name=name)).to_be_visible()

    assert_untouched(page)


def test_the_reply_of_an_app_cannot_act_on_the_course(page: Page, toy_site: Program) -> None:
    page.goto(f"{toy_site.origin}/exercise/notes")
    (toy_site.work / "notes" / "app.py").write_text(APP, encoding="utf-8")
    expect(page.locator(".cm-content")).to_contain_text("PAGE")
    before = page.url

    page.get_by_role("button", name="Save and open my app").click()
    app = page.frame_locator("#app iframe")
    expect(app.locator("#told")).to_have_text("managed: ")  # it ran, and nothing worked
    app.get_by_role("button", name="Send").click()

    expect(app.locator("h1")).to_have_text("no cookie")  # the key to the course stays here
    assert_untouched(page)
    assert page.url.split("#")[0] == before
    assert len(page.context.pages) == 1


def test_what_an_app_prints_is_text(page: Page, toy_site: Program) -> None:
    page.goto(f"{toy_site.origin}/exercise/notes")
    (toy_site.work / "notes" / "app.py").write_text(
        f"print({TRICK!r})\ndef app(e, s):\n    raise ValueError({TRICK!r})\n", encoding="utf-8"
    )
    expect(page.locator(".cm-content")).to_contain_text("raise ValueError")

    page.get_by_role("button", name="Save and open my app").click()

    expect(page.locator(".app-log")).to_contain_text("ValueError: <img src=x")
    expect(page.frame_locator("#app iframe").locator("body")).to_contain_text("Internal Server")
    assert page.locator(".app-log img, .app-log script").count() == 0
    assert_untouched(page)


@pytest.fixture
def hostile(toy_site: Program) -> Iterator[str]:
    """Serve a page of another site, which attacks the course."""
    target = f"{toy_site.origin}/exercise/add-numbers"
    text = f"""<!doctype html><title>hostile</title>
      <iframe src="{target}"></iframe>
      <form id="reset" method="post" action="{target}/reset"><button>Reset</button></form>
      <script>
        window.results = [];
        const tell = (name) => (reply) => window.results.push(`${{name}}: ${{reply.type}}`);
        const fail = (name) => () => window.results.push(`${{name}}: refused`);
        fetch("{target}").then(tell("read"), fail("read"));
        fetch("{target}/reset", {{ method: "POST", body: new FormData(), credentials: "include" }})
          .then(tell("write"), fail("write"));
      </script>"""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(text.encode())

        def log_message(self, format: str, *args: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.05,))
        thread.start()
        yield f"http://localhost:{server.server_address[1]}/"
        server.shutdown()
        thread.join()


def test_another_site_cannot_read_write_or_show_the_course(
    page: Page, toy_site: Program, hostile: str
) -> None:
    file = toy_site.work / "add-numbers" / "sums.py"
    page.goto(f"{toy_site.origin}/exercise/add-numbers")
    file.write_text("mine = 1\n", encoding="utf-8")
    other = page.context.new_page()

    other.goto(hostile)

    other.wait_for_timeout(500)
    assert sorted(other.evaluate("window.results")) == ["read: refused", "write: refused"]
    shown = [frame for frame in other.frames if frame.url.startswith(toy_site.origin)]
    assert not any("Add two numbers" in frame.content() for frame in shown)
    other.get_by_role("button", name="Reset").click()
    other.wait_for_load_state()
    assert "starter code is back" not in other.content()
    assert file.read_text(encoding="utf-8") == "mine = 1\n"
    assert not (toy_site.work / "_backups").exists()


def test_a_page_that_is_closed_ends_the_app(open_page: OpenPage, toy_site: Program) -> None:
    page = open_page(toy_site.address)
    page.goto(f"{toy_site.origin}/exercise/notes")
    page.get_by_role("button", name="Save and open my app").click()
    expect(page.frame_locator("#app iframe").locator("body")).to_have_text("nothing here")
    link = page.get_by_role("link", name="Open it in a tab of its own").get_attribute("href")
    assert link

    page.goto("about:blank")

    visitor = open_page()
    for _ in range(80):
        try:
            visitor.goto(link)
        except Exception:
            break
        visitor.wait_for_timeout(500)
    else:
        raise AssertionError("the app goes on without its page")
