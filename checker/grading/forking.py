"""The launcher for systems with fork: a zygote, its forks, and forks of those."""

from __future__ import annotations

import contextlib
import socket
import subprocess
from pathlib import Path
from typing import Any

from checker.grading.agents import (
    START_SECONDS,
    AgentProcess,
    EndedEarly,
    TookTooLong,
    Trouble,
    agent_command,
    seeded_environment,
)
from checker.grading.channel import Channel


class ForkAgents:
    """A zygote that has the libraries loaded and forks for every process wanted."""

    can_fork = True

    def __init__(
        self,
        preload: tuple[str, ...],
        course: Path | None,
        warm: bool,
        hash_seed: int | None = None,
        touch: bool = False,
    ) -> None:
        ours, theirs = socket.socketpair()
        call = (
            f"zygote_main({theirs.fileno()}, {list(preload)!r}, "
            f"{str(course) if course else ''!r}, {warm!r}, {touch!r})"
        )
        self._process = subprocess.Popen(
            agent_command(call, hash_seed),
            pass_fds=[theirs.fileno()],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            env=seeded_environment(hash_seed),
            start_new_session=True,
        )
        theirs.close()
        self._control = Channel(ours)
        self._alive: set[int] = set()
        self._ready: list[_ForkedProcess] = []

    def wait_until_ready(self) -> None:
        """Wait until the libraries are loaded."""
        self._control.ask({"op": "ready"}, b"", START_SECONDS)

    def prepare(self, count: int = 1) -> None:
        """Fork processes ahead of time, until this many are ready."""
        while len(self._ready) < count:
            self._ready.append(self._spawn())

    def count_ready(self) -> int:
        """Count the processes that are ready ahead of time."""
        return len(self._ready)

    def take(self) -> AgentProcess:
        """Fork a process from the zygote."""
        return self._ready.pop(0) if self._ready else self._spawn()

    def _spawn(self) -> _ForkedProcess:
        ours, theirs = socket.socketpair()
        try:
            reply, _ = self._control.ask({"op": "spawn"}, b"", START_SECONDS, pass_socket=theirs)
        except Trouble:
            raise EndedEarly("the process that loads the libraries ended") from None
        finally:
            theirs.close()
        pid = int(reply["pid"])
        self._alive.add(pid)
        return _ForkedProcess(self, Channel(ours), pid)

    def end(self, pid: int) -> None:
        """End one process, its group, and the orphans it left."""
        self._control.ask({"op": "sweep", "end": [pid]}, b"", START_SECONDS)
        self._alive.discard(pid)

    def sweep(self) -> None:
        """End every process that a submission left behind."""
        self._control.ask({"op": "sweep", "end": sorted(self._alive)}, b"", START_SECONDS)
        self._alive.clear()
        self._ready.clear()

    def sweep_orphans(self) -> None:
        """End the processes whose parent is gone, and keep the others."""
        self._control.ask({"op": "sweep", "end": []}, b"", START_SECONDS)

    def count_company(self, pid: int) -> int:
        """Count what lives beside a process: the zygote looks, the process is not asked."""
        reply, _ = self._control.ask({"op": "census", "pid": pid}, b"", START_SECONDS)
        return int(reply["company"])

    def close(self) -> None:
        """End the zygote, which ends its children first."""
        self._control.close()
        try:
            self._process.wait(5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


class _ForkedProcess:
    """A fork of the zygote: it loads a submission, and can be forked itself.

    The next fork is asked for when one is handed out, and gets ready meanwhile.
    """

    def __init__(self, agents: ForkAgents, channel: Channel, pid: int) -> None:
        self._agents = agents
        self._channel = channel
        self._pid = pid
        self._coming: tuple[int, socket.socket] | None = None

    def ask(
        self, header: dict[str, Any], body: bytes = b"", *, seconds: float
    ) -> tuple[dict[str, Any], bytes]:
        return self._channel.ask(header, body, seconds)

    def ask_ahead(self, headers: list[dict[str, Any]], *, seconds: float) -> list[int]:
        return [self._channel.send(header, b"", seconds) for header in headers]

    def receive(self, number: int, *, seconds: float) -> tuple[dict[str, Any], bytes]:
        return self._channel.receive(number, seconds)

    def fork(self, *, seconds: float) -> AgentProcess:
        if self._coming is None:
            self._start_fork(seconds, touch=False)
        assert self._coming is not None
        number, ours = self._coming
        self._coming = None
        self._channel.receive(number, seconds)
        child = _ForkedChild(self, Channel(ours))
        self._start_fork(seconds, touch=True)
        return child

    def has_company(self) -> bool:
        return self._agents.count_company(self._pid) > 0

    def _start_fork(self, seconds: float, *, touch: bool) -> None:
        ours, theirs = socket.socketpair()
        try:
            header = {"op": "fork", "touch": touch}
            number = self._channel.send(header, b"", seconds, pass_socket=theirs)
        except Trouble:
            ours.close()
            raise
        finally:
            theirs.close()
        self._coming = (number, ours)

    def close(self) -> None:
        """Let it end; where it is not alone, end it with all that it started."""
        if not says_goodbye(self._channel):
            self.kill()

    def kill(self) -> None:
        if self._coming is not None:
            self._coming[1].close()
            self._coming = None
        self._channel.close()
        self._agents.end(self._pid)

    def sweep_orphans(self) -> None:
        self._agents.sweep_orphans()


class _ForkedChild:
    """A copy of a loaded process; it ends with its group, or by itself."""

    def __init__(self, parent: _ForkedProcess, channel: Channel) -> None:
        self._parent = parent
        self._channel = channel

    def ask(
        self, header: dict[str, Any], body: bytes = b"", *, seconds: float
    ) -> tuple[dict[str, Any], bytes]:
        return self._channel.ask(header, body, seconds)

    def ask_ahead(self, headers: list[dict[str, Any]], *, seconds: float) -> list[int]:
        raise NotImplementedError

    def receive(self, number: int, *, seconds: float) -> tuple[dict[str, Any], bytes]:
        raise NotImplementedError

    def fork(self, *, seconds: float) -> AgentProcess:
        raise NotImplementedError

    def has_company(self) -> bool:
        return False

    def close(self) -> None:
        """Let it end; where it is not alone, wait for that, and end what it left."""
        if says_goodbye(self._channel):
            return
        if self._channel.close_and_wait(0.2):
            self._parent.sweep_orphans()
        else:
            raise TookTooLong("the submission did not end")

    def kill(self) -> None:
        self._channel.close()
        self._parent.kill()


def says_goodbye(channel: Channel) -> bool:
    """Claim that the other side ends with nothing left behind; the channel is closed then."""
    with contextlib.suppress(Trouble):
        reply, _ = channel.ask({"op": "bye"}, b"", 0.5)
        if reply.get("threads") == 1 and reply.get("children") == 0:
            channel.close()
            return True
    return False
