"""Make of a failed check what the learner reads: did, expected, got, why, where."""

from __future__ import annotations

import ast
import contextlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from checker.checks import LearnerError, Mismatch
from checker.explain import Dictionary, Explanation, Problem
from checker.grading.agents import Trouble
from checker.grading.evidence import Facts
from checker.grading.learner import Learner
from checker.grading.mistakes import Failure, Mistakes, Recognised
from checker.grading.places import marks_of, place
from checker.grading.trial import Step, Trial
from checker.grading.wording import Wording, clean, status_text, word
from checker.model import Status, Where

OUTPUT_CAP = 2000
AUTHOR = "The checks of this exercise have a mistake, please report it:"


@dataclass(frozen=True)
class Feedback:
    """The parts of a `CheckResult` that are made from a failure."""

    status: Status
    expected: str = ""
    got: str = ""
    why: str = ""
    mistake: str = ""
    explain: str = ""
    fix: str = ""
    where: Where | None = None
    verbatim: str = ""
    problem: Mapping[str, Any] | None = None


@dataclass(frozen=True)
class Raised:
    """What a check raised, with the assert it stands on (None where it is no assert)."""

    error: BaseException
    statement: ast.Assert | None
    message: str


class Speaker:
    """Knows an exercise's mistakes and the dictionary, and words a failure."""

    def __init__(
        self, mistakes: Mistakes, dictionary: Dictionary | None, main: str, origin: str
    ) -> None:
        self._mistakes = mistakes
        self._dictionary = dictionary
        self._main = main
        self._origin = origin

    def speak(
        self,
        name: str,
        raised: Raised,
        trial: Trial,
        learner: Learner,
        parameters: Mapping[str, Any],
    ) -> Feedback:
        """Word the failure of the check ``name``."""
        error = raised.error
        problem = _problem_of(error, trial)
        wording = self._word(error, raised, trial, problem)
        failure = Failure(
            check=name,
            learner=learner,
            error=Facts(problem) if problem is not None else None,
            response=trial.response,
            expected=trial.comparison[2] if trial.comparison else None,
            got=trial.comparison[1] if trial.comparison else None,
            output=learner.printed(),
            run=trial.run,
            hidden=tuple(trial.hidden),
            parameters=parameters,
        )
        recognised = self._mistakes.recognise(failure)
        told = problem if problem is not None else self._refusal(raised, trial)
        explained = self._explain(told, learner)
        why = self._why(recognised, raised, wording, explained, trial)
        if not why and explained is None and isinstance(error, AssertionError):
            explained = self._silent(trial, learner)
            why = explained.reason if explained else ""
        speaks = explained is not None and explained.reason == why
        return Feedback(
            status=_status(error),
            expected=clean(wording.expected),
            got=clean(wording.got),
            why=clean(why),
            mistake=recognised.id if recognised else "",
            explain=(explained.id or "") if explained else "",
            fix=clean(explained.fix) if explained is not None and speaks else "",
            where=self._where(recognised, error, self._located(problem), trial, learner),
            verbatim=clean(str(problem.get("traceback") or "")) if problem else "",
            problem=told,
        )

    def _word(
        self,
        error: BaseException,
        raised: Raised,
        trial: Trial,
        problem: Mapping[str, Any] | None,
    ) -> Wording:
        if isinstance(error, Mismatch):
            return Wording(error.expected, error.got, error.why)
        if isinstance(error, LearnerError):
            return missing_name(error.problem) or Wording("no error", _short(error.problem))
        if isinstance(error, Trouble):
            return Wording("an answer", str(error), _TROUBLE.get(type(error).__name__, ""))
        if not isinstance(error, AssertionError):
            return word_crash(error)
        wording = word(trial.comparison, raised.statement, raised.message)
        if trial.response is not None and trial.response.status_code >= 500 and problem:
            got = status_text(trial.response.status_code)  # its own words stand below
            return Wording(wording.expected, got, "")
        return wording

    def _why(
        self,
        recognised: Recognised | None,
        raised: Raised,
        wording: Wording,
        explained: Explanation | None,
        trial: Trial,
    ) -> str:
        error = raised.error
        if recognised:
            return recognised.text
        if isinstance(error, (Mismatch, LearnerError)) and wording.why:
            return wording.why
        if explained is not None and explained.id:
            return explained.reason
        limit = word_limit(trial)
        if limit:
            return limit
        if trial.hidden:
            return hidden_note(trial.hidden)
        is_authored = raised.message != "" and wording.why == raised.message
        if explained is None or is_authored or isinstance(error, Trouble):
            return wording.why
        # How an answer differs says nothing where the program came to no answer.
        return explained.reason if trial.problem else wording.why or explained.means

    def _explain(self, problem: Mapping[str, Any] | None, learner: Learner) -> Explanation | None:
        if self._dictionary is None or problem is None:
            return None
        found = None
        with contextlib.suppress(TypeError, ValueError, KeyError):
            found = Problem.from_dict(dict(problem))
        if found is not None and found.kind == "http":
            found = found.with_source(self._source(learner))
        if found is not None and not found.files:
            with contextlib.suppress(Exception):
                found = found.with_files(learner.files())
        return self._dictionary.describe(found) if found is not None else None

    def _located(self, problem: Mapping[str, Any] | None) -> Mapping[str, Any] | None:
        """Return the problem with the place of the cause that is explained, if one is."""
        if problem is None or self._dictionary is None or not problem.get("cause"):
            return problem
        with contextlib.suppress(TypeError, ValueError, KeyError):
            place = self._dictionary.locate(Problem.from_dict(dict(problem)))
            found = {"file": place.file, "line": place.line, "function": place.function}
            return {**problem, **found}
        return problem

    def _refusal(self, raised: Raised, trial: Trial) -> Mapping[str, Any] | None:
        """Describe a reply with an error status as a problem; None where it is not about one."""
        if trial.response is None or not _is_about_status(raised.statement):
            return None
        code = int(trial.response.status_code)
        if code < 400:
            return None
        allowed = str(trial.response.headers.get("Allow", ""))[:200]
        return Problem(
            kind="http",
            type=str(code),
            message=status_text(code),
            status=code,
            request=trial.steps[-1].text if trial.steps else "",
            traceback=f"Allow: {allowed}" if allowed else "",
        ).as_dict()

    def _silent(self, trial: Trial, learner: Learner) -> Explanation | None:
        """Explain a wrong result without an error, from the learner's file alone."""
        source = self._source(learner)
        if self._dictionary is None or not source:
            return None
        request = trial.steps[-1].text if trial.steps else ""
        silent = Problem(kind="silent", file=self._main, request=request)
        return self._dictionary.explain(silent.with_source(source))

    def _source(self, learner: Learner) -> str:
        """Give the text of the learner's main file; empty where it cannot be read."""
        with contextlib.suppress(Exception):
            return learner.text(self._main)
        return ""

    def _where(
        self,
        recognised: Recognised | None,
        error: BaseException,
        problem: Mapping[str, Any] | None,
        trial: Trial,
        learner: Learner,
    ) -> Where | None:
        if recognised and recognised.line:
            return self._place(learner, self._main, recognised.line)
        if isinstance(error, Mismatch):
            return self._place(learner, error.file, error.line) if error.file else None
        if problem and problem.get("file"):
            return self._place(
                learner,
                str(problem["file"]),
                _number(problem.get("line")),
                str(problem.get("function") or ""),
                marks_of(problem),
            )
        for step in reversed(trial.steps):
            found = _located(step, learner)
            if found is not None:
                return self._place(learner, *found)
        return None

    def _place(
        self, learner: Learner, file: str, line: int, function: str = "", marks: str = ""
    ) -> Where:
        text = ""
        with contextlib.suppress(Exception):
            text = learner.text(file)
        shown = f"{self._origin}/{file}" if self._origin else file
        return place(shown, text, line, function, marks)


