"""Start the untrusted side: a zygote that forks, or one process that serves."""

from __future__ import annotations

import contextlib
import gc
import importlib
import json
import os
import signal
import socket
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from checker_agent import frames, limits, memory, programs
from checker_agent.agent import Agent

SWEEP_SECONDS = 2.0


def zygote_main(descriptor: int, preload: list[str], course: str, warm: bool, touch: bool) -> None:
    """Load the libraries, then fork a fresh process for every request to do so.

    Nothing of a submission ever runs in this process. When the judge is gone, its
    end of the channel closes: then this process ends its children, and itself.
    """
    limits.become_subreaper()
    limits.hide_from_debuggers()
    agent = prepare(preload, course, warm)
    control = socket.socket(fileno=descriptor)
    zygote = _Zygote(agent, control)
    gc.collect()
    gc.freeze()
    if touch and agent.usual_work is not None:
        agent.hot_pages = memory.find_hot_pages(agent.usual_work)
    zygote.serve()


def spare_main(preload: list[str], course: str, warm: bool) -> None:
    """Serve one run over standard input and output (where there is no fork)."""
    reader, writer = os.dup(0), os.dup(1)
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, 0)
    os.dup2(nothing, 1)
    limits.die_with_parent()
    agent = prepare(preload, course, warm)
    agent.settings["no_fork"] = True
    # Every reset collects garbage: the libraries need not be looked through each time.
    gc.collect()
    gc.freeze()
    os.write(writer, frames.pack({"ready": True}))
    serve(agent, reader, writer, None)


def program_main(folder: str) -> None:
    """Run one program in a new interpreter (where there is no fork)."""
    job = json.loads(Path(folder, "job.json").read_text(encoding="utf-8"))
    settings = job["settings"]
    agent = prepare([], str(settings.get("course", "")), False)
    agent.folder = os.path.realpath(settings["folder"])
    agent.temporary = settings["temporary"]
    agent.settings = settings
    agent.guard.folder = agent.folder
    sys.dont_write_bytecode = True
    code = programs.execute(agent, job["header"], folder)
    os._exit(code)


def prepare(preload: list[str], course: str, warm: bool) -> Agent:
    """Make an agent: load the libraries and the course's own untrusted side."""
    agent = Agent()
    sys.meta_path.insert(0, agent.guard)
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.reconfigure(  # type: ignore[union-attr]
                encoding="utf-8", errors="backslashreplace", line_buffering=True
            )
    for name in preload:
        with contextlib.suppress(ImportError):
            importlib.import_module(name)
    if course:
        _prepare_course(agent, course, warm)
    return agent


def serve(agent: Agent, reader: int, writer: int, channel: socket.socket | None) -> None:
    """Answer frames until the other side closes; then end without ceremony."""
    read = _reader(reader)
    while True:
        try:
            header, body = frames.read_frame(read)
        except (EOFError, OSError, frames.FrameError):
            os._exit(0)
        if header.get("op") == "fork" and channel is not None:
            channel = _fork(agent, header, channel)
            if header.get("touch") and channel.fileno() != writer:
                memory.touch(agent.hot_pages)
            reader = writer = channel.fileno()
            read = _reader(reader)
            continue
        conversation = _Conversation(read, writer, header)
        agent.exchange = conversation.exchange
        reply, content = agent.answer(header, body)
        conversation.reply(reply, content)


class _Conversation:
    """The answers to one question: more than one where the submission asks back."""

    def __init__(self, read: Callable[[int], bytes], writer: int, header: dict[str, Any]) -> None:
        self._read = read
        self._writer = writer
        self._number = header.get("id")

    def reply(self, reply: dict[str, Any], content: bytes = b"") -> None:
        """Answer the question that came last."""
        reply["id"] = self._number
        try:
            frame = frames.pack(reply, content)
        except (frames.FrameError, ValueError) as error:
            frame = frames.pack({"id": self._number, "refused": str(error)})
        try:
            _write(self._writer, frame)
        except OSError:
            os._exit(0)

    def exchange(self, reply: dict[str, Any]) -> dict[str, Any]:
        """Answer, and give the next question of the same work."""
        self.reply({"hidden": [], "threads": 1, **reply})
        try:
            header, _ = frames.read_frame(self._read)
        except (EOFError, OSError, frames.FrameError):
            os._exit(0)
        self._number = header.get("id")
        return header


