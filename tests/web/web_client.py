"""A browser for the tests: it comes from our own pages, with their form token."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from checker.web.site import EXTENSION, Site

PORT = 8000


class BrowserClient(FlaskClient):
    """A test client that behaves as a browser which the learner has let in."""

    def open(self, *args: Any, **kwargs: Any) -> TestResponse:
        kwargs.setdefault("base_url", f"http://127.0.0.1:{PORT}")
        kwargs.setdefault("buffered", True)
        return super().open(*args, **kwargs)

    def send(self, path: str, data: Mapping[str, Any] | None = None, **more: Any) -> TestResponse:
        """Send a form of one of our pages."""
        site: Site = self.application.extensions[EXTENSION]
        headers = {
            "Origin": site.origin,
            "Sec-Fetch-Site": "same-origin",
            **more.pop("headers", {}),
        }
        form = {"form_token": site.keys.form, **(data or {})}
        return self.post(path, data=form, headers=headers, **more)
