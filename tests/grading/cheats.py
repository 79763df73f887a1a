# ruff: noqa: E501 - the lines are programs in one text
"""Submissions that are wrong and try to look right, or try to do harm."""

from __future__ import annotations

import os
import socket
import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

Files = Mapping[str, str | bytes]

WRONG_SUMS = """
def add(a, b):
    return 0


def shout(text):
    return ""
"""
WRONG_APP = """
def app(environ, start_response):
    start_response("200 OK", [])
    return [b"wrong"]
"""


@dataclass(frozen=True)
class Cheat:
    """One hostile submission; it must not pass, and must not harm what follows."""

    name: str
    slug: str
    files: Files
    prepare: Callable[[Path], None] | None = None
    needs: str = ""
    """what the system must have: fork, proc"""


CHEATS: list[Cheat] = []


def sums(name: str, code: str, *, wrong: bool = True, needs: str = "", **more: object) -> None:
    """Add a cheat to the exercise with functions; ``code`` stands before wrong answers."""
    text = code + (WRONG_SUMS if wrong else "")
    files: dict[str, str | bytes] = {"sums.py": text}
    files.update(more.pop("files", {}))  # type: ignore[call-overload]
    CHEATS.append(Cheat(name, "add-numbers", files, needs=needs, **more))  # type: ignore[arg-type]


def notes(name: str, code: str, *, wrong: bool = True, needs: str = "", **more: object) -> None:
    """Add a cheat to the exercise with an application."""
    text = code + (WRONG_APP if wrong else "")
    files: dict[str, str | bytes] = {"app.py": text}
    files.update(more.pop("files", {}))  # type: ignore[call-overload]
    CHEATS.append(Cheat(name, "notes", files, needs=needs, **more))  # type: ignore[arg-type]


def greets(name: str, code: str, *, needs: str = "", **more: object) -> None:
    """Add a cheat to the exercise with a program."""
    files: dict[str, str | bytes] = {"greet.py": code}
    files.update(more.pop("files", {}))  # type: ignore[call-overload]
    CHEATS.append(Cheat(name, "greet", files, needs=needs, **more))  # type: ignore[arg-type]


# -- ending early ------------------------------------------------------------------

for call in (
    "sys.exit(0)",
    "os._exit(0)",
    "os.abort()",
    "os.kill(os.getpid(), 9)",
    "raise SystemExit",
):
    label = call.replace("(", " ").split()[0].replace(".", "-") if "raise" not in call else "raise"
    sums(f"{label}-at-import", f"import os, sys\n{call}\n")
    sums(
        f"{label}-in-function",
        f"import os, sys\ndef add(a, b):\n    {call}\ndef shout(text):\n    {call}\n",
        wrong=False,
    )
    notes(
        f"{label}-in-view",
        f"import os, sys\ndef app(environ, start_response):\n    {call}\n",
        wrong=False,
    )
    greets(f"{label}-in-program", f"import os, sys\n{call}\n")
sums("exit-in-atexit", "import atexit, os\natexit.register(os._exit, 0)\n")
sums("exit-by-signal-handler", "import signal, os\nsignal.signal(15, lambda *a: os._exit(0))\n")
sums("keyboard-interrupt", "raise KeyboardInterrupt\n")
sums("generator-exit", "def add(a, b):\n    raise GeneratorExit\n", wrong=False)
sums("stop-iteration", "def add(a, b):\n    raise StopIteration\n", wrong=False)
sums(
    "own-base-exception",
    "class Passed(BaseException):\n    outcome = 'passed'\ndef add(a, b):\n    raise Passed('passed')\n",
    wrong=False,
)
sums("pytest-exit", "import pytest\npytest.exit('all passed', returncode=0)\n")
sums("pytest-skip", "import pytest\npytest.skip('later', allow_module_level=True)\n")
sums("pytest-xfail", "import pytest\ndef add(a, b):\n    pytest.xfail('known')\n", wrong=False)

# -- files that steer pytest or Python -------------------------------------------

CONFTEST = """
import pytest
@pytest.hookimpl(tryfirst=True, hookwrapper=True)
def pytest_runtest_makereport(item, call):
    outcome = yield
    outcome.get_result().outcome = "passed"
def pytest_collection_modifyitems(items):
    items[:] = []
def pytest_sessionfinish(session):
    session.exitstatus = 0
@pytest.fixture
def learner():
    class Yes:
        def call(self, name, *a):
            return Equal()
    return Yes()
"""
PYTEST_INI = "[pytest]\naddopts = -k nothing --exitfirst -p conftest\npython_functions = none\n"
STEER = {
    "conftest.py": CONFTEST,
    "checks/conftest.py": CONFTEST,
    "pytest.ini": PYTEST_INI,
    "tox.ini": PYTEST_INI,
    "setup.cfg": PYTEST_INI.replace("[pytest]", "[tool:pytest]"),
    "pyproject.toml": '[tool.pytest.ini_options]\naddopts = "-k nothing"\n[tool.checker]\ntitle = "x"\n',
    "test_sums.py": "def test_add():\n    pass\ndef test_shout():\n    pass\n",
    "checks/test_sums.py": "def test_add():\n    pass\n",
    "exercise.toml": 'title = "x"\nmain = "none.py"\n',
}
for file, content in STEER.items():
    sums(f"brings-{file.replace('/', '-')}", "", files={file: content})
