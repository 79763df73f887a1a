"""Read tracebacks: Python's own, a notebook's, pytest's, with or without colours.

The text of a Python traceback, as this module reads it:

    Traceback (most recent call last):
      File "app.py", line 3, in home
        return greeting
               ^^^^^^^^
    NameError: name 'greeting' is not defined

A notebook shows the type in the first line, and `----> 3` in front of the line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import takewhile

from checker.explain.cleaning import has_prompt
from checker.explain.problem import LONGEST, MOST_FRAMES, Frame, Problem

HEADER = re.compile(
    r"^\s*(?:(?P<type>[\w.]+)\s+)?(?:Exception Group )?Traceback \(most recent call last\)"
)
FILE = re.compile(
    r'^(?P<indent>\s*)File "(?P<file>[^"\n]+)", line (?P<line>\d+)(?:, in (?P<in>.+))?$'
)
CELL = re.compile(
    r"^(?P<indent>\s*)(?P<file>(?:Cell|Input) In ?\[\d*\])(?:, line (?P<line>\d+))?"
    r"(?:, in (?P<in>.+?))?$"
)
PLACE = re.compile(r"^(?P<indent>)File (?P<file>[^\"\n]+?):(?P<line>\d+)(?:, in (?P<in>.+))?$")
ARROW = re.compile(r"^-+> ?(\d+) ?(.*)$")
CONTEXT = re.compile(r"^\s+\d+(?: .*)?$")
MARKS = re.compile(r"^[\s~^]+$")
REPEATED = re.compile(r"^\s*\[Previous line repeated \d+ more times?\]$")
EXCEPTION = re.compile(r"^\s{0,2}(?P<type>[A-Za-z_][\w.]*)(?:: (?P<message>.*)|:)?$")
BARE = re.compile(
    r"^(?P<type>(?:[A-Za-z_]\w*\.)*[A-Z_]\w*(?:Error|Exception|Warning|Exit|Interrupt|Iteration|Group)"
    r"|(?:[a-z_]\w*\.)+[A-Z]\w+|StopIteration|TemplateNotFound|NotFound)(?:: (?P<message>.*))?$"
)
CHAIN = re.compile(r"^\s*(?:During handling of the above exception|The above exception was the)")
GROUP_PREFIX = re.compile(r"^(?:\s*\| ?)+|^\s*\+ (?=Exception Group)")
GROUP_RULE = re.compile(r"^\s*\+[-+ ]*(?:\d+ )?-*$")
LOG = re.compile(
    r"^(?:\[\d{4}-\d\d-\d\d |\d+\.\d+\.\d+\.\d+ - - \[| \* |\s*=+ .* =+$|The debugger caught)"
)
REQUEST = re.compile(r"Exception on (\S+) \[([A-Z]+)\]")
PYTEST = re.compile(r"^E   +(?P<text>(?!\[ *\d+%\])\S.*)$")
PYTEST_PLACE = re.compile(r"^(?P<file>[^\s:][^:\n]*\.py):(?P<line>\d+): (?:in (?P<in>.+)|[\w.]+)$")
BAD_REQUEST = "sent a request that this server could not understand."
SIZE = re.compile(r" \((\d+) sub-exceptions?\)$")
NOTES = re.compile(r" \((?:[^()\n]*, )?(?:line \d+|\d+ sub-exceptions?)\)$")

LIBRARY = re.compile(
    r"[/\\](?:site|dist)-packages[/\\]|[/\\]lib(?:64)?[/\\](?:python|pypy)\d|[/\\]Python\d+[/\\]Lib[/\\]"
    r"|[/\\][Ll]ib[/\\](?:importlib|runpy|threading|json|asyncio)\b|\.exe[/\\]"
    r"|[/\\](?:bin|Scripts)[/\\][^/\\.]+$"
    r"|^<(?!string>|stdin[>-]|python-input-|template>|module>|ipython-input)"
    # A compiled module tells where its source lay when it was built.
    r"|^(?:lib|src)[/\\][\w/\\]+(?:_cy\.py|\.pyx)$"
)
IN_LIBRARY = re.compile(
    r"(?:(?:site|dist)-packages|lib(?:64)?[/\\]python\d[\d.]*t?|[/\\]Lib|^(?:lib|src)(?=.+_cy\.py$))"
    r"[/\\](?!site-packages)(.+)$"
)
TEMPLATE = re.compile(r"\.(?:html?|j2|xml)$|^<template>$|[/\\]templates[/\\]")
CODE_STARTS = re.compile(r"^\s*(?:return|raise|import|from|def|class|if|for|with|else|try)\b")


@dataclass
class _Block:
    """One traceback while it is being read."""

    type: str = ""
    message: list[str] = field(default_factory=list)
    frames: list[Frame] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    is_chained: bool = False
    is_closed: bool = False
    depth: int = 0
    """how far to the right it stands inside a group; 0 outside"""


def find_exception(text: str) -> Problem | None:
    """Find the last exception in a text that was made plain."""
    blocks = [block for block in _read_blocks(text) if block.type]
    if not blocks:
        return _find_pytest(text) or _find_bare(text)
    problem: Problem | None = None
    parts: list[_Block] = []
    size = 0
    for block in blocks:
        if block.depth and problem is not None and problem.short_type.endswith("Group"):
            parts.append(block)
            continue
        made = _make(block, text)
        if block.is_chained and problem is not None:
            made = replace(made, cause=_with_parts(problem, parts, size, text))
        problem, parts, size = made, [], _size_of(block)
    return problem and _with_parts(problem, parts, size, text)


def _with_parts(problem: Problem, parts: list[_Block], size: int, text: str) -> Problem:
    """Add the errors of a group: those that stand deeper belong to one of them."""
    found: list[Problem] = []
    for block in parts:
        made = _make(block, text)
        if block.depth > parts[0].depth:
            if found[-1].short_type.endswith("Group") and found[-1].cause is None:
                found[-1] = replace(found[-1], cause=made)
        elif block.is_chained and found:
            found[-1] = replace(made, cause=found[-1])
        else:
            found.append(made)
    return problem.with_parts(found, size) if found else problem


def _size_of(block: _Block) -> int:
    told = SIZE.search("\n".join(block.message))
    return int(told[1]) if told else 0


def is_own(file: str) -> bool:
    """Claim that the file is the learner's, not Python's or a library's."""
    return bool(file) and LIBRARY.search(file) is None


