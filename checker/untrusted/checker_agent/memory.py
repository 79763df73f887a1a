"""Touch memory ahead of time, so that a forked process does not copy it page by page.

After a fork both processes share their pages until one writes. A Python process
writes to thousands of pages at its first request, since it counts references.
Linux can copy them in one call; which pages they are is found by trying once.
Elsewhere nothing is done, and a request is a few milliseconds slower.
"""

from __future__ import annotations

import ctypes
import json
import os
import struct
import sys
from collections.abc import Callable

Ranges = list[tuple[int, int]]
"""address and length in bytes"""

_POPULATE_WRITE = 23  # MADV_POPULATE_WRITE, Linux 5.14
_PRESENT, _EXCLUSIVE = 1 << 63, 1 << 56


def find_hot_pages(work: Callable[[], object]) -> Ranges:
    """Do ``work`` in a fork, and give the pages that it wrote to."""
    if sys.platform != "linux":
        return []
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        try:
            os.close(reading)
            before = set(_written_pages())
            work()
            hot = _join(sorted(set(_written_pages()) - before))
            with os.fdopen(writing, "w", encoding="ascii") as pipe:
                json.dump(hot, pipe)
        finally:
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading, encoding="ascii") as pipe:
        text = pipe.read()
    os.waitpid(pid, 0)
    try:
        return [(int(start), int(size)) for start, size in json.loads(text)]
    except ValueError:
        return []


def touch(ranges: Ranges) -> None:
    """Make these pages this process's own now."""
    if not ranges:
        return
    libc = ctypes.CDLL(None, use_errno=True)
    libc.madvise.argtypes = [ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int]
    for start, size in ranges:
        libc.madvise(start, size, _POPULATE_WRITE)


def _written_pages() -> list[int]:
    """List the private pages that only this process has: it wrote to them."""
    page = _page_size()
    found: list[int] = []
    with open("/proc/self/maps", encoding="utf-8") as maps, open("/proc/self/pagemap", "rb") as map:
        for line in maps:
            words = line.split()
            if not words[1].startswith("rw") or words[1][3] != "p":
                continue
            start, end = (int(word, 16) for word in words[0].split("-"))
            map.seek(start // page * 8)
            for number in range((end - start) // page):
                (flag,) = struct.unpack("=Q", map.read(8))
                if flag & _PRESENT and flag & _EXCLUSIVE:
                    found.append(start + number * page)
    return found


def _join(pages: list[int]) -> Ranges:
    """Join pages that stand side by side."""
    page = _page_size()
    ranges: Ranges = []
    for address in pages:
        if ranges and sum(ranges[-1]) == address:
            ranges[-1] = (ranges[-1][0], ranges[-1][1] + page)
        else:
            ranges.append((address, page))
    return ranges


def _page_size() -> int:
    return os.sysconf("SC_PAGE_SIZE")
