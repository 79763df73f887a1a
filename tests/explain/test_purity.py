"""The engine is pure, and knows no content."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest
from explained_cases import ROOT

FILES = sorted((ROOT / "checker" / "explain").glob("*.py"))
CALLS_OF_OTHERS = {"print", "input", "exit", "quit", "breakpoint"}
PARTS_OF_OTHERS = {"argv", "environ", "getenv", "stdout", "stderr", "stdin"}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_library_is_named(path: Path) -> None:
    text = path.read_text(encoding="utf-8").lower()

    assert [word for word in ("flask", "sqlalchemy", "jinja", "werkzeug") if word in text] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_nothing_is_printed_or_read(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    parts = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}

    assert names & CALLS_OF_OTHERS == set()
    assert parts & PARTS_OF_OTHERS == set()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_only_the_standard_library_is_imported(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    imported = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            imported |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0
            imported.add(node.module or "")
    own = {name for name in imported if name.startswith("checker.explain")}

    assert {name.split(".")[0] for name in imported - own} <= set(sys.stdlib_module_names)
