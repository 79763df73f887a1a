from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from checker.authoring.imports.layouts import survey
from checker.authoring.imports.writing import free_slug
from checker.cli import main
from checker.content.catalog import Course
from checker.errors import FAILED, PASSED, WRONG_COMMAND

LAUNCHERS = ("fork", "spare") if hasattr(os, "fork") else ("spare",)

# A track: the tests beside the stub, the answer and the text in hidden folders.

GREETING = {
    "greeting.py": "def greet(name='you'):\n    pass\n",
    "greeting_test.py": (
        "import unittest\n\nfrom greeting import greet\n\n\n"
        "class GreetingTest(unittest.TestCase):\n"
        "    def test_nobody(self):\n"
        "        self.assertEqual(greet(), 'Hello, you!')\n\n"
        "    def test_names(self):\n"
        "        for name in ('Ada', 'Grace'):\n"
        "            with self.subTest(name=name):\n"
        "                self.assertEqual(greet(name), f'Hello, {name}!')\n\n"
        "    @unittest.skip('later')\n"
        "    def test_everybody(self):\n"
        "        self.assertEqual(greet(''), 'Hello, all!')\n"
    ),
    ".meta/example.py": "def greet(name='you'):\n    return f'Hello, {name}!'\n",
    ".docs/instructions.md": "# Instructions\n\nGreet a person.\n\n# Names\n\nThere may be none.\n",
}

# A plain folder: classes, exceptions of one's own, a function that is handed over.

TILL = {
    "till.py": "class Empty(Exception):\n    pass\n\n\nclass Till:\n    pass\n",
    "test_till.py": (
        "import pytest\n\nimport till\nfrom till import Empty, Till, LIMIT\n\n\n"
        "@pytest.fixture\n"
        "def full():\n"
        "    made = Till([3, 1, 2])\n"
        "    yield made\n\n\n"
        "def test_sum(full):\n"
        "    assert full.total == 6\n"
        "    assert isinstance(full, Till)\n"
        "    assert len(full) == 3\n\n\n"
        "def test_is_open(full):\n"
        "    assert full.is_open()\n\n\n"
        "def test_take(full):\n"
        "    assert full.take() == 2\n"
        "    assert list(full) == [3, 1]\n\n\n"
        "def test_take_from_nothing():\n"
        "    with pytest.raises(Empty, match='nothing'):\n"
        "        Till([]).take()\n"
        "    with pytest.raises(till.TillError) as raised:\n"
        "        Till([]).take()\n"
        "    assert raised.value.args == ('nothing is left',)\n"
        "    assert raised.value.code == 7\n\n\n"
        "def test_wrong_coin():\n"
        "    with pytest.raises(ValueError):\n"
        "        Till([LIMIT + 1])\n\n\n"
        "def test_add_two_tills():\n"
        "    assert Till([1]) + Till([2]) == Till([1, 2])\n"
        "    assert Till([1]) != Till([2])\n\n\n"
        "def test_pick(full):\n"
        "    assert full.pick(lambda coin: coin > 1) == (3, 2)\n\n\n"
        "def test_sort_in_place():\n"
        "    coins = [3, 1]\n"
        "    assert till.sort(coins) is coins\n"
        "    assert coins == [1, 3]\n\n\n"
        "@pytest.mark.parametrize(('coin', 'name'), [(1, 'one'), (2, 'two')])\n"
        "def test_names(coin, name):\n"
        "    assert till.NAMES[coin] == name\n"
    ),
    "solution.py": (
        "LIMIT = 10\nNAMES = {1: 'one', 2: 'two'}\n\n\n"
        "class TillError(Exception):\n    code = 7\n\n\n"
        "class Empty(TillError):\n    pass\n\n\n"
        "def sort(coins):\n    coins.sort()\n    return coins\n\n\n"
        "class Till:\n"
        "    def __init__(self, coins):\n"
        "        if any(coin > LIMIT for coin in coins):\n"
        "            raise ValueError('too large')\n"
        "        self.coins = list(coins)\n\n"
        "    @property\n"
        "    def total(self):\n        return sum(self.coins)\n\n"
        "    def is_open(self):\n        return True\n\n"
        "    def take(self):\n"
        "        if not self.coins:\n            raise Empty('nothing is left')\n"
        "        return self.coins.pop()\n\n"
        "    def pick(self, wanted):\n        return tuple(filter(wanted, self.coins))\n\n"
        "    def __len__(self):\n        return len(self.coins)\n\n"
        "    def __iter__(self):\n        return iter(self.coins)\n\n"
        "    def __add__(self, other):\n        return Till(self.coins + other.coins)\n\n"
        "    def __eq__(self, other):\n        return self.coins == other.coins\n"
    ),
    "README.md": "# A till\n\nWrite a till.\n",
}

