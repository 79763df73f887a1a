"""``checker validate``: prove the course, with a line for each exercise and lesson."""

from __future__ import annotations

import argparse
import sys
import time
from dataclasses import asdict
from typing import Any

from checker.authoring import validate
from checker.authoring.findings import Proof
from checker.cli.context import Context, add_json
from checker.content.catalog import Course
from checker.errors import FAILED, PASSED, CommandError
from checker.model import Lesson


def add_validate(parser: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    parser.add_argument(
        "names",
        metavar="NAME",
        nargs="*",
        help="exercises or lessons; without: the whole course",
    )
    parser.add_argument(
        "--workers", metavar="NUMBER", type=int, default=2, help="exercises proven at once"
    )
    parser.add_argument("--launcher", choices=("fork", "spare"), help="how processes are started")
    parser.add_argument("--no-notebooks", action="store_true", help="do not run the notebooks")
    parser.add_argument(
        "--mutants", action="store_true", help="change the solutions; the checks must notice"
    )
    parser.add_argument("--most", type=int, metavar="N", help="at most N mutants of an exercise")
    parser.add_argument(
        "--repeat", type=int, metavar="N", help="run all N times: the verdicts must stay the same"
    )
    parser.add_argument("--seed", type=int, default=0, help="of the order, and of chance")
    add_json(parser)


def run_validate(context: Context) -> int:
    """Prove what is named, or all of the course; exit code 1 if something is wrong."""
    options, course = context.arguments, context.course
    slugs, lessons = choose(course, options.names)
    begun = time.monotonic()
    if options.mutants:
        from checker.cli.proving import prove_mutants

        return prove_mutants(context, slugs)
    if options.repeat is not None:
        from checker.cli.proving import prove_steadiness

        return prove_steadiness(context, slugs)
    proofs: list[Proof] = []

    def hear(proof: Proof) -> None:
        proofs.append(proof)
        if not context.is_json:
            _show(proof)

    if not options.names:
        hear(validate.prove_documents(course))
        hear(validate.prove_objectives(course))
    else:
        objectives = validate.prove_objectives(course, [*slugs, *(each.slug for each in lessons)])
        if objectives.findings:
            hear(objectives)
    for lesson in lessons:
        hear(validate.prove_lesson(course, lesson))
    validate.validate_exercises(
        course, slugs, hear, workers=options.workers, launcher=options.launcher
    )
    if lessons and not options.no_notebooks:
        hear(validate.prove_notebooks(course, lessons))
    seconds = time.monotonic() - begun
    wrong = sum(not proof.is_sound for proof in proofs)
    claims = sum(proof.proven for proof in proofs)
    if context.is_json:
        context.json(
            {"wrong": wrong, "claims": claims, "proofs": [_as_json(each) for each in proofs]}
        )
    else:
        print(f"{len(proofs) - wrong} sound, {wrong} not; {_claims(claims)} hold, {seconds:.1f} s")
        _tell_unprotected(proofs)
    return FAILED if wrong else PASSED


def choose(course: Course, names: list[str]) -> tuple[list[str], list[Lesson]]:
    """Resolve names: exercises by slug, lessons by slug, folder or number.

    A lesson brings its exercises along; a name that both have means both.
    """
    if not names:
        return [ref.slug for ref in course.exercises()], list(course.lessons())
    slugs: list[str] = []
    lessons: list[Lesson] = []
    for name in names:
        lesson = _lesson(course, name)
        if lesson is not None:
            lessons.append(lesson)
            slugs.extend(ref.slug for ref in course.exercises_of(lesson.slug))
        else:
            slugs.append(course.resolve(name))
    return list(dict.fromkeys(slugs)), lessons


def _lesson(course: Course, name: str) -> Lesson | None:
    try:
        return course.lesson(name)
    except CommandError:
        return None


def _as_json(proof: Proof) -> dict[str, Any]:
    return {
        "subject": proof.subject,
        "is_sound": proof.is_sound,
        "proven": proof.proven,
        "seconds": round(proof.seconds, 2),
        "trust": proof.trust,
        "findings": [asdict(each) for each in proof.findings],
        "notes": [asdict(each) for each in proof.notes],
    }


def _tell_unprotected(proofs: list[Proof]) -> None:
    """Say of how many exercises a submission could change the verdict."""
    number = sum(proof.trust == "open" for proof in proofs)
    if number:
        print(f"{number} not protected: their tests run beside the learner's code")


def _claims(number: int) -> str:
    return "1 claim" if number == 1 else f"{number} claims"


def _show(proof: Proof) -> None:
    mark = "ok  " if proof.is_sound else "FAIL"
    open_to = ", not protected" if proof.trust == "open" else ""
    print(f"{mark} {proof.subject} ({_claims(proof.proven)}, {proof.seconds:.1f} s{open_to})")
    for finding in proof.findings:
        whose = f"{finding.subject}: " if finding.subject != proof.subject else ""
        where = f"\n       {finding.location}" if finding.location else ""
        help = f"\n       help: {finding.help}" if finding.help else ""
        print(f"     - {whose}{finding.message}{where}{help}")
    for note in proof.notes:
        print(f"     note: {note.message}")
    sys.stdout.flush()
