"""Turn what an installer printed, or what the system refused, into a sentence."""

from __future__ import annotations

import errno
import os
import sys

from checker.bootstrap import places
from checker.bootstrap.errors import NoConnectionError, SetupError

_LOG = ".checker/install.log"

_DISK = ("no space left on device", "errno 28", "disk quota exceeded", "not enough space")
_HASHES = ("do not match the hashes", "hash mismatch")
_CERTIFICATE = ("certificate_verify_failed", "certificate verify failed", "invalid peer cert")
_CONNECTION = (
    "failed to establish a new connection",
    "name resolution",
    "nameresolutionerror",
    "getaddrinfo failed",
    "connection broken",
    "connection refused",
    "connection aborted",
    "connect timeout",
    "connecttimeout",
    "read timed out",
    "network is unreachable",
    "proxyerror",
    "cannot connect to proxy",
    "error sending request",
    "dns error",
)
_MISSING = ("no matching distribution found", "no solution found")
_RIGHTS = ("permission denied", "errno 13", "access is denied", "read-only file system")


def from_output(output: str) -> SetupError:
    """Explain why an installer stopped, by its own words."""
    words = output.lower()

    def says(phrases: tuple[str, ...]) -> bool:
        return any(phrase in words for phrase in phrases)

    if says(_DISK):
        return full_disk()
    if says(_HASHES):
        return SetupError(
            "a downloaded package is not the one that the course names.",
            "try again on another network.",
            _LOG,
        )
    if says(_CERTIFICATE):
        return NoConnectionError(
            "the package index could not prove who it is (certificate).",
            "try again on another network.",
            _LOG,
        )
    # pip tells of no version at all where it got no list: an index that answers has some.
    no_list = "from versions: none" in words and "require a different python" not in words
    if says(_CONNECTION) or no_list:
        return NoConnectionError(
            "the package index did not answer.",
            "check the internet connection, then start again.",
            _LOG,
        )
    if says(_MISSING):
        version = "{}.{}".format(*sys.version_info[:2])
        return SetupError(
            f"the package index lacks a package for this Python ({version}).",
            "use a Python from 3.11 to 3.14.",
            _LOG,
        )
    if says(_RIGHTS):
        return not_writable()
    return SetupError(
        "the tools of the course could not be installed.",
        "start again, and if it stops here again, show the details to someone.",
        _LOG,
    )


def from_system(error: OSError) -> SetupError:
    """Explain why the system refused to write."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return full_disk()
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return not_writable()
    name = os.path.relpath(error.filename, places.ROOT) if error.filename else ".venv"
    return SetupError(
        f"the system could not write '{name}': {error.strerror}.",
        "rename or delete it, then start again.",
    )


def full_disk() -> SetupError:
    """Return the error for a disk with no room."""
    return SetupError("the disk is full.", "free about 100 megabytes, then start again.")


def not_writable() -> SetupError:
    """Return the error for a folder in which nothing may be written."""
    return SetupError(
        f"nothing may be written in the folder {places.ROOT}.",
        "copy the course's folder into your home folder, then start there.",
    )


def no_installer() -> SetupError:
    """Return the error for a Python without pip, as Debian and Ubuntu ship it."""
    message = "this Python comes without pip, the program that installs packages."
    if os.path.exists("/etc/debian_version"):
        return SetupError(message, "type: sudo apt install python3-venv, then start again.")
    return SetupError(message, "install Python from python.org/downloads, then start again.")
