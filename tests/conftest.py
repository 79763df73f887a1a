"""What the tests of the engine share: the toy course, and a temporary folder to watch."""

from __future__ import annotations

import shutil
import signal
from pathlib import Path

import pytest

from checker.content.catalog import Course

FIXTURE = Path(__file__).parent / "fixtures" / "course"


def pytest_configure() -> None:
    """Hear Ctrl+C again where a shell started the tests in the background.

    Such a shell lets SIGINT be ignored, and so would every program that a test interrupts.
    """
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session")
def toy_root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Copy the toy course; grading writes its cache beside it. Never change this copy."""
    root = tmp_path_factory.mktemp("toy") / "ein Kurs für Ada"
    shutil.copytree(FIXTURE, root, ignore=shutil.ignore_patterns("__pycache__"))
    return root


@pytest.fixture(scope="session")
def toy(toy_root: Path) -> Course:
    return Course.open(toy_root)


@pytest.fixture
def own_root(tmp_path: Path) -> Path:
    """Copy the toy course for one test, which may change it."""
    root = tmp_path / "course"
    shutil.copytree(FIXTURE, root, ignore=shutil.ignore_patterns("__pycache__"))
    return root


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the figures that tests measured: `record_property("figure", …)`."""
    reports = [each for part in terminalreporter.stats.values() for each in part]
    figures = [
        value
        for report in reports
        if getattr(report, "when", "") == "call"
        for key, value in report.user_properties
        if key == "figure"
    ]
    if figures:
        terminalreporter.section("figures")
    for figure in figures:
        terminalreporter.write_line(figure)
