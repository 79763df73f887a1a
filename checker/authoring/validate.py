"""Prove the course: files, links, lessons, notebooks, and every declared submission."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Sequence

from checker.authoring.behaviour import Evidence, check_behaviour
from checker.authoring.findings import Finding, Proof
from checker.authoring.lessons import check_lesson
from checker.authoring.notebooks import check_notebook, run_notebooks
from checker.authoring.structure import check_document, check_exercise_files
from checker.content.catalog import Course
from checker.errors import CheckerError
from checker.grading.grade import Grader, Launcher
from checker.model import Lesson

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
    waiting: queue.SimpleQueue[str] = queue.SimpleQueue()
    for slug in sorted(slugs, key=lambda each: course.exercise(each).preload):
        waiting.put(slug)
    proofs: list[Proof] = []
    lock = threading.Lock()

    def work() -> None:
        with Grader(course, launcher=launcher) as grader:
            while True:
                try:
                    slug = waiting.get_nowait()
                except queue.Empty:
                    return
                proof = prove_exercise(course, slug, grader)
                with lock:
                    proofs.append(proof)
                    listener(proof)

    threads = [threading.Thread(target=work) for _ in range(max(1, min(workers, len(slugs))))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sorted(proofs, key=lambda proof: list(slugs).index(proof.subject))


def prove_exercise(course: Course, slug: str, grader: Grader) -> Proof:
    """Prove one exercise: its files, and how its declared submissions behave."""
    begun = time.monotonic()
    findings: list[Finding] = []
    proven = 0
    try:
        exercise = course.exercise(slug)
        findings.extend(check_exercise_files(course, exercise))
        for each in check_behaviour(course, exercise, grader):
            if isinstance(each, Evidence):
                proven = each.claims
            else:
                findings.append(each)
    except CheckerError as error:
        findings.append(Finding(slug, error.message, error.location, error.help))
    seconds = time.monotonic() - begun
    return Proof(slug, max(0, proven - len(findings)), tuple(findings), seconds)


def prove_lesson(course: Course, lesson: Lesson) -> Proof:
    """Prove one lesson: text, examples, and the form of its notebook."""
    begun = time.monotonic()
    findings: list[Finding] = []
    try:
        findings.extend(check_lesson(course, lesson))
        findings.extend(check_notebook(course, lesson))
    except CheckerError as error:
        findings.append(Finding(lesson.slug, error.message, error.location, error.help))
    return Proof(lesson.slug, 1, tuple(findings), time.monotonic() - begun)


def prove_notebooks(course: Course, lessons: Sequence[Lesson]) -> Proof:
    """Prove that the notebooks of these lessons run."""
    begun = time.monotonic()
    files = [path for path in map(course.notebook, lessons) if path.is_file()]
    findings = tuple(run_notebooks(course, files)) if files else ()
    return Proof("notebooks", len(files), findings, time.monotonic() - begun)


def prove_documents(course: Course) -> Proof:
    """Prove the links of the README and of the folder ``docs``."""
    begun = time.monotonic()
    files = [course.root / "README.md", *sorted((course.root / "docs").glob("*.md"))]
    findings: list[Finding] = []
    present = [file for file in files if file.is_file()]
    for file in present:
        findings.extend(check_document(course, file.name, file))
    return Proof("documents", len(present), tuple(findings), time.monotonic() - begun)
