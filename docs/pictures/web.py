"""Make the pictures of the course in the browser: docs/pictures/web/*.webp.

    .venv/bin/python docs/pictures/web.py

Needs the dependency group ``browser`` and Chromium. Works on a copy of the course.
"""

from __future__ import annotations

import base64
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "browser")]

from conftest import ARGUMENTS, find_chromium  # noqa: E402
from playwright.sync_api import Page, sync_playwright  # noqa: E402
from programs import Program, copy_spine  # noqa: E402

QUALITY = 82
SIZES = {"wide": (1280, 1080), "narrow": (360, 740)}
PAGES = {
    "reading": "/lesson/hello-world",
    "failed": "/exercise/film-by-id",
    "passed": "/exercise/hello-from-blank",
    "map": "/map",
}
DONE = ("first-green", "build-a-sandbox", "label-the-lines", "hello-from-blank")
WRONG = """from flask import Flask

from films import FILMS

app = Flask(__name__)


@app.get("/films/<int:number>")
def show_film(number):
    return FILMS[number]
"""


def main() -> None:
    """Take a picture of every page, in light and dark, wide and narrow."""
    (HERE / "web").mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        root = copy_spine(Path(folder) / "course")
        with Program(root) as program, sync_playwright() as playwright:
            prepare(program)
            browser = playwright.chromium.launch(
                executable_path=find_chromium(), args=list(ARGUMENTS)
            )
            for size in SIZES:
                for scheme in ("light", "dark"):
                    for name, page in visit(browser, program, size, scheme):
                        save(page, HERE / "web" / f"{name}-{scheme}-{size}.webp")
            browser.close()


def prepare(program: Program) -> None:
    """Bring the course to the state of a learner in the fourth lesson."""
    for slug in DONE:
        program.run("next", slug)
        (solution,) = (program.root / "solutions").glob(f"*/*-{slug}")
        for path in solution.glob("*.*"):
            if path.name != "NOTES.md":
                (program.work / slug / path.name).write_bytes(path.read_bytes())
        program.run("check", slug)
    program.run("next", "film-by-id")
    (program.work / "film-by-id" / "app.py").write_text(WRONG, encoding="utf-8")
    program.run("check", "film-by-id")


def visit(browser: Any, program: Program, size: str, scheme: str) -> Iterator[tuple[str, Page]]:
    """Open each page as a learner with this screen sees it."""
    width, height = SIZES[size]
    page = browser.new_page(
        viewport={"width": width, "height": height}, color_scheme=scheme, reduced_motion="reduce"
    )
    page.goto(program.address)
    for name, path in PAGES.items():
        page.goto(program.origin + path)
        if path.startswith("/exercise/"):
            page.wait_for_selector(".file:not([hidden]) .cm-content")
            if size == "narrow":
                page.locator("#result").scroll_into_view_if_needed()
                page.evaluate("document.getElementById('result').scrollIntoView()")
        page.wait_for_load_state("networkidle")
        yield name, page
    page.close()


def save(page: Page, path: Path) -> None:
    """Write what is seen as a small file."""
    session = page.context.new_cdp_session(page)
    options = {"format": "webp", "quality": QUALITY}
    path.write_bytes(base64.b64decode(session.send("Page.captureScreenshot", options)["data"]))
    session.detach()
    sys.stdout.write(f"{path.relative_to(ROOT)}: {path.stat().st_size / 1000:.0f} kB\n")


if __name__ == "__main__":
    main()
