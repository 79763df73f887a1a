"""What each key does: the keys of the main screen, of an open text, of the list."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from checker.watch import pages

if TYPE_CHECKING:
    from checker.watch.session import Session

_FAR = 1_000_000


def answer(session: Session, key: str) -> bool:
    """Take the answer to a question; False if the key is to be used as usual."""
    question, session.asked = session.asked, ""
    session.set_status("")
    if question == "r":
        if key == "y":
            session.guarded(lambda: reset(session))
        elif key == "b" and session.journey.workspace.last_backup(session.scene.exercise):
            session.guarded(lambda: bring_back(session))
        else:
            session.say("Nothing was changed.")
        return True
    if key == question:
        session.guarded(lambda: _CONFIRMED[question](session))
        return True
    session.paint()
    return key in ("escape", "enter")


def choose(session: Session, key: str) -> bool:
    """Move in the list of exercises, or go to the marked one."""
    choice = session.choice
    if choice is None:
        return False
    steps = {"up": -1, "down": 1, "page-up": -10, "page-down": 10, "space": 10}
    steps |= {"home": -_FAR, "last": _FAR, "k": -1, "j": 1}
    if key in ("escape", "backspace", "q", "l"):
        session.back()
    elif key == "enter":
        _go_to(session, choice.slug)
    elif key.isdigit():
        for digit in key:
            choice = choice.numbered(digit)
        session.choice = choice
        session.paint()
        if session.reads_lines:
            _go_to(session, choice.slug)
        else:
            _, line = choice.rows[choice.chosen]
            session.append([(*line, (": press Enter to go there", ""))])
    elif key in steps:
        session.choice = choice.moved(steps[key])
        session.paint()
    else:
        return False
    return True


def read(session: Session, key: str) -> bool:
    """Move in an open text, or close it."""
    page = session.page
    if page is None:
        return False
    # The last line of one page is the first of the next, so that no line is missed.
    step = max(session.page_height() - 1, 1)
    steps = {"up": -1, "down": 1, "page-up": -step, "page-down": step, "space": step}
    steps |= {"home": -_FAR, "last": _FAR, "k": -1, "j": 1}
    # A second h asks for one more hint; any other key closes the text that it opened.
    is_same = key == page.kind and key != "h"
    if is_same or key in ("escape", "backspace", "q", "enter"):
        session.back()
    elif key in steps:
        session.turn(steps[key])
    else:
        return False
    return True


def hint(session: Session) -> None:
    """Show the next hint."""
    found = session.journey.next_hint(session.scene.exercise)
    if found is None:
        session.say("There is no hint for this exercise.")
        return
    tail = "Press h for one more." if found.number < found.total else "That was the last hint."
    title = f"Hint {found.number} of {found.total}"
    session.open_page("h", title, pages.markdown(found.text), tail)


def go_on(session: Session) -> None:
    """Go to the next exercise; ask first if this one is not passed."""
    if session.journey.passed(session.scene.exercise) is None:
        session.ask("n", "This exercise is not passed yet. Press n again to leave it for later.")
    else:
        leave(session)


def leave(session: Session) -> None:
    """Go to the next exercise that is not passed."""
    journey, exercise = session.journey, session.scene.exercise
    slug = journey.next_unfinished(exercise.slug)
    if slug:
        session.go_to(journey.course.exercise(slug))
    elif journey.passed(exercise) is None:
        session.say("This is the last exercise that is not passed.")
    else:
        session.say("You have passed every exercise of this course.")


def show_list(session: Session) -> None:
    """Open the list of exercises."""
    choice = pages.choice(session.journey, session.look, session.scene.exercise.slug)
    session.page, session.choice = None, choice
    session.set_status("")
    session.paint()
    question = "Type the number of an exercise to go there, or q to go back."
    session.append([(), *(line for _, line in choice.rows), ((question, ""),)])


def show_lesson(session: Session) -> None:
    """Open the text of the lesson."""
    lesson = session.scene.place.lesson
    place = session.journey.workspace.place(lesson.folder / "README.md")
    title = f"Lesson {lesson.number}: {lesson.title}   ({place})"
    make = pages.markdown(pages.lesson_markdown(lesson))
    session.open_page("o", title, make, bookmark=f"lesson {lesson.slug}")


def show_task(session: Session) -> None:
    """Open the whole text of the exercise."""
    exercise = session.scene.exercise
    place = session.journey.workspace.place(exercise.folder / "README.md")
    make = pages.markdown(pages.task_markdown(exercise))
    session.open_page("t", f"{exercise.title}   ({place})", make)


def explain(session: Session) -> None:
    """Explain the error of the last check."""
    report = session.scene.report or session.last_report()
    failure = report.first_failure if report else None
    if failure is None:
        session.say("There is no error to explain: no check has failed.")
        return
    text = pages.explanation(session.journey, session.scene.exercise, failure, session.command)
    if text is None:
        session.say("Your program ran without an error: its answer differs. Press h for a hint.")
        return
    session.open_page("e", "The error in plain words", pages.markdown(text))


def show_diff(session: Session) -> None:
    """Show what the learner has changed."""
    lines = pages.difference(session.journey, session.scene.exercise)
    if not lines:
        session.say("You have not changed anything yet.")
        return
    session.open_page("d", "What you have changed since the start", pages.wrapped(lines))


def show_solution(session: Session) -> None:
    """Show the reference solution: after a pass, or when asked for twice."""
    if session.journey.may_read_solution(session.scene.exercise):
        open_solution(session)
    else:
        session.ask("s", "You have not passed yet, and hints (h) help. Press s again to see it.")


def open_solution(session: Session) -> None:
    """Show the reference solution, and record that it was read."""
    exercise = session.scene.exercise
    text = pages.solution(session.journey, exercise)
    session.open_page("s", "The reference solution", pages.markdown(text))
    session.journey.record_solution(exercise)


def ask_reset(session: Session) -> None:
    """Ask whether to start again."""
    backup = session.journey.workspace.last_backup(session.scene.exercise)
    other = " · b bring the last backup back" if backup else ""
    question = f"Start again? Your files are kept as a backup. y yes{other} · any other key no"
    session.ask("r", question)


def reset(session: Session) -> None:
    """Hand the starter code out again, and say where the learner's files are now."""
    exercise = session.scene.exercise
    # What we write ourselves is no save.
    session.ignore_saves()
    try:
        backup = session.journey.workspace.reset(exercise)
    finally:
        session.go_to(exercise, is_fresh=True)
    if backup is not None:
        place = session.journey.workspace.place(backup)
        session.say(
            f"The starter code is back. Your files are in {place}. "
            "To get them back, press r and then b."
        )


