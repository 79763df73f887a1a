"""Put together, as Markdown, what a learner reads about one exercise."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from checker.content.documents import read_title
from checker.errors import CourseError
from checker.learner.journey import Journey
from checker.learner.workspace import solution_files
from checker.model import CheckResult, Exercise

if TYPE_CHECKING:
    from checker.explain import Dictionary, Explanation, Problem

_LANGUAGES = {"py": "python", "sql": "sql", "html": "html", "md": "markdown", "toml": "toml"}


def before_solution(exercise: Exercise) -> tuple[str, ...]:
    """Say what it means to read the solution before the own answer is done."""
    return (
        f"You have not passed {exercise.slug} yet.",
        "You learn most when you find the answer yourself, and hints help on the way.",
        "You may read the solution at any time, and it takes nothing away.",
    )


def solution_markdown(journey: Journey, exercise: Exercise) -> str:
    """Give the reference solution and its reasons."""
    parts = [f"# Solution: {exercise.title}"]
    for name, text in solution_texts(journey, exercise).items():
        language = _LANGUAGES.get(name.rpartition(".")[2], "text")
        parts.append(f"**{name}**\n\n`````{language}\n{text.rstrip()}\n`````")
    notes = notes_of(journey, exercise)
    title = read_title(notes)
    if title:
        notes = notes.replace(f"# {title}", f"## {title}", 1)
    return "\n\n".join([*parts, notes]).rstrip() + "\n"


def solution_texts(journey: Journey, exercise: Exercise) -> dict[str, str]:
    """Give the files of the reference solution by name."""
    found = {}
    for name, path in solution_files(journey.course, exercise).items():
        try:
            found[name] = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            found[name] = f"({name} is not text: {journey.workspace.place(path)})"
    if not found:
        raise CourseError(
            f"there is no solution for '{exercise.slug}'",
            location=journey.workspace.place(journey.course.solution(exercise)),
        )
    return found


def notes_of(journey: Journey, exercise: Exercise) -> str:
    """Give the reasons for the reference solution."""
    path = journey.course.solution(exercise) / "NOTES.md"
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def dictionary_of(journey: Journey) -> Dictionary:
    """Open the dictionary of errors of the learner's course."""
    from checker.explain import Dictionary

    folder = journey.course.settings.explanations
    if folder is None or not folder.is_dir():
        raise CourseError(
            "this course has no dictionary of errors",
            location=str(journey.course.root / "pyproject.toml"),
            help="name its folder in [tool.checker], as explanations",
        )
    return Dictionary.load(folder)


class Explained(NamedTuple):
    """An explanation, and the error that it is about, if it is about one."""

    explanation: Explanation
    problem: Problem | None


def explain_check(journey: Journey, exercise: Exercise, check: CheckResult) -> Explained | None:
    """Explain why a check did not pass, as far as it is an error; None if it is none."""
    from checker.explain import Problem, with_near

    dictionary = dictionary_of(journey)
    if check.problem is None:
        found = dictionary.show(check.explain) if check.explain else None
        return Explained(found, None) if found is not None else None
    problem = Problem.from_dict(dict(check.problem))
    name = exercise.wsgi_file if problem.kind == "http" else ""
    if check.where is not None:
        # The report may name the file with or without the exercise's folder.
        name = check.where.file.removeprefix(f"work/{exercise.slug}/")
    if name:
        path = journey.workspace.folder(exercise.slug) / name
        problem = with_near(problem.with_source(_text(path)), str(path))
    return Explained(dictionary.describe(problem), dictionary.locate(problem))


def explanation_markdown(
    explanation: Explanation, command: str, lessons: Collection[int] = ()
) -> str:
    """Give an explanation; it names its lesson only if the course has that one."""
    parts = [f"# {explanation.title}", explanation.means.strip()]
    parts.append(f"**What to do.** {explanation.fix.strip()}")
    if explanation.example:
        parts.append("```text\n" + explanation.example.strip("\n") + "\n```")
    if explanation.lesson_number in lessons:
        parts.append(f"It is part of lesson {explanation.lesson_number}.")
    if explanation.see_also:
        names = ", ".join(f"`{command} explain {each}`" for each in explanation.see_also)
        parts.append(f"See also: {names}")
    return "\n\n".join(parts) + "\n"


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
