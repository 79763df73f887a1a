"""Values that cross as themselves, and references to the objects that cannot.

`frames` has the values of ordinary checks: a tuple arrives as a list there. Tests that
were written for pytest compare more exactly, so tuples, sets, dates and fractions keep
their type here. What is no plain value stays on its side, and a reference to it crosses.
"""

from __future__ import annotations

import base64
import builtins
import datetime
import decimal
import fractions
import math
from collections.abc import Callable, Mapping
from typing import Any

from checker_agent.frames import MAX_DEPTH, MAX_NODES, FrameError

Refer = Callable[[Any], dict[str, Any]]
"""make the JSON of a reference to an object that is no plain value"""
Resolve = Callable[[dict[str, Any]], Any]
"""give the object, or the stand-in, that a reference means"""

REFERENCES = frozenset({"ref", "callback", "error"})
"""keys of what ``resolve`` is asked for; see `objects`"""
_DATES = (datetime.datetime, datetime.date, datetime.time)
_SEQUENCES: dict[str, type] = {"tuple": tuple, "set": set, "frozenset": frozenset}
_TEXTS: dict[str, Callable[[str], Any]] = {
    "decimal": decimal.Decimal,
    "datetime": datetime.datetime.fromisoformat,
    "date": datetime.date.fromisoformat,
    "time": datetime.time.fromisoformat,
    "float": float,
    "int": lambda text: int(text, 16),
}
NAMED = {
    value: name
    for name, value in vars(builtins).items()
    if isinstance(value, type) and not name.startswith("_")
}
"""the built-in classes, which both sides have"""
_NAMED_BY_NAME = {name: value for value, name in NAMED.items()}


def encode(value: Any, refer: Refer) -> Any:
    """Make JSON of a value; what is no plain value becomes what ``refer`` gives."""
    return _Encoder(refer).encode(value, 0)


def decode(value: Any, resolve: Resolve) -> Any:
    """Make the value of its JSON; raise `FrameError` for what `encode` does not make."""
    try:
        return _decode(value, resolve)
    except (TypeError, ValueError, KeyError, ArithmeticError, AttributeError):
        raise FrameError("a value of an unknown form") from None


class _Encoder:
    def __init__(self, refer: Refer) -> None:
        self._refer = refer
        self._count = 0

    def encode(self, value: Any, depth: int) -> Any:
        self._count += 1
        if depth > MAX_DEPTH or self._count > MAX_NODES:
            raise FrameError("the value is nested too deeply or too large to be compared")
        kind = type(value)
        if value is None or kind is bool or kind is str:
            return value
        if kind is int:
            return value if value.bit_length() < 1024 else {"int": hex(value)}
        if kind is float:
            return value if math.isfinite(value) else {"float": repr(value)}
        if kind is list:
            return [self.encode(each, depth + 1) for each in value]
        if kind in (tuple, set, frozenset):
            return {kind.__name__: [self.encode(each, depth + 1) for each in value]}
        if kind is dict:
            pairs = list(value.items())
            return {"dict": [[self.encode(each, depth + 1) for each in pair] for pair in pairs]}
        return _encode_rare(value, kind) or self._refer(value)


def _encode_rare(value: Any, kind: type) -> Any:
    if kind in (bytes, bytearray):
        return {kind.__name__: base64.b64encode(value).decode("ascii")}
    if kind is complex:
        return {"complex": [repr(value.real), repr(value.imag)]}
    if kind is decimal.Decimal:
        return {"decimal": str(value)}
    if kind is fractions.Fraction:
        return {"fraction": [hex(value.numerator), hex(value.denominator)]}
    if kind in _DATES and getattr(value, "tzinfo", None) is None:
        return {kind.__name__: value.isoformat()}
    if kind is datetime.timedelta:
        return {"timedelta": [value.days, value.seconds, value.microseconds]}
    if kind is range:
        return {"range": [value.start, value.stop, value.step]}
    if kind is type and value in NAMED:
        return {"named": NAMED[value]}
    if value is NotImplemented:
        return {"notimplemented": True}
    return None


def _decode(value: Any, resolve: Resolve) -> Any:
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    if isinstance(value, list):
        return [_decode(each, resolve) for each in value]
    if not isinstance(value, Mapping):
        raise FrameError("a value of an unknown form")
    if not REFERENCES.isdisjoint(value):
        return resolve(dict(value))
    ((tag, content),) = value.items()
    if tag in _SEQUENCES:
        return _SEQUENCES[tag](_decode(each, resolve) for each in content)
    if tag == "dict":
        return {_decode(key, resolve): _decode(each, resolve) for key, each in content}
    return _decode_rare(tag, content)


def _decode_rare(tag: str, content: Any) -> Any:
    if tag in _TEXTS:
        return _TEXTS[tag](str(content))
    if tag in ("bytes", "bytearray"):
        data = base64.b64decode(str(content), validate=True)
        return data if tag == "bytes" else bytearray(data)
    if tag == "complex":
        real, imaginary = content
        return complex(float(real), float(imaginary))
    if tag == "fraction":
        return fractions.Fraction(*(int(each, 16) for each in content))
    if tag == "timedelta":
        days, seconds, microseconds = (int(each) for each in content)
        return datetime.timedelta(days, seconds, microseconds)
    if tag == "range":
        return range(*(int(each) for each in content))
    if tag == "named":
        return _NAMED_BY_NAME[str(content)]
    if tag == "notimplemented":
        return NotImplemented
    raise FrameError("a value of an unknown form")
