"""Describe an exception of the learner's as plain data, folded to their own lines."""

from __future__ import annotations

import linecache
import os
import re
import traceback
from collections.abc import Collection, Sequence
from types import FrameType, TracebackType
from typing import Any

MESSAGE_CAP = 4000
SOURCE_CAP = 100_000
MOST_PARTS = 10
_TEMPLATE = re.compile(r"\.(?:html?|j2|xml)$|(?:^|/)templates/[^/]")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def describe(
    error: BaseException, folder: str, given: Collection[str] = (), depth: int = 0
) -> dict[str, Any]:
    """Describe ``error``: its type, message, the learner's frames, its cause.

    ``given`` are files of the folder that are the check's, not the learner's: their
    frames are folded, unless the error has no other place in the folder.
    """
    syntax = _syntax_place(error, folder)
    frames = _fold_given(_frames(error, folder), given, syntax)
    own = [frame for frame in frames if frame["file"]]
    place = syntax or (own[-1] if own else {})
    last = frames[-1] if frames else {}
    cause = None
    parts = error.exceptions if isinstance(error, BaseExceptionGroup) else ()
    if depth < 3:
        following = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
        following = parts[0] if parts else following
        cause = describe(following, folder, given, depth + 1) if following is not None else None
    return {
        "kind": "template" if _is_in_template(frames) else "exception",
        "type": type_name(type(error)),
        "bases": [type_name(base) for base in type(error).__mro__[1:-1]][:12],
        "message": message_of(error),
        "module": last.get("module", ""),
        "file": place.get("file", ""),
        "line": place.get("line", 0),
        "function": place.get("function", ""),
        "code": place.get("code", ""),
        "values": own[-1]["values"] if own else {},
        "frames": [_public(frame) for frame in [*own, *([syntax] if syntax else [])][-10:]],
        "traceback": (_fold(frames, error) + _part_lines(parts))[:MESSAGE_CAP],
        "source": _read_source(folder, str(place.get("file", ""))),
        "program": _read_source(folder, _asking(own)) if place.get("is_template") else "",
        "cause": cause,
        "size": len(parts),
        "others": [_last_line(part) for part in parts[1 : MOST_PARTS + 1]],
    }


def type_name(kind: type) -> str:
    """Name a class with its module, unless it is a built-in one."""
    module = getattr(kind, "__module__", "")
    name = str(getattr(kind, "__qualname__", kind.__name__))
    return name if module in ("builtins", "__main__") else f"{module}.{name}"


def message_of(error: BaseException) -> str:
    """Give the error's own words, as the last line of a traceback has them."""
    try:
        if isinstance(error, SyntaxError):
            return clean(str(error.msg))
        if isinstance(error, KeyError) and len(error.args) == 1:
            return clean(repr(error.args[0]))
        lines = traceback.format_exception_only(type(error), error)
        text = "".join(lines).strip()
        prefix = type_name(type(error)) + ": "
        return clean(text[len(prefix) :] if text.startswith(prefix) else str(error))
    except BaseException as failure:
        return f"<{type(failure).__name__} in the error's own text>"


def clean(text: str) -> str:
    """Take control characters out and cap the length."""
    return _CONTROL.sub("", text)[:MESSAGE_CAP]


def _frames(error: BaseException, folder: str) -> list[dict[str, Any]]:
    frames: list[dict[str, Any]] = []
    step: TracebackType | None = error.__traceback__
    while step is not None and len(frames) < 400:
        frames.append(_frame(step, folder))
        step = step.tb_next
    ours = ("checker_agent", "runpy", "importlib", "_course_untrusted")
    return [frame for frame in frames if not frame["module"].startswith(ours)]


def _is_in_template(frames: Sequence[dict[str, Any]]) -> bool:
    """Claim that the last step which is no library's is in a template."""
    steps = (frame for frame in reversed(frames) if frame["file"] or frame["is_template"])
    return next((frame["is_template"] for frame in steps), False)


def _asking(own: Sequence[dict[str, Any]]) -> str:
    """Give the file of the last step in Python: it asked for the template."""
    steps = (frame for frame in reversed(own) if not frame["is_template"])
    return next((str(frame["file"]) for frame in steps), "")


def _fold_given(
    frames: list[dict[str, Any]], given: Collection[str], syntax: dict[str, Any] | None
) -> list[dict[str, Any]]:
    """Make the frames of given files those of a library, where another place is left."""
    places = [*(frame["file"] for frame in frames), syntax["file"] if syntax else ""]
    if not any(file and file not in given for file in places):
        return frames
    foreign = {"file": "", "module": "the check", "mark": "", "values": {}}
    return [{**frame, **foreign} if frame["file"] in given else frame for frame in frames]


def _frame(step: TracebackType, folder: str) -> dict[str, Any]:
    frame, line = step.tb_frame, step.tb_lineno
    code = frame.f_code
    file = relative(code.co_filename, folder)
    text = linecache.getline(code.co_filename, line).rstrip("\n") if file else ""
    return {
        "file": file,
        "line": line,
        "function": code.co_name,
        "is_template": _TEMPLATE.search(file) is not None or code.co_filename == "<template>",
        "module": str(frame.f_globals.get("__name__", "")),
        "code": clean(text),
        "mark": _mark(step, text) if file else "",
        "values": _values(frame, text) if file else {},
    }


