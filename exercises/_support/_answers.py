"""Read what a learner filled in, and the TOML tables that it is compared with.

`support.quiz`, `support.predict` and `support.sort` share this module.
"""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from checker.checks import LearnerError, fail

PLACEHOLDERS = {"", "?", "...", "____"}
_ASSIGNED = re.compile(r"\s*(\w+)\s*=(?!=)")
_UNKNOWN_NAME = re.compile(r"name '(\w+)' is not defined")


def read_tables(path: Path, key: str, allowed: set[str]) -> list[dict[str, Any]]:
    """Return the `[[key]]` tables of a TOML file; an unknown key is an error."""
    document = tomllib.loads(path.read_text(encoding="utf-8"))
    _refuse_unknown(path, document, {key})
    tables = document.get(key, [])
    if not tables:
        raise ValueError(f"{path.name} has no [[{key}]]")
    for table in tables:
        _refuse_unknown(path, table, allowed)
        if "id" not in table:
            raise ValueError(f"{path.name}: a [[{key}]] has no id")
    names = [table["id"] for table in tables]
    repeated = sorted({name for name in names if names.count(name) > 1})
    if repeated:
        raise ValueError(f"{path.name}: id {repeated[0]!r} stands there more than once")
    return tables


def _refuse_unknown(path: Path, table: dict[str, Any], allowed: set[str]) -> None:
    """Raise for the first key that is not allowed."""
    for key in table:
        if key not in allowed:
            known = ", ".join(sorted(allowed))
            raise ValueError(f"{path.name}: unknown key {key!r}; the keys are: {known}")


def read_answer(learner: Any, file: str, name: str) -> str:
    """Return the learner's answer as text; fail where there is none."""
    value = _read_value(learner, file, name)
    text = " ".join(map(str, value)) if isinstance(value, list) else str(value)
    if text.strip() in PLACEHOLDERS:
        fail(
            f"`{name}` has no answer yet. Write it between the quotes in `{file}` and save.",
            **place(learner, file, name),
        )
    return text.strip()


def _read_value(learner: Any, file: str, name: str) -> Any:
    """Read one name of the learner's file, with plain words for what beginners meet."""
    module = file.removesuffix(".py")
    try:
        names = learner.names(module)
    except LearnerError as error:
        _explain_missing_quotes(error, file)
        raise
    if name not in names:
        fail(
            f"`{file}` has no name `{name}`. Put its line back: `{name} =` and your answer.",
            expected=f'{name} = "…"',
            got=f"no {name}",
            file=file,
        )
    return learner.read(f"{module}:{name}")


def _explain_missing_quotes(error: LearnerError, file: str) -> None:
    """Fail with plain words where an answer stands without quotes.

    The message names the answer's own line: the check that speaks may ask for another.
    What is expected is an example, because the answer itself may be right or wrong.
    """
    problem = error.problem
    found = _UNKNOWN_NAME.search(str(field_of(problem, "message")))
    if field_of(problem, "type") != "NameError" or not found:
        return
    word = found.group(1)
    where: dict[str, Any] = {"file": file}
    if isinstance(field_of(problem, "line"), int):
        where["line"] = field_of(problem, "line")
    assigned = _ASSIGNED.match(str(field_of(problem, "code") or ""))
    about = f"In the line of {assigned[1]}, " if assigned else ""
    is_letter = len(word) == 1
    fail(
        f"{about}Python took {word} as the name of a box. "
        "An answer is text, and text needs quotes.",
        expected='a letter in quotes, like "A"' if is_letter else 'a text in quotes, like "this"',
        got=f"{assigned[1]} = {word}" if assigned else word,
        **where,
    )


def field_of(problem: Any, name: str) -> Any:
    """Return a field of a described exception, which may be a mapping or an object."""
    return problem.get(name) if isinstance(problem, Mapping) else getattr(problem, name, None)


def place(learner: Any, file: str, name: str) -> dict[str, Any]:
    """Return `file` and `line` of the place where a name gets its value."""
    line = _line_of(learner.text(file), name)
    return {"file": file} if line is None else {"file": file, "line": line}


def _line_of(text: str, name: str) -> int | None:
    """Return the last line that gives the name a value."""
    node = _last_assignment(text, name)
    return None if node is None else node.lineno


def plain_constant(text: str, name: str) -> str | None:
    """Return a name's text without running the file, or None where that cannot be said."""
    node = _last_assignment(text, name)
    if node is None or not isinstance(node.value, ast.Constant):
        return None
    return node.value.value if isinstance(node.value.value, str) else None


def _last_assignment(text: str, name: str) -> ast.Assign | None:
    """Return the last `name = …` at the left margin of a file."""
    try:
        body = ast.parse(text).body
    except (SyntaxError, ValueError):
        return None
    found = None
    for node in body:
        if isinstance(node, ast.Assign) and name in _names_of(node):
            found = node
    return found


def _names_of(node: ast.Assign) -> list[str]:
    """Return the plain names that an assignment gives a value to."""
    return [target.id for target in node.targets if isinstance(target, ast.Name)]
