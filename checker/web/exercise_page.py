"""Gather what the page of an exercise shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from markupsafe import Markup

from checker.content.documents import around_tasks
from checker.learner.editing import TextFile, text_files
from checker.learner.journey import Hint, Journey, Place
from checker.model import CheckResult, Exercise, Report
from checker.render.hypertext import render_inline
from checker.render.report_json import report_from_json
from checker.render.terminal import verdict_sentence
from checker.web.library import current_library

TickState = Literal["done", "open", "unknown"]


@dataclass(frozen=True)
class TickedTask:
    """One task, and whether the last checks of it passed."""

    number: int
    html: Markup
    state: TickState


class ExercisePage:
    """What is shown of one exercise at this moment; each part is read when it is asked for."""

    def __init__(self, journey: Journey, exercise: Exercise, report: Report | None = None) -> None:
        self._journey = journey
        self.exercise = exercise
        if report is not None:
            self.report = report

    @cached_property
    def report(self) -> Report | None:
        """Give the last report, of an earlier day or from the terminal too."""
        saved = self._journey.progress.last_report(self.exercise.slug)
        return report_from_json(saved) if saved is not None else None

    @cached_property
    def verdict(self) -> str:
        """Say the last verdict in one sentence; nothing before the first check."""
        if self.report is None:
            return ""
        sentence = verdict_sentence(self.report)
        return sentence[:1].upper() + sentence[1:] + "."

    @cached_property
    def verdict_id(self) -> str:
        """Tell the last verdict from an earlier one; it may have come from the terminal."""
        last = self._journey.progress.last_attempt(self.exercise.slug)
        return f"{last.at} {last.status} {last.failed_check}" if last else ""

    @cached_property
    def place(self) -> Place:
        """Say where the exercise stands in the course."""
        return self._journey.place(self.exercise)

    @cached_property
    def folder(self) -> str:
        """Name the learner's folder from the folder of the course."""
        workspace = self._journey.workspace
        return workspace.place(workspace.folder(self.exercise.slug))

    @cached_property
    def is_passed(self) -> bool:
        """Claim that the exercise was passed once."""
        return self._journey.passed(self.exercise) is not None

    @cached_property
    def _texts(self) -> tuple[str, str]:
        path = self.exercise.folder / "README.md"
        return around_tasks(path.read_text(encoding="utf-8") if path.is_file() else "")

    @cached_property
    def before(self) -> Markup:
        """Give what is to be read before the tasks."""
        return self.html(self._texts[0])

    @cached_property
    def after(self) -> Markup:
        """Give what is to be read after the tasks."""
        return self.html(self._texts[1], "after-")

    def html(self, markdown: str, prefix: str = "") -> Markup:
        """Give Markdown of this exercise's folder; its links lead to pages of the course."""
        return current_library().html(markdown, self.exercise.folder, prefix=prefix)

    @cached_property
    def tasks(self) -> tuple[TickedTask, ...]:
        """Give the tasks with their ticks."""
        ticks = ticks_of(self.report)
        return tuple(
            TickedTask(
                task.number, Markup(render_inline(task.text)), ticks.get(task.number, "unknown")
            )
            for task in self._journey.tasks(self.exercise)
        )

    @cached_property
    def hints(self) -> tuple[Hint, ...]:
        """Give the hints that the learner has asked for."""
        texts = self._journey.hints(self.exercise)
        shown = min(self._journey.progress.counts(self.exercise.slug).hints, len(texts))
        return tuple(Hint(n, len(texts), texts[n - 1]) for n in range(1, shown + 1))

    @cached_property
    def hint_count(self) -> int:
        """Count the hints that there are."""
        return len(self._journey.hints(self.exercise))

    @cached_property
    def files(self) -> tuple[TextFile, ...]:
        """Give the files for the editor, the main file first."""
        return text_files(self._journey.workspace, self.exercise)

    @cached_property
    def is_main_missing(self) -> bool:
        """Claim that the learner has removed the file that the checks read first."""
        path = self._journey.workspace.folder(self.exercise.slug) / self.exercise.main
        return not path.exists()

    @cached_property
    def has_backup(self) -> bool:
        """Claim that an earlier start can be taken back."""
        return self._journey.workspace.last_backup(self.exercise) is not None

    @cached_property
    def may_see_solution(self) -> bool:
        """Claim that the solution is shown without a question."""
        return self._journey.may_read_solution(self.exercise)

    @cached_property
    def abilities(self) -> tuple[str, ...]:
        """Say what the learner has shown to be able to do."""
        return self._journey.can_do(self.exercise)[:3]

    @cached_property
    def following(self) -> Exercise | None:
        """Give the exercise to go on with, if there is one that is not passed."""
        slug = self._journey.next_unfinished(self.exercise.slug)
        return self._journey.course.exercise(slug) if slug else None

    @property
    def others(self) -> int:
        """Count the checks that do not pass, beside the first of them."""
        if self.report is None:
            return 0
        return max(sum(check.status != "pass" for check in self.report.checks) - 1, 0)


def ticks_of(report: Report | None) -> Mapping[int, TickState]:
    """Say of each task that has checks whether all of them passed."""
    ticks: dict[int, TickState] = {}
    for check in report.checks if report is not None else ():
        if check.task and ticks.get(check.task) != "open":
            ticks[check.task] = "done" if check.status == "pass" else "open"
    return ticks


def file_of(exercise: Exercise, check: CheckResult) -> str:
    """Name the file in which a check found the fault, as the editor names it."""
    if check.where is None:
        return ""
    return check.where.file.removeprefix(f"work/{exercise.slug}/")
