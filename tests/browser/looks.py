"""The kinds of pages that there are, and a course that shows each of them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from programs import Program

AXE = Path(__file__).parent / "vendor" / "axe.min.js"
WRONG = "def add(a, b):\n    return a + c\n\n\ndef shout(text):\n    return text\n"
RIGHT = "def greet(name):\n    return name\n"
HELLO = """
print("a line that is printed")
def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/html; charset=utf-8")])
    return [b"<!doctype html><html lang=en><title>Mine</title><main><h1>Hello</h1></main>"]
"""


@dataclass(frozen=True)
class Look:
    """One kind of page: where it is, and the button to press there first."""

    name: str
    path: str
    button: str = ""
    status: int = 200


LOOKS = (
    Look("first page", "/"),
    Look("map", "/map"),
    Look("progress", "/progress"),
    Look("lesson", "/lesson/functions"),
    Look("lesson with a web app", "/lesson/pages"),
    Look("errors", "/errors"),
    Look("error", "/errors/name-not-defined"),
    Look("search", "/search?q=function"),
    Look("nothing found", "/search?q=zzzz"),
    Look("notebook", "/notebook/functions"),
    Look("exercise", "/exercise/greet"),
    Look("exercise failed", "/exercise/add-numbers"),
    Look("hint", "/exercise/add-numbers", "Show hint 1 of 2"),
    Look("exercise passed", "/exercise/letters"),
    Look("own app", "/exercise/notes", "Save and open my app"),
    Look("error of the exercise", "/exercise/add-numbers/error"),
    Look("what I changed", "/exercise/add-numbers/difference"),
    Look("solution", "/exercise/letters/solution"),
    Look("no such page", "/nowhere", status=404),
)


def prepare(site: Program) -> None:
    """Bring the toy course to a state with an exercise failed and one passed."""
    for slug in ("add-numbers", "letters", "notes"):
        site.run("next", slug)
    (site.work / "add-numbers" / "sums.py").write_text(WRONG, encoding="utf-8")
    (site.work / "notes" / "app.py").write_text(HELLO, encoding="utf-8")
    solution = site.root / "solutions" / "020-pages" / "030-letters"
    for path in solution.glob("*.py"):
        (site.work / "letters" / path.name).write_bytes(path.read_bytes())
    assert site.run("check", "add-numbers").returncode == 1
    assert site.run("check", "letters").returncode == 0


def find_faults(page: Any) -> list[str]:
    """Let axe-core look at the page; give what it finds, a line each."""
    if not page.evaluate("Boolean(window.axe)"):
        page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("window.axe.run({ resultTypes: ['violations'] })")
    return [
        f"{rule['id']}: {node['html'][:160]} {node['failureSummary']}"
        for rule in found["violations"]
        for node in rule["nodes"]
    ]


def overflow(page: Any) -> list[str]:
    """Give what sticks out of the page on the right, where the page can be scrolled sideways."""
    return list(
        page.evaluate(
            """() => {
              const width = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= width) return [];
              return [...document.querySelectorAll("body *")]
                .filter((each) => each.getBoundingClientRect().right > width + 1)
                .map((each) => each.outerHTML.slice(0, 120));
            }"""
        )
    )
