from __future__ import annotations

from checker.render.markdown import inline, render_markdown
from checker.render.text import Look

TEXT = """\
# Title

One **word** and `code` and [a link](x.md).

![a box with an arrow](pictures/box.svg)

```python file=a.py
print("hi")
```
"""


def test_markdown_is_shown_without_colour_where_there_is_none() -> None:
    text = render_markdown(TEXT, Look(60))

    assert "\x1b" not in text
    assert 'print("hi")' in text
    assert "Picture: a box with an arrow (pictures/box.svg)" in text
    assert "**" not in text


def test_colour_is_used_where_there_is_some() -> None:
    assert "\x1b[" in render_markdown(TEXT, Look(60, colour=True))


def test_the_plain_mode_reads_well_aloud() -> None:
    assert render_markdown(TEXT, Look(60, plain=True)).splitlines() == [
        "Heading: Title",
        "",
        "One word and 'code' and a link.",
        "",
        "Picture: a box with an arrow ('pictures/box.svg')",
        "",
        "Code:",
        '    print("hi")',
        "End of code.",
    ]


def test_escapes_in_a_text_are_made_visible() -> None:
    for plain in (True, False):
        assert "\x1b" not in render_markdown("a\x1b[2Jb", Look(60, plain=plain))


def test_inline_marks_become_spans() -> None:
    assert inline("Open `app.py` and **run** it.", "title") == (
        ("Open ", "title"),
        ("app.py", "code"),
        (" and run it.", "title"),
    )
