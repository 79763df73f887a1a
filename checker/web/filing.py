"""The files of an exercise: new names, new files, two versions of one."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, abort, flash, request

from checker.learner import editing
from checker.learner.editing import Conflict
from checker.learner.whole_files import digest_of_bytes
from checker.model import Exercise
from checker.web.doing import Reply, act, ask, back, wants
from checker.web.site import current_site

blueprint = Blueprint("filing", __name__, url_prefix="/exercise")

_TAKEN = "There is a file named {} already."


@blueprint.get("/<slug>/file")
def file(slug: str) -> dict[str, str]:
    """Give one file as it is on the disk; without one that is text, 404."""
    site = current_site()
    found = site.journey.course.exercise(slug)
    files = {each.name: each for each in editing.text_files(site.journey.workspace, found)}
    if (name := request.args.get("name", "")) not in files:
        abort(404, "There is no text file with this name in the exercise.")
    return {"name": name, "text": files[name].text, "digest": files[name].digest}


@blueprint.post("/<slug>/compare")
def compare(slug: str) -> Reply:
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
def resolve(slug: str) -> Reply:
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
    if not wants("application/json"):
        flash(sentence or f"{name} is saved.")
        return back(found, "files")
    present = {each.name: each for each in editing.text_files(workspace, found)}.get(name)
    return {
        "said": sentence,
        "name": name,
        "text": present.text if present else None,
        "digest": present.digest if present else editing.MISSING,
    }, 200


@blueprint.post("/<slug>/file")
@act
def new_file(found: Exercise) -> Reply:
    """Make an empty file."""
    site = current_site()
    name = request.form.get("new_name", "").strip()
    with site.writing:
        outcome = editing.save(site.journey.workspace, found, name, "", editing.MISSING)
    is_there = isinstance(outcome, Conflict) or outcome.digest != digest_of_bytes(b"")
    flash(_TAKEN.format(name) if is_there else f"The file {name} is there.")
    return back(found, "files")


@blueprint.post("/<slug>/rename")
@act
def rename(found: Exercise) -> Reply:
    """Give a file another name."""
    site = current_site()
    old, new = request.form.get("old_name", ""), request.form.get("other_name", "").strip()
    with site.writing:
        is_done = editing.rename(site.journey.workspace, found, old, new)
    flash(f"{old} has the name {new} now." if is_done else _TAKEN.format(new))
    return back(found, "files")


@blueprint.post("/<slug>/remove")
@act
def remove(found: Exercise) -> Reply:
    """Take a file away; it is kept as a backup."""
    site = current_site()
    name = request.form.get("old_name", "")
    with site.writing:
        kept = editing.remove(site.journey.workspace, found, name)
    flash(f"{name} is removed. It is kept in {site.journey.workspace.place(kept)}.")
    return back(found, "files")
