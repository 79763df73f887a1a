"""Notebooks as pages, and the way into Jupyter, with a small server in its place."""

from __future__ import annotations

import json
import re
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from flask import Flask
from web_client import BrowserClient

from checker.bootstrap.errors import SetupError
from checker.errors import CourseError
from checker.render.hypertext import render_document
from checker.web.cells import Cell, read_cells
from checker.web.jupyter import Jupyter, Parts
from checker.web.notebooks import EXTENSION
from checker.web.site import Site

SERVER = """\
import http.server, os, sys
options = dict(each.removeprefix("--ServerApp.").split("=") for each in sys.argv[1:] if "=" in each)
open("started.txt", "a").write(os.environ["JUPYTER_TOKEN"] + "\\n")
address = (options["ip"], int(options["port"]))
http.server.HTTPServer(address, http.server.SimpleHTTPRequestHandler).serve_forever()
"""


def notebook(tmp_path: Path, *cells: dict[str, Any]) -> Path:
    path = tmp_path / "a.ipynb"
    path.write_text(json.dumps({"cells": list(cells), "metadata": {}}), encoding="utf-8")
    return path


def code(source: str, *outputs: dict[str, Any]) -> dict[str, Any]:
    return {"cell_type": "code", "source": source, "outputs": list(outputs)}


def cells_of(path: Path) -> tuple[Cell, ...]:
    return read_cells(path, lambda text, prefix: render_document(text, prefix=prefix))


def test_texts_and_code_are_read_in_order(tmp_path: Path) -> None:
    text = {"cell_type": "markdown", "source": ["# Title\n", "\n", "words"]}

    first, second = cells_of(notebook(tmp_path, text, code("%%check own-page\nx = 1")))

    assert first.document is not None
    assert (first.document.title, first.document.html) == ("Title", "<p>words</p>\n")
    assert second.document is None
    assert re.sub(r"<[^>]*>", "", second.code) == "%%check own-page\nx = 1"
    assert second.slug == "own-page"


def test_two_cells_with_one_heading_have_two_ids(tmp_path: Path) -> None:
    text = {"cell_type": "markdown", "source": "## Predict"}

    ids = [
        cell.document.headings[0].id
        for cell in cells_of(notebook(tmp_path, text, text))
        if cell.document
    ]

    assert ids == ["cell-1-predict", "cell-2-predict"]


@pytest.mark.parametrize(
    ("output", "words"),
    [
        ({"output_type": "stream", "text": ["one\n", "two\n"]}, "one\ntwo"),
        (
            {"output_type": "error", "traceback": ["\x1b[31mNameError\x1b[0m: name 'x'"]},
            "NameError: name 'x'",
        ),
        (
            {
                "output_type": "execute_result",
                "data": {"text/html": "<b>x</b>", "text/plain": "x"},
            },
            "x",
        ),
        (
            {
                "output_type": "display_data",
                "data": {"text/html": "<script>alert(1)</script><p>shown</p>"},
            },
            "shown",
        ),
        (
            {"output_type": "display_data", "data": {"image/png": "aGk="}},
            "A picture stands here when the cell has run.",
        ),
    ],
)
def test_only_words_are_shown_of_an_output(
    tmp_path: Path, output: dict[str, Any], words: str
) -> None:
    (cell,) = cells_of(notebook(tmp_path, code("x", output)))

    assert cell.outputs == (words,)


def test_an_output_cannot_steer_the_page(browser_client: BrowserClient, own_root: Path) -> None:
    hostile = {"output_type": "stream", "text": "</code></pre><script>alert(1)</script>\u202e"}
    path = own_root / "notebooks" / "010-functions.ipynb"
    path.write_text(json.dumps({"cells": [code("print('<b>')", hostile)]}))

    html = browser_client.get("/notebook/functions").text

    assert "<script>" not in html
    assert "<b>" not in html
    assert "\u202e" not in html


