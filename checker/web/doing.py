"""The page of an exercise: its tasks, its files, the checks."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template, url_for
from werkzeug.wrappers import Response

from checker.web.site import current_site

blueprint = Blueprint("doing", __name__)


@blueprint.get("/exercise")
def current() -> Response:
    """Go to the current exercise."""
    exercise = current_site().journey.current()
    return redirect(url_for("doing.exercise", slug=exercise.slug), 303)


@blueprint.get("/exercise/<slug>")
def exercise(slug: str) -> str:
    """Show an exercise."""
    journey = current_site().journey
    found = journey.course.exercise(slug)
    return render_template("exercise.html", exercise=found, tasks=journey.tasks(found))
