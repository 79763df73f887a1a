"""Copy a submission without following anything, and bring a copy back to its state."""

from __future__ import annotations

import contextlib
import os
import shutil
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from checker.model import Limits

SOURCE_CAP = 256 * 1024
"""bytes; a learner's file that is longer is no answer"""
SKIPPED = frozenset({"__pycache__", ".pytest_cache", ".ipynb_checkpoints", ".mypy_cache"})


class TooLarge(Exception):
    """The folder holds more than its exercise allows; the text says what."""


class Unreadable(Exception):
    """The folder cannot be read; the text says which file, and why."""


@dataclass(frozen=True)
class _Entry:
    kind: str
    """file, folder or link"""
    size: int
    changed: tuple[int, int]
    """contents and entry, in nanoseconds; a program cannot set the second one"""
    node: int
    target: str = ""


def copy_submission(source: Path, target: Path, limits: Limits) -> None:
    """Copy regular files, folders and links; raise `TooLarge` beyond the limits.

    Links are copied as links. Devices, sockets and FIFOs are left out. Raises
    `Unreadable` where a file cannot be read.
    """
    try:
        _copy(source, target, limits)
    except OSError as error:
        name = os.path.basename(str(error.filename or source.name))
        reason = (error.strerror or type(error).__name__).lower()
        raise Unreadable(f"'{name}' cannot be read ({reason})") from error


def _copy(source: Path, target: Path, limits: Limits) -> None:
    count, total = 0, 0
    target.mkdir(parents=True, exist_ok=True)
    waiting = [(source, target)]
    while waiting:
        folder, into = waiting.pop()
        for entry in sorted(os.scandir(folder), key=lambda each: each.name):
            if entry.name in SKIPPED:
                continue
            count += 1
            if count > limits.files:
                raise TooLarge(f"the folder holds more than {limits.files:,} files")
            place = into / entry.name
            mode = entry.stat(follow_symlinks=False).st_mode
            if stat.S_ISLNK(mode):
                os.symlink(os.readlink(entry.path), place)
            elif stat.S_ISDIR(mode):
                place.mkdir()
                waiting.append((Path(entry.path), place))
            elif stat.S_ISREG(mode):
                total += entry.stat(follow_symlinks=False).st_size
                if total > limits.megabytes * 1024 * 1024:
                    raise TooLarge(f"the files are larger than {limits.megabytes} MB together")
                shutil.copy2(entry.path, place, follow_symlinks=False)
                os.chmod(place, stat.S_IMODE(mode) | stat.S_IRUSR | stat.S_IWUSR)


class Snapshot:
    """The state of a folder at one moment, and the way back to it.

    Files are written in place, so that a database connection that was open at
    the moment of the snapshot still sees the same file.
    """

    def __init__(self, folder: Path, store: Path, limits: Limits) -> None:
        self._folder = folder
        self._store = store
        if store.exists():
            shutil.rmtree(store)
        copy_submission(folder, store, limits)
        self._entries = _scan(folder)

    def restore(self) -> None:
        """Bring the folder back: contents, and nothing more and nothing less."""
        now = _scan(self._folder)
        if now == self._entries:
            return
        for name in sorted(now, reverse=True):
            before = self._entries.get(name)
            if before is None or before.kind != now[name].kind:
                _remove(self._folder / name, now[name].kind)
        for name, before in sorted(self._entries.items()):
            after = now.get(name)
            if after is None or after.kind != before.kind or after != before:
                self._put_back(name, before)
        self._entries = _scan(self._folder)

    def rebuild(self) -> None:
        """Lay the folder out anew, where it was deleted or cannot be read."""
        if self._folder.is_symlink():
            self._folder.unlink()
        remove_tree(self._folder)
        shutil.copytree(self._store, self._folder, symlinks=True)
        self._entries = _scan(self._folder)

    def _put_back(self, name: str, entry: _Entry) -> None:
        place, kept = self._folder / name, self._store / name
        if entry.kind == "folder":
            place.mkdir(exist_ok=True)
        elif entry.kind == "link":
            if place.is_symlink():
                place.unlink()
            os.symlink(entry.target, place)
        elif entry.kind == "file":
            flags = os.O_WRONLY | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
            descriptor = os.open(place, flags | getattr(os, "O_BINARY", 0), 0o600)
            with open(descriptor, "wb") as stream:
                stream.write(kept.read_bytes())
                stream.truncate()
            shutil.copystat(kept, place)


