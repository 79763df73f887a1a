"""While a start prepares, no second is silent, and the form fits the terminal."""

from __future__ import annotations

import io
import itertools
import os
import re
import subprocess
import sys
import time

import pytest

from checker.bootstrap.progress import Progress, for_terminal

from .conftest import BASE_PYTHON, Clone

needs_terminal = pytest.mark.skipif(os.name == "nt", reason="needs a terminal to open")


class Timed(io.StringIO):
    """Remember when each piece was written."""

    def __init__(self) -> None:
        super().__init__()
        self.times = [time.monotonic()]

    def write(self, text: str) -> int:
        self.times.append(time.monotonic())
        return super().write(text)

    def longest_silence(self) -> float:
        times = [*self.times, time.monotonic()]
        return max(after - before for before, after in itertools.pairwise(times))


def test_bar_moves_several_times_a_second() -> None:
    stream = Timed()

    with Progress(stream, live=True, colour=False) as bar:
        bar.show("getting packages: 1 of 4", 0.2)
        bar._end.wait(1.0)

    pictures = [part for part in stream.getvalue().split("\r") if part.strip()]
    assert len(set(pictures)) >= 4
    assert len(pictures) >= 5


def test_plain_lines_break_the_silence_of_a_second() -> None:
    stream = Timed()

    with Progress(stream, live=False, colour=False) as bar:
        bar.show("placing the packages", 0.5)
        bar._end.wait(2.2)
        silence = stream.longest_silence()

    assert silence < 1.3
    assert stream.getvalue().startswith("   50%  placing the packages\n")
    assert "\r" not in stream.getvalue()
    assert "\x1b" not in stream.getvalue()


def test_bar_never_goes_back() -> None:
    stream = Timed()

    with Progress(stream, live=False, colour=False) as bar:
        bar.show("one", 0.6)
        bar.show("two", 0.2)

    assert re.findall(r"\d+%", stream.getvalue()) == ["60%", "60%"]


def test_bar_leaves_an_empty_line_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    stream = Timed()

    with Progress(stream, live=True, colour=False) as bar:
        bar.show("x" * 200, 0.5)
        bar._end.wait(0.3)
        bar.say("Ready.")

    *pictures, last = stream.getvalue().split("\r")
    assert last == "Ready.\n"
    assert max(map(len, pictures)) <= 40


def test_closed_terminal_does_not_stop_the_work() -> None:
    class Closed(io.StringIO):
        def write(self, text: str) -> int:
            raise OSError("closed")

    with Progress(Closed(), live=True, colour=False) as bar:
        bar.show("placing the packages", 0.5)
        bar.say("Ready.")


@pytest.mark.parametrize(
    ("arguments", "variables", "live", "colour"),
    [
        ([], {}, True, os.name != "nt"),
        ([], {"NO_COLOR": "1"}, True, False),
        ([], {"TERM": "dumb"}, False, False),
        (["--plain"], {}, False, os.name != "nt"),
    ],
)
def test_form_fits_the_terminal(
    arguments: list[str],
    variables: dict[str, str],
    live: bool,
    colour: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    for name in ("NO_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "stderr", Terminal())

    bar = for_terminal(arguments)

    assert (bar.live, bar._colour) == (live, colour)


@needs_terminal
def test_no_color_prints_no_escape_on_a_real_terminal(clone: Clone) -> None:
    import pty

    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [BASE_PYTHON, "-m", "checker"],
        cwd=clone.root,
        env={**clone.environment, "NO_COLOR": "1", "TERM": "xterm"},
        stdin=theirs,
        stdout=subprocess.DEVNULL,
        stderr=theirs,
    )
    os.close(theirs)
    shown = b""
    while True:
        try:
            piece = os.read(ours, 4096)
        except OSError:
            break
        if not piece:
            break
        shown += piece
    os.close(ours)

    assert process.wait(60) == 0
    assert b"Ready in" in shown
    assert b"\x1b" not in shown
