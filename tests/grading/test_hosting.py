"""A learner's app served for a browser: it answers, it fails in words, it ends."""

from __future__ import annotations

import http.client
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from grounds import LAUNCHERS, lay_out, our_processes, remove, wait_for

from checker.content.catalog import Course
from checker.grading.hosting import HostedApp
from checker.grading.journal import MOST_CHARACTERS, MOST_ENTRIES, Entry, Journal
from checker.model import Submission

HELLO = """
def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [b"hello"]
"""


@dataclass
class Answer:
    status: int
    text: str
    headers: dict[str, str] = field(default_factory=dict)


@dataclass
class Hosted:
    """One app that a test hosts, and the folder that it came from."""

    app: HostedApp
    folder: Path

    def get(self, path: str = "/", method: str = "GET", body: Any = None, **headers: str) -> Answer:
        connection = http.client.HTTPConnection("127.0.0.1", self.app.port, timeout=20)
        sent = {"Host": f"localhost:{self.app.port}", **headers}
        try:
            connection.request(method, path, body, sent)
            reply = connection.getresponse()
            return Answer(reply.status, reply.read().decode(), dict(reply.getheaders()))
        finally:
            connection.close()

    def told(self, kind: str) -> list[Entry]:
        self.app.collect_output()
        return [entry for entry in self.app.journal.after() if entry.kind == kind]

    def printed(self) -> str:
        return "".join(entry.text for entry in self.told("output"))


Host = Callable[..., Hosted]


@pytest.fixture(params=LAUNCHERS)
def host(
    request: pytest.FixtureRequest,
    toy: Course,
    tmp_path: Path,
    watched_tmp: Path,
    alone: None,
) -> Iterator[Host]:
    """Host apps for one test; after it nothing of them may be left."""
    before = set(our_processes(watched_tmp))
    made: list[HostedApp] = []

    def host(text: str | None = HELLO, *, slug: str = "notes", **files: str) -> Hosted:
        folder = tmp_path / slug
        folder.mkdir(exist_ok=True)
        lay_out(folder, {"app.py": text, **files} if text is not None else files)
        submission = Submission(toy.exercise(slug), folder, f"work/{slug}")
        app = HostedApp(toy, submission, launcher=request.param)
        made.append(app)
        app.start()
        return Hosted(app, folder)

    yield host
    for app in made:
        app.close()
    left = wait_for(lambda: [pid for pid in our_processes(watched_tmp) if pid not in before])
    assert left == []
    assert list(watched_tmp.glob("powerhouse-app-*")) == []


def test_it_answers_a_browser(host: Host) -> None:
    hosted = host()

    answer = hosted.get("/a/b?c=1")

    assert hosted.app.is_running
    assert (answer.status, answer.text) == (200, "hello")
    assert [entry.text for entry in hosted.told("request")] == ["GET /a/b?c=1 → 200 OK"]


def test_what_is_sent_arrives(host: Host) -> None:
    hosted = host("""
def app(environ, start_response):
    body = environ["wsgi.input"].read().decode()
    start_response("201 Created", [("Content-Type", "text/plain"), ("X-Mine", "yes")])
    shown = [environ["REQUEST_METHOD"], environ["PATH_INFO"], environ["QUERY_STRING"], body]
    shown += [environ["CONTENT_TYPE"], environ["HTTP_X_THEIRS"]]
    return ["|".join(shown).encode("latin-1")]
""")

    answer = hosted.get(
        "/caf%C3%A9?n=1", "POST", "name=Ada", **{"Content-Type": "text/plain", "X-Theirs": "no"}
    )

    assert answer.status == 201
    assert answer.text == "POST|/café|n=1|name=Ada|text/plain|no"
    assert answer.headers["X-Mine"] == "yes"
    assert answer.headers["Content-Length"] == str(len(answer.text.encode()))


def test_it_keeps_its_state_between_requests(host: Host) -> None:
    hosted = host("""
seen = []
def app(environ, start_response):
    seen.append(1)
    open("count.txt", "w").write(str(len(seen)))
    start_response("200 OK", [])
    return [open("count.txt").read().encode()]
""")

    answers = [hosted.get().text for _ in range(3)]

    assert answers == ["1", "2", "3"]
    assert not (hosted.folder / "count.txt").exists()  # it works on a copy