def make_way(folder: Path, name: str) -> None:
    """Make the folders for a file; what is in its way, or leads outside, goes."""
    *parents, last = Path(name).parts
    place = folder
    for part in parents:
        place /= part
        if place.is_symlink() or place.is_file():
            place.unlink()
        place.mkdir(exist_ok=True)
    target = place / last
    if target.is_dir() and not target.is_symlink():
        shutil.rmtree(target)
    elif os.path.lexists(target):
        target.unlink()


def remove_tree(folder: Path) -> None:
    """Remove a folder that a submission wrote in: deep, locked, whatever it is."""
    with contextlib.suppress(RecursionError):
        shutil.rmtree(folder, ignore_errors=True)
    waiting = [folder] if os.path.isdir(folder) and not os.path.islink(folder) else []
    count = 0
    while waiting:
        place = waiting.pop()
        with contextlib.suppress(OSError):
            os.chmod(place, 0o700)
            for entry in list(os.scandir(place)):
                if entry.is_dir(follow_symlinks=False):
                    count += 1  # moved up, so that no path grows too long
                    flat = folder.parent / f"{folder.name}.{count}"
                    os.rename(entry.path, flat)
                    waiting.append(flat)
                else:
                    os.unlink(entry.path)
            os.rmdir(place)


def read_regular(folder: Path, name: str, cap: int) -> bytes:
    """Read a regular file inside ``folder``, at most ``cap`` bytes.

    Raises `FileNotFoundError` if there is none, or if it is a link, a device, a
    FIFO, or lies outside.
    """
    path = folder / name
    real, root = os.path.realpath(path), os.path.realpath(folder)
    if not real.startswith(root + os.sep):
        raise FileNotFoundError(name)
    with open_regular(path) as stream:
        return stream.read(cap)


def open_regular(path: Path) -> BinaryIO:
    """Open a regular file to read; never wait for a FIFO, never follow a link."""
    flags = os.O_RDONLY | getattr(os, "O_BINARY", 0)
    flags |= getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    try:
        if not stat.S_ISREG(os.lstat(path).st_mode):
            raise FileNotFoundError(path.name)
        descriptor = os.open(path, flags)
    except (NotADirectoryError, ValueError):  # below a file; a null byte in the name
        raise FileNotFoundError(path.name) from None
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise FileNotFoundError(path.name)
    return os.fdopen(descriptor, "rb")


def list_files(folder: Path) -> list[str]:
    """List the regular files below ``folder``, with slashes, sorted."""
    return sorted(name for name, entry in _scan(folder).items() if entry.kind == "file")


def fingerprint(folder: Path) -> object:
    """Give what differs after any file below ``folder`` changed; raise `OSError`."""
    return _scan(folder)


def _scan(folder: Path) -> dict[str, _Entry]:
    found: dict[str, _Entry] = {}
    waiting = [("", str(folder))]
    while waiting:
        prefix, path = waiting.pop()
        for entry in os.scandir(path):
            if entry.name in SKIPPED:
                continue
            name = prefix + entry.name
            status = entry.stat(follow_symlinks=False)
            if entry.is_symlink():
                found[name] = _Entry("link", 0, (0, 0), 0, os.readlink(entry.path))
            elif entry.is_dir(follow_symlinks=False):
                found[name] = _Entry("folder", 0, (0, 0), 0)
                waiting.append((name + "/", entry.path))
            elif stat.S_ISREG(status.st_mode):
                changed = (status.st_mtime_ns, status.st_ctime_ns)
                found[name] = _Entry("file", status.st_size, changed, status.st_ino)
            else:
                found[name] = _Entry("other", 0, (0, 0), 0)
    return found


def _remove(path: Path, kind: str) -> None:
    if kind == "folder":
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)
