# ruff: noqa: E501 - the checks are texts
"""The rules of the verdict, the events, and what a report tells."""

from __future__ import annotations

import json
import shutil
import threading
import time
from pathlib import Path

import pytest
from grounds import LAUNCHERS, Arena, Lab, lay_out, our_processes, told, wait_for

from checker.content.assembly import assemble
from checker.content.catalog import Course
from checker.errors import CourseError, EnvironmentProblem
from checker.grading.grade import Grader, GradingEvent, Launcher, checks_digest, grade
from checker.model import Submission

FORK_ONLY = pytest.mark.parametrize("lab", LAUNCHERS[:1], indirect=True)
TWO = """
    def test_first(learner):
        \"\"\"First works.\"\"\"
        assert learner.read("x") == 1


    def test_second(learner):
        assert learner.read("y") == 2
"""


@FORK_ONLY
@pytest.mark.parametrize(
    ("check", "status", "got"),
    [
        ("import pytest; pytest.skip('later')", "error", "the check was skipped: later"),
        ("import pytest; pytest.xfail('known')", "error", "the check was skipped"),
        ("raise SystemExit(0)", "error", "the check was skipped"),
        ("raise KeyboardInterrupt", "error", "skipped"),
        ("import pytest; pytest.exit('done', 0)", "error", ""),
        ("import os; os._exit(0)", "error", "it did not run"),
        ("raise ValueError('x')", "error", "ValueError: x"),
        ("assert 1 == 2", "fail", "1"),
        ("import warnings; warnings.warn('x')", "pass", ""),
    ],
)
def test_only_a_passed_check_counts_as_passed(lab: Lab, check: str, status: str, got: str) -> None:
    report = lab.grade(
        f"def test_a(learner):\n    {check}\n\n\ndef test_b():\n    pass\n", {"app.py": ""}
    )

    assert report.status == status, told(report)
    if status != "pass":
        assert report.checks[0].name == "test_a"
        assert got in report.checks[0].got


@FORK_ONLY
@pytest.mark.parametrize(
    "mark", ["skip", "xfail", "skipif(True, reason='x')", "xfail(strict=True)"]
)
def test_marked_checks_do_not_count_as_passed(lab: Lab, mark: str) -> None:
    checks = f"import pytest\n\n\n@pytest.mark.{mark}\ndef test_a():\n    pass\n\n\ndef test_b():\n    pass\n"

    report = lab.grade(checks, {"app.py": ""})

    assert report.status == "error", told(report)
    assert [check.status for check in report.checks] == ["error", "pass"]


@FORK_ONLY
def test_failing_teardown_fails_the_check(lab: Lab) -> None:
    checks = """
        import pytest


        @pytest.fixture
        def broken():
            yield
            raise ValueError("after")


        def test_a(broken):
            pass
    """

    report = lab.grade(checks, {"app.py": ""})

    assert report.status == "error"


@FORK_ONLY
def test_no_check_at_all_is_no_pass(lab: Lab) -> None:
    report = lab.grade("x = 1\n", {"app.py": ""})

    assert report.status == "error"
    assert report.checks == ()
    assert report.message


@FORK_ONLY
def test_two_checks_of_one_name_are_the_courses_error(lab: Lab) -> None:
    checks = "".join(
        f"class Test{name}:\n    class TestIn:\n        def test_x(self):\n            {body}\n\n\n"
        for name, body in (("A", "assert 0"), ("B", "pass"))
    )

    with pytest.raises(CourseError, match=r"called .*TestIn\.test_x"):
        lab.grade(checks, {"app.py": ""})


def test_checks_of_one_name_in_two_classes_are_two_checks(lab: Lab) -> None:
    checks = "class TestA:\n    def test_x(self):\n        assert 0\n\n\nclass TestB:\n    def test_x(self):\n        pass\n"

    report = lab.grade(checks, {"app.py": ""})

    assert [(each.name, each.status) for each in report.checks] == [
        ("TestA.test_x", "fail"),
        ("TestB.test_x", "pass"),
    ]


