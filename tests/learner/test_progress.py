from __future__ import annotations

import contextlib
import os
import random
import signal
import sqlite3
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from checker.errors import EnvironmentProblem
from checker.learner.progress import Progress

WRITER = """
import sys
from pathlib import Path
from checker.learner.progress import Progress

progress = Progress(Path(sys.argv[1]))
for number in range(int(sys.argv[3])):
    progress.record_attempt(f"{sys.argv[2]}-{number}", "pass", checks_digest="d", report={"n": 1})
    print(number, flush=True)
"""


def writer(folder: Path, name: str, count: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, str(folder), name, str(count)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    )


def test_nothing_saved_yet_is_empty_and_makes_no_file(progress: Progress) -> None:
    assert progress.passes() == {}
    assert progress.current() == ""
    assert progress.last_attempt() is None
    assert progress.last_report("a") is None
    assert progress.counts("a").attempts == 0
    assert not progress.exists()


def test_a_pass_is_kept_when_a_later_attempt_fails(progress: Progress) -> None:
    progress.record_attempt("a", "pass", checks_digest="1")
    progress.record_attempt("a", "fail", failed_check="test_x", checks_digest="2")

    assert progress.passes()["a"].checks_digest == "1"
    attempt = progress.last_attempt("a")
    assert attempt is not None
    assert (attempt.status, attempt.failed_check) == ("fail", "test_x")
    assert progress.counts("a").attempts == 2


def test_a_new_pass_keeps_the_first_date_and_the_newest_digest(progress: Progress) -> None:
    progress.record_attempt("a", "pass", checks_digest="1")
    first = progress.passes()["a"]
    with sqlite3.connect(progress.path) as database:
        database.execute("UPDATE passes SET at = '2020-01-01T00:00:00Z'")
    database.close()
    progress.record_attempt("a", "pass", checks_digest="2")

    assert first.checks_digest == "1"
    assert progress.passes()["a"].checks_digest == "2"
    assert progress.passes()["a"].at == "2020-01-01T00:00:00Z"


def test_hints_never_fall_and_solutions_count(progress: Progress) -> None:
    progress.record_hints("a", 2)
    progress.record_hints("a", 1)

    assert progress.counts("a").hints == 2
    assert [progress.ask_solution("a"), progress.ask_solution("a")] == [1, 2]
    assert progress.counts("a").solution_asked == 2


def test_the_last_report_comes_back_as_it_was(progress: Progress) -> None:
    progress.record_attempt("a", "fail", report={"tests": [{"got": "✗"}]})
    progress.record_attempt("a", "fail", report={"tests": [{"got": "é"}]})

    assert progress.last_report("a") == {"tests": [{"got": "é"}]}


def test_a_rename_carries_everything_over(progress: Progress) -> None:
    progress.record_attempt("old", "pass", checks_digest="1", report={"n": 1})
    progress.record_hints("old", 3)
    progress.ask_solution("old")
    progress.choose("old")

    progress.rename("old", "new")

    assert set(progress.passes()) == {"new"}
    assert progress.current() == "new"
    assert progress.counts("new").hints == 3
    assert progress.counts("new").attempts == 1
    assert progress.slugs() == {"new"}


def test_a_rename_does_not_hurt_what_the_new_slug_has(progress: Progress) -> None:
    progress.record_attempt("new", "pass", checks_digest="keep")
    progress.record_attempt("old", "pass", checks_digest="drop")

    progress.rename("old", "new")

    assert progress.passes()["new"].checks_digest == "keep"
    assert progress.counts("new").attempts == 2


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs kill -9")
def test_kill_9_at_any_instant_loses_nothing_that_was_saved(tmp_path: Path) -> None:
    chance = random.Random(7)
    saved: dict[str, int] = {}
    for turn in range(15):
        with writer(tmp_path, f"w{turn}", 5000) as process:
            assert process.stdout is not None
            for _ in range(chance.randrange(1, 25)):
                line = process.stdout.readline()
            os.kill(process.pid, signal.SIGKILL)
            rest = process.stdout.read().split()
        saved[f"w{turn}"] = int((rest or [line])[-1])

    progress = Progress(tmp_path)
    passes = progress.passes()

    for name, last in saved.items():
        assert all(f"{name}-{number}" in passes for number in range(last + 1))
    assert progress.notices == []


