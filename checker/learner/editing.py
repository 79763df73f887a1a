"""Save what the learner types in a page, and lose nobody's text.

A page tells which version of a file it began with, by its digest. If the file on the
disk is another one by now, an editor has saved it, and nothing is written: the learner
chooses. The version that is not chosen is kept in ``work/_backups/``.

A file keeps its line endings and its byte order mark. In a page a line ends with
``\\n`` alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from checker.errors import CommandError, EnvironmentProblem
from checker.learner.comparison import LARGEST_TEXT, MACHINE_MADE, learner_files
from checker.learner.whole_files import add_file, digest_of_bytes, inside, move_file, replace_file
from checker.learner.workspace import Workspace, explained
from checker.model import Exercise

MISSING = ""
"""the digest of a file that is not there"""

_BOM = b"\xef\xbb\xbf"
_LONGEST_NAME = 120
_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f\\:*?"<>|]')
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
"""names that mean a device on Windows, in every folder"""


@dataclass(frozen=True)
class TextFile:
    """One file of the learner's as a page shows it."""

    name: str
    text: str
    digest: str


@dataclass(frozen=True)
class Saved:
    """A file that is on the disk as the page has it."""

    name: str
    digest: str
    kept: tuple[Path, ...] = ()
    """backups of versions that gave way"""


@dataclass(frozen=True)
class Conflict:
    """A file that somebody else has changed; nothing was written."""

    name: str
    mine: str
    theirs: str | None
    """the text on the disk; None if there is no text any more"""
    digest: str


def text_files(workspace: Workspace, exercise: Exercise) -> tuple[TextFile, ...]:
    """Give the files that can be edited as text: the main file first."""
    found = []
    for name, path in learner_files(workspace.folder(exercise.slug)).items():
        data = _read(path)
        text = _decoded(data)
        if data is not None and text is not None:
            found.append(TextFile(name, text, digest_of_bytes(data)))
    return tuple(sorted(found, key=lambda file: (file.name != exercise.main, file.name)))


def digests(workspace: Workspace, exercise: Exercise) -> dict[str, str]:
    """Give the digests of the files that can be edited."""
    return {file.name: file.digest for file in text_files(workspace, exercise)}


def save(
    workspace: Workspace,
    exercise: Exercise,
    name: str,
    text: str,
    expected: str,
    *,
    keep_theirs: bool = False,
) -> Saved | Conflict:
    """Save one file, if it is still the one with the digest ``expected``.

    With ``keep_theirs``, what is on the disk is kept as a backup first. Raises
    `CommandError` for a name or a text that cannot be saved.
    """
    target = _target(workspace, exercise, name)
    text = _checked(name, _with_plain_ends(text))
    with explained("save the file", target):
        present = _read(target) if target.exists() else None
        digest = digest_of_bytes(present) if present is not None else MISSING
        on_disk = _decoded(present)
        if on_disk == text and present is not None:
            return Saved(name, digest)
        if expected in _digests_of(text):
            # The page has not changed it; somebody else has, and the page will see.
            return Saved(name, expected)
        if digest != expected:
            return Conflict(name, text, on_disk, digest)
        data = _encoded(text, present)
        kept: tuple[Path, ...] = ()
        if present is None:
            if not add_file(data, target):
                return save(workspace, exercise, name, text, expected)
            return Saved(name, digest_of_bytes(data))
        if keep_theirs:
            kept = (keep(workspace, exercise, name, present),)
        before = replace_file(data, target)
        if before != present:
            kept = (*kept, keep(workspace, exercise, name, before))
    return Saved(name, digest_of_bytes(data), kept)


def keep(workspace: Workspace, exercise: Exercise, name: str, data: bytes | str) -> Path:
    """Keep a version of a file as a backup, and say where."""
    _target(workspace, exercise, name)
    if isinstance(data, str):
        data = _with_plain_ends(data).encode()
    with explained("keep a backup", workspace.work):
        # Another name than that of a reset: it is not what an undo brings back.
        for folder in workspace.backup_folders(f"{exercise.slug}-kept"):
            if add_file(data, folder / name):
                return folder / name
    raise AssertionError("names for a backup never end")


def rename(workspace: Workspace, exercise: Exercise, old: str, new: str) -> bool:
    """Give a file another name; False if a file has that name already."""
    source, target = _existing(workspace, exercise, old), _target(workspace, exercise, new)
    with explained("rename the file", source):
        return move_file(source, target)


def remove(workspace: Workspace, exercise: Exercise, name: str) -> Path:
    """Take a file away from the exercise, and say where it is kept."""
    source = _existing(workspace, exercise, name)
    with explained("remove the file", source):
        for folder in workspace.backup_folders(f"{exercise.slug}-kept"):
            if move_file(source, folder / name):
                return folder / name
    raise AssertionError("names for a backup never end")


def _existing(workspace: Workspace, exercise: Exercise, name: str) -> Path:
    path = _target(workspace, exercise, name)
    if not path.is_file():
        raise CommandError(f"there is no file named '{name}'", help="choose one of your files")
    return path


def _target(workspace: Workspace, exercise: Exercise, name: str) -> Path:
    """Give the path of a file of the exercise; refuse what leads elsewhere."""
    parts = PurePosixPath(name).parts
    is_odd = (
        not parts
        or len(name) > _LONGEST_NAME
        or name.startswith("/")
        or name != "/".join(parts)
        or _FORBIDDEN.search(name)
        or any(part in (".", "..") or part[-1] in " ." for part in parts)
        or any(_DEVICES.fullmatch(part) or part in MACHINE_MADE for part in parts)
    )
    if is_odd:
        raise CommandError(
            f"'{name}' cannot be the name of a file here",
            help="use letters, digits, `_` and `.`, and `/` after the name of a folder",
        )
    target = inside(workspace.folder(exercise.slug), name)
    if target is None or target.is_symlink() or (target.exists() and not target.is_file()):
        raise EnvironmentProblem(
            f"'{name}' is a link or a folder, not a file",
            help="move it away, then try again",
            location=workspace.place(workspace.folder(exercise.slug)),
        )
    return target


def _checked(name: str, text: str) -> str:
    if "\0" in text:
        raise CommandError(
            f"the text of '{name}' has a character that no program can read (NUL)",
            help="type the line again",
        )
    if len(text.encode("utf-8", "surrogatepass")) > LARGEST_TEXT:
        raise CommandError(
            f"the text of '{name}' is too large: {LARGEST_TEXT // 1024} kB at most",
            help="a program of this course is much shorter; take out what was pasted",
        )
    return text


def _read(path: Path) -> bytes | None:
    """Read a file as far as it may be text; None for what is too large or gone."""
    try:
        return path.read_bytes() if path.stat().st_size <= LARGEST_TEXT else None
    except OSError:
        return None


def _decoded(data: bytes | None) -> str | None:
    if data is None or b"\0" in data:
        return None
    try:
        return _with_plain_ends(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return None


def _with_plain_ends(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _encoded(text: str, before: bytes | None) -> bytes:
    """Write a text as its file was written: line endings, byte order mark."""
    data = text.encode()
    if before is None:
        return data
    windows = before.count(b"\r\n")
    if windows * 2 > before.count(b"\n"):
        data = data.replace(b"\n", b"\r\n")
    return _BOM + data if before.startswith(_BOM) else data


def _digests_of(text: str) -> set[str]:
    """Give the digests that a file with this text may have."""
    unix = text.encode()
    forms = (unix, unix.replace(b"\n", b"\r\n"))
    return {digest_of_bytes(mark + form) for form in forms for mark in (b"", _BOM)}
