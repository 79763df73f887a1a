from __future__ import annotations

import queue
import shutil
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from toy_course import write

from checker.errors import CourseError
from checker.learner.journey import Journey, open_journey
from checker.model import CheckResult, Report, Submission, Where
from checker.render.text import Line, Look, cells, plain_text
from checker.watch.runner import Outcome
from checker.watch.session import Session


@dataclass
class ToyScreen:
    """Remembers the last frame, and every line that was appended."""

    is_live: bool = True
    columns: int = 80
    rows: int = 30
    frame: str = ""
    appended: str = ""
    pages: int = 0
    frames: list[Sequence[Line]] = field(default_factory=list)

    def size(self) -> tuple[int, int]:
        return self.columns, self.rows

    def show(self, lines: Sequence[Line], *, new_page: bool = False) -> None:
        self.frame = plain_text(lines)
        self.frames.append(lines)
        self.pages += new_page

    def append(self, lines: Sequence[Line]) -> None:
        self.appended += plain_text(lines) + "\n"

    def close(self, lines: Sequence[Line] = ()) -> None:
        pass


@pytest.fixture
def journey(root: Path) -> Journey:
    return open_journey(root)


@pytest.fixture
def screen() -> ToyScreen:
    return ToyScreen()


@pytest.fixture
def session(journey: Journey, screen: ToyScreen) -> Session:
    session = Session(journey, Look(79), "checker", screen, queue.SimpleQueue())
    session.open()
    return session


def press(session: Session, *keys: str) -> int | None:
    code = None
    for key in keys:
        code = session.handle("key", key)
    return code


def verdict(session: Session, status: str = "fail", **more: Any) -> None:
    exercise = session.scene.exercise
    check = CheckResult("test_it", "It says hello", status, task=1, **more)  # type: ignore[arg-type]
    report = Report(exercise.slug, status, (check,))  # type: ignore[arg-type]
    session.handle("outcome", Outcome(Submission(exercise, Path()), report))


def test_the_first_start_ever_welcomes_and_says_what_to_do(
    session: Session, screen: ToyScreen, root: Path
) -> None:
    lines = screen.frame.splitlines()

    assert lines[0].startswith("Toy course · lesson 1 · exercise 1 of 3")
    assert lines[1] == "The alpha exercise"
    assert lines[2] == "your file  work/alpha/main.py"
    assert "Welcome to Toy course." in lines
    assert " 1   Open main.py and print hello." in lines
    assert any("h hint" in line and "n next" in line for line in lines)
    assert (root / "work" / "alpha" / "main.py").exists()


def test_the_second_start_goes_on_without_a_welcome(session: Session, journey: Journey) -> None:
    verdict(session, "pass")
    press(session, "n")
    screen = ToyScreen()

    again = Session(open_journey(journey.course.root), Look(79), "x", screen, queue.SimpleQueue())
    again.open()

    assert "Welcome" not in screen.frame
    assert again.scene.exercise.slug == "beta"
    assert "1 passed" in screen.frame


def test_a_verdict_is_shown_and_saved(session: Session, screen: ToyScreen) -> None:
    verdict(session, expected="hello", got="bye")

    assert "✗ 1 of 1 · It says hello" in screen.frame
    assert "expected   hello" in screen.frame
    assert " 1 ✗ Open main.py and print hello." in screen.frame
    assert "next       h shows a hint" in screen.frame
    attempt = session.journey.progress.last_attempt("alpha")
    assert attempt is not None
    assert (attempt.status, attempt.failed_check) == ("fail", "test_it")


def test_a_pass_counts_and_nothing_moves_on_by_itself(session: Session, screen: ToyScreen) -> None:
    verdict(session, "pass")

    assert "1 passed" in screen.frame
    assert "Passed. Press n when you want to go on." in screen.frame
    assert session.scene.exercise.slug == "alpha"
    press(session, "n")
    assert session.scene.exercise.slug == "beta"
    assert "The beta exercise" in screen.frame


