"""Show a report as a piece of HTML: in a notebook today, in a page tomorrow.

Everything that came from a submission is escaped. Nothing is loaded from another
place, and a result is never told by colour alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from checker.model import CheckResult, Report
from checker.render.excerpt import excerpt_lines
from checker.render.text import clean

STYLE = """
.ck { font: 14px/1.5 system-ui, sans-serif; border-left: 4px solid #777;
  padding: .5em 1em; margin: .5em 0 }
.ck-pass { border-color: #1a7f37 }
.ck-fail, .ck-error, .ck-timeout { border-color: #c93c37 }
.ck h4 { margin: 0 0 .3em; font-size: 1em }
.ck dl { display: grid; grid-template-columns: 6em 1fr; gap: .1em .8em; margin: 0 }
.ck dt { opacity: .75 }
.ck dd { margin: 0; min-width: 0 }
.ck pre, .ck code { font-family: ui-monospace, monospace; font-size: .92em }
.ck pre { white-space: pre-wrap; overflow-wrap: anywhere; margin: 0 }
.ck .ck-lines { white-space: pre; overflow-x: auto }
.ck ul { margin: .2em 0; padding-left: 1.4em }
.ck .ck-why { font-weight: 600 }
"""


def report_as_html(report: Report, *, next_steps: Sequence[str] = ()) -> str:
    """Make a self-contained piece of HTML of a report."""
    failure = report.first_failure
    body = _passed(report) if failure is None and report.is_pass else _failed(report, failure)
    steps = "".join(_row("next", f"<code>{escape(step)}</code>") for step in next_steps)
    tail = f"<dl>{steps}</dl>" if steps else ""
    return (
        f'<style>{STYLE}</style><section class="ck ck-{report.status}" role="status">'
        f"{body}{tail}</section>"
    )


def _passed(report: Report) -> str:
    shown = "".join(f"<li>✓ {_text(check.title)}</li>" for check in report.checks)
    notes = "".join(_row("note", _text(note)) for check in report.checks for note in check.notes)
    return f"<h4>✓ {_text(report.exercise)}: all checks passed</h4><ul>{shown}</ul><dl>{notes}</dl>"


def _failed(report: Report, failure: CheckResult | None) -> str:
    if failure is None:
        return f"<h4>✗ {_text(report.exercise)}</h4><p>{_text(report.message)}</p>"
    place = report.checks.index(failure) + 1
    head = f"<h4>✗ {place} of {len(report.checks)} · {_text(failure.title)}</h4>"
    rows = [
        _row("we did", _code(failure.did)),
        _row("expected", _pre(failure.expected)),
        _row("got", _pre(failure.got)),
        _row("why", f'<span class="ck-why">{_text(failure.why)}</span>' if failure.why else ""),
        _row("fix", _text(failure.fix)),
        _row("where", _where(failure)),
        *(_row("note", _text(note)) for note in failure.notes),
        _row("printed", _pre(failure.output)),
        _row("its words", _pre(failure.verbatim)),
    ]
    others = sum(check.status != "pass" for check in report.checks) - 1
    if others:
        rows.append(_row("also", f"{others} more not passed yet"))
    return f"{head}<dl>{''.join(rows)}</dl>"


def _where(failure: CheckResult) -> str:
    if failure.where is None:
        return ""
    line = f", line {failure.where.line}" if failure.where.line else ""
    lines = "\n".join(excerpt_lines(failure.where))
    code = f'<pre class="ck-lines" tabindex="0">{escape(lines)}</pre>' if lines else ""
    return f"{_text(failure.where.file)}{line}{code}"


def _row(label: str, html: str) -> str:
    return f"<dt>{escape(label)}</dt><dd>{html}</dd>" if html else ""


def _text(text: str) -> str:
    return escape(clean(text))


def _code(text: str) -> str:
    return f"<code>{_text(text)}</code>" if text else ""


def _pre(text: str) -> str:
    return f"<pre>{_text(text.strip())}</pre>" if text.strip() else ""
