"""The exercises that ``checker new`` writes for a course without skeletons of its own.

They need no library. ``@TITLE@``, ``@ASSESSES@`` and ``@GOALS@`` are left for the new exercise.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from checker.model import ExerciseType


@dataclass(frozen=True)
class Plain:
    """What differs from type to type."""

    main: str
    task: str
    check: str
    starter: Mapping[str, str]
    checks: Mapping[str, str]
    answer: str
    wrong: str
    unusual: str


MANIFEST = """\
title = "@TITLE@"
type = "@TYPE@"
main = "@MAIN@"
# FILL IN: the objectives that the checks assess (@GOALS@), and the honest minutes of a beginner
assesses = @ASSESSES@
minutes = 15
preload = []

[starter]
check = "@CHECK@"
"""

README = """\
# @TITLE@

FILL IN: the story: two or three short lines, and the file to edit

## Tasks

FILL IN: the tasks: one step each, in the order of the checks

1. @TASK@
"""

HINTS = """\
FILL IN: two to four hints, from a nudge to nearly the answer

## Hint 1

Read the task again, word by word.

## Hint 2

Try one small step, and save.
"""

NOTES = """\
# Why this answer

FILL IN: why this answer, in a few lines: learners read it after they pass
"""

WRONG = """\
# FILL IN: one wrong answer that a beginner gives; add more with `checker new sample`
title = "A likely mistake"
verdict = "fail"
check = "@CHECK@"
"""

UNUSUAL = """\
# FILL IN: one unusual right answer: the checks must not be too strict
title = "Another way"
verdict = "pass"
"""

_CODE = "# FILL IN: the code that the learner gets\n"
_ANSWER = "# FILL IN: the reference solution\n"
_TEST_HEAD = """\
# FILL IN: the checks, one for each thing that a task asks
from __future__ import annotations

from typing import Any

import pytest


"""

_CALLS = {
    "test_main.py": _TEST_HEAD
    + '''\
@pytest.mark.task(1)
def test_doubles(learner: Any, rand: Any) -> None:
    """double(number) gives twice the number."""
    number = rand.number(3, 99)

    assert learner.call("double", number) == 2 * number
''',
    "mistakes.py": '''\
# FILL IN: the likely mistakes, each with a sentence that helps
from __future__ import annotations

from typing import Any

from checker.checks import mistake


@mistake(check="test_doubles")
def nothing_returned(failure: Any) -> str | None:
    """Recognise a function that ends without a value."""
    if failure.got is None and failure.expected is not None:
        return "Your function gives nothing back. End it with `return`."
    return None
''',
}
_DOUBLE = "def double(number):\n    return 2 * number\n"
_PRINTED = "def double(number):\n    print(2 * number)\n"
_ADDED = "def double(number):\n    return number + number\n"


def _function(starter: str, task: str, **changes: object) -> Plain:
    values: dict[str, object] = {
        "main": "main.py",
        "task": task,
        "check": "test_doubles",
        "starter": {"main.py": _CODE + starter},
        "checks": _CALLS,
        "answer": _ANSWER + _DOUBLE,
        "wrong": _PRINTED,
        "unusual": _ADDED,
    }
    return Plain(**{**values, **changes})  # type: ignore[arg-type]


_NO_GAP = '''\
@pytest.mark.task(1)
def test_no_gap_is_left(learner: Any) -> None:
    """No gap ____ is left in main.py."""
    assert learner.text("main.py").count("____") == 0


'''

_LETTERS = '''\
QUESTIONS = {"Q1": "B"}


@pytest.mark.task(1)
@pytest.mark.parametrize("name", QUESTIONS)
def test_question(learner: Any, name: str) -> None:
    """{name}."""
    given = learner.read(f"answers:{name}").strip().upper()

    if given != QUESTIONS[name]:
        fail("This is not the letter. Read the question again.", expected="another letter")
'''

_PREDICTIONS = '''\
SHOWN = Path(__file__).with_name("shown.py").read_text(encoding="utf-8")


@pytest.mark.task(1)
def test_prediction(learner: Any) -> None:
    """Q1 is what shown.py prints."""
    learner.write("shown.py", SHOWN)
    printed = learner.run("shown.py").stdout.strip()

    assert learner.read("predictions:Q1").strip() == printed
'''

_SORTED = '''\
@pytest.mark.task(1)
def test_order(learner: Any) -> None:
    """The lines are in an order that works."""
    letters = learner.read("order:ORDER")

    assert "".join(letters.upper().split()) == "BA"
'''

_LEARNERS_TESTS = '''\
RIGHT = "def double(number):\\n    return 2 * number\\n"
WRONG = "def double(number):\\n    return number + 2\\n"


def run_tests(learner: Any, program: str) -> Any:
    """Run the learner's tests on a program."""
    learner.write("double.py", program)
    learner.set_env("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")  # which is quicker
    words = ("-q", "-p", "no:cacheprovider", "test_double.py")
    return learner.run_module("pytest", *words, seconds=15.0)


