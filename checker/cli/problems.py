"""Show an explanation, and below it where the error happened.

Nothing here needs a library: an answer to a pasted error must come at once.
"""

from __future__ import annotations

from collections.abc import Collection

from checker.explain import Explanation, Problem, excerpt, fold, statement_of
from checker.render.markdown import inline
from checker.render.terminal import row, verbatim
from checker.render.text import Line, Look, clean, cut, wrap_line

_INDENT = "  "
_MOST_LINES = 24


def explanation_lines(
    explanation: Explanation, look: Look, command: str, lessons: Collection[int]
) -> list[Line]:
    """Show what an error means and what to do; name its lesson if it is among ``lessons``."""
    lines: list[Line] = [((clean(explanation.title), "title"),), (("", ""),)]
    lines += _paragraph(_sentence(explanation.means, look), look)
    lines += _paragraph((("What to do. ", "title"), *_sentence(explanation.fix, look)), look)
    if explanation.example:
        shown = clean(explanation.example).strip("\n").split("\n")
        lines += [(((_INDENT + text).rstrip(), "code"),) for text in shown] + [(("", ""),)]
    if explanation.lesson_number in lessons:
        lines += _paragraph(((f"It is part of lesson {explanation.lesson_number}.", ""),), look)
    if explanation.see_also:
        names = ", ".join(f"{command} explain {each}" for each in explanation.see_also)
        lines += _paragraph((("See also: ", ""), (names, "code")), look)
    return lines[:-1]


def _sentence(text: str, look: Look) -> Line:
    """Show code in a sentence by its colour; where there is none, by its quotes."""
    text = clean(" ".join(text.split()))
    return inline(text) if look.colour else ((text, ""),)


def _paragraph(line: Line, look: Look) -> list[Line]:
    return [*wrap_line(line, look.width), (("", ""),)]


def problem_lines(problem: Problem, look: Look) -> list[Line]:
    """Show the learner's own line, the values on it, and the original words."""
    lines: list[Line] = []
    if problem.file and problem.line:
        inside = f", in {problem.function}" if problem.function not in ("", "<module>") else ""
        lines += row("where", f"{problem.file}, line {problem.line}{inside}", look)
    for text in excerpt(problem):
        lines.append(((_INDENT, ""), (cut(clean(text), look.width - len(_INDENT)), "code")))
    lines += row("values", values_text(problem), look)
    sql, parameters = statement_of(problem)
    lines += row("SQL", sql, look)
    lines += row("with", parameters, look)
    words = fold(problem).splitlines()
    kept = words if len(words) <= _MOST_LINES else ["…", *words[-_MOST_LINES:]]
    lines += verbatim("its words", "\n".join(kept), look, "quiet")
    return [((("", ""),)), *lines] if lines else []


def values_text(problem: Problem) -> str:
    """Give the values of the names on the line, each as Python writes it."""
    return "\n".join(f"{name} = {value}" for name, value in problem.values.items())