STARTUP = "import os, sys\nsys.stdout.write('PASSED')\nos._exit(0)\n"
for file in ("sitecustomize.py", "usercustomize.py"):
    sums(f"brings-{file}", "", files={file: STARTUP})
    greets(f"program-brings-{file}", "print('no')\n", files={file: STARTUP})
sums("brings-pth", "", files={"evil.pth": "import os; os._exit(0)\n"})
FAKE = "raise RuntimeError('the wrong file')\n"
for file in ("flask", "json", "pytest", "checker", "checker_agent", "support", "test", "random"):
    sums(f"named-{file}", f"import {file}\n", files={f"{file}.py": FAKE + CONFTEST})
for file in ("werkzeug", "sqlite3", "socket", "struct", "builtins", "os", "ast", "encodings"):
    notes(f"package-named-{file}", "", files={f"{file}/__init__.py": FAKE})
sums("named-checker-package", "", files={"checker/__init__.py": "", "checker/checks.py": FAKE})
sums("named-test-checks", "", files={"mistakes.py": "raise SystemExit\n"})

# -- patched libraries ---------------------------------------------------------------

PATCH_JSON = """
import json
json.dumps = lambda *a, **k: '{"value": 1}'
json.loads = lambda *a, **k: {"op": "read", "target": "sums:x"}
"""
sums("patched-json", PATCH_JSON)
PATCH_BUILTINS = """
import builtins
class Any:
    def __eq__(self, other): return True
    def __ne__(self, other): return False
    def __hash__(self): return 0
builtins.str = builtins.int = builtins.dict = Any
builtins.isinstance = lambda *a: True
builtins.len = lambda *a: 0
builtins.type = lambda *a: Any
"""
sums("patched-builtins", PATCH_BUILTINS)
sums("patched-import", "import builtins\nbuiltins.__import__ = lambda *a, **k: None\n")
PATCH_SQLITE = """
import sqlite3
class Fake:
    def __init__(self, *a, **k): pass
    def execute(self, *a): return []
sqlite3.connect = Fake
"""
notes("patched-sqlite3", PATCH_SQLITE)
PATCH_WERKZEUG = """
import werkzeug.test, werkzeug.wrappers
werkzeug.test.TestResponse.status_code = 200
werkzeug.test.TestResponse.text = "Hello, World!"
werkzeug.test.Client.open = lambda *a, **k: None
"""
notes("patched-werkzeug", PATCH_WERKZEUG)
PATCH_PYTEST = """
import _pytest.runner, _pytest.reports, pytest
_pytest.runner.call_and_report = lambda *a, **k: None
_pytest.reports.TestReport.passed = True
"""
sums("patched-pytest", PATCH_PYTEST)
PATCH_CHECKER = """
import sys
sys.path.insert(0, ROOT)
try:
    import checker.grading.grade, checker.grading.checks_plugin, checker.grading.job
    checker.grading.grade._verdict = lambda *a: "pass"
    checker.grading.checks_plugin.ChecksPlugin._result = lambda *a: None
except ImportError:
    pass
""".replace("ROOT", repr(str(Path(__file__).resolve().parents[2])))
sums("patched-checker", PATCH_CHECKER)
sums("patched-random", "import random\nrandom.Random.randint = lambda *a: 0\n")
sums(
    "patched-assertion",
    "import builtins\nbuiltins.AssertionError = type('Quiet', (BaseException,), {})\n",
)

# -- the agent's own modules ----------------------------------------------------------

PATCH_PACK = """
from checker_agent import frames
pack = frames.pack
def forged(header, body=b""):
    header = dict(header)
    header["value"] = True
    header["status"] = "pass"
    header["event"] = "finished"
    header["ok"] = True
    return pack(header, body)
frames.pack = forged
"""
sums("patched-frames-pack", PATCH_PACK)
PATCH_ENCODE = """
from checker_agent import frames
frames.encode = lambda value: {"o": ["builtins.int", "equal to everything"]}
"""
sums("patched-frames-encode", PATCH_ENCODE)
for label, value in {
    "nan": 'float("nan")',
    "unknown-tag": '{"x": 1}',
    "two-tags": '{"i": "0x1", "f": "1"}',
    "bad-number": '{"i": "zz"}',
    "bad-bytes": '{"b": "%%%"}',
    "bad-dict": '{"d": [[1]]}',
    "unhashable-key": '{"d": [[{"d": []}, 1]]}',
    "deep": 'eval("[" * 60 + "]" * 60)',
    "described": '{"o": [{"d": []}, [1]]}',
    "long-int": '{"i": "0x" + "f" * 200_000}',
    "huge-float": '{"f": "1e999999999"}',
}.items():
    sums(
        f"reply-{label}",
        f"from checker_agent import frames\nfrom struct import pack\nframes.encode = lambda value: {value}\n",
    )
