"""`checker --course FOLDER` runs any course, with support plugins and fixtures of its own."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from checker.cli import main
from checker.errors import FAILED, PASSED, WRONG_COMMAND, WRONG_COURSE

FILES = {
    "pyproject.toml": (
        '[tool.checker]\ntitle = "Accounts"\nsupport = "shared"\nuntrusted = "shared/beside.py"\n'
    ),
    "shared/__init__.py": '"""What the checks of this course share."""\n',
    "shared/fixtures.py": (
        '"""Fixtures of this course."""\n\n'
        "import pytest\n\nfrom support.money import in_words\n\n\n"
        "class Account:\n"
        '    """Ask a learner\'s account."""\n\n'
        "    def __init__(self, learner, rand):\n"
        "        self.learner, self.sum = learner, rand.number(10, 99)\n\n"
        "    def pay(self):\n"
        "        answer = self.learner.call('pay', self.sum)\n"
        "        assert answer == in_words(self.sum)\n\n\n"
        "@pytest.fixture\n"
        "def account(learner, rand):\n"
        '    """Give an account with some money."""\n'
        "    return Account(learner, rand)\n\n\n"
        "@pytest.fixture\n"
        "def shout(learner):\n"
        '    """Ask what only this course\'s untrusted side can tell."""\n'
        "    return lambda text: learner.ask('shout', text=text)\n"
    ),
    "shared/money.py": 'def in_words(number):\n    return f"{number} coins"\n',
    "shared/beside.py": (
        "def prepare(agent):\n    agent.operations['shout'] = lambda text: text.upper() + '!'\n"
    ),
    "lessons/010-money/lesson.toml": (
        'title = "Money"\nnumber = 1\nunit = "Start"\nminutes = 10\n\n'
        '[[objectives]]\nid = "pay"\ntext = "pay"\n'
    ),
    "lessons/010-money/README.md": (
        "# Money\n\nSee [pay](../../exercises/010-money/010-pay/README.md).\n"
    ),
    "exercises/010-money/010-pay/exercise.toml": (
        'title = "Pay"\ntype = "build"\nmain = "till.py"\nminutes = 5\nassesses = ["pay"]\n\n'
        '[starter]\ncheck = "test_pays"\n'
    ),
    "exercises/010-money/010-pay/README.md": "# Pay\n\n## Tasks\n\n1. Write `pay` in `till.py`.\n",
    "exercises/010-money/010-pay/hints.md": "## Hint 1\n\nReturn.\n\n## Hint 2\n\nA text.\n",
    "exercises/010-money/010-pay/starter/till.py": "def pay(number):\n    pass\n",
    "exercises/010-money/010-pay/checks/test_till.py": (
        "import pytest\n\n\n@pytest.mark.task(1)\n"
        'def test_pays(account, shout):\n    """pay(number) says the sum."""\n'
        "    assert shout('ok') == 'OK!'\n    account.pay()\n"
    ),
    "solutions/010-money/010-pay/till.py": "def pay(number):\n    return f'{number} coins'\n",
    "solutions/010-money/010-pay/NOTES.md": "A text.\n",
    "solutions/010-money/010-pay/_samples/number/till.py": "def pay(number):\n    return number\n",
    "solutions/010-money/010-pay/_samples/number/sample.toml": (
        'title = "A number"\nverdict = "fail"\ncheck = "test_pays"\n'
    ),
    "solutions/010-money/010-pay/_samples/plus/till.py": (
        "def pay(number):\n    return str(number) + ' coins'\n"
    ),
    "solutions/010-money/010-pay/_samples/plus/sample.toml": (
        'title = "With a plus"\nverdict = "pass"\n'
    ),
    "notebooks/010-money.ipynb": json.dumps(
        {
            "cells": [
                {
                    "cell_type": "code",
                    "id": "pay",
                    "metadata": {},
                    "execution_count": None,
                    "outputs": [],
                    "source": ["%%check pay\n", "def pay(number):\n", "    ...\n"],
                }
            ],
            "metadata": {},
            "nbformat": 4,
            "nbformat_minor": 5,
        }
    ),
}


@pytest.fixture
def accounts(tmp_path: Path) -> Path:
    root = tmp_path / "accounts"
    for name, text in FILES.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    return root


def run(capsys: pytest.CaptureFixture[str], root: Path, *words: str) -> tuple[int, Any]:
    code = main(["--course", str(root), *words, "--json"])
    return code, json.loads(capsys.readouterr().out)


def test_a_second_course_is_proven_with_its_own_fixtures(
    accounts: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, told = run(capsys, accounts, "validate", "--no-notebooks")

    assert [each["findings"] for each in told["proofs"] if not each["is_sound"]] == []
    assert code == PASSED


def test_each_course_has_its_own_support(
    accounts: Path, toy_root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One program runs two courses; neither sees the fixtures of the other."""
    check = accounts / "exercises/010-money/010-pay/checks/test_till.py"
    right = str(accounts / "solutions/010-money/010-pay")
    assert run(capsys, accounts, "check", "pay", "--submission", right)[0] == PASSED
    toy_answer = str(toy_root / "solutions/010-functions/010-add-numbers")
    assert run(capsys, toy_root, "check", "add-numbers", "--submission", toy_answer)[0] == PASSED

    check.write_text(check.read_text().replace("account, shout", "account, ledger"))
    code, report = run(capsys, accounts, "check", "pay", "--submission", right)

    assert code == FAILED
    assert report["status"] == "error"


def test_the_courses_keep_their_own_files(
    accounts: Path, own_root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    listed = run(capsys, accounts, "list")[1]

    assert (listed["course"], listed["total"]) == ("Accounts", 1)
    assert run(capsys, own_root, "list")[1]["course"] == "Toy course"
    for root in (accounts, own_root):
        assert main(["--course", str(root), "next"]) == PASSED
        capsys.readouterr()
    assert (accounts / "work" / "pay" / "till.py").is_file()
    assert not (own_root / "work" / "pay").exists()


def test_a_folder_that_is_no_course_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--course", str(tmp_path), "list"]) == WRONG_COMMAND
    assert "there is no course in" in capsys.readouterr().err


def test_fixtures_that_cannot_be_read_are_the_courses_error(
    accounts: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (accounts / "shared" / "fixtures.py").write_text("import nothing_of_this_name\n")
    right = str(accounts / "solutions/010-money/010-pay")

    assert main(["--course", str(accounts), "check", "pay", "--submission", right]) == WRONG_COURSE
    error = capsys.readouterr().err
    assert "nothing_of_this_name" in error
