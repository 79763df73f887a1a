"""Check the files of exercises without running anything."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from checker.authoring.findings import Finding
from checker.authoring.marks import as_findings, exercise_gaps
from checker.content.catalog import Course
from checker.content.documents import read_hints, read_tasks, read_title
from checker.errors import CourseError
from checker.model import Exercise

LONGEST_README = 150
_LINK = re.compile(r"(?<!\!)\[[^\]]*\]\(([^)\s]+)(?:\s+\"[^\"]*\")?\)")
_PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)\s]+)(?:\s+\"[^\"]*\")?\)")
_FENCE = re.compile(r"^(`{3,}|~{3,}).*?^\1`*\s*$", re.MULTILINE | re.DOTALL)
_CODE = re.compile(r"(?<!`)(`+)(?!`)(?:(?!\n\n).)+?(?<!`)\1(?!`)", re.DOTALL)
"""Inline code: what stands in it is shown, so a link in it is no link."""


def check_exercise_files(course: Course, exercise: Exercise) -> Iterator[Finding]:
    """Check an exercise's manifest, texts, folders and names."""

    def finding(message: str, path: Path, help: str = "") -> Finding:
        return Finding(exercise.slug, message, _shown(course, path), help)

    if exercise.trust != "checks":
        yield from _check_taken_over(course, exercise)
        return
    readme = exercise.folder / "README.md"
    hints = exercise.folder / "hints.md"
    yield from _check_readme(course, exercise, readme)
    if not hints.is_file():
        yield finding("there is no hints.md", hints, "write two to four hints")
    elif not 2 <= len(read_hints(hints.read_text(encoding="utf-8"))) <= 4:
        yield finding("there must be two to four hints", hints, "each begins with ## Hint 1")
    if not exercise.starter.is_dir():
        yield finding("there is no starter folder", exercise.starter)
    if exercise.starter_claim is None:
        yield finding(
            "the manifest does not say how the starter fails",
            exercise.folder / "exercise.toml",
            'add [starter] with check = "…"',
        )
    solution = course.solution(exercise)
    if not solution.is_dir():
        yield finding("there is no reference solution", solution)
    elif not (solution / "NOTES.md").is_file():
        yield finding("there is no NOTES.md", solution, "say why this answer")
    yield from as_findings(course, exercise.slug, exercise_gaps(course, exercise))
    yield from _check_named(course, exercise)
    yield from _check_objectives(course, exercise)
    yield from _check_checks(course, exercise)
    yield from _check_samples(course, exercise)


def _check_taken_over(course: Course, exercise: Exercise) -> Iterator[Finding]:
    """Check an exercise whose tests were written elsewhere: that it is complete.

    Hints, notes, samples and sentences for the learner are not asked of it.
    """
    readme, solution = exercise.folder / "README.md", course.solution(exercise)
    if not readme.is_file():
        yield Finding(exercise.slug, "there is no README.md", _shown(course, readme))
    if not exercise.starter.is_dir():
        yield Finding(exercise.slug, "there is no starter folder", _shown(course, exercise.starter))
    if not solution.is_dir():
        yield Finding(exercise.slug, "there is no reference solution", _shown(course, solution))
    yield from _check_named(course, exercise)
    yield from _check_objectives(course, exercise)


def check_document(course: Course, subject: str, path: Path) -> Iterator[Finding]:
    """Check the links and pictures of a Markdown file."""
    text = _without_inline_code(_FENCE.sub("", path.read_text(encoding="utf-8")))
    for target in _LINK.findall(text):
        problem = _check_target(path, target, allow_outside=True)
        if problem:
            yield Finding(subject, f"the link to '{target}' {problem}", _shown(course, path))
    for words, target in _PICTURE.findall(text):
        problem = _check_target(path, target, allow_outside=False)
        if problem:
            yield Finding(subject, f"the picture '{target}' {problem}", _shown(course, path))
        if not words.strip():
            yield Finding(
                subject, f"the picture '{target}' has no text alternative", _shown(course, path)
            )


def _without_inline_code(text: str) -> str:
    """Take inline code out; in the words of a link it leaves the word ``code``."""
    return _CODE.sub("code", text)


def check_names(exercise: Exercise) -> list[str]:
    """List the functions that are checks, in the order of files and lines."""
    names = []
    for file in sorted(exercise.checks.glob("test_*.py")):
        for node in _parse(file).body:
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                names.append(node.name)
    return names


