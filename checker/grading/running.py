"""Run the checks of one exercise: collect them, wait for the job, tell every event."""

from __future__ import annotations

import contextlib
import importlib.util
import os
import sys
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from checker.grading import job as jobs
from checker.grading.agents import Agents
from checker.grading.collecting import arguments, import_support, plugins
from checker.grading.job import Expected, Job, Voice

if TYPE_CHECKING:
    from checker.grading.bench import Bench
    from checker.grading.checks_plugin import Setting
    from checker.grading.feedback import Speaker

SCREEN_SECONDS = 0.02
"""that a program has to show a verdict, before processes are ended and made again"""


def run_checks(
    expected: Expected, next_job: Callable[[], Job | None], agents: Agents, voice: Voice
) -> None:
    """Collect checks, wait for the job, run it, and tell every event."""
    import pytest

    from checker.grading.checks_plugin import ChecksPlugin

    if expected.cache:
        sys.pycache_prefix = expected.cache
    run = _Run(agents, voice)

    def arrive() -> Setting | None:
        job = next_job()
        return run.begin(job) if job is not None else None

    try:
        with contextlib.suppress(Exception):  # what is wrong there is told when a job comes
            _mistakes(expected.checks)
            _dictionary(expected.explanations)
        os.chdir(expected.checks)
        checks = ChecksPlugin(arrive, voice.tell)
        try:
            import_support(expected.support, expected.cache)
            found = plugins(checks, expected)
        except Exception as error:  # the course's own helpers are wrong
            arrive()
            voice.tell("course-error", f"{expected.support}: {type(error).__name__}: {error}")
            return
        pytest.main(arguments(expected.checks, expected.trust), plugins=found)
        run.finish()
    finally:
        run.close()


class _Run:
    """One job: its scratch folder and its bench."""

    def __init__(self, agents: Agents, voice: Voice) -> None:
        self._agents = agents
        self._voice = voice
        self._bench: Bench | None = None
        self._scratch: Path | None = None
        self._begun = 0.0
        self._is_awaited = False

    def begin(self, job: Job) -> Setting | None:
        """Copy the submission; None where it cannot be graded, which is told."""
        self._voice.number = job.number
        from checker.grading.bench import Bench, make_scratch
        from checker.grading.checks_plugin import Setting
        from checker.grading.folders import TooLarge, Unreadable, copy_submission

        self._begun = time.monotonic()
        self._is_awaited = job.is_awaited
        self._scratch = make_scratch(Path(job.scratch))
        pristine = self._scratch / "pristine" / job.name
        try:
            copy_submission(Path(job.submission), pristine, jobs.limits_of(job))
        except (TooLarge, Unreadable) as error:
            if isinstance(error.__cause__, (FileNotFoundError, NotADirectoryError)):
                self._voice.tell("refused", "The folder was deleted while it was being read.")
            else:
                text = (
                    f"Your folder cannot be checked: {error}. Take out what does not belong there."
                )
                self._voice.tell("refused", text)
            return None
        if job.watch_reach:
            from checker.grading.reach import watch_reach

            watch_reach([job.checks, job.support], self._voice.tell)
        self._bench = Bench(self._agents, pristine, self._scratch, jobs.limits_of(job))
        speaker = speaker_of(job.checks, job.explanations, job.main, job.origin)
        return Setting(self._bench, speaker, job.main, job.wsgi, job.seed, job.stop_early)

    def finish(self) -> None:
        """Tell that all checks were run; then let the verdict be shown before the cleaning."""
        if self._bench is not None:
            self._voice.tell("finished", {"seconds": round(time.monotonic() - self._begun, 4)})
            if self._is_awaited:
                time.sleep(SCREEN_SECONDS)

    def close(self) -> None:
        """End what was started and remove what was written."""
        if self._bench is not None:
            self._bench.close()
        if self._scratch is not None:
            from checker.grading.folders import remove_tree

            remove_tree(self._scratch)


def speaker_of(checks: str, explanations: str, main: str, origin: str) -> Speaker:
    """Give what words a failure: the exercise's mistakes, then the dictionary."""
    from checker.grading.feedback import Speaker

    return Speaker(_mistakes(checks), _dictionary(explanations), main, origin)


@cache
def _mistakes(checks: str) -> Any:
    """Read the named mistakes of an exercise, once in this process."""
    from checker.grading.mistakes import Mistakes

    file = Path(checks) / "mistakes.py"
    return Mistakes(_load("checks_mistakes", file) if file.is_file() else None)


@cache
def _dictionary(explanations: str) -> Any:
    """Open the dictionary of errors, once in this process."""
    from checker.explain import Dictionary

    folder = jobs.path_or_none(explanations)
    return Dictionary.load(folder) if folder and folder.is_dir() else None


def _load(name: str, file: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, file)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
