from importlib.metadata import PackageNotFoundError, version

import pytest
from packaging.requirements import InvalidRequirement, Requirement
from packaging.version import InvalidVersion, Version
from support.requirement_lines import FILE, normalize, read_lines

from checker.checks import fail, note

LOWER_BOUNDS = {"==", "===", ">=", "~=", ">"}


@pytest.mark.task(2)
def test_file_is_there(learner):
    """There is a file with the name requirements.txt."""
    if FILE not in learner.files():
        fail(
            "The name must be `requirements.txt`. I found no file with this name.",
            expected=FILE,
            got=", ".join(learner.files()) or "no file",
        )


@pytest.mark.task(2)
def test_no_blank_is_left(learner):
    """The blank is filled."""
    for line in read_lines(learner):
        if "____" in line.text:
            fail(
                "The blank `____` is still there. Put the version of your Flask in its place.",
                expected="a version",
                got=line.text,
                file=FILE,
                line=line.number,
            )


@pytest.mark.task(3)
def test_lines_are_requirements(learner):
    """Every line names one package in pip's way."""
    lines = read_lines(learner)
    if not lines:
        fail("The file names no package. Write one line for Flask.", expected="flask==…", file=FILE)
    for line in lines:
        requirement = _parse(line)
        if requirement.url is not None:
            _refuse(
                line, "This line names an address. Write the name and the version of the package."
            )


@pytest.mark.task(4)
def test_flask_has_a_version(learner):
    """Flask stands there with a version."""
    found = [item for item in _requirements(learner) if normalize(item[1].name) == "flask"]
    if not found:
        fail(
            "No line names Flask. Write a line that starts with `flask==`.",
            expected="a line for Flask",
            got=", ".join(line.text for line, _ in _requirements(learner)),
            file=FILE,
        )
    line, requirement = found[0]
    if not any(part.operator in LOWER_BOUNDS for part in requirement.specifier):
        _refuse(
            line,
            "This line allows every old Flask too. Write `==` and the version behind the name.",
        )


@pytest.mark.task(5)
def test_versions_exist(learner):
    """What the file asks for is what is installed."""
    for line, requirement in _requirements(learner):
        if requirement.marker is not None and not requirement.marker.evaluate():
            continue
        try:
            installed = version(requirement.name)
        except PackageNotFoundError:
            _refuse(
                line,
                f"No package `{requirement.name}` is installed here. "
                "Check its spelling, or delete the line.",
            )
        if requirement.specifier.contains(installed, prereleases=True):
            continue
        if _is_a_bit_newer(requirement, Version(installed)):
            note(
                f"Your `{requirement.name}` is newer than the course's own, {installed}. "
                "That is fine."
            )
            continue
        _refuse(
            line,
            "This is not the version that is installed. "
            "Copy the number from `python -m pip show flask`.",
            expected="the number behind `Version:` in `python -m pip show flask`",
        )


def _requirements(learner):
    """Return the lines with what pip reads in them."""
    return [(line, _parse(line)) for line in read_lines(learner)]


def _parse(line):
    """Return what pip reads in one line; fail where it cannot read it."""
    try:
        return Requirement(line.text)
    except InvalidRequirement:
        _refuse(line, "pip cannot read this line. Write the name, two equals signs, the version.")


def _is_a_bit_newer(requirement, installed):
    """Say whether a line pins a version that came out after the course's own.

    The learner's sandbox gets the newest release, the course's environment an older one.
    """
    pins = [part.version for part in requirement.specifier if part.operator in LOWER_BOUNDS]
    if not pins or "*" in pins[0]:
        return False
    try:
        pinned = Version(pins[0])
    except InvalidVersion:
        return False
    if normalize(requirement.name) == "flask":
        is_near = pinned.major == installed.major and pinned.minor <= installed.minor + 2
    else:
        is_near = pinned.major <= installed.major + 1
    return installed < pinned and is_near


def _refuse(line, why, expected="flask, two equals signs, and the version"):
    """Fail at one line."""
    fail(why, expected=expected, got=line.text, file=FILE, line=line.number)
