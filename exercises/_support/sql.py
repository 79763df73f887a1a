"""Split a learner's SQL file into named queries, and make data sets for checks.

This is the trusted side: it reads text and compares rows. A learner's SQL runs on the
untrusted side, through `learner.ask("run_sql", …)`.
"""

from __future__ import annotations

import contextlib
import re
import sqlite3
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

from checker.checks import LearnerError, fail, line_of

# One piece of SQL: a quoted text, a quoted name, a comment, a semicolon, or anything else.
_PIECE = re.compile(
    r"'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|--[^\n]*|/\*.*?\*/|;|[^'\"\-/;]+|.", re.DOTALL
)
_BLANK = "____"


@dataclass(frozen=True)
class Statement:
    """One SQL statement of a learner's file, without comments, and its first line."""

    text: str
    line: int


@dataclass(frozen=True)
class Query:
    """What stands below one heading such as `-- question 2`."""

    name: str
    file: str
    line: int
    statements: tuple[Statement, ...]

    @property
    def where(self) -> dict[str, Any]:
        """Return file and line for a failure: the statement's, or else the heading's."""
        line = self.statements[0].line if self.statements else self.line
        return {"file": self.file, "line": line}


def split_statements(text: str, first_line: int = 1) -> tuple[Statement, ...]:
    """Split SQL at its semicolons; comments are dropped, texts in quotes stay whole."""
    statements: list[Statement] = []
    parts: list[str] = []
    line = start = first_line
    for piece in [*_PIECE.findall(text), ";"]:
        if piece == ";":
            if "".join(parts).strip():
                statements.append(Statement("".join(parts).strip(), start))
            parts = []
        elif piece.startswith(("--", "/*")):
            parts.append("\n" * piece.count("\n"))  # so that lines can be counted
        else:
            if not "".join(parts).strip() and piece.strip():
                leading = piece[: len(piece) - len(piece.lstrip())]
                start = line + leading.count("\n")
            parts.append(piece)
        line += piece.count("\n")
    return tuple(statements)


def read_queries(text: str, word: str, file: str) -> dict[str, Query]:
    """Return the queries below the headings `-- word 1`, `-- word 2`, by name."""
    heading = re.compile(rf"^[ \t]*--[ \t]*({word}[ \t]*\d+)\b.*$", re.MULTILINE | re.IGNORECASE)
    found = list(heading.finditer(text))
    ends = [mark.start() for mark in found[1:]] + [len(text)]
    queries: dict[str, Query] = {}
    for mark, end in zip(found, ends, strict=True):
        name = f"{word} {int(re.sub(r'[^0-9]', '', mark[1]))}"
        line = line_of(mark, 1)
        query = Query(name, file, line, split_statements(text[mark.end() : end], line))
        if name in queries:
            fail(
                f"The heading `-- {name}` stands twice in `{file}`. Keep one of them.",
                file=file,
                line=line,
            )
        queries[name] = query
    return queries


def take_query(learner: Any, name: str, file: str = "answers.sql") -> Query:
    """Return the one query below a heading such as "question 2"; fail where there is none."""
    word = name.split()[0]
    queries = read_queries(learner.text(file), word, file)
    if name not in queries:
        fail_heading(name, file)
    number = int(name.split()[1])
    later = [int(other.split()[1]) for other in queries if int(other.split()[1]) > number]
    if len(queries[name].statements) > 1 and later and number + 1 not in later:
        fail_heading(f"{word} {number + 1}", file)
    return refuse_odd(queries[name])


def fail_heading(name: str, file: str) -> NoReturn:
    """Fail because the heading of a query is not there."""
    fail(
        f"`{file}` has no line `-- {name}`. Put that line back, and write the SQL below it.",
        expected=f"-- {name}",
        got="no such line",
        file=file,
    )


def refuse_odd(query: Query) -> Query:
    """Fail unless the query is exactly one statement without a blank to fill in."""
    if not query.statements:
        fail(
            f"There is no SQL below `-- {query.name}` yet. Write one statement there and save.",
            expected="one SQL statement",
            got="nothing",
            **query.where,
        )
    if len(query.statements) > 1:
        fail(
            f"There are {len(query.statements)} statements below `-- {query.name}`. Keep one.",
            expected="one SQL statement",
            got=" ; ".join(statement.text for statement in query.statements),
            file=query.file,
            line=query.statements[1].line,
        )
    if _BLANK in query.statements[0].text:
        fail(
            f"There is still a blank `{_BLANK}` below `-- {query.name}`. Put SQL in its place.",
            **query.where,
        )
    return query


