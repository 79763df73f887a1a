"""The learner's own app beside the code: start it, look at it, read its log, stop it."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from flask import (
    Blueprint,
    Flask,
    Response,
    abort,
    current_app,
    json,
    redirect,
    render_template,
    request,
    stream_with_context,
    url_for,
)
from werkzeug.wrappers import Response as AnyResponse

from checker.model import Exercise, Submission
from checker.web import doing
from checker.web.desk import App, Desk
from checker.web.site import Site, current_site

if TYPE_CHECKING:
    from checker.grading.journal import Entry

blueprint = Blueprint("running", __name__, url_prefix="/exercise")

DESK = "checker-desk"
STREAM = "text/event-stream"
LOOK_SECONDS = 0.25
PING_SECONDS = 2.0
"""between two signs of life: a connection that has ended is noticed by writing to it"""


@dataclass(frozen=True)
class AppView:
    """What the page shows of the learner's app."""

    exercise: Exercise
    app: App | None

    @property
    def is_open(self) -> bool:
        """Claim that there is something to look at: the app, or why it does not run."""
        return self.app is not None

    @property
    def is_running(self) -> bool:
        """Claim that the app answers."""
        return self.app is not None and self.app.is_running

    @property
    def origin(self) -> str:
        """Give the address of the app: another origin than that of the course."""
        return f"http://localhost:{self.app.port}" if self.app is not None else ""

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Give the log."""
        return self.app.journal.after() if self.app is not None else ()

    def file_of(self, entry: Entry) -> str:
        """Name the file of an entry as the editor names it."""
        place = entry.where.file if entry.where is not None else ""
        return place.removeprefix(f"work/{self.exercise.slug}/")


@blueprint.record_once
def _set_up(state: Any) -> None:
    app: Flask = state.app
    site: Site = app.extensions["checker"]
    desk = Desk(lambda exercise: _hosted(site, exercise))
    app.extensions[DESK] = desk
    site.at_end(desk.close)


@blueprint.app_template_global("app_view")
def _app_view(exercise: Exercise) -> AppView:
    return AppView(exercise, _desk().app_of(exercise))


@blueprint.post("/<slug>/app")
def start(slug: str) -> AnyResponse | tuple[Any, int]:
    """Save what was typed, and start the app from the files."""
    found = _find(slug)
    doing.choose(found)
    saved, conflicts = doing.save_all(found)
    if conflicts:
        return doing.ask(found, conflicts)
    _desk().open(found)
    if _wants_json():
        return {
            "html": _render(found),
            "digests": {each.name: each.digest for each in saved},
        }, 200
    return _back(found)


@blueprint.post("/<slug>/app/stop")
def stop(slug: str) -> AnyResponse | tuple[Any, int]:
    """Stop the app."""
    found = _find(slug)
    if _desk().app_of(found) is not None:
        _desk().close()
    return ({"html": _render(found)}, 200) if _wants_json() else _back(found)


@blueprint.get("/<slug>/app/log")
def log(slug: str) -> Response:
    """Tell of the app as long as the page listens; the app lives as long as it does."""
    found = _find(slug)
    heard = request.headers.get("Last-Event-ID", 0, type=int)
    after = max(heard, request.args.get("after", 0, type=int))
    return Response(stream_with_context(_events(found, after)), mimetype=STREAM)


def _events(exercise: Exercise, after: int) -> Iterator[str]:
    """Give the log's entries as they come, and say when a file changed or the app ended."""
    desk = _desk()
    app = desk.app_of(exercise)
    if app is None:
        yield _event("stopped", html=_render(exercise))
        return
    view = AppView(exercise, app)
    with desk.page():
        seen, told = app.look(), time.monotonic()
        while desk.app_of(exercise) is app:
            app.collect_output()
            entries = app.journal.after(after)
            for entry in entries:
                html = render_template("exercise/app_entry.html", view=view, entry=entry)
                yield f"id: {entry.number}\n" + _event("entry", html=html, kind=entry.kind)
                after = entry.number
            now = app.look()
            if now != seen:
                seen = now
                yield _event("changed")
            elif not entries and time.monotonic() - told > PING_SECONDS:
                yield ": still here\n\n"
            else:
                time.sleep(LOOK_SECONDS)
                continue
            told = time.monotonic()
    yield _event("stopped", html=_render(exercise))


def _hosted(site: Site, exercise: Exercise) -> App:
    # The engine takes a while to import: only for who opens an app.
    from checker.grading.hosting import HostedApp

    workspace = site.journey.workspace
    folder = workspace.folder(exercise.slug)
    return HostedApp(site.journey.course, Submission(exercise, folder, workspace.place(folder)))


def _find(slug: str) -> Exercise:
    exercise = current_site().journey.course.exercise(slug)
    if not exercise.has_web_app:
        abort(404, f"The exercise '{exercise.slug}' has no web app.")
    return exercise


def _desk() -> Desk:
    desk: Desk = current_app.extensions[DESK]
    return desk


def _render(exercise: Exercise) -> str:
    return render_template("exercise/app.html", view=_app_view(exercise))


def _back(exercise: Exercise) -> AnyResponse:
    return redirect(url_for("doing.exercise", slug=exercise.slug, _anchor="app"), 303)


def _wants_json() -> bool:
    return request.headers.get("Accept", "") == "application/json"


def _event(name: str, **data: object) -> str:
    return f"event: {name}\ndata: {json.dumps(data)}\n\n"
