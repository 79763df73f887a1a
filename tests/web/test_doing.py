from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from web_client import BrowserClient
from werkzeug.test import TestResponse

from checker.learner.whole_files import digest_of_bytes
from checker.web.site import Site

STREAM = {"Accept": "text/event-stream"}
RIGHT = """\
def add(a, b):
    return a + b


def shout(text):
    return text.upper() + "!"
"""
PAGE = "/exercise/add-numbers"


@dataclass
class Desk:
    """The page of one exercise, as a browser without scripts uses it."""

    client: BrowserClient
    site: Site

    @property
    def file(self) -> Path:
        return self.site.journey.workspace.folder("add-numbers") / "sums.py"

    @property
    def digest(self) -> str:
        return digest_of_bytes(self.file.read_bytes())

    def check(self, text: str, digest: str = "", **more: Any) -> TestResponse:
        form = {"name": "sums.py", "text": text, "digest": digest or self.digest}
        return self.client.send(f"{PAGE}/check", form, **more)

    def page(self) -> str:
        return self.client.get(PAGE).text


@pytest.fixture
def desk(browser_client: BrowserClient, site: Site) -> Desk:
    desk = Desk(browser_client, site)
    desk.page()
    return desk


def events(reply: TestResponse) -> Iterator[tuple[str, dict[str, Any]]]:
    for block in reply.text.strip().split("\n\n"):
        name, data = block.split("\n")
        yield name.removeprefix("event: "), json.loads(data.removeprefix("data: "))


def texts_of(page: str) -> list[str]:
    found = re.findall(r"<textarea[^>]*>\n(.*?)</textarea>", page, re.DOTALL)
    return [unescape(text) for text in found]


def paths(desk: Desk) -> list[Path]:
    """Give what is in the course and around it, but what the machine keeps for itself."""
    root = desk.site.journey.course.root
    found = [path for path in root.parent.rglob("*") if ".checker" not in path.parts]
    return sorted(found)


# the page


def test_the_page_shows_tasks_files_and_no_result(desk: Desk) -> None:
    page = desk.page()

    assert "Nothing was checked yet" in page
    assert texts_of(page) == [desk.file.read_text(encoding="utf-8")]
    assert f'value="{desk.digest}"' in page
    assert '<h2 id="tasks-title">Tasks</h2>' in page
    assert "<script>" not in page
    assert "style=" not in page


def test_the_page_makes_the_exercise_the_current_one(
    browser_client: BrowserClient, site: Site
) -> None:
    browser_client.get("/exercise/greet")

    assert site.journey.current().slug == "greet"
    assert browser_client.get("/exercise").headers["Location"] == "/exercise/greet"


def test_a_text_that_begins_with_an_empty_line_keeps_it(desk: Desk) -> None:
    desk.file.write_text("\n\nx = 1\n", encoding="utf-8")

    # A browser leaves out the first line break after the tag, and that one is ours.
    assert texts_of(desk.page()) == ["\n\nx = 1\n"]


# checking without a script


def test_a_right_answer_passes_and_the_page_shows_it(desk: Desk) -> None:
    reply = desk.check(RIGHT)

    assert reply.status_code == 303
    assert reply.headers["Location"] == f"{PAGE}#result"
    page = desk.page()
    assert re.search(r'<h1 id="title">.*✓</span> passed</span></h1>', page, re.DOTALL)
    assert "Next exercise: " in page
    assert "✓ done" in page
    assert desk.file.read_text(encoding="utf-8") == RIGHT
    assert "add-numbers" in desk.site.journey.progress.passes()


def test_a_wrong_answer_says_what_how_and_where(desk: Desk) -> None:
    desk.check("def add(a, b):\n    return a - b\n")

    page = desk.page()
    assert "Not passed yet" in page
    for label in ("we did", "expected", "got"):
        assert f"<dt>{label}</dt>" in page
    assert 'data-file="sums.py"' in page
    assert "○ not yet" in page
    assert "add-numbers" not in desk.site.journey.progress.passes()


