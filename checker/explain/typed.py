"""Find an error that somebody typed by hand, from memory or from a screen.

Such a text has lost something: the capitals, the colon, the quotes, the name of the error
or the first letters, and often it stands in a sentence:

    it says nonetype object is not subscriptable
    "name error: name totl is not defined"

The messages of Python are known word by word, so what was lost is put back.
"""

from __future__ import annotations

import builtins
import re
from functools import cache

from checker.explain.cleaning import has_prompt
from checker.explain.problem import LONGEST, Problem

# Exceptions of libraries that need no module to be told apart; Python's own are added.
OTHER_TYPES = [
    "AmbiguousForeignKeysError",
    "ArgumentError",
    "BadRequestKeyError",
    "BuildError",
    "ClientRedirectError",
    "CompileError",
    "DatabaseError",
    "DetachedInstanceError",
    "FlushError",
    "FilterArgumentError",
    "IntegrityError",
    "InterfaceError",
    "InvalidRequestError",
    "JSONDecodeError",
    "MappedAnnotationError",
    "MultipleResultsFound",
    "NoForeignKeysError",
    "NoInspectionAvailable",
    "NoReferencedColumnError",
    "NoReferencedTableError",
    "NoResultFound",
    "NoSuchModuleError",
    "ObjectNotExecutableError",
    "OperationalError",
    "PendingRollbackError",
    "ProgrammingError",
    "ResourceClosedError",
    "StatementError",
    "TemplateAssertionError",
    "TemplateNotFound",
    "TemplateSyntaxError",
    "UndefinedError",
    "UnmappedClassError",
    "UnmappedInstanceError",
    "UnsupportedOperation",
]
TYPES = {
    name.lower(): name
    for name in (*dir(builtins), *OTHER_TYPES)
    if re.search(r"(?:Error|Found|Interrupt|Iteration|Exit|Operation)$", name)
}
# Types of values, as Python's messages write them.
KINDS = {"nonetype": "NoneType", "builtins.nonetype": "builtins.NoneType"}

QUOTE = "[\"'`\u2018\u2019\u201c\u201d\u00b4]"
AROUND = re.compile(rf"^[\s*>-]*(?:```|{QUOTE})(.*)(?:```|{QUOTE})[\s.]*$")
CUT = re.compile(r"^\W*(?P<cut>\w{0,20}rror): (?P<message>.+)$", re.IGNORECASE)
QUOTED_WORD = re.compile(r"^'\w+'$")
NAMED = re.compile(
    r"(?:^|[\s(\"'`])(?P<module>(?:\w+\.)*)(?P<type>\w+(?:error|found|interrupt|iteration|exit|operation))\b"
    r"[ \t]*[:;,-]?[ \t]*(?P<message>.*)$",
    re.IGNORECASE,
)
TWO_WORDS = re.compile(r"^\W*(?P<type>\w+ ?\w* error)[ \t]*[:;-][ \t]*(?P<message>.+)$", re.I)
# What another program says is for the rules of the terminal.
OF_A_PROGRAM = re.compile(
    r"^\s*(?:\S*[/\\])?(?:python[\d.]*|py|bash|zsh|sh|pip[\d.]*|git|curl)(?:\.exe)?(?:: |>)",
    re.IGNORECASE,
)
MOST_LINES = 8
LONGEST_LINE = 600


