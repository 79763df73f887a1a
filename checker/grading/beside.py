"""Run tests beside the learner's code, for exercises whose trust is ``open``.

The files of ``checks/beside/`` are laid into the copy of the submission, and pytest runs
there. Such a verdict is not protected: what runs beside a test can change its outcome.
"""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from pathlib import Path

from checker.checks import fail
from checker.grading.learner import Learner
from checker.grading.serving import Run

FOLDER = "beside"
SECONDS = 60.0
OPTIONS = ("-q", "-rA", "-p", "no:cacheprovider", "--tb=short", "--no-header", "--color=no")
_SKIP = re.compile(r"\bskip\b")
_OUTCOME = re.compile(r"^(PASSED|FAILED|ERROR|SKIPPED|XFAIL|XPASS) (\S.*?)(?: - (.*))?$")


class Together:
    """One run of pytest over all the tests, as their author ran them."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._run: Run | None = None

    def run(self, learner: Learner) -> Run:
        """Run the tests beside the learner's code; the first who asks waits for it."""
        if self._run is None:
            for path in sorted(self._folder.rglob("*")):
                if path.is_file() and "__pycache__" not in path.parts:
                    learner.write(path.relative_to(self._folder).as_posix(), path.read_bytes())
            learner.set_env("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
            learner.set_env("COLUMNS", "1000")
            self._run = learner.run_module("pytest", *OPTIONS, seconds=SECONDS)
        return self._run

    def outcomes(self, learner: Learner, name: str) -> list[tuple[str, str]]:
        """Give the outcomes of one test, of each of its parameters: word and message."""
        lines = self.run(learner).stdout.splitlines()
        found = [match for match in map(_OUTCOME.match, lines) if match]
        return [(match[1], match[3] or "") for match in found if match[2].partition("[")[0] == name]


@dataclass(frozen=True)
class Test:
    """One test, as pytest names it; ``name`` is empty for all tests of the file."""

    __test__ = False

    together: Together
    file: str
    name: str

    def __str__(self) -> str:
        return self.name.replace("::", ".") or f"all of {self.file}"

    @property
    def title(self) -> str:
        """Say in words what the test shows."""
        words = self.name.rpartition("::")[2].removeprefix("test_").replace("_", " ")
        return words or f"all tests of {self.file} pass"

    def check(self, learner: Learner) -> None:
        """Look at the outcome of the test; fail in its own words."""
        run = self.together.run(learner)
        if not self.name:
            if run.exit_code or " passed" not in run.stdout:
                fail("Not all tests pass.", expected="tests that pass", got=_told(run))
            return
        outcomes = self.together.outcomes(learner, f"{self.file}::{self.name}")
        wrong = [message or word for word, message in outcomes if word != "PASSED"]
        if wrong or not outcomes:
            got = wrong[0] if wrong else _told(run)
            fail("The test does not pass.", expected="a test that passes", got=got)


def load_tests(file: str) -> list[Test]:
    """Name the tests of the folder ``beside`` that lies next to a file of checks."""
    folder = Path(file).with_name(FOLDER)
    together = Together(folder)
    tests: list[Test] = []
    for path in sorted([*folder.rglob("test_*.py"), *folder.rglob("*_test.py")]):
        names = test_names(path)
        name = path.relative_to(folder).as_posix()
        tests.extend(Test(together, name, each) for each in (*names, "") if names)
    return tests


def test_names(path: Path) -> list[str]:
    """Name the tests of a file: ``test_add``, ``SumTest::test_add``; as pytest names them."""
    names: list[str] = []
    for node in _parse(path).body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and _is_test(node):
            names.append(node.name)
        elif isinstance(node, ast.ClassDef) and _is_test_class(node) and not _is_skipped(node):
            members = [each for each in node.body if isinstance(each, ast.FunctionDef)]
            names.extend(f"{node.name}::{each.name}" for each in members if _is_test(each))
    return names


test_names.__test__ = False  # type: ignore[attr-defined]


def _is_test(node: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    return node.name.startswith("test") and not _is_skipped(node)


def _is_skipped(node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) -> bool:
    """Claim that the author of the tests leaves it out, always."""
    return any(_SKIP.search(ast.unparse(each)) for each in node.decorator_list)


def _is_test_class(node: ast.ClassDef) -> bool:
    bases = [ast.unparse(base) for base in node.bases]
    return node.name.startswith("Test") or any("Test" in base for base in bases)


def _parse(path: Path) -> ast.Module:
    try:
        return ast.parse(path.read_bytes())
    except (SyntaxError, ValueError, OSError, RecursionError):
        return ast.Module([], [])


def _told(run: Run) -> str:
    """Give what pytest says of the failure: its lines that begin with E."""
    if run.timed_out:
        return "no end in time"
    lines = [line[1:].strip() for line in run.stdout.splitlines() if line.startswith("E ")]
    return " ".join(lines)[:400] or run.stdout.strip()[-400:] or run.stderr.strip()[-400:]
