"""Every message of `checker validate` has a broken course that brings it about."""

from __future__ import annotations

import ast
import json
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from checker.authoring import behaviour, claims, lessons, marks, notebooks, structure
from checker.authoring.findings import Proof
from checker.authoring.lessons import check_lesson
from checker.authoring.notebooks import check_notebook, run_notebooks
from checker.authoring.structure import check_exercise_files
from checker.authoring.validate import prove_documents, prove_exercise, prove_lesson
from checker.cli import main
from checker.content.catalog import Course
from checker.grading.grade import Grader

EXERCISE = Path("exercises", "010-functions", "010-add-numbers")
SOLUTION = Path("solutions", "010-functions", "010-add-numbers")
LESSON = Path("lessons", "010-functions")
NOTEBOOK = Path("notebooks", "010-functions.ipynb")
CHECK = EXERCISE / "checks" / "test_sums.py"

Break = Callable[[Path], None]


def replace(file: Path, old: str, new: str) -> Break:
    def apply(root: Path) -> None:
        text = (root / file).read_text(encoding="utf-8")
        assert old in text, f"{file} has no {old!r}"
        (root / file).write_text(text.replace(old, new, 1), encoding="utf-8")

    return apply


def add(file: Path, text: str) -> Break:
    def apply(root: Path) -> None:
        with (root / file).open("a", encoding="utf-8") as stream:
            stream.write(text)

    return apply


def write(file: Path, text: str) -> Break:
    def apply(root: Path) -> None:
        (root / file).parent.mkdir(parents=True, exist_ok=True)
        (root / file).write_text(text, encoding="utf-8")

    return apply


def remove(path: Path) -> Break:
    def apply(root: Path) -> None:
        if (root / path).is_dir():
            shutil.rmtree(root / path)
        else:
            (root / path).unlink()

    return apply


def both(one: Break, two: Break) -> Break:
    def apply(root: Path) -> None:
        one(root)
        two(root)

    return apply


def change_notebook(change: Callable[[dict[str, Any]], object]) -> Break:
    def apply(root: Path) -> None:
        notebook = json.loads((root / NOTEBOOK).read_text(encoding="utf-8"))
        change(notebook)
        (root / NOTEBOOK).write_text(json.dumps(notebook), encoding="utf-8")

    return apply


README = EXERCISE / "README.md"
MANIFEST = EXERCISE / "exercise.toml"
HINTS = EXERCISE / "hints.md"
SAMPLES = SOLUTION / "_samples"
CLAIM = '[starter]\ncheck = "test_add"\nsays = "None means"\n'

STRUCTURE: list[tuple[Break, str]] = [
    (remove(README), "there is no README.md"),
    (replace(README, "# Add two numbers", ""), "the README has no # title"),
    (replace(README, "## Tasks", "## Steps"), "the README has no numbered list below ## Tasks"),
    (replace(README, "2. Make", "3. Make"), "the tasks are not numbered 1, 2, 3 …"),
    (add(README, "\n" * 150), "the README is over 150 lines"),
    (replace(CHECK, "task(2)", "task(4)"),
     "test_shout is marked with task 4, and the README has 2 tasks"),
    (add(README, "\nSee [this](nowhere.md).\n"), "the link to 'nowhere.md' leads nowhere"),
    (add(README, "\n![A cat](cat.svg)\n"), "the picture 'cat.svg' leads nowhere"),
    (add(README, "\n![A cat](https://example.org/cat.svg)\n"),
     "the picture 'https://example.org/cat.svg' comes from another place"),
    (add(README, "\n![](hints.md)\n"), "the picture 'hints.md' has no text alternative"),
    (remove(HINTS), "there is no hints.md"),
    (add(HINTS, "\n## Hint 3\n\nA.\n\n## Hint 4\n\nB.\n\n## Hint 5\n\nC.\n"),
     "there must be two to four hints"),
    (write(HINTS, "# Hints\n\n## Hint 1\n\nA.\n"), "there must be two to four hints"),
    (remove(EXERCISE / "starter"), "there is no starter folder"),
    (replace(MANIFEST, CLAIM, ""), "the manifest does not say how the starter fails"),
    (remove(SOLUTION / "NOTES.md"), "there is no NOTES.md"),
    (remove(SOLUTION), "there is no reference solution"),
    (add(README, "\nFILL IN: the story\n"), "to fill in: the story"),
    (replace(LESSON / "README.md", "010-functions/010-add-numbers", "020-pages/010-notes"),
     "the lesson's text never names it"),
    (replace(MANIFEST, '["write-a-function"]', "[]"), "it assesses no objective"),
    (replace(MANIFEST, '["write-a-function"]', '["fly"]'), "no objective is called 'fly'"),
    (write(CHECK, "import pytest\n"), "there is no check"),
    (add(CHECK, '\n\ndef test_add(learner):\n    """Again."""\n    assert learner\n'),
     "two checks are called test_add"),
    (add(CHECK, "\n\ndef test_more(learner):\n    assert learner\n"),
     "test_more has no docstring for the learner"),
    (remove(SAMPLES / "with-sum"), "there is no sample of an unusual right answer"),
    (both(remove(SAMPLES / "joined"), remove(SAMPLES / "whispers")),
     "there is no sample of a wrong answer"),
]  # fmt: skip


