"""Tell what Python marks in a line: the two sides of a sign, or what is at fault."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.explain.problem import Problem

if TYPE_CHECKING:
    import ast

SIGN = "▲"
NOT_ASCII = re.compile(r"[^\x00-\x7f]")


def marked_part(problem: Problem) -> str:
    """Return the part of the learner's line that Python marks; of an unmarked line, all.

    What stands between two sides is written between `▲`: `a + 1 ▲-▲ b`, `total ▲+=▲ b`,
    `age ▲<▲ 18`, and what is asked for in brackets, too: `names▲[3]▲`.
    """
    mark = problem.mark
    start = len(mark) - len(mark.lstrip())
    part = problem.code[start : len(mark.rstrip())] or problem.code
    sides = _sides_of(part)
    if sides is None:
        return part
    left, right = sides
    return f"{part[:left]}{SIGN}{part[left:right]}{SIGN}{part[right:]}"


def _sides_of(code: str) -> tuple[int, int] | None:
    """Return where the left side ends and where the right side begins, or None.

    The spaces around a sign belong to the sides.
    """
    import ast  # few problems need it, and it is slow to load

    try:
        # Python counts bytes here, and each of these letters is one.
        body = ast.parse(NOT_ASCII.sub("x", code)).body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    if len(body) != 1:
        return None
    statement = body[0]
    node = statement.value if isinstance(statement, ast.Expr) else statement
    return _of_node(node, code)


def _of_node(node: ast.AST, code: str) -> tuple[int, int] | None:
    import ast

    if isinstance(node, ast.Subscript):
        return node.value.end_col_offset or 0, len(code)
    if isinstance(node, ast.BinOp):
        left, right = node.left, node.right
    elif isinstance(node, ast.Compare) and len(node.ops) == 1:
        left, right = node.left, node.comparators[0]
    elif isinstance(node, ast.AugAssign):
        left, right = node.target, node.value
    else:
        return None
    start, end = left.end_col_offset or 0, right.col_offset
    between = code[start:end]
    # Brackets of the sides may stand between them, too: `(a + 1) * (b - 1)`.
    sign = between.strip(" ()")
    place = start + between.index(sign)
    return place, place + len(sign)