_NO_NAME = re.compile(r"module '([^']{1,200})' has no attribute '(\w{1,200})'(\. .{0,200})?")
_NO_TEXT = "Your program sent bytes that are no text. Encode texts as UTF-8."
_NOT_READABLE = "The check could not read this answer. Compare it with what the task asks for."
_NO_END = "Your program did not end in time. Look for a loop that never ends, or for input()."
_LIMITS = {
    "EOFError": "Your program asks with input() once more than there are answers. "
    "Compare the number of input() with the task.",
    "MemoryError": "Your program needs more memory than it may use. "
    "Look for a list or a text that grows without end.",
    "File too large": "Your program prints or writes without end. Look for a loop that never ends.",
}
_TROUBLE = {
    "TookTooLong": "Your program did not answer in time. "
    "Look for a loop that never ends, or for input().",
    "EndedEarly": "Your program ended itself before it answered. "
    "Look for exit(), quit() or sys.exit().",
    "SpoiltFolder": "Your program filled its folder with files that cannot be checked. "
    "Look for a loop that writes files.",
    "BrokeTheRules": "Your program gave an answer that cannot be read. "
    "It is too large, or of a wrong kind.",
}


def word_limit(trial: Trial) -> str:
    """Say which limit of the checks a program met; an empty text for another failure."""
    if trial.run is not None and trial.run.timed_out:
        return _NO_END
    problem = trial.problem or {}
    kind, message = str(problem.get("type")), str(problem.get("message"))
    if kind == "OSError" and "File too large" in message:
        kind = "File too large"
    return _LIMITS.get(kind, "")


