"""Run all checks of the project: what `checker test` and the continuous build call."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass

from checker.bootstrap import groups, places, progress
from checker.bootstrap.errors import SetupError

INTERRUPTED = 130
_LIMIT = 2400  # seconds for one step: a step that hangs must not hang the build
_USAGE = """usage: checker test [--quick] [--plain]

  --quick  leave out the notebooks and the slow tests
  --plain  lines instead of a moving bar
"""


@dataclass(frozen=True)
class Step:
    """One module that is run as a program and must end with 0."""

    title: str
    module: str
    arguments: tuple[str, ...] = ()
    slow: bool = False

    def command(self) -> list[str]:
        """Return the command line, for the Python that runs us."""
        return [sys.executable, "-m", self.module, *self.arguments]


@dataclass(frozen=True)
class Outcome:
    """What came of a step."""

    step: Step
    code: int
    output: str
    seconds: float


def steps(quick: bool) -> list[Step]:
    """Return what is run, the quickest answers first."""
    quick_tests = ("-m", "not slow") if quick else ()
    all_steps = [
        Step("format", "ruff", ("format", "--check", ".")),
        Step("lint", "ruff", ("check", ".")),
        Step("types", "mypy"),
        Step("spelling", "codespell_lib", ("docs", "lessons", "README.md")),
        Step(
            "tests",
            "pytest",
            ("tests", "-q", "-n", "2", "--dist", "loadfile", "-p", "no:nbval", *quick_tests),
        ),
        Step("content", "checker", ("validate",)),
        # One notebook after the other: kernels that start together hang now and then.
        # Jupyter's own libraries warn of things that are not ours to mend.
        Step(
            "notebooks",
            "pytest",
            ("notebooks", "--nbval-lax", "-q", "-p", "no:xdist", "-o", "filterwarnings=default"),
            slow=True,
        ),
    ]
    return [step for step in all_steps if not (quick and step.slow)]


def run(arguments: list[str]) -> int:
    """Install what is needed, run the steps, and return the exit code."""
    if any(argument not in ("--quick", "--plain") for argument in arguments):
        asked = arguments[:1] in (["--help"], ["-h"])
        (sys.stdout if asked else sys.stderr).write(_USAGE)
        return 0 if asked else 2
    try:
        browser = () if "--quick" in arguments else ("browser",)
        for group in ("develop", "notebooks", *browser):
            _install(group, arguments)
        outcomes = _run_all(steps("--quick" in arguments), arguments)
    except SetupError as error:
        sys.stderr.write(error.text() + "\n")
        return error.exit_code
    except KeyboardInterrupt:
        sys.stderr.write("Stopped.\n")
        return INTERRUPTED
    return _summarize(outcomes)


def _install(group: str, arguments: list[str]) -> None:
    if groups.is_installed(group):
        return
    with progress.for_terminal(arguments) as bar:
        bar.say(f"The group '{group}' is installed. This happens once.")
        groups.install(group, bar.show)


def _run_all(chosen: list[Step], arguments: list[str]) -> list[Outcome]:
    outcomes = []
    with progress.for_terminal(arguments) as bar:
        for number, step in enumerate(chosen):
            headline = f"{number + 1} of {len(chosen)} · {step.title}"
            if not bar.live:
                bar.say(headline)
            outcome = _run_step(step, headline, number / len(chosen), bar)
            outcomes.append(outcome)
            bar.clear()
            _print(f"{headline} · {'failed' if outcome.code else 'passed'}", outcome)
    return outcomes


def _run_step(step: Step, headline: str, share: float, bar: progress.Progress) -> Outcome:
    """Run one step, and end it with all that it started if we are interrupted."""
    lines: list[str] = []
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="checker-test-") as folder:
        process = _open(step, folder)
        reader = threading.Thread(target=_read, args=(process, lines), daemon=True)
        reader.start()
        try:
            while process.poll() is None:
                seconds = time.monotonic() - began
                if seconds > _LIMIT:
                    lines.append(f"stopped after {_LIMIT} seconds\n")
                    break
                if bar.live:
                    bar.show(f"{headline} · {seconds:.0f} s", share)
                time.sleep(0.1)
        finally:
            _stop(process)
            reader.join(5)
            if process.stdout is not None and not reader.is_alive():
                process.stdout.close()
    return Outcome(step, process.returncode, "".join(lines), time.monotonic() - began)


def _open(step: Step, folder: str) -> subprocess.Popen[str]:
    environment = dict(os.environ)
    # The settings that a developer has for Jupyter must not change the verdict.
    environment["IPYTHONDIR"] = os.path.join(folder, "ipython")
    environment["JUPYTER_CONFIG_DIR"] = os.path.join(folder, "jupyter")
    environment["PYTHONIOENCODING"] = "utf-8"
    return subprocess.Popen(
        step.command(),
        cwd=places.ROOT,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        # A group of its own can be ended as a whole, kernels and servers included.
        start_new_session=not places.WINDOWS,
    )


def _read(process: subprocess.Popen[str], lines: list[str]) -> None:
    assert process.stdout is not None
    lines.extend(process.stdout)


def _stop(process: subprocess.Popen[str]) -> None:
    """End a step that still runs: politely, then not."""
    if process.poll() is not None:
        return
    for polite in (True, False):
        if sys.platform == "win32":
            process.terminate() if polite else process.kill()
        else:
            os.killpg(process.pid, signal.SIGINT if polite else signal.SIGKILL)
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            continue
        return


def _print(headline: str, outcome: Outcome) -> None:
    """Say how a step went; what a failed one printed is kept in full."""
    _say(f"{headline} · {outcome.seconds:.1f} s")
    output = outcome.output.rstrip()
    if outcome.code:
        _say("$ python " + " ".join(outcome.step.command()[1:]))
        _say(output + "\n")
    elif outcome.step.module == "pytest":
        _say("    " + output.rpartition("\n")[2].strip("= "))


def _summarize(outcomes: list[Outcome]) -> int:
    failed = [outcome.step.title for outcome in outcomes if outcome.code]
    if failed:
        _say("failed: " + ", ".join(failed))
    _say(f"{len(outcomes) - len(failed)} passed, {len(failed)} failed")
    return 1 if failed else 0


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()