@pytest.mark.task(1)
def test_right_program_passes(learner: Any) -> None:
    """Your tests pass on a right program."""
    assert run_tests(learner, RIGHT).exit_code == 0


@pytest.mark.task(1)
def test_wrong_program_fails(learner: Any) -> None:
    """Your tests find the fault in a wrong program."""
    assert run_tests(learner, WRONG).exit_code == 1
'''

_SHOWN = 'print("Hello" + "!")\n'

PLAIN: dict[ExerciseType, Plain] = {
    "build": _function("", "In `main.py`, write a function `double(number)`."),
    "modify": _function(
        "def double(number):\n    return number\n",
        "In `main.py`, change the function: it gives twice the number.",
    ),
    "fix": _function(
        "def double(number):\n    return number + 2\n",
        "Repair `main.py`: `double(5)` must give 10.",
    ),
    "fill": _function(
        "def double(number):\n    return ____ * number\n",
        "In `main.py`, fill the gap `____`.",
        check="test_no_gap_is_left",
        checks={
            **_CALLS,
            "test_main.py": _CALLS["test_main.py"].replace(
                "@pytest.mark.task(1)\n", _NO_GAP + "@pytest.mark.task(1)\n", 1
            ),
        },
        wrong="def double(number):\n    return ____ * 2\n",
    ),
    "quiz": Plain(
        main="answers.py",
        task="What is `2 + 2`? A: 22. B: 4. Write the letter into `answers.py`.",
        check="test_question",
        starter={"answers.py": '# FILL IN: one line for each question\nQ1 = ""\n'},
        checks={
            "test_answers.py": _TEST_HEAD.replace(
                "import pytest\n", "import pytest\n\nfrom checker.checks import fail\n"
            ).replace("\n\n\n", "\n\n")
            + _LETTERS
        },
        answer=_ANSWER + 'Q1 = "B"\n',
        wrong='Q1 = "A"\n',
        unusual='Q1 = "b"\n',
    ),
    "predict": Plain(
        main="predictions.py",
        task="Read `shown.py`. Write what it prints between the quotes in `predictions.py`.",
        check="test_prediction",
        starter={
            "predictions.py": '# FILL IN: one line for each prediction\nQ1 = ""\n',
            "shown.py": _SHOWN,
        },
        checks={
            "test_predictions.py": _TEST_HEAD.replace(
                "from typing import Any\n", "from pathlib import Path\nfrom typing import Any\n"
            ).replace("\n\n\n", "\n\n")
            + _PREDICTIONS,
            "shown.py": _SHOWN,
        },
        answer=_ANSWER + 'Q1 = "Hello!"\n',
        wrong='Q1 = "Hello"\n',
        unusual='Q1 = " Hello! "\n',
    ),
    "sort": Plain(
        main="order.py",
        task="Put the lines of `lines.txt` in order. Write their letters into `order.py`.",
        check="test_order",
        starter={
            "order.py": '# FILL IN: what the learner starts from\nORDER = ""\n',
            "lines.txt": "A| print(name)\nB| name = input()\n",
        },
        checks={"test_order.py": _TEST_HEAD + _SORTED},
        answer=_ANSWER + 'ORDER = "BA"\n',
        wrong='ORDER = "AB"\n',
        unusual='ORDER = "b a"\n',
    ),
    "tests": Plain(
        main="test_double.py",
        task="In `test_double.py`, write a test for `double(number)` of the file `double.py`.",
        check="test_right_program_passes",
        starter={
            "test_double.py": "# FILL IN: what the learner starts from\n"
            "from double import double\n\n\n# Write your tests here.\n",
            "double.py": _DOUBLE,
        },
        checks={"test_tests.py": _TEST_HEAD.replace("\n\n\n", "\n\n") + _LEARNERS_TESTS},
        answer=_ANSWER + "from double import double\n\n\n"
        "def test_double():\n    assert double(5) == 10\n",
        wrong="from double import double\n\n\ndef test_double():\n    assert double(5) == 11\n",
        unusual="import double\n\n\n"
        "class TestDouble:\n"
        "    def test_numbers(self):\n"
        "        for number in (0, 3, 7):\n"
        "            assert double.double(number) == number * 2\n",
    ),
}
