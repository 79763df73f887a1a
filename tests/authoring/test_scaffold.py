from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from checker.authoring import scaffold
from checker.authoring.coverage import measure
from checker.authoring.marks import exercise_gaps, lesson_gaps
from checker.authoring.numbers import between
from checker.authoring.validate import prove_exercise, prove_lesson, validate_exercises
from checker.content.catalog import Course
from checker.errors import CommandError
from checker.grading.grade import Grader
from checker.model import TYPES

PROJECT = Path(__file__).parents[2]


@pytest.fixture
def flask_root(tmp_path: Path) -> Path:
    """Copy what the course's own skeletons need, without its exercises."""
    root = tmp_path / "flask course"
    for name in ("exercises/_support", "exercises/_skeletons", "lessons/100-hello-world"):
        ignore = shutil.ignore_patterns("__pycache__", "explanations")
        shutil.copytree(PROJECT / name, root / name, ignore=ignore)
    shutil.copy(PROJECT / "pyproject.toml", root / "pyproject.toml")
    return root


def messages(course: Course, slug: str) -> list[str]:
    with Grader(course) as grader:
        return [each.message for each in prove_exercise(course, slug, grader).findings]


def assert_only_marks_are_missing(root: Path, lesson: str) -> None:
    for kind in TYPES:
        scaffold.new_exercise(Course.open(root), f"{lesson}/try-{kind}", kind)
    course = Course.open(root)
    names = [f"try-{kind}" for kind in TYPES]

    proofs = validate_exercises(course, names, lambda proof: None, workers=1)
    for name, proof in zip(names, proofs, strict=True):
        gaps = exercise_gaps(course, course.exercise(name))
        assert len(gaps) >= 9
        assert [each.message for each in proof.findings] == [
            *(f"to fill in: {gap.text}" for gap in gaps),
            "the lesson's text never names it",
        ]
    assert not {gap.subject for gap in measure(course).gaps} & set(names)


def test_validate_lists_exactly_what_is_missing(own_root: Path) -> None:
    assert_only_marks_are_missing(own_root, "functions")


def test_the_courses_own_skeletons_miss_only_their_marks(flask_root: Path) -> None:
    assert_only_marks_are_missing(flask_root, "hello-world")


def test_an_exercise_without_marks_is_sound(own_root: Path) -> None:
    scaffold.new_exercise(Course.open(own_root), "functions/try-it", "build")
    for path in [*own_root.rglob("*try-it/*"), *own_root.rglob("*try-it/*/*/*"),
                 *own_root.rglob("*try-it/*/*")]:  # fmt: skip
        if path.is_file():
            lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
            text = "".join(line for line in lines if "FILL IN:" not in line)
            path.write_text(text, encoding="utf-8")
    lesson = own_root / "lessons" / "010-functions" / "README.md"
    link = "[try-it](../../exercises/010-functions/030-try-it/README.md)"
    lesson.write_text(lesson.read_text(encoding="utf-8") + f"\n> **Do it now:** {link}\n")

    assert messages(Course.open(own_root), "try-it") == []


def test_a_new_lesson_misses_its_marks_and_an_exercise(own_root: Path) -> None:
    made = scaffold.new_lesson(Course.open(own_root), "loops", after="functions")
    course = Course.open(own_root)
    lesson = course.lesson("loops")

    missing = [f"to fill in: {gap.text}" for gap in lesson_gaps(course, lesson)]
    found = [each.message for each in prove_lesson(course, lesson).findings]
    assert made.folders[0] == own_root / "lessons" / "015-loops"
    assert len(missing) == 7
    assert found == [*missing, "the notebook has no graded cell (%%check)"]
    assert [each.slug for each in course.lessons()] == ["functions", "loops", "pages"]
    assert lesson.needs == ("functions",)


def test_a_mark_in_a_notebook_names_its_line(own_root: Path) -> None:
    scaffold.new_lesson(Course.open(own_root), "loops")
    course = Course.open(own_root)
    notebook = course.notebook(course.lesson("loops"))

    gap = lesson_gaps(course, course.lesson("loops"))[-1]
    assert gap.path == notebook
    assert "FILL IN:" in notebook.read_text(encoding="utf-8").splitlines()[gap.line - 1]
    assert json.loads(notebook.read_text(encoding="utf-8"))["nbformat_minor"] == 5


