"""Keep what the learner has done, in ``.checker/progress.sqlite``.

Its file and its format are described in `progress_file`.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from checker.learner.progress_file import TABLES, ProgressFile


@dataclass(frozen=True)
class Pass:
    """One exercise that the learner has passed."""

    slug: str
    checks_digest: str
    at: str


@dataclass(frozen=True)
class Attempt:
    """One graded save of one exercise."""

    slug: str
    status: str
    failed_check: str
    at: str


@dataclass(frozen=True)
class Counts:
    """What was counted for one exercise."""

    attempts: int = 0
    hints: int = 0
    solution_asked: int = 0


class Progress:
    """The learner's progress in one course.

    ``notices`` holds sentences for the learner, such as that a damaged file was put
    aside. Whoever shows them takes them out of the list.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._file = ProgressFile(folder)
        self.path = self._file.path
        self.notices = self._file.notices

    # reading

    def exists(self) -> bool:
        """Claim that something was saved once."""
        return self.path.exists()

    def passes(self) -> dict[str, Pass]:
        """Give every pass by slug."""
        rows = self._file.read("SELECT slug, checks_digest, at FROM passes")
        return {row[0]: Pass(*row) for row in rows}

    def attempts(self) -> tuple[Attempt, ...]:
        """Give every attempt, the oldest first."""
        return self._attempts("ORDER BY id")

    def _attempts(self, condition: str, slug: str = "") -> tuple[Attempt, ...]:
        query = f"SELECT slug, status, failed_check, at FROM attempts {condition}"
        return tuple(Attempt(*row) for row in self._file.read(query, {"slug": slug}))

    def last_attempt(self, slug: str = "") -> Attempt | None:
        """Give the newest attempt, of all exercises or of one."""
        newest = "WHERE :slug = '' OR slug = :slug ORDER BY id DESC LIMIT 1"
        return next(iter(self._attempts(newest, slug)), None)

    def last_attempts(self) -> dict[str, Attempt]:
        """Give the newest attempt of every exercise that was tried."""
        newest = self._attempts("WHERE id IN (SELECT max(id) FROM attempts GROUP BY slug)")
        return {attempt.slug: attempt for attempt in newest}

    def last_report(self, slug: str) -> dict[str, Any] | None:
        """Give the last report of an exercise as it was saved, or None."""
        rows = self._file.read("SELECT report FROM reports WHERE slug = ?", (slug,))
        try:
            report = json.loads(rows[0][0]) if rows else None
        except ValueError:
            return None
        return report if isinstance(report, dict) else None

    def counts(self, slug: str) -> Counts:
        """Count attempts, hints and requests for the solution of one exercise."""
        rows = self._file.read(
            "SELECT (SELECT count(*) FROM attempts WHERE slug = :slug), "
            "(SELECT max(shown) FROM hints WHERE slug = :slug), "
            "(SELECT max(asked) FROM solutions WHERE slug = :slug)",
            {"slug": slug},
        )
        return Counts(*(_as_number(value) for value in rows[0])) if rows else Counts()

    def current(self) -> str:
        """Give the slug of the current exercise, or an empty text."""
        rows = self._file.read("SELECT value FROM settings WHERE name = 'current'")
        return str(rows[0][0]) if rows else ""

    def slugs(self) -> set[str]:
        """Give every slug that anything is kept under."""
        query = " UNION ".join(
            f"SELECT slug FROM {table}" for table in TABLES if table != "settings"
        )
        return {row[0] for row in self._file.read(query)}

    # writing: one transaction each

    def record_attempt(
        self,
        slug: str,
        status: str,
        *,
        failed_check: str = "",
        checks_digest: str = "",
        report: Mapping[str, Any] | None = None,
    ) -> None:
        """Save one attempt, and the pass if it is one."""
        now = _now()

        def save(database: sqlite3.Connection) -> None:
            database.execute(
                "INSERT INTO attempts (slug, status, failed_check, checks_digest, at) "
                "VALUES (?, ?, ?, ?, ?)",
                (slug, status, failed_check, checks_digest, now),
            )
            if report is not None:
                database.execute(
                    "INSERT INTO reports VALUES (?, ?) "
                    "ON CONFLICT (slug) DO UPDATE SET report = excluded.report",
                    (slug, json.dumps(report)),
                )
            if status == "pass":
                database.execute(
                    "INSERT INTO passes VALUES (?, ?, ?) ON CONFLICT (slug) "
                    "DO UPDATE SET checks_digest = excluded.checks_digest",
                    (slug, checks_digest, now),
                )

        self._file.write(save)

    def record_hints(self, slug: str, shown: int) -> None:
        """Save that the learner has read this many hints; the number never falls."""
        self._file.write(
            lambda database: database.execute(
                "INSERT INTO hints VALUES (?, ?, ?) ON CONFLICT (slug) "
                "DO UPDATE SET shown = max(shown, excluded.shown), at = excluded.at",
                (slug, shown, _now()),
            )
        )

    def ask_solution(self, slug: str) -> int:
        """Save that the learner asked for the solution; give how often so far."""

        def save(database: sqlite3.Connection) -> int:
            database.execute(
                "INSERT INTO solutions VALUES (?, 1, ?) ON CONFLICT (slug) "
                "DO UPDATE SET asked = CAST(asked AS INTEGER) + 1, at = excluded.at",
                (slug, _now()),
            )
            row = database.execute("SELECT asked FROM solutions WHERE slug = ?", (slug,)).fetchone()
            return _as_number(row[0])

        return self._file.write(save)

    def choose(self, slug: str) -> None:
        """Save which exercise is the current one."""
        self._file.write(
            lambda database: database.execute(
                "INSERT INTO settings VALUES ('current', ?) "
                "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                (slug,),
            )
        )

    def rename(self, old: str, new: str) -> None:
        """Carry everything over from a slug that the course gave up to its new one."""

        def save(database: sqlite3.Connection) -> None:
            for table in TABLES:
                if table != "settings":
                    database.execute(
                        f"UPDATE OR IGNORE {table} SET slug = ? WHERE slug = ?", (new, old)
                    )
                    database.execute(f"DELETE FROM {table} WHERE slug = ?", (old,))
            database.execute(
                "UPDATE settings SET value = ? WHERE name = 'current' AND value = ?", (new, old)
            )

        self._file.write(save)


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _as_number(value: object) -> int:
    return value if isinstance(value, int) else 0
