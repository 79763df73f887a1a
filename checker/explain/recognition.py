"""Compare one problem with the rules of the entries."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterable, Mapping
from urllib.parse import unquote

from checker.explain.beside import (
    broken_json,
    data_with,
    defined_in,
    keys_of_data,
    module_text,
    modules_in,
)
from checker.explain.calling import (
    available_in,
    call_of,
    decorated_in,
    handed_in,
    parts_in_class,
    program_of,
)
from checker.explain.entry import (
    AVAILABLE,
    COLUMN_NAMES,
    DECORATED,
    DEFINITIONS,
    FILES,
    KEYS,
    KEYWORDS,
    MODULES,
    OWN_MODULE,
    PARAMETERS,
    PARTS,
    PLACEHOLDER,
    QUOTED_TEXTS,
    TABLE_NAMES,
    TEMPLATES,
    Name,
    Rule,
)
from checker.explain.fitting import fits_kind, fits_place
from checker.explain.marks import marked_part
from checker.explain.names import NO_NAMES, KnownNames, is_reference, parts_of_reference
from checker.explain.nothing import maker_of_nothing
from checker.explain.problem import Problem
from checker.explain.spelling import (
    columns_in,
    columns_of,
    keys_in,
    misspelt_keyword,
    names_in,
    names_of_kind,
    names_of_module,
    nearest,
    parameters_in,
    parts_in,
    same_letters,
    table_of,
    tables_in,
    texts_in,
)

# Messages and files come from code that nobody has checked, and patterns can be slow:
# a pattern never sees more than this.
LONGEST_MESSAGE = 4_096
LONGEST_SOURCE = 65_536
LONGEST_VALUE = 60

# What `among` may name in place of words, and how it is found in the file.
IN_THE_FILE = {
    TABLE_NAMES: tables_in,
    COLUMN_NAMES: columns_in,
    PARAMETERS: parameters_in,
    QUOTED_TEXTS: texts_in,
}
# What a reference such as `columns of $table` may ask for, and how it is found in the file.
LISTED_IN_THE_FILE = {"columns": columns_of, "table": table_of}

Groups = dict[str, str]


def match_rule(rule: Rule, problem: Problem, names: KnownNames = NO_NAMES) -> Groups | None:
    """Return the named groups of a rule that fits the problem, or None."""
    if not fits_kind(rule, problem) or not fits_place(rule, problem):
        return None
    groups: Groups = {}
    waiting = [item for item in _required(rule, problem) if item[0]]
    while waiting:
        # A pattern that needs a name waits for the pattern that finds it.
        ready = next((item for item in waiting if _is_ready(item[0], groups)), waiting[0])
        waiting.remove(ready)
        if not _collect(*ready[:2], groups, ready[2], problem.lost_case):
            return None
    for pattern, text in (
        (rule.line_lacks, problem.code),
        (rule.source_lacks, problem.source[:LONGEST_SOURCE]),
        (rule.program_lacks, program_of(problem)[:LONGEST_SOURCE]),
        (rule.view_lacks, problem.view if rule.view_lacks else ""),
    ):
        if pattern and (not text or re.search(_filled(pattern, groups), text, re.MULTILINE)):
            return None
    if rule.data_has and not _has_data(rule.data_has, problem, groups):
        return None
    if rule.module_has and not _has_in_module(rule.module_has, problem, groups):
        return None
    if rule.nothing_from and not _has_maker(rule.nothing_from, problem, groups):
        return None
    if rule.source_calls and not all(calls(problem.source, name) for name in rule.source_calls):
        return None
    if rule.known and not _listed(rule.known, problem, groups, names):
        return None
    if rule.look_up and not _has_word(rule, groups):
        return None
    if rule.near and not _has_near(rule, problem, groups, names):
        return None
    if rule.sends and not _has_missing_name(rule, problem, groups):
        return None
    if (rule.view_has or rule.view_lacks or rule.sends) and problem.view_function:
        view = problem.view_function
        groups.update({"view": view.name} | ({"rule": view.rule} if view.rule else {}) | groups)
    return groups


def _required(
    rule: Rule, problem: Problem
) -> tuple[tuple[str, str, Callable[..., re.Match[str] | None]], ...]:
    message = problem.message[:LONGEST_MESSAGE]
    trace = problem.traceback[-LONGEST_SOURCE:]
    # What a program writes has many lines, and the telling one can be any of them.
    start = re.match if not rule.kind or problem.kind in ("exception", "template") else re.search
    return (
        (rule.message, message, start),
        (rule.message_has, message, re.search),
        (rule.traceback_has, trace, re.search),
        (rule.request_has, problem.request, re.search),
        (rule.line_has, problem.code, re.search),
        (rule.marked_has, marked_part(problem) if rule.marked_has else "", re.search),
        (rule.source_has, problem.source[:LONGEST_SOURCE], re.search),
        (rule.program_has, program_of(problem)[:LONGEST_SOURCE], re.search),
        (rule.call_has, call_of(problem) if rule.call_has else "", re.search),
        (rule.view_has, problem.view if rule.view_has else "", re.search),
        (rule.shown_has, _everything(problem) if rule.shown_has else "", re.search),
        (rule.files_have, "\n".join(problem.files), re.search),
    )


def _everything(problem: Problem) -> str:
    """Return the line, the message and the file: the nearest to the error stands first."""
    parts = (problem.code, problem.message[:LONGEST_MESSAGE], problem.source[:LONGEST_SOURCE])
    return "\n".join(part for part in parts if part)


def _collect(
    pattern: str,
    text: str,
    groups: Groups,
    search: Callable[..., re.Match[str] | None],
    ignore_case: bool = False,
) -> bool:
    flags = re.MULTILINE | (re.IGNORECASE if ignore_case else re.NOFLAG)
    found = search(_filled(pattern, groups), text, flags)
    if found is None:
        return False
    groups.update({key: value for key, value in found.groupdict().items() if value})
    return True


def _has_data(pattern: str, problem: Problem, groups: Groups) -> bool:
    """Look into the data files; fill `$data_file` and, of broken data, `$data_row`."""
    broken = broken_json(problem.texts, problem.message[:LONGEST_MESSAGE])
    if broken is not None:
        groups.update({"data_file": broken.file, "data_row": str(broken.row)})
        return _collect(pattern, broken.text, groups, re.search)
    found = data_with(problem.texts, _filled(pattern, groups))
    if found is None:
        return False
    groups.update({key: value for key, value in found[1].groupdict().items() if value})
    groups["data_file"] = found[0]
    return True


def _has_in_module(pattern: str, problem: Problem, groups: Groups) -> bool:
    """Look into the learner's own module, whose name the rule has found."""
    text = module_text(problem.texts, groups.get("module", ""))
    return re.search(_filled(pattern, groups), text, re.MULTILINE) is not None


