# ruff: noqa: E501 - a table of messages
from __future__ import annotations

from pathlib import Path

import pytest

from checker.content.catalog import Course, find_course
from checker.errors import CheckerError, CommandError, CourseError

ADD = "exercises/010-functions/010-add-numbers"


def change(root: Path, name: str, old: str, new: str) -> Path:
    path = root / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    return path


def line_of(path: Path, text: str) -> int:
    return path.read_text(encoding="utf-8").split(text)[0].count("\n") + 1


@pytest.mark.parametrize(
    ("old", "new", "message", "at", "help"),
    [
        ("minutes = 5", "minuts = 5\nminutes = 5", "unknown key 'minuts'", "minuts", "did you mean 'minutes'?"),
        ("minutes = 5", "zzz = 5\nminutes = 5", "unknown key 'zzz'", "zzz", "the keys here are title, type"),
        ("seconds = 6", "secnds = 6", "unknown key 'secnds'", "secnds", "did you mean 'seconds'?"),
        ('check = "test_add"', 'check = "test_add"\nsay = "x"', "unknown key 'say'", "say", "did you mean 'says'?"),
        ('type = "build"', 'type = "bild"', "unknown 'type' 'bild'", "type", "did you mean 'build'?"),
        ('type = "build"', 'type = "zzz"', "unknown 'type' 'zzz'", "type", "use predict, sort, fill"),
        ('title = "Add two numbers"', "title = 5", "'title' is 5, and must be a text in quotes", "title", "write a text in quotes"),
        ('title = "Add two numbers"', 'title = " "', "'title' is empty", "title", "write a text between the quotes"),
        ("minutes = 5", 'minutes = "5"', "'minutes' is '5', and must be a whole number", "minutes", "write a whole number"),
        ("minutes = 5", "minutes = 5.5", "'minutes' is 5.5, and must be a whole number", "minutes", "write a whole number"),
        ("minutes = 5", "minutes = true", "'minutes' is True, and must be a whole number", "minutes", "write a whole number"),
        ("seconds = 6", 'seconds = "6"', "'limits.seconds' is '6', and must be a number", "seconds", "write a number"),
        ('formerly = ["plus", "adding"]', 'formerly = "plus"', "'formerly' is 'plus', and must be a list in square brackets", "formerly", "write a list"),
        ('formerly = ["plus", "adding"]', "formerly = [5]", "'formerly' holds 5, which is no text", "formerly", "put each entry in quotes"),
        ("[starter]", "[[starter]]", "'starter' is [{", "[starter]", "write a table"),
    ],
)  # fmt: skip
def test_wrong_key_is_named_with_its_line_and_help(
    own_root: Path, old: str, new: str, message: str, at: str, help: str
) -> None:
    path = change(own_root, f"{ADD}/exercise.toml", old, new)
    lines = path.read_text(encoding="utf-8").splitlines()
    line = next(
        number
        for number, text in enumerate(lines, 1)
        if text.lstrip("[").startswith(at.strip("[]"))
    )

    with pytest.raises(CourseError) as raised:
        Course.open(own_root).exercise("add-numbers")

    assert message in raised.value.message
    assert raised.value.location == f"{path}:{line}"
    assert raised.value.help.startswith(help)
    assert str(path) in str(raised.value)


@pytest.mark.parametrize("key", ["title", "type", "main", "minutes"])
def test_missing_key_is_named(own_root: Path, key: str) -> None:
    path = own_root / ADD / "exercise.toml"
    lines = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join(line for line in lines if not line.startswith(f"{key} =")))

    with pytest.raises(CourseError, match=f"the key '{key}' is missing") as raised:
        Course.open(own_root).exercise("add-numbers")

    assert raised.value.help == f"add {key} = … to the file"
    assert raised.value.location == str(path)


def test_a_missing_key_that_is_misspelt_is_found(own_root: Path) -> None:
    path = own_root / ADD / "exercise.toml"
    change(own_root, f"{ADD}/exercise.toml", "title =", "titel =")

    with pytest.raises(CourseError, match="the key 'title' is missing") as raised:
        Course.open(own_root).exercise("add-numbers")

    assert raised.value.help == "did you mean 'title' where it says 'titel'?"
    assert raised.value.location == f"{path}:1"


def test_missing_key_of_a_table_is_named(own_root: Path) -> None:
    change(own_root, f"{ADD}/exercise.toml", 'check = "test_add"\n', "")

    with pytest.raises(CourseError, match="the key 'check' is missing") as raised:
        Course.open(own_root).exercise("add-numbers")

    assert raised.value.help == "add check = … to the table [starter]"


def test_missing_manifest(own_root: Path) -> None:
    (own_root / ADD / "exercise.toml").unlink()

    with pytest.raises(CourseError, match=r"there is no exercise\.toml") as raised:
        Course.open(own_root).exercise("add-numbers")

    assert raised.value.location == str(own_root / ADD)


def test_manifest_that_is_no_toml_names_the_line(own_root: Path) -> None:
    path = change(own_root, f"{ADD}/exercise.toml", 'main = "sums.py"', 'main = "sums.py')

    with pytest.raises(CourseError, match="this is no TOML") as raised:
        Course.open(own_root).exercise("add-numbers")

    assert raised.value.location == f"{path}:3"


