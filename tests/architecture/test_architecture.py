"""What the engine's code promises, asserted over its syntax trees."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2] / "checker"
LAYERS: dict[str, int] = {
    # facts and sentences
    "model": 0,
    "errors": 0,
    "file_lock": 0,
    # what is read
    "content": 1,
    "explain": 1,
    # what is written
    "learner": 2,
    # what is run; checks.py is the part of it that authors import
    "grading": 3,
    "checks": 3,
    # tools on top of grading
    "authoring": 4,
    "classroom": 4,
    "review": 4,
    # the report as text, JSON, HTML
    "render": 5,
    # people
    "watch": 6,
    "notebook": 6,
    "cli": 7,
    "web": 7,
    "bootstrap": 7,
    "__main__": 8,
    "__init__": 0,
}
SPEAKERS = ("cli", "bootstrap", "__main__")
MEETS_LEARNERS = ("checks", "explain", "grading", "learner", "notebook", "render", "watch", "web")
LONGEST_MODULE = 400
LONGER: dict[str, int] = {}
"""modules that are still to be split: they may shrink, and not grow"""
LONGEST_BARE_FUNCTION = 60


def sources() -> list[Path]:
    return sorted(path for path in ROOT.rglob("*.py") if "__pycache__" not in path.parts)


def trusted() -> list[Path]:
    return [path for path in sources() if "untrusted" not in path.relative_to(ROOT).parts]


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def shown(path: Path) -> str:
    return path.relative_to(ROOT.parent).as_posix()


def module_name(path: Path) -> str:
    parts = ("checker", *path.relative_to(ROOT).with_suffix("").parts)
    return ".".join(parts).removesuffix(".__init__")


def part_of(module: str) -> str:
    return module.split(".")[1] if "." in module else "__init__"


def imported(path: Path, *, everywhere: bool = True) -> Iterator[tuple[str, int]]:
    """Give the modules of the engine that a file imports, also inside functions."""
    known = {module_name(each) for each in trusted()}
    for node in ast.walk(tree(path)) if everywhere else _at_the_top(tree(path)):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names = []
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                names.append(inner if inner in known else node.module)
        else:
            continue
        yield from ((name, node.lineno) for name in names if name.split(".")[0] == "checker")


def _at_the_top(module: ast.Module) -> Iterator[ast.stmt]:
    """Give the statements that run when the module is imported by somebody."""
    for node in module.body:
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            continue
        yield node


def test_every_part_has_a_layer() -> None:
    parts = {part_of(module_name(path)) for path in trusted()}

    assert sorted(parts - set(LAYERS)) == []


def test_imports_point_to_lower_layers() -> None:
    wrong = []
    for path in trusted():
        here = part_of(module_name(path))
        for name, line in imported(path):
            there = part_of(name)
            if there != here and LAYERS[there] > LAYERS[here]:
                wrong.append(f"{shown(path)}:{line} imports {name}, a higher layer")

    assert wrong == []


def test_the_pictures_of_a_report_know_the_model_only() -> None:
    allowed = {"model", "errors", "render"}
    wrong = [
        f"{shown(path)}:{line} imports {name}"
        for path in sorted((ROOT / "render").glob("*.py"))
        for name, line in imported(path)
        if part_of(name) not in allowed
    ]

    assert wrong == []


def test_nobody_imports_a_way_in() -> None:
    """The command line and the page use the engine; the engine never uses them."""
    wrong = [
        f"{shown(path)}:{line} imports {name}"
        for path in trusted()
        for name, line in imported(path)
        if part_of(name) in ("cli", "web")
        and part_of(module_name(path)) not in ("cli", "web", "bootstrap", "__main__")
    ]

    assert wrong == []


def test_there_are_no_cycles() -> None:
    graph = {
        module_name(path): {name for name, _ in imported(path, everywhere=False)}
        for path in trusted()
    }
    done: set[str] = set()

    def visit(name: str, trail: tuple[str, ...]) -> None:
        assert name not in trail, " → ".join((*trail[trail.index(name) :], name))
        if name not in done:
            for other in sorted(graph.get(name, set()) - {name}):
                visit(other, (*trail, name))
            done.add(name)

    for name in sorted(graph):
        visit(name, ())


def test_the_untrusted_side_stands_alone() -> None:
    """It is mounted beside a learner's code, where nothing else of the engine is."""
    allowed = {"checker_agent", *_standard_library()}
    wrong = []
    for path in sorted((ROOT / "untrusted").rglob("*.py")):
        for node in ast.walk(tree(path)):
            names = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and node.module:
                names = [node.module]
            wrong += [
                f"{shown(path)}:{node.lineno} imports {name}"  # type: ignore[attr-defined]
                for name in names
                if name.split(".")[0] not in allowed
            ]

    assert wrong == []


