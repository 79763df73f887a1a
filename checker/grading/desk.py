"""Ask for what a test does with an object of the submission, over the bridge.

Plain values come back as themselves, objects as stand-ins, exceptions as the named
built-in exception, or as a class of the same name. The protocol is described in
``checker_agent.objects``.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Mapping
from typing import Any

from checker_agent import crossing, frames

from checker.checks import Mismatch
from checker.grading.agents import BrokeTheRules, Trouble
from checker.grading.evidence import LearnerError
from checker.grading.stand_ins import (
    CLASSES,
    FUNCTIONS,
    SHOWN,
    ClassStandIn,
    FunctionStandIn,
    StandIn,
    call_it,
    make,
    number_of,
)

Ask = Callable[[dict[str, Any], str], dict[str, Any]]
"""ask the untrusted side a question about a file; give the header of its answer"""
Tell = Callable[[str, str], None]
"""record a step: its text, and the function of the submission, as ``file:name``"""

LONGEST_CHAIN = 12


class CannotCross(Mismatch):
    """A test handed over an object of its own, which the submission may not touch."""

    def __init__(self, value: Any) -> None:
        kind = type(value).__name__
        super().__init__(
            f"The test hands over an object of type {kind}. Only plain values and functions cross.",
            "",
            "",
            "",
            0,
        )


class Desk:
    """Hands out stand-ins for the objects of one check's state, and asks for them."""

    def __init__(self, ask: Ask, tell: Tell) -> None:
        self._ask = ask
        self._tell = tell
        self._file = ""
        self._lock = threading.RLock()
        self._stand_ins: dict[int, Any] = {}
        self._functions: list[Callable[..., Any]] = []
        self.trouble: Exception | None = None
        """what a test must not catch: no answer, or a question that is not answered"""

    def name(self, file: str, name: str) -> Any:
        """Give what a file of the submission calls ``name``."""
        self._file = file
        value = self.do("name", file, name)
        if isinstance(value, StandIn):
            call_it(value, name, f"{file}:{name}")
        return value

    def record(self, text: str, target: str) -> None:
        """Record a step of the check."""
        self._tell(text, target)

    def do(self, operation: str, *arguments: Any, **keywords: Any) -> Any:
        """Have an operation done on the other side, and give its result."""
        try:
            with self._lock:
                return self._do(operation, arguments, keywords)
        except (Trouble, Mismatch) as error:
            self.trouble = self.trouble or error
            raise

    def _do(self, operation: str, arguments: Any, keywords: Mapping[str, Any]) -> Any:
        reply = self._question(operation, list(arguments), dict(keywords))
        while "callback" in reply:
            reply = self._answer_callback(reply)
        if "raised" in reply:
            raise self._raised(reply["raised"])
        named = {**{str(place): each for place, each in enumerate(arguments)}, **keywords}
        self._change(named, reply.get("changed") or {})
        same = reply.get("same")
        if isinstance(same, str) and same in named:
            return named[same]  # the list itself came back
        return self._decode(reply.get("value"))

    def _question(
        self, operation: str, arguments: list[Any], keywords: dict[str, Any]
    ) -> dict[str, Any]:
        header = {
            "op": "object",
            "do": operation,
            "arguments": self._encode(arguments),
            "keywords": {"dict": [[name, self._encode(each)] for name, each in keywords.items()]},
        }
        return self._ask(header, self._file)

    def _answer_callback(self, reply: Mapping[str, Any]) -> dict[str, Any]:
        """Call a function of the test's for the submission, and tell what came of it."""
        number = reply["callback"]
        if type(number) is not int or not 0 <= number < len(self._functions):
            raise BrokeTheRules("a function that was never handed over")
        arguments = self._decode(reply.get("arguments"))
        keywords = self._decode(reply.get("keywords"))
        if not isinstance(arguments, list) or not isinstance(keywords, dict):
            raise BrokeTheRules("a call of an unknown form")
        try:
            value = self._functions[number](*arguments, **keywords)
        except (Trouble, Mismatch):
            raise
        except Exception as error:
            return self._question("back-raised", [error], {})
        return self._question("back", [value], {})

    def _change(self, named: Mapping[str, Any], changed: Any) -> None:
        """Change the lists that the submission changed in place."""
        if not isinstance(changed, dict):
            raise BrokeTheRules("a change of an unknown form")
        for name, now in changed.items():
            value: Any = self._decode(now)
            original: Any = named.get(str(name))
            if type(original) is not type(value):
                raise BrokeTheRules("a change of an unknown form")
            if isinstance(original, (list, bytearray)):
                original[:] = value
            elif isinstance(original, (dict, set)):
                original.clear()
                original.update(value)

    # -- what crosses ------------------------------------------------------------

    def _encode(self, value: Any) -> Any:
        try:
            return crossing.encode(value, self._refer)
        except frames.FrameError as error:
            raise Mismatch(f"The test hands over too much: {error}.", "", "", "", 0) from None

    def _decode(self, value: Any) -> Any:
        try:
            return crossing.decode(value, self._resolve)
        except (frames.FrameError, RecursionError) as error:
            raise BrokeTheRules(str(error)) from None

    def _refer(self, value: Any) -> dict[str, Any]:
        if type(value) in CLASSES:
            return {"ref": number_of(value)}
        number = getattr(value, "__stand_in_number__", None)
        if type(number) is int:
            return {"ref": number}
        if isinstance(value, BaseException):
            made = {"class": self._encode(type(value)), "arguments": self._encode(value.args)}
            return {"error": made}
        if isinstance(value, FUNCTIONS):
            if value not in self._functions:
                self._functions.append(value)
            return {"callback": self._functions.index(value)}
        raise CannotCross(value)

    def _resolve(self, told: dict[str, Any]) -> Any:
        if "callback" in told:
            return self._functions[int(told["callback"])]
        number = told["ref"]
        if type(number) is not int:
            raise BrokeTheRules("a reference of an unknown form")
        if number not in self._stand_ins:
            self._stand_ins[number] = self._make(number, told)
        return self._stand_ins[number]

    def _make(self, number: int, told: dict[str, Any]) -> Any:
        kind = told.get("kind")
        if kind == "error-class":
            return self._error_class(told, 0)
        if kind == "error":
            return self._error(number, told)
        specials = _texts(told.get("special"))
        form = ClassStandIn if kind == "class" else StandIn
        if form is StandIn and "call" in specials:
            form = FunctionStandIn
        shown = str(told.get("type"))[:SHOWN]
        facts: dict[str, Any] = {
            "_its_desk": self,
            "_its_number": number,
            "_its_type": shown,
            "_its_label": str(told.get("name") or shown.rpartition(".")[2].lower())[:SHOWN],
            "_its_target": "",
            "_its_special": specials,
        }
        if "plain" in told:
            facts["_its_plain"] = self._decode(told["plain"])
        return make(form, facts)

    def _raised(self, told: Any) -> BaseException:
        """Make the exception of the submission's, its description behind it."""
        if not isinstance(told, dict) or not isinstance(told.get("problem"), dict):
            raise BrokeTheRules("the description of an error has an unknown form")
        error = self._decode(told.get("error"))
        cause = LearnerError(told["problem"])
        if not isinstance(error, Exception):  # exit() and the like end no test
            return cause
        error.__cause__ = cause
        return error

    def _error(self, number: int, told: dict[str, Any]) -> BaseException:
        kind = self._class(told.get("class"), 0)
        error: BaseException = kind.__new__(kind)
        arguments = self._decode(told.get("arguments"))
        error.args = arguments if isinstance(arguments, tuple) else ()
        if hasattr(kind, "__stand_in_desk__"):
            error.__stand_in_text__ = str(told.get("text"))[:4000]  # type: ignore[attr-defined]
        error.__stand_in_number__ = number  # type: ignore[attr-defined]
        return error

    def _class(self, told: Any, depth: int) -> type[BaseException]:
        kind = self._decode(told) if isinstance(told, dict) and "named" in told else None
        if kind is None and isinstance(told, dict):
            number = told.get("ref")
            if type(number) is int:
                if number not in self._stand_ins:
                    self._stand_ins[number] = self._error_class(told, depth)
                kind = self._stand_ins[number]
        if isinstance(kind, type) and issubclass(kind, BaseException):
            return kind
        raise BrokeTheRules("an exception of an unknown form")

    def _error_class(self, told: Mapping[str, Any], depth: int) -> type[BaseException]:
        """Make a class like the submission's: a test can only name a real one."""
        known = _library_class(str(told.get("type")))
        if known is not None:
            return known
        bases = told.get("bases")
        if not isinstance(bases, list) or depth > LONGEST_CHAIN:
            raise BrokeTheRules("an exception of an unknown form")
        parents = tuple(self._class(each, depth + 1) for each in bases) or (Exception,)
        members = {
            "__module__": str(told.get("type")).rpartition(".")[0][:SHOWN],
            "__stand_in_desk__": self,
            "__stand_in_number__": told["ref"],
            "__str__": _error_text,
            "__getattr__": _error_attribute,
        }
        try:
            return type(str(told.get("name"))[:SHOWN], parents, members)
        except TypeError:
            raise BrokeTheRules("an exception of an unknown form") from None


def _error_text(error: Any) -> str:
    text = error.__dict__.get("__stand_in_text__")
    return text if text is not None else Exception.__str__(error)


def _error_attribute(error: Any, name: str) -> Any:
    if name.startswith("__") or "__stand_in_number__" not in error.__dict__:
        raise AttributeError(name)
    return error.__stand_in_desk__.do("get", error, name)


def _library_class(name: str) -> type[BaseException] | None:
    """Give an exception of the standard library that this process has loaded."""
    module, _, attribute = name.rpartition(".")
    top = module.partition(".")[0]
    if top not in sys.stdlib_module_names or top == "unittest":  # none that steers a test
        return None
    found = getattr(sys.modules.get(module), attribute, None)
    return found if isinstance(found, type) and issubclass(found, BaseException) else None


def _texts(value: Any) -> tuple[str, ...]:
    return tuple(str(each)[:40] for each in value[:40]) if isinstance(value, list) else ()
