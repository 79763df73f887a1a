from __future__ import annotations

import importlib.util
import tomllib
from pathlib import Path

import pytest
from explained_cases import FOLDER

from checker.explain import Dictionary, DictionaryError, Problem
from checker.explain.entry import Rule
from checker.explain.names import KnownNames
from checker.explain.recognition import match_rule

ENTRY = """\
title = "The name is misspelt"
means = "There is no $given, but $near. It takes $all."
fix = "Write `$near`."
lesson = "functions"
lesson_number = 5
program = "programs/none.py"

[[match]]
type = "AttributeError"
message = "'(?P<kind>\\\\w+)' has no '(?P<given>\\\\w+)'"
near = "given"
among = "attributes of $kind"

[names.all]
pattern = '\\w+'
in = "attributes of $kind"
pick = "all"

[otherwise]
given = "that"
near = "this"
all = "nothing"
"""
NAMES = """\
[attributes]
Shop = "close= opened sell"
"""


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    (tmp_path / "misspelt.toml").write_text(ENTRY, encoding="utf-8")
    (tmp_path / "_names.toml").write_text(NAMES, encoding="utf-8")
    return tmp_path


def asked(kind: str, name: str) -> Problem:
    return Problem(type="AttributeError", message=f"'{kind}' has no '{name}'")


def test_nearest_name_comes_from_the_list_of_the_kind(shop: Path) -> None:
    found = Dictionary.load(shop).explain(asked("Shop", "opned"))

    assert found is not None
    assert found.means == "There is no opned, but opened. It takes close, opened, sell."


@pytest.mark.parametrize(("kind", "name"), [("Market", "opned"), ("Shop", "xyz"), ("Shop", "sell")])
def test_nothing_near_is_no_match(shop: Path, kind: str, name: str) -> None:
    assert Dictionary.load(shop).explain(asked(kind, name)) is None


def test_no_list_is_no_match(shop: Path) -> None:
    (shop / "_names.toml").unlink()

    assert Dictionary.load(shop).explain(asked("Shop", "opned")) is None


@pytest.mark.parametrize(("kind", "fits"), [("Shop", True), ("Market", False)])
def test_known_asks_for_a_list(shop: Path, kind: str, fits: bool) -> None:
    change = ENTRY.replace('near = "given"\namong =', "known =")
    (shop / "misspelt.toml").write_text(change, encoding="utf-8")

    assert (Dictionary.load(shop).explain(asked(kind, "xyz")) is not None) is fits


def test_known_must_refer_to_a_list(shop: Path) -> None:
    change = ENTRY.replace('near = "given"\namong = "attributes of $kind"', 'known = "Shop"')
    (shop / "misspelt.toml").write_text(change, encoding="utf-8")

    with pytest.raises(DictionaryError, match="'known' is 'Shop'"):
        Dictionary.load(shop).entries()


def test_broken_list_is_named(shop: Path) -> None:
    (shop / "_names.toml").write_text("[attributes\n", encoding="utf-8")

    with pytest.raises(DictionaryError, match=r"_names\.toml"):
        Dictionary.load(shop).explain(asked("Shop", "opned"))


@pytest.mark.parametrize(
    ("reference", "names"),
    [
        ("attributes of $kind", ("close=", "sell")),
        ("attributes of Shop", ("close=", "sell")),
        ("attributes of $other", ()),
        ("exports of $kind", ()),
        ("Shop", ()),
    ],
)
def test_reference_names_one_list(reference: str, names: tuple[str, ...]) -> None:
    known = KnownNames(lambda: {"attributes": {"Shop": "close= sell"}})

    assert known.listed(reference, {"kind": "Shop"}) == names


def test_parameter_that_may_be_left_out_is_a_plain_word() -> None:
    known = KnownNames(lambda: {"parameters": {"sell": "what price="}})

    rule = Rule(
        type=("TypeError",),
        message="(?P<given>.+)",
        near="given",
        among=("parameters of sell",),
    )

    found = match_rule(rule, Problem(type="TypeError", message="prize"), known)

    assert found == {"given": "prize", "near": "price"}


def test_names_of_the_course_exist_in_the_installed_libraries() -> None:
    spec = importlib.util.spec_from_file_location("_names", FOLDER / "_names.py")
    assert spec is not None
    assert spec.loader is not None
    writer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(writer)
    installed = writer.tables()
    listed = tomllib.loads((FOLDER / "_names.toml").read_text(encoding="utf-8"))

    gone = {
        (table, key, name)
        for table, lists in listed.items()
        for key, names in lists.items()
        for name in set(names.split()) - set(installed[table].get(key, ()))
    }

    assert gone == set()


def test_list_that_was_written_by_hand_counts(shop: Path) -> None:
    (shop / "_known.toml").write_text('[attributes]\nShop = "closed"\n', encoding="utf-8")

    found = Dictionary.load(shop).explain(asked("Shop", "close"))

    assert found is not None
    assert found.means == "There is no close, but closed. It takes closed."


def test_broken_list_of_names_is_named(shop: Path) -> None:
    path = shop / "_known.toml"
    path.write_text("[attributes]\nShop = 3\n", encoding="utf-8")

    with pytest.raises(DictionaryError, match="'attributes' must be a table of text") as raised:
        Dictionary.load(shop).explain(asked("Shop", "opned"))

    assert raised.value.location == path.as_posix()
