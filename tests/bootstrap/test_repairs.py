"""What a start finds broken it repairs by itself, and says so."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from .conftest import BASE_PYTHON, NOTHING, ONE_PACKAGE, Clone, said

posix_only = pytest.mark.skipif(os.name == "nt", reason="needs signals or symbolic links")
# Nobody listens there: pip fails as it does without a network.
NO_NETWORK = {
    "https_proxy": "http://127.0.0.1:9",
    "HTTPS_PROXY": "http://127.0.0.1:9",
    "PIP_INDEX_URL": "https://pypi.invalid/simple",
    "PIP_EXTRA_INDEX_URL": "",
    "PIP_FIND_LINKS": "",
    "PIP_RETRIES": "0",
    "PIP_CONFIG_FILE": os.devnull,
}


def test_interrupted_venv_is_made_again(prepared: Clone) -> None:
    (prepared.venv / "checker-core.stamp").rename(prepared.venv / "checker-core.unfinished")
    (prepared.venv / "half a package").write_text("")

    result = prepared.start()

    assert "The last start was interrupted." in result.stderr
    assert Path(said(result)["prefix"]) == prepared.venv
    assert not (prepared.venv / "half a package").exists()
    assert prepared.start().stderr == ""


def test_interrupted_venv_is_made_again_from_inside(prepared: Clone) -> None:
    (prepared.venv / "checker-core.stamp").rename(prepared.venv / "checker-core.unfinished")

    result = prepared.start(python=prepared.commands / "python")

    assert "The last start was interrupted." in result.stderr
    assert Path(said(result)["prefix"]) == prepared.venv


def refused(clone: Clone, sentence: str) -> None:
    """Start, and hold the one sentence and the one thing to do against what was said."""
    result = clone.start()

    assert result.returncode == 3
    assert result.stderr == (
        f"error: {sentence}, and the course did not make it.\n"
        f"  help: give .venv in {clone.root} another name, then start again.\n"
    )


def test_a_file_called_venv_is_never_replaced(clone: Clone) -> None:
    clone.venv.write_text("mine")

    refused(clone, "there is something called .venv that is no folder")

    assert clone.venv.read_text() == "mine"


def test_a_folder_called_venv_is_never_replaced(clone: Clone) -> None:
    clone.venv.mkdir()
    (clone.venv / "mine.txt").write_text("mine")

    refused(clone, "the folder .venv has no Python that runs")

    assert [each.name for each in clone.venv.iterdir()] == ["mine.txt"]


@posix_only
def test_a_venv_of_somebody_else_is_not_replaced_by_a_newer_one(clone: Clone) -> None:
    (clone.venv / "bin").mkdir(parents=True)
    old = clone.venv / "bin" / "python"
    old.write_text("#!/bin/sh\necho True 3 8\n")
    old.chmod(0o755)

    refused(clone, "the Python of the folder .venv is too old")

    assert old.exists()


@posix_only
def test_a_link_called_venv_is_not_followed_to_be_deleted(clone: Clone, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "mine.txt").write_text("mine")
    clone.venv.symlink_to(elsewhere)

    refused(clone, "the folder .venv has no Python that runs")

    assert clone.venv.is_symlink()
    assert (elsewhere / "mine.txt").exists()


def test_an_empty_folder_called_venv_is_used(clone: Clone) -> None:
    clone.venv.mkdir()

    assert Path(said(clone.start())["prefix"]) == clone.venv


def test_an_interrupted_install_keeps_a_venv_of_somebody_else(clone: Clone) -> None:
    clone.run(BASE_PYTHON, "-m", "venv", "--without-pip", clone.venv)
    (clone.venv / "mine.txt").write_text("")
    (clone.venv / "checker-core.unfinished").write_text("")

    assert Path(said(clone.start())["prefix"]) == clone.venv
    assert (clone.venv / "mine.txt").exists()
    assert clone.start().stderr == ""


def test_what_is_deleted_in_part_is_still_known_as_our_own(prepared: Clone) -> None:
    for path in prepared.venv.iterdir():
        if path.name != "checker-made-this":
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    (prepared.venv / "lib").mkdir()

    assert Path(said(prepared.start())["prefix"]) == prepared.venv


@posix_only
def test_venv_of_a_deleted_python_is_made_again(prepared: Clone) -> None:
    for link in prepared.commands.glob("python*"):
        link.unlink()
    (prepared.commands / "python").symlink_to("/nowhere/python3")

    result = prepared.start()

    assert "The Python of the folder .venv is gone." in result.stderr
    assert Path(said(result)["prefix"]) == prepared.venv


def test_venv_of_another_python_is_made_again(prepared: Clone) -> None:
    stamp = prepared.venv / "checker-core.stamp"
    stamp.write_bytes(stamp.read_bytes().replace(b"python 3.", b"python 3.9"))

    result = prepared.start()

    assert "The Python of the folder .venv changed." in result.stderr
    assert said(result)["python"] == list(sys.version_info[:2])


def test_moved_course_gets_a_new_venv(prepared: Clone, tmp_path: Path) -> None:
    moved = Clone(tmp_path / "moved", prepared.environment)
    prepared.root.rename(moved.root)

    result = moved.start()

    assert "The course moved to another folder." in result.stderr
    assert Path(said(result)["prefix"]) == moved.venv
    assert moved.start().stderr == ""


def test_venv_that_an_editor_made_is_kept_and_used(clone: Clone) -> None:
    clone.run(BASE_PYTHON, "-m", "venv", "--without-pip", clone.venv)
    (clone.venv / "mine.txt").write_text("")

    result = clone.start()

    assert Path(said(result)["prefix"]) == clone.venv
    assert (clone.venv / "mine.txt").exists()
    assert clone.start().stderr == ""


def test_changed_lock_brings_the_tools_up_to_date(prepared: Clone) -> None:
    (prepared.venv / "mine.txt").write_text("")
    prepared.lock(NOTHING + "# newer\n")

    result = prepared.start()

    assert "brought up to date" in result.stderr
    assert said(result)["arguments"] == []
    assert (prepared.venv / "mine.txt").exists()
    assert prepared.start().stderr == ""


def test_line_ends_of_windows_make_no_other_lock(prepared: Clone) -> None:
    prepared.lock(NOTHING.replace("\n", "\r\n"))

    assert prepared.start().stderr == ""


def test_changed_lock_without_network_starts_with_the_older_tools(prepared: Clone) -> None:
    prepared.lock(ONE_PACKAGE)

    result = prepared.start("next", **NO_NETWORK)

    assert "No connection: the older tools are used." in result.stderr
    assert said(result)["arguments"] == ["next"]


def test_venv_without_the_path_line_still_starts(prepared: Clone) -> None:
    for line in prepared.venv.rglob("checker.pth"):
        line.unlink()

    assert said(prepared.start("next"))["arguments"] == ["next"]


@posix_only
def test_ctrl_c_leaves_what_the_next_start_repairs(clone: Clone) -> None:
    clone.lock(ONE_PACKAGE)
    slow = {"PIP_INDEX_URL": "http://127.0.0.1:9/simple", "PIP_RETRIES": "20"}
    clone.environment.update({**NO_NETWORK, **slow})
    process = clone.popen(start_new_session=True)
    _wait_for(clone.root / ".checker" / "install.log", b"$ ")

    os.killpg(process.pid, signal.SIGINT)
    output, errors = process.communicate(timeout=30)

    assert process.returncode == 130
    assert "Stopped. Nothing is lost" in errors
    assert "Traceback" not in output + errors
    clone.lock(NOTHING)
    assert "The last start was interrupted." in clone.start().stderr


@posix_only
def test_killed_start_leaves_no_lock_behind(clone: Clone) -> None:
    clone.lock(ONE_PACKAGE)
    slow = {"PIP_INDEX_URL": "http://127.0.0.1:9/simple", "PIP_RETRIES": "1"}
    clone.environment.update({**NO_NETWORK, **slow})
    process = clone.popen(start_new_session=True)
    _wait_for(clone.root / ".checker" / "install.log", b"$ ")

    process.kill()
    # Not communicate(): the installer that is left behind holds the pipes for a moment.
    process.wait(30)
    clone.lock(NOTHING)
    result = clone.start("next")

    assert said(result)["arguments"] == ["next"]
    for stream in (process.stdout, process.stderr):
        assert stream is not None
        stream.close()


def test_second_start_waits_for_the_first(clone: Clone) -> None:
    holder = subprocess.Popen(
        [BASE_PYTHON, "-c", _HOLD, str(clone.root)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=clone.root,
        env=clone.environment,
    )
    assert holder.stdin is not None
    assert holder.stdout is not None
    assert holder.stdout.readline().strip() == b"held"
    second = clone.popen("next")
    assert second.stderr is not None
    waiting = second.stderr.readline()

    holder.communicate(b"let go\n", timeout=30)
    output, errors = second.communicate(timeout=60)

    assert waiting == "Another start prepares the course now. This one waits for it.\n"
    assert second.returncode == 0, errors
    assert '"next"' in output


def test_two_starts_at_once_both_arrive(clone: Clone) -> None:
    both = [clone.popen("one"), clone.popen("two")]
    results = [process.communicate(timeout=120) for process in both]

    assert [process.returncode for process in both] == [0, 0], results
    assert shutil.which("checker", path=str(clone.commands))


_HOLD = """
import sys
sys.path.insert(0, sys.argv[1])
from checker.bootstrap.turn import Turn
with Turn(lambda: None):
    print("held", flush=True)
    sys.stdin.readline()
"""


def _wait_for(path: Path, text: bytes) -> None:
    limit = time.monotonic() + 30
    while time.monotonic() < limit:
        if path.exists() and text in path.read_bytes():
            return
        time.sleep(0.02)
    raise AssertionError(f"{path} never said {text!r}")
