# ruff: noqa: E501 - the lines are programs in one text
from __future__ import annotations

import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from grounds import LAUNCHERS, Arena, Files, told

from checker.model import Status, Submission

LIMIT = 45.0
"""seconds: the limit of the toy exercises, and what a heavily loaded machine adds"""


@dataclass(frozen=True)
class Case:
    """A submission that has something wrong with it, and the words it must get."""

    name: str
    slug: str
    files: Files
    status: Status
    says: str
    """a part of what was got, of the reason, or of the message"""
    prepare: Callable[[Path], None] | None = None
    line: int = 0


def rename(old: str, new: str) -> Callable[[Path], None]:
    return lambda folder: (folder / old).rename(folder / new) and None


def delete(name: str) -> Callable[[Path], None]:
    return lambda folder: (folder / name).unlink()


def many_files(folder: Path) -> None:
    for number in range(400):
        (folder / f"{number}.txt").touch()


def large_file(folder: Path) -> None:
    with (folder / "film.mp4").open("wb") as stream:
        stream.truncate(9_000_000)


def folder_instead(folder: Path) -> None:
    (folder / "sums.py").unlink()
    (folder / "sums.py").mkdir()


LOOP = "while True:\n    pass\n"
IN_FUNCTION = "def add(a, b):\n    {}\n"
SERVER = """
from wsgiref.simple_server import make_server
def app(environ, start_response):
    start_response("200 OK", [])
    return [b"Hello, World!"]
make_server("127.0.0.1", 0, app).serve_forever()
"""
CASES = [
    # endless
    Case("loop-at-import", "add-numbers", {"sums.py": LOOP}, "timeout", "loop that never ends"),
    Case(
        "loop-in-function",
        "add-numbers",
        {"sums.py": IN_FUNCTION.format("while True: pass")},
        "timeout",
        "loop that never ends",
    ),
    Case(
        "loop-in-view",
        "notes",
        {"app.py": "def app(e, s):\n    while True: pass\n"},
        "timeout",
        "loop that never ends",
    ),
    Case(
        "loop-in-c",
        "add-numbers",
        {"sums.py": IN_FUNCTION.format("return str(10 ** 10 ** 8)")},
        "timeout",
        "did not answer in time",
    ),
    Case(
        "loop-that-catches-all",
        "add-numbers",
        {
            "sums.py": "while True:\n    try:\n        while True: pass\n    except BaseException: pass\n"
        },
        "timeout",
        "loop",
    ),
    Case(
        "sleeps",
        "add-numbers",
        {"sums.py": IN_FUNCTION.format("import time; time.sleep(100)")},
        "timeout",
        "did not answer in time",
    ),
    Case("program-without-end", "greet", {"greet.py": LOOP}, "fail", "did not end in time"),
    Case(
        "server-at-import", "notes", {"app.py": SERVER}, "timeout", "loading the file took longer"
    ),
    Case(
        "lock-for-ever",
        "add-numbers",
        {"sums.py": "import threading\nlock = threading.Lock()\nlock.acquire()\nlock.acquire()\n"},
        "timeout",
        "did not answer",
    ),
    # input
    Case(
        "input-at-import", "add-numbers", {"sums.py": "name = input()\n"}, "fail", "input()", line=1
    ),
    Case(
        "input-in-function",
        "add-numbers",
        {"sums.py": IN_FUNCTION.format("return input()")},
        "fail",
        "input()",
        line=2,
    ),
    Case(
        "input-too-often",
        "greet",
        {"greet.py": "a = input()\nb = input()\nprint(a)\n"},
        "fail",
        "input()",
        line=2,
    ),
    # too much
    Case(
        "recursion",
        "add-numbers",
        {"sums.py": IN_FUNCTION.format("return add(a, b)")},
        "fail",
        "RecursionError",
        line=2,
    ),
    Case(
        "memory-at-once",
        "add-numbers",
        {"sums.py": "x = 'a' * 10 ** 11\n"},
        "fail",
        "more memory",
        line=1,
    ),
    Case(
        "memory-by-and-by",
        "add-numbers",
        {"sums.py": "x = []\nwhile True:\n    x.append(bytes(10 ** 7))\n"},
        "fail",
        "more memory",
        line=3,
    ),
    Case(
        "output-without-end",
        "add-numbers",
        {"sums.py": "while True:\n    print('x' * 100_000)\n"},
        "fail",
        "prints or writes without end",
        line=2,
    ),
    Case(
        "file-without-end",
        "notes",
        {
            "app.py": "def app(e, s):\n    with open('big', 'wb') as f:\n        while True: f.write(b'x' * 10 ** 6)\n"
        },
        "fail",
        "prints or writes without end",
        line=3,
    ),
    Case("many-files", "add-numbers", {}, "error", "more than 300 files. Take out", many_files),
    Case("large-file", "add-numbers", {}, "error", "larger than 8 MB", large_file),
    # files
    Case(
        "syntax-error",
        "add-numbers",
        {"sums.py": "def add(a, b)\n    return a + b\n"},
        "fail",
        "expected ':'",
        line=1,
    ),
    Case(
        "indentation",
        "add-numbers",
        {"sums.py": "def add(a, b):\nreturn a\n"},
        "fail",
        "IndentationError",
        line=2,
    ),
    Case(
        "tabs-and-spaces",
        "add-numbers",
        {"sums.py": "def add(a, b):\n        x = 1\n\treturn x\n"},
        "fail",
        "TabError",
        line=3,
    ),
    Case(
        "misspelt",
        "add-numbers",
        {"sums.py": "def ad(a, b):\n    return a + b\n"},
        "fail",
        "does not make the name add",
    ),
    Case("empty-file", "add-numbers", {"sums.py": ""}, "fail", "does not make the name add"),
    Case("no-file", "add-numbers", {}, "fail", "There is no file sums.py", delete("sums.py")),
    Case(
        "other-capital",
        "add-numbers",
        {},
        "fail",
        "called Sums.py. It must be called sums.py",
        rename("sums.py", "Sums.py"),
    ),
    Case(
        "text-ending",
        "add-numbers",
        {},
        "fail",
        "Rename it to sums.py",
        rename("sums.py", "sums.py.txt"),
    ),
    Case("folder-for-file", "add-numbers", {}, "fail", "There is no file sums.py", folder_instead),
    Case("binary", "add-numbers", {"sums.py": bytes(range(256))}, "fail", "SyntaxError"),
    Case(
        "utf-16",
        "add-numbers",
        {"sums.py": "def add(a, b): pass".encode("utf-16")},
        "fail",
        "SyntaxError",
    ),
    Case(
        "latin-1",
        "add-numbers",
        {"sums.py": "x = 'Grüße'\n".encode("latin-1")},
        "fail",
        "SyntaxError",
        line=1,
    ),
    Case(
        "utf-16-answer",
        "people",
        {"answers.sql": "SELECT 1".encode("utf-16")},
        "fail",
        "not saved as UTF-8",
    ),
    Case(
        "latin-1-answer",
        "people",
        {"answers.sql": "SELECT 1\n-- ü".encode("latin-1")},
        "fail",
        "not saved as UTF-8",
        line=2,
    ),
    Case(
        "large-answer",
        "people",
        {"answers.sql": "-- x\n" * 100_000},
        "fail",
        "too large to be an answer",
    ),
    Case("no-answer", "people", {}, "fail", "There is no file answers.sql", delete("answers.sql")),
    Case(
        "wrong-sql", "people", {"answers.sql": "SELEC name FROM person\n"}, "fail", "syntax error"
    ),
    Case(
        "letter-without-quotes",
        "letters",
        {"answers.py": "Q1 = B\n"},
        "fail",
        "name 'B' is not defined",
        line=1,
    ),
    # odd programs
    Case(
        "prints-a-lot-and-is-wrong",
        "add-numbers",
        {"sums.py": "print('x' * 5_000_000)\ndef add(a, b):\n    return 1\n"},
        "fail",
        "",
    ),
    Case(
        "changes-folder",
        "notes",
        {
            "app.py": "import os\nos.chdir('/')\ndef app(e, s):\n    s('200 OK', [])\n    return [b'Hello, World!']\n"
        },
        "fail",
        "no database file",
    ),
    Case(
        "clears-modules",
        "add-numbers",
        {"sums.py": "import sys\nsys.modules.clear()\ndef add(a, b):\n    return 1\n"},
        "fail",
        "",
    ),
    Case(
        "closes-output",
        "add-numbers",
        {
            "sums.py": "import sys\nsys.stdout.close()\nsys.stderr.close()\ndef add(a, b):\n    return 1\n"
        },
        "fail",
        "",
    ),
    Case("prints-surrogates", "greet", {"greet.py": "print('\\ud800' + input())\n"}, "fail", ""),
    Case(
        "segfault",
        "add-numbers",
        {"sums.py": IN_FUNCTION.format("import ctypes; ctypes.string_at(0)")},
        "error",
        "ended",
    ),
    Case(
        "warnings",
        "add-numbers",
        {"sums.py": "x = '\\d'\ndef add(a, b):\n    return 1 is 1\n"},
        "fail",
        "",
    ),
]
SPARE_TOO = 3
"""every third case is tried with spare processes too: those start slowly"""
NAMED = (
    *("loop-at-import", "loop-in-function", "loop-in-view", "program-without-end"),
    *("input-at-import", "input-in-function", "server-at-import", "recursion"),
    *("memory-at-once", "memory-by-and-by", "output-without-end", "file-without-end"),
    *("binary", "utf-16", "latin-1", "utf-16-answer", "syntax-error", "no-file"),
)
"""what the design names; each of them is tried with both launchers"""