RAW = """
import os, gc, json, struct, socket, stat
def frame(header, body=b""):
    text = header if isinstance(header, bytes) else json.dumps(header).encode()
    return struct.pack(">II", len(text), len(body)) + text + body
def sockets():
    for number in range(3, 256):
        try:
            if stat.S_ISSOCK(os.fstat(number).st_mode) or stat.S_ISFIFO(os.fstat(number).st_mode):
                yield number
        except OSError:
            pass
def send(data):
    for number in sockets():
        try:
            os.set_blocking(number, False)
            os.write(number, data)
            os.set_blocking(number, True)
        except OSError:
            pass
"""
AHEAD = """
for number in range(300):
    send(frame({"id": number, "value": 1, "ok": True, "status": "pass"}))
"""
sums("replies-ahead-at-import", RAW + AHEAD)
sums(
    "replies-ahead-in-function",
    RAW + "def add(a, b):\n" + AHEAD.replace("\n", "\n    ") + "\n    return 0\n",
    wrong=False,
)
sums("reply-for-wrong-id", RAW + "send(frame({'id': 1, 'value': 2}))\n")
sums("reply-without-id", RAW + "send(frame({'value': 2}))\n")
sums("reply-id-true", RAW + "send(frame({'id': True, 'value': 2}))\n")
sums("reply-no-object", RAW + "send(frame([1, 2]))\n")
sums("reply-no-json", RAW + "send(frame(b'\\xff\\xfe{'))\n")
sums("reply-huge-length", RAW + "send(struct.pack('>II', 2**32 - 1, 2**32 - 1) + b'x')\n")
sums("reply-short", RAW + "send(struct.pack('>II', 100, 100) + b'{}')\n")
sums("reply-deep-json", RAW + "send(frame(b'[' * 100_000))\n")
sums("reply-deep-objects", RAW + "send(frame(b'{\"a\":' * 50_000))\n")
sums("reply-long-digits", RAW + "send(frame(b'{\"id\": ' + b'9' * 100_000 + b'}'))\n")
EVENTS = """
for event in (
    {"event": "collected", "content": {"names": ["test_add"], "titles": ["x"], "tasks": [1]}},
    {"event": "check", "content": {"name": "test_add", "title": "x", "status": "pass"}},
    {"event": "check", "content": {"name": "test_shout", "title": "x", "status": "pass"}},
    {"event": "finished", "content": {"seconds": 0.1}},
    {"event": "closed", "content": None},
):
    line = (json.dumps(event) + "\\n").encode()
    for number in range(256):
        try:
            os.set_blocking(number, False)
            os.write(number, line)
        except OSError:
            pass
"""
sums("events-on-every-descriptor", RAW + EVENTS)
greets("events-on-every-descriptor-program", RAW + EVENTS)
notes("events-on-every-descriptor-app", RAW + EVENTS)
STACK = """
import sys, gc
def frames_above():
    frame = sys._getframe()
    while frame:
        yield frame
        frame = frame.f_back
def add(a, b):
    for frame in frames_above():
        for name, value in list(frame.f_locals.items()):
            if isinstance(value, dict) and "id" in value:
                value["id"] += 1
    return 0
"""
sums("changes-id-on-the-stack", STACK, wrong=False)
SEARCH = """
import gc, sys
for thing in gc.get_objects():
    if isinstance(thing, dict) and ("status" in thing or "outcome" in thing):
        thing["status"] = thing["outcome"] = "pass"
for module in list(sys.modules.values()):
    for name in ("_verdict", "grade", "serve", "_write", "answer"):
        if hasattr(module, name):
            setattr(module, name, lambda *a, **k: "pass")
"""
sums("searches-gc-and-modules", SEARCH)
CLOSES = """
import os
for number in range(3, 256):
    try:
        os.close(number)
    except OSError:
        pass
"""
sums("closes-all-descriptors", CLOSES)
sums(
    "replaces-descriptors",
    "import os\nfor n in range(3, 20):\n    try: os.dup2(1, n)\n    except OSError: pass\n",
)
ANSWER = """
from checker_agent.agent import Agent
def answer(self, header, body):
    return {"value": {"o": ["int", "0"]}, "ok": True, "hidden": 5, "threads": "1"}, b""
Agent.answer = answer
"""
sums("patched-agent-answer", ANSWER)
PROBLEMS = {
    "list": "[1]",
    "numbers": '{"type": 1, "message": 2, "file": 3, "line": "x", "traceback": {"a": 1}}',
    "huge": '{"type": "x" * 50_000, "message": "y" * 90_000, "traceback": "z" * 90_000}',
    "outside": '{"type": "NameError", "message": "m", "file": "../../../etc/passwd", "line": 1}',
    "lines": '{"type": "E", "message": "m", "file": "sums.py", "line": 10 ** 300}',
    "control": '{"type": "E\\x1b[2J", "message": "\\x1b]0;owned\\x07\\u202e", "line": True}',
    "regular": '{"type": "NameError", "message": "name \'" + "a" * 100_000}',
}
for label, problem in PROBLEMS.items():
    sums(
        f"problem-{label}",
        "from checker_agent.agent import Agent\n"
        f"Agent.answer = lambda *a: ({{'problem': {problem}, 'ok': True}}, b'')\n",
    )
