"""What is known of one error, as plain data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from checker.explain.views import View

KINDS = ("exception", "http", "shell", "pip", "sql", "template", "silent")

# The data comes from code that nobody has checked: no text in it may grow without limit.
LONGEST = {
    "message": 16_384,
    "traceback": 262_144,
    "source": 262_144,
    "program": 262_144,
    "code": 2_000,
    "values": 2_000,
}
LONGEST_NAME = 1_000
# Of a file, no more is read as a tree.
LONGEST_READ = 65_536
MOST_FRAMES = 500
MOST_VALUES = 100
MOST_CAUSES = 10
MOST_FILES = 200
MOST_PARTS = 10
MOST_TEXT = 60_000


@dataclass(frozen=True)
class Frame:
    """One step of a traceback: a place in a file and the line that stood there.

    `mark` has a sign below each letter of `code` where the fault is, and spaces elsewhere.
    """

    file: str = ""
    line: int | None = None
    function: str = ""
    code: str = ""
    mark: str = ""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Frame:
        """Build a frame from JSON; a missing key keeps its default."""
        return cls(
            file=_read_text(data, "file"),
            line=_read_number(data, "line"),
            function=_read_text(data, "function"),
            code=_read_text(data, "code"),
            mark=_read_text(data, "mark"),
        )


@dataclass(frozen=True)
class Problem:
    """Everything that is known of one error.

    `file`, `line`, `function` and `code` are the learner's own last frame.
    `module` is where the error was raised, dotted, often inside a library.
    `bases` may name the base classes of `type`, where they are known.
    `lost_case`: the message was typed by hand in small letters, so capitals do not count.
    `files` may name the files near the learner's own, as `data/prices.csv`, and `texts`
    has what stands in some of them.
    `source` is the text of `file`. Where that is a template, `program` is the text of the
    learner's own last Python file, which asked for the template.
    Of a group of errors, `cause` is the first, `size` how many there are, and `others`
    the last lines of the next ones, as `TypeError: no price`.
    """

    type: str = ""
    message: str = ""
    module: str = ""
    file: str = ""
    line: int | None = None
    function: str = ""
    code: str = ""
    frames: tuple[Frame, ...] = ()
    traceback: str = ""
    cause: Problem | None = None
    values: Mapping[str, str] = field(default_factory=dict)
    source: str = ""
    program: str = ""
    kind: str = "exception"
    status: int | None = None
    request: str = ""
    bases: tuple[str, ...] = ()
    lost_case: bool = False
    files: tuple[str, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)
    size: int = 0
    others: tuple[str, ...] = ()

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Problem:
        """Build a problem from JSON: missing keys are fine, wrong types are not."""
        return _read_problem(data, MOST_CAUSES)

    def as_dict(self) -> dict[str, Any]:
        """Return the problem as JSON-like data."""
        return {**asdict(self), "frames": [asdict(frame) for frame in self.frames]}

    def with_source(self, source: str) -> Problem:
        """Return the same problem with the text of the learner's file added.

        A cause that was raised in the same file gets it too.
        """
        cause = self.cause
        if cause is not None and cause.file == self.file and not cause.source:
            cause = cause.with_source(source)
        return replace(self, source=source[: LONGEST["source"]], cause=cause)

    def with_program(self, program: str) -> Problem:
        """Return the same problem with the text of the learner's Python file added.

        That file is the one of `calling_frame`, where `file` is a template.
        """
        return replace(self, program=program[: LONGEST["program"]])

    def with_files(self, files: Iterable[str]) -> Problem:
        """Return the same problem with the names of the files near the learner's added."""
        return replace(self, files=tuple(files)[:MOST_FILES])

    def with_texts(self, texts: Mapping[str, str]) -> Problem:
        """Return the same problem with what stands in the files near the learner's added."""
        return replace(self, texts=_shortened(texts))

    def with_parts(self, parts: Sequence[Problem], size: int) -> Problem:
        """Return the same group with the errors in it, of which there are ``size``."""
        others = tuple(each.last_line for each in parts[1 : MOST_PARTS + 1])
        return replace(self, cause=parts[0], size=max(size, len(parts)), others=others)

    @property
    def last_line(self) -> str:
        """Return the type and the first line of the message, as a traceback ends."""
        message = self.message.partition("\n")[0]
        return (f"{self.type}: {message}" if message else self.type)[:LONGEST_NAME]

    @property
    def place(self) -> Frame:
        """Return the learner's own last frame."""
        return Frame(self.file, self.line, self.function, self.code, self.mark)

    @property
    def mark(self) -> str:
        """Return the marks below `code`, where it is known what in the line is at fault."""
        place = (self.file, self.line)
        steps = (frame for each in self.chain for frame in reversed(each.frames))
        return next((frame.mark for frame in steps if (frame.file, frame.line) == place), "")

    @cached_property
    def view_function(self) -> View | None:
        """Return the function of the file that answers the request, or that went wrong.

        Of an exception it is the last function with a route on the way to the error, else
        the last one of the file at all.
        """
        # Of an error in a template, the Python file is the one that asked for the template.
        source = (self.program or self.source)[:LONGEST_READ]
        if not source:
            return None
        from checker.explain.views import view_at, view_for_request  # they read a tree: slow

        if self.kind in ("http", "silent"):
            return view_for_request(source, self.request)
        steps = [frame for frame in self.frames if self.program or frame.file == self.file]
        places = [(frame.function, frame.line) for frame in steps]
        return view_at(source, [*places, (self.function, self.line)])

    @property
    def view(self) -> str:
        """Return the text of that function with its decorators, or an empty text."""
        return self.view_function.text if self.view_function else ""

    @property
    def chain(self) -> Iterator[Problem]:
        """Give the problem, what caused it, what caused that, and so on."""
        step: Problem | None = self
        while step is not None:
            yield step
            step = step.cause

    @property
    def short_type(self) -> str:
        """Return the last part of the type's dotted name."""
        return self.type.rpartition(".")[2]


