"""Show a report as the lines that a learner reads in a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from checker.model import CheckResult, Report
from checker.render.excerpt import Fact, excerpt_lines, spoken_excerpt
from checker.render.text import Line, Look, cells, clean, cut, wrap

_LABEL_WIDTH = 11
_INDENT = 2
_CURL_COLUMN = 44
_MOST_LINES = 12

_SPOKEN = {
    "we did": "We did",
    "same": "The same by hand",
    "expected": "Expected",
    "got": "Got",
    "why": "Why",
    "fix": "Try",
    "where": "Where",
    "printed": "Your program printed",
    "values": "The values there",
    "with": "With the values",
    "its words": "The program's own words",
    "note": "Note",
    "also": "Also",
    "next": "Next",
    "time": "Time",
    "you can": "You can now",
    "shown": "Shown",
}


def render_report(
    report: Report,
    look: Look,
    *,
    origin: str = "",
    next_steps: Sequence[str] = (),
    facts: Sequence[Fact] = (),
    is_short: bool = False,
) -> list[Line]:
    """Show a verdict: the first failure with all that helps, or what was shown.

    ``origin`` is the folder in which the reader finds the files; ``next_steps`` are
    what to do now, one of which is enough. ``is_short`` is for a low screen: the line
    of the learner's file stands without its neighbours.
    """
    failure = report.first_failure
    if report.is_pass:
        lines = _passed(report, look)
    elif failure is None:
        lines = _no_verdict(report, look)
    else:
        lines = _failed(report, failure, look, origin, is_short=is_short)
    for label, text in facts:
        lines += row(label, text, look)
    for note in report.notes:
        lines += row("note", note, look)
    if next_steps:
        lines += _choices("next", next_steps, look)
    return lines


def mark(status: str, look: Look) -> str:
    """Give the mark of a status: a sign, or a word where signs cannot be shown."""
    if look.plain or not _can_write("✓✗", look.encoding):
        return {"pass": "PASS", "fail": "FAIL", "": "OPEN"}.get(status, status.upper())
    return {"pass": "✓", "": "·"}.get(status, "✗")


def style_of(status: str) -> str:
    """Give the style of a status."""
    return {"pass": "pass", "": "quiet"}.get(status, "fail")


def verdict_sentence(report: Report) -> str:
    """Say a verdict in one short sentence, for a status line or a screen reader."""
    if report.is_pass:
        return f"passed: {_count(len(report.checks), 'check')}"
    if report.first_failure is None:
        return "not checked: " + clean(report.message or "the checks did not finish")
    total, good = len(report.checks), len(report.passed)
    return f"not passed yet: {good} of {_count(total, 'check')}"


def row(label: str, text: str, look: Look, style: str = "") -> list[Line]:
    """Show a labelled text; its further lines stand below its first."""
    text = clean(text).rstrip()
    if not text:
        return []
    if look.plain:
        spoken = _SPOKEN.get(label, label.capitalize())
        body = wrap(f"{spoken}: {text}", look.width - _INDENT)
        return [((" " * _INDENT, ""), (line, style)) for line in body]
    return _labelled(label, wrap(text, look.width - _INDENT - _LABEL_WIDTH), style)


def verbatim(label: str, text: str, look: Look, style: str = "") -> list[Line]:
    """Show a labelled text as it is: no line is broken, and no space is lost.

    A line may be wider than the terminal. People search for such a text, and a mark
    below a letter must stay there.
    """
    body = clean(text).rstrip().strip("\n").split("\n")
    if body == [""]:
        return []
    if not look.plain:
        return _labelled(label, body, style)
    spoken = _SPOKEN.get(label, label.capitalize())
    if len(body) == 1:
        return [((" " * _INDENT, ""), (f"{spoken}: {body[0]}", style))]
    return [((" " * _INDENT, ""), (line, style)) for line in (f"{spoken}:", *body)]


def _labelled(label: str, body: Sequence[str], style: str) -> list[Line]:
    first, *others = body
    head: Line = ((" " * _INDENT, ""), (label.ljust(_LABEL_WIDTH), "label"), (first, style))
    indent = " " * (_INDENT + _LABEL_WIDTH)
    return [head, *(((indent, ""), (line, style)) for line in others)]


def _failed(
    report: Report, failure: CheckResult, look: Look, origin: str, *, is_short: bool
) -> list[Line]:
    place = report.checks.index(failure) + 1
    lines = [_headline(failure.status, f"{place} of {len(report.checks)}", failure, report, look)]
    if failure.status == "timeout":
        lines += row("got", failure.got or "no answer within the time limit", look)
    lines += _did(failure, look)
    lines += row("expected", _shortened(failure.expected), look)
    if failure.status != "timeout":
        lines += row("got", _shortened(failure.got), look)
    lines += row("why", failure.why, look, "title")
    lines += row("fix", failure.fix, look)
    lines += _where(failure, look, origin, is_short=is_short)
    lines += row("values", _values(failure), look)
    for note in failure.notes:
        lines += row("note", note, look)
    lines += row("printed", _shortened(failure.output), look)
    lines += verbatim("its words", _shortened(failure.verbatim, from_end=True), look, "quiet")
    lines += row("also", _others(report, failure), look)
    return lines


def _headline(status: str, count: str, failure: CheckResult, report: Report, look: Look) -> Line:
    sign = mark(status, look)
    title = clean(failure.title or failure.name)
    if look.plain:
        return ((f"{sign} {count}: {title} ({report.exercise})", style_of(status)),)
    head = f"{sign} {count} · "
    room = look.width - cells(head) - cells(report.exercise) - 2
    if room < 20:
        return ((head, style_of(status)), (cut(title, look.width - cells(head)), "title"))
    title = cut(title, room)
    gap = " " * (room - cells(title) + 2)
    return ((head, style_of(status)), (title, "title"), (gap, ""), (report.exercise, "quiet"))


def _did(failure: CheckResult, look: Look) -> list[Line]:
    did, curl = clean(failure.did).strip(), clean(failure.curl).strip()
    if not curl or curl == did or "\n" in did:
        return row("we did", did, look)
    if look.plain:
        return [*row("we did", did, look), *row("same", curl, look)]
    indent = _INDENT + _LABEL_WIDTH
    column = max(_CURL_COLUMN, indent + cells(did) + 3)
    if did and column + cells(curl) <= look.width:
        gap = " " * (column - indent - cells(did))
        label = "we did".ljust(_LABEL_WIDTH)
        return [((" " * _INDENT, ""), (label, "label"), (did, ""), (gap, ""), (curl, "quiet"))]
    rest = [((" " * indent, ""), (line, "quiet")) for line in wrap(curl, look.width - indent)]
    return [*row("we did", did or "a request", look), *rest]


def _where(failure: CheckResult, look: Look, origin: str, *, is_short: bool) -> list[Line]:
    where = failure.where
    if where is None:
        return []
    text = place_of(where.file, origin)
    if where.line:
        text += f", line {where.line}"
    if where.function and where.function != "<module>":
        text += f", in {where.function}"
    lines = row("where", text, look)
    if look.plain:
        for label, words in spoken_excerpt(where):
            lines += verbatim(label, words, look)
        return lines
    shown = excerpt_lines(where, is_short=is_short)
    indent = _INDENT + _LABEL_WIDTH
    if indent + widest(shown) > look.width:
        indent = _INDENT
    room = look.width - indent
    return [*lines, *(((" " * indent, ""), (cut(line, room), "code")) for line in shown)]


def _values(failure: CheckResult) -> str:
    """Give the values on the line, where the program stopped with an error."""
    values = (failure.problem or {}).get("values")
    if not isinstance(values, Mapping):
        return ""
    return _shortened("\n".join(f"{name} = {value}" for name, value in values.items()))


def place_of(file: str, origin: str) -> str:
    """Name a file as the reader finds it from the course's folder."""
    name = clean(file)
    if not origin or name.startswith(f"{origin}/"):
        return name
    return f"{origin}/{name}"


