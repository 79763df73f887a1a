"""Find the error in a text that a learner pasted from anywhere."""

from __future__ import annotations

import re
from http import HTTPStatus

from checker.explain.cleaning import clean, split_commands, strip_prompt
from checker.explain.problem import LONGEST, Problem
from checker.explain.tracebacks import find_exception
from checker.explain.typed import find_typed

STATUS_LINE = re.compile(r"^< ?HTTP/[\d.]+ (\d{3})\b|^HTTP/[\d.]+ (\d{3})\b", re.MULTILINE)
LOG_LINE = re.compile(
    r'\b(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) (/\S*?)(?: HTTP/[\d.]+")?'
    r"(?: ->| →|:)?(?: HTTP Error)? (\d{3})\b"
)
TARGET = re.compile(
    r"(?:^(?:< )?Location: |target URL: )(?:https?://[^/\s]+)?(/[^\s?]*?)(?:\?\S*)?\.?(?:\s|$)",
    re.IGNORECASE,
)
HEADER = re.compile(r"^(?:< ?)?(?!KeyError: )[A-Z][\w-]+: ")
HEADING = re.compile(r"^(?:(\d{3}) )?([A-Z][A-Za-z' -]+)$")
ASKED = re.compile(
    r"^(?:> )?(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) (\S+)(?: HTTP/[\d.]+)?$", re.M
)
PIP = re.compile(
    r"^(?:ERROR: |error: externally-managed|WARNING: .*\bpip\b|pip: )|^Collecting |^× ",
    re.MULTILINE,
)
SQL = re.compile(
    r"^(?:Parse error|Runtime error|Error: (?:near|in prepare|no such)|SQL error)", re.MULTILINE
)
# Words by which a terminal, or a program in it, says that something went wrong.
TELLING = re.compile(
    r"^(?:\w*error\b|fatal\b|usage:)|\berror:|not found|not recognized|denied|disabled on this"
    r"|cannot|can't|could not|couldn't|failed|refused|in use|no such file|is not a|not permitted"
    r"|unable to|does not exist|did you mean|unknown|invalid|no module|took too long|timed out"
    r"|not a git|unresolved|blocked|unexpected|missing|no changes|debugger|forbidden|too many"
    r"|not a |no matches|nothing (?:added )?to|isn.t working|\bdied\b|not created|no tests ran"
    r"|\bERR_[A-Z_]{3,}|^warning\b|\bcritical\b|not available|^curl: \(\d+\)|^aborting\b"
    r"|not in pwd",
    re.IGNORECASE,
)
# A status that a person typed stands in a short text: "it shows 404 not found".
LONGEST_TYPED = 200
# A page that a log shows redirecting this often sends the visitor in a circle.
LEAST_REPEATED = 3
PHRASES = {status.phrase.lower(): int(status) for status in HTTPStatus if status >= 400}
# Older names of the same statuses.
PHRASES |= {
    "request entity too large": 413,
    "unprocessable entity": 422,
    "im a teapot": 418,
}
STATUSES = tuple((str(status), phrase) for phrase, status in PHRASES.items())


def find_problem(text: str) -> Problem | None:
    """Return the error that a pasted text tells of, or None."""
    # What was typed last, and went wrong, is what the learner asks about.
    found = (_find_in(part) for part in reversed(split_commands(clean(text))))
    return next((problem for problem in found if problem is not None), None)


def _find_in(plain: str) -> Problem | None:
    if not plain.strip():
        return None
    return (
        find_exception(plain)
        or _find_http(plain)
        or (None if SQL.search(plain) or PIP.search(plain) else find_typed(plain))
        or _find_lines(plain)
    )


def _find_http(text: str) -> Problem | None:
    lines = [line.strip() for line in text.split("\n")]
    status, number = _find_status(lines)
    logged = [found for found in LOG_LINE.finditer(text) if int(found[3]) >= 400]
    if status is None and not logged and len(text) <= LONGEST_TYPED:
        status, number = _find_typed_status(text), len(lines)
    if status is None:
        status, number = _find_circle(lines)
    if status is not None:
        request = _find_request(lines, number)
    elif not logged and (circle := _find_logged_circle(text)):
        (status, request), number = circle, len(lines)
    elif not logged or _starts_with_trouble(lines):
        return None
    else:
        status = int(logged[-1][3])
        request = f"{logged[-1][1]} {logged[-1][2]}"
        number = len(lines)
    return Problem(
        kind="http",
        status=status,
        message=_http_message(lines[number:])[: LONGEST["message"]],
        traceback=text[: LONGEST["traceback"]],
        request=request,
    )


