"""Hold the objectives and ideas of the lessons against the exercises and the texts."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from checker.authoring.findings import Finding
from checker.authoring.structure import check_names
from checker.content.catalog import Course
from checker.model import Exercise, Idea, Lesson

_TEXTS = {".md", ".py", ".txt", ".sql", ".html", ".toml"}


@dataclass(frozen=True)
class Assessment:
    """The checks of one exercise that assess an objective."""

    exercise: str
    checks: tuple[str, ...]


@dataclass(frozen=True)
class Covered:
    """One objective: who practises it, and which checks assess it."""

    id: str
    text: str
    lesson: str
    practised_by: tuple[str, ...]
    assessments: tuple[Assessment, ...]
    reason: str = ""
    """why no check can assess it; empty where one can"""


@dataclass(frozen=True)
class Coverage:
    """What is covered, in the order of the lessons, and what is not."""

    objectives: tuple[Covered, ...]
    gaps: tuple[Finding, ...]


def measure(course: Course) -> Coverage:
    """Find what is taught and not assessed, assessed and not taught, used too early."""
    lessons = course.lessons()
    exercises = [course.exercise(ref.slug) for ref in course.exercises()]
    objectives = tuple(
        Covered(
            objective.id,
            objective.text,
            lesson.slug,
            tuple(each.slug for each in exercises if objective.id in each.practises),
            tuple(
                Assessment(each.slug, checks_for(each, objective.id))
                for each in exercises
                if objective.id in each.assesses
            ),
            objective.reason,
        )
        for lesson in lessons
        for objective in lesson.objectives
    )
    gaps = [
        *_uncovered(course, objectives),
        *(gap for each in exercises for gap in _misdirected(course, each, lessons)),
        *_used_too_early(course, lessons),
    ]
    return Coverage(objectives, tuple(gaps))


def narrow(coverage: Coverage, lessons: Collection[str], exercises: Collection[str]) -> Coverage:
    """Keep the objectives of these lessons and of these exercises, and the gaps of both."""
    subjects = {*lessons, *exercises}
    objectives = tuple(
        each
        for each in coverage.objectives
        if each.lesson in lessons
        or {*each.practised_by, *(one.exercise for one in each.assessments)} & set(exercises)
    )
    return Coverage(objectives, tuple(gap for gap in coverage.gaps if gap.subject in subjects))


def checks_for(exercise: Exercise, objective: str) -> tuple[str, ...]:
    """Give the checks that assess an objective: the named ones, or all."""
    named = exercise.assessed_by.get(objective)
    return named if named is not None else tuple(check_names(exercise))


def _uncovered(course: Course, objectives: tuple[Covered, ...]) -> Iterator[Finding]:
    for each in objectives:
        lesson = course.lesson(each.lesson)
        place = f"{lesson.folder.relative_to(course.root).as_posix()}/lesson.toml"
        if each.reason and each.assessments:
            by = each.assessments[0].exercise
            message = f"'{each.id}' is declared as not assessed, and {by} assesses it"
            yield Finding(each.lesson, message, place, "take assessed = false away")
        elif each.reason and not each.practised_by:
            message = f"'{each.id}' is taught, and no exercise practises it"
            help = "name it under practises of an exercise that does"
            yield Finding(each.lesson, message, place, help)
        elif not each.reason and not each.assessments:
            message = f"'{each.id}' is taught, and no check assesses it"
            help = "write a check, or say why none can: assessed = false and reason = …"
            yield Finding(each.lesson, message, place, help)


def _misdirected(
    course: Course, exercise: Exercise, lessons: tuple[Lesson, ...]
) -> Iterator[Finding]:
    """Find what an exercise claims of objectives and checks that cannot be."""
    place = (exercise.folder / "exercise.toml").relative_to(course.root).as_posix()
    order = [lesson.slug for lesson in lessons]
    home = {goal.id: lesson.slug for lesson in lessons for goal in lesson.objectives}
    for verb, names in (("assesses", exercise.assesses), ("practises", exercise.practises)):
        for name in names:
            if name not in home:
                message = f"it {verb} '{name}', which no lesson teaches"
                yield Finding(exercise.slug, message, place, "use the id of an objective")
            elif order.index(home[name]) > order.index(exercise.lesson):
                message = f"it {verb} '{name}', which the later lesson {home[name]} teaches"
                yield Finding(exercise.slug, message, place, "move the exercise, or the objective")
    for name in sorted(set(exercise.assesses) & set(exercise.practises)):
        message = f"it both assesses and practises '{name}'"
        yield Finding(exercise.slug, message, place, "name it under assesses only")
    yield from _misnamed_checks(exercise, place)


def _misnamed_checks(exercise: Exercise, place: str) -> Iterator[Finding]:
    for name in exercise.assessed_by:
        if name not in exercise.assesses:
            message = f"[assessed_by] names '{name}', which it does not assess"
            yield Finding(exercise.slug, message, place, "add it to assesses, or take it away")
    if len(exercise.assesses) > 1:
        for name in exercise.assesses:
            if name not in exercise.assessed_by:
                message = f"it does not say which checks assess '{name}'"
                help = f'add [assessed_by] with {name} = ["test_…"]'
                yield Finding(exercise.slug, message, place, help)
    known = check_names(exercise)
    for objective, checks in exercise.assessed_by.items():
        for check in checks:
            function, bracket, parameter = check.partition("[")
            if function not in known or (
                bracket and not _is_written(exercise.checks, parameter.removesuffix("]"))
            ):
                message = f"no check is called {check}, which '{objective}' is assessed by"
                yield Finding(exercise.slug, message, place, f"the checks: {', '.join(known)}")
        if not checks:
            message = f"no check is named for '{objective}'"
            yield Finding(exercise.slug, message, place, "name a check")


def _is_written(folder: Path, word: str) -> bool:
    """Claim that a parameter's id stands in some file of the checks."""
    return any(_find(path, [word]) for path in _text_files(folder))


