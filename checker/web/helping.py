"""What helps with an exercise: hints, a fresh start, differences, the solution."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from checker.learner import texts
from checker.model import Exercise
from checker.render.differences import diff_lines
from checker.render.hypertext import nowhere, render_document
from checker.web.doing import Reply, act, back
from checker.web.exercise_page import ExercisePage
from checker.web.happening import Happening
from checker.web.site import current_site

blueprint = Blueprint("helping", __name__, url_prefix="/exercise")


@blueprint.post("/<slug>/hint")
@act
def hint(found: Exercise) -> Reply:
    """Show one more hint, and record it."""
    if current_site().journey.next_hint(found) is None:
        flash("There is no hint for this exercise.")
    return back(found, "hints")


@blueprint.post("/<slug>/reset")
@act
def reset(found: Exercise) -> Reply:
    """Hand the starter code out again; the learner's files are kept."""
    site = current_site()
    with site.writing:
        backup = site.journey.workspace.reset(found)
    place = site.journey.workspace.place(backup) if backup is not None else ""
    kept = f" Your files are in {place}." if place else ""
    flash(f"The starter code is back.{kept}")
    return back(found, "files")


@blueprint.post("/<slug>/undo")
@act
def undo(found: Exercise) -> Reply:
    """Bring back what the last reset put aside; the files of now are kept."""
    site = current_site()
    with site.writing:
        kept = site.journey.workspace.undo_reset(found)
    place = site.journey.workspace.place(kept) if kept is not None else ""
    flash(f"Your files are back.{f' The ones from before are in {place}.' if place else ''}")
    return back(found, "files")


@blueprint.post("/<slug>/restore")
@act
def restore(found: Exercise) -> Reply:
    """Bring missing files back; touch no other."""
    site = current_site()
    with site.writing:
        names = site.journey.workspace.restore(found)
    flash(f"These files are back: {', '.join(names)}." if names else "No file was missing.")
    return back(found, "files")


@blueprint.get("/<slug>/difference")
def difference(slug: str) -> str:
    """Show what the learner changed since the start, or how the solution differs."""
    journey = current_site().journey
    page = ExercisePage(journey, journey.course.exercise(slug))
    against = "solution" if request.args.get("against") == "solution" else "starter"
    if against == "solution" and not page.may_see_solution:
        against = "starter"
    lines = diff_lines(journey.workspace.diff(page.exercise, against=against))
    return render_template("difference.html", page=page, lines=lines, against=against)


@blueprint.post("/<slug>/solution")
@act
def ask_solution(found: Exercise) -> Reply:
    """Show the solution: after a pass, or when it is asked for twice."""
    if current_site().journey.ask_solution(found):
        return redirect(url_for("helping.solution", slug=found.slug), 303)
    for sentence in texts.before_solution(found):
        flash(sentence)
    flash("Press the button again to see it.")
    return back(found, "more")


@blueprint.get("/<slug>/solution")
def solution(slug: str) -> str | AnyResponse:
    """Show the solution to who may see it."""
    journey = current_site().journey
    page = ExercisePage(journey, journey.course.exercise(slug))
    if not page.may_see_solution:
        return back(page.exercise, "more")
    document = render_document(texts.solution_markdown(journey, page.exercise))
    return render_template("solution.html", page=page, document=document)


@blueprint.get("/<slug>/error")
def error(slug: str) -> str | AnyResponse:
    """Explain the error of the last check in plain words."""
    site = current_site()
    page = ExercisePage(site.journey, site.journey.course.exercise(slug))
    failure = page.report.first_failure if page.report else None
    found = failure and texts.explain_check(site.journey, page.exercise, failure)
    if not found:
        flash("There is no error to explain.")
        return back(page.exercise, "result")
    explanation, problem = found
    happening = Happening.of(problem) if problem is not None else None
    if happening is not None:
        explanation = happening.leave_to(explanation)
    text = texts.explanation_markdown(explanation, site.command)
    document = render_document(text, nowhere)
    return render_template("explained.html", page=page, document=document, happening=happening)
