"""Change what a program decides and does: conditions, statements, decorators.

Each operator looks at the syntax tree and proposes a change of the text, so that
everything else in the file stays as it is.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from checker.authoring.mutants.sources import Change, Source, changes
from checker.authoring.mutants.syntax import between, change_header, is_main_guard, nodes

_OPPOSITES: dict[type[ast.cmpop], str] = {
    ast.Eq: "!=", ast.NotEq: "==", ast.Lt: ">=", ast.LtE: ">", ast.Gt: "<=", ast.GtE: "<",
    ast.In: "not in", ast.NotIn: "in", ast.Is: "is not", ast.IsNot: "is",
}  # fmt: skip
_BOUNDARIES: dict[type[ast.cmpop], str] = {
    ast.Lt: "<=", ast.LtE: "<", ast.Gt: ">=", ast.GtE: ">",
}  # fmt: skip


@changes("*.py")
def change_comparisons(source: Source) -> Iterator[Change]:
    """Turn a comparison round, and move its boundary."""
    for node in nodes(source, ast.Compare):
        if is_main_guard(node):
            continue
        left = node.left
        for operator, right in zip(node.ops, node.comparators, strict=True):
            span = between(source, left, right)
            left = right
            if span is None:
                continue
            if type(operator) in _BOUNDARIES:
                new = _BOUNDARIES[type(operator)]
                yield source.replace("boundary", *span, new, inside=node)
            new = _OPPOSITES[type(operator)]
            yield source.replace("compare", *span, new, inside=node)


@changes("*.py")
def change_connectives(source: Source) -> Iterator[Change]:
    """Turn ``and`` into ``or`` and back, drop one side, drop ``not``."""
    for node in nodes(source, ast.BoolOp):
        new = "or" if isinstance(node.op, ast.And) else "and"
        for left, right in zip(node.values, node.values[1:], strict=False):
            gap = source.span(left)[1], source.span(right)[0]
            found = re.search(r"\b(and|or)\b", source.text[slice(*gap)])
            if found:
                start = gap[0] + found.start()
                yield source.replace("connective", start, start + len(found[0]), new, inside=node)
        for place in range(len(node.values)):
            yield _drop_condition(source, node, place)
    for negation in nodes(source, ast.UnaryOp):
        if isinstance(negation.op, ast.Not):
            yield source.change("drop-not", negation, f"({source.code(negation.operand)})")


@changes("*.py")
def drop_ifs(source: Source) -> Iterator[Change]:
    """Let the body of an ``if`` run always, and never."""
    conditions: list[ast.If | ast.IfExp | ast.While] = [
        *nodes(source, ast.If),
        *nodes(source, ast.IfExp),
        *nodes(source, ast.While),
    ]
    for node in conditions:
        start = source.span(node)[0]
        first, last = source.span(node.test)
        header = (min(start, first), last)
        if not isinstance(node, ast.While) and not is_main_guard(node.test):
            yield change_header(source, "if-always", node.test, "True", header)
        yield change_header(source, "if-never", node.test, "False", header)


@changes("*.py")
def drop_statements(source: Source) -> Iterator[Change]:
    """Drop a call that stands alone, a return, an assignment into something, a loop."""
    for node in nodes(source, (ast.stmt, ast.ExceptHandler)):
        if isinstance(node, ast.Expr) and isinstance(node.value, (ast.Call, ast.Await)):
            yield source.change("drop-call", node, "pass")
        elif isinstance(node, ast.Return):
            value = source.code(node.value) if node.value is not None else "pass"
            yield source.change("drop-return", node, value)
        elif isinstance(node, (ast.Assign, ast.AugAssign, ast.AnnAssign)):
            if _has_effect(source, node):
                yield source.change("drop-assignment", node, "pass")
        elif isinstance(node, (ast.Raise, ast.Delete)):
            yield source.change("drop-statement", node, "pass")
        elif isinstance(node, ast.Break):
            yield source.change("break-continue", node, "continue", inside=node)
        elif isinstance(node, ast.Continue):
            yield source.change("break-continue", node, "break", inside=node)
        elif isinstance(node, ast.For):
            header = (source.span(node)[0], source.span(node.iter)[1])
            yield change_header(source, "drop-loop", node.iter, "()", header)
        elif isinstance(node, (ast.With, ast.AsyncWith)):
            start, end = source.span(node)[0], source.span(node.body[0])[0]
            head = source.text[start:end].rpartition(":")[0]
            yield Change("drop-with", start, start + len(head), "if True", head, "if True")
        elif isinstance(node, ast.ExceptHandler) and node.body:
            yield from _drop_handler(source, node)


@changes("*.py")
def drop_decorators(source: Source) -> Iterator[Change]:
    """Drop a line with ``@``."""
    definitions: list[ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef] = [
        *nodes(source, ast.FunctionDef),
        *nodes(source, ast.AsyncFunctionDef),
        *nodes(source, ast.ClassDef),
    ]
    for node in definitions:
        for decorator in node.decorator_list:
            start, end = source.span(decorator)
            at = source.text.rfind("@", 0, start)
            line_end = source.text.find("\n", end)
            if at >= 0 and line_end >= 0:
                shown = source.text[at:end]
                yield Change("drop-decorator", at, end, "# dropped", shown, "(nothing)")


def _has_effect(source: Source, node: ast.Assign | ast.AugAssign | ast.AnnAssign) -> bool:
    """Claim that the program may go on without the assignment."""
    if isinstance(node, ast.AugAssign):
        return True
    targets = node.targets if isinstance(node, ast.Assign) else [node.target]
    if not all(isinstance(target, ast.Name) for target in targets):
        return True
    return isinstance(source.parents.get(node), ast.ClassDef)


def _drop_condition(source: Source, node: ast.BoolOp, place: int) -> Change:
    start, end = source.span(node.values[place])
    neutral = "True" if isinstance(node.op, ast.And) else "False"
    return source.replace("drop-condition", start, end, neutral, inside=node)


def _drop_handler(source: Source, node: ast.ExceptHandler) -> Iterator[Change]:
    start, end = source.span(node.body[0])[0], source.span(node.body[-1])[1]
    if not (len(node.body) == 1 and isinstance(node.body[0], ast.Raise)):
        head = source.text[source.span(node)[0] : start].strip()
        body = source.text[start:end]
        yield Change("drop-except", start, end, "raise", f"{head} {body}", f"{head} raise")
