"""Small clones in which the preparation is quick: their lock names no package."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

PROJECT = Path(__file__).parents[2]
# The Python that .venv was made from: what a learner calls python3.
BASE_PYTHON = str(getattr(sys, "_base_executable", sys.executable))
# What the course's program is in these tests: it says who runs it, and how.
PROGRAM = """
import json, os, sys

def main(arguments):
    print(json.dumps({
        "arguments": arguments, "prefix": sys.prefix, "python": list(sys.version_info[:2]),
        "modules": sorted(sys.modules), "encoding": sys.stdout.encoding, "folder": os.getcwd(),
    }, ensure_ascii=False))
    return int(os.environ.get("EXIT_CODE", "0"))
"""
NOTHING = "# no packages\n"
ONE_PACKAGE = (
    "blinker==1.9.0 \\\n"
    "    --hash=sha256:ba0efaa9080b619ff2f3459d1d500c57bddea4a6b424b60a91141db6fd2f08bc\n"
)


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "slow: takes many seconds; `checker test --quick` skips it")


@dataclass
class Clone:
    """A fresh clone of the project, with a program that tells who runs it."""

    root: Path
    environment: dict[str, str] = field(default_factory=dict)

    @property
    def venv(self) -> Path:
        return self.root / ".venv"

    @property
    def commands(self) -> Path:
        return self.venv / ("Scripts" if os.name == "nt" else "bin")

    def lock(self, text: str, group: str = "core") -> None:
        (self.root / "checker" / "locks" / f"{group}.txt").write_text(text, encoding="utf-8")

    def run(
        self, *command: str | Path, cwd: Path | None = None, **environment: str
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [str(part) for part in command],
            cwd=cwd or self.root,
            env={**self.environment, **environment},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )

    def start(
        self, *arguments: str, python: str | Path = BASE_PYTHON, **environment: str
    ) -> subprocess.CompletedProcess[str]:
        return self.run(python, "-m", "checker", *arguments, **environment)

    def popen(self, *arguments: str, **options: Any) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [BASE_PYTHON, "-m", "checker", *arguments],
            cwd=self.root,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            **options,
        )


def said(result: subprocess.CompletedProcess[str]) -> dict[str, Any]:
    """Return what the course's program said, or fail with all that was printed."""
    assert result.returncode == 0, result.stderr
    answer: dict[str, Any] = json.loads(result.stdout)
    return answer


def clean_environment() -> dict[str, str]:
    """Return the environment without what ties it to the .venv of the tests."""
    ours = ("VIRTUAL_ENV", "PYTHONPATH", "PYTHONHOME", "PYTHONSAFEPATH", "NO_COLOR", "EXIT_CODE")
    return {name: value for name, value in os.environ.items() if name not in ours}


@pytest.fixture
def clone(tmp_path: Path) -> Clone:
    root = tmp_path / "Kurs für Zoë"
    shutil.copytree(
        PROJECT / "checker" / "bootstrap",
        root / "checker" / "bootstrap",
        ignore=shutil.ignore_patterns("__pycache__"),
    )
    for name in ("__init__.py", "__main__.py"):
        shutil.copy(PROJECT / "checker" / name, root / "checker")
    (root / "checker" / "locks").mkdir()
    (root / "checker" / "cli").mkdir()
    (root / "checker" / "cli" / "__init__.py").write_text(PROGRAM, encoding="utf-8")
    copy = Clone(root, clean_environment())
    for group in ("core", "notebooks", "develop", "browser"):
        copy.lock(NOTHING, group)
    return copy


@pytest.fixture
def prepared(clone: Clone) -> Clone:
    said(clone.start())
    return clone
