"""Notice that the learner has saved a file, on every kind of drive.

The system's own events come first (``watchdog``); where they cannot be had or cannot
be trusted, as on network drives, the folder is looked at ten times a second. Whatever
woke us, a save is a difference between two looks at the folder: editors that write a
second file and rename it, write twice, or touch nothing are all the same then.
"""

from __future__ import annotations

import contextlib
import logging
import os
import sys
import threading
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Literal

Kind = Literal["events", "polling"]
Look = dict[str, tuple[int, int, int]]

POLL_SECONDS = 0.1
SAFETY_SECONDS = 2.0
"""between looks at a folder whose events we trust: some drives lose them silently"""
SETTLE_SECONDS = 0.03
_SETTLE_ROUNDS = 10
_MOST_FILES = 3000

IGNORED = frozenset({"__pycache__", ".git", ".venv", "venv", "node_modules", ".pytest_cache"})
_REMOTE = ("nfs", "cifs", "smb", "9p", "drvfs", "vboxsf", "prl_fs", "vmhgfs", "afs", "fuse.ssh")


class FileWatch:
    """Watches one folder at a time, and tells the names of the files that changed."""

    def __init__(
        self,
        on_save: Callable[[tuple[str, ...]], None] | None = None,
        kind: Kind | None = None,
        on_save_elsewhere: Callable[[str], None] | None = None,
    ) -> None:
        self._on_save = on_save or (lambda names: None)
        self._on_save_elsewhere = on_save_elsewhere
        self._neighbours: Look = {}
        self._looked_around = 0.0
        self._forced = kind
        self.kind: Kind = kind or "events"
        self._folder: Path | None = None
        self._known: Look = {}
        self._observer: Any = None
        self._woken = threading.Event()
        self._told = threading.Event()
        self._is_closed = False
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None

    def __enter__(self) -> FileWatch:
        return self

    def __exit__(self, *details: object) -> None:
        self.close()

    def follow(self, folder: Path) -> None:
        """Watch this folder from now on, and no other."""
        with self._lock:
            self._stop_observer()
            self._folder = folder
            self._known = look_at(folder)
            if self._on_save_elsewhere is not None:
                self._neighbours = look_around(folder)
            self._told.clear()
            self.kind = self._forced or ("polling" if is_remote(folder) else "events")
            if self.kind == "events" and not self._start_observer(folder):
                self.kind = "polling"
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="files", daemon=True)
            self._thread.start()
        self._woken.set()

    def pause(self) -> None:
        """Tell of nothing until the next `follow`."""
        with self._lock:
            self._stop_observer()
            self._folder = None
            self._known = {}

    def wait(self, seconds: float) -> bool:
        """Wait until a save was noticed."""
        return self._told.wait(seconds)

    def close(self) -> None:
        """Stop watching."""
        self._is_closed = True
        self._woken.set()
        with self._lock:
            self._stop_observer()
        if self._thread is not None:
            self._thread.join(2)

    def _run(self) -> None:
        is_event = True
        while not self._is_closed:
            changed = self._changed()
            if changed:
                if not is_event and self.kind == "events":
                    # The safety look found what no event told: trust events no more.
                    self._distrust_events()
                self._told.set()
                self._on_save(changed)
            self._tell_of_neighbours()
            is_event = self._woken.wait(SAFETY_SECONDS if self.kind == "events" else POLL_SECONDS)
            self._woken.clear()

    def _tell_of_neighbours(self) -> None:
        """Tell of a save in a folder beside the one that is watched, within seconds."""
        tell, now = self._on_save_elsewhere, time.monotonic()
        if tell is None or now - self._looked_around < SAFETY_SECONDS / 2:
            return
        self._looked_around = now
        with self._lock:
            if self._folder is None:
                return
            before, self._neighbours = self._neighbours, look_around(self._folder)
            saved = [
                name for name, seen in self._neighbours.items() if seen != before.get(name, seen)
            ]
        if saved:
            tell(saved[0])

    def _changed(self) -> tuple[str, ...]:
        """Compare with the last look; wait a moment for files that are being written."""
        with self._lock:
            folder = self._folder
            if folder is None:
                return ()
            fresh = look_at(folder)
            if fresh == self._known:
                return ()
            for _ in range(_SETTLE_ROUNDS):
                if not _is_half_written(self._known, fresh):
                    break
                time.sleep(SETTLE_SECONDS)
                fresh = look_at(folder)
            if not fresh and self._known and not folder.is_dir():
                # The folder is gone for now: what is there later is compared with before.
                return ()
            names = {
                name
                for name in fresh.keys() | self._known.keys()
                if fresh.get(name) != self._known.get(name)
            }
            self._known = fresh
            return tuple(sorted(names))

    def _start_observer(self, folder: Path) -> bool:
        try:
            from watchdog.events import FileSystemEvent, FileSystemEventHandler
            from watchdog.observers import Observer
        except ImportError:
            return False
        woken = self._woken

        class Handler(FileSystemEventHandler):
            """Wakes the thread for what may be a save."""

            def on_any_event(self, event: FileSystemEvent) -> None:
                is_read = event.event_type in ("opened", "closed_no_write")
                if not is_read and not _is_ignored(str(event.src_path)):
                    woken.set()

        # What it tells of itself (a late event, say) is of no use to a learner.
        logging.getLogger("watchdog").addHandler(logging.NullHandler())
        observer = Observer()
        try:
            observer.schedule(Handler(), str(folder), recursive=True)
            if folder.parent.is_dir():
                # A folder that is renamed and made anew is a new one to the system.
                observer.schedule(Handler(), str(folder.parent), recursive=False)
            observer.start()
        except Exception:
            # Whatever the system refuses (too many watches, no permission), looking works.
            with contextlib.suppress(Exception):
                observer.stop()
            return False
        self._observer = observer
        return True

    def _stop_observer(self) -> None:
        observer, self._observer = self._observer, None
        if observer is not None:
            with contextlib.suppress(Exception):
                observer.stop()
                observer.join(1)

    def _distrust_events(self) -> None:
        with self._lock:
            self.kind = "polling"
            self._stop_observer()


