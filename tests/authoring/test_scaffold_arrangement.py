from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from checker.authoring import arrangement, changes
from checker.authoring.links import replace_slug
from checker.authoring.structure import check_document
from checker.content.catalog import Course
from checker.errors import CommandError, EnvironmentProblem
from checker.learner.journey import Journey

NOTEBOOK = """\
{"cells": [
 {"cell_type": "markdown", "id": "a", "source": ["[go](../exercises/010-functions/020-greet/)"]},
 {"cell_type": "code", "id": "b", "source": ["%%check greet\\n", "name = \\"greet\\"\\n"]}
]}
"""


@pytest.fixture
def root(own_root: Path) -> Path:
    """Give the toy course, with texts that name an exercise in every way."""
    add(own_root / "README.md", "Run `checker check greet`. Your file: work/greet/greet.py.\n")
    add(
        own_root / "lessons" / "010-functions" / "README.md",
        "> **Do it now:** exercise "
        "[greet](../../exercises/010-functions/020-greet/README.md#tasks)\n"
        "We greet you.\n",
    )
    add(
        own_root / "exercises" / "010-functions" / "010-add-numbers" / "README.md",
        "Next: [the greeting](../020-greet/README.md).\n"
        "Its text: [functions](../../../lessons/010-functions/).\n",
    )
    add(
        own_root / "exercises" / "010-functions" / "020-greet" / "README.md",
        "Before: [adding](../010-add-numbers/README.md), [home](../../../README.md).\n",
    )
    (own_root / "notebooks").mkdir(exist_ok=True)
    (own_root / "notebooks" / "010-functions.ipynb").write_text(NOTEBOOK, encoding="utf-8")
    return own_root


def add(file: Path, text: str) -> None:
    before = file.read_text(encoding="utf-8") if file.is_file() else ""
    file.write_text(before + "\n" + text, encoding="utf-8")


def tree(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file() and ".checker" not in path.parts
    }


def broken_links(root: Path) -> list[str]:
    course = Course.open(root)
    files = [path for path in root.rglob("*.md") if ".checker" not in path.parts]
    return [each.message for file in files for each in check_document(course, "x", file)]


def test_a_renamed_exercise_keeps_its_learners_progress(root: Path) -> None:
    journey = Journey(Course.open(root))
    journey.choose(journey.course.exercise("greet"))
    journey.progress.record_attempt("greet", "pass", checks_digest="1")
    (root / "work" / "greet" / "greet.py").write_text("mine\n", encoding="utf-8")

    arrangement.rename_exercise(Course.open(root), "greet", "say-hello")
    after = Journey(Course.open(root))
    after.choose(after.course.exercise("say-hello"))

    assert after.progress.passes().keys() == {"say-hello"}
    assert after.current().slug == "say-hello"
    assert (root / "work" / "say-hello" / "greet.py").read_text(encoding="utf-8") == "mine\n"
    assert after.course.resolve("greet") == "say-hello"


def test_a_new_name_moves_the_solution_and_every_mention(root: Path) -> None:
    samples = [p.name for p in (root / "solutions/010-functions/020-greet/_samples").iterdir()]

    done = arrangement.rename_exercise(Course.open(root), "greet", "say-hello")

    assert {path.name for path in done.renamed.values()} == {"020-say-hello"}
    solution = root / "solutions" / "010-functions" / "020-say-hello"
    assert sorted(p.name for p in (solution / "_samples").iterdir()) == sorted(samples)
    lesson = (root / "lessons/010-functions/README.md").read_text(encoding="utf-8")
    assert "[say-hello](../../exercises/010-functions/020-say-hello/README.md#tasks)" in lesson
    assert "We greet you." in lesson
    notebook = (root / "notebooks/010-functions.ipynb").read_text(encoding="utf-8")
    assert notebook == NOTEBOOK.replace("020-greet", "020-say-hello").replace(
        "%%check greet", "%%check say-hello"
    )
    readme = (root / "README.md").read_text(encoding="utf-8")
    assert "`checker check say-hello`. Your file: work/say-hello/greet.py." in readme
    assert broken_links(root) == []


def test_a_move_into_another_lesson_keeps_every_link(root: Path) -> None:
    arrangement.move_exercise(Course.open(root), "greet", after="notes")

    course = Course.open(root)
    assert [ref.folder.name for ref in course.exercises_of("pages")][:2] == [
        "010-notes",
        "015-greet",
    ]
    assert course.solution(course.exercise("greet")).is_dir()
    assert (
        (root / "exercises/020-pages/015-greet/README.md")
        .read_text(encoding="utf-8")
        .endswith(
            "[adding](../../010-functions/010-add-numbers/README.md), [home](../../../README.md).\n"
        )
    )
    assert broken_links(root) == []


def test_a_move_inside_a_lesson_renumbers_only_that_exercise(root: Path) -> None:
    done = arrangement.move_exercise(Course.open(root), "add-numbers", after="greet")

    stems = [path.name for path in sorted((root / "exercises" / "010-functions").iterdir())]
    assert stems == ["020-greet", "030-add-numbers"]
    assert len(done.renamed) == 2
    assert broken_links(root) == []
    again = arrangement.move_exercise(Course.open(root), "add-numbers", after="greet")
    assert again.renamed == {}


def test_a_renamed_lesson_moves_in_all_four_places(root: Path) -> None:
    arrangement.rename_lesson(Course.open(root), "functions", "first-functions")

    course = Course.open(root)
    lesson = course.lesson("first-functions")
    assert course.notebook(lesson).is_file()
    assert len(course.exercises_of("first-functions")) == 2
    assert all(course.solution(course.exercise(ref.slug)).is_dir() for ref in course.exercises())
    assert "functions" not in [need for each in course.lessons() for need in each.needs]
    assert broken_links(root) == []


