"""Let the judge work with objects of the submission that stay on this side.

A question names an operation (``call``, ``get``, ``add`` …) and its arguments. The
answer has one of three keys:

- ``value``: the result, with ``changed``: the lists that the call changed in place, and
  ``same``: the name of the argument that the result is, or null;
- ``raised``: the exception, with its ``problem`` for the feedback;
- ``callback``: the submission calls a function of the judge's; the next question of
  the operation ``back`` (or ``back-raised``) brings its result. Other questions may
  come in between.

References, in both directions:

- ``{"ref": number}`` is an object of this side; ``kind``, ``type``, ``name`` and more
  are told when it goes out;
- ``{"callback": number}`` is a function of the judge's side;
- ``{"error": {"class": …, "arguments": …}}`` is an exception that the judge made.
"""

from __future__ import annotations

import builtins
import contextlib
import operator
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from checker_agent import crossing, problems
from checker_agent.frames import FrameError

if TYPE_CHECKING:
    from checker_agent.agent import Agent

Exchange = Callable[[dict[str, Any]], dict[str, Any]]
"""send an answer, and give the next question"""

OPERATORS = (
    "add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "matmul", "and_", "or_", "xor",
    "lshift", "rshift", "neg", "pos", "abs", "invert", "eq", "ne", "lt", "le", "gt", "ge",
    "contains", "getitem", "setitem", "delitem", "index",
)  # fmt: skip
BUILTINS = (
    "len", "iter", "next", "str", "repr", "hash", "bool", "int", "float", "complex", "round",
    "format", "isinstance", "issubclass", "reversed", "divmod", "dir",
)  # fmt: skip
_PLAIN_BASES = (str, int, float, bytes, tuple, list, dict, set, frozenset)
_MUTABLE = (list, dict, set, bytearray)
SPECIALS = ("eq", "lt", "bool", "len", "contains", "iter", "next", "call", "enter")
LONGEST_CHAIN = 12


