"""Check the lessons: their manifests, quoted code, shown output, links."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from checker.authoring.findings import Finding
from checker.authoring.marks import as_findings, lesson_gaps
from checker.authoring.structure import check_document
from checker.content.catalog import Course
from checker.model import Lesson

MOST_IDEAS = 4
SECONDS = 20


@dataclass(frozen=True)
class Block:
    """A fenced code block of a lesson's text."""

    language: str
    marks: dict[str, str]
    text: str
    line: int


def check_lesson(course: Course, lesson: Lesson) -> Iterator[Finding]:
    """Check one lesson, and run its examples."""
    readme = lesson.folder / "README.md"
    place = readme.relative_to(course.root).as_posix()
    if not readme.is_file():
        yield Finding(lesson.slug, "there is no README.md", place)
        return
    yield from check_document(course, lesson.slug, readme)
    yield from _check_manifest(course, lesson)
    text = readme.read_text(encoding="utf-8")
    for block in read_blocks(text):
        for message in _check_block(lesson, block):
            yield Finding(lesson.slug, message, f"{place}:{block.line}")
    yield from as_findings(course, lesson.slug, lesson_gaps(course, lesson))


def read_blocks(text: str) -> list[Block]:
    """Read the fenced code blocks: language, ``key=value`` marks, text, line."""
    blocks = []
    pattern = re.compile(r"^( *)(`{3,})([^\n`]*)\n(.*?)^\1\2[ \t]*$", re.MULTILINE | re.DOTALL)
    for found in pattern.finditer(text):
        indent, info = found[1], found[3].strip()
        words = shlex.split(info)
        marks = dict(word.partition("=")[::2] for word in words[1:])
        body = "\n".join(line.removeprefix(indent) for line in found[4].split("\n"))
        line = text.count("\n", 0, found.start()) + 1
        blocks.append(Block(words[0] if words else "", marks, body, line))
    return blocks


def _check_manifest(course: Course, lesson: Lesson) -> Iterator[Finding]:
    place = (lesson.folder / "lesson.toml").relative_to(course.root).as_posix()
    known = {each.slug for each in course.lessons()}
    for need in lesson.needs:
        if need not in known:
            yield Finding(lesson.slug, f"it needs the lesson '{need}', which is not there", place)
    if len(lesson.ideas) > MOST_IDEAS:
        yield Finding(
            lesson.slug, f"it has {len(lesson.ideas)} new ideas, at most {MOST_IDEAS}", place
        )
    if not lesson.objectives:
        yield Finding(lesson.slug, "it has no objectives", place)
    ids = [each.id for every in course.lessons() for each in every.objectives]
    for objective in lesson.objectives:
        if ids.count(objective.id) > 1:
            yield Finding(lesson.slug, f"two objectives are called '{objective.id}'", place)


def _check_block(lesson: Lesson, block: Block) -> Iterator[str]:
    if "file" in block.marks:
        yield from _check_quote(lesson, block)
    elif "output" in block.marks:
        yield from _check_output(lesson, block)
    elif block.language == "python" and "fragment" not in block.marks:
        yield "a Python block names no file: add file=examples/… or fragment"


def _check_quote(lesson: Lesson, block: Block) -> Iterator[str]:
    file = lesson.folder / block.marks["file"]
    if not file.is_file():
        yield f"there is no {block.marks['file']}"
        return
    lines = file.read_text(encoding="utf-8").splitlines()
    if "lines" in block.marks:
        first, _, last = block.marks["lines"].partition("-")
        lines = lines[int(first) - 1 : int(last or first)]
    if "\n".join(lines).rstrip() != block.text.rstrip():
        yield f"the block is not what stands in {block.marks['file']}"


def _check_output(lesson: Lesson, block: Block) -> Iterator[str]:
    file = lesson.folder / block.marks["output"]
    if not file.is_file():
        yield f"there is no {block.marks['output']}"
        return
    shown = run_example(file)
    if shown.rstrip() != block.text.rstrip():
        yield f"{block.marks['output']} prints something else:\n{shown.rstrip()[:600]}"


def run_example(file: Path) -> str:
    """Run an example in a fresh folder; give what it prints, errors included."""
    with tempfile.TemporaryDirectory(prefix="powerhouse-") as folder:
        done = subprocess.run(
            [sys.executable, "-X", "utf8", str(file)],
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=SECONDS,
            check=False,
            encoding="utf-8",
        )
    return done.stdout.replace(str(file), file.name)