MESSAGES = (
    ("NameError", "name '{name}' is not defined"),
    ("UnboundLocalError", "cannot access local variable '{name}' where it is not associated"),
    ("UnboundLocalError", "local variable '{name}' referenced before assignment"),
    ("ModuleNotFoundError", "No module named '{name}'"),
    (
        "ImportError",
        "cannot import name '{name}' from partially initialized module '{module}'",
    ),
    ("ImportError", "cannot import name '{name}' from '{module}'"),
    ("ImportError", "cannot import name '{name}'"),
    ("AttributeError", "'{kind}' object has no attribute '{name}'"),
    ("AttributeError", "partially initialized module '{kind}' has no attribute '{name}'"),
    ("AttributeError", "module '{kind}' has no attribute '{name}'"),
    ("AttributeError", "type object '{kind}' has no attribute '{name}'"),
    ("TypeError", "'{kind}' object is not subscriptable"),
    ("TypeError", "'{kind}' object is not callable"),
    ("TypeError", "'{kind}' object is not iterable"),
    ("TypeError", "cannot unpack non-iterable {kind} object"),
    ("TypeError", "'{kind}' object does not support item assignment"),
    ("TypeError", "'{kind}' object cannot be interpreted as an integer"),
    ("TypeError", 'can only concatenate str (not "{kind}") to str'),
    ("TypeError", "unsupported operand type(s) for "),
    ("TypeError", "must be real number, not {kind}"),
    ("TypeError", "unhashable type: '{kind}'"),
    ("TypeError", "object of type '{kind}' has no len()"),
    ("TypeError", "Object of type {kind} is not JSON serializable"),
    ("TypeError", "list indices must be integers or slices, not {kind}"),
    ("TypeError", "tuple indices must be integers or slices, not {kind}"),
    ("TypeError", "string indices must be integers, not '{kind}'"),
    ("TypeError", "string indices must be integers"),
    ("TypeError", "int() argument must be a string"),
    ("TypeError", "can't multiply sequence by non-int of type '{kind}'"),
    ("TypeError", "{name}() takes {number} positional argument"),
    ("TypeError", "{name}() takes from {number} to {other} positional arguments"),
    ("TypeError", "{name}() missing {number} required positional argument"),
    ("TypeError", "'{word}' is an invalid keyword argument for {name}"),
    ("TypeError", "'{sign}' not supported between instances of "),
    ("TypeError", "{name}() got an unexpected keyword argument '{word}'"),
    ("TypeError", "The view function for '{name}' did not return a valid response"),
    ("TypeError", "The view function did not return a valid response"),
    ("TypeError", "{name} expected at most {number} argument"),
    ("TypeError", "Additional arguments should be named "),
    ("IndexError", "list assignment index out of range"),
    ("IndexError", "list index out of range"),
    ("IndexError", "string index out of range"),
    ("IndexError", "tuple index out of range"),
    ("IndexError", "pop from empty list"),
    ("ValueError", "invalid literal for int() with base 10: "),
    ("ValueError", "could not convert string to float: "),
    ("ValueError", "list.remove(x): x not in list"),
    ("ValueError", "URL rule '"),
    ("ValueError", "too many values to unpack (expected {number})"),
    ("ValueError", "too many values to unpack"),
    ("ValueError", "not enough values to unpack (expected {number}, got {other})"),
    ("ZeroDivisionError", "division by zero"),
    ("RecursionError", "maximum recursion depth exceeded"),
    ("EOFError", "EOF when reading a line"),
    ("SyntaxError", "invalid syntax. Perhaps you forgot a comma"),
    ("SyntaxError", "invalid syntax. Maybe you meant "),
    ("SyntaxError", "unterminated string literal"),
    ("SyntaxError", "unterminated triple-quoted string literal"),
    ("SyntaxError", "EOL while scanning string literal"),
    ("SyntaxError", "unexpected EOF while parsing"),
    ("SyntaxError", "invalid non-printable character"),
    ("SyntaxError", "Missing parentheses in call to 'print'"),
    ("SyntaxError", "'return' outside function"),
    ("SyntaxError", "'break' outside loop"),
    ("SyntaxError", "'await' outside function"),
    ("SyntaxError", "cannot assign to "),
    ("SyntaxError", "invalid decimal literal"),
    ("SyntaxError", "leading zeros in decimal integer literals are not permitted"),
    ("SyntaxError", "positional argument follows keyword argument"),
    ("IndentationError", "unindent does not match any outer indentation level"),
    ("IndentationError", "unexpected indent"),
    ("IndentationError", "expected an indented block after "),
    ("IndentationError", "expected an indented block"),
    ("TabError", "inconsistent use of tabs and spaces in indentation"),
    ("FileNotFoundError", "[Errno 2] No such file or directory: "),
    ("OSError", "[Errno 98] Address already in use"),
    ("OSError", "[Errno 48] Address already in use"),
    ("JSONDecodeError", "Expecting value: line "),
    ("JSONDecodeError", "Expecting property name enclosed in double quotes: line "),
    ("JSONDecodeError", "Extra data: line "),
    ("RuntimeError", "Working outside of application context"),
    ("RuntimeError", "Working outside of request context"),
    ("RuntimeError", "The session is unavailable because no secret key was set"),
    ("AssertionError", "View function mapping is overwriting an existing endpoint function: "),
    ("BuildError", "Could not build url for endpoint '{name}'"),
    ("OperationalError", "no such table: {name}"),
    ("OperationalError", "no such column: {name}"),
    ("OperationalError", "has no column named {name}"),
    ("OperationalError", "unable to open database file"),
    ("OperationalError", "database is locked"),
    ("OperationalError", "unrecognized token: "),
    ("IntegrityError", "UNIQUE constraint failed: {name}"),
    ("IntegrityError", "NOT NULL constraint failed: {name}"),
    ("IntegrityError", "FOREIGN KEY constraint failed"),
    ("ProgrammingError", "Incorrect number of bindings supplied"),
    ("ProgrammingError", "Cannot operate on a closed database"),
    ("DetachedInstanceError", "is not bound to a Session; "),
    ("UndefinedError", "'{kind} object' has no attribute '{name}'"),
    ("UndefinedError", "'{name}' is undefined"),
    ("UndefinedError", "list object has no element "),
    ("InvalidRequestError", "is already defined for this MetaData instance"),
    ("ArgumentError", "Textual SQL expression '"),
    ("ArgumentError", "could not assemble any primary key columns"),
    ("TemplateSyntaxError", "expected token '"),
    ("TemplateSyntaxError", "Encountered unknown tag '"),
    ("TemplateSyntaxError", "Unexpected end of template"),
    ("TemplateAssertionError", "No filter named '{name}'"),
    ("TemplateAssertionError", "block '{name}' defined twice"),
    ("TypeError", "{name}() takes no arguments"),
    ("TypeError", "a bytes-like object is required, not '{kind}'"),
    ("TypeError", "Boolean value of this clause is not defined"),
    ("SyntaxError", "expected ':'"),
    ("SyntaxError", "expected 'except' or 'finally' block"),
    ("SyntaxError", "f-string: unmatched '"),
    ("SyntaxError", "unmatched '"),
    ("SyntaxError", "'(' was never closed"),
    ("SyntaxError", "'[' was never closed"),
    ("SyntaxError", "'{' was never closed"),
    ("SyntaxError", "expression cannot contain assignment"),
    ("SyntaxError", "f-string: "),
    ("OperationalError", "table {name} has {number} columns but {other} values were supplied"),
    ("OperationalError", "table {name} already exists"),
    ("OperationalError", 'near "{name}": syntax error'),
    ("OperationalError", "misuse of aggregate"),
    ("OperationalError", "ambiguous column name: {name}"),
    ("ProgrammingError", "Error binding parameter "),
    ("UnmappedInstanceError", "Class '{kind}' is not mapped"),
    ("NoResultFound", "No row was found when one was required"),
)


