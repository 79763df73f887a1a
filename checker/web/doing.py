"""The page of an exercise: its tasks, its files, its checks, and what helps."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from flask import (
    Blueprint,
    Response,
    abort,
    flash,
    json,
    redirect,
    render_template,
    request,
    stream_with_context,
    url_for,
)
from werkzeug.wrappers import Response as AnyResponse

from checker.learner import editing, texts
from checker.learner.comparison import unified
from checker.learner.editing import Conflict, Saved
from checker.model import Exercise
from checker.render.differences import diff_lines
from checker.render.hypertext import nowhere, render_document
from checker.render.text import Line, clean
from checker.web.exercise_page import ExercisePage, file_of
from checker.web.failures import sentences
from checker.web.runs import Run, Step
from checker.web.site import current_site

blueprint = Blueprint("doing", __name__, url_prefix="/exercise")

STREAM = "text/event-stream"


@blueprint.app_template_filter("clean")
def _clean(text: str) -> str:
    return clean(text)


@blueprint.app_template_global("file_of")
def _file_of(page: ExercisePage, check: Any) -> str:
    return file_of(page.exercise, check)


# the page


@blueprint.get("")
def current() -> AnyResponse:
    """Go to the current exercise."""
    exercise = current_site().journey.current()
    return redirect(url_for("doing.exercise", slug=exercise.slug), 303)


@blueprint.get("/<slug>")
def exercise(slug: str) -> Response:
    """Show an exercise, and make it the current one, as ``checker next`` does."""
    site = current_site()
    found = site.journey.course.exercise(slug)
    with site.writing:
        site.journey.choose(found)
    page = ExercisePage(site.journey, found)
    reply = Response(render_template("exercise.html", page=page, notices=site.take_notices()))
    reply.call_on_close(lambda: site.runs.warm_up(found))
    return reply


@blueprint.get("/<slug>/state")
def state(slug: str) -> dict[str, Any]:
    """Tell an open page what may have changed since: files, verdict, the form's token."""
    site = current_site()
    found = site.journey.course.exercise(slug)
    return {
        "files": editing.digests(site.journey.workspace, found),
        "verdict": ExercisePage(site.journey, found).verdict_id,
        "form_token": site.keys.form,
    }


@blueprint.get("/<slug>/file")
def file(slug: str) -> dict[str, str]:
    """Give one file as it is on the disk; without one that is text, 404."""
    site = current_site()
    found = site.journey.course.exercise(slug)
    files = {each.name: each for each in editing.text_files(site.journey.workspace, found)}
    if (name := request.args.get("name", "")) not in files:
        abort(404, "There is no text file with this name in the exercise.")
    return {"name": name, "text": files[name].text, "digest": files[name].digest}


# saving and checking


@blueprint.post("/<slug>/check")
def check(slug: str) -> AnyResponse | tuple[Any, int]:
    """Save what was typed and check it; a page with a script hears of each check."""
    site = current_site()
    found = site.journey.course.exercise(slug)
    saved, conflicts = save_all(found)
    if conflicts:
        return ask(found, conflicts)
    run = site.runs.request(found)
    if _wants(STREAM):
        steps = stream_with_context(_told(found, run, saved))
        return Response(steps, mimetype=STREAM)
    last = run.outcome()
    if last.error is not None:
        raise last.error
    return _back(found, "result")


@blueprint.post("/<slug>/compare")
def compare(slug: str) -> AnyResponse | tuple[Any, int]:
    """Show how a text in the page differs from the file; nothing is written."""
    found = current_site().journey.course.exercise(slug)
    name, text = request.form["name"], request.form["text"]
    there = {
        each.name: each for each in editing.text_files(current_site().journey.workspace, found)
    }
    theirs = there.get(name)
    conflict = Conflict(
        name,
        text.replace("\r\n", "\n"),
        theirs.text if theirs else None,
        theirs.digest if theirs else editing.MISSING,
    )
    return ask(found, [conflict])


