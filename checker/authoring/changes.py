"""Change the author's files all at once, or not at all.

Whatever a change does is a list of renames: a new folder is laid out in
``.checker/change/`` and renamed to its place, and so is a new version of a file, after
the old one was renamed out of the way. So every step can be taken back, and no file is
ever lost or half written.

``.checker/change/journal`` holds the steps, and grows by one line before each: the
number of the step that begins. A change that fails, or is interrupted, is taken back at
once. One whose program was killed is taken back by the next command for authors.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from checker.errors import CommandError, EnvironmentProblem
from checker.file_lock import take_lock

FOLDER = Path(".checker", "change")
LOCK = Path(".checker", "change.lock")

Step = tuple[Path, Path]


class Change:
    """What is going to be done: new folders, renamed ones, files with another text."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.created: dict[Path, dict[str, str]] = {}
        self.added: dict[Path, str] = {}
        self.renamed: dict[Path, Path] = {}
        self.rewritten: dict[Path, str] = {}

    def create(self, folder: Path, files: Mapping[str, str]) -> None:
        """Make a new folder with these files."""
        self.created[folder] = dict(files)

    def add_file(self, file: Path, text: str) -> None:
        """Make a new file."""
        self.added[file] = text

    def rename(self, old: Path, new: Path) -> None:
        """Give a file or folder another name."""
        if old != new:
            self.renamed[old] = new

    def rewrite(self, file: Path, text: str) -> None:
        """Give a file another text; it is named as it is called after the renames."""
        self.rewritten[file] = text

    def place(self, path: Path) -> Path:
        """Say where a path of today is after the renames."""
        for old, new in self.renamed.items():
            if path == old or path.is_relative_to(old):
                return new / path.relative_to(old)
        return path

    def apply(self) -> None:
        """Do all of it, or leave everything as it was."""
        with _turn(self.root):
            _take_back(self.root)
            self._refuse_clashes()
            staging = self.root / FOLDER
            staging.mkdir(parents=True)
            try:
                steps = self._lay_out(staging)
                _write_journal(staging, steps)
                for number, (old, new) in enumerate(steps):
                    _note_step(staging, number)
                    new.parent.mkdir(parents=True, exist_ok=True)
                    old.rename(new)
            except BaseException as error:
                _take_back(self.root)
                if isinstance(error, OSError):
                    raise EnvironmentProblem(
                        f"the files cannot be changed: {error}",
                        help="nothing was changed; mend this, then try again",
                    ) from error
                raise
            (staging / "journal").unlink()
            shutil.rmtree(staging, ignore_errors=True)
            _remove_empty(self.root, self.renamed)

    def _refuse_clashes(self) -> None:
        gone = set(self.renamed)
        for path in (*self.created, *self.added, *self.renamed.values()):
            if os.path.lexists(path) and path not in gone:
                raise CommandError(
                    f"'{_shown(self.root, path)}' is there already",
                    help="nothing was changed; choose another name, or move it away first",
                )

    def _lay_out(self, staging: Path) -> list[Step]:
        """Write what is new beside, and say how it gets to its place."""
        steps: list[Step] = []
        for number, (old, new) in enumerate(self.renamed.items()):
            between = old.with_name(f"_moving-{number}-{new.name}")
            steps.insert(number, (old, between))
            steps.append((between, new))
        for number, (folder, files) in enumerate(self.created.items()):
            fresh = staging / f"new-{number}"
            for name, text in files.items():
                _write(fresh / name, text)
            steps.append((fresh, folder))
        for number, (file, text) in enumerate(self.added.items()):
            _write(staging / f"file-{number}", text)
            steps.append((staging / f"file-{number}", file))
        for number, (file, text) in enumerate(self.rewritten.items()):
            fresh = staging / f"text-{number}"
            _write(fresh, text)
            steps.append((file, staging / f"before-{number}"))
            steps.append((fresh, file))
        return steps


def recover(root: Path) -> bool:
    """Take back a change whose program was killed; claim that there was one."""
    if not (root / FOLDER).exists():
        return False
    with _turn(root):
        return _take_back(root)


def _take_back(root: Path) -> bool:
    staging = root / FOLDER
    journal = staging / "journal"
    was_half_done = journal.is_file()
    if was_half_done:
        steps, begun = _read_journal(journal)
        for number in reversed(range(begun)):
            old, new = steps[number]
            # Of the last step nobody knows whether it was done: then `old` is gone.
            if os.path.lexists(new) and not os.path.lexists(old):
                old.parent.mkdir(parents=True, exist_ok=True)
                new.rename(old)
        _remove_empty(root, [new for _, new in steps])
        journal.unlink()
    shutil.rmtree(staging, ignore_errors=True)
    return was_half_done


def _write_journal(staging: Path, steps: list[Step]) -> None:
    _write(staging / "journal", json.dumps([[str(old), str(new)] for old, new in steps]) + "\n")


def _note_step(staging: Path, number: int) -> None:
    with (staging / "journal").open("a", encoding="utf-8") as file:
        file.write(f"{number}\n")
        file.flush()
        os.fsync(file.fileno())


def _read_journal(journal: Path) -> tuple[list[Step], int]:
    """Give the steps, and how many were begun."""
    first, *numbers = journal.read_text(encoding="utf-8").splitlines() or ["[]"]
    try:
        steps = [(Path(old), Path(new)) for old, new in json.loads(first)]
    except ValueError:  # it was being written: no step had begun
        return [], 0
    return steps, min(len(numbers), len(steps))


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())


def _remove_empty(root: Path, paths: Iterable[Path]) -> None:
    """Remove the folders that a rename left without anything in them."""
    for path in paths:
        folder = path.parent
        if folder.is_relative_to(root) and folder.parent.parent == root:
            with contextlib.suppress(OSError):
                folder.rmdir()


def _shown(root: Path, path: Path) -> str:
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)


@contextlib.contextmanager
def _turn(root: Path) -> Iterator[None]:
    """Let one command at a time change the files; the system frees the lock itself."""
    path = root / LOCK
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a") as file:
        if take_lock(file.fileno()) is False:
            raise CommandError(
                "another command is changing the course", help="wait for its end, then try again"
            )
        yield
