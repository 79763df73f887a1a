"""The words of the course as frozen data: courses, submissions, results, reports."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

Status = Literal["pass", "fail", "error", "timeout"]
STATUSES: tuple[Status, ...] = ("pass", "fail", "error", "timeout")

ExerciseType = Literal["predict", "sort", "fill", "fix", "modify", "build", "quiz", "tests"]
TYPES: tuple[ExerciseType, ...] = (
    "predict",
    "sort",
    "fill",
    "fix",
    "modify",
    "build",
    "quiz",
    "tests",
)

Trust = Literal["checks", "bridge", "open"]
TRUSTS: tuple[Trust, ...] = ("checks", "bridge", "open")
"""Where the verdict comes from.

``checks``: checks that speak with the submission from outside. ``bridge``: tests that
import the learner's code get stand-ins for it, and run where nothing of it does.
``open``: tests run beside the learner's code, which could change their verdict.
"""

REPORT_VERSION = 3


@dataclass(frozen=True)
class Settings:
    """The course's settings: ``[tool.checker]`` of its ``pyproject.toml``.

    Paths are absolute. ``preload`` names the libraries that are loaded before a
    submission is; ``wsgi`` is the callable behind ``client``.
    """

    title: str
    wsgi: str = "app:app"
    preload: tuple[str, ...] = ()
    trust: Trust = "checks"
    support: Path | None = None
    untrusted: Path | None = None
    explanations: Path | None = None


@dataclass(frozen=True)
class Objective:
    """One thing that a learner can do after a lesson.

    Where no check can assess it, ``assessed`` is False and ``reason`` says why.
    """

    id: str
    text: str
    assessed: bool = True
    reason: str = ""


@dataclass(frozen=True)
class Idea:
    """A new idea of a lesson, and the words by which its use is found.

    ``earlier`` names the lessons that may use it before, and ``reason`` says why.
    """

    name: str
    words: tuple[str, ...] = ()
    earlier: tuple[str, ...] = ()
    reason: str = ""


@dataclass(frozen=True)
class Lesson:
    """One lesson: a folder of ``lessons/`` with a ``lesson.toml``."""

    slug: str
    folder: Path
    title: str
    number: int
    unit: str
    minutes: int
    needs: tuple[str, ...] = ()
    ideas: tuple[Idea, ...] = ()
    objectives: tuple[Objective, ...] = ()

    @property
    def stem(self) -> str:
        """Name the folder: the same in ``exercises/``, ``solutions/``, ``notebooks/``."""
        return self.folder.name


@dataclass(frozen=True)
class Limits:
    """What a submission may use."""

    seconds: float = 20.0
    """of waiting for the submission, over all checks"""
    load_seconds: float = 10.0
    """of waiting for its import"""
    request_seconds: float = 5.0
    """of waiting for one reply"""
    files: int = 2000
    megabytes: int = 64
    memory_megabytes: int = 2048
    output_bytes: int = 64 * 1024


@dataclass(frozen=True)
class StarterClaim:
    """How the starter fails: the first check that fails, a part of the feedback."""

    check: str
    says: str = ""


@dataclass(frozen=True)
class Equivalent:
    """A changed solution that is right all the same: its mutant's id, and why."""

    mutant: str
    reason: str


