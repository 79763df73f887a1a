"""Run tests that import the learner's code, with stand-ins for what they import.

The tests are collected before the submission comes, as all checks are: ``from two_fer
import two_fer`` gives a placeholder then. Before each test, the placeholders in the
test's module become what this check's state has under the name: a stand-in, a class of
exceptions, or a plain value. See `stand_ins`.
"""

from __future__ import annotations

import functools
import importlib.abc
import importlib.machinery
import sys
import unittest
from collections.abc import Callable, Generator, Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from checker.grading.desk import Desk
from checker.grading.learner import Learner
from checker.grading.stand_ins import settle
from checker.grading.trial import Step, Trial
from checker.grading.unittest_words import OPERATORS


class TooEarly(Exception):
    """A test uses the learner's code while the tests are read: nothing of it is there."""


class Placeholder:
    """A name of the submission, before there is one."""

    def __init__(self, imports: Imports, file: str, name: str) -> None:
        self._imports = imports
        self._file = file
        self._name = name

    def resolve(self) -> Any:
        """Give what the submission has under this name."""
        return self._imports.find(self._file, self._name)

    def __getattr__(self, name: str) -> Any:
        if name.startswith(("__", "_pytest", "pytest")):
            raise AttributeError(name)
        return getattr(self.resolve(), name)

    def __call__(self, *arguments: Any, **keywords: Any) -> Any:
        """Call what has this name."""
        return self.resolve()(*arguments, **keywords)


class PlaceholderModule(ModuleType):
    """A file of the submission, as a test imports it."""

    def __init__(self, name: str, imports: Imports) -> None:
        super().__init__(name)
        self.__path__: list[str] = []
        self._imports = imports

    def __getattr__(self, name: str) -> Any:
        if name.startswith(("__", "_pytest", "pytest")):
            raise AttributeError(name)
        if self._imports.desk is None:
            return Placeholder(self._imports, self.__name__, name)
        return self._imports.find(self.__name__, name)


class Imports(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Answers imports of the learner's files with placeholders."""

    def __init__(self, modules: Sequence[str]) -> None:
        self._modules = frozenset(modules)
        self.desk: Desk | None = None

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        """Find a file of the submission."""
        if name.partition(".")[0] not in self._modules:
            return None
        return importlib.machinery.ModuleSpec(name, self, is_package=True)

    def create_module(self, spec: importlib.machinery.ModuleSpec) -> ModuleType:
        """Make the module that stands in for the file."""
        return PlaceholderModule(spec.name, self)

    def exec_module(self, module: ModuleType) -> None:
        """Do nothing: nothing of a submission runs here."""

    def find(self, file: str, name: str) -> Any:
        """Give what a file of the submission calls ``name``."""
        if self.desk is None:
            raise TooEarly(f"the tests use '{name}' of {file}.py while they are being read")
        return self.desk.name(file, name)


class ImportedTests:
    """The pytest plugin for tests that import the learner's code."""

    def __init__(
        self, modules: Sequence[str], learner: Callable[[], Learner], trial: Callable[[], Trial]
    ) -> None:
        self._imports = Imports(modules)
        self._learner = learner
        self._trial = trial
        self._spots: list[tuple[dict[str, Any], str, Placeholder]] | None = None
        self._originals: dict[str, Any] = {}
        self._is_inside = False

    def pytest_configure(self, config: pytest.Config) -> None:
        """Answer imports, and listen to the asserts of unittest."""
        sys.meta_path.insert(0, self._imports)
        for name in dir(unittest.TestCase):
            if name.startswith("assert") or name == "fail":
                self._originals[name] = original = getattr(unittest.TestCase, name)
                setattr(unittest.TestCase, name, self._heard(name, original))

    def pytest_unconfigure(self, config: pytest.Config) -> None:
        """Leave everything as it was."""
        sys.meta_path.remove(self._imports)
        for name, original in self._originals.items():
            setattr(unittest.TestCase, name, original)

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Leave out what the author of the tests skips, and keep the order of the lines."""
        items[:] = sorted((item for item in items if not _is_skipped(item)), key=_place)

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_setup(self, item: pytest.Item) -> None:
        """Put what the submission has in the place of each placeholder."""
        learner, trial = self._learner(), self._trial()
        desk = Desk(learner.work_with, lambda text, target: trial.add(Step(text, function=target)))
        self._imports.desk = desk
        if self._spots is None:
            self._spots = list(_spots(Path(item.config.rootpath)))
        for namespace, key, placeholder in self._spots:
            namespace[key] = placeholder.resolve()
        parameters = getattr(getattr(item, "callspec", None), "params", {})
        for key, value in parameters.items():
            if isinstance(value, Placeholder):
                parameters[key] = value.resolve()

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_call(self, item: pytest.Item) -> Generator[None, object, object]:
        """Let no test catch that the submission gave no answer."""
        result = yield
        desk = self._imports.desk
        if desk is not None and desk.trouble is not None:
            raise desk.trouble
        return result

    @pytest.hookimpl(trylast=True)
    def pytest_runtest_teardown(self, item: pytest.Item) -> None:
        """Let nothing of this check's state be used by the next."""
        self._imports.desk = None

    def _heard(self, name: str, original: Any) -> Any:
        @functools.wraps(original)
        def method(case: unittest.TestCase, *arguments: Any, **keywords: Any) -> Any:
            if self._is_inside:  # an assert that is made of other ones
                return original(case, *arguments, **keywords)
            self._is_inside = True
            try:
                return original(case, *arguments, **keywords)
            except AssertionError:
                if name in OPERATORS and len(arguments) >= 2:
                    left, right = (settle(each) for each in arguments[:2])
                    self._trial().comparison = (OPERATORS[name], left, right)
                raise
            finally:
                self._is_inside = False

        return method


def _spots(checks: Path) -> Iterator[tuple[dict[str, Any], str, Placeholder]]:
    """Find the placeholders in the modules of the checks: namespace, key, placeholder."""
    for module in list(sys.modules.values()):
        file = getattr(module, "__file__", None)
        if isinstance(file, str) and Path(file).is_relative_to(checks):
            for key, value in list(vars(module).items()):
                if type(value) is Placeholder:
                    yield vars(module), key, value


def _place(item: pytest.Item) -> tuple[str, int]:
    function = getattr(item, "function", None)
    code = getattr(function, "__code__", None)
    return str(item.path), int(getattr(code, "co_firstlineno", 0))


def _is_skipped(item: pytest.Item) -> bool:
    if item.get_closest_marker("skip") is not None:
        return True
    owners = (getattr(item, "cls", None), getattr(item, "function", None))
    return any(getattr(owner, "__unittest_skip__", False) for owner in owners)
