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
_GAP = 4
"""pages between two hot ones that are copied along, to make fewer calls"""


def find_hot_pages(work: Callable[[], object]) -> Ranges:
    """Do ``work`` in a fork, and give the pages that it wrote to."""
    if sys.platform != "linux":
        return []
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        try:
            os.close(reading)
            work()
            with os.fdopen(writing, "w", encoding="ascii") as pipe:
                json.dump(_written_pages(), pipe)
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


def _written_pages() -> Ranges:
    """List the private pages that only this process has: it wrote to them."""
    page = os.sysconf("SC_PAGE_SIZE")
    found: Ranges = []
    with open("/proc/self/maps", encoding="utf-8") as maps, open("/proc/self/pagemap", "rb") as map:
        for line in maps:
            words = line.split()
            if not words[1].startswith("rw") or words[1][3] != "p":
                continue
            start, end = (int(word, 16) for word in words[0].split("-"))
            map.seek(start // page * 8)
            data = map.read((end - start) // page * 8)
            flags = struct.unpack(f"={len(data) // 8}Q", data)
            for number, flag in enumerate(flags):
                if flag & _PRESENT and flag & _EXCLUSIVE:
                    _add(found, start + number * page, page)
    return found


def _add(ranges: Ranges, address: int, page: int) -> None:
    if ranges:
        start, size = ranges[-1]
        if 0 <= address - (start + size) <= _GAP * page:
            ranges[-1] = (start, address + page - start)
            return
    ranges.append((address, page))