def test_every_new_verdict_keeps_the_old_page(session: Session, screen: ToyScreen) -> None:
    for status in ("fail", "fail", "pass"):
        verdict(session, status)

    assert screen.pages == 2


@pytest.mark.parametrize("key", ["h", "o", "?", "l", "d"])
def test_a_verdict_never_hides_what_is_being_read(
    session: Session, screen: ToyScreen, root: Path, key: str
) -> None:
    write(root / "work" / "alpha" / "main.py", "mine\n")
    press(session, key)
    before = screen.frame.splitlines()[:10]

    verdict(session)

    assert screen.frame.splitlines()[:10] == before
    assert "New result: not passed yet: 0 of 1 check. Esc shows it." in screen.frame
    press(session, "escape")
    assert "✗ 1 of 1 · It says hello" in screen.frame


def test_a_question_survives_a_verdict(session: Session, screen: ToyScreen) -> None:
    press(session, "r")
    verdict(session)

    assert "Start again? Your files are kept as a backup." in screen.frame
    press(session, "y")
    assert list((session.journey.workspace.work / "_backups").iterdir())


def test_leaving_an_open_exercise_is_asked_first(session: Session, screen: ToyScreen) -> None:
    press(session, "n")
    assert "Press n again to leave it for later." in screen.frame
    assert session.scene.exercise.slug == "alpha"
    press(session, "h", "escape", "n")
    assert session.scene.exercise.slug == "alpha"
    press(session, "n")
    assert session.scene.exercise.slug == "beta"


def test_hints_come_one_by_one(session: Session, screen: ToyScreen) -> None:
    press(session, "h")
    assert screen.frame.startswith("Hint 1 of 2")
    press(session, "h")
    assert screen.frame.startswith("Hint 2 of 2")
    assert "That was the last hint." in screen.frame
    assert session.journey.progress.counts("alpha").hints == 2
    press(session, "q")
    assert "The alpha exercise" in screen.frame


def test_the_solution_needs_a_pass_or_a_second_press(session: Session, screen: ToyScreen) -> None:
    press(session, "s")
    assert "Press s again to see it." in screen.frame
    press(session, "s")
    assert "print('hello')" in screen.frame
    assert "It prints." in screen.frame


def test_after_the_second_press_the_solution_opens_at_once(
    session: Session, screen: ToyScreen
) -> None:
    press(session, "s", "s", "q", "s")

    assert "print('hello')" in screen.frame
    assert session.journey.may_read_solution(session.scene.exercise)


def test_another_key_after_s_leaves_the_solution_closed(
    session: Session, screen: ToyScreen
) -> None:
    press(session, "s", "escape", "s")

    assert "Press s again to see it." in screen.frame
    assert "print('hello')" not in screen.frame
    assert session.journey.progress.counts("alpha").solution_asked == 0


def test_a_reset_by_accident_is_taken_back(session: Session, screen: ToyScreen) -> None:
    file = session.scene.file
    file.write_text("mine")
    press(session, "r")
    assert "b bring" not in screen.frame
    press(session, "y")
    assert "To get them back, press r and then b." in " ".join(screen.frame.split())

    press(session, "r")
    assert "b bring the last backup back" in " ".join(screen.frame.split())
    press(session, "b")

    assert file.read_text() == "mine"
    assert "Your files are back. What was there is now in work/_backups/" in " ".join(
        screen.frame.split()
    )


def test_a_deleted_folder_is_said_with_the_way_out(session: Session, screen: ToyScreen) -> None:
    shutil.rmtree(session.scene.file.parent)
    report = Report("alpha", "error", (), "There is no folder /somewhere.")
    session.handle("outcome", Outcome(Submission(session.scene.exercise, Path()), report))

    assert "The folder work/alpha is gone. Press r to get the starter files again." in screen.frame
    press(session, "r", "y")
    assert session.scene.file.exists()


