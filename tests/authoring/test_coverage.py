from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from checker.authoring.coverage import Coverage, Covered, measure
from checker.cli import main
from checker.content.catalog import Course
from checker.errors import CourseError

PROJECT = Path(__file__).parents[2]
LESSON = Path("lessons", "010-functions", "lesson.toml")
LATER = Path("lessons", "020-pages", "lesson.toml")
GREET = Path("exercises", "010-functions", "020-greet", "exercise.toml")


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def gaps(root: Path) -> list[str]:
    return [f"{gap.subject}: {gap.message}" for gap in measured(root).gaps]


def measured(root: Path) -> Coverage:
    return measure(Course.open(root))


@pytest.fixture
def covered(own_root: Path) -> Path:
    """Mend the toy course, so that a test sees only what it does itself."""
    edit(own_root / LATER, 'ideas = ["request", "table"]', "ideas = []")
    assert gaps(own_root) == []
    return own_root


def test_the_course_has_no_gap() -> None:
    assert gaps(PROJECT) == []


def test_each_objective_names_its_exercises_and_checks(covered: Path) -> None:
    by_id = {each.id: each for each in measured(covered).objectives}

    written = by_id["write-a-function"]
    assert [one.exercise for one in written.assessments] == ["add-numbers"]
    assert "test_add" in written.assessments[0].checks
    assert written.practised_by == ("greet",)


def test_an_objective_that_nothing_assesses_is_a_gap(covered: Path) -> None:
    edit(covered / GREET, 'assesses = ["read-input"]', 'assesses = ["write-a-function"]')
    edit(covered / GREET, 'practises = ["write-a-function"]', 'practises = ["read-input"]')

    assert gaps(covered) == ["functions: 'read-input' is taught, and no check assesses it"]


def test_an_objective_that_cannot_be_assessed_must_be_practised(covered: Path) -> None:
    edit(covered / GREET, 'assesses = ["read-input"]', 'assesses = ["write-a-function"]')
    edit(covered / GREET, 'practises = ["write-a-function"]', "practises = []")
    text = 'text = "write a program that reads what is typed"\n'
    edit(covered / LESSON, text, text + 'assessed = false\nreason = "Nobody sees it."\n')

    assert gaps(covered) == ["functions: 'read-input' is taught, and no exercise practises it"]
    edit(covered / GREET, "practises = []", 'practises = ["read-input"]')
    assert gaps(covered) == []
    reasons = [each.reason for each in measured(covered).objectives if each.id == "read-input"]
    assert reasons == ["Nobody sees it."]


def test_an_objective_is_not_both_assessed_and_exempt(covered: Path) -> None:
    text = 'text = "write a program that reads what is typed"\n'
    edit(covered / LESSON, text, text + 'assessed = false\nreason = "Nobody sees it."\n')

    assert gaps(covered) == [
        "functions: 'read-input' is declared as not assessed, and greet assesses it"
    ]


def test_an_exemption_needs_a_reason(covered: Path) -> None:
    text = 'text = "write a program that reads what is typed"\n'
    edit(covered / LESSON, text, text + "assessed = false\n")

    with pytest.raises(CourseError, match="'reason' is missing"):
        measured(covered)


@pytest.mark.parametrize(
    ("objective", "message"),
    [
        ("fly", "greet: it practises 'fly', which no lesson teaches"),
        ("select-rows", "greet: it practises 'select-rows', which the later lesson pages teaches"),
        ("read-input", "greet: it both assesses and practises 'read-input'"),
    ],
)
def test_what_is_not_taught_yet_is_a_gap(covered: Path, objective: str, message: str) -> None:
    edit(covered / GREET, 'practises = ["write-a-function"]', f'practises = ["{objective}"]')

    assert gaps(covered) == [message]


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ('read-input = ["test_fly"]', "no check is called test_fly"),
        ('read-input = ["test_greets[x-y-z]"]', "no check is called test_greets[x-y-z]"),
        ("read-input = []", "no check is named for 'read-input'"),
        ('fly = ["test_greets"]', "[assessed_by] names 'fly', which it does not assess"),
    ],
)
def test_a_check_that_is_not_there_is_a_gap(covered: Path, table: str, message: str) -> None:
    edit(covered / GREET, "[starter]", f"[assessed_by]\n{table}\n\n[starter]")

    assert any(message in gap for gap in gaps(covered))


