"""Markdown becomes HTML: what is shown, and what never gets through."""

from __future__ import annotations

import pytest

from checker.render.highlight import CLASSES, code_as_html
from checker.render.hypertext import (
    Document,
    Mention,
    Target,
    anchor,
    nowhere,
    read_sections,
    render_document,
    render_inline,
)


def resolve(target: str) -> Target:
    """A site with one exercise, one lesson and one picture; the web is left alone."""
    known = {
        "../010-hello/README.md": Target("/exercise/hello", exercise="hello"),
        "../lesson/README.md": Target("/lesson/first"),
        "pictures/box.svg": Target("/picture/box.svg", size=(760, 330)),
        "#below": Target("#below"),
        "https://example.org/": Target("https://example.org/"),
        "https://example.org/spy.png": Target("https://example.org/spy.png"),
    }
    return known.get(target, Target(""))


def document(text: str) -> Document:
    return render_document(text, resolve)


def test_the_title_and_the_headings_are_apart_from_the_text() -> None:
    found = document("# A *title*\n\ntext\n\n## Use `import`\n\n### Deeper\n\n## Use import\n")

    assert found.title == "A title"
    assert "<h1" not in found.html
    assert [(each.level, each.id, each.html) for each in found.headings] == [
        (2, "use-import", "Use <code>import</code>"),
        (3, "deeper", "Deeper"),
        (2, "use-import-2", "Use import"),
    ]
    assert all(f'id="{each.id}"' in found.html for each in found.headings)


def test_the_id_of_a_heading_has_no_sign_that_an_address_would_need_to_quote() -> None:
    assert anchor("What's `app.run()`? — Über 2!") == "what-s-app-run-über-2"
    assert anchor("…") == "part"


def test_a_prefix_keeps_the_ids_of_two_texts_on_one_page_apart() -> None:
    assert 'id="hint-1-look"' in render_document("## Look\n", prefix="hint-1-").html


def test_html_of_the_author_is_shown_as_text() -> None:
    html = document('<script>alert(1)</script>\n\nand <b onclick="x()">this</b>\n').html

    assert "<script" not in html
    assert "<b" not in html
    assert "&lt;script&gt;" in html


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x"]
)
def test_a_link_that_would_run_something_is_no_link(address: str) -> None:
    html = render_document(f"[a word]({address})\n").html

    assert "<a" not in html
    assert "a word" in html


def test_answers_that_can_be_opened_are_read() -> None:
    text = (
        "<details>\n<summary>All `answers`</summary>\n\n1. one **strong**\n\n</details>\n\nafter\n"
    )

    html = document(text).html

    assert "<details><summary>All <code>answers</code></summary>" in html.replace("\n", "")
    assert "<strong>strong</strong>" in html
    assert html.index("</details>") < html.index("after")


def test_details_without_an_end_are_shown_as_text() -> None:
    html = document("<details>\n<summary>x</summary>\n\nnever closed\n").html

    assert "<details" not in html
    assert "never closed" in html


def test_comments_of_the_author_are_left_out() -> None:
    html = document("before\n\n<!-- for authors\nonly -->\n\nafter\n").html

    assert "authors" not in html
    assert "after" in html


def test_a_quotation_that_sends_to_an_exercise_becomes_a_place_for_its_box() -> None:
    found = document("one\n\n> **Do it now:** exercise [hello](../010-hello/README.md)\n\ntwo\n")

    assert [part for part in found.parts if isinstance(part, Mention)] == [Mention("hello")]
    assert found.parts.index(Mention("hello")) == 1
    assert "Do it now" not in found.html


def test_a_quotation_with_more_to_say_stays_one() -> None:
    text = "> You saw this before, in the exercise [hello](../010-hello/README.md).\n"

    html = document(text).html

    assert "<blockquote>" in html
    assert '<a href="/exercise/hello">hello</a>' in html


def test_a_link_that_leads_nowhere_is_shown_as_its_words() -> None:
    html = document("see [the notes](../../secret/notes.md)\n").html

    assert "<a" not in html
    assert "the notes" in html


def test_a_link_to_another_host_tells_it_nothing_of_the_page() -> None:
    html = document("see [this](https://example.org/)\n").html

    assert '<a href="https://example.org/" rel="noreferrer">this</a>' in html