def test_a_save_in_another_exercise_says_which_and_the_way_there(
    session: Session, screen: ToyScreen
) -> None:
    session.handle("saved elsewhere", "beta/main.py")

    said = " ".join(screen.frame.split())
    assert "You saved work/beta/main.py. It belongs to exercise 2: The beta exercise." in said
    press(session, "l", "2", "enter")
    assert session.scene.exercise.slug == "beta"


def test_a_save_elsewhere_answers_no_question(session: Session, screen: ToyScreen) -> None:
    press(session, "r")
    session.handle("saved elsewhere", "beta/main.py")

    assert "Start again?" in screen.frame
    assert "You saved" not in screen.frame


@pytest.fixture
def lesson_lines(root: Path, session: Session) -> list[str]:
    lines = [f"line {number}" for number in range(1, 101)]
    lesson = session.scene.place.lesson.folder / "README.md"
    lesson.write_text("```text\n" + "\n".join(lines) + "\n```\n")
    return lines


def shown_lines(screen: ToyScreen) -> list[str]:
    return [line.strip() for line in screen.frame.splitlines() if line.strip().startswith("line ")]


@pytest.mark.parametrize("rows", [8, 24, 30])
def test_pages_of_a_lesson_overlap_by_one_line(
    session: Session, screen: ToyScreen, lesson_lines: list[str], rows: int
) -> None:
    screen.rows = rows
    press(session, "o")
    pages = [shown_lines(screen)]
    while pages[-1][-1:] != ["line 100"]:
        press(session, "space")
        pages.append(shown_lines(screen))

    assert list(dict.fromkeys(line for page in pages for line in page)) == lesson_lines
    assert pages[0][-1] == pages[1][0]
    press(session, "page-up")
    assert shown_lines(screen)[-1] == pages[-1][0]


def test_the_lesson_opens_where_it_was_left(
    session: Session, screen: ToyScreen, lesson_lines: list[str]
) -> None:
    press(session, "o", "space", "space")
    place = shown_lines(screen)
    press(session, "q", "h", "q", "o")
    assert shown_lines(screen) == place

    press(session, "home", "q", "o")
    assert shown_lines(screen)[0] == "line 1"


def test_a_resize_leaves_the_reader_about_where_they_were(
    session: Session, screen: ToyScreen, lesson_lines: list[str]
) -> None:
    press(session, "o", "space", "space")
    top = shown_lines(screen)[0]
    screen.columns = 60
    session.handle("resized", None)

    assert top in shown_lines(screen)


def test_reset_asks_and_says_where_the_backup_is(session: Session, screen: ToyScreen) -> None:
    file = session.scene.file
    file.write_text("mine")
    press(session, "r", "x")
    assert "Nothing was changed." in screen.frame
    assert file.read_text() == "mine"
    press(session, "r", "y")
    assert "The starter code is back. Your files are in work/_backups/alpha-" in screen.frame
    assert file.read_text() == "# write here\n"


def test_the_list_is_chosen_with_arrows_and_numbers(session: Session, screen: ToyScreen) -> None:
    press(session, "l")
    assert "▸    1 · The alpha exercise" in screen.frame
    press(session, "down", "down", "down")
    assert "▸    3 · The gamma exercise" in screen.frame
    press(session, "2")
    assert "▸    2 · The beta exercise" in screen.frame
    press(session, "enter")
    assert session.scene.exercise.slug == "beta"


@pytest.mark.parametrize(
    ("columns", "line"),
    [
        (80, "up and down or a number choose · Enter goes there · Esc goes back"),
        (44, "up, down, number · Enter goes · Esc back"),
        (30, "number · Enter · Esc back"),
    ],
)
def test_the_bottom_line_of_the_list_is_never_cut(
    session: Session, screen: ToyScreen, columns: int, line: str
) -> None:
    screen.columns = columns
    session.handle("resized", None)
    press(session, "l")

    assert screen.frame.splitlines()[-1].strip() == line


@pytest.mark.parametrize(
    ("columns", "line"),
    [
        (80, "up and down move · Space goes on · Esc goes back"),
        (44, "up, down · Space on · Esc back"),
    ],
)
def test_the_bottom_line_of_a_text_is_never_cut(
    session: Session, screen: ToyScreen, columns: int, line: str
) -> None:
    screen.columns = columns
    session.handle("resized", None)
    press(session, "?")

    assert screen.frame.splitlines()[-1].strip() == line