def _mark(step: TracebackType, line: str) -> str:
    """Mark the part of the line that failed, below the line without its indent."""
    positions = list(step.tb_frame.f_code.co_positions())
    place = step.tb_lasti // 2
    first, last, start, end = positions[place] if place < len(positions) else (None,) * 4
    if start is None or end is None or first != step.tb_lineno or last != first:
        return ""
    # Python counts bytes here, and a person counts letters.
    raw = line.encode()
    begin, stop = (len(raw[:each].decode(errors="replace")) for each in (start, end))
    return _mark_letters(line, begin, stop)


def _mark_letters(line: str, start: int, end: int) -> str:
    """Mark letters of a line, below the line without its indent; nothing for the whole line."""
    code = line.strip()
    indent = len(line) - len(line.lstrip())
    begin, length = start - indent, end - start
    is_part = 0 <= begin <= len(code) and 0 < length < len(code)
    return " " * begin + "^" * length if is_part else ""


def _values(frame: FrameType, text: str) -> dict[str, str]:
    """Show the values of the names that stand on the line."""
    found: dict[str, str] = {}
    for name in dict.fromkeys(re.findall(r"[A-Za-z_]\w*", text[:500])):
        if name in frame.f_locals and len(found) < 6:
            value = frame.f_locals[name]
            if type(value) in (str, int, float, bool, type(None), list, dict, tuple, set):
                try:
                    found[name] = clean(repr(value))[:80]
                except BaseException:
                    continue
    return found


def _public(frame: dict[str, Any]) -> dict[str, Any]:
    return {key: frame[key] for key in ("file", "line", "function", "code", "mark")}


def _fold(frames: list[dict[str, Any]], error: BaseException) -> str:
    """Write the traceback with the learner's frames and a count of the others."""
    if not any(frame["file"] for frame in frames):
        frames = []  # nothing in it is the learner's
    lines = ["Traceback (most recent call last):"] if frames else []
    folded: list[str] = []

    def unfold() -> None:
        if folded:
            names = ", ".join(dict.fromkeys(name.split(".")[0] for name in folded))
            count = f"{len(folded)} lines" if len(folded) > 1 else "1 line"
            lines.append(f"  … {count} of {names}")
            folded.clear()

    for frame in frames:
        if not frame["file"]:
            folded.append(frame["module"] or "a library")
            continue
        unfold()
        lines.append(f'  File "{frame["file"]}", line {frame["line"]}, in {frame["function"]}')
        if frame["code"].strip():
            lines.append(f"    {frame['code'].strip()}")
    unfold()
    try:
        only = "".join(traceback.format_exception_only(type(error), error))
    except BaseException:
        only = f"{type_name(type(error))}: {message_of(error)}"
    if isinstance(error, SyntaxError) and error.filename:
        only = only.replace(str(error.filename), os.path.basename(str(error.filename)))
    lines.append("\n".join(clean(line) for line in only.rstrip().splitlines()))
    return "\n".join(lines)[:MESSAGE_CAP]


def _syntax_place(error: BaseException, folder: str) -> dict[str, Any] | None:
    if not isinstance(error, SyntaxError) or not error.filename:
        return None
    file = relative(str(error.filename), folder)
    if not file:
        return None
    line = error.lineno or 0
    text = linecache.getline(str(error.filename), line).rstrip("\n")
    mark = _mark_syntax(error, text)
    return {"file": file, "line": line, "function": "", "code": clean(text), "mark": mark}


def _mark_syntax(error: SyntaxError, line: str) -> str:
    """Mark where Python stopped reading; of a fault over several lines, its first letter."""
    start, end = error.offset, error.end_offset
    if not isinstance(start, int) or start < 1:
        return ""
    if not isinstance(end, int) or error.end_lineno != error.lineno or end <= start:
        end = start + 1
    return _mark_letters(line, start - 1, min(end - 1, max(len(line.rstrip()), start)))


def relative(filename: str, folder: str) -> str:
    """Give the path inside the submission, with slashes; empty if it is outside."""
    if filename.startswith("<"):  # made by Python or a library; no file at all
        return ""
    path = os.path.realpath(filename)
    root = os.path.realpath(folder) + os.sep
    if not path.startswith(root):
        return ""
    inside = path[len(root) :].replace(os.sep, "/")
    return "" if "site-packages/" in inside else inside


def _part_lines(parts: Sequence[BaseException]) -> str:
    """Name the errors of a group in two lines; nothing for another error."""
    if not parts:
        return ""
    first, *others = [_last_line(part) for part in parts[: MOST_PARTS + 1]]
    left = len(parts) - 1 - len(others)
    others += [f"and {left} more"] if left else []
    count = f"the first of the group's {len(parts)} errors" if others else "the error of the group"
    return f"\n\n{count}: {first}" + (f"\nbesides: {'; '.join(others)}" if others else "")


def _last_line(error: BaseException) -> str:
    message = message_of(error).partition("\n")[0]
    return (f"{type_name(type(error))}: {message}" if message else type_name(type(error)))[:200]


def _read_source(folder: str, file: str) -> str:
    if not file:
        return ""
    try:
        with open(os.path.join(folder, file), encoding="utf-8", errors="replace") as stream:
            return stream.read(SOURCE_CAP)
    except OSError:
        return ""