def _fork(agent: Agent, header: dict[str, Any], channel: socket.socket) -> socket.socket:
    """Fork; the child goes on with the descriptor that came along, as its channel."""
    _, descriptors, _, _ = socket.recv_fds(channel, 1, 1)
    with contextlib.suppress(ChildProcessError):
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(Exception):
            stream.flush()
    if os.fork() == 0:
        limits.die_with_parent()
        channel.close()
        return socket.socket(fileno=descriptors[0])
    os.close(descriptors[0])
    _write(channel.fileno(), frames.pack({"id": header.get("id"), "ok": True}))
    return channel


class _Zygote:
    """The loop that forks, reaps and sweeps; it speaks with the judge alone."""

    def __init__(self, agent: Agent, control: socket.socket) -> None:
        self._agent = agent
        self._control = control
        self._children: set[int] = set()

    def serve(self) -> None:
        read = _reader(self._control.fileno())
        while True:
            try:
                header, _ = frames.read_frame(read)
            except (EOFError, OSError):
                break
            if header["op"] == "spawn":
                self._spawn(header)
            elif header["op"] == "sweep":
                self._sweep([int(pid) for pid in header["end"]])
                self._reply(header, {"ok": True})
            elif header["op"] == "census":
                self._reply(header, {"company": count_company(int(header["pid"]))})
            elif header["op"] == "ready":
                self._reply(header, {"ok": True})
        self._sweep(list(self._children))
        os._exit(0)

    def _spawn(self, header: dict[str, Any]) -> None:
        _, descriptors, _, _ = socket.recv_fds(self._control, 1, 1)
        pid = os.fork()
        if pid == 0:
            self._control.close()
            os.setsid()
            limits.die_with_parent()
            signal.signal(signal.SIGINT, signal.SIG_IGN)
            channel = socket.socket(fileno=descriptors[0])
            memory.touch(self._agent.hot_pages)
            serve(self._agent, channel.fileno(), channel.fileno(), channel)
        os.close(descriptors[0])
        self._children.add(pid)
        self._reply(header, {"pid": pid})

    def _sweep(self, end: list[int]) -> None:
        """End these children and their groups, and every orphan that came to us."""
        for pid in end:
            if pid in self._children:
                for kill in (os.killpg, os.kill):
                    with contextlib.suppress(ProcessLookupError, PermissionError):
                        kill(pid, signal.SIGKILL)
        for pid in end:
            if pid in self._children:
                with contextlib.suppress(ChildProcessError):
                    os.waitpid(pid, 0)
                self._children.discard(pid)
        deadline = time.monotonic() + SWEEP_SECONDS
        while (strays := self._strays()) and time.monotonic() < deadline:
            for pid in strays:
                with contextlib.suppress(ProcessLookupError, PermissionError):
                    os.kill(pid, signal.SIGKILL)
            for pid in strays:
                with contextlib.suppress(ChildProcessError):
                    os.waitpid(pid, os.WNOHANG)
        with contextlib.suppress(ChildProcessError):
            while (pid := os.waitpid(-1, os.WNOHANG)[0]) != 0:
                self._children.discard(pid)

    def _strays(self) -> list[int]:
        """List the orphans that came to us, and what they started."""
        found = [pid for pid in programs.children_of(os.getpid()) if pid not in self._children]
        waiting = [*found]
        while waiting:
            children = programs.children_of(waiting.pop())
            waiting.extend(children)
            found.extend(children)
        return [pid for pid in found if pid not in self._children and not programs.is_zombie(pid)]

    def _reply(self, header: dict[str, Any], reply: dict[str, Any]) -> None:
        _write(self._control.fileno(), frames.pack({**reply, "id": header.get("id")}))


def count_company(pid: int) -> int:
    """Count the children of a process, and its threads but one (Linux)."""
    try:
        threads = len(os.listdir(f"/proc/{pid}/task"))
    except OSError:
        threads = 1
    return len(programs.children_of(pid)) + threads - 1


def _prepare_course(agent: Agent, course: str, warm: bool) -> None:
    import importlib.util

    agent.settings["course"] = course
    spec = importlib.util.spec_from_file_location("_course_untrusted", course)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["_course_untrusted"] = module
    writes_nothing, sys.dont_write_bytecode = sys.dont_write_bytecode, True
    try:
        spec.loader.exec_module(module)  # the author's folder stays as it is
    finally:
        sys.dont_write_bytecode = writes_nothing
    module.prepare(agent)
    if warm and hasattr(module, "warm_up"):
        agent.usual_work = module.warm_up(agent)


def _reader(descriptor: int) -> Callable[[int], bytes]:
    def read(size: int) -> bytes:
        parts = []
        while size:
            part = os.read(descriptor, min(size, 1 << 20))
            if not part:
                raise EOFError
            parts.append(part)
            size -= len(part)
        return b"".join(parts)

    return read


def _write(descriptor: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(descriptor, view) :]
