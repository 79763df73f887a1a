"""The frames that cross the boundary: two lengths, a JSON header, a body.

A frame is 4 bytes length of the header, 4 bytes length of the body (both big
endian), the header as JSON in UTF-8, and the body as it is. Both sides use this
module; the caps are checked by the side that reads.
"""

from __future__ import annotations

import base64
import json
import math
import struct
from collections.abc import Callable
from typing import Any

HEADER_CAP = 256 * 1024
BODY_CAP = 8 * 1024 * 1024
LENGTHS = struct.Struct(">II")
MAX_DEPTH = 40
MAX_NODES = 100_000


class FrameError(Exception):
    """A frame that breaks the rules: too large, no JSON, of another shape."""


def pack(header: dict[str, Any], body: bytes = b"") -> bytes:
    """Make the bytes of a frame; raise `FrameError` if it is over a cap."""
    text = json.dumps(header, ensure_ascii=False, allow_nan=False).encode("utf-8", "replace")
    if len(text) > HEADER_CAP:
        raise FrameError(f"an answer of {len(text):,} bytes; the limit is {HEADER_CAP:,}")
    if len(body) > BODY_CAP:
        raise FrameError(f"an answer of {len(body):,} bytes; the limit is {BODY_CAP:,}")
    return LENGTHS.pack(len(text), len(body)) + text + body


def read_frame(read: Callable[[int], bytes]) -> tuple[dict[str, Any], bytes]:
    """Read one frame with ``read(n)``, which gives n bytes or raises."""
    header_size, body_size = LENGTHS.unpack(read(LENGTHS.size))
    if header_size > HEADER_CAP or body_size > BODY_CAP:
        raise FrameError(f"a frame of {header_size:,} and {body_size:,} bytes is over the limit")
    text = read(header_size)
    body = read(body_size) if body_size else b""
    try:
        header = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise FrameError(f"the header is no JSON: {type(error).__name__}") from None
    if not isinstance(header, dict):
        raise FrameError("the header is no object")
    return header, body


def encode(value: Any) -> Any:
    """Make a plain value of JSON; any other object becomes a description of itself."""
    return _encode(value, 0, [0])


def _encode(value: Any, depth: int, count: list[int]) -> Any:
    count[0] += 1
    if depth > MAX_DEPTH or count[0] > MAX_NODES:
        raise FrameError("the value is nested too deeply or too large to be compared")
    kind = type(value)
    if value is None or kind is bool or kind is str:
        return value
    if kind is int:
        return value if value.bit_length() < 4096 else {"i": hex(value)}
    if kind is float:
        return value if math.isfinite(value) else {"f": repr(value)}
    if kind is bytes or kind is bytearray:
        return {"b": base64.b64encode(value).decode("ascii")}
    if kind is list or kind is tuple:
        return [_encode(each, depth + 1, count) for each in value]
    if kind is dict:
        pairs = list(value.items())
        return {"d": [[_encode(each, depth + 1, count) for each in pair] for pair in pairs]}
    return {"o": [_name(kind), _text(value)]}


def decode(value: Any, describe: Callable[[str, str], Any]) -> Any:
    """Make the value of its JSON; ``describe(type, text)`` makes the other objects.

    Raises `FrameError` for anything that `encode` does not make.
    """
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    if isinstance(value, list):
        return [decode(each, describe) for each in value]
    if isinstance(value, dict) and len(value) == 1:
        ((tag, content),) = value.items()
        try:
            return _decode_tagged(tag, content, describe)
        except (TypeError, ValueError, KeyError):
            pass
    raise FrameError("a value of an unknown form")


def _decode_tagged(tag: str, content: Any, describe: Callable[[str, str], Any]) -> Any:
    if tag == "b":
        return base64.b64decode(content, validate=True)
    if tag == "f":
        return float(content)
    if tag == "i":
        return int(content, 16)
    if tag == "o":
        kind, text = content
        return describe(str(kind), str(text))
    if tag == "d":
        return {_hashable(decode(key, describe)): decode(value, describe) for key, value in content}
    raise KeyError(tag)


def _hashable(key: Any) -> Any:
    return tuple(key) if isinstance(key, list) else key


def _name(kind: type) -> str:
    module = getattr(kind, "__module__", "")
    name = getattr(kind, "__qualname__", "object")
    return str(name) if module in ("builtins", "__main__") else f"{module}.{name}"


def _text(value: Any) -> str:
    try:
        return str(repr(value))[:500]
    except BaseException as error:
        return f"<{type(error).__name__} in repr>"
