from __future__ import annotations

import re
from typing import Any

from checker.checks import mistake


def read_error(failure: Any) -> tuple[str, str]:
    """Return the type and the message of the error, or two empty texts."""
    return (failure.error.type, failure.error.message) if failure.error else ("", "")


def has_status(failure: Any, status: int) -> bool:
    """Say whether the last reply had this status code."""
    return failure.response is not None and failure.response.status_code == status


@mistake()
def not_imported(failure: Any) -> str | None:
    """Recognise request or abort without its import."""
    found = re.search(r"name '(request|abort)' is not defined", read_error(failure)[1])
    if found:
        return f"`{found.group(1)}` was not imported. Add it to the line `from flask import Flask`."
    return None


@mistake()
def page_as_parameter(failure: Any) -> str | None:
    """Recognise a value after ? that is expected in the brackets of def."""
    if "missing 1 required positional argument" in read_error(failure)[1]:
        return (
            "Values after ? do not come into the brackets of `def`. Read them from `request.args`."
        )
    return None


@mistake()
def args_alone(failure: Any) -> str | None:
    """Recognise args without request."""
    if "name 'args' is not defined" in read_error(failure)[1]:
        return "`args` belongs to the request. Write `request.args`."
    return None


@mistake()
def code_returned(failure: Any) -> str | None:
    """Recognise return 400, and a code in quotes."""
    kind, message = read_error(failure)
    if kind == "LookupError" and "no exception for" in message:
        return "`abort` wants a number, without quotes. Write `abort(400)`."
    if "was a int" in message and re.search(r"return\s*\(?400", failure.source("app.py").text):
        return "`return 400` would send a number as the page. Write `abort(400)`."
    return None


@mistake()
def no_text_without_page(failure: Any) -> str | None:
    """Recognise .get("page") with no second value, or with a number as the second."""
    kind, message = read_error(failure)
    if kind == "AttributeError" and "'NoneType' object" in message:
        return 'Without ?page= there is no value. Write `request.args.get("page", "1")`.'
    if kind == "AttributeError" and "'int' object" in message:
        return "Everything in `request.args` is text. Write the second value with quotes too."
    return None


@mistake()
def comma_in_slice(failure: Any) -> str | None:
    """Recognise FILMS[start, start + 3]."""
    if "list indices" in read_error(failure)[1] and "tuple" in read_error(failure)[1]:
        return "A slice has a colon between its two numbers: `FILMS[start : start + 3]`."
    return None


@mistake()
def question_without_brackets(failure: Any) -> str | None:
    """Recognise text.isdecimal, which is not called."""
    if re.search(r"\.(isdecimal|isdigit|isnumeric)\b(?!\s*\()", failure.source("app.py").text):
        return "Without brackets nothing is asked. Write `.isdecimal()`."
    return None


@mistake()
def text_as_number(failure: Any) -> str | None:
    """Recognise arithmetic with the text of the address."""
    kind, message = read_error(failure)
    if kind == "TypeError" and "valid response" in message:
        return None
    if kind == "TypeError" and "str" in message and "int" in message:
        return "Values from the address are text. Make a number with `int(…)` first."
    if kind == "TypeError" and "NoneType" in message:
        return 'Without ?page= there is no value. Write `request.args.get("page", "1")`.'
    return None


@mistake(check=["test_first_page_without_number", "test_page_has_its_films"])
def looked_in_form(failure: Any) -> str | None:
    """Recognise request.form in place of request.args."""
    if "request.form" in failure.source("app.py").text:
        return "Values after ? are in `request.args`. `request.form` is for forms."
    return None


@mistake(check=["test_first_page_without_number", "test_page_has_its_films"])
def page_in_path(failure: Any) -> str | None:
    """Recognise a missing route, or the page in the path."""
    if not has_status(failure, 404):
        return None
    if re.search(r"/films/<|/films\?", failure.source("app.py").text):
        return "The part after ? is not part of the route. The address of the route is `/films`."
    return "No route answers at `/films`. Add a label with this address and its function."