HIDDEN = {
    "hidden-number": '{"hidden": 7}',
    "hidden-objects": '{"hidden": [{"a": 1}, None], "value": 1}',
    "hidden-long": '{"hidden": ["x" * 200_000], "value": 1}',
    "refused": '{"refused": ["passed"], "value": 1}',
    "located": '{"status": "200 OK", "headers": [], "located": ["../x", -1, "f"]}',
    "no-value": "{}",
}
for label, reply in HIDDEN.items():
    sums(
        f"reply-{label}",
        f"from checker_agent.agent import Agent\nAgent.answer = lambda *a: ({reply}, b'')\n",
    )

# -- objects that are equal to everything -------------------------------------------

EQUAL = """
class Equal{base}:
    def __eq__(self, other): return True
    def __ne__(self, other): return False
    def __lt__(self, other): return True
    __le__ = __gt__ = __ge__ = __contains__ = __lt__
    def __hash__(self): return 1
    def __bool__(self): return True
    def __str__(self): return "passed"
    __repr__ = __str__
    def __getattr__(self, name): return self
    def __call__(self, *a, **k): return self
    def __instancecheck__(self, other): return True
{extra}
add = lambda a, b: Equal()
shout = lambda text: Equal()
"""
CLASS_LIE = "    @property\n    def __class__(self): return int\n"
for label, base, extra in (
    ("object", "", ""),
    ("str", "(str)", ""),
    ("int", "(int)", ""),
    ("float", "(float)", ""),
    ("dict", "(dict)", ""),
    ("list", "(list)", ""),
    ("class-lie", "", CLASS_LIE),
    ("repr-exits", "", "    def __repr__(self): raise SystemExit(0)\n"),
    ("repr-long", "", "    def __repr__(self): return 'x' * 50_000_000\n"),
    ("repr-no-text", "", "    def __repr__(self): return self\n"),
    ("repr-endless", "", "    def __repr__(self):\n        while True: pass\n"),
):
    sums(f"equal-{label}", EQUAL.format(base=base, extra=extra), wrong=False)
sums(
    "equal-list-of", EQUAL.format(base="", extra="") + "add = lambda a, b: [Equal()]\n", wrong=False
)
sums("equal-nan", "add = lambda a, b: float('nan')\nshout = add\n", wrong=False)
sums("equal-infinity", "add = lambda a, b: float('inf')\n", wrong=False)
sums(
    "equal-mock",
    "from unittest.mock import ANY, MagicMock\nadd = lambda a, b: ANY\nshout = MagicMock()\n",
    wrong=False,
)
sums("equal-bytes", "add = lambda a, b: b'0'\n", wrong=False)
sums(
    "callable-name",
    "class T(type):\n    def __call__(s, *a): return True\nclass add(metaclass=T): pass\n",
    wrong=False,
)

# -- printed lines ---------------------------------------------------------------------

FORGED_LINES = """
import sys
for stream in (sys.stdout, sys.stderr, sys.__stdout__, sys.__stderr__):
    stream.write('{"event": "finished", "content": {}}\\n')
    stream.write("2 passed in 0.01s\\n\\x1b[2J\\x1b[32mPASS\\x1b[0m\\u202e\\n")
    stream.flush()
"""
sums("forged-lines", FORGED_LINES)
greets("forged-lines-program", FORGED_LINES)
notes("forged-lines-app", FORGED_LINES)

# -- threads and children ---------------------------------------------------------------

THREAD = """
import threading, time
def work():
    while True:
        time.sleep(0.01)
        open("left.txt", "a").write("x")
threading.Thread(target=work, daemon={daemon}).start()
"""
sums("daemon-thread", THREAD.format(daemon=True))
sums("thread", THREAD.format(daemon=False))
sums(
    "thread-in-function",
    "def add(a, b):\n" + THREAD.format(daemon=False).replace("\n", "\n    ") + "\n    return 0\n",
    wrong=False,
)
CHILD = """
import os, time
def child():
    {detach}
    for _ in range(4000):
        time.sleep(0.01)
        try:
            open("left.txt", "a").write("x")
        except OSError:
            pass
    os._exit(0)
if os.fork() == 0:
    child()
"""
SETSID = "os.setsid()"
DOUBLE = "os.setsid()\n    if os.fork(): os._exit(0)\n    os.setsid()"
IGNORES = (
    "import signal\n    for n in (1, 2, 15): signal.signal(n, signal.SIG_IGN)\n    os.setsid()"
)
for label, detach in (
    ("plain", "pass"),
    ("setsid", SETSID),
    ("double", DOUBLE),
    ("ignores", IGNORES),
):
    code = CHILD.format(detach=detach)
    sums(f"child-{label}-at-import", code, needs="fork")
    inner = "def add(a, b):\n" + code.replace("\n", "\n    ") + "\n    return 0\n"
    sums(f"child-{label}-in-function", inner, wrong=False, needs="fork")
    greets(f"child-{label}-of-program", code + "print('no')\n", needs="fork")
