"""Run the programs that reproduce errors, and report what each of them showed.

Reads a JSON list of paths from standard input and writes one JSON line for each program.
The libraries are loaded once and every program runs in its own fork and its own folder,
because starting Python and loading them anew for each takes ten times as long.
A folder with a file of a library's own name, `flask.py`, runs in a new process: it shall
find its own file, not the library that is loaded.
"""

from __future__ import annotations

import contextlib
import importlib.util
import io
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import traceback
import types
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
PRELOAD = ("flask", "flask_sqlalchemy", "sqlite3", "json", "unittest.mock")
SECONDS = 90


def prepare(program: Path, folder: Path) -> Path:
    """Copy the program into an empty folder, under a learner's usual file name."""
    if program.is_dir():
        shutil.copytree(program, folder, dirs_exist_ok=True)
        run = folder / "_run.py"
        return run if run.exists() else folder / "app.py"
    # A program that starts another one only sets the scene: it is not the learner's file.
    name = "_run.py" if b"subprocess" in program.read_bytes() else "app.py"
    return Path(shutil.copy(program, folder / name))


def execute(main: Path) -> BaseException | None:
    """Run the file as Python would, and return the exception that ended it."""
    os.chdir(main.parent)
    sys.path.insert(0, str(main.parent))
    sys.argv = [str(main)]
    module = types.ModuleType("__main__")
    module.__file__ = str(main)
    sys.modules["__main__"] = module
    try:
        exec(compile(main.read_bytes(), str(main), "exec", dont_inherit=True), module.__dict__)
    except BaseException as error:
        # The first step of the traceback is this file.
        return error.with_traceback(error.__traceback__ and error.__traceback__.tb_next)
    return None


def names_near(main: str) -> list[str]:
    from checker.explain import files_near

    return [name for name in files_near(main) if not name.startswith("_")]


def texts_beside(main: str) -> dict[str, str]:
    from checker.explain import texts_near

    return {name: text for name, text in texts_near(main).items() if not name.startswith("_")}


def describe(error: BaseException) -> dict[str, Any]:
    from checker.explain import problem_of

    return problem_of(error).as_dict()


def run_one(program: Path) -> dict[str, Any]:
    """Run one program in this process and collect text, source and exception."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:
        folder = Path(place).resolve()
        main = prepare(program, folder)
        shown = folder / "_shown.txt"
        with open(shown, "w", encoding="utf-8") as out:
            os.dup2(out.fileno(), 1)
            os.dup2(out.fileno(), 2)
            sys.stdout = sys.stderr = io.TextIOWrapper(
                os.fdopen(os.dup(1), "wb", buffering=0), encoding="utf-8", write_through=True
            )
            error = execute(main)
            if error is not None and not isinstance(error, SystemExit):
                traceback.print_exception(error)
            if isinstance(error, SystemExit) and isinstance(error.code, str):
                sys.stderr.write(f"{error.code}\n")
        programs = [path for path in folder.rglob("*.py") if path.name != "_run.py"]
        sources = {
            str(path): path.read_text(encoding="utf-8", errors="replace")
            for path in [*programs, *folder.rglob("*.html")]
        }
        raised = None
        if error is not None and not isinstance(error, SystemExit):
            raised = describe(error)
        return {
            "program": str(program),
            "text": shown.read_text(encoding="utf-8", errors="replace"),
            "raised": raised,
            "sources": sources,
            "files": names_near(str(main)),
            "texts": texts_beside(str(main)),
        }


def run_forked(program: Path) -> dict[str, Any]:
    """Run one program in a fork of this process."""
    with tempfile.NamedTemporaryFile("r", suffix=".json", encoding="utf-8") as result:
        sys.stdout.flush()
        child = os.fork()
        if child == 0:
            with contextlib.suppress(BaseException):
                signal.alarm(SECONDS)
                os.setpgid(0, 0)
                found = run_one(program)
                Path(result.name).write_text(json.dumps(found), encoding="utf-8")
            os._exit(0)
        os.waitpid(child, 0)
        text = result.read()
    if not text:
        return {"program": str(program), "text": "", "raised": None, "sources": {}, "died": True}
    return dict(json.loads(text))


def hides_a_library(program: Path) -> bool:
    """Claim that a file of the folder has the name of a library that is loaded already."""
    return program.is_dir() and any((program / f"{name}.py").exists() for name in PRELOAD)


def run_alone(program: Path) -> dict[str, Any]:
    """Run one program in a process of its own, in which no library is loaded yet."""
    done = subprocess.run(
        [sys.executable, __file__, "--one", str(program)], capture_output=True, timeout=SECONDS
    )
    return dict(json.loads(done.stdout))


def main() -> None:
    sys.path.insert(0, str(ROOT))
    if sys.argv[1:2] == ["--one"]:
        answer = os.fdopen(os.dup(1), "w", encoding="utf-8")
        answer.write(json.dumps(run_one(Path(sys.argv[2]))))
        answer.flush()
        os._exit(0)
    import checker.explain  # noqa: F401

    for name in PRELOAD:
        if importlib.util.find_spec(name):
            __import__(name)
    for path in map(Path, json.load(sys.stdin)):
        forks = hasattr(os, "fork") and not hides_a_library(path)
        found = run_forked(path) if forks else run_alone(path)
        sys.stdout.write(json.dumps(found) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
