from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from checker.content.catalog import Course
from checker.errors import CheckerError, CommandError, EnvironmentProblem
from checker.learner import editing, whole_files
from checker.learner.comparison import LARGEST_TEXT
from checker.learner.editing import MISSING, Conflict, Saved
from checker.learner.whole_files import digest_of_bytes
from checker.learner.workspace import Workspace
from checker.model import Exercise


@pytest.fixture
def workspace(root: Path) -> Workspace:
    return Workspace(Course.open(root))


@pytest.fixture
def exercise(workspace: Workspace) -> Exercise:
    found = workspace.course.exercise("alpha")
    workspace.start(found)
    return found


@pytest.fixture
def main(workspace: Workspace, exercise: Exercise) -> Path:
    return workspace.folder("alpha") / exercise.main


def digest(path: Path) -> str:
    return digest_of_bytes(path.read_bytes())


def backups(workspace: Workspace) -> list[bytes]:
    folder = workspace.work / "_backups"
    return sorted(path.read_bytes() for path in folder.rglob("*") if path.is_file())


def test_a_file_is_saved_and_the_digest_is_that_of_the_disk(
    workspace: Workspace, exercise: Exercise, main: Path
) -> None:
    outcome = editing.save(workspace, exercise, main.name, "x = 'ä'\r\n", digest(main))

    assert main.read_bytes() == "x = 'ä'\n".encode()
    assert outcome == Saved(main.name, digest(main))
    assert backups(workspace) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"a\r\nb\r\n", b"a\r\nc\r\n"),
        (b"\xef\xbb\xbfa\nb\n", b"\xef\xbb\xbfa\nc\n"),
        (b"\xef\xbb\xbfa\r\nb\r\n", b"\xef\xbb\xbfa\r\nc\r\n"),
        (b"a\nb\n", b"a\nc\n"),
        (b"", b"a\nc\n"),
    ],
)
def test_line_endings_and_mark_stay(
    workspace: Workspace, exercise: Exercise, main: Path, before: bytes, after: bytes
) -> None:
    main.write_bytes(before)

    editing.save(workspace, exercise, main.name, "a\r\nc\r\n", digest(main))

    assert main.read_bytes() == after


def test_a_text_that_is_the_same_is_not_written(
    workspace: Workspace, exercise: Exercise, main: Path
) -> None:
    main.write_bytes(b"a\r\nb\nc\r")
    os.utime(main, (1, 1))

    outcome = editing.save(workspace, exercise, main.name, "a\nb\nc\n", "an older digest")

    assert outcome == Saved(main.name, digest(main))
    assert main.stat().st_mtime == 1


def test_a_file_that_another_program_changed_is_not_overwritten(
    workspace: Workspace, exercise: Exercise, main: Path
) -> None:
    seen = digest(main)
    main.write_text("theirs\n", encoding="utf-8")

    outcome = editing.save(workspace, exercise, main.name, "mine\n", seen)

    assert outcome == Conflict(main.name, "mine\n", "theirs\n", digest(main))
    assert main.read_text(encoding="utf-8") == "theirs\n"


def test_what_the_page_has_not_changed_is_no_conflict(
    workspace: Workspace, exercise: Exercise, main: Path
) -> None:
    main.write_bytes(b"start\r\n")
    seen = digest(main)
    main.write_text("theirs\n", encoding="utf-8")

    outcome = editing.save(workspace, exercise, main.name, "start\n", seen)

    # Not the new digest: the page would take the new text for one that it has seen.
    assert outcome == Saved(main.name, seen)
    assert main.read_text(encoding="utf-8") == "theirs\n"


def test_the_version_that_gives_way_is_kept(
    workspace: Workspace, exercise: Exercise, main: Path
) -> None:
    main.write_text("theirs\n", encoding="utf-8")

    outcome = editing.save(workspace, exercise, main.name, "mine\n", digest(main), keep_theirs=True)

    assert isinstance(outcome, Saved)
    assert main.read_text(encoding="utf-8") == "mine\n"
    (kept,) = outcome.kept
    assert kept.read_text(encoding="utf-8") == "theirs\n"
    assert kept.parent.parent == workspace.work / "_backups"


