"""Cut what patterns look into down to the size of a learner's file.

A pattern may take the square of a text's length, and a file that was handed in to be
graded can be made so on purpose. No file of a course, and no line of it, is this long.
"""

from __future__ import annotations

import re
from dataclasses import replace

from checker.explain.problem import Problem

LONGEST_TEXT = 20_000
LONGEST_LINE = 1_000
LONG_LINE = re.compile(rf"^([^\n]{{{LONGEST_LINE}}})[^\n]+", re.MULTILINE)


def readable(problem: Problem) -> Problem:
    """Return the problem with at most 20,000 signs of each text, and 1,000 of each line."""
    return replace(
        problem,
        source=_cut(problem.source[:LONGEST_TEXT]),
        program=_cut(problem.program[:LONGEST_TEXT]),
        traceback=_cut(problem.traceback[-LONGEST_TEXT:]),
    )


def _cut(text: str) -> str:
    return LONG_LINE.sub(r"\1", text)
