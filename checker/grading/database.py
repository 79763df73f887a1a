"""The ``database`` fixture: read the SQLite file that a submission wrote, from outside."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import stat
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from checker.checks import Mismatch
from checker.grading.folders import list_files
from checker.grading.learner import Learner
from checker.grading.trial import Step, Trial

LARGEST = 16 * 1024 * 1024
MOST_ROWS = 100_000
SECONDS = 2.0
LOOK = "look into the database"
ENDINGS = (".db", ".sqlite", ".sqlite3")


@dataclass(frozen=True)
class Column:
    """A column of a table, as the database file declares it."""

    name: str
    type: str
    nullable: bool
    default: str | None
    primary_key: bool


class Database:
    """A database file. Every question opens it anew, read-only."""

    def __init__(self, path: Path, trial: Trial) -> None:
        self._path = path
        self._trial = trial

    def tables(self) -> list[str]:
        """Give the names of the tables, without SQLite's own."""
        rows = self._rows(
            "SELECT name FROM sqlite_master WHERE type = 'table' "
            "AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' "
            "ORDER BY name"
        )
        return [str(row["name"]) for row in rows]

    def columns(self, table: str) -> list[Column]:
        """Give the columns of a table, in order; an empty list if there is none."""
        return [
            Column(
                str(row["name"]),
                str(row["type"]),
                not row["notnull"] and not row["pk"],
                None if row["dflt_value"] is None else str(row["dflt_value"]),
                bool(row["pk"]),
            )
            for row in self._rows("SELECT * FROM pragma_table_info(?)", (table,))
        ]

    def unique(self, table: str) -> list[tuple[str, ...]]:
        """Give the groups of columns whose values the database keeps unique."""
        found = []
        for index in self._rows("SELECT * FROM pragma_index_list(?)", (table,)):
            if index["unique"] and not index["partial"]:
                columns = self._rows("SELECT * FROM pragma_index_info(?)", (index["name"],))
                found.append(tuple(str(row["name"]) for row in columns))
        return sorted(found)

    def rows(self, sql: str, parameters: Sequence[Any] = ()) -> list[dict[str, Any]]:
        """Run a SELECT of the check's own."""
        self._trial.add(Step(LOOK))
        return self._rows(sql, parameters)

    def count(self, table: str) -> int:
        """Count the rows of a table."""
        quoted = table.replace('"', '""')
        return int(self.rows(f'SELECT count(*) AS n FROM "{quoted}"')[0]["n"])

    def _rows(self, sql: str, parameters: Sequence[Any] = ()) -> list[dict[str, Any]]:
        try:
            with open_safely(self._path) as connection:
                return _collect(connection.execute(sql, parameters))
        except sqlite3.Error as error:
            name = self._path.name
            raise Mismatch(
                f"The database file {name} could not be read: {error}.",
                "a SQLite database with the asked tables",
                f"{type(error).__name__}: {error}",
                "",
                0,
            ) from None


class Databases:
    """The fixture itself: it finds the file when a check asks for it."""

    def __init__(self, learner: Learner, trial: Trial) -> None:
        self._learner = learner
        self._trial = trial

    def open(self, name: str = "") -> Database:
        """Open the file ``name``; without a name the only database in the folder."""
        folder = self._learner.folder
        if not name:
            found = [
                each
                for each in list_files(folder)
                if each.endswith(ENDINGS) and each.count("/") <= 1
            ]
            if len(found) != 1:
                raise self._missing(found)
            name = found[0]
        elif name not in list_files(folder):
            raise self._missing([], name)
        return Database(folder / name, self._trial)

    def _missing(self, found: list[str], name: str = "") -> Mismatch:
        if found:
            why = "There is more than one database file. Delete the ones that you do not need."
            return Mismatch(why, "one database file", ", ".join(found), "", 0)
        why = "Your program ran, and no database file was made."
        return Mismatch(why, f"a database file {name}".strip(), "none", "", 0)


def _collect(cursor: sqlite3.Cursor) -> list[dict[str, Any]]:
    """Collect rows, and stop where a view makes more of them than any table holds."""
    rows: list[dict[str, Any]] = []
    size = 0
    for row in cursor:
        rows.append(dict(row))
        size += sum(len(value) for value in row if isinstance(value, (str, bytes)))
        if len(rows) > MOST_ROWS or size > LARGEST:
            raise sqlite3.DataError("it gives too many or too large rows")
    return rows


@contextlib.contextmanager
def open_safely(path: Path) -> Iterator[sqlite3.Connection]:
    """Open a hostile database file for reading.

    Refuses links and anything that is no regular file, and files over 16 MB;
    trusts nothing in the schema, and stops a query after 2 seconds.
    """
    status = os.lstat(path)
    if not stat.S_ISREG(status.st_mode):
        raise sqlite3.DatabaseError("it is no regular file")
    if status.st_size > LARGEST:
        raise sqlite3.DatabaseError(f"it is larger than {LARGEST // 1024 // 1024} MB")
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=1.0)
    try:
        connection.row_factory = sqlite3.Row
        connection.text_factory = lambda data: data.decode("utf-8", "replace")
        for pragma in ("trusted_schema=OFF", "query_only=ON", "cell_size_check=ON"):
            connection.execute(f"PRAGMA {pragma}")
        connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LARGEST)
        end = time.monotonic() + SECONDS
        connection.set_progress_handler(lambda: int(time.monotonic() > end), 10_000)
        yield connection
    finally:
        connection.close()