def test_four_programs_at_once_lose_nothing(tmp_path: Path) -> None:
    processes = [writer(tmp_path, f"w{number}", 40) for number in range(4)]
    for process in processes:
        _, _ = process.communicate(timeout=60)

    assert [process.returncode for process in processes] == [0, 0, 0, 0]
    assert len(Progress(tmp_path).passes()) == 160


def test_four_programs_that_find_damage_keep_one_copy_and_the_rest(tmp_path: Path) -> None:
    Progress(tmp_path).record_attempt("before", "pass")
    (tmp_path / "progress.sqlite").write_bytes(b"this is no database" * 300)
    processes = [writer(tmp_path, f"w{number}", 10) for number in range(4)]
    for process in processes:
        process.communicate(timeout=60)

    assert [process.returncode for process in processes] == [0, 0, 0, 0]
    assert len(list(tmp_path.glob("progress.damaged-*.sqlite"))) == 1
    assert len(Progress(tmp_path).passes()) == 40


@pytest.mark.skipif(sys.platform == "win32", reason="needs RLIMIT_FSIZE")
def test_a_full_disk_is_one_sentence_and_loses_nothing(tmp_path: Path) -> None:
    program = textwrap.dedent(
        """
        import resource, sys
        from pathlib import Path
        from checker.errors import EnvironmentProblem
        from checker.learner.progress import Progress

        progress = Progress(Path(sys.argv[1]))
        size = progress.path.stat().st_size
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
        try:
            for number in range(5000):
                progress.record_attempt(f"n{number}", "pass", report={"x": "y" * 4000})
                print(number)
        except EnvironmentProblem as problem:
            print(problem, file=sys.stderr)
            sys.exit(3)
        """
    )
    Progress(tmp_path).record_attempt("before", "pass")
    done = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path)],
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[2],
        check=False,
    )

    assert done.returncode == 3, done.stderr
    assert "cannot save your progress: the disk is full" in done.stderr
    assert "nothing was lost" in done.stderr
    progress = Progress(tmp_path)
    expected = {"before"} | {f"n{number}" for number in done.stdout.split()}
    assert set(progress.passes()) == expected
    assert progress.notices == []


def test_a_damaged_file_is_kept_and_named_and_a_new_one_begun(tmp_path: Path) -> None:
    (tmp_path / "progress.sqlite").write_bytes(b"not a database at all, only text" * 100)
    progress = Progress(tmp_path)

    progress.record_attempt("a", "pass")

    assert set(progress.passes()) == {"a"}
    (kept,) = tmp_path.glob("progress.damaged-*.sqlite")
    assert kept.read_bytes().startswith(b"not a database")
    assert kept.name in progress.notices[0]


def test_a_second_damage_on_the_same_day_gets_its_own_name(tmp_path: Path) -> None:
    for _ in range(2):
        (tmp_path / "progress.sqlite").write_bytes(b"rubbish" * 1000)
        Progress(tmp_path).passes()

    assert len(list(tmp_path.glob("progress.damaged-*.sqlite"))) == 2


def test_what_can_be_read_of_a_damaged_file_is_carried_over(tmp_path: Path) -> None:
    progress = Progress(tmp_path)
    for number in range(200):
        progress.record_attempt(f"exercise-{number}", "pass", report={"text": "x" * 300})
    data = bytearray(progress.path.read_bytes())
    page = len(data) // 4096 // 2 * 4096
    data[page : page + 4096] = os.urandom(4096)
    progress.path.write_bytes(data)

    after = Progress(tmp_path)
    passes = after.passes()

    assert after.notices
    assert len(passes) > 50
    after.record_attempt("one-more", "pass")
    assert "one-more" in after.passes()


