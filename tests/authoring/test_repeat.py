from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from checker.authoring.repeat import Round, Steadiness, repeat
from checker.cli import main
from checker.content.catalog import Course
from checker.grading.launchers import CAN_FORK

ADD = Path("exercises", "010-functions", "010-add-numbers")
SUMS = Path("solutions", "010-functions", "010-add-numbers", "sums.py")
LAUNCHERS = ["fork", "spare"] if CAN_FORK else ["spare"]


def add_check(root: Path, body: str, head: str = "") -> None:
    """Add a check to the first exercise, the last to run; leave the solution alone with it."""
    shutil.rmtree(root / SUMS.parent / "_samples")
    text = f'{head}\n\ndef test_more(learner, rand):\n    """More."""\n    {body}\n'
    (root / ADD / "checks" / "test_zz.py").write_text(text, encoding="utf-8")


def steadiness(root: Path, times: int = 6, **options: str) -> Steadiness:
    found = repeat(Course.open(root), ["add-numbers"], times, workers=1, **options)  # type: ignore[arg-type]
    return found[0]


def messages(each: Steadiness) -> list[str]:
    return [finding.message for finding in each.findings]


def test_a_steady_exercise_has_no_finding(own_root: Path) -> None:
    found = steadiness(own_root, 2)

    assert messages(found) == []
    assert (found.rounds, found.submissions) == (2, 4)


FLAKY = """\
import random, time
import pytest

WORDS = [f"word {{number}}" for number in range(20)]
CHOICE = {choice}

@pytest.mark.parametrize("number", range(20))
def test_more(number, rand):
    \"\"\"More.\"\"\"
    assert number != {asked}
"""
"""one of 20 checks fails: that it is the same one four times is a chance of 1 in 8,000"""


@pytest.mark.parametrize(
    ("choice", "asked"),
    [
        ('hash("ada") % 20', "CHOICE"),
        ("WORDS.index(next(iter(set(WORDS))))", "CHOICE"),
        ("random.randrange(20)", "CHOICE"),
        ("time.perf_counter_ns() // 1000 % 20", "CHOICE"),
        ("None", "rand.number(0, 19)"),
    ],
    ids=["hash", "order of a set", "chance", "clock", "random input"],
)
def test_a_flaky_check_is_named_with_its_seeds(own_root: Path, choice: str, asked: str) -> None:
    text = FLAKY.format(choice=choice, asked=asked)
    (own_root / ADD / "checks" / "test_zz.py").write_text(text, encoding="utf-8")
    shutil.rmtree(own_root / SUMS.parent / "_samples")

    (message,) = messages(steadiness(own_root, 4))
    each = r"\d+ times (pass|fail test_more\[\d+\]) \(seed \d+\)"
    assert re.fullmatch(f"the solution changed its verdict: {each}(; {each})+", message)


def test_a_wrong_answer_that_fails_elsewhere_is_named(own_root: Path) -> None:
    """The verdict is the same; what is said to the learner is not."""
    file = own_root / ADD / "checks" / "test_sums.py"
    text = file.read_text(encoding="utf-8")
    early = 'def test_early(learner):\n    """Early."""\n    assert learner.call("add", 1, 1) == 2'
    early += ' or hash("ada") % 2\n\n\n@pytest.mark.task(1)\ndef test_add('
    file.write_text(text.replace("def test_add(", early, 1), encoding="utf-8")

    found = messages(steadiness(own_root, 4))
    assert any(
        each.startswith("the sample joined changed its verdict")
        and "fail test_early" in each
        and "fail test_add texts-joined" in each
        for each in found
    )


@pytest.mark.parametrize("launcher", LAUNCHERS)
def test_the_submissions_interpreter_has_another_hash_seed(own_root: Path, launcher: str) -> None:
    shutil.rmtree(own_root / SUMS.parent / "_samples")
    (own_root / SUMS).write_text(
        'def add(a, b):\n    return a + b if hash("ada") % 2 else 0\n\n\n'
        'def shout(text):\n    return text.upper() + "!"\n',
        encoding="utf-8",
    )

    found = messages(steadiness(own_root, 6, launcher=launcher))
    assert any(each.startswith("the solution changed its verdict: ") for each in found)


@pytest.mark.parametrize(
    ("body", "head", "reach"),
    [
        (
            "socket.socket().connect_ex(('127.0.0.1', 9))",
            "import socket",
            "test_zz.py:5 reaches for the network (socket.connect)",
        ),
        (
            "socket.getaddrinfo('localhost', 80)",
            "import socket",
            "test_zz.py:5 reaches for the network (socket.getaddrinfo)",
        ),
        (
            "with contextlib.suppress(OSError): socket.socket().bind(('127.0.0.1', 50999))",
            "import contextlib, socket",
            "test_zz.py:5 reaches for a fixed port (socket.bind)",
        ),
        (
            "getattr(time, 'ti' + 'me')()",
            "import time",
            "test_zz.py:5 reaches for the wall clock (time.time)",
        ),
    ],
    ids=["connect", "name", "port", "clock"],
)
@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_a_check_that_reaches_outside_is_named(
    own_root: Path, body: str, head: str, reach: str
) -> None:
    add_check(own_root, body, head)

    assert reach in messages(steadiness(own_root, 2))


def test_what_the_engine_does_for_a_check_is_no_reach(own_root: Path) -> None:
    add_check(own_root, 'assert learner.run("sums.py").exit_code == 0')

    assert messages(steadiness(own_root, 2)) == []


def test_checks_that_cannot_be_read_are_named(own_root: Path) -> None:
    (own_root / ADD / "checks" / "test_sums.py").write_text("import nowhere\n", encoding="utf-8")

    (message,) = messages(steadiness(own_root, 2))
    assert message.startswith("the checks of 'add-numbers' cannot be read")


def test_the_run_tells_how_far_it_is(own_root: Path) -> None:
    heard: list[Round] = []

    repeat(Course.open(own_root), ["letters", "greet"], 2, heard.append, workers=2)
    total = heard[0].total
    assert [each.done for each in heard] == list(range(1, total + 1))
    assert total % 2 == 0


def test_the_command_names_what_changed_and_ends_with_1(
    own_root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    add_check(own_root, "assert time.time() and hash('ada') % 2", "import time")
    words = ["--course", str(own_root), "validate", "add-numbers", "--repeat", "6"]

    code = main(words)
    told = capsys.readouterr().out
    again = main([*words, "--json"])
    data = json.loads(capsys.readouterr().out)
    assert (code, again) == (1, 1)
    assert told.startswith("FAIL add-numbers ")
    assert "     - the solution changed its verdict: " in told
    assert "     - a check reaches for the wall clock: time.time()\n       exercises/" in told
    (exercise,) = data["exercises"]
    assert (exercise["exercise"], exercise["rounds"]) == ("add-numbers", 6)
    assert exercise["findings"][0]["message"] in told


def test_the_command_passes_what_is_steady(
    own_root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(["--course", str(own_root), "validate", "letters", "--repeat", "2"])

    assert code == 0
    assert capsys.readouterr().out.startswith("ok   letters ")


def test_once_is_not_again(own_root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["--course", str(own_root), "validate", "--repeat", "1"])

    assert code == 2
    assert "--repeat needs 2 or more" in capsys.readouterr().err