@blueprint.post("/<slug>/resolve")
def resolve(slug: str) -> AnyResponse | tuple[Any, int]:
    """Take one of two versions of a file; the other is kept as a backup."""
    site = current_site()
    found = site.journey.course.exercise(slug)
    workspace = site.journey.workspace
    name, text = request.form["name"], request.form["text"]
    with site.writing:
        if request.form["choice"] == "file":
            kept: tuple[Any, ...] = (editing.keep(workspace, found, name, text),)
        else:
            digest = request.form["digest"]
            outcome = editing.save(workspace, found, name, text, digest, keep_theirs=True)
            if isinstance(outcome, Conflict):
                return ask(found, [outcome])
            kept = outcome.kept
    sentence = " ".join(f"The other version is kept in {workspace.place(path)}." for path in kept)
    if not _wants("application/json"):
        flash(sentence or f"{name} is saved.")
        return _back(found, "files")
    present = {each.name: each for each in editing.text_files(workspace, found)}.get(name)
    return {
        "said": sentence,
        "name": name,
        "text": present.text if present else None,
        "digest": present.digest if present else editing.MISSING,
    }, 200


@blueprint.post("/<slug>/file")
def new_file(slug: str) -> AnyResponse:
    """Make an empty file."""
    site = current_site()
    found = site.journey.course.exercise(slug)
    name = request.form.get("name", "").strip()
    with site.writing:
        outcome = editing.save(site.journey.workspace, found, name, "", editing.MISSING)
    flash(
        f"There is a file named {name} already."
        if isinstance(outcome, Conflict)
        else f"The file {name} is there."
    )
    return _back(found, "files")


def save_all(exercise: Exercise) -> tuple[list[Saved], list[Conflict]]:
    """Save every file of the form; one that somebody else has changed is not written."""
    site = current_site()
    fields = (request.form.getlist(field) for field in ("name", "text", "digest"))
    outcomes = []
    with site.writing:
        site.journey.choose(exercise)
        for name, text, digest in zip(*fields, strict=True):
            outcomes.append(editing.save(site.journey.workspace, exercise, name, text, digest))
    return (
        [each for each in outcomes if isinstance(each, Saved)],
        [each for each in outcomes if isinstance(each, Conflict)],
    )


def ask(exercise: Exercise, conflicts: list[Conflict]) -> tuple[Any, int]:
    """Ask which version of each file is to be kept."""
    page = ExercisePage(current_site().journey, exercise)
    questions = [(each, _differences(each)) for each in conflicts]
    if _wants(STREAM) or _wants("application/json"):
        html = render_template("exercise/conflicts.html", page=page, questions=questions)
        files = [{"name": each.name, "digest": each.digest} for each in conflicts]
        return {"html": html, "files": files}, 409
    return render_template("conflict.html", page=page, questions=questions), 409


def _differences(conflict: Conflict) -> list[Line]:
    texts = ("disk/" + conflict.name, conflict.theirs), ("work/" + conflict.name, conflict.mine)
    signs_and_name = 4
    return diff_lines("".join(unified(*texts)))[signs_and_name:]


def _told(exercise: Exercise, run: Run, saved: list[Saved]) -> Iterator[str]:
    """Give the steps of a run as events: each has a name and one line of JSON."""
    workspace = current_site().journey.workspace
    kept = [workspace.place(path) for each in saved for path in each.kept]
    yield _event("saved", digests={each.name: each.digest for each in saved}, kept=kept)
    number = 0
    for step in run.steps():
        if step.kind == "check":
            number += 1
        yield _as_event(exercise, step, number)


def _as_event(exercise: Exercise, step: Step, number: int) -> str:
    site = current_site()
    if step.kind == "collected":
        return _event("collected", total=step.total)
    if step.kind == "check":
        page = ExercisePage(site.journey, exercise)
        html = render_template(
            "exercise/one_check.html", page=page, check=step.result, number=number
        )
        return _event("check", html=html, number=number)
    if step.kind == "problem":
        return _event("problem", said=sentences(step.error))
    if step.kind == "replaced":
        return _event("replaced")
    page = ExercisePage(site.journey, exercise, step.report)
    return _event(
        "finished",
        said=page.verdict,
        result=render_template("exercise/result.html", page=page),
        title=render_template("exercise/title.html", page=page),
        tasks=render_template("exercise/tasks.html", page=page),
        more=render_template("exercise/more.html", page=page),
        verdict=page.verdict_id,
    )


