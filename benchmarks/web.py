"""Measure the course in the browser, in a real Chromium.

    .venv/bin/python benchmarks/web.py [--rounds 10] [--only start|check|weight]

- ``first page``: from the start of the command to the first paint in a browser that is
  open already;
- ``processor``: what the command computed until then; other programs do not change it
  much;
- ``engine``: what a warm grader needs for the first result of the guest book;
- ``click``: from the click on "Save and check" to the first result on the page, for the
  same file, in interleaved rounds;
- ``weight``: what each kind of page of this course moves, with nothing cached, without
  the editor.

Needs the dependency group ``browser`` and Chromium.
"""

from __future__ import annotations

import argparse
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "browser"), str(HERE)]

from conftest import ARGUMENTS, find_chromium  # noqa: E402
from playwright.sync_api import Browser, CDPSession, Page, sync_playwright  # noqa: E402
from programs import Program, copy_spine  # noqa: E402
from speed import EXERCISE, NAME, copy_course  # noqa: E402

EDITOR = "vendor/editor.js"
KINDS = {
    "first page": ("/",),
    "map": ("/map",),
    "progress": ("/progress",),
    "lesson": (
        "/lesson/workbench",
        "/lesson/what-a-back-end-does",
        "/lesson/hello-world",
        "/lesson/routes-and-status-codes",
        "/lesson/sql-by-hand",
        "/lesson/user-table",
    ),
    "notebook": ("/notebook/hello-world", "/notebook/sql-by-hand"),
    "errors": ("/errors",),
    "one error": ("/errors/view-returned-none",),
    "search": ("/search?q=route",),
    "exercise": ("/exercise/hello-from-blank", "/exercise/film-by-id", "/exercise/five-questions"),
}
WAIT_FOR_CLICK = """() => {
  window.taken = new Promise((tell) => {
    let begun = 0;
    document.getElementById("check").addEventListener("click", () => {
      begun = performance.now();
    }, { capture: true, once: true });
    new MutationObserver((changes, observer) => {
      const added = changes.flatMap((change) => [...change.addedNodes]);
      if (!begun || !added.some((node) => node.matches?.(".check"))) return;
      observer.disconnect();
      tell(performance.now() - begun);
    }).observe(document.body, { childList: true, subtree: true });
  });
}"""


def main() -> None:
    """Measure and print tables."""
    options = argparse.ArgumentParser()
    options.add_argument("--rounds", type=int, default=10)
    options.add_argument("--only", choices=["start", "check", "weight"])
    chosen = options.parse_args()
    rounds, only = chosen.rounds, chosen.only
    with tempfile.TemporaryDirectory(prefix="powerhouse-web-") as folder, chromium() as browser:
        guestbook = copy_course(Path(folder))
        spine = copy_spine(Path(folder) / "spine")
        if only in (None, "start"):
            taken = [first_page(browser, spine) for _ in range(rounds + 1)][1:]
            report("first page", [wall for wall, _ in taken])
            report("processor", [used for _, used in taken])
        if only in (None, "check"):
            check(browser, guestbook, rounds)
        if only in (None, "weight"):
            weigh(browser, spine)


def report(name: str, seconds: list[float]) -> float:
    """Print the middle and the range of what was measured; give the middle."""
    milliseconds = sorted(each * 1000 for each in seconds)
    middle = statistics.median(milliseconds)
    print(f"{name:<12} {middle:6.0f} ms   ({milliseconds[0]:.0f}–{milliseconds[-1]:.0f})")
    return middle


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start the browser."""
    with sync_playwright() as playwright:
        path = find_chromium()
        browser = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        yield browser
        browser.close()


def first_page(browser: Browser, course: Path) -> tuple[float, float]:
    """Give the seconds from the command to the first paint, and those that it computed."""
    page = browser.new_page()
    command = [sys.executable, "-m", "checker", "--course", str(course), "web", "--no-open"]
    begun = time.time()
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, encoding="utf-8")
    try:
        assert process.stdout is not None
        said = next(line for line in process.stdout if "http://" in line)
        address = re.search(r"http://\S+", said)
        assert address
        page.goto(address[0])
        painted = page.evaluate(
            """() => new Promise((tell) => new PerformanceObserver((list) => {
              const [paint] = list.getEntriesByName("first-contentful-paint");
              if (paint) tell(performance.timeOrigin + paint.startTime);
            }).observe({ type: "paint", buffered: true }))"""
        )
        used = processor_seconds(process.pid)
    finally:
        process.terminate()
        process.communicate()
        page.close()
    return float(painted) / 1000 - begun, used


def processor_seconds(pid: int) -> float:
    """Give what a process has computed so far (Linux)."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return sum(map(int, fields[11:13])) / os.sysconf("SC_CLK_TCK")


