"""A real server: results that stream, one port for one program, a clean end."""

from __future__ import annotations

import gc
import http.client
import os
import re
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urlsplit

import pytest

from checker.errors import CommandError, EnvironmentProblem
from checker.grading.grade import GradingEvent
from checker.learner.journey import open_journey
from checker.model import CheckResult, Exercise, Report, Submission
from checker.web import create_app
from checker.web.server import (
    FIRST_PORT,
    HOST,
    collector_at_rest,
    listen,
    port_of,
    serving,
)
from checker.web.site import Site

PROJECT = Path(__file__).parents[2]
FIRST = CheckResult("test_one", "the first check", "pass")
SECOND = CheckResult("test_two", "the second check", "fail", got="<b>7</b>")


class GatedGrader:
    """Tells of one check, and of the other when it is let; a cancelled run ends."""

    def __init__(self) -> None:
        self.go_on = threading.Event()
        self.begun = threading.Event()

    def warm_up(self, exercise: Exercise) -> None:
        pass

    def grade(self, submission: Submission, *, on_event: Any = None) -> Report:
        on_event(GradingEvent("collected", names=(FIRST.name, SECOND.name)))
        on_event(GradingEvent("check", result=FIRST))
        self.begun.set()
        self.go_on.wait(20)
        on_event(GradingEvent("check", result=SECOND))
        return Report(submission.exercise.slug, "fail", (FIRST, SECOND))

    def cancel(self) -> None:
        self.go_on.set()

    def close(self) -> None:
        pass


@pytest.fixture
def free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


class RealBrowser:
    """Speaks to a server as a browser that was let in."""

    def __init__(self, site: Site) -> None:
        self.site = site
        reply = self.ask("GET", f"/?token={site.keys.token}")
        self.cookie = str(reply.getheader("Set-Cookie")).split(";")[0]
        reply.read()

    cookie = ""

    def ask(
        self, method: str, path: str, body: str = "", **headers: str
    ) -> http.client.HTTPResponse:
        connection = http.client.HTTPConnection(HOST, self.site.port, timeout=20)
        sent = {"Host": self.site.host, "Cookie": self.cookie, **headers}
        connection.request(method, path, body, sent)
        return connection.getresponse()

    def check(self, slug: str) -> http.client.HTTPResponse:
        form = {"Content-Type": "application/x-www-form-urlencoded", "Accept": "text/event-stream"}
        body = urlencode({"form_token": self.site.keys.form})
        return self.ask("POST", f"/exercise/{slug}/check", body, Origin=self.site.origin, **form)


@pytest.fixture
def grader() -> GatedGrader:
    return GatedGrader()


@pytest.fixture
def browser(own_root: Path, free_port: int, grader: GatedGrader) -> Iterator[RealBrowser]:
    listener = listen(free_port)
    site = Site(open_journey(own_root), port_of(listener), make_grader=lambda: grader)
    try:
        with serving(create_app(site), listener):
            yield RealBrowser(site)
            grader.go_on.set()
            site.close()
    finally:
        listener.close()


def next_event(reply: http.client.HTTPResponse) -> str:
    lines = []
    while (line := reply.readline().decode()) not in ("\n", ""):
        lines.append(line)
    return "".join(lines)


def test_a_result_arrives_while_the_next_check_runs(
    browser: RealBrowser, grader: GatedGrader
) -> None:
    reply = browser.check("greet")

    assert reply.getheader("Content-Type", "").startswith("text/event-stream")
    assert next_event(reply).startswith("event: saved")
    assert '"total": 2' in next_event(reply)
    assert "the first check" in next_event(reply)
    assert not grader.go_on.is_set()

    grader.go_on.set()

    assert "the second check" in next_event(reply)
    last = next_event(reply)
    assert last.startswith("event: finished")
    assert "&lt;b&gt;7" in last
    assert next_event(reply) == ""


def test_a_newer_check_takes_the_place_of_the_older(
    browser: RealBrowser, grader: GatedGrader
) -> None:
    older = browser.check("greet")
    assert grader.begun.wait(10)

    newer = browser.check("add-numbers")

    assert older.read().decode().rstrip().splitlines()[-2] == "event: replaced"
    assert "event: finished" in newer.read().decode()
    assert browser.site.journey.progress.last_attempt("greet") is None
    assert browser.site.journey.progress.last_attempt("add-numbers") is not None


def test_other_pages_answer_while_a_check_runs(browser: RealBrowser, grader: GatedGrader) -> None:
    reply = browser.check("greet")
    assert grader.begun.wait(10)

    assert browser.ask("GET", "/exercise/add-numbers").status == 200

    grader.go_on.set()
    assert "event: finished" in reply.read().decode()


