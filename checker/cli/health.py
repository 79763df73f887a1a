"""``doctor``: look for what commonly goes wrong on a computer, and name each fix."""

from __future__ import annotations

import argparse
import contextlib
import os
import shutil
import socket
import sys
import tempfile
import time
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from checker.cli.context import Context, add_json, terminal_size
from checker.errors import PASSED, WRONG_COURSE, CheckerError
from checker.render.text import Line

PLATFORM = sys.platform
_PORTS = (5000, 8000)
_LEAST_MEGABYTES = 300
_RIGHTS = "make this folder yours, or copy the course into your home folder"


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at: ``fix`` says what to do where it is not ``ok``."""

    name: str
    ok: bool
    text: str
    fix: str = ""
    blocks: bool = True
    """the course cannot work like that"""


def add_doctor(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of ``doctor``."""
    add_json(parser)


def run_doctor(context: Context) -> int:
    """Look at everything, and give 3 if something must be mended."""
    findings = tuple(examine(context))
    if context.is_json:
        context.json({"findings": [asdict(finding) for finding in findings]})
    else:
        context.lines(line for finding in findings for line in _lines_of(finding, context))
    return WRONG_COURSE if any(not each.ok and each.blocks for each in findings) else PASSED


def examine(context: Context) -> Iterator[Finding]:
    """Look at the computer, one thing after the other."""
    examinations: tuple[Callable[[Context], Iterator[Finding]], ...] = (
        _python,
        _environment,
        _versions,
        _course,
        _writing,
        _progress,
        _space,
        _watching,
        _ports,
        _editor,
        _git,
        _terminal,
    )
    for examination in examinations:
        try:
            yield from examination(context)
        except CheckerError as error:
            name = examination.__name__.strip("_")
            where = f" in {error.location}" if error.location else ""
            yield Finding(name, False, error.message + where, error.help)
        except OSError as error:
            # One thing that cannot be looked at must not hide all the others.
            name = examination.__name__.strip("_")
            yield Finding(name, False, f"cannot be looked at: {error}", _RIGHTS)


def _lines_of(finding: Finding, context: Context) -> list[Line]:
    word = "ok" if finding.ok else "problem" if finding.blocks else "note"
    style = "pass" if finding.ok else "fail" if finding.blocks else "title"
    lines: list[Line] = [
        ((f"{word:<8}", style), (f"{finding.name}: ", "title"), (finding.text, ""))
    ]
    if finding.fix and not finding.ok:
        lines.append(((" " * 8, ""), ("fix: ", "title"), (finding.fix, "")))
    return lines


def _python(context: Context) -> Iterator[Finding]:
    version = ".".join(map(str, sys.version_info[:3]))
    yield Finding(
        "Python",
        sys.version_info >= (3, 11),
        f"{version} ({sys.executable})",
        "install Python 3.11 or later from python.org/downloads",
    )


def _environment(context: Context) -> Iterator[Finding]:
    venv = context.root / ".venv"
    inside = Path(sys.prefix).resolve() == venv.resolve()
    text = "this program runs in .venv" if inside else f"this program runs in {sys.prefix}"
    yield Finding(
        "environment",
        inside,
        text,
        f"start the course with `{context.command}` in its folder; if that fails, delete .venv",
        blocks=False,
    )


def _versions(context: Context) -> Iterator[Finding]:
    from importlib import metadata

    data = tomllib.loads((context.root / "pyproject.toml").read_text(encoding="utf-8"))
    needed = data.get("project", {}).get("dependencies", [])
    found, missing = [], []
    for requirement in needed:
        name = _name_of(requirement)
        try:
            found.append(f"{name} {metadata.version(name)}")
        except metadata.PackageNotFoundError:
            missing.append(name)
    yield Finding(
        "packages",
        not missing,
        "missing: " + ", ".join(missing) if missing else ", ".join(found) or "none are needed",
        f"delete the folder .venv, then start the course again: {context.command}",
    )


def _name_of(requirement: str) -> str:
    for place, letter in enumerate(requirement):
        if not (letter.isalnum() or letter in "-_."):
            return requirement[:place]
    return requirement


