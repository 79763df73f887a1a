from __future__ import annotations

import os

import pytest
from cheats import CHEATS, Cheat
from grounds import LAUNCHERS, Arena, told

from checker.grading.grade import checks_digest
from checker.model import Report

SPARE_TOO = 11
"""every eleventh cheat is tried with spare processes too: those start slowly"""
HARMED = 5
"""after every fifth, and after those that reach for other processes, an honest run follows"""

NAMED = (
    *("sys-exit-at-import", "sys-exit-in-view", "os-_exit-at-import", "os-_exit-in-function"),
    *("brings-conftest.py", "brings-pytest.ini", "brings-sitecustomize.py"),
    *("patched-json", "patched-pytest", "equal-object", "equal-class-lie"),
    *("forged-lines", "forged-lines-program", "events-on-every-descriptor"),
    *("thread", "daemon-thread", "child-setsid-at-import", "subprocess-left"),
    *("named-flask", "named-json", "named-pytest", "named-checker"),
    *("stops-itself", "stops-itself-in-function", "swaps-folders", "holds-the-database"),
)
"""what the design names; each of them is tried with both launchers"""

CASES = [
    pytest.param(launcher, cheat, id=f"{cheat.name}-{launcher}")
    for launcher in LAUNCHERS
    for number, cheat in enumerate(CHEATS)
    if launcher == LAUNCHERS[0] or number % SPARE_TOO == 0 or cheat.name in NAMED
]


def test_every_named_cheat_is_there() -> None:
    assert set(NAMED) <= {cheat.name for cheat in CHEATS}


@pytest.mark.parametrize(("arena", "cheat"), CASES, indirect=["arena"])
def test_cheat_never_passes(cheat: Cheat, arena: Arena) -> None:
    if cheat.needs == "fork" and not hasattr(os, "fork"):
        pytest.skip("needs fork")
    if cheat.needs == "proc" and not os.path.isdir("/proc/self"):
        pytest.skip("needs /proc")

    exercise = arena.course.exercise(cheat.slug)
    digest = checks_digest(exercise)

    report = arena.grade(cheat.slug, cheat.files, cheat.prepare)

    assert report.status != "pass", told(report)
    assert checks_digest(exercise) == digest
    assert_is_readable(report)
    arena.assert_nothing_runs()
    if cheat.needs or CHEATS.index(cheat) % HARMED == 0:
        arena.assert_unharmed(cheat.slug)


def assert_is_readable(report: Report) -> None:
    """Claim that what a person reads is there, short, and safe for a terminal."""
    first = report.first_failure
    if first is None:
        assert report.message
        return
    assert first.got or first.why
    for text in (first.got, first.why, first.expected, first.did, first.verbatim):
        assert "\x1b" not in text
        assert "\u202e" not in text
    for text in (first.got, first.why, first.expected, first.did):
        assert len(text) < 1500
    assert "Traceback" not in first.got + first.why
