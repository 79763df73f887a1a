"""``web``: the course in the browser."""

from __future__ import annotations

import argparse
import threading
from typing import TYPE_CHECKING

from checker.cli.context import Context
from checker.errors import INTERRUPTED, CommandError

if TYPE_CHECKING:
    import socket


def add_web(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of ``web``."""
    parser.add_argument(
        "--port",
        metavar="NUMBER",
        help="the number at the end of the address; without: 8000, or the next free one",
    )
    parser.add_argument(
        "--no-open", action="store_true", help="do not open a browser: only show the address"
    )


def run_web(context: Context) -> int:
    """Serve the course until Ctrl+C."""
    from checker.web.server import FIRST_PORT, listen, port_of

    listener = listen(_port(context.arguments.port))
    if context.arguments.port is None and port_of(listener) != FIRST_PORT:
        context.say(f"Port {FIRST_PORT} is taken, so the course uses {port_of(listener)}.")
    try:
        _serve(context, listener)
    finally:
        listener.close()
    context.say("", f"Everything is saved. To go on later: {context.command} web")
    return INTERRUPTED


def _serve(context: Context, listener: socket.socket) -> None:
    """Show the address and open it first: while the browser starts, the page gets ready."""
    from checker.learner.workspace import STATE
    from checker.web.keys import Keys
    from checker.web.opening import leading_page, open_browser
    from checker.web.server import HOST, collector_at_rest, port_of, serving, told_of_the_end

    keys = Keys()
    address = f"http://{HOST}:{port_of(listener)}/?token={keys.token}"
    journey = context.journey
    with told_of_the_end() as wait, leading_page(context.root / STATE) as file:
        context.say(f"The course is at {address}", "Ctrl+C here ends it.")
        if not context.arguments.no_open:
            # A browser of the terminal would keep us waiting until it ends.
            threading.Thread(target=open_browser, args=(address, file), daemon=True).start()
        with collector_at_rest():
            from checker.web import create_app
            from checker.web.site import Site

            site = Site(journey, port_of(listener), command=context.command, keys=keys)
            app = create_app(site)
        try:
            with serving(app, listener):
                wait()
        finally:
            site.close()


def _port(text: str | None) -> int | None:
    if text is None:
        return None
    if not text.isdigit():
        raise CommandError(f"'{text}' is no port", help="a port is a number, as 8000")
    return int(text)
