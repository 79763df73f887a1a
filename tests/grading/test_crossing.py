"""What crosses for tests that import the learner's code: exact values, and no surprise."""

from __future__ import annotations

import datetime
import decimal
import fractions
import json
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from checker.grading import agents  # noqa: F401  (makes checker_agent importable)

# isort: split
import contextlib

from checker_agent import crossing
from checker_agent.frames import FrameError

LEAVES = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False)
    | st.complex_numbers(allow_nan=False)
    | st.text()
    | st.binary()
    | st.fractions()
    | st.decimals(allow_nan=False)
    | st.dates()
    | st.times()
    | st.datetimes()
    | st.timedeltas()
    | st.sampled_from([int, dict, ValueError, range(3, 9, 2), 1 << 5000])
)
HASHABLE = LEAVES | st.tuples(LEAVES, LEAVES) | st.frozensets(LEAVES, max_size=3)
VALUES = st.recursive(
    HASHABLE | st.binary().map(bytearray),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.lists(inner, max_size=3).map(tuple)
        | st.sets(HASHABLE, max_size=3)
        | st.dictionaries(HASHABLE, inner, max_size=3)
    ),
    max_leaves=12,
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["tuple", "set", "dict", "ref", "int", "fraction", "range", "complex", "named",
                 "bytes", "date", "timedelta", "decimal", "callback", "error", "other"]
            ),
            inner,
            max_size=2,
        )
    ),
    max_leaves=10,
)  # fmt: skip


def refuse(value: Any) -> Any:
    raise AssertionError(f"{value!r} is no plain value")


def types_of(value: Any) -> Any:
    """Give the types in a value: 1, 1.0 and True are equal, and not the same."""
    if isinstance(value, dict):
        return [(types_of(key), types_of(each)) for key, each in value.items()]
    if isinstance(value, (list, tuple)):
        return (type(value), [types_of(each) for each in value])
    return type(value)


@given(VALUES)
@settings(deadline=None, database=None)
def test_a_plain_value_arrives_as_it_was(value: Any) -> None:
    sent = json.loads(json.dumps(crossing.encode(value, refuse)))

    arrived = crossing.decode(sent, refuse)

    assert arrived == value
    assert types_of(arrived) == types_of(value)


@given(JSON)
@settings(deadline=None, database=None)
@example({"range": [0, 0, 0]})
@example({"fraction": ["0x1", "0x0"]})
@example({"dict": [[[1], 2]]})
@example({"named": "eval"})
def test_a_forged_value_is_refused_in_one_way(sent: Any) -> None:
    with contextlib.suppress(FrameError):
        crossing.decode(sent, lambda reference: reference)


@pytest.mark.parametrize("name", ["eval", "exec", "open", "getattr", "__import__", "object "])
def test_only_classes_can_be_named(name: str) -> None:
    with pytest.raises(FrameError):
        crossing.decode({"named": name}, refuse)


def test_what_is_no_plain_value_is_referred_to() -> None:
    class Text(str):
        pass

    assert crossing.encode([Text("a")], lambda value: {"ref": 0}) == [{"ref": 0}]


def test_a_value_without_end_is_refused() -> None:
    endless: list[Any] = []
    endless.append(endless)

    with pytest.raises(FrameError):
        crossing.encode(endless, refuse)


def test_a_time_with_a_zone_is_no_plain_value() -> None:
    zoned = datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)

    assert crossing.encode(zoned, lambda value: {"ref": 7}) == {"ref": 7}


def test_numbers_keep_their_kind() -> None:
    for value in (decimal.Decimal("1.10"), fractions.Fraction(1, 3), 1e400, -0.0):
        arrived = crossing.decode(crossing.encode(value, refuse), refuse)
        assert repr(arrived) == repr(value)