class Objects:
    """The objects that were referred to, by number, and what can be done with them."""

    def __init__(self, agent: Agent, exchange: Exchange) -> None:
        self._agent = agent
        self._exchange = exchange
        self._kept: list[Any] = []
        self._numbers: dict[int, int] = {}
        self._callbacks: dict[int, Callable[..., Any]] = {}
        self._operations: dict[str, Callable[..., Any]] = {
            **{name: getattr(operator, name) for name in OPERATORS},
            **{name: getattr(builtins, name) for name in BUILTINS},
            "call": lambda function, *arguments, **keywords: function(*arguments, **keywords),
            "get": getattr,
            "set": setattr,
            "delete": delattr,
            "name": self._name,
            "enter": lambda manager: type(manager).__enter__(manager),
            "exit": lambda manager, *details: type(manager).__exit__(manager, *details),
        }

    def answer(self, header: dict[str, Any]) -> dict[str, Any]:
        """Do what a question asks; an exception of the submission's is told."""
        operation = self._operations.get(str(header.get("do")))
        if operation is None:
            raise FrameError("no such operation")
        arguments = self._decode(header["arguments"])
        keywords = self._decode(header["keywords"])
        before = self._mutable(arguments, keywords)
        try:
            result = operation(*arguments, **keywords)
            value = self._encode(result)
        except FrameError:
            raise
        except BaseException as error:
            return {"raised": self._raised(error)}
        same = next((name for name, (given, _) in before.items() if given is result), None)
        return {"value": value, "changed": self._changed(before), "same": same}

    def _name(self, file: str, name: str) -> Any:
        return getattr(self._agent.module(file), name)

    def _mutable(self, arguments: Any, keywords: Any) -> dict[str, tuple[Any, Any]]:
        """Give the arguments that a call may change in place, and what they are before."""
        named = {**{str(place): each for place, each in enumerate(arguments)}, **keywords}
        return {
            name: (value, self._encode(value))
            for name, value in named.items()
            if type(value) in _MUTABLE
        }

    def _changed(self, before: dict[str, tuple[Any, Any]]) -> dict[str, Any]:
        after = {name: (self._encode(value), was) for name, (value, was) in before.items()}
        return {name: now for name, (now, was) in after.items() if now != was}

    # -- what crosses ----------------------------------------------------------

    def _encode(self, value: Any) -> Any:
        return crossing.encode(value, self._refer)

    def _decode(self, value: Any) -> Any:
        return crossing.decode(value, self._resolve)

    def _refer(self, value: Any) -> dict[str, Any]:
        callback = getattr(value, "__judge_callback__", None)
        if type(callback) is int and self._callbacks.get(callback) is value:
            return {"callback": callback}
        number = self._numbers.setdefault(id(value), len(self._kept))
        if number == len(self._kept):
            self._kept.append(value)
        return {"ref": number, **self._describe(value)}

    def _describe(self, value: Any) -> dict[str, Any]:
        if isinstance(value, type):
            return self._describe_class(value, 0)
        kind = type(value)
        if isinstance(value, BaseException):
            arguments = value.args if type(value.args) is tuple else ()
            return {
                "kind": "error",
                "class": self._class(kind, 0),
                "arguments": self._encode(arguments),
                "text": problems.message_of(value) if not str_of(value) else str_of(value),
            }
        told: dict[str, Any] = {
            "kind": "object",
            "type": problems.type_name(kind),
            "special": [name for name in SPECIALS if _has_special(kind, name)],
        }
        name = getattr(value, "__name__", None)
        if type(name) is str:
            told["name"] = name[:200]
        base = next((each for each in _PLAIN_BASES if issubclass(kind, each)), None)
        if base is not None:
            told["plain"] = self._encode(_as_plain(value, base))
        return told

    def _describe_class(self, kind: type, depth: int) -> dict[str, Any]:
        told: dict[str, Any] = {
            "kind": "class",
            "type": problems.type_name(kind),
            "name": str(kind.__name__)[:200],
        }
        if issubclass(kind, BaseException):
            bases = [base for base in kind.__bases__ if issubclass(base, BaseException)]
            told["kind"] = "error-class"
            told["bases"] = [self._class(base, depth + 1) for base in bases]
        return told

    def _class(self, kind: type, depth: int) -> dict[str, Any]:
        if kind in crossing.NAMED:
            return {"named": crossing.NAMED[kind]}
        if depth > LONGEST_CHAIN:
            return {"named": "Exception"}
        number = self._numbers.setdefault(id(kind), len(self._kept))
        if number == len(self._kept):
            self._kept.append(kind)
        return {"ref": number, **self._describe_class(kind, depth)}

    def _resolve(self, reference: dict[str, Any]) -> Any:
        if "ref" in reference:
            return self._kept[int(reference["ref"])]
        if "callback" in reference:
            return self._callback(int(reference["callback"]))
        made = reference["error"]
        kind = self._decode(made["class"])
        error = kind.__new__(kind, *self._decode(made["arguments"]))
        error.args = tuple(self._decode(made["arguments"]))
        return error

    def _raised(self, error: BaseException) -> dict[str, Any]:
        return {"error": self._refer(error), "problem": self._agent.describe(error)}

    # -- functions of the judge's side -------------------------------------------

    def _callback(self, number: int) -> Callable[..., Any]:
        if number not in self._callbacks:

            def callback(*arguments: Any, **keywords: Any) -> Any:
                return self._call_back(number, arguments, keywords)

            callback.__judge_callback__ = number  # type: ignore[attr-defined]
            self._callbacks[number] = callback
        return self._callbacks[number]

    def _call_back(self, number: int, arguments: Any, keywords: Any) -> Any:
        question = self._exchange(
            {
                "callback": number,
                "arguments": self._encode(list(arguments)),
                "keywords": self._encode(keywords),
            }
        )
        while question.get("do") not in ("back", "back-raised"):
            question = self._exchange(self.answer(question))
        (value,) = self._decode(question["arguments"])
        if question["do"] == "back-raised":
            raise value
        return value


def str_of(error: BaseException) -> str:
    """Give the text of an exception; empty where it has none, or raises itself."""
    with contextlib.suppress(BaseException):
        return str(error)[:4000]
    return ""


def _has_special(kind: type, name: str) -> bool:
    """Claim that a class, or a base of it, says itself what ``__name__`` does."""
    return any(f"__{name}__" in vars(base) for base in kind.__mro__ if base is not object)


def _as_plain(value: Any, base: type) -> Any:
    """Give the plain value that an object of a derived class holds, by the base's methods."""
    if base is int:
        return int.__index__(value)
    if base is float:
        return float.__float__(value)
    if base is str:
        return str.__str__(value)
    if base is bytes:
        return bytes.__getitem__(value, slice(None))
    if base is dict:
        return dict(dict.items(value))
    return base(base.__iter__(value))  # type: ignore[attr-defined, call-arg]
