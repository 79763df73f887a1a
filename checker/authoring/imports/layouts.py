"""Find exercises in a folder: stub, tests, example solution and text of each.

Three layouts are known, and mixtures of them:

- a track: ``two-fer/`` with ``two_fer.py``, ``two_fer_test.py``, ``.meta/example.py`` and
  ``.docs/instructions.md``; where ``.meta/config.json`` lists the files, it is believed;
- a plain folder: a stub, ``test_*.py`` or ``*_test.py``, ``solution.py`` or ``example.py``;
- a class repository: stubs, tests in ``tests/``, answers in ``solution/`` beside them, or
  in a folder ``solutions/`` of the whole repository that mirrors it.

Nothing is run here, and no link is followed.
"""

from __future__ import annotations

import ast
import json
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

from checker.grading.beside import test_names

TEST_FOLDERS = ("tests", "test")
SOLUTION_FOLDERS = (
    "solution", "solutions", "answer", "answers", "reference", "example", "examples", "exemplar",
)  # fmt: skip
SOLUTION_STEMS = ("example", "exemplar", "solution", "answer", "reference")
NO_EXERCISES = ("__pycache__", "node_modules", "venv", "build", "dist", "docs")
NO_STUBS = ("conftest.py", "setup.py", "noxfile.py")
TEXTS = ("introduction.md", "instructions.md", "instructions.append.md")
NO_MODULES = ("checker", "checker_agent", "conftest", "pytest", "support", "werkzeug")
MOST_FILES = 200
MOST_BYTES = 16 * 1024 * 1024


class Unusable(Exception):
    """A folder that looks like an exercise and cannot become one, with the reason."""


@dataclass(frozen=True)
class Found:
    """One exercise: files by the names that they have in the new course."""

    folder: Path
    lesson: str
    """path of the folder above, from the imported one"""
    starter: Mapping[str, Path]
    solution: Mapping[str, Path]
    tests: Mapping[str, Path]
    main: str
    """the stub that the learner edits first"""
    texts: tuple[Path, ...] = ()


@dataclass(frozen=True)
class Skipped:
    """A folder that was left out, and why."""

    folder: Path
    reason: str


@dataclass
class Survey:
    """What a folder holds."""

    found: list[Found] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)


def survey(root: Path) -> Survey:
    """Find the exercises below ``root``, in the order of their names."""
    result = Survey()
    _search(root, root, result)
    return result


def _search(folder: Path, root: Path, result: Survey) -> bool:
    """Look through a folder; claim that something in it was found, or named as skipped."""
    if _has_tests(folder):
        try:
            result.found.append(_read(folder, root))
        except Unusable as error:
            result.skipped.append(Skipped(folder, str(error)))
        return True
    held = [_search(each, root, result) for each in _folders(folder)]
    if not any(held) and (_python_files(folder) or (folder / ".meta").is_dir()):
        result.skipped.append(
            Skipped(folder, "no tests: there is no test_*.py and no *_test.py with a test in it")
        )
        return True
    return any(held)


def _folders(folder: Path) -> list[Path]:
    left_out = (*NO_EXERCISES, *TEST_FOLDERS, *SOLUTION_FOLDERS)
    return [
        each
        for each in sorted(folder.iterdir(), key=lambda path: path.name.lower())
        if each.is_dir()
        and not each.is_symlink()
        and each.name[0] not in "._"
        and each.name.lower() not in left_out
        and not (each / "pyvenv.cfg").exists()
    ]


def _has_tests(folder: Path) -> bool:
    places = [folder, *(folder / name for name in TEST_FOLDERS)]
    return any(is_test_file(path) for place in places for path in _python_files(place))


def _read(folder: Path, root: Path) -> Found:
    """Read one exercise; raise `Unusable` with the reason if something is missing."""
    files = list(_files(folder))
    _refuse_names(folder, files)
    listed = _listed(folder)
    stub_names = listed.get("solution", [])
    named = [*listed.get("test", []), *_test_names(folder, files)]
    tests = {name: folder / name for name in named if name not in stub_names}
    solution = _solution(folder, root, files, listed, tests)
    stubs = [name for name in solution if (folder / name).is_file()]
    if not stubs:
        raise Unusable("no stub: no Python file for the learner has the name of a solution")
    starter = {
        name: folder / name
        for name in files
        if name in stubs or _is_given(name, tests, solution, folder)
    }
    data = {name: path for name, path in starter.items() if not name.endswith(".py")}
    starter |= _shared(tests, [*solution.values(), *starter.values()])
    _refuse_libraries(stubs)
    main = next(iter(stubs))
    lesson = folder.relative_to(root).parent.as_posix() if folder != root else "."
    texts = _texts(folder)
    return Found(folder, lesson, starter, solution, {**data, **tests}, main, texts)


