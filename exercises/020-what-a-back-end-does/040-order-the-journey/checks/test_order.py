from dataclasses import dataclass

import pytest
from support.sort import load_lines

LINES = load_lines(__file__)


@dataclass(frozen=True)
class Pair:
    """Two steps of which the first must happen first, and why."""

    first: str
    second: str
    about: str
    why: str


# Seven pairs. Together they leave one step free: the line in the log.
PAIRS = [
    Pair("E", "C", "visitor and browser", "The browser can send only what the visitor has typed."),
    Pair("C", "H", "browser and server", "The server cannot receive what nobody has sent."),
    Pair(
        "H", "D", "server and database",
        "Browsers never talk to the database; the server does. It must have the request first.",
    ),
    Pair(
        "D", "A", "database and password",
        "There is nothing to compare with yet. The stored password comes from the database.",
    ),
    Pair("A", "F", "password and session", "The session is the reward *after* the check."),
    Pair(
        "F", "B", "session and reply",
        "The reply carries the session to the browser. Make the session first.",
    ),
    Pair("H", "G", "request and log", "The log says that a request arrived. First it must arrive."),
]  # fmt: skip


@pytest.mark.task(1)
def test_each_step_once(learner):
    """Every step stands there once."""
    assert len(LINES.order(learner)) == 8


@pytest.mark.task(2)
@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.first + pair.second)
def test_order(pair, learner):
    """The right one first: {pair.about}."""
    LINES.check_before(learner, pair.first, pair.second, pair.why)
