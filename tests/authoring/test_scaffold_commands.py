from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from checker.authoring import changes
from checker.cli import main


def run(root: Path, capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    capsys.readouterr()
    code = main(["--course", str(root), *words])
    caught = capsys.readouterr()
    return code, caught.out, caught.err


def run_json(root: Path, capsys: pytest.CaptureFixture[str], *words: str) -> Any:
    code, out, _ = run(root, capsys, *words, "--json")
    assert code == 0
    return json.loads(out)


def test_new_says_what_to_fill_in_and_what_comes_next(
    own_root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, _ = run(own_root, capsys, "new", "exercise", "functions/halve", "--type", "fix")

    assert code == 0
    assert "New: exercises/010-functions/030-halve\n" in out
    assert "exercise.toml:4  the objectives that the checks assess (the lesson has: " in out
    assert "[halve](../../exercises/010-functions/030-halve/README.md)" in out
    assert "validate halve" in out


def test_new_lesson_and_sample_as_json(own_root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lesson = run_json(own_root, capsys, "new", "lesson", "loops", "--after", "functions")
    sample = run_json(own_root, capsys, "new", "sample", "greet", "in-capitals", "--right")

    assert lesson["folders"] == ["lessons/015-loops", "notebooks/015-loops.ipynb"]
    assert sample["folders"] == ["solutions/010-functions/020-greet/_samples/in-capitals"]
    assert [gap["line"] for gap in sample["missing"]] == [3]


def test_move_and_rename_tell_every_file(
    own_root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    moved = run_json(own_root, capsys, "move", "greet", "--into", "pages")
    _, out, _ = run(own_root, capsys, "rename", "greet", "say-hello")
    _, again, _ = run(own_root, capsys, "move", "say-hello", "--into", "pages")

    assert moved["renamed"][0] == {
        "from": "exercises/010-functions/020-greet",
        "to": "exercises/020-pages/040-greet",
    }
    assert "exercises/020-pages/040-greet -> exercises/020-pages/040-say-hello" in out
    assert "Changed: exercises/020-pages/040-say-hello/exercise.toml" in out
    assert again == "It stands there already. Nothing was changed.\n"


def test_rename_takes_a_lesson(own_root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    done = run_json(own_root, capsys, "rename", "functions", "first-functions")

    assert "lessons/010-first-functions" in [pair["to"] for pair in done["renamed"]]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("new", "exercise", "a", "b"), "a new exercise takes 1 name"),
        (("new", "sample", "greet"), "a new sample takes 2 names"),
        (("new", "lesson", "loops", "--type", "fix"), "a new lesson has no --type"),
        (("new", "sample", "greet", "x", "--after", "y"), "a new sample has no --after"),
        (("new", "exercise", "functions/x", "--right"), "a new exercise has no --right"),
        (("new", "exercise", "nowhere/x"), "no lesson named 'nowhere'"),
        (("new", "lesson", "functions"), "there is a lesson 'functions' already"),
        (("new", "thing", "x"), "invalid choice: 'thing'"),
        (("move", "greet"), "the new place is missing"),
        (("move", "greet", "--after", "greet"), "'greet' cannot follow itself"),
        (("move", "greet", "--after", "notes", "--into", "functions"), "'notes' is not in"),
        (("rename", "nobody", "x"), "no exercise named 'nobody'"),
        (("rename", "functions", "pages"), "there is a lesson 'pages' already"),
    ],
)
def test_a_wrong_command_says_what_is_wrong(
    own_root: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], message: str
) -> None:
    code, out, err = run(own_root, capsys, *words)

    assert (code, out) == (2, "")
    assert message in err
    assert "help: " in err


def test_what_a_killed_command_left_is_taken_back_by_the_next(
    own_root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    staging = own_root / changes.FOLDER
    staging.mkdir(parents=True)
    folder = own_root / "exercises" / "010-functions" / "020-greet"
    between = folder.with_name("_moving-0-020-hi")
    changes._write_journal(staging, [(folder, between), (between, folder.with_name("020-hi"))])
    changes._note_step(staging, 0)
    folder.rename(between)

    code, out, _ = run(own_root, capsys, "rename", "greet", "say-hello")

    assert code == 0
    assert out.startswith("note: a change that was interrupted has been taken back.\n")
    assert (own_root / "exercises" / "010-functions" / "020-say-hello").is_dir()