def test_a_name_that_stands_elsewhere_is_told(root: Path) -> None:
    (root / "exercises" / "_support" / "words.py").write_text("# see add-numbers\n")

    done = arrangement.rename_exercise(Course.open(root), "add-numbers", "sums")

    assert done.still_named == ("exercises/_support/words.py:1",)


def test_a_name_that_comes_back_is_no_former_name(root: Path) -> None:
    arrangement.rename_exercise(Course.open(root), "add-numbers", "sums")
    arrangement.rename_exercise(Course.open(root), "sums", "adding")

    course = Course.open(root)
    assert course.exercise("adding").formerly == ("plus", "add-numbers", "sums")
    assert course.resolve("plus") == "adding"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("greet", "notes", "there is an exercise 'notes' already"),
        ("greet", "plus", "'add-numbers' was called 'plus' before"),
        ("greet", "greet", "the exercise is called 'greet' already"),
        ("nobody", "somebody", "no exercise named 'nobody'"),
    ],
)
def test_a_new_name_that_cannot_be_is_refused(root: Path, old: str, new: str, message: str) -> None:
    before = tree(root)

    with pytest.raises(CommandError, match=message):
        arrangement.rename_exercise(Course.open(root), old, new)
    assert tree(root) == before


def test_a_folder_in_the_way_stops_everything(root: Path) -> None:
    (root / "solutions" / "010-functions" / "020-say-hello").mkdir()
    before = tree(root)

    with pytest.raises(CommandError, match="'solutions/010-functions/020-say-hello' is there"):
        arrangement.rename_exercise(Course.open(root), "greet", "say-hello")
    assert tree(root) == before


class Stopped(BaseException):
    """The program was ended here."""


def stop_at(monkeypatch: pytest.MonkeyPatch, number: int, error: BaseException) -> None:
    rename, count = Path.rename, iter(range(1000))

    def stopping(self: Path, target: Path) -> Path:
        if next(count) == number:
            raise error
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", stopping)


def crowd(root: Path) -> None:
    """Leave no room between two exercises, so that everything must move."""
    for place in ("exercises", "solutions"):
        (root / place / "020-pages" / "020-people").rename(
            root / place / "020-pages" / "011-people"
        )


@pytest.mark.parametrize("number", range(22))
def test_a_killed_change_is_taken_back(
    root: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    crowd(root)
    before = tree(root)
    with monkeypatch.context() as patch:
        stop_at(patch, number, Stopped())
        calls = iter([False])  # the first look finds nothing; then the program is gone
        patch.setattr(changes, "_take_back", lambda root: next(calls, True))
        try:
            arrangement.move_exercise(Course.open(root), "greet", after="notes")
        except Stopped:
            pass
        else:
            pytest.fail("the change has fewer steps now: let the number follow")

    assert tree(root) != before or number == 0
    assert changes.recover(root)
    assert tree(root) == before
    assert not changes.recover(root)
    assert not list(root.rglob("_moving*"))


@pytest.mark.parametrize("error", [KeyboardInterrupt(), OSError(28, "No space left on device")])
@pytest.mark.parametrize("number", [0, 3, 7])
def test_an_interrupted_change_is_taken_back_at_once(
    root: Path, monkeypatch: pytest.MonkeyPatch, number: int, error: BaseException
) -> None:
    crowd(root)
    before = tree(root)
    with monkeypatch.context() as patch:
        stop_at(patch, number, error)
        with pytest.raises((KeyboardInterrupt, EnvironmentProblem)):
            arrangement.move_exercise(Course.open(root), "greet", after="notes")

    assert tree(root) == before
    assert not (root / ".checker" / "change").exists()


def test_a_second_command_waits_for_its_turn(root: Path) -> None:
    with changes._turn(root), pytest.raises(CommandError, match="another command is changing"):
        arrangement.rename_exercise(Course.open(root), "greet", "say-hello")


def test_an_empty_lesson_leaves_no_empty_folder(root: Path) -> None:
    shutil.rmtree(root / "exercises" / "010-functions" / "010-add-numbers")
    (root / "lessons" / "010-functions" / "README.md").write_text("# A\n", encoding="utf-8")

    arrangement.move_exercise(Course.open(root), "greet", into="pages")

    assert not (root / "exercises" / "010-functions").exists()


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("%%check freeze\n", "%%check thaw\n"),
        ("python3 -m checker check freeze", "python3 -m checker check thaw"),
        ("checker check --json freeze", "checker check --json thaw"),
        ("`pip freeze` and `freeze`", "`pip freeze` and `freeze`"),
        ("checker check deep-freeze", "checker check deep-freeze"),
        ("work/freeze/requirements.txt", "work/thaw/requirements.txt"),
        ("[freeze](../x/README.md)", "[thaw](../x/README.md)"),
        ("[freeze] it", "[freeze] it"),
    ],
)
def test_only_the_name_of_the_exercise_is_replaced(text: str, after: str) -> None:
    assert replace_slug(text, "freeze", "thaw") == after


def test_a_manifest_keeps_its_comments(root: Path) -> None:
    text = 'title = "A"\n\n# how it starts\n[starter]\ncheck = "test_a"\n'

    assert arrangement.with_formerly(text, ["b"]) == (
        'title = "A"\nformerly = ["b"]\n\n# how it starts\n[starter]\ncheck = "test_a"\n'
    )
    assert arrangement.with_formerly("formerly = [\n  'x',\n]\nminutes = 5\n", ["x", "b"]) == (
        'formerly = ["x", "b"]\nminutes = 5\n'
    )
