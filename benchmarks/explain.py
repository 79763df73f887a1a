"""Measure how long `checker explain` takes for a pasted error, beside a bare Python.

    python benchmarks/explain.py --rounds 12

Both run in turn, so a busy machine slows both. The goal is an answer in under 0.3 s.
The processor's seconds say what it costs where other programs take their share (not on Windows).
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ERROR = """\
Traceback (most recent call last):
  File "/home/ada/.venv/lib/python3.12/site-packages/flask/app.py", line 919, in full_dispatch
    rv = self.dispatch_request()
         ^^^^^^^^^^^^^^^^^^^^^^^
  File "/home/ada/site/app.py", line 7, in home
    return "Hi " + request.args.user
                   ^^^^^^^^^^^^^^^^^
AttributeError: 'ImmutableMultiDict' object has no attribute 'user'
"""
COMMANDS = {
    "a bare Python": [sys.executable, "-c", "pass"],
    "a pasted error": [sys.executable, "-m", "checker", "explain", "-"],
    "the same as JSON": [sys.executable, "-m", "checker", "explain", "--json", "-"],
    "an id": [sys.executable, "-m", "checker", "explain", "view-returned-none"],
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=12)
    rounds = parser.parse_args().rounds
    seconds: dict[str, list[tuple[float, float]]] = {name: [] for name in COMMANDS}
    for _ in range(rounds + 1):
        for name, command in COMMANDS.items():
            seconds[name].append(run(command))
    unit = statistics.median(wall for wall, _ in seconds["a bare Python"][1:])
    for name, each in seconds.items():
        walls, loads = zip(*each[1:], strict=True)
        print(
            f"{name:<18} median {statistics.median(walls):.3f} s, fastest {min(walls):.3f} s, "
            f"ratio {statistics.median(walls) / unit:.1f}, "
            f"processor {statistics.median(loads):.3f} s"
        )


def run(command: list[str]) -> tuple[float, float]:
    """Run a command to its end; return its seconds, and those of the processor."""
    began, before = time.perf_counter(), os.times()
    subprocess.run(command, input=ERROR, text=True, capture_output=True, check=True, cwd=ROOT)
    after = os.times()
    used = after.children_user + after.children_system
    return time.perf_counter() - began, used - before.children_user - before.children_system


if __name__ == "__main__":
    main()
