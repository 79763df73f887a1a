"""The pytest plugin of the judge: the fixtures, and a result for every check."""

from __future__ import annotations

import ast
import contextlib
import inspect
import time
import traceback
from collections import Counter
from collections.abc import Callable, Generator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import pytest
from _pytest.assertion import util

from checker.checks import Mismatch, note, take_notes
from checker.grading.agents import Trouble
from checker.grading.bench import Bench
from checker.grading.chance import Rand
from checker.grading.client import Client
from checker.grading.database import Databases
from checker.grading.evidence import LearnerError
from checker.grading.feedback import (
    AUTHOR,
    OUTPUT_CAP,
    Raised,
    Speaker,
    describe_steps,
    fall_back,
    hidden_note,
)
from checker.grading.learner import Learner
from checker.grading.stand_ins import settle
from checker.grading.trial import Trial
from checker.grading.unittest_words import find_unittest_assert, not_raised, own_text
from checker.grading.wording import clean, find_assert
from checker.model import CheckResult

PASSED = ["call:passed", "setup:passed", "teardown:passed"]
"""each phase once; the call more often where a test has parts (``subTest``)"""


@dataclass(frozen=True)
class Setting:
    """What the plugin needs to know of the run."""

    bench: Bench
    speaker: Speaker
    main: str
    wsgi: str
    seed: int
    stop_early: bool = False
    """end after the first check that does not pass"""


