"""The limits that a process of the untrusted side puts on itself.

All of them are best effort here: the verdict does not rest on them. They keep a
learner's machine usable, and keep a submission's hands off other files.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import struct
import sys
from typing import Any

IS_LINUX = sys.platform == "linux"

_PR_SET_PDEATHSIG = 1
_PR_SET_DUMPABLE = 4
_PR_SET_CHILD_SUBREAPER = 36
_PR_SET_NO_NEW_PRIVS = 38

_LANDLOCK_CREATE_RULESET = 444
_LANDLOCK_ADD_RULE = 445
_LANDLOCK_RESTRICT_SELF = 446
_RULE_PATH_BENEATH = 1
# write_file, remove_dir, remove_file, make_char, make_dir, make_reg, make_sock,
# make_fifo, make_block, make_sym: the rights of ABI 1 that change something
_WRITE_ABI_1 = (1 << 1) | sum(1 << bit for bit in range(4, 13))
_REFER = 1 << 13
_TRUNCATE = 1 << 14
_SCOPE_ABSTRACT_SOCKETS_AND_SIGNALS = 3


def limit_resources(memory_bytes: int, file_bytes: int) -> None:
    """Cap the address space, the size of a file and core dumps of this process."""
    try:
        import resource
    except ImportError:  # Windows: the launcher's job object does it
        return
    wishes = [(resource.RLIMIT_CORE, 0), (resource.RLIMIT_FSIZE, file_bytes)]
    if IS_LINUX:  # macOS accepts RLIMIT_AS and breaks the dynamic loader by it
        wishes.append((resource.RLIMIT_AS, memory_bytes))
    for what, wish in wishes:
        with contextlib.suppress(ValueError, OSError):
            _, hard = resource.getrlimit(what)
            if hard != resource.RLIM_INFINITY:
                wish = min(wish, hard)
            resource.setrlimit(what, (wish, wish))


def become_subreaper() -> None:
    """Make orphans of this process's children its own children (Linux only)."""
    _prctl(_PR_SET_CHILD_SUBREAPER, 1)


def hide_from_debuggers() -> None:
    """Refuse other processes of this user to read this one's memory (Linux only)."""
    _prctl(_PR_SET_DUMPABLE, 0)


def die_with_parent() -> None:
    """Ask the kernel for SIGKILL when the parent ends (Linux only)."""
    _prctl(_PR_SET_PDEATHSIG, 9)


def confine_writes(folders: list[str]) -> bool:
    """Forbid this process and its children to change files outside ``folders``.

    Uses Landlock (Linux 5.13 and later); where the kernel reports version 6 or
    later, signals to processes outside are forbidden too. Returns whether it
    took effect. Reading is not restricted.
    """
    if not IS_LINUX:
        return False
    libc = _libc()
    version = libc.syscall(_LANDLOCK_CREATE_RULESET, None, 0, 1)
    if version < 1:
        return False
    rights = _WRITE_ABI_1
    rights |= _REFER if version >= 2 else 0
    rights |= _TRUNCATE if version >= 3 else 0
    attributes = struct.pack("=Q", rights)
    if version >= 6:
        attributes = struct.pack("=QQQ", rights, 0, _SCOPE_ABSTRACT_SOCKETS_AND_SIGNALS)
    ruleset = libc.syscall(_LANDLOCK_CREATE_RULESET, attributes, len(attributes), 0)
    if ruleset < 0:
        return False
    try:
        for folder in folders:
            _allow(libc, ruleset, folder, rights)
        for device in ("/dev/null", "/dev/zero", "/dev/tty"):
            _allow(libc, ruleset, device, (1 << 1) | (rights & _TRUNCATE))
        _prctl(_PR_SET_NO_NEW_PRIVS, 1)
        return bool(libc.syscall(_LANDLOCK_RESTRICT_SELF, ruleset, 0) == 0)
    finally:
        os.close(ruleset)


def _allow(libc: Any, ruleset: int, path: str, rights: int) -> None:
    try:
        place = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except OSError:
        return
    try:
        rule = struct.pack("=Qi", rights, place)
        libc.syscall(_LANDLOCK_ADD_RULE, ruleset, _RULE_PATH_BENEATH, rule, 0)
    finally:
        os.close(place)


def _prctl(option: int, value: int) -> None:
    if IS_LINUX:
        with contextlib.suppress(OSError, AttributeError):
            _libc().prctl(option, value, 0, 0, 0)


def _libc() -> Any:
    return ctypes.CDLL(None, use_errno=True)
