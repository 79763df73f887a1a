"""Make a picture of a terminal: text with colour codes on standard input, SVG out.

    tmux capture-pane -e -p -t NAME > screen.txt
    .venv/bin/python docs/pictures/terminal.py < screen.txt > docs/pictures/watch.svg

The picture loads nothing: no font, no style sheet.
"""

from __future__ import annotations

import sys

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console
from rich.text import Text


def main() -> None:
    """Read the text, write the picture."""
    lines = sys.stdin.read().rstrip().split("\n")
    console = Console(record=True, width=100, file=open("/dev/null", "w"), force_terminal=True)  # noqa: SIM115
    console.print(Text.from_ansi("\n".join(lines)))
    start, end = (
        CONSOLE_SVG_FORMAT.index("@font-face"),
        CONSOLE_SVG_FORMAT.index(".{unique_id}-matrix"),
    )
    form = CONSOLE_SVG_FORMAT[:start] + CONSOLE_SVG_FORMAT[end:]
    form = form.replace("Fira Code", "ui-monospace").replace(
        "<!-- Generated with Rich https://www.textualize.io -->", ""
    )
    sys.stdout.write(console.export_svg(title="Powerhouse", code_format=form))


if __name__ == "__main__":
    main()