@FORK_ONLY
@pytest.mark.parametrize(
    "checks", ["def test_a(:\n", "import nothing_of_this_name\n", "raise ValueError\n"]
)
def test_checks_that_cannot_be_read_are_the_courses_error(lab: Lab, checks: str) -> None:
    with pytest.raises(CourseError, match="cannot be read") as raised:
        lab.grade(checks, {"app.py": ""})

    assert raised.value.exit_code == 3
    assert raised.value.location.endswith("checks")
    assert lab.grade("def test_a():\n    pass\n", {"app.py": ""}).is_pass


@pytest.mark.parametrize(
    ("line", "help"),
    [("from sums import add_numbers", "does not import 'sums'"), ("import nothing_of_this", "")],
)
def test_checks_that_import_the_answer_are_told_how_to_ask(
    own_root: Path, line: str, help: str
) -> None:
    checks = own_root / "exercises/010-functions/010-add-numbers/checks/test_sums.py"
    checks.write_text(f"{line}\n", encoding="utf-8")
    course = Course.open(own_root)

    with pytest.raises(CourseError, match="cannot be read") as raised:
        grade(course, Submission(course.exercise("add-numbers"), own_root))

    assert help in raised.value.help
    assert bool(help) == bool(raised.value.help)


def test_exercise_without_checks(own_root: Path) -> None:
    shutil.rmtree(own_root / "exercises/010-functions/010-add-numbers/checks")
    course = Course.open(own_root)

    with pytest.raises(CourseError, match="the exercise has no checks"):
        grade(course, Submission(course.exercise("add-numbers"), own_root))


def test_report_of_a_mixed_answer(lab: Lab) -> None:
    report = lab.grade(TWO, {"app.py": "x = 1\ny = 3\n"})

    assert report.status == "fail"
    assert [(check.name, check.title, check.status) for check in report.checks] == [
        ("test_first", "First works", "pass"),
        ("test_second", "second", "fail"),
    ]
    assert [check.name for check in report.passed] == ["test_first"]
    assert report.first_failure is report.checks[1]
    assert not report.is_pass
    assert "assert learner.read" in report.checks[1].test_code
    assert report.seconds > 0
    assert len(report.checks_digest) == 16
    assert report.message == ""


@FORK_ONLY
def test_titles_and_tasks(lab: Lab) -> None:
    checks = '''
        import pytest


        @pytest.mark.task(3)
        @pytest.mark.parametrize(("path", "status"), [("/a", 200), ("/b", 404)])
        def test_pages(path, status):
            """GET {path} answers {status}."""


        def test_words_of_the_name():
            pass
    '''

    report = lab.grade(checks, {"app.py": ""})

    assert [(check.title, check.task) for check in report.checks] == [
        ("GET /a answers 200", 3),
        ("GET /b answers 404", 3),
        ("words of the name", 0),
    ]
    assert report.checks[0].name == "test_pages[/a-200]"


def test_events_come_in_order(arena: Arena, tmp_path: Path) -> None:
    events: list[GradingEvent] = []
    exercise = arena.course.exercise("add-numbers")
    assemble(arena.course, exercise, "starter", tmp_path)

    report = arena.grader.grade(Submission(exercise, tmp_path), on_event=events.append)

    assert [event.kind for event in events] == ["collected", "check", "check", "finished"]
    assert events[0].names == ("test_add", "test_shout")
    assert [event.result.name for event in events if event.result] == ["test_add", "test_shout"]
    assert events[-1].report == report


def test_a_seed_gives_the_same_inputs_again(arena: Arena) -> None:
    wrong = {"sums.py": "def add(a, b):\n    return 'no'\n"}

    first = arena.grade("add-numbers", wrong, seed=7)
    again = arena.grade("add-numbers", wrong, seed=7)
    other = arena.grade("add-numbers", wrong, seed=8)

    assert (first.seed, again.seed, other.seed) == (7, 7, 8)
    assert first.checks[0].did == again.checks[0].did != other.checks[0].did


def test_without_a_seed_inputs_differ(arena: Arena) -> None:
    seeds = {arena.grade("letters", {}).seed for _ in range(3)}

    assert len(seeds) == 3


