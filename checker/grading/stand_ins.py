"""Stand-ins: what a test holds in place of an object of the submission.

A test that was written for pytest imports the learner's code. Here it gets stand-ins:
each use of one is a question over the bridge (see `desk`), and no byte of the submission
runs beside the test.

A stand-in never equals a plain value: an object that is "equal to everything" equals
nothing that a test wrote down. Where two objects of the submission are compared, their
own class answers, as a test of that class asks it to.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from types import BuiltinFunctionType, FunctionType, MethodDescriptorType, MethodType
from typing import TYPE_CHECKING, Any

from checker.checks import Described, Mismatch

if TYPE_CHECKING:
    from checker.grading.desk import Desk

FUNCTIONS = (FunctionType, MethodType, BuiltinFunctionType, MethodDescriptorType, partial)
"""What of the test's own may be called from the other side; nothing else of it can be."""
SHOWN = 60
"""letters of a name or a value in a step"""

_set = object.__setattr__


class StandIn:
    """An object of the submission: each use of it is a question to the other side."""

    _its_desk: Desk
    _its_number: int
    _its_type: str
    _its_label: str
    _its_target: str
    _its_special: tuple[str, ...]

    def __getattr__(self, name: str) -> Any:
        if name.startswith(("_its_", "__stand_in", "_pytest", "pytest")):
            raise AttributeError(name)
        value = self._its_desk.do("get", self, name)
        label = f"{self._its_label}.{name}"
        if isinstance(value, StandIn):
            _set(value, "_its_label", label[-SHOWN:])
        else:
            self._its_desk.record(label, "")
        return value

    def __setattr__(self, name: str, value: Any) -> None:
        self._its_desk.record(f"{self._its_label}.{name} = {value!r}"[:200], "")
        self._its_desk.do("set", self, name, value)

    def __delattr__(self, name: str) -> None:
        self._its_desk.do("delete", self, name)

    # -- equality and order ------------------------------------------------------

    def __eq__(self, other: object) -> Any:
        return self._its_same(other)

    def __ne__(self, other: object) -> Any:
        if isinstance(other, StandIn) and not hasattr(self, "_its_plain"):
            return self._its_claim("ne", self, other)
        return not self._its_same(other)

    def _its_same(self, other: object) -> bool:
        if not isinstance(other, StandIn):
            return hasattr(self, "_its_plain") and bool(self._its_plain == other)
        if "eq" not in self._its_special and "eq" not in other._its_special:
            return self is other
        return self._its_claim("eq", self, other)

    def __hash__(self) -> int:
        if "eq" not in self._its_special:
            return id(self)
        return self._its_number_of("hash")

    def __lt__(self, other: Any) -> bool:
        return self._its_ordered("lt", other)

    def __le__(self, other: Any) -> bool:
        return self._its_ordered("le", other)

    def __gt__(self, other: Any) -> bool:
        return self._its_ordered("gt", other)

    def __ge__(self, other: Any) -> bool:
        return self._its_ordered("ge", other)

    def _its_ordered(self, operation: str, other: Any) -> bool:
        if isinstance(other, StandIn):
            return self._its_claim(operation, self, other)
        if hasattr(self, "_its_plain"):
            return bool(getattr(self._its_plain, f"__{operation}__")(other) is True)
        raise self._its_refusal()

    def __bool__(self) -> bool:
        if hasattr(self, "_its_plain"):
            return bool(self._its_plain)
        if "bool" in self._its_special or "len" in self._its_special:
            return self._its_claim("bool", self)
        raise self._its_refusal()

    def _its_claim(self, operation: str, *arguments: Any) -> bool:
        """Ask for yes or no; another answer is none."""
        value = self._its_desk.do(operation, *arguments)
        return value if isinstance(value, bool) else False

    def _its_refusal(self) -> Mismatch:
        error = Mismatch(
            f"The value is an object of type {self._its_type}. A plain value is needed here.",
            "a plain value such as True, a number or a text",
            repr(self),
            "",
            0,
        )
        self._its_desk.trouble = self._its_desk.trouble or error
        return error

    # -- as a value ----------------------------------------------------------------

    def __repr__(self) -> str:
        return self._its_text_of("repr")

    def __str__(self) -> str:
        return self._its_text_of("str")

    def __format__(self, specification: str) -> str:
        return str(self._its_desk.do("format", self, specification))

    def _its_text_of(self, operation: str) -> str:
        try:
            value = self._its_desk.do(operation, self)
        except Exception:  # what cannot be asked any more is still shown
            return f"<{self._its_type}>"
        return value if isinstance(value, str) else f"<{self._its_type}>"

    def _its_number_of(self, operation: str) -> int:
        value = self._its_desk.do(operation, self)
        if type(value) is not int:
            raise TypeError(f"the {operation} of a {self._its_type} is no whole number")
        return value

    def __int__(self) -> int:
        return self._its_number_of("int")

    def __index__(self) -> int:
        return self._its_number_of("index")

    def __len__(self) -> int:
        return self._its_number_of("len")

    def __float__(self) -> float:
        value = self._its_desk.do("float", self)
        if type(value) is not float:
            raise TypeError(f"a {self._its_type} is no number")
        return value

    def __complex__(self) -> complex:
        value = self._its_desk.do("complex", self)
        if type(value) is not complex:
            raise TypeError(f"a {self._its_type} is no number")
        return value

    # -- as a container, as a manager --------------------------------------------------

    def __iter__(self) -> Iterator[Any]:
        if hasattr(self, "_its_plain"):
            return iter(self._its_plain)
        source = self._its_desk.do("iter", self)
        return source if isinstance(source, StandIn) else iter(source)

    def __next__(self) -> Any:
        return self._its_desk.do("next", self)

    def __reversed__(self) -> Any:
        return self._its_desk.do("reversed", self)

    def __contains__(self, value: Any) -> bool:
        if hasattr(self, "_its_plain"):
            return value in self._its_plain
        return self._its_claim("contains", self, value)

    def __getitem__(self, key: Any) -> Any:
        return self._its_desk.do("getitem", self, key)

    def __setitem__(self, key: Any, value: Any) -> None:
        self._its_desk.do("setitem", self, key, value)

    def __delitem__(self, key: Any) -> None:
        self._its_desk.do("delitem", self, key)

    def __enter__(self) -> Any:
        return self._its_desk.do("enter", self)

    def __exit__(self, kind: Any, error: Any, place: Any) -> Any:
        value = self._its_desk.do("exit", self, kind, error, None)
        return value if isinstance(value, bool) else None

    def __dir__(self) -> list[str]:
        return [str(name) for name in self._its_desk.do("dir", self)]


