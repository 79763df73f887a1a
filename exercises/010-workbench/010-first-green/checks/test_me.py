import pytest

from checker.checks import fail

PLACEHOLDER = "YOUR NAME"


@pytest.mark.task(3)
def test_file_is_python(learner):
    """Python can read me.py."""
    if not learner.names("me"):
        fail(
            "There is no line for Python in `me.py`. Write the line with `name =`, then save.",
            expected='name = "…" in me.py',
            got="nothing that Python could run",
            file="me.py",
        )


@pytest.mark.task(3)
def test_name_is_text(learner):
    """The box `name` holds a text."""
    names = sorted(learner.names("me"))
    if "name" not in names:
        fail(
            "`me.py` has no box called `name`. The line must start with `name =`.",
            expected="a box called name",
            got=f"a box called {names[0]}" if names else "no box",
            file="me.py",
            line=1,
        )
    value = learner.read("me:name")
    if not isinstance(value, str):
        fail(
            "`name` holds no text. Put your name between two quotes.",
            expected="a text in quotes",
            got=repr(value),
            file="me.py",
            line=_find_line(learner),
        )
    if not value.strip():
        fail(
            "There is nothing between the quotes. Write your name there and save.",
            expected="your name",
            got="an empty text",
            file="me.py",
            line=_find_line(learner),
        )


@pytest.mark.task(3)
def test_name_is_yours(learner):
    """The box `name` holds your own name."""
    value = learner.read("me:name")
    if value.strip().casefold() == PLACEHOLDER.casefold():
        fail(
            "`name` is still 'YOUR NAME'. Replace the words between the quotes and save (Ctrl+S).",
            expected="your own name",
            got=value,
            file="me.py",
            line=_find_line(learner),
        )
    if PLACEHOLDER in value:
        fail(
            "The words YOUR NAME are still there. Delete them and keep only your name.",
            expected="your own name",
            got=value,
            file="me.py",
            line=_find_line(learner),
        )


def _find_line(learner):
    """Return the number of the line that fills the box."""
    for number, line in enumerate(learner.source("me.py").lines, start=1):
        if line.startswith("name"):
            return number
    return 1
