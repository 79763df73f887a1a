"""The page of an exercise: its tasks, its files, its checks, and what helps."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import wraps
from typing import Any

from flask import (
    Blueprint,
    Response,
    json,
    redirect,
    render_template,
    request,
    stream_with_context,
    url_for,
)
from werkzeug.wrappers import Response as AnyResponse

from checker.learner import editing
from checker.learner.comparison import unified
from checker.learner.editing import Conflict, Saved
from checker.model import Exercise, Where
from checker.render.differences import diff_lines
from checker.render.excerpt import excerpt_lines
from checker.render.text import Line, clean
from checker.web.exercise_page import ExercisePage, file_of
from checker.web.failures import sentences
from checker.web.runs import Run, Step
from checker.web.site import current_site

blueprint = Blueprint("doing", __name__, url_prefix="/exercise")

STREAM = "text/event-stream"
Reply = AnyResponse | tuple[Any, int]


@blueprint.app_template_filter("clean")
def _clean(text: str) -> str:
    return clean(text)


@blueprint.app_template_filter("excerpt")
def _excerpt(where: Where) -> str:
    return "\n".join(excerpt_lines(where))


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
    """Show an exercise, and make it the current one."""
    site = current_site()
    found = site.journey.course.exercise(slug)
    choose(found)
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


# saving and checking


@blueprint.post("/<slug>/check")
def check(slug: str) -> Reply:
    """Save what was typed and check it; a page with a script hears of each check."""
    site = current_site()
    found = site.journey.course.exercise(slug)
    saved, conflicts = save_all(found)
    if conflicts:
        return ask(found, conflicts)
    # First the order, then what can wait: the checks begin meanwhile.
    run = site.runs.request(found)
    choose(found)
    if wants(STREAM):
        steps = stream_with_context(_told(found, run, saved))
        return Response(steps, mimetype=STREAM)
    last = run.outcome()
    if last.error is not None:
        raise last.error
    return back(found, "result")


def choose(exercise: Exercise) -> None:
    """Make an exercise the current one, as ``checker next`` does."""
    site = current_site()
    with site.writing:
        site.journey.choose(exercise)


def save_all(exercise: Exercise) -> tuple[list[Saved], list[Conflict]]:
    """Save every file of the form; one that somebody else has changed is not written."""
    site = current_site()
    fields = (request.form.getlist(field) for field in ("name", "text", "digest"))
    outcomes = []
    with site.writing:
        site.journey.hand_out(exercise)
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
    if wants(STREAM) or wants("application/json"):
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


def back(exercise: Exercise, part: str) -> AnyResponse:
    """Go back to a part of the page, with GET: a reload then sends nothing again."""
    return redirect(url_for("doing.exercise", slug=exercise.slug, _anchor=part), 303)


def act(view: Callable[[Exercise], Reply]) -> Callable[[str], Reply]:
    """Save what was typed, then do what a button says; ask first if a file has two versions.

    All buttons of the page send its files along: without a script, a page that is left
    keeps nothing.
    """

    @wraps(view)
    def acting(slug: str) -> Reply:
        found = current_site().journey.course.exercise(slug)
        choose(found)
        _, conflicts = save_all(found)
        return ask(found, conflicts) if conflicts else view(found)

    return acting


def wants(mimetype: str) -> bool:
    """Claim that a script sent the request, and reads this."""
    return request.headers.get("Accept", "").split(",")[0].strip() == mimetype