# These messages stand behind other words: `(sqlite3.IntegrityError) UNIQUE …`.
BEHIND = (
    "OperationalError",
    "IntegrityError",
    "DetachedInstanceError",
    "InvalidRequestError",
    "ArgumentError",
)


def find_typed(text: str) -> Problem | None:
    """Return the error that a short text tells of in a person's own way, or None."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if len(lines) > MOST_LINES:
        return None
    for line in reversed(lines):
        if len(line) > LONGEST_LINE or has_prompt(line) or OF_A_PROGRAM.match(line):
            continue
        problem = _read_line(AROUND.sub(r"\1", line))
        if problem is not None:
            return problem
    return None


def _read_line(line: str) -> Problem | None:
    type_, message = _split_type(line)
    known, restored = _restore(message)
    type_ = type_ or known
    if not type_:
        return None
    return Problem(
        type=type_,
        message=restored[: LONGEST["message"]],
        traceback=line,
        lost_case=line == line.lower(),
    )


def _split_type(line: str) -> tuple[str, str]:
    """Return the name of the error as Python writes it, and what stands behind it."""
    for pattern in (NAMED, TWO_WORDS):
        found = pattern.search(line)
        name = TYPES.get(found["type"].replace(" ", "").lower()) if found else None
        if found and name:
            module = found.groupdict().get("module") or ""
            return module.lower() + name, found["message"].strip()
    found = CUT.match(line)
    return (_whole_name(found), found["message"]) if found else ("", line)


def _whole_name(found: re.Match[str]) -> str:
    """Return the one name that ends in the letters which are left of it, or nothing."""
    ending = found["cut"].lower()
    names = [name for name in TYPES.values() if name.lower().endswith(ending)]
    shortest = min(names, key=len, default="")
    if shortest and all(name.endswith(shortest) for name in names):
        return shortest
    # Only a KeyError says no more than the key.
    return "KeyError" if QUOTED_WORD.match(found["message"]) else ""


def _restore(message: str) -> tuple[str, str]:
    """Return the type that belongs to a message of Python, and the message as Python says it."""
    for type_, said, pattern in _patterns():
        found = pattern.search(message)
        if found:
            named = {
                key: KINDS.get(value.lower(), value) if key == "kind" else value.rstrip(".")
                for key, value in found.groupdict().items()
            }
            words = said
            for key, value in named.items():
                words = words.replace(f"{{{key}}}", value)
            before = message[: found.start()] if type_ in BEHIND else ""
            return type_, before + words + message[found.end() :]
    return "", message


@cache
def _patterns() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    """Return the type, the words and the pattern of each message; few texts need them."""
    return tuple((type_, said, _pattern_of(said)) for type_, said in MESSAGES)


def _pattern_of(said: str) -> re.Pattern[str]:
    """Turn a message with `{name}` and quotes into a pattern that needs no quotes."""
    pattern = ""
    for part in re.split(r"(\{\w+\}|['\"])", said):
        if part in ("'", '"'):
            pattern += f"{QUOTE}?"
        elif re.fullmatch(r"\{\w+\}", part):
            signs = "[<>=]+" if part == "{sign}" else r"[\w.]+"
            pattern += f"(?P<{part[1:-1]}>{signs})"
        else:
            pattern += re.escape(part)
    return re.compile(rf"(?<!\w){pattern}", re.IGNORECASE)