def test_a_run_is_saved_when_nobody_listens_any_more(
    browser: RealBrowser, grader: GatedGrader
) -> None:
    browser.check("greet").close()
    assert grader.begun.wait(10)
    run = browser.site.runs.newest

    grader.go_on.set()

    assert run is not None
    assert run.outcome().kind == "finished"
    assert browser.site.journey.progress.last_attempt("greet") is not None


# ports


def test_the_port_that_is_named_is_taken_or_an_error() -> None:
    with listen(None) as listener:
        taken = port_of(listener)

        with pytest.raises(EnvironmentProblem, match=f"another program uses port {taken}"):
            listen(taken)
        with listen(None) as other:
            assert port_of(other) != taken


@pytest.mark.parametrize("port", [0, 65536, 99999999])
def test_what_is_no_port_is_refused(port: int) -> None:
    with pytest.raises(CommandError, match="is no port"):
        listen(port)


def test_only_this_computer_is_served() -> None:
    with listen(None) as listener:
        assert listener.getsockname()[0] == "127.0.0.1"
    assert FIRST_PORT == 8000


# the command


class Started:
    """``checker web`` in a process of its own."""

    def __init__(self, root: Path, *more: str) -> None:
        program = "import sys; from checker.cli import main; sys.exit(main())"
        self.process = subprocess.Popen(
            [sys.executable, "-c", program, "--course", str(root), "web", "--no-open", *more],
            env={**os.environ, "PYTHONPATH": str(PROJECT), "PYTHONUTF8": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert self.process.stdout is not None
        self.output = ""
        while "http://" not in self.output:
            line = self.process.stdout.readline()
            assert line, self.process.communicate()
            self.output += line
        self.address = urlsplit(re.findall(r"http://\S+", self.output)[0])

    def end(self, number: int) -> int:
        self.process.send_signal(number)
        rest, errors = self.process.communicate(timeout=20)
        self.output += rest
        assert errors == ""
        return self.process.returncode


@pytest.mark.skipif(sys.platform == "win32", reason="signals are sent in another way there")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_the_command_serves_until_it_is_ended(own_root: Path, number: int) -> None:
    started = Started(own_root)
    connection = http.client.HTTPConnection(HOST, started.address.port or 0, timeout=20)
    connection.request("GET", f"/?{started.address.query}")
    reply = connection.getresponse()
    reply.read()
    connection.close()

    code = started.end(number)

    assert reply.status == 303
    assert code == 130
    assert "Everything is saved." in started.output
    assert not list((own_root / ".checker").glob("open-the-course*"))


@pytest.mark.skipif(sys.platform == "win32", reason="signals are sent in another way there")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_end_during_the_start_is_an_end(own_root: Path, number: int) -> None:
    started = Started(own_root)

    assert started.end(number) == 130
    assert "Everything is saved." in started.output


@pytest.mark.skipif(sys.platform == "win32", reason="signals are sent in another way there")
def test_the_end_does_not_wait_for_a_page_that_listens(own_root: Path) -> None:
    started = Started(own_root)
    with socket.create_connection((HOST, started.address.port or 0)) as idle:
        idle.sendall(b"GET / HTTP/1.1\r\n")

        assert started.end(signal.SIGINT) == 130


def test_every_start_has_a_token_of_its_own(own_root: Path) -> None:
    sites = [Site(open_journey(own_root), 8000) for _ in range(2)]

    assert sites[0].keys.token != sites[1].keys.token
    assert len({sites[0].keys.token, sites[0].keys.cookie, sites[0].keys.form}) == 3


# the start


def test_the_collector_rests_during_the_start_and_goes_on_after_it() -> None:
    before = gc.get_freeze_count()

    try:
        with collector_at_rest():
            assert not gc.isenabled()

        assert gc.isenabled()
        assert gc.get_freeze_count() > before
    finally:
        gc.unfreeze()


def test_the_collector_goes_on_after_a_start_that_failed() -> None:
    try:
        with pytest.raises(ZeroDivisionError), collector_at_rest():
            1 / 0  # noqa: B018
    finally:
        gc.unfreeze()

    assert gc.isenabled()


def test_what_only_some_pages_need_is_not_loaded_at_the_start(own_root: Path) -> None:
    program = f"""
import sys
from checker.learner.journey import open_journey
from checker.web import create_app
from checker.web.site import Site
from pathlib import Path

app = create_app(Site(open_journey(Path({str(own_root)!r})), 8000))
print(*sorted(sys.modules))
"""
    found = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "PYTHONPATH": str(PROJECT)},
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()

    assert "checker.web.doing" in found
    for name in (
        "checker.content.search",
        "checker.grading.grade",
        "checker.grading.journal",
        "checker.web.cells",
        "checker.web.jupyter",
        "markdown_it",
        "pygments",
        "pytest",
        "rich",
        "sqlalchemy",
        "webbrowser",
    ):
        assert name not in found
