"""A narrow terminal breaks long lines; they are made whole again."""

from __future__ import annotations

import pytest

from checker.explain import find_problem
from checker.explain.wrapping import join_wrapped

WHOLE = """\
(.venv) PS C:\\Users\\Ada Miller\\shop> python app.py
Traceback (most recent call last):
  File "C:\\Users\\Ada Miller\\Documents\\python course\\the shop\\app.py", line 21, in show_total
    return render_template("total.html", total=sum(prices), count=len(prices), currency="EUR")
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  File "C:\\Users\\Ada Miller\\shop\\.venv\\Lib\\site-packages\\flask\\templating.py", line 150, in render_template
    return _render(app, template, context)
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
jinja2.exceptions.TemplateNotFound: a page with a name that is so long that no window shows it in one line.html
(.venv) PS C:\\Users\\Ada Miller\\shop> """  # noqa: E501
RULER = "=" * 31 + " test session starts " + "=" * 28
PROGRESS = "tests/test_shop.py .F" + " " * 52 + "[100%]"
NOT_WRAPPED = [
    f"{RULER}\ncollected 2 items\n\n{PROGRESS}\n",
    # Two lines of the same length: a line of code, and the marks below it.
    f"  File \"app.py\", line 2, in home\n    {'x' * 70}\n    {'^' * 70}\nNameError: name 'x'\n",
    # Two places of the same length, each with its code below.
    f'  File "/home/{"ada/" * 15}app.py", line 2, in home\n    run()\n' * 2 + "KeyError: 'a'\n",
    "Error: no such option: --debugg\n",
    "",
]


def wrapped(text: str, width: int) -> str:
    """Return the text as a window of that width would give it to the clipboard."""
    return "\n".join(
        line[start : start + width]
        for line in text.split("\n")
        for start in range(0, max(len(line), 1), width)
    )


@pytest.mark.parametrize("width", [67, 80, 91, 100, 120, 200])
def test_lines_are_whole_again(width: int) -> None:
    assert join_wrapped(wrapped(WHOLE, width)) == WHOLE


@pytest.mark.parametrize("text", NOT_WRAPPED)
def test_what_was_not_broken_stays(text: str) -> None:
    assert join_wrapped(text) == text


def test_broken_name_of_a_function_is_evidence() -> None:
    text = wrapped(WHOLE.replace("total.html", "t.html").partition("  File")[0], 78)
    place = f'  File "C:\\shop\\{"x" * 30}.py", line 21, in sh'

    joined = join_wrapped(f"{text}{place}\now_total\n    return totl\nNameError: name 'totl'")

    assert f"{place}ow_total\n    return" in joined


def test_a_wrapped_traceback_is_read() -> None:
    problem = find_problem(wrapped(WHOLE, 80))

    assert problem is not None
    assert problem.short_type == "TemplateNotFound"
    assert problem.function == "show_total"
    assert problem.line == 21
    assert problem.code.startswith('return render_template("total.html", total=')
    assert problem.message.endswith("shows it in one line.html")