def bring_back(session: Session) -> None:
    """Give the learner the files of the last backup again."""
    exercise = session.scene.exercise
    session.ignore_saves()
    try:
        kept = session.journey.workspace.undo_reset(exercise)
    finally:
        session.go_to(exercise)
    place = f" What was there is now in {session.journey.workspace.place(kept)}." if kept else ""
    session.say(f"Your files are back.{place}")


def show_keys(session: Session) -> None:
    """List the keys."""
    session.open_page("?", "Keys", pages.keys_lines)


def check_now(session: Session) -> None:
    """Check without a save."""
    session.back()
    session.check()


def _go_to(session: Session, slug: str) -> None:
    session.guarded(lambda: session.go_to(session.journey.course.exercise(slug)))


_CONFIRMED: dict[str, Callable[[Session], None]] = {"n": leave, "s": open_solution}
"""what a key does when it is pressed again, after its question"""

ACTIONS: dict[str, Callable[[Session], None]] = {
    "h": hint,
    "n": go_on,
    "l": show_list,
    "o": show_lesson,
    "t": show_task,
    "e": explain,
    "d": show_diff,
    "c": check_now,
    "r": ask_reset,
    "s": show_solution,
    "?": show_keys,
    "escape": lambda session: session.back(),
    "up": lambda session: session.scroll(-1),
    "down": lambda session: session.scroll(1),
    "page-up": lambda session: session.scroll(-10),
    "page-down": lambda session: session.scroll(10),
    "space": lambda session: session.scroll(10),
}
