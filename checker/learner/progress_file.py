"""The file ``.checker/progress.sqlite``: opened, mended, and spoken of in sentences.

The format, ``user_version`` 1. Every row is kept by the exercise's slug; times are
UTC, ``2026-11-22T14:03:05Z``.

========== ==================================================================
table      columns
========== ==================================================================
passes     slug, checks_digest, at: the first pass, and the newest digest that
           passed. A row is never removed: a pass is never taken back.
attempts   id, slug, status, failed_check, checks_digest, at
reports    slug, report: the last report as JSON, for ``explain``
hints      slug, shown, at: how many hints the learner has read
solutions  slug, asked, at: how often the learner asked for the solution
settings   name, value: ``current`` is the slug of the current exercise
========== ==================================================================

``journal_mode=TRUNCATE`` with ``synchronous=FULL`` loses nothing when the program or
the power dies, keeps one file, and is safe in home folders on a network. Every
operation opens the file anew, in one transaction: two programs can run at once, and a
file that was put aside is never written to.
"""

from __future__ import annotations

import contextlib
import errno
import os
import sqlite3
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from checker.errors import EnvironmentProblem

FORMAT = 1
FILE_NAME = "progress.sqlite"
NEWEST_FORMAT = 1000
"""No version will ever count so far: a larger number is damage."""
BUSY_SECONDS = 10.0

TABLES = {
    "passes": "slug TEXT PRIMARY KEY, checks_digest TEXT NOT NULL, at TEXT NOT NULL",
    "attempts": (
        "id INTEGER PRIMARY KEY, slug TEXT NOT NULL, status TEXT NOT NULL, "
        "failed_check TEXT NOT NULL, checks_digest TEXT NOT NULL, at TEXT NOT NULL"
    ),
    "reports": "slug TEXT PRIMARY KEY, report TEXT NOT NULL",
    "hints": "slug TEXT PRIMARY KEY, shown INTEGER NOT NULL, at TEXT NOT NULL",
    "solutions": "slug TEXT PRIMARY KEY, asked INTEGER NOT NULL, at TEXT NOT NULL",
    "settings": "name TEXT PRIMARY KEY, value TEXT NOT NULL",
}

Result = TypeVar("Result")