def _has_maker(ways: tuple[str, ...], problem: Problem, groups: Groups) -> bool:
    """Look for the function that gave the `None`; fill `$holder` and `$maker`."""
    found = maker_of_nothing(problem, problem.source[:LONGEST_SOURCE])
    if found is None or found.way not in ways:
        return False
    groups.update({"holder": found.holder, "maker": found.name})
    return True


def _has_near(rule: Rule, problem: Problem, groups: Groups, names: KnownNames) -> bool:
    """Look for a known word that differs by a letter or two from the named group."""
    if rule.among == KEYWORDS:
        return _has_near_keyword(rule.near, problem, groups)
    given = groups.get(rule.near, "")
    known = _known_words(rule, problem, groups, names)
    if rule.among and given in known:
        return False
    if rule.among == QUOTED_TEXTS:
        near = same_letters(unquote(given), known)
    else:
        near = nearest(given, known - {given}, 0.75)
    groups.update({"near": near} if near else {})
    return bool(near)


def _has_missing_name(rule: Rule, problem: Problem, groups: Groups) -> bool:
    """Look for a name that the view function asks for and the file's requests do not send.

    Fills `$key`, the name, `$part`, where it is looked for, and `$sent`, what is sent instead.
    """
    if problem.view_function is None:
        return False
    from checker.explain.sent import missing_names  # it reads a tree: slow to load

    for missing in missing_names(problem.view_function):
        if rule.part and missing.part not in rule.part:
            continue
        is_wanted = groups.get("key", missing.key) == missing.key
        if is_wanted and bool(missing.sent) == (rule.sends == "another"):
            sent = missing.nearest or "`, `".join(missing.sent[:5])
            groups.update({"key": missing.key, "part": missing.part})
            groups.update({"sent": sent} if sent else {})
            return True
    return False


def _among(rule: Rule, problem: Problem, groups: Groups, names: KnownNames) -> Iterable[str]:
    """Give the words of the rule, and those of the lists that it refers to."""
    for each in rule.among:
        if not is_reference(each):
            yield each
        else:
            yield from (name.rstrip("=") for name in _listed(each, problem, groups, names))


def _listed(
    reference: str, problem: Problem, groups: Mapping[str, str], names: KnownNames
) -> tuple[str, ...]:
    """Return the list that is referred to; that of `columns of $table` is in the file itself."""
    wanted, of = parts_of_reference(reference, groups)
    if wanted in LISTED_IN_THE_FILE:
        return LISTED_IN_THE_FILE[wanted](problem.source[:LONGEST_SOURCE], of)
    return names.listed(reference, groups)