@pytest.mark.usefixtures("alone")
@pytest.mark.parametrize("launcher", LAUNCHERS)
def test_a_cold_grader_leaves_nothing(
    launcher: Launcher, toy: Course, watched_tmp: Path, tmp_path: Path
) -> None:
    before = set(our_processes(watched_tmp))
    folders = set(watched_tmp.iterdir())
    exercise = toy.exercise("add-numbers")
    assemble(toy, exercise, "solution", tmp_path)

    report = grade(toy, Submission(exercise, tmp_path), launcher=launcher)

    assert report.is_pass, told(report)
    assert wait_for(lambda: [p for p in our_processes(watched_tmp) if p not in before]) == []
    assert set(watched_tmp.iterdir()) == folders


@pytest.mark.usefixtures("alone")
@pytest.mark.parametrize("launcher", LAUNCHERS)
@pytest.mark.parametrize("warm", [True, False])
def test_a_run_can_be_cancelled(
    launcher: Launcher, warm: bool, toy: Course, watched_tmp: Path, tmp_path: Path
) -> None:
    before = set(our_processes(watched_tmp))
    exercise = toy.exercise("add-numbers")
    assemble(toy, exercise, "solution", tmp_path)
    lay_out(tmp_path, {"sums.py": "import time\ntime.sleep(60)\n"})
    collected = threading.Event()

    def hear(event: GradingEvent) -> None:
        if event.kind == "collected":
            collected.set()

    def cancel() -> None:
        collected.wait(20)
        time.sleep(0.2)
        grader.cancel()

    with Grader(toy, launcher=launcher, warm=warm) as grader:
        thread = threading.Thread(target=cancel)
        thread.start()
        begun = time.monotonic()
        report = grader.grade(Submission(exercise, tmp_path), on_event=hear)
        thread.join()

        assert report.status == "error"
        assert report.message == "The run was stopped."
        assert time.monotonic() - begun < 20
        assemble(toy, exercise, "solution", tmp_path)
        assert grader.grade(Submission(exercise, tmp_path)).is_pass
    assert wait_for(lambda: [p for p in our_processes(watched_tmp) if p not in before]) == []


@pytest.mark.usefixtures("alone")
@pytest.mark.parametrize("launcher", LAUNCHERS)
def test_closing_in_the_middle_of_an_endless_run(
    launcher: Launcher, toy: Course, watched_tmp: Path, tmp_path: Path
) -> None:
    before = set(our_processes(watched_tmp))
    exercise = toy.exercise("add-numbers")
    lay_out(
        tmp_path,
        {
            "sums.py": "import os\nif hasattr(os, 'fork') and os.fork() == 0:\n    os.setsid()\nwhile True:\n    pass\n"
        },
    )
    grader = Grader(toy, launcher=launcher)
    thread = threading.Thread(target=grader.grade, args=(Submission(exercise, tmp_path),))
    thread.start()
    time.sleep(2.0)

    grader.close()
    thread.join(20)

    assert not thread.is_alive()
    assert wait_for(lambda: [p for p in our_processes(watched_tmp) if p not in before]) == []
    assert list(watched_tmp.glob("powerhouse-*")) == []


@pytest.mark.usefixtures("alone")
@pytest.mark.parametrize("launcher", LAUNCHERS)
def test_a_closed_grader_gets_nothing_ready(
    launcher: Launcher, toy: Course, watched_tmp: Path
) -> None:
    before = set(our_processes(watched_tmp))
    grader = Grader(toy, launcher=launcher)
    grader.close()

    grader.warm_up(toy.exercise("add-numbers"))

    assert [p for p in our_processes(watched_tmp) if p not in before] == []
    assert list(watched_tmp.glob("powerhouse-*")) == []


@pytest.mark.usefixtures("alone")
def test_a_listener_may_close_the_grader(toy: Course, watched_tmp: Path, tmp_path: Path) -> None:
    exercise = toy.exercise("add-numbers")
    assemble(toy, exercise, "solution", tmp_path)
    grader = Grader(toy)

    report = grader.grade(
        Submission(exercise, tmp_path),
        on_event=lambda event: grader.close() if event.kind == "finished" else None,
    )

    assert report.is_pass, told(report)
    assert list(watched_tmp.glob("powerhouse-*")) == []


