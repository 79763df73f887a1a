"""What one start of the page shares: the learner, the address, the secrets."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, cast

from flask import current_app

from checker.learner.journey import Journey
from checker.learner.whole_files import digest_of_bytes
from checker.learner.workspace import STATE
from checker.web.keys import Keys
from checker.web.runs import Runs

if TYPE_CHECKING:
    from checker.watch.runner import Grader

EXTENSION = "checker"
HOST = "127.0.0.1"


@dataclass
class Site:
    """One start of ``checker web``; ``runs`` checks the learner's files.

    ``writing`` is held while files in ``work/`` are written: the server has many
    threads, and the workspace was made for one.
    """

    journey: Journey
    port: int
    command: str = "python3 -m checker"
    make_grader: Callable[[], Grader] | None = None
    """without one: the real grader"""
    keys: Keys = field(default_factory=Keys)
    largest_request: int = 4 * 1024 * 1024
    writing: threading.RLock = field(default_factory=threading.RLock)

    _at_end: list[Callable[[], None]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.runs = Runs(self.journey, self.make_grader)
        self.at_end(self.runs.close)

    def at_end(self, action: Callable[[], None]) -> None:
        """Have something done when the program ends."""
        self._at_end.append(action)

    def close(self) -> None:
        """End what runs beside the pages."""
        while self._at_end:
            self._at_end.pop()()

    def take_notices(self) -> list[str]:
        """Give what the learner must hear about the progress file, once."""
        notices = self.journey.progress.notices
        return [notices.pop(0) for _ in range(len(notices))]

    @cached_property
    def course_id(self) -> str:
        """Tell this copy of the course from others that were at the same address."""
        return digest_of_bytes(str(self.journey.course.root).encode())[:12]

    @property
    def templates(self) -> Path:
        """Give the folder for the compiled templates."""
        return self.journey.course.root / STATE / "cache" / "templates"

    @property
    def host(self) -> str:
        """Give the only ``Host`` that is answered."""
        return f"{HOST}:{self.port}"

    @property
    def origin(self) -> str:
        """Give the only ``Origin`` from which something may be changed."""
        return f"http://{self.host}"

    @property
    def address(self) -> str:
        """Give the address that lets the learner in."""
        return f"{self.origin}/?token={self.keys.token}"

    @property
    def cookie_name(self) -> str:
        """Name the cookie; cookies know no port, and two courses may be open."""
        return f"course-{self.port}"


def current_site() -> Site:
    """Give the site of the request that is being answered."""
    return cast(Site, current_app.extensions[EXTENSION])