def test_a_picture_of_another_host_is_not_loaded() -> None:
    html = document("![a spy](https://example.org/spy.png)\n").html

    assert "<img" not in html
    assert "a spy" in html


def test_a_picture_keeps_its_place_while_it_loads() -> None:
    html = document('![a "box"](pictures/box.svg)\n').html

    assert 'src="/picture/box.svg" alt="a &quot;box&quot;" width="760" height="330"' in html
    assert '<figure class="picture" tabindex="0">' in html


def test_code_has_the_name_of_its_file_and_no_style() -> None:
    html = document('```python file=examples/a.py\nprint("<hi>")\n```\n').html

    assert "<figcaption>a.py</figcaption>" in html
    assert "&lt;hi&gt;" in html
    assert "style=" not in html


def test_output_is_called_output() -> None:
    html = document("```text output=examples/a.py\n42\n```\n").html

    assert "<figcaption>Output</figcaption>" in html


def test_a_long_line_of_code_can_be_reached_by_the_keyboard() -> None:
    assert "<pre>" in document("```text\nshort\n```\n").html
    assert '<pre tabindex="0">' in document(f"```text\n{'long ' * 20}\n```\n").html


def test_a_table_can_be_reached_by_the_keyboard_and_carries_no_style() -> None:
    html = document("| word | number |\n|---|--:|\n| a | 1 |\n").html

    assert '<div class="table" role="group" aria-label="Table" tabindex="0"><table>' in html
    assert '<th scope="col">word</th>' in html
    assert '<td class="right">1</td>' in html
    assert "style=" not in html


def test_one_line_has_code_and_no_links() -> None:
    assert render_inline("run `a < b` [now](https://example.org/)") == (
        "run <code>a &lt; b</code> now"
    )


def test_a_variable_of_an_address_is_no_link() -> None:
    shown = "open /films/&lt;int:film_id&gt; now"

    assert render_inline("open /films/<int:film_id> now") == shown
    assert shown in render_document("open /films/<int:film_id> now\n", nowhere).html
    assert "<a" in render_document("<https://example.org/>\n").html


def test_sections_have_the_ids_of_the_page() -> None:
    text = (
        "# Title\n\nfirst\n\n## Part `one`\n\nwords\n\n```python\ncode\n```\n\n### Deep\n\nlast\n"
    )

    found = read_sections(text)

    assert [(each.id, each.title) for each in found] == [
        ("", ""),
        ("part-one", "Part one"),
        ("deep", "Deep"),
    ]
    assert found[1].text == "words\ncode\n"
    ids = [heading.id for heading in document(text).headings]
    assert ids == [each.id for each in found if each.id]


def test_code_is_coloured_by_classes() -> None:
    html = code_as_html('def f():\n    return "a<b"  # why\n', "python")

    assert '<span class="k">def</span>' in html
    assert '<span class="f">f</span>' in html
    assert '<span class="s">&quot;a&lt;b&quot;</span>' in html
    assert '<span class="c"># why</span>' in html


def test_a_name_that_python_has_too_is_the_learners_own_unless_it_is_called() -> None:
    assert "<span" not in code_as_html("id = film.id", "python")
    assert code_as_html("len(x)", "python") == '<span class="b">len</span>(x)'
    assert code_as_html("", "python") == ""


def test_every_colour_of_a_broken_program_is_known() -> None:
    import re

    html = code_as_html("class A(:\n  @x\n  None = 1 and in ' \n\x00 \u202e print(", "python")

    assert set(re.findall(r'class="(.*?)"', html)) <= set(CLASSES)


def test_an_unknown_language_is_plain_and_escaped() -> None:
    assert code_as_html("<a>", "klingon") == "&lt;a&gt;"


@pytest.mark.parametrize(
    ("line", "prompt", "typed"),
    [
        ("(.venv) $ cd work", "(.venv) $ ", "cd work"),
        ("$ python3 -m checker", "$ ", "python3 -m checker"),
        ("PS C:\\course> py app.py", "PS C:\\course&gt; ", "py app.py"),
        (">>> 1 + 1", "&gt;&gt;&gt; ", "1 + 1"),
    ],
)
def test_a_prompt_is_told_from_what_is_typed(line: str, prompt: str, typed: str) -> None:
    html = code_as_html(f"{line}\n $ 3 is a price\n", "console")

    assert html == (
        f'<span class="p">{prompt}</span><span class="i">{typed}</span>\n $ 3 is a price\n'
    )
