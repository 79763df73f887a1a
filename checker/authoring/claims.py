"""Hold what an exercise's files say of its checks against the checks that there are."""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from checker.authoring.findings import Finding
from checker.content.catalog import Course
from checker.content.documents import read_tasks
from checker.model import CheckResult, Exercise


@dataclass(frozen=True)
class NamedMistake:
    """A function of ``mistakes.py`` that recognises a mistake, or a row of its patterns."""

    id: str
    checks: tuple[str, ...]
    """the checks that it is asked for; empty where it is asked for each"""
    line: int


def check_tasks(
    course: Course, exercise: Exercise, checks: Collection[CheckResult]
) -> Iterator[Finding]:
    """Find tasks of the README that no check asks for, and that are not declared so."""
    readme = exercise.folder / "README.md"
    if not checks or not readme.is_file():
        return
    asked = {check.task for check in checks}
    numbers = [task.number for task in read_tasks(readme.read_text(encoding="utf-8"))]
    place = (exercise.folder / "exercise.toml").relative_to(course.root).as_posix()
    for number in numbers:
        if number not in asked and number not in exercise.unchecked:
            message = f"task {number} has no check"
            help = f'write one; or say why none can be: unchecked = {{ {number} = "…" }}'
            yield Finding(exercise.slug, message, place, help)
    for number in exercise.unchecked:
        if number in asked or number not in numbers:
            message = f"task {number} is declared as unchecked, and "
            message += "a check asks for it" if number in asked else "the README has no such task"
            yield Finding(exercise.slug, message, place, "take it out of unchecked")


def check_mistakes(course: Course, exercise: Exercise, names: Collection[str]) -> Iterator[Finding]:
    """Find named mistakes that are asked for a check that is not there."""
    place = (exercise.checks / "mistakes.py").relative_to(course.root).as_posix()
    for mistake in named_mistakes(exercise):
        for check in mistake.checks:
            if names and not is_among(check, names):
                message = f"no check is called {check}, which the mistake '{mistake.id}' waits for"
                yield Finding(exercise.slug, message, f"{place}:{mistake.line}", list_names(names))


def named_mistakes(exercise: Exercise) -> Iterator[NamedMistake]:
    """Give the named mistakes, in the order of the file; nothing of it is run.

    Checks that are not written as texts, but computed, are left out.
    """
    file = exercise.checks / "mistakes.py"
    if not file.is_file():
        return
    for node in ast.parse(file.read_text(encoding="utf-8"), str(file)).body:
        if isinstance(node, ast.FunctionDef):
            for mark in node.decorator_list:
                if _called(mark) == "mistake":
                    id = node.name.replace("_", "-")
                    yield NamedMistake(id, tuple(_checks_of(mark)), node.lineno)
        elif isinstance(node, ast.Assign) and _called(node.value) == "patterns_in":
            yield from _rows_of(node.value)


def is_among(check: str, names: Collection[str]) -> bool:
    """Claim that a check is there, by its name with or without its parameters."""
    return check in names or any(check == name.partition("[")[0] for name in names)


def list_names(names: Collection[str]) -> str:
    """List the checks for a help, each once, without parameters."""
    return f"the checks: {', '.join(dict.fromkeys(name.partition('[')[0] for name in names))}"


def _called(node: ast.expr) -> str:
    """Give the last name of what is called, or of what a decorator names."""
    return ast.unparse(node.func if isinstance(node, ast.Call) else node).rpartition(".")[2]


def _rows_of(table: ast.expr) -> Iterator[NamedMistake]:
    """Give the mistakes of a table of patterns whose ids are written as texts."""
    for row in table.args if isinstance(table, ast.Call) else ():
        if isinstance(row, ast.Call) and row.args and isinstance(row.args[0], ast.Constant):
            yield NamedMistake(str(row.args[0].value), tuple(_checks_of(row)), row.lineno)


def _checks_of(mark: ast.expr) -> Iterator[str]:
    for keyword in mark.keywords if isinstance(mark, ast.Call) else ():
        value = keyword.value
        written = value.elts if isinstance(value, (ast.Tuple, ast.List, ast.Set)) else [value]
        for each in written if keyword.arg == "check" else ():
            if isinstance(each, ast.Constant) and isinstance(each.value, str):
                yield each.value
