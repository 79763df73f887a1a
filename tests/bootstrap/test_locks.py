"""The locks agree with the project, with each other, and name no place to download from."""

from __future__ import annotations

import re
import tomllib

import pytest
from packaging.requirements import Requirement

from .conftest import PROJECT

GROUPS = ("core", "notebooks", "develop", "browser")
FEWEST = {"browser": 1}


def requirements(group: str) -> dict[str, list[Requirement]]:
    """Return the lock's requirements by name: one name may stand for several systems."""
    text = (PROJECT / "checker" / "locks" / f"{group}.txt").read_text(encoding="utf-8")
    found: dict[str, list[Requirement]] = {}
    for line in re.findall(r"(?m)^([a-z0-9].*?)\s*\\$", text):
        requirement = Requirement(line)
        found.setdefault(requirement.name, []).append(requirement)
    return found


@pytest.mark.parametrize("group", GROUPS)
def test_lock_names_no_place(group: str) -> None:
    text = (PROJECT / "checker" / "locks" / f"{group}.txt").read_text(encoding="utf-8")

    assert not re.search(r"://|^\s*-(?!-hash)|find-links|index-url", text, re.MULTILINE)


@pytest.mark.parametrize("group", GROUPS)
def test_every_package_is_pinned_with_hashes(group: str) -> None:
    text = (PROJECT / "checker" / "locks" / f"{group}.txt").read_text(encoding="utf-8")
    parts = [part for part in re.split(r"(?m)^(?=[a-z0-9])", text) if part[:1].isalnum()]

    assert len(parts) > FEWEST.get(group, 10)
    for part in parts:
        assert re.match(r"[a-z0-9._-]+==\S+", part), part
        assert "--hash=sha256:" in part, part


@pytest.mark.parametrize("group", GROUPS)
def test_lock_holds_what_the_project_asks_for(group: str) -> None:
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = (
        project["project"]["dependencies"]
        if group == "core"
        else project["dependency-groups"][group]
    )
    locked = requirements(group)

    for requirement in map(Requirement, asked):
        pinned = locked[requirement.name.lower()]
        for pin in pinned:
            assert requirement.specifier.contains(str(pin.specifier).removeprefix("=="))


@pytest.mark.parametrize(
    ("group", "earlier"),
    [
        ("notebooks", "core"),
        ("develop", "core"),
        ("develop", "notebooks"),
    ],
)
def test_groups_agree(group: str, earlier: str) -> None:
    locked, before = requirements(group), requirements(earlier)
    both = sorted(locked.keys() & before.keys())

    assert both
    for name in both:
        assert {str(pin.specifier) for pin in locked[name]} == {
            str(pin.specifier) for pin in before[name]
        }, name
