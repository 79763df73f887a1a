from __future__ import annotations

from checker.content.documents import read_hints, read_tasks, read_title, section
from checker.model import Task

README = """# Add two numbers

A shop adds prices.

## Tasks

1. Open `sums.py`.
   Read it.
2. Make `add` work:

   ```python
   ## Tasks
   3. this is code
   ```
10. Run it.

## After

1. Not a task.
"""


def test_tasks_are_numbered_and_on_one_line() -> None:
    tasks = read_tasks(README)

    assert [task.number for task in tasks] == [1, 2, 10]
    assert tasks[0] == Task(1, "Open `sums.py`. Read it.")
    assert "this is code" in tasks[1].text


def test_no_tasks() -> None:
    assert read_tasks("# Title\n\n1. Not below Tasks\n") == ()
    assert read_tasks("## Tasks\n\nno list\n") == ()


def test_hints_in_order_without_their_headings() -> None:
    hints = read_hints("# Hints\n\nintro\n\n## Hint 1\n\nLook.\n\n## Hint 2\n\n```\n## no\n```\n")

    assert hints == ("Look.", "```\n## no\n```")
    assert read_hints("") == ()


def test_section_ends_at_the_next_heading() -> None:
    assert section(README, "After") == "1. Not a task."
    assert section(README, "Nothing") == ""


def test_title_is_the_first_heading_outside_code() -> None:
    assert read_title(README) == "Add two numbers"
    assert read_title("```\n# comment\n```\n# Real\n") == "Real"
    assert read_title("no title\n") == ""


def test_fences_of_other_signs_and_lengths() -> None:
    text = "~~~~\n# a\n```\n# b\n~~~\n# c\n~~~~\n# Real\n"

    assert read_title(text) == "Real"