@pytest.mark.parametrize("text", ["", "{", "[]", '{"cells": 3}', '{"cells": [{"source": 1}]}'])
def test_a_broken_notebook_is_said_to_be_one(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.ipynb"
    path.write_text(text)

    with pytest.raises(CourseError, match="cannot be read"):
        cells_of(path)


# Jupyter


@pytest.fixture
def make(tmp_path: Path) -> Iterator[Callable[..., Jupyter]]:
    made = []
    folder = tmp_path / "notebooks"
    folder.mkdir(exist_ok=True)

    def make(program: str = SERVER, parts: Parts | None = None, patience: float = 30) -> Jupyter:
        parts = parts or Parts(lambda: True, lambda report: None)
        jupyter = Jupyter(folder, parts, (sys.executable, "-c", program), patience)
        made.append(jupyter)
        return jupyter

    yield make
    for jupyter in made:
        jupyter.end()


def settled(jupyter: Jupyter) -> str:
    """Wait until nothing goes on any more, and give the phase."""
    end = time.monotonic() + 60
    while jupyter.stage.phase in ("installing", "starting") and time.monotonic() < end:
        time.sleep(0.02)
    return jupyter.stage.phase


def test_it_starts_once_and_answers_with_a_token_of_its_own(make: Callable[..., Jupyter]) -> None:
    jupyter = make()
    assert jupyter.stage.phase == "idle"

    jupyter.begin()
    jupyter.begin()
    assert settled(jupyter) == "ready"
    jupyter.begin()

    address = jupyter.address("ein Heft.ipynb")
    host, _, rest = address.partition("/lab/tree/")
    assert host.startswith("http://localhost:")
    assert rest.startswith("ein%20Heft.ipynb?token=")
    (token,) = (jupyter.folder / "started.txt").read_text().split()
    assert rest.endswith(token)
    with urllib.request.urlopen(f"{host}/started.txt", timeout=10) as reply:
        assert reply.status == 200


def test_the_token_does_not_stand_in_the_words_of_the_program(
    make: Callable[..., Jupyter],
) -> None:
    jupyter = make("import sys; open('words.txt', 'w').write(' '.join(sys.argv))\n" + SERVER)
    jupyter.begin()
    settled(jupyter)

    token = jupyter.address("x").partition("token=")[2]
    assert token not in (jupyter.folder / "words.txt").read_text()


def test_what_is_missing_is_installed_first(make: Callable[..., Jupyter]) -> None:
    told = []

    def install(report: Callable[[str, float], None]) -> None:
        report("3 of 9 parts", 0.33)
        told.append(jupyter.stage)

    jupyter = make(parts=Parts(lambda: False, install))
    jupyter.begin()

    assert settled(jupyter) == "ready"
    (stage,) = told
    assert (stage.phase, stage.words, stage.share) == ("installing", "3 of 9 parts", 0.33)


def test_an_installation_that_fails_says_why_and_can_be_tried_again(
    make: Callable[..., Jupyter],
) -> None:
    is_online = [False]

    def install(report: Callable[[str, float], None]) -> None:
        if not is_online[0]:
            raise SetupError("there is no internet", help="connect, and try again")

    jupyter = make(parts=Parts(lambda: False, install))
    jupyter.begin()
    assert settled(jupyter) == "failed"
    assert jupyter.stage.words == "there is no internet\n\nconnect, and try again"

    is_online[0] = True
    jupyter.begin()

    assert settled(jupyter) == "ready"


def test_a_server_that_ends_at_once_or_never_answers_has_failed(
    make: Callable[..., Jupyter],
) -> None:
    broken, silent = (
        make("raise SystemExit('no disk')"),
        make("import time; time.sleep(60)", patience=0.3),
    )
    broken.begin()
    silent.begin()

    assert settled(broken) == "failed"
    assert settled(silent) == "failed"
    assert broken.stage.words == "Jupyter did not start.\n\nno disk"
    assert silent.stage.words == "Jupyter took too long."


def test_a_server_that_was_ended_is_started_anew(make: Callable[..., Jupyter]) -> None:
    jupyter = make()
    jupyter.begin()
    assert settled(jupyter) == "ready"
    jupyter.end()

    assert jupyter.stage.phase == "idle"
    jupyter.begin()
    assert settled(jupyter) == "ready"


def test_a_server_that_was_about_to_start_is_ended_too(make: Callable[..., Jupyter]) -> None:
    may_go_on = threading.Event()

    def install(report: Callable[[str, float], None]) -> None:
        may_go_on.wait(30)

    jupyter = make(parts=Parts(lambda: False, install))
    jupyter.begin()
    jupyter.end()
    may_go_on.set()

    assert settled(jupyter) == "failed"
    assert jupyter.stage.words.startswith("Jupyter did not start.")


STARTER = """\
import os, sys, time
from pathlib import Path
from checker.web.jupyter import Jupyter, Parts
command = (sys.executable, "-m", "checker.web.leash", "little_server")
jupyter = Jupyter(Path.cwd(), Parts(lambda: True, lambda report: None), command)
jupyter.begin()
while jupyter.stage.phase == "starting":
    time.sleep(0.02)
print(jupyter.stage.phase, jupyter.address("x"), flush=True)
os._exit(1)
"""


def test_jupyter_ends_when_the_course_is_killed(tmp_path: Path) -> None:
    (tmp_path / "little_server.py").write_text(SERVER)

    killed = subprocess.run(
        [sys.executable, "-c", STARTER], cwd=tmp_path, capture_output=True, text=True, timeout=60
    )
    phase, address = killed.stdout.split()

    assert (phase, killed.returncode) == ("ready", 1)
    port = urlsplit(address).port
    end = time.monotonic() + 30
    while time.monotonic() < end and _answers(port):
        time.sleep(0.05)
    assert not _answers(port)


def _answers(port: int | None) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port or 0), 1).close()
    except OSError:
        return False
    return True