def _standard_library() -> frozenset[str]:
    import sys

    return sys.stdlib_module_names


def test_nothing_of_a_learners_is_unpickled_or_evaluated() -> None:
    forbidden = {"eval", "exec", "compile", "pickle", "marshal", "shelve", "__import__"}
    wrong = []
    for path in trusted():
        if part_of(module_name(path)) not in MEETS_LEARNERS:
            continue
        for node in ast.walk(tree(path)):
            name = ""
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                name = node.func.id
            elif isinstance(node, ast.alias):
                name = node.name.split(".")[0]
            if name in forbidden:
                wrong.append(f"{shown(path)}:{node.lineno} uses {name}")  # type: ignore[attr-defined]

    assert wrong == []


def test_only_the_command_line_prints_asks_and_exits() -> None:
    wrong = []
    for path in trusted():
        if part_of(module_name(path)) in SPEAKERS:
            continue
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in (
                "print",
                "input",
                "exit",
                "quit",
                "sys.exit",
            ):
                wrong.append(f"{shown(path)}:{node.lineno} calls {ast.unparse(node.func)}")

    assert wrong == []


def test_the_engine_knows_no_framework() -> None:
    word = re.compile(r"(?<![a-z])(flask|sqlalchemy|werkzeug\.serving)(?![a-z])", re.IGNORECASE)
    wrong = [
        f"{shown(path)}:{number} says {found[0]}"
        for path in sources()
        if "web" not in path.relative_to(ROOT).parts
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if (found := word.search(line))
    ]

    assert wrong == []


@pytest.mark.parametrize("path", sources(), ids=shown)
def test_modules_are_short_and_say_what_they_are_for(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    docstring = ast.get_docstring(tree(path))

    assert len(text.splitlines()) <= LONGER.get(shown(path), LONGEST_MODULE)
    assert docstring
    assert len(docstring.splitlines()[0]) <= 100


def test_what_became_short_is_off_the_list() -> None:
    short = [
        name
        for name in LONGER
        if not (ROOT.parent / name).is_file()
        or len((ROOT.parent / name).read_text(encoding="utf-8").splitlines()) <= LONGEST_MODULE
    ]

    assert short == []


def test_long_functions_say_what_they_do() -> None:
    wrong = []
    for path in sources():
        for node in ast.walk(tree(path)):
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                length = (node.end_lineno or node.lineno) - node.lineno + 1
                if length > LONGEST_BARE_FUNCTION and not ast.get_docstring(node):
                    wrong.append(f"{shown(path)}:{node.lineno} {node.name} has {length} lines")

    assert wrong == []


def test_every_function_is_annotated() -> None:
    wrong = []
    for path in sources():
        for node in ast.walk(tree(path)):
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and node.returns is None:
                wrong.append(
                    f"{shown(path)}:{node.lineno} {node.name} does not say what it returns"
                )

    assert wrong == []


def test_postponed_annotations_everywhere() -> None:
    wrong = [
        shown(path)
        for path in sources()
        if path.name not in ("__init__.py", "__main__.py")  # the latter must run in any Python 3
        and "from __future__ import annotations" not in path.read_text(encoding="utf-8")
    ]

    assert wrong == []
