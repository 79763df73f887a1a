"""A repair is written so that it can stand inside an f-string."""

from __future__ import annotations

import pytest

from checker.explain.quoting import fit_quotes


@pytest.mark.parametrize(
    ("fix", "line", "fitted"),
    [
        ('Write `["age"]`.', 'return f"{dog.age}"', "Write `['age']`."),
        ('Write `dog["age"]`.', 'return f"{dog.age}"', "Write `dog['age']`."),
        ("Use `.get('age')`.", "print(f'{dog[key]} {age}')", 'Use `.get("age")`.'),
        ('Or `f"… {dog["age"]}"`.', 'return "a" + dog["age"]', "Or `f\"… {dog['age']}\"`."),
        ('Write `dog["age"]`.', 'text = rf"{dog}" + "!"', "Write `dog['age']`."),
    ],
)
def test_the_other_quotes_stand_inside_the_braces(fix: str, line: str, fitted: str) -> None:
    assert fit_quotes(fix, line) == fitted


@pytest.mark.parametrize(
    ("fix", "line"),
    [
        ('Write `["age"]`.', "return dog.age"),
        ('Write `["age"]`.', 'return f"My dog" + dog.age'),
        ('Write `["age"]`.', "return f'{dog.age}'"),
        ('Write `["age"]`.', 'return f"""{dog.age}"""'),
        ('Write `dog["age"] = 3`.', 'return f"{dog.age}"'),
        ('Write `f"{dog.age}"`.', 'return f"{dog.age}"'),
        ('Write `if dog["age"]:`.', 'return f"{dog.age}"'),
        ('Write `"it\'s" + dog`.', 'return f"{dog}"'),
    ],
)
def test_other_code_keeps_its_quotes(fix: str, line: str) -> None:
    assert fit_quotes(fix, line) == fix
