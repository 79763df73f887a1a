import re

from checker.checks import mistake

CURLY = "‘’“”„«»"


@mistake()
def file_has_another_name(failure):
    if failure.learner.exists("me.py"):
        return None
    others = [name for name in failure.learner.files() if name.casefold().startswith("me")]
    if others:
        return f"I found a file called `{others[0]}`. Its name must be `me.py`."
    return None


@mistake()
def curly_quotes(failure):
    error = failure.error
    if not error or error.type != "SyntaxError":
        return None
    if any(sign in _text(failure) for sign in CURLY):
        return "These are curly quotes from a word processor. Retype them."
    return None


@mistake()
def other_sign_than_equals(failure):
    if re.match(r"\s*name\s*:", _text(failure)):
        return "A colon stands after `name`. Write the sign `=` there."
    if re.match(r"\s*name\s+[\"']", _text(failure)):
        return "The sign `=` between `name` and the text is missing."
    return None


@mistake()
def printed_the_name(failure):
    if re.match(r"\s*print\b", _text(failure)):
        return (
            "`print` shows a text and keeps nothing. The line is `name =` and your name in quotes."
        )
    return None


@mistake()
def backticks(failure):
    if "`" in _text(failure):
        return 'These marks are not quotes. Use `"` in front of your name and behind it.'
    return None


@mistake()
def comma_at_the_end(failure):
    if re.search(r"[\"']\s*,\s*$", _text(failure)):
        return "A comma stands behind the text. Take it away."
    return None


@mistake()
def two_equals_signs(failure):
    error = failure.error
    if error and error.type == "NameError" and "==" in _text(failure):
        return "Two equals signs compare. One equals sign puts the text into the box."
    return None


@mistake()
def quotes_deleted(failure):
    error = failure.error
    found = error and re.search(r"name '(\w+)' is not defined", error.message)
    if found and error.type == "NameError":
        return f"Python took {found.group(1)} as the name of a box. Text needs quotes."
    if error and error.type == "SyntaxError" and not _has_quote(failure):
        return "There are no quotes around your name. Text needs quotes."
    return None


@mistake()
def one_quote_missing(failure):
    error = failure.error
    if error and error.type == "SyntaxError" and "unterminated string" in error.message:
        return "A text starts with a quote and ends with the same quote. One of them is missing."
    return None


@mistake(check="test_file_is_python")
def file_is_empty(failure):
    if not _text(failure).strip():
        return 'The file on the disk is empty. Write `name = "Noor"` with your own name, then save.'
    return None


@mistake(check="test_name_is_text")
def capital_in_the_name(failure):
    if failure.error:
        return None
    for found in failure.learner.names("me"):
        if found != "name" and found.casefold() == "name":
            return f"I looked for a box called `name` and found `{found}`. Capitals matter."
    return None


@mistake(check="test_name_is_text")
def box_renamed(failure):
    if failure.error:
        return None
    names = failure.learner.names("me")
    if names and "name" not in names:
        return f"I looked for a box called `name` and found `{min(names)}`. Keep the word `name`."
    return None


def _text(failure):
    return failure.learner.text("me.py") if failure.learner.exists("me.py") else ""


def _has_quote(failure):
    return any(sign in _text(failure) for sign in "\"'")
