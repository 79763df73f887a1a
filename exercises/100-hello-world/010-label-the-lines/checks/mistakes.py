from __future__ import annotations

from typing import Any

from support.sort import load_lines

from checker.checks import mistake

LINES = load_lines(__file__, optional="ABEGHJ")
GET_BOX, GET_TOOL = "E", "J"
MAKE_WRONG, MAKE = "B", "G"
LABEL, FUNCTION, RETURN, PRINT = "D", "I", "A", "H"
IF_STARTED, RUN = "C", "F"

Found = tuple[str, int] | None
"""A sentence and the line of `order.py` with the learner's letters."""


def read_letters(failure: Any) -> str:
    """Return the learner's letters, or nothing where they cannot be read."""
    return "".join(LINES.letters(failure.learner))


def say(failure: Any, why: str) -> tuple[str, int]:
    """Return a sentence, and the line with the letters: no other file is the learner's own."""
    return why, LINES.place(failure.learner).get("line", 1)


def stands_before(letters: str, first: str, second: str) -> bool:
    """Say whether both letters are there, and the first comes first."""
    return first in letters and second in letters and letters.index(first) < letters.index(second)


def read_type(failure: Any) -> str:
    """Return the type of the error, or nothing."""
    return failure.error.type if failure.error else ""


@mistake()
def box_called(failure: Any) -> Found:
    """Recognise import flask with flask(__name__)."""
    if read_type(failure) == "TypeError" and "'module' object" in failure.error.message:
        return say(
            failure, "`flask` is the toolbox, `Flask` the tool: 'module' object is not callable."
        )
    return None


@mistake()
def box_for_tool(failure: Any) -> Found:
    """Recognise flask and Flask mixed up, one got and the other used."""
    letters = read_letters(failure)
    if read_type(failure) != "NameError":
        return None
    if MAKE_WRONG in letters and MAKE not in letters:
        return say(
            failure,
            "`flask` is the toolbox, `Flask` the tool. Line B calls the toolbox; choose line G.",
        )
    if GET_BOX in letters and GET_TOOL not in letters:
        return say(
            failure,
            "`flask` is the toolbox, `Flask` the tool. Line E gets the toolbox; choose line J.",
        )
    return None


@mistake()
def used_before_made(failure: Any) -> Found:
    """Recognise a line that uses a name before the line that makes it."""
    letters = read_letters(failure)
    if stands_before(letters, MAKE, GET_TOOL):
        return say(
            failure, "You use `Flask` before you have it. First get the tool, then make the app."
        )
    if stands_before(letters, LABEL, MAKE):
        return say(failure, "The label uses `app` before the app is made. First make the app.")
    if stands_before(letters, RUN, MAKE):
        return say(failure, "The server needs `app` before the app is made. Start it at the end.")
    return None


@mistake()
def label_not_on_top(failure: Any) -> Found:
    """Recognise a label that is not directly above def."""
    letters = read_letters(failure)
    if LABEL in letters and FUNCTION in letters and LABEL + FUNCTION not in letters:
        return say(failure, "A label sits directly on top of its function. Put I directly after D.")
    return None


@mistake()
def printed_not_returned(failure: Any) -> Found:
    """Recognise the line with print in place of the line with return."""
    letters = read_letters(failure)
    if PRINT in letters and RETURN not in letters:
        return say(
            failure,
            "Line H only prints in your terminal; the visitor gets nothing. Choose line A.",
        )
    return None


@mistake()
def body_not_inside(failure: Any) -> Found:
    """Recognise a line that opens a block with nothing inside it."""
    letters = read_letters(failure)
    if IF_STARTED in letters and RUN in letters and IF_STARTED + RUN not in letters:
        return say(failure, "Only `app.run` belongs to the `if` line. Put F directly after C.")
    if FUNCTION in letters and not ({FUNCTION + RETURN, FUNCTION + PRINT} & pairs(letters)):
        return say(
            failure,
            "After `def home():` comes what the function does. Put A directly after I.",
        )
    return None


@mistake(check="test_program_starts_after_the_route")
def served_too_early(failure: Any) -> Found:
    """Recognise app.run above the route."""
    letters = read_letters(failure)
    if stands_before(letters, RUN, LABEL):
        return say(
            failure,
            "GET / gave 404: the server started before the route was made. Put C and F last.",
        )
    return None


@mistake()
def line_left_out(failure: Any) -> Found:
    """Recognise a pair of lines of which neither was chosen."""
    letters = read_letters(failure)
    for pair, what in (("EJ", "gets the tool"), ("BG", "makes the app"), ("AH", "replies")):
        if len(letters) >= len(pair) and not set(pair) & set(letters):
            return say(failure, f"No line of yours {what}. Choose one of {pair[0]} and {pair[1]}.")
    return None


@mistake()
def stopped_at_a_line(failure: Any) -> Found:
    """Name the letter of the line at which Python stopped."""
    letters = read_letters(failure)
    stopped = failure.error.line if failure.error else None
    if stopped and 0 < stopped <= len(letters):
        return say(
            failure,
            f"Python stopped at line {letters[stopped - 1]}. "
            "Another line must stand before it, or it does not belong.",
        )
    return None


def pairs(letters: str) -> set[str]:
    """Return all pairs of neighbours."""
    return {letters[place : place + 2] for place in range(len(letters) - 1)}
