"""VS Code finds the course's Python, its task and its extensions."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from .conftest import PROJECT


def settings(name: str) -> dict[str, Any]:
    """Read JSON with comments, as VS Code does."""
    text = (PROJECT / ".vscode" / name).read_text(encoding="utf-8")
    parsed: dict[str, Any] = json.loads(re.sub(r"(?m)(^|\s)//.*$", "", text))
    return parsed


@pytest.mark.parametrize("name", ["settings.json", "tasks.json", "extensions.json"])
def test_file_is_json_with_comments_and_explains_itself(name: str) -> None:
    assert settings(name)
    assert "//" in (PROJECT / ".vscode" / name).read_text(encoding="utf-8")


def test_interpreter_is_the_courses_venv() -> None:
    assert settings("settings.json")["python.defaultInterpreterPath"] == "${workspaceFolder}/.venv"


def test_only_a_save_checks() -> None:
    assert settings("settings.json")["files.autoSave"] == "off"


def test_default_task_starts_the_watch_on_each_system() -> None:
    (task,) = settings("tasks.json")["tasks"]

    assert task["label"] == "Powerhouse: watch"
    assert task["command"] == "python3 -m checker"
    assert task["windows"]["command"] == "py -m checker"
    assert task["group"] == {"kind": "build", "isDefault": True}


def test_starter_files_show_no_errors() -> None:
    chosen = settings("settings.json")

    assert chosen["python.analysis.diagnosticMode"] == "openFilesOnly"
    assert "**/starter" in chosen["python.analysis.exclude"]


def test_extensions_are_those_of_the_course() -> None:
    assert settings("extensions.json")["recommendations"] == [
        "ms-python.python",
        "ms-toolsai.jupyter",
        "humao.rest-client",
    ]


def test_a_folder_that_a_lesson_tells_to_delete_is_shown() -> None:
    assert not any("__pycache__" in name for name in settings("settings.json")["files.exclude"])
