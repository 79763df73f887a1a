"""The pages to read; the start page shows the way into the course."""

from __future__ import annotations

from flask import Blueprint, render_template

from checker.web.site import current_site

blueprint = Blueprint("reading", __name__)


@blueprint.get("/")
def start() -> str:
    """Show the start page."""
    journey = current_site().journey
    return render_template(
        "start.html",
        current=journey.current(),
        passed=journey.passed_count(),
        total=len(journey.slugs),
    )
