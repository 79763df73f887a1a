"""The ``learner`` fixture: ask a submission, and read its folder, from outside."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from checker_agent import frames

from checker.checks import Described, Mismatch
from checker.grading.bench import Bench, Ground, State
from checker.grading.client import Client
from checker.grading.evidence import LearnerError
from checker.grading.folders import SOURCE_CAP, list_files, read_regular
from checker.grading.serving import Run, Server, find_port, listens, read_run
from checker.grading.source import Source
from checker.grading.trial import Step, Trial


class Learner:
    """What a check can ask of a submission. See ``docs/authoring.md``."""

    def __init__(self, bench: Bench, trial: Trial, main: str, wsgi: str) -> None:
        self._bench = bench
        self._trial = trial
        self._main = main
        self._wsgi = wsgi
        self._state: State | None = None
        self._files: dict[str, bytes] = {}
        self._environment: dict[str, str] = {}

    # -- the program -----------------------------------------------------------

    def call(self, target: str, *arguments: Any, around: str = "", **keywords: Any) -> Any:
        """Call a function of the submission with plain values."""
        target = self._full(target)
        name = target.partition(":")[2]
        shown = [repr(each) for each in arguments]
        shown += [f"{key}={value!r}" for key, value in keywords.items()]
        self._trial.add(Step(f"{name}({', '.join(shown)})", function=target))
        header = {
            "op": "call",
            "target": target,
            "around": around,
            "arguments": frames.encode(list(arguments)),
            "keywords": frames.encode(keywords),
        }
        return self._value(header, target)

    def read(self, target: str) -> Any:
        """Read a value of the submission."""
        target = self._full(target)
        self._trial.add(Step(f"read {target.partition(':')[2]}"))
        return self._value({"op": "read", "target": target}, target)

    def names(self, file: str = "") -> dict[str, str]:
        """Give the names that a file defines, with the types of their values."""
        stem = _stem(file or self._main)
        self._trial.add(Step(f"load {stem}.py"))
        names = self._value({"op": "names", "target": stem}, stem)
        return {str(name): str(kind) for name, kind in dict(names).items()}

    def ask(self, operation: str, **keywords: Any) -> Any:
        """Ask an operation that the course's untrusted side offers."""
        shown = keywords.get("sql") or operation
        self._trial.add(Step(" ".join(str(shown).split())[:300]))
        return self.ask_aside(operation, **keywords)

    def ask_aside(self, operation: str, **keywords: Any) -> Any:
        """Ask an operation, which is no step that the feedback tells of."""
        header = {"op": "ask", "operation": operation, "keywords": frames.encode(keywords)}
        return self._value(header, None)

    def work_with(self, header: dict[str, Any], file: str) -> dict[str, Any]:
        """Ask about an object of the submission that stays there (for the engine)."""
        seconds = self._bench.budget.limits.request_seconds
        reply, _ = self._ask(header, file.replace(".", "/"), b"", seconds)
        return reply

    def client(self, wsgi: str = "") -> Client:
        """Give a test client on a WSGI callable of the submission."""
        target = wsgi or self._wsgi
        if ":" not in target:
            target = f"{_stem(self._main)}:{target}"
        return Client(lambda environ, body: self._request(target, environ, body), self._trial)

    # -- programs ----------------------------------------------------------------

    def run(
        self, file: str, *, input: str = "", args: Sequence[str] = (), seconds: float = 5.0
    ) -> Run:
        """Run a file of the submission as a program, to its end."""
        self.text(file)
        words = " ".join([file, *args])
        return self._run({"file": file, "arguments": list(args)}, f"python {words}", input, seconds)

    def run_module(self, module: str, *args: str, input: str = "", seconds: float = 5.0) -> Run:
        """Run ``python -m module``, in the submission's folder."""
        words = " ".join([module, *args])
        return self._run(
            {"module": module, "arguments": list(args)}, f"python -m {words}", input, seconds
        )

    def run_program(self, words: Sequence[str], *, input: str = "", seconds: float = 5.0) -> Run:
        """Run a command, given as a list of words, in the submission's folder."""
        return self._run({"command": list(words)}, " ".join(words), input, seconds)

    @contextlib.contextmanager
    def serve(self, file: str, *, seconds: float = 8.0) -> Iterator[Server]:
        """Run a file in the background, as a server on a free port."""
        self.text(file)
        self._trial.add(Step(f"python {file}"))
        port = find_port()
        header = {"op": "serve", "file": file, "arguments": [], "port": port}
        reply, _ = self._ask(header, None, b"", 5.0)
        handle = int(reply["handle"])
        poll = {"op": "poll", "handle": handle}
        started = False
        run: Run | None = None
        end = time.monotonic() + seconds
        while not started and run is None and time.monotonic() < end:
            started = listens(port)
            if not started:
                run = self._polled(poll)
                time.sleep(0.01)
        try:
            yield Server(port, started, run, self._trial)
        finally:
            if run is None:
                self._polled({**poll, "stop": True})

    # -- files -------------------------------------------------------------------

    @property
    def folder(self) -> Path:
        """Give this check's own copy of the submission's folder."""
        return self._here().folder

    def exists(self, name: str) -> bool:
        """Claim that the folder has a file or folder of this name."""
        return (self._present() / name).exists()

    def files(self) -> list[str]:
        """List the files, with slashes, sorted."""
        return list_files(self._present())

    def text(self, name: str) -> str:
        """Give the text of a file; a missing one fails the check in plain words."""
        try:
            data = read_regular(self._present(), name, SOURCE_CAP + 1)
        except FileNotFoundError:
            raise self._missing(name) from None
        if len(data) > SOURCE_CAP:
            raise Mismatch(
                f"{name} is too large to be an answer.",
                "at most 256 kB",
                f"{len(data):,} bytes",
                name,
                0,
            )
        try:
            return data.decode("utf-8-sig").replace("\r\n", "\n")
        except UnicodeDecodeError as error:
            line = data[: error.start].count(b"\n") + 1
            raise Mismatch(
                f"{name} is not saved as UTF-8 text. Save it again with the encoding UTF-8.",
                "a text file in UTF-8",
                f"a byte on line {line} that is no text",
                name,
                line,
            ) from None

    def source(self, name: str = "") -> Source:
        """Give the text and the syntax tree of a file, to diagnose."""
        return Source(self.text(name or self._main))

    def write(self, name: str, content: str | bytes) -> None:
        """Put a file of the check's own into the copy, before anything is loaded."""
        if self._state is not None:
            raise RuntimeError("learner.write must come before the submission is loaded")
        self._files[name] = content.encode() if isinstance(content, str) else content

    def set_env(self, name: str, value: str) -> None:
        """Set a variable of the environment for what is loaded after it."""
        self._environment[name] = value
        if self._state is not None:
            self._ask({"op": "environment", "name": name, "value": value}, None, b"", 5.0)

    # -- for the engine ------------------------------------------------------------

    def printed(self) -> str:
        """Give what the submission printed so far."""
        return self._state.output() if self._state is not None else ""

    def share(self, other: Learner) -> None:
        """Take over the files and settings that a check laid down (for a fresh look)."""
        self._files = dict(other._files)
        self._environment = dict(other._environment)

    def close(self) -> None:
        """End this check's state."""
        if self._state is not None:
            self._state.close()

    def _full(self, target: str) -> str:
        return target if ":" in target else f"{_stem(self._main)}:{target}"

    def _present(self) -> Path:
        """Give the folder to read: this check's own, or the untouched copy."""
        if self._state is None and self._files:
            return self._here().folder
        return self._state.folder if self._state is not None else self._bench.pristine

    def _here(self) -> State:
        if self._state is None:
            self._state = self._ground(None).state()
        return self._state

    def _ground(self, target: str | None) -> Ground:
        if self._files or self._environment:
            return self._bench.private_ground(target, self._files, self._environment)
        return self._bench.ground(target)

    def _state_for(self, target: str | None) -> State:
        """Give this check's state; the first question decides what it has loaded."""
        if self._state is None:
            file = target.partition(":")[0] if target else None
            if file is not None:
                self._require(file)
            self._state = self._ground(file).state()
        elif target is not None:
            self._require(target.partition(":")[0])
        return self._state

    def _require(self, stem: str) -> None:
        folder = self._present()
        places = (folder / f"{stem}.py", folder / stem / "__init__.py")
        if f"{stem}.py" not in self._files and not any(place.is_file() for place in places):
            raise self._missing(f"{stem}.py")

    def _missing(self, name: str) -> Mismatch:
        here = list_files(self._present())
        shown = ", ".join(here[:8]) or "no file at all"
        why = f"There is no file {name} in your folder."
        near = [each for each in here if each.lower().replace("_", "-") == name.lower()]
        if near:
            why = f"Your file is called {near[0]}. It must be called {name}."
        elif f"{name}.txt" in here:
            why = f"Your file is called {name}.txt. Rename it to {name}."
        return Mismatch(why, f"a file {name}", shown, "", 0)

    def _ask(
        self, header: dict[str, Any], target: str | None, body: bytes, seconds: float
    ) -> tuple[dict[str, Any], bytes]:
        try:
            state = self._state_for(target)
            reply, content = state.ask(header, body, seconds=seconds)
        except LearnerError as error:
            self._trial.problem = error.problem
            raise
        self._trial.hidden = state.hidden
        return reply, content

    def _value(self, header: dict[str, Any], target: str | None) -> Any:
        seconds = self._bench.budget.limits.request_seconds
        reply, _ = self._ask(header, target, b"", seconds)
        return _decode(reply.get("value"))

    def _request(
        self, target: str, environ: dict[str, Any], body: bytes
    ) -> tuple[dict[str, Any], bytes]:
        header = {"op": "request", "target": target, "environ": environ}
        reply, content = self._ask(header, target, body, self._bench.budget.limits.request_seconds)
        problem = reply.get("problem")
        self._trial.problem = problem if isinstance(problem, dict) else None
        return reply, content

    def _run(self, what: dict[str, Any], shown: str, input: str, seconds: float) -> Run:
        typed = f" and typed {input.split(chr(10))[0]!r}" if input else ""
        self._trial.add(Step(shown + typed, curl=shown))
        header = {"op": "run", **what, "seconds": seconds}
        reply, body = self._ask(header, None, input.encode(), seconds + 3.0)
        run = read_run(reply, body)
        self._trial.run = run
        self._trial.problem = run.error
        return run

    def _polled(self, header: dict[str, Any]) -> Run | None:
        reply, body = self._ask(header, None, b"", 5.0)
        if reply.get("running"):
            return None
        run = read_run(reply, body)
        self._trial.run = run
        self._trial.problem = run.error
        return run


def _decode(value: Any) -> Any:
    from checker.grading.agents import BrokeTheRules

    try:
        return frames.decode(value, Described)
    except (frames.FrameError, RecursionError) as error:
        raise BrokeTheRules(str(error)) from None


def _stem(file: str) -> str:
    return file.removesuffix(".py")