def test_prints_are_in_the_journal(host: Host) -> None:
    hosted = host("""
import sys
print("loaded ä")
def app(environ, start_response):
    print("asked for", environ["PATH_INFO"])
    print("careful", file=sys.stderr)
    start_response("200 OK", [])
    return [b""]
""")

    hosted.get("/x")

    assert hosted.printed() == "loaded ä\nasked for /x\ncareful\n"


def test_a_flood_of_prints_is_cut(host: Host) -> None:
    hosted = host("""
def app(environ, start_response):
    for number in range(40_000):
        print("line", number)
    start_response("200 OK", [])
    return [b"done"]
""")

    assert hosted.get().text == "done"

    printed = hosted.printed()
    assert printed.endswith("line 39999\n")
    assert "bytes are left out here" in printed
    assert len(printed) < 70_000


def test_an_exception_is_explained_with_its_line(host: Host) -> None:
    hosted = host("""
def app(environ, start_response):
    return [greting.encode()]
""")

    answer = hosted.get()

    (problem,) = hosted.told("problem")
    assert answer.status == 500
    assert problem.text == "NameError: name 'greting' is not defined"
    assert problem.explain == "name-not-defined"
    assert problem.where is not None
    assert (problem.where.file, problem.where.line) == ("work/notes/app.py", 3)
    assert problem.where.before == ("def app(environ, start_response):",)
    assert problem.where.code == "    return [greting.encode()]"
    assert problem.where.mark == "            ^^^^^^^"
    assert "return [greting.encode()]" in problem.verbatim
    assert hosted.app.is_running


ONE_ADDRESS = """
def app(environ, start_response):
    found = environ["PATH_INFO"] == "/hello"
    start_response("200 OK" if found else "404 NOT FOUND", [])
    return [b""]
"""
OTHER_ADDRESS = r"""
title = "The address is another"
means = "Your app looks for `$wanted`."
fix = "Open `$wanted`."
lesson = "requests"
lesson_number = 2
program = "programs/other-address.py"

[[match]]
kind = "http"
status = 404
source_has = 'PATH_INFO"\] == "(?P<wanted>[^"]+)"'

[otherwise]
wanted = "another address"
"""


@pytest.fixture
def refused(own_root: Path, tmp_path: Path) -> Iterator[Callable[[str], Entry]]:
    """Host an app that knows one address, beside a dictionary with an entry; ask another."""
    apps: list[HostedApp] = []

    def ask(entry: str) -> Entry:
        dictionary = own_root / "exercises" / "_support" / "explanations"
        (dictionary / "other-address.toml").write_text(entry, encoding="utf-8")
        course = Course.open(own_root)
        lay_out(tmp_path / "notes", {"app.py": ONE_ADDRESS})
        submission = Submission(course.exercise("notes"), tmp_path / "notes", "work/notes")
        apps.append(HostedApp(course, submission))
        apps[0].start()
        hosted = Hosted(apps[0], tmp_path / "notes")
        assert hosted.get("/helo").status == 404
        (told,) = hosted.told("request")
        return told

    yield ask
    for app in apps:
        app.close()


def test_a_refusal_is_explained_with_the_file(refused: Callable[[str], Entry]) -> None:
    told = refused(OTHER_ADDRESS)

    assert (told.text, told.explain) == ("GET /helo → 404 NOT FOUND", "other-address")
    assert told.means == "Your app looks for `/hello`."


def test_an_entry_with_a_fault_in_it_does_not_stop_the_app(
    refused: Callable[[str], Entry],
) -> None:
    told = refused(OTHER_ADDRESS.replace("[otherwise]", "[otherwis]"))

    assert (told.text, told.explain) == ("GET /helo → 404 NOT FOUND", "")