def _event(name: str, **data: object) -> str:
    return f"event: {name}\ndata: {json.dumps(data)}\n\n"


# what helps


@blueprint.post("/<slug>/hint")
def hint(slug: str) -> AnyResponse:
    """Show one more hint, and record it."""
    journey = current_site().journey
    found = journey.course.exercise(slug)
    if journey.next_hint(found) is None:
        flash("There is no hint for this exercise.")
    return _back(found, "hints")


@blueprint.post("/<slug>/reset")
def reset(slug: str) -> AnyResponse:
    """Hand the starter code out again; the learner's files are kept."""
    site = current_site()
    found = site.journey.course.exercise(slug)
    with site.writing:
        backup = site.journey.workspace.reset(found)
    place = site.journey.workspace.place(backup) if backup is not None else ""
    kept = f" Your files are in {place}." if place else ""
    flash(f"The starter code is back.{kept}")
    return _back(found, "files")


@blueprint.post("/<slug>/undo")
def undo(slug: str) -> AnyResponse:
    """Bring back what the last reset put aside; the files of now are kept."""
    site = current_site()
    found = site.journey.course.exercise(slug)
    with site.writing:
        kept = site.journey.workspace.undo_reset(found)
    place = site.journey.workspace.place(kept) if kept is not None else ""
    flash(f"Your files are back.{f' The ones from before are in {place}.' if place else ''}")
    return _back(found, "files")


@blueprint.post("/<slug>/restore")
def restore(slug: str) -> AnyResponse:
    """Bring missing files back; touch no other."""
    site = current_site()
    found = site.journey.course.exercise(slug)
    with site.writing:
        names = site.journey.workspace.restore(found)
    flash(f"These files are back: {', '.join(names)}." if names else "No file was missing.")
    return _back(found, "files")


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
def ask_solution(slug: str) -> AnyResponse:
    """Show the solution: after a pass, or when it is asked for twice."""
    journey = current_site().journey
    found = journey.course.exercise(slug)
    if journey.ask_solution(found):
        return redirect(url_for("doing.solution", slug=found.slug), 303)
    for sentence in texts.before_solution(found):
        flash(sentence)
    flash("Press the button again to see it.")
    return _back(found, "more")


@blueprint.get("/<slug>/solution")
def solution(slug: str) -> str | AnyResponse:
    """Show the solution to who may see it."""
    journey = current_site().journey
    page = ExercisePage(journey, journey.course.exercise(slug))
    if not page.may_see_solution:
        return _back(page.exercise, "more")
    document = render_document(texts.solution_markdown(journey, page.exercise))
    return render_template("solution.html", page=page, document=document)


@blueprint.get("/<slug>/error")
def error(slug: str) -> str | AnyResponse:
    """Explain the error of the last check in plain words."""
    site = current_site()
    page = ExercisePage(site.journey, site.journey.course.exercise(slug))
    failure = page.report.first_failure if page.report else None
    found = failure and texts.explanation_of(site.journey, page.exercise, failure)
    if not found:
        flash("There is no error to explain.")
        return _back(page.exercise, "result")
    document = render_document(texts.explanation_markdown(found, site.command), nowhere)
    return render_template("explained.html", page=page, document=document)


def _back(exercise: Exercise, part: str) -> AnyResponse:
    """Go back to a part of the page, with GET: a reload then sends nothing again."""
    return redirect(url_for("doing.exercise", slug=exercise.slug, _anchor=part), 303)


def _wants(mimetype: str) -> bool:
    return request.headers.get("Accept", "").split(",")[0].strip() == mimetype
