"""The learner's program: wait for a save or a key, and show what came of it.

One queue brings everything together (keys, saves, verdicts, signals), so that waiting
costs nothing. The screen never changes what the learner is reading: a verdict that
arrives while a text is open is told in the status line, and nothing moves on by itself.
"""

from __future__ import annotations

import queue
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any

from checker.errors import FAILED, INTERRUPTED, PASSED, CheckerError
from checker.learner.journey import Journey
from checker.model import Exercise, Report, Submission
from checker.render.markdown import inline
from checker.render.report_json import report_as_json, report_from_json
from checker.render.terminal import verdict_sentence
from checker.render.text import Line, Look
from checker.watch import actions, keys, pages, signals, words
from checker.watch.display import Display
from checker.watch.files import FileWatch
from checker.watch.runner import Grader, Outcome, Runner
from checker.watch.screen import ClosedError, LiveScreen, PlainScreen, Screen
from checker.watch.views import Scene, header, key_lines, task_lines

Event = tuple[str, Any]


def run(
    journey: Journey,
    look: Look,
    command: str,
    *,
    is_live: bool,
    exercise: Exercise | None = None,
    make_grader: Callable[[], Grader] | None = None,
) -> int:
    """Run the program until the learner ends it; give the exit code."""
    events: queue.SimpleQueue[Event] = queue.SimpleQueue()
    with signals.told(lambda kind: events.put((kind, None))):
        screen: Screen = LiveScreen(look) if is_live else PlainScreen(look)
        session = Session(journey, look, command, screen, events)
        try:
            session.open(exercise)
            session.start(make_grader or (lambda: _real_grader(journey)))
            return session.loop()
        except ClosedError:
            return INTERRUPTED
        finally:
            session.close()