def _operator(operation: str, *, is_reflected: bool = False) -> Any:
    def method(self: StandIn, *others: Any) -> Any:
        arguments = (*others, self) if is_reflected else (self, *others)
        return self._its_desk.do(operation, *arguments)

    return method


for _name in ("add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "matmul", "divmod",
              "and_", "or_", "xor", "lshift", "rshift"):  # fmt: skip
    _plain_name = _name.rstrip("_")
    setattr(StandIn, f"__{_plain_name}__", _operator(_name))
    setattr(StandIn, f"__r{_plain_name}__", _operator(_name, is_reflected=True))
for _name in ("neg", "pos", "abs", "invert"):
    setattr(StandIn, f"__{_name}__", _operator(_name))
StandIn.__round__ = _operator("round")  # type: ignore[attr-defined]


def make(form: type[StandIn], facts: dict[str, Any]) -> StandIn:
    """Make a stand-in; its own attributes are facts, all others are asked for."""
    stand_in = form.__new__(form)
    for name, value in facts.items():
        _set(stand_in, name, value)
    return stand_in


def call_it(stand_in: StandIn, label: str, target: str) -> None:
    """Give a stand-in the name under which steps speak of it, and where it is defined."""
    _set(stand_in, "_its_label", label)
    _set(stand_in, "_its_target", target)


def number_of(stand_in: StandIn) -> int:
    """Give the number under which the other side keeps the object."""
    return stand_in._its_number


class FunctionStandIn(StandIn):
    """A function of the submission, or an object that can be called."""

    def __call__(self, *arguments: Any, **keywords: Any) -> Any:
        """Call it on the other side."""
        shown = [_short(each) for each in arguments]
        shown += [f"{name}={_short(each)}" for name, each in keywords.items()]
        self._its_desk.record(f"{self._its_label}({', '.join(shown)})", self._its_target)
        return self._its_desk.do("call", self, *arguments, **keywords)


class ClassStandIn(FunctionStandIn):
    """A class of the submission: it makes objects, and knows them."""

    def __instancecheck__(self, value: Any) -> bool:
        return isinstance(value, StandIn) and self._its_claim("isinstance", value, self)

    def __subclasscheck__(self, value: Any) -> bool:
        return isinstance(value, StandIn) and self._its_claim("issubclass", value, self)


CLASSES = (StandIn, FunctionStandIn, ClassStandIn)


def settle(value: Any) -> Any:
    """Give a value as it can be shown when the other side is gone."""
    if isinstance(value, StandIn):
        return getattr(value, "_its_plain", None) or Described(value._its_type, repr(value)[:500])
    if type(value) in (list, tuple) and any(isinstance(each, StandIn) for each in value):
        return type(value)(settle(each) for each in value)
    return value


def _short(value: Any) -> str:
    """Show an argument in few letters; an object by its name, which asks nobody."""
    if isinstance(value, StandIn):
        return str(value._its_label)
    if isinstance(value, FUNCTIONS):
        return str(getattr(value, "__name__", "a function"))
    text = repr(value) if type(value) in (str, int, float, bool, type(None), list, tuple) else ""
    text = text or f"<{type(value).__name__}>"
    return text if len(text) <= SHOWN else text[: SHOWN - 2] + " …"
