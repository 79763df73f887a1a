"""Make a problem of an exception that was caught in this process."""

from __future__ import annotations

import linecache
import re
import traceback
from collections.abc import Callable
from types import ModuleType

from checker.explain.calling import calling_frame
from checker.explain.nearby import with_near
from checker.explain.problem import LONGEST, MOST_CAUSES, MOST_PARTS, Frame, Problem
from checker.explain.tracebacks import is_own, is_template, module_of

# A program that names such a file may have an error that lies in the file.
READS_DATA = re.compile(r"\.(?:json|csv)[\"']")


def problem_of(
    error: BaseException, is_own_file: Callable[[str], bool] = is_own, causes: int = MOST_CAUSES
) -> Problem:
    """Describe an exception; `is_own_file` says which files are the learner's."""
    frames = _read_frames(error)
    own = next((frame for frame in reversed(frames) if is_own_file(frame.file)), Frame())
    kind = type(error)
    cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    parts = error.exceptions if isinstance(error, BaseExceptionGroup) and causes else ()
    made = Problem(
        type=_dotted(kind),
        message=_message(error)[: LONGEST["message"]],
        module=module_of(frames[-1].file) if frames else "",
        file=own.file,
        line=own.line,
        function=own.function,
        code=own.code,
        frames=frames,
        traceback="".join(traceback.format_exception(error))[-LONGEST["traceback"] :],
        cause=problem_of(cause, is_own_file, causes - 1) if cause and causes else None,
        source="".join(linecache.getlines(own.file))[: LONGEST["source"]] if own.file else "",
        kind="template" if is_template(own.file) else "exception",
        bases=tuple(_dotted(base) for base in kind.__mro__[1:-1]),
    )
    problem = _with_program(made)
    if _is_about_files(error, problem.source):
        problem = with_near(problem, calling_frame(problem).file or own.file)
    shown = [problem_of(part, is_own_file, causes - 1) for part in parts[: MOST_PARTS + 1]]
    return problem.with_parts(shown, len(parts)) if shown else problem


def _with_program(problem: Problem) -> Problem:
    """Add the Python file that asked for the template in which it was raised."""
    if problem.kind != "template":
        return problem
    return problem.with_program("".join(linecache.getlines(calling_frame(problem).file)))


def _is_about_files(error: BaseException, source: str) -> bool:
    """Claim that the repair may lie in a file beside the learner's, or in its name."""
    if isinstance(error, AttributeError) and isinstance(error.obj, ModuleType):
        return True
    is_about = (
        isinstance(error, OSError | ImportError | NameError)
        or type(error).__module__ == "json.decoder"
    )
    return is_about or READS_DATA.search(source) is not None


def _dotted(kind: type) -> str:
    module = kind.__module__
    return (
        kind.__qualname__ if module in ("builtins", "__main__") else f"{module}.{kind.__qualname__}"
    )


def _message(error: BaseException) -> str:
    # A SyntaxError's own text has the place appended, which the frames hold already.
    if isinstance(error, SyntaxError):
        return error.msg or ""
    lines = traceback.TracebackException.from_exception(error, limit=0).format_exception_only()
    first, *rest = "".join(lines).rstrip("\n").split("\n")
    _, found, message = first.partition(": ")
    return "\n".join([message if found else "", *rest]).strip("\n")


def _read_frames(error: BaseException) -> tuple[Frame, ...]:
    frames = [
        Frame(step.filename, step.lineno, step.name, (step.line or "").strip(), _mark(step))
        for step in traceback.extract_tb(error.__traceback__)
    ]
    if isinstance(error, SyntaxError) and error.filename:
        text = error.text or ""
        start = (error.offset or 1) - 1
        end = (error.end_offset or 0) - 1 if error.end_lineno == error.lineno else 0
        mark = mark_of(text, start, max(end, start + 1)) if error.offset else ""
        frames.append(Frame(error.filename, error.lineno, "", text.strip(), mark))
    return tuple(frames)


def mark_of(line: str, start: int, end: int) -> str:
    """Return marks below the letters from `start` to `end` of a line, its indent left out.

    An empty text says nothing: the whole line is meant.
    """
    code = line.strip()
    indent = len(line) - len(line.lstrip())
    start, end = max(start - indent, 0), min(end - indent, len(code))
    if start > len(code) or end - start >= len(code):
        return ""
    return " " * start + "^" * max(end - start, 1)


def _mark(step: traceback.FrameSummary) -> str:
    if step.colno is None or step.end_colno is None or step.end_lineno != step.lineno:
        return ""
    line = linecache.getline(step.filename, step.lineno or 0)
    raw = line.encode()
    # Python counts bytes here, and a person counts letters.
    start, end = (len(raw[:each].decode(errors="replace")) for each in (step.colno, step.end_colno))
    return mark_of(line, start, end)
