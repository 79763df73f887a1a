"""Write the learner's folder ``work/``: the only module that does.

``work/<slug>/`` holds the learner's files of one exercise, ``work/_backups/`` what
``reset`` put aside. What was handed out is remembered as digests in
``.checker/handed-out/<slug>.json`` (``{"app.py": "<sha256>"}``), so that an update of
the course can tell an untouched file from an edited one.

A file of the learner's is never overwritten, truncated or half written: a new file is
complete under another name before it gets its own. A link is never followed.
"""

from __future__ import annotations

import contextlib
import errno
import itertools
import json
import os
import re
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from checker.errors import CommandError, EnvironmentProblem
from checker.learner.comparison import MACHINE_MADE, learner_files, texts_of, unified
from checker.learner.whole_files import (
    add_file,
    digest_of,
    inside,
    remove_tree,
    replace_file,
    walk,
    write_durably,
)
from checker.model import Exercise

if TYPE_CHECKING:
    from checker.content.catalog import Course

WORK = "work"
BACKUPS = "_backups"
NOTEBOOKS = "notebooks"
STATE = ".checker"

_STALE_SECONDS = 3600


@dataclass(frozen=True)
class Started:
    """An exercise whose files are in ``work/``; ``is_new`` if they were copied now."""

    folder: Path
    is_new: bool


@dataclass(frozen=True)
class Updated:
    """What an update did to one exercise: names of files, relative to its folder."""

    slug: str
    brought: tuple[str, ...] = ()
    """files that were new, or that the learner had not touched"""
    beside: tuple[str, ...] = ()
    """new versions of files that the learner has edited, laid beside them"""


