"""Speak of the untrusted side: its processes, their launchers, what can go wrong.

`forking` and `spares` are the two launchers behind the one interface `Agents`. Each
gives `AgentProcess`es that have the libraries loaded and nothing of a submission.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any, Protocol

UNTRUSTED = Path(__file__).resolve().parent.parent / "untrusted"
if str(UNTRUSTED) not in sys.path:
    sys.path.append(str(UNTRUSTED))

from checker.grading.job import isolation_flags  # noqa: E402

START_SECONDS = 60.0


class Trouble(Exception):
    """The untrusted side did not answer as it must; the check cannot pass."""

    status = "error"


class TookTooLong(Trouble):
    """No answer came within the limit."""

    status = "timeout"


class EndedEarly(Trouble):
    """The process of the submission ended before it answered."""


class SpoiltFolder(Trouble):
    """The submission made of its folder what cannot be read or is too large."""


class BrokeTheRules(Trouble):
    """An answer that breaks the protocol: too large, or not what was asked for."""


class AgentProcess(Protocol):
    """A process of the untrusted side."""

    def ask(
        self, header: dict[str, Any], body: bytes = b"", *, seconds: float
    ) -> tuple[dict[str, Any], bytes]:
        """Ask and wait for the reply; raise `Trouble` if none comes."""

    def ask_ahead(self, headers: list[dict[str, Any]], *, seconds: float) -> list[int]:
        """Send questions without waiting; give their numbers."""

    def receive(self, number: int, *, seconds: float) -> tuple[dict[str, Any], bytes]:
        """Wait for the answer to a question that was sent ahead."""

    def fork(self, *, seconds: float) -> AgentProcess:
        """Make a copy of the process in its present state."""

    def has_company(self) -> bool:
        """Claim that it has threads or children, which a fork of it would not have."""

    def close(self) -> None:
        """Let the process end by itself: it sees that nobody asks any more."""

    def kill(self) -> None:
        """End the process and all that it started."""


class Agents(Protocol):
    """A launcher: where processes of the untrusted side come from."""

    can_fork: bool

    def wait_until_ready(self) -> None:
        """Wait until the libraries are loaded."""

    def prepare(self, count: int = 1) -> None:
        """Have this many processes ready ahead of time."""

    def count_ready(self) -> int:
        """Count the processes that are ready ahead of time."""

    def take(self) -> AgentProcess:
        """Give a process that has the libraries loaded."""

    def sweep(self) -> None:
        """End every process that a submission left behind."""

    def close(self) -> None:
        """End all processes."""


def agent_command(call: str, hash_seed: int | None) -> list[str]:
    """Give the command that starts a process of the untrusted side."""
    code = f"import sys; sys.path.insert(0, {str(UNTRUSTED)!r}); from checker_agent.main import *; "
    return [sys.executable, *isolation_flags(hash_seed), "-X", "utf8", "-c", code + call]


def seeded_environment(hash_seed: int | None) -> dict[str, str]:
    """Give the clean environment, with the seed of hashes if there is one."""
    seed = {} if hash_seed is None else {"PYTHONHASHSEED": str(hash_seed)}
    return {**clean_environment(), **seed}


def clean_environment() -> dict[str, str]:
    """Give this process's environment without what would steer Python or pytest."""
    kept = {}
    for name, value in os.environ.items():
        if not name.startswith(("PYTHON", "PYTEST", "COV_")):
            kept[name] = value
    return kept
