import ast
import re

from checker.checks import line_of, mistake

STARTER_FUNCTIONS = {"home", "about", "hours"}


@mistake()
def return_with_equals_sign(failure):
    if failure.error and re.search(r"\breturn\s*=", failure.source("app.py").text):
        return "After `return` stands no `=`. Write the text directly behind it."
    return None


@mistake()
def return_at_the_left_edge(failure):
    text = failure.source("app.py").text
    found = re.search(r"^return\b", text, re.MULTILINE)
    if failure.error and found:
        number = line_of(found)
        return "This line belongs inside the function. Put four spaces before `return`.", number
    return None


@mistake(check="test_home_greets_your_town")
def two_returns(failure):
    found = re.search(r"return [^\n]*World[^\n]*\n\s+return ", failure.source("app.py").text)
    if found and _still_says_hello_world(failure):
        return "The first `return` ends the function. Delete the old line, keep the new one."
    return None


@mistake(check=["test_home_answers", "test_home_greets_your_town"])
def route_changed(failure):
    if failure.response is None or failure.response.status_code != 404:
        return None
    if re.search(r"^def home", failure.source("app.py").text, re.MULTILINE) and not re.search(
        r"@app\.route[^\n]*\n(\s*#[^\n]*\n)*def home", failure.source("app.py").text
    ):
        return 'The line `@app.route("/")` above `def home():` is gone. Put it back.'
    return "GET / now gives 404. Change the text after `return`, not the text in `@app.route`."


@mistake()
def return_removed(failure):
    if not failure.error or "did not return a valid response" not in failure.error.message:
        return None
    if failure.source("app.py").calls("print"):
        return (
            "Your function prints and gives nothing back. Use `return`, so that Flask has a reply."
        )
    return "Your function gives nothing back. Keep the word `return` in front of the text."


@mistake()
def quotes_removed(failure):
    error = failure.error
    bare = re.search(r"return +[A-Za-z]", failure.learner.text("app.py"))
    if error and bare and error.type in ("NameError", "SyntaxError"):
        return "The reply is text, and text needs quotes. Put them back around the greeting."
    return None


@mistake(check="test_home_greets_your_town")
def only_the_function_renamed(failure):
    if not _still_says_hello_world(failure):
        return None
    if set(_functions(failure)) != STARTER_FUNCTIONS:
        return (
            "The reply is still Hello, World!. The name of the function is not shown to visitors."
        )
    return None


@mistake(check="test_home_greets_your_town")
def comment_or_other_text_changed(failure):
    if _still_says_hello_world(failure) and _others_changed(failure):
        return "The reply of `/` is still Hello, World!. You changed the text of another page."
    return None


@mistake(check="test_home_greets_your_town")
def not_saved(failure):
    if _still_says_hello_world(failure):
        return "The file on disk still says World. Save it."
    return None


@mistake(check="test_other_pages_stay")
def other_page_changed(failure):
    if failure.response is not None and failure.response.status_code == 200:
        return "This page has a new text, and it must stay as it was. Only the home page changes."
    return None


@mistake(check="test_other_pages_stay")
def other_page_removed(failure):
    if failure.response is not None and failure.response.status_code == 404:
        return "This page is gone. Put its three lines back: address, function, return."
    return None


def _still_says_hello_world(failure):
    return failure.response is not None and failure.response.text == "Hello, World!"


def _functions(failure):
    """Return the names of the functions in the file."""
    tree = failure.source("app.py").tree
    return [node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]


def _others_changed(failure):
    """Say whether a text of the two other pages is not there any more."""
    text = failure.source("app.py").text
    return "A page about our town" not in text or "Open from 9 to 17" not in text
