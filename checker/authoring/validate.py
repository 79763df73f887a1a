"""Prove the course: files, links, lessons, notebooks, and every declared submission."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Collection, Iterator, Sequence

from checker.authoring.behaviour import Evidence, check_behaviour
from checker.authoring.coverage import measure
from checker.authoring.crew import Crew
from checker.authoring.findings import Finding, Proof
from checker.authoring.lessons import check_lesson
from checker.authoring.mutants.declared import find_stale
from checker.authoring.notebooks import check_notebook, run_notebooks
from checker.authoring.structure import check_document, check_exercise_files
from checker.content.catalog import Course
from checker.errors import CheckerError
from checker.grading.grade import Grader, Launcher
from checker.model import Lesson, Trust

Listener = Callable[[Proof], None]


def validate_exercises(
    course: Course,
    slugs: Sequence[str],
    listener: Listener,
    *,
    workers: int = 2,
    launcher: Launcher | None = None,
) -> list[Proof]:
    """Prove exercises, several at a time; ``listener`` hears of each as it ends."""
    proofs: list[Proof] = []
    lock = threading.Lock()

    def work(grader: Grader, slug: str) -> None:
        proof = prove_exercise(course, slug, grader)
        if not crew.is_stopped:
            with lock:
                proofs.append(proof)
                listener(proof)

    crew = Crew(lambda: Grader(course, launcher=launcher), work)
    crew.run(sorted(slugs, key=lambda each: course.exercise(each).preload), workers)
    return sorted(proofs, key=lambda proof: list(slugs).index(proof.subject))


def prove_exercise(course: Course, slug: str, grader: Grader) -> Proof:
    """Prove one exercise: its files, and how its declared submissions behave."""
    begun = time.monotonic()
    findings: list[Finding] = []
    notes: list[Finding] = []
    proven = 0
    trust: Trust = "checks"
    try:
        exercise = course.exercise(slug)
        trust = exercise.trust
        findings.extend(check_exercise_files(course, exercise))
        findings.extend(find_stale(course, exercise))
        for each in check_behaviour(course, exercise, grader):
            if isinstance(each, Evidence):
                proven = each.claims
                notes.extend(_tell_silent(slug, each.silent))
            else:
                findings.append(each)
    except CheckerError as error:
        findings.append(Finding(slug, error.message, error.location, error.help))
    seconds = time.monotonic() - begun
    proven = max(0, proven - len(findings))
    return Proof(slug, proven, tuple(findings), seconds, trust, tuple(notes))


def _tell_silent(slug: str, mistakes: Collection[str]) -> Iterator[Finding]:
    if mistakes:
        message = f"no sample makes these mistakes speak: {', '.join(mistakes)}"
        yield Finding(slug, message, help="add a sample, or take the mistake away")


def prove_lesson(course: Course, lesson: Lesson) -> Proof:
    """Prove one lesson: text, examples, and the form of its notebook."""
    begun = time.monotonic()
    findings: list[Finding] = []
    try:
        findings.extend(check_lesson(course, lesson))
        findings.extend(check_notebook(course, lesson))
    except CheckerError as error:
        findings.append(Finding(lesson.slug, error.message, error.location, error.help))
    return Proof(lesson.slug, 0 if findings else 1, tuple(findings), time.monotonic() - begun)


def prove_notebooks(course: Course, lessons: Sequence[Lesson]) -> Proof:
    """Prove that the notebooks of these lessons run."""
    begun = time.monotonic()
    files = [path for path in map(course.notebook, lessons) if path.is_file()]
    findings = tuple(run_notebooks(course, files)) if files else ()
    return Proof("notebooks", 0 if findings else len(files), findings, time.monotonic() - begun)


def prove_documents(course: Course) -> Proof:
    """Prove the links of the README and of the folder ``docs``."""
    begun = time.monotonic()
    files = [course.root / "README.md", *sorted((course.root / "docs").glob("*.md"))]
    findings: list[Finding] = []
    present = [file for file in files if file.is_file()]
    for file in present:
        findings.extend(check_document(course, file.name, file))
    sound = len(present) - len({finding.location for finding in findings})
    return Proof("documents", sound, tuple(findings), time.monotonic() - begun)


def prove_objectives(course: Course, subjects: Collection[str] | None = None) -> Proof:
    """Prove that objectives and ideas are covered; tell the gaps of these subjects, or all."""
    begun = time.monotonic()
    try:
        coverage = measure(course)
    except CheckerError as error:
        finding = Finding("objectives", error.message, error.location, error.help)
        return Proof("objectives", 0, (finding,), time.monotonic() - begun)
    gaps = tuple(gap for gap in coverage.gaps if subjects is None or gap.subject in subjects)
    proven = max(0, len(coverage.objectives) - len(coverage.gaps))
    return Proof("objectives", proven, gaps, time.monotonic() - begun)