def is_template(file: str) -> bool:
    """Claim that the file is a template, not a Python file."""
    return TEMPLATE.search(file) is not None


def module_of(file: str) -> str:
    """Return the dotted module that a path in a traceback stands for."""
    frozen = re.match(r"<frozen ([\w.]+)>", file)
    if frozen:
        return frozen[1]
    found = IN_LIBRARY.search(file)
    path = found[1] if found else re.split(r"[/\\]", file)[-1]
    parts = re.split(r"[/\\]", re.sub(r"\.py$", "", path))
    return ".".join(part for part in parts if part and part != "__init__")


def own_frame(frames: tuple[Frame, ...]) -> Frame:
    """Return the learner's own last frame; an empty one where there is none."""
    return next((frame for frame in reversed(frames) if is_own(frame.file)), Frame())


def _make(block: _Block, text: str) -> Problem:
    frames = tuple(block.frames[-MOST_FRAMES:])
    own = own_frame(frames)
    request = REQUEST.search(text)
    message = "\n".join(block.message).strip()
    if block.type.endswith(("SyntaxError", "IndentationError", "TabError", "Group")):
        message = NOTES.sub("", message)
    return Problem(
        type=block.type,
        message=message[: LONGEST["message"]],
        module=module_of(frames[-1].file) if frames else "",
        file=own.file,
        line=own.line,
        function=own.function,
        code=own.code,
        frames=frames,
        traceback="\n".join(block.lines)[: LONGEST["traceback"]],
        kind="template" if is_template(own.file) else "exception",
        request=f"{request[2]} {request[1]}" if request else "",
    )


def _read_blocks(text: str) -> list[_Block]:
    blocks: list[_Block] = []
    chained = False
    current: _Block | None = None
    for raw in text.split("\n"):
        line, depth = _strip_group(raw)
        if line is None:
            current = None
            continue
        header = HEADER.match(line)
        frame = None if header else _match_frame(line)
        starts = header is not None or (
            frame is not None and (current is None or current.is_closed)
        )
        if starts:
            current = _Block(is_chained=chained, depth=depth)
            chained = False
            blocks.append(current)
            if header and header["type"]:
                current.type = header["type"]
        if CHAIN.match(line):
            chained, current = True, None
            continue
        if current is None and depth and EXCEPTION.match(line):
            # An error that was put into a group, and never raised, has no steps.
            current = _Block(depth=depth)
            blocks.append(current)
        if current is not None:
            current.lines.append(line)
            if not header:
                current = _feed(current, line, frame)
    return [block for block in blocks if block.is_closed or block.message]


def _strip_group(line: str) -> tuple[str | None, int]:
    """Return the line without the bars of a group, and how far right it stands in one."""
    if GROUP_RULE.match(line) and "-" in line:
        return None, 0
    stripped = GROUP_PREFIX.sub("", line)
    # The first column of bars is the group's own traceback, the second its parts.
    depth = len(line) - len(stripped) if stripped != line else 0
    return stripped, depth if depth > 4 else 0


def _match_frame(line: str) -> re.Match[str] | None:
    return FILE.match(line) or CELL.match(line) or PLACE.match(line)


