"""What goes wrong in web applications, databases, queries, templates and settings.

`checker validate --mutants` makes these changes in reference solutions, beside its
general ones for Python: the checks must notice them.
"""

from __future__ import annotations

import ast
import contextlib
import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from checker.authoring.mutants import Change, Source, changes, meaning

ROUTES = ("route", "get", "post", "put", "patch", "delete")
_METHODS = {"GET": "POST", "POST": "GET", "PUT": "POST", "PATCH": "POST", "DELETE": "POST"}
_STATUS = {
    200: 201, 201: 200, 202: 200, 204: 200, 301: 302, 302: 200, 303: 302, 400: 404, 401: 403,
    403: 404, 404: 400, 405: 404, 409: 400, 415: 400, 422: 400, 429: 400, 500: 404,
}  # fmt: skip
_TYPES = {
    "Integer": "String", "String": "Integer", "Text": "Integer", "Boolean": "String",
    "Float": "Integer", "DateTime": "String", "Date": "String", "Numeric": "Integer",
}  # fmt: skip
_STATEMENT = re.compile(r"\s*(SELECT|INSERT|UPDATE|DELETE|CREATE)\b", re.IGNORECASE)


# -- Flask -----------------------------------------------------------------------


@changes("*.py")
def change_routes(source: Source) -> Iterator[Change]:
    """Register a route for another method, without its converter, with another slash."""
    for call in _route_calls(source):
        function = call.func
        assert isinstance(function, ast.Attribute)
        if function.attr.upper() in _METHODS:
            start = source.span(function)[1] - len(function.attr)
            new = _METHODS[function.attr.upper()].lower()
            yield source.replace(
                "other-method", start, start + len(function.attr), new, inside=call
            )
        for node in ast.walk(call):
            if isinstance(node, ast.Constant) and node.value in _METHODS:
                yield source.change(
                    "other-method", node, f'"{_METHODS[str(node.value)]}"', inside=call
                )
        if call.args and isinstance(call.args[0], ast.Constant):
            yield from _change_rule(source, call, call.args[0])


def _change_rule(source: Source, call: ast.Call, node: ast.Constant) -> Iterator[Change]:
    start, _ = source.span(node)
    code = source.code(node)
    for found in re.finditer(r"<\w+(?:\([^)]*\))?:", code):
        yield source.replace(
            "no-converter", start + found.start() + 1, start + found.end(), "", inside=call
        )
    if code[-2:-1] == "/" and len(code) > 3:
        yield source.change("other-slash", node, code[:-2] + code[-1], inside=call)
    elif len(code) > 3:
        yield source.change("other-slash", node, f"{code[:-1]}/{code[-1]}", inside=call)


def _route_calls(source: Source) -> Iterator[ast.Call]:
    for node in ast.walk(source.tree):
        for decorator in getattr(node, "decorator_list", []):
            function = getattr(decorator, "func", None)
            if isinstance(function, ast.Attribute) and function.attr in ROUTES:
                yield decorator


@changes("*.py")
def change_status_codes(source: Source) -> Iterator[Change]:
    """Answer with another status code that a beginner might choose."""
    for node in ast.walk(source.tree):
        if not (isinstance(node, ast.Constant) and type(node.value) is int):
            continue
        if 200 <= node.value < 600 and _is_status(source, node):
            new = str(_STATUS.get(node.value, 500))
            yield source.change("other-status", node, new, inside=source.parents[node])


def _is_status(source: Source, node: ast.Constant) -> bool:
    parent = source.parents[node]
    if isinstance(parent, ast.Tuple):
        return isinstance(source.parents.get(parent), ast.Return)
    if isinstance(parent, ast.keyword):
        return parent.arg in ("status", "code", "status_code")
    if isinstance(parent, ast.Assign):
        return isinstance(parent.targets[0], ast.Attribute)
    if isinstance(parent, ast.Call):
        name = ast.unparse(parent.func).rpartition(".")[2]
        return name in ("abort", "redirect", "errorhandler", "make_response", "Response")
    return False


