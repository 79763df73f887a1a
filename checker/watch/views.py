"""Build the lines of the learner's screen; knows nothing of terminals and keys."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from checker.learner.journey import Place
from checker.model import Exercise, Report, Task
from checker.render.markdown import inline
from checker.render.terminal import bar, mark, style_of
from checker.render.text import LINK, Line, Look, cells, cut, cut_line, wrap, wrap_line

KEYS: tuple[tuple[str, str, str], ...] = (
    ("h", "hint", "show the next hint"),
    ("n", "next", "go to the next exercise"),
    ("l", "list", "choose an exercise from the list"),
    ("o", "lesson", "open the text of the lesson"),
    ("t", "task", "open the whole text of this exercise"),
    ("e", "explain", "explain the error of the last check"),
    ("d", "diff", "show what you have changed"),
    ("c", "check", "check now, without a save"),
    ("r", "reset", "start this exercise again, and keep a backup"),
    ("s", "solution", "show the solution, after a pass or when asked twice"),
    ("?", "keys", "show this list"),
    ("q", "quit", "end; your work is saved"),
)

_LOW = 14
"""rows; with fewer, the verdict is worth more than the keys"""

READING_KEYS = (
    "up and down move · Space goes on · Esc goes back",
    "up, down · Space on · Esc back",
)
CHOOSING_KEYS = (
    "up and down or a number choose · Enter goes there · Esc goes back",
    "up, down, number · Enter goes · Esc back",
    "number · Enter · Esc back",
)
"""what the bottom line says, from wide screens to narrow ones"""


@dataclass(frozen=True)
class Page:
    """A text that lies over the screen while the learner reads it."""

    kind: str
    title: str
    lines: tuple[Line, ...]
    offset: int = 0
    bookmark: str = ""
    """the name under which the reader's place is kept; nothing: it is not kept"""

    def moved(self, by: int, height: int) -> Page:
        """Give the page scrolled, never beyond its ends."""
        last = max(len(self.lines) - height, 0)
        return replace(self, offset=max(0, min(self.offset + by, last)))

    def refilled(self, lines: tuple[Line, ...], height: int) -> Page:
        """Give the page with its text made anew, about where the reader was."""
        offset = self.offset * len(lines) // max(len(self.lines), 1)
        return replace(self, lines=lines, offset=offset).moved(0, height)


@dataclass(frozen=True)
class Choice:
    """The list of exercises, with one of them marked."""

    rows: tuple[tuple[str, Line], ...]
    """slug and line; headings have no slug"""
    chosen: int
    typed: str = ""

    def moved(self, by: int) -> Choice:
        """Mark the exercise that many places up or down."""
        places = [place for place, (slug, _) in enumerate(self.rows) if slug]
        here = places.index(self.chosen) + by
        return replace(self, chosen=places[max(0, min(here, len(places) - 1))], typed="")

    def numbered(self, digit: str) -> Choice:
        """Mark the exercise whose number is typed, digit after digit."""
        places = [place for place, (slug, _) in enumerate(self.rows) if slug]
        typed = self.typed + digit
        if not 1 <= int(typed) <= len(places):
            typed = digit
        if not 1 <= int(typed) <= len(places):
            return self
        return replace(self, chosen=places[int(typed) - 1], typed=typed)

    @property
    def slug(self) -> str:
        """Give the marked exercise."""
        return self.rows[self.chosen][0]


@dataclass(frozen=True)
class Scene:
    """Everything that the main screen shows."""

    title: str
    exercise: Exercise
    place: Place
    done: int
    file: Path
    file_name: str
    tasks: tuple[Task, ...]
    welcome: tuple[str, ...] = ()
    verdict: tuple[Line, ...] = ()
    short_verdict: tuple[Line, ...] = ()
    """the same for a screen that is too low for it"""
    report: Report | None = None
    when: str = ""
    status: str = ""
    is_urgent: bool = False
    """the status asks something"""
    offset: int = field(default=0)


