"""Keep what became of each mutant, as long as nothing changed that it depends on."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import platform
from collections.abc import Iterator
from dataclasses import asdict
from importlib import metadata
from pathlib import Path

from checker.authoring.mutants.generation import Mutant
from checker.authoring.mutants.verdicts import Verdict
from checker.content.catalog import Course
from checker.model import Exercise

ENGINE = Path(__file__).parents[2]
_ENGINE = ("grading", "untrusted", "content/assembly.py", "checks.py")
_UNIMPORTANT = ("mistakes.py", "mutations.py", "NOTES.md")
"""files that have no say in whether a check passes"""


class Store:
    """The verdicts of one exercise, in ``.checker/cache/mutants``."""

    def __init__(
        self, course: Course, exercise: Exercise, seed: int, *, engine: Path = ENGINE
    ) -> None:
        self._path = course.root / ".checker" / "cache" / "mutants" / f"{exercise.slug}.json"
        self.key = digest_all(course, exercise, seed, engine)
        self._verdicts: dict[str, dict[str, object]] = {}
        with contextlib.suppress(OSError, ValueError, TypeError, AttributeError):
            data = json.loads(self._path.read_text(encoding="utf-8"))
            if data.get("key") == self.key:
                self._verdicts = dict(data["verdicts"])

    def find(self, mutant: Mutant) -> Verdict | None:
        """Give what is known of a mutant; None if that is nothing."""
        known = self._verdicts.get(mutant.id)
        if known is None or known.get("text") != _digest_text(mutant.text):
            return None
        values = {key: value for key, value in known.items() if key != "text"}
        try:
            return Verdict(**values)  # type: ignore[arg-type]
        except TypeError:
            return None

    def keep(self, mutant: Mutant, verdict: Verdict) -> None:
        """Remember a verdict; one that could not be reached is asked for again."""
        if verdict.outcome != "unknown":
            self._verdicts[mutant.id] = {**asdict(verdict), "text": _digest_text(mutant.text)}

    def save(self) -> None:
        """Write the file; where that is impossible, the next run does the work again."""
        data = {"key": self.key, "verdicts": self._verdicts}
        with contextlib.suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            new = self._path.with_suffix(f".{os.getpid()}.new")
            new.write_text(json.dumps(data, indent=1), encoding="utf-8")
            new.replace(self._path)


def digest_all(course: Course, exercise: Exercise, seed: int, engine: Path) -> str:
    """Give a digest of all that a verdict depends on, but for the mutant itself."""
    digest = hashlib.sha256()
    manifest = (exercise.main, exercise.wsgi, exercise.preload, exercise.limits, seed)
    digest.update(repr((manifest, platform.python_version(), _libraries())).encode())
    folders = [exercise.checks, exercise.starter, course.solution(exercise)]
    if course.settings.support:
        folders.append(course.settings.support)
    for folder in [*folders, *(engine / name for name in _ENGINE)]:
        for path in _files(folder):
            digest.update(path.relative_to(folder).as_posix().encode() + b"\0")
            digest.update(path.read_bytes() + b"\0")
    return digest.hexdigest()[:24]


def _files(folder: Path) -> Iterator[Path]:
    if folder.is_file():
        yield folder
    for path in sorted(folder.rglob("*")):
        parts = path.relative_to(folder).parts
        is_left_out = any(part in ("__pycache__", "_samples", "explanations") for part in parts)
        if path.is_file() and not is_left_out and path.name not in _UNIMPORTANT:
            yield path


def _libraries() -> list[str]:
    return sorted(f"{each.name} {each.version}" for each in metadata.distributions())


def _digest_text(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]
