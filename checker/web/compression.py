"""Send texts compressed, where the browser understands it: a long page stays light.

What repeats words of the request is sent as it is: the size of a compressed reply would
tell something about the secret form token that stands beside them.
"""

from __future__ import annotations

import gzip

from flask import Flask, Response, request

TYPES = ("text/html", "text/css", "text/javascript", "image/svg+xml")
SMALLEST = 1_000
LARGEST = 400_000
"""bytes; a longer one takes longer to compress than to move within one computer"""


def init_app(app: Flask) -> None:
    """Compress the replies of an application."""
    app.after_request(_compress)


def _compress(response: Response) -> Response:
    if response.mimetype not in TYPES:
        return response
    response.vary.add("Accept-Encoding")
    if not _is_worth_it(response):
        return response
    response.direct_passthrough = False
    body = response.get_data()
    if SMALLEST <= len(body) <= LARGEST:
        # A fixed time: the same page gives the same bytes.
        response.set_data(gzip.compress(body, 6, mtime=0))
        response.content_encoding = "gzip"
    return response


def _is_worth_it(response: Response) -> bool:
    is_plain_question = request.method == "GET" and not request.query_string
    is_whole = response.direct_passthrough or not response.is_streamed
    length = response.content_length
    return (
        is_plain_question
        and is_whole
        and response.status_code == 200
        and not response.content_encoding
        and request.accept_encodings["gzip"] > 0
        and (length is None or SMALLEST <= length <= LARGEST)
    )