def _course(context: Context) -> Iterator[Finding]:
    exercises = [context.course.exercise(ref.slug) for ref in context.course.exercises()]
    lessons = context.course.lessons()
    yield Finding(
        "course",
        bool(exercises),
        f"{len(lessons)} lessons and {len(exercises)} exercises in {context.root}",
        "bring the course's files back, for example with `git checkout .`",
    )


def _writing(context: Context) -> Iterator[Finding]:
    for folder in (context.journey.workspace.work, context.journey.progress.folder):
        name = context.journey.workspace.place(folder)
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile(dir=folder, prefix=".doctor-") as file:
                file.write(b"x")
        except OSError as error:
            yield Finding(
                f"writing in {name}",
                False,
                error.strerror or str(error),
                _RIGHTS,
            )
        else:
            yield Finding(f"writing in {name}", True, "works")


def _progress(context: Context) -> Iterator[Finding]:
    progress = context.journey.progress
    passed = len(progress.passes())
    notices = " ".join(progress.notices)
    progress.notices.clear()
    yield Finding(
        "progress",
        not notices,
        notices or f"{passed} exercises passed",
        "nothing more to do: a new file was begun",
        blocks=False,
    )


def _space(context: Context) -> Iterator[Finding]:
    megabytes = shutil.disk_usage(context.root).free // 1_000_000
    yield Finding(
        "disk",
        megabytes >= _LEAST_MEGABYTES,
        f"{megabytes:,} MB are free",
        "delete some files that you do not need",
    )


def _watching(context: Context) -> Iterator[Finding]:
    """Save a file and see whether the system tells of it."""
    from checker.watch.files import FileWatch

    with tempfile.TemporaryDirectory(dir=context.journey.workspace.work) as name:
        folder = Path(name).resolve()
        began = time.perf_counter()
        with FileWatch() as watch:
            watch.follow(folder)
            (folder / "saved.txt").write_text("saved", encoding="utf-8")
            told = watch.wait(3.0)
        milliseconds = round((time.perf_counter() - began) * 1000)
        kind = watch.kind
    yield Finding(
        "watching files",
        told,
        f"a save is noticed ({kind}, {milliseconds} ms)" if told else "a save was not noticed",
        f"after saving, type `{context.command} check`",
        blocks=False,
    )


def _ports(context: Context) -> Iterator[Finding]:
    for port in _PORTS:
        free = _is_free(port)
        fix = f"end the program that uses port {port}, or run yours on another port"
        if port == 5000 and PLATFORM == "darwin":
            fix = (
                "System Settings, General, AirDrop & Handoff: switch AirPlay Receiver off; "
                "or run your program on another port"
            )
        text = "free" if free else "in use by another program"
        yield Finding(f"port {port}", free, text, fix, blocks=False)


def _is_free(port: int) -> bool:
    # First ask: on macOS one can listen beside AirPlay, and never hear a request.
    with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=0.3):
        return False
    with socket.socket() as probe:
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def _editor(context: Context) -> Iterator[Finding]:
    inside = os.environ.get("TERM_PROGRAM") == "vscode"
    names = [name for name in ("code", "codium", "cursor") if shutil.which(name)]
    yield Finding(
        "editor",
        bool(names) or inside,
        "this terminal is inside VS Code" if inside else ", ".join(names) or "no VS Code found",
        "install VS Code from code.visualstudio.com, or use an editor that you know",
        blocks=False,
    )


def _git(context: Context) -> Iterator[Finding]:
    found = shutil.which("git")
    yield Finding(
        "Git",
        bool(found),
        found or "not found",
        "install Git from git-scm.com/downloads; a few exercises need it",
        blocks=False,
    )


def _terminal(context: Context) -> Iterator[Finding]:
    encoding = sys.stdout.encoding or "unknown"
    speaks = encoding.lower().replace("-", "") == "utf8"
    columns, rows = terminal_size()
    yield Finding(
        "terminal",
        speaks,
        f"{columns} by {rows}, {encoding}",
        "nothing must be done: signs that it cannot show are written in plain letters",
        blocks=False,
    )
