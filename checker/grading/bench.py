"""Give every check a fresh state of the submission: its files and its process.

A *ground* is a copy of the submission that was loaded once. A check gets a
*state*: the ground's folder brought back to the moment after loading, and a
fresh process in that state: a fork of the loaded one, or a process that forgot
what it had loaded and loads it again.
"""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from checker.grading.agents import (
    AgentProcess,
    Agents,
    EndedEarly,
    SpoiltFolder,
    TookTooLong,
    Trouble,
)
from checker.grading.budget import Budget
from checker.grading.environment import clean_environment_in
from checker.grading.evidence import LearnerError, check_reply
from checker.grading.folders import Snapshot, TooLarge, Unreadable, make_way, open_regular
from checker.model import Limits

OUTPUT_CAP = 64 * 1024
LOADED_AHEAD = 1
"""states that are being loaded while a check runs"""
QUICK_LOAD = 0.03
"""seconds; a submission that takes longer to load is forked instead"""


class State:
    """What one check has: a folder and a process."""

    def __init__(self, ground: Ground, process: AgentProcess, owns_process: bool) -> None:
        self.ground = ground
        self.folder = ground.folder
        self._process = process
        self._owns_process = owns_process
        self._log_start = ground.log_size()
        self.hidden: list[str] = []

    def ask(
        self, header: dict[str, Any], body: bytes = b"", *, seconds: float
    ) -> tuple[dict[str, Any], bytes]:
        """Ask the process; raise `LearnerError` or `Trouble`."""
        reply, content = self.ground.ask(self._process, header, body, seconds)
        self.hidden = reply["hidden"]
        return reply, content

    def output(self) -> str:
        """Give what the submission printed in this state, capped."""
        return self.ground.read_log(self._log_start).decode("utf-8", "replace")

    def close(self) -> None:
        """End the process of this state, if it is its own."""
        if self._owns_process:
            try:
                self._process.close()
            except Trouble:
                self._process.kill()
                self.ground.kill()

    def kill(self) -> None:
        """End the process at once; `Trouble` where it is gone already."""
        self._process.kill()


