"""A first start prepares, a later one hands over at once, from wherever it is called."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import pytest

from .conftest import BASE_PYTHON, Clone, said


def test_first_start_prepares_and_runs_the_program(clone: Clone) -> None:
    result = clone.start("check", "two words", "ä")

    assert said(result)["arguments"] == ["check", "two words", "ä"]
    assert Path(said(result)["prefix"]) == clone.venv
    assert "Ready in" in result.stderr


def test_first_start_keeps_the_output_clean_for_other_programs(clone: Clone) -> None:
    result = clone.start("list", "--json")

    assert len(result.stdout.splitlines()) == 1


def test_later_start_prepares_nothing(prepared: Clone) -> None:
    result = prepared.start("next")

    assert said(result)["arguments"] == ["next"]
    assert result.stderr == ""


def test_later_start_imports_nothing_slow(prepared: Clone) -> None:
    modules = set(said(prepared.start())["modules"])

    assert not modules & {"subprocess", "pathlib", "importlib.metadata", "venv", "shutil"}
    assert not modules & {"checker.bootstrap.prepare", "checker.bootstrap.installer"}


def test_later_start_stays_quick(prepared: Clone) -> None:
    def best_of(*command: str) -> float:
        times = []
        for _ in range(7):
            began = time.perf_counter()
            prepared.run(*command)
            times.append(time.perf_counter() - began)
        return min(times)

    one_python = best_of(BASE_PYTHON, "-c", "import json")

    # Two Pythons start, and each reads a few small files: 0.2 s is what a learner may wait.
    assert best_of(BASE_PYTHON, "-m", "checker") < 2 * one_python + 0.1


def test_exit_code_of_the_program_is_ours(prepared: Clone) -> None:
    assert prepared.start(EXIT_CODE="7").returncode == 7


def test_folder_of_the_package_starts_from_elsewhere(prepared: Clone, tmp_path: Path) -> None:
    result = prepared.run(BASE_PYTHON, prepared.root / "checker", "hint", cwd=tmp_path)

    assert said(result)["arguments"] == ["hint"]
    assert Path(said(result)["folder"]) == tmp_path


def test_folder_of_the_package_prepares_from_elsewhere(clone: Clone, tmp_path: Path) -> None:
    result = clone.run(BASE_PYTHON, clone.root / "checker", "hint", cwd=tmp_path)

    assert said(result)["arguments"] == ["hint"]


@pytest.mark.skipif(os.name == "nt", reason="the command has another form on Windows")
def test_command_checker_runs_from_every_folder(prepared: Clone, tmp_path: Path) -> None:
    path = f"{prepared.commands}{os.pathsep}{prepared.environment['PATH']}"

    found = prepared.run("/bin/sh", "-c", "checker hint", cwd=tmp_path, PATH=path)
    named = prepared.run("/bin/sh", "checker", "hint", cwd=prepared.commands)

    assert said(found)["arguments"] == ["hint"]
    assert said(named)["arguments"] == ["hint"]


def test_command_for_windows_is_written_there(
    clone: Clone, monkeypatch: pytest.MonkeyPatch
) -> None:
    from checker.bootstrap import environment, places

    monkeypatch.setattr(places, "WINDOWS", True)
    monkeypatch.setattr(places, "BIN", str(clone.root))

    environment.connect(str(clone.root))

    command = (clone.root / "checker.cmd").read_bytes()
    assert command == b'@"%~dp0python.exe" -P -X utf8 -m checker %*\r\n'


@pytest.mark.parametrize("way", ["module", "folder", "command", "python of .venv"])
def test_learners_files_hide_no_library(prepared: Clone, way: str) -> None:
    work = prepared.root
    for name in ("json", "hashlib", "subprocess", "typing", "flask"):
        (work / f"{name}.py").write_text("raise SystemExit('the wrong file')\n")
    command = {
        "module": [BASE_PYTHON, "-m", "checker"],
        "folder": [BASE_PYTHON, "checker"],
        "command": [str(prepared.commands / "checker")],
        "python of .venv": [str(prepared.commands / "python"), "-m", "checker"],
    }[way]

    assert said(prepared.run(*command, "next"))["arguments"] == ["next"]


def test_learners_files_do_not_hide_the_preparation(clone: Clone) -> None:
    for name in ("json", "hashlib", "subprocess", "venv"):
        (clone.root / f"{name}.py").write_text("raise SystemExit('the wrong file')\n")

    assert said(clone.start("next"))["arguments"] == ["next"]


def test_plain_locale_does_not_stop_unicode(clone: Clone) -> None:
    first = clone.start("für", LC_ALL="C", LANG="C")
    later = clone.start("für", LC_ALL="C", LANG="C")

    assert said(first)["arguments"] == said(later)["arguments"] == ["für"]
    assert said(later)["encoding"].lower() == "utf-8"


def test_every_program_of_the_venv_imports_checker(prepared: Clone, tmp_path: Path) -> None:
    python = prepared.commands / "python"

    result = prepared.run(python, "-c", "import checker; print(checker.__file__)", cwd=tmp_path)

    assert Path(result.stdout.strip()) == prepared.root / "checker" / "__init__.py"


@pytest.mark.skipif(os.name == "nt", reason="Windows sends no signals to programs")
def test_waiting_parent_leaves_ctrl_c_to_the_program(tmp_path: Path) -> None:
    # What Windows does, where a program cannot be replaced by another.
    import signal
    import subprocess

    child = (
        "import signal, sys, time\n"
        "signal.signal(signal.SIGINT, lambda *_: sys.exit(7))\n"
        "print('up', flush=True)\ntime.sleep(60)\n"
    )
    parent = (
        "import sys\nfrom checker.bootstrap.start import _run_and_wait\n"
        f"sys.exit(_run_and_wait([sys.executable, '-c', {child!r}]))\n"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", parent], stdout=subprocess.PIPE, start_new_session=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == b"up\n"
    os.killpg(process.pid, signal.SIGINT)

    assert process.wait(30) == 7
    process.stdout.close()