# -- SQLAlchemy --------------------------------------------------------------------


@changes("*.py")
def change_columns(source: Source) -> Iterator[Change]:
    """Let a column be empty or not, and hold another type."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.AnnAssign) and _is_mapped(node.annotation):
            inner = node.annotation.slice  # type: ignore[attr-defined]
            code = source.code(inner)
            if re.search(r"\|\s*None$", code):
                new = re.sub(r"\s*\|\s*None$", "", code)
            elif code.startswith("Optional["):
                new = code[len("Optional[") : -1]
            else:
                new = f"{code} | None"
            if code.isidentifier() or "None" in code or code.startswith("Optional["):
                yield source.change("other-null", inner, new, inside=node)
            if code in ("int", "str"):
                yield source.change(
                    "other-type", inner, "str" if code == "int" else "int", inside=node
                )
        elif (
            isinstance(node, ast.Attribute) and node.attr in _TYPES and _is_in_column(source, node)
        ):
            start, end = source.span(node)
            parent = source.parents[node]
            whole = parent if isinstance(parent, ast.Call) and parent.func is node else node
            new = f"{source.text[start : end - len(node.attr)]}{_TYPES[node.attr]}"
            yield source.change("other-type", whole, new, inside=source.parents[whole])


@changes("*.py")
def change_sessions(source: Source) -> Iterator[Change]:
    """Write to the database without keeping it."""
    for node in ast.walk(source.tree):
        function = getattr(node, "func", None)
        if isinstance(function, ast.Attribute) and function.attr == "commit":
            start, end = source.span(function)
            name = source.text[start : end - len("commit")]
            new = "flush" if "session" in name else "rollback"
            yield source.change("commit-" + new, function, name + new, inside=node)


def _is_mapped(node: ast.expr) -> bool:
    return isinstance(node, ast.Subscript) and ast.unparse(node.value) == "Mapped"


def _is_in_column(source: Source, node: ast.AST) -> bool:
    parent = source.parents.get(node)
    while isinstance(parent, (ast.Call, ast.keyword)):
        if isinstance(parent, ast.Call) and parent.func is not node:
            name = ast.unparse(parent.func).rpartition(".")[2]
            if name in ("Column", "mapped_column"):
                return True
        parent = source.parents.get(parent)
    return False


# -- SQL -----------------------------------------------------------------------------


@dataclass(frozen=True)
class Token:
    """A word of SQL and where it stands."""

    kind: str
    text: str
    start: int
    end: int

    @property
    def upper(self) -> str:
        """Give the word in capitals."""
        return self.text.upper()


_SQL = re.compile(
    r"(?P<comment>--[^\n]*|/\*.*?\*/)|(?P<text>'(?:[^']|'')*')|(?P<name>\"[^\"]*\"|[A-Za-z_]\w*)"
    r"|(?P<number>\d+(?:\.\d+)?)|(?P<sign><>|!=|<=|>=|==|\|\||[^\s\w])",
    re.DOTALL,
)
_COMPARE = {"=": "<>", "==": "<>", "<>": "=", "!=": "=", "<": ">=", "<=": ">", ">": "<=", ">=": "<"}
_BOUNDARY = {"<": "<=", "<=": "<", ">": ">=", ">=": ">"}
_WORDS = {
    "AND": "OR", "OR": "AND", "DESC": "ASC", "ASC": "DESC", "MIN": "MAX", "MAX": "MIN",
    "SUM": "AVG", "AVG": "SUM", "INTEGER": "TEXT", "TEXT": "INTEGER", "LEFT": "INNER",
}  # fmt: skip
_CLAUSES = {
    "WHERE": ("GROUP", "ORDER", "LIMIT", "HAVING", "RETURNING", ")", ";"),
    "ORDER": ("LIMIT", ")", ";"),
    "GROUP": ("HAVING", "ORDER", "LIMIT", ")", ";"),
    "HAVING": ("ORDER", "LIMIT", ")", ";"),
    "LIMIT": ("OFFSET", ")", ";"),
    "OFFSET": (")", ";"),
}
_CONSTRAINTS = (
    ("NOT", "NULL"), ("PRIMARY", "KEY"), ("UNIQUE",), ("DISTINCT",), ("AUTOINCREMENT",),
    ("IF", "NOT", "EXISTS"),
)  # fmt: skip
_AFTER_NAMES = ("SELECT", "BY", "WHERE", "AND", "OR", "SET", ",", "(")


@meaning("*.sql")
def read_sql(text: str) -> object:
    """Read SQL: its words; a syntax error raises `ValueError`."""
    words = [token.text for token in read_tokens(text)]
    for statement in _split(text):
        _refuse_broken(statement)
    return " ".join(words)


def _split(text: str) -> list[str]:
    statements, start = [], 0
    for token in read_tokens(text):
        if token.text == ";":
            statements.append(text[start : token.end])
            start = token.end
    return [*statements, text[start:]]


def _refuse_broken(statement: str) -> None:
    """Let SQLite read a statement: what it misses is no matter, what is no SQL is."""
    if not read_tokens(statement):
        return
    with contextlib.closing(sqlite3.connect(":memory:")) as connection:
        try:
            connection.execute(f"EXPLAIN {statement}")
        except sqlite3.Error as error:
            if "syntax error" in str(error) or "incomplete" in str(error):
                raise ValueError(str(error)) from None


def read_tokens(text: str) -> list[Token]:
    """Read the words of SQL, comments left out."""
    found = (
        Token(str(match.lastgroup), match[0], match.start(), match.end())
        for match in _SQL.finditer(text)
    )
    return [token for token in found if token.kind != "comment"]


@changes("*.sql")
def change_sql_file(source: Source) -> Iterator[Change]:
    """Change the statements of an SQL file."""
    yield from _change_sql(source.text, 0)


@changes("*.py")
def change_sql_in_python(source: Source) -> Iterator[Change]:
    """Change the statements that stand in texts of a program."""
    for node in ast.walk(source.tree):
        if not (isinstance(node, ast.Constant) and isinstance(node.value, str)):
            continue
        code = source.code(node)
        if _STATEMENT.match(node.value) and node.value in code and "\\" not in code:
            offset = source.span(node)[0] + code.index(node.value)
            for change in _change_sql(node.value, offset):
                with contextlib.suppress(ValueError):
                    start, end = change.start - offset, change.end - offset
                    _refuse_broken(node.value[:start] + change.new + node.value[end:])
                    if "'" not in change.new or code[0] == '"':
                        yield change


def _change_sql(text: str, offset: int) -> Iterator[Change]:
    tokens = read_tokens(text)
    for place, token in enumerate(tokens):
        for operator, first, last, new in _sql_changes(tokens, place):
            start, end = tokens[first].start, tokens[last].end
            near = _statement_around(tokens, place)
            left, right = tokens[near[0]].start, tokens[near[1]].end
            before = text[left:right]
            after = text[left:start] + new + text[end:right]
            yield Change(operator, offset + start, offset + end, new, before, after)
        if token.text == ";" or place == len(tokens) - 1:
            first, last = _statement_around(tokens, place)
            start, end = tokens[first].start, tokens[last].end
            if last > first:
                shown = text[start:end]
                yield Change("drop-statement", offset + start, offset + end, "", shown, "(nothing)")


def _statement_around(tokens: list[Token], place: int) -> tuple[int, int]:
    first = place
    while first and tokens[first - 1].text != ";":
        first -= 1
    last = place
    while last + 1 < len(tokens) and tokens[last].text != ";":
        last += 1
    return first, last


def _sql_changes(tokens: list[Token], place: int) -> Iterator[tuple[str, int, int, str]]:
    """Give operator, first and last token, and the new text."""
    token = tokens[place]
    if token.kind == "sign":
        if token.text in _BOUNDARY:
            yield "boundary", place, place, _BOUNDARY[token.text]
        if token.text in _COMPARE and not _is_in_set(tokens, place):
            yield "compare", place, place, _COMPARE[token.text]
    elif token.kind == "number":
        yield "number", place, place, str(float(token.text) + 1).removesuffix(".0")
        if float(token.text):
            yield "number", place, place, str(float(token.text) - 1).removesuffix(".0")
    elif token.kind == "text":
        yield from _text_changes(token, place)
    elif token.kind == "name":
        yield from _word_changes(tokens, place)
        yield from _clause_changes(tokens, place)
        yield from _column_changes(tokens, place)


def _text_changes(token: Token, place: int) -> Iterator[tuple[str, int, int, str]]:
    value = token.text[1:-1]
    if value:
        yield "no-text", place, place, "''"
        yield "shorter-text", place, place, f"'{value[:-1]}'"
        if value[0].isalpha():
            yield "other-case", place, place, f"'{value[0].swapcase()}{value[1:]}'"


def _word_changes(tokens: list[Token], place: int) -> Iterator[tuple[str, int, int, str]]:
    word = tokens[place].upper
    before = tokens[place - 1].upper if place else ""
    after = tokens[place + 1].upper if place + 1 < len(tokens) else ""
    if word == "AND" and _is_between(tokens, place):
        return
    if word in _WORDS:
        yield "other-word", place, place, _WORDS[word]
    if word == "IS":
        last = place + 1 if after == "NOT" else place
        yield "compare", place, last, "IS" if after == "NOT" else "IS NOT"
    if word in ("BETWEEN", "LIKE", "IN", "EXISTS") and before not in ("NOT", "IF"):
        yield "compare", place, place, f"NOT {word}"
    if word == "NOT" and after in ("BETWEEN", "LIKE", "IN"):
        yield "drop-not", place, place, ""
    for constraint in _CONSTRAINTS:
        last = place + len(constraint) - 1
        words = tuple(token.upper for token in tokens[place : last + 1])
        if words == constraint and before not in ("IS", "IF"):
            yield "drop-constraint", place, last, ""
    if word in ("DEFAULT", "CHECK", "REFERENCES"):
        yield "drop-constraint", place, _end_of_constraint(tokens, place), ""


def _clause_changes(tokens: list[Token], place: int) -> Iterator[tuple[str, int, int, str]]:
    word = tokens[place].upper
    if word in _CLAUSES:
        last = _end_of_clause(tokens, place, _CLAUSES[word])
        yield f"drop-{word.lower()}", place, last, ""
        if word == "ORDER" and tokens[last].upper not in ("DESC", "ASC"):
            yield "other-order", last, last, f"{tokens[last].text} DESC"
        if word == "WHERE":
            yield from _condition_changes(tokens, place, last)


def _condition_changes(
    tokens: list[Token], where: int, last: int
) -> Iterator[tuple[str, int, int, str]]:
    """Drop one side of each AND and OR."""
    start = where + 1
    for place in range(where + 1, last + 1):
        is_join = tokens[place].upper in ("AND", "OR") and not _is_between(tokens, place)
        if is_join:
            yield "drop-condition", start, place, ""
            start = place + 1
            following = place + 1
            while following < last and not (
                tokens[following + 1].upper in ("AND", "OR")
                and not _is_between(tokens, following + 1)
            ):
                following += 1
            yield "drop-condition", place, following, ""


def _column_changes(tokens: list[Token], place: int) -> Iterator[tuple[str, int, int, str]]:
    """Ask for another column of the same statement, or for all of them."""
    before = tokens[place - 1].upper if place else ""
    after = tokens[place + 1].upper if place + 1 < len(tokens) else ""
    word = tokens[place].upper
    if word in ("SELECT", "DISTINCT", "COUNT", "NOT") or after == "(":
        return
    first, last = _statement_around(tokens, place)
    if before == "SELECT" and after == "FROM":
        yield "other-column", place, place, "*"
    if before in _AFTER_NAMES and tokens[first].upper != "CREATE":
        others = _columns(tokens[first : last + 1])
        if tokens[place].text in others:
            for other in others:
                if other != tokens[place].text:
                    yield "other-column", place, place, other
                    break


def _columns(tokens: list[Token]) -> list[str]:
    """Give the names of columns in a statement."""
    found = []
    for before, token, after in zip(tokens, tokens[1:], tokens[2:], strict=False):
        is_name = token.kind == "name" and before.upper in _AFTER_NAMES
        ends = (
            ",",
            "FROM",
            "ORDER",
            "LIMIT",
            "DESC",
            "ASC",
            ";",
            ")",
            "IS",
            "BETWEEN",
            "LIKE",
            "IN",
        )
        if is_name and (after.text in _COMPARE or after.upper in ends):
            found.append(token.text)
    return list(dict.fromkeys(found))


def _is_between(tokens: list[Token], place: int) -> bool:
    """Claim that this AND belongs to a BETWEEN."""
    return place >= 2 and tokens[place - 2].upper == "BETWEEN"


def _is_in_set(tokens: list[Token], place: int) -> bool:
    """Claim that this sign gives a value, and compares nothing."""
    for token in reversed(tokens[:place]):
        if token.upper in ("WHERE", "ON", "HAVING", "SELECT", ";"):
            return False
        if token.upper == "SET":
            return True
    return False


def _end_of_clause(tokens: list[Token], place: int, ends: tuple[str, ...]) -> int:
    depth, last = 0, place
    for number in range(place + 1, len(tokens)):
        text = tokens[number].upper
        if depth == 0 and text in ends:
            break
        depth += (text == "(") - (text == ")")
        last = number
    return last


def _end_of_constraint(tokens: list[Token], place: int) -> int:
    depth, last = 0, place
    for number in range(place + 1, len(tokens)):
        text = tokens[number].upper
        if depth == 0 and (text in (",", ")", ";") or tokens[number].upper in ("NOT", "UNIQUE")):
            break
        depth += (text == "(") - (text == ")")
        last = number
    return last


# -- templates -----------------------------------------------------------------------

_TAG = re.compile(r"(\{\{-?)(.*?)(-?\}\})|(\{%-?)(.*?)(-?%\})", re.DOTALL)
_ATTRIBUTE = re.compile(r"\s+([\w-]+)(?:=(\"[^\"]*\"|'[^']*'))?(?=[\s/>])")
_ELEMENT = re.compile(r"<[a-zA-Z][^<>]*>")


@meaning("*.html *.jinja *.j2")
def read_template(text: str) -> object:
    """Read a template; one that Jinja cannot read raises `ValueError`."""
    try:
        import jinja2
    except ImportError:
        return text
    try:
        jinja2.Environment().parse(text)
    except jinja2.TemplateSyntaxError as error:
        raise ValueError(str(error)) from None
    return text


@changes("*.html *.jinja *.j2")
def change_template_tags(source: Source) -> Iterator[Change]:
    """Drop an output, its filters and its escape; turn conditions and loops round."""
    for tag in _TAG.finditer(source.text):
        if tag[1]:
            yield from _change_output(tag)
        else:
            yield from _change_block(tag)


def _change_output(tag: re.Match[str]) -> Iterator[Change]:
    code = tag[2].strip()
    yield _in_tag("drop-output", tag, tag.start(), tag.end(), "")
    head, bar, filter = code.rpartition("|")
    if bar:
        yield _in_tag("drop-filter", tag, tag.start(2), tag.end(2), f" {head.strip()} ")
    if filter.strip() not in ("safe", "tojson"):
        yield _in_tag("drop-escape", tag, tag.start(2), tag.end(2), f" ({code})|safe ")


def _change_block(tag: re.Match[str]) -> Iterator[Change]:
    code = tag[5].strip()
    word, _, rest = code.partition(" ")
    if word in ("if", "elif"):
        for operator, new in (("if-always", "true"), ("if-never", "false")):
            yield _in_tag(operator, tag, tag.start(5), tag.end(5), f" {word} {new} ")
        yield _in_tag("compare", tag, tag.start(5), tag.end(5), f" {word} not ({rest}) ")
    elif word == "for":
        names, _, _ = rest.partition(" in ")
        yield _in_tag("drop-loop", tag, tag.start(5), tag.end(5), f" for {names} in [] ")
    elif word in ("extends", "include", "import", "from", "set"):
        yield _in_tag(f"drop-{word}", tag, tag.start(), tag.end(), "")


@changes("*.html *.jinja *.j2")
def change_attributes(source: Source) -> Iterator[Change]:
    """Drop an attribute of an element, and send a form by the other method."""
    for element in _ELEMENT.finditer(source.text):
        for found in _ATTRIBUTE.finditer(element[0]):
            start, end = element.start() + found.start(), element.start() + found.end()
            if found[1].lower() in ("class", "style", "id", "lang", "charset", "rel"):
                continue
            after = element[0][: found.start()] + element[0][found.end() :]
            yield Change("drop-attribute", start, end, "", element[0], after)
            if found[1].lower() == "method" and found[2]:
                new = ' method="get"' if "post" in found[2].lower() else ' method="post"'
                after = element[0][: found.start()] + new + element[0][found.end() :]
                yield Change("other-method", start, end, new, element[0], after)


def _in_tag(operator: str, tag: re.Match[str], start: int, end: int, new: str) -> Change:
    shown = tag[0][: start - tag.start()] + new + tag[0][end - tag.start() :]
    return Change(operator, start, end, new, tag[0], shown or "(nothing)")


# -- requirements and settings ----------------------------------------------------------

_REQUIREMENT = re.compile(r"^([A-Za-z0-9][\w.-]*)(?:\s*([=<>~!]=|[<>])\s*([\w.]+))?", re.MULTILINE)
_SETTING = re.compile(r"^(?!\s*[#;\[])([^\r\n=:]+?)(\s*[=:]\s*)([^\r\n]*)", re.MULTILINE)
_SETTINGS = "*.ini *.cfg *.toml .env .env.* .flaskenv *.env"


@meaning(f"requirements*.txt .gitignore {_SETTINGS}")
def read_lines(text: str) -> object:
    """Read lines: comments, blanks at the ends and empty lines mean nothing."""
    lines = [re.sub(r"(^|\s)#.*", "", line).strip() for line in text.splitlines()]
    return "\n".join(line for line in lines if line)


@changes("requirements*.txt")
def change_requirements(source: Source) -> Iterator[Change]:
    """Drop a package, name another one, another version, or none."""
    for found in _REQUIREMENT.finditer(source.text):
        name, sign, version = found.groups()
        yield _line_change("drop-line", found, "")
        yield _line_change("other-package", found, found[0].replace(name, name[:-1], 1))
        if sign and version:
            yield _line_change("no-version", found, name)
            yield _line_change("other-version", found, f"{name}{sign}{_next(version)}")
            other = ">=" if sign == "==" else "=="
            yield _line_change("other-sign", found, f"{name}{other}{version}")


@changes(_SETTINGS)
def change_settings(source: Source) -> Iterator[Change]:
    """Drop a setting, and give it an empty or a shorter value."""
    for found in _SETTING.finditer(source.text):
        name, sign, value = found.groups()
        yield _line_change("drop-line", found, "")
        if value:
            yield _line_change("no-value", found, f"{name}{sign}")
            yield _line_change("shorter-value", found, f"{name}{sign}{value[:-1]}")


@changes(".gitignore")
def change_ignored(source: Source) -> Iterator[Change]:
    """Drop a line."""
    for found in re.finditer(r"^[^#\s][^\r\n]*", source.text, re.MULTILINE):
        yield _line_change("drop-line", found, "")


def _line_change(operator: str, found: re.Match[str], new: str) -> Change:
    return Change(operator, found.start(), found.end(), new, found[0], new or "(nothing)")


def _next(version: str) -> str:
    head, dot, last = version.rpartition(".")
    return f"{head}{dot}{int(last) + 1}" if last.isdigit() else f"{version}1"
