"""Host a learner's web application for a browser, in the isolation of the checks.

A front of ours (`front`) listens on 127.0.0.1 and hands each request to the process of
the untrusted side, over the same bridge as ``client`` in a check. That process works on
a copy of the learner's folder: what the app stores is gone when it stops. When a file of
the folder changes, the next request starts the app anew, with the file as it is now.

    app = HostedApp(course, submission)
    app.start()                  # False: it did not start, and `app.problem` says why
    app.port                     # http://localhost:<port>/
    app.journal.after(0)         # what happened: requests, prints, errors in plain words
    app.close()                  # ends it with all that it started
"""

from __future__ import annotations

import threading
from http import HTTPStatus

from checker.content.catalog import Course
from checker.errors import EnvironmentProblem
from checker.grading.agents import Agents, Trouble
from checker.grading.client import check_head
from checker.grading.evidence import LearnerError
from checker.grading.faults import Fault, FaultWriter
from checker.grading.folders import TooLarge, Unreadable, fingerprint
from checker.grading.front import Front, Reply, page
from checker.grading.journal import Journal
from checker.grading.launchers import CAN_FORK, start_agents
from checker.grading.owned import OwnedFolder
from checker.grading.stage import Stage
from checker.model import Submission

PREFIX = "powerhouse-app-"
"""of the folders of hosted apps"""
QUIET_ADDRESSES = ("/favicon.ico", "/.well-known/")
"""what browsers ask for by themselves"""


