"""Compare the type of a problem, and the place where it arose, with a rule."""

from __future__ import annotations

import builtins
from pathlib import PurePosixPath

from checker.explain.entry import Rule
from checker.explain.problem import Problem


def fits_kind(rule: Rule, problem: Problem) -> bool:
    """Claim that the problem has the kind, the type, the cause and the status of the rule."""
    if rule.kind and problem.kind not in rule.kind:
        return False
    if rule.type and not any(is_type(problem, name) for name in rule.type):
        return False
    if rule.cause:
        cause = problem.cause
        return cause is not None and any(is_type(cause, name) for name in rule.cause)
    return not rule.status or problem.status in rule.status


def fits_place(rule: Rule, problem: Problem) -> bool:
    """Claim that the problem arose in the module, the function and the file of the rule."""
    if rule.module and not any(_is_inside(problem.module, name) for name in rule.module):
        return False
    if rule.function_named and problem.function not in rule.function_named:
        return False
    if not rule.file_named:
        return True
    own = {file_name(problem.file), *(file_name(frame.file) for frame in problem.frames)}
    return bool(own.intersection(rule.file_named))


def _is_inside(module: str, package: str) -> bool:
    return module == package or module.startswith(package + ".")


def file_name(path: str) -> str:
    """Return the last part of a path, of Windows or of the others."""
    return PurePosixPath(path.replace("\\", "/")).name


def is_type(problem: Problem, name: str) -> bool:
    """Claim that the problem's type is the named one, or derived from it."""
    return any(_same_type(known, name) for known in all_types(problem))


def _same_type(known: str, name: str) -> bool:
    # A notebook shows "IntegrityError" without its module, so a short name fits a long one.
    # Of a text that was cut, the end of the module is left: "te3.OperationalError".
    if "." in known and "." in name:
        return name.endswith(known)
    return known.rpartition(".")[2] == name.rpartition(".")[2]


def all_types(problem: Problem) -> tuple[str, ...]:
    """Return the names of the problem's type and of its known base classes."""
    names = [problem.type, *problem.bases]
    built_in = getattr(builtins, problem.type, None)
    if isinstance(built_in, type):
        names += [base.__name__ for base in built_in.__mro__[1:-1]]
    return tuple(dict.fromkeys(name for name in names if name))
