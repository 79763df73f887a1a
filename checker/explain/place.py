"""Show where an error happened: the learner's own lines, and the library's words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from checker.explain.problem import Frame, Problem
from checker.explain.tracebacks import is_own, module_of

AROUND = 2
MOST_WORDS = 4_000
STATEMENT = re.compile(r"\[SQL: (?P<sql>.*?)\](?=\n\[|\n\(|\Z)", re.DOTALL)
PARAMETERS = re.compile(r"\[parameters: (?P<values>.*?)\](?=\n|\Z)", re.DOTALL)


def excerpt(problem: Problem, around: int = AROUND) -> list[str]:
    """Return the learner's own line with its neighbours, the fault marked.

    Where the file is not known, the line stands alone; without a line, nothing does.
    """
    if problem.line is None or not problem.code.strip():
        return []
    lines = problem.source.splitlines()
    place = problem.line - 1
    if not 0 <= place < len(lines) or lines[place].strip() != problem.code.strip():
        lines, place, first = [problem.code.rstrip()], 0, problem.line
        shown = lines
    else:
        start = max(place - around, 0)
        shown, first = lines[start : place + around + 1], start + 1
    width = len(str(first + len(shown)))
    found = []
    for number, line in enumerate(shown, first):
        is_here = number == problem.line
        found.append(f"{'>' if is_here else ' '} {number:>{width}} | {line}".rstrip())
        if is_here and problem.mark:
            indent = line[: len(line) - len(line.lstrip())]
            found.append(f"  {' ' * width} | {indent}{problem.mark}")
    return found


def fold(problem: Problem) -> str:
    """Return the error in its own words, with the steps of libraries folded."""
    words = "\n".join(_fold(problem)) if problem.frames else problem.traceback
    return words.strip("\n")[-MOST_WORDS:]


def statement_of(problem: Problem) -> tuple[str, str]:
    """Return the SQL statement and its parameters, as the message tells them."""
    sql, values = STATEMENT.search(problem.message), PARAMETERS.search(problem.message)
    return sql["sql"].strip() if sql else "", values["values"].strip() if values else ""


def _fold(problem: Problem) -> Iterator[str]:
    is_group = problem.short_type.endswith("Group")
    cause = problem.cause if problem.cause and (is_group or problem.cause.frames) else None
    if cause and not is_group:
        yield from _fold(cause)
        yield from ("", "and that led to:", "")
    if problem.frames:
        yield "Traceback (most recent call last):"
    for own, frames in groupby(problem.frames, key=lambda frame: is_own(frame.file)):
        write = _own_steps if own else _folded_steps
        yield from write(frames)
    yield f"{problem.type}: {problem.message}" if problem.message else problem.type
    if cause and is_group:
        first = f"the first of the group's {problem.size} errors:"
        yield from ("", first if problem.size > 1 else "the error of the group:", "")
        yield from _fold(cause)
        yield from _other_parts(problem)


def _other_parts(problem: Problem) -> Iterator[str]:
    left = problem.size - 1 - len(problem.others)
    if problem.others:
        more = (f"and {left} more",) if left > 0 else ()
        yield from ("", f"besides: {'; '.join((*problem.others, *more))}")


def _own_steps(frames: Iterator[Frame]) -> Iterator[str]:
    for frame in frames:
        inside = f", in {frame.function}" if frame.function else ""
        yield f'  File "{frame.file}", line {frame.line}{inside}'
        if frame.code:
            yield f"    {frame.code.strip()}"
        if frame.mark:
            yield f"    {frame.mark}"


def _folded_steps(frames: Iterator[Frame]) -> Iterator[str]:
    names = [module_of(frame.file).partition(".")[0] or "a library" for frame in frames]
    count = "1 step" if len(names) == 1 else f"{len(names)} steps"
    yield f"  … {count} of {', '.join(dict.fromkeys(names))}"
