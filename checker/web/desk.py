"""Keep the learner's app that runs beside the page: one at a time, and not for ever.

An app stops when the page does. A page with a script holds a connection open, and that
is how the desk knows of it: some seconds after the last such connection has ended, the
app is stopped. Without a script nobody tells that a page was closed; such an app is
stopped when nothing has asked it for a while.
"""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Protocol

from checker.model import Exercise

if TYPE_CHECKING:
    from checker.grading.journal import Journal

GRACE_SECONDS = 10.0
"""after the last page has gone: long enough for a page that is loaded again"""
IDLE_SECONDS = 30 * 60.0
"""without a request, where no page with a script was ever there"""
LOOK_SECONDS = 0.5


class App(Protocol):
    """What the desk needs of an app: `checker.grading.hosting.HostedApp` has it."""

    journal: Journal
    port: int

    def start(self) -> bool:
        """Start; claim that the app runs."""

    @property
    def is_running(self) -> bool:
        """Claim that the app runs."""

    def look(self) -> object:
        """Give what differs after a file changed."""

    def collect_output(self) -> None:
        """Bring what was printed into the journal."""

    def close(self) -> None:
        """Stop."""


class Desk:
    """Has one app at most; safe for threads."""

    def __init__(
        self,
        make: Callable[[Exercise], App],
        *,
        grace: float = GRACE_SECONDS,
        idle: float = IDLE_SECONDS,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._make = make
        self._grace = grace
        self._idle = idle
        self._clock = clock
        self._changing = threading.RLock()
        self._app: App | None = None
        self._slug = ""
        self._pages = 0
        self._had_page = False
        self._since = 0.0
        self._last_entry = 0
        self._wake = threading.Event()

    def open(self, exercise: Exercise) -> App:
        """Stop what runs, and start the app of an exercise."""
        with self._changing:
            self.close()
            app = self._make(exercise)
            try:
                app.start()
            except BaseException:
                app.close()
                raise
            self._app, self._slug = app, exercise.slug
            self._had_page, self._since, self._last_entry = False, self._clock(), 0
            self._wake.clear()
            threading.Thread(target=self._watch, args=(app,), name="desk", daemon=True).start()
            return app

    def app_of(self, exercise: Exercise) -> App | None:
        """Give the app of an exercise, if it is the one that is open."""
        with self._changing:
            return self._app if self._slug == exercise.slug else None

    @contextlib.contextmanager
    def page(self) -> Iterator[None]:
        """Keep the app as long as the block runs: a page is looking."""
        with self._changing:
            self._pages += 1
            self._had_page = True
        try:
            yield
        finally:
            with self._changing:
                self._pages -= 1
                self._since = self._clock()

    def close(self) -> None:
        """Stop the app, if there is one."""
        with self._changing:
            app, self._app, self._slug = self._app, None, ""
            self._wake.set()
        if app is not None:
            app.close()

    def is_forgotten(self) -> bool:
        """Claim that nobody looks at the app any more."""
        with self._changing:
            if self._app is None or self._pages:
                return False
            entries = self._app.journal.after(self._last_entry)
            if entries and not self._had_page:
                self._last_entry, self._since = entries[-1].number, self._clock()
            patience = self._grace if self._had_page else self._idle
            return self._clock() - self._since > patience

    def _watch(self, app: App) -> None:
        while self._app is app:
            if self.is_forgotten():
                self.close()
            self._wake.wait(LOOK_SECONDS)