class ChecksPlugin:
    """Gives checks their fixtures and turns each outcome into a `CheckResult`.

    ``arrive`` waits for the submission, after the checks were collected: nothing
    of it can come before them. It gives None where there is nothing to grade.
    """

    def __init__(
        self, arrive: Callable[[], Setting | None], tell: Callable[[str, Any], None]
    ) -> None:
        self._arrive = arrive
        self._tell = tell
        self._arrived: Setting | None = None
        self._trial = Trial()
        self._learner: Learner | None = None
        self._begun = 0.0
        self._outcomes: dict[str, list[str]] = {}
        self._failure: CheckResult | None = None
        self._course_error = ""
        self._codes: dict[str, str] = {}
        self._names: dict[str, str] = {}

    @property
    def _setting(self) -> Setting:
        assert self._arrived is not None
        return self._arrived

    # -- fixtures ----------------------------------------------------------------

    @pytest.fixture
    def learner(self) -> Learner:
        """Ask the submission, and read its folder, from outside."""
        return self._fresh_learner()

    @pytest.fixture
    def client(self, learner: Learner) -> Client:
        """Send requests to the submission's WSGI callable."""
        return learner.client()

    @pytest.fixture
    def database(self, learner: Learner) -> Databases:
        """Read the database that the submission wrote, from outside."""
        return Databases(learner, self._trial)

    @pytest.fixture
    def rand(self, request: pytest.FixtureRequest) -> Rand:
        """Give seeded chance; each check has its own stream."""
        return Rand(f"{self._setting.seed}/{request.node.name}")

    # -- hooks ---------------------------------------------------------------------

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """Remember that a file of checks could not be read: the course is wrong."""
        if report.failed:
            self._course_error = self._course_error or str(report.longrepr)[-1500:]

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool | None:
        """Wait for the submission; tell which checks there are before it is loaded."""
        self._names = name_all(session.items)
        names = [self._names[item.nodeid] for item in session.items]
        titles = [title_of(item) for item in session.items]
        self._codes = {item.nodeid: _code_of(item) for item in session.items}
        self._arrived = self._arrive()
        if self._course_error:
            self._tell("course-error", self._course_error)
            return True
        if self._arrived is None:
            return True
        self._tell("collected", {"names": names, "titles": titles})
        return None

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Generator[None, object, object]:
        """Run one check with a record of its own, and tell how it went."""
        self._trial = Trial()
        self._learner = None
        self._failure = None
        self._outcomes[item.nodeid] = []
        self._begun = time.monotonic()
        take_notes()
        try:
            return (yield)
        finally:
            result = self._result(item)
            self._tell("check", asdict(result))
            if self._setting.stop_early and result.status != "pass":
                item.session.shouldstop = "a check did not pass"
            if self._learner is not None:
                self._close(self._learner)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_call(self, item: pytest.Item) -> Generator[None, object, object]:
        """Remember what an assert compared; pytest's own comparison takes too long.

        It makes a line-by-line difference, for hours where a reply has many lines.
        """
        assertions: Any = util

        def remember(operator: str, left: Any, right: Any) -> None:
            self._trial.comparison = (operator, settle(left), settle(right))

        assertions._reprcompare = remember
        return (yield)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(
        self, item: pytest.Item, call: pytest.CallInfo[None]
    ) -> Generator[None, pytest.TestReport, pytest.TestReport]:
        """Note the outcome of a phase, and word the first failure."""
        report = yield
        outcome = "xfailed" if hasattr(report, "wasxfail") else report.outcome
        self._outcomes[item.nodeid].append(f"{report.when}:{outcome}")
        if call.excinfo is not None and self._failure is None:
            self._failure = self._worded(item, call.excinfo)
        return report

    # -- for the plugin of tests that import the learner's code -----------------------

    def learner_of_check(self) -> Learner:
        """Give the learner's side of the check that runs."""
        return self._fresh_learner()

    def trial_of_check(self) -> Trial:
        """Give the record of the check that runs."""
        return self._trial

    # -- results -------------------------------------------------------------------

    def _fresh_learner(self) -> Learner:
        setting = self._setting
        if self._learner is None:
            self._learner = Learner(setting.bench, self._trial, setting.main, setting.wsgi)
        return self._learner

    def _result(self, item: pytest.Item) -> CheckResult:
        passed = sorted(set(self._outcomes[item.nodeid])) == PASSED
        notes = take_notes()
        if passed:
            if self._trial.hidden:
                notes = (*notes, hidden_note(self._trial.hidden))
            return self._shell(item, status="pass", notes=notes)
        if self._failure is not None:
            return self._failure
        return self._shell(item, status="error", got="the check was skipped", notes=notes)

    def _worded(
        self, item: pytest.Item, excinfo: pytest.ExceptionInfo[BaseException]
    ) -> CheckResult:
        error = _cause(excinfo.value)
        raised = Raised(error, _statement(excinfo), _message(error))
        if not isinstance(error, Exception) or _is_skip(error):
            reason = clean(str(error))[:300]
            return self._shell(item, status="error", got=f"the check was skipped: {reason}")
        steps = list(self._trial.steps)
        learner = self._fresh_learner()
        output = clean(learner.printed())[:OUTPUT_CAP]
        own = Trial(
            steps=self._trial.steps[:],
            response=self._trial.response,
            run=self._trial.run,
            problem=self._trial.problem,
            comparison=self._trial.comparison,
            hidden=self._trial.hidden[:],
        )
        self._close(learner)
        second = Learner(self._setting.bench, Trial(), self._setting.main, self._setting.wsgi)
        second.share(learner)
        parameters = getattr(getattr(item, "callspec", None), "params", {})
        speaker = self._setting.speaker
        try:
            name = self._names.get(item.nodeid, item.name)
            feedback = speaker.speak(name, raised, own, second, parameters)
        except Exception as crash:
            place = traceback.extract_tb(crash.__traceback__)[-1]
            where = f"{Path(place.filename).name}, line {place.lineno}"
            note(f"{AUTHOR} {where}: {type(crash).__name__}: {crash}"[:300])
            feedback = fall_back(raised)
        self._close(second)
        return self._shell(
            item,
            status=feedback.status,
            did=describe_steps(steps),
            curl=clean(steps[-1].curl) if steps else "",
            expected=feedback.expected,
            got=feedback.got,
            why=feedback.why,
            mistake=feedback.mistake,
            explain=feedback.explain,
            fix=feedback.fix,
            where=feedback.where,
            verbatim=feedback.verbatim,
            problem=feedback.problem,
            output=output,
            notes=take_notes(),
        )

    def _shell(self, item: pytest.Item, **fields: Any) -> CheckResult:
        return CheckResult(
            name=self._names.get(item.nodeid, item.name),
            title=title_of(item),
            task=_task_of(item),
            test_code=self._codes.get(item.nodeid, ""),
            seconds=round(time.monotonic() - self._begun, 4),
            **fields,
        )

    def _close(self, learner: Learner) -> None:
        try:
            learner.close()
        except Trouble:
            self._setting.bench.close()


