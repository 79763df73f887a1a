from __future__ import annotations

import _thread
import re
import shutil
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from checker.authoring.mutants import running
from checker.authoring.mutants.declared import find_stale
from checker.authoring.mutants.generation import Mutant, make_mutants
from checker.authoring.mutants.running import Advance, judge_mutant, run_mutants
from checker.authoring.mutants.sources import load_toolbox
from checker.authoring.mutants.store import ENGINE, Store
from checker.authoring.mutants.verdicts import Score, Verdict, total_percent
from checker.authoring.validate import prove_exercise
from checker.content.catalog import Course
from checker.errors import CourseError
from checker.grading.grade import Grader
from checker.model import Submission

ADD = Path("exercises", "010-functions", "010-add-numbers")
SUMS = Path("solutions", "010-functions", "010-add-numbers", "sums.py")
NO_CAPITALS = 'sums.py: drop-method: return text.upper() + "!" -> return text + "!"'
NO_MARK = 'sums.py: no-text: return text.upper() + "!" -> return text.upper() + ""'
DIFFERENCE = "sums.py: arithmetic: a + b -> a - b"


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def weaken(root: Path) -> None:
    """Let the second check look at nothing but the last sign."""
    edit(root / ADD / "checks" / "test_sums.py", "== word.upper()", '[-1:] == "!" or word')


def declare(root: Path, *ids: str) -> None:
    with (root / ADD / "exercise.toml").open("a", encoding="utf-8") as file:
        for id in ids:
            file.write(f"\n[[equivalent]]\nmutant = '{id}'\nreason = \"Nobody can see it.\"\n")


def score_of(root: Path, slug: str = "add-numbers", **options: int) -> Score:
    (score,) = run_mutants(Course.open(root), [slug], workers=1, **options)  # type: ignore[arg-type]
    return score


def ids(mutants: list[Mutant]) -> list[str]:
    return sorted(mutant.id for mutant in mutants)


def test_a_killed_mutant_names_the_check_that_noticed_it(own_root: Path) -> None:
    score = score_of(own_root)

    checks = {mutant.id: (mutant.line, verdict.check) for mutant, verdict in score.verdicts}
    assert len(checks) >= 6
    assert {check for line, check in checks.values() if line == 2} == {"test_add"}
    assert {check for line, check in checks.values() if line == 6} == {"test_shout"}
    assert score.is_good()
    assert score.percent == 100


def test_a_weak_check_lets_mutants_survive(own_root: Path) -> None:
    weaken(own_root)

    score = score_of(own_root)
    assert NO_CAPITALS in ids(score.survivors)
    assert DIFFERENCE in ids(score.killed)
    assert score.percent == pytest.approx(100 * len(score.killed) / len(score.verdicts))
    assert not score.is_good()
    assert total_percent([score, score]) == score.percent


def test_what_the_author_declares_is_left_out_of_the_score(own_root: Path) -> None:
    weaken(own_root)
    survivors = ids(score_of(own_root).survivors)
    declare(own_root, *survivors)

    score = score_of(own_root)
    assert ids(score.equivalent) == survivors
    assert score.survivors == []
    assert score.percent == 100
    assert score.is_good()


def test_a_declared_mutant_that_a_check_notices_is_refuted(own_root: Path) -> None:
    declare(own_root, DIFFERENCE)

    score = score_of(own_root)
    assert ids(score.refuted) == [DIFFERENCE]
    assert score.percent == 100
    assert not score.is_good()


def test_a_declared_mutant_that_is_none_is_named_by_validate_too(own_root: Path) -> None:
    declare(own_root, DIFFERENCE, "sums.py: drop-call: fly() -> pass")

    course = Course.open(own_root)
    (found,) = find_stale(course, course.exercise("add-numbers"))
    with Grader(course) as grader:
        proof = prove_exercise(course, "add-numbers", grader)
    score = score_of(own_root)
    assert found.message == (
        "declared equivalent, and there is no such mutant: sums.py: drop-call: fly() -> pass"
    )
    assert found.location == (ADD / "exercise.toml").as_posix()
    assert found in proof.findings
    assert score.stale == ("sums.py: drop-call: fly() -> pass",)
    assert not score.is_good()


def test_a_solution_that_fails_proves_nothing(own_root: Path) -> None:
    edit(own_root / SUMS, "a + b", "a * b + 1")

    score = score_of(own_root)
    assert score.verdicts == ()
    assert score.problem.startswith("the solution does not pass: test_add (fail)")
    assert not score.is_good()


def test_checks_that_cannot_be_read_are_the_problem(own_root: Path) -> None:
    edit(own_root / ADD / "checks" / "test_sums.py", "import pytest", "import pytest, nowhere")

    assert "the checks of 'add-numbers' cannot be read" in score_of(own_root).problem