def _find_status(lines: list[str]) -> tuple[int | None, int]:
    """Return the status of the last reply that went wrong, and the line after it."""
    found: tuple[int | None, int] = (None, 0)
    is_other_request = False
    for number, line in enumerate(lines):
        if ASKED.match(line):
            is_other_request = True
            continue
        status_line = STATUS_LINE.match(line)
        if status_line:
            status = int(status_line[1] or status_line[2])
            if status >= 400:
                found = (status, number + 1)
            elif not is_other_request:
                # The same request went on: its last answer counts.
                found = (None, 0)
            is_other_request = False
            continue
        heading = HEADING.match(line)
        if heading and heading[2].strip().lower() in PHRASES:
            status = PHRASES[heading[2].strip().lower()]
            if heading[1] in (None, str(status)):
                found = (status, number + 1)
    return found


def _find_circle(lines: list[str]) -> tuple[int | None, int]:
    """Return the status of a reply that redirects to its own address, and the line after it.

    The same address with a last slash counts too: the request never reached its function.
    """
    found: tuple[int | None, int] = (None, 0)
    path = "?"
    for number, line in enumerate(lines):
        if asked := ASKED.match(line):
            path, found = asked[2].partition("?")[0], (None, 0)
        elif (status_line := STATUS_LINE.match(line)) is not None:
            status = int(status_line[1] or status_line[2])
            found = (status, number + 1) if 300 <= status < 400 else (None, 0)
        elif found[0] and (target := TARGET.search(line)) and target[1] in (path, f"{path}/"):
            return found
    return None, 0


def _find_logged_circle(text: str) -> tuple[int, str] | None:
    """Return the status and the request of a redirect that a server's log has again and again."""
    sent = [found for found in LOG_LINE.finditer(text) if 300 <= int(found[3]) < 400]
    requests = [f"{found[1]} {found[2]}" for found in sent]
    if not sent or requests.count(requests[-1]) < LEAST_REPEATED:
        return None
    return int(sent[-1][3]), requests[-1]


def _find_request(lines: list[str], number: int) -> str:
    """Return the request that the reply before line `number` answers: the last one above it."""
    asked = [found for line in lines[:number] if (found := ASKED.match(line))]
    asked = asked[-1:] or [found for line in lines if (found := ASKED.match(line))]
    return f"{asked[0][1]} {asked[0][2]}" if asked else ""


def _find_typed_status(text: str) -> int | None:
    """Return the status that a short text names by its words, and perhaps its number."""
    for line in text.split("\n"):
        words = re.sub(r"[^\w\s']", " ", line).lower().split()
        for number, phrase in STATUSES:
            said = phrase.split()
            numbered = [number, *said]
            if words[: len(numbered)] == numbered or words[-len(numbered) :] == numbered:
                return int(number)
            # Two words such as "not found" say too little without their number.
            if len(said) > 2 and words == said:
                return int(number)
    return None


def _http_message(lines: list[str]) -> str:
    # Headers stand before the first empty line; they are kept in the traceback.
    kept = [line for line in lines if line and not HEADER.match(line)]
    return "\n".join(line for line in kept if line.lower() not in PHRASES)


def _starts_with_trouble(lines: list[str]) -> bool:
    return any(line.startswith(("Error: ", "Usage: ")) for line in lines)


def _find_lines(text: str) -> Problem | None:
    lines = [strip_prompt(line).strip() for line in text.split("\n")]
    telling = [line for line in lines if TELLING.search(line)]
    if not telling:
        return None
    kind = "pip" if PIP.search(text) else "sql" if SQL.search(text) else "shell"
    return Problem(
        kind=kind,
        message="\n".join(line for line in lines if line)[: LONGEST["message"]],
        traceback=text[: LONGEST["traceback"]],
        lost_case=text == text.lower(),
    )