@pytest.fixture
def broken(own_root: Path) -> Callable[[Break], Course]:
    """Give a function that breaks the toy course in one way."""

    def break_it(change: Break) -> Course:
        change(own_root)
        return Course.open(own_root)

    return break_it


def test_the_toy_course_is_sound(toy: Course) -> None:
    assert list(check_exercise_files(toy, toy.exercise("add-numbers"))) == []
    assert list(check_lesson(toy, toy.lesson("functions"))) == []
    assert list(check_notebook(toy, toy.lesson("functions"))) == []


@pytest.mark.parametrize(("change", "message"), STRUCTURE, ids=[text for _, text in STRUCTURE])
def test_files_of_an_exercise(
    broken: Callable[[Break], Course], change: Break, message: str
) -> None:
    course = broken(change)

    found = list(check_exercise_files(course, course.exercise("add-numbers")))
    assert message in [each.message for each in found]
    for each in found:
        assert each.subject == "add-numbers"
        assert each.location
        assert not Path(each.location).is_absolute()


def test_one_fault_is_told_once(broken: Callable[[Break], Course]) -> None:
    course = broken(replace(README, "# Add two numbers", ""))

    found = check_exercise_files(course, course.exercise("add-numbers"))
    assert [each.message for each in found] == ["the README has no # title"]


def test_what_is_shown_as_code_is_no_link(broken: Callable[[Break], Course]) -> None:
    code = "\n`[a](nowhere.md)`\n\n```text\n[b](nowhere.md)\n```\n"
    course = broken(add(README, code + "\n[c](https://example.org) [d](#top)\n"))

    assert list(check_exercise_files(course, course.exercise("add-numbers"))) == []


# -- how the declared submissions behave ----------------------------------------------------

MISTAKES = EXERCISE / "checks" / "mistakes.py"
JOINED = SAMPLES / "joined" / "sample.toml"
RIGHT = SAMPLES / "with-sum" / "sample.toml"

