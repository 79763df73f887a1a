"""What can honestly be said of an error that no entry explains."""

from __future__ import annotations

import builtins
import re
import sys
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from checker.explain.fitting import all_types, file_name, is_type
from checker.explain.problem import Problem
from checker.explain.recognition import LONGEST_MESSAGE, tidy
from checker.explain.tracebacks import is_own, module_of


@dataclass(frozen=True)
class Explanation:
    """What is said of one error. `id` is None where no entry explains it."""

    id: str | None
    title: str
    means: str
    fix: str
    example: str = ""
    lesson: str = ""
    lesson_number: int | None = None
    see_also: tuple[str, ...] = ()

    @property
    def reason(self) -> str:
        """Return what it means; of an unknown error first that nothing explains it yet."""
        return self.means if self.id else f"{self.title}. {self.means}"

    def as_dict(self) -> dict[str, Any]:
        """Return the explanation as JSON-like data."""
        return {**asdict(self), "see_also": list(self.see_also)}


@dataclass(frozen=True)
class Family:
    """What errors of one base class, of one library, or of one kind have in common.

    `named` is a pattern for the last part of the type's name, `message` one for the message.
    Python's own types have families of their own, so these two are not asked for them.
    """

    means: str
    type: str = ""
    module: str = ""
    named: str = ""
    message: str = ""

    def __post_init__(self) -> None:
        """Refuse a broken pattern at once, with `re.error`."""
        re.compile(self.named)
        re.compile(self.message)

    @property
    def names_library(self) -> bool:
        """Claim that the words say already which library the error comes from."""
        return bool(self.module) or "." in self.type


# From the special to the general: the first that fits speaks.
FAMILIES = (
    Family("Python could not read a line: it does not follow the rules of writing.", "SyntaxError"),
    Family("A name is used that Python does not know at that place.", "NameError"),
    Family("Python could not find or load something that the program imports.", "ImportError"),
    Family(
        "A value does not have the part or the method that comes after the dot.", "AttributeError"
    ),
    Family("The label or number asked for is not in the collection.", "LookupError"),
    Family("A file or folder could not be opened, found or written.", "FileNotFoundError"),
    Family("Something took too long, and was given up.", "TimeoutError"),
    Family("The operating system does not allow this with the file or folder.", "PermissionError"),
    Family("Another program or computer could not be reached.", "ConnectionError"),
    Family("The operating system refused something: a file, a folder or a connection.", "OSError"),
    Family(
        "A text contains signs that could not be read or written in this encoding.", "UnicodeError"
    ),
    Family("A value has the right kind, but its content is not allowed here.", "ValueError"),
    Family("A value has the wrong kind for what is done with it.", "TypeError"),
    Family("A calculation has no answer, such as a division by zero.", "ArithmeticError"),
    Family("A line that begins with assert found something that is not so.", "AssertionError"),
    Family("A function called itself too many times and never came to an end.", "RecursionError"),
    Family("Something was done at a time or place where it is not possible.", "RuntimeError"),
    Family("Several errors happened together.", "BaseExceptionGroup"),
    Family("The program was ended before it finished.", "SystemExit"),
    Family("The program was stopped from the keyboard.", "KeyboardInterrupt"),
)
OF_KINDS = {
    "http": "The server answered the request, but not with success.",
    "shell": "The terminal, or a program started in it, reported a problem.",
    "pip": "pip could not install or find something.",
    "sql": "The database did not carry out the statement.",
    "template": "A template could not be turned into a page.",
}
NOT_KNOWN = "The program stopped because something unexpected happened."
COMES_FROM = "The error comes from `{}`, which your program uses."
RAISED_HERE = "Your own code raises this error, with the word `raise`."

# These say as little of what happened as an error of a library that nobody knows.
SAYS_LITTLE = ("Exception", "RuntimeError")
# Parts of Python that are at work whenever a program starts, imports or waits.
MACHINERY = sys.stdlib_module_names | {"__main__", "checker_agent"}


def describe_unknown(problem: Problem, families: Iterable[Family] = ()) -> Explanation:
    """Say what kind of thing went wrong, where, and in the library's words what."""
    return Explanation(
        id=None,
        title="There is no explanation for this error yet",
        means=_what_words(problem, tuple(families)),
        fix=_where_words(problem),
        example=problem.code.strip(),
    )


def _what_words(problem: Problem, families: tuple[Family, ...]) -> str:
    family = next((each for each in families if _fits(each, problem)), None)
    if family is None and problem.kind in OF_KINDS:
        return OF_KINDS[problem.kind]
    family = family or next((each for each in FAMILIES if _fits(each, problem)), None)
    words = [family.means] if family else []
    if problem.size > 1 and problem.cause:
        words = [f"{problem.size} errors happened together, and the first is `{_first(problem)}`."]
    if _is_raised_here(problem):
        words.append(RAISED_HERE)
        return " ".join(words)
    words = words or [NOT_KNOWN]
    library = "" if family and family.names_library else _library_of(problem)
    return " ".join([*words, COMES_FROM.format(tidy(library))] if library else words)


def _first(group: Problem) -> str:
    return tidy(group.cause.short_type) if group.cause else ""


def _fits(family: Family, problem: Problem) -> bool:
    if family.type and not is_type(problem, family.type):
        return False
    if (family.named or family.message) and _is_clear(problem.type):
        return False
    if family.named and not any(
        re.search(family.named, name.rpartition(".")[2])
        for name in all_types(problem)
        if not hasattr(builtins, name)
    ):
        return False
    if not re.search(family.message, problem.message[:LONGEST_MESSAGE]):
        return False
    packages = (problem.module, *all_types(problem))
    return not family.module or any(
        name == family.module or name.startswith(family.module + ".") for name in packages
    )


def _is_clear(type: str) -> bool:
    """Claim that the type is Python's own, and says what happened."""
    return hasattr(builtins, type) and type not in SAYS_LITTLE


def _is_raised_here(problem: Problem) -> bool:
    return _is_raised_in_own(problem) and re.match(r"raise\b", problem.code.strip()) is not None


def _is_raised_in_own(problem: Problem) -> bool:
    """Claim that the step which raised the error is the learner's own.

    A check gives only the learner's steps, so the module is compared with the last of them.
    """
    if not problem.frames or not is_own(problem.frames[-1].file):
        return False
    file = problem.frames[-1].file
    dotted = re.sub(r"(?:/__init__)?\.py$", "", file.replace("\\", "/")).replace("/", ".")
    module = problem.module.removeprefix("_submission_")
    return module in ("", "__main__", module_of(file), dotted)


def _library_of(problem: Problem) -> str:
    """Return the package whose code raised the error, or which the type is from."""
    if _is_raised_in_own(problem):
        return ""
    raised_in = problem.module.partition(".")[0]
    if raised_in.isidentifier() and raised_in not in MACHINERY:
        return raised_in
    package, dot, _ = problem.type.partition(".")
    return package if dot and package.isidentifier() and package != "__main__" else ""


def _where_words(problem: Problem) -> str:
    place = ""
    if problem.file and problem.line:
        place = f"Look at line {problem.line} of `{tidy(file_name(problem.file))}`."
    if problem.message:
        return f"{place} Read the message below: it names what is wrong.".strip()
    return place or "Read the first line that names one of your own files."
