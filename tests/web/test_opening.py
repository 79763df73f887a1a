from __future__ import annotations

import os
import stat
import sys
import webbrowser
from pathlib import Path

import pytest

from checker.web.opening import leading_page, open_browser

ADDRESS = "http://127.0.0.1:8000/?token=secret&x=1"


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    addresses: list[str] = []
    monkeypatch.setattr(webbrowser, "open", lambda address: addresses.append(address) or True)
    return addresses


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="commands are not read there")
def test_the_token_is_in_no_command_that_others_can_read(
    tmp_path: Path, opened: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("WSL_DISTRO_NAME", raising=False)

    with leading_page(tmp_path / ".checker") as file:
        assert open_browser(ADDRESS, file)

        assert opened == [file.as_uri()]
        assert "secret" not in opened[0]
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        assert "token=secret&amp;x=1" in file.read_text(encoding="utf-8")
    assert not file.exists()


def test_where_others_cannot_read_commands_the_address_is_opened(
    tmp_path: Path, opened: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")

    open_browser(ADDRESS, tmp_path / "page.html")

    assert opened == [ADDRESS]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="commands are not read there")
def test_a_folder_that_cannot_be_written_opens_nothing(
    tmp_path: Path, opened: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("WSL_DISTRO_NAME", raising=False)
    (tmp_path / "file").touch()

    assert not open_browser(ADDRESS, tmp_path / "file" / "page.html")
    assert opened == []


def test_the_page_of_a_killed_program_is_removed(tmp_path: Path) -> None:
    old, fresh = tmp_path / "open-the-course-1.html", tmp_path / "open-the-course-2.html"
    for page in (old, fresh):
        page.touch()
    os.utime(old, (1, 1))

    with leading_page(tmp_path):
        assert not old.exists()
        assert fresh.exists()
