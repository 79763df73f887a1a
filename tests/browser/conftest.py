"""A real browser in front of the real program, over a copy of a course.

Every request of every page must go to this computer: another one is refused, and fails
the test.
"""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from programs import FIXTURE, Program, copy_spine

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

HERE = re.compile(r"http://(127\.0\.0\.1|localhost):\d+/")
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # a name that is not of this computer leads nowhere
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
)
WAIT_SECONDS = 45
"""for what must come: a machine that builds may be busy with other things"""
PLACES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
)


def pytest_configure(config: pytest.Config) -> None:
    """Name the marker, for a run of these tests alone."""
    config.addinivalue_line("markers", "slow: takes many seconds; `checker test --quick` skips it")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let ``checker test --quick`` leave these tests out."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.slow)


def find_chromium() -> str | None:
    """Give the path of a Chromium or Chrome, or None."""
    return next(filter(None, map(shutil.which, PLACES)), None)


def _missing(reason: str) -> None:
    """Skip; but where the project is built, a missing browser is a failure."""
    if os.environ.get("CI") == "true":
        pytest.fail(f"{reason}: .ci/run installs it")
    pytest.skip(reason)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Start the browser, once for all tests of a process."""
    path = find_chromium()
    if path is None:
        _missing("no Chromium is installed here")
    try:
        from playwright.sync_api import expect, sync_playwright
    except ImportError:
        _missing("the group 'browser' is not installed here")
    expect.set_options(timeout=WAIT_SECONDS * 1000)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        yield browser
        browser.close()


OpenPage = Callable[..., "Page"]


@pytest.fixture
def open_page(chromium: Browser) -> Iterator[OpenPage]:
    """Open pages, each in a browser profile of its own; options as of a context.

    At the end: no request left this computer, and no page had a script error.
    """
    faults: list[str] = []
    contexts = []

    def refuse(route: Any) -> None:
        faults.append(f"a request to {route.request.url}")
        route.abort()

    def listen(page: Page) -> None:
        page.on("pageerror", lambda error: faults.append(f"a script error: {error}"))

    def open_page(address: str = "", **options: Any) -> Page:
        context = chromium.new_context(**{"viewport": {"width": 1280, "height": 800}, **options})
        context.set_default_timeout(WAIT_SECONDS * 1000)
        contexts.append(context)
        context.route(lambda url: not HERE.match(url) and not is_local(url), refuse)
        context.on("page", listen)
        page = context.new_page()
        if address:
            page.goto(address)
        return page

    yield open_page
    for context in contexts:
        with contextlib.suppress(Exception):
            context.close()
    assert faults == []


def is_local(url: str) -> bool:
    """Claim that an address is a part of the page itself."""
    return url.startswith(("data:", "blob:", "about:"))


@pytest.fixture
def toy_site(tmp_path: Path) -> Iterator[Program]:
    """Run ``checker web`` on a copy of the toy course."""
    root = tmp_path / "ein Kurs"
    shutil.copytree(FIXTURE, root, ignore=shutil.ignore_patterns("__pycache__"))
    with Program(root) as program:
        yield program


@pytest.fixture
def spine_site(tmp_path: Path) -> Iterator[Program]:
    """Run ``checker web`` on a copy of this course."""
    with Program(copy_spine(tmp_path / "course")) as program:
        yield program
