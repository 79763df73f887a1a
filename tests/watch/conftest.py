from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "learner"))

from toy_course import make_course


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make_course(tmp_path / "ein Kurs für Ada")