def test_t_opens_the_whole_text_of_the_exercise(session: Session, screen: ToyScreen) -> None:
    readme = session.scene.exercise.folder / "README.md"
    readme.write_text(readme.read_text() + "\n## Try it\n\nRun it twice.\n")

    press(session, "t")

    assert "The alpha exercise" in screen.frame
    assert "README.md)" in screen.frame
    assert "Try it" in screen.frame
    assert "Run it twice." in screen.frame
    press(session, "t")
    assert "Run it twice." not in screen.frame
    assert "t task" in screen.frame


def test_a_text_of_an_exercise_that_is_gone_is_said(session: Session, screen: ToyScreen) -> None:
    (session.scene.exercise.folder / "README.md").unlink()

    press(session, "t")

    assert "The text of this exercise cannot be read" in screen.frame


def test_explaining_without_an_error_says_so(session: Session, screen: ToyScreen) -> None:
    press(session, "e")
    assert "There is no error to explain" in screen.frame


def test_an_error_of_the_course_is_a_sentence_in_the_status(
    session: Session, screen: ToyScreen
) -> None:
    verdict(session, explain="name-error")
    press(session, "e")

    assert "This course has no dictionary of errors." in screen.frame


def test_a_wrong_course_is_shown_in_place_of_a_verdict(session: Session, screen: ToyScreen) -> None:
    error = CourseError("the checks are wrong", location="checks/test_it.py", help="mend them")
    session.handle("outcome", Outcome(Submission(session.scene.exercise, Path()), error=error))

    assert "error: the checks are wrong in checks/test_it.py" in screen.frame
    assert "mend them" in screen.frame


def test_a_verdict_of_another_exercise_is_dropped(
    session: Session, screen: ToyScreen, journey: Journey
) -> None:
    late = Submission(journey.course.exercise("beta"), Path())
    session.handle("outcome", Outcome(late, Report("beta", "pass", ())))

    assert "0 passed" in screen.frame
    assert journey.progress.passes() == {}


def test_a_full_disk_does_not_end_the_session(
    session: Session, screen: ToyScreen, journey: Journey
) -> None:
    verdict(session)
    journey.progress.path.unlink()
    journey.progress.path.mkdir()

    verdict(session, "pass")

    assert "annot read your progress" in screen.frame or "annot save your progress" in screen.frame


def test_caps_lock_changes_no_key(session: Session, screen: ToyScreen) -> None:
    press(session, "H")
    assert screen.frame.startswith("Hint 1 of 2")


def test_an_unknown_key_names_the_help(session: Session, screen: ToyScreen) -> None:
    press(session, "x")
    assert "'x' is no key here. Press ? for all keys." in screen.frame


@pytest.mark.parametrize(("kind", "content"), [("interrupt", None), ("closed", None)])
def test_signals_end_the_program(session: Session, kind: str, content: object) -> None:
    assert session.handle(kind, content) == 130


def test_q_ends_with_0(session: Session) -> None:
    assert press(session, "q") == 0


SIZES = [(20, 6), (24, 8), (40, 10), (50, 18), (80, 24), (200, 60)]


@pytest.mark.parametrize(("columns", "rows"), SIZES)
def test_every_frame_fits_the_screen(
    session: Session, screen: ToyScreen, root: Path, columns: int, rows: int
) -> None:
    screen.columns, screen.rows = columns, rows
    write(root / "work" / "alpha" / "main.py", "mine\n" * 50)
    session.handle("resized", None)
    screen.frames.clear()
    verdict(session, expected="long " * 60, got="日本" * 80, verbatim=("line  " * 60 + "\n") * 40)
    steps = [
        "down",
        "down",
        "h",
        "escape",
        "o",
        "space",
        "q",
        "t",
        "q",
        "d",
        "last",
        "q",
        "l",
        "3",
        "q",
        "?",
    ]
    for key in steps:
        press(session, key)

    for frame in screen.frames:
        assert len(frame) <= rows - 1
        assert all(cells("".join(text for text, _ in line)) < columns for line in frame)


