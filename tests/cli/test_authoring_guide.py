"""The guide for authors: its worked example runs, and it names all that there is."""

from __future__ import annotations

import ast
import inspect
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from checker.bootstrap import names
from checker.cli import main
from checker.cli.arguments import VERBS
from checker.content import catalog
from checker.grading.checks_plugin import ChecksPlugin
from checker.grading.learner import Learner
from checker.grading.mistakes import Failure
from checker.model import STATUSES, TRUSTS, TYPES

ROOT = Path(__file__).parents[2]
GUIDE = ROOT / "docs" / "authoring.md"
REFERENCE = ROOT / "docs" / "reference.md"
COMMAND = "python3 -m checker"
EXAMPLE = re.compile(r"^## From nothing.*?(?=^## Words for learners)", re.MULTILINE | re.DOTALL)
BLOCK = re.compile(
    r"^```(\w+)(?: (file|append|behind)=(\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL
)


@dataclass(frozen=True)
class Block:
    """A fenced block: a file to write, text to append, or commands with their output."""

    language: str
    action: str
    path: str
    text: str


@pytest.fixture(scope="module")
def guide() -> str:
    return GUIDE.read_text(encoding="utf-8")


@pytest.fixture
def course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Copy what an author needs of the course, and stand in it."""
    root = tmp_path / "powerhouse"
    ignored = shutil.ignore_patterns("__pycache__")
    for name in ("lessons", "exercises", "solutions", "notebooks"):
        shutil.copytree(ROOT / name, root / name, ignore=ignored)
    shutil.copy(ROOT / "pyproject.toml", root)
    monkeypatch.chdir(root)
    monkeypatch.setattr(names, "command_name", lambda: COMMAND)
    return root


def blocks(text: str) -> list[Block]:
    return [Block(*(part or "" for part in found.groups())) for found in BLOCK.finditer(text)]


def commands(block: Block) -> Iterator[tuple[str, str]]:
    """Give each command that is typed, with what the page shows below it."""
    for part in re.split(r"^\$ ", block.text, flags=re.MULTILINE)[1:]:
        typed, _, shown = part.partition("\n")
        yield typed, shown


def as_pattern(shown: str) -> str:
    """Make a pattern of shown output.

    ``…`` alone on a line is any lines. Seconds are any, and so are the numbers that grow
    with the course and with the operators of the mutants.
    """
    pattern = ""
    for line in shown.splitlines(keepends=True):
        if line.strip() == "…":
            pattern += r"(?:.*\n)*?"
            continue
        escaped = re.escape(line)
        escaped = re.sub(r"\d+(\\\.\d+)?\\ s\b", r"\\d+(?:\\.\\d+)?\\ s", escaped)
        escaped = re.sub(
            r"(\\ )*\d+\\ (mutants|killed|of|objectives|cannot)\b", r"\\ *\\d+\\ \2", escaped
        )
        escaped = re.sub(r"(\\ )*\d+\\\.\d+\\ %", r"\\ *[\\d.]+\\ %", escaped)
        pattern += escaped.replace("…", ".*")
    return pattern


def put_behind_the_last(path: Path, text: str) -> None:
    """Put a text behind the last line that sends the reader to an exercise."""
    before, line, after = path.read_text(encoding="utf-8").rpartition("\n> **Do it now:**")
    assert line, f"{path} sends its reader to no exercise"
    rest, end, below = after.partition("\n")
    path.write_text(f"{before}{line}{rest}{end}{text}{below}", encoding="utf-8")


def assert_in_order(*folders: Path) -> None:
    """Assert that the project's own format and lint have nothing to say."""
    known = ["--config", "lint.isort.known-first-party=['checker']"]
    for words in (["check", *known], ["format", "--check"]):
        command = [sys.executable, "-m", "ruff", *words, *map(str, folders)]
        subprocess.run(command, check=True)