def test_an_endless_mutant_is_killed(own_root: Path) -> None:
    loop = "    while a:\n        a, b = a - 1, b + 1\n    return b\n"
    edit(own_root / SUMS, "    return a + b\n", loop)

    course = Course.open(own_root)
    exercise = course.exercise("add-numbers")
    id = "sums.py: number: a, b = a - 1, b + 1 -> a, b = a - 0, b + 1"
    mutant = next(m for m in make_mutants(course, exercise, load_toolbox(None)) if m.id == id)
    (own_root / SUMS).write_text(mutant.text, encoding="utf-8")
    with Grader(course, stop_early=True) as grader:
        folder = course.solution(exercise)
        verdict = judge_mutant(grader, Submission(exercise, folder, "work/add-numbers"), 1)

    assert (verdict.outcome, verdict.check, verdict.status) == ("killed", "test_add", "timeout")


def test_what_breaks_off_twice_is_unknown(own_root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "_judge_once", lambda *_: Verdict("unknown", status="error"))

    score = score_of(own_root)
    assert len(score.unknown) == len(score.verdicts)
    assert not score.is_good()
    assert score_of(own_root).cached == 0


# -- the store ---------------------------------------------------------------------


def test_an_unchanged_exercise_costs_nothing(
    own_root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = score_of(own_root)
    monkeypatch.setattr(Grader, "grade", None)  # it would fail if it were asked

    again = score_of(own_root)
    assert (first.cached, again.cached) == (0, len(again.verdicts))
    assert again.verdicts == first.verdicts


def key(root: Path, seed: int = 0, engine: Path = ENGINE) -> str:
    course = Course.open(root)
    return Store(course, course.exercise("add-numbers"), seed, engine=engine).key


@pytest.mark.parametrize(
    "file",
    [
        SUMS,
        ADD / "checks" / "test_sums.py",
        ADD / "starter" / "sums.py",
        Path("exercises", "_support", "words.py"),
        Path("exercises", "_support", "untrusted.py"),
    ],
    ids=str,
)
def test_a_file_that_decides_a_verdict_changes_the_digest(own_root: Path, file: Path) -> None:
    before = key(own_root)

    with (own_root / file).open("a", encoding="utf-8") as stream:
        stream.write("# changed\n")
    assert key(own_root) != before


@pytest.mark.parametrize(
    "file",
    [
        ADD / "README.md",
        ADD / "checks" / "mistakes.py",
        SUMS.parent / "NOTES.md",
        SUMS.parent / "_samples" / "joined" / "sums.py",
    ],
    ids=str,
)
def test_a_file_that_decides_nothing_leaves_the_digest(own_root: Path, file: Path) -> None:
    before = key(own_root)

    with (own_root / file).open("a", encoding="utf-8") as stream:
        stream.write("# changed\n")
    assert key(own_root) == before


def test_seed_limits_and_engine_change_the_digest(own_root: Path, tmp_path: Path) -> None:
    engine = tmp_path / "engine"
    ignore = shutil.ignore_patterns("__pycache__", "web", "locks")
    shutil.copytree(ENGINE, engine, ignore=ignore)
    same = key(own_root, engine=engine)
    keys = {same, key(own_root, seed=1, engine=engine)}

    for name in ("grading/judge.py", "content/assembly.py", "checks.py"):
        with (engine / name).open("a", encoding="utf-8") as stream:
            stream.write("# changed\n")
        keys.add(key(own_root, engine=engine))
    edit(own_root / ADD / "exercise.toml", "load_seconds = 1.5", "load_seconds = 1.4")
    keys.add(key(own_root, engine=engine))
    assert len(keys) == 6


@pytest.mark.parametrize("text", ["", "no JSON", "[]", '{"key": "another", "verdicts": {}}'])
def test_a_damaged_store_is_an_empty_one(own_root: Path, text: str) -> None:
    place = own_root / ".checker" / "cache" / "mutants" / "add-numbers.json"
    place.parent.mkdir(parents=True)
    place.write_text(text, encoding="utf-8")

    assert score_of(own_root, most=1).cached == 0
    assert score_of(own_root, most=1).cached == 1


def test_a_mutant_with_another_text_is_asked_again(own_root: Path) -> None:
    course = Course.open(own_root)
    store = Store(course, course.exercise("add-numbers"), 0)
    mutant = Mutant("a", "add-numbers", "sums.py", "number", 1, "x = 1\n", "x = 0\n")
    store.keep(mutant, Verdict("killed", "test_add", "fail", 0.1))
    store.save()

    again = Store(course, course.exercise("add-numbers"), 0)
    assert again.find(mutant) == Verdict("killed", "test_add", "fail", 0.1)
    assert again.find(replace(mutant, text="x = 2\n")) is None
    assert again.find(replace(mutant, id="b")) is None


# -- the run -----------------------------------------------------------------------


def test_the_same_seed_gives_the_same_result(own_root: Path, tmp_path: Path) -> None:
    weaken(own_root)
    other = tmp_path / "other"
    shutil.copytree(own_root, other)

    def told(root: Path, seed: int, workers: int) -> list[tuple[str, str, str]]:
        slugs = ["add-numbers", "letters"]
        scores = run_mutants(Course.open(root), slugs, seed=seed, most=5, workers=workers)
        return [
            (mutant.id, verdict.outcome, verdict.check)
            for score in scores
            for mutant, verdict in score.verdicts
        ]

    first = told(own_root, 1, 1)
    assert told(other, 1, 2) == first
    assert [id for id, _, _ in told(other, 2, 2)] != [id for id, _, _ in first]


def test_the_cap_holds_for_each_exercise(own_root: Path) -> None:
    scores = run_mutants(Course.open(own_root), ["add-numbers", "letters"], most=2)

    assert [len(score.verdicts) for score in scores] == [2, 2]


def test_progress_goes_up_to_all_and_tells_each_exercise_once(own_root: Path) -> None:
    heard: list[Advance] = []
    weaken(own_root)

    scores = run_mutants(
        Course.open(own_root), ["add-numbers", "letters", "people"], heard.append, workers=2
    )
    done = [each.done for each in heard]
    total = sum(len(score.verdicts) for score in scores)
    assert done == sorted(done)
    assert set(done) == set(range(total + 1))
    assert {each.total for each in heard} == {total}
    assert heard[-1].survived == sum(len(score.survivors) for score in scores) > 0
    told = [each.score.exercise for each in heard if each.score is not None]
    assert sorted(told) == ["add-numbers", "letters", "people"]


def test_an_interrupt_ends_the_run_and_keeps_what_is_known(own_root: Path) -> None:
    course = Course.open(own_root)
    seen: list[int] = []

    def hear(advance: Advance) -> None:
        seen.append(advance.done)
        if advance.done == 3:
            _thread.interrupt_main()  # as Ctrl+C does

    with pytest.raises(KeyboardInterrupt):
        run_mutants(course, ["notes"], hear, workers=2)
    left = [each for each in threading.enumerate() if not each.daemon]
    assert left == [threading.main_thread()]
    store = Store(course, course.exercise("notes"), 0)
    mutants = make_mutants(course, course.exercise("notes"), load_toolbox(None))
    assert 3 <= sum(store.find(mutant) is not None for mutant in mutants) == max(seen) < 20


def test_an_error_of_a_listener_is_raised(own_root: Path) -> None:
    def hear(advance: Advance) -> None:
        if advance.done:
            raise CourseError("nobody listens")

    with pytest.raises(CourseError, match="nobody listens"):
        run_mutants(Course.open(own_root), ["add-numbers"], hear)


# -- the command --------------------------------------------------------------------

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(own_root: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Give a function that runs the program on the copy of the course."""
    from checker.cli import main

    def run_it(*words: str) -> tuple[int, str, str]:
        capsys.readouterr()
        code = main(["--course", str(own_root), "validate", "--mutants", *words])
        caught = capsys.readouterr()
        return code, caught.out, caught.err

    return run_it


def test_the_command_shows_the_diff_of_each_survivor(own_root: Path, run: Run) -> None:
    weaken(own_root)
    declare(own_root, NO_MARK, DIFFERENCE, "sums.py: drop-call: fly() -> pass")

    code, out, err = run("add-numbers")
    assert (code, err) == (1, "")
    assert out.startswith("FAIL add-numbers ")
    assert f"     - survived: {NO_CAPITALS}\n       sums.py:6 of the solution\n" in out
    assert '         -    return text.upper() + "!"\n         +    return text + "!"\n' in out
    assert f"     - declared equivalent, and a check fails: {DIFFERENCE}\n" in out
    assert "there is no such mutant: sums.py: drop-call: fly() -> pass\n" in out
    assert "declare it in exercise.toml: [[equivalent]]" in out


def test_the_command_passes_and_knows_it_the_next_time(run: Run) -> None:
    code, out, _ = run("add-numbers")
    again, told, _ = run("add-numbers")

    assert (code, again) == (0, 0)
    assert "100.0 %" in out
    assert "(known)" not in out
    assert "(known)" in told
    assert re.search(r" 0 survived, 0 equivalent: 100\.0 %, \d+ s$", out.splitlines()[-1])


def test_the_report_as_json(own_root: Path, run: Run) -> None:
    import json

    weaken(own_root)
    declare(own_root, NO_MARK)
    code, out, _ = run("add-numbers", "--seed", "3", "--json")

    data = json.loads(out)
    assert code == 1
    assert (data["version"], data["seed"], data["least"]) == (1, 3, 95.0)
    (exercise,) = data["exercises"]
    assert exercise["mutants"] == sum(
        len(exercise[name]) for name in ("killed", "survived", "equivalent")
    )
    survivor = next(each for each in exercise["survived"] if each["id"] == NO_CAPITALS)
    assert survivor["line"] == 6
    assert '+    return text + "!"' in survivor["diff"]
    assert exercise["equivalent"] == [{"id": NO_MARK, "reason": "Nobody can see it."}]
    assert {"id": DIFFERENCE, "check": "test_add", "status": "fail"} in exercise["killed"]
