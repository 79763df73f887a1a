"""Look at the syntax tree of a solution: which nodes can be changed, and what they are."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import TypeVar

from checker.authoring.mutants.answers import is_answer
from checker.authoring.mutants.sources import Change, Source

_Node = TypeVar("_Node", bound=ast.AST)
_SYMBOLS = re.compile(r"not\s+in|is\s+not|in\b|is\b|==|!=|<=|>=|<|>|//|\*\*|[-+*/%]")


def nodes(source: Source, kinds: type[_Node] | tuple[type[_Node], ...]) -> Iterator[_Node]:
    """Give the nodes of a kind whose place in the text is known."""
    if is_answer(source):
        return
    demo = _given_demo(source)
    for node in ast.walk(source.tree):
        if isinstance(node, kinds) and _has_place(source, node) and node not in demo:
            yield node


def constants(source: Source) -> Iterator[ast.Constant]:
    """Give the numbers and texts; those inside f-strings have no literal of their own."""
    for node in nodes(source, ast.Constant):
        if not isinstance(source.parents.get(node), ast.JoinedStr):
            yield node


def is_main_guard(node: ast.AST) -> bool:
    """Claim that this asks whether the file is run as a program."""
    return ast.unparse(node).replace("'", '"') in (
        '__name__ == "__main__"',
        '"__main__" == __name__',
    )


def is_docstring(source: Source, node: ast.Constant) -> bool:
    """Claim that the text stands alone: it is read by people only."""
    return isinstance(source.parents.get(node), ast.Expr)


def is_encoding(source: Source, node: ast.Constant) -> bool:
    """Claim that the text names an encoding: Python reads such names in many spellings."""
    parent = source.parents.get(node)
    return isinstance(parent, ast.keyword) and parent.arg == "encoding"


def is_annotation(source: Source, node: ast.AST) -> bool:
    """Claim that the node belongs to a type: its operators do not calculate."""
    child, parent = node, source.parents.get(node)
    while parent is not None:
        if child is getattr(parent, "annotation", None) or child is getattr(
            parent, "returns", None
        ):
            return True
        child, parent = parent, source.parents.get(parent)
    return False


def statement_of(source: Source, node: ast.AST) -> ast.AST:
    """Give the statement around a node if it is one line, else the expression."""
    found = node
    while not isinstance(found, ast.stmt):
        parent = source.parents.get(found)
        if parent is None or not hasattr(parent, "lineno"):
            return found
        if isinstance(parent, ast.stmt) and "\n" in source.code(parent):
            return found
        found = parent
    return found


def change_header(
    source: Source, operator: str, node: ast.AST, new: str, header: tuple[int, int]
) -> Change:
    """Replace a node, and show the head of its statement."""
    start, end = source.span(node)
    before = source.text[slice(*header)]
    after = source.text[header[0] : start] + new + source.text[end : header[1]]
    return Change(operator, start, end, new, before, after)


def between(source: Source, left: ast.expr, right: ast.expr) -> tuple[int, int] | None:
    """Give the place of the symbol between two values."""
    start, end = source.span(left)[1], source.span(right)[0]
    found = _SYMBOLS.search(source.text[start:end])
    return (start + found.start(), start + found.end()) if found else None


def _given_demo(source: Source) -> set[ast.AST]:
    """Give what runs only as a program, where the starter holds it word for word.

    It shows the learner something, and is no part of the answer.
    """
    found: set[ast.AST] = set()
    for node in source.tree.body:
        is_demo = isinstance(node, ast.If) and is_main_guard(node.test)
        if is_demo and source.code(node).replace("\r\n", "\n") in source.given:
            found.update(ast.walk(node))
    return found


def _has_place(source: Source, node: ast.AST) -> bool:
    """Claim that the place of a node can be relied on: in f-strings it is looked at."""
    parent = source.parents.get(node)
    while parent is not None and not isinstance(parent, ast.stmt):
        if isinstance(parent, ast.JoinedStr):
            return isinstance(node, ast.expr) and source.is_exact(node)
        parent = source.parents.get(parent)
    return True
