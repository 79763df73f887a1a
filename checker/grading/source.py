"""The text and the syntax tree of a learner's file, to diagnose a wrong answer."""

from __future__ import annotations

import ast
import warnings
from collections.abc import Iterator


class Source:
    """The text of a file, to diagnose a wrong answer (never to pass a check)."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tree: ast.Module | None
        try:
            with warnings.catch_warnings(action="ignore"):  # such as an odd backslash
                self.tree = ast.parse(text)
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            self.tree = None

    @property
    def lines(self) -> list[str]:
        """Give the lines of the text."""
        return self.text.splitlines()

    def calls(self, name: str) -> list[ast.Call]:
        """Give the calls of a function or method by its last name."""
        return [
            node
            for node in self.walk()
            if isinstance(node, ast.Call) and _last_name(node.func) == name
        ]

    def functions(self) -> dict[str, ast.FunctionDef]:
        """Give the functions by name, wherever they are defined."""
        return {node.name: node for node in self.walk() if isinstance(node, ast.FunctionDef)}

    def walk(self) -> Iterator[ast.AST]:
        """Walk over the syntax tree; nothing where the text is no Python."""
        return ast.walk(self.tree) if self.tree is not None else iter(())


def _last_name(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""
