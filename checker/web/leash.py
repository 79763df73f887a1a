"""Run a module as a program that ends when the one who started it is gone.

``python -m checker.web.leash MODULE …`` with a pipe on its standard input. Nobody writes
into the pipe. When it is closed, the starter has ended, also one that was killed.
"""

from __future__ import annotations

import os
import runpy
import signal
import sys
import threading
from collections.abc import Sequence


def run(arguments: Sequence[str]) -> None:
    """Run the first of the arguments as a module, with the others as its own."""
    threading.Thread(target=_end_with_starter, name="leash", daemon=True).start()
    sys.argv = list(arguments)
    runpy.run_module(arguments[0], run_name="__main__", alter_sys=True)


def _end_with_starter() -> None:
    while os.read(0, 1024):
        pass
    os.kill(os.getpid(), signal.SIGTERM)


if __name__ == "__main__":
    run(sys.argv[1:])
