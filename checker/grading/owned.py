"""Temporary folders that the next start removes where their owner was killed.

A folder holds a file that its owner keeps locked. The system frees the lock when the
owner ends, also when it is killed: who can lock the file of another knows that it is left.
"""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

from checker.file_lock import take_lock
from checker.grading.folders import remove_tree

OWNER = ".powerhouse-owner"


class OwnedFolder:
    """A fresh folder in ``place`` (the system's own without one); raises `OSError`."""

    def __init__(self, prefix: str, place: Path | None = None) -> None:
        remove_left(prefix, place)
        self.path = Path(tempfile.mkdtemp(prefix=prefix, dir=place))
        self._descriptor: int | None = os.open(
            self.path / OWNER, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600
        )
        if take_lock(self._descriptor):
            os.write(self._descriptor, b"1")  # from now on it may be found left

    def release(self) -> None:
        """Take the mark of the owner away: the folder stays, as any other."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None
            with contextlib.suppress(OSError):
                (self.path / OWNER).unlink()

    def remove(self) -> None:
        """Remove the folder and all that is in it."""
        self.release()
        remove_tree(self.path)


def remove_left(prefix: str, place: Path | None = None) -> None:
    """Remove the folders of this prefix whose owner is gone; leave all others alone."""
    with contextlib.suppress(OSError), os.scandir(place or tempfile.gettempdir()) as entries:
        for entry in entries:
            if entry.name.startswith(prefix) and entry.is_dir(follow_symlinks=False):
                folder = Path(entry.path)
                if _is_left(folder):
                    remove_tree(folder)


def _is_left(folder: Path) -> bool:
    try:
        descriptor = os.open(folder / OWNER, os.O_RDWR | getattr(os, "O_NOFOLLOW", 0))
    except OSError:  # none of ours, or of another user
        return False
    try:
        return os.fstat(descriptor).st_size > 0 and bool(take_lock(descriptor))
    finally:
        os.close(descriptor)
