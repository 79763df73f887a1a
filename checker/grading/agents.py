"""Start the untrusted side and speak with it: by fork, or with spare processes.

`ForkAgents` and `SpareAgents` are two launchers behind one interface. Each gives
`AgentProcess`es that have the libraries loaded and nothing of a submission.
"""

from __future__ import annotations

import contextlib
import os
import queue
import secrets
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import IO, Any, Protocol

UNTRUSTED = Path(__file__).resolve().parent.parent / "untrusted"
if str(UNTRUSTED) not in sys.path:
    sys.path.append(str(UNTRUSTED))

from checker_agent import frames  # noqa: E402

from checker.grading.job import isolation_flags  # noqa: E402

CAN_FORK = hasattr(os, "fork") and hasattr(socket, "send_fds")
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

    def take(self) -> AgentProcess:
        """Give a process that has the libraries loaded."""

    def sweep(self) -> None:
        """End every process that a submission left behind."""

    def close(self) -> None:
        """End all processes."""


def start_agents(
    launcher: str,
    preload: tuple[str, ...],
    course: Path | None,
    *,
    warm: bool,
    hash_seed: int | None = None,
) -> Agents:
    """Start the launcher ``fork`` or ``spare``; fork where there is none is an error."""
    if launcher == "fork":
        return ForkAgents(preload, course, warm, hash_seed)
    return SpareAgents(preload, course, warm, hash_seed)


def _command(call: str, hash_seed: int | None) -> list[str]:
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
        if not name.startswith(("PYTHON", "PYTEST", "FLASK", "WERKZEUG", "DJANGO", "COV_")):
            kept[name] = value
    return kept


# -- fork ---------------------------------------------------------------------


class ForkAgents:
    """A zygote that has the libraries loaded and forks for every process wanted."""

    can_fork = True

    def __init__(
        self,
        preload: tuple[str, ...],
        course: Path | None,
        warm: bool,
        hash_seed: int | None = None,
    ) -> None:
        ours, theirs = socket.socketpair()
        call = (
            f"zygote_main({theirs.fileno()}, {list(preload)!r}, "
            f"{str(course) if course else ''!r}, {warm!r})"
        )
        self._process = subprocess.Popen(
            _command(call, hash_seed),
            pass_fds=[theirs.fileno()],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            env=seeded_environment(hash_seed),
            start_new_session=True,
        )
        theirs.close()
        self._control = _Channel(ours)
        self._alive: set[int] = set()
        self._ready: list[_ForkedProcess] = []

    def wait_until_ready(self) -> None:
        """Wait until the libraries are loaded."""
        self._control.ask({"op": "ready"}, b"", START_SECONDS)

    def prepare(self) -> None:
        """Fork one process ahead of time."""
        self._ready.append(self._spawn())

    def take(self) -> AgentProcess:
        """Fork a process from the zygote."""
        return self._ready.pop() if self._ready else self._spawn()

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
        return _ForkedProcess(self, _Channel(ours), pid)

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

    def __init__(self, agents: ForkAgents, channel: _Channel, pid: int) -> None:
        self._agents = agents
        self._channel = channel
        self._pid = pid
        self._coming: tuple[int, socket.socket] | None = None

    def ask(
        self, header: dict[str, Any], body: bytes = b"", *, seconds: float
    ) -> tuple[dict[str, Any], bytes]:
        return self._channel.ask(header, body, seconds)

    def fork(self, *, seconds: float) -> AgentProcess:
        if self._coming is None:
            self._start_fork(seconds, touch=False)
        assert self._coming is not None
        number, ours = self._coming
        self._coming = None
        self._channel.receive(number, seconds)
        child = _ForkedChild(self, _Channel(ours))
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

    def __init__(self, parent: _ForkedProcess, channel: _Channel) -> None:
        self._parent = parent
        self._channel = channel

    def ask(
        self, header: dict[str, Any], body: bytes = b"", *, seconds: float
    ) -> tuple[dict[str, Any], bytes]:
        return self._channel.ask(header, body, seconds)

    def fork(self, *, seconds: float) -> AgentProcess:
        raise NotImplementedError

    def has_company(self) -> bool:
        return False

    def close(self) -> None:
        """Let it end; where it is not alone, wait for that, and end what it left."""
        with contextlib.suppress(Trouble):
            reply, _ = self._channel.ask({"op": "bye"}, b"", 0.5)
            if reply.get("threads") == 1 and reply.get("children") == 0:
                self._channel.close()
                return
        if self._channel.close_and_wait(0.2):
            self._parent.sweep_orphans()
        else:
            raise TookTooLong("the submission did not end")

    def kill(self) -> None:
        self._channel.close()
        self._parent.kill()


