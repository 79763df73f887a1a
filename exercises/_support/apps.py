"""Ask for the Flask app of a file, in words that a beginner understands."""

from __future__ import annotations

from typing import Any

from checker.checks import fail

FLASK = "flask.app.Flask"


def require_app(learner: Any, file: str = "app.py") -> None:
    """Fail unless the file gives a Flask app the name `app`."""
    kind = learner.names(file).get("app")
    if kind == FLASK:
        return
    fail(
        f"`{file}` must make the app and call it `app`: `app = Flask(__name__)`.",
        expected="a Flask app with the name app",
        got="no name app" if kind is None else f"app is a {kind.rpartition('.')[2]}",
        file=file,
    )