def _test_names(folder: Path, files: Iterable[str]) -> list[str]:
    """Name the tests and what stands beside them; helpers are ``test_*.py`` too."""
    return [
        name
        for name in files
        if PurePosixPath(name).parts[0].lower() in TEST_FOLDERS
        or _is_named_like_a_test(PurePosixPath(name).name)
        or PurePosixPath(name).name == "conftest.py"
    ]


def _solution(
    folder: Path,
    root: Path,
    files: list[str],
    listed: Mapping[str, list[str]],
    tests: Mapping[str, Path],
) -> dict[str, Path]:
    """Give the files of the example solution, by the names of the stubs they replace."""
    examples = listed.get("example") or listed.get("exemplar") or []
    wanted = listed.get("solution") or []
    if examples and len(examples) == len(wanted):
        return {name: folder / each for name, each in zip(wanted, examples, strict=True)}
    for place in _solution_folders(folder, root):
        inside = {name: place / name for name in _files(place) if name.endswith(".py")}
        if any((folder / name).is_file() for name in inside):
            return inside
    singles = [*examples, *_single_solutions(folder, files)]
    if not singles:
        raise Unusable("no solution: there is no example.py, solution.py or folder of answers")
    stubs = wanted or _imported_stubs(folder, files, tests, singles)
    if not stubs:
        raise Unusable("no stub: the tests import no Python file of this folder")
    if len(stubs) > 1:
        names = ", ".join(stubs)
        raise Unusable(f"no solution for each stub: the tests import {names}, one answer is there")
    return {stubs[0]: folder / singles[0]}


def _solution_folders(folder: Path, root: Path) -> Iterator[Path]:
    for name in SOLUTION_FOLDERS:
        for place in (folder / name, folder / f".{name}", folder / ".meta" / name):
            if place.is_dir() and not place.is_symlink():
                yield place
    above = folder
    while above != root:
        above = above.parent
        for name in SOLUTION_FOLDERS:
            mirrored = above / name / folder.relative_to(above)
            if mirrored.is_dir() and not mirrored.is_symlink():
                yield mirrored


def _single_solutions(folder: Path, files: Iterable[str]) -> list[str]:
    hidden = [f".meta/{stem}.py" for stem in SOLUTION_STEMS]
    found = [name for name in hidden if _is_plain_file(folder / name)]
    return [*found, *(name for name in files if _is_solution_name(name))]


def _is_solution_name(name: str) -> bool:
    stem = PurePosixPath(name).stem.lower()
    if "/" in name or not name.endswith(".py"):
        return False
    parts = stem.split("_")
    return parts[0] in SOLUTION_STEMS or parts[-1] in SOLUTION_STEMS


def _imported_stubs(
    folder: Path, files: Iterable[str], tests: Mapping[str, Path], singles: Iterable[str]
) -> list[str]:
    """Name the files that the tests import; the only file there is where they import none."""
    candidates = [
        name
        for name in files
        if name.endswith(".py")
        and name not in tests
        and name not in singles
        and PurePosixPath(name).name not in NO_STUBS
    ]
    imported = {module for path in tests.values() for module in imported_modules(path)}
    named = [name for name in candidates if _module_of(name) in imported]
    return named or (candidates if len(candidates) == 1 else [])


def _is_given(
    name: str, tests: Mapping[str, Path], solution: Mapping[str, Path], folder: Path
) -> bool:
    """Claim that a file is handed out beside the stub: data, or a module that is complete."""
    path = PurePosixPath(name)
    is_answer = folder / name in solution.values() or path.parts[0].lower() in SOLUTION_FOLDERS
    is_text = path.suffix.lower() in (".md", ".rst") or path.name.lower() == "license"
    return not (is_answer or is_text or name in tests or path.name in NO_STUBS) and not (
        _is_solution_name(name)
    )