class _Channel:
    """Frames over a socket, with a deadline for every question."""

    def __init__(self, sock: socket.socket) -> None:
        self._socket = sock

    def ask(
        self,
        header: dict[str, Any],
        body: bytes,
        seconds: float,
        pass_socket: socket.socket | None = None,
    ) -> tuple[dict[str, Any], bytes]:
        begun = time.monotonic()
        number = self.send(header, body, seconds, pass_socket)
        return self.receive(number, seconds - (time.monotonic() - begun))

    def send(
        self,
        header: dict[str, Any],
        body: bytes,
        seconds: float,
        pass_socket: socket.socket | None = None,
    ) -> int:
        """Send a question; give its number, which the answer must carry."""
        number = secrets.randbits(52)
        try:
            self._socket.settimeout(max(seconds, 0.001))
            self._socket.sendall(frames.pack({**header, "id": number}, body))
            if pass_socket is not None:
                socket.send_fds(self._socket, [b"F"], [pass_socket.fileno()])
        except TimeoutError:
            raise TookTooLong("no answer came in time") from None
        except OSError:
            raise EndedEarly("the process ended before it answered") from None
        except frames.FrameError as error:
            raise BrokeTheRules(str(error)) from None
        return number

    def receive(self, number: int, seconds: float) -> tuple[dict[str, Any], bytes]:
        """Wait for the answer to question ``number``."""
        deadline = time.monotonic() + seconds
        try:
            reply, content = frames.read_frame(lambda size: self._read(size, deadline))
        except TimeoutError:
            raise TookTooLong("no answer came in time") from None
        except (EOFError, OSError):
            raise EndedEarly("the process ended before it answered") from None
        except frames.FrameError as error:
            raise BrokeTheRules(str(error)) from None
        return _checked(reply, number), content

    def _read(self, size: int, deadline: float) -> bytes:
        parts = []
        while size:
            rest = deadline - time.monotonic()
            if rest <= 0:
                raise TimeoutError
            self._socket.settimeout(rest)
            part = self._socket.recv(min(size, 1 << 20))
            if not part:
                raise EOFError
            parts.append(part)
            size -= len(part)
        return b"".join(parts)

    def close(self) -> None:
        with contextlib.suppress(OSError):
            self._socket.close()

    def close_and_wait(self, seconds: float) -> bool:
        """Say that nothing more comes; claim that the other side ended in time."""
        deadline = time.monotonic() + seconds
        try:
            self._socket.shutdown(socket.SHUT_WR)
            while True:
                self._read(1, deadline)
        except TimeoutError:
            return False
        except (EOFError, OSError):
            return True
        finally:
            self.close()


def _checked(reply: dict[str, Any], number: int) -> dict[str, Any]:
    if reply.get("id") != number:
        raise BrokeTheRules("the answer is to another question")
    if "refused" in reply:
        raise BrokeTheRules(str(reply["refused"])[:300])
    return reply


# -- spare processes ----------------------------------------------------------


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

    def prepare(self) -> None:
        """Start a spare process in the background."""
        command = _command(self._call, self._hash_seed)
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
        return _checked(reply, number), content

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
