"""The general ways in which a Python program goes wrong.

Each operator looks at the syntax tree and proposes a change of the text, so that
everything else in the file stays as it is.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Sequence
from typing import TypeVar

from checker.authoring.mutants.answers import is_answer
from checker.authoring.mutants.sources import Change, Source, changes

_Node = TypeVar("_Node", bound=ast.AST)
_OPPOSITES: dict[type[ast.cmpop], str] = {
    ast.Eq: "!=", ast.NotEq: "==", ast.Lt: ">=", ast.LtE: ">", ast.Gt: "<=", ast.GtE: "<",
    ast.In: "not in", ast.NotIn: "in", ast.Is: "is not", ast.IsNot: "is",
}  # fmt: skip
_BOUNDARIES: dict[type[ast.cmpop], str] = {
    ast.Lt: "<=", ast.LtE: "<", ast.Gt: ">=", ast.GtE: ">",
}  # fmt: skip
_ARITHMETIC: dict[type[ast.operator], str] = {
    ast.Add: "-", ast.Sub: "+", ast.Mult: "+", ast.Div: "*", ast.FloorDiv: "*", ast.Mod: "//",
    ast.Pow: "*",
}  # fmt: skip
_WITHOUT_VALUE = (
    ast.Expr, ast.Await, ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef,
)  # fmt: skip
"""where a call stands as a statement or a decorator"""
_SYMBOLS = re.compile(r"not\s+in|is\s+not|in\b|is\b|==|!=|<=|>=|<|>|//|\*\*|[-+*/%]")
_PLAIN_TEXT = re.compile(r"""("|')(?!\1)[^\\\r\n]*\1""")
_BRACKETS = {"(": ")", "[": "]", "{": "}"}


@changes("*.py")
def change_comparisons(source: Source) -> Iterator[Change]:
    """Turn a comparison round, and move its boundary."""
    for node in _nodes(source, ast.Compare):
        if _is_main_guard(node):
            continue
        left = node.left
        for operator, right in zip(node.ops, node.comparators, strict=True):
            span = _between(source, left, right)
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
    for node in _nodes(source, ast.BoolOp):
        new = "or" if isinstance(node.op, ast.And) else "and"
        for left, right in zip(node.values, node.values[1:], strict=False):
            gap = source.span(left)[1], source.span(right)[0]
            found = re.search(r"\b(and|or)\b", source.text[slice(*gap)])
            if found:
                start = gap[0] + found.start()
                yield source.replace("connective", start, start + len(found[0]), new, inside=node)
        for place in range(len(node.values)):
            yield _drop_condition(source, node, place)
    for negation in _nodes(source, ast.UnaryOp):
        if isinstance(negation.op, ast.Not):
            yield source.change("drop-not", negation, f"({source.code(negation.operand)})")


@changes("*.py")
def drop_ifs(source: Source) -> Iterator[Change]:
    """Let the body of an ``if`` run always, and never."""
    conditions: list[ast.If | ast.IfExp | ast.While] = [
        *_nodes(source, ast.If),
        *_nodes(source, ast.IfExp),
        *_nodes(source, ast.While),
    ]
    for node in conditions:
        start = source.span(node)[0]
        first, last = source.span(node.test)
        header = (min(start, first), last)
        if not isinstance(node, ast.While) and not _is_main_guard(node.test):
            yield _shown(source, "if-always", node.test, "True", header)
        yield _shown(source, "if-never", node.test, "False", header)


@changes("*.py")
def drop_statements(source: Source) -> Iterator[Change]:
    """Drop a call that stands alone, a return, an assignment into something, a loop."""
    for node in _nodes(source, (ast.stmt, ast.ExceptHandler)):
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
            yield _shown(source, "drop-loop", node.iter, "()", header)
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
        *_nodes(source, ast.FunctionDef),
        *_nodes(source, ast.AsyncFunctionDef),
        *_nodes(source, ast.ClassDef),
    ]
    for node in definitions:
        for decorator in node.decorator_list:
            start, end = source.span(decorator)
            at = source.text.rfind("@", 0, start)
            line_end = source.text.find("\n", end)
            if at >= 0 and line_end >= 0:
                shown = source.text[at:end]
                yield Change("drop-decorator", at, end, "# dropped", shown, "(nothing)")


@changes("*.py")
def change_calls(source: Source) -> Iterator[Change]:
    """Drop an argument, swap two, and drop a call around or behind a value."""
    for node in _nodes(source, ast.Call):
        arguments = sorted([*node.args, *node.keywords], key=lambda each: source.span(each))
        inside = _statement_of(source, node)
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
    for node in _nodes(source, (ast.List, ast.Tuple, ast.Set, ast.Dict)):
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
            yield source.replace("drop-item", *span, "", inside=_shown_around(source, node))


