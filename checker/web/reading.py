"""The pages to read: where the learner is, the map, the lessons and their pictures."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from itertools import groupby
from pathlib import Path

from flask import (
    Blueprint,
    abort,
    current_app,
    redirect,
    render_template,
    send_file,
    url_for,
)
from markupsafe import Markup
from werkzeug.wrappers import Response

from checker.web.library import current_library
from checker.web.site import current_site
from checker.web.standing import LessonRow, Standing, stamp_of, standing_of

blueprint = Blueprint("reading", __name__)

PICTURE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
"""A drawing has its colours in a style of its own, and may do nothing else."""


@blueprint.get("/")
def start() -> str:
    """Show the first page: a welcome, or where to go on."""
    return _page("start.html", _standing())


@blueprint.get("/map")
def map() -> str:
    """Show the map of the course."""
    return _page("map.html", _standing())


@blueprint.get("/progress")
def progress() -> str:
    """Show what ``checker progress`` shows."""
    journey = current_site().journey
    # Not above: it reads the checks of the course, and the other pages do not.
    from checker.grading.grade import checks_digest

    standing = _standing()
    passes = journey.progress.passes()
    changed = [
        row.exercise
        for lesson in standing.lessons
        for row in lesson.exercises
        if (digest := passes[row.exercise.slug].checks_digest if row.state == "passed" else "")
        and checks_digest(row.exercise) != digest
    ]
    return _page("progress.html", standing, changed=changed)


@blueprint.get("/lesson/<slug>")
def lesson(slug: str) -> str | Response:
    """Show a lesson."""
    course = current_site().journey.course
    found = course.lesson(slug)
    if found.slug != slug:
        return redirect(url_for("reading.lesson", slug=found.slug), 301)
    standing = _standing()
    place = [row.lesson.slug for row in standing.lessons].index(slug)
    rows = {row.exercise.slug: row for each in standing.lessons for row in each.exercises}
    return _page(
        "lesson.html",
        standing,
        row=standing.lessons[place],
        rows=rows,
        document=current_library().lesson(found),
        before=standing.lessons[place - 1].lesson if place else None,
        after=standing.lessons[place + 1].lesson if place + 1 < len(standing.lessons) else None,
        has_notebook=course.notebook(found).is_file(),
    )


@blueprint.get("/stamp")
def stamp() -> dict[str, str]:
    """Tell an open page whether anything was saved since it was made."""
    return {"stamp": stamp_of(current_site().journey)}


@blueprint.get("/picture/<path:name>")
def picture(name: str) -> Response:
    """Show a picture of the course."""
    path = current_library().picture(name)
    if path is None:
        abort(404)
    reply = send_file(path, conditional=True)
    reply.headers["Content-Security-Policy"] = PICTURE_POLICY
    return reply


@blueprint.app_template_global()
def styles() -> Markup:
    """Give the styles for a page that shows without a second request."""
    folder = Path(str(current_app.static_folder))
    return Markup((folder / "style.css").read_text(encoding="utf-8"))


@blueprint.app_template_filter("by_unit")
def by_unit(rows: Iterable[LessonRow]) -> list[tuple[str, list[LessonRow]]]:
    """Put neighbours of one unit together; the order of the course stays."""
    return [(unit, list(group)) for unit, group in groupby(rows, lambda row: row.lesson.unit)]


@blueprint.app_template_global()
def take_notices() -> list[str]:
    """Give what the learner must hear about the progress file, once."""
    return current_site().take_notices()


def _page(template: str, standing: Standing, **more: object) -> str:
    return render_template(template, standing=standing, stamp=standing.stamp, **more)


def _standing() -> Standing:
    return standing_of(current_site().journey, datetime.now().astimezone())