@dataclass(frozen=True)
class Exercise:
    """One exercise: a folder of ``exercises/<lesson>/`` with an ``exercise.toml``."""

    slug: str
    folder: Path
    lesson: str
    """slug of the lesson"""
    title: str
    type: ExerciseType
    main: str
    minutes: int
    assesses: tuple[str, ...] = ()
    assessed_by: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """the checks that assess an objective, where not all of them do"""
    practises: tuple[str, ...] = ()
    unchecked: Mapping[int, str] = field(default_factory=dict)
    """the tasks that no check asks for, each with the reason"""
    formerly: tuple[str, ...] = ()
    wsgi: str = "app:app"
    preload: tuple[str, ...] = ()
    trust: Trust = "checks"
    starter_claim: StarterClaim | None = None
    limits: Limits = Limits()
    equivalents: tuple[Equivalent, ...] = ()

    @property
    def checks(self) -> Path:
        """Give the folder of the checks."""
        return self.folder / "checks"

    @property
    def starter(self) -> Path:
        """Give the folder that the learner gets a copy of."""
        return self.folder / "starter"

    @property
    def wsgi_file(self) -> str:
        """Name the file of ``wsgi``: ``app.py`` for ``app:app``."""
        return self.wsgi.partition(":")[0].removesuffix(".py") + ".py"

    @property
    def has_web_app(self) -> bool:
        """Claim that the learner writes a web application: the starter holds its file."""
        return (self.starter / self.wsgi_file).is_file()

    @property
    def modules(self) -> tuple[str, ...]:
        """Name what tests import of the learner's: the Python files of the starter.

        A file that the checks have too is theirs: the learner's copy is not asked.
        """
        if self.trust == "checks" or not self.starter.is_dir():
            return ()
        packages = {path.parent.name for path in self.starter.glob("*/__init__.py")}
        files = {path.stem for path in self.starter.glob("*.py")}
        own = {path.stem for path in self.checks.glob("*.py")}
        return tuple(sorted((packages | files) - own))


@dataclass(frozen=True)
class Sample:
    """A submission that the author declares: a wrong answer, or an unusual right one."""

    name: str
    folder: Path
    title: str
    verdict: Status
    check: str = ""
    mistake: str = ""
    says: str = ""
    note: str = ""
    base: Literal["solution", "starter", "empty"] = "solution"
    remove: tuple[str, ...] = ()


@dataclass(frozen=True)
class Task:
    """One numbered step of an exercise's README."""

    number: int
    text: str


@dataclass(frozen=True)
class Submission:
    """A folder that answers an exercise; whose it is makes no difference.

    ``origin`` is the folder in which the reader finds the files: feedback names
    ``origin / file``. It differs from ``folder`` where the files were assembled.
    """

    exercise: Exercise
    folder: Path
    origin: str = ""


@dataclass(frozen=True)
class Where:
    """A place in the learner's own files. ``line`` counts from 1; 0 is unknown."""

    file: str
    line: int = 0
    function: str = ""
    code: str = ""
    """the line itself"""
    before: tuple[str, ...] = ()
    """the lines above it, as far as they are shown"""
    after: tuple[str, ...] = ()
    """the lines below it, as far as they are shown"""
    mark: str = ""
    """a sign below each letter of ``code`` that is at fault, spaces elsewhere"""


@dataclass(frozen=True)
class CheckResult:
    """What one check found. Everything a person reads about it is here."""

    name: str
    """the function's name, with parameters in square brackets"""
    title: str
    status: Status
    task: int = 0
    did: str = ""
    curl: str = ""
    expected: str = ""
    got: str = ""
    why: str = ""
    mistake: str = ""
    """id of the named mistake that spoke"""
    explain: str = ""
    """id of the entry of the dictionary of errors that fits"""
    fix: str = ""
    where: Where | None = None
    verbatim: str = ""
    """the library's own words, folded to the learner's frames"""
    output: str = ""
    """what the submission printed"""
    notes: tuple[str, ...] = ()
    problem: Mapping[str, Any] | None = None
    """the exception, or the reply that was refused, as `checker.explain.Problem.as_dict`"""
    test_code: str = ""
    seconds: float = 0.0


@dataclass(frozen=True)
class Report:
    """The outcome of grading one submission."""

    exercise: str
    status: Status
    checks: tuple[CheckResult, ...]
    message: str = ""
    """why there is no verdict from checks; empty where the checks ran"""
    seconds: float = 0.0
    seed: int = 0
    checks_digest: str = ""
    notes: tuple[str, ...] = field(default=())

    @property
    def is_pass(self) -> bool:
        """Claim that every check passed."""
        return self.status == "pass"

    @property
    def passed(self) -> tuple[CheckResult, ...]:
        """Give the checks that passed."""
        return tuple(check for check in self.checks if check.status == "pass")

    @property
    def first_failure(self) -> CheckResult | None:
        """Give the first check that did not pass, in the order of the tasks."""
        return next((check for check in self.checks if check.status != "pass"), None)
