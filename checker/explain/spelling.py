"""Find the word that was meant: the names that a kind of value or a module really has."""

from __future__ import annotations

import builtins
import difflib
import importlib
import keyword
import re
from collections.abc import Iterable

# The modules whose names are looked up. Loading them is quick and does nothing else.
LOOKED_INTO = frozenset(
    """
    collections csv datetime decimal functools hashlib io itertools json logging math
    os pathlib random re secrets shutil statistics string sys time
    """.split()  # noqa: SIM905
)
# What Python calls the kind in its messages, and where that kind is at home.
KINDS_AT_HOME = {
    "_io.TextIOWrapper": "io.TextIOWrapper",
    "_io.BufferedReader": "io.BufferedReader",
    "_io.BufferedWriter": "io.BufferedWriter",
    "PosixPath": "pathlib.Path",
    "WindowsPath": "pathlib.Path",
    "re.Match": "re.Match",
    "collections.Counter": "collections.Counter",
    "decimal.Decimal": "decimal.Decimal",
    "Counter": "collections.Counter",
    "deque": "collections.deque",
    "Logger": "logging.Logger",
    "RootLogger": "logging.Logger",
    "DictReader": "csv.DictReader",
    "DictWriter": "csv.DictWriter",
}

# A statement that is longer was not written by a beginner.
LONGEST_TABLE = 4_096
INSIDE_A_LINE = ("and", "or", "not", "in", "is", "if", "else", "for", "import", "as", "lambda")
BEGINS_STATEMENT = re.compile(r"[ \t]*\w+(?:[ \t]+[\w\"'(\[{@-]|[ \t]*:|[ \t]*$)")

WORD = re.compile(r"[^\W\d]\w*")
TEXTS = re.compile(r"\"\"\".*?\"\"\"|'[^'\n]*'|\"[^\"\n]*\"|\#[^\n]*", re.DOTALL)
# A text in front of a colon in a dictionary, or in square brackets in front of `=`.
KEYS = re.compile(
    r"(?:[{,]\s*|^[ \t]*)(['\"])([^'\"\n]+)\1[ \t]*:"
    r"|\[[ \t]*(['\"])([^'\"\n]+)\3[ \t]*\][ \t]*=(?!=)",
    re.MULTILINE,
)
TABLES = re.compile(
    r"""(?i:\bcreate[ \t]+table[ \t]+(?:if[ \t]+not[ \t]+exists[ \t]+)?)["`\[]?(\w+)"""
    r"""|\b__tablename__[ \t]*(?::[^=\n]*)?=[ \t]*["'](\w+)"""
)
MODELS = re.compile(
    r"^class[ \t]+(\w+)\([^)\n]*\bModel\b[^)\n]*\):[^\n]*\n(?!\s*__tablename__)", re.MULTILINE
)
COLUMNS = re.compile(
    r"""[(,\n][ \t]*["`]?(\w+)["`]?[ \t]+(?i:integer|int|text|real|blob|varchar|char|numeric"""
    r"""|decimal|float|double|date|datetime|timestamp|time|boolean|bool)\b"""
    r"""|^[ \t]+(\w+)[ \t]*:[ \t]*Mapped\["""
    r"""|^[ \t]+(\w+)[ \t]*=[ \t]*(?:\w+\.)?(?:Column|mapped_column)\(""",
    re.MULTILINE,
)
CREATE_TABLE = re.compile(
    r"""\bcreate[ \t]+(?:temp[ \t]+)?table[ \t]+(?:if[ \t]+not[ \t]+exists[ \t]+)?"""
    r"""["`\[]?(\w+)["`\]]?\s*\(""",
    re.IGNORECASE,
)
RULES_OF_TABLE = ("primary", "foreign", "unique", "check", "constraint")
CLASS = re.compile(r"^[ \t]*class[ \t]+(\w+)[^\n]*\n", re.MULTILINE)
TABLE_NAME = re.compile(r"""\b__tablename__[ \t]*(?::[^=\n]*)?=[ \t]*["'](\w+)""")
MODEL_COLUMN = re.compile(
    r"^[ \t]+(\w+)[ \t]*(?::[ \t]*Mapped\[(?![^\n]*relationship\()"
    r"|=[ \t]*(?:\w+\.)?(?:Column|mapped_column)\()",
    re.MULTILINE,
)
QUOTED = re.compile(r"(['\"])([^'\"\\\n]{1,60})\1")
LEAST_LETTERS = 4
LETTERS = re.compile(r"[\W_]+")
INNER_CAPITAL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
HEADS = re.compile(r"\bdef[ \t]+\w+[ \t]*\(([^)]*)\)")
PARAMETER = re.compile(r"(?:^|,)[ \t\n]*\*{0,2}([^\W\d]\w*)")
FIELDS = re.compile(r"^[ \t]+(\w+)[ \t]*:[ \t]*\w", re.MULTILINE)
PARTS = re.compile(r"\.[ \t]*([^\W\d]\w*)|\bdef[ \t]+(\w+)|^[ \t]+(\w+)[ \t]*[:=]", re.MULTILINE)


def nearest(word: str, known: Iterable[str], likely: float) -> str:
    """Return the known word with the same letters, whatever their order, else the most alike."""
    words = sorted(known)
    same = [each for each in words if len(word) > 1 and each.lower() == word.lower()]
    swapped = [each for each in words if len(word) > 1 and sorted(each) == sorted(word)]
    return next(iter([*same, *swapped, *difflib.get_close_matches(word, words, 1, likely)]), "")


