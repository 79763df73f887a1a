"""The command that a learner is told works where the learner is."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.bootstrap import names, places


@pytest.fixture
def course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = tmp_path / "my course"
    (root / ".venv").mkdir(parents=True)
    (root / "work" / "first-green").mkdir(parents=True)
    monkeypatch.setattr(places, "ROOT", str(root))
    monkeypatch.setattr(places, "VENV", str(root / ".venv"))
    monkeypatch.setattr(places, "WINDOWS", False)
    monkeypatch.delenv("VIRTUAL_ENV", raising=False)
    monkeypatch.chdir(root)
    return root


def test_in_the_course_the_module_is_named(course: Path) -> None:
    assert names.command_name() == "python3 -m checker"


def test_on_windows_python_is_called_py(course: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "WINDOWS", True)

    assert names.command_name() == "py -m checker"


def test_activated_venv_has_the_short_command(
    course: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VIRTUAL_ENV", str(course / ".venv"))
    monkeypatch.chdir(tmp_path)

    assert names.command_name() == "checker"


def test_another_activated_venv_does_not_count(
    course: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VIRTUAL_ENV", str(tmp_path))

    assert names.command_name() == "python3 -m checker"


def test_deeper_in_the_course_the_way_back_is_named(
    course: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(course / "work" / "first-green")

    assert names.command_name() == "python3 ../../checker"


def test_outside_the_course_the_full_path_is_quoted(
    course: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    assert names.command_name() == f"python3 '{course / 'checker'}'"
