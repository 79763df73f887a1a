"""The command line: arguments in, one call, text or JSON out, an exit code back.

======== ===============================================================
0        passed, or done
1        a check did not pass
2        the command is wrong
3        the course or the environment is wrong
130      interrupted with Ctrl+C
======== ===============================================================
"""

from __future__ import annotations

import os
import sys

from checker.errors import INTERRUPTED, WRONG_COURSE, CheckerError


def main(argv: list[str] | None = None) -> int:
    """Run one command and give its exit code."""
    try:
        return _run(sys.argv[1:] if argv is None else argv)
    except BrokenPipeError:
        # Whoever read our output has closed it, as `head` does: that is no error.
        _silence_stdout()
        return 0


def _run(argv: list[str]) -> int:
    try:
        if not argv:
            from checker.cli.watching import run_alone

            return run_alone()
        from checker.cli.arguments import dispatch

        return dispatch(argv)
    except CheckerError as error:
        return _tell(error.message, error.location, error.help, error.exit_code)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        raise
    except Exception as error:
        sentence = getattr(error, "message", None)
        if isinstance(sentence, str) and hasattr(error, "help"):
            # The errors of the parts that stand alone: the preparation, the dictionary.
            place = str(getattr(error, "location", "") or "")
            return _tell(sentence, place, str(error.help), getattr(error, "exit_code", 3))
        return _tell_our_mistake()


def _tell(message: str, location: str, help: str, code: int) -> int:
    sys.stdout.flush()
    where = f" in {location}" if location else ""
    print(_fit(f"error: {message}{where}"), file=sys.stderr)
    if help:
        from checker.cli.context import command_name

        # Other parts name the program by its short name.
        help = help.replace("`checker ", f"`{command_name()} ")
        print(_fit(f"  help: {help}"), file=sys.stderr)
    return code


def _tell_our_mistake() -> int:
    """Show everything about a mistake of ours, and where to report it."""
    import platform
    import traceback

    sys.stdout.flush()
    print(_fit(traceback.format_exc()), file=sys.stderr, end="")
    python = f"Python {platform.python_version()} on {platform.system()}"
    print(f"error: this is a mistake in the course's program ({python})", file=sys.stderr)
    print(
        "  help: report it with all the text above, on the page from which you got the course",
        file=sys.stderr,
    )
    return WRONG_COURSE


def _fit(text: str) -> str:
    from checker.render.text import clean, fit_encoding

    return fit_encoding(clean(text), sys.stderr.encoding or "ascii")


def _silence_stdout() -> None:
    """Keep Python from complaining at its end that nobody reads."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