def _others(report: Report, failure: CheckResult) -> str:
    others = sum(1 for check in report.checks if check.status != "pass") - 1
    if others <= 0:
        return ""
    verb = "does" if others == 1 else "do"
    return f"{_count(others, 'more check')} {verb} not pass yet. Begin with this one."


def _passed(report: Report, look: Look) -> list[Line]:
    sign = mark("pass", look)
    number = len(report.checks)
    sentence = "The check passes" if number == 1 else f"All {number} checks pass"
    if look.plain:
        lines: list[Line] = [((f"{sign} {sentence} ({report.exercise})", "pass"),)]
    else:
        head = f"{sign} {sentence}"
        gap = " " * max(look.width - cells(head) - cells(report.exercise), 2)
        lines = [((head, "pass"), (gap, ""), (report.exercise, "quiet"))]
    for check in report.checks:
        room = look.width - _INDENT - cells(sign) - 1
        title = cut(clean(check.title or check.name), room)
        lines.append(((" " * _INDENT, ""), (f"{sign} ", "pass"), (title, "")))
    seen: set[str] = set()
    for note in (note for check in report.checks for note in check.notes):
        if note not in seen:
            seen.add(note)
            lines += row("note", note, look)
    return lines


def _no_verdict(report: Report, look: Look) -> list[Line]:
    sign = mark(report.status if report.status != "pass" else "error", look)
    message = clean(report.message or "The checks did not finish.")
    lines: list[Line] = [((f"{sign} not checked ", "fail"), (f"({report.exercise})", "quiet"))]
    for line in wrap(message, look.width - _INDENT):
        lines.append(((" " * _INDENT, ""), (line, "")))
    return lines


def _choices(label: str, steps: Sequence[str], look: Look) -> list[Line]:
    """Show steps side by side, and never break inside one that fits on a line."""
    if look.plain:
        return row(label, "; or ".join(steps), look)
    room = look.width - _INDENT - _LABEL_WIDTH
    lines: list[str] = []
    for step in map(clean, steps):
        joined = f"{lines[-1]} · {step}" if lines else step
        if lines and cells(joined) <= room:
            lines[-1] = joined
        else:
            lines.append(step)
    return row(label, "\n".join(lines), look)


def _shortened(text: str, *, from_end: bool = False) -> str:
    """Keep the lines that fit on a screen, and say how many are missing."""
    lines = text.rstrip().splitlines()
    if len(lines) <= _MOST_LINES:
        return "\n".join(lines)
    missing = f"… {len(lines) - _MOST_LINES + 1} more lines"
    if from_end:
        return "\n".join([missing, *lines[-_MOST_LINES + 1 :]])
    return "\n".join([*lines[: _MOST_LINES - 1], missing])


def _count(number: int, what: str) -> str:
    return f"{number} {what}" + ("" if number == 1 else "s")


def _can_write(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def unwritten_sentence(numbers: tuple[int, int]) -> str:
    """Say that the course has no text yet for these lessons, the first to the last."""
    first, last = numbers
    if first == last:
        return f"Lesson {first} is not written yet."
    return f"Lessons {first} to {last} are not written yet."


def bar(done: int, total: int, width: int) -> str:
    """Draw how much is done: full and empty blocks."""
    full = round(width * done / total) if total else 0
    return "█" * full + "░" * (width - full)


def widest(texts: Iterable[str]) -> int:
    """Count the columns of the widest text."""
    return max((cells(text) for text in texts), default=0)
