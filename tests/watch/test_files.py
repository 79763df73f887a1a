from __future__ import annotations

import os
import queue
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from checker.watch.files import FileWatch, Kind, is_remote, kind_of_drive, look_around, look_at

Heard = "queue.Queue[tuple[str, ...]]"


@pytest.fixture(params=["events", "polling"])
def kind(request: pytest.FixtureRequest) -> Kind:
    return request.param  # type: ignore[no-any-return]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "work" / "alpha"
    (path / "data").mkdir(parents=True)
    (path / "main.py").write_text("one")
    return path


def test_a_save_is_told_by_name(folder: Path, kind: Kind) -> None:
    heard: queue.Queue[tuple[str, ...]] = queue.Queue()
    with FileWatch(heard.put, kind) as watch:
        watch.follow(folder)
        (folder / "data" / "names.txt").write_text("Ada")

        assert heard.get(timeout=5) == ("data/names.txt",)
        (folder / "main.py").write_text("two!")
        assert heard.get(timeout=5) == ("main.py",)
        assert watch.kind == kind


def test_a_save_by_rename_is_told(folder: Path, kind: Kind) -> None:
    heard: queue.Queue[tuple[str, ...]] = queue.Queue()
    with FileWatch(heard.put, kind) as watch:
        watch.follow(folder)
        beside = folder / "main.py.tmp"
        beside.write_text("two")
        beside.replace(folder / "main.py")

        assert heard.get(timeout=5) == ("main.py",)


def test_a_save_without_a_change_is_told(folder: Path, kind: Kind) -> None:
    heard: queue.Queue[tuple[str, ...]] = queue.Queue()
    with FileWatch(heard.put, kind) as watch:
        watch.follow(folder)
        os.utime(folder / "main.py", (1, 1))

        assert heard.get(timeout=5) == ("main.py",)


def test_a_half_written_file_is_waited_for(folder: Path, kind: Kind) -> None:
    heard: queue.Queue[str] = queue.Queue()

    def note(names: tuple[str, ...]) -> None:
        heard.put((folder / "main.py").read_text())

    with FileWatch(note, kind) as watch:
        watch.follow(folder)
        with open(folder / "main.py", "w") as file:
            # Truncated now, as an editor leaves it for a moment.
            threading.Timer(0.05, lambda: (file.write("complete"), file.flush())).start()
            first = heard.get(timeout=5)

    assert first == "complete"


def test_what_editors_and_python_leave_is_no_save(folder: Path, kind: Kind) -> None:
    heard: queue.Queue[tuple[str, ...]] = queue.Queue()
    with FileWatch(heard.put, kind) as watch:
        watch.follow(folder)
        for name in (".main.py.swp", "main.py~", ".#main.py", "4913", "x.pyc"):
            (folder / name).write_text("noise")
        for name in ("__pycache__", ".git", ".venv"):
            (folder / name).mkdir()
            (folder / name / "x.py").write_text("noise")
        (folder / "main.py").write_text("real")

        assert heard.get(timeout=5) == ("main.py",)
        assert heard.empty()


def test_only_the_followed_folder_counts(folder: Path, kind: Kind) -> None:
    other = folder.parent / "beta"
    other.mkdir()
    heard: queue.Queue[tuple[str, ...]] = queue.Queue()
    with FileWatch(heard.put, kind) as watch:
        watch.follow(folder)
        watch.follow(other)
        (folder / "main.py").write_text("elsewhere")
        (other / "here.py").write_text("here")

        assert heard.get(timeout=5) == ("here.py",)
        assert heard.empty()


def test_nothing_is_told_while_paused(folder: Path, kind: Kind) -> None:
    heard: queue.Queue[tuple[str, ...]] = queue.Queue()
    with FileWatch(heard.put, kind) as watch:
        watch.follow(folder)
        watch.pause()
        (folder / "main.py").write_text("ours")
        watch.follow(folder)
        (folder / "after.py").write_text("theirs")

        assert heard.get(timeout=5) == ("after.py",)
        assert heard.empty()


def test_a_folder_that_is_made_anew_is_still_followed(folder: Path, kind: Kind) -> None:
    heard: queue.Queue[tuple[str, ...]] = queue.Queue()
    with FileWatch(heard.put, kind) as watch:
        watch.follow(folder)
        folder.rename(folder.with_name("away"))
        shutil.copytree(folder.with_name("away"), folder)
        (folder / "main.py").write_text("new")

        names: set[str] = set()
        while "main.py" not in names:
            names |= set(heard.get(timeout=8))


def test_lost_events_are_noticed_and_the_kind_changes(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("checker.watch.files.SAFETY_SECONDS", 0.1)
    heard: queue.Queue[tuple[str, ...]] = queue.Queue()
    with FileWatch(heard.put) as watch:
        watch.follow(folder)
        watch._stop_observer()
        (folder / "main.py").write_text("silent")

        assert heard.get(timeout=5) == ("main.py",)
        assert watch.kind == "polling"


def test_without_the_library_the_folder_is_polled(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "watchdog.observers", None)
    with FileWatch() as watch:
        watch.follow(folder)
        (folder / "main.py").write_text("two!")

        assert watch.wait(5)
        assert watch.kind == "polling"


def test_the_kind_of_a_drive_is_read_from_the_mounts() -> None:
    mounts = [
        "22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw",
        "40 22 0:35 / /mnt/c rw,noatime - 9p drvfs rw,dirsync",
        "41 22 0:36 / /home/ada/my\\040share rw - cifs //server/share rw",
    ]

    assert kind_of_drive("/home/ada", mounts) == "ext4"
    assert kind_of_drive("/mnt/c/course", mounts) == "9p"
    assert kind_of_drive("/mnt/cd", mounts) == "ext4"
    assert kind_of_drive("/home/ada/my share/x", mounts) == "cifs"


def test_this_folder_is_not_remote(tmp_path: Path) -> None:
    assert not is_remote(tmp_path)


def test_a_look_sees_files_and_no_folders(folder: Path) -> None:
    assert set(look_at(folder)) == {"main.py"}
    assert look_at(folder / "none") == {}


def test_a_save_beside_is_told_by_exercise_and_file(folder: Path, kind: Kind) -> None:
    beside = folder.parent / "beta"
    beside.mkdir()
    (beside / "main.py").write_text("one")
    here: queue.Queue[tuple[str, ...]] = queue.Queue()
    elsewhere: queue.Queue[str] = queue.Queue()
    with FileWatch(here.put, kind, elsewhere.put) as watch:
        watch.follow(folder)
        (beside / "main.py").write_text("two!")

        assert elsewhere.get(timeout=10) == "beta/main.py"
        assert here.empty()
        (folder / "main.py").write_text("two!")
        assert here.get(timeout=10) == ("main.py",)
        assert elsewhere.empty()


def test_a_backup_beside_is_no_save(folder: Path, kind: Kind) -> None:
    beside = folder.parent / "_backups"
    beside.mkdir()
    (beside / "main.py").write_text("one")
    before = look_around(folder)
    (beside / "main.py").write_text("two!")

    assert look_around(folder) == before == {}


def test_the_library_for_events_says_nothing_of_itself(tmp_path: Path) -> None:
    program = """
import logging, sys, pathlib
from checker.watch.files import FileWatch
with FileWatch() as watch:
    watch.follow(pathlib.Path(sys.argv[1]))
    logging.getLogger("watchdog.observers.inotify").warning("InotifyEmitter is inactive")
"""
    command = [sys.executable, "-c", program, str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)

    assert done.stderr == ""
