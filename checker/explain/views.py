"""Find the function of a file that answers a request, and the names that it asks for.

The file is read as a tree: this module is imported when the first entry wants to know.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

Function = ast.FunctionDef | ast.AsyncFunctionDef

METHODS = ("get", "post", "put", "patch", "delete", "head", "options")
VARIABLE = re.compile(r"<(?:(\w+)(?:\([^)]*\))?:)?(\w+)>")
CONVERTED = {"int": r"\d+", "float": r"\d+\.\d+", "path": r".+", "uuid": r"[0-9a-fA-F-]{36}"}


@dataclass(frozen=True)
class Route:
    """One address that a file gives to a function. `prefix` stands in front of the rule."""

    rule: str
    methods: tuple[str, ...]
    function: Function
    prefix: str = ""

    @property
    def address(self) -> str:
        """Return the whole rule, as the visitor sees it."""
        return self.prefix + self.rule

    def fits(self, path: str) -> bool:
        """Claim that a path is one of the route's addresses."""
        return re.fullmatch(_pattern_of(self.address), unquote(path)) is not None

    def takes(self, method: str, path: str) -> bool:
        """Claim that a request with this method and path reaches the function."""
        return method in self.methods and self.fits(path)


@dataclass(frozen=True)
class View:
    """A function of the learner's file, with its text and its routes, which may be none."""

    function: Function
    text: str
    tree: ast.Module
    routes: tuple[Route, ...] = ()

    @property
    def name(self) -> str:
        """Return the function's own name."""
        return self.function.name

    @property
    def rule(self) -> str:
        """Return the address of the first route, or an empty text."""
        return self.routes[0].address if self.routes else ""


def parse(source: str) -> ast.Module | None:
    """Read a file as a tree, or return None where it is no Python."""
    try:
        return ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def view_for_request(source: str, request: str) -> View | None:
    """Return the function whose route fits a request such as `GET /books/2?sort=up`."""
    tree = parse(source)
    method, _, target = request.partition(" ")
    path = urlsplit(target).path
    if tree is None or not path:
        return None
    known = [route for route in routes_of(tree) if route.fits(path)]
    # Where no route takes the method, the address alone tells which function was meant.
    fitting = [route for route in known if route.takes(method, path)] or known
    # A rule without variables wins, as it does in the library.
    fitting.sort(key=lambda route: len(VARIABLE.findall(route.address)))
    return _view(tree, source, fitting[0].function, fitting[:1]) if fitting else None


def view_at(source: str, places: Iterable[tuple[str, int | None]]) -> View | None:
    """Return the function in which one of the places, names and lines, stands.

    The last place in a function with a route counts, else the last one in any function.
    """
    tree = parse(source)
    if tree is None:
        return None
    known = [node for node in ast.walk(tree) if isinstance(node, Function)]
    routes = list(routes_of(tree))
    found = [
        _view(tree, source, node, [route for route in routes if route.function is node])
        for name, line in reversed(list(places))
        if (node := _function_at(known, name, line)) is not None
    ]
    return next((view for view in found if view.routes), found[0] if found else None)


def routes_of(tree: ast.Module) -> Iterator[Route]:
    """Give the routes of a file: of decorators, and of `add_url_rule` with a function."""
    prefixes = _prefixes_of(tree)
    functions = {node.name: node for node in ast.walk(tree) if isinstance(node, Function)}
    for function in functions.values():
        for decorator in function.decorator_list:
            if isinstance(decorator, ast.Call) and isinstance(decorator.func, ast.Attribute):
                name = decorator.func.attr
                if name == "route" or name in METHODS:
                    yield from _routes_of_call(decorator, name, function, prefixes)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and called(node) == "add_url_rule":
            named = next((k.value for k in node.keywords if k.arg == "view_func"), None)
            named = node.args[2] if named is None and len(node.args) > 2 else named
            if isinstance(named, ast.Name) and named.id in functions:
                yield from _routes_of_call(node, "route", functions[named.id], prefixes)


def called(node: ast.Call) -> str:
    """Return the last part of what is called: `get` of `client.get(…)`."""
    function = node.func
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def text_of(node: ast.AST | None) -> str | None:
    """Return the text that an expression stands for, where it is written out."""
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _routes_of_call(
    call: ast.Call, name: str, function: Function, prefixes: dict[str, str]
) -> Iterator[Route]:
    rule = text_of(call.args[0]) if call.args else None
    if rule is None:
        return
    methods = [name.upper()] if name != "route" else ["GET"]
    for keyword in call.keywords:
        if keyword.arg == "methods" and isinstance(keyword.value, ast.List | ast.Tuple | ast.Set):
            methods = [(text_of(each) or "").upper() for each in keyword.value.elts]
    owner = call.func.value if isinstance(call.func, ast.Attribute) else None
    prefix = prefixes.get(owner.id, "") if isinstance(owner, ast.Name) else ""
    yield Route(rule, tuple(methods), function, prefix)


def _prefixes_of(tree: ast.Module) -> dict[str, str]:
    """Return the `url_prefix` of each name; the one of the registration counts more."""
    prefixes: dict[str, str] = {}
    registered: dict[str, str] = {}
    for node in ast.walk(tree):
        call = node.value if isinstance(node, ast.Assign) else node
        if not isinstance(call, ast.Call):
            continue
        prefix = next((text_of(k.value) for k in call.keywords if k.arg == "url_prefix"), None)
        if prefix is None:
            continue
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            prefixes[node.targets[0].id] = prefix
        elif call.args and isinstance(call.args[0], ast.Name):
            registered[call.args[0].id] = prefix
    return prefixes | registered


def _pattern_of(rule: str) -> str:
    pattern, end = "", 0
    for found in VARIABLE.finditer(rule):
        pattern += re.escape(rule[end : found.start()]) + CONVERTED.get(found[1] or "", "[^/]+")
        end = found.end()
    return pattern + re.escape(rule[end:])


def _function_at(known: list[Function], name: str, line: int | None) -> Function | None:
    fitting = [node for node in known if node.name == name]
    if line is not None:
        fitting = [node for node in fitting if node.lineno <= line <= (node.end_lineno or line)]
    return fitting[-1] if fitting else None


def _view(tree: ast.Module, source: str, function: Function, routes: list[Route]) -> View:
    first = min([function.lineno, *(each.lineno for each in function.decorator_list)])
    lines = source.splitlines()[first - 1 : function.end_lineno]
    return View(function, "\n".join(lines) + "\n", tree, tuple(routes))
