"""Keep the texts of the course right when folders get other names.

Links in Markdown and in notebooks are followed as paths, so that every link leads where
it led before. The name of an exercise is replaced where it can only be that name.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from checker.authoring.changes import Change

_PLACES = ("lessons", "exercises", "solutions", "notebooks", "docs", "tests", "benchmarks")
_TARGET = re.compile(r"(\]\()([^)\s\"\\]+)")
_TEXTS = (".md", ".ipynb")
_SEARCHED = (*_TEXTS, ".py", ".toml", ".svg", ".txt")
_SKIPPED = {"__pycache__", ".ipynb_checkpoints"}


def follow(root: Path, change: Change, *, old: str = "", new: str = "") -> None:
    """Rewrite every text whose links, or whose name of an exercise, the change breaks."""
    if not change.renamed:
        return
    for file in course_files(root, _TEXTS):
        text = _read(file)
        changed = _follow_links(text, file, change)
        if old:
            changed = replace_slug(changed, old, new)
        if changed != text:
            change.rewrite(change.place(file), changed)


def replace_slug(text: str, old: str, new: str) -> str:
    """Replace the name of an exercise where it can be nothing else."""
    name = rf"(?<![\w-]){re.escape(old)}(?![\w-])"
    for before in (
        r"%%check[ \t]+",
        r"\bchecker[ \t]+[a-z]+(?:[ \t]+[-\w./]+)*?[ \t]+",
        r"\bwork/",
        r"\[`?",
        *([r"`"] if "-" in old else []),
    ):
        after = r"(?=`?\]\()" if before.startswith(r"\[") else r"(?=`)" if before == "`" else ""
        text = re.sub(f"({before}){name}{after}", rf"\g<1>{new}", text)
    return text


def still_named(root: Path, name: str) -> list[str]:
    """List the places that still have a name, as ``file:line``, for a person to look at."""
    if "-" not in name:
        return []  # an English word like any other
    pattern = re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-])")
    found = []
    for file in course_files(root, _SEARCHED):
        for number, line in enumerate(_read(file).splitlines(), start=1):
            if pattern.search(line) and not line.lstrip().startswith("formerly"):
                found.append(f"{file.relative_to(root).as_posix()}:{number}")
    return found


def course_files(root: Path, suffixes: tuple[str, ...]) -> Iterator[Path]:
    """Give the author's files: never the learner's, nor the machine's."""
    yield from (path for path in sorted(root.glob("*.md")) if path.suffix in suffixes)
    for place in _PLACES:
        for path in sorted((root / place).rglob("*")):
            if path.suffix in suffixes and path.is_file() and not _SKIPPED & set(path.parts):
                yield path


def _follow_links(text: str, file: Path, change: Change) -> str:
    here, there = file.parent, change.place(file).parent

    def replace(found: re.Match[str]) -> str:
        target, mark, anchor = found[2].partition("#")
        if not target or re.match(r"[a-z]+:|/", target):
            return found[0]
        path = Path(os.path.normpath(here / target))
        now = change.place(path)
        if now == path and here == there:
            return found[0]
        if now == Path(os.path.normpath(there / target)):
            return found[0]
        relative = PurePosixPath(Path(os.path.relpath(now, there)).as_posix())
        slash = "/" if target.endswith("/") else ""
        return f"{found[1]}{relative}{slash}{mark}{anchor}"

    return _TARGET.sub(replace, text)


def _read(file: Path) -> str:
    try:
        return file.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return ""