def test_a_long_line_of_the_programs_words_is_cut_and_keeps_its_spaces(
    session: Session, screen: ToyScreen
) -> None:
    verdict(session, verbatim=f"total  =  {'x' * 90}\n          ^^^^\nNameError: x")

    lines = screen.frame.splitlines()
    start = next(place for place, line in enumerate(lines) if line.startswith("  its words"))
    assert lines[start].startswith("  its words  total  =  xxxx")
    assert lines[start].endswith("x…")
    assert lines[start + 1 : start + 3] == [" " * 23 + "^^^^", " " * 13 + "NameError: x"]


def test_a_low_screen_shows_the_line_without_its_neighbours(
    session: Session, screen: ToyScreen
) -> None:
    mark = "           ^^^^"
    screen.rows = 24
    where = Where("main.py", 2, "it", "    return nmae", ("def it():",), ("it()",), mark)
    verdict(session, where=where, verbatim="line\n" * 7)
    assert "> 2 |     return nmae" in screen.frame
    assert "    |            ^^^^" in screen.frame
    assert "def it():" not in screen.frame
    assert len(screen.frame.splitlines()) <= screen.rows - 1

    screen.rows = 60
    session.handle("resized", None)

    assert "  1 | def it():" in screen.frame
    assert "  3 | it()" in screen.frame


def test_a_resize_draws_anew_and_loses_nothing(session: Session, screen: ToyScreen) -> None:
    verdict(session, expected="hello", got="bye")
    screen.columns = 40
    session.handle("resized", None)
    assert max(map(cells, screen.frame.splitlines())) <= 40
    assert "✗ 1 of 1" in screen.frame
    press(session, "h")
    screen.columns = 100
    session.handle("resized", None)
    assert screen.frame.startswith("Hint 1 of 2")


def test_long_verdicts_can_be_scrolled(session: Session, screen: ToyScreen) -> None:
    screen.rows = 14
    verdict(session, got="\n".join(f"line {number}" for number in range(11)))
    assert "more lines: press down" in screen.frame
    press(session, *["down"] * 40)
    assert "next       h shows a hint" in screen.frame or "Run it." in screen.frame
    press(session, *["up"] * 40)
    assert "✗ 1 of 1" in screen.frame


# the plain mode


@pytest.fixture
def plain(journey: Journey) -> tuple[Session, ToyScreen]:
    screen = ToyScreen(is_live=False)
    session = Session(journey, Look(79, plain=True), "checker", screen, queue.SimpleQueue())
    session.open()
    return session, screen


def test_the_plain_mode_appends_and_never_redraws(plain: tuple[Session, ToyScreen]) -> None:
    session, screen = plain
    assert "Exercise 1 of 3. 0 passed." in screen.appended
    assert "Task 1: Open main.py and print hello." in screen.appended
    verdict(session, expected="hello", got="bye")
    press(session, "h", "h", "l", "2")
    assert "2 OPEN The beta exercise: press Enter to go there" in screen.appended
    press(session, "enter")
    assert session.scene.exercise.slug == "beta"

    assert "FAIL 1 of 1: It says hello (alpha)" in screen.appended
    assert "Hint 2 of 2" in screen.appended
    assert screen.frames == []


def test_the_end_of_input_waits_for_the_verdict(plain: tuple[Session, ToyScreen]) -> None:
    session, _ = plain
    session._is_waiting = True

    assert press(session, "end") is None
    exercise = session.scene.exercise
    report = Report("alpha", "pass", (CheckResult("t", "T", "pass"),))
    assert session.handle("outcome", Outcome(Submission(exercise, Path()), report)) == 0


def test_the_end_of_input_without_a_run_ends_at_once(plain: tuple[Session, ToyScreen]) -> None:
    assert press(plain[0], "end") == 0
