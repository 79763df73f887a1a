"""Write files whole or not at all, and never in another file's place.

A new file is complete under another name before it gets its own. A link is never
followed.
"""

from __future__ import annotations

import contextlib
import os
import re
import stat
import threading
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

LEFT_OUT = frozenset({"_prepare.py", "_samples", "NOTES.md", "sample.toml", "__pycache__"})
"""what stands beside an author's files and is handed to nobody"""
_UNFINISHED = re.compile(r"\..+\.\d+-\d+\.new(-before)?")


def walk(root: Path, left_out: frozenset[str] = LEFT_OUT) -> Iterator[tuple[str, Path]]:
    """Give regular files, sorted by name; links are neither files nor folders here."""
    try:
        entries = sorted(os.scandir(root), key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        if entry.name in left_out or entry.name.endswith(".pyc"):
            continue
        if entry.is_dir(follow_symlinks=False):
            for name, path in walk(Path(entry.path), left_out):
                yield f"{entry.name}/{name}", path
        elif entry.is_file(follow_symlinks=False):
            yield entry.name, Path(entry.path)


def inside(folder: Path, name: str) -> Path | None:
    """Give the path of a file below ``folder``; None if a link stands in the way."""
    path = folder
    if path.is_symlink():
        return None
    for part in PurePosixPath(name).parts[:-1]:
        path = path / part
        if path.is_symlink() or (path.exists() and not path.is_dir()):
            return None
    return folder / name


def add_file(data: bytes, target: Path) -> bool:
    """Write a new file, complete or not at all; False if one is there already."""
    target.parent.mkdir(parents=True, exist_ok=True)
    fresh = _fresh_name(target)
    write_durably(fresh, data)
    return _give_name(fresh, target)


def _give_name(fresh: Path, target: Path) -> bool:
    """Rename without ever taking another file's place."""
    try:
        os.link(fresh, target, follow_symlinks=False)
    except FileExistsError:
        fresh.unlink()
        return False
    except (OSError, NotImplementedError):
        # No hard links here. On Windows a rename onto a file fails by itself.
        if os.path.lexists(target):
            fresh.unlink()
            return False
        fresh.rename(target)
        return True
    fresh.unlink()
    return True


def replace_file(data: bytes, target: Path) -> bytes:
    """Put a new file, complete, in the place of an old one, with its rights.

    Gives what stood in the old one at that very moment: an editor may have saved since
    somebody looked, and what it saved is still at hand.
    """
    fresh = _fresh_name(target)
    write_durably(fresh, data)
    fresh.chmod(stat.S_IMODE(target.stat().st_mode))
    before = target.with_name(f"{fresh.name}-before")
    try:
        os.link(target, before, follow_symlinks=False)
    except (OSError, NotImplementedError):  # no hard links here
        previous = target.read_bytes()
        fresh.replace(target)
        return previous
    fresh.replace(target)
    previous = before.read_bytes()
    before.unlink()
    return previous


def is_unfinished(name: str) -> bool:
    """Claim that a name is one of ours for a moment: what was killed then left it there."""
    return _UNFINISHED.fullmatch(name) is not None


def move_file(source: Path, target: Path) -> bool:
    """Give a file another name; False if that name is taken, and nothing has changed."""
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(source, target, follow_symlinks=False)
    except FileExistsError:
        return False
    except (OSError, NotImplementedError):  # no hard links here
        if os.path.lexists(target):
            return False
        source.rename(target)
        return True
    source.unlink()
    return True


def _fresh_name(target: Path) -> Path:
    return target.with_name(f".{target.name}.{os.getpid()}-{threading.get_ident()}.new")


def write_durably(path: Path, data: bytes) -> None:
    """Write a file that is on the disk when this returns; nothing is left if it fails."""
    try:
        with open(path, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        with contextlib.suppress(OSError):
            path.unlink()
        raise


def digest_of(path: Path) -> str:
    """Give the SHA-256 of a file's contents."""
    return digest_of_bytes(path.read_bytes())


def digest_of_bytes(data: bytes) -> str:
    """Give the SHA-256 of contents."""
    import hashlib

    return hashlib.sha256(data).hexdigest()


def remove_tree(path: Path) -> None:
    """Remove a folder of ours, read-only files (as Git makes them) included."""
    if path.is_dir() and not path.is_symlink():
        with contextlib.suppress(OSError):
            path.chmod(0o700)
        for entry in list(os.scandir(path)):
            remove_tree(Path(entry.path))
        path.rmdir()
    elif os.path.lexists(path):
        try:
            path.unlink()
        except PermissionError:
            # Windows refuses to remove a read-only file.
            path.chmod(stat.S_IWRITE | stat.S_IREAD)
            path.unlink()
