"""Put a process into a Windows job object: it and its children end together.

Written after Microsoft's documentation of job objects; never run, since only
Linux is at hand. `isolation` is the one module that uses it.
"""

from __future__ import annotations

import ctypes
import subprocess
import sys
from typing import Any

KILL_ON_JOB_CLOSE = 0x2000
PROCESS_MEMORY = 0x0100
EXTENDED_LIMIT_INFORMATION = 9
MEMORY_BYTES = 2048 * 1024 * 1024


class _BasicLimits(ctypes.Structure):
    _fields_ = (
        ("PerProcessUserTimeLimit", ctypes.c_int64),
        ("PerJobUserTimeLimit", ctypes.c_int64),
        ("LimitFlags", ctypes.c_uint32),
        ("MinimumWorkingSetSize", ctypes.c_size_t),
        ("MaximumWorkingSetSize", ctypes.c_size_t),
        ("ActiveProcessLimit", ctypes.c_uint32),
        ("Affinity", ctypes.c_size_t),
        ("PriorityClass", ctypes.c_uint32),
        ("SchedulingClass", ctypes.c_uint32),
    )


class _ExtendedLimits(ctypes.Structure):
    _fields_ = (
        ("BasicLimitInformation", _BasicLimits),
        ("IoInfo", ctypes.c_uint64 * 6),
        ("ProcessMemoryLimit", ctypes.c_size_t),
        ("JobMemoryLimit", ctypes.c_size_t),
        ("PeakProcessMemoryUsed", ctypes.c_size_t),
        ("PeakJobMemoryUsed", ctypes.c_size_t),
    )


class Job:
    """A job object; closing it ends its members."""

    def __init__(self, handle: Any, kernel: Any) -> None:
        self._handle = handle
        self._kernel = kernel

    def close(self) -> None:
        """End every process in the job."""
        if self._handle:
            self._kernel.TerminateJobObject(self._handle, 1)
            self._kernel.CloseHandle(self._handle)
            self._handle = None


def put_into_job(process: subprocess.Popen[bytes]) -> Job | None:
    """Put ``process`` into a new job; None where the system refuses."""
    if sys.platform != "win32":
        return None
    kernel = ctypes.WinDLL("kernel32", use_last_error=True)
    kernel.CreateJobObjectW.restype = ctypes.c_void_p
    handle = ctypes.c_void_p(kernel.CreateJobObjectW(None, None))
    limits = _ExtendedLimits()
    limits.BasicLimitInformation.LimitFlags = KILL_ON_JOB_CLOSE | PROCESS_MEMORY
    limits.ProcessMemoryLimit = MEMORY_BYTES
    done = kernel.SetInformationJobObject(
        handle, EXTENDED_LIMIT_INFORMATION, ctypes.byref(limits), ctypes.sizeof(limits)
    )
    joined = done and kernel.AssignProcessToJobObject(handle, ctypes.c_void_p(int(process._handle)))
    return Job(handle, kernel) if joined else None
