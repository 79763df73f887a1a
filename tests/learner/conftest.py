from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from toy_course import make_course

from checker.content.catalog import Course
from checker.learner.progress import Progress
from checker.learner.workspace import Workspace


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make_course(tmp_path / "ein Kurs für Ada")


@pytest.fixture
def course(root: Path) -> Course:
    return Course.open(root)


@pytest.fixture
def workspace(course: Course) -> Workspace:
    return Workspace(course)


@pytest.fixture
def progress(tmp_path: Path) -> Progress:
    return Progress(tmp_path / ".checker")
