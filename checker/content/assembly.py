"""Lay out a submission of the author's in a folder: starter, solution or sample."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Literal

from checker.content.catalog import Course
from checker.errors import CourseError
from checker.model import Exercise, Sample

PREPARE = "_prepare.py"
_NOT_HANDED_OUT = shutil.ignore_patterns("_*", "sample.toml", "NOTES.md", "__pycache__", "*.pyc")

Source = Literal["starter", "solution"] | Sample


def assemble(course: Course, exercise: Exercise, source: Source, target: Path) -> None:
    """Lay out ``source`` in the folder ``target``, which is made if needed."""
    target.mkdir(parents=True, exist_ok=True)
    layers = _layers(course, exercise, source)
    for layer in layers:
        if layer.is_dir():
            shutil.copytree(
                layer, target, dirs_exist_ok=True, ignore=_NOT_HANDED_OUT, symlinks=True
            )
    if isinstance(source, Sample):
        for name in source.remove:
            _remove(target / name, source)
    for script in _scripts(layers):
        _run(script, target)


def _layers(course: Course, exercise: Exercise, source: Source) -> list[Path]:
    starter, solution = exercise.starter, course.solution(exercise)
    if source == "starter":
        return [starter]
    if source == "solution":
        return [starter, solution]
    bases = {"solution": [starter, solution], "starter": [starter], "empty": []}
    return [*bases[source.base], source.folder]


def _scripts(layers: list[Path]) -> list[Path]:
    """Give the last layer's ``_prepare.py``, or the one below where it has none."""
    found = [layer / PREPARE for layer in layers if (layer / PREPARE).is_file()]
    return found[-1:]


def _remove(path: Path, sample: Sample) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    elif path.exists() or path.is_symlink():
        path.unlink()
    else:
        raise CourseError(
            f"'{path.name}' cannot be removed: there is none",
            location=str(sample.folder / "sample.toml"),
        )


def _run(script: Path, folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-X", "utf8", str(script)],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        stdin=subprocess.DEVNULL,
        check=False,
    )
    if done.returncode:
        raise CourseError(
            f"it ended with {done.returncode}: {done.stderr.strip()[-400:]}", location=str(script)
        )