@changes("*.py")
def change_numbers(source: Source) -> Iterator[Change]:
    """Count one more and one less, and turn arithmetic round."""
    for node in _constants(source):
        value, inside = node.value, _shown_around(source, node)
        if isinstance(value, bool):
            if not isinstance(source.parents.get(node), ast.keyword):
                yield source.change("flip", node, str(not value), inside=inside)
        elif isinstance(value, (int, float)):
            yield source.change("number", node, str(value + 1), inside=inside)
            if value:
                yield source.change("number", node, str(value - 1), inside=inside)
    for operation in _nodes(source, ast.BinOp):
        new = _ARITHMETIC.get(type(operation.op))
        span = _between(source, operation.left, operation.right)
        if new and span and not _is_annotation(source, operation):
            yield source.replace("arithmetic", *span, new, inside=operation)
    for part in _nodes(source, ast.Slice):
        for bound in (part.lower, part.upper):
            if bound is not None:
                yield source.change("drop-bound", bound, "", inside=source.parents[part])


@changes("*.py")
def change_texts(source: Source) -> Iterator[Change]:
    """Make a text empty, one letter shorter, and change the case of its first letter."""
    for node in _constants(source):
        if not isinstance(node.value, str) or not node.value or _is_docstring(source, node):
            continue
        if node.value == "__main__" or _is_encoding(source, node):
            continue
        inside = _shown_around(source, node)
        for operator, text in _texts(node.value):
            yield source.change(operator, node, _literal(source.code(node), text), inside=inside)
    for joined in _nodes(source, ast.JoinedStr):
        yield from _change_pieces(source, joined)


# -- looking at the tree -------------------------------------------------------


def _nodes(source: Source, kinds: type[_Node] | tuple[type[_Node], ...]) -> Iterator[_Node]:
    """Give the nodes of a kind whose place in the text is known."""
    if is_answer(source):
        return
    demo = _given_demo(source)
    for node in ast.walk(source.tree):
        if isinstance(node, kinds) and _has_place(source, node) and node not in demo:
            yield node


def _given_demo(source: Source) -> set[ast.AST]:
    """Give what runs only as a program, where the starter holds it word for word.

    It shows the learner something, and is no part of the answer.
    """
    found: set[ast.AST] = set()
    for node in source.tree.body:
        is_demo = isinstance(node, ast.If) and _is_main_guard(node.test)
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


def _constants(source: Source) -> Iterator[ast.Constant]:
    for node in _nodes(source, ast.Constant):
        if not isinstance(source.parents.get(node), ast.JoinedStr):
            yield node


def _is_main_guard(node: ast.AST) -> bool:
    """Claim that this asks whether the file is run as a program."""
    return ast.unparse(node).replace("'", '"') in (
        '__name__ == "__main__"',
        '"__main__" == __name__',
    )


def _is_docstring(source: Source, node: ast.Constant) -> bool:
    return isinstance(source.parents.get(node), ast.Expr)


def _is_encoding(source: Source, node: ast.Constant) -> bool:
    """Claim that the text names an encoding: Python reads such names in many spellings."""
    parent = source.parents.get(node)
    return isinstance(parent, ast.keyword) and parent.arg == "encoding"


def _is_annotation(source: Source, node: ast.AST) -> bool:
    """Claim that the node belongs to a type: its operators do not calculate."""
    child, parent = node, source.parents.get(node)
    while parent is not None:
        if child is getattr(parent, "annotation", None) or child is getattr(
            parent, "returns", None
        ):
            return True
        child, parent = parent, source.parents.get(parent)
    return False


def _is_value(node: ast.expr) -> bool:
    """Claim that a value stands before the dot, and not the name of a module or class."""
    return isinstance(node, (ast.Call, ast.Subscript, ast.Constant, ast.Attribute)) or (
        isinstance(node, ast.Name) and node.id == node.id.lower()
    )


def _has_effect(source: Source, node: ast.Assign | ast.AugAssign | ast.AnnAssign) -> bool:
    """Claim that the program may go on without the assignment."""
    if isinstance(node, ast.AugAssign):
        return True
    targets = node.targets if isinstance(node, ast.Assign) else [node.target]
    if not all(isinstance(target, ast.Name) for target in targets):
        return True
    return isinstance(source.parents.get(node), ast.ClassDef)


def _statement_of(source: Source, node: ast.AST) -> ast.AST:
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


def _shown_around(source: Source, node: ast.AST) -> ast.AST:
    return _statement_of(source, node)


def _shown(
    source: Source, operator: str, node: ast.AST, new: str, header: tuple[int, int]
) -> Change:
    """Replace a node, and show the head of its statement."""
    start, end = source.span(node)
    before = source.text[slice(*header)]
    after = source.text[header[0] : start] + new + source.text[end : header[1]]
    return Change(operator, start, end, new, before, after)


# -- parts of changes ------------------------------------------------------------


def _between(source: Source, left: ast.expr, right: ast.expr) -> tuple[int, int] | None:
    """Give the place of the symbol between two values."""
    start, end = source.span(left)[1], source.span(right)[0]
    found = _SYMBOLS.search(source.text[start:end])
    return (start + found.start(), start + found.end()) if found else None


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
        inside = _shown_around(source, joined)
        for operator, text in _texts(piece.value):
            yield source.replace(operator, at, cursor, text, inside=inside)
