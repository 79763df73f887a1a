from __future__ import annotations

import re
from typing import Any

from checker.checks import mistake

BESIDE = re.compile(r"""["']\s*escape\s*\(""")
QUOTED = re.compile(r"""\{\s*escape\(\s*["']""")


def at_the_return(text: str, failure: Any) -> str | tuple[str, int]:
    """Point a mistake at the only line with `return`, where there is one."""
    lines = failure.source("app.py").text.splitlines()
    found = [number for number, line in enumerate(lines, 1) if re.match(r"\s*return\b", line)]
    return (text, found[0]) if len(found) == 1 else text


@mistake(check="test_no_gap_is_left")
def gap_left(failure: Any) -> tuple[str, int] | None:
    """Recognise a gap that is still there."""
    lines = failure.source("app.py").text.splitlines()
    for number, line in enumerate(lines, start=1):
        if "____" in line:
            return f"There is still a gap `____` in line {number}. Replace it, then save.", number
    return None


@mistake()
def signs_in_def(failure: Any) -> str | tuple[str, int] | None:
    """Recognise the gap's signs in the brackets of def."""
    if not failure.error or failure.error.type != "SyntaxError":
        return None
    for number, line in enumerate(failure.source("app.py").text.splitlines(), start=1):
        if re.match(r"\s*def\s+\w+\(\s*[<{\"']", line):
            return (
                "The brackets of `def` hold only the word. `<` and `>` go into the address.",
                number,
            )
    return None


@mistake()
def call_outside_text(failure: Any) -> tuple[str, int] | None:
    """Recognise the call of escape beside the quotes, or its value in quotes."""
    is_unreadable = failure.error and failure.error.type == "SyntaxError"
    for number, line in enumerate(failure.source("app.py").text.splitlines(), start=1):
        if is_unreadable and BESIDE.search(line) and "+" not in line:
            return (
                "The call of `escape` stands beside the text. "
                'Put it into braces inside: `f"Hello, {escape(name)}!"`.',
                number,
            )
        if QUOTED.search(line):
            return "The word after `escape(` is a name. Take its quotes away.", number
    return None


@mistake()
def escape_without_value(failure: Any) -> str | None:
    """Recognise escape() with empty brackets."""
    if failure.error and re.search(r"\bescape\(\s*\)", failure.source("app.py").text):
        return "`escape` needs the text that it makes harmless. Write `escape(name)`."
    return None


@mistake()
def asked_the_request(failure: Any) -> str | None:
    """Recognise the name looked for in request.args or request.form."""
    if "request." in failure.source("app.py").text and failure.check != "test_no_gap_is_left":
        return "The name is a part of the address. It comes in the brackets of `def`."
    return None


@mistake()
def other_parameter(failure: Any) -> str | None:
    """Recognise two words for one value."""
    if not failure.error:
        return None
    if found := re.search(r"unexpected keyword argument '(\w+)'", failure.error.message):
        return (
            f"The function got an unexpected keyword argument '{found.group(1)}'. "
            "Write the same word in the address and in the brackets."
        )
    if found := re.search(
        r"missing 1 required positional argument: '(\w+)'", failure.error.message
    ):
        return (
            f"The address gives no value for `{found.group(1)}`. Write `<{found.group(1)}>` in it."
        )
    return None


@mistake()
def parameter_missing(failure: Any) -> str | None:
    """Recognise a name that is used and never given."""
    if failure.error and failure.error.type == "NameError":
        found = re.search(r"name '(\w+)' is not defined", failure.error.message)
        word = found.group(1) if found else ""
        if word == "escape":
            return "`escape` is not there. Keep the line `from markupsafe import escape`."
        return f"Nobody gave `{word}` a value. Use the same word in all three places."
    return None


@mistake(check=["test_greets_by_name", "test_greets_accents_and_spaces"])
def not_filled(failure: Any) -> str | tuple[str, int] | None:
    """Recognise a text with braces that Python did not fill."""
    if failure.response is None:
        return None
    text = failure.response.text
    if re.search(r"\{.*\}", text):
        shown = re.search(r"Hello, \{.*?\}", text)
        seen = shown.group(0) if shown else text[:40]
        return at_the_return(
            f"The visitor sees `{seen}`. Put an `f` in front of the quotes.", failure
        )
    if "Hello, name!" in text or "escape(" in text:
        return at_the_return(
            "The word itself is shown. A value goes into braces, in an f-string.", failure
        )
    return None


@mistake(check=["test_greets_by_name", "test_greets_accents_and_spaces"])
def no_variable(failure: Any) -> str | None:
    """Recognise an address without a gap."""
    if failure.response is None or failure.response.status_code != 404:
        return None
    if "<" not in failure.source("app.py").text:
        return "The address has no variable. Write a word between `<` and `>`: `/hello/<name>`."
    if re.search(r"<(int|float|uuid):", failure.source("app.py").text):
        return "A name is no number. Take the converter out of `< >`."
    return "No route fits this address. Compare it with yours, letter by letter: `/hello/<name>`."


@mistake(check=["test_greets_by_name", "test_greets_accents_and_spaces"])
def hard_coded(failure: Any) -> str | tuple[str, int] | None:
    """Recognise a page that always greets the same visitor, or only known ones."""
    if failure.response is None or failure.response.status_code != 200:
        return None
    found = re.search(r"Hello, ([\w ]+)!", failure.response.text)
    if found:
        return at_the_return(
            f"Works only for {found.group(1)}. Use the name that the address gives you.", failure
        )
    if not re.search(r"Hello, ", failure.response.text):
        return at_the_return(
            "The reply must begin with `Hello, `, then the name, then `!`.", failure
        )
    return None


@mistake(check="test_html_is_shown_as_text")
def not_escaped(failure: Any) -> str | None:
    """Recognise HTML of a visitor that reaches the page."""
    if failure.response is None:
        return None
    if "&amp;lt;" in failure.response.text:
        return "The name is escaped twice. Use `escape` once."
    if re.search(r"<b>", failure.response.text):
        return "A visitor called `<script>` could run code in your page: escape it."
    return None
