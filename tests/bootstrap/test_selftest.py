"""`checker test` runs every step, keeps what failed ones print, and counts."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from checker.bootstrap import groups, selftest
from checker.bootstrap.errors import SetupError

from .conftest import PROJECT


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[selftest.Step]:
    """Return the list of steps to run, to be filled by the test."""
    (tmp_path / "passes.py").write_text("print('all is well')\n")
    (tmp_path / "fails.py").write_text("print('one ä\\ntwo')\nraise SystemExit(4)\n")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    chosen: list[selftest.Step] = []
    monkeypatch.setattr(selftest, "steps", lambda quick: chosen)
    monkeypatch.setattr(groups, "is_installed", lambda group: True)
    return chosen


def test_all_steps_pass(steps: list[selftest.Step], capsys: pytest.CaptureFixture[str]) -> None:
    steps += [selftest.Step("one", "passes"), selftest.Step("two", "passes")]

    assert selftest.run([]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("1 of 2 · one · passed · ")
    assert lines[-1] == "2 passed, 0 failed"


def test_failed_step_is_told_in_full_and_the_others_still_run(
    steps: list[selftest.Step], capsys: pytest.CaptureFixture[str]
) -> None:
    steps += [selftest.Step("one", "fails"), selftest.Step("two", "passes")]

    assert selftest.run([]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("1 of 2 · one · failed · ")
    assert lines[1:4] == ["$ python -m fails", "one ä", "two"]
    assert lines[-2:] == ["failed: one", "1 passed, 1 failed"]


def test_step_that_hangs_is_ended(
    steps: list[selftest.Step],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "hangs.py").write_text("import time\ntime.sleep(600)\n")
    monkeypatch.setattr(selftest, "_LIMIT", 0.3)
    steps.append(selftest.Step("one", "hangs"))

    assert selftest.run([]) == 1
    assert "stopped after 0.3 seconds" in capsys.readouterr().out


def test_wrong_option_says_how_to_use_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert selftest.run(["--fast"]) == 2
    assert capsys.readouterr().err.startswith("usage: checker test [--quick]")


def test_group_that_cannot_be_installed_is_said(
    steps: list[selftest.Step],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def refuse(group: str, report: object) -> None:
        raise SetupError("no network.", "connect.")

    monkeypatch.setattr(groups, "is_installed", lambda group: False)
    monkeypatch.setattr(groups, "install", refuse)

    assert selftest.run([]) == 3
    assert "error: no network.\n  help: connect.\n" in capsys.readouterr().err


@pytest.mark.skipif(os.name == "nt", reason="Windows sends no signals to programs")
def test_ctrl_c_ends_the_step_and_what_it_started(tmp_path: Path) -> None:
    (tmp_path / "starts.py").write_text(
        "import subprocess, sys, time\n"
        "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(600)'])\n"
        f"open({str(tmp_path / 'child')!r}, 'w').write(str(child.pid))\ntime.sleep(600)\n"
    )
    program = (
        "import sys\nfrom checker.bootstrap import groups, selftest\n"
        "groups.is_installed = lambda group: True\n"
        "selftest.steps = lambda quick: [selftest.Step('one', 'starts')]\n"
        "sys.exit(selftest.run([]))\n"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", program],
        env={**os.environ, "PYTHONPATH": f"{tmp_path}{os.pathsep}{PROJECT}"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    child = tmp_path / "child"
    while not (child.exists() and child.read_text()):
        assert process.poll() is None, process.communicate()
        time.sleep(0.02)

    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=30)

    assert process.returncode == 130
    assert errors.endswith("Stopped.\n")
    assert "Traceback" not in errors
    assert not _runs(int(child.read_text()))


def _runs(number: int) -> bool:
    for _ in range(100):
        try:
            os.kill(number, 0)
        except ProcessLookupError:
            return False
        if Path(f"/proc/{number}/stat").exists():
            state = Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[0]
            if state == "Z":
                return False
        time.sleep(0.05)
    return True


def test_quick_leaves_out_the_notebooks_and_the_slow_tests() -> None:
    everything, quick = selftest.steps(quick=False), selftest.steps(quick=True)

    assert [step.title for step in everything if step not in quick] == ["tests", "notebooks"]
    assert "not slow" in next(step for step in quick if step.title == "tests").arguments


def test_the_build_calls_exactly_this() -> None:
    build = (PROJECT / ".ci" / "run").read_text()

    assert 'exec "$python" -m checker test </dev/null' in build