class HostedApp:
    """One app that is served; requests are answered one after the other.

    Safe for threads. ``launcher`` is as in `Grader`; ``port`` 0 takes a free one.
    """

    def __init__(
        self, course: Course, submission: Submission, *, launcher: str = "", port: int = 0
    ) -> None:
        self.journal = Journal()
        self.problem: Fault | None = None
        """why it does not run; None while it does"""
        self.port = port
        self._submission = submission
        self._settings = course.settings
        self._writer = FaultWriter(course.settings.explanations, submission.origin)
        self._launcher = launcher or ("fork" if CAN_FORK else "spare")
        self._lock = threading.Lock()
        self._is_closed = threading.Event()
        self._agents: Agents | None = None
        self._front: Front | None = None
        self._scratch: OwnedFolder | None = None
        self._stage: Stage | None = None
        self._stages = 0
        self._seen: object = None

    def start(self) -> bool:
        """Start the app and its front; claim that the app runs.

        An app with an error in it has its front all the same: the next request after
        the file was mended starts it. Raises `EnvironmentProblem`.
        """
        with self._lock:
            self._open()
            self._seen = self.look()
            self._start_stage()
        return self.is_running

    @property
    def is_running(self) -> bool:
        """Claim that the app is loaded and was not stopped."""
        return self.problem is None and self._stage is not None and not self._is_closed.is_set()

    def look(self) -> object:
        """Give what differs after a file of the learner's changed; None: no folder."""
        try:
            return fingerprint(self._submission.folder)
        except OSError:
            return None

    def collect_output(self) -> None:
        """Bring what the app printed meanwhile into the journal."""
        if self._lock.acquire(timeout=0.05):  # else a request is going on, and does it
            try:
                self._collect_output()
            finally:
                self._lock.release()

    def close(self) -> None:
        """Stop: end the app's processes and the front, and remove the copy."""
        self._is_closed.set()
        is_idle = self._lock.acquire(timeout=0.1)
        try:
            if self._agents is not None and not is_idle:
                self._agents.close()  # ends the request that is going on
        finally:
            if is_idle:
                self._lock.release()
        if self._front is not None:
            self._front.close()
        with self._lock:
            self._put_away()

    def _put_away(self) -> None:
        if self._stage is not None:
            self._stage.close()
        if self._agents is not None:
            self._agents.close()
        if self._scratch is not None:
            self._scratch.remove()
        self._stage = self._agents = self._front = self._scratch = None

    # -- starting ------------------------------------------------------------------

    def _open(self) -> None:
        if self._front is not None:
            return
        self._is_closed.clear()
        try:
            self._scratch = OwnedFolder(PREFIX)
            self._front = Front(self._answer, self.port)
        except OSError as error:
            raise EnvironmentProblem(
                f"your app cannot be started: {error.strerror or error}",
                help="stop other programs that you do not need, then start the app again",
            ) from None
        self.port = self._front.port
        self._agents = start_agents(
            self._launcher,
            self._submission.exercise.preload,
            self._settings.untrusted,
            warm=False,
        )

    def _start_stage(self) -> None:
        """Copy the folder as it is now and load the app from the copy."""
        assert self._agents is not None
        assert self._scratch is not None
        if self._stage is not None:
            self._stage.close()
            self._stage = None
        self._stages += 1
        stage = Stage(self._agents, self._submission, self._scratch.path / f"stage-{self._stages}")
        try:
            stage.load()
        except (LearnerError, Trouble, TooLarge, Unreadable) as error:
            self.problem = self._writer.describe(error, is_loading=True)
        else:
            self.problem = None
        self._stage = stage
        self._collect_output()
        if self.problem is not None:
            self._tell_problem(self.problem)
        elif not self._is_closed.is_set():
            self.journal.add("note", "Your app runs.")

    # -- answering -----------------------------------------------------------------

    def _answer(self, environ: dict[str, str], body: bytes) -> Reply:
        with self._lock:
            if self._is_closed.is_set():
                return _stopped()
            self._refresh()
            if self.problem is not None or self._stage is None:
                return _problem_page("Your app did not start", self.problem)
            reply = self._ask(self._stage, environ, body)
            return _stopped() if self._is_closed.is_set() else reply

    def _refresh(self) -> None:
        """Start the app anew where a file of the learner's folder changed."""
        now = self.look()
        if now != self._seen:
            self._seen = now
            self.journal.add("note", "A file changed: your app starts again.")
            self._start_stage()

    def _ask(self, stage: Stage, environ: dict[str, str], body: bytes) -> Reply:
        shown = _address(environ)
        try:
            reply, content = stage.request(environ, body)
            status, headers = check_head(reply)
        except (LearnerError, Trouble) as error:
            if self._is_closed.is_set():
                return _stopped()
            fault = self._writer.describe(error)
            self._collect_output()
            self.journal.add("request", f"{shown} → no reply")
            self._tell_problem(fault)
            return _problem_page("Your app did not answer", fault)
        self._collect_output()
        self._tell_request(shown, status, environ, stage)
        problem = reply.get("problem")
        if isinstance(problem, dict):
            self._tell_problem(self._writer.describe(LearnerError(problem)))
        return Reply(status, tuple(headers), content)

    # -- telling -------------------------------------------------------------------

    def _tell_request(self, shown: str, status: str, environ: dict[str, str], stage: Stage) -> None:
        code = int(status[:3])
        if code == HTTPStatus.NOT_FOUND and environ["PATH_INFO"].startswith(QUIET_ADDRESSES):
            return
        found = None
        if 400 <= code < 500:
            found = self._writer.describe_status(status, shown, stage.source())
        told = {"means": found.means, "fix": found.fix, "explain": found.id or ""} if found else {}
        self.journal.add("request", f"{shown} → {status}", **told)

    def _tell_problem(self, fault: Fault) -> None:
        self.journal.add(
            "problem",
            fault.text,
            means=fault.means,
            fix=fault.fix,
            explain=fault.explain,
            where=fault.where,
            verbatim=fault.verbatim,
        )

    def _collect_output(self) -> None:
        if self._stage is None:
            return
        for text in self._stage.new_output():
            self.journal.add("output", text)


def _address(environ: dict[str, str]) -> str:
    path = environ["PATH_INFO"].encode("latin-1", "replace").decode("utf-8", "replace")
    query = environ.get("QUERY_STRING", "")
    return f"{environ['REQUEST_METHOD']} {path or '/'}{'?' + query if query else ''}"


def _stopped() -> Reply:
    return page(HTTPStatus.SERVICE_UNAVAILABLE, "Your app was stopped")


def _problem_page(title: str, fault: Fault | None) -> Reply:
    if fault is None:
        return _stopped()
    place = f"{fault.where.file}, line {fault.where.line}" if fault.where else ""
    status = HTTPStatus.INTERNAL_SERVER_ERROR
    return page(status, title, fault.text, fault.means, fault.fix, place)
