"""How pytest collects the checks: its arguments, and the plugins of course and engine."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.grading.job import Expected

if TYPE_CHECKING:
    from checker.grading.checks_plugin import ChecksPlugin

INI = Path(__file__).with_name("judge.ini")
ARGUMENTS = ("--capture=no", "--strict-markers", "-c", str(INI))
ALONE = ("--noconftest", "--import-mode=importlib")
"""checks are files of their own"""
TOGETHER = ("--import-mode=prepend", "-o", "python_files=test_*.py *_test.py")
"""tests that were written for pytest import their neighbours, and have a conftest.py"""
WITHOUT = (
    "cacheprovider", "terminal", "faulthandler", "unraisableexception", "threadexception",
    "junitxml", "pastebin", "doctest", "setuponly", "setupplan", "stepwise", "logging",
    "recwarn", "debugging", "legacypath", "terminalprogress", "subtests",
    "pytester_assertions", "warnings",
)  # fmt: skip
FOR_UNITTEST = ("debugging", "subtests")
"""plugins without which the tests of unittest do not run"""
FIXTURES = "fixtures"
"""the module of the course's support that has its own fixtures"""


def arguments(checks: str, trust: str = "checks") -> list[str]:
    """Give the arguments of pytest for a folder of checks."""
    form = (*TOGETHER, f"--confcutdir={checks}") if trust == "bridge" else ALONE
    unwanted = [name for name in WITHOUT if trust != "bridge" or name not in FOR_UNITTEST]
    without = [word for name in unwanted for word in ("-p", f"no:{name}")]
    return [*ARGUMENTS, *form, *without, f"--rootdir={checks}", checks]


def plugins(checks: ChecksPlugin, expected: Expected) -> list[Any]:
    """Give the plugins of a run: the engine's, and the course's own fixtures."""
    found: list[Any] = [checks]
    if expected.trust == "bridge":
        from checker.grading.imported_tests import ImportedTests

        learner, trial = checks.learner_of_check, checks.trial_of_check
        found.append(ImportedTests(expected.modules, learner, trial))
    if expected.support and Path(expected.support, f"{FIXTURES}.py").is_file():
        found.append(importlib.import_module(f"support.{FIXTURES}"))
    return found


def import_support(folder: str, cache: str) -> None:
    """Make the course's helpers importable as ``support``, asserts rewritten.

    Their bytecode goes to ``cache``: the author's folder stays as it is.
    """
    if not folder or "support" in sys.modules:
        return
    spec = importlib.util.spec_from_file_location(
        "support",
        Path(folder) / "__init__.py",
        submodule_search_locations=[folder],
    )
    if spec is None or spec.loader is None or not Path(folder, "__init__.py").is_file():
        return
    module = importlib.util.module_from_spec(spec)
    sys.modules["support"] = module
    prefix, sys.pycache_prefix = sys.pycache_prefix, cache or sys.pycache_prefix
    try:
        spec.loader.exec_module(module)
    finally:
        sys.pycache_prefix = prefix
