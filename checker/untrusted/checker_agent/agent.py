"""Answer the judge's questions about one submission."""

from __future__ import annotations

import contextlib
import gc
import os
import sys
import threading
from collections.abc import Callable
from types import ModuleType
from typing import Any

from checker_agent import frames, limits, loading, memory, objects, problems, programs

Operation = Callable[..., Any]


class Agent:
    """The untrusted side's state, and what a course may add to it.

    A course's ``untrusted.py`` has a function ``prepare(agent)`` that fills:

    - ``around``: name → context manager factory, called with the loaded module,
      for ``learner.call(..., around=name)``;
    - ``operations``: name → function for ``learner.ask(name, ...)``;
    - ``locators``: functions ``(application, environ) -> (file, line, function)``
      or None, that say where the code stands that answers a request.

    It may call ``note_exception`` with an exception that a framework swallowed,
    and read ``phase`` and ``serve_port`` where a program starts a server.
    """

    def __init__(self) -> None:
        self.folder = ""
        self.temporary = ""
        self.log = ""
        self.phase = "idle"
        self.serve_port: int | None = None
        self.served = False
        self.around: dict[str, Callable[[ModuleType], Any]] = {}
        self.operations: dict[str, Operation] = {}
        self.locators: list[Callable[[Any, dict[str, Any]], Any]] = []
        self.program_prepared: list[Callable[[], None]] = []
        self.guard = loading.LibraryGuard()
        self.settings: dict[str, Any] = {}
        self.usual_work: Callable[[], object] | None = None
        self.hot_pages: memory.Ranges = []
        self._noted: BaseException | None = None
        self._modules: dict[str, ModuleType] = {}
        self.exchange: objects.Exchange = _no_exchange
        self._objects: objects.Objects | None = None
        self._running: dict[int, programs.Program] = {}

    # -- for the course's own side ------------------------------------------

    def note_exception(self, error: BaseException) -> None:
        """Remember an exception that the framework turned into a reply."""
        self._noted = error

    # -- questions -----------------------------------------------------------

    def answer(self, header: dict[str, Any], body: bytes) -> tuple[dict[str, Any], bytes]:
        """Answer one question; an exception of the learner's becomes a problem."""
        operation = str(header.get("op"))
        method = getattr(self, f"do_{operation}", None)
        if method is None:
            return {"refused": f"no operation {operation}"}, b""
        try:
            reply, content = method(header, body)
        except frames.FrameError as error:
            return {"refused": str(error)}, b""
        except BaseException as error:
            reply, content = {"problem": self.describe(error)}, b""
        finally:
            self.phase = "idle"
            with contextlib.suppress(Exception):
                sys.stdout.flush()
                sys.stderr.flush()
        reply["hidden"] = self.guard.hidden[:20]
        reply["threads"] = threading.active_count()
        return reply, content

    def describe(self, error: BaseException) -> dict[str, Any]:
        """Describe an exception for the feedback."""
        try:
            return problems.describe(error, self.folder, self.settings.get("given") or ())
        except BaseException:  # an exception of the submission's own can be made to fail
            return {"kind": "exception", "type": problems.type_name(type(error))}

    def do_begin(self, header: dict[str, Any], body: bytes) -> tuple[dict[str, Any], bytes]:
        """Take a run folder, an environment and limits."""
        self.folder = os.path.realpath(str(header["folder"]))
        self.temporary = os.path.realpath(str(header["temporary"]))
        self.log = str(header["log"])
        self.settings = dict(header)
        redirect_output(self.log)
        os.environ.clear()
        os.environ.update(header["environment"])
        os.chdir(self.folder)
        sys.dont_write_bytecode = True
        sys.argv = [""]
        self.guard.folder = self.folder
        self.guard.note_loaded()
        confined = False
        if header.get("confine"):
            confined = limits.confine_writes([str(each) for each in header["confine"]])
        limits.limit_resources(int(header["memory_bytes"]), int(header["file_bytes"]))
        return {"ok": True, "confined": confined}, b""

    def do_load(self, header: dict[str, Any], body: bytes) -> tuple[dict[str, Any], bytes]:
        """Load a file of the submission."""
        self.module(str(header["target"]))
        return {"ok": True}, b""

    def do_reset(self, header: dict[str, Any], body: bytes) -> tuple[dict[str, Any], bytes]:
        """Forget what was loaded (where a fresh state comes without a fork)."""
        self._stop_programs()
        self._modules.clear()
        self._objects = None
        self._noted = None
        gc.collect()
        loading.forget(self.folder)
        os.environ.clear()
        os.environ.update(header["environment"])
        os.chdir(self.folder)
        sys.argv = [""]
        return {"ok": True}, b""

    def do_environment(self, header: dict[str, Any], body: bytes) -> tuple[dict[str, Any], bytes]:
        """Set one variable of the environment."""
        os.environ[str(header["name"])] = str(header["value"])
        return {"ok": True}, b""

    def do_request(self, header: dict[str, Any], body: bytes) -> tuple[dict[str, Any], bytes]:
        """Send a request through the submission's WSGI callable."""
        from checker_agent import requests

        application = self._find(str(header["target"]))
        self._noted = None
        self.phase = "request"
        if not callable(application):
            text = f"'{header['target']}' is no application, but a {type(application).__name__}"
            raise TypeError(text)
        located = requests.locate(self, application, header["environ"])
        try:
            reply, content = requests.send(application, header["environ"], body)
        except frames.FrameError:
            raise
        except Exception as error:  # a server answers so, and goes on
            return requests.failure(self.describe(error), located)
        if self._noted is not None:
            reply["problem"] = self.describe(self._noted)
        reply["located"] = located
        return reply, content

    def do_call(self, header: dict[str, Any], body: bytes) -> tuple[dict[str, Any], bytes]:
        """Call a function of the submission with plain values."""
        function = self._find(str(header["target"]))
        arguments = frames.decode(header["arguments"], _no_object)
        keywords = frames.decode(header["keywords"], _no_object)
        self.phase = "call"
        with self._context(str(header.get("around") or ""), str(header["target"])):
            value = frames.encode(function(*arguments, **keywords))
        return {"value": value}, b""

    def do_read(self, header: dict[str, Any], body: bytes) -> tuple[dict[str, Any], bytes]:
        """Read a value of the submission."""
        return {"value": frames.encode(self._find(str(header["target"])))}, b""

    def do_names(self, header: dict[str, Any], body: bytes) -> tuple[dict[str, Any], bytes]:
        """Tell what names a file defines, and of what type each is."""
        module = self.module(str(header["target"]))
        found = {
            name: problems.type_name(type(value))
            for name, value in list(vars(module).items())[:500]
            if not name.startswith("__")
        }
        return {"value": frames.encode(found)}, b""

    def do_ask(self, header: dict[str, Any], body: bytes) -> tuple[dict[str, Any], bytes]:
        """Run an operation that the course's own untrusted side offers."""
        operation = self.operations.get(str(header["operation"]))
        if operation is None:
            return {"refused": f"the course has no operation '{header['operation']}'"}, b""
        keywords = frames.decode(header["keywords"], _no_object)
        self.phase = "ask"
        return {"value": frames.encode(operation(**keywords))}, b""

    def do_object(self, header: dict[str, Any], body: bytes) -> tuple[dict[str, Any], bytes]:
        """Work with an object of the submission that stays here; see `objects`."""
        if self._objects is None:
            self._objects = objects.Objects(self, lambda reply: self.exchange(reply))
        self.phase = "call"
        return self._objects.answer(header), b""

    def do_run(self, header: dict[str, Any], body: bytes) -> tuple[dict[str, Any], bytes]:
        """Run a file, a module or a command as a program, to its end."""
        program = programs.start(self, header, body)
        outcome = program.wait(float(header["seconds"]))
        return programs.outcome_frame(outcome)

    def do_serve(self, header: dict[str, Any], body: bytes) -> tuple[dict[str, Any], bytes]:
        """Start a program in the background; it is told which port to use."""
        program = programs.start(self, header, body)
        self._running[program.pid] = program
        return {"handle": program.pid}, b""

    def do_poll(self, header: dict[str, Any], body: bytes) -> tuple[dict[str, Any], bytes]:
        """Tell whether a background program has ended; end it if asked."""
        program = self._running.get(int(header["handle"]))
        if program is None:
            return {"refused": "no such program"}, b""
        outcome = program.wait(0.0 if header.get("stop") else -1.0)
        if outcome is None:
            return {"running": True}, b""
        self._running.pop(program.pid, None)
        return programs.outcome_frame(outcome)

    def do_bye(self, header: dict[str, Any], body: bytes) -> tuple[dict[str, Any], bytes]:
        """Tell what of this process would go on after its end."""
        self._stop_programs()
        return {"children": len(programs.children_of(os.getpid()))}, b""

    # -- the submission ------------------------------------------------------

    def module(self, target: str) -> ModuleType:
        """Give the loaded file ``target``; load it if it is not."""
        if target not in self._modules:
            self.phase = "load"
            try:
                self._modules[target] = loading.load(target, self.folder)
            finally:
                self.phase = "idle"
        return self._modules[target]

    def forget(self) -> None:
        """Forget the loaded files, in a process that is going to run a program."""
        self._modules.clear()
        loading.forget(self.folder)

    def _find(self, target: str) -> Any:
        """Give what ``file:name`` or ``file:factory()`` means."""
        file, _, expression = target.partition(":")
        module = self.module(file)
        call = expression.endswith("()")
        value: Any = module
        for name in expression.removesuffix("()").split("."):
            value = getattr(value, name)
        if call:
            key = f"{target} made"
            if key not in module.__dict__:
                module.__dict__[key] = value()
            value = module.__dict__[key]
        return value

    def _context(self, name: str, target: str) -> Any:
        if not name:
            return contextlib.nullcontext()
        if name not in self.around:
            raise frames.FrameError(f"the course has no context '{name}'")
        return self.around[name](self.module(target.partition(":")[0]))

    def _stop_programs(self) -> None:
        for program in self._running.values():
            program.wait(0.0)
        self._running.clear()


def redirect_output(path: str) -> None:
    """Point descriptors 1 and 2 to the log, and 0 to nothing."""
    log = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    nothing = os.open(os.devnull, os.O_RDONLY)
    for source, descriptor in ((nothing, 0), (log, 1), (log, 2)):
        os.dup2(source, descriptor)
    os.close(log)
    os.close(nothing)


def _no_exchange(reply: dict[str, Any]) -> dict[str, Any]:
    raise frames.FrameError("nobody asks")


def _no_object(kind: str, text: str) -> Any:
    raise frames.FrameError("only plain values cross")
