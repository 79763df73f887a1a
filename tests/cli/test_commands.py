from __future__ import annotations

import json
import os
import re
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from toy_course import add_exercise, add_lesson, write

from checker.cli import main
from checker.cli.arguments import VERBS, verb_parser
from checker.learner.journey import open_journey

PROJECT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Done:
    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Run = Callable[..., Done]


@pytest.fixture
def run(root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    monkeypatch.chdir(root)
    monkeypatch.setenv("COLUMNS", "100")

    def run(*arguments: str) -> Done:
        capsys.readouterr()
        code = main(list(arguments))
        caught = capsys.readouterr()
        return Done(code, caught.out, caught.err)

    return run


def answer(root: Path, text: str = "print('hello')\n", slug: str = "alpha") -> None:
    write(root / "work" / slug / "main.py", text)


# check


def test_check_grades_keeps_the_progress_and_says_what_is_next(run: Run, root: Path) -> None:
    first = run("check", "alpha")
    answer(root)
    second = run("check")

    assert first.code == 1
    assert first.out.startswith("The files of this exercise are now in work/alpha.\n")
    assert re.search(r"✗ 1 of 1 · The program says hello +alpha\n", first.out)
    assert re.search(r"next +\S.* hint\n", first.out)
    assert second.code == 0
    assert "✓ The check passes" in second.out
    assert "1 of 3 exercises" in second.out
    assert run("list", "--json").json["passed"] == 1


def test_check_takes_a_folder_of_work(
    run: Run, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("next", "alpha")
    answer(root)

    assert run("check", "work/alpha").code == 0
    monkeypatch.chdir(root / "work" / "alpha")
    assert run("check", ".").code == 0
    assert run("check").code == 0


def test_check_of_a_submission_leaves_the_learner_alone(
    run: Run, root: Path, tmp_path: Path
) -> None:
    write(tmp_path / "handed in" / "main.py", "print('hello')\n")

    done = run("check", "alpha", "--submission", str(tmp_path / "handed in"), "--json")

    assert done.code == 0
    report = done.json
    assert (report["version"], report["status"], report["exercise"]) == (3, "pass", "alpha")
    assert {"seconds", "checks_digest", "seed", "message", "tests"} <= set(report)
    assert report["tests"][0]["task_id"] == 1
    assert not (root / "work").exists()
    assert not (root / ".checker" / "progress.sqlite").exists()


def test_a_failed_submission_names_the_given_folder(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "bad" / "main.py", "1 / 0\n")

    done = run("check", "alpha", "--submission", str(tmp_path / "bad"))

    assert done.code == 1
    assert "next" not in done.out


@pytest.mark.parametrize(
    ("arguments", "error", "help"),
    [
        (("chek",), "unknown command 'chek'", "did you mean 'check'?"),
        (("alpha",), "unknown command 'alpha'", "check alpha`?"),
        (("check", "alhpa"), "no exercise named 'alhpa'", "did you mean 'alpha'?"),
        (("check", "--jsno"), "unknown argument '--jsno'", "did you mean '--json'?"),
        (("check", "a", "b"), "unknown argument 'b'", "--help` shows all options"),
        (("--verison",), "unknown argument '--verison'", "did you mean '--version'?"),
        (("check", "work/none"), "no folder named 'work/none'", "list` shows all exercises"),
        (
            ("check", "./lessons"),
            "the folder './lessons' is not in work/",
            "--submission ./lessons",
        ),
        (
            ("check", "--submission", "x"),
            "--submission needs the name",
            "check NAME --submission x",
        ),
        (("check", "alpha", "--submission", "x"), "no folder named 'x'", "name a folder"),
        (("lesson", "99"), "no lesson named '99'", "list` shows all"),
        (("notebook", "1"), "lesson 1 has no notebook", "lessons with a notebook: none yet"),
        (("--course", "nowhere", "list"), "no folder named 'nowhere'", "the folder of the course"),
        (("diff", "beta"), "you have not started 'beta'", "next beta` hands its files out"),
    ],
)
def test_a_wrong_command_is_one_sentence_and_a_remedy(
    run: Run, arguments: tuple[str, ...], error: str, help: str
) -> None:
    done = run(*arguments)

    assert (done.code, done.out) == (2, "")
    first, second = done.err.splitlines()
    assert first.startswith(f"error: {error}")
    assert second.startswith("  help: ")
    assert help in second


def test_a_folder_without_a_course_is_a_wrong_command(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()

    done = run("--course", str(tmp_path / "empty"), "list")

    assert done.code == 2
    assert "there is no course in" in done.err


def test_a_wrong_manifest_is_the_course_s_error(run: Run, root: Path) -> None:
    manifest = root / "exercises" / "010-first" / "010-alpha" / "exercise.toml"
    manifest.write_text(manifest.read_text().replace("title", "titel"), encoding="utf-8")

    done = run("list")

    assert done.code == 3
    assert done.err.startswith("error: ")
    assert "exercise.toml" in done.err


def test_a_course_without_exercises_says_so(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "bare" / "pyproject.toml", '[tool.checker]\ntitle = "Bare"\n')

    done = run("--course", str(tmp_path / "bare"), "next")

    assert done.code == 3
    assert "this course has no exercise" in done.err


def test_our_own_mistake_shows_everything_and_where_to_report(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("this should not happen")

    monkeypatch.setattr("checker.cli.overview.run_list", broken)

    done = run("list")

    assert done.code == 3
    assert "Traceback (most recent call last)" in done.err
    assert "RuntimeError: this should not happen" in done.err
    assert "error: this is a mistake in the course's program (Python" in done.err
    assert "  help: report it with all the text above" in done.err


# list, progress, next


def test_list_json_is_a_contract(run: Run) -> None:
    data = run("list", "--json").json

    assert (data["version"], data["course"], data["passed"], data["total"]) == (
        1,
        "Toy course",
        0,
        3,
    )
    assert data["current"] == "alpha"
    lesson = data["lessons"][0]
    assert (lesson["slug"], lesson["number"], lesson["unit"]) == ("first", 1, "Start")
    assert lesson["exercises"][1] == {
        "slug": "beta",
        "title": "The beta exercise",
        "type": "build",
        "minutes": 5,
        "main": "main.py",
        "trust": "checks",
        "state": "open",
        "passed_at": None,
        "has_changed": False,
        "started": False,
        "folder": "work/beta",
    }


def test_lessons_that_are_not_written_are_said_to_be(run: Run, root: Path) -> None:
    add_lesson(root, "070-later", 7)
    add_lesson(root, "090-last", 9)

    text = run("list").out
    asked = run("lesson", "4")

    assert "Lessons 3 to 6 are not written yet." in text
    assert "Lesson 8 is not written yet." in text
    assert asked.code == 2
    assert asked.err == ("error: lesson 4 is not written yet\n  help: the lessons are 1, 2, 7, 9\n")


def test_list_shows_every_exercise_with_its_state(run: Run, root: Path) -> None:
    run("check", "beta")
    answer(root)
    run("check", "alpha")

    lines = run("list").out.splitlines()

    assert any(line.startswith("  ✓ alpha") and "(you are here)" in line for line in lines)
    assert any(line.startswith("  ✗ beta") for line in lines)
    assert any(line.startswith("  · gamma") for line in lines)
    assert "1 of 3 exercises passed." in lines
    plain = run("list", "--plain").out
    assert "  PASS alpha" in plain
    assert "  OPEN gamma" in plain


def test_a_pass_stays_when_the_exercise_changes(run: Run, root: Path) -> None:
    run("next", "alpha")
    answer(root)
    run("check", "alpha")
    write(
        root / "exercises" / "010-first" / "010-alpha" / "checks" / "test_more.py",
        'def test_more(learner):\n    """More."""\n    assert learner.exists("more.txt")\n',
    )

    after = run("list", "--json").json["lessons"][0]["exercises"][0]
    assert (after["state"], after["has_changed"]) == ("passed", True)
    assert "alpha: passed; the exercise has changed since." in run("progress").out
    assert run("check", "alpha").code == 1
    assert run("list", "--json").json["lessons"][0]["exercises"][0]["state"] == "passed"


def test_a_renamed_exercise_keeps_its_pass(run: Run, root: Path) -> None:
    run("next", "alpha")
    answer(root)
    run("check", "alpha")
    old = root / "exercises" / "010-first" / "010-alpha"
    old.rename(old.with_name("010-omega"))
    manifest = old.with_name("010-omega") / "exercise.toml"
    manifest.write_text(manifest.read_text() + 'formerly = ["alpha"]\n', encoding="utf-8")

    data = run("list", "--json").json

    first = data["lessons"][0]["exercises"][0]
    assert (first["slug"], first["state"]) == ("omega", "passed")
    assert data["current"] == "omega"
    run("next", "omega")
    assert (root / "work" / "omega" / "main.py").read_text() == "print('hello')\n"
    assert not (root / "work" / "alpha").exists()


def test_progress_says_what_is_next_and_when_the_last_visit_was(run: Run, root: Path) -> None:
    run("next", "alpha")
    answer(root)
    run("check", "alpha")

    text = run("progress").out
    data = run("progress", "--json").json

    assert "Lesson 1  Lesson about first" in text
    assert "1 of 3 exercises passed." in text
    assert re.search(r"Last visit: \d{4}-\d\d-\d\d \d\d:\d\d, exercise alpha\.", text)
    assert "Next: beta." in text
    assert (data["passed"], data["next"], data["last_exercise"]) == (1, "beta", "alpha")
    assert data["lessons"][0] == {
        "slug": "first",
        "number": 1,
        "title": "Lesson about first",
        "passed": 1,
        "total": 2,
    }


def test_progress_says_what_to_review(run: Run, root: Path) -> None:
    progress = open_journey(root).progress
    progress.record_attempt("alpha", "pass")
    with sqlite3.connect(progress.path) as database:
        database.execute("UPDATE passes SET at = '2020-01-01T12:00:00Z'")
        database.execute("UPDATE attempts SET at = '2020-01-01T12:00:00Z'")
    database.close()

    text = run("progress").out
    data = run("progress", "--json").json

    assert re.search(r"To review: alpha\. You passed it \d+ years ago, and have not used", text)
    assert [each["slug"] for each in data["review"]] == ["alpha"]


def test_next_hands_out_stays_and_skips(run: Run, root: Path) -> None:
    first = run("next")
    again = run("next")
    skipped = run("next", "--skip", "--json").json

    assert "Open this file: work/alpha/main.py" in first.out
    assert "  1. Open main.py and print hello." in first.out
    assert "You are still at this exercise." in again.out
    assert (skipped["exercise"], skipped["is_new"]) == ("beta", True)
    assert (root / "work" / "beta" / "main.py").exists()
    assert run("next", "gamma", "--json").json["file"] == "work/gamma/main.py"


def test_next_after_the_last_pass_says_so(run: Run, root: Path) -> None:
    for slug in ("alpha", "beta", "gamma"):
        run("next", slug)
        answer(root, slug=slug)
        assert run("check").code == 0

    assert "You have passed every exercise of this course." in run("next").out
    assert "You have passed every exercise of this course." in run("progress").out


# hints, solution, lesson, explain


def test_hints_come_one_at_a_time_and_are_counted(run: Run) -> None:
    first, second, third = (run("hint", "alpha").out for _ in range(3))

    assert first.startswith("Hint 1 of 2")
    assert "Look at print." in first
    assert second.startswith("Hint 2 of 2")
    assert "That was the last hint." in second
    assert third.startswith("Hint 2 of 2")
    assert [hint["number"] for hint in run("hint", "beta", "--all", "--json").json["hints"]] == [
        1,
        2,
    ]


def test_an_exercise_without_hints_says_so(run: Run, root: Path) -> None:
    (root / "exercises" / "010-first" / "010-alpha" / "hints.md").unlink()

    assert run("hint", "alpha").out == "There is no hint for alpha.\n"


def test_the_solution_is_shown_when_asked_twice(run: Run) -> None:
    first, second = run("solution", "alpha"), run("solution", "alpha")

    assert "You have not passed alpha yet." in first.out
    assert "print('hello')" not in first.out
    assert "print('hello')" in second.out
    assert "It prints." in second.out


def test_the_solution_is_shown_at_once_after_a_pass(run: Run, root: Path) -> None:
    run("next", "alpha")
    answer(root)
    run("check")

    assert run("solution", "--json").json["files"] == {"main.py": "print('hello')\n"}


def test_a_missing_solution_is_the_course_s_error(run: Run, root: Path) -> None:
    folder = root / "solutions" / "010-first" / "010-alpha"
    (folder / "main.py").unlink()
    run("solution", "alpha")

    done = run("solution", "alpha")

    assert done.code == 3
    assert "there is no solution for 'alpha'" in done.err


def test_a_lesson_is_read_by_name_number_or_place(run: Run, root: Path) -> None:
    assert "Lesson about first" in run("lesson").out
    assert "Lesson about second" in run("lesson", "2").out
    assert "Picture: a box with an arrow" in run("lesson", "second").out
    assert run("lesson", "1", "--json").json["path"] == "lessons/010-first/README.md"
    path = run("lesson", "1", "--path").out.strip()
    assert Path(path) == root.resolve() / "lessons" / "010-first" / "README.md"


def with_dictionary(root: Path) -> None:
    folder = PROJECT / "exercises" / "_support" / "explanations"
    with open(root / "pyproject.toml", "a", encoding="utf-8") as file:
        file.write(f"explanations = {json.dumps(str(folder))}\n")


def test_explain_without_a_dictionary_names_the_setting(run: Run) -> None:
    done = run("explain", "anything")

    assert done.code == 3
    assert "this course has no dictionary of errors" in done.err


def test_explain_knows_ids_texts_files_and_the_last_check(run: Run, root: Path) -> None:
    with_dictionary(root)
    entries = run("explain", "--list", "--json").json["entries"]
    name = entries[0]["id"]

    assert run("explain", name, "--json").json["id"] == name
    assert run("explain", name[:-1] + "x").code == 2
    text = "NameError: name 'prnt' is not defined"
    assert run("explain", text, "--json").json["title"]
    write(root / "error.txt", f"Traceback (most recent call last):\n{text}\n")
    from_file, typed = (run("explain", each, "--json").json for each in ("error.txt", text))
    assert from_file["id"] == typed["id"]

    assert "has not been checked yet" in run("explain").out
    answer(root, "prnt('hello')\n")
    run("check", "alpha")
    out = run("explain").out
    assert "> 1 | prnt('hello')" in out
    assert "NameError: name 'prnt' is not defined" in out
    assert run("explain", "--json").json["problem"]["line"] == 1


def test_an_explanation_names_only_a_lesson_that_is_written(run: Run, root: Path) -> None:
    with_dictionary(root)
    entries = run("explain", "--list", "--json").json["entries"]
    written = next(entry["id"] for entry in entries if entry["lesson_number"] == 1)
    unwritten = next(entry["id"] for entry in entries if entry["lesson_number"] == 3)

    assert "It is part of lesson 1." in run("explain", written).out
    assert "part of lesson" not in run("explain", unwritten).out


TRACE = """Traceback (most recent call last):
  File "{file}", line 2, in greet
    return prefix + naem
                    ^^^^
NameError: name 'naem' is not defined
"""


def test_explain_shows_the_line_the_fault_and_the_original_words(run: Run, root: Path) -> None:
    with_dictionary(root)
    run("next", "alpha")
    answer(root, "def greet(prefix):\n    return prefix + naem\n")
    file = root / "work" / "alpha" / "main.py"
    write(root / "error.txt", TRACE.format(file=file))

    out = run("explain", "error.txt").out

    assert "> 2 |     return prefix + naem" in out
    assert "    |                     ^^^^" in out
    assert "NameError: name 'naem' is not defined" in out
    problem = run("explain", "error.txt", "--json").json["problem"]
    assert (problem["line"], problem["function"]) == (2, "greet")


def test_explain_leaves_the_original_words_as_they_are(run: Run, root: Path) -> None:
    with_dictionary(root)
    line = "total   =   " + "price  +  " * 9 + "naem"
    message = "NameError: name 'naem' is not defined"
    steps = f'  File "app.py", line 3, in <module>\n    {line}\n{"^^^^":>{len(line) + 4}}\n'
    write(root / "error.txt", f"Traceback (most recent call last):\n{steps}{message}\n")

    lines = run("explain", "error.txt").out.splitlines()

    column = lines[-1].index(message)
    assert lines[-3] == " " * (column + 4) + line
    assert lines[-2].index("^^^^") == lines[-3].index("naem")


def test_explain_reads_no_file_outside_of_the_learners_folder(run: Run, root: Path) -> None:
    with_dictionary(root)
    secret = root / "secret.py"
    write(secret, "password = 'hunter2'\n    return prefix + naem\n")
    write(root / "error.txt", TRACE.format(file=secret))

    assert "hunter2" not in run("explain", "error.txt").out


def test_explain_tells_an_unknown_error_honestly(run: Run, root: Path) -> None:
    with_dictionary(root)
    write(root / "error.txt", TRACE.format(file="x.py").replace("NameError", "shop.Strange"))

    done = run("explain", "error.txt", "--json")

    assert (done.code, done.json["id"]) == (0, None)
    out = run("explain", "error.txt").out
    assert "There is no explanation for this error yet" in out
    assert "line 2 of `x.py`" in out
    assert "shop.Strange: name 'naem' is not defined" in out


def test_explain_all_is_a_page_in_the_terminal_and_in_a_file(run: Run, root: Path) -> None:
    with_dictionary(root)
    entries = run("explain", "--list", "--json").json["entries"]

    page = run("explain", "--all").out
    shown = run("explain", "--all", "--json").json["entries"]
    done = run("explain", "--all", "--html", "errors.html")

    assert all(entry["id"] in page for entry in entries)
    assert {entry["id"] for entry in shown} == {entry["id"] for entry in entries}
    assert f"{len(entries)} explanations are now in errors.html." in done.out
    assert (root / "errors.html").read_text(encoding="utf-8").startswith("<!doctype html>")


def test_explain_never_writes_over_a_file(run: Run, root: Path) -> None:
    with_dictionary(root)
    write(root / "mine.html", "mine\n")

    done = run("explain", "--all", "--html", "mine.html")

    assert done.code == 2
    assert "mine.html exists already" in done.err
    assert (root / "mine.html").read_text() == "mine\n"
    assert run("explain", "--html", "x.html").code == 2
    assert run("explain", "--all", "--html", "no/x.html").code == 2


def test_explain_of_a_text_without_an_error_says_so(run: Run, root: Path) -> None:
    with_dictionary(root)

    done = run("explain", "all", "is", "well")

    assert done.code == 2
    assert "there is no error in this text" in done.err


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["no-such-mistake"], "no error named 'no-such-mistake'"),
        (["all", "is", "well"], "there is no error in this text"),
    ],
)
def test_explain_tells_as_json_that_there_is_nothing_to_explain(
    run: Run, root: Path, words: list[str], message: str
) -> None:
    with_dictionary(root)

    done = run("explain", *words, "--json")

    assert done.code == 2
    assert (done.json["id"], done.json["message"]) == (None, message)
    assert f"help: {done.json['help']}" in done.err


# files


def test_reset_keeps_a_backup_and_says_where(run: Run, root: Path) -> None:
    run("next", "alpha")
    answer(root, "mine\n")

    done = run("reset")

    place = re.search(r"now in (work/_backups/alpha-\S+-1)\.", done.out)
    assert place
    assert (root / place[1] / "main.py").read_text() == "mine\n"
    assert run("diff").out == "You have not changed anything yet.\n"
    assert "To get them back: " in done.out
    run("reset", "alpha", "--undo")
    assert "+ mine\n" in run("diff").out


def test_reset_undo_without_a_backup_is_a_sentence(run: Run) -> None:
    run("next", "alpha")

    done = run("reset", "alpha", "--undo")

    assert (done.code, done.out) == (2, "")
    assert "there is no backup of 'alpha'" in done.err


def test_reset_missing_touches_no_other_file(run: Run, root: Path) -> None:
    run("next", "alpha")
    answer(root, "mine\n")
    (root / "work" / "alpha" / "data" / "names.txt").unlink()

    assert "Brought back: work/alpha/data/names.txt" in run("reset", "--missing").out
    assert (root / "work" / "alpha" / "main.py").read_text() == "mine\n"
    assert run("reset", "--missing", "--json").json["restored"] == []


def test_diff_shows_mine_against_starter_and_solution(run: Run, root: Path) -> None:
    run("next", "alpha")
    answer(root, "mine\n")

    assert "+ mine\n" in run("diff").out
    assert "You have not passed alpha yet." in run("diff", "--solution").out
    text = run("diff", "--solution").out
    assert "- mine\n" in text
    assert "+ print('hello')\n" in text
    assert "+mine\n" in run("diff", "--json").json["diff"]


def test_update_tells_what_it_brought(run: Run, root: Path) -> None:
    run("next", "alpha")
    answer(root, "mine\n")
    starter = root / "exercises" / "010-first" / "010-alpha" / "starter"
    write(starter / "main.py", "# better\n")
    write(starter / "data" / "names.txt", "Grace\n")

    text = run("update").out

    assert "This folder was not made by Git" in text
    assert "New: work/alpha/data/names.txt" in text
    assert "New beside yours: work/alpha/main.py.new. Your own file is as it was." in text
    assert run("update", "--offline", "--json").json == {"updates": []}


def test_update_downloads_with_git(run: Run, root: Path, tmp_path: Path) -> None:
    git = ["git", "-c", "user.name=A", "-c", "user.email=a@example.com"]
    subprocess.run([*git, "init", "-q", "-b", "main", "."], cwd=root, check=True)
    subprocess.run([*git, "add", "."], cwd=root, check=True)
    subprocess.run([*git, "commit", "-q", "-m", "one"], cwd=root, check=True)
    clone = tmp_path / "clone"
    subprocess.run([*git, "clone", "-q", str(root), str(clone)], check=True)
    run("--course", str(clone), "next", "alpha")
    write(root / "exercises" / "010-first" / "010-alpha" / "starter" / "main.py", "# better\n")
    subprocess.run([*git, "commit", "-q", "-a", "-m", "two"], cwd=root, check=True)
    environment = {**os.environ, "PYTHONPATH": str(PROJECT)}

    done = subprocess.run(
        [sys.executable, "-c", "import sys; from checker.cli import main; sys.exit(main())",
         "--course", str(clone), "update"],
        capture_output=True, text=True, env=environment, check=False, cwd=clone,
    )  # fmt: skip

    assert done.returncode == 0, done.stderr
    assert "New: work/alpha/main.py" in done.stdout
    assert (clone / "work" / "alpha" / "main.py").read_text() == "# better\n"


def test_notebook_makes_a_copy_once(run: Run, root: Path) -> None:
    write(root / "notebooks" / "010-first.ipynb", "{}\n")

    first = run("notebook", "first", "--json").json
    write(root / "work" / "notebooks" / "010-first.ipynb", "mine\n")
    second = run("notebook", "1", "--path")

    assert first == {"lesson": "first", "path": "work/notebooks/010-first.ipynb", "is_new": True}
    assert Path(second.out.strip()).read_text() == "mine\n"


# the machine


def test_doctor_names_each_finding(run: Run) -> None:
    done = run("doctor", "--json")

    names = [finding["name"] for finding in done.json["findings"]]
    expected = [
        "Python",
        "environment",
        "packages",
        "course",
        "progress",
        "disk",
        "editor",
        "Git",
        "terminal",
    ]
    assert [name for name in expected if name not in names] == []
    assert {"port 5000", "port 8000", "writing in work", "writing in .checker"} <= set(names)
    assert "watching files" in names
    watching = next(each for each in done.json["findings"] if each["name"] == "watching files")
    assert watching["ok"]


def test_doctor_finds_a_taken_port_and_a_wrong_course(run: Run, root: Path) -> None:
    import socket

    with socket.socket() as taken:
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            taken.bind(("127.0.0.1", 5000))
            taken.listen()
        except OSError:
            pass
        (root / "exercises" / "010-first" / "010-alpha" / "exercise.toml").write_text("title = 3\n")
        done = run("doctor")

    assert done.code == 3
    assert re.search(r"note +port 5000: in use by another program\n +fix: ", done.out)
    assert re.search(r"problem +course: ", done.out)


def test_doctor_knows_who_takes_port_5000_on_a_mac(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("checker.cli.health._is_free", lambda port: port != 5000)
    monkeypatch.setattr("checker.cli.health.PLATFORM", "darwin")

    findings = {each["name"]: each for each in run("doctor", "--json").json["findings"]}

    assert not findings["port 5000"]["ok"]
    assert "switch AirPlay Receiver off" in findings["port 5000"]["fix"]
    assert findings["port 8000"]["ok"]


def test_doctor_finds_a_folder_that_cannot_be_written(run: Run, root: Path) -> None:
    write(root / "work", "a file in the place of the folder")

    done = run("doctor")

    assert done.code == 3
    assert re.search(r"problem +writing in work: .+\n +fix: make this folder yours", done.out)


def test_long_lessons_are_read_page_by_page(
    run: Run, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from checker.cli import pages

    asked: list[str] = []

    def answer_once(prompt: str) -> str:
        asked.append(prompt)
        return "" if len(asked) == 1 else "q"

    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", answer_once)
    monkeypatch.setattr(pages, "terminal_size", lambda: (80, 12))
    text = "".join(f"line {number}\n" for number in range(100))

    pages.show_pages(text, is_plain=False)

    assert asked == [
        "-- 90 more lines: Enter goes on, q and Enter ends -- ",
        "-- 80 more lines: Enter goes on, q and Enter ends -- ",
    ]


def test_a_damaged_progress_file_is_told_on_the_side(run: Run, root: Path) -> None:
    write(root / ".checker" / "progress.sqlite", "rubbish" * 1000)

    done = run("list", "--json")

    assert done.code == 0
    assert done.json["passed"] == 0
    assert "note: The file with your progress was damaged. It is kept as" in done.err


def test_the_text_of_other_parts_names_the_real_command(run: Run) -> None:
    assert "`checker list`" not in run("check", "nothing-like-it").err


def test_ctrl_c_is_130(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("checker.cli.overview.run_list", interrupted)

    assert run("list").code == 130


def test_a_reader_that_goes_away_is_no_error(root: Path) -> None:
    for number in range(60):
        add_exercise(root, "020-second", f"{number + 20:03}-more-{number}")
    program = "import sys; from checker.cli import main; sys.exit(main())"
    with subprocess.Popen(
        [sys.executable, "-c", program, "list", "--json"],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(PROJECT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(1)
        process.stdout.close()
        errors = process.stderr.read()
    assert (process.returncode, errors) == (0, b"")


def test_help_names_every_command(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--help"])

    assert ended.value.code == 0
    text = capsys.readouterr().out
    for verb in [
        "check",
        "list",
        "hint",
        "next",
        "lesson",
        "explain",
        "solution",
        "reset",
        "diff",
        "progress",
        "doctor",
    ]:
        assert f"\n  {verb} " in text


def test_help_is_plain_on_every_python(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")

    texts = [verb_parser(verb.name).format_help() for verb in VERBS.values() if verb.module]

    assert texts
    assert not [text for text in texts if "\x1b" in text]


def test_version(run: Run) -> None:
    assert re.match(r"checker .+, Python 3\.", run("--version").out)
