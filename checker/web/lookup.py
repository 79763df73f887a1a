"""Look something up: the dictionary of errors, and the search."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Blueprint, abort, render_template, request
from markupsafe import Markup

from checker.learner.pasted import LONGEST_TEXT, read_pasted
from checker.render.hypertext import nowhere, render_document, render_inline
from checker.render.text import clean
from checker.web.happening import Happening
from checker.web.library import current_library
from checker.web.site import current_site

if TYPE_CHECKING:
    from checker.explain import Dictionary, Explanation

blueprint = Blueprint("lookup", __name__)

NO_DICTIONARY = "This course has no dictionary of errors."


@blueprint.get("/errors")
def errors() -> str:
    """Show every error that is known, lesson by lesson, and a field to paste one."""
    return _overview()


@blueprint.post("/errors")
def explain() -> str:
    """Explain a pasted text, as ``checker explain`` does."""
    dictionary = _dictionary()
    text = request.form.get("text", "")[-LONGEST_TEXT:].replace("\r\n", "\n")
    journey = current_site().journey
    problem = read_pasted(journey, text, journey.current)
    if problem is None:
        return _overview(text=text, is_asked=True)
    happening = Happening.of(dictionary.locate(problem))
    found = happening.leave_to(dictionary.describe(problem))
    return _overview(text=text, explanation=found, happening=happening, is_asked=True)


@blueprint.get("/errors/<id>")
def error(id: str) -> str:
    """Show one error."""
    dictionary = _dictionary()
    explanation = dictionary.show(id)
    if explanation is None:
        near = dictionary.nearest(id)
        guess = f" Did you mean /errors/{near[0]} ?" if near else ""
        abort(404, f"No error has the name '{id}'.{guess}")
    lessons = {each.number: each for each in current_library().course.lessons()}
    return render_template(
        "error.html",
        explanation=explanation,
        titles=_titles(dictionary, explanation),
        lesson=lessons.get(explanation.lesson_number or 0),
    )


@blueprint.get("/search")
def search() -> str:
    """Show what was found for a few words."""
    query = request.args.get("q", "").strip()
    found = current_library().index().search(query) if query else None
    return render_template("search.html", query=query, found=found)


@blueprint.app_template_filter("inline")
def inline(text: str) -> Markup:
    """Give one line of the author's Markdown as HTML."""
    return Markup(render_inline(text))


@blueprint.app_template_filter("sentences")
def sentences(text: str) -> Markup:
    """Give sentences as HTML; words of a learner's error may stand in them, so no links."""
    return Markup(render_document(clean(text), nowhere).html)


def _overview(
    text: str = "",
    explanation: Explanation | None = None,
    happening: Happening | None = None,
    *,
    is_asked: bool = False,
) -> str:
    dictionary = _dictionary()
    return render_template(
        "errors.html",
        groups=() if is_asked else current_library().errors,
        total=len(dictionary.ids),
        text=text,
        explanation=explanation,
        happening=happening,
        titles=_titles(dictionary, explanation) if explanation is not None else {},
        is_asked=is_asked,
    )


def _titles(dictionary: Dictionary, explanation: Explanation) -> dict[str, str]:
    """Give the titles of what an explanation sends to, by id."""
    shown = {id: dictionary.show(id) for id in explanation.see_also}
    return {id: each.title for id, each in shown.items() if each is not None}


def _dictionary() -> Dictionary:
    dictionary = current_library().dictionary
    if dictionary is None:
        abort(404, NO_DICTIONARY)
    return dictionary
