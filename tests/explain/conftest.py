from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from explained_cases import FOLDER, all_cases

from checker.explain import Dictionary

RUNNER = Path(__file__).with_name("run_programs.py")
UNLISTED = Path(__file__).with_name("unlisted")
WORKERS = 2


@pytest.fixture(scope="session")
def dictionary() -> Dictionary:
    return Dictionary.load(FOLDER)


@pytest.fixture(scope="session")
def shown() -> dict[Path, dict[str, Any]]:
    """Run every entry's program that can run here; return what each showed."""
    return run([case.path for case in all_cases() if not case.is_recorded and not case.missing])


@pytest.fixture(scope="session")
def shown_unlisted() -> dict[Path, dict[str, Any]]:
    """Run every program of the unlisted mistakes; return what each showed."""
    programs = UNLISTED.glob("*/*")
    return run(sorted(p for p in programs if p.suffix != ".txt" and p.name != "__pycache__"))


def run(programs: list[Path]) -> dict[Path, dict[str, Any]]:
    """Run programs in a few processes; return what each showed."""
    workers = []
    for number in range(WORKERS):
        worker = subprocess.Popen(
            [sys.executable, str(RUNNER)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        assert worker.stdin is not None
        worker.stdin.write(json.dumps([str(path) for path in programs[number::WORKERS]]))
        worker.stdin.close()
        workers.append(worker)
    found = {}
    for worker in workers:
        assert worker.stdout is not None
        with worker.stdout:
            for line in worker.stdout:
                answer = json.loads(line)
                found[Path(answer["program"])] = answer
        assert worker.wait() == 0
    return found
