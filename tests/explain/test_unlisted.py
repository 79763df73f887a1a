"""Mistakes that no entry was written for: does the dictionary generalise?

Each round of programs was written before its explanations were looked at, judged by
hand, and counted: `first_try` in `unlisted/answers.toml`. Then the causes were mended.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from explained_cases import Case, problems_of

from checker.explain import Dictionary

UNLISTED = Path(__file__).with_name("unlisted")
ROUNDS: dict[str, dict[str, Any]] = tomllib.loads(
    (UNLISTED / "answers.toml").read_text(encoding="utf-8")
)


def program_of(name: str, program: str) -> Path:
    """Return a round's program: one file, a folder, or the recorded text."""
    forms = [UNLISTED / name / f"{program}{ending}" for ending in (".py", "", ".txt")]
    return next((form for form in forms if form.exists()), forms[0])


CASES = [
    Case(entry, program_of(name, program), ())
    for name, details in ROUNDS.items()
    for program, entry in details["programs"].items()
]


@pytest.mark.parametrize(
    "case", CASES, ids=lambda case: f"{case.path.parent.name}-{case.path.stem}"
)
def test_unlisted_mistake_is_explained(
    case: Case, dictionary: Dictionary, shown_unlisted: dict[Path, dict[str, Any]]
) -> None:
    for way, problem in problems_of(case, shown_unlisted).items():
        assert problem is not None, (
            f"no error was found in the {way}: {shown_unlisted.get(case.path)}"
        )
        explanation = dictionary.explain(problem)
        assert explanation is not None, (way, problem.type, problem.message)
        assert explanation.id == case.entry, (way, problem.type, problem.message)


@pytest.mark.parametrize("name", ROUNDS)
def test_every_program_of_a_round_is_judged(name: str) -> None:
    details = ROUNDS[name]
    programs = {path.stem for path in (UNLISTED / name).iterdir() if path.name != "__pycache__"}

    assert set(details["programs"]) == programs
    assert sum(details["first_try"].values()) == len(programs)


def test_first_tries_are_told(record_property: Callable[[str, object], None]) -> None:
    for name, details in ROUNDS.items():
        tried = details["first_try"]
        told = ", ".join(f"{kind} {number}" for kind, number in tried.items())
        share = tried["right"] / sum(tried.values())
        record_property(
            "figure", f"unlisted mistakes, {name} round, first try: {told} ({share:.0%})"
        )

    assert ROUNDS
