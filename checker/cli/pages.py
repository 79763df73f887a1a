"""Show a long text page by page, where a person reads it."""

from __future__ import annotations

import sys

from checker.cli.context import terminal_size


def show_pages(text: str, *, is_plain: bool) -> None:
    """Write a text; on a terminal stop after each screen until Enter is pressed."""
    lines = text.splitlines()
    height = terminal_size()[1] - 2
    is_paged = sys.stdin.isatty() and sys.stdout.isatty() and not is_plain
    if not is_paged or len(lines) <= height:
        print(text, end="")
        return
    place = 0
    while place < len(lines):
        print("\n".join(lines[place : place + height]))
        place += height
        left = len(lines) - place
        if left > 0 and not _wants_more(left):
            return


def _wants_more(left: int) -> bool:
    try:
        answer = input(f"-- {left} more lines: Enter goes on, q and Enter ends -- ")
    except (EOFError, KeyboardInterrupt):
        print()
        return False
    return not answer.strip().lower().startswith("q")
