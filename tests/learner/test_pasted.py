"""A pasted error is read with the learner's file, and with no other file of the computer."""

from __future__ import annotations

import os
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest
from toy_course import write

from checker.explain import Problem
from checker.learner.journey import Journey, open_journey
from checker.learner.pasted import LONGEST_FILE, is_on_another_computer, read_pasted
from checker.model import Exercise

SOURCE = "def greet(prefix):\n    return prefix + naem\n"
TRACE = """\
Traceback (most recent call last):
  File "{file}", line 2, in greet
    return prefix + naem
                    ^^^^
NameError: name 'naem' is not defined
"""
TEMPLATE_TRACE = """\
Traceback (most recent call last):
  File "{folder}main.py", line 2, in greet
    return prefix + naem
                    ^^^^
  File "{folder}templates/home.html", line 2, in top-level template code
    {{{{ naem }}}}
jinja2.exceptions.UndefinedError: 'naem' is undefined
"""


@pytest.fixture
def journey(root: Path) -> Journey:
    journey = open_journey(root)
    journey.choose(journey.course.exercise("alpha"))
    write(root / "work" / "alpha" / "main.py", SOURCE)
    return journey


def read(journey: Journey, text: str) -> Problem:
    problem = read_pasted(journey, text, journey.current)
    assert problem is not None
    return problem


def nobody() -> Exercise:
    raise AssertionError("the error says by itself in which file it happened")


def test_a_text_without_an_error_has_none(journey: Journey) -> None:
    assert read_pasted(journey, "all is well", nobody) is None


def test_the_file_that_is_named_is_read_with_its_neighbours(journey: Journey, root: Path) -> None:
    text = TRACE.format(file=root / "work" / "alpha" / "main.py")

    problem = read_pasted(journey, text, nobody)

    assert problem is not None
    assert problem.source == SOURCE
    assert "data/names.txt" in problem.files


@pytest.mark.parametrize("folder", ["{root}/work/alpha/", "work/alpha/", ""])
def test_a_template_brings_the_python_file_that_asked_for_it(
    journey: Journey, root: Path, folder: str
) -> None:
    write(root / "work" / "alpha" / "templates" / "home.html", "<h1>\n{{ naem }}\n")
    text = TEMPLATE_TRACE.format(folder=folder.format(root=root))

    problem = read(journey, text)

    assert (problem.source, problem.program) == ("<h1>\n{{ naem }}\n", SOURCE)
    assert {"main.py", "templates/home.html"} <= set(problem.files)


@pytest.mark.parametrize("name", ["main.py", "work/alpha/main.py"])
def test_a_relative_name_is_found_where_its_line_stands(journey: Journey, name: str) -> None:
    assert read(journey, TRACE.format(file=name)).source == SOURCE


def test_a_relative_name_of_another_program_is_not_guessed(journey: Journey, root: Path) -> None:
    write(root / "work" / "alpha" / "main.py", "one = 1\ntwo = 2\n")

    assert read(journey, TRACE.format(file="main.py")).source == ""


def test_a_reply_comes_from_the_exercise_that_is_worked_on(journey: Journey, root: Path) -> None:
    file = journey.current().wsgi_file
    write(root / "work" / "alpha" / file, "routes = 1\n")

    assert read(journey, "HTTP/1.1 404 NOT FOUND\n\nNot Found").source == "routes = 1\n"


@pytest.mark.parametrize(
    "name", ["{root}/secret.py", "{root}/work/../secret.py", "../../secret.py", "work/../secret.py"]
)
def test_a_file_outside_of_work_is_never_read(journey: Journey, root: Path, name: str) -> None:
    write(root / "secret.py", SOURCE)

    problem = read(journey, TRACE.format(file=name.format(root=root)))

    assert (problem.source, problem.files) == ("", ())


def test_a_link_that_leads_out_of_work_is_not_followed(journey: Journey, root: Path) -> None:
    write(root / "secret.py", SOURCE)
    link = root / "work" / "alpha" / "link.py"
    try:
        link.symlink_to(root / "secret.py")
    except OSError:
        pytest.skip("this system makes no links")

    assert read(journey, TRACE.format(file=link)).source == ""


def test_links_in_a_circle_are_no_file(journey: Journey, root: Path) -> None:
    link = root / "work" / "alpha" / "link.py"
    try:
        link.symlink_to(link)
    except OSError:
        pytest.skip("this system makes no links")

    assert read(journey, TRACE.format(file=link)).source == ""


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes in folders")
def test_what_is_no_file_is_not_opened(journey: Journey, root: Path) -> None:
    pipe = root / "work" / "alpha" / "pipe.py"
    os.mkfifo(pipe)

    assert read(journey, TRACE.format(file=pipe)).source == ""


@pytest.mark.parametrize("name", ["a\0b.py", "x" * 5000, "<stdin>", "."])
def test_a_name_that_no_file_has_is_no_trouble(journey: Journey, name: str) -> None:
    assert read(journey, TRACE.format(file=name)).source == ""


def test_a_huge_file_is_left_alone(journey: Journey, root: Path) -> None:
    write(root / "work" / "alpha" / "main.py", SOURCE + "#" * LONGEST_FILE)

    assert read(journey, TRACE.format(file=root / "work" / "alpha" / "main.py")).source == ""


def test_another_computer_is_not_asked_for_a_file() -> None:
    work = PureWindowsPath(r"C:\course\work")

    assert is_on_another_computer(PureWindowsPath(r"\\evil\share\app.py"), work)
    assert is_on_another_computer(PureWindowsPath("//evil/share/app.py"), work)
    assert not is_on_another_computer(PureWindowsPath(r"C:\course\work\app.py"), work)
    assert not is_on_another_computer(PurePosixPath("//x/app.py"), PurePosixPath("/course/work"))


def test_a_course_on_another_computer_is_read_there() -> None:
    work = PureWindowsPath(r"\\school\ada\course\work")

    assert not is_on_another_computer(PureWindowsPath(r"\\School\Ada\course\work\a.py"), work)
