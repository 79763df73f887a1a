"""Install what only some learners need, when it is first asked for."""

from __future__ import annotations

import os
from collections.abc import Callable

from checker.bootstrap import stamps


def is_installed(group: str) -> bool:
    """Tell whether a group is there, as its lock says."""
    return stamps.is_current(group)


def ensure(group: str, report: Callable[[str], None]) -> None:
    """Install a group, one of the locks' names, unless it is there.

    `report` hears a line several times a second while it works.
    Raises SetupError with a sentence and a remedy.
    """
    install(group, lambda text, share: report(f"{share:4.0%}  {text}"))


def install(group: str, report: Callable[[str, float], None]) -> None:
    """Do the same, and report the share that is done beside the text."""
    if is_installed(group):
        return
    # What follows costs time to import: only for who needs it.
    from checker.bootstrap import environment, failures, places
    from checker.bootstrap.installer import Installer
    from checker.bootstrap.turn import Turn

    try:
        with Turn(lambda: report("waiting for another start", 0.0)) as turn:
            if is_installed(group):
                return
            # An interrupted installer may leave half a package that looks whole.
            force = os.path.exists(places.unfinished(group))
            environment.mark_unfinished(group)
            installer = Installer(places.lock(group), report, turn.inherited(), force)
            installer.install()
            installer.compile()
            environment.mark_finished(group)
    except OSError as error:
        raise failures.from_system(error) from error
