"""Find checks that reach for the network, the wall clock or a fixed port.

Such a check fails on a train, at midnight, or beside another program. This looks at
the text of the checks; `checker.grading.reach` sees what they do when they run.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from checker.authoring.findings import Finding
from checker.content.catalog import Course
from checker.model import Exercise

NETWORK = (
    "socket", "ssl", "urllib.request", "http.client", "http.server", "ftplib", "smtplib",
    "socketserver", "xmlrpc", "requests", "httpx", "aiohttp", "urllib3",
)  # fmt: skip
CLOCKS = (
    "time.time", "time.time_ns", "time.localtime", "time.gmtime", "time.ctime", "time.asctime",
    "datetime.now", "datetime.utcnow", "datetime.today", "date.today",
)  # fmt: skip
_CALLERS = ("get", "post", "put", "delete", "open", "urlopen", "request", "Request", "connect",
            "bind", "create_connection", "HTTPConnection")  # fmt: skip
_ADDRESS = re.compile(r"^(https?://)?(localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\]):[1-9]\d*")
_NOT_CHECKS = ("untrusted.py", "mutations.py")


def find_reach(course: Course, exercise: Exercise) -> Iterator[Finding]:
    """Name the lines of an exercise's checks that reach outside."""
    for path in sorted(exercise.checks.rglob("*.py")):
        yield from _find_in_file(course, exercise.slug, path)


def find_reach_of_support(course: Course) -> Iterator[Finding]:
    """Name the lines of the course's helpers that reach outside."""
    support = course.settings.support
    for path in sorted(support.rglob("*.py")) if support else []:
        if path.name not in _NOT_CHECKS and "explanations" not in path.parts:
            yield from _find_in_file(course, "support", path)


def _find_in_file(course: Course, subject: str, path: Path) -> Iterator[Finding]:
    place = path.relative_to(course.root).as_posix()
    try:
        tree = ast.parse(path.read_text(encoding="utf-8"))
    except (SyntaxError, ValueError):
        return  # the engine says so when it collects the checks
    for line, message in sorted(set(_find_in_tree(tree))):
        yield Finding(subject, message, f"{place}:{line}")


def _find_in_tree(tree: ast.Module) -> Iterator[tuple[int, str]]:
    names = _imported_names(tree)
    for node in ast.walk(tree):
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            for module in _modules(node):
                if module in NETWORK or module.partition(".")[0] in NETWORK:
                    yield node.lineno, f"a check reaches for the network: import {module}"
        elif isinstance(node, ast.Call):
            called = _full_name(node.func, names)
            if any(called == clock or called.endswith(f".{clock}") for clock in CLOCKS):
                yield node.lineno, f"a check reaches for the wall clock: {called}()"
            port = _fixed_port(node)
            if port:
                yield node.lineno, f"a check reaches for a fixed port: {port}"


def _modules(node: ast.Import | ast.ImportFrom) -> list[str]:
    if isinstance(node, ast.Import):
        return [each.name for each in node.names]
    module = node.module or ""
    return [module, *(f"{module}.{each.name}" for each in node.names)][: 1 if node.level else None]


def _imported_names(tree: ast.Module) -> dict[str, str]:
    """Give what each imported name stands for: ``from time import time as now``."""
    found = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            for each in node.names:
                found[each.asname or each.name] = f"{node.module}.{each.name}"
        elif isinstance(node, ast.Import):
            for each in node.names:
                if each.asname:
                    found[each.asname] = each.name
    return found


def _full_name(node: ast.expr, names: dict[str, str]) -> str:
    if isinstance(node, ast.Name):
        return names.get(node.id, node.id)
    if isinstance(node, ast.Attribute):
        return f"{_full_name(node.value, names)}.{node.attr}"
    return ""


def _fixed_port(call: ast.Call) -> str:
    """Give the port or address that a call names; an empty text if there is none."""
    name = call.func.attr if isinstance(call.func, ast.Attribute) else _full_name(call.func, {})
    for keyword in call.keywords:
        if keyword.arg == "port" and _port(keyword.value):
            return f"port={_port(keyword.value)}"
    if name not in _CALLERS:
        return ""
    for argument in call.args:
        if isinstance(argument, ast.Tuple) and len(argument.elts) == 2:
            port = _port(argument.elts[1])
            if port:
                return str(port)
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
            found = _ADDRESS.match(argument.value)
            if found:
                return found[0]
    return ""


def _port(node: ast.expr) -> int:
    is_number = isinstance(node, ast.Constant) and type(node.value) is int
    return node.value if is_number else 0  # type: ignore[attr-defined]
