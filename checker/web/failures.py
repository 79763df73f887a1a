"""Answer in plain words where a page cannot be shown."""

from __future__ import annotations

import difflib

from flask import Flask, render_template, request
from werkzeug.exceptions import HTTPException

from checker.errors import CheckerError, CommandError
from checker.web.site import current_site

_WORDS = {
    400: "The browser sent something that the course does not understand.",
    403: "This is not allowed.",
    404: "There is no page with this address.",
    405: "This address cannot be used in this way.",
    413: "This text is too large for the course.",
}


def init_app(app: Flask) -> None:
    """Show errors as pages."""
    app.register_error_handler(CheckerError, _of_the_course)
    app.register_error_handler(HTTPException, _of_the_request)


def sentences(error: Exception | None) -> list[str]:
    """Say an error in sentences: what is wrong, where, what to do."""
    if isinstance(error, CheckerError):
        where = f"Where: {error.location}" if error.location else ""
        return [each for each in (_sentence(error.message), where, _sentence(error.help)) if each]
    return [f"This is a mistake in the course's program: {error!r}"]


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:].rstrip(".") + "." if text else ""


def _of_the_course(error: CheckerError) -> tuple[str, int]:
    """Show an error that a person can mend; an unknown name is a missing page."""
    status = 500
    if isinstance(error, CommandError):
        status = 404 if request.method == "GET" else 400
    return _page(status, _sentence(error.message), help=_sentence(error.help), place=error.location)


def _of_the_request(error: HTTPException) -> tuple[str, int]:
    status = error.code or 500
    is_ours = bool(error.description) and type(error).description != error.description
    sentence = error.description if is_ours else _WORDS.get(status, error.name)
    help = _nearest_page(request.path) if status == 404 else ""
    return _page(status, str(sentence), help=help)


def _nearest_page(path: str) -> str:
    """Name the exercise whose name is nearest to the last word of an address."""
    slugs = current_site().journey.slugs
    near = difflib.get_close_matches(path.rstrip("/").rpartition("/")[2], slugs, 1)
    return f"Did you mean /exercise/{near[0]} ?" if near else ""


def _page(status: int, sentence: str, *, help: str = "", place: str = "") -> tuple[str, int]:
    page = render_template("failure.html", status=status, sentence=sentence, help=help, place=place)
    return page, status