SLEEPER = "import subprocess\nsubprocess.Popen(['sleep', '60'], start_new_session=True)\n"
sums("subprocess-left", SLEEPER, needs="fork")
greets("subprocess-left-by-program", SLEEPER, needs="fork")
sums(
    "inherits-channel",
    RAW + "import time\nif os.fork() == 0:\n    os.setsid()\n    for i in range(200):\n"
    "        time.sleep(0.01)\n        send(frame({'id': i, 'value': 1}))\n    os._exit(0)\n",
    needs="fork",
)
COMET = """
import os, time
if os.fork() == 0:
    end = time.monotonic() + 20
    while time.monotonic() < end:
        os.setsid() if os.getsid(0) != os.getpid() else None
        if os.fork():
            os._exit(0)
    os._exit(0)
"""
sums("child-comet", COMET, needs="fork")
BOMB = """
import os, time
for _ in range(40):
    if os.fork() == 0:
        os.setsid()
        time.sleep(60)
        os._exit(0)
"""
sums("forty-children", BOMB, needs="fork")
sums(
    "child-holds-import",
    "import os, time\npid = os.fork()\nif pid:\n    os._exit(0)\ntime.sleep(0.2)\n",
    needs="fork",
)

# a process that stops itself answers nothing, and cannot be ended politely
STOPS = "import os, signal\nos.kill(os.getpid(), signal.SIGSTOP)\n"
sums("stops-itself", STOPS, needs="fork")
sums(
    "stops-itself-in-function",
    "def add(a, b):\n    " + STOPS.replace("\n", "\n    ") + "return 0\n",
    wrong=False,
    needs="fork",
)

# -- other processes ---------------------------------------------------------------------

KILLS = """
import os, signal
pid = os.getpid()
family = []
for _ in range(4):
    try:
        text = open(f"/proc/{pid}/stat").read().rpartition(")")[2].split()
    except OSError:
        break
    pid = int(text[1])
    if pid <= 1:
        break
    family.append(pid)
others = []
for name in os.listdir("/proc"):
    if name.isdigit():
        try:
            line = open(f"/proc/{name}/cmdline").read()
        except OSError:
            continue
        if "checker_agent" in line or "checker.grading.judge" in line:
            if int(name) != os.getpid():
                others.append(int(name))
mine = [p for p in others if os.path.exists(f"/proc/{p}")]
"""
# only relatives: another developer may be grading on this machine
RELATED = (
    KILLS
    + """
def related(pid):
    while pid > 1:
        if pid in family[:2]:
            return True
        try:
            pid = int(open(f"/proc/{pid}/stat").read().rpartition(")")[2].split()[1])
        except OSError:
            return False
    return False
"""
)
for number in (9, 15, 19):
    sums(
        f"kills-parents-{number}",
        KILLS + f"for p in family[:2]:\n    try: os.kill(p, {number})\n    except OSError: pass\n",
        needs="proc",
    )
    sums(
        f"kills-parents-in-function-{number}",
        KILLS + f"def add(a, b):\n    for p in family[:2]:\n        try: os.kill(p, {number})\n"
        "        except OSError: pass\n    return 0\n",
        wrong=False,
        needs="proc",
    )
sums("kills-its-group", "import os\ntry: os.killpg(0, 9)\nexcept OSError: pass\n", needs="fork")
PTRACE = (
    KILLS
    + """
import ctypes
libc = ctypes.CDLL(None)
for p in family[:3]:
    libc.ptrace(16, p, None, None)
    libc.ptrace(0x4206, p, None, None)
"""
)
sums("ptrace", PTRACE, needs="proc")
MEMORY = (
    KILLS
    + """
for p in family[:3]:
    try:
        for line in open(f"/proc/{p}/maps"):
            begin, _, rest = line.partition("-")
            if "rw-p" in line:
                with open(f"/proc/{p}/mem", "r+b", buffering=0) as memory:
                    memory.seek(int(begin, 16))
                    memory.write(b"owned")
    except OSError:
        pass
"""
)
sums("writes-memory-of-parents", MEMORY, needs="proc")
DESCRIPTORS = (
    RAW
    + KILLS
    + """
line = b'{"event": "finished", "content": {}}\\n'
checks = b"".join(
    b'{"event": "check", "content": {"name": "%s", "title": "x", "status": "pass"}}\\n' % name
    for name in (b"test_add", b"test_shout")
)
for p in family[:3]:
    for number in range(20):
        try:
            with open(f"/proc/{p}/fd/{number}", "wb", buffering=0) as stream:
                stream.write(checks + line + b'{"event": "closed", "content": null}\\n')
        except OSError:
            pass
"""
)
sums("writes-descriptors-of-parents", DESCRIPTORS, needs="proc")
notes("writes-descriptors-of-parents-app", DESCRIPTORS, needs="proc")

