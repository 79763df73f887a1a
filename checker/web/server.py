"""Serve the course on the loopback address, and end when the system says so."""

from __future__ import annotations

import contextlib
import gc
import queue
import socket
import sys
import threading
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from checker.errors import CommandError, EnvironmentProblem

if TYPE_CHECKING:
    from flask import Flask

HOST = "127.0.0.1"
FIRST_PORT = 8000
_TRIES = 50
_LAST_PORT = 65535


def listen(port: int | None) -> socket.socket:
    """Take a port: this one, or the first that is free; nobody else can reach it.

    Raises `CommandError` for a number that is no port, and `EnvironmentProblem` where
    another program has it.
    """
    if port is None:
        return _first_free()
    if not 0 < port <= _LAST_PORT:
        raise CommandError(
            f"{port} is no port", help=f"choose a number from 1024 to {_LAST_PORT}, as 8000"
        )
    try:
        return _bound(port)
    except PermissionError:
        raise EnvironmentProblem(
            f"port {port} is kept for the system", help="choose a larger number, as 8000"
        ) from None
    except OSError:
        raise EnvironmentProblem(
            f"another program uses port {port}",
            help="end that program, or leave --port out: then a free port is found",
        ) from None


def port_of(listener: socket.socket) -> int:
    """Give the number of the port that a socket has."""
    return int(listener.getsockname()[1])


def _first_free() -> socket.socket:
    for port in range(FIRST_PORT, FIRST_PORT + _TRIES):
        with contextlib.suppress(OSError):
            return _bound(port)
    return _bound(0)


def _bound(port: int) -> socket.socket:
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        if sys.platform == "win32":
            # Without it another program could take the same port, and be answered.
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((HOST, port))
        listener.listen(128)
    except OSError:
        listener.close()
        raise
    return listener


@contextlib.contextmanager
def serving(app: Flask, listener: socket.socket) -> Iterator[None]:
    """Answer requests in threads, as long as the block runs."""
    from werkzeug.serving import WSGIRequestHandler, make_server

    class QuietHandler(WSGIRequestHandler):
        """Answers without writing a line for each request, and each part at once.

        Without the second, the system holds a small part back until the browser has said
        that the part before it came: up to 40 ms for a result.
        """

        disable_nagle_algorithm = True

        def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
            pass

    server = make_server(
        HOST,
        port_of(listener),
        app,
        threaded=True,
        request_handler=QuietHandler,
        fd=listener.fileno(),
    )
    thread = threading.Thread(target=server.serve_forever, args=(0.1,), name="web", daemon=True)
    thread.start()
    try:
        yield
    finally:
        server.shutdown()
        thread.join(5)
        server.socket.close()


@contextlib.contextmanager
def collector_at_rest() -> Iterator[None]:
    """Look for no garbage as long as the block runs, and keep what it made for good.

    A start makes much that stays, and little garbage. Looking through all of it again
    and again is a tenth of the way to the first page.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


@contextlib.contextmanager
def told_of_the_end() -> Iterator[Callable[[], None]]:
    """Give what waits until the learner or the system ends the program.

    An end that is asked for before somebody waits is remembered.
    """
    from checker.watch import signals

    events: queue.SimpleQueue[str] = queue.SimpleQueue()
    with signals.told(events.put):
        yield lambda: _wait_for_the_end(events)


def _wait_for_the_end(events: queue.SimpleQueue[str]) -> None:
    patience = 1.0 if sys.platform == "win32" else None
    while True:
        try:
            kind = events.get(timeout=patience)
        except queue.Empty:
            # Windows cannot interrupt a wait without an end.
            continue
        if kind in _REACTIONS:
            _REACTIONS[kind]()
        elif kind in ("interrupt", "closed"):
            return


def _stop() -> None:
    from checker.watch import signals

    signals.stop_here()


_REACTIONS: dict[str, Callable[[], None]] = {"suspend": _stop}