# A class repository: several files, tests in a folder, answers that mirror it.

SHAPES = {
    "hw1/square.py": "def area(side):\n    ...\n",
    "hw1/circle.py": "def area(radius):\n    ...\n",
    "hw1/given.py": "PI = 3\n",
    "hw1/sides.txt": "2\n5\n",
    "hw1/README.txt": "Two files.\n",
    "hw1/tests/conftest.py": (
        "import pytest\n\n\n@pytest.fixture\ndef sides():\n"
        "    return [int(line) for line in open('sides.txt')]\n"
    ),
    "hw1/tests/test_square.py": (
        "from square import area\n\n\ndef test_area(sides):\n"
        "    assert [area(side) for side in sides] == [4, 25]\n"
    ),
    "hw1/tests/test_circle.py": (
        "from circle import area\n\n\ndef test_area():\n    assert area(2) == 12\n"
    ),
    "solutions/hw1/square.py": "def area(side):\n    return side * side\n",
    "solutions/hw1/circle.py": (
        "from given import PI\n\n\ndef area(radius):\n    return PI * radius**2\n"
    ),
}


def lay_out(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def run_json(capsys: pytest.CaptureFixture[str], *words: str) -> Any:
    main([*words, "--json"])
    return json.loads(capsys.readouterr().out)


@pytest.fixture(scope="module")
def track(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Import the three layouts once, with folders that cannot become exercises."""
    place = tmp_path_factory.mktemp("tracks")
    source = place / "My track"
    lay_out(source / "exercises" / "greeting", GREETING)
    lay_out(source / "exercises" / "Tïll 1!", TILL)
    lay_out(source, SHAPES)
    lay_out(source / "exercises" / "no-answer", {**GREETING, ".meta/example.py": ""})
    (source / "exercises" / "no-answer" / ".meta" / "example.py").unlink()
    lay_out(source / "exercises" / "no-stub", GREETING)
    (source / "exercises" / "no-stub" / "greeting.py").unlink()
    lay_out(source / "exercises" / "no-tests", {"a.py": "", "solution.py": "A = 1\n"})
    stub = {"greeting.py": GREETING[".meta/example.py"]}
    lay_out(source / "exercises" / "done", {**GREETING, **stub})
    words = [sys.executable, "-m", "checker", "import", "pytest", str(source), "--json"]
    words += ["--to", str(place / "course"), "--title", 'A "track"\nof mine']
    done = subprocess.run(words, capture_output=True, text=True, check=True, cwd=os.getcwd())
    (place / "told.json").write_text(done.stdout, encoding="utf-8")
    return place


def told(track: Path) -> Any:
    return json.loads((track / "told.json").read_text(encoding="utf-8"))


def test_every_layout_becomes_a_protected_exercise(track: Path) -> None:
    trusts = {each["slug"]: each["trust"] for each in told(track)["exercises"]}

    assert trusts == {"greeting": "bridge", "till-1": "bridge", "hw1": "bridge"}


def test_what_is_left_out_is_named_with_its_reason(track: Path) -> None:
    reasons = {Path(each["folder"]).name: each["reason"] for each in told(track)["skipped"]}

    assert reasons.keys() == {"no-answer", "no-stub", "no-tests", "done"}
    assert reasons["no-answer"].startswith("no solution:")
    assert reasons["no-stub"].startswith("no stub:")
    assert reasons["no-tests"].startswith("no tests:")
    assert reasons["done"] == "its stub passes: there is nothing to do"


def test_the_course_is_complete_and_says_its_title(track: Path) -> None:
    course = Course.open(track / "course")

    assert course.settings.title == 'A "track" of mine'
    assert [ref.slug for ref in course.exercises()] == ["greeting", "till-1", "hw1"]
    assert not (track / "course" / ".checker").exists()
    assert [path.name for path in track.iterdir() if path.name.startswith(".")] == []


def test_the_text_keeps_one_title_and_gets_a_task(track: Path) -> None:
    text = next((track / "course" / "exercises").rglob("*-greeting/README.md")).read_text()

    assert text.startswith("# Greeting\n\nGreet a person.")
    assert "\n## Names\n" in text
    assert "1. Write `greeting.py`, so that its tests pass." in text


@pytest.mark.parametrize("launcher", LAUNCHERS)
def test_every_solution_passes_and_every_stub_fails(
    track: Path, capsys: pytest.CaptureFixture[str], launcher: str
) -> None:
    words = ("validate", "--launcher", launcher)
    data = run_json(capsys, "--course", str(track / "course"), *words)

    assert [each["findings"] for each in data["proofs"] if not each["is_sound"]] == []
    assert data["wrong"] == 0


@pytest.fixture
def answer(track: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Any:
    """Grade a text as an answer to an exercise of the imported course."""

    def grade(slug: str, files: dict[str, str]) -> Any:
        folder = lay_out(tmp_path / "answer", files)
        words = ("check", slug, "--submission", str(folder))
        return run_json(capsys, "--course", str(track / "course"), *words)

    return grade


def failures(report: Any) -> dict[str, Any]:
    return {each["name"]: each for each in report["tests"] if each["status"] != "pass"}


def test_a_wrong_value_is_told_as_expected_and_got(answer: Any) -> None:
    report = answer("greeting", {"greeting.py": "def greet(name='you'):\n    return 'Hi'\n"})

    first = report["tests"][0]
    assert report["status"] == "fail"
    assert (first["name"], first["did"]) == ("GreetingTest.test_nobody", "greet()")
    assert (first["expected"], first["got"]) == ('"Hello, you!"', '"Hi"')
    assert first["where"]["file"].endswith("greeting.py")


def test_an_error_of_the_learners_is_shown_with_its_line(answer: Any) -> None:
    report = answer("greeting", {"greeting.py": "def greet(name='you'):\n    return naem\n"})

    first = report["tests"][0]
    assert first["status"] == "fail"
    assert first["got"].startswith("NameError: name 'naem' is not defined")
    assert first["where"]["line"] == 2


def test_a_missing_name_is_said_in_words(answer: Any) -> None:
    report = answer("greeting", {"greeting.py": "def welcome():\n    pass\n"})

    assert "does not make the name greet" in report["tests"][0]["message"]


def test_an_error_that_does_not_come_fails_the_test(answer: Any) -> None:
    right = TILL["solution.py"].replace("raise ValueError('too large')", "pass")
    found = failures(answer("till-1", {"till.py": right}))

    assert list(found) == ["test_wrong_coin"]
    assert found["test_wrong_coin"]["expected"] == "the error ValueError"
    assert found["test_wrong_coin"]["got"] == "no error"


EQUAL_TO_ALL = (
    "class Yes(str):\n"
    "    def __eq__(self, other):\n        return True\n"
    "    def __ne__(self, other):\n        return False\n"
    "    __hash__ = str.__hash__\n\n\n"
)
CHEATS = {
    "an object that is equal to everything": EQUAL_TO_ALL.replace("(str)", "").replace(
        "    __hash__ = str.__hash__\n", ""
    )
    + "def greet(name=''):\n    return Yes()\n",
    "a text that is equal to everything": EQUAL_TO_ALL
    + "def greet(name=''):\n    return Yes('x')\n",
    "an end at once": "import os\n\n\ndef greet(name=''):\n    os._exit(0)\n",
    "an end while it is loaded": "import sys\n\nsys.exit(0)\n",
    "a changed unittest": (
        "import unittest\n\nunittest.TestCase.assertEqual = lambda *each: None\n\n\n"
        "def greet(name=''):\n    return 1\n"
    ),
    "a skip": ("import unittest\n\n\ndef greet(name=''):\n    raise unittest.SkipTest('passed')\n"),
    "the end of a loop": "def greet(name=''):\n    raise StopIteration\n",
    "an end of the tests": "def greet(name=''):\n    raise KeyboardInterrupt\n",
    "every error": "def greet(name=''):\n    raise AssertionError('passed')\n",
}


@pytest.mark.parametrize("cheat", CHEATS)
def test_no_cheat_passes_a_test_that_imports_it(answer: Any, cheat: str) -> None:
    report = answer("greeting", {"greeting.py": CHEATS[cheat]})

    assert set(failures(report)) == {"GreetingTest.test_nobody", "GreetingTest.test_names"}


@pytest.mark.parametrize("value", ["object()", "lambda: True", "Till", "open"])
def test_an_object_is_no_yes(answer: Any, value: str) -> None:
    cheat = TILL["solution.py"].replace("return True", f"return {value}")

    found = failures(answer("till-1", {"till.py": cheat}))

    assert list(found) == ["test_is_open"]
    assert "A plain value is needed here." in found["test_is_open"]["message"]


def test_no_answer_is_never_the_error_that_a_test_waits_for(answer: Any) -> None:
    ended = TILL["solution.py"].replace("raise ValueError('too large')", "import os; os._exit(0)")

    assert "test_wrong_coin" in failures(answer("till-1", {"till.py": ended}))


def test_the_submission_can_call_only_what_a_test_hands_over(answer: Any) -> None:
    """A function of the test's crosses; its globals, and so the judge, do not."""
    reach = TILL["solution.py"].replace(
        "return tuple(filter(wanted, self.coins))",
        "return tuple(wanted.__globals__['sys'].modules)",
    )

    found = failures(answer("till-1", {"till.py": reach}))

    assert list(found) == ["test_pick"]


NEEDS_ITSELF = {
    "clock.py": "def now():\n    pass\n",
    "test_clock.py": (
        "import time\nfrom unittest import mock\n\nimport clock\n\n\n"
        "def test_now():\n"
        "    with mock.patch.object(time, 'time', return_value=5.0):\n"
        "        assert clock.now() == 5.0\n\n\n"
        "@mock.patch('time.time', return_value=7.0)\n"
        "def test_now_again(made):\n"
        "    assert clock.now() == 7.0\n"
    ),
    "example.py": "import time\n\n\ndef now():\n    return time.time()\n",
}


def test_a_test_that_needs_the_code_itself_is_open_and_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source, course = lay_out(tmp_path / "one", NEEDS_ITSELF), str(tmp_path / "course")
    data = run_json(capsys, "import", "pytest", str(source), "--to", course)
    assert main(["--course", course, "validate"]) == PASSED
    proven = capsys.readouterr().out
    main(["--course", course, "list"])
    listed = capsys.readouterr().out
    report = run_json(capsys, "--course", course, "check", "one", "--submission", str(source))

    assert [each["trust"] for each in data["exercises"]] == ["open"]
    assert "1 not protected: their tests run beside the learner's code" in proven
    assert "(not protected)" in listed
    assert report["status"] == "fail"
    assert "run beside your code" in report["notes"][0]
    assert [each["name"] for each in report["tests"]] == [
        "test_beside[test_now]",
        "test_beside[test_now_again]",
        "test_beside[all of test_clock.py]",
    ]


def test_a_folder_that_is_there_is_never_touched(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = lay_out(tmp_path / "one", GREETING)
    target = lay_out(tmp_path / "course", {"mine.txt": "mine"})

    assert main(["import", "pytest", str(source), "--to", str(target)]) == WRONG_COMMAND
    assert "is there already" in capsys.readouterr().err
    assert [path.name for path in target.iterdir()] == ["mine.txt"]


def test_nothing_is_left_where_nothing_can_be_imported(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = {**GREETING, ".meta/example.py": "def greet(name=''):\n    return 1\n"}
    source = lay_out(tmp_path / "one", wrong)

    assert main(["import", "pytest", str(source), "--to", str(tmp_path / "c")]) == WRONG_COMMAND
    assert "its example solution does not pass" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["one"]


@pytest.mark.parametrize("place", ["nowhere/course", "one/course"])
def test_a_place_that_cannot_be_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], place: str
) -> None:
    source = lay_out(tmp_path / "one", GREETING)

    assert main(["import", "pytest", str(source), "--to", str(tmp_path / place)]) == WRONG_COMMAND
    assert "help:" in capsys.readouterr().err


def test_an_unknown_folder_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", "pytest", "no such folder"]) == WRONG_COMMAND
    assert "no folder named 'no such folder'" in capsys.readouterr().err


def test_a_list_of_files_cannot_lead_outside(tmp_path: Path) -> None:
    config = {"files": {"solution": ["greeting.py"], "example": ["../../secret.py"]}}
    files = {**GREETING, ".meta/config.json": json.dumps(config)}
    lay_out(tmp_path / "track" / "one", files)
    lay_out(tmp_path, {"secret.py": "SECRET = 1\n"})

    found = survey(tmp_path / "track")

    assert found.found == []
    assert "leads outside" in found.skipped[0].reason


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_links_are_not_followed(tmp_path: Path) -> None:
    lay_out(tmp_path / "outside", GREETING)
    source = lay_out(tmp_path / "track" / "one", GREETING)
    (tmp_path / "track" / "two").symlink_to(tmp_path / "outside")
    (source / "data.txt").symlink_to(tmp_path / "outside" / "greeting.py")

    found = survey(tmp_path / "track")

    assert [each.folder.name for each in found.found] == ["one"]
    assert list(found.found[0].starter) == ["greeting.py"]


@pytest.mark.skipif(sys.platform != "linux", reason="names are text elsewhere")
def test_a_name_that_is_no_text_is_left_out(tmp_path: Path) -> None:
    folder = os.fsencode(tmp_path) + b"/track/\xff\xfe"
    os.makedirs(folder)
    lay_out(Path(os.fsdecode(folder)), GREETING)

    assert "cannot be written" in survey(tmp_path / "track").skipped[0].reason


def test_a_helper_of_the_tests_that_the_answer_imports_is_handed_out(tmp_path: Path) -> None:
    answer = "from test_words import HELLO\n\n\ndef greet(name='you'):\n    return HELLO + name\n"
    files = {"test_words.py": "HELLO = 'Hello, '\n", ".meta/example.py": answer}
    lay_out(tmp_path / "track" / "one", {**GREETING, **files})

    found = survey(tmp_path / "track").found[0]

    assert set(found.starter) == {"greeting.py", "test_words.py"}
    assert set(found.tests) == {"greeting_test.py", "test_words.py"}


def test_a_module_that_hides_a_library_is_left_out(tmp_path: Path) -> None:
    files = {
        "json.py": "def f():\n    pass\n",
        "test_json.py": "from json import f\n\n\ndef test_f():\n    assert f() == 1\n",
        "solution.py": "def f():\n    return 1\n",
    }
    lay_out(tmp_path / "track" / "json", files)

    assert "has the name of a library" in survey(tmp_path / "track").skipped[0].reason


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("two_fer", "two-fer"),
        ("../../etc", "etc"),
        ("Löwe & Söhne", "lowe-sohne"),
        ("练习", "exercise"),
        ("notebooks", "notebooks-2"),
        ("-x" * 200, "x-x-x-x-x-x-x-x-x-x-x-x-x-x-x-x-x-x-x-x-x-x-x-x-x-x-x-x-x-x"),
    ],
)
def test_any_name_gives_a_slug(name: str, slug: str) -> None:
    assert free_slug(name, "exercise", {"notebooks"}) == slug


def test_a_changed_solution_is_noticed_by_validate(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source, course = lay_out(tmp_path / "one", GREETING), tmp_path / "course"
    assert main(["import", "pytest", str(source), "--to", str(course)]) == PASSED
    solution = next((course / "solutions").rglob("greeting.py"))
    solution.write_text("def greet(name=''):\n    return 1\n", encoding="utf-8")
    capsys.readouterr()

    assert main(["--course", str(course), "validate"]) == FAILED
    assert "the solution does not pass: GreetingTest.test_nobody" in capsys.readouterr().out
