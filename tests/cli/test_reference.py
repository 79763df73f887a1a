from __future__ import annotations

import argparse
import json
import re
from pathlib import Path

import pytest

from checker.cli.arguments import PASSED_ON, VERBS, _top_parser, verb_parser
from checker.errors import FAILED, INTERRUPTED, PASSED, WRONG_COMMAND, WRONG_COURSE
from checker.model import CheckResult, Report, Where
from checker.render.report_json import report_as_json
from checker.watch.views import KEYS

PAGE = Path(__file__).parents[2] / "docs" / "reference.md"
PROGRAMS = ("watch", "web")
"""They run until the learner ends them, and report to nobody else."""
OWN = [name for name in VERBS if name not in PASSED_ON]


@pytest.fixture(scope="module")
def page() -> str:
    return PAGE.read_text(encoding="utf-8")


def options(parser: argparse.ArgumentParser) -> list[str]:
    return [name for action in parser._actions for name in action.option_strings]


@pytest.mark.parametrize("verb", VERBS)
def test_every_command_is_in_the_reference(page: str, verb: str) -> None:
    assert re.search(rf"^\| `checker {verb}\b", page, re.MULTILINE)


@pytest.mark.parametrize("verb", OWN)
def test_every_argument_is_in_the_reference(page: str, verb: str) -> None:
    usages = "\n".join(re.findall(rf"`(checker {verb}(?: [^`]*)?)`", page))
    general = set(options(_top_parser())) | {"--json"}
    for action in verb_parser(verb)._actions:
        for option in action.option_strings:
            if option in general:
                assert re.search(rf"^\| .*`{option}[` ]", page, re.MULTILINE)
            else:
                assert f"[{option}" in usages, option
        if not action.option_strings:
            assert str(action.metavar) in usages, action.metavar


@pytest.mark.parametrize("verb", [verb for verb in OWN if verb not in PROGRAMS])
def test_every_command_that_reports_has_json(page: str, verb: str) -> None:
    assert "--json" in options(verb_parser(verb))
    assert re.search(rf"`checker {verb}[^`]*--json", page)


def test_every_key_is_in_the_reference(page: str) -> None:
    for key, word, _ in KEYS:
        assert re.search(rf"^\| `{re.escape(key)}` \| {word}", page, re.MULTILINE)


def test_every_exit_code_is_in_the_reference(page: str) -> None:
    for code in (PASSED, FAILED, WRONG_COMMAND, WRONG_COURSE, INTERRUPTED):
        assert re.search(rf"^\| {code} \|", page, re.MULTILINE)


def test_every_field_of_the_report_is_in_the_reference(page: str) -> None:
    report = Report("a", "fail", (CheckResult("t", "T", "fail", where=Where("app.py")),))
    data = json.loads(json.dumps(report_as_json(report)))
    names = {*data, *data["tests"][0], *data["tests"][0]["where"]}

    assert [name for name in sorted(names) if f"`{name}`" not in page] == []


def test_the_reference_names_no_command_that_is_not_there(page: str) -> None:
    named = set(re.findall(r"`checker ([a-z]+)", page))

    assert named - set(VERBS) == set()
