"""Say in plain words what an error means, and what to do about it.

The package is pure: it prints nothing, and reads no arguments and no environment.
The words come from content, a folder of TOML files (docs/explanations.md).

    dictionary = Dictionary.load(folder)              # reads the files, parses none of them yet
    problem = Problem.from_dict(data)                 # from JSON: missing keys are fine
    problem = find_problem(pasted_text)               # or from any text; None: no error in it
    problem = problem.with_source(text)               # the learner's file, where it is known
    problem = problem.with_program(text)              # of a template's error: the Python file,
    calling_frame(problem).file                       # which is this one
    problem = with_near(problem, path)                # and the files beside it
    problem = problem_of(exception)                   # or from an exception that was caught

    dictionary.explain(problem)    # Explanation, or None
    dictionary.describe(problem)   # Explanation always; `id` is None where nothing is known
    dictionary.locate(problem)     # the problem, its place that of the cause that is explained
    dictionary.show("view-returned-none")             # an entry without a problem, or None
    dictionary.nearest("view-returned-nothing")       # ids, for "did you mean"
    dictionary.entries()                              # all, read and checked; for pages and tests
    as_markdown(dictionary)                           # the dictionary as a page of Markdown
    as_html(dictionary)                               # the same as one file for a browser

    excerpt(problem)               # the learner's own line with its neighbours, the fault marked
    fold(problem)                  # the original words, with the steps of libraries folded
    statement_of(problem)          # the SQL and its parameters, where the message has them

An `Explanation` has `id`, `title`, `means`, `fix`, `example` (lines of code, may be empty),
`lesson` (slug), `lesson_number`, `see_also` (ids) and `as_dict()`.
A file of the folder that is wrong raises `DictionaryError` (`.message .location .help`).
"""

from checker.explain.calling import calling_frame
from checker.explain.dictionary import Dictionary
from checker.explain.entry import DictionaryError, Entry
from checker.explain.finder import find_problem
from checker.explain.nearby import files_near, texts_near, with_near
from checker.explain.page import as_html, as_markdown
from checker.explain.place import excerpt, fold, statement_of
from checker.explain.problem import Frame, Problem
from checker.explain.raised import problem_of
from checker.explain.unknown import Explanation, describe_unknown

__all__ = [
    "Dictionary",
    "DictionaryError",
    "Entry",
    "Explanation",
    "Frame",
    "Problem",
    "as_html",
    "as_markdown",
    "calling_frame",
    "describe_unknown",
    "excerpt",
    "files_near",
    "find_problem",
    "fold",
    "problem_of",
    "statement_of",
    "texts_near",
    "with_near",
]