class Session(Display):
    """What the screen shows, and what each event changes of it."""

    def __init__(
        self,
        journey: Journey,
        look: Look,
        command: str,
        screen: Screen,
        events: queue.SimpleQueue[Event],
    ) -> None:
        super().__init__(look, screen)
        self.journey = journey
        self.command = command
        self.events = events
        self.problem: CheckerError | None = None
        self._count = 0
        self._is_first_start = False
        self._is_waiting = False
        self._is_ending = False
        self._runner: Runner | None = None
        self.files: FileWatch | None = None
        self._keys: keys.KeyReader | None = None

    # beginning and end

    def open(self, exercise: Exercise | None = None) -> None:
        """Show the first frame; nothing slow happens before it."""
        journey = self.journey
        self._is_first_start = not (journey.progress.exists() or journey.workspace.started())
        self.go_to(exercise or journey.current(), is_opening=True)

    def start(self, make_grader: Callable[[], Grader]) -> None:
        """Start what works beside the screen."""
        self._keys = keys.start(lambda key: self.events.put(("key", key)))
        self._runner = Runner(make_grader, lambda outcome: self.events.put(("outcome", outcome)))
        self.files = FileWatch(
            lambda names: self.events.put(("saved", names)),
            on_save_elsewhere=lambda name: self.events.put(("saved elsewhere", name)),
        )
        exercise = self.scene.exercise
        self._runner.warm_up(exercise)
        self.files.follow(self.journey.workspace.folder(exercise.slug))
        if words.has_begun(self.journey, exercise) or self.reads_lines:
            self.check()

    def loop(self) -> int:
        """Handle events until one of them ends the program."""
        # Windows cannot interrupt a wait without an end.
        patience = 1.0 if sys.platform == "win32" else None
        while True:
            try:
                kind, content = self.events.get(timeout=patience)
            except queue.Empty:
                continue
            code = self.handle(kind, content)
            if code is not None:
                return code

    def close(self) -> None:
        """Leave nothing running, and the terminal as it was."""
        if self._keys is not None:
            self._keys.stop()
        self.screen.close(self._farewell())
        for helper in (self.files, self._runner):
            if helper is not None:
                helper.close()

    @property
    def reads_lines(self) -> bool:
        """Claim that keys come as lines, from a pipe or a file."""
        return isinstance(self._keys, keys.LineReader)

    # events

    def handle(self, kind: str, content: Any) -> int | None:
        """Handle one event; give the exit code if it ends the program."""
        if kind == "interrupt":
            return INTERRUPTED
        if kind == "closed":
            return INTERRUPTED
        if kind == "key":
            return self._press(content)
        if kind == "saved":
            self.check()
        elif kind == "saved elsewhere":
            self._tell_elsewhere(content)
        elif kind == "outcome":
            return self._take(content)
        elif kind == "suspend":
            self._suspend()
        else:
            self._fit()
        return None

    def _press(self, key: str) -> int | None:
        if key == keys.END:
            return self._end_of_input()
        if key == "interrupt":
            return INTERRUPTED
        if key == "redraw":
            self._fit()
            return None
        # Caps Lock changes no key.
        key = key.lower() if len(key) == 1 else key
        if self.asked and actions.answer(self, key):
            return None
        if self.choice is not None and actions.choose(self, key):
            return None
        if self.page is not None and actions.read(self, key):
            return None
        if key == "q":
            return PASSED
        action = actions.ACTIONS.get(key)
        if action is not None:
            self.guarded(lambda: action(self))
        elif len(key) == 1 and key.isprintable():
            self.say(f"'{key}' is no key here. Press ? for all keys.")
        return None

    def _end_of_input(self) -> int | None:
        if self.screen.is_live:
            return INTERRUPTED
        self._is_ending = True
        return None if self._is_waiting else self._verdict_code()

    def _verdict_code(self) -> int:
        if self.problem is not None:
            return self.problem.exit_code
        report = self.scene.report
        return FAILED if report is not None and not report.is_pass else PASSED

    def guarded(self, action: Callable[[], None]) -> None:
        """Do what a key asks for; an error of the course or the disk is a sentence."""
        try:
            action()
        except CheckerError as error:
            self.say(words.one_line(error))
        except Exception as error:
            sentence = getattr(error, "message", None)
            if not isinstance(sentence, str) or not hasattr(error, "help"):
                raise
            self.say(f"error: {sentence}")

    # checking

    def check(self) -> None:
        """Ask for a verdict on the files as they are now."""
        if self._runner is None:
            return
        exercise = self.scene.exercise
        folder = self.journey.workspace.folder(exercise.slug)
        self._is_waiting = True
        self._runner.request(Submission(exercise, folder, self.journey.workspace.place(folder)))
        if self.screen.is_live and self.page is None and self.choice is None and not self.asked:
            self.say(words.CHECKING)

    def _take(self, outcome: Outcome) -> int | None:
        """Show a verdict at once, then save it."""
        exercise = self.scene.exercise
        if outcome.submission.exercise.slug != exercise.slug:
            return None
        self._is_waiting = False
        self._count += 1
        if outcome.error is not None:
            self._show_problem(outcome.error)
        elif outcome.report is not None:
            report = outcome.report
            self.guarded(lambda: self._show_report(report))
            self.guarded(lambda: self._save(exercise, report))
        return self._verdict_code() if self._is_ending else None

    def _show_report(self, report: Report) -> None:
        self.problem = None
        done = self.journey.passed_count()
        if report.is_pass and self.journey.passed(self.scene.exercise) is None:
            done += 1
        had_verdict = bool(self.scene.verdict)
        self.scene = replace(
            self.scene,
            report=report,
            done=done,
            welcome=(),
            when=f"check {self._count} · {datetime.now():%H:%M:%S}",
            offset=0,
        )
        self.renew()
        if self.page is not None or self.choice is not None:
            self.say(f"New result: {verdict_sentence(report)}. Esc shows it.")
        else:
            if not self.asked:
                self.set_status(words.advice(self.journey, self.scene.exercise, report))
            self.paint(new_page=had_verdict)
        self.append([(), *self.scene.verdict])

    def _show_problem(self, error: Exception) -> None:
        if not isinstance(error, CheckerError):
            raise error
        self.problem = error
        self.scene = replace(self.scene, report=None, welcome=(), when="", offset=0)
        self.renew()
        self.append([(), *self.scene.verdict])
        if self.page is not None or self.choice is not None:
            self.say("The course has a problem. Esc shows it.")
        else:
            self.set_status("")
            self.paint(new_page=True)

    def _save(self, exercise: Exercise, report: Report) -> None:
        self.journey.record(exercise, report, report_as_json(report))
        self._tell_notices()

    def renew(self) -> None:
        """Write the verdict anew, for this width."""
        report = self.scene.report
        long, short = self.scene.verdict, self.scene.short_verdict
        if self.problem is not None:
            long = short = words.problem(self.problem, self.look)
        elif report is not None:
            long, short = words.verdicts(self.journey, self.scene.exercise, report, self.look)
        self.scene = replace(self.scene, verdict=long, short_verdict=short)

    def _tell_elsewhere(self, name: str) -> None:
        """Say which exercise a saved file belongs to; a question is left alone."""
        sentence = words.elsewhere(self.journey, name)
        if sentence and not self.asked:
            self.say(sentence)

    def ignore_saves(self) -> None:
        """Hear of no save until the next exercise is shown."""
        if self.files is not None:
            self.files.pause()

    # where the learner is

    def go_to(
        self, exercise: Exercise, *, is_opening: bool = False, is_fresh: bool = False
    ) -> None:
        """Make an exercise the current one, and show it; a fresh one is not checked."""
        journey = self.journey
        started = journey.choose(exercise)
        file = started.folder / exercise.main
        self.page = self.choice = self.problem = None
        self.asked = ""
        if is_opening and self._is_first_start:
            greeting = words.first_greeting(journey)
        else:
            is_new = started.is_new or is_fresh or not words.has_begun(journey, exercise)
            greeting = words.greeting(is_new=is_new)
        self.scene = Scene(
            title=journey.course.settings.title,
            exercise=exercise,
            place=journey.place(exercise),
            done=journey.passed_count(),
            file=file,
            file_name=journey.workspace.place(file),
            tasks=journey.tasks(exercise),
            welcome=greeting,
        )
        self._tell_notices()
        if not file.exists():
            self.set_status(f"{exercise.main} is missing: press r for a fresh copy.")
        self.paint(new_page=not is_opening)
        self.append(self._plain_opening())
        if self.files is not None and self._runner is not None:
            self._runner.warm_up(exercise)
            self.files.follow(started.folder)
            if not (started.is_new or is_fresh) and words.has_begun(self.journey, exercise):
                self.check()

    def _plain_opening(self) -> list[Line]:
        if self.screen.is_live:
            return []
        greeting: list[Line] = [inline(line) for line in self.scene.welcome]
        tasks = task_lines(self.scene, self.look)
        lines = [(), *header(self.scene, self.look), *greeting, (), *tasks]
        if self._keys is None and sys.stdin is not None and sys.stdin.isatty():
            lines += [(), (("Keys:", ""),), *key_lines(self.look)]
        return lines

    # showing

    def back(self) -> None:
        """Close what lies over the main screen."""
        self.page = self.choice = None
        advice = words.advice(self.journey, self.scene.exercise, self.scene.report)
        self.set_status(words.CHECKING if self._is_waiting else advice)
        self.paint()

    def _tell_notices(self) -> None:
        notices = self.journey.progress.notices
        while notices:
            self.set_status(notices.pop(0), is_urgent=True)
            self.append([((self.scene.status, ""),)])

    def _fit(self) -> None:
        """Draw everything anew for the terminal's size of now."""
        if not self.screen.is_live:
            return
        columns, _ = self.screen.size()
        self.look = replace(self.look, width=min(columns - 1, 100))
        if isinstance(self.screen, LiveScreen):
            self.screen.look = self.look
        self.renew()
        if self.page is not None:
            self.page = self.page.refilled(self.page_maker(self.look), self.page_height())
        if self.choice is not None:
            fresh = pages.choice(self.journey, self.look, self.scene.exercise.slug)
            self.choice = replace(self.choice, rows=fresh.rows)
        self.paint()

    def _suspend(self) -> None:
        """Give the terminal back for as long as Ctrl+Z stops us."""
        if self._keys is not None:
            self._keys.pause()
        signals.stop_here()
        if self._keys is not None:
            self._keys.resume()
        self._fit()

    def last_report(self) -> Report | None:
        """Give the report of the last check, of an earlier day too."""
        saved = self.journey.progress.last_report(self.scene.exercise.slug)
        return report_from_json(saved) if saved is not None else None

    def _farewell(self) -> list[Line]:
        if self._is_ending and not self.screen.is_live:
            return []
        return [((f"Everything is saved. To go on later: {self.command}", ""),)]


def _real_grader(journey: Journey) -> Grader:
    # Half a second of imports: after the first frame, in the runner's thread.
    from checker.grading.grade import Grader as RealGrader

    return RealGrader(journey.course, eager=True)
