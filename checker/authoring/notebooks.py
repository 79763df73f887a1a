"""Check the notebooks: their form, and that they run from top to bottom."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from checker.authoring.findings import Finding
from checker.content.catalog import Course
from checker.errors import CommandError
from checker.model import Lesson

_GRADED = re.compile(r"^%%check\s+(\S+)", re.MULTILINE)


def check_notebook(course: Course, lesson: Lesson) -> Iterator[Finding]:
    """Check one notebook's form: no outputs, stable ids, graded cells that exist."""
    path = course.notebook(lesson)
    place = path.relative_to(course.root).as_posix()
    if not path.is_file():
        if course.settings.trust == "checks":  # an imported course has none
            yield Finding(lesson.slug, "there is no notebook", place)
        return
    try:
        notebook: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        yield Finding(lesson.slug, f"the notebook is no JSON: {error}", place)
        return
    if (notebook.get("nbformat"), notebook.get("nbformat_minor")) != (4, 5):
        yield Finding(lesson.slug, "the notebook must have nbformat 4.5", place)
    ids = [cell.get("id") for cell in notebook["cells"]]
    if None in ids or len(set(ids)) != len(ids):
        yield Finding(lesson.slug, "every cell needs an id of its own", place)
    graded = 0
    for cell in notebook["cells"]:
        if cell.get("outputs") or cell.get("execution_count"):
            yield Finding(lesson.slug, f"the cell {cell.get('id')} has stored outputs", place)
        for name in _GRADED.findall("".join(cell["source"])):
            graded += 1
            try:
                course.exercise(name)
            except CommandError as error:
                yield Finding(lesson.slug, f"%%check: {error.message}", place, error.help)
    if not graded:
        yield Finding(lesson.slug, "the notebook has no graded cell (%%check)", place)


def run_notebooks(course: Course, files: list[Path]) -> Iterator[Finding]:
    """Run notebooks by nbval, one after the other, each in a kernel of its own."""
    command = [sys.executable, "-m", "pytest", "-q", "--nbval-lax", "-p", "no:cacheprovider"]
    done = subprocess.run(
        [*command, "-W", "ignore", *[str(file) for file in files]],
        cwd=course.root,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if done.returncode:
        yield Finding("notebooks", f"they do not run:\n{done.stdout[-4000:]}{done.stderr[-1000:]}")
