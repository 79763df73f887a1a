"""What can honestly be said of an error that no entry explains."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from checker.explain.problem import Problem
from checker.explain.recognition import all_types, file_name, is_type, tidy


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
    """What errors of one base class, or of one library, have in common."""

    means: str
    type: str = ""
    module: str = ""


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


def describe_unknown(problem: Problem, families: Iterable[Family] = ()) -> Explanation:
    """Say what kind of thing went wrong, where, and in the library's words what."""
    return Explanation(
        id=None,
        title="There is no explanation for this error yet",
        means=_family_words(problem, tuple(families)),
        fix=_where_words(problem),
        example=problem.code.strip(),
    )


def _family_words(problem: Problem, families: tuple[Family, ...]) -> str:
    for family in families:
        if _fits(family, problem):
            return family.means
    if problem.kind in OF_KINDS:
        return OF_KINDS[problem.kind]
    for family in FAMILIES:
        if _fits(family, problem):
            return family.means
    return NOT_KNOWN


def _fits(family: Family, problem: Problem) -> bool:
    if family.type and not is_type(problem, family.type):
        return False
    packages = (problem.module, *all_types(problem))
    return not family.module or any(
        name == family.module or name.startswith(family.module + ".") for name in packages
    )


def _where_words(problem: Problem) -> str:
    place = ""
    if problem.file and problem.line:
        place = f"Look at line {problem.line} of `{tidy(file_name(problem.file))}`."
    if problem.message:
        return f"{place} Read the message below: it names what is wrong.".strip()
    return place or "Read the first line that names one of your own files."
