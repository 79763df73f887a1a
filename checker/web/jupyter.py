"""Open notebooks in Jupyter: install it when first asked for, start it once, end it.

Jupyter is a server of its own, on the loopback address, with a token of its own. The
token goes to it in its environment: the words with which a program was started can be
read by everybody on the computer. What takes long happens in a thread; a page asks for
the state and shows it.
"""

from __future__ import annotations

import contextlib
import os
import secrets
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Literal
from urllib.parse import quote

from checker.render.text import clean

HOST = "127.0.0.1"
NAME = "localhost"
# -P: a file of the learner's named like a library must not take its place.
COMMAND = (sys.executable, "-P", "-m", "checker.web.leash", "jupyterlab")
PATIENCE_SECONDS = 60.0
LAST_WORDS = 2_000
_POLITE_SECONDS = 5.0
_PAUSE_SECONDS = 0.1

Phase = Literal["idle", "installing", "starting", "ready", "failed"]
Report = Callable[[str, float], None]


@dataclass(frozen=True)
class Stage:
    """What goes on: the phase, a sentence, and the share of it that is done."""

    phase: Phase = "idle"
    words: str = ""
    share: float = 0.0


@dataclass(frozen=True)
class Parts:
    """What notebooks need beside the course: is it there, and how it is installed."""

    is_there: Callable[[], bool]
    install: Callable[[Report], None]


class Jupyter:
    """One Jupyter server for the notebooks of one learner, or none yet."""

    def __init__(
        self,
        folder: Path,
        parts: Parts,
        command: Sequence[str] = COMMAND,
        patience: float = PATIENCE_SECONDS,
    ) -> None:
        self.folder = folder
        self.parts = parts
        self.command = command
        self._patience = patience
        self._stage = Stage()
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._is_wanted = False
        self._port = 0
        self._token = secrets.token_urlsafe(24)

    @property
    def stage(self) -> Stage:
        """Say what goes on; a server that has ended is idle again."""
        with self._lock:
            if self._stage.phase == "ready" and not self._is_alive():
                self._stage = Stage()
            return self._stage

    def begin(self) -> None:
        """Install and start what is missing, in a thread; a second call changes nothing."""
        with self._lock:
            is_ready = self._stage.phase == "ready" and self._is_alive()
            if is_ready or self._stage.phase in ("installing", "starting"):
                return
            self._stage = Stage("starting", "Jupyter starts.")
            self._is_wanted = True
        threading.Thread(target=self._prepare, name="jupyter", daemon=True).start()

    def address(self, name: str) -> str:
        """Give the address of a notebook in the server that is ready.

        By its other name: cookies know no port, and ours must not go there.
        """
        return f"http://{NAME}:{self._port}/lab/tree/{quote(name)}?token={self._token}"

    def end(self) -> None:
        """End the server, also one that is only about to start."""
        with self._lock:
            self._is_wanted = False
            process, self._process = self._process, None
        if process is not None:
            _end(process)

    def _prepare(self) -> None:
        """Do all of it, and leave a sentence where it fails."""
        try:
            if not self.parts.is_there():
                self._tell(Stage("installing", "The parts for notebooks are installed."))
                self.parts.install(lambda words, share: self._tell(_installing(words, share)))
            self._tell(Stage("starting", "Jupyter starts."))
            self._start()
        except Exception as error:  # a thread has nobody above it who could say so
            self._tell(Stage("failed", _sentences(error)))

    def _start(self) -> None:
        self._port = _free_port()
        with tempfile.TemporaryFile() as log:
            process = subprocess.Popen(
                [
                    *self.command,
                    "--no-browser",
                    f"--ServerApp.ip={HOST}",
                    f"--ServerApp.port={self._port}",
                    "--ServerApp.port_retries=0",
                    f"--ServerApp.root_dir={self.folder}",
                    *_for_root(),
                ],
                cwd=self.folder,
                env={**os.environ, "JUPYTER_TOKEN": self._token},
                # Nothing is written into it: it tells Jupyter that the course is there.
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=log,
                # Ctrl+C in the terminal is for the course, which then ends Jupyter.
                start_new_session=sys.platform != "win32",
                creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),
            )
            with self._lock:
                is_wanted = self._is_wanted
                self._process = process if is_wanted else None
            if not is_wanted:
                _end(process)
            stage = self._outcome(process)
            if stage.phase == "failed":
                self.end()
                stage = Stage("failed", f"{stage.words}\n\n{_last_words(log)}".rstrip())
        self._tell(stage)

    def _outcome(self, process: subprocess.Popen[bytes]) -> Stage:
        """Wait until the server answers, or is known not to."""
        end = time.monotonic() + self._patience
        while time.monotonic() < end and process.poll() is None:
            with contextlib.suppress(OSError), socket.create_connection((HOST, self._port), 1):
                return Stage("ready", "Jupyter is ready.", 1.0)
            time.sleep(_PAUSE_SECONDS)
        is_slow = process.poll() is None
        return Stage("failed", "Jupyter took too long." if is_slow else "Jupyter did not start.")

    def _is_alive(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def _tell(self, stage: Stage) -> None:
        with self._lock:
            self._stage = stage


def parts_of_notebooks() -> Parts:
    """Give the parts as the course's own installer brings them."""
    from checker.bootstrap.groups import install, is_installed

    return Parts(lambda: is_installed("notebooks"), lambda report: install("notebooks", report))


def _sentences(error: Exception) -> str:
    """Give what an error says, and its remedy where it knows one."""
    return "\n\n".join(filter(None, (str(error), getattr(error, "help", ""))))


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a process, first politely: it has to end its kernels."""
    with contextlib.suppress(OSError):
        process.terminate()
    try:
        process.wait(_POLITE_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    if process.stdin is not None:
        process.stdin.close()


def _for_root() -> list[str]:
    """Let it start in a container, where everybody is root; it is on loopback, with a token."""
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return ["--allow-root"] if is_root else []


def _last_words(log: IO[bytes]) -> str:
    """Give the end of what a program said, ready to be shown."""
    size = log.seek(0, os.SEEK_END)
    log.seek(max(size - LAST_WORDS, 0))
    return clean(log.read().decode("utf-8", "replace")).strip()


def _installing(words: str, share: float) -> Stage:
    return Stage("installing", words, share)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])
