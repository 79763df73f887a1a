"""Run what the author declares again and again: whatever changes its verdict is flaky."""

from __future__ import annotations

import random
import threading
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from checker.authoring.behaviour import grade_source
from checker.authoring.crew import Crew
from checker.authoring.elapsed import Elapsed
from checker.authoring.findings import Finding
from checker.authoring.strictness import find_reach, find_reach_of_support
from checker.content.assembly import Source
from checker.content.catalog import Course
from checker.errors import CheckerError
from checker.grading.grade import Grader, Launcher
from checker.model import Exercise, Report


@dataclass(frozen=True)
class Outcome:
    """What must be the same every time: verdict, first failing check, named mistake."""

    status: str
    check: str = ""
    mistake: str = ""

    def __str__(self) -> str:
        """Tell it to an author."""
        return " ".join(part for part in (self.status, self.check, self.mistake) if part)


@dataclass(frozen=True)
class Steadiness:
    """What the repeated runs of one exercise gave."""

    exercise: str
    submissions: int
    rounds: int
    findings: tuple[Finding, ...] = ()
    seconds: float = 0.0


@dataclass(frozen=True)
class Round:
    """How far the repetition is."""

    done: int
    total: int


@dataclass
class _Record:
    exercise: Exercise
    sources: list[Source]
    outcomes: dict[str, list[tuple[Outcome, int]]] = field(default_factory=dict)
    reached: set[str] = field(default_factory=set)
    problems: set[str] = field(default_factory=set)
    elapsed: Elapsed = field(default_factory=Elapsed)


Listener = Callable[[Round], None]


def repeat(
    course: Course,
    slugs: Sequence[str],
    times: int,
    listener: Listener = lambda advance: None,
    *,
    seed: int = 0,
    workers: int = 2,
    launcher: Launcher | None = None,
) -> list[Steadiness]:
    """Grade each solution and sample ``times`` times: other order, seeds, hash seeds."""
    records = [_record(course, course.exercise(slug)) for slug in slugs]
    total = times * sum(len(record.sources) for record in records)
    chance = random.Random(f"repeat/{seed}")
    run = _Repetition(course, total, listener, launcher)
    for _ in range(times):
        hash_seed = chance.randrange(2**32)
        for group in _groups(records, chance):
            run.go_round(group, hash_seed, chance.randrange(1_000_000), workers)
    support = tuple(find_reach_of_support(course))
    found = [_steadiness(course, record, times) for record in records]
    if support:
        found.append(Steadiness("support", 0, times, support))
    return found


def _record(course: Course, exercise: Exercise) -> _Record:
    return _Record(exercise, ["solution", *course.samples(exercise)])


def _groups(
    records: Sequence[_Record], chance: random.Random
) -> Iterator[list[tuple[_Record, Source]]]:
    """Give everything in random order, what needs the same libraries together."""
    preloads = sorted({record.exercise.preload for record in records})
    chance.shuffle(preloads)
    for preload in preloads:
        group = [
            (record, source)
            for record in records
            if record.exercise.preload == preload
            for source in record.sources
        ]
        chance.shuffle(group)
        yield group


class _Repetition:
    """The workers' common state."""

    def __init__(
        self, course: Course, total: int, listener: Listener, launcher: Launcher | None
    ) -> None:
        self._course = course
        self._total = total
        self._listener = listener
        self._launcher: Launcher | None = launcher
        self._done = 0
        self._lock = threading.Lock()

    def go_round(
        self, group: Sequence[tuple[_Record, Source]], hash_seed: int, seed: int, workers: int
    ) -> None:
        """Grade a group once, with interpreters that have this hash seed."""
        crew: Crew[tuple[_Record, Source, int]] = Crew(
            lambda: Grader(
                self._course, launcher=self._launcher, watch_reach=True, hash_seed=hash_seed
            ),
            lambda grader, item: self._grade(grader, *item),
        )
        crew.run(
            [(record, source, seed + place) for place, (record, source) in enumerate(group)],
            workers,
        )

    def _grade(self, grader: Grader, record: _Record, source: Source, seed: int) -> None:
        record.elapsed.begin()
        report, problem = None, ""
        try:
            report = grade_source(self._course, record.exercise, source, grader, seed)
        except CheckerError as error:
            problem = error.message
        with self._lock:
            record.elapsed.end()
            if report is None:
                record.problems.add(problem)
            else:
                record.outcomes.setdefault(_name(source), []).append((_outcome(report), seed))
                record.reached.update(report.notes)
            self._done += 1
            self._listener(Round(self._done, self._total))


def _steadiness(course: Course, record: _Record, times: int) -> Steadiness:
    slug = record.exercise.slug
    findings = [Finding(slug, problem) for problem in sorted(record.problems)]
    for name, outcomes in sorted(record.outcomes.items()):
        if len({outcome for outcome, _ in outcomes}) > 1:
            findings.append(Finding(slug, f"{name} changed its verdict: {_tell(outcomes)}"))
    named = list(find_reach(course, record.exercise))
    findings.extend(named)
    findings.extend(Finding(slug, note) for note in sorted(record.reached))
    return Steadiness(
        slug, len(record.sources), times, tuple(findings), round(record.elapsed.seconds, 1)
    )


def _tell(outcomes: Sequence[tuple[Outcome, int]]) -> str:
    """Tell how often each outcome came, and a seed that gave it."""
    counts = Counter(outcome for outcome, _ in outcomes)
    seeds = dict(outcomes)
    return "; ".join(
        f"{count} times {outcome} (seed {seeds[outcome]})"
        for outcome, count in counts.most_common()
    )


def _outcome(report: Report) -> Outcome:
    first = report.first_failure
    if first is None:
        return Outcome(report.status)
    return Outcome(report.status, first.name, first.mistake)


def _name(source: Source) -> str:
    return f"the {source}" if isinstance(source, str) else f"the sample {source.name}"
