"""List and read the files near a learner's program: an error may be about one of them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from checker.explain.problem import MOST_TEXT, Problem

MOST_FILES = 200
MOST_FOLDERS = 50
DEEPEST = 3
# What an error can be about, and is text.
READ = (".py", ".json", ".csv")
# Folders of tools hold thousands of files, and none is the learner's.
NOT_THEIRS = frozenset({"node_modules", "site-packages", "venv", "env"})


def files_near(program: str) -> tuple[str, ...]:
    """Return the files in the folder of a program and below, as paths from that folder.

    The paths have `/` between their parts. Hidden folders and those of tools are left out,
    and after 200 files the list ends. A program that is no file has no files near.
    """
    path = Path(program)
    try:
        if not path.is_file():
            return ()
        return tuple(name for name, _ in zip(_walk(path.parent), range(MOST_FILES), strict=False))
    except (OSError, ValueError):
        return ()


def texts_near(program: str) -> dict[str, str]:
    """Return what stands in the small files near a program: its modules, and its data.

    A file that would make them too long in all is left out.
    """
    folder = Path(program).parent
    texts: dict[str, str] = {}
    left = MOST_TEXT
    for name in files_near(program):
        text = _read(folder / name, left) if name.endswith(READ) else None
        if text is not None:
            texts[name] = text
            left -= len(text)
    return texts


def with_near(problem: Problem, program: str) -> Problem:
    """Return the problem with the names and the texts of the files near a program added."""
    return problem.with_files(files_near(program)).with_texts(texts_near(program))


def _read(path: Path, most: int) -> str | None:
    try:
        if path.stat().st_size > most:
            return None
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return None


def _walk(top: Path) -> Iterator[str]:
    """Yield the files of the folder first, then those of its folders."""
    waiting = [(top, "")]
    for _ in range(MOST_FOLDERS):
        if not waiting:
            return
        folder, place = waiting.pop(0)
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
        for entry in entries:
            if _is_hidden(entry.name):
                continue
            if entry.is_file(follow_symlinks=False):
                yield place + entry.name
            elif entry.is_dir(follow_symlinks=False) and place.count("/") < DEEPEST:
                waiting.append((Path(entry.path), f"{place}{entry.name}/"))


def _is_hidden(name: str) -> bool:
    return name.startswith((".", "__")) or name in NOT_THEIRS
