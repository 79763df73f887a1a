from __future__ import annotations

from pathlib import Path

import pytest

from checker.authoring.strictness import find_reach, find_reach_of_support
from checker.content.catalog import Course

CHECKS = Path("exercises", "010-functions", "010-add-numbers", "checks")


def found(root: Path, text: str) -> list[tuple[str, str]]:
    (root / CHECKS / "test_more.py").write_text(text, encoding="utf-8")
    course = Course.open(root)
    return [
        (each.location.rpartition(":")[2], each.message)
        for each in find_reach(course, course.exercise("add-numbers"))
    ]


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("import socket\n", "1", "the network: import socket"),
        ("import json, ssl\n", "1", "the network: import ssl"),
        ("import urllib.request\n", "1", "the network: import urllib.request"),
        ("from urllib import request\n", "1", "the network: import urllib.request"),
        ("from http.client import HTTPConnection\n", "1", "the network: import http.client"),
        ("def test_a():\n    import requests\n", "2", "the network: import requests"),
        ("import time\ntime.time()\n", "2", "the wall clock: time.time()"),
        ("from time import time as now\nnow()\n", "2", "the wall clock: time.time()"),
        ("import time as t\nt.localtime()\n", "2", "the wall clock: time.localtime()"),
        (
            "from datetime import datetime\nx = datetime.now()\n",
            "2",
            "the wall clock: datetime.datetime.now()",
        ),
        (
            "import datetime\nx = datetime.date.today()\n",
            "2",
            "the wall clock: datetime.date.today()",
        ),
        ("run(port=8000)\n", "1", "a fixed port: port=8000"),
        ("connect(('localhost', 5000))\n", "1", "a fixed port: 5000"),
        ("s.bind(('', 5000))\n", "1", "a fixed port: 5000"),
        ("get('http://localhost:5000/users')\n", "1", "a fixed port: http://localhost:5000"),
        ("open('127.0.0.1:80')\n", "1", "a fixed port: 127.0.0.1:80"),
    ],
)
def test_a_reach_is_named_with_its_line(own_root: Path, text: str, line: str, message: str) -> None:
    assert (line, f"a check reaches for {message}") in found(own_root, text)


@pytest.mark.parametrize(
    "text",
    [
        "import time\ntime.monotonic()\ntime.sleep(0)\n",
        "from datetime import datetime\nx = datetime(2026, 1, 1)\n",
        "client.get('/time')\nclient.get('http://localhost/')\n",
        "s.bind(('', 0))\n",
        "run(port=0)\n",
        "run(port=free_port())\n",
        "# import socket\ntext = 'import socket'\n",
        "from . import requests\n",
        "def broken(:\n",
    ],
)
def test_what_stays_inside_is_not_named(own_root: Path, text: str) -> None:
    assert found(own_root, text) == []


def test_the_support_code_is_looked_at_too(own_root: Path) -> None:
    for name in ("words.py", "untrusted.py"):
        with (own_root / "exercises" / "_support" / name).open("a", encoding="utf-8") as file:
            file.write("import socket\n")

    (finding,) = find_reach_of_support(Course.open(own_root))
    assert finding.location.startswith("exercises/_support/words.py:")
    assert finding.message == "a check reaches for the network: import socket"
