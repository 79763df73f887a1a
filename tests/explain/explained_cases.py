"""What the tests share: the entries of the course and their programs."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from checker.explain import Dictionary, Entry, Problem, calling_frame, find_problem

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "exercises" / "_support" / "explanations"


@dataclass(frozen=True)
class Case:
    """One reproducing program of one entry, in one form."""

    entry: str
    path: Path
    needs: tuple[str, ...]
    is_silent: bool = False

    @property
    def is_recorded(self) -> bool:
        return self.path.suffix == ".txt"

    @property
    def missing(self) -> list[str]:
        return [name for name in self.needs if find_spec(name) is None]


def cases_of(entry: Entry) -> list[Case]:
    program = FOLDER / entry.program
    is_silent = any("silent" in rule.kind for rule in entry.rules)
    forms = [program, program.with_suffix(".txt")] if program.suffix != ".txt" else [program]
    return [Case(entry.id, form, entry.needs, is_silent) for form in forms if form.exists()]


def all_cases() -> list[Case]:
    return [case for entry in Dictionary.load(FOLDER).entries() for case in cases_of(entry)]


def problems_of(case: Case, shown: dict[Path, dict[str, Any]]) -> dict[str, Problem | None]:
    """Return the problem as it is found in the shown text, and as it was caught."""
    if case.is_recorded:
        return {"recorded": find_problem(case.path.read_text(encoding="utf-8"))}
    answer = shown[case.path]
    if case.is_silent:
        return {"silent": _silent_problem(answer)}
    found = find_problem(answer["text"])
    if found is not None:
        main = next(iter(answer["sources"].values()), "") if found.kind == "http" else ""
        found = found.with_source(answer["sources"].get(found.file, main))
        found = found.with_program(answer["sources"].get(calling_frame(found).file, ""))
        found = found.with_files(answer.get("files", ())).with_texts(answer.get("texts", {}))
    ways = {"text": found}
    if answer["raised"]:
        ways["caught"] = Problem.from_dict(answer["raised"])
    return ways


def _silent_problem(answer: dict[str, Any]) -> Problem:
    """Nothing was raised: all that is known is the file, and perhaps the request."""
    first = answer["text"].partition("\n")[0]
    return Problem(
        kind="silent",
        file="app.py",
        source=next(iter(answer["sources"].values())),
        request=first if first.startswith("GET ") else "",
    )
