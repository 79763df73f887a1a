"""Remember what is installed, so that a later start asks nothing else.

A stamp is three lines: the Python version, the folder in which .venv was made
(its commands hold that path), and the digest of the lock.
"""

from __future__ import annotations

import hashlib
import os
import sys

from checker.bootstrap import places


def expected(group: str, python: tuple[int, int] = sys.version_info[:2]) -> bytes:
    """Return what the stamp holds if the group is installed for this Python, here."""
    with open(places.lock(group), "rb") as file:
        # Git on Windows may store other line ends: they do not make another lock.
        digest = hashlib.sha256(file.read().replace(b"\r\n", b"\n")).hexdigest()
    # On Windows C: and c: are the same.
    folder = os.path.normcase(os.path.realpath(places.ROOT))
    return os.fsencode("python {}.{}\nfolder {}\nlock {}\n".format(*python, folder, digest))


def found(group: str) -> bytes:
    """Return what the stamp holds now: nothing where there is none."""
    try:
        with open(places.stamp(group), "rb") as file:
            return file.read()
    except OSError:
        return b""


def is_current(group: str) -> bool:
    """Tell whether a group is installed as its lock says."""
    return found(group) == expected(group)


def same_machine_and_folder(group: str) -> bool:
    """Tell whether only the lock changed since the stamp was written."""
    return found(group).split(b"\n")[:2] == expected(group).split(b"\n")[:2]
