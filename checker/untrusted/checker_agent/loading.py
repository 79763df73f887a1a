"""Load a learner's file as a module, with the libraries safe from its neighbours."""

from __future__ import annotations

import gc
import importlib.abc
import importlib.machinery
import importlib.util
import linecache
import os
import sys
from collections.abc import Sequence
from types import ModuleType
from typing import Any


class MissingFile(Exception):
    """The submission has no file of this name."""


class LibraryGuard(importlib.abc.MetaPathFinder):
    """Keep a learner's ``json.py`` or ``random.py`` from hiding the library.

    A top-level name that both the submission and the installed libraries have is
    found in the libraries; the file is noted in ``hidden``, for the feedback.
    """

    def __init__(self) -> None:
        self.folder = ""
        self.hidden: list[str] = []

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> Any:
        """Find a library that a file of the submission would hide."""
        if path is not None or not self.folder or not self._is_theirs(name):
            return None
        others = [place for place in sys.path if not inside(place, self.folder)]
        spec = None
        if name in sys.builtin_module_names or name in _frozen():
            spec = importlib.machinery.BuiltinImporter.find_spec(name)
            spec = spec or importlib.machinery.FrozenImporter.find_spec(name)
        spec = spec or importlib.machinery.PathFinder.find_spec(name, others)
        if spec is not None and spec.loader is not None:
            self.note(name)
            return spec
        return None

    def note(self, name: str) -> None:
        """Remember that the submission has a file with a library's name."""
        file = f"{name}.py"
        if file not in self.hidden:
            self.hidden.append(file)

    def note_loaded(self) -> None:
        """Note the files whose library was loaded before the submission was."""
        for entry in os.scandir(self.folder):
            stem, ending = os.path.splitext(entry.name)
            module = sys.modules.get(stem)
            known = module is not None and not inside(_file(module), self.folder)
            if ending == ".py" and known and stem != "__main__":
                self.note(stem)

    def _is_theirs(self, name: str) -> bool:
        base = os.path.join(self.folder, name)
        return os.path.isfile(base + ".py") or os.path.isdir(base)


def load(target: str, folder: str) -> ModuleType:
    """Load ``target``, a path inside ``folder`` without ``.py``, as a module."""
    directory, _, name = target.rpartition("/")
    place = os.path.join(folder, directory) if directory else folder
    file = os.path.join(place, name + ".py")
    package = os.path.join(place, name, "__init__.py")
    if place not in sys.path:
        sys.path.insert(0, place)
    known = sys.modules.get(name)
    if known is not None and inside(_file(known), place):
        return known
    if os.path.isfile(file):
        return _load_file(name, file, None)
    if os.path.isfile(package):
        return _load_file(name, package, [os.path.dirname(package)])
    raise MissingFile(f"there is no file {target}.py")


def _load_file(name: str, file: str, search: list[str] | None) -> ModuleType:
    """Load by path, so that a library of the same name does not matter."""
    alias = name if name not in sys.modules else f"_submission_{name}"
    spec = importlib.util.spec_from_file_location(alias, file, submodule_search_locations=search)
    if spec is None or spec.loader is None:
        raise MissingFile(f"{file} cannot be loaded")
    module = importlib.util.module_from_spec(spec)
    sys.modules[alias] = module
    try:
        spec.loader.exec_module(module)
    except BaseException:
        sys.modules.pop(alias, None)
        raise
    return module


def forget(folder: str) -> None:
    """Forget the modules that came from ``folder``, so that they load afresh."""
    for name, module in list(sys.modules.items()):
        if name != "__main__" and inside(_file(module), folder):
            del sys.modules[name]
    sys.path[:] = [place for place in sys.path if not inside(place, folder)]
    linecache.clearcache()
    importlib.invalidate_caches()
    gc.collect()


def inside(path: str, folder: str) -> bool:
    """Claim that ``path`` is ``folder`` or lies below it."""
    return bool(folder) and (path == folder or path.startswith(folder + os.sep))


def _file(module: ModuleType) -> str:
    file = getattr(module, "__file__", None)
    return file if isinstance(file, str) else ""


def _frozen() -> Sequence[str]:
    return ("os", "site", "codecs", "io", "abc", "stat", "posixpath", "ntpath", "genericpath")
