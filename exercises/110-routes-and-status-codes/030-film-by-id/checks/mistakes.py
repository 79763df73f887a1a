from __future__ import annotations

import re
from typing import Any

from checker.checks import mistake


def read_error(failure: Any) -> tuple[str, str]:
    """Return the type and the message of the error, or two empty texts."""
    return (failure.error.type, failure.error.message) if failure.error else ("", "")


@mistake()
def abort_not_imported(failure: Any) -> str | None:
    """Recognise abort without its import."""
    if "name 'abort' is not defined" in read_error(failure)[1]:
        return "`abort` was not imported. Write `from flask import Flask, abort`."
    return None


@mistake()
def code_returned(failure: Any) -> str | None:
    """Recognise return 404, and a code in quotes."""
    kind, message = read_error(failure)
    if kind == "LookupError" and "no exception for" in message:
        return "`abort` wants a number, without quotes. Write `abort(404)`."
    is_code = re.search(r"return\s*\(?(404|400)", failure.source("app.py").text)
    if "was a int" in message and is_code:
        return f"`return {is_code.group(1)}` would send a number as the page. Write `abort(404)`."
    return None


@mistake()
def converter_in_def(failure: Any) -> tuple[str, int] | None:
    """Recognise the converter of the address in the brackets of def."""
    for number, line in enumerate(failure.source("app.py").text.splitlines(), start=1):
        found = re.match(r"\s*def\s+\w+\(\s*<?\s*int\s*([:(])\s*(\w+)", line)
        if found:
            signs = "int:" if found.group(1) == ":" else "int(…)"
            word = found.group(2)
            return f"The brackets of `def` hold only `{word}`. Take `{signs}` away.", number
    return None


@mistake()
def space_in_converter(failure: Any) -> str | None:
    """Recognise a space inside the converter."""
    if "malformed url rule" in read_error(failure)[1]:
        return "There is a space inside `< >`. Write `<int:film_id>`."
    return None


@mistake()
def other_parameter(failure: Any) -> str | None:
    """Recognise two words for one value."""
    found = re.search(r"unexpected keyword argument '(\w+)'", read_error(failure)[1])
    if found:
        word = found.group(1)
        return f"The address calls the number `{word}`. Use the same word in the brackets of `def`."
    return None


@mistake()
def name_in_small_letters(failure: Any) -> str | None:
    """Recognise the dictionary written without capitals."""
    found = re.search(r"name '(\w+)' is not defined", read_error(failure)[1])
    if found and found.group(1).upper() in ("FILMS", "FILM") and found.group(1) != "FILMS":
        return "The dictionary is called `FILMS`, all in capitals and with an S at the end."
    return None


@mistake()
def parameter_in_quotes(failure: Any) -> str | None:
    """Recognise FILMS["film_id"] and FILMS.film_id."""
    kind, message = read_error(failure)
    found = re.search(r"'(film_id|id|number)'", message)
    if found and kind == "KeyError":
        return (
            f"In quotes it is the text {found.group(1)}, and no film has this key. "
            f"Write `FILMS[{found.group(1)}]` without quotes."
        )
    if found and kind == "AttributeError":
        return (
            "A dictionary is opened with square brackets. "
            f"Write `FILMS[{found.group(1)}]`, without a dot."
        )
    return None


@mistake()
def code_raised(failure: Any) -> str | None:
    """Recognise raise 404."""
    if "exceptions must derive" in read_error(failure)[1]:
        return "`raise` wants an error, not a number. Write `abort(404)`."
    return None


@mistake()
def number_as_text(failure: Any) -> str | None:
    """Recognise a look-up with a text."""
    kind, message = read_error(failure)
    if kind == "KeyError" and re.search(r"'\w+'", message):
        return f"KeyError: {message}. The id arrives as text without `int:`."
    return None


@mistake(check="test_shows_a_film")
def never_found(failure: Any) -> str | None:
    """Recognise a film that is there and answers 404."""
    if failure.response is None or failure.response.status_code != 404:
        return None
    text = failure.source("app.py").text
    if not re.search(r"""["']/films/<""", text):
        return "No route answers at `/films/` and a number. Add `/films/<int:film_id>`."
    if not re.search(r"<\s*int\s*:", text):
        return "The film is there, but the id arrives as text without `int:`. A key is a number."
    return "This film is there, and your page says 404. Look at the question after `if`."


@mistake(check="test_shows_other_films")
def all_films_shown(failure: Any) -> str | None:
    """Recognise the whole dictionary on the page of one film."""
    if isinstance(failure.got, list) and len(failure.got) > 1:
        return "Your page shows all films. Take the one that was asked for: `FILMS[film_id]`."
    return None


@mistake(check="test_shows_other_films")
def films_written_twice(failure: Any) -> str | None:
    """Recognise films that are written into app.py."""
    if not re.search(r"(?m)^\s*(from films import|import films)", failure.source("app.py").text):
        return "Your page does not read `films.py`. Get the films with `from films import FILMS`."
    return "Your page shows only films that you know. Look up `film_id` in `FILMS`."


@mistake(check=["test_unknown_film_is_not_found", "test_film_zero_is_not_found"])
def missing_key(failure: Any) -> str | None:
    """Recognise a look-up without a question before it."""
    if read_error(failure)[0] in ("KeyError", "IndexError"):
        return "No film has this number: visitors should get 404, not 500. Ask with `in` first."
    if "returned None" in read_error(failure)[1]:
        return "For a missing film your function returns nothing. Call `abort(404)`."
    return None


@mistake(check=["test_unknown_film_is_not_found", "test_film_zero_is_not_found"])
def said_with_200(failure: Any) -> str | None:
    """Recognise words that say no with a code that says yes."""
    if failure.response is not None and failure.response.status_code == 200:
        return "The words say not found, the code says 200 OK. Use `abort(404)`."
    return None


@mistake(check=["test_unknown_film_is_not_found", "test_film_zero_is_not_found"])
def other_code(failure: Any) -> str | None:
    """Recognise another code than 404."""
    if failure.response is not None and failure.response.status_code in (400, 403, 405):
        return "The request is fine, only the film is not there. The code for that is 404."
    return None


@mistake(check="test_word_is_not_found")
def word_fails(failure: Any) -> str | None:
    """Recognise int() in the function in place of the converter."""
    if read_error(failure)[0] == "ValueError":
        return "`int` fails on a word. Let the address do it: `<int:film_id>` answers 404."
    if failure.response is not None and failure.response.status_code == 200:
        return "A word is no film. With `<int:film_id>` such an address answers 404."
    return None