class Ground:
    """A copy of the submission, loaded once; fresh states come from it."""

    def __init__(self, bench: Bench, target: str | None, number: int) -> None:
        self._bench = bench
        self.target = target
        self.folder = bench.scratch / f"run-{number}" / bench.name
        self._temporary = bench.scratch / f"tmp-{number}"
        self._log = self._temporary / "log"
        self._store = bench.scratch / f"kept-{number}"
        self._snapshot: Snapshot | None = None
        self._process: AgentProcess | None = None
        self._failure: Exception | None = None
        self._environment: dict[str, str] = {}
        self._given: list[str] = []
        self.private = False
        self._ahead: list[Ground] = []
        self._numbers: list[int] = []
        self._load_seconds = 0.0

    def set_up(self, files: Mapping[str, bytes], environment: Mapping[str, str]) -> None:
        """Lay out the folder, with the files of a check's own."""
        self._temporary.mkdir(parents=True)
        self.folder.parent.mkdir(parents=True)
        shutil.copytree(self._bench.pristine, self.folder, symlinks=True)
        self._given = sorted(files)
        for name, content in files.items():
            make_way(self.folder, name)
            (self.folder / name).write_bytes(content)
        self._environment = dict(environment)
        self._log.touch()

    def state(self) -> State:
        """Give a fresh state; raise what loading raised, each time."""
        if self._failure is not None:
            raise self._failure
        if not self._bench.agents.can_fork:
            return self._state_by_reset()
        if self.private:
            self.kill()
            return State(self, self._load_process(), owns_process=True)
        ahead = self._take_ahead()
        if ahead is not None:
            return ahead
        if self._process is not None:
            self._restore()
        if self._process is None:
            self._begin_second()
            self._load_process()
        if self.private:  # loading it started threads or processes, which a fork has not
            self._drop_ahead()
            return self.state()
        process = self._process
        assert process is not None
        if self._loads_ahead():
            self._process = None  # nobody forks it: the next ones are loaded anew
            self._load_ahead()
            return State(self, process, owns_process=True)
        try:
            return State(self, process.fork(seconds=2.0), owns_process=True)
        except Trouble:
            self.kill()
            self.private = True
            return self.state()

    def _loads_ahead(self) -> bool:
        """Claim that loading is quick, and that processes are ready for it.

        That is quicker than a fork: a process that touched its memory before the
        save copies no pages after it.
        """
        return self._load_seconds < QUICK_LOAD and self._bench.agents.count_ready() > 0

    def _begin_second(self) -> None:
        """Load the second state while the first is loaded: there is more than one core."""
        if self._bench.agents.count_ready() > 1 and not self._ahead:
            self._ahead.append(self._bench.sibling(self))

    def _drop_ahead(self) -> None:
        for sibling in self._ahead:
            sibling.kill()
        self._ahead.clear()

    def _load_ahead(self) -> None:
        """Have the next states loaded meanwhile."""
        while len(self._ahead) < LOADED_AHEAD and self._loads_ahead():
            self._ahead.append(self._bench.sibling(self))

    def _take_ahead(self) -> State | None:
        """Give a state that was loaded ahead; None where there is none, or it failed."""
        if not self._ahead:
            return None
        sibling = self._ahead.pop(0)
        self._load_ahead()
        try:
            return sibling.finish_ahead()
        except (LearnerError, Trouble):
            sibling.kill()
            return None

    def begin_ahead(self) -> Ground:
        """Send the questions that load the submission, and do not wait."""
        self._process = self._bench.agents.take()
        questions = [self._begin_header(), {"op": "load", "target": self.target}]
        wanted = questions if self.target is not None else questions[:1]
        self._numbers = self._process.ask_ahead(wanted, seconds=2.0)
        return self

    def finish_ahead(self) -> State:
        """Wait until the submission is loaded; raise what an answer tells."""
        assert self._process is not None
        for number in self._numbers:
            allowed = self._bench.budget.allow(self._bench.budget.limits.load_seconds)
            begun = time.monotonic()
            reply, _ = self._process.receive(number, seconds=allowed)
            self._bench.budget.spend(time.monotonic() - begun)
            check_reply(reply)
            if reply["problem"] is not None:
                raise LearnerError(reply["problem"])
        return State(self, self._process, owns_process=True)

    def _state_by_reset(self) -> State:
        """Bring the run's one process to a fresh state (where there is no fork)."""
        process, is_used = self._bench.shared_process()
        self._process = process
        if is_used:
            reset = {"op": "reset", "environment": self._full_environment()}
            try:
                reply, _ = self.ask(process, reset, b"", self._bench.budget.limits.load_seconds)
            except Trouble:
                return self._state_by_reset()
            if reply.get("threads") != 1:  # a thread of the check before goes on
                self.kill()
                return self._state_by_reset()
        self._restore()
        if self._process is None:  # the folder was beyond repair, and its process ended
            process, _ = self._bench.shared_process()
            self._process = process
        self._begin_and_load(process)
        return State(self, process, owns_process=False)

    def ask(
        self, process: AgentProcess, header: dict[str, Any], body: bytes, seconds: float
    ) -> tuple[dict[str, Any], bytes]:
        """Ask within the budget; a process that misbehaves is ended."""
        allowed = self._bench.budget.allow(seconds)
        begun = time.monotonic()
        try:
            reply, content = process.ask(header, body, seconds=allowed)
        except Trouble:
            process.kill()
            self.kill()
            raise
        finally:
            self._bench.budget.spend(time.monotonic() - begun)
        check_reply(reply)
        if reply["problem"] is not None and "status" not in reply:
            raise LearnerError(reply["problem"])
        return reply, content

    def kill(self) -> None:
        """End the processes; the next state loads the submission anew."""
        if self._process is not None:
            self._process.kill()
            self._bench.forget(self._process)
            self._process = None

    def log_size(self) -> int:
        """Give the bytes that were printed so far."""
        try:
            return os.lstat(self._log).st_size
        except OSError:
            return 0

    def read_log(self, start: int) -> bytes:
        """Give what was printed since ``start``, capped."""
        try:
            with open_regular(self._log) as stream:
                stream.seek(start)
                return stream.read(OUTPUT_CAP)
        except OSError:
            return b""

    def _load_process(self) -> AgentProcess:
        self._restore()
        self._process = self._bench.agents.take()
        self._begin_and_load(self._process)
        return self._process

    def _begin_and_load(self, process: AgentProcess) -> None:
        self.ask(process, self._begin_header(), b"", self._bench.budget.limits.load_seconds)
        begun = time.monotonic()
        self._load(process)
        self._load_seconds = time.monotonic() - begun
        if self._snapshot is None:
            self._take_snapshot()

    def _begin_header(self) -> dict[str, Any]:
        limits = self._bench.budget.limits
        return {
            "op": "begin",
            "folder": str(self.folder),
            "temporary": str(self._temporary),
            "log": str(self._log),
            "environment": self._full_environment(),
            "confine": [str(path) for path in self._writable()],
            "memory_bytes": limits.memory_megabytes * 1024 * 1024,
            "file_bytes": limits.megabytes * 1024 * 1024,
            "given": self._given,
        }

    def _writable(self) -> list[Path]:
        """Give the folders that the submission may write in."""
        if self._bench.agents.can_fork:
            return [self.folder, self._temporary]
        return [self._bench.scratch]

    def _take_snapshot(self) -> None:
        try:
            self._snapshot = Snapshot(self.folder, self._store, self._bench.budget.limits)
        except (TooLarge, Unreadable) as error:
            self._failure = SpoiltFolder(str(error))
            raise self._failure from None

    def _restore(self) -> None:
        """Bring the folder back; where that is impossible, lay it out anew."""
        if self._snapshot is None:
            return
        try:
            self._snapshot.restore()
        except OSError:
            self.kill()
            try:
                self._snapshot.rebuild()
            except OSError as error:
                raise SpoiltFolder(f"the folder cannot be read: {error.strerror}") from None

    def _load(self, process: AgentProcess) -> None:
        if self.target is None:
            return
        load = {"op": "load", "target": self.target}
        try:
            reply, _ = self.ask(process, load, b"", self._bench.budget.limits.load_seconds)
        except EndedEarly:
            self._failure = EndedEarly("the program ended itself while it was being loaded")
        except TookTooLong:
            seconds = self._bench.budget.limits.load_seconds
            self._failure = TookTooLong(f"loading the file took longer than {seconds:g} seconds")
        except (LearnerError, Trouble) as error:
            self._failure = error
        else:
            lonely = reply.get("threads", 1) == 1 and not process.has_company()
            self.private = self.private or not lonely
        if self._failure is not None:
            raise self._failure

    def _full_environment(self) -> dict[str, str]:
        return clean_environment_in(self._temporary, self._environment)