def test_a_verdict_of_the_terminal_is_on_the_page(desk: Desk) -> None:
    desk.check(RIGHT)
    before = desk.client.get(f"{PAGE}/state").json

    last = desk.site.journey.progress.last_report("add-numbers")
    assert last is not None
    desk.site.journey.progress.record_attempt("add-numbers", "fail", report=last)

    assert before is not None
    after = desk.client.get(f"{PAGE}/state").json
    assert after is not None
    assert after["verdict"] != before["verdict"]


# checking with a script


def test_each_check_is_told_as_it_ends(desk: Desk) -> None:
    told = list(events(desk.check(RIGHT, headers=STREAM)))

    names = [name for name, _ in told]
    total = dict(told)["collected"]["total"]
    assert names == ["saved", "collected", *["check"] * total, "finished"]
    assert told[0][1]["digests"] == {"sums.py": desk.digest}
    last = told[-1][1]
    assert "passed" in last["said"].lower()
    assert "Next exercise: " in last["result"]
    assert "✓ done" in last["tasks"]
    assert "passed" in last["title"]
    assert "Leave it for later" not in last["more"]
    assert last["verdict"] == (desk.client.get(f"{PAGE}/state").json or {})["verdict"]


# two editors


def test_a_file_that_changed_elsewhere_is_asked_about(desk: Desk) -> None:
    seen = desk.digest
    desk.file.write_text("theirs = 1\n", encoding="utf-8")

    reply = desk.check("mine = 1\n", seen)

    assert reply.status_code == 409
    assert "Another program has changed your file" in reply.text
    assert texts_of(reply.text) == ["mine = 1\n"]
    assert '<span class="removed">- theirs = 1</span>' in reply.text
    assert '<span class="added">+ mine = 1</span>' in reply.text
    assert desk.file.read_text(encoding="utf-8") == "theirs = 1\n"


def test_a_script_gets_the_question_as_a_piece(desk: Desk) -> None:
    seen = desk.digest
    desk.file.write_text("theirs = 1\n", encoding="utf-8")

    reply = desk.check("mine = 1\n", seen, headers=STREAM)

    assert reply.status_code == 409
    assert reply.json is not None
    assert reply.json["files"] == [{"name": "sums.py", "digest": desk.digest}]
    assert reply.json["html"].lstrip().startswith('<section class="conflict"')


@pytest.mark.parametrize(
    ("choice", "chosen", "kept"),
    [("mine", "mine = 1\n", "theirs = 1\n"), ("file", "theirs = 1\n", "mine = 1\n")],
)
def test_the_version_that_is_not_chosen_is_kept(
    desk: Desk, choice: str, chosen: str, kept: str
) -> None:
    desk.file.write_text("theirs = 1\n", encoding="utf-8")
    form = {"name": "sums.py", "text": "mine = 1\n", "digest": desk.digest, "choice": choice}

    reply = desk.client.send(f"{PAGE}/resolve", form)

    assert reply.status_code == 303
    assert desk.file.read_text(encoding="utf-8") == chosen
    (backup,) = (desk.site.journey.workspace.work / "_backups").rglob("sums.py")
    assert backup.read_text(encoding="utf-8") == kept
    assert desk.site.journey.workspace.place(backup) in desk.page()


def test_a_third_version_is_asked_about_again(desk: Desk) -> None:
    desk.file.write_text("theirs = 1\n", encoding="utf-8")
    seen = desk.digest
    desk.file.write_text("theirs = 2\n", encoding="utf-8")
    form = {"name": "sums.py", "text": "mine = 1\n", "digest": seen, "choice": "mine"}

    assert desk.client.send(f"{PAGE}/resolve", form).status_code == 409
    assert desk.file.read_text(encoding="utf-8") == "theirs = 2\n"


