"""Compare the learner's files with the author's, line by line."""

from __future__ import annotations

import contextlib
import io
from collections.abc import Iterator, Mapping
from pathlib import Path

from checker.learner.whole_files import is_unfinished, walk

MACHINE_MADE = frozenset({"__pycache__", ".venv", "venv", ".git", "node_modules", ".pytest_cache"})
LARGEST_TEXT = 256 * 1024


def learner_files(folder: Path) -> dict[str, Path]:
    """Give the learner's own files by name; a folder that is a link has none."""
    if folder.is_symlink():
        return {}
    found = walk(folder, MACHINE_MADE)
    return {name: path for name, path in found if not is_unfinished(path.name)}


def texts_of(files: Mapping[str, Path]) -> dict[str, str]:
    """Read the files that are text; leave out what is large or binary."""
    found = {}
    for name, path in files.items():
        with contextlib.suppress(OSError, UnicodeDecodeError):
            if path.stat().st_size <= LARGEST_TEXT:
                text = path.read_bytes().decode("utf-8-sig")
                if "\0" not in text:
                    found[name] = text.replace("\r\n", "\n")
    return found


def unified(before: tuple[str, str | None], after: tuple[str, str | None]) -> Iterator[str]:
    """Give a unified diff of two named texts; None stands for a missing file."""
    import difflib

    lines = difflib.unified_diff(
        # Only a line feed ends a line here: a form feed inside one stays what it is.
        io.StringIO(before[1] or "").readlines(),
        io.StringIO(after[1] or "").readlines(),
        before[0] if before[1] is not None else f"{before[0]} (no such file)",
        after[0] if after[1] is not None else f"{after[0]} (no such file)",
        n=3,
    )
    for line in lines:
        yield line if line.endswith("\n") else f"{line}\n\\ no line break at the end of the file\n"