@pytest.mark.parametrize(
    ("line", "help"),
    [
        (r'title = "the sign \d of a pattern"',
         r"in double quotes, a \ begins a sign of its own: put the text in single quotes"),
        (r'title = "in C:\work\"',
         r"in double quotes, a \ begins a sign of its own: put the text in single quotes"),
        ('title = "app.route("/tickets")"',
         "its own double quotes end the text: put the text in single quotes"),
        ('title = "no end', ""),
        ("title = 5 6", ""),
    ],
)  # fmt: skip
def test_quotes_that_end_a_text_too_early_are_explained(
    own_root: Path, line: str, help: str
) -> None:
    path = own_root / ADD / "exercise.toml"
    path.write_text(f"minutes = 5\n{line}\n", encoding="utf-8")

    with pytest.raises(CourseError, match="this is no TOML") as raised:
        Course.open(own_root).exercise("add-numbers")

    assert raised.value.help == help
    assert raised.value.location == f"{path}:2"


def test_a_needed_key_below_a_table_is_found_there(own_root: Path) -> None:
    path = change(own_root, f"{ADD}/exercise.toml", "minutes = 5\n", "")
    with path.open("a", encoding="utf-8") as file:
        file.write('\n[[equivalent]]\nmutant = "x"\nreason = "Right."\nminutes = 5\n')

    with pytest.raises(CourseError) as raised:
        Course.open(own_root).exercise("add-numbers")

    assert raised.value.message == (
        "'minutes' stands below [equivalent], so it belongs to that table"
    )
    assert raised.value.location == f"{path}:{line_of(path, 'minutes')}"


def test_a_key_below_a_table_that_belongs_to_the_file(own_root: Path) -> None:
    path = own_root / ADD / "exercise.toml"
    table = '\n[[equivalent]]\nmutant = "x"\nreason = "It is right too."\nunchecked = { 1 = "It opens." }\n'
    path.write_text(path.read_text(encoding="utf-8") + table, encoding="utf-8")

    with pytest.raises(CourseError) as raised:
        Course.open(own_root).exercise("add-numbers")

    assert raised.value.message == (
        "'unchecked' stands below [equivalent], so it belongs to that table"
    )
    assert raised.value.help == (
        "move it above the first line that begins with [: a key below [equivalent] is a key of it"
    )
    assert raised.value.location == f"{path}:{line_of(path, 'unchecked')}"


def test_manifest_that_is_no_text(own_root: Path) -> None:
    path = own_root / ADD / "exercise.toml"
    path.write_bytes(b"\xff\xfe\x00")

    with pytest.raises(CourseError, match="cannot read it") as raised:
        Course.open(own_root).exercise("add-numbers")

    assert raised.value.location == str(path)


def test_objectives_must_be_tables(own_root: Path) -> None:
    path = own_root / "lessons/010-functions/lesson.toml"
    text = path.read_text(encoding="utf-8").partition("[[objectives]]")[0]
    path.write_text(text + 'objectives = ["x"]\n', encoding="utf-8")

    with pytest.raises(CourseError, match=r"'objectives' is no list of tables") as raised:
        Course.open(own_root).lesson("functions")

    assert raised.value.help == "use [[objectives]]"


def test_sample_that_fails_must_name_its_check(own_root: Path) -> None:
    sample = "solutions/010-functions/010-add-numbers/_samples/joined/sample.toml"
    change(own_root, sample, 'check = "test_add"\n', "")
    course = Course.open(own_root)

    with pytest.raises(CourseError, match="the key 'check' is missing"):
        course.samples(course.exercise("add-numbers"))


def test_sample_with_unknown_verdict(own_root: Path) -> None:
    sample = "solutions/010-functions/010-add-numbers/_samples/joined/sample.toml"
    change(own_root, sample, 'verdict = "fail"', 'verdict = "fails"')
    course = Course.open(own_root)

    with pytest.raises(CourseError, match="unknown 'verdict' 'fails'") as raised:
        course.samples(course.exercise("add-numbers"))

    assert raised.value.help == "did you mean 'fail'?"


def test_settings_are_checked(own_root: Path) -> None:
    path = change(own_root, "pyproject.toml", "wsgi =", "wsgy =")

    with pytest.raises(CourseError, match="unknown key 'wsgy'") as raised:
        Course.open(own_root)

    assert raised.value.help == "did you mean 'wsgi'?"
    assert raised.value.location == f"{path}:{line_of(path, 'wsgy')}"


def test_pyproject_without_table(own_root: Path) -> None:
    (own_root / "pyproject.toml").write_text("[project]\nname = 'x'\n")

    with pytest.raises(CourseError, match=r"there is no table \[tool\.checker\]"):
        Course.open(own_root)


def test_pyproject_that_is_no_toml(own_root: Path) -> None:
    (own_root / "pyproject.toml").write_text("[tool.checker\n")

    with pytest.raises(CourseError, match="this is no TOML"):
        Course.open(own_root)


def test_course_is_found_from_a_folder_inside(own_root: Path) -> None:
    assert find_course(own_root / ADD / "starter") == own_root.resolve()


def test_no_course_above(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="there is no course in") as raised:
        find_course(tmp_path)

    assert raised.value.exit_code == 2
    assert "cd" in raised.value.help


def test_errors_read_as_message_place_and_help() -> None:
    error = CheckerError("'x' is wrong", location="a.toml:3", help="use y")

    assert str(error) == "'x' is wrong in a.toml:3\n  help: use y"
    assert str(CheckerError("'x' is wrong")) == "'x' is wrong"