def test_comparing_writes_nothing(desk: Desk) -> None:
    before = desk.file.read_bytes()

    reply = desk.client.send(f"{PAGE}/compare", {"name": "sums.py", "text": "mine = 1\n"})

    assert reply.status_code == 409
    assert desk.file.read_bytes() == before


def test_the_state_tells_what_is_on_the_disk(desk: Desk, site: Site) -> None:
    state = desk.client.get(f"{PAGE}/state").json

    assert state == {
        "files": {"sums.py": desk.digest},
        "verdict": "",
        "form_token": site.keys.form,
    }
    file = desk.client.get(f"{PAGE}/file?name=sums.py").json
    assert file is not None
    assert file["digest"] == desk.digest
    assert desk.client.get(f"{PAGE}/file?name=../../pyproject.toml").status_code == 404


# what helps


def test_hints_come_one_at_a_time_and_are_recorded(desk: Desk) -> None:
    hints = desk.site.journey.hints(desk.site.journey.course.exercise("add-numbers"))
    assert "Show hint 1 of" in desk.page()

    for number in range(1, len(hints) + 1):
        assert desk.client.send(f"{PAGE}/hint").headers["Location"] == f"{PAGE}#hints"
        assert f"Hint {number} of {len(hints)}" in desk.page()
        assert desk.site.journey.progress.counts("add-numbers").hints == number

    assert "That was the last hint." in desk.page()


def test_the_solution_is_shown_when_it_is_asked_for_twice(desk: Desk) -> None:
    assert desk.client.get(f"{PAGE}/solution").status_code == 303
    assert desk.client.get(f"{PAGE}/difference?against=solution").text.count("What you changed")

    first = desk.client.send(f"{PAGE}/solution")
    assert first.headers["Location"] == f"{PAGE}#more"
    assert "hints help on the way" in desk.page()
    second = desk.client.send(f"{PAGE}/solution")

    assert second.headers["Location"] == f"{PAGE}/solution"
    assert "return" in desk.client.get(f"{PAGE}/solution").text


def test_starting_again_keeps_the_files_and_says_where(desk: Desk) -> None:
    starter = desk.file.read_bytes()
    desk.file.write_text("mine = 1\n", encoding="utf-8")

    desk.client.send(f"{PAGE}/reset")

    assert desk.file.read_bytes() == starter
    (backup,) = (desk.site.journey.workspace.work / "_backups").iterdir()
    assert (backup / "sums.py").read_text(encoding="utf-8") == "mine = 1\n"
    assert f"work/_backups/{backup.name}" in desk.page()


def test_starting_again_can_be_taken_back(desk: Desk) -> None:
    starter = desk.file.read_bytes()
    assert "Bring my files back" not in desk.page()
    desk.file.write_text("mine = 1\n", encoding="utf-8")
    desk.client.send(f"{PAGE}/reset")
    assert "Bring my files back" in desk.page()

    desk.client.send(f"{PAGE}/undo")

    assert desk.file.read_text(encoding="utf-8") == "mine = 1\n"
    (backup,) = (desk.site.journey.workspace.work / "_backups").iterdir()
    assert (backup / "sums.py").read_bytes() == starter
    assert backup.name in desk.page()
    assert desk.client.send(f"{PAGE}/undo").status_code == 303


def test_nothing_to_take_back_is_a_sentence(desk: Desk) -> None:
    reply = desk.client.send(f"{PAGE}/undo")

    assert reply.status_code == 400
    assert "There is no backup of &#39;add-numbers&#39;." in reply.text


def test_a_missing_file_can_be_brought_back(desk: Desk) -> None:
    desk.file.with_name("other.py").touch()
    desk.file.unlink()
    assert "is missing" in desk.page()

    desk.client.send(f"{PAGE}/restore")

    assert desk.file.exists()
    assert "These files are back: sums.py." in desk.page()