BEHAVIOUR: list[tuple[Break, str]] = [
    (replace(SOLUTION / "sums.py", "a + b", "a - b"),
     "the solution does not pass: test_add (fail)"),
    (replace(MANIFEST, 'check = "test_add"', 'check = "test_shout"'),
     "the starter must fail test_shout first, and failed test_add (fail)"),
    (replace(MANIFEST, "None means", "A dragon"),
     "the starter must say 'A dragon', and says: test_add (fail)"),
    (write(EXERCISE / "starter" / "sums.py", 'def add(a, b):\n    return a + b\n\n\n'
           'def shout(text):\n    return text.upper() + "!"\n'),
     "the starter passes: there is nothing to do"),
    (replace(JOINED, '"test_add"', '"test_shout"'),
     "the sample joined must fail test_shout first, and failed test_add (fail)"),
    (replace(JOINED, "without str()", "A dragon"),
     "the sample joined must say 'A dragon', and says"),
    (replace(JOINED, "texts-joined", "always-the-same"),
     "the sample joined is the mistake 'always-the-same', and texts-joined spoke: test_add"),
    (replace(SAMPLES / "joined" / "sums.py", "str(a) + str(b)", "a + b + 1"),
     "the sample joined is the mistake 'texts-joined', and none spoke: test_add"),
    (replace(JOINED, '"fail"', '"timeout"'), "the sample joined is declared timeout, and got fail"),
    (replace(SAMPLES / "with-sum" / "sums.py", "sum(numbers)", "0"),
     "the sample with-sum is declared pass, and got fail: test_add (fail)"),
    (add(RIGHT, 'note = "a dragon"\n'), "the sample with-sum must be told 'a dragon', got []"),
    (add(CHECK, '\n\n@pytest.mark.task(2)\ndef test_more(learner):\n    """More."""\n'
         '    assert learner.text("sums.py")\n'), "nothing fails the check test_more"),
    (replace(EXERCISE / "checks" / "mistakes.py", "if isinstance(failure.got, str)",
             "if failure.nowhere"), "a named mistake crashes: "),
    (replace(CHECK, "task(2)", "task(1)"), "task 2 has no check"),
    (add(README, "3. Save the file.\n"), "task 3 has no check"),
    (replace(MANIFEST, "minutes", 'unchecked = { 2 = "It opens the file." }\nminutes'),
     "task 2 is declared as unchecked, and a check asks for it"),
    (replace(MANIFEST, "minutes", 'unchecked = { 7 = "It opens the file." }\nminutes'),
     "task 7 is declared as unchecked, and the README has no such task"),
    (replace(MISTAKES, 'check="test_add"', 'check=["test_add", "test_nope"]'),
     "no check is called test_nope, which the mistake 'texts-joined' waits for"),
    (replace(JOINED, '"test_add"', '"test_nope"'),
     "no check is called test_nope, which the sample joined must fail"),
    (replace(MANIFEST, 'check = "test_add"', 'check = "test_nope"'),
     "no check is called test_nope, which the starter must fail"),
    (both(replace(JOINED, '"fail"', '"error"'),
          write(SAMPLES / "joined" / "large.txt", "x" * 9_000_000)),
     "the sample joined gave no check at all: "),
]  # fmt: skip


@pytest.mark.parametrize(("change", "message"), BEHAVIOUR, ids=[text for _, text in BEHAVIOUR])
def test_behaviour_of_what_is_declared(
    broken: Callable[[Break], Course], change: Break, message: str
) -> None:
    course = broken(change)

    with Grader(course) as grader:
        proof = prove_exercise(course, "add-numbers", grader)
    assert [each.message for each in proof.findings if each.message.startswith(message)]
    assert not proof.is_sound


def prove(course: Course, slug: str = "add-numbers") -> Proof:
    with Grader(course) as grader:
        return prove_exercise(course, slug, grader)


def test_a_task_that_is_declared_needs_no_check(broken: Callable[[Break], Course]) -> None:
    declared = replace(MANIFEST, "minutes", 'unchecked = { 3 = "It saves." }\nminutes')
    course = broken(both(add(README, "3. Save the file.\n"), declared))

    assert prove(course).findings == ()


def test_an_unchecked_task_has_a_number(broken: Callable[[Break], Course]) -> None:
    course = broken(replace(MANIFEST, "minutes", 'unchecked = { one = "It opens." }\nminutes'))

    (finding,) = prove(course).findings
    assert finding.message == "'unchecked.one' is no number"
    assert finding.location.endswith("exercise.toml:5")


def test_the_checks_that_there_are_stand_in_the_help(broken: Callable[[Break], Course]) -> None:
    course = broken(replace(MISTAKES, 'check="test_add"', 'check="test_nope"'))

    found = {each.message: each for each in prove(course).findings}
    wanted = found["no check is called test_nope, which the mistake 'texts-joined' waits for"]
    assert wanted.help == "the checks: test_add, test_shout"
    assert wanted.location == f"{MISTAKES.as_posix()}:5"


def test_a_crash_of_a_mistake_is_told_once(broken: Callable[[Break], Course]) -> None:
    course = broken(replace(MISTAKES, "if isinstance(failure.got, str)", "if failure.nowhere"))

    messages = [each.message for each in prove(course).findings]
    assert len([each for each in messages if "crashes" in each]) == 1
    assert [each for each in messages if "joined" in each] == []  # its words could not come