def draw(scene: Scene, look: Look, rows: int) -> list[Line]:
    """Draw the main screen in so many rows: the verdict comes first."""
    head, foot, room = _parts(scene, look, rows)
    middle = _window(_middle(scene, look, room), scene.offset, room)
    return [cut_line(line, look.width) for line in [*head, *middle, *foot][:rows]]


def furthest(scene: Scene, look: Look, rows: int) -> int:
    """Say how far the main screen can be scrolled."""
    _, _, room = _parts(scene, look, rows)
    return max(len(_middle(scene, look, room)) - room, 0)


def _parts(scene: Scene, look: Look, rows: int) -> tuple[list[Line], list[Line], int]:
    """Give head, foot and the rows between them; on a low screen both are short."""
    is_low = rows < _LOW
    head = header(scene, look)[-1:] if is_low else [*header(scene, look), ()]
    foot = footer(scene.status, look, is_urgent=scene.is_urgent, is_short=is_low)
    return head, foot, max(rows - len(head) - len(foot), 1)


def header(scene: Scene, look: Look) -> list[Line]:
    """Say where the learner is: course, lesson, exercise, file."""
    place = scene.place
    left = (
        f"{scene.title} · lesson {place.lesson.number} · exercise {place.number} of {place.total}"
    )
    right = f"{scene.done} passed"
    if look.plain:
        first: list[Line] = [
            ((f"Lesson {place.lesson.number}: {place.lesson.title}", ""),),
            ((f"Exercise {place.number} of {place.total}. {scene.done} passed.", ""),),
        ]
        return [*first, (("Exercise: ", ""), (scene.exercise.title, "")), file_line(scene, look)]
    blocks = bar(scene.done, place.total, 12)
    gap = look.width - cells(left) - cells(right) - cells(blocks) - 1
    line: Line = ((cut(left, look.width), "quiet"),)
    if gap >= 2:
        line = ((left, "quiet"), (" " * gap, ""), (blocks, "pass"), (f" {right}", "quiet"))
    title = cut(scene.exercise.title, look.width)
    return [line, ((title, "title"),), file_line(scene, look)]


def file_line(scene: Scene, look: Look) -> Line:
    """Name the file to edit; clickable where the terminal can."""
    return (
        ("Your file: " if look.plain else "your file  ", "" if look.plain else "label"),
        (scene.file_name, LINK + scene.file.as_uri() if look.links else "key"),
    )


def task_lines(scene: Scene, look: Look) -> list[Line]:
    """Show the tasks, each with a mark once its checks were run."""
    lines: list[Line] = []
    for task in scene.tasks:
        status = task_status(scene.report, task.number)
        sign = mark(status, look) if status else ""
        if look.plain:
            head = f"Task {task.number}: " + (f"{sign}. " if sign else "")
            lines += wrap_line(((head, ""), *inline(task.text)), look.width)
            continue
        spans: Line = (
            (f" {task.number} ", "label"),
            (f"{sign or ' '} ", style_of(status)),
            *inline(task.text),
        )
        lines += wrap_line(spans, look.width, indent=5)
    return lines


def task_status(report: Report | None, number: int) -> str:
    """Give ``pass`` or ``fail`` for a task; nothing if no check speaks for it."""
    if report is None:
        return ""
    found = [check.status for check in report.checks if check.task == number]
    if not found:
        return ""
    return "pass" if all(status == "pass" for status in found) else "fail"


def footer(
    status: str, look: Look, *, is_urgent: bool = False, is_short: bool = False
) -> list[Line]:
    """Show the status, as long as it is, and the keys."""
    state: list[Line] = [
        ((line, "title" if is_urgent else "quiet"),) for line in wrap(status, look.width)
    ]
    if is_short:
        keys: Line = (("?", "key"), (" keys  ", "quiet"), ("q", "key"), (" quit", "quiet"))
        return [*(state if status else []), keys]
    return [(), *state, *key_lines(look)]


