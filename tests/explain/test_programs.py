"""Every entry is proved: its program is run, and must yield this entry and no other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from explained_cases import FOLDER, Case, all_cases, problems_of

from checker.explain import Dictionary

CASES = all_cases()


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.entry}{case.path.suffix}")
def test_program_yields_its_own_explanation(
    case: Case, dictionary: Dictionary, shown: dict[Path, dict[str, Any]]
) -> None:
    if case.missing and not case.is_recorded:
        pytest.skip(f"needs {', '.join(case.missing)}, which is not installed here")

    for way, problem in problems_of(case, shown).items():
        assert problem is not None, f"no error was found in the {way}: {shown.get(case.path)}"
        explanation = dictionary.explain(problem)
        assert explanation is not None, (way, problem.type, problem.message)
        assert explanation.id == case.entry, (way, problem.type, problem.message)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.entry}{case.path.suffix}")
def test_no_other_entry_is_as_good(
    case: Case, dictionary: Dictionary, shown: dict[Path, dict[str, Any]]
) -> None:
    if case.missing and not case.is_recorded:
        pytest.skip(f"needs {', '.join(case.missing)}, which is not installed here")

    for problem in problems_of(case, shown).values():
        assert problem is not None
        scores = [dictionary.score(entry, problem) for entry, _ in dictionary.rank(problem)]
        assert len(scores) < 2 or scores[0] > scores[1]


def test_every_entry_has_a_program(dictionary: Dictionary) -> None:
    proved = {case.entry for case in CASES}

    assert set(dictionary.ids) - proved == set()


def test_every_program_belongs_to_an_entry(dictionary: Dictionary) -> None:
    programs = {path.stem for path in (FOLDER / "programs").glob("[!.]*")}

    assert programs - set(dictionary.ids) - {"ruff"} == set()


def test_coverage_is_told(
    dictionary: Dictionary,
    shown: dict[Path, dict[str, Any]],
    record_property: Callable[[str, object], None],
) -> None:
    counts: Counter[str] = Counter()
    for case in CASES:
        if case.missing and not case.is_recorded:
            counts["not run here"] += 1
            continue
        for problem in problems_of(case, shown).values():
            found = problem and dictionary.explain(problem)
            right = found and found.id == case.entry
            counts["explained" if right else "wrong" if found else "unknown"] += 1
    told = ", ".join(f"{name} {counts[name]}" for name in ("explained", "wrong", "unknown"))
    figure = f"{len(dictionary.ids)} entries: {told}, not run here {counts['not run here']}"
    record_property("figure", f"the errors of the dictionary, {figure}")

    assert counts["explained"] >= len(dictionary.ids)
    assert counts["wrong"] == counts["unknown"] == 0
