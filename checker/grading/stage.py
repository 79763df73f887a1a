"""Load a learner's app from a copy of the folder, and send requests to it."""

from __future__ import annotations

import codecs
import contextlib
from dataclasses import replace
from pathlib import Path
from typing import Any

from checker.grading.agents import Agents, Trouble
from checker.grading.bench import OUTPUT_CAP, Bench, Ground, State
from checker.grading.folders import (
    SOURCE_CAP,
    Unreadable,
    copy_submission,
    read_regular,
    remove_tree,
)
from checker.model import Submission


class Stage:
    """One copy of the folder and the process that has it loaded."""

    def __init__(self, agents: Agents, submission: Submission, scratch: Path) -> None:
        exercise = submission.exercise
        self._submission = submission
        self._exercise = exercise
        self._scratch = scratch
        # a budget is for checks; an app may run for as long as the learner looks at it
        self._limits = replace(exercise.limits, seconds=float("inf"))
        self._bench = Bench(agents, scratch / "copy" / exercise.slug, scratch, self._limits)
        self._ground: Ground | None = None
        self._state: State | None = None
        self._read = 0
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")

    def load(self) -> None:
        """Load the app; raise `LearnerError`, `Trouble`, `TooLarge` or `Unreadable`."""
        file = self._exercise.wsgi_file
        copy_submission(self._submission.folder, self._bench.pristine, self._limits)
        if not (self._bench.pristine / file).is_file():
            raise Unreadable(f"there is no file {file} in your folder")
        self._ground = self._bench.ground(file.removesuffix(".py"))
        self._ready().ask({"op": "read", "target": self._target()}, seconds=self._seconds())

    def source(self) -> str:
        """Give the text of the file that has the app, as it was when it was copied."""
        with contextlib.suppress(OSError, Unreadable):
            data = read_regular(self._bench.pristine, self._exercise.wsgi_file, SOURCE_CAP)
            return data.decode("utf-8-sig", "replace").replace("\r\n", "\n")
        return ""

    def request(self, environ: dict[str, str], body: bytes) -> tuple[dict[str, Any], bytes]:
        """Send a request to the app; raise `LearnerError` or `Trouble`."""
        header = {"op": "request", "target": self._target(), "environ": environ}
        try:
            return self._ready().ask(header, body, seconds=self._seconds())
        except Trouble:
            self._state = None  # its process was ended: the next request gets a new one
            raise

    def new_output(self) -> list[str]:
        """Give what was printed since the last time; the middle of a flood is left out."""
        if self._ground is None:
            return []
        texts = []
        size = self._ground.log_size()
        if size - self._read > OUTPUT_CAP:
            left_out = size - self._read - OUTPUT_CAP
            texts.append(f"… {left_out:,} bytes are left out here …")
            self._read = size - OUTPUT_CAP
        data = self._ground.read_log(self._read)
        self._read += len(data)
        text = self._decoder.decode(data)
        return [*texts, text] if text else texts

    def close(self) -> None:
        """End the processes and remove the copy."""
        for part in (self._state, self._ground):
            if part is not None:
                with contextlib.suppress(Trouble):
                    part.kill()
        self._bench.close()
        remove_tree(self._scratch)

    def _ready(self) -> State:
        assert self._ground is not None
        if self._state is None:
            self._state = self._ground.state()
        return self._state

    def _target(self) -> str:
        file, _, name = self._exercise.wsgi.partition(":")
        return f"{file.removesuffix('.py')}:{name}"

    def _seconds(self) -> float:
        return self._limits.request_seconds
