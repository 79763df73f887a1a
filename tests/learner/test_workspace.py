from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from toy_course import add_exercise, write

from checker.content.catalog import Course
from checker.errors import EnvironmentProblem
from checker.learner.workspace import Workspace

needs_links = pytest.mark.skipif(sys.platform == "win32", reason="links need a right on Windows")


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_start_copies_the_starter_once(course: Course, workspace: Workspace) -> None:
    exercise = course.exercise("alpha")

    first = workspace.start(exercise)
    (first.folder / "main.py").write_text("mine")
    (first.folder / "data" / "names.txt").unlink()
    second = workspace.start(exercise)

    assert (first.is_new, second.is_new) == (True, False)
    assert tree(first.folder) == {"main.py": b"mine"}
    assert [path.name for path in workspace.work.iterdir()] == ["alpha"]


def test_start_fills_an_empty_folder(course: Course, workspace: Workspace) -> None:
    workspace.folder("alpha").mkdir(parents=True)

    assert workspace.start(course.exercise("alpha")).is_new
    assert sorted(tree(workspace.folder("alpha"))) == ["data/names.txt", "main.py"]


def test_start_refuses_a_file_and_a_link(
    course: Course, workspace: Workspace, tmp_path: Path
) -> None:
    workspace.work.mkdir()
    workspace.folder("alpha").write_text("mine")

    with pytest.raises(EnvironmentProblem, match="'work/alpha' is not a folder"):
        workspace.start(course.exercise("alpha"))
    assert workspace.folder("alpha").read_text() == "mine"


def test_prepare_is_run_and_not_handed_out(course: Course, workspace: Workspace) -> None:
    starter = course.exercise("alpha").starter
    write(starter / "_prepare.py", "open('made.txt', 'w').write('made')\n")

    folder = workspace.start(course.exercise("alpha")).folder

    assert sorted(tree(folder)) == ["data/names.txt", "made.txt", "main.py"]


def test_a_killed_copy_is_never_seen_as_the_exercise(
    course: Course, workspace: Workspace, root: Path
) -> None:
    program = (
        "import sys, os; from pathlib import Path\n"
        "from checker.content.catalog import Course\n"
        "from checker.content import assembly\n"
        "from checker.learner import workspace\n"
        "def half(course, exercise, source, target):\n"
        "    target.mkdir(parents=True); (target / 'main.py').write_text('half'); os._exit(9)\n"
        "assembly.assemble = half\n"
        "course = Course.open(Path(sys.argv[1]))\n"
        "workspace.Workspace(course).start(course.exercise('alpha'))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(root)], cwd=Path(__file__).parents[2], check=False
    )

    assert done.returncode == 9
    assert not workspace.is_started("alpha")
    assert workspace.start(course.exercise("alpha")).is_new
    left = next(path for path in workspace.work.iterdir() if path.name.startswith(".new-"))
    os.utime(left, (1, 1))
    workspace.start(course.exercise("beta"))
    assert sorted(path.name for path in workspace.work.iterdir()) == ["alpha", "beta"]


def test_reset_keeps_a_numbered_backup(course: Course, workspace: Workspace) -> None:
    exercise = course.exercise("alpha")
    workspace.start(exercise)
    backups = []
    for text in ("one", "two"):
        (workspace.folder("alpha") / "main.py").write_text(text)
        backup = workspace.reset(exercise)
        assert backup is not None
        backups.append(backup)

    assert [backup.parent.name for backup in backups] == ["_backups", "_backups"]
    assert [(backup / "main.py").read_text() for backup in backups] == ["one", "two"]
    assert re.fullmatch(r"alpha-\d{4}-\d\d-\d\d-1", backups[0].name)
    assert backups[1].name.endswith("-2")
    assert (workspace.folder("alpha") / "main.py").read_text() == "# write here\n"


def test_a_reset_is_undone_and_loses_nothing_either_way(
    course: Course, workspace: Workspace
) -> None:
    exercise = course.exercise("alpha")
    file = workspace.start(exercise).folder / "main.py"
    file.write_text("mine")
    backup = workspace.reset(exercise)
    file.write_text("written after the reset")

    kept = workspace.undo_reset(exercise)

    assert file.read_text() == "mine"
    assert backup is not None
    assert kept is not None
    assert not backup.exists()
    assert (kept / "main.py").read_text() == "written after the reset"
    assert workspace.undo_reset(exercise) is not None
    assert file.read_text() == "written after the reset"


