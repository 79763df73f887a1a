"""Grade notebook cells: ``%load_ext checker.notebook``, then ``%%check SLUG``.

A cell that begins with ``%%check film-by-id`` holds the text of the exercise's
main file. It goes through the same engine as a file, and shows the same feedback,
as HTML and as text.
"""

from __future__ import annotations

import atexit
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.errors import CheckerError
from checker.render.page import report_as_html
from checker.render.terminal import render_report
from checker.render.text import Look, plain_text

if TYPE_CHECKING:
    from checker.content.catalog import Course
    from checker.grading.grade import Grader
    from checker.model import Exercise, Report


class Shown:
    """Feedback that a notebook shows as HTML, and a terminal or a test as text."""

    def __init__(self, html: str, text: str) -> None:
        self._html = html
        self._text = text

    def _repr_mimebundle_(self, **options: Any) -> dict[str, str]:
        return {"text/html": self._html, "text/plain": self._text}

    def __repr__(self) -> str:
        return self._text


class CellGrader:
    """Grades the cells of one notebook; its judge stays warm between cells."""

    def __init__(self, folder: Path) -> None:
        from checker.content.catalog import Course, find_course
        from checker.grading.grade import Grader

        self.course: Course = Course.open(find_course(folder))
        self._folder = folder.resolve()
        self._grader: Grader = Grader(self.course)
        atexit.register(self._grader.close)

    def grade(self, name: str, text: str) -> Shown:
        """Grade ``text`` as the main file of the exercise ``name``."""
        exercise = self.course.exercise(name)
        report = self._grade(exercise, text)
        if self._is_learners():
            self._record(exercise, report)
        steps = [] if report.is_pass else [f"checker hint {exercise.slug}"]
        look = Look(width=88, plain=False)
        lines = render_report(report, look, next_steps=steps)
        return Shown(report_as_html(report, next_steps=steps), plain_text(lines))

    def _grade(self, exercise: Exercise, text: str) -> Report:
        from checker.content.assembly import assemble
        from checker.model import Submission

        with tempfile.TemporaryDirectory(prefix="powerhouse-") as folder:
            target = Path(folder) / exercise.slug
            assemble(self.course, exercise, "starter", target)
            (target / exercise.main).write_text(text, encoding="utf-8")
            return self._grader.grade(Submission(exercise, target, "this cell"))

    def _is_learners(self) -> bool:
        """Claim that the notebook lies in ``work/``: only there is progress kept."""
        return self._folder.is_relative_to(self.course.root / "work")

    def _record(self, exercise: Exercise, report: Report) -> None:
        from checker.learner.journey import Journey
        from checker.render.report_json import report_as_json

        Journey(self.course).record(exercise, report, report_as_json(report))


def load_ipython_extension(shell: Any) -> None:
    """Add ``%%check`` to a notebook."""
    graders: list[CellGrader] = []

    def check(line: str, cell: str) -> Shown | None:
        """Grade the cell as the answer to an exercise."""
        try:
            if not graders:
                graders.append(CellGrader(Path.cwd()))
            words = line.split()
            if len(words) != 1:
                return _told("error: write the name of one exercise, as in %%check first-green")
            return graders[0].grade(words[0], cell)
        except CheckerError as error:
            return _told(f"error: {error}")

    shell.register_magic_function(check, "cell", "check")


def _told(text: str) -> Shown:
    from html import escape

    return Shown(f"<pre>{escape(text)}</pre>", text)
