from __future__ import annotations

import io
import queue

import pytest

from checker.watch.keys import END, LineReader, split_keys


@pytest.mark.parametrize(
    ("data", "keys"),
    [
        ("h", ["h"]),
        ("\x1b[A\x1b[B", ["up", "down"]),
        ("\x1bOA", ["up"]),
        ("\x1b[5~\x1b[6~", ["page-up", "page-down"]),
        ("\x1b", ["escape"]),
        ("\r", ["enter"]),
        ("\n", ["enter"]),
        (" ", ["space"]),
        ("\x7f", ["backspace"]),
        ("\x0c", ["redraw"]),
        ("12", ["1", "2"]),
        ("\x00\x01", []),
        ("\x1b[200~", []),
        ("é", ["é"]),
    ],
)
def test_what_a_terminal_sends_becomes_keys(data: str, keys: list[str]) -> None:
    assert split_keys(data) == keys


def test_a_paste_is_no_command() -> None:
    assert split_keys("return quit yes reset") == []


def test_lines_of_a_pipe_are_keys_and_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("hint\n12\n\nq\n"))
    heard: queue.Queue[str] = queue.Queue()

    LineReader(heard.put)

    assert [heard.get(timeout=5) for _ in range(5)] == ["h", "12", "enter", "q", END]