def title_of(item: pytest.Item) -> str:
    """Give the first line of the docstring, with the parameters filled in."""
    function = getattr(item, "function", None)
    text = (inspect.getdoc(function) or "").split("\n")[0].strip()
    if not text:
        return item.name.removeprefix("test_").replace("_", " ")
    parameters = getattr(getattr(item, "callspec", None), "params", {})
    if parameters:
        with contextlib.suppress(KeyError, IndexError, ValueError, AttributeError):
            text = text.format(**parameters)
    return text.removesuffix(".")


def _task_of(item: pytest.Item) -> int:
    marker = item.get_closest_marker("task")
    return int(marker.args[0]) if marker and marker.args else 0


def _code_of(item: pytest.Item) -> str:
    try:
        return inspect.getsource(item.function)  # type: ignore[attr-defined]
    except (OSError, TypeError, AttributeError):
        return ""


def name_all(items: Sequence[pytest.Item]) -> dict[str, str]:
    """Name each item, by its node id: ``test_add``, or ``SumTest.test_add`` in a class.

    Where two files have the same names, the name of the file stands before them.
    """
    names = {item.nodeid: _name_of(item) for item in items}
    taken = Counter(names.values())
    return {
        item.nodeid: f"{item.path.stem}.{names[item.nodeid]}"
        if taken[names[item.nodeid]] > 1
        else names[item.nodeid]
        for item in items
    }


def _name_of(item: pytest.Item) -> str:
    owner = getattr(item, "cls", None)
    return f"{owner.__name__}.{item.name}" if owner is not None else item.name


def _cause(error: BaseException) -> BaseException:
    """Give what a check is worded by: of an exception of the learner's, what is known.

    That a check waited for an exception, and none came, is a failed check.
    """
    if isinstance(error.__cause__, LearnerError):
        return error.__cause__
    if isinstance(error, pytest.xfail.Exception):
        return error  # what is known to be wrong is no pass
    name = not_raised(str(error))
    if name and isinstance(error, (AssertionError, pytest.fail.Exception)):
        why = "The check asks for something that must raise an error. Your code raised none."
        return Mismatch(why, f"the error {name}", "no error", "", 0)
    if isinstance(error, pytest.fail.Exception):
        return Mismatch(clean(str(error)), "", "", "", 0)
    return error


def _statement(excinfo: pytest.ExceptionInfo[BaseException]) -> ast.Assert | None:
    """Find the assert that failed; an assert of unittest is read as a plain one."""
    if not isinstance(excinfo.value, AssertionError) or isinstance(excinfo.value, Mismatch):
        return None
    if not _is_of_unittest(excinfo):
        entry = excinfo.traceback[-1]
        return find_assert(str(entry.path), entry.lineno + 1)
    for entry in reversed(excinfo.traceback):
        found = find_unittest_assert(str(entry.path), entry.lineno + 1)
        if found is not None:
            return found
    return None


def _is_of_unittest(excinfo: pytest.ExceptionInfo[BaseException]) -> bool:
    return Path(excinfo.traceback[-1].path).parent.name == "unittest"


def _message(error: BaseException) -> str:
    """Give the text behind the comma of an assert."""
    if not isinstance(error, AssertionError) or isinstance(error, Mismatch):
        return ""
    text = str(error)
    place = error.__traceback__
    while place is not None and place.tb_next is not None:
        place = place.tb_next
    if place is not None and place.tb_frame.f_globals.get("__name__", "").startswith("unittest."):
        return own_text(text)
    head = text.split("\nassert ", 1)[0]
    return "" if head.startswith("assert ") or text.startswith("assert ") else head.strip()


def _is_skip(error: BaseException) -> bool:
    return isinstance(error, pytest.skip.Exception)