def test_an_error_while_loading_is_the_page(host: Host) -> None:
    hosted = host("def app(environ, start_response)\n    pass\n")

    answer = hosted.get()

    assert not hosted.app.is_running
    assert answer.status == 500
    assert "Your app did not start" in answer.text
    assert "expected &#x27;:&#x27;" in answer.text
    assert "work/notes/app.py, line 1" in answer.text
    assert hosted.app.problem is not None
    assert hosted.app.problem.text == "SyntaxError: expected ':'"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (None, "there is no file app.py"),
        ("", "does not make the name app"),
        ("while True: pass\n", "Look for a loop that never ends"),
        ("import os\nos._exit(0)\n", "Your app ended itself"),
        ("raise SystemExit(3)\n", "SystemExit: 3"),
        ("name = input()\n", "EOFError"),
    ],
    ids=["no-file", "no-app", "loop", "exit", "sys-exit", "input"],
)
def test_why_it_does_not_start(host: Host, text: str | None, says: str) -> None:
    hosted = host(text)

    fault = hosted.app.problem
    assert fault is not None
    assert says in f"{fault.text} {fault.means}"
    assert len(hosted.told("problem")) == 1


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("while True: pass", "Your app did not answer in time"),
        ("import os; os._exit(0)", "Your app ended itself"),
        ("start_response('99 Odd', []); return [b'']", "a browser cannot read"),
        ("start_response('200 OK', [('a\\nb', 'c')]); return [b'']", "a browser cannot read"),
        ("start_response('200 OK', []); return [b'x' * 9_000_000]", "8 MB"),
        ("while True: open('f', 'ab').write(b'x' * 10 ** 6)", "OSError"),
    ],
    ids=["loop", "exit", "status", "header", "large", "fills-disk"],
)
def test_a_bad_reply_ends_in_words_and_the_app_goes_on(host: Host, line: str, says: str) -> None:
    hosted = host(f"""
def app(environ, start_response):
    if environ["PATH_INFO"] == "/bad":
        {line}
    start_response("200 OK", [])
    return [b"fine"]
""")

    bad, good = hosted.get("/bad"), hosted.get("/")

    (problem,) = hosted.told("problem")
    assert bad.status == 500
    assert says in f"{problem.text} {problem.means}"
    assert (good.status, good.text) == (200, "fine")


def test_children_end_with_it(host: Host, watched_tmp: Path) -> None:
    hosted = host("""
import subprocess, sys, threading, time
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
threading.Thread(target=time.sleep, args=(600,), daemon=True).start()
def app(environ, start_response):
    start_response("200 OK", [])
    return [str(child.poll()).encode()]
""")

    assert hosted.get().text == "None"  # it lives; the fixture claims that it does not after


def test_a_changed_file_is_seen_by_the_next_request(host: Host) -> None:
    hosted = host()
    before = hosted.get().text

    (hosted.folder / "app.py").write_text(HELLO.replace("hello", "goodbye"), encoding="utf-8")
    after = hosted.get().text
    (hosted.folder / "app.py").write_text("def app(:\n", encoding="utf-8")
    broken = hosted.get()
    (hosted.folder / "app.py").write_text(HELLO, encoding="utf-8")
    mended = hosted.get().text

    assert (before, after, mended) == ("hello", "goodbye", "hello")
    assert broken.status == 500
    assert [entry.text for entry in hosted.told("note")].count(
        "A file changed: your app starts again."
    ) == 3


def test_another_name_is_turned_away(host: Host) -> None:
    hosted = host()

    for name in ("evil.example", f"evil.example:{hosted.app.port}", "localhost", "localhost:1"):
        assert hosted.get(Host=name).status == 421
    assert hosted.get(Host=f"127.0.0.1:{hosted.app.port}").status == 200
    assert len(hosted.told("request")) == 1


def test_a_request_that_is_too_large_is_refused(host: Host) -> None:
    hosted = host()

    answer = hosted.get("/", "POST", None, **{"Content-Length": "99999999"})

    assert answer.status == 413


def test_words_of_an_error_are_no_markup(host: Host) -> None:
    hosted = host('raise ValueError("<script>alert(1)</script>")\n')

    text = hosted.get().text

    assert "<script" not in text
    assert "&lt;script&gt;alert(1)" in text