class Bench:
    """The grounds of one run: one for each file that checks load."""

    def __init__(self, agents: Agents, pristine: Path, scratch: Path, limits: Limits) -> None:
        self.agents = agents
        self.pristine = pristine
        self.name = pristine.name
        self.scratch = scratch
        self.budget = Budget(limits)
        self._grounds: dict[str | None, Ground] = {}
        self._count = 0
        self._shared: AgentProcess | None = None

    def ground(self, target: str | None) -> Ground:
        """Give the ground on which ``target`` is loaded (None: nothing is)."""
        if target not in self._grounds:
            self._grounds[target] = self._make(target, {}, {})
        return self._grounds[target]

    def private_ground(
        self, target: str | None, files: Mapping[str, bytes], environment: Mapping[str, str]
    ) -> Ground:
        """Give a ground of one check's own, with files and settings of its own."""
        ground = self._make(target, files, environment)
        ground.private = True
        return ground

    def sibling(self, ground: Ground) -> Ground:
        """Give a ground like this one, which loads in a process that is ready."""
        return self._make(ground.target, {}, {}).begin_ahead()

    def shared_process(self) -> tuple[AgentProcess, bool]:
        """Give the run's one process, and whether it was used before (no fork)."""
        if self._shared is not None:
            return self._shared, True
        self._shared = self.agents.take()
        return self._shared, False

    def forget(self, process: AgentProcess) -> None:
        """Forget a process that was ended."""
        if self._shared is process:
            self._shared = None

    def close(self) -> None:
        """End every process of the run."""
        try:
            self.agents.sweep()
        except Trouble:
            self.agents.close()

    def _make(
        self, target: str | None, files: Mapping[str, bytes], environment: Mapping[str, str]
    ) -> Ground:
        self._count += 1
        ground = Ground(self, target, self._count)
        ground.set_up(files, environment)
        return ground


def make_scratch(base: Path) -> Path:
    """Make a fresh folder for one run."""
    return Path(tempfile.mkdtemp(prefix="run-", dir=base))
