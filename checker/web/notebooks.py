"""A lesson's notebook as a page to read, and the way to open the own copy in Jupyter."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

from flask import Blueprint, abort, current_app, redirect, render_template, url_for
from werkzeug.wrappers import Response

from checker.learner.workspace import NOTEBOOKS
from checker.model import Lesson
from checker.web.library import current_library
from checker.web.site import current_site
from checker.web.standing import exercise_rows, stamp_of

if TYPE_CHECKING:
    from checker.web.jupyter import Jupyter

blueprint = Blueprint("notebooks", __name__)

EXTENSION = "checker.jupyter"
NO_NOTEBOOK = "This lesson has no notebook."


@blueprint.get("/notebook/<slug>")
def notebook(slug: str) -> str:
    """Show the course's notebook, as it is before anybody has run it."""
    from checker.web.cells import read_cells

    site, library = current_site(), current_library()
    lesson = _lesson(slug)
    path = site.journey.course.notebook(lesson)
    stamp = stamp_of(site.journey)
    return render_template(
        "notebook.html",
        lesson=lesson,
        cells=read_cells(path, lambda text, prefix: library.text(text, path.parent, prefix=prefix)),
        rows=exercise_rows(site.journey),
        is_there=_jupyter().parts.is_there(),
        stage=_jupyter().stage,
        stamp=stamp,
    )


@blueprint.post("/notebook/<slug>/open")
def open_copy(slug: str) -> Response:
    """Copy the notebook to ``work/notebooks/``, and begin to open it."""
    site = current_site()
    lesson = _lesson(slug)
    with site.writing:
        site.journey.workspace.copy_notebook(site.journey.course.notebook(lesson))
    _jupyter().begin()
    return redirect(url_for("notebooks.opening", slug=lesson.slug), 303)


@blueprint.get("/notebook/<slug>/open")
def opening(slug: str) -> str | Response:
    """Show how far Jupyter is; the page asks again by itself until it is ready."""
    lesson, stage = _lesson(slug), _jupyter().stage
    if stage.phase == "idle":
        return redirect(url_for("notebooks.notebook", slug=lesson.slug), 303)
    workspace = current_site().journey.workspace
    name = current_site().journey.course.notebook(lesson).name
    return render_template(
        "notebook_opening.html",
        lesson=lesson,
        stage=stage,
        address=_jupyter().address(name) if stage.phase == "ready" else "",
        place=workspace.place(_folder() / name),
    )


def _lesson(slug: str) -> Lesson:
    course = current_site().journey.course
    lesson = course.lesson(slug)
    if not course.notebook(lesson).is_file():
        abort(404, NO_NOTEBOOK)
    return lesson


def _jupyter() -> Jupyter:
    """Give the Jupyter of this site, which ends with it."""
    from checker.web.jupyter import Jupyter, parts_of_notebooks

    extensions = current_app.extensions
    if EXTENSION not in extensions:
        made = Jupyter(_folder(), parts_of_notebooks())
        if extensions.setdefault(EXTENSION, made) is made:
            current_site().at_end(made.end)
    return cast("Jupyter", extensions[EXTENSION])


def _folder() -> Path:
    return current_site().journey.workspace.work / NOTEBOOKS
