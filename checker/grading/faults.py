"""Say in plain words what went wrong with an app that is hosted."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from checker.explain import Dictionary, DictionaryError, Explanation, Problem
from checker.grading.evidence import LearnerError
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

    def describe_status(self, status: str, request: str) -> Explanation | None:
        """Explain a status such as ``404 NOT FOUND``; None where there is nothing to say."""
        dictionary = self._dictionary()
        if dictionary is None:
            return None
        code = int(status[:3])
        about = Problem(
            kind="http", type=str(code), message=status[4:], status=code, request=request
        )
        return dictionary.explain(about)

    def _explain(self, error: LearnerError) -> Fault:
        from checker.grading.feedback import missing_name
        from checker.grading.wording import clean

        told = error.problem
        text = f"{str(told.type).rpartition('.')[2]}: {told.message}".removesuffix(": ")
        wording = missing_name(told)
        if wording is not None:
            return Fault(clean(text), means=wording.why)
        dictionary = self._dictionary()
        explanation = None
        if dictionary is not None:
            with contextlib.suppress(TypeError, ValueError):
                explanation = dictionary.describe(Problem.from_dict(told))
        return Fault(
            clean(text),
            means=clean(explanation.reason) if explanation else "",
            fix=clean(explanation.fix) if explanation else "",
            explain=(explanation.id or "") if explanation else "",
            where=self._place(told),
            verbatim=clean(str(told.traceback)),
        )

    def _place(self, told: Any) -> Where | None:
        if not told.file:
            return None
        origin = self._origin
        function = "" if told.function == "<module>" else str(told.function)
        file = f"{origin}/{told.file}" if origin else str(told.file)
        return Where(file, int(told.line or 0), function, str(told.code).strip()[:200])

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
