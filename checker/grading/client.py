"""The ``client`` fixture: werkzeug's test client over the bridge."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Callable, Iterable
from typing import Any

from werkzeug.test import Client as WerkzeugClient
from werkzeug.test import TestResponse

from checker.grading.agents import BrokeTheRules
from checker.grading.trial import Step, Trial

Send = Callable[[dict[str, Any], bytes], tuple[dict[str, Any], bytes]]

_STATUS = re.compile(r"[1-5][0-9]{2}( [\x20-\x7e]{0,100})?")
_HEADER_NAME = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]{1,200}")
_MOST_HEADERS = 100
_HEADER_BYTES = 16 * 1024


class Client(WerkzeugClient):
    """A test client as in werkzeug's documentation; it records what it did."""

    def __init__(self, send: Send, trial: Trial) -> None:
        self._send = send
        self._trial = trial
        super().__init__(self._bridge, TestResponse)

    def cookie(self, name: str) -> str | None:
        """Give the value of a cookie that the submission set, or None."""
        for cookie in self._cookies.values() if self._cookies else ():
            if cookie.key == name:
                return str(cookie.value)
        return None

    def open(self, *args: Any, **kwargs: Any) -> TestResponse:
        """Send a request, and remember the reply for the feedback."""
        response = super().open(*args, **kwargs)
        self._trial.response = response
        return response

    def _bridge(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        stream = environ.get("wsgi.input")
        body = stream.read() if stream is not None else b""
        plain = {
            str(name): str(value)
            for name, value in environ.items()
            if isinstance(value, (str, int)) and not name.startswith(("wsgi.", "werkzeug."))
        }
        plain["wsgi.url_scheme"] = str(environ.get("wsgi.url_scheme", "http"))
        self._trial.add(describe_request(environ, body))
        reply, content = self._send(plain, body)
        problem = reply.get("problem")
        if isinstance(problem, dict) and "status" not in reply:
            reply = {"status": "500 INTERNAL SERVER ERROR", "headers": [], "problem": problem}
        status, headers = check_head(reply)
        self._trial.steps[-1] = describe_request(environ, body, reply.get("located"))
        start_response(status, headers)
        return [content]


def describe_request(environ: dict[str, Any], body: bytes, located: Any = None) -> Step:
    """Say a request as a person does, and as a curl command."""
    method = str(environ["REQUEST_METHOD"])
    path = (
        str(environ.get("PATH_INFO") or "/").encode("latin-1", "replace").decode("utf-8", "replace")
    )
    query = str(environ.get("QUERY_STRING") or "")
    address = path + (f"?{query}" if query else "")
    kind = str(environ.get("CONTENT_TYPE") or "")
    words = ["curl", "-i"]
    if method != "GET":
        words += ["-X", method]
    text = f"{method} {address}"
    if body:
        shown = body.decode("utf-8", "replace")[:300]
        text += f" with {'JSON ' if 'json' in kind else ''}{shown}"
        words += ["-H", f"Content-Type: {kind.split(';')[0]}", "-d", shown]
    words.append(f"http://localhost:5000{address}")
    return Step(text, " ".join(shlex.quote(word) for word in words), _place(located))


def _place(located: Any) -> tuple[str, int, str] | None:
    if isinstance(located, list) and len(located) == 3:
        file, line, function = located
        if isinstance(file, str) and isinstance(line, int) and isinstance(function, str) and file:
            return file, line, function
    return None


def check_head(reply: dict[str, Any]) -> tuple[str, list[tuple[str, str]]]:
    """Check that status and headers are what HTTP allows; raise `BrokeTheRules`."""
    status, headers = reply.get("status"), reply.get("headers")
    if not isinstance(status, str) or not _STATUS.fullmatch(status):
        raise BrokeTheRules(f"the reply's status is {json.dumps(status)[:80]}")
    if not isinstance(headers, list) or len(headers) > _MOST_HEADERS:
        raise BrokeTheRules(f"the reply has no list of at most {_MOST_HEADERS} headers")
    checked: list[tuple[str, str]] = []
    size = 0
    for header in headers:
        if not (isinstance(header, list) and len(header) == 2):
            raise BrokeTheRules("a header of the reply is no name with a value")
        name, value = header
        if not (isinstance(name, str) and isinstance(value, str) and _HEADER_NAME.fullmatch(name)):
            raise BrokeTheRules("a header of the reply has a name that HTTP does not allow")
        if any(ord(letter) < 32 and letter != "\t" for letter in value):
            raise BrokeTheRules(f"the header {name} has a control character in it")
        size += len(name) + len(value)
        checked.append((name, value.encode("latin-1", "replace").decode("latin-1")))
    if size > _HEADER_BYTES:
        raise BrokeTheRules("the headers of the reply are too large")
    return status, checked