def test_a_backup_comes_back_where_the_folder_was_deleted(
    course: Course, workspace: Workspace
) -> None:
    exercise = course.exercise("alpha")
    workspace.start(exercise)
    workspace.reset(exercise)
    shutil.rmtree(workspace.folder("alpha"))

    assert workspace.undo_reset(exercise) is None
    assert (workspace.folder("alpha") / "main.py").exists()


def test_the_last_backup_is_the_newest_of_this_exercise(
    course: Course, workspace: Workspace
) -> None:
    backups = workspace.work / "_backups"
    for name in (
        "alpha-2026-01-09-2",
        "alpha-2026-01-09-10",
        "alpha-2025-12-31-99",
        "alpha-two-2027-01-01-1",
        "alpha-notes",
        "old-beta-2026-01-01-1",
    ):
        (backups / name).mkdir(parents=True)

    last = workspace.last_backup(course.exercise("alpha"))

    assert last == backups / "alpha-2026-01-09-10"
    assert workspace.last_backup(course.exercise("beta")) == backups / "old-beta-2026-01-01-1"
    assert workspace.last_backup(course.exercise("gamma")) is None


def test_reset_without_a_folder_only_hands_out(course: Course, workspace: Workspace) -> None:
    assert workspace.reset(course.exercise("alpha")) is None
    assert workspace.is_started("alpha")


def test_restore_brings_back_only_what_is_missing(course: Course, workspace: Workspace) -> None:
    exercise = course.exercise("alpha")
    folder = workspace.start(exercise).folder
    (folder / "main.py").write_text("mine")
    shutil.rmtree(folder / "data")

    assert workspace.restore(exercise) == ("data",)
    assert tree(folder) == {"data/names.txt": b"Ada\n", "main.py": b"mine"}
    assert workspace.restore(exercise) == ()


@needs_links
def test_links_are_never_followed_out_of_work(
    course: Course, workspace: Workspace, tmp_path: Path
) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    exercise = course.exercise("alpha")
    folder = workspace.start(exercise).folder
    shutil.rmtree(folder / "data")
    (folder / "data").symlink_to(outside)
    (folder / "main.py").unlink()
    (folder / "main.py").symlink_to(outside / "main.py")
    write(exercise.starter / "data" / "names.txt", "changed\n")
    write(exercise.starter / "main.py", "# changed\n")

    assert workspace.restore(exercise) == ()
    assert workspace.update(exercise).brought == ()
    backup = workspace.reset(exercise)

    assert list(outside.iterdir()) == []
    assert backup is not None
    assert (backup / "data").is_symlink()


@needs_links
def test_a_linked_folder_is_refused(course: Course, workspace: Workspace, tmp_path: Path) -> None:
    workspace.work.mkdir()
    workspace.folder("alpha").symlink_to(tmp_path)

    for action in (workspace.start, workspace.reset):
        with pytest.raises(EnvironmentProblem, match="'work/alpha' is"):
            action(course.exercise("alpha"))


def test_update_brings_a_change_into_an_untouched_file(
    course: Course, workspace: Workspace
) -> None:
    exercise = course.exercise("alpha")
    folder = workspace.start(exercise).folder
    (folder / "main.py").write_text("mine")
    write(exercise.starter / "main.py", "# better\n")
    write(exercise.starter / "data" / "names.txt", "Ada\nGrace\n")
    write(exercise.starter / "extra.txt", "new\n")

    updated = workspace.update(exercise)

    assert updated.brought == ("data/names.txt", "extra.txt")
    assert updated.beside == ("main.py.new",)
    assert tree(folder) == {
        "data/names.txt": b"Ada\nGrace\n",
        "extra.txt": b"new\n",
        "main.py": b"mine",
        "main.py.new": b"# better\n",
    }
    assert workspace.update(exercise).brought == ()
    assert workspace.update(exercise).beside == ()


def test_a_second_change_does_not_overwrite_the_first_new_file(
    course: Course, workspace: Workspace
) -> None:
    exercise = course.exercise("alpha")
    folder = workspace.start(exercise).folder
    (folder / "main.py").write_text("mine")
    for text in ("# better\n", "# best\n"):
        write(exercise.starter / "main.py", text)
        workspace.update(exercise)

    assert (folder / "main.py.new").read_text() == "# better\n"
    assert (folder / "main.py.new-2").read_text() == "# best\n"
    assert (folder / "main.py").read_text() == "mine"


