"""Folders whose owner was killed go at the next start; all others stay."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from checker.authoring.imports.importing import make_staging
from checker.content.assembly import assemble
from checker.content.catalog import Course
from checker.grading import grade
from checker.grading.owned import OWNER, OwnedFolder, remove_left
from checker.model import Submission

ABANDON = """
import os, sys
from pathlib import Path
from checker.grading.owned import OwnedFolder

folder = OwnedFolder(sys.argv[1], Path(sys.argv[2]))
(folder.path / "deep").mkdir()
(folder.path / "deep" / "file.txt").write_text("left")
print(folder.path, flush=True)
os._exit(9)  # nothing is tidied up, as after a kill
"""


def abandon(prefix: str, place: Path) -> Path:
    """Leave a folder behind, as a killed process does."""
    done = subprocess.run(
        [sys.executable, "-c", ABANDON, prefix, str(place)],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 9, done.stderr
    return Path(done.stdout.strip())


def test_what_a_killed_owner_left_is_removed(tmp_path: Path) -> None:
    left = abandon("run-", tmp_path)
    assert (left / "deep" / "file.txt").exists()

    fresh = OwnedFolder("run-", tmp_path)

    assert list(tmp_path.iterdir()) == [fresh.path]
    fresh.remove()
    assert list(tmp_path.iterdir()) == []


def test_what_has_an_owner_stays(tmp_path: Path) -> None:
    mine = OwnedFolder("run-", tmp_path)

    other = OwnedFolder("run-", tmp_path)

    assert mine.path.is_dir()
    mine.remove()
    other.remove()


def test_what_is_not_ours_stays(tmp_path: Path) -> None:
    (tmp_path / "run-of-somebody").mkdir()
    (tmp_path / "run-that-begins").mkdir()
    (tmp_path / "run-that-begins" / OWNER).touch()
    left = abandon("other-", tmp_path)

    remove_left("run-", tmp_path)

    assert left.is_dir()
    assert (tmp_path / "run-of-somebody").is_dir()
    assert (tmp_path / "run-that-begins").is_dir()


def test_a_released_folder_is_a_usual_one(tmp_path: Path) -> None:
    folder = OwnedFolder("run-", tmp_path)

    folder.release()
    remove_left("run-", tmp_path)

    assert list(folder.path.iterdir()) == []


def test_an_import_removes_what_a_killed_one_left(tmp_path: Path) -> None:
    left = abandon(".course-", tmp_path)

    staging = make_staging(tmp_path / "course")

    assert not left.exists()
    assert staging.path.name.startswith(".course-")
    staging.remove()


def test_an_app_that_is_hosted_removes_what_a_killed_one_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from checker.grading import hosting

    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    left = abandon(hosting.PREFIX, tmp_path)

    scratch = OwnedFolder(hosting.PREFIX)

    assert not left.exists()
    assert scratch.path.parent == tmp_path
    scratch.remove()


def test_a_grader_removes_what_a_killed_one_left(
    toy: Course, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "place"
    place.mkdir()
    monkeypatch.setenv("TMPDIR", str(place))
    monkeypatch.setattr("tempfile.tempdir", str(place))
    left = abandon(grade.PREFIX, place)
    exercise = toy.exercise("add-numbers")
    assemble(toy, exercise, "solution", tmp_path / "answer")

    with grade.Grader(toy) as grader:
        report = grader.grade(Submission(exercise, tmp_path / "answer"))

    assert report.is_pass
    assert not left.exists()
    assert list(place.iterdir()) == []