class ProgressFile:
    """The file, which may be missing, damaged, busy, or of a newer version.

    ``notices`` holds sentences for the learner, such as that a damaged file was put
    aside.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.path = folder / FILE_NAME
        self.notices: list[str] = []
        self._checked = False

    def read(
        self, query: str, parameters: tuple[Any, ...] | dict[str, Any] = ()
    ) -> list[tuple[Any, ...]]:
        """Run one query; nothing saved yet is no rows, and makes no file."""
        if not self.path.exists():
            return []

        def select() -> list[tuple[Any, ...]]:
            with self._opened() as database:
                return database.execute(query, parameters).fetchall()

        return self._guarded(select, "read")

    def write(self, save: Callable[[sqlite3.Connection], Result]) -> Result:
        """Run one transaction: all of it is on the disk, or none."""

        def transact() -> Result:
            with self._opened(create=True) as database:
                database.execute("BEGIN IMMEDIATE")
                try:
                    result = save(database)
                    database.execute("COMMIT")
                except BaseException:
                    if database.in_transaction:
                        database.execute("ROLLBACK")
                    raise
                return result

        return self._guarded(transact, "save")

    def _guarded(self, action: Callable[[], Result], verb: str) -> Result:
        """Run an action; mend a damaged file once; turn errors into sentences."""
        try:
            try:
                return action()
            except sqlite3.DatabaseError as error:
                if not _means_damage(error, self.path):
                    raise
                self._mend()
                return action()
        except (sqlite3.Error, OSError) as error:
            raise _explained(error, verb, self.path) from error

    @contextlib.contextmanager
    def _opened(self, *, create: bool = False) -> Iterator[sqlite3.Connection]:
        """Open the file for one operation; the first time, look at its health."""
        if create:
            self.folder.mkdir(parents=True, exist_ok=True)
        with _connected(self.path) as database:
            version = database.execute("PRAGMA user_version").fetchone()[0]
            if not 0 <= version <= NEWEST_FORMAT:
                raise sqlite3.DatabaseError("database disk image is malformed")
            if version > FORMAT:
                raise EnvironmentProblem(
                    f"your progress was saved by a newer version of the course (format {version})",
                    help="update the course to its newest version, then try again",
                    location=str(self.path),
                )
            if version < FORMAT:
                _create_tables(database)
            elif not self._checked and not _is_sound_file(database):
                raise sqlite3.DatabaseError("database disk image is malformed")
            self._checked = True
            yield database

    def _mend(self) -> None:
        """Put a damaged file aside, and begin a new one with what can still be read.

        The new file is complete before it takes the place of the old one: a program
        that is killed in between leaves the damaged file where it was. The lock is
        SQLite's own, because the system frees it when its holder dies.
        """
        with _repair_lock(self.folder / "repair.lock"):
            if _is_healthy(self.path):
                return
            kept = _free_name(self.folder, f"progress.damaged-{datetime.now():%Y-%m-%d}")
            fresh = self.folder / f"progress.new-{os.getpid()}.sqlite"
            fresh.unlink(missing_ok=True)
            rows = _salvage(self.path)
            with _connected(fresh) as database:
                _create_tables(database)
                saved = _pour(database, rows)
            journal = Path(f"{self.path}-journal")
            if journal.exists():
                # A journal that stayed would be rolled back into the new file.
                journal.replace(f"{kept}-journal")
            _copy_durably(self.path, kept)
            fresh.replace(self.path)
            Path(f"{fresh}-journal").unlink(missing_ok=True)
            _sync_folder(self.folder)
        self.notices.append(
            f"The file with your progress was damaged. It is kept as {kept.name} "
            f"in {self.folder.name}, and {saved} of its entries were saved."
        )


@contextlib.contextmanager
def _connected(path: Path) -> Iterator[sqlite3.Connection]:
    database = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
    try:
        # A damaged text must not stop the reading of all the others.
        database.text_factory = lambda data: data.decode("utf-8", "replace")
        database.execute("PRAGMA journal_mode=TRUNCATE")
        database.execute("PRAGMA synchronous=FULL")
        database.execute("PRAGMA trusted_schema=OFF")
        yield database
    except UnicodeDecodeError as error:
        # The message of SQLite quotes bytes of a damaged file.
        raise sqlite3.DatabaseError("database disk image is malformed") from error
    finally:
        database.close()


def _create_tables(database: sqlite3.Connection) -> None:
    """Make the tables in one transaction, whoever of two programs comes first."""
    database.execute("BEGIN IMMEDIATE")
    for name, columns in TABLES.items():
        database.execute(f"CREATE TABLE IF NOT EXISTS {name} ({columns})")
    database.execute(f"PRAGMA user_version={FORMAT}")
    database.execute("COMMIT")


def _means_damage(error: sqlite3.DatabaseError, path: Path) -> bool:
    """Tell a damaged file from a busy, full or forbidden one."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        # Our own verdict on the file, or a text that sqlite3 could not turn into one.
        return True
    if code & 0xFF == sqlite3.SQLITE_READONLY:
        # A damaged header can claim a format that SQLite may only read.
        return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
    return code & 0xFF in (
        sqlite3.SQLITE_CORRUPT,
        sqlite3.SQLITE_NOTADB,
        sqlite3.SQLITE_ERROR,
        sqlite3.SQLITE_TOOBIG,
        sqlite3.SQLITE_CONSTRAINT,
        sqlite3.SQLITE_MISMATCH,
        sqlite3.SQLITE_FORMAT,
    )