def _known_words(rule: Rule, problem: Problem, groups: Groups, names: KnownNames) -> set[str]:
    """Return the words among which a similar one is looked for.

    They are those of the rule; else, where the rule found a `module` or the `kind` of a
    value, the names that these have; else the names of the source and of Python.
    """
    source = problem.source[:LONGEST_SOURCE]
    if rule.among == FILES:
        return set(problem.files)
    if rule.among == TEMPLATES:
        return {name.partition("/")[2] for name in problem.files if name.startswith("templates/")}
    if rule.among == AVAILABLE:
        return available_in(problem)
    if rule.among == PARTS:
        return parts_in_class(program_of(problem), groups.get("kind", ""))
    if rule.among == DECORATED:
        return decorated_in(program_of(problem))
    if rule.among == MODULES:
        return modules_in(problem.files)
    if rule.among == DEFINITIONS:
        return defined_in(module_text(problem.texts, groups.get("module", "")))
    if rule.among == KEYS:
        return keys_in(program_of(problem)) | keys_of_data(problem.texts)
    if rule.among in IN_THE_FILE:
        return IN_THE_FILE[rule.among](program_of(problem))
    if rule.among:
        return set(_among(rule, problem, groups, names))
    if groups.get("module"):
        return names_of_module(groups["module"])
    if groups.get("kind"):
        return names_of_kind(groups["kind"]) or parts_in(source)
    return names_in(source)


def _has_word(rule: Rule, groups: Groups) -> bool:
    """Look up what was found in the table of the rule, and fill `$instead`."""
    asked = PLACEHOLDER.sub(lambda m: groups.get(m[1] or m[2], ""), rule.look_up)
    words = rule.words.get(asked, "")
    groups.update({"instead": words} if words else {})
    return bool(words)


def _has_near_keyword(wanted: str, problem: Problem, groups: Groups) -> bool:
    found = misspelt_keyword(problem.code, problem.source[:LONGEST_SOURCE])
    if found is None:
        return False
    groups.update({wanted: found[0], "near": found[1]})
    return True


def _is_ready(pattern: str, groups: Mapping[str, str]) -> bool:
    """Claim that every name which the pattern uses is found already."""
    return all((a or b) in groups for a, b in PLACEHOLDER.findall(pattern))


def _filled(pattern: str, groups: Mapping[str, str]) -> str:
    """Put values that are known already into a pattern, as plain text."""
    return PLACEHOLDER.sub(lambda m: re.escape(groups.get(m[1] or m[2], "\0")), pattern)


def calls(source: str, name: str) -> bool:
    """Claim that the source calls a function, `print` or `app.run`, by that name."""
    if not source:
        return False
    import ast  # few problems need it, and it is slow to load

    try:
        tree = ast.parse(source[:LONGEST_SOURCE])
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return re.search(rf"(?<![\w.]){re.escape(name)}\s*\(", source) is not None
    return any(
        isinstance(node, ast.Call) and ast.unparse(node.func) == name for node in ast.walk(tree)
    )


def find_name(
    name: Name, problem: Problem, groups: Mapping[str, str], names: KnownNames = NO_NAMES
) -> str:
    """Find one of the learner's own names, or return an empty text."""
    text = _text_of(name.place, problem, groups, names)
    pattern = _filled(name.pattern, groups)
    found = [
        match[1] if match.re.groups else match[0]
        for match in re.finditer(pattern, text[:LONGEST_SOURCE], re.MULTILINE)
    ]
    found = [value for value in dict.fromkeys(found) if value]
    if not found:
        return ""
    if name.pick == "all":
        return ", ".join(found[:8])
    if name.pick == "nearest":
        wanted = groups.get(name.to, "")
        return next(iter(difflib.get_close_matches(wanted, found, 1, 0.5)), "") if wanted else ""
    return found[-1] if name.pick == "last" else found[0]


def _text_of(place: str, problem: Problem, groups: Mapping[str, str], names: KnownNames) -> str:
    """Return the text in which a name is looked for; names of a list stand one a line."""
    if is_reference(place):
        return " ".join(_listed(place, problem, groups, names))
    if place == OWN_MODULE:
        return module_text(problem.texts, groups.get("module", ""))
    if place == "program":
        return program_of(problem)
    if place == "call":
        return call_of(problem)
    if place == "handed":
        return "\n".join(sorted(handed_in(problem)))
    if place == "keys":
        return "\n".join(sorted(keys_in(program_of(problem))))
    if place == "parts":
        return "\n".join(sorted(parts_in_class(program_of(problem), groups.get("kind", ""))))
    return getattr(problem, place) or ""


def tidy(value: str) -> str:
    """Make a value of the learner's fit into a sentence: one short, printable line."""
    line = " ".join("".join(c if c.isprintable() else " " for c in value).split())
    return line if len(line) <= LONGEST_VALUE else line[: LONGEST_VALUE - 1] + "…"