class Workspace:
    """The learner's files in one course."""

    def __init__(self, course: Course) -> None:
        self.course = course
        self.work = course.root / WORK
        self._records = course.root / STATE / "handed-out"

    def folder(self, slug: str) -> Path:
        """Give the folder of an exercise; it may be missing."""
        return self.work / slug

    def is_started(self, slug: str) -> bool:
        """Claim that the learner has files of this exercise."""
        return self.folder(slug).is_dir()

    def started(self) -> list[str]:
        """List the slugs that have a folder in ``work/``."""
        if not self.work.is_dir():
            return []
        return sorted(
            entry.name
            for entry in os.scandir(self.work)
            if entry.is_dir(follow_symlinks=False)
            and entry.name[0] not in "._"
            and entry.name != NOTEBOOKS
        )

    def place(self, path: Path) -> str:
        """Name a path as the learner sees it from the course's folder."""
        try:
            return path.relative_to(self.course.root).as_posix()
        except ValueError:
            return str(path)

    def start(self, exercise: Exercise) -> Started:
        """Copy the starter code to ``work/<slug>/``, once."""
        folder = self.folder(exercise.slug)
        with explained("start the exercise", folder):
            self._follow_rename(exercise)
            if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
                raise EnvironmentProblem(
                    f"'{self.place(folder)}' is not a folder",
                    help="rename it or move it away, then try again",
                )
            if folder.is_dir() and any(folder.iterdir()):
                return Started(folder, is_new=False)
            return Started(folder, is_new=self._hand_out(exercise, folder))

    def reset(self, exercise: Exercise) -> Path | None:
        """Put the learner's folder aside and hand out a fresh copy; give the backup."""
        folder = self.folder(exercise.slug)
        backup = None
        with explained("reset the exercise", folder):
            if folder.is_symlink():
                raise EnvironmentProblem(
                    f"'{self.place(folder)}' is a link, not a folder",
                    help="move the link away, then try again",
                )
            if folder.exists():
                backup = self._put_aside(folder)
            self._hand_out(exercise, folder)
        return backup

    def last_backup(self, exercise: Exercise) -> Path | None:
        """Give the folder that the last `reset` of this exercise put aside."""
        names = "|".join(map(re.escape, (exercise.slug, *exercise.formerly)))
        pattern = re.compile(rf"(?:{names})-(\d{{4}}-\d\d-\d\d)-(\d+)")
        found: list[tuple[str, int, Path]] = []
        with contextlib.suppress(OSError):
            for entry in os.scandir(self.work / BACKUPS):
                match = pattern.fullmatch(entry.name)
                if match and entry.is_dir(follow_symlinks=False):
                    found.append((match[1], int(match[2]), Path(entry.path)))
        return max(found)[2] if found else None

    def undo_reset(self, exercise: Exercise) -> Path | None:
        """Bring the last backup back; give where the files went that stood there."""
        folder = self.folder(exercise.slug)
        backup = self.last_backup(exercise)
        kept = None
        if backup is None:
            raise CommandError(
                f"there is no backup of '{exercise.slug}'",
                help=f"`reset` makes one, in {WORK}/{BACKUPS}/",
            )
        with explained("bring the backup back", folder):
            if os.path.lexists(folder):
                kept = self._put_aside(folder)
            backup.rename(folder)
        return kept

    def restore(self, exercise: Exercise) -> tuple[str, ...]:
        """Bring back starter files that are missing; touch no other file."""
        folder = self.folder(exercise.slug)
        if self.start(exercise).is_new:
            return tuple(sorted(starter_files(exercise)))
        with explained("restore the files", folder), self._laid_out(exercise) as fresh:
            return tuple(sorted(_fill_gaps(fresh, folder, PurePosixPath())))

    def update(self, exercise: Exercise) -> Updated:
        """Bring in the author's changes of the starter where the learner has none."""
        folder = self.folder(exercise.slug)
        with explained("update the exercise", folder):
            self._follow_rename(exercise)
            if not folder.is_dir() or folder.is_symlink():
                return Updated(exercise.slug)
            new = starter_files(exercise)
            digests = {name: digest_of(path) for name, path in new.items()}
            old = self._read_record(exercise.slug)
            if old is None:
                # Nobody knows what was handed out: from now on it is known.
                self._write_record(exercise.slug, digests)
                return Updated(exercise.slug)
            brought, beside = [], []
            for name in sorted(new):
                if old.get(name) == digests[name]:
                    continue
                outcome = _bring(new[name], folder, name, old.get(name))
                if outcome == name:
                    brought.append(name)
                elif outcome:
                    beside.append(outcome)
            if old != digests:
                self._write_record(exercise.slug, digests)
        return Updated(exercise.slug, tuple(brought), tuple(beside))

    def diff(self, exercise: Exercise, *, against: str = "starter") -> str:
        """Compare the learner's files with the starter or the solution, line by line.

        Against the starter, ``+`` is what the learner added; against the solution,
        ``+`` is what the solution has and the learner has not.
        """
        mine = texts_of(learner_files(self.folder(exercise.slug)))
        theirs = texts_of(starter_files(exercise))
        if against == "solution":
            theirs |= texts_of(solution_files(self.course, exercise))
        parts: list[str] = []
        for name in sorted(mine.keys() | theirs.keys()):
            if against == "solution" and name not in theirs:
                continue
            here = (f"{WORK}/{exercise.slug}/{name}", mine.get(name))
            there = (f"{against}/{name}", theirs.get(name))
            before, after = (here, there) if against == "solution" else (there, here)
            parts.extend(unified(before, after))
        return "".join(parts)

    def copy_notebook(self, notebook: Path) -> Started:
        """Copy a notebook to ``work/notebooks/``, once."""
        folder = self.work / NOTEBOOKS
        target = folder / notebook.name
        with explained("copy the notebook", target):
            if folder.is_symlink():
                raise EnvironmentProblem(
                    f"'{self.place(folder)}' is a link, not a folder",
                    help="move the link away, then try again",
                )
            folder.mkdir(parents=True, exist_ok=True)
            if os.path.lexists(target):
                return Started(target, is_new=False)
            return Started(target, is_new=add_file(notebook.read_bytes(), target))

    # handing out

    def _hand_out(self, exercise: Exercise, folder: Path) -> bool:
        """Lay the starter out beside, then give it its name; False if one was there."""
        with self._laid_out(exercise) as fresh:
            handed = {
                name: digest_of(fresh / name)
                for name in starter_files(exercise)
                if (fresh / name).is_file()
            }
            try:
                # Fails where a folder with files stands by now: two programs at once.
                fresh.rename(folder)
            except OSError as error:
                if error.errno in (errno.ENOTEMPTY, errno.EEXIST, errno.EACCES) and folder.is_dir():
                    if any(folder.iterdir()):
                        return False
                    folder.rmdir()
                    fresh.rename(folder)
                else:
                    raise
            self._write_record(exercise.slug, handed)
        return True

    @contextlib.contextmanager
    def _laid_out(self, exercise: Exercise) -> Iterator[Path]:
        self.work.mkdir(exist_ok=True)
        self._sweep()
        fresh = self.work / f".new-{exercise.slug}-{os.getpid()}"
        remove_tree(fresh)
        try:
            # Imported here and below: a start that hands nothing out is quicker.
            from checker.content.assembly import assemble

            assemble(self.course, exercise, "starter", fresh)
            yield fresh
        finally:
            remove_tree(fresh)

    def _sweep(self) -> None:
        """Remove copies that a killed program left half made."""
        for entry in os.scandir(self.work):
            with contextlib.suppress(OSError):
                age = time.time() - entry.stat(follow_symlinks=False).st_mtime
                if entry.name.startswith(".new-") and age > _STALE_SECONDS:
                    remove_tree(Path(entry.path))

    def backup_folders(self, slug: str) -> Iterator[Path]:
        """Give names for a backup made today; the first that is free is to be taken."""
        (self.work / BACKUPS).mkdir(parents=True, exist_ok=True)
        for number in itertools.count(1):
            backup = self.work / BACKUPS / f"{slug}-{datetime.now():%Y-%m-%d}-{number}"
            if not backup.exists():
                yield backup

    def _put_aside(self, folder: Path) -> Path:
        # A rename onto a folder with files fails, so nothing can be lost here.
        return folder.rename(next(self.backup_folders(folder.name)))

    def _follow_rename(self, exercise: Exercise) -> None:
        """Give the folder of an older slug its new name."""
        folder = self.folder(exercise.slug)
        for old in exercise.formerly:
            before = self.folder(old)
            if before.is_dir() and not before.is_symlink() and not folder.exists():
                before.rename(folder)
                record = self._read_record(old)
                if record is not None:
                    self._write_record(exercise.slug, record)

    # what was handed out

    def _read_record(self, slug: str) -> dict[str, str] | None:
        try:
            record = json.loads((self._records / f"{slug}.json").read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return None
        return record if isinstance(record, dict) else None

    def _write_record(self, slug: str, digests: Mapping[str, str]) -> None:
        self._records.mkdir(parents=True, exist_ok=True)
        path = self._records / f"{slug}.json"
        fresh = path.with_name(f"{slug}.{os.getpid()}.new")
        write_durably(fresh, json.dumps(digests, indent=1, sort_keys=True).encode())
        fresh.replace(path)


def starter_files(exercise: Exercise) -> dict[str, Path]:
    """Give the files that are handed out, by their name with ``/``."""
    return dict(walk(exercise.starter))


def solution_files(course: Course, exercise: Exercise) -> dict[str, Path]:
    """Give the files of the reference solution that differ from the starter."""
    return dict(walk(course.solution(exercise)))


def _bring(source: Path, folder: Path, name: str, handed: str | None) -> str:
    """Bring one new starter file in; give the name it got, or nothing if none is due."""
    target = inside(folder, name)
    if target is None:
        return ""
    data = source.read_bytes()
    fresh = digest_of(source)
    if not os.path.lexists(target):
        # A file that was handed out and is gone now was removed by the learner.
        return name if handed is None and add_file(data, target) else ""
    if target.is_symlink() or not target.is_file():
        return ""
    present = digest_of(target)
    if present == fresh:
        return ""
    if handed is not None and present == handed:
        replace_file(data, target)
        return name
    return _lay_beside(data, fresh, folder, name)


def _lay_beside(data: bytes, digest: str, folder: Path, name: str) -> str:
    number = 1
    while True:
        beside = f"{name}.new" if number == 1 else f"{name}.new-{number}"
        target = folder / beside
        if target.is_file() and not target.is_symlink() and digest_of(target) == digest:
            return ""
        if not os.path.lexists(target) and add_file(data, target):
            return beside
        number += 1


def _fill_gaps(fresh: Path, folder: Path, base: PurePosixPath) -> Iterator[str]:
    for entry in sorted(os.scandir(fresh / base), key=lambda each: each.name):
        name = base / entry.name
        target = inside(folder, str(name))
        if target is None:
            continue
        if not os.path.lexists(target):
            (fresh / name).rename(target)
            yield str(name)
        elif entry.is_dir(follow_symlinks=False) and entry.name not in MACHINE_MADE:
            yield from _fill_gaps(fresh, folder, name)


@contextlib.contextmanager
def explained(action: str, folder: Path) -> Iterator[None]:
    """Turn the system's errors into a sentence with what to do."""
    try:
        yield
    except OSError as error:
        number, reason = _cause(error)
        if number in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
            reason = "the disk is full"
            help = "delete some files that you do not need, then try again"
        elif number in (errno.EACCES, errno.EPERM, errno.EROFS):
            help = "close programs that use this folder, and look whether you may write there"
        else:
            help = "look at this folder, then try again"
        raise EnvironmentProblem(
            f"cannot {action}: {reason}", help=help, location=str(folder)
        ) from error


def _cause(error: OSError) -> tuple[int, str]:
    """Give the number and the words of an error; a copied tree reports many as text."""
    if error.args and isinstance(error.args[0], list):
        numbers = re.findall(r"\[Errno (\d+)\]", str(error))
        number = int(numbers[0]) if numbers else 0
        return number, os.strerror(number) if number else str(error)
    return error.errno or 0, error.strerror or str(error)
