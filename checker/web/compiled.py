"""Keep the compiled templates from one start to the next: compiling takes longer than showing.

They lie in ``.checker/cache/templates``, which can be deleted at any time. An entry
serves as long as the text of its template, Python and Jinja stay the same.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
from pathlib import Path

from jinja2 import FileSystemBytecodeCache, compiler
from jinja2.bccache import Bucket


class CompiledTemplates(FileSystemBytecodeCache):
    """A folder of compiled templates; without it, or with a damaged one, pages show too."""

    def __init__(self, folder: Path) -> None:
        super().__init__(str(folder), "%s.compiled")
        made_by = os.stat(compiler.__file__)
        self._compiler = f"{made_by.st_size}-{made_by.st_mtime_ns}"

    def get_source_checksum(self, source: str) -> str:
        """Tell a template from its earlier versions, and Jinja from its own."""
        return hashlib.sha256(f"{self._compiler} {source}".encode()).hexdigest()

    def load_bytecode(self, bucket: Bucket) -> None:
        """Read an entry; what cannot be read counts as none."""
        try:
            super().load_bytecode(bucket)
        except Exception:
            # The reader of the format says in many ways that bytes are not its own.
            bucket.reset()

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Write an entry, where the folder can be written."""
        with contextlib.suppress(OSError):
            Path(self.directory).mkdir(parents=True, exist_ok=True)
            super().dump_bytecode(bucket)
