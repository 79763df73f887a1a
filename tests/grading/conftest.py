from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from grounds import LAUNCHERS, MARK, Arena, Lab

from checker.content.catalog import Course
from checker.grading.grade import Launcher


@pytest.fixture(scope="session")
def watched_tmp(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder in which all temporary folders of these tests lie."""
    return tmp_path_factory.mktemp("temporary")


@pytest.fixture(autouse=True)
def watched(watched_tmp: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Mark what a test starts and where it writes, so that what it leaves is found.

    Only while a test of this package runs: what others leave (a program that they
    killed) is not ours to judge.
    """
    monkeypatch.setenv(MARK, str(os.getpid()))
    monkeypatch.setenv("TMPDIR", str(watched_tmp))
    monkeypatch.setattr(tempfile, "tempdir", str(watched_tmp))


@pytest.fixture(scope="session")
def open_grounds() -> list[Arena | Lab]:
    """List what has a warm grader: pytest keeps several open side by side."""
    return []


@pytest.fixture(scope="package", params=LAUNCHERS)
def arena(
    request: pytest.FixtureRequest,
    toy: Course,
    watched_tmp: Path,
    open_grounds: list[Arena | Lab],
) -> Iterator[Arena]:
    """Give a warm grader; after the last test nothing of it may be left."""
    launcher: Launcher = request.param
    with Arena(toy, launcher, watched_tmp) as made:
        open_grounds.append(made)
        yield made
        open_grounds.remove(made)
    for other in open_grounds:
        other.rest()
    made.assert_nothing_left()


@pytest.fixture(scope="package", params=LAUNCHERS)
def lab(
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
    watched_tmp: Path,
    open_grounds: list[Arena | Lab],
) -> Iterator[Lab]:
    """Give a course to which a test adds exercises of its own."""
    launcher: Launcher = request.param
    with Lab(tmp_path_factory.mktemp("lab"), launcher) as made:
        open_grounds.append(made)
        yield made
        open_grounds.remove(made)


@pytest.fixture
def alone(open_grounds: list[Arena | Lab]) -> None:
    """Let the other graders rest: what lives or lies about is of this test."""
    for ground in open_grounds:
        ground.rest()
