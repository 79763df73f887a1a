"""A file of the solution, the changes that operators propose, and how they are found."""

from __future__ import annotations

import ast
import fnmatch
import importlib.util
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import ModuleType

from checker.errors import CourseError
from checker.model import Exercise

MODULE = "mutations.py"
_LINE = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True)
class Change:
    """One place that is changed: the text from ``start`` to ``end`` becomes ``new``.

    ``before`` and ``after`` tell it to a person, and are part of the mutant's id.
    """

    operator: str
    start: int
    end: int
    new: str
    before: str = ""
    after: str = ""


class Source:
    """The text of one file, and for Python its syntax tree with exact places."""

    def __init__(self, exercise: Exercise, file: str, text: str, given: str = "") -> None:
        self.exercise = exercise
        self.file = file
        self.text = text
        self.given = given
        """the text of the same file in the starter"""

    @cached_property
    def tree(self) -> ast.Module:
        """Give the syntax tree; raise `SyntaxError` if the file is no Python."""
        return ast.parse(self.text)

    @cached_property
    def parents(self) -> dict[ast.AST, ast.AST]:
        """Give the parent of each node of the tree."""
        return {
            child: parent
            for parent in ast.walk(self.tree)
            for child in ast.iter_child_nodes(parent)
        }

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(found.end() for found in _LINE.finditer(self.text))]

    @cached_property
    def _lines(self) -> list[str]:
        ends = [*self._starts[1:], len(self.text)]
        return [self.text[start:end] for start, end in zip(self._starts, ends, strict=True)]

    def place(self, line: int, column: int) -> int:
        """Turn a place of the syntax tree (a line, and bytes) into one of the text."""
        head = self._lines[line - 1].encode("utf-8")[:column]
        return self._starts[line - 1] + len(head.decode("utf-8", "ignore"))

    def span(self, node: ast.AST) -> tuple[int, int]:
        """Give the first place of a node and the one behind it."""
        return (
            self.place(node.lineno, node.col_offset),  # type: ignore[attr-defined]
            self.place(node.end_lineno, node.end_col_offset),  # type: ignore[attr-defined]
        )

    def code(self, node: ast.AST) -> str:
        """Give the text of a node."""
        start, end = self.span(node)
        return self.text[start:end]

    def is_exact(self, node: ast.AST) -> bool:
        """Claim that the node stands where the tree says: inside f-strings it may not."""
        try:
            found = ast.parse(f"({self.code(node)}\n)", mode="eval").body
        except (SyntaxError, ValueError):
            return False
        return ast.dump(found) == ast.dump(node)

    def change(
        self, operator: str, node: ast.AST, new: str, *, inside: ast.AST | None = None
    ) -> Change:
        """Replace a node; ``inside`` is a larger node that is shown to a person."""
        start, end = self.span(node)
        return self.replace(operator, start, end, new, inside=inside or node)

    def replace(
        self, operator: str, start: int, end: int, new: str, *, inside: ast.AST | None = None
    ) -> Change:
        """Replace a part of the text; ``inside`` is a node around it that is shown."""
        outer_start, outer_end = self.span(inside) if inside is not None else (start, end)
        before = self.text[outer_start:outer_end]
        after = self.text[outer_start:start] + new + self.text[end:outer_end]
        return Change(operator, start, end, new, before, after)


Operator = Callable[[Source], Iterator[Change]]
Meaning = Callable[[str], object]


def changes(pattern: str) -> Callable[[Operator], Operator]:
    """Mark a function that yields changes for the files that fit a pattern."""

    def mark(function: Operator) -> Operator:
        function.changes_pattern = pattern  # type: ignore[attr-defined]
        return function

    return mark


def meaning(pattern: str) -> Callable[[Meaning], Meaning]:
    """Mark a function that reads a text: equal results mean that texts mean the same.

    It raises `SyntaxError` or `ValueError` for a text that is broken.
    """

    def mark(function: Meaning) -> Meaning:
        function.meaning_pattern = pattern  # type: ignore[attr-defined]
        return function

    return mark


@meaning("*.py")
def read_python(text: str) -> object:
    """Read Python: the tree without places."""
    tree = ast.parse(text)
    compile(tree, "mutant.py", "exec", dont_inherit=True)
    return ast.dump(tree)


@dataclass(frozen=True)
class Toolbox:
    """The operators and the meanings that fit a course."""

    operators: tuple[Operator, ...]
    meanings: tuple[Meaning, ...]

    def operators_for(self, file: str) -> list[Operator]:
        """Give the operators for a file."""
        return [each for each in self.operators if _fits(each, "changes_pattern", file)]

    def meaning_for(self, file: str) -> Meaning:
        """Give what reads a file; a text without a reader means its words."""
        for each in self.meanings:
            if _fits(each, "meaning_pattern", file):
                return each
        return lambda text: text.split()


def load_toolbox(support: Path | None) -> Toolbox:
    """Load the general operators, and the course's own ones in front of them."""
    from checker.authoring.mutants import answers, flow, values

    own = _load(support / MODULE) if support and (support / MODULE).is_file() else None
    modules = [module for module in (own, answers, flow, values) if module is not None]
    found = [value for module in modules for value in vars(module).values()]
    operators = [value for value in found if hasattr(value, "changes_pattern")]
    meanings = [value for value in found if hasattr(value, "meaning_pattern")]
    return Toolbox(tuple(dict.fromkeys(operators)), (*dict.fromkeys(meanings), read_python))


def _load(file: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("_course_mutations", file)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look for their module there
    try:
        spec.loader.exec_module(module)
    except Exception as error:
        raise CourseError(f"it cannot be loaded: {error}", location=str(file)) from error
    return module


def _fits(function: object, name: str, file: str) -> bool:
    patterns = str(getattr(function, name)).split()
    return any(fnmatch.fnmatch(file.rpartition("/")[2], pattern) for pattern in patterns)