def test_the_worked_example_runs_as_it_is_shown(
    guide: str, course: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    example = EXAMPLE.search(guide)
    assert example is not None

    ran = 0
    for block in blocks(example[0]):
        path = course / block.path
        if block.action == "file":
            assert path.parent.is_dir(), f"{block.path}: its folder is not there yet"
            path.write_text(block.text, encoding="utf-8")
        elif block.action == "append":
            with path.open("a", encoding="utf-8") as file:
                file.write(block.text)
        elif block.action == "behind":
            put_behind_the_last(path, block.text)
        elif block.language == "console":
            for typed, shown in commands(block):
                assert typed.startswith(COMMAND), typed
                main(shlex.split(typed)[3:])
                out = capsys.readouterr().out
                assert re.fullmatch(as_pattern(shown), out), f"$ {typed}\n{out}"
                ran += 1

    assert ran >= 7
    assert_in_order(*course.glob("*/*/*-group-tickets"))
    assert main(["validate", "group-tickets", "--json"]) == 0
    assert main(["validate", "--mutants", "--json", "group-tickets"]) == 0  # known by now


def test_each_block_that_is_a_file_of_the_example_is_the_only_one(guide: str) -> None:
    """A second version of a file would say that the first was wrong."""
    paths = [block.path for block in blocks(guide) if block.action == "file"]

    assert len(paths) == len(set(paths)) >= 12
    assert [path for path in paths if f"`{path}`:\n\n```" not in guide] == []


def keys_of_manifests() -> set[str]:
    """Find the keys that the catalog reads of any manifest."""
    tree = ast.parse(inspect.getsource(catalog))
    readers = ("text", "number", "decimal", "flag", "texts", "choice", "table", "tables",
               "mixed", "lists", "numbered", "place")  # fmt: skip
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
            called = node.func.attr if isinstance(node.func, ast.Attribute) else ""
            called = called or (node.func.id if isinstance(node.func, ast.Name) else "")
            if called in readers and isinstance(node.args[0].value, str):
                found.add(node.args[0].value)
    return found


def test_every_key_of_a_manifest_is_in_the_guide(guide: str) -> None:
    keys = keys_of_manifests()

    assert {"title", "assessed_by", "trust", "request_seconds", "remove", "mutant"} <= keys
    missing = [
        key for key in sorted(keys) if not re.search(rf"`{key}`|^\s*{key} = ", guide, re.MULTILINE)
    ]
    assert missing == []


def test_every_fixture_is_in_the_guide(guide: str) -> None:
    fixtures = [
        name
        for name, member in vars(ChecksPlugin).items()
        if type(member).__name__ == "FixtureFunctionDefinition"
    ]

    assert sorted(fixtures) == ["client", "database", "learner", "rand"]
    assert [name for name in fixtures if f"#### {name}\n" not in guide] == []


def test_all_that_a_check_can_ask_is_in_the_guide(guide: str) -> None:
    for_the_engine = {"printed", "share", "close", "work_with"}
    public = {name for name in vars(Learner) if not name.startswith("_")} - for_the_engine

    assert [name for name in sorted(public) if f"`learner.{name}" not in guide] == []


def test_all_that_a_mistake_can_look_at_is_in_the_guide(guide: str) -> None:
    attributes = {*Failure.__dataclass_fields__, "source"}

    assert [name for name in sorted(attributes) if f"`.{name}" not in guide] == []


def test_every_command_is_in_the_guide_and_in_the_reference(guide: str) -> None:
    reference = REFERENCE.read_text(encoding="utf-8")

    assert [verb for verb in VERBS if not re.search(rf"`(checker )?{verb}[` ]", guide)] == []
    assert [verb for verb in VERBS if f"`checker {verb}" not in reference] == []


@pytest.mark.parametrize("word", [*TYPES, *STATUSES, *TRUSTS])
def test_every_choice_of_a_manifest_is_in_the_guide(guide: str, word: str) -> None:
    assert re.search(rf"`\"?{word}\"?`", guide)


def messages() -> Iterator[str]:
    """Find what authors are told: the fixed parts of each finding of the authors' tools."""
    for path in sorted((ROOT / "checker" / "authoring").glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            yield from _texts_of(node)


def _texts_of(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        place = {"Finding": 1, "finding": 0}.get(node.func.id)
        if place is not None and len(node.args) > place:
            yield from _fixed(node.args[place])
    elif isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "message":
        yield from _fixed(node.value)


def _fixed(value: ast.expr) -> Iterator[str]:
    if isinstance(value, ast.Constant) and isinstance(value.value, str):
        yield value.value
    elif isinstance(value, ast.JoinedStr):
        parts = [str(part.value) for part in value.values if isinstance(part, ast.Constant)]
        yield max(parts, key=len, default="")


def test_every_message_of_the_authors_tools_is_in_the_guide(guide: str) -> None:
    text = " ".join(guide.split())
    told = {" ".join(each.split()) for each in messages()}
    told = {each.rstrip(" :'") for each in told if len(each) > 8}

    assert len(told) > 40
    assert [each for each in sorted(told) if each not in text] == []
