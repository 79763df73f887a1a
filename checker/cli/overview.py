"""``list`` and ``progress``: what there is, and how far the learner is."""

from __future__ import annotations

import argparse
from datetime import datetime
from typing import Any

from checker.cli.context import Context, add_json
from checker.errors import PASSED
from checker.learner.journey import LessonState
from checker.learner.progress import Pass
from checker.learner.review import what_to_review
from checker.render.terminal import bar, mark, style_of, unwritten_sentence
from checker.render.text import Line, cells, cut

LIST_VERSION = 1

_STATES = {"passed": "pass", "tried": "fail", "open": ""}


def add_list(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of ``list``."""
    add_json(parser)


def run_list(context: Context) -> int:
    """List the lessons and their exercises."""
    context.journey.adopt_new_names()
    if context.is_json:
        context.json(_list_as_json(context))
        return PASSED
    journey, look = context.journey, context.look
    states = journey.states()
    current = journey.current().slug
    lines: list[Line] = []
    for state in journey.lessons():
        if state.unwritten:
            lines += [(), ((unwritten_sentence(state.unwritten), "quiet"),)]
        lines += [(), _lesson_line(state)]
        for ref in state.exercises:
            exercise = context.course.exercise(ref.slug)
            status = _STATES[states[ref.slug]]
            here = "  (not protected)" if exercise.trust == "open" else ""
            here += "  (you are here)" if ref.slug == current else ""
            head = f"  {mark(status, look)} "
            room = look.width - cells(head) - 26 - cells(here)
            title = cut(exercise.title, max(room, 12))
            lines.append(
                (
                    (head, style_of(status)),
                    (f"{ref.slug:<25} ", ""),
                    (title, "quiet"),
                    (here, "key"),
                )
            )
    total = f"{journey.passed_count()} of {len(journey.slugs)} exercises passed."
    tail = f"`{context.command} next NAME` goes to an exercise of your choice."
    context.lines([*lines[1:], (), ((total, "title"),), ((tail, "quiet"),)])
    return PASSED


def _lesson_line(state: LessonState) -> Line:
    lesson = state.lesson
    done = f"   {state.passed} of {len(state.exercises)}" if state.exercises else ""
    return ((f"Lesson {lesson.number}  {lesson.title}", "title"), (done, "quiet"))


def _list_as_json(context: Context) -> dict[str, Any]:
    journey = context.journey
    states, passes = journey.states(), journey.progress.passes()
    lessons = []
    for state in journey.lessons():
        lesson = state.lesson
        lessons.append(
            {
                "slug": lesson.slug,
                "number": lesson.number,
                "title": lesson.title,
                "unit": lesson.unit,
                "minutes": lesson.minutes,
                "exercises": [
                    _exercise_as_json(context, ref.slug, states[ref.slug], passes.get(ref.slug))
                    for ref in state.exercises
                ],
            }
        )
    return {
        "version": LIST_VERSION,
        "course": context.course.settings.title,
        "current": journey.current().slug,
        "passed": journey.passed_count(),
        "total": len(journey.slugs),
        "lessons": lessons,
    }


def _exercise_as_json(
    context: Context, slug: str, state: str, passed: Pass | None
) -> dict[str, Any]:
    exercise = context.course.exercise(slug)
    workspace = context.journey.workspace
    return {
        "slug": slug,
        "title": exercise.title,
        "type": exercise.type,
        "minutes": exercise.minutes,
        "main": exercise.main,
        "trust": exercise.trust,
        "state": state,
        "passed_at": passed.at if passed else None,
        "has_changed": has_changed(context, slug, passed),
        "started": workspace.is_started(slug),
        "folder": workspace.place(workspace.folder(slug)),
    }


def has_changed(context: Context, slug: str, passed: Pass | None) -> bool:
    """Claim that the checks of a passed exercise are not those that were passed."""
    if passed is None or not passed.checks_digest:
        return False
    from checker.grading.grade import checks_digest

    return checks_digest(context.course.exercise(slug)) != passed.checks_digest


def add_progress(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of ``progress``."""
    add_json(parser)


def run_progress(context: Context) -> int:
    """Show how far the learner is, lesson by lesson."""
    journey = context.journey
    journey.adopt_new_names()
    last = journey.progress.last_attempt()
    current = journey.current()
    is_open = journey.passed(current) is None
    following = current.slug if is_open else journey.next_unfinished(current.slug)
    changed = [
        slug
        for slug, passed in journey.progress.passes().items()
        if slug in journey.slugs and has_changed(context, slug, passed)
    ]
    review = what_to_review(journey, datetime.now().astimezone())
    if context.is_json:
        context.json(
            {
                "version": LIST_VERSION,
                "passed": journey.passed_count(),
                "total": len(journey.slugs),
                "current": current.slug,
                "next": following or None,
                "last_visit": last.at if last else None,
                "last_exercise": last.slug if last else None,
                "has_changed": changed,
                "review": [{"slug": each.slug, "reason": each.reason} for each in review],
                "lessons": [
                    {
                        "slug": state.lesson.slug,
                        "number": state.lesson.number,
                        "title": state.lesson.title,
                        "passed": state.passed,
                        "total": len(state.exercises),
                    }
                    for state in journey.lessons()
                ],
            }
        )
        return PASSED
    context.lines(_progress_lines(context))
    for slug in changed:
        context.say(
            f"{slug}: passed; the exercise has changed since. "
            f"`{context.command} check {slug}` tries it again."
        )
    for each in review:
        context.say(f"To review: {each.slug}. {each.reason}")
    if last:
        context.say(f"Last visit: {local_time(last.at)}, exercise {last.slug}.")
    if following:
        step = "check" if following == current.slug else "next"
        context.say(f"Next: {following}. `{context.command} {step} {following}`")
    else:
        context.say("You have passed every exercise of this course.")
    return PASSED


def _progress_lines(context: Context) -> list[Line]:
    journey, look = context.journey, context.look
    lines: list[Line] = []
    for state in journey.lessons():
        total = len(state.exercises)
        name = f"Lesson {state.lesson.number}  {state.lesson.title}"
        if look.plain:
            lines.append(((f"{name}: {state.passed} of {total}", ""),))
            continue
        name = cut(name, look.width - 24)
        gap = " " * (look.width - 23 - cells(name))
        blocks = bar(state.passed, total, 10)
        style = "pass" if total and state.passed == total else ""
        lines.append(
            ((name, "title"), (gap, ""), (blocks, style), (f"  {state.passed} of {total}", ""))
        )
    done = f"{journey.passed_count()} of {len(journey.slugs)} exercises passed."
    return [*lines, (), ((done, "title"),)]


def local_time(moment: str) -> str:
    """Give a saved time as the learner's clock shows it; a strange one as it is."""
    try:
        return f"{datetime.fromisoformat(moment).astimezone():%Y-%m-%d %H:%M}"
    except ValueError:
        return moment