def test_two_objectives_need_their_checks_named(covered: Path) -> None:
    edit(
        covered / GREET,
        'assesses = ["read-input"]\npractises = ["write-a-function"]',
        'assesses = ["read-input", "write-a-function"]',
    )
    before = gaps(covered)
    edit(
        covered / GREET,
        "[starter]",
        '[assessed_by]\nread-input = ["test_greets"]\nwrite-a-function = ["test_greets"]\n\n'
        "[starter]",
    )

    assert before == [
        "greet: it does not say which checks assess 'read-input'",
        "greet: it does not say which checks assess 'write-a-function'",
    ]
    assert gaps(covered) == []


def test_an_idea_before_its_lesson_is_a_gap_with_its_line(covered: Path) -> None:
    readme = covered / "lessons" / "010-functions" / "README.md"
    count = len(readme.read_text(encoding="utf-8").splitlines())
    with readme.open("a", encoding="utf-8") as file:
        file.write("A Template has braces.\n")
    edit(covered / LATER, "ideas = []", 'ideas = [{ name = "templates", words = ["template"] }]')

    (gap,) = measured(covered).gaps
    assert gap.message == "the idea 'templates' of the later lesson pages is used"
    assert gap.location == f"lessons/010-functions/README.md:{count + 1}"


@pytest.mark.parametrize(
    ("idea", "is_found"),
    [
        ('"flags"', True),
        ('"flag"', False),  # a part of a word is none
        ('"Flags"', False),  # capitals count where the idea has some
        ('{ name = "a", words = ["-x", "flags"] }', True),
        ('{ name = "flags", words = ["banner"] }', False),
        ('{ name = "flags", earlier = ["functions"], reason = "shown" }', False),
    ],
)
def test_an_idea_is_found_by_whole_words(covered: Path, idea: str, is_found: bool) -> None:
    starter = covered / "exercises" / "010-functions" / "020-greet" / "starter" / "greet.py"
    with starter.open("a", encoding="utf-8") as file:
        file.write("# many flags here\n")
    edit(covered / LATER, "ideas = []", f"ideas = [{idea}]")

    assert bool(gaps(covered)) == is_found


def test_an_early_use_needs_a_reason(covered: Path) -> None:
    edit(covered / LATER, "ideas = []", 'ideas = [{ name = "a", earlier = ["functions"] }]')

    with pytest.raises(CourseError, match="'reason' is missing"):
        measured(covered)


@pytest.mark.parametrize(
    ("names", "lessons", "exercises"),
    [
        (["functions"], {"functions"}, set()),
        (["greet"], set(), {"greet"}),
        (["functions", "greet"], {"functions"}, {"greet"}),
    ],
)
def test_the_command_is_narrowed_to_lessons_and_exercises(
    covered: Path,
    capsys: pytest.CaptureFixture[str],
    names: list[str],
    lessons: set[str],
    exercises: set[str],
) -> None:
    every = measured(covered).objectives
    assert main(["--course", str(covered), "coverage", *names, "--json"]) == 0
    shown = [each["id"] for each in json.loads(capsys.readouterr().out)["objectives"]]

    def of_lesson(each: Covered) -> bool:
        return each.lesson in lessons

    def of_exercise(each: Covered) -> bool:
        by = {*each.practised_by, *(one.exercise for one in each.assessments)}
        own = {"add-numbers", "greet"} if "functions" in lessons else exercises
        return bool(by & own)

    assert shown == [each.id for each in every if of_lesson(each) or of_exercise(each)]
    assert 0 < len(shown) < len(every)


def test_a_gap_of_another_exercise_is_not_told(
    covered: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(covered / GREET, 'practises = ["write-a-function"]', 'practises = ["fly"]')

    assert main(["--course", str(covered), "coverage", "add-numbers"]) == 0
    assert capsys.readouterr().out.splitlines()[-1].endswith("; 0 gaps")
    assert main(["--course", str(covered), "coverage", "greet"]) == 1
    assert main(["--course", str(covered), "coverage", "nowhere"]) == 2


def test_the_command_tells_gaps_and_ends_with_1(
    covered: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    whole = main(["--course", str(covered), "coverage"])
    told = capsys.readouterr().out
    edit(covered / GREET, 'practises = ["write-a-function"]', 'practises = ["fly"]')
    broken = main(["--course", str(covered), "coverage", "--json"])
    data = json.loads(capsys.readouterr().out)

    assert (whole, broken) == (0, 1)
    assert re.search(r"assessed by +greet: test_greets", told)
    assert "0 gaps" in told
    assert data["gaps"][0]["location"] == GREET.as_posix()
    assert data["objectives"][0]["assessed_by"][0]["exercise"] == "add-numbers"
