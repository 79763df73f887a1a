"""Lock an open file against other programs, on every system in the same way."""

from __future__ import annotations

import sys


def take_lock(descriptor: int) -> bool | None:
    """Take the lock of an open file without waiting; it ends when the file is closed.

    False where another program has it, None where the file system has no locks
    (Windows does not tell the two apart: False).
    """
    if sys.platform == "win32":
        import msvcrt

        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
    import fcntl

    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return None
    return True