def test_what_changed_is_shown(desk: Desk) -> None:
    assert "You have not changed anything yet." in desk.client.get(f"{PAGE}/difference").text

    desk.file.write_text("mine = 1\n", encoding="utf-8")

    assert '<span class="added">+ mine = 1</span>' in desk.client.get(f"{PAGE}/difference").text


def test_a_new_file_is_made_and_never_overwritten(desk: Desk) -> None:
    desk.client.send(f"{PAGE}/file", {"new_name": "models.py"})
    made = desk.file.with_name("models.py")
    assert made.read_bytes() == b""

    made.write_text("x = 1\n", encoding="utf-8")
    desk.client.send(f"{PAGE}/file", {"new_name": "models.py"})

    assert made.read_text(encoding="utf-8") == "x = 1\n"
    assert "There is a file named models.py already." in desk.page()


def test_a_file_is_renamed_and_removed(desk: Desk) -> None:
    text = desk.file.read_text(encoding="utf-8")

    desk.client.send(f"{PAGE}/rename", {"old_name": "sums.py", "other_name": "shop/add.py"})
    assert "sums.py has the name shop/add.py now." in desk.page()
    assert (desk.file.parent / "shop" / "add.py").read_text(encoding="utf-8") == text

    desk.client.send(f"{PAGE}/remove", {"old_name": "shop/add.py"})

    (kept,) = (desk.site.journey.workspace.work / "_backups").rglob("add.py")
    assert kept.read_text(encoding="utf-8") == text
    assert desk.site.journey.workspace.place(kept) in desk.page()


def test_a_name_that_is_taken_is_a_sentence(desk: Desk) -> None:
    text = desk.file.read_text(encoding="utf-8")
    desk.file.with_name("taken.py").touch()

    desk.client.send(f"{PAGE}/rename", {"old_name": "sums.py", "other_name": "taken.py"})

    assert "There is a file named taken.py already." in desk.page()
    assert desk.file.read_text(encoding="utf-8") == text


@pytest.mark.parametrize("action", ["hint", "solution", "reset", "file", "rename", "restore"])
def test_every_button_saves_what_was_typed(desk: Desk, action: str) -> None:
    form = {"name": "sums.py", "text": "mine = 1\n", "digest": desk.digest}
    form |= {"new_name": "new.py", "old_name": "sums.py", "other_name": "other.py"}

    assert desk.client.send(f"{PAGE}/{action}", form).status_code == 303

    texts = [path.read_text(encoding="utf-8") for path in desk.file.parents[1].rglob("*.py")]
    assert "mine = 1\n" in texts


def test_a_button_asks_first_where_there_are_two_versions(desk: Desk) -> None:
    seen = desk.digest
    desk.file.write_text("theirs = 1\n", encoding="utf-8")
    form = {"name": "sums.py", "text": "mine = 1\n", "digest": seen}

    reply = desk.client.send(f"{PAGE}/reset", form)

    assert reply.status_code == 409
    assert desk.file.read_text(encoding="utf-8") == "theirs = 1\n"


def test_the_error_is_explained_in_plain_words(desk: Desk) -> None:
    desk.check("def add(a, b):\n    return a + c\n")

    assert f"{PAGE}/error" in desk.page()
    page = desk.client.get(f"{PAGE}/error")
    assert page.status_code == 200
    assert "What to do" in page.text
    assert "<mark>&gt; 2 |     return a + c</mark>" in page.text
    assert "NameError: name &#39;c&#39; is not defined" in page.text


def test_the_fault_is_marked_in_the_lines_of_the_file(desk: Desk) -> None:
    desk.check("# sum\ndef add(a, b):\n    return [a] + c\n")

    lines = (
        "  1 | # sum\n  2 | def add(a, b):\n&gt; 3 |     return [a] + c\n    |                  ^"
    )
    assert f">{lines}</pre>" in desk.page()


# what must not work


