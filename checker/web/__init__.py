"""The course in the browser: a Flask application, built as the course teaches it.

`create_app` is the application factory. Each part of the page is a blueprint in a
module of its own; ``BLUEPRINTS`` is the list of them.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flask import Blueprint, Flask

    from checker.web.site import Site

BLUEPRINTS = (
    "checker.web.reading",
    "checker.web.lookup",
    "checker.web.notebooks",
    "checker.web.doing",
    "checker.web.filing",
    "checker.web.helping",
    "checker.web.running",
)
"""Modules that have a blueprint with the name ``blueprint``."""


def create_app(site: Site) -> Flask:
    """Build the application that shows one learner's course.

    Flask is imported here and not above: the address is on the screen, and the browser
    on its way, before it is loaded.
    """
    from flask import Flask

    from checker.web import compression, failures, security
    from checker.web.compiled import CompiledTemplates
    from checker.web.site import EXTENSION

    app = Flask("checker.web")
    app.jinja_options = {"bytecode_cache": CompiledTemplates(site.templates)}
    app.extensions[EXTENSION] = site
    # Flask's own cookie carries messages from one page to the next.
    app.secret_key = site.keys.cookie
    app.config["SESSION_COOKIE_NAME"] = f"{site.cookie_name}-messages"
    app.config["SESSION_COOKIE_SAMESITE"] = "Strict"
    app.config["MAX_CONTENT_LENGTH"] = site.largest_request
    app.config["MAX_FORM_MEMORY_SIZE"] = site.largest_request
    security.init_app(app)
    failures.init_app(app)
    compression.init_app(app)
    for name in BLUEPRINTS:
        blueprint: Blueprint = import_module(name).blueprint
        app.register_blueprint(blueprint)
    app.context_processor(lambda: _for_every_page(site))
    return app


def _for_every_page(site: Site) -> dict[str, object]:
    return {
        "course_title": site.journey.course.settings.title,
        "course_id": site.course_id,
        "command": site.command,
        "form_token": site.keys.form,
    }
