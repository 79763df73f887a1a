"""Hold the mutants that an author declares equivalent against those that there are."""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring.findings import Finding
from checker.authoring.mutants.generation import make_mutants
from checker.authoring.mutants.sources import load_toolbox
from checker.content.catalog import Course
from checker.model import Exercise


def find_stale(course: Course, exercise: Exercise) -> Iterator[Finding]:
    """Name what is declared equivalent, and is no mutant of the solution any more."""
    if not exercise.equivalents:
        return
    mutants = make_mutants(course, exercise, load_toolbox(course.settings.support))
    ids = {mutant.id for mutant in mutants}
    for each in exercise.equivalents:
        if each.mutant not in ids:
            yield Finding(
                exercise.slug,
                f"declared equivalent, and there is no such mutant: {each.mutant}",
                (exercise.folder / "exercise.toml").relative_to(course.root).as_posix(),
                f"`checker validate --mutants {exercise.slug}` shows the ids; or take it away",
            )
