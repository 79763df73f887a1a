"""No entry that fits is left out unread."""

from __future__ import annotations

import pytest
from explained_cases import FOLDER

from checker.explain import Dictionary, Problem, find_problem
from checker.explain.recognition import match_rule
from checker.explain.sieve import Sieve

RULE = """\
title = "x"

[[match]]
{lines}

[otherwise]
message = "words"
"""
NAME_ERROR = Problem(type="NameError", message="name 'a' is not defined")


def lets_through(lines: str, problem: Problem = NAME_ERROR) -> bool:
    return Sieve(problem).lets_through(RULE.format(lines=lines).encode())


@pytest.mark.parametrize(
    "lines",
    [
        'type = "NameError"',
        'type = ["KeyError", "NameError"]',
        'type = [\n  "KeyError",\n  "NameError",\n]',
        'kind = "exception"',
        'type = "NameError"\nmessage = "name"',
        "type = \"NameError\"\nmessage = '''name 'a''''",
        "type = \"NameError\"\nmessage = 'name \\S+ is'",
        'type = "NameError"\nmessage_has = "\\\\bdefined$"',
        'type = "NameError"\nmessage_has = "$name"',
        'type = "NameError"\nmessage = """other"""',
        'type = "NameError"\nmessage = "("',
        'type = "KeyError"\n\n[[match]]\ntype = "NameError"',
    ],
)
def test_what_may_fit_stays_in(lines: str) -> None:
    assert lets_through(lines)


@pytest.mark.parametrize(
    "lines",
    [
        'type = "KeyError"',
        'type = "Exception"',
        'kind = "http"',
        'type = "NameError"\nmessage = "other"',
        "type = \"NameError\"\nmessage = '''other'''",
        "type = \"NameError\"\nmessage_has = 'NAME'",
        'type = "KeyError"\n\n[[match]]\ntype = "NameError"\nmessage = "other"',
    ],
)
def test_what_cannot_fit_is_left_out(lines: str) -> None:
    assert not lets_through(lines)


def test_a_message_that_was_typed_in_small_letters_fits_capitals() -> None:
    typed = Problem(type="NameError", message="name 'a' is not defined", lost_case=True)

    assert lets_through("type = \"NameError\"\nmessage_has = 'NAME'", typed)


def test_every_entry_that_fits_a_recorded_error_stays_in() -> None:
    dictionary = Dictionary.load(FOLDER)
    entries = dictionary.entries()
    for problem in _recorded():
        sieve = Sieve(problem)
        fitting = {
            entry.id
            for entry in entries
            if any(match_rule(rule, problem, dictionary.names) is not None for rule in entry.rules)
        }
        assert {id for id in fitting if not sieve.lets_through(dictionary.texts[id])} == set()


def _recorded() -> list[Problem]:
    texts = sorted((FOLDER / "programs").glob("*.txt"))[::6]
    found = [find_problem(path.read_text(encoding="utf-8")) for path in texts]
    return [problem for problem in found if problem is not None]
