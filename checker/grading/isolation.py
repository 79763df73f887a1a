"""Start and end processes of the untrusted side, one way for each system.

On POSIX a process leads a session of its own and its group is killed. On
Windows it is put into a job object that the kernel closes with all its members;
that branch was never run (see ``docs/architecture.md``).
"""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
from typing import Any

IS_WINDOWS = sys.platform == "win32"


def start(command: list[str], environment: dict[str, str]) -> subprocess.Popen[bytes]:
    """Start a command with pipes on its standard input and output."""
    options: dict[str, Any] = {"start_new_session": True}
    if IS_WINDOWS:
        options = {"creationflags": getattr(subprocess, "CREATE_NO_WINDOW", 0)}
    process = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment, **options
    )
    if IS_WINDOWS:
        from checker.grading.windows import put_into_job

        process.job = put_into_job(process)  # type: ignore[attr-defined]
    return process


def end(process: subprocess.Popen[bytes]) -> None:
    """End a process and what it started."""
    if IS_WINDOWS:
        job = getattr(process, "job", None)
        if job is not None:
            job.close()
    else:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    with contextlib.suppress(ProcessLookupError, PermissionError):
        process.kill()
    process.wait()
