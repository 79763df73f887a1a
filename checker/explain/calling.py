"""Tell what the learner's Python file hands over to a template, and what it knows.

An error in a template has two places: the template's line, and the line of the Python file
that asked for the template. `Problem.source` is the text of the first, `Problem.program`
that of the second.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import TypeGuard

from checker.explain.problem import Frame, Problem
from checker.explain.spelling import WORD, keys_in
from checker.explain.tracebacks import is_own, is_template

LONGEST_PROGRAM = 65_536
KEYWORD = re.compile(r"(?<=[,(\s])([^\W\d]\w*)[ \t]*=(?!=)")
# `for a, b in`, `set a`, `with a =`, `macro f(a, b)`, `import "x" as a`, `from "x" import a`
MADE = re.compile(
    r"\{%-?\+?[ \t]*(?:for[ \t]+(?P<loop>[\w, \t()]+?)[ \t]+in\b|(?:set|with)[ \t]+(?P<set>\w+)"
    r"|macro[ \t]+(?P<macro>\w+[^%\n]*)|(?:from[^%\n]+)?import[ \t]+(?P<imported>[^%\n]+))"
)
TEXT = re.compile(r"'[^'\n]*'|\"[^\"\n]*\"")
NOT_NAMES = {"as", "with", "without", "context", "loop", "else", "if"}


def calling_frame(problem: Problem) -> Frame:
    """Return the learner's own last step in a Python file; an empty one where there is none."""
    steps = reversed(problem.frames)
    return next((step for step in steps if _is_python(step.file)), Frame())


def program_of(problem: Problem) -> str:
    """Return the text of the learner's Python file; empty where it is not known."""
    if problem.program or is_template(problem.file):
        return problem.program
    return problem.source


def call_of(problem: Problem) -> str:
    """Return the statement of the Python file that led to the error, all its lines.

    Where the file is not known, it is the line that the traceback shows.
    """
    step = calling_frame(problem)
    program = program_of(problem)[:LONGEST_PROGRAM]
    node = _statement_at(_parse(program), step.line or 0)
    return (node and ast.get_source_segment(program, node)) or step.code


def handed_in(problem: Problem) -> set[str]:
    """Return the names that the call hands over to the template."""
    call = call_of(problem)
    tree = _parse(call)
    if not tree.body:
        return set(KEYWORD.findall(TEXT.sub('""', call)))
    keywords = [
        each for node in ast.walk(tree) if isinstance(node, ast.Call) for each in node.keywords
    ]
    named = {each.arg for each in keywords if each.arg}
    has_stars = any(each.arg is None for each in keywords)
    return named | keys_in(program_of(problem)) if has_stars else named


def available_in(problem: Problem) -> set[str]:
    """Return the names that a template can use: those handed over, and those it makes itself."""
    return handed_in(problem) | _made(problem.source[:LONGEST_PROGRAM])


def parts_in_class(program: str, name: str) -> set[str]:
    """Return what a class of the file has: its fields, methods, and `self.…` of its methods.

    What the classes above it have counts too, where they stand in the same file. A class
    that the file does not have has nothing.
    """
    tree = _parse(program[:LONGEST_PROGRAM])
    classes = {each.name: each for each in ast.walk(tree) if isinstance(each, ast.ClassDef)}
    found: set[str] = set()
    waiting = [name]
    while waiting:
        body = classes.pop(waiting.pop(), None)
        if body is not None:
            found.update(_parts(body))
            waiting += [base.id for base in body.bases if isinstance(base, ast.Name)]
    return {part for part in found if not part.startswith("__")}


def decorated_in(program: str) -> set[str]:
    """Return the functions that stand below a line with `@` and a call, such as a route."""
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    return {
        node.name
        for node in ast.walk(_parse(program[:LONGEST_PROGRAM]))
        if isinstance(node, functions)
        and any(isinstance(each, ast.Call) for each in node.decorator_list)
    }


def _is_python(file: str) -> bool:
    return is_own(file) and not is_template(file)


def _parse(program: str) -> ast.Module:
    """Read a Python file; one with a mistake in it has nothing."""
    from checker.explain.views import parse  # few problems need it

    return parse(program) or ast.Module([], [])


def _statement_at(tree: ast.Module, line: int) -> ast.stmt | None:
    """Return the smallest statement that has the line."""
    around = [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.stmt) and node.lineno <= line <= (node.end_lineno or 0)
    ]
    return min(around, key=lambda node: (node.end_lineno or 0) - node.lineno, default=None)


def _made(template: str) -> set[str]:
    found = (match[match.lastgroup or 0] for match in MADE.finditer(template))
    words = {word for text in found for word in WORD.findall(TEXT.sub("", text))}
    return words - NOT_NAMES


def _parts(body: ast.ClassDef) -> Iterator[str]:
    for node in body.body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            yield node.target.id
        elif isinstance(node, ast.Assign):
            yield from (each.id for each in node.targets if isinstance(each, ast.Name))
    yield from (each.attr for each in ast.walk(body) if _sets_own(each))


def _sets_own(node: ast.AST) -> TypeGuard[ast.Attribute]:
    """Claim that the node is `self.…` in front of `=`."""
    if not isinstance(node, ast.Attribute) or not isinstance(node.ctx, ast.Store):
        return False
    return isinstance(node.value, ast.Name) and node.value.id == "self"
