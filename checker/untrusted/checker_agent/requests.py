"""Send a request through a WSGI callable and collect the reply."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING, Any

from checker_agent.frames import BODY_CAP, FrameError
from checker_agent.problems import relative

if TYPE_CHECKING:
    from checker_agent.agent import Agent


def send(application: Any, environ: dict[str, Any], body: bytes) -> tuple[dict[str, Any], bytes]:
    """Call ``application`` as a server does; return status, headers and body."""
    started: dict[str, Any] = {}
    written: list[bytes] = []

    def start_response(status: str, headers: list[tuple[str, str]], failure: Any = None) -> Any:
        if failure is not None and started:
            started.clear()
        started["status"] = status
        started["headers"] = headers
        return written.append

    full = {
        **{str(key): str(value) for key, value in environ.items()},
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": str(environ.get("wsgi.url_scheme", "http")),
        "wsgi.input": io.BytesIO(body),
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": False,
        "wsgi.multiprocess": True,
        "wsgi.run_once": False,
        "wsgi.input_terminated": True,
    }
    pieces = application(full, start_response)
    size = 0
    try:
        for piece in pieces:
            written.append(piece)
            size += len(piece)
            if size > BODY_CAP:
                raise FrameError(f"the reply is larger than {BODY_CAP // 1024 // 1024} MB")
    finally:
        close = getattr(pieces, "close", None)
        if close is not None:
            close()
    if not started:
        raise TypeError("the application never called start_response")
    headers = [[str(name), str(value)] for name, value in started["headers"]]
    return {"status": str(started["status"]), "headers": headers}, b"".join(written)


def failure(problem: dict[str, Any], located: Any) -> tuple[dict[str, Any], bytes]:
    """Make the reply of a server whose application raised."""
    headers = [["Content-Type", "text/plain; charset=utf-8"]]
    status = "500 INTERNAL SERVER ERROR"
    reply = {"status": status, "headers": headers, "problem": problem, "located": located}
    return reply, b"Internal Server Error"


def locate(agent: Agent, application: Any, environ: dict[str, Any]) -> list[Any] | None:
    """Ask the course where the code stands that answers this request."""
    for locator in agent.locators:
        try:
            place = locator(application, environ)
        except Exception:
            continue
        if place:
            file, line, function = place
            return [relative(str(file), agent.folder), int(line), str(function)]
    return None