def _explained(error: Exception, verb: str, path: Path) -> EnvironmentProblem:
    """Say in words why the progress could not be read or saved."""
    what = f"cannot {verb} your progress"
    code = (getattr(error, "sqlite_errorcode", None) or 0) & 0xFF
    number = getattr(error, "errno", None)
    folder = str(path.parent)
    if code == sqlite3.SQLITE_FULL or number in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return EnvironmentProblem(
            f"{what}: the disk is full",
            help="delete some files that you do not need, then try again; nothing was lost",
            location=folder,
        )
    if code == sqlite3.SQLITE_IOERR:
        return EnvironmentProblem(
            f"{what}: the disk is full or does not answer ({error})",
            help="look how much space is free, then try again; nothing was lost",
            location=folder,
        )
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return EnvironmentProblem(
            f"{what}: another program is using the file",
            help="close the other windows in which the course runs, then try again",
            location=folder,
        )
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM) or (
        isinstance(error, OSError)
    ):
        return EnvironmentProblem(
            f"{what}: this program may not write there",
            help="make the folder of the course yours, or copy the course into your home folder",
            location=folder,
        )
    return EnvironmentProblem(
        f"{what}: {error}", help="run the command `doctor` to look at this machine", location=folder
    )


@contextlib.contextmanager
def _repair_lock(path: Path) -> Iterator[None]:
    lock = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
    try:
        with contextlib.suppress(sqlite3.DatabaseError):
            lock.execute("BEGIN EXCLUSIVE")
        yield
    finally:
        lock.close()


def _is_sound_file(database: sqlite3.Connection) -> bool:
    """Look at every page, and ask every table for the columns that it must have."""
    verdict = database.execute("PRAGMA integrity_check(1)").fetchone()
    for name in TABLES:
        database.execute(f"SELECT {', '.join(_columns(name))} FROM {name} LIMIT 1").fetchall()
    return verdict is not None and verdict[0] == "ok"


def _columns(table: str) -> list[str]:
    return [column.split()[0] for column in TABLES[table].split(", ")]


def _is_healthy(path: Path) -> bool:
    try:
        with _connected(path) as database:
            version = database.execute("PRAGMA user_version").fetchone()[0]
            database.execute("BEGIN IMMEDIATE")
            database.execute("ROLLBACK")
            return version == FORMAT and _is_sound_file(database)
    except sqlite3.DatabaseError:
        return False


def _salvage(path: Path) -> dict[str, list[dict[str, Any]]]:
    """Read what can still be read, from both ends of every table."""
    found: dict[str, list[dict[str, Any]]] = {}
    for table in TABLES:
        rows: dict[int, dict[str, Any]] = {}
        for order in ("ASC", "DESC"):
            with contextlib.suppress(sqlite3.DatabaseError), _connected(path) as database:
                database.row_factory = sqlite3.Row
                for row in database.execute(
                    f"SELECT rowid AS _row, * FROM {table} ORDER BY rowid {order}"
                ):
                    rows.setdefault(row["_row"], dict(row))
        found[table] = [rows[number] for number in sorted(rows)]
    return found


def _pour(database: sqlite3.Connection, found: dict[str, list[dict[str, Any]]]) -> int:
    """Write rescued rows, each that still has the right shape; give how many."""
    saved = 0
    database.execute("BEGIN IMMEDIATE")
    for table, rows in found.items():
        columns = _columns(table)
        marks = ", ".join("?" * len(columns))
        for row in rows:
            values = [row.get(column) for column in columns]
            if all(_is_sound(column, value) for column, value in zip(columns, values, strict=True)):
                cursor = database.execute(f"INSERT OR IGNORE INTO {table} VALUES ({marks})", values)
                saved += cursor.rowcount
    database.execute("COMMIT")
    return saved


def _is_sound(column: str, value: object) -> bool:
    if column in ("id", "shown", "asked"):
        return isinstance(value, int)
    return isinstance(value, str) and "\ufffd" not in value and "\0" not in value


def _free_name(folder: Path, stem: str) -> Path:
    candidate, number = folder / f"{stem}.sqlite", 1
    while candidate.exists():
        number += 1
        candidate = folder / f"{stem}-{number}.sqlite"
    return candidate


def _copy_durably(source: Path, target: Path) -> None:
    with open(source, "rb") as reader, open(target, "xb") as writer:
        while block := reader.read(1 << 20):
            writer.write(block)
        writer.flush()
        os.fsync(writer.fileno())


def _sync_folder(folder: Path) -> None:
    """Put a rename on the disk; Windows cannot, and does not need to."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
