"""Let in the learner's own browser, and nobody else.

Other people may use the same computer, and another page in the same browser may be
hostile. So: the address has a random token; the browser that comes with it gets a
cookie; what changes something needs the token of a form, from a page of ours. The
``Host`` must be ours, or a hostile page could give our address its own name (DNS
rebinding). The content policy lets nothing in from elsewhere, and no script that is
not a file of ours.
"""

from __future__ import annotations

import secrets
from hmac import compare_digest

from flask import Flask, Request, Response, g, make_response, redirect, render_template, request
from werkzeug.exceptions import Forbidden
from werkzeug.wrappers import Response as AnyResponse

from checker.web.site import Site, current_site

FORM_FIELD = "form_token"
FORM_HEADER = "X-Form-Token"
_SAFE_METHODS = ("GET", "HEAD", "OPTIONS")

WRONG_HOST = "This address is not the address of the course."
NO_COOKIE = "This browser has no key to the course yet."
OTHER_ORIGIN = "This request did not come from a page of the course, so nothing was changed."
OLD_FORM = "This page is older than the course that runs now, so nothing was changed."


def init_app(app: Flask) -> None:
    """Guard every request and every reply of an application."""
    app.before_request(_guard)
    app.after_request(_protect)
    app.context_processor(lambda: {"nonce": nonce()})


def nonce() -> str:
    """Give the random text that this reply's own styles carry."""
    if "nonce" not in g:
        g.nonce = secrets.token_urlsafe(16)
    return str(g.nonce)


def _guard() -> AnyResponse | None:
    site = current_site()
    if request.headers.get("Host", "") != site.host:
        return _turned_away(WRONG_HOST)
    if _is_embedded(request):
        raise Forbidden(OTHER_ORIGIN)
    if request.method == "GET" and "token" in request.args:
        return _let_in(site, request.args["token"])
    if request.endpoint == "static":
        return None
    if not _same(request.cookies.get(site.cookie_name, ""), site.keys.cookie):
        return _turned_away(NO_COOKIE)
    if request.method not in _SAFE_METHODS:
        _refuse_strangers(site)
    return None


def _let_in(site: Site, token: str) -> AnyResponse:
    """Give the cookie, and take the token out of the address bar."""
    if not _same(token, site.keys.token):
        return _turned_away(NO_COOKIE)
    if request.headers.get("Sec-Fetch-Site", "none") in ("none", "same-origin"):
        reply: AnyResponse = redirect(request.path, 303)
    else:
        # A browser keeps a strict cookie back on the way from another page, redirects
        # included. A page of ours that goes on by itself is a new way.
        reply = make_response(render_template("opening.html", path=request.path))
    reply.set_cookie(site.cookie_name, site.keys.cookie, httponly=True, samesite="Strict", path="/")
    return reply


def _refuse_strangers(site: Site) -> None:
    """Refuse a change that no form of ours asks for."""
    origin = request.headers.get("Origin")
    came_from = request.headers.get("Sec-Fetch-Site")
    if origin is None and came_from is None:
        raise Forbidden(OTHER_ORIGIN)
    if origin not in (None, site.origin) or came_from not in (None, "same-origin"):
        raise Forbidden(OTHER_ORIGIN)
    sent = request.headers.get(FORM_HEADER) or request.form.get(FORM_FIELD, "")
    if not _same(sent, site.keys.form):
        raise Forbidden(OLD_FORM)


def _is_embedded(request: Request) -> bool:
    """Claim that another page loads this one as a part of itself."""
    came_from = request.headers.get("Sec-Fetch-Site", "none")
    is_opened = request.headers.get("Sec-Fetch-Mode") == "navigate" and (
        request.headers.get("Sec-Fetch-Dest") in (None, "document")
    )
    return came_from not in ("none", "same-origin") and not is_opened


def _turned_away(reason: str) -> AnyResponse:
    return make_response(render_template("turned_away.html", reason=reason), 403)


def _same(given: str, secret: str) -> bool:
    return compare_digest(given.encode("utf-8", "replace"), secret.encode())


def _protect(response: Response) -> Response:
    """Tell the browser what a reply may do."""
    headers = response.headers
    headers.setdefault("Content-Security-Policy", _policy())
    headers["X-Content-Type-Options"] = "nosniff"
    # Not no-referrer: browsers would then send forms with the origin "null".
    headers["Referrer-Policy"] = "same-origin"
    headers["Cross-Origin-Opener-Policy"] = "same-origin"
    headers["Cross-Origin-Resource-Policy"] = "same-origin"
    headers["X-Frame-Options"] = "DENY"
    if request.endpoint == "static":
        headers["Cache-Control"] = "no-cache"
    else:
        headers["Cache-Control"] = "no-store"
    return response


def _policy() -> str:
    return "; ".join(
        (
            "default-src 'none'",
            "script-src 'self'",
            f"style-src 'self' 'nonce-{nonce()}'",
            "img-src 'self'",
            "connect-src 'self'",
            "font-src 'self'",
            "frame-src http://localhost:*",
            "form-action 'self'",
            "frame-ancestors 'none'",
            "base-uri 'none'",
        )
    )