def _read_problem(data: Mapping[str, Any], causes_left: int) -> Problem:
    if not isinstance(data, Mapping):
        raise TypeError(f"a problem must be a mapping, not {type(data).__name__}")
    kind = _read_text(data, "kind") or "exception"
    if kind not in KINDS:
        raise TypeError(f"'kind' must be one of {', '.join(KINDS)}, not {kind!r}")
    cause = data.get("cause")
    return Problem(
        type=_read_text(data, "type"),
        message=_read_text(data, "message"),
        module=_read_text(data, "module"),
        file=_read_text(data, "file"),
        line=_read_number(data, "line"),
        function=_read_text(data, "function"),
        code=_read_text(data, "code"),
        frames=_read_frames(data),
        traceback=_read_text(data, "traceback"),
        cause=_read_problem(cause, causes_left - 1) if cause is not None and causes_left else None,
        values=_read_values(data),
        source=_read_text(data, "source"),
        program=_read_text(data, "program"),
        kind=kind,
        status=_read_number(data, "status"),
        request=_read_text(data, "request"),
        bases=_read_texts(data, "bases", 50),
        files=_read_texts(data, "files", MOST_FILES),
        texts=_shortened(_read_mapping(data, "texts")),
        size=_read_number(data, "size") or 0,
        others=_read_texts(data, "others", MOST_PARTS),
    )


def _read_text(data: Mapping[str, Any], key: str) -> str:
    value = data.get(key)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise TypeError(f"{key!r} must be text, not {type(value).__name__}")
    return value[: LONGEST.get(key, LONGEST_NAME)]


def _read_number(data: Mapping[str, Any], key: str) -> int | None:
    value = data.get(key)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError(f"{key!r} must be a whole number, not {type(value).__name__}")
    return value


def _read_frames(data: Mapping[str, Any]) -> tuple[Frame, ...]:
    frames = data.get("frames")
    if frames is None:
        return ()
    if not isinstance(frames, list | tuple):
        raise TypeError(f"'frames' must be a list, not {type(frames).__name__}")
    for frame in frames:
        if not isinstance(frame, Mapping):
            raise TypeError(f"a frame must be a mapping, not {type(frame).__name__}")
    return tuple(Frame.from_dict(frame) for frame in frames[-MOST_FRAMES:])


def _read_values(data: Mapping[str, Any]) -> dict[str, str]:
    kept = list(_read_mapping(data, "values").items())[:MOST_VALUES]
    return {name[:LONGEST_NAME]: value[: LONGEST["values"]] for name, value in kept}


def _read_mapping(data: Mapping[str, Any], key: str) -> Mapping[str, str]:
    values = data.get(key)
    if values is None:
        return {}
    if not isinstance(values, Mapping):
        raise TypeError(f"{key!r} must be a mapping, not {type(values).__name__}")
    for name, value in values.items():
        if not isinstance(name, str) or not isinstance(value, str):
            raise TypeError(f"{key!r} must map names to text")
    return values


def _shortened(texts: Mapping[str, str]) -> dict[str, str]:
    """Leave out the texts that would make all together too long."""
    kept: dict[str, str] = {}
    left = MOST_TEXT
    for name, text in list(texts.items())[:MOST_FILES]:
        if len(text) <= left:
            kept[name[:LONGEST_NAME]] = text
            left -= len(text)
    return kept


def _read_texts(data: Mapping[str, Any], key: str, most: int) -> tuple[str, ...]:
    texts = data.get(key)
    if texts is None:
        return ()
    if not isinstance(texts, list | tuple) or not all(isinstance(text, str) for text in texts):
        raise TypeError(f"{key!r} must be a list of text")
    return tuple(text[:LONGEST_NAME] for text in texts[:most])
