"""The trusted HTTP server in front of a hosted app: what a browser of this machine asks.

It listens on 127.0.0.1 and answers to its own names only, so that no other site can
reach the app by a name of its own that leads here. Nothing of a submission runs in it.
"""

from __future__ import annotations

import html
import os
import threading
from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socketserver import TCPServer
from typing import Any
from urllib.parse import unquote_to_bytes

from checker_agent.frames import BODY_CAP

HOST = "127.0.0.1"
NAMES = ("localhost", HOST)
POLL_SECONDS = 0.05
"""until the server notices that it is to end"""
IDLE_SECONDS = 30
"""that a browser may leave a connection open without a request"""

# What stands between this server and the browser; an app has no say in it.
_HOP_BY_HOP = frozenset(
    {
        "connection",
        "content-length",
        "keep-alive",
        "proxy-authenticate",
        "proxy-connection",
        "trailer",
        "transfer-encoding",
        "upgrade",
    }
)


@dataclass(frozen=True)
class Reply:
    """A reply for the browser: ``"200 OK"``, headers, body."""

    status: str
    headers: tuple[tuple[str, str], ...]
    body: bytes


Answer = Callable[[dict[str, str], bytes], Reply]
"""What answers a request: its variables, as in WSGI, and its body."""


class Front:
    """A server for one app, in threads of this process; ``port`` 0 takes a free one."""

    def __init__(self, answer: Answer, port: int = 0) -> None:
        self._server = _Server((HOST, port), _Handler)
        self._server.answer = answer
        self.port = int(self._server.server_address[1])
        self._thread = threading.Thread(
            target=self._server.serve_forever,
            args=(POLL_SECONDS,),
            name=f"front-{self.port}",
            daemon=True,
        )
        self._thread.start()

    def close(self) -> None:
        """Take no more requests; those that are being answered may end."""
        self._server.is_closing = True
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


class _Server(ThreadingHTTPServer):
    answer: Answer
    is_closing = False
    # on Windows that would let another program take the port too
    allow_reuse_address = os.name != "nt"

    def server_bind(self) -> None:
        """Bind without asking for this machine's name, which can take seconds."""
        TCPServer.server_bind(self)
        self.server_name, self.server_port = HOST, int(self.server_address[1])

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing: a browser that goes away in the middle is no news."""


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    protocol_version = "HTTP/1.1"
    timeout = IDLE_SECONDS
    disable_nagle_algorithm = True  # else the body waits until the browser has the head

    def _handle(self) -> None:
        reply = self._reply()
        code, _, reason = reply.status.partition(" ")
        self.send_response_only(int(code), reason)
        self.send_header("Date", self.date_time_string())
        for name, value in reply.headers:
            if name.lower() not in _HOP_BY_HOP:
                self.send_header(name, value)
        if not code.startswith("1") and code not in ("204", "304"):
            self.send_header("Content-Length", str(len(reply.body)))
            body = reply.body if self.command != "HEAD" else b""
        else:
            body = b""
        # a browser keeps connections open, and would be answered over them for ever
        self.close_connection = self.close_connection or self.server.is_closing
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(body)

    do_GET = do_HEAD = do_POST = do_PUT = do_PATCH = do_DELETE = do_OPTIONS = _handle  # noqa: N815

    def _reply(self) -> Reply:
        host, _, port = self.headers.get("Host", "").partition(":")
        if host.lower() not in NAMES or port != str(self.server.server_port):
            return self._refuse(HTTPStatus.MISDIRECTED_REQUEST, "This app has another address.")
        if "Transfer-Encoding" in self.headers:
            return self._refuse(HTTPStatus.LENGTH_REQUIRED, "The request has no length.")
        lengths = self.headers.get_all("Content-Length", ["0"])
        if len(lengths) > 1 or not lengths[0].isdecimal() or not self.path.startswith("/"):
            return self._refuse(HTTPStatus.BAD_REQUEST, "The request cannot be read.")
        size = int(lengths[0])
        if size > BODY_CAP:
            return self._refuse(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "The request is too large.")
        body = self.rfile.read(size)
        return self.server.answer(self._environ(), body)

    def _refuse(self, status: HTTPStatus, sentence: str) -> Reply:
        self.close_connection = True  # a body that was not read may follow
        return page(status, sentence)

    def _environ(self) -> dict[str, str]:
        """Give the variables of the request, as WSGI has them."""
        path, _, query = self.path.partition("?")
        environ = {
            "REQUEST_METHOD": self.command,
            "SCRIPT_NAME": "",
            "PATH_INFO": unquote_to_bytes(path).decode("latin-1"),
            "QUERY_STRING": query,
            "REQUEST_URI": self.path,
            "SERVER_NAME": HOST,
            "SERVER_PORT": str(self.server.server_port),
            "SERVER_PROTOCOL": self.request_version,
            "REMOTE_ADDR": str(self.client_address[0]),
            "wsgi.url_scheme": "http",
        }
        for name in dict.fromkeys(each.lower() for each in self.headers):
            if "_" in name:  # would be taken for the header with a hyphen
                continue
            separator = "; " if name == "cookie" else ","
            value = separator.join(self.headers.get_all(name, []))
            key = name.upper().replace("-", "_")
            environ[key if key in _OWN_NAMES else f"HTTP_{key}"] = value
        return environ

    def log_message(self, format: str, *args: Any) -> None:
        """Write no line: the journal of the app tells of its requests."""


_OWN_NAMES = ("CONTENT_TYPE", "CONTENT_LENGTH")


def page(status: HTTPStatus, title: str, *sentences: str) -> Reply:
    """Make a page of the host's own words, in place of a reply of the app."""
    paragraphs = "".join(f"<p>{html.escape(each)}</p>" for each in sentences if each)
    text = (
        '<!doctype html><html lang="en"><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width"><meta name="color-scheme" '
        f'content="light dark"><title>{html.escape(title)}</title>'
        f'<body style="font: 1rem/1.5 system-ui, sans-serif; margin: 1.5rem">'
        f"<h1>{html.escape(title)}</h1>{paragraphs}</body></html>"
    )
    headers = (("Content-Type", "text/html; charset=utf-8"), ("Cache-Control", "no-store"))
    return Reply(f"{status.value} {status.phrase.upper()}", headers, text.encode())