def key_lines(look: Look) -> list[Line]:
    """Name the keys, on as many lines as it takes."""
    rows: list[list[tuple[str, str]]] = [[]]
    room = look.width
    for key, word, _ in KEYS:
        size = len(key) + len(word) + 3
        if size > room and rows[-1]:
            rows.append([])
            room = look.width
        rows[-1] += [(key, "key"), (f" {word}  ", "quiet")]
        room -= size
    return [tuple(row) for row in rows]


def draw_page(page: Page, look: Look, rows: int, status: str) -> list[Line]:
    """Draw a text that lies over the screen."""
    room = page_height(rows)
    window = page.lines[page.offset : page.offset + room]
    left = len(page.lines) - page.offset - len(window)
    more = f"   {left} more lines below" if left > 0 else ""
    title = cut(page.title, max(look.width - cells(more), 8))
    return [
        cut_line(((title, "title"), (more, "quiet")), look.width),
        (),
        *(cut_line(line, look.width) for line in window),
        *[()] * (room - len(window)),
        ((cut(status, look.width), "title"),) if status else (),
        bottom_line(READING_KEYS, look),
    ]


def bottom_line(variants: Sequence[str], look: Look) -> Line:
    """Name the keys of a text or a list: the first variant that fits, else the last one."""
    fitting = (text for text in variants if cells(text) <= look.width)
    return ((cut(next(fitting, variants[-1]), look.width), "quiet"),)


def page_height(rows: int) -> int:
    """Count the rows that a page's text has in a frame of so many rows."""
    return max(rows - 4, 1)


def draw_choice(choice: Choice, look: Look, rows: int, status: str) -> list[Line]:
    """Draw the list of exercises, scrolled so that the marked one is seen."""
    room = page_height(rows)
    top = max(0, min(choice.chosen - room // 2, len(choice.rows) - room))
    lines: list[Line] = []
    for place in range(top, min(top + room, len(choice.rows))):
        _, line = choice.rows[place]
        if place == choice.chosen:
            line = ((cut("▸ " + "".join(text for text, _ in line), look.width), "chosen"),)
        else:
            line = (("  ", ""), *line)
        lines.append(cut_line(line, look.width))
    return [
        (("Exercises", "title"),),
        (),
        *lines,
        *[()] * (room - len(lines)),
        ((cut(status, look.width), "title"),) if status else (),
        bottom_line(CHOOSING_KEYS, look),
    ]


def _middle(scene: Scene, look: Look, room: int) -> list[Line]:
    """Put verdict and tasks together; shorten what does not fit, the tasks first."""
    tasks = task_lines(scene, look)
    words: list[Line] = []
    for line in scene.welcome:
        words += wrap_line(inline(line), look.width)
    if words:
        words.append(())
    if not scene.verdict:
        return [*words, *tasks]
    rule: list[Line] = []
    if scene.when:
        head = f"─── {scene.when} "
        rule = [((head + "─" * max(look.width - cells(head), 0), "quiet"),)]
    full = [*words, *tasks, (), *rule, *scene.verdict]
    if len(full) <= room:
        return full
    failure = scene.report.first_failure if scene.report else None
    now = [task for task in scene.tasks if failure is not None and task.number == failure.task]
    short = task_lines(replace(scene, tasks=tuple(now)), look)
    above = [*short, *([()] if short else []), *rule]
    for verdict in (scene.verdict, scene.short_verdict):
        if len(above) + len(verdict) <= room:
            return [*above, *verdict]
    return [*rule, *scene.short_verdict, (), *tasks]


def _window(lines: Sequence[Line], offset: int, room: int) -> list[Line]:
    """Cut out what fits; say how much is below."""
    if len(lines) <= room:
        return list(lines)
    offset = max(0, min(offset, len(lines) - room))
    shown = list(lines[offset : offset + room])
    left = len(lines) - offset - room
    if left > 0:
        shown[-1] = ((f"… {left + 1} more lines: press down", "quiet"),)
    return shown
