"""Show where an error happened, below its explanation."""

from __future__ import annotations

from checker.explain import Problem, excerpt, fold, statement_of
from checker.render.terminal import row
from checker.render.text import Line, Look, clean, cut

_INDENT = "  "
_MOST_LINES = 24


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
    lines += row("its words", "\n".join(kept), look, "quiet")
    return [((("", ""),)), *lines] if lines else []


def values_text(problem: Problem) -> str:
    """Give the values of the names on the line, each as Python writes it."""
    return "\n".join(f"{name} = {value}" for name, value in problem.values.items())