@pytest.mark.parametrize(
    ("arena", "case"),
    [
        pytest.param(launcher, case, id=f"{case.name}-{launcher}")
        for launcher in LAUNCHERS
        for number, case in enumerate(CASES)
        if launcher == LAUNCHERS[0] or number % SPARE_TOO == 0 or case.name in NAMED
    ],
    indirect=["arena"],
)
def test_verdict_in_time_and_in_words(case: Case, arena: Arena) -> None:
    begun = time.monotonic()

    report = arena.grade(case.slug, case.files, case.prepare)

    assert time.monotonic() - begun < LIMIT
    assert report.status == case.status, told(report)
    first = report.first_failure
    heard = report.message if first is None else f"{first.got}\n{first.why}"
    assert case.says in heard
    if case.line:
        assert first is not None
        assert first.where is not None
        assert first.where.line == case.line
        assert first.where.file.startswith(f"work/{case.slug}/")
    for text in (report.message, first.why if first else ""):
        assert all(len(part.split()) <= 20 for part in text.split(". ")), text
        assert text == "" or text.endswith((".", "!", "?")), text
    arena.assert_nothing_runs()


def test_every_named_case_is_there() -> None:
    assert set(NAMED) <= {case.name for case in CASES}


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads it")
def test_file_that_cannot_be_read(arena: Arena) -> None:
    report = arena.grade("add-numbers", {}, lambda folder: (folder / "sums.py").chmod(0))

    assert report.status == "error"
    assert "'sums.py' cannot be read (permission denied)" in report.message


def test_folder_that_is_not_there(arena: Arena, tmp_path: Path) -> None:
    exercise = arena.course.exercise("add-numbers")

    report = arena.grader.grade(Submission(exercise, tmp_path / "gone"))

    assert (report.status, report.checks) == ("error", ())
    assert report.message == f"There is no folder {tmp_path / 'gone'}."


def test_folder_that_is_a_file(arena: Arena, tmp_path: Path) -> None:
    (tmp_path / "answer.py").touch()
    exercise = arena.course.exercise("add-numbers")

    report = arena.grader.grade(Submission(exercise, tmp_path / "answer.py"))

    assert report.status == "error"
    assert "no folder" in report.message


def test_output_is_kept_and_capped(arena: Arena) -> None:
    report = arena.grade(
        "add-numbers", {"sums.py": "print('look here')\ndef add(a, b):\n    print('x' * 10 ** 6)\n"}
    )

    first = report.first_failure
    assert first is not None
    assert len(first.output) <= 2000
    assert "x" * 1000 in first.output


def test_every_run_after_all_that_is_sound(arena: Arena) -> None:
    for slug in ("add-numbers", "greet", "notes", "people", "letters"):
        arena.assert_unharmed(slug)