# -- hostile applications -----------------------------------------------------------------

APP = """
def app(environ, start_response):
    {begin}
    return {reply}
"""
for label, begin, reply in (
    ("status-crlf", 'start_response("200\\r\\nX: y", [])', '[b"Hello, World!"]'),
    ("status-newline", 'start_response("200 OK\\n", [])', '[b"Hello, World!"]'),
    ("status-number", "start_response(200, [])", '[b"Hello, World!"]'),
    ("status-999", 'start_response("999 OK", [])', '[b"Hello, World!"]'),
    ("status-unicode", 'start_response("２００ OK", [])', '[b"Hello, World!"]'),
    ("headers-1000", 'start_response("200 OK", [("X", "y")] * 1000)', '[b"Hello, World!"]'),
    ("headers-crlf", 'start_response("200 OK", [("X", "y\\r\\nZ: w")])', '[b"Hello, World!"]'),
    ("headers-name", 'start_response("200 OK", [("X\\n", "y")])', '[b"Hello, World!"]'),
    ("headers-long", 'start_response("200 OK", [("X", "y" * 100_000)])', '[b"Hello, World!"]'),
    ("headers-none", 'start_response("200 OK", None)', '[b"Hello, World!"]'),
    (
        "cookies",
        'start_response("200 OK", [("Set-Cookie", "a=\\x7f; Max-Age=x; Domain=..")])',
        "[]",
    ),
    ("location", 'start_response("302 F", [("Location", "http://[::1")])', "[]"),
    ("length", 'start_response("200 OK", [("Content-Length", "99999999999999")])', "[b'x']"),
    (
        "charset",
        'start_response("200 OK", [("Content-Type", "text/plain; charset=rot13")])',
        "[b'x']",
    ),
    ("no-start", "pass", '[b"Hello, World!"]'),
    ("ten-megabytes", 'start_response("200 OK", [])', '[b"x" * 10_000_000]'),
    ("endless", 'start_response("200 OK", [])', 'iter(lambda: b"x" * 100_000, None)'),
    ("endless-empty", 'start_response("200 OK", [])', 'iter(lambda: b"", None)'),
    ("texts", 'start_response("200 OK", [])', '["Hello, World!"]'),
    ("numbers", 'start_response("200 OK", [])', "[1, 2]"),
    ("none", 'start_response("200 OK", [])', "None"),
    (
        "bytes-class",
        'start_response("200 OK", [])',
        "[type('B', (bytes,), {'__len__': lambda s: -1})(b'H')]",
    ),
    ("broken-text", 'start_response("200 OK", [])', "[b'\\xff\\xfe\\x00']"),
    (
        "deep-json",
        'start_response("200 OK", [("Content-Type", "application/json")])',
        "[b'[' * 100_000]",
    ),
):
    notes(f"app-{label}", APP.format(begin=begin, reply=reply), wrong=False)
notes("app-is-text", "app = 'Hello, World!'\n", wrong=False)
notes("app-missing", "application = 1\n", wrong=False)

# -- hostile files ------------------------------------------------------------------------


def _links(folder: Path) -> None:
    (folder / "answers.sql").unlink()
    (folder / "answers.sql").symlink_to("/etc/passwd")


def _link_to_solution(folder: Path) -> None:
    root = Path(__file__).parent.parent / "fixtures" / "course" / "solutions"
    (folder / "answers.sql").unlink()
    (folder / "answers.sql").symlink_to(root / "020-pages" / "020-people" / "answers.sql")


def _link_loop(folder: Path) -> None:
    (folder / "loop").symlink_to("loop")
    (folder / "up").symlink_to("..")
    (folder / "a").symlink_to("b")
    (folder / "b").symlink_to("a")
    (folder / "root").symlink_to("/")


def _special(folder: Path) -> None:
    os.mkfifo(folder / "pipe")
    (folder / "site.db").unlink(missing_ok=True)
    os.mkfifo(folder / "site.db")
    with socket.socket(socket.AF_UNIX) as sock:
        here = os.getcwd()
        os.chdir(folder)
        try:
            sock.bind("s")
        finally:
            os.chdir(here)
    if os.geteuid() == 0:
        os.mknod(folder / "zero", 0o600 | 0o020000, os.makedev(1, 5))


def _fifo_answer(folder: Path) -> None:
    (folder / "answers.sql").unlink()
    os.mkfifo(folder / "answers.sql")


def _folder_for_file(folder: Path) -> None:
    (folder / "sums.py").unlink()
    (folder / "sums.py").mkdir()


def _folder_link(folder: Path) -> None:
    (folder / "instance").symlink_to("/etc")
    (folder / "site.db").symlink_to("/dev/zero")