@mistake(check="test_first_page_without_number")
def page_required(failure: Any) -> str | None:
    """Recognise request.args["page"], and a question that refuses the first page."""
    if has_status(failure, 400) and ".get(" in failure.source("app.py").text:
        return "Page 1 is a good page, and your app says 400. Look at the question after `if`."
    if has_status(failure, 400):
        return 'GET /films without page gave 400. Write `request.args.get("page", "1")`.'
    return None


@mistake(check=["test_first_page_without_number", "test_page_has_its_films"])
def counted_without_brackets(failure: Any) -> str | None:
    """Recognise page - 1 * 3, where Python multiplies first."""
    found = re.search(r"(?<!\()\b(\w+) - 1 \* 3", failure.source("app.py").text)
    if found and has_status(failure, 200):
        return f"Python does `1 * 3` first. Brackets change that: `({found.group(1)} - 1) * 3`."
    return None


@mistake(check="test_page_has_its_films")
def other_word(failure: Any) -> str | None:
    """Recognise another word than page after the question mark."""
    text = failure.source("app.py").text
    found = re.search(r"""args(?:\.get\(|\[)\s*["'](\w+)["']""", text)
    if found and found.group(1) != "page":
        return f"Your program reads `{found.group(1)}`; the visitor sends `page`."
    return None


@mistake(check=["test_first_page_without_number", "test_page_has_its_films"])
def letters_joined(failure: Any) -> str | None:
    """Recognise ", ".join(FILMS[start]), which takes one title apart."""
    if re.search(r"\.join\(\s*FILMS\[[^:\]]+\]", failure.source("app.py").text):
        return "Here `join` gets one title and puts commas between its letters. Give it a slice."
    return None


@mistake(check=["test_first_page_without_number", "test_page_has_its_films"])
def wrong_slice(failure: Any) -> str | None:
    """Recognise a page that starts at the wrong place, or has the wrong length."""
    if not has_status(failure, 200) or not isinstance(failure.got, list):
        return None
    got, expected = failure.got, failure.expected
    if not got and failure.check.startswith("test_page_has_its_films"):
        return "The page is empty. The slice must move: `FILMS[start : start + 3]`."
    if not got:
        return "None of the films is on the page. Take them from `FILMS`, with a slice."
    if len(got) == 1 and len(expected) > 1:
        return "The page shows one film. A slice needs two numbers: `FILMS[start : start + 3]`."
    if len(got) > 3:
        return f"The page shows {len(got)} films. Three belong on a page: use a slice."
    if got[0] != expected[0] and failure.check == "test_first_page_without_number":
        return "Page 1 starts at place 0, because Python counts from 0. Use `(page - 1) * 3`."
    if got[0] != expected[0]:
        return "The page starts at the wrong film. Page 2 starts at place 3: `(page - 1) * 3`."
    return f"The page shows {len(got)} films. A slice stops before its second number."


@mistake(check="test_no_number_is_a_bad_request")
def word_crashes(failure: Any) -> str | None:
    """Recognise int() on a word."""
    if read_error(failure)[0] == "ValueError":
        return "ValueError became 500; answer 400. Ask with `.isdecimal()` before `int(…)`."
    if has_status(failure, 404):
        return "The address exists, but the value makes no sense. The code for that is 400."
    if has_status(failure, 200) and "type=int" in failure.source("app.py").text.replace(" ", ""):
        return "`type=int` hides a bad value and takes page 1. Ask yourself, then `abort(400)`."
    if has_status(failure, 200):
        return "This page is no whole number, and your app says 200 OK. Answer with `abort(400)`."
    return None


@mistake(check="test_small_number_is_a_bad_request")
def negative_slice(failure: Any) -> str | None:
    """Recognise page 0 and below taken as pages."""
    if has_status(failure, 200):
        return "Negative slice: a page below 1 starts from the end of the list. Answer 400."
    if has_status(failure, 404):
        return "The address exists, but the value makes no sense. The code for that is 400."
    return None
