from __future__ import annotations

from typing import Any

import pytest
from support.sort import load_lines

from checker.checks import fail, note

# Of each pair (get the tool, make the app, speak) one line may be left out.
LINES = load_lines(__file__, optional="ABEGHJ")


@pytest.mark.task(2)
def test_home_answers_hello(learner: Any) -> None:
    """Your lines make an app whose address / answers "Hello, World!"."""
    program = LINES.assemble(learner)

    response = learner.client("app:app").get("/")

    assert response.status_code == 200
    assert "Hello, World!" in response.text
    if "print(" in program:
        note('It works. The line with `print("Hello")` does nothing for the visitor.')


@pytest.mark.task(3)
def test_program_starts_after_the_route(learner: Any) -> None:
    """Your lines, started with python app.py, answer at / too."""
    LINES.assemble(learner)

    with learner.serve("app.py") as server:
        if not server.started:
            fail(
                "`python app.py` started no server.",
                expected="a server that waits for visitors",
                got="no server",
            )
        response = server.client.get("/")

    assert response.status_code == 200
    assert "Hello, World!" in response.text
