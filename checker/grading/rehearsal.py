"""Rehearse a run in which nothing of a learner's takes part, so that later ones are quick.

The checks below speak with a stand-in for the untrusted side. What the run loads late,
and the memory that every run writes to, is known afterwards.
"""

from __future__ import annotations

import contextlib
import tempfile
from pathlib import Path
from typing import Any

from checker.grading import job as jobs
from checker.grading.collecting import arguments, import_support
from checker.grading.job import Start
from checker.model import Limits

_CHECKS = '''\
"""Checks that use what most checks use: one of them fails."""


def test_passes(client):
    """It answers."""
    reply = client.get("/")
    assert reply.status_code == 200
    assert client.post("/", json={"name": "ada"}).json == {"name": "ada"}


def test_fails(client):
    """It answers something else."""
    assert client.get("/").text == "something else"
'''


class _StandIn:
    """Answers as a process of the untrusted side does, with nothing behind it."""

    def ask(
        self, header: dict[str, Any], body: bytes = b"", *, seconds: float
    ) -> tuple[dict[str, Any], bytes]:
        reply: dict[str, Any] = {"hidden": [], "threads": 1, "children": 0}
        if header["op"] == "request":
            reply |= {"status": "200 OK", "headers": [["Content-Type", "application/json"]]}
        return reply, b'{"name": "ada"}'

    def ask_ahead(self, headers: list[dict[str, Any]], *, seconds: float) -> list[int]:
        return [0 for _ in headers]

    def receive(self, number: int, *, seconds: float) -> tuple[dict[str, Any], bytes]:
        return self.ask({"op": ""}, seconds=seconds)

    def fork(self, *, seconds: float) -> _StandIn:
        return self

    def has_company(self) -> bool:
        return False

    def close(self) -> None:
        pass

    def kill(self) -> None:
        pass


class _StandIns:
    """A launcher of stand-ins."""

    can_fork = True

    def wait_until_ready(self) -> None:
        pass

    def prepare(self, count: int = 1) -> None:
        pass

    def count_ready(self) -> int:
        return 2

    def take(self) -> _StandIn:
        return _StandIn()

    def sweep(self) -> None:
        pass

    def close(self) -> None:
        pass


def warm_up(start: Start) -> None:
    """Load what every run needs, and rehearse one."""
    with contextlib.suppress(Exception):
        import_support(start.support, start.expected.cache if start.expected else "")
    if start.explanations and Path(start.explanations).is_dir():
        from checker.explain import Dictionary

        Dictionary.load(Path(start.explanations))
    rehearse(start)


def rehearse(start: Start) -> list[tuple[str, Any]]:
    """Run the checks above against a stand-in; give the events that were told."""
    import pytest

    from checker.grading import database, mistakes  # noqa: F401
    from checker.grading.bench import Bench
    from checker.grading.checks_plugin import ChecksPlugin, Setting
    from checker.grading.running import speaker_of

    told: list[tuple[str, Any]] = []
    with tempfile.TemporaryDirectory(prefix="warm-", dir=start.scratch or None) as name:
        folder = Path(name)
        (folder / "test_rehearsal.py").write_text(_CHECKS, encoding="utf-8")
        pristine = folder / "scratch" / "pristine" / "rehearsal"
        pristine.mkdir(parents=True)
        (pristine / "app.py").write_text("app = None\n", encoding="utf-8")

        def arrive() -> Setting:
            bench = Bench(_StandIns(), pristine, folder / "scratch", Limits())
            speaker = speaker_of(name, start.explanations, "app.py", "work/rehearsal")
            return Setting(bench, speaker, "app.py", "app:app", seed=0)

        def tell(kind: str, content: Any = None) -> None:
            jobs.write(kind, content, 0)
            told.append((kind, content))

        pytest.main(arguments(name), plugins=[ChecksPlugin(arrive, tell)])
    return told
