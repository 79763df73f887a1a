"""What the learner's Python file knows of an error in a template."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.explain import Frame, Problem, calling_frame, problem_of
from checker.explain.calling import (
    available_in,
    call_of,
    decorated_in,
    handed_in,
    parts_in_class,
    program_of,
)
from checker.explain.entry import Name, Rule
from checker.explain.recognition import find_name, match_rule

PROGRAM = """\
class Thing:
    colour = "red"


class Film(Thing):
    year: int

    def __init__(self, title):
        self.title = title

    def label(self):
        return self.title


@app.route("/")
def home():
    films = [Film("Up")]
    return show(
        "home.html",
        films=films,
        count=len(films),
    )


def helper():
    return 1
"""
TEMPLATE = """\
{% set heading = "Films" %}
{% for film, index in numbered %}{{ flim.titel }}{% endfor %}
{% macro card(item, size=3) %}{% endmacro %}
{% from "cards.html" import box as frame %}
"""
STEPS = (
    Frame("/shop/app.py", 18, "home", "return show("),
    Frame("/lib/python3.12/site-packages/engine.py", 9, "render", "raise error"),
    Frame("/shop/templates/home.html", 2, "template", "{{ flim.titel }}"),
)
PROBLEM = Problem(
    type="UndefinedError",
    message="'app.Film object' has no attribute 'titel'",
    kind="template",
    file=STEPS[-1].file,
    line=2,
    code=STEPS[-1].code,
    frames=STEPS,
    source=TEMPLATE,
    program=PROGRAM,
)


def test_the_calling_step_is_the_last_one_in_python() -> None:
    assert calling_frame(PROBLEM) == STEPS[0]
    assert calling_frame(Problem(frames=STEPS[2:])) == Frame()


def test_a_python_file_is_its_own_program() -> None:
    problem = Problem(file="app.py", source="x = 1\n")

    assert program_of(problem) == "x = 1\n"
    assert program_of(Problem(file="home.html", source="<p>")) == ""


def test_a_call_has_all_its_lines() -> None:
    assert call_of(PROBLEM).startswith("return show(")
    assert call_of(PROBLEM).endswith(")")
    assert "count=len(films)" in call_of(PROBLEM)


def test_without_the_file_a_call_is_the_line_of_the_traceback() -> None:
    assert call_of(PROBLEM.with_program("")) == "return show("


def test_names_are_handed_over_or_made_in_the_template() -> None:
    made = {"heading", "film", "index", "card", "item", "size", "box", "frame"}

    assert handed_in(PROBLEM) == {"films", "count"}
    assert available_in(PROBLEM) == {"films", "count"} | made


def test_stars_hand_over_the_keys_of_the_file() -> None:
    program = 'data = {"films": [], "page": 1}\nshow("home.html", **data)\n'
    steps = (Frame("app.py", 2, "<module>", 'show("home.html", **data)'),)

    problem = Problem(frames=steps, kind="template", file="home.html", program=program)

    assert handed_in(problem) == {"films", "page"}


def test_without_the_file_the_names_of_the_line_count() -> None:
    line = 'return show("a=b.html", films=films, is_new=1 == 1)'

    problem = Problem(frames=(Frame("app.py", 2, "home", line),), file="home.html")

    assert handed_in(problem) == {"films", "is_new"}


def test_a_class_has_its_own_parts_and_those_above_it() -> None:
    assert parts_in_class(PROGRAM, "Film") == {"colour", "year", "label", "title"}
    assert parts_in_class(PROGRAM, "Book") == set()
    assert parts_in_class("class Film(:", "Film") == set()


def test_functions_below_a_call_with_at_are_decorated() -> None:
    assert decorated_in(PROGRAM) == {"home"}


@pytest.mark.parametrize(
    ("rule", "found"),
    [
        (Rule(program_has=r"class (?P<name>F\w+)"), {"name": "Film"}),
        (Rule(program_has="class Book"), None),
        (Rule(program_lacks="class Book"), {}),
        (Rule(program_lacks="class Film"), None),
        (Rule(call_has=r'show\(\s*"(?P<name>[^"]+)"'), {"name": "home.html"}),
        (Rule(call_has="print"), None),
        (Rule(source_has="for film", program_has="class Film"), {}),
    ],
    ids=str,
)
def test_conditions_look_into_the_python_file(rule: Rule, found: dict[str, str] | None) -> None:
    assert match_rule(rule, PROBLEM) == found


def test_the_word_that_was_meant_is_found() -> None:
    handed = Rule(line_has=r"\{\{ (?P<name>\w+)", near="name", among=("available",))
    part = Rule(
        message=r"'app\.(?P<kind>\w+) object' has no attribute '(?P<name>\w+)'",
        near="name",
        among=("parts",),
    )
    view = Rule(message_has="no attribute '(?P<name>t)", near="name", among=("decorated",))

    assert (match_rule(handed, PROBLEM) or {})["near"] == "film"
    assert (match_rule(part, PROBLEM) or {})["near"] == "title"
    assert match_rule(view, PROBLEM) is None


def test_keys_are_those_of_the_python_file() -> None:
    rule = Rule(line_has=r"\{\{ (?P<name>\w+)", near="name", among=("keys",))
    program = PROBLEM.with_program('shop = {"film": 3, "year": 4}\n')

    assert (match_rule(rule, program) or {})["near"] == "film"
    assert match_rule(rule, PROBLEM) is None


def test_templates_are_known_by_their_paths_in_their_folder() -> None:
    rule = Rule(message=r"'?(?P<name>[\w./]+)", near="name", among=("template files",))
    missing = Problem(message="parts/hedder.html").with_files(
        ["app.py", "parts/hedder.htm", "templates/home.html", "templates/parts/header.html"]
    )

    assert (match_rule(rule, missing) or {})["near"] == "parts/header.html"


@pytest.mark.parametrize(
    ("place", "found"),
    [
        ("program", "Thing"),
        ("call", "show"),
        ("handed", "count, films"),
        ("keys", ""),
        ("parts", "colour, label, title, year"),
    ],
)
def test_names_are_found_in_the_python_file(place: str, found: str) -> None:
    patterns = {"program": r"^class (\w+)", "call": r"return (\w+)"}
    pick = "first" if place in patterns else "all"
    name = Name(patterns.get(place, r"^(\w+)$"), place, pick)

    assert find_name(name, PROBLEM, {"kind": "Film"}) == found


def test_a_caught_error_brings_both_files(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    template = tmp_path / "templates" / "home.html"
    template.write_text("{{ 1 / 0 }}", encoding="utf-8")
    program = tmp_path / "app.py"
    text = f"exec(compile('1 / 0', {str(template)!r}, 'exec'))\n"
    program.write_text(text, encoding="utf-8")

    with pytest.raises(ZeroDivisionError) as caught:
        exec(compile(text, str(program), "exec"))
    problem = problem_of(caught.value)

    assert (problem.kind, problem.source.strip(), problem.program) == (
        "template",
        "{{ 1 / 0 }}",
        text,
    )