def _feed(block: _Block, line: str, frame: re.Match[str] | None) -> _Block | None:
    """Give one line to the block; return None when the block is over."""
    if block.is_closed:
        if LOG.match(line) or has_prompt(line):
            return None
        block.message.append(line)
        return block
    if frame:
        block.frames.append(_make_frame(frame))
    elif not _feed_code(block, line, block.lines[-2:]):
        found = EXCEPTION.match(line)
        if found and not CODE_STARTS.match(line):
            if not block.type or found["type"].rpartition(".")[2] == block.type:
                block.type = found["type"]
            block.message.append(found["message"] or "")
            block.is_closed = True
    return block


def _feed_code(block: _Block, line: str, last: list[str]) -> bool:
    """Take the line as the code of the last frame, if it is that."""
    arrow = ARROW.match(line)
    if arrow and block.frames:
        block.frames[-1] = replace(block.frames[-1], line=int(arrow[1]), code=arrow[2].strip())
        return True
    if MARKS.match(line) and block.frames and len(block.lines) > 1:
        block.frames[-1] = replace(block.frames[-1], mark=_mark_below(block.lines[-2], line))
        return True
    if not line.strip() or MARKS.match(line) or CONTEXT.match(line) or REPEATED.match(line):
        return True
    before = _match_frame(last[0]) if len(last) == 2 else None
    if before is None or not block.frames or block.frames[-1].code:
        return line.startswith("    ")
    indent = len(line) - len(line.lstrip())
    outside = len(before["indent"])
    # In text copied from a browser, nothing is indented.
    if indent > outside or (outside == 0 and not block.frames[-1].file.startswith("<")):
        block.frames[-1] = replace(block.frames[-1], code=line.strip())
        return True
    return False


def _mark_below(code: str, marks: str) -> str:
    """Return the marks as they stand below the line of code without its indent."""
    indent = len(code) - len(code.lstrip())
    return marks[indent:].rstrip() if indent and marks[:indent].isspace() else ""


def _make_frame(found: re.Match[str]) -> Frame:
    function = re.sub(r"\(.*\)$", "", found["in"] or "")
    return Frame(
        file=found["file"],
        line=int(found["line"]) if found["line"] else None,
        function=function.strip(),
    )


def _find_pytest(text: str) -> Problem | None:
    lines = text.split("\n")
    told = [(number, PYTEST.match(line)) for number, line in enumerate(lines)]
    told_lines = [(number, match["text"]) for number, match in told if match]
    if not told_lines:
        return None
    number, first = told_lines[0]
    if FILE.match(first):
        return _find_collected(lines[number:], text)
    found = BARE.match(first)
    message = [found["message"] or ""] if found else [first]
    for following, more in told_lines[1:]:
        if following != number + len(message):
            break
        message.append(more)
    places = [place for line in lines if (place := PYTEST_PLACE.match(line))]
    own = [place for place in places if is_own(place["file"])]
    place = own[-1] if own else None
    code = next((line[1:].strip() for line in reversed(lines[:number]) if line[:2] == "> "), "")
    return Problem(
        type=found["type"] if found else ("AssertionError" if first[:7] == "assert " else ""),
        message="\n".join(message).strip()[: LONGEST["message"]],
        file=place["file"] if place else "",
        line=int(place["line"]) if place else None,
        function=(place["in"] or "") if place else "",
        code=code or _line_after(lines, place),
        traceback=text[: LONGEST["traceback"]],
        kind="exception" if found or first[:7] == "assert " else "shell",
    )


def _find_collected(lines: list[str], text: str) -> Problem | None:
    """Read the traceback of a file that pytest could not even load: `E   ` stands before it."""
    told = [line[4:] for line in takewhile(lambda line: line.startswith("E   "), lines)]
    blocks = [block for block in _read_blocks("\n".join(told)) if block.type]
    return _make(blocks[-1], text) if blocks else None


def _line_after(lines: list[str], place: re.Match[str] | None) -> str:
    if place is None:
        return ""
    number = lines.index(place.string)
    return lines[number + 1].strip() if number + 1 < len(lines) else ""


def _find_bare(text: str) -> Problem | None:
    """Find a last line such as `NameError: …` that was pasted alone."""
    lines = [line.strip() for line in text.split("\n")]
    for number in range(len(lines) - 1, -1, -1):
        if lines[number].startswith("KeyError: ") and lines[number - 1].endswith(BAD_REQUEST):
            # The server's answer names the key; the line above says what was refused.
            continue
        found = BARE.match(lines[number])
        if found and (found["message"] or len(lines) == 1):
            message = "\n".join([found["message"] or "", *lines[number + 1 :]]).strip()
            return Problem(
                type=found["type"], message=message[: LONGEST["message"]], traceback=text
            )
    return None
