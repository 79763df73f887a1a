"""``checker coverage``: what is taught, practised and assessed, and what is not."""

from __future__ import annotations

import argparse

from checker.authoring.coverage import Coverage, Covered, measure, narrow
from checker.cli.context import Context, add_json
from checker.cli.validation import choose
from checker.errors import FAILED, PASSED
from checker.render.text import Line


def add_coverage(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of ``coverage``."""
    parser.add_argument(
        "names",
        metavar="NAME",
        nargs="*",
        help="lessons or exercises; without: the whole course",
    )
    add_json(parser)


def run_coverage(context: Context) -> int:
    """Show every objective with its exercises and checks; exit code 1 if one is open."""
    coverage = measure(context.course)
    names = context.arguments.names
    if names:
        slugs, lessons = choose(context.course, names)
        coverage = narrow(coverage, [lesson.slug for lesson in lessons], slugs)
    if context.is_json:
        context.json(_as_json(coverage))
    else:
        context.lines(_lines(coverage))
    return FAILED if coverage.gaps else PASSED


def _lines(coverage: Coverage) -> list[Line]:
    lines: list[Line] = []
    lesson = ""
    for each in coverage.objectives:
        if each.lesson != lesson:
            lesson = each.lesson
            lines += [(), ((lesson, "title"),)]
        lines += [((f"  {each.id}  ", "key"), (each.text, "quiet"))]
        lines += [((f"    {text}", ""),) for text in _told(each)]
    lines.append(())
    for gap in coverage.gaps:
        lines.append((("gap ", "fail"), (f"{gap.subject}: {gap.message}", "")))
        lines += [((f"    {text}", "quiet"),) for text in (gap.location, gap.help) if text]
    assessed = sum(bool(each.assessments) for each in coverage.objectives)
    exempt = sum(bool(each.reason) for each in coverage.objectives)
    total = len(coverage.objectives)
    summary = f"{assessed} of {total} objectives are assessed, {exempt} cannot be"
    lines.append(((f"{summary}; {len(coverage.gaps)} gaps", "title"),))
    return lines


def _told(each: Covered) -> list[str]:
    told = [
        f"assessed by  {assessment.exercise}: {', '.join(assessment.checks)}"
        for assessment in each.assessments
    ]
    if each.practised_by:
        told.append(f"practised by {', '.join(each.practised_by)}")
    if each.reason:
        told.append(f"not assessed: {each.reason}")
    return told


def _as_json(coverage: Coverage) -> dict[str, object]:
    return {
        "objectives": [
            {
                "id": each.id,
                "text": each.text,
                "lesson": each.lesson,
                "practised_by": list(each.practised_by),
                "assessed_by": [
                    {"exercise": one.exercise, "checks": list(one.checks)}
                    for one in each.assessments
                ],
                "reason": each.reason,
            }
            for each in coverage.objectives
        ],
        "gaps": [
            {
                "subject": gap.subject,
                "message": gap.message,
                "location": gap.location,
                "help": gap.help,
            }
            for gap in coverage.gaps
        ],
    }