def fall_back(raised: Raised) -> Feedback:
    """Word a failure where the wording itself, or a named mistake, crashed."""
    error = raised.error
    if isinstance(error, LearnerError):
        return Feedback(
            status=_status(error), expected="no error", got=clean(_short(error.problem))
        )
    return Feedback(status=_status(error), got=type(error).__name__, why=_NOT_READABLE)


def missing_name(problem: Mapping[str, Any]) -> Wording | None:
    """Word that a file does not define what a check asks for; None for another problem."""
    found = _NO_NAME.fullmatch(str(problem.get("message") or ""))
    if found is None or problem.get("file") or problem.get("type") != "AttributeError":
        return None
    file, name = f"{found[1].removeprefix('_submission_')}.py", found[2]
    why = f"Your file {file} does not make the name {name}. Check the spelling, and save the file."
    return Wording(f"the name {name} in {file}", "no such name", why)


def word_crash(error: BaseException) -> Wording:
    """Word that a check stopped at an answer that it did not expect."""
    got = f"{type(error).__name__}: {error}"[:300]
    if isinstance(error, UnicodeDecodeError):
        return Wording("a text in UTF-8", "bytes that are no text", _NO_TEXT)
    return Wording("an answer that can be read", got, _NOT_READABLE)


def hidden_note(files: list[str]) -> str:
    """Say that a file of the submission has a library's name."""
    names = ", ".join(clean(name) for name in files[:3])
    return f"Your file {names} has the name of a library and hides it. Give the file another name."


def describe_steps(steps: list[Step]) -> str:
    """Say what a check did: the last steps in order."""
    if not steps:
        return ""
    shown = [step.text for step in steps]
    shown = [text for text, after in zip(shown, [*shown[1:], ""], strict=True) if text != after]
    texts = [clean(text) for text in shown[-3:]]
    more = "… " if len(shown) > 3 else ""
    return more + ", then ".join(texts)


def _problem_of(error: BaseException, trial: Trial) -> Mapping[str, Any] | None:
    if isinstance(error, LearnerError):
        return error.problem
    return None if isinstance(error, (Mismatch, Trouble)) and not trial.problem else trial.problem


def _status(error: BaseException) -> Status:
    if isinstance(error, Trouble):
        return "timeout" if error.status == "timeout" else "error"
    return "fail" if isinstance(error, (AssertionError, LearnerError)) else "error"


def _short(problem: Mapping[str, Any]) -> str:
    kind = str(problem.get("type") or "an error").rpartition(".")[2]
    lines = str(problem.get("message") or "").strip().splitlines()
    message = lines[0] if lines else ""
    return f"{kind}: {message}"[:300] if message else kind


def _number(value: Any) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) else 0


def _is_about_status(statement: ast.Assert | None) -> bool:
    return statement is not None and "status_code" in ast.unparse(statement)


def _located(step: Step, learner: Learner) -> tuple[str, int, str] | None:
    if step.located is not None:
        return step.located
    if step.function:
        stem, _, name = step.function.partition(":")
        with contextlib.suppress(Exception):
            node = learner.source(f"{stem}.py").functions().get(name)
            if node is not None:
                return f"{stem}.py", node.lineno, name
    return None