def _check_readme(course: Course, exercise: Exercise, readme: Path) -> Iterator[Finding]:
    if not readme.is_file():
        yield Finding(exercise.slug, "there is no README.md", _shown(course, readme))
        return
    text = readme.read_text(encoding="utf-8")
    tasks = read_tasks(text)
    place = _shown(course, readme)
    if not read_title(text):
        yield Finding(exercise.slug, "the README has no # title", place)
    if not tasks:
        yield Finding(exercise.slug, "the README has no numbered list below ## Tasks", place)
    if [task.number for task in tasks] != list(range(1, len(tasks) + 1)):
        yield Finding(exercise.slug, "the tasks are not numbered 1, 2, 3 …", place)
    if len(text.splitlines()) > LONGEST_README:
        yield Finding(exercise.slug, f"the README is over {LONGEST_README} lines", place)
    yield from check_document(course, exercise.slug, readme)
    highest = max((task.number for task in tasks), default=0)
    for name, number in _task_marks(exercise):
        if not 1 <= number <= highest:
            yield Finding(
                exercise.slug,
                f"{name} is marked with task {number}, and the README has {highest} tasks",
                _shown(course, exercise.checks),
            )


def _check_named(course: Course, exercise: Exercise) -> Iterator[Finding]:
    """Find that the text of the lesson never sends its reader to the exercise."""
    readme = course.lesson(exercise.lesson).folder / "README.md"
    text = readme.read_text(encoding="utf-8") if readme.is_file() else ""
    if f"/{exercise.folder.name}/" not in text:
        place = exercise.folder.relative_to(course.root).as_posix()
        yield Finding(
            exercise.slug,
            "the lesson's text never names it",
            _shown(course, readme),
            f"add > **Do it now:** exercise [{exercise.slug}](../../{place}/README.md)",
        )


def _check_objectives(course: Course, exercise: Exercise) -> Iterator[Finding]:
    known = {each.id for lesson in course.lessons() for each in lesson.objectives}
    manifest = exercise.folder / "exercise.toml"
    if not exercise.assesses:
        yield Finding(
            exercise.slug,
            "it assesses no objective",
            _shown(course, manifest),
            'add assesses = ["…"]',
        )
    for name in (*exercise.assesses, *exercise.practises):
        if name not in known:
            yield Finding(
                exercise.slug, f"no objective is called '{name}'", _shown(course, manifest)
            )


def _check_checks(course: Course, exercise: Exercise) -> Iterator[Finding]:
    names = check_names(exercise)
    place = _shown(course, exercise.checks)
    if not names:
        yield Finding(exercise.slug, "there is no check", place, "write checks/test_….py")
    for name in sorted({name for name in names if names.count(name) > 1}):
        yield Finding(exercise.slug, f"two checks are called {name}", place)
    for file in sorted(exercise.checks.glob("test_*.py")):
        for node in _parse(file).body:
            is_check = isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
            if is_check and not ast.get_docstring(node):  # type: ignore[arg-type]
                name = getattr(node, "name", "")
                yield Finding(exercise.slug, f"{name} has no docstring for the learner", place)


def _check_samples(course: Course, exercise: Exercise) -> Iterator[Finding]:
    place = _shown(course, course.solution(exercise) / "_samples")
    samples = course.samples(exercise)
    if not any(sample.verdict != "pass" for sample in samples):
        yield Finding(exercise.slug, "there is no sample of a wrong answer", place)
    if not any(sample.verdict == "pass" for sample in samples):
        yield Finding(exercise.slug, "there is no sample of an unusual right answer", place)


def _task_marks(exercise: Exercise) -> Iterator[tuple[str, int]]:
    for file in sorted(exercise.checks.glob("test_*.py")):
        for node in ast.walk(_parse(file)):
            if isinstance(node, ast.FunctionDef):
                for mark in node.decorator_list:
                    if isinstance(mark, ast.Call) and ast.unparse(mark.func).endswith("mark.task"):
                        yield node.name, int(ast.literal_eval(mark.args[0]))


def _check_target(path: Path, target: str, *, allow_outside: bool) -> str:
    """Say what is wrong with a link; an empty text if nothing is."""
    if re.match(r"^[a-z]+:", target):
        return "" if allow_outside else "comes from another place"
    file = target.partition("#")[0]
    if file and not (path.parent / file).exists():
        return "leads nowhere"
    return ""


def _parse(file: Path) -> ast.Module:
    try:
        return ast.parse(file.read_text(encoding="utf-8"))
    except SyntaxError as error:
        raise CourseError(
            f"this is no Python: {error}", location=f"{file}:{error.lineno}"
        ) from None


def _shown(course: Course, path: Path) -> str:
    return (
        path.relative_to(course.root).as_posix() if path.is_relative_to(course.root) else str(path)
    )
