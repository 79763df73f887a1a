"""The launcher for systems without fork: processes that were started ahead of time."""

from __future__ import annotations

import contextlib
import queue
import secrets
import threading
from pathlib import Path
from typing import IO, Any

from checker_agent import frames

from checker.grading.agents import (
    START_SECONDS,
    AgentProcess,
    BrokeTheRules,
    EndedEarly,
    TookTooLong,
    agent_command,
    seeded_environment,
)
from checker.grading.channel import checked


class SpareAgents:
    """Processes that are started and loaded ahead of time, each used for one run."""

    can_fork = False

    def __init__(
        self,
        preload: tuple[str, ...],
        course: Path | None,
        warm: bool,
        hash_seed: int | None = None,
    ) -> None:
        self._call = f"spare_main({list(preload)!r}, {str(course) if course else ''!r}, {warm!r})"
        self._hash_seed = hash_seed
        self._spare: list[_SpareProcess] = []
        self._taken: list[_SpareProcess] = []
        self.prepare()

    def prepare(self, count: int = 1) -> None:
        """Start spare processes in the background, until this many are there."""
        while len(self._spare) < count:
            self._start()

    def count_ready(self) -> int:
        """Count the processes that may load ahead: none, since a run has but one."""
        return 0

    def _start(self) -> None:
        command = agent_command(self._call, self._hash_seed)
        self._spare.append(_SpareProcess(command, seeded_environment(self._hash_seed)))

    def wait_until_ready(self) -> None:
        """Wait until the libraries are loaded."""
        for process in self._spare:
            process.wait_until_ready()

    def take(self) -> AgentProcess:
        """Give the spare process, and start the next."""
        if not self._spare:
            self.prepare()
        process = self._spare.pop(0)
        self._taken.append(process)
        process.wait_until_ready()
        return process

    def sweep(self) -> None:
        """End the processes that were taken."""
        for process in self._taken:
            process.kill()
        self._taken.clear()

    def sweep_orphans(self) -> None:
        """Do nothing: a process and its children end together."""

    def close(self) -> None:
        """End all processes."""
        self.sweep()
        for process in self._spare:
            process.kill()
        self._spare.clear()


class _SpareProcess:
    """A process that is spoken to over its standard input and output.

    Pipes cannot be waited for with a deadline on every system: a thread asks,
    and whoever waits for it gives up in time and kills the process.
    """

    def __init__(self, command: list[str], environment: dict[str, str]) -> None:
        from checker.grading import isolation

        self._process = isolation.start(command, environment)
        self._ready = False
        self._questions: queue.Queue[bytes | None] = queue.Queue()
        self._answers: queue.Queue[tuple[dict[str, Any], bytes] | Exception] = queue.Queue()
        threading.Thread(target=self._speak, daemon=True).start()

    def wait_until_ready(self) -> None:
        """Wait for the first frame, which says that the libraries are loaded."""
        if not self._ready:
            self._receive(START_SECONDS)
            self._ready = True

    def ask(
        self, header: dict[str, Any], body: bytes = b"", *, seconds: float
    ) -> tuple[dict[str, Any], bytes]:
        number = secrets.randbits(52)
        try:
            self._questions.put(frames.pack({**header, "id": number}, body))
        except frames.FrameError as error:
            raise BrokeTheRules(str(error)) from None
        reply, content = self._receive(seconds)
        return checked(reply, number), content

    def ask_ahead(self, headers: list[dict[str, Any]], *, seconds: float) -> list[int]:
        raise NotImplementedError

    def receive(self, number: int, *, seconds: float) -> tuple[dict[str, Any], bytes]:
        raise NotImplementedError

    def fork(self, *, seconds: float) -> AgentProcess:
        raise NotImplementedError

    def has_company(self) -> bool:
        return False

    def close(self) -> None:
        self.kill()

    def kill(self) -> None:
        self._questions.put(None)
        from checker.grading import isolation

        isolation.end(self._process)

    def _receive(self, seconds: float) -> tuple[dict[str, Any], bytes]:
        try:
            answer = self._answers.get(timeout=max(seconds, 0.001))
        except queue.Empty:
            raise TookTooLong("no answer came in time") from None
        if isinstance(answer, frames.FrameError):
            raise BrokeTheRules(str(answer))
        if isinstance(answer, Exception):
            raise EndedEarly("the process ended before it answered")
        return answer

    def _speak(self) -> None:
        stdin, stdout = self._process.stdin, self._process.stdout
        assert stdin is not None
        assert stdout is not None
        try:
            self._answers.put(frames.read_frame(lambda size: _read_pipe(stdout, size)))
            while (question := self._questions.get()) is not None:
                stdin.write(question)
                stdin.flush()
                self._answers.put(frames.read_frame(lambda size: _read_pipe(stdout, size)))
        except Exception as error:
            self._answers.put(error)
        finally:
            for pipe in (stdin, stdout):
                with contextlib.suppress(OSError, ValueError):
                    pipe.close()


def _read_pipe(pipe: IO[bytes], size: int) -> bytes:
    data = pipe.read(size)
    if len(data) < size:
        raise EOFError
    return data