def look_at(folder: Path) -> Look:
    """Give time, size and number of every file that a save could change."""
    found: Look = {}
    _look_into(str(folder), "", found)
    return found


def look_around(folder: Path) -> Look:
    """Give the same of the files right in the folders beside this one, by ``name/file``."""
    found: Look = {}
    try:
        neighbours = [each for each in os.scandir(folder.parent) if each.name[0] not in "._"]
    except OSError:
        return found
    for neighbour in neighbours:
        with contextlib.suppress(OSError):
            if neighbour.name == folder.name or not neighbour.is_dir(follow_symlinks=False):
                continue
            for entry in os.scandir(neighbour.path):
                if not _is_passing(entry.name) and entry.is_file(follow_symlinks=False):
                    status = entry.stat(follow_symlinks=False)
                    name = f"{neighbour.name}/{entry.name}"
                    found[name] = (status.st_mtime_ns, status.st_size, status.st_ino)
    return found


def _look_into(folder: str, base: str, found: Look) -> None:
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        if entry.name in IGNORED or _is_passing(entry.name) or len(found) >= _MOST_FILES:
            continue
        with contextlib.suppress(OSError):
            if entry.is_dir(follow_symlinks=False):
                _look_into(entry.path, f"{base}{entry.name}/", found)
            else:
                status = entry.stat(follow_symlinks=False)
                found[base + entry.name] = (status.st_mtime_ns, status.st_size, status.st_ino)


def _is_passing(name: str) -> bool:
    """Claim that a file is an editor's own, and gone soon."""
    return name.endswith(("~", ".swp", ".swx", ".pyc", ".tmp", ".new")) or name.startswith(
        (".#", ".goutputstream", "4913", ".~")
    )


def _is_ignored(path: str) -> bool:
    parts = path.replace("\\", "/").split("/")
    return not IGNORED.isdisjoint(parts)


def _is_half_written(before: Look, after: Look) -> bool:
    """Claim that a save is under way: a file is empty that was not, or is gone, or new."""
    for name, (_, size, _) in before.items():
        if size and (name not in after or not after[name][1]):
            return True
    return any(not size for name, (_, size, _) in after.items() if name not in before)


def is_remote(folder: Path) -> bool:
    """Claim that a folder lies on a drive that loses the system's events."""
    if sys.platform == "win32":
        return str(folder).startswith("\\\\")
    if sys.platform == "darwin":
        return str(folder).startswith("/Volumes/")
    try:
        lines = Path("/proc/self/mountinfo").read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return False
    return kind_of_drive(str(folder), lines).startswith(_REMOTE)


def kind_of_drive(folder: str, mounts: Iterable[str]) -> str:
    """Give the kind of the drive on which a folder lies, as Linux lists its mounts."""
    best, kind = "", ""
    for line in mounts:
        left, _, right = line.partition(" - ")
        fields = left.split(" ")
        if len(fields) < 5 or not right:
            continue
        point = fields[4].replace("\\040", " ")
        inside = folder == point or folder.startswith(point.rstrip("/") + "/")
        if inside and len(point) >= len(best):
            best, kind = point, right.split(" ")[0]
    return kind