def test_a_mistake_that_no_sample_makes_speak_is_noted(
    broken: Callable[[Break], Course], capsys: pytest.CaptureFixture[str]
) -> None:
    unseen = "\n\n@mistake\ndef never_seen(failure):\n    return None\n"
    course = broken(add(MISTAKES, unseen))

    code = main(["--course", str(course.root), "validate", "add-numbers"])
    told = capsys.readouterr().out
    main(["--course", str(course.root), "validate", "add-numbers", "--json"])
    (proof,) = json.loads(capsys.readouterr().out)["proofs"]
    (line,) = [line for line in told.splitlines() if "note: " in line]
    assert code == 0
    assert line.startswith("     note: no sample makes these mistakes speak: ")
    assert "never-seen" in line
    assert "texts-joined" not in line
    assert proof["notes"][0]["message"] in line


def test_the_patterns_of_a_table_are_named_mistakes(broken: Callable[[Break], Course]) -> None:
    table = """

from checker.checks import Pattern, patterns_in

WRITTEN = patterns_in(
    lambda failure: (failure.learner.text("sums.py"), 0),
    Pattern("never-written", "dragon", "There is a dragon."),
    Pattern("for-nobody", "sum", "Never.", check="test_nope"),
)
"""
    proof = prove(broken(add(MISTAKES, table)))

    place = f"{MISTAKES.as_posix()}:"
    (finding,) = proof.findings
    assert finding.message == (
        "no check is called test_nope, which the mistake 'for-nobody' waits for"
    )
    assert finding.location.startswith(place)
    (note,) = proof.notes
    assert "never-written" in note.message


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (replace(MANIFEST, "formerly = ", "formaly = "), "unknown key 'formaly'"),
        (write(CHECK, "def broken(:\n"), "this is no Python: "),
        (replace(CHECK, "import pytest", "import pytest, nowhere"),
         "the checks of 'add-numbers' cannot be read"),
        (write(SOLUTION / "_prepare.py", "raise SystemExit(3)\n"), "it ended with 3"),
    ],
    ids=["manifest", "syntax", "import", "prepare"],
)  # fmt: skip
def test_what_cannot_be_read_is_a_finding(
    broken: Callable[[Break], Course], change: Break, message: str
) -> None:
    course = broken(change)

    with Grader(course) as grader:
        (finding,) = prove_exercise(course, "add-numbers", grader).findings
    assert finding.message.startswith(message)
    assert finding.location


# -- lessons and notebooks -------------------------------------------------------------------

TEXT = LESSON / "README.md"
LESSON_MANIFEST = LESSON / "lesson.toml"

