"""Say in plain words what went wrong with an app that is hosted."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass, replace
from pathlib import Path

from checker.explain import Dictionary, DictionaryError, Explanation, Problem
from checker.grading.evidence import LearnerError
from checker.grading.places import LINE_CAP, place
from checker.model import Where


@dataclass(frozen=True)
class Fault:
    """An error of the app, in its own words and in plain ones."""

    text: str
    means: str = ""
    fix: str = ""
    explain: str = ""
    where: Where | None = None
    verbatim: str = ""


class FaultWriter:
    """Knows the dictionary of errors, and under which name the learner finds the files."""

    def __init__(self, explanations: Path | None, origin: str) -> None:
        self._explanations = explanations
        self._origin = origin

    def describe(self, error: Exception, *, is_loading: bool = False) -> Fault:
        """Word what the app raised, or what became of its process."""
        if not isinstance(error, LearnerError):
            return Fault(str(error), means=_word_trouble(error, is_loading))
        return self._explain(error)

    def describe_status(self, status: str, request: str, source: str) -> Explanation | None:
        """Explain a status such as ``404 NOT FOUND``; None where there is nothing to say.

        ``source`` is the text of the file that has the app.
        """
        dictionary = self._dictionary()
        if dictionary is None:
            return None
        code = int(status[:3])
        about = Problem(
            kind="http", type=str(code), message=status[4:], status=code, request=request
        )
        with contextlib.suppress(DictionaryError):
            return dictionary.explain(about.with_source(source))
        return None

    def _explain(self, error: LearnerError) -> Fault:
        from checker.grading.feedback import missing_name
        from checker.grading.wording import clean

        told = error.problem
        text = f"{str(told.type).rpartition('.')[2]}: {told.message}".removesuffix(": ")
        wording = missing_name(told)
        if wording is not None:
            return Fault(clean(text), means=wording.why)
        dictionary = self._dictionary()
        problem = Problem.from_dict(told)
        explanation = None
        if dictionary is not None:
            with contextlib.suppress(DictionaryError):
                explanation = dictionary.describe(problem)
                problem = dictionary.locate(problem)
        return Fault(
            clean(text),
            means=clean(explanation.reason) if explanation else "",
            fix=clean(explanation.fix) if explanation else "",
            explain=(explanation.id or "") if explanation else "",
            where=self._place(problem),
            verbatim=clean(str(told.traceback)),
        )

    def _place(self, problem: Problem) -> Where | None:
        if not problem.file:
            return None
        file = f"{self._origin}/{problem.file}" if self._origin else problem.file
        shown = place(file, problem.source, problem.line or 0, problem.function, problem.mark)
        return shown if shown.code else replace(shown, code=problem.code.strip()[:LINE_CAP])

    def _dictionary(self) -> Dictionary | None:
        if self._explanations is None:
            return None
        with contextlib.suppress(DictionaryError):
            return Dictionary.load(self._explanations)
        return None


def _word_trouble(error: Exception, is_loading: bool) -> str:
    kind = type(error).__name__
    if kind == "TookTooLong" and is_loading:
        return "Your file did not come to its end. Look for a loop that never ends, or for input()."
    return _TROUBLE.get(kind, "")


_TROUBLE = {
    "TookTooLong": "Your app did not answer in time. It starts again with the next request. "
    "Look for a loop that never ends.",
    "EndedEarly": "Your app ended itself. It starts again with the next request. "
    "Look for exit(), quit() or sys.exit().",
    "SpoiltFolder": "Your app filled its folder with files that cannot be read. "
    "Look for a loop that writes files.",
    "BrokeTheRules": "Your app gave a reply that a browser cannot read. "
    "Look at its status, its headers and its size.",
    "TooLarge": "Your folder is too large. Take out what does not belong to your answer.",
    "Unreadable": "Look at the name of the file. The task says how it must be called.",
}
