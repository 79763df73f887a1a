"""Grade what the author declares: starter, solution, samples; compare with the claims."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from checker.authoring.claims import (
    check_mistakes,
    check_tasks,
    is_among,
    list_names,
    named_mistakes,
)
from checker.authoring.findings import Finding
from checker.content.assembly import Source, assemble
from checker.content.catalog import Course
from checker.grading.feedback import AUTHOR
from checker.grading.grade import Grader
from checker.model import Exercise, Report, Sample, StarterClaim, Submission


@dataclass
class Evidence:
    """Which checks were collected, and which failed for some declared submission."""

    names: tuple[str, ...] = ()
    failed: set[str] = field(default_factory=set)
    claims: int = 0
    crashes: set[str] = field(default_factory=set)
    """the named mistakes that crashed, and were told"""
    spoke: set[str] = field(default_factory=set)
    """ids of the named mistakes that spoke"""
    silent: tuple[str, ...] = ()
    """ids of the others, in the order of their file"""


def check_behaviour(
    course: Course, exercise: Exercise, grader: Grader, seed: int | None = None
) -> Iterator[Finding | Evidence]:
    """Grade every declared submission of an exercise; the last thing given is the evidence."""
    evidence = Evidence()
    solution = grade_source(course, exercise, "solution", grader, seed)
    evidence.names = tuple(check.name for check in solution.checks)
    yield from _check_solution(exercise, solution, evidence)
    if exercise.trust == "checks":
        yield from check_tasks(course, exercise, solution.checks)
        yield from check_mistakes(course, exercise, evidence.names)
    yield from _check_crashes(exercise, solution, evidence)
    starter = grade_source(course, exercise, "starter", grader, seed)
    yield from _check_starter(exercise, starter, evidence)
    yield from _check_crashes(exercise, starter, evidence)
    for sample in course.samples(exercise):
        report = grade_source(course, exercise, sample, grader, seed)
        yield from _check_sample(exercise, sample, report, evidence)
        yield from _check_crashes(exercise, report, evidence)
    for name in evidence.names if exercise.trust == "checks" else ():
        evidence.claims += 1
        if name not in evidence.failed:
            yield Finding(
                exercise.slug,
                f"nothing fails the check {name}",
                help="add a sample of the wrong answer that it is there for",
            )
    evidence.silent = tuple(
        each.id for each in named_mistakes(exercise) if each.id not in evidence.spoke
    )
    yield evidence


def grade_source(
    course: Course, exercise: Exercise, source: Source, grader: Grader, seed: int | None = None
) -> Report:
    """Lay out a declared submission in a temporary folder and grade it."""
    with tempfile.TemporaryDirectory(prefix="powerhouse-") as folder:
        target = Path(folder) / exercise.slug
        assemble(course, exercise, source, target)
        submission = Submission(exercise, target, f"work/{exercise.slug}")
        return grader.grade(submission, seed=seed)


def _check_solution(exercise: Exercise, report: Report, evidence: Evidence) -> Iterator[Finding]:
    evidence.claims += 1
    if not report.is_pass:
        yield Finding(exercise.slug, f"the solution does not pass: {tell(report)}")


def _check_starter(exercise: Exercise, report: Report, evidence: Evidence) -> Iterator[Finding]:
    _note_failed(report, evidence)
    evidence.claims += 1
    claim = exercise.starter_claim
    if report.is_pass:
        yield Finding(exercise.slug, "the starter passes: there is nothing to do")
    elif claim is not None:
        yield from _compare(exercise, "the starter", report, evidence, claim)


def _check_sample(
    exercise: Exercise, sample: Sample, report: Report, evidence: Evidence
) -> Iterator[Finding]:
    _note_failed(report, evidence)
    evidence.claims += 1
    subject = f"the sample {sample.name}"
    if report.status != sample.verdict:
        message = f"{subject} is declared {sample.verdict}, and got {report.status}: {tell(report)}"
        yield Finding(exercise.slug, message, f"{sample.folder.name}/sample.toml")
    elif sample.verdict == "pass":
        notes = [note for check in report.checks for note in check.notes]
        if sample.note and not any(sample.note in note for note in notes):
            yield Finding(exercise.slug, f"{subject} must be told '{sample.note}', got {notes}")
    else:
        yield from _compare(exercise, subject, report, evidence, sample)


def _check_crashes(exercise: Exercise, report: Report, evidence: Evidence) -> Iterator[Finding]:
    """Find that a named mistake, or the wording, crashed; the same crash is told once."""
    notes = [note for check in report.checks for note in check.notes if note.startswith(AUTHOR)]
    for crash in [note[len(AUTHOR) :].strip() for note in notes]:
        kind = ": ".join(crash.split(": ")[:2])  # its place and type; the values may differ
        if kind not in evidence.crashes:
            evidence.crashes.add(kind)
            yield Finding(exercise.slug, f"a named mistake crashes: {crash}")


def _compare(
    exercise: Exercise,
    subject: str,
    report: Report,
    evidence: Evidence,
    claim: StarterClaim | Sample,
) -> Iterator[Finding]:
    """Hold the first failure against what is declared of it.

    Where a named mistake crashed, its words are not compared: none could speak.
    """
    first = report.first_failure
    if first is None:
        yield Finding(exercise.slug, f"{subject} gave no check at all: {report.message}")
        return
    check, says = claim.check, claim.says
    if evidence.names and not is_among(check, evidence.names):
        message = f"no check is called {check}, which {subject} must fail"
        yield Finding(exercise.slug, message, help=list_names(evidence.names))
        return
    if check not in (first.name, first.name.partition("[")[0]):
        yield Finding(
            exercise.slug, f"{subject} must fail {check} first, and failed {tell(report)}"
        )
        return
    if any(note.startswith(AUTHOR) for note in first.notes):
        return
    heard = " ".join(f"{first.why} {first.expected} {first.got}".split())
    if says and " ".join(says.split()) not in heard:
        yield Finding(exercise.slug, f"{subject} must say '{says}', and says: {tell(report)}")
    mistake = claim.mistake if isinstance(claim, Sample) else ""
    if mistake and first.mistake != mistake:
        spoke = first.mistake or "none"
        yield Finding(
            exercise.slug,
            f"{subject} is the mistake '{mistake}', and {spoke} spoke: {tell(report)}",
        )


def tell(report: Report) -> str:
    """Tell a report in one line, for an author."""
    first = report.first_failure
    if first is None:
        return report.message or report.status
    parts = [f"{first.name} ({first.status})", f"expected {first.expected}", f"got {first.got}"]
    if first.why:
        parts.append(f"why: {first.why}")
    if first.mistake:
        parts.append(f"mistake: {first.mistake}")
    return " · ".join(parts)


def _note_failed(report: Report, evidence: Evidence) -> None:
    evidence.failed.update(check.name for check in report.checks if check.status != "pass")
    evidence.spoke.update(check.mistake for check in report.checks)
