"""Find the function whose `None` a line goes on with."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.explain.marks import SIGN, marked_part
from checker.explain.problem import Problem
from checker.explain.spelling import WORD
from checker.explain.tracebacks import is_own

if TYPE_CHECKING:
    import ast

PRINTS = "prints"
NEVER_RETURNS = "never returns"
SOMETIMES_RETURNS = "sometimes returns"
RETURNS_PRINT = "returns print"
RETURNS_CHANGE = "returns change"
WAYS = (PRINTS, NEVER_RETURNS, SOMETIMES_RETURNS, RETURNS_PRINT, RETURNS_CHANGE)

# These change a list, a dictionary or a set, and give back nothing.
CHANGES = frozenset({"append", "sort", "reverse", "extend", "insert", "clear", "update", "add"})


@dataclass(frozen=True)
class Maker:
    """A function that gave `None`, the name that holds it, and how that came about.

    `holder` is the function itself where the line calls it.
    """

    holder: str
    name: str
    way: str


def maker_of_nothing(problem: Problem, source: str) -> Maker | None:
    """Return the file's function that gave the `None` in the line of the error, or None.

    A file that is nested too deeply to be read has none.
    """
    try:
        return _maker(problem, source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def _maker(problem: Problem, source: str) -> Maker | None:
    """Look for the function.

    The value may have come through parameters: then the line that called is looked at.
    A function that was still running has given nothing yet.
    """
    import ast  # few problems need it, and it is slow to load

    tree = ast.parse(source)
    functions = {
        node.name: node
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef) and node.name not in _running(problem)
    }
    stored = dict(_stored_calls(tree))
    for line in _lines(problem):
        for word in WORD.findall(line):
            name = word if re.search(rf"\b{word}[ \t]*\(", line) else stored.get(word, "")
            way = _way_of(functions[name]) if name in functions else ""
            if way:
                return Maker(word, name, way)
    return None


def _running(problem: Problem) -> set[str]:
    return {frame.function for frame in problem.frames} | {problem.function}


def _lines(problem: Problem) -> Iterator[str]:
    """Give the marked part of the learner's line, then the lines that called its function."""
    yield marked_part(problem).replace(SIGN, "") or problem.code
    own = [frame.code for frame in problem.frames if is_own(frame.file)]
    yield from reversed(own[:-1])


def _stored_calls(tree: ast.AST) -> Iterator[tuple[str, str]]:
    """Give each name that holds the result of a call, and the name of what was called."""
    import ast

    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call):
            called = _last_name(node.value.func)
            for target in node.targets:
                if _last_name(target) and called:
                    yield _last_name(target), called


def _last_name(node: ast.AST) -> str:
    return str(getattr(node, "attr", "") or getattr(node, "id", ""))


def _way_of(function: ast.FunctionDef) -> str:
    """Say how the function comes to give back nothing, or return an empty text."""
    import ast

    own = list(_own_nodes(function.body))
    if any(isinstance(node, ast.Yield | ast.YieldFrom) for node in own):
        return ""
    given = [node.value for node in own if isinstance(node, ast.Return) and node.value]
    calls = [_last_name(value.func) for value in given if isinstance(value, ast.Call)]
    if "print" in calls:
        return RETURNS_PRINT
    if CHANGES.intersection(calls):
        return RETURNS_CHANGE
    if any(isinstance(value, ast.Constant) and value.value is None for value in given):
        return ""  # it is meant
    if given:
        return "" if _always_ends(function.body) else SOMETIMES_RETURNS
    called = {_last_name(node.func) for node in own if isinstance(node, ast.Call)}
    return PRINTS if "print" in called else NEVER_RETURNS


def _own_nodes(body: Iterable[ast.AST]) -> Iterator[ast.AST]:
    """Give the parts of a function's block, but not those of functions inside it."""
    import ast

    for node in body:
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.Lambda):
            yield node
            yield from _own_nodes(ast.iter_child_nodes(node))


def _always_ends(body: list[ast.stmt]) -> bool:
    """Claim that no way leads to the end of the block: each returns or raises before."""
    import ast

    last = body[-1]
    if isinstance(last, ast.If):
        return bool(last.orelse) and _always_ends(last.body) and _always_ends(last.orelse)
    if isinstance(last, ast.With):
        return _always_ends(last.body)
    if isinstance(last, ast.Try):
        parts = [last.orelse or last.body, *(handler.body for handler in last.handlers)]
        return _always_ends(last.finalbody or [ast.Pass()]) or all(map(_always_ends, parts))
    if isinstance(last, ast.While):
        return isinstance(last.test, ast.Constant) and bool(last.test.value)
    return isinstance(last, ast.Return | ast.Raise | ast.Match)
