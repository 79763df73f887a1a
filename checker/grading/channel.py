"""Frames over a socket, with a deadline for every question."""

from __future__ import annotations

import contextlib
import secrets
import socket
import time
from typing import Any

from checker_agent import frames

from checker.grading.agents import BrokeTheRules, EndedEarly, TookTooLong


class Channel:
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
        """Send a question and wait for its answer."""
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
        return checked(reply, number), content

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
        """Close this side."""
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


def checked(reply: dict[str, Any], number: int) -> dict[str, Any]:
    """Give the reply if it answers question ``number`` and does not refuse."""
    if reply.get("id") != number:
        raise BrokeTheRules("the answer is to another question")
    if "refused" in reply:
        raise BrokeTheRules(str(reply["refused"])[:300])
    return reply
