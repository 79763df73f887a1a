"""Packages are shared out, and taken from where the learner's settings say."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from checker.bootstrap import installer

from .conftest import ONE_PACKAGE, PROJECT


def test_lock_is_split_into_its_requirements() -> None:
    items = installer.split_lock(
        "# a comment\n" + ONE_PACKAGE + "click==8 ; x == 'y' \\\n    --h\n"
    )

    assert items == [ONE_PACKAGE, "click==8 ; x == 'y' \\\n    --h\n"]


def test_parts_hold_every_package_once_and_weigh_about_the_same() -> None:
    items = installer.split_lock((PROJECT / "checker" / "locks" / "core.txt").read_text())

    parts = installer.share_out(items, 2)

    assert sorted(parts[0] + parts[1]) == sorted(items)
    weights = ["".join(part).count("--hash") for part in parts]
    assert max(weights) < 2 * min(weights)


def test_nothing_to_install_makes_no_part() -> None:
    assert installer.share_out([], 2) == []


@pytest.fixture
def no_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in list(os.environ):
        if name.startswith("PIP_"):
            monkeypatch.delenv(name)
    for name in ("HOME", "USERPROFILE", "XDG_CONFIG_HOME", "APPDATA", "PROGRAMDATA"):
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.setattr(installer, "SYSTEM_SETTINGS", ())
    return tmp_path


def test_pip_without_settings(no_settings: Path) -> None:
    assert not installer.pip_is_configured()


@pytest.mark.parametrize("name", ["PIP_INDEX_URL", "PIP_FIND_LINKS", "PIP_CONFIG_FILE"])
def test_pip_set_by_the_environment(
    no_settings: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv(name, "somewhere")

    assert installer.pip_is_configured()


@pytest.mark.parametrize("path", [".config/pip/pip.conf", ".pip/pip.conf", "pip/pip.ini"])
def test_pip_set_by_a_file(no_settings: Path, path: str) -> None:
    (no_settings / path).parent.mkdir(parents=True)
    (no_settings / path).write_text("[global]\n")

    assert installer.pip_is_configured()


@pytest.mark.skipif(sys.platform == "win32", reason="a shell script stands for uv")
@pytest.mark.parametrize(("code", "used"), [(0, True), (2, False)])
def test_uv_is_used_where_it_works(
    no_settings: Path, monkeypatch: pytest.MonkeyPatch, code: int, used: bool
) -> None:
    from checker.bootstrap import places

    monkeypatch.setattr(places, "MACHINE", str(no_settings))
    monkeypatch.setattr(installer, "site_packages", lambda: str(no_settings))
    script = no_settings / "uv"
    script.write_text(f'#!/bin/sh\necho "$@" > "{no_settings}/said"\nexit {code}\n')
    script.chmod(0o755)
    monkeypatch.setenv("PATH", str(no_settings))
    lock = no_settings / "lock.txt"
    lock.write_text(ONE_PACKAGE)

    with (no_settings / "log").open("w") as log:
        done = installer.Installer(str(lock), lambda text, share: None)._with_uv(log)

    assert done is used
    said = (no_settings / "said").read_text()
    assert said == f"pip install --python {places.PYTHON} --require-hashes --no-deps -r {lock}\n"