@pytest.mark.parametrize("seed", range(60))
def test_random_damage_never_stops_the_program(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    progress = Progress(tmp_path)
    for number in range(30):
        progress.record_attempt(f"exercise-{number}", "pass", report={"text": "x" * 200})
        progress.record_hints(f"exercise-{number}", 1)
    progress.choose("exercise-3")
    data = bytearray(progress.path.read_bytes())
    start = 0 if seed % 3 == 0 else chance.randrange(len(data))
    for _ in range(chance.choice((1, 4, 64, 2000))):
        place = start + chance.randrange(400) if seed % 2 else chance.randrange(len(data))
        data[place % len(data)] = chance.randrange(256)
    if seed % 7 == 0:
        del data[chance.randrange(len(data)) :]
    progress.path.write_bytes(data)

    after = Progress(tmp_path)
    after.passes(), after.last_attempts(), after.slugs(), after.current()
    after.counts("exercise-1"), after.last_report("exercise-1")
    after.record_attempt("after", "pass", report={"n": 1})
    after.record_hints("after", 2)
    after.ask_solution("after")
    after.choose("after")

    again = Progress(tmp_path)
    assert "after" in again.passes()
    assert again.current() == "after"
    assert again.counts("after").hints == 2


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs kill -9")
def test_kill_9_during_the_repair_loses_nothing_more(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from checker.learner.progress import Progress;"
        "print('go', flush=True); Progress(Path(sys.argv[1])).passes()"
    )
    chance = random.Random(3)
    source = Progress(tmp_path / "source")
    for number in range(100):
        source.record_attempt(f"exercise-{number}", "pass", report={"text": "x" * 300})
    data = bytearray(source.path.read_bytes())
    page = len(data) // 4096 // 2 * 4096
    data[page : page + 4096] = b"\xff" * 4096
    source.path.write_bytes(data)
    untouched = Progress(tmp_path / "source")
    expected = set(untouched.passes())

    for turn in range(8):
        folder = tmp_path / f"turn-{turn}"
        folder.mkdir()
        (folder / "progress.sqlite").write_bytes(data)
        process = subprocess.Popen(
            [sys.executable, "-c", program, str(folder)],
            stdout=subprocess.PIPE,
            cwd=Path(__file__).parents[2],
        )
        assert process.stdout is not None
        process.stdout.readline()
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(chance.uniform(0.0005, 0.02))
        process.kill()
        process.communicate()

        assert set(Progress(folder).passes()) == expected


def test_a_file_of_a_newer_version_is_left_alone(progress: Progress) -> None:
    progress.record_attempt("a", "pass")
    with sqlite3.connect(progress.path) as database:
        database.execute("PRAGMA user_version=2")
    database.close()
    before = progress.path.read_bytes()

    with pytest.raises(EnvironmentProblem, match="newer version of the course"):
        Progress(progress.folder).passes()
    assert progress.path.read_bytes() == before


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere"
)
def test_a_folder_without_permission_is_one_sentence(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(EnvironmentProblem, match="may not write there"):
            Progress(tmp_path / ".checker").record_attempt("a", "pass")
    finally:
        tmp_path.chmod(0o700)


def test_a_file_in_the_place_of_the_folder_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / ".checker").write_text("")

    with pytest.raises(EnvironmentProblem, match="cannot save your progress"):
        Progress(tmp_path / ".checker").record_attempt("a", "pass")


def test_a_busy_file_is_one_sentence(progress: Progress, monkeypatch: pytest.MonkeyPatch) -> None:
    progress.record_attempt("a", "pass")
    monkeypatch.setattr("checker.learner.progress_file.BUSY_SECONDS", 0.05)
    holder = sqlite3.connect(progress.path, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    try:
        with pytest.raises(EnvironmentProblem, match="another program is using the file"):
            progress.record_attempt("b", "pass")
    finally:
        holder.close()
    assert set(progress.passes()) == {"a"}
