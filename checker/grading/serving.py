"""Programs of a submission: how one ended, and one that serves in the background."""

from __future__ import annotations

import http.client
import socket
import time
from dataclasses import dataclass
from typing import Any

from checker_agent import frames

from checker.grading.client import Client
from checker.grading.evidence import Facts, LearnerError
from checker.grading.trial import Trial

SERVER_SECONDS = 5.0


@dataclass(frozen=True)
class Run:
    """How a program ended. ``exit_code`` is -9 if it was ended after the limit."""

    stdout: str
    stderr: str
    exit_code: int
    timed_out: bool
    served: bool
    """it started a server, which returned at once instead of waiting for visitors"""
    error: Facts | None
    """the exception that ended it, as ``LearnerError.problem``"""


class Server:
    """A program of the submission that answers on a port, or did not start to."""

    def __init__(self, port: int, started: bool, run: Run | None, trial: Trial) -> None:
        self.port = port
        self.started = started
        self.run = run
        """how it ended, where it ended before it answered"""
        self.client = Client(self._send, trial)

    def _send(self, environ: dict[str, Any], body: bytes) -> tuple[dict[str, Any], bytes]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=SERVER_SECONDS)
        path = environ["PATH_INFO"] or "/"
        if environ.get("QUERY_STRING"):
            path += "?" + environ["QUERY_STRING"]
        headers = {
            name[5:].replace("_", "-").title(): value
            for name, value in environ.items()
            if name.startswith("HTTP_")
        }
        if environ.get("CONTENT_TYPE"):
            headers["Content-Type"] = environ["CONTENT_TYPE"]
        try:
            connection.request(environ["REQUEST_METHOD"], path, body or None, headers)
            reply = connection.getresponse()
            content = _read_in_time(reply, SERVER_SECONDS)
        except (OSError, ValueError, http.client.HTTPException) as error:
            text = f"the server did not answer: {type(error).__name__}"
            raise LearnerError({"type": type(error).__name__, "message": text}) from None
        finally:
            connection.close()
        return {
            "status": f"{reply.status} {reply.reason}",
            "headers": [[name, value] for name, value in reply.getheaders()],
        }, content


def _read_in_time(reply: http.client.HTTPResponse, seconds: float) -> bytes:
    """Read a body that may come drop by drop."""
    end = time.monotonic() + seconds
    content = b""
    while part := reply.read1(65536):
        content += part
        if len(content) > frames.BODY_CAP:
            raise ValueError("the reply is too large")
        if time.monotonic() > end:
            raise TimeoutError
    return content


def read_run(reply: dict[str, Any], body: bytes) -> Run:
    """Read how a program ended: nothing of the reply is taken for granted."""
    size = reply.get("stdout_bytes")
    size = size if isinstance(size, int) and 0 <= size <= len(body) else len(body)
    problem = reply.get("program_problem")
    code = reply.get("exit_code")
    return Run(
        stdout=body[:size].decode("utf-8", "replace").replace("\r\n", "\n"),
        stderr=body[size:].decode("utf-8", "replace").replace("\r\n", "\n"),
        exit_code=code if isinstance(code, int) else -1,
        timed_out=reply.get("timed_out") is True,
        served=reply.get("served") is True,
        error=Facts(problem) if isinstance(problem, dict) else None,
    )


def find_port() -> int:
    """Find a free port on this machine."""
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        return int(sock.getsockname()[1])


def listens(port: int) -> bool:
    """Claim that somebody answers on a port."""
    with socket.socket() as sock:
        sock.settimeout(0.2)
        return sock.connect_ex(("127.0.0.1", port)) == 0