def test_a_save_of_an_editor_at_the_same_moment_is_kept(
    workspace: Workspace,
    exercise: Exercise,
    main: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    write = whole_files.write_durably

    def write_while_an_editor_saves(path: Path, data: bytes) -> None:
        write(path, data)
        main.write_text("theirs\n", encoding="utf-8")

    seen = digest(main)
    monkeypatch.setattr(whole_files, "write_durably", write_while_an_editor_saves)

    outcome = editing.save(workspace, exercise, main.name, "mine\n", seen)

    assert isinstance(outcome, Saved)
    assert outcome.kept[0].read_text(encoding="utf-8") == "theirs\n"


def test_a_file_that_is_gone_is_asked_about(
    workspace: Workspace, exercise: Exercise, main: Path
) -> None:
    seen = digest(main)
    main.unlink()

    outcome = editing.save(workspace, exercise, main.name, "mine\n", seen)

    assert outcome == Conflict(main.name, "mine\n", None, MISSING)
    assert not main.exists()
    assert isinstance(editing.save(workspace, exercise, main.name, "mine\n", MISSING), Saved)
    assert main.read_text(encoding="utf-8") == "mine\n"


def test_a_new_file_in_a_new_folder(workspace: Workspace, exercise: Exercise) -> None:
    outcome = editing.save(workspace, exercise, "templates/home.html", "", MISSING)

    assert isinstance(outcome, Saved)
    assert (workspace.folder("alpha") / "templates" / "home.html").read_bytes() == b""


def test_both_texts_can_be_kept_on_one_day(workspace: Workspace, exercise: Exercise) -> None:
    first = editing.keep(workspace, exercise, "main.py", "one")
    second = editing.keep(workspace, exercise, "main.py", "two")

    assert first != second
    assert backups(workspace) == [b"one", b"two"]
    assert workspace.last_backup(exercise) is None


@pytest.mark.parametrize(
    "name",
    [
        "",
        ".",
        "..",
        "../other/main.py",
        "a/../../other/main.py",
        "a/./b.py",
        "a//b.py",
        "/etc/passwd",
        "C:/x.py",
        "C:x.py",
        "a\\b.py",
        "..\\x.py",
        "a\0.py",
        "a\n.py",
        "main.py:stream",
        "con",
        "NUL.txt",
        "com1.py",
        "a.py.",
        "a.py ",
        ".git/hooks/pre-commit",
        ".venv/x.py",
        "x" * 200,
        "<script>.py",
    ],
)
def test_names_that_lead_elsewhere_are_refused(
    workspace: Workspace, exercise: Exercise, name: str
) -> None:
    before = sorted(workspace.course.root.rglob("*"))

    with pytest.raises(CommandError, match="cannot be the name of a file"):
        editing.save(workspace, exercise, name, "x", MISSING)
    with pytest.raises(CommandError):
        editing.keep(workspace, exercise, name, "x")

    assert sorted(workspace.course.root.rglob("*")) == before


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
def test_links_are_not_followed(
    workspace: Workspace, exercise: Exercise, main: Path, tmp_path: Path
) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.py").write_text("secret\n", encoding="utf-8")
    folder = workspace.folder("alpha")
    (folder / "link.py").symlink_to(outside / "secret.py")
    (folder / "away").symlink_to(outside)

    for name in ("link.py", "away/secret.py", "away/new.py"):
        with pytest.raises(EnvironmentProblem):
            editing.save(workspace, exercise, name, "mine\n", digest_of_bytes(b"secret\n"))

    assert (outside / "secret.py").read_text(encoding="utf-8") == "secret\n"
    assert sorted(path.name for path in outside.iterdir()) == ["secret.py"]
    shown = [file.name for file in editing.text_files(workspace, exercise)]
    assert shown == [main.name, "data/names.txt"]


@pytest.mark.parametrize("text", ["a\0b", "ä" * LARGEST_TEXT])
def test_texts_that_are_no_programs_are_refused(
    workspace: Workspace, exercise: Exercise, main: Path, text: str
) -> None:
    before = main.read_bytes()

    with pytest.raises(CheckerError):
        editing.save(workspace, exercise, main.name, text, digest(main))

    assert main.read_bytes() == before


def test_the_main_file_comes_first_and_only_text_is_listed(
    workspace: Workspace, exercise: Exercise, main: Path
) -> None:
    folder = main.parent
    (folder / "a.py").write_text("a\r\n", encoding="utf-8", newline="")
    (folder / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n\0")
    (folder / "latin.txt").write_bytes("é".encode("latin-1"))
    (folder / ".venv").mkdir()
    (folder / ".venv" / "x.py").write_text("x", encoding="utf-8")

    found = editing.text_files(workspace, exercise)

    assert [file.name for file in found] == [main.name, "a.py", "data/names.txt"]
    assert found[1].text == "a\n"
    assert found[1].digest == digest(folder / "a.py")


def test_nothing_of_ours_is_left_beside_the_files(
    workspace: Workspace, exercise: Exercise, main: Path
) -> None:
    before = {path.name for path in main.parent.iterdir()}

    editing.save(workspace, exercise, main.name, "mine\n", digest(main))

    assert {path.name for path in main.parent.iterdir()} == before


def test_what_a_killed_save_left_is_no_file_of_the_learner(
    workspace: Workspace, exercise: Exercise, main: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Killed(BaseException):
        pass

    def kill(*args: object, **more: object) -> None:
        raise Killed

    monkeypatch.setattr(whole_files.os, "link", kill)
    with pytest.raises(Killed):
        editing.save(workspace, exercise, main.name, "new", digest(main))
    (main.parent / ".hidden.new").write_text("mine", encoding="utf-8")

    names = [file.name for file in editing.text_files(workspace, exercise)]

    assert len(list(main.parent.glob(".*.new"))) == 2
    assert [name for name in names if name.startswith(".")] == [".hidden.new"]


def test_a_file_gets_another_name(workspace: Workspace, exercise: Exercise, main: Path) -> None:
    before = main.read_bytes()

    assert editing.rename(workspace, exercise, main.name, "shop/app.py")

    assert not main.exists()
    assert (main.parent / "shop" / "app.py").read_bytes() == before


def test_a_name_that_is_taken_stays_with_its_file(
    workspace: Workspace, exercise: Exercise, main: Path
) -> None:
    before = main.read_bytes()
    (main.parent / "taken.py").write_text("taken", encoding="utf-8")

    assert not editing.rename(workspace, exercise, main.name, "taken.py")

    assert main.read_bytes() == before
    assert (main.parent / "taken.py").read_text(encoding="utf-8") == "taken"


def test_a_removed_file_is_kept(workspace: Workspace, exercise: Exercise, main: Path) -> None:
    before = main.read_bytes()

    kept = editing.remove(workspace, exercise, main.name)

    assert not main.exists()
    assert kept.read_bytes() == before
    assert kept.parent.parent == workspace.work / "_backups"


def test_a_file_that_is_not_there_has_no_other_name(
    workspace: Workspace, exercise: Exercise
) -> None:
    with pytest.raises(CommandError, match=r"there is no file named 'no\.py'"):
        editing.rename(workspace, exercise, "no.py", "yes.py")
    with pytest.raises(CommandError, match=r"there is no file named 'no\.py'"):
        editing.remove(workspace, exercise, "no.py")


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
def test_nothing_is_moved_through_a_link(
    workspace: Workspace, exercise: Exercise, main: Path, tmp_path: Path
) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "a.py").touch()
    (main.parent / "away").symlink_to(outside)

    for old, new in (("away/a.py", "mine.py"), (main.name, "away/b.py")):
        with pytest.raises(EnvironmentProblem):
            editing.rename(workspace, exercise, old, new)
    with pytest.raises(EnvironmentProblem):
        editing.remove(workspace, exercise, "away/a.py")

    assert [path.name for path in outside.iterdir()] == ["a.py"]