def test_a_removed_file_does_not_come_back_with_an_update(
    course: Course, workspace: Workspace
) -> None:
    exercise = course.exercise("alpha")
    folder = workspace.start(exercise).folder
    (folder / "data" / "names.txt").unlink()
    write(exercise.starter / "data" / "names.txt", "changed\n")

    assert workspace.update(exercise).brought == ()
    assert not (folder / "data" / "names.txt").exists()


def test_without_a_record_nothing_is_touched(course: Course, workspace: Workspace) -> None:
    exercise = course.exercise("alpha")
    folder = workspace.start(exercise).folder
    shutil.rmtree(course.root / ".checker")
    write(exercise.starter / "main.py", "# better\n")

    assert workspace.update(exercise) == type(workspace.update(exercise))("alpha")
    assert (folder / "main.py").read_text() == "# write here\n"


def test_an_unstarted_exercise_is_not_started_by_an_update(
    course: Course, workspace: Workspace
) -> None:
    workspace.update(course.exercise("alpha"))

    assert not workspace.is_started("alpha")


def test_a_renamed_exercise_keeps_its_folder(course: Course, workspace: Workspace) -> None:
    write(workspace.work / "old-beta" / "main.py", "mine")

    started = workspace.start(course.exercise("beta"))

    assert not started.is_new
    assert tree(workspace.folder("beta")) == {"main.py": b"mine"}
    assert not workspace.is_started("old-beta")


def test_diff_shows_what_the_learner_wrote(course: Course, workspace: Workspace) -> None:
    exercise = course.exercise("alpha")
    folder = workspace.start(exercise).folder
    assert workspace.diff(exercise) == ""
    (folder / "main.py").write_text("print('hi')")
    (folder / "picture.png").write_bytes(b"\x89PNG\0\xff")
    (folder / ".venv").mkdir()
    (folder / ".venv" / "x.py").write_text("noise")

    assert workspace.diff(exercise) == (
        "--- starter/main.py\n+++ work/alpha/main.py\n@@ -1 +1 @@\n-# write here\n"
        "+print('hi')\n\\ no line break at the end of the file\n"
    )


def test_diff_against_the_solution_leaves_out_the_notes(
    course: Course, workspace: Workspace
) -> None:
    exercise = course.exercise("alpha")
    workspace.start(exercise)

    text = workspace.diff(exercise, against="solution")

    assert "-# write here\n+print('hello')\n" in text
    assert "NOTES" not in text


def test_two_programs_that_start_at_once_both_succeed(root: Path) -> None:
    program = (
        "import sys; from pathlib import Path\n"
        "from checker.content.catalog import Course\n"
        "from checker.learner.workspace import Workspace\n"
        "course = Course.open(Path(sys.argv[1]))\n"
        "print(Workspace(course).start(course.exercise('alpha')).is_new)\n"
    )
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", program, str(root)],
            stdout=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).parents[2],
        )
        for _ in range(4)
    ]
    outputs = sorted(process.communicate(timeout=60)[0].strip() for process in processes)

    assert outputs == ["False", "False", "False", "True"]
    assert sorted(tree(root / "work" / "alpha")) == ["data/names.txt", "main.py"]


@pytest.mark.skipif(sys.platform == "win32", reason="needs RLIMIT_FSIZE")
def test_a_full_disk_is_one_sentence_and_leaves_nothing_half(root: Path) -> None:
    add_exercise(root, "010-first", "090-large", files={"main.py": "#" * 200_000})
    program = (
        "import resource, sys; from pathlib import Path\n"
        "from checker.content.catalog import Course\n"
        "from checker.errors import EnvironmentProblem\n"
        "from checker.learner.workspace import Workspace\n"
        "course = Course.open(Path(sys.argv[1]))\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        "try:\n"
        "    Workspace(course).start(course.exercise('large'))\n"
        "except EnvironmentProblem as problem:\n"
        "    print(problem)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(root)],
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[2],
        check=False,
    )

    assert "cannot start the exercise" in done.stdout, done.stderr
    assert "the disk is full" in done.stdout
    assert list((root / "work").iterdir()) == []
