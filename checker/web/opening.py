"""Open the course in the learner's browser, without telling others the token.

On a shared computer everybody can read with which words a program was started, so the
address must not stand there. Where that is so, the browser is given a file that only
the learner can read, and the file leads on to the address.
"""

from __future__ import annotations

import contextlib
import os
import sys
import time
from collections.abc import Iterator
from html import escape
from pathlib import Path

_STEM = "open-the-course-"
_STALE_SECONDS = 60.0
"""a browser has read its page by then"""
_PAGE = """\
<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta http-equiv="refresh" content="0;url={address}">
<title>The course</title>
<p><a href="{address}">Open the course</a></p>
</html>
"""


def open_browser(address: str, file: Path) -> bool:
    """Open an address; ``file`` is where a page that leads there may be written."""
    import webbrowser

    if not _others_read_commands():
        return webbrowser.open(address)
    try:
        _write_for_me(file, _PAGE.format(address=escape(address)))
    except OSError:
        return False
    return webbrowser.open(file.as_uri())


@contextlib.contextmanager
def leading_page(folder: Path) -> Iterator[Path]:
    """Give a name for the page that leads to the course, and remove it at the end."""
    _sweep(folder)
    file = folder / f"{_STEM}{os.getpid()}.html"
    try:
        yield file
    finally:
        with contextlib.suppress(OSError):
            file.unlink(missing_ok=True)


def _sweep(folder: Path) -> None:
    """Remove the pages of programs that were killed; their tokens open nothing any more."""
    for page in folder.glob(f"{_STEM}*.html"):
        with contextlib.suppress(OSError):
            if time.time() - page.stat().st_mtime > _STALE_SECONDS:
                page.unlink()


def _others_read_commands() -> bool:
    """Claim that other people on this computer see with which words a program runs.

    Windows keeps them to one's own, and macOS hands the address over in another way.
    A browser outside of WSL could not read the file.
    """
    return sys.platform not in ("win32", "darwin") and "WSL_DISTRO_NAME" not in os.environ


def _write_for_me(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.unlink(missing_ok=True)
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as page:
        page.write(text)