CHEATS += [
    Cheat("answer-is-a-link", "people", {}, _links),
    Cheat("answer-is-a-link-to-the-solution", "people", {}, _link_to_solution),
    Cheat("answer-is-a-fifo", "people", {}, _fifo_answer, needs="fork"),
    Cheat("link-loops", "add-numbers", {"sums.py": WRONG_SUMS}, _link_loop),
    Cheat("special-files", "notes", {"app.py": WRONG_APP}, _special, needs="fork"),
    Cheat("links-to-folders", "notes", {"app.py": WRONG_APP}, _folder_link),
    Cheat("main-is-a-folder", "add-numbers", {}, _folder_for_file),
]
MAKES = """
import os, socket
{code}
"""
for label, code in (
    ("fifo", "os.mkfifo('pipe'); os.mkfifo('site.db')"),
    ("socket", "socket.socket(socket.AF_UNIX).bind('s')"),
    ("log-fifo", "p = os.path.join(os.environ['TMPDIR'], 'log'); os.unlink(p); os.mkfifo(p)"),
    (
        "log-link",
        "p = os.path.join(os.environ['TMPDIR'], 'log'); os.unlink(p); os.symlink('/dev/zero', p)",
    ),
    ("log-folder", "p = os.path.join(os.environ['TMPDIR'], 'log'); os.unlink(p); os.mkdir(p)"),
    ("no-rights", "os.mkdir('d'); open('d/x', 'w').close(); os.chmod('d', 0)"),
    ("deep", "\nfor i in range(300):\n    os.mkdir('d' * 20); os.chdir('d' * 20)"),
    ("many", "\nfor i in range(3000):\n    open(f'f{i}', 'w').close()"),
    ("large", "\nfor i in range(20):\n    open(f'f{i}', 'wb').write(b'x' * 4_000_000)"),
    ("sparse", "f = open('big', 'wb'); f.truncate(8_000_000); f.close()"),
    (
        "link-for-file",
        "os.unlink('app.py') if os.path.exists('app.py') else os.unlink('sums.py'); os.symlink('/etc/passwd', 'app.py')",
    ),
    ("link-db", "os.symlink('/dev/zero', 'site.db')"),
    ("odd-names", "open('a\\nb\\x1b[31m', 'w').close(); open(b'\\xff\\xfe', 'w').close()"),
    ("deleted-folder", "import shutil; shutil.rmtree(os.getcwd(), ignore_errors=True)"),
    ("moved-folder", "\ntry: os.rename(os.getcwd(), os.getcwd() + 'x')\nexcept OSError: pass"),
):
    sums(f"makes-{label}", MAKES.format(code=code), needs="fork")
    inner = MAKES.format(code=code).replace("\n", "\n    ")
    notes(
        f"makes-{label}-in-view",
        f"def app(environ, start_response):{inner}\n    start_response('200 OK', [])\n    return [b'no']\n",
        wrong=False,
        needs="fork",
    )

CHECKS = Path(__file__).parent.parent / "fixtures" / "course" / "exercises"
EMPTY_CHECK = "def test_add():\n    pass\ndef test_shout():\n    pass\n"
# the folder that is brought back is by then a link to somebody else's
SWAPS = f"""
import os, shutil
def add(a, b):
    shutil.rmtree("data")
    for pid in [os.getppid(), *map(int, filter(str.isdigit, os.listdir("/proc")))]:
        try:
            there = os.readlink(f"/proc/{{pid}}/cwd")
        except OSError:
            continue
        if os.path.exists(there + "/test_sums.py"):
            os.symlink(there, "data")
            break
    else:
        os.symlink({str(CHECKS / "010-functions" / "010-add-numbers" / "checks")!r}, "data")
    return 0
"""
sums("swaps-folders", SWAPS, files={"data/test_sums.py": EMPTY_CHECK}, needs="proc")

# -- hostile databases --------------------------------------------------------------------


def database(*statements: str) -> Callable[[Path], None]:
    """Make a SQLite file of these statements in the submission."""

    def prepare(folder: Path) -> None:
        connection = sqlite3.connect(folder / "site.db")
        connection.execute("PRAGMA writable_schema = ON")
        for statement in statements:
            connection.execute(statement)
        connection.commit()
        connection.close()

    return prepare


def bytes_as_database(data: bytes) -> Callable[[Path], None]:
    """Lay these bytes down as the database."""
    return lambda folder: (folder / "site.db").write_bytes(data) and None