def misspelt_keyword(code: str, source: str) -> tuple[str, str] | None:
    """Return a word of the line that is a misspelt word of Python, and that word; or None.

    A name that the rest of the file uses too is no misspelt word.
    """
    line = TEXTS.sub('""', code)
    elsewhere = source.replace(code, "", 1)
    known = {*WORD.findall(TEXTS.sub("", elsewhere)), *dir(builtins), *keyword.kwlist}
    for place, word in enumerate(WORD.findall(line)):
        begins = place == 0 and BEGINS_STATEMENT.match(line) is not None
        near = "" if word in known else _near_keyword(word, begins)
        if near:
            return word, near
    return None


def _near_keyword(word: str, begins: bool) -> str:
    """Return the word of Python's that is meant; inside a line only a clear case counts."""
    own = [each for each in keyword.kwlist if each.islower()] if begins else INSIDE_A_LINE
    if word.lower() in own:
        return word.lower()
    return nearest(word, own, 0.75 if begins else 0.8 if len(word) > 4 else 1.0)


def names_of_module(name: str) -> set[str]:
    """Return the public names of one of Python's own modules, or nothing."""
    return _public(importlib.import_module(name)) if name in LOOKED_INTO else set()


def names_of_kind(name: str) -> set[str]:
    """Return the public names that a value of a kind has, or nothing where it is not known."""
    own = getattr(builtins, name, None)
    if isinstance(own, type):
        return _public(own)
    home, _, last = KINDS_AT_HOME.get(name, name).rpartition(".")
    if home not in LOOKED_INTO:
        return set()
    kind = getattr(importlib.import_module(home), last, None)
    return _public(kind) if isinstance(kind, type) else set()


def names_in(source: str) -> set[str]:
    """Return the words of a file, without what stands in texts, and the words of Python."""
    return {*WORD.findall(TEXTS.sub("", source)), *dir(builtins), *keyword.kwlist}


def parts_in(source: str) -> set[str]:
    """Return what a file writes after a dot, after `def` and in front of `=` in a block."""
    return {word for found in PARTS.findall(TEXTS.sub("", source)) for word in found if word}


def tables_in(source: str) -> set[str]:
    """Return the tables that a file makes, in SQL or as models.

    A model that gives no name makes a table called like itself: `BlogPost`, `blog_post`.
    """
    models = {INNER_CAPITAL.sub("_", name).lower() for name in MODELS.findall(source)}
    return models | {one or other for one, other in TABLES.findall(source)}


def texts_in(source: str) -> set[str]:
    """Return the short texts that a file writes between quotes, without escapes in them."""
    return {text for _, text in QUOTED.findall(source)}


def same_letters(word: str, texts: Iterable[str]) -> str:
    """Return the first text with the same letters and digits, whatever stands between them.

    Capitals do not count: of `real-madrid` it is `Real Madrid`. Of a longer word a text that
    differs by a letter will do, as `apple` for `apples`, but no address and no HTML.
    """
    wanted = LETTERS.sub("", word).casefold()
    known = sorted(texts)
    same = (text for text in known if LETTERS.sub("", text).casefold() == wanted != "")
    found = next(same, "")
    if found or len(wanted) < LEAST_LETTERS:
        return found
    words = [text for text in known if not set(text) & set("/<>={")]
    return next(iter(difflib.get_close_matches(word, words, 1, 0.8)), "")


def columns_in(source: str) -> set[str]:
    """Return the columns that a file makes, in SQL or in models, of all tables together."""
    return {name for found in COLUMNS.findall(source) for name in found if name}


def columns_of(source: str, table: str) -> tuple[str, ...]:
    """Return the columns that a file gives to one table, in their order, or nothing."""
    for found in CREATE_TABLE.finditer(source):
        if found[1].lower() == table.lower():
            return tuple(_columns_between(source[found.end() :]))
    for _, own, block in _models_in(source):
        if own.lower() == table.lower():
            return tuple(MODEL_COLUMN.findall(block))
    return ()


def table_of(source: str, model: str) -> tuple[str, ...]:
    """Return the table of one class of a file, or nothing where there is no such class."""
    return tuple(table for name, table, _ in _models_in(source) if name == model)[:1]


def _models_in(source: str) -> Iterable[tuple[str, str, str]]:
    """Give each class with the name that its table has, and the lines below its first."""
    heads = list(CLASS.finditer(source))
    ends = [head.start() for head in heads[1:]] + [len(source)]
    for head, end in zip(heads, ends, strict=False):
        block = source[head.end() : end]
        named = TABLE_NAME.search(block)
        yield head[1], named[1] if named else INNER_CAPITAL.sub("_", head[1]).lower(), block


def _columns_between(text: str) -> Iterable[str]:
    """Give the first word of each part of a CREATE TABLE, up to its closing bracket."""
    depth = 0
    begins = True
    plain = re.sub(r"--[^\n]*", "", text[:LONGEST_TABLE])
    for found in re.finditer(r"[(),]|[^\W\d]\w*", plain):
        sign = found[0]
        depth += {"(": 1, ")": -1}.get(sign, 0)
        if depth < 0:
            return
        if begins and sign not in "()," and sign.lower() not in RULES_OF_TABLE:
            yield sign
        begins = sign == "," and depth == 0


def keys_in(source: str) -> set[str]:
    """Return the texts that a file writes as keys: `{"price": 3}` and `shop["price"] = 3`."""
    return {found[2] or found[4] for found in KEYS.finditer(source)}


def parameters_in(source: str) -> set[str]:
    """Return the parameters of all functions of a file, and the fields of its dataclasses."""
    plain = TEXTS.sub('""', source)
    heads = [name for head in HEADS.findall(plain) for name in PARAMETER.findall(head)]
    return {*heads, *FIELDS.findall(plain)} - {"self", "cls"}


def _public(owner: object) -> set[str]:
    return {name for name in dir(owner) if not name.startswith("_")}