def _shared(tests: Mapping[str, Path], programs: Iterable[Path]) -> dict[str, Path]:
    """Give the helpers of the tests that the learner's program imports as well."""
    wanted = {module for path in programs for module in imported_modules(path)}
    return {name: path for name, path in tests.items() if _module_of(name) in wanted}


def _listed(folder: Path) -> dict[str, list[str]]:
    """Read the lists of files in ``.meta/config.json``; a name that leads outside is wrong."""
    config = folder / ".meta" / "config.json"
    if not _is_plain_file(config):
        return {}
    try:
        told: Any = json.loads(config.read_text(encoding="utf-8")).get("files", {})
        lists = {str(kind): [str(name) for name in names] for kind, names in told.items()}
    except (ValueError, AttributeError, TypeError, UnicodeDecodeError):
        raise Unusable("its .meta/config.json cannot be read") from None
    for name in [name for names in lists.values() for name in names]:
        path = PurePosixPath(name)
        if path.is_absolute() or ".." in path.parts or "\\" in name:
            raise Unusable(f"its .meta/config.json names '{name}', which leads outside")
    kept = {
        kind: [name for name in names if _is_plain_file(folder / name)]
        for kind, names in lists.items()
    }
    if kept.get("test"):
        kept["test"] += kept.get("editor", [])
    return {kind: names for kind, names in kept.items() if names}


def _texts(folder: Path) -> tuple[Path, ...]:
    documents = [folder / ".docs" / name for name in TEXTS]
    present = [path for path in documents if _is_plain_file(path)]
    if present:
        return tuple(present)
    for path in sorted(folder.glob("*.md")):
        if path.stem.lower() in ("readme", "instructions", "task", "exercise"):
            return (path,)
    return ()


def _files(folder: Path) -> Iterator[str]:
    """Name the files below a folder, with slashes; hidden ones and links are left out."""
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(
            name
            for name in folders
            if name[0] not in "._"
            and name not in NO_EXERCISES
            and not Path(place, name).is_symlink()
        )
        for name in sorted(names):
            path = Path(place, name)
            if name[0] != "." and not name.endswith(".pyc") and _is_plain_file(path):
                yield path.relative_to(folder).as_posix()


def _refuse_libraries(stubs: Iterable[str]) -> None:
    """Refuse a stub that would hide a library from the tests, or from the engine."""
    for name in stubs:
        module = _module_of(name).partition(".")[0]
        if module in (*sys.stdlib_module_names, *NO_MODULES):
            raise Unusable(f"its file {name} has the name of a library")


def _refuse_names(folder: Path, files: list[str]) -> None:
    for name in (folder.name, *files):
        if not name.isprintable():
            raise Unusable("a name in it has letters that cannot be written")
        try:
            name.encode("utf-8")
        except UnicodeEncodeError:
            raise Unusable("a name in it has letters that cannot be written") from None
    size = sum((folder / name).stat().st_size for name in files)
    if len(files) > MOST_FILES or size > MOST_BYTES:
        raise Unusable(f"it is too large: {len(files)} files, {size:,} bytes")


def is_test_file(path: Path) -> bool:
    """Claim that a file holds tests: its name says so, and there is a test in it."""
    return _is_named_like_a_test(path.name) and bool(test_names(path))


def imported_modules(path: Path) -> set[str]:
    """Name the modules that a file imports."""
    found: set[str] = set()
    for node in ast.walk(_parse(path)):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
            found.update(f"{node.module}.{alias.name}" for alias in node.names)
    return found


def _module_of(name: str) -> str:
    return name.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def _parse(path: Path) -> ast.Module:
    try:
        return ast.parse(path.read_bytes())
    except (SyntaxError, ValueError, OSError, RecursionError):
        return ast.Module([], [])


def _is_named_like_a_test(name: str) -> bool:
    return name.endswith(".py") and (name.startswith("test_") or name.endswith("_test.py"))


def _python_files(folder: Path) -> list[Path]:
    if not folder.is_dir() or folder.is_symlink():
        return []
    return [path for path in sorted(folder.glob("*.py")) if _is_plain_file(path)]


def _is_plain_file(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()