RECURSIVE = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) "
HELLO_APP = """
def app(environ, start_response):
    start_response("200 OK", [])
    return [b"Hello, World!"]
"""
for label, prepare in {
    "view": database("CREATE VIEW note AS SELECT 'word' AS text"),
    "endless-view": database(
        "CREATE TABLE x (text)", f"CREATE VIEW note AS {RECURSIVE} SELECT x AS text FROM n"
    ),
    "endless-count": database(
        "CREATE TABLE note (a)",
        f"CREATE VIEW v AS {RECURSIVE} SELECT count(*) AS text FROM n",
    ),
    "blob-view": database("CREATE VIEW note AS SELECT zeroblob(900000000) AS text"),
    "blob-rows": database(
        f"CREATE VIEW note AS {RECURSIVE} SELECT hex(zeroblob(500000)) AS text FROM n"
    ),
    "trigger": database(
        "CREATE TABLE note (text)",
        "CREATE TRIGGER t AFTER INSERT ON note BEGIN DELETE FROM note; END",
    ),
    "schema-forged": database(
        "CREATE TABLE note (a)",
        "UPDATE sqlite_master SET sql = 'CREATE TABLE note (text TEXT, a BLOB CHECK (load_extension(1)))'",
    ),
    "schema-garbage": database(
        "CREATE TABLE note (a)", "UPDATE sqlite_master SET sql = 'no sql at all', rootpage = 99"
    ),
    "virtual": database("CREATE VIRTUAL TABLE note USING fts5(text)"),
    "corrupt": bytes_as_database(b"SQLite format 3\0" + os.urandom(9000)),
    "empty": bytes_as_database(b""),
    "text": bytes_as_database(b"note: hello\n"),
    "huge": bytes_as_database(b"SQLite format 3\0" + b"\0" * 7_900_000),
}.items():
    CHEATS.append(Cheat(f"database-{label}", "notes", {"app.py": HELLO_APP}, prepare))
HOLDS = (
    "import sqlite3\nheld = sqlite3.connect('site.db')\n"
    "held.execute('CREATE TABLE IF NOT EXISTS note (text)')\nheld.commit()\n"
    "held.execute('BEGIN EXCLUSIVE')\n"
)
notes("holds-the-database", HOLDS + HELLO_APP, wrong=False)
JOURNAL = {"site.db-journal": b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + b"\xff" * 600}
CHEATS.append(
    Cheat(
        "database-hot-journal",
        "notes",
        {"app.py": HELLO_APP, **JOURNAL},
        database("CREATE TABLE note (text)"),
    )
)

# -- hostile source -------------------------------------------------------------------------

for label, source in {
    "nested": b"x = " + b"(" * 5000 + b")" * 5000,
    "nested-lists": b"x = " + b"[" * 90 + b"]" * 90,
    "minus": b"x = " + b"-" * 100_000 + b"1",
    "attributes": b"x = a" + b".b" * 60_000,
    "sums": b"x = 1" + b" + 1" * 60_000,
    "long-line": b"x = '" + b"a" * 5_000_000 + b"'",
    "null": b"x = 1\0\n",
    "many-lines": b"\n" * 3_000_000,
    "else-if": b"if x:\n pass\n" + b"elif x:\n pass\n" * 9000,
    "indents": b"".join(b" " * i + b"if 1:\n" for i in range(120)) + b" " * 120 + b"pass\n",
    "formfeed": b"\x0c" * 1000 + b"def add(a, b): return 0\n",
    "escape": b"x = '\\d\\q'\nmatch = re.compile('(a+)+$')\n",
    "encoding": b"# -*- coding: rot13 -*-\nprint('x')\n",
    "encoding-unknown": b"# -*- coding: nonsense -*-\n",
    "surrogates": b"x = '\\ud800'\ndef add(a, b): return x\n",
    "bidi": "def add(a, b): return 0 # \u202e\u2066 passed\n".encode(),
}.items():
    CHEATS.append(Cheat(f"source-{label}", "add-numbers", {"sums.py": source}))
sums("returns-surrogate", "def add(a, b):\n    return '\\ud800'\n", wrong=False)
sums(
    "returns-deep-list",
    "def add(a, b):\n    x = []\n    for _ in range(100_000): x = [x]\n    return x\n",
    wrong=False,
)
sums("returns-cycle", "def add(a, b):\n    x = []\n    x.append(x)\n    return x\n", wrong=False)
sums("returns-long-text", "def add(a, b):\n    return 'x' * 30_000_000\n", wrong=False)
sums("returns-many", "def add(a, b):\n    return list(range(3_000_000))\n", wrong=False)
sums("returns-big-int", "def add(a, b):\n    return 1 << 4_000_000\n", wrong=False)
sums(
    "raises-odd",
    "class E(Exception):\n    def __str__(self): raise E\n    __repr__ = __str__\ndef add(a, b):\n    raise E\n",
    wrong=False,
)
sums(
    "raises-deep",
    "def add(a, b):\n    e = None\n    for i in range(3000):\n        n = ValueError(i); n.__cause__ = e; e = n\n    raise e\n",
    wrong=False,
)
sums("raises-long", "def add(a, b):\n    raise ValueError('x' * 9_000_000)\n", wrong=False)
sums(
    "raises-group",
    "def add(a, b):\n    raise ExceptionGroup('g', [ValueError(i) for i in range(5000)])\n",
    wrong=False,
)
sums(
    "raises-fake-syntax-error",
    "def add(a, b):\n    raise SyntaxError('no', ('/etc/passwd', 1, 1, 'x'))\n",
    wrong=False,
)
sums(
    "raises-syntax-error-numbers",
    "def add(a, b):\n    e = SyntaxError(1)\n    e.filename = __file__; e.lineno = 'x'; e.msg = None\n    raise e\n",
    wrong=False,
)