def test_checks_that_change_in_the_middle_are_noticed(own_root: Path, tmp_path: Path) -> None:
    course = Course.open(own_root)
    exercise = course.exercise("add-numbers")
    assemble(course, exercise, "solution", tmp_path)

    def change(event: GradingEvent) -> None:
        if event.kind == "collected":
            (exercise.checks / "test_sums.py").write_text("def test_add():\n    pass\n")

    report = grade(course, Submission(exercise, tmp_path), on_event=change)

    assert report.status == "error"
    assert "changed while they were used" in report.message


def test_a_warm_grader_takes_changed_checks(own_root: Path, tmp_path: Path) -> None:
    course = Course.open(own_root)
    exercise = course.exercise("add-numbers")
    assemble(course, exercise, "starter", tmp_path)
    with Grader(course) as grader:
        first = grader.grade(Submission(exercise, tmp_path))
        (exercise.checks / "test_sums.py").write_text("def test_nothing():\n    pass\n")
        second = grader.grade(Submission(exercise, tmp_path))

    assert first.status == "fail"
    assert second.status == "pass"
    assert first.checks_digest != second.checks_digest


def test_a_judge_that_does_not_start_is_a_problem_of_the_machine(
    own_root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("checker.grading.job.isolation_flags", lambda seed: ["--no-such-option"])
    course = Course.open(own_root)
    exercise = course.exercise("add-numbers")

    with pytest.raises(EnvironmentProblem) as raised:
        grade(course, Submission(exercise, exercise.starter))

    assert raised.value.message == "the program that runs the checks does not start"
    assert "engine.log" in raised.value.help
    assert "no-such-option" in (own_root / ".checker" / "engine.log").read_text()


def test_digest_covers_names_and_contents(own_root: Path) -> None:
    exercise = Course.open(own_root).exercise("add-numbers")
    first = checks_digest(exercise)
    (exercise.checks / "__pycache__").mkdir()
    (exercise.checks / "__pycache__" / "x.pyc").touch()
    assert checks_digest(exercise) == first

    (exercise.checks / "data.toml").write_text("x = 1\n")
    second = checks_digest(exercise)
    (exercise.checks / "data.toml").rename(exercise.checks / "data2.toml")

    assert len({first, second, checks_digest(exercise)}) == 3


def test_what_a_check_leaves_behind_is_not_in_the_course(arena: Arena) -> None:
    arena.solve("notes")

    root = arena.course.root
    fresh = [path.name for path in root.iterdir() if path.name != ".checker"]
    assert sorted(fresh) == [
        "README.md",
        "exercises",
        "lessons",
        "notebooks",
        "pyproject.toml",
        "solutions",
    ]
    assert not list(root.glob("exercises/**/__pycache__"))


def test_writing_outside_is_refused(arena: Arena, tmp_path: Path) -> None:
    """With Landlock (Linux 5.13 and later) a submission writes in its own folder only."""
    targets = {
        "checks": arena.course.exercise("add-numbers").checks / "test_sums.py",
        "solution": arena.course.root / "solutions/010-functions/010-add-numbers/sums.py",
        "elsewhere": tmp_path / "x.txt",
        "engine": Path(__file__).parents[2] / "checker" / "planted.py",
    }
    code = f"""
        tried = {{}}
        for name, path in {json.dumps({key: str(path) for key, path in targets.items()})}.items():
            try:
                open(path, "a").close()
                tried[name] = "written"
            except OSError as error:
                tried[name] = type(error).__name__
        try:
            open("mine.txt", "w").close()
            tried["mine"] = "written"
        except OSError as error:
            tried["mine"] = str(error)
        raise ValueError(tried)
    """
    if not _has_landlock():
        pytest.skip("this kernel has no Landlock")

    report = arena.grade("add-numbers", {"sums.py": code})

    first = report.first_failure
    assert first is not None
    assert first.problem is not None
    message = first.problem["message"]
    for name in targets:
        assert f"'{name}': 'PermissionError'" in message
    assert "'mine': 'written'" in message
    assert not any(path.exists() for path in (targets["elsewhere"], targets["engine"]))


def _has_landlock() -> bool:
    import ctypes
    import sys

    return sys.platform == "linux" and ctypes.CDLL(None).syscall(444, None, 0, 1) >= 1