def _used_too_early(course: Course, lessons: tuple[Lesson, ...]) -> Iterator[Finding]:
    for place, lesson in enumerate(lessons):
        for idea in lesson.ideas:
            for earlier in lessons[:place]:
                if earlier.slug not in idea.earlier:
                    yield from _find_idea(course, lesson, idea, earlier)


def _find_idea(course: Course, lesson: Lesson, idea: Idea, earlier: Lesson) -> Iterator[Finding]:
    for path in _what_is_read(course, earlier):
        line = _find(path, idea.words or (idea.name,))
        if line:
            yield Finding(
                earlier.slug,
                f"the idea '{idea.name}' of the later lesson {lesson.slug} is used",
                f"{path.relative_to(course.root).as_posix()}:{line}",
                "use other words, or declare it in the later lesson.toml: earlier and reason",
            )


def _what_is_read(course: Course, lesson: Lesson) -> Iterator[Path]:
    """Give the files of a lesson that its learner reads."""
    yield from _text_files(lesson.folder, but={"lesson.toml"})
    for ref in course.exercises_of(lesson.slug):
        for name in ("README.md", "hints.md"):
            if (ref.folder / name).is_file():
                yield ref.folder / name
        yield from _text_files(ref.folder / "starter")


def _text_files(folder: Path, but: frozenset[str] | set[str] = frozenset()) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        if path.suffix in _TEXTS and path.is_file() and path.name not in but:
            yield path


def _find(path: Path, words: tuple[str, ...] | list[str]) -> int:
    """Give the first line, from 1, that has one of the words; 0 without any."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return 0
    patterns = [_pattern(word) for word in words]
    for number, line in enumerate(lines, start=1):
        if any(pattern.search(line) for pattern in patterns):
            return number
    return 0


def _pattern(word: str) -> re.Pattern[str]:
    """Match whole words; capitals count only where the word has some."""
    before = r"(?<!\w)" if re.match(r"\w", word) else ""
    after = r"(?!\w)" if re.search(r"\w$", word) else ""
    flags = re.IGNORECASE if word == word.lower() else re.NOFLAG
    return re.compile(before + re.escape(word) + after, flags)