LESSONS: list[tuple[Break, str]] = [
    (remove(TEXT), "there is no README.md"),
    (add(TEXT, "\n[x](nowhere.md)\n"), "the link to 'nowhere.md' leads nowhere"),
    (replace(LESSON_MANIFEST, "needs = []", 'needs = ["magic"]'),
     "it needs the lesson 'magic', which is not there"),
    (replace(LESSON_MANIFEST, '["def", "return"]', '["b1", "b2", "b3", "b4", "b5"]'),
     "it has 5 new ideas, at most 4"),
    (lambda root: write(LESSON_MANIFEST,
        (root / LESSON_MANIFEST).read_text(encoding="utf-8").partition("[[")[0])(root),
     "it has no objectives"),
    (add(LESSON_MANIFEST, '\n[[objectives]]\nid = "read-input"\ntext = "read again"\n'),
     "two objectives are called 'read-input'"),
    (replace(TEXT, "```python fragment", "```python"),
     "a Python block names no file: add file=examples/… or fragment"),
    (replace(TEXT, "file=examples/double.py\n", "file=examples/triple.py\n"),
     "there is no examples/triple.py"),
    (replace(TEXT, "output=examples/double.py", "output=examples/triple.py"),
     "there is no examples/triple.py"),
    (replace(TEXT, "print(double(21))", "print(double(22))"),
     "the block is not what stands in examples/double.py"),
    (replace(TEXT, "lines=2-2", "lines=1-2"),
     "the block is not what stands in examples/double.py"),
    (replace(TEXT, "\n42\n", "\n43\n"), "examples/double.py prints something else:\n42"),
    (add(TEXT, "\nFILL IN: the end\n"), "to fill in: the end"),
    (remove(NOTEBOOK), "there is no notebook"),
    (write(NOTEBOOK, "{"), "the notebook is no JSON: "),
    (change_notebook(lambda data: data.update(nbformat_minor=4)),
     "the notebook must have nbformat 4.5"),
    (change_notebook(lambda data: data["cells"][1].update(id="title")),
     "every cell needs an id of its own"),
    (change_notebook(lambda data: data["cells"][1].update(execution_count=1)),
     "the cell load has stored outputs"),
    (change_notebook(lambda data: data["cells"][2].update(source=["%%check add-number\n"])),
     "%%check: no exercise named 'add-number'"),
    (change_notebook(lambda data: data["cells"].pop()),
     "the notebook has no graded cell (%%check)"),
    (change_notebook(lambda data: data["cells"][0].update(source=["FILL IN: the aim"])),
     "to fill in: the aim"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("change", "message"), LESSONS, ids=[text.partition("\n")[0] for _, text in LESSONS]
)
def test_lessons_and_notebooks(
    broken: Callable[[Break], Course], change: Break, message: str
) -> None:
    course = broken(change)

    proof = prove_lesson(course, course.lesson("functions"))
    assert [each.message for each in proof.findings if each.message.startswith(message)]
    assert all(each.location for each in proof.findings)


def test_a_notebook_that_does_not_run(broken: Callable[[Break], Course]) -> None:
    pytest.importorskip("nbval")
    change = change_notebook(lambda data: data["cells"][1].update(source=["1 / 0"]))
    course = broken(change)

    (finding,) = run_notebooks(course, [course.root / NOTEBOOK])
    assert finding.message.startswith("they do not run:\n")
    assert "ZeroDivisionError" in finding.message


def test_a_document_with_a_dead_link(broken: Callable[[Break], Course]) -> None:
    course = broken(write(Path("docs", "guide.md"), "[x](nowhere.md)\n"))

    (finding,) = prove_documents(course).findings
    assert (finding.subject, finding.location) == ("guide.md", "docs/guide.md")


# -- the command ---------------------------------------------------------------------------

GREET = Path("exercises", "010-functions", "020-greet", "exercise.toml")


def test_a_gap_of_objectives_is_told_where_it_is_asked_for(
    own_root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    replace(GREET, 'practises = ["write-a-function"]', 'practises = ["select-rows"]')(own_root)
    words = ["--course", str(own_root), "validate", "--no-notebooks"]

    code = main([*words, "greet"])
    told = capsys.readouterr().out
    other = main([*words, "letters"])
    quiet = capsys.readouterr().out
    everything = main([*words, "--json"])
    data = json.loads(capsys.readouterr().out)
    gap = "it practises 'select-rows', which the later lesson pages teaches"
    assert (code, other, everything) == (1, 0, 1)
    assert told.startswith("FAIL objectives (4 claims, ")
    assert f"\n     - greet: {gap}\n       {GREET.as_posix()}\n" in told
    assert "objectives" not in quiet
    assert re.fullmatch(r"1 sound, 0 not; 6 claims hold, \d+\.\d s", quiet.splitlines()[-1])
    (proof,) = [each for each in data["proofs"] if not each["is_sound"]]
    assert proof["subject"] == "objectives"
    assert [(each["subject"], each["message"]) for each in proof["findings"]] == [("greet", gap)]
    assert data["wrong"] == 1


# -- no message without its test -------------------------------------------------------------


def messages_of(path: Path) -> Iterator[str]:
    """Give the longest constant part of each message that a module can give."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        told: list[ast.expr | None] = []
        if isinstance(node, ast.Call) and ast.unparse(node.func) in ("Finding", "finding"):
            told = node.args[:2]
        elif isinstance(node, (ast.Yield, ast.Return)) or (
            isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "message"
        ):
            told = [node.value]
        for each in told:
            if isinstance(each, (ast.Constant, ast.JoinedStr, ast.IfExp)):
                parts = [
                    part.value
                    for part in ast.walk(each)
                    if isinstance(part, ast.Constant) and isinstance(part.value, str)
                ]
                longest = max(parts, key=len, default="").strip()
                if " " in longest:
                    yield longest


@pytest.mark.parametrize(
    "module",
    [behaviour, claims, lessons, marks, notebooks, structure],
    ids=lambda each: each.__name__,
)
def test_every_message_has_a_test_that_triggers_it(module: Any) -> None:
    told = [text for _, text in (*STRUCTURE, *BEHAVIOUR, *LESSONS)]
    told += ["this is no Python: ", "they do not run:\n", "the checks: "]
    known = "\n".join(told)

    messages = list(messages_of(Path(module.__file__)))
    assert messages
    assert [each for each in messages if each not in known] == []