@pytest.mark.parametrize("name", ["../greet/greet.py", "/etc/hostname", "a/../../x.py", "..\\x.py"])
def test_no_file_outside_of_the_exercise_is_written(desk: Desk, name: str) -> None:
    before = paths(desk)
    form = {"name": name, "text": "x", "digest": "", "choice": "mine"}

    for action in ("check", "resolve", "hint", "reset"):
        assert desk.client.send(f"{PAGE}/{action}", form).status_code == 400
    for action, names in (
        ("file", {"new_name": name}),
        ("rename", {"old_name": "sums.py", "other_name": name}),
        ("rename", {"old_name": name, "other_name": "new.py"}),
        ("remove", {"old_name": name}),
    ):
        assert desk.client.send(f"{PAGE}/{action}", names).status_code == 400

    assert paths(desk) == before


@pytest.mark.parametrize(
    "slug", ["..%2f..%2fetc", "%2e%2e", "no-such", "<script>alert(1)</script>"]
)
def test_no_other_folder_is_an_exercise(desk: Desk, slug: str) -> None:
    reply = desk.client.get(f"/exercise/{slug}")

    assert reply.status_code == 404
    assert "<script>alert" not in reply.text


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://localhost:8000"},
        {"Origin": "http://127.0.0.1:5000"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "none"},
    ],
)
@pytest.mark.parametrize(
    "action", ["check", "hint", "reset", "solution", "file", "resolve", "remove", "undo"]
)
def test_a_form_of_another_page_changes_nothing(
    desk: Desk, action: str, headers: dict[str, str]
) -> None:
    before = desk.file.read_bytes()
    form = {"name": "sums.py", "text": "hacked", "digest": desk.digest, "choice": "mine"}

    reply = desk.client.send(f"{PAGE}/{action}", form, headers=headers)

    assert reply.status_code == 403
    assert desk.file.read_bytes() == before
    counts = desk.site.journey.progress.counts("add-numbers")
    assert (counts.hints, counts.solution_asked) == (0, 0)


@pytest.mark.parametrize("token", ["", "wrong", "ä"])
def test_a_form_without_its_token_changes_nothing(desk: Desk, token: str) -> None:
    reply = desk.client.send(f"{PAGE}/hint", {"form_token": token})

    assert reply.status_code == 403
    assert desk.site.journey.progress.counts("add-numbers").hints == 0


def test_a_browser_that_says_nothing_of_itself_changes_nothing(desk: Desk, site: Site) -> None:
    reply = desk.client.post(f"{PAGE}/hint", data={"form_token": site.keys.form})

    assert reply.status_code == 403


def test_a_large_request_is_refused(desk: Desk) -> None:
    reply = desk.check("x" * (5 * 1024 * 1024))

    assert reply.status_code == 413


SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(1)>"


def test_what_a_program_prints_is_no_html(desk: Desk) -> None:
    text = f"print({SCRIPT!r})\ndef add(a, b):\n    return {SCRIPT!r}\n"

    told = list(events(desk.check(text, headers=STREAM)))

    html = "".join(str(value) for _, data in told for value in data.values())
    for page in (html, desk.page(), desk.client.get(f"{PAGE}/difference").text):
        assert "&lt;script&gt;" in page
        assert "<script>alert" not in page
        assert "<img" not in page


def test_what_an_error_says_is_no_html(desk: Desk) -> None:
    desk.check(f"# {SCRIPT}\ndef add(a, b):\n    raise ValueError({SCRIPT!r})\n")

    for page in (desk.page(), desk.client.get(f"{PAGE}/error").text):
        assert "<script>alert" not in page
        assert "<img" not in page


def test_the_name_of_a_file_is_no_html(desk: Desk) -> None:
    name = '"><svg onload=alert(1)>.py'
    try:
        (desk.file.parent / name).write_text("</textarea><script>alert(1)</script>", "utf-8")
    except OSError:
        pytest.skip("this system has no such names")

    page = desk.page()

    assert "<svg" not in page
    assert "<script>alert" not in page
    assert page.count("</textarea>") == 2