def test_a_new_sample_is_the_solution_and_is_missed_until_it_is_wrong(own_root: Path) -> None:
    course = Course.open(own_root)
    exercise = course.exercise("add-numbers")
    made = scaffold.new_sample(course, exercise, "subtracts")

    answer = (course.solution(exercise) / "sums.py").read_text(encoding="utf-8")
    assert (made.folders[0] / "sums.py").read_text(encoding="utf-8") == answer
    found = messages(Course.open(own_root), "add-numbers")
    assert [each for each in found if "fill in" in each or "subtracts" in each] == [
        "to fill in: the first check that fails, and what the feedback must say: says = …",
        "the sample subtracts is declared fail, and got pass: pass",
    ]


def test_a_new_right_sample_passes_and_has_its_mark(own_root: Path) -> None:
    course = Course.open(own_root)
    scaffold.new_sample(course, course.exercise("add-numbers"), "another-way", is_right=True)

    found = messages(Course.open(own_root), "add-numbers")
    assert [each for each in found if "fill in" in each or "another-way" in each] == [
        "to fill in: what is unusual, in the title and in the files"
    ]


@pytest.mark.parametrize(
    ("taken", "place", "number"),
    [
        ([], 0, 10),
        ([10, 20], 2, 30),
        ([14], 1, 20),
        ([10, 30], 1, 20),
        ([10, 20], 1, 15),
        ([10, 13], 1, 11),
        ([10, 40], 1, 20),
        ([10], 0, 5),
        ([10, 11], 1, None),
        ([995], 1, None),
    ],
)
def test_numbers_leave_room_on_both_sides(taken: list[int], place: int, number: int | None) -> None:
    assert between(taken, place) == number


def test_the_others_are_renumbered_only_where_there_is_no_room(own_root: Path) -> None:
    course = Course.open(own_root)
    exercises = own_root / "exercises" / "010-functions"
    for parent in (exercises, own_root / "solutions" / "010-functions"):
        (parent / "020-greet").rename(parent / "011-greet")

    made = scaffold.new_exercise(Course.open(own_root), "functions/between", after="add-numbers")
    stems = [path.name for path in sorted(exercises.iterdir())]
    assert stems == ["010-add-numbers", "020-between", "030-greet"]
    assert sorted(p.name for p in (own_root / "solutions/010-functions").iterdir()) == stems
    assert made.renamed == {
        parent / "011-greet": parent / "030-greet"
        for parent in (exercises, own_root / "solutions" / "010-functions")
    }
    assert course.root == own_root


@pytest.mark.parametrize(
    ("slug", "message"),
    [
        ("Try It", "'Try It' is no name"),
        ("notebooks", "'notebooks' is a folder of the learner's"),
        ("greet", "there is an exercise 'greet' already"),
        ("plus", "'add-numbers' was called 'plus' before"),
    ],
)
def test_a_name_that_cannot_be_is_refused(own_root: Path, slug: str, message: str) -> None:
    with pytest.raises(CommandError, match=message):
        scaffold.new_exercise(Course.open(own_root), f"functions/{slug}")


def test_a_name_without_a_lesson_is_refused(own_root: Path) -> None:
    with pytest.raises(CommandError, match="'try-it' names no lesson"):
        scaffold.new_exercise(Course.open(own_root), "try-it")
    with pytest.raises(CommandError, match="'notes' is not in the lesson 'functions'"):
        scaffold.new_exercise(Course.open(own_root), "functions/try-it", after="notes")


def test_nothing_is_written_over(own_root: Path) -> None:
    (own_root / "solutions" / "010-functions" / "030-try-it").mkdir()

    with pytest.raises(CommandError, match="'solutions/010-functions/030-try-it' is there already"):
        scaffold.new_exercise(Course.open(own_root), "functions/try-it")
    assert not (own_root / "exercises" / "010-functions" / "030-try-it").exists()
