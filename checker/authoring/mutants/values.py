"""Change what a program computes with: calls and their arguments, items, numbers, texts."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Sequence

from checker.authoring.mutants.sources import Change, Source, changes
from checker.authoring.mutants.syntax import (
    between,
    constants,
    is_annotation,
    is_docstring,
    is_encoding,
    nodes,
    statement_of,
)

_ARITHMETIC: dict[type[ast.operator], str] = {
    ast.Add: "-", ast.Sub: "+", ast.Mult: "+", ast.Div: "*", ast.FloorDiv: "*", ast.Mod: "//",
    ast.Pow: "*",
}  # fmt: skip
_WITHOUT_VALUE = (
    ast.Expr, ast.Await, ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef,
)  # fmt: skip
"""where a call stands as a statement or a decorator"""
_PLAIN_TEXT = re.compile(r"""("|')(?!\1)[^\\\r\n]*\1""")
_BRACKETS = {"(": ")", "[": "]", "{": "}"}


@changes("*.py")
def change_calls(source: Source) -> Iterator[Change]:
    """Drop an argument, swap two, and drop a call around or behind a value."""
    for node in nodes(source, ast.Call):
        arguments = sorted([*node.args, *node.keywords], key=lambda each: source.span(each))
        inside = statement_of(source, node)
        for place in range(len(arguments)):
            span = _item_span(source, arguments, place, source.span(node)[1] - 1)
            yield source.replace("drop-argument", *span, "", inside=node)
        if len(node.args) > 1:
            yield from _swap(source, node.args[0], node.args[1], node)
        if isinstance(source.parents.get(node), (*_WITHOUT_VALUE, ast.withitem)):
            continue
        if len(node.args) == 1 and not isinstance(node.args[0], ast.Starred):
            yield source.change("unwrap-call", node, source.code(node.args[0]), inside=inside)
        if isinstance(node.func, ast.Attribute) and _is_value(node.func.value):
            yield source.change("drop-method", node, source.code(node.func.value), inside=inside)


@changes("*.py")
def drop_items(source: Source) -> Iterator[Change]:
    """Drop one item of a list, tuple, set or dictionary."""
    for node in nodes(source, (ast.List, ast.Tuple, ast.Set, ast.Dict)):
        if isinstance(getattr(node, "ctx", None), (ast.Store, ast.Del)):
            continue
        if isinstance(source.parents.get(node), ast.Subscript):
            continue
        items = _items(source, node)
        code = source.code(node)
        has_brackets = _BRACKETS.get(code[0]) == code[-1]
        last = source.span(node)[1] - (1 if has_brackets else 0)
        for place in range(len(items)):
            span = _pair_span(source, items, place, last)
            yield source.replace("drop-item", *span, "", inside=statement_of(source, node))


@changes("*.py")
def change_numbers(source: Source) -> Iterator[Change]:
    """Count one more and one less, and turn arithmetic round."""
    for node in constants(source):
        value, inside = node.value, statement_of(source, node)
        if isinstance(value, bool):
            if not isinstance(source.parents.get(node), ast.keyword):
                yield source.change("flip", node, str(not value), inside=inside)
        elif isinstance(value, (int, float)):
            yield source.change("number", node, str(value + 1), inside=inside)
            if value:
                yield source.change("number", node, str(value - 1), inside=inside)
    for operation in nodes(source, ast.BinOp):
        new = _ARITHMETIC.get(type(operation.op))
        span = between(source, operation.left, operation.right)
        if new and span and not is_annotation(source, operation):
            yield source.replace("arithmetic", *span, new, inside=operation)
    for part in nodes(source, ast.Slice):
        for bound in (part.lower, part.upper):
            if bound is not None:
                yield source.change("drop-bound", bound, "", inside=source.parents[part])


@changes("*.py")
def change_texts(source: Source) -> Iterator[Change]:
    """Make a text empty, one letter shorter, and change the case of its first letter."""
    for node in constants(source):
        if not isinstance(node.value, str) or not node.value or is_docstring(source, node):
            continue
        if node.value == "__main__" or is_encoding(source, node):
            continue
        inside = statement_of(source, node)
        for operator, text in _texts(node.value):
            yield source.change(operator, node, _literal(source.code(node), text), inside=inside)
    for joined in nodes(source, ast.JoinedStr):
        yield from _change_pieces(source, joined)


def _is_value(node: ast.expr) -> bool:
    """Claim that a value stands before the dot, and not the name of a module or class."""
    return isinstance(node, (ast.Call, ast.Subscript, ast.Constant, ast.Attribute)) or (
        isinstance(node, ast.Name) and node.id == node.id.lower()
    )


def _item_span(source: Source, items: Sequence[ast.AST], place: int, last: int) -> tuple[int, int]:
    pairs = [(source.span(item)[0], source.span(item)[1]) for item in items]
    return _pair_span(source, pairs, place, last)


def _pair_span(
    source: Source, pairs: Sequence[tuple[int, int]], place: int, last: int
) -> tuple[int, int]:
    """Give the span of an item of a list together with one comma."""
    start, end = pairs[place]
    if place + 1 < len(pairs):
        return start, pairs[place + 1][0]
    if place:
        return pairs[place - 1][1], end
    rest = re.match(r"\s*,", source.text[end:last])
    return start, end + (rest.end() if rest else 0)


def _items(source: Source, node: ast.expr) -> list[tuple[int, int]]:
    """Give the spans of the items of a list, or of the pairs of a dictionary."""
    if isinstance(node, ast.Dict):
        pairs = zip(node.keys, node.values, strict=True)
        spans = [(source.span(key or value), source.span(value)) for key, value in pairs]
        return [(first[0], last[1]) for first, last in spans]
    items: list[ast.expr] = getattr(node, "elts", [])
    return [source.span(item) for item in items]


def _swap(source: Source, first: ast.expr, second: ast.expr, inside: ast.AST) -> Iterator[Change]:
    (start, first_end), (second_start, end) = source.span(first), source.span(second)
    one, two = source.code(first), source.code(second)
    if one != two:
        new = two + source.text[first_end:second_start] + one
        yield source.replace("swap-arguments", start, end, new, inside=inside)


def _texts(value: str) -> Iterator[tuple[str, str]]:
    yield "no-text", ""
    if len(value) > 1:
        yield "shorter-text", value[:-1]
    letter = next((place for place, sign in enumerate(value) if sign.isalpha()), None)
    if letter is not None:
        sign = value[letter].swapcase()
        yield "other-case", value[:letter] + sign + value[letter + 1 :]


def _literal(code: str, text: str) -> str:
    """Write a text as the literal that stands there now was written."""
    quote = code[-1]
    if _PLAIN_TEXT.fullmatch(code) and quote not in text and "\\" not in text:
        return f"{quote}{text}{quote}"
    return repr(text)


def _change_pieces(source: Source, joined: ast.JoinedStr) -> Iterator[Change]:
    """Change the texts between the braces of an f-string."""
    if isinstance(source.parents.get(joined), (ast.FormattedValue, ast.JoinedStr)):
        return
    start, end = source.span(joined)
    cursor = start + 1
    for piece in joined.values:
        if not (isinstance(piece, ast.Constant) and isinstance(piece.value, str)):
            continue
        at = source.text.find(piece.value, cursor, end)
        if at < 0:
            continue
        cursor = at + len(piece.value)
        inside = statement_of(source, joined)
        for operator, text in _texts(piece.value):
            yield source.replace(operator, at, cursor, text, inside=inside)