def test_what_a_browser_asks_by_itself_is_not_told(host: Host) -> None:
    hosted = host(HELLO.replace("200 OK", "404 Not Found"))

    hosted.get("/favicon.ico")
    hosted.get("/missing")

    assert [entry.text for entry in hosted.told("request")] == ["GET /missing → 404 Not Found"]


def test_close_does_not_wait_for_a_request(host: Host) -> None:
    hosted = host("import time\ndef app(e, s):\n    time.sleep(600)\n")
    answers: list[int] = []
    asking = threading.Thread(target=lambda: answers.append(hosted.get().status))
    asking.start()
    wait_for(lambda: [] if hosted.app._lock.locked() else [1])

    begun = time.monotonic()
    hosted.app.close()
    seconds = time.monotonic() - begun
    asking.join(10)

    assert seconds < 5  # the limit of a request is not what ends it
    assert answers in ([503], [])
    with pytest.raises(OSError, match="refused"):
        hosted.get()


def test_a_connection_that_was_kept_open_ends_with_it(host: Host) -> None:
    hosted = host()
    connection = http.client.HTTPConnection("127.0.0.1", hosted.app.port, timeout=20)
    connection.request("GET", "/", headers={"Host": f"localhost:{hosted.app.port}"})
    kept = connection.getresponse()
    kept.read()
    assert not kept.will_close

    hosted.app.close()
    connection.request("GET", "/", headers={"Host": f"localhost:{hosted.app.port}"})
    last = connection.getresponse()
    connection.close()

    assert (last.status, last.will_close) == (503, True)


def test_closed_twice_and_started_again(host: Host) -> None:
    hosted = host()
    hosted.app.close()
    hosted.app.close()

    hosted.app.start()

    assert hosted.get().text == "hello"


def test_only_a_starter_with_the_app_can_be_hosted(toy: Course) -> None:
    assert toy.exercise("notes").has_web_app
    assert not toy.exercise("add-numbers").has_web_app


def test_the_journal_keeps_the_last_entries() -> None:
    journal = Journal()
    for number in range(MOST_ENTRIES + 10):
        journal.add("note", str(number))
    entries = journal.after()

    assert len(entries) == MOST_ENTRIES
    assert [entry.number for entry in journal.after(entries[-3].number)] == [
        MOST_ENTRIES + 9,
        MOST_ENTRIES + 10,
    ]


def test_the_journal_does_not_grow_with_long_texts() -> None:
    journal = Journal()
    for _ in range(5):
        journal.add("output", "x" * (MOST_CHARACTERS // 2))

    assert sum(len(entry.text) for entry in journal.after()) <= MOST_CHARACTERS


KILLED = """
import sys, time
from pathlib import Path
sys.path.insert(0, sys.argv[3])
from checker.content.catalog import Course
from checker.grading.hosting import HostedApp
from checker.model import Submission
course = Course.open(Path(sys.argv[1]))
app = HostedApp(course, Submission(course.exercise("notes"), Path(sys.argv[2])))
app.start()
print(app.port, flush=True)
time.sleep(600)
"""


def test_nothing_runs_after_the_program_was_killed(
    toy_root: Path, tmp_path: Path, watched_tmp: Path, alone: None
) -> None:
    before = set(our_processes(watched_tmp))
    lay_out(tmp_path, {"app.py": "def app(e, s):\n    while True: pass\n"})
    root = str(Path(__file__).resolve().parents[2])
    command = [sys.executable, "-c", KILLED, str(toy_root), str(tmp_path), root]
    with subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8") as program:
        assert program.stdout is not None
        port = int(program.stdout.readline())
        visitor = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
        visitor.request("GET", "/", headers={"Host": f"localhost:{port}"})  # it loops now
        program.kill()
    visitor.close()

    left = wait_for(lambda: [pid for pid in our_processes(watched_tmp) if pid not in before])
    for folder in watched_tmp.glob("powerhouse-app-*"):  # nobody was there to remove it
        remove(folder)

    assert left == []
