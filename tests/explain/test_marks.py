from __future__ import annotations

import pytest

from checker.explain import Frame, Problem
from checker.explain.marks import marked_part


@pytest.mark.parametrize(
    ("code", "mark", "part"),
    [
        ('print("a" + 1)', "      ~~~~^~~", '"a" ▲+▲ 1'),
        ('print("a" + 1)', "      ^^^^^^^", '"a" ▲+▲ 1'),
        ("x = names[3]", "    ~~~~~^^^", "names▲[3]▲"),
        ("if age < 18:", "   ^^^^^^^^", "age ▲<▲ 18"),
        ("x = (a + 1) * (b - c)", "    ~~~~~~~~^~~~~~~~~", "(a + 1) ▲*▲ (b - c)"),
        ("total += price", "", "total ▲+=▲ price"),
        ("x = int(text)", "    ^^^^^^^^^", "int(text)"),
        ("for name in names", "            ^^^^^", "names"),
        ("if x = 3:", "", "if x = 3:"),
        ('"größe" + 1', "", '"größe" ▲+▲ 1'),
    ],
)
def test_the_marked_part_is_told(code: str, mark: str, part: str) -> None:
    frame = Frame("app.py", 1, "<module>", code, mark)
    problem = Problem(file="app.py", line=1, code=code, frames=(frame,))

    assert marked_part(problem) == part
