"""One real preparation, with the real locks and the network: the rest is quick."""

from __future__ import annotations

import shutil

import pytest

from .conftest import PROJECT, Clone, said


@pytest.mark.slow
def test_fresh_clone_gets_the_packages_of_the_lock(clone: Clone) -> None:
    for name in ("core", "notebooks", "develop", "browser"):
        shutil.copy(PROJECT / "checker" / "locks" / f"{name}.txt", clone.root / "checker/locks")

    first = clone.start("next")
    later = clone.start("next")
    python = clone.commands / "python"
    imports = clone.run(python, "-c", "import flask, flask_sqlalchemy, pytest, rich, watchdog")
    pip = clone.run(python, "-m", "pip", "check")
    packages = clone.run(python, "-m", "pip", "list", "--format", "freeze")

    assert said(first)["arguments"] == ["next"]
    assert "Traceback" not in first.stderr
    assert (later.returncode, later.stderr) == (0, "")
    assert (imports.returncode, imports.stderr) == (0, "")
    assert pip.returncode == 0, pip.stdout
    lock = (PROJECT / "checker" / "locks" / "core.txt").read_text(encoding="utf-8")
    for line in packages.stdout.splitlines():
        assert f"{line.lower().replace('_', '-')} " in lock
    # Compiled ahead, so that the first exercise starts as quickly as the second.
    flask = next(clone.venv.rglob("flask/app.py"))
    assert list((flask.parent / "__pycache__").glob("app.*.pyc"))