# the pages


def test_the_page_says_what_it_takes_before_anything_is_installed(
    browser_client: BrowserClient, app: Flask, make: Callable[..., Jupyter]
) -> None:
    app.extensions[EXTENSION] = make(parts=Parts(lambda: False, lambda report: None))

    html = browser_client.get("/notebook/functions").text

    assert "Install Jupyter, and open it" in html
    assert "140 MB" in html


def test_opening_copies_the_notebook_and_waits_for_jupyter(
    browser_client: BrowserClient, app: Flask, site: Site, make: Callable[..., Jupyter]
) -> None:
    jupyter = app.extensions[EXTENSION] = make()
    copy = site.journey.workspace.work / "notebooks" / "010-functions.ipynb"

    reply = browser_client.send("/notebook/functions/open")
    assert (reply.status_code, reply.location) == (303, "/notebook/functions/open")
    assert copy.is_file()
    settled(jupyter)
    html = browser_client.get("/notebook/functions/open").text

    assert "Open the notebook in a new tab" in html
    assert jupyter.address("010-functions.ipynb") in html
    assert 'http-equiv="refresh"' not in html
    assert "work/notebooks/010-functions.ipynb" in html


def test_the_own_copy_is_never_written_over(
    browser_client: BrowserClient, app: Flask, site: Site, make: Callable[..., Jupyter]
) -> None:
    app.extensions[EXTENSION] = make()
    copy = site.journey.workspace.work / "notebooks" / "010-functions.ipynb"
    copy.parent.mkdir(parents=True)
    copy.write_text("mine")

    browser_client.send("/notebook/functions/open")

    assert copy.read_text() == "mine"


def test_while_it_starts_the_page_asks_again_by_itself(
    browser_client: BrowserClient, app: Flask, make: Callable[..., Jupyter]
) -> None:
    app.extensions[EXTENSION] = make("import time; time.sleep(60)")
    browser_client.send("/notebook/functions/open")

    html = browser_client.get("/notebook/functions/open").text

    assert '<meta http-equiv="refresh"' in html
    assert "Jupyter starts." in html


def test_a_failure_is_said_with_another_way(
    browser_client: BrowserClient, app: Flask, make: Callable[..., Jupyter]
) -> None:
    jupyter = app.extensions[EXTENSION] = make("raise SystemExit(1)")
    browser_client.send("/notebook/functions/open")
    settled(jupyter)

    html = browser_client.get("/notebook/functions/open").text

    assert "Jupyter did not start." in html
    assert "notebook 1</code>" in html


def test_jupyter_ends_with_the_course(
    app: Flask, site: Site, browser_client: BrowserClient
) -> None:
    browser_client.get("/notebook/functions")
    jupyter = app.extensions[EXTENSION]
    assert isinstance(jupyter, Jupyter)
    jupyter.parts = Parts(lambda: True, lambda report: None)
    jupyter.command = (sys.executable, "-c", SERVER)
    jupyter.folder.mkdir(parents=True)
    jupyter.begin()
    assert settled(jupyter) == "ready"

    site.close()

    assert jupyter.stage.phase == "idle"


def test_nobody_waits_for_what_was_not_asked_for(browser_client: BrowserClient) -> None:
    reply = browser_client.get("/notebook/functions/open")

    assert (reply.status_code, reply.location) == (303, "/notebook/functions")


def test_a_lesson_without_a_notebook_says_so(browser_client: BrowserClient, own_root: Path) -> None:
    (own_root / "notebooks" / "010-functions.ipynb").unlink()

    assert "This lesson has no notebook." in browser_client.get("/notebook/functions").text
    assert "notebook of this lesson" not in browser_client.get("/lesson/functions").text
