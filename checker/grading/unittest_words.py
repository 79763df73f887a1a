"""Read the asserts of unittest as the plain asserts that they are."""

from __future__ import annotations

import ast
import linecache
import re

_COMPARES: dict[str, type[ast.cmpop]] = {
    **dict.fromkeys(
        (
            "assertEqual",
            "assertListEqual",
            "assertTupleEqual",
            "assertDictEqual",
            "assertSetEqual",
            "assertSequenceEqual",
            "assertMultiLineEqual",
            "assertCountEqual",
            "assertAlmostEqual",
        ),
        ast.Eq,
    ),
    "assertNotEqual": ast.NotEq,
    "assertNotAlmostEqual": ast.NotEq,
    "assertIs": ast.Is,
    "assertIsNot": ast.IsNot,
    "assertIn": ast.In,
    "assertNotIn": ast.NotIn,
    "assertLess": ast.Lt,
    "assertLessEqual": ast.LtE,
    "assertGreater": ast.Gt,
    "assertGreaterEqual": ast.GtE,
}
_SIGNS: dict[type[ast.cmpop], str] = {
    ast.Eq: "==",
    ast.NotEq: "!=",
    ast.Is: "is",
    ast.IsNot: "is not",
    ast.In: "in",
    ast.NotIn: "not in",
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
}
OPERATORS = {name: _SIGNS[kind] for name, kind in _COMPARES.items()}
"""the sign of each assert that compares two values"""
_NOT_RAISED = re.compile(r"(\w+) not raised|DID NOT RAISE (?:<class ')?(?:[\w<>]+\.)*(\w+)")
_OWN_TEXT = re.compile(r" : (.+)\Z", re.DOTALL)


def find_unittest_assert(file: str, line: int) -> ast.Assert | None:
    """Find the call ``self.assert…`` on a line, and give it as a plain assert."""
    try:
        tree = ast.parse("".join(linecache.getlines(file)))
    except SyntaxError:
        return None
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and node.lineno <= line <= (node.end_lineno or line):
            found = as_assert(node)
            if found is not None:
                return found
    return None


def as_assert(call: ast.Call) -> ast.Assert | None:
    """Give the plain assert that a call of unittest stands for; None for another call."""
    if not isinstance(call.func, ast.Attribute):
        return None
    name, given = call.func.attr, call.args
    test: ast.expr
    if name in _COMPARES and len(given) >= 2:
        test = ast.Compare(given[0], [_COMPARES[name]()], [given[1]])
    elif name == "assertTrue" and given:
        test = given[0]
    elif name == "assertFalse" and given:
        test = ast.UnaryOp(ast.Not(), given[0])
    elif name in ("assertIsNone", "assertIsNotNone") and given:
        sign = ast.Is() if name == "assertIsNone" else ast.IsNot()
        test = ast.Compare(given[0], [sign], [ast.Constant(None)])
    else:
        return None
    return ast.fix_missing_locations(ast.Assert(test))


def own_text(message: str) -> str:
    """Give the text that the author of a unittest assert added, without unittest's own."""
    found = _OWN_TEXT.search(message)
    return found[1].strip() if found else ""


def not_raised(message: str) -> str:
    """Give the name of the exception that a test waited for; empty for another failure."""
    found = _NOT_RAISED.search(message)
    return (found[1] or found[2]) if found else ""