def refuse_blanks(learner: Any, file: str) -> None:
    """Fail where a file of SQL is empty or still has a blank to fill in."""
    statements = split_statements(learner.text(file))
    if not statements:
        fail(f"`{file}` has no SQL yet. Write it and save the file.", file=file)
    for statement in statements:
        if _BLANK in statement.text:
            before = statement.text[: statement.text.index(_BLANK)]
            fail(
                f"There is still a blank `{_BLANK}` in `{file}`. Put SQL in its place.",
                file=file,
                line=statement.line + before.count("\n"),
            )


def make_database(script: str) -> bytes:
    """Return the bytes of a SQLite file that the check's own SQL makes."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "data.db")
        with contextlib.closing(sqlite3.connect(path)) as connection:
            # The file lives for a moment: waiting for the disk after each row is time lost.
            connection.execute("PRAGMA synchronous = OFF")
            connection.executescript(script)
            connection.commit()
        return path.read_bytes()


def make_inserts(table: str, rows: Sequence[dict[str, Any]]) -> str:
    """Return the SQL that puts rows into a table."""
    return "\n".join(
        f"INSERT INTO {table} ({', '.join(row)}) VALUES ({', '.join(map(quote, row.values()))});"
        for row in rows
    )


def quote(value: Any) -> str:
    """Write a plain value as SQL does."""
    if value is None:
        return "NULL"
    if isinstance(value, str):
        return "'" + value.replace("'", "''") + "'"
    return str(value)


def ask(learner: Any, query: Query, path: str = "data.db") -> list[list[Any]]:
    """Run the learner's query on the untrusted side and return its rows."""
    with fault_shown(learner, query.statements, query.file):
        answer = learner.ask("run_sql", path=path, sql=query.statements[0].text)
    return [list(row) for row in answer["rows"]]


def run_statement(learner: Any, query: Query, path: str = "data.db") -> None:
    """Run the learner's statement, which changes rows, on the untrusted side."""
    with fault_shown(learner, query.statements, query.file):
        learner.ask("run_script", path=path, sql=query.statements[0].text)


def run_file(learner: Any, file: str, path: str = "data.db") -> None:
    """Run all statements of a learner's file on the untrusted side."""
    text = learner.text(file)
    with fault_shown(learner, split_statements(text), file):
        learner.ask("run_script", path=path, sql=text)


@contextlib.contextmanager
def fault_shown(learner: Any, statements: Sequence[Statement], file: str) -> Iterator[None]:
    """Add to an error of the database where in the learner's file it stopped reading."""
    try:
        yield
    except LearnerError as error:
        texts = [each.text for each in statements]
        match learner.ask_aside("find_fault", statements=texts):
            case [int(number), int(start), int(length)] if 0 <= number < len(texts):
                fault = describe_fault(learner, statements[number], file, start, length)
                error.problem.update(fault)
        raise


def describe_fault(
    learner: Any, statement: Statement, file: str, start: int, length: int
) -> dict[str, Any]:
    """Return the place of a fault in a statement as a problem has it, with the fault marked."""
    before = statement.text[:start]
    line = statement.line + before.count("\n")
    source = learner.text(file)
    code = source.split("\n")[line - 1]
    begin = before.rpartition("\n")[2]
    column = code.find(begin + statement.text[start : start + length]) + len(begin)
    indent = len(code) - len(code.lstrip())
    is_found = column >= len(begin) and "\n" not in statement.text[start : start + length]
    mark = " " * (column - indent) + "^" * length if is_found else ""
    place = {"file": file, "line": line, "function": "", "code": code}
    return {**place, "source": source, "frames": [{**place, "mark": mark}]}


def single_column(rows: Sequence[Sequence[Any]], query: Query) -> list[Any]:
    """Return the values of rows that must have one column."""
    for row in rows:
        if len(row) != 1:
            fail(
                f"Your query shows {len(row)} columns. Name only one column after `SELECT`.",
                expected="1 column",
                got=f"{len(row)} columns",
                **query.where,
            )
    return [row[0] for row in rows]


def run_trusted(script: str, query: str) -> list[tuple[Any, ...]]:
    """Run the check's own query on the check's own data, in memory."""
    with contextlib.closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(script)
        return [tuple(row) for row in connection.execute(query)]


def remove_databases(learner: Any) -> None:
    """Delete the database files of the learner's own runs from this check's copy.

    `db.create_all()` leaves an old table as it is. Call this before anything is loaded.
    """
    for name in find_databases(learner):
        (learner.folder / name).unlink()


def find_databases(learner: Any) -> list[str]:
    """Return the database files of the folder, by name."""
    return [name for name in learner.files() if name.endswith((".db", ".sqlite", ".sqlite3"))]