def check(browser: Browser, course: Path, rounds: int) -> None:
    """Compare the first result on the page with the engine's own.

    The mouse is told to press at its place, and nothing else is asked of the browser
    until the result must be there: what drives a browser needs processors, too.
    """
    clicks, engine = [], []
    with Program(course) as program, warm_engine(course) as grade:
        page = browser.new_page()
        page.goto(program.address)
        page.goto(f"{program.origin}/exercise/{NAME}")
        page.wait_for_selector(".file:not([hidden]) .cm-content")
        mouse = page.context.new_cdp_session(page)
        for _ in range(rounds + 1):
            clicks.append(click(page, mouse))
            time.sleep(1)  # both have the next processes ready, as after a learner's pause
            engine.append(grade())
            time.sleep(1)
    middle = report("engine", engine[1:])
    print(f"{'':<12} {report('click', clicks[1:]) / middle:6.2f} times the engine's")


def click(page: Page, mouse: CDPSession) -> float:
    """Give the seconds from a click to the first result."""
    page.evaluate(WAIT_FOR_CLICK)
    button = page.locator("#check")
    button.scroll_into_view_if_needed()
    box = button.bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    for kind in ("mousePressed", "mouseReleased"):
        press = {"type": kind, "x": x, "y": y, "button": "left", "clickCount": 1}
        mouse.send("Input.dispatchMouseEvent", press)
    time.sleep(1)
    taken = float(page.evaluate("window.taken"))
    page.wait_for_selector("#result .verdict:not(.wait)")
    return taken / 1000


@contextmanager
def warm_engine(course: Path) -> Iterator[Callable[[], float]]:
    """Give a function that grades the guest book, and the seconds to its first result."""
    from checker.content.catalog import Course
    from checker.grading.grade import Grader
    from checker.model import Submission

    opened = Course.open(course)
    exercise = opened.exercise(NAME)
    submission = Submission(exercise, course / EXERCISE / "starter")
    with Grader(opened, eager=True) as grader:
        grader.warm_up(exercise)

        def grade() -> float:
            results: list[float] = []
            begun = time.perf_counter()

            def hear(event: Any) -> None:
                if event.kind == "check":
                    results.append(time.perf_counter())

            grader.grade(submission, on_event=hear)
            return results[0] - begun

        yield grade


def weigh(browser: Browser, course: Path) -> None:
    """Print what each kind of page moves over the wire."""
    with Program(course) as program:
        for kind, paths in KINDS.items():
            weights = [weight(browser, program, path) for path in paths]
            heaviest = max(range(len(paths)), key=lambda number: weights[number])
            print(f"{kind:<12} {weights[heaviest] / 1000:6.1f} kB   {paths[heaviest]}")


def weight(browser: Browser, program: Program, path: str) -> int:
    """Give the bytes that a page moves, with an empty cache."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(program.address)
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.clearBrowserCache")
    addresses: dict[str, str] = {}
    moved: dict[str, int] = {}
    session.on(
        "Network.requestWillBeSent",
        lambda event: addresses.update({event["requestId"]: event["request"]["url"]}),
    )
    session.on(
        "Network.loadingFinished",
        lambda event: moved.update({event["requestId"]: int(event["encodedDataLength"])}),
    )
    reply = page.goto(program.origin + path)
    assert reply is not None
    assert reply.ok, path
    page.wait_for_timeout(1000)
    context.close()
    counted = (number for number, address in addresses.items() if EDITOR not in address)
    return sum(moved.get(number, 0) for number in counted)


if __name__ == "__main__":
    main()
