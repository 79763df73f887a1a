"""``checker validate --mutants`` and ``--repeat``: show the run, and what it found."""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from checker.authoring import repeat
from checker.authoring.mutants.generation import Mutant
from checker.authoring.mutants.running import Advance, run_mutants
from checker.authoring.mutants.verdicts import LEAST_SCORE, Score, total_percent
from checker.bootstrap.progress import Progress
from checker.cli.context import Context
from checker.errors import FAILED, PASSED, CommandError

SURVIVED_HELP = (
    "help: make a check notice each change that survived; where the changed answer is right\n"
    "      too, declare it in exercise.toml: [[equivalent]] with mutant = … and reason = …"
)


def prove_mutants(context: Context, slugs: Sequence[str]) -> int:
    """Judge the mutants of exercises; exit code 1 where the checks notice too few."""
    options, begun = context.arguments, time.monotonic()
    with _progress(context) as progress:

        def hear(advance: Advance) -> None:
            share = advance.done / advance.total if advance.total else 1.0
            if progress.live:
                told = f"{advance.done} of {advance.total} mutants, {advance.survived} survived"
                progress.show(told, share)
            if advance.score is not None and not context.is_json:
                progress.clear()
                _show(context, advance.score)

        scores = run_mutants(
            context.course,
            slugs,
            hear,
            seed=options.seed,
            most=options.most,
            workers=options.workers,
            launcher=options.launcher,
        )
    if context.is_json:
        context.json(_as_json(scores, options.seed))
    else:
        context.write(_sum_up(scores, time.monotonic() - begun))
    is_good = all(score.is_good() for score in scores) and total_percent(scores) >= LEAST_SCORE
    return PASSED if is_good else FAILED


def prove_steadiness(context: Context, slugs: Sequence[str]) -> int:
    """Run solutions and samples several times; exit code 1 where a verdict changes."""
    options = context.arguments
    if options.repeat < 2:
        raise CommandError("--repeat needs 2 or more", help="one run says nothing about the next")
    with _progress(context) as progress:

        def hear(advance: repeat.Round) -> None:
            if progress.live:
                told = f"{advance.done} of {advance.total} runs"
                progress.show(told, advance.done / advance.total)

        found = repeat.repeat(
            context.course,
            slugs,
            options.repeat,
            hear,
            seed=options.seed,
            workers=options.workers,
            launcher=options.launcher,
        )
    if context.is_json:
        context.json({"version": 1, "seed": options.seed, "exercises": [asdict(e) for e in found]})
    else:
        for each in found:
            _show_steadiness(context, each)
    return FAILED if any(each.findings for each in found) else PASSED


def _show_steadiness(context: Context, each: repeat.Steadiness) -> None:
    mark = "FAIL" if each.findings else "ok  "
    runs = f"{each.submissions:3} submissions, {each.rounds} times each, {each.seconds:.0f} s"
    lines = [f"{mark} {each.exercise:24} {runs}"]
    for finding in each.findings:
        lines.append(f"     - {finding.message}")
        if finding.location:
            lines.append(f"       {finding.location}")
    context.write("\n".join(lines) + "\n")


def _progress(context: Context) -> Progress:
    is_live = sys.stderr.isatty() and not context.arguments.plain
    return Progress(sys.stderr, live=is_live, colour=context.look.colour)


def _show(context: Context, score: Score) -> None:
    mark = "ok  " if score.is_good() else "FAIL"
    lines = [f"{mark} {score.exercise:24} {_counts(score)}"]
    if score.problem:
        lines.append(f"     - {score.problem}")
    for mutant in _in_order(score.survivors):
        lines.append(f"     - survived: {mutant.id}")
        lines.append(f"       {mutant.file}:{mutant.line} of the solution")
        lines.extend(f"         {line}".rstrip() for line in mutant.diff.splitlines()[3:])
    for mutant in score.unknown:
        lines.append(f"     - the run broke off: {mutant.id}")
    for mutant in score.refuted:
        lines.append(f"     - declared equivalent, and a check fails: {mutant.id}")
    for id in score.stale:
        lines.append(f"     - declared equivalent, and there is no such mutant: {id}")
    context.write("\n".join(lines) + "\n")


def _in_order(mutants: Sequence[Mutant]) -> list[Mutant]:
    """Put mutants in the order of the files and lines: they were run in another one."""
    return sorted(mutants, key=lambda mutant: (mutant.file, mutant.line, mutant.id))


def _counts(score: Score) -> str:
    if not score.verdicts:
        return "no mutants"
    counts = f"{len(score.verdicts):4} mutants  {len(score.killed):4} killed"
    counts += f"  {len(score.survivors):3} survived  {len(score.equivalent):3} equivalent"
    counts += f"  {score.percent:5.1f} %"
    if score.cached == len(score.verdicts):
        return f"{counts}  (known)"
    return f"{counts}  {score.seconds:.0f} s"


def _sum_up(scores: Sequence[Score], seconds: float) -> str:
    mutants = sum(len(score.verdicts) for score in scores)
    killed = sum(len(score.killed) for score in scores)
    survived = sum(len(score.survivors) for score in scores)
    equivalent = sum(len(score.equivalent) for score in scores)
    told = (
        f"{mutants} mutants, {killed} killed, {survived} survived, {equivalent} equivalent: "
        f"{total_percent(scores):.1f} %, {seconds:.0f} s\n"
    )
    return f"{told}{SURVIVED_HELP}\n" if survived else told


def _as_json(scores: Sequence[Score], seed: int) -> dict[str, Any]:
    return {
        "version": 1,
        "seed": seed,
        "percent": round(total_percent(scores), 2),
        "least": LEAST_SCORE,
        "exercises": [_score_as_json(score) for score in scores],
    }


def _score_as_json(score: Score) -> dict[str, Any]:
    reasons = {each.mutant: each.reason for each in score.declared}
    return {
        "exercise": score.exercise,
        "good": score.is_good(),
        "percent": round(score.percent, 2),
        "mutants": len(score.verdicts),
        "cached": score.cached,
        "seconds": score.seconds,
        "problem": score.problem,
        "killed": [
            {"id": mutant.id, "check": verdict.check, "status": verdict.status}
            for mutant, verdict in score.verdicts
            if verdict.outcome == "killed"
        ],
        "survived": [_mutant_as_json(mutant) for mutant in _in_order(score.survivors)],
        "equivalent": [{"id": each.id, "reason": reasons[each.id]} for each in score.equivalent],
        "refuted": [mutant.id for mutant in score.refuted],
        "stale": list(score.stale),
        "unknown": [mutant.id for mutant in score.unknown],
    }


def _mutant_as_json(mutant: Mutant) -> dict[str, Any]:
    return {
        "id": mutant.id,
        "file": mutant.file,
        "line": mutant.line,
        "operator": mutant.operator,
        "diff": mutant.diff,
    }
