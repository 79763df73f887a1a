"""Compare the names that a view function asks for with those that the file's own requests send.

A request is a call of a test client, or a form in a text of the file.
Wherever a name cannot be told for certain, nothing is claimed.
"""

from __future__ import annotations

import ast
import difflib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlsplit

from checker.explain.views import Function, View, called, text_of

# What a function reads of a request, by the name of the part that holds it.
PARTS = {
    "form": "form",
    "args": "args",
    "json": "json",
    "get_json": "json",
    "headers": "headers",
    "cookies": "cookies",
}
FORM = re.compile(r"<form\b([^<>]*)>(.*?)(?:</form>|\Z)", re.DOTALL | re.IGNORECASE)
ACTION = re.compile(r"\baction\s*=\s*[\"']?([^\"'\s>]+)", re.IGNORECASE)
FIELD = re.compile(
    r"<(?:input|select|textarea|button)\b[^<>]*?\bname\s*=\s*[\"']?([\w.\[\]-]+)", re.IGNORECASE
)
POSTED = re.compile(r"\bmethod\s*=\s*[\"']?post", re.IGNORECASE)

# What the browser keeps from one request to the next: any function may have stored it.
KEPT = ("session", "cookies")
# What a decorator reads as well.
SHARED = (*KEPT, "headers")

Names = set[str]
Asked = tuple[str, str, bool]


@dataclass(frozen=True)
class Missing:
    """A name that a function asks for and that nobody sends.

    `part` is where it is looked for: `form`, `args`, `json`, `headers`, `cookies` or `session`.
    `sent` are the names that are sent there and that the function does not ask for.
    """

    key: str
    part: str
    sent: tuple[str, ...] = ()

    @property
    def nearest(self) -> str:
        """Return the sent name that looks most like the wanted one."""
        if len(self.sent) == 1:
            return self.sent[0]
        return next(iter(difflib.get_close_matches(self.key, self.sent, 1, 0.4)), "")


def missing_names(view: View) -> tuple[Missing, ...]:
    """Return what the function asks for in vain, in the order of its lines.

    What stands in the session, in cookies and in headers may be asked for by a decorator
    of the function too, or before every request.
    """
    asked = [each for function in _readers(view) for each in _asked(function, view)]
    sent = {part: _sent(view, part) for part in {part for part, _, _ in asked}}
    found = []
    for part, key, has_default in asked:
        known = sent[part]
        if not known or _has(known, key, part):
            continue
        used = {name for other, name, _ in _users(view, asked, part) if other == part}
        spare = [name for name in sorted(known) if not _has(used, name, part)]
        # What has a default may be left out; sent under another name it is missed.
        if spare or not has_default:
            found.append(Missing(key, part, tuple(spare)))
    return tuple(dict.fromkeys(found))


def _users(view: View, asked: list[Asked], part: str) -> list[Asked]:
    """Return who asks for a part: of what the browser keeps, the whole file."""
    return list(_asked(view.tree, view)) if part in KEPT else asked


def _has(names: Names, key: str, part: str) -> bool:
    if part == "headers":
        return key.lower() in {name.lower() for name in names}
    return key in names


def _readers(view: View) -> Iterator[Function]:
    """Give the function, its decorators and what runs before every request."""
    yield view.function
    own = {_name_of(each) for each in view.function.decorator_list}
    for node in view.tree.body:
        if isinstance(node, Function) and node is not view.function:
            decorators = {_name_of(each) for each in node.decorator_list}
            if node.name in own or decorators & {"before_request", "before_app_request"}:
                yield node


def _name_of(node: ast.expr) -> str:
    if isinstance(node, ast.Call):
        return called(node)
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def _asked(tree: ast.AST, view: View) -> Iterator[Asked]:
    """Give the part, the name, and whether a default value stands beside it."""
    holders = _holders(tree)
    for node in ast.walk(tree):
        part, key, has_default = "", None, False
        if isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Load):
            part, key = _part(node.value, holders), text_of(node.slice)
        elif isinstance(node, ast.Compare) and isinstance(node.ops[0], ast.In | ast.NotIn):
            part, key = _part(node.comparators[0], holders), text_of(node.left)
        elif isinstance(node, ast.Call) and called(node) in ("get", "pop") and node.args:
            owner = node.func.value if isinstance(node.func, ast.Attribute) else None
            part, key = _part(owner, holders), text_of(node.args[0])
            has_default = len(node.args) > 1 or any(k.arg == "default" for k in node.keywords)
        if part and key is not None and (tree is view.function or part in SHARED):
            yield part, key, has_default


def _holders(tree: ast.AST) -> dict[str, str]:
    """Return the names that hold a whole part of the request: `data = request.get_json()`."""
    found: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            value = node.value
            if isinstance(value, ast.BoolOp):
                value = value.values[0]
            if part := _part(value, {}):
                found[node.targets[0].id] = part
    return found


def _part(node: ast.AST | None, holders: dict[str, str]) -> str:
    if isinstance(node, ast.Call):
        node = node.func if called(node) == "get_json" else None
    if isinstance(node, ast.Name):
        return holders.get(node.id, "session" if node.id == "session" else "")
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
        return PARTS.get(node.attr, "") if node.value.id == "request" else ""
    return ""


def _sent(view: View, part: str) -> Names:
    """Return the names that calls send to the function, else those of the forms.

    The result is empty where there is none, or where one cannot be told.
    """
    if part in KEPT:
        return _cookies(view.tree) if part == "cookies" else _stored(view.tree)
    calls = list(_calls_to(view))
    if not calls:
        return set(_fields_to(view, part)) if part in ("form", "args") else set()
    names: Names = set()
    for call in calls:
        found = _names_of_call(call, part, view.tree)
        if found is None:
            return set()
        names |= found
    return names


def _cookies(tree: ast.Module) -> Names:
    calls = [each for each in ast.walk(tree) if isinstance(each, ast.Call) and each.args]
    found = [text_of(each.args[0]) for each in calls if called(each) == "set_cookie"]
    return set() if None in found else {name for name in found if name}


def _stored(tree: ast.Module) -> Names:
    """Return the names that the file stores in the session, in a test too."""
    names: Names = set()
    for node in ast.walk(tree):
        owner = getattr(node, "value", None)
        if isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Store):
            if isinstance(owner, ast.Name) and owner.id in ("session", "sess", "s"):
                key = text_of(node.slice)
                if key is None:
                    return set()
                names.add(key)
        elif isinstance(node, ast.Call) and called(node) in ("setdefault", "update"):
            owner = node.func.value if isinstance(node.func, ast.Attribute) else None
            if isinstance(owner, ast.Name) and owner.id in ("session", "sess", "s"):
                names |= {keyword.arg or "" for keyword in node.keywords}
                names |= {text_of(each) or "" for each in node.args[:1]}
    return names


def _calls_to(view: View) -> Iterator[ast.Call]:
    # What decorates a function only looks like a request: `@app.get("/books")`.
    functions = [node for node in ast.walk(view.tree) if isinstance(node, Function)]
    skipped = {id(each) for function in functions for each in function.decorator_list}
    for node in ast.walk(view.tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args:
            path = urlsplit(_written(node.args[0])).path
            fits = any(route.takes(node.func.attr.upper(), path) for route in view.routes)
            if fits and id(node) not in skipped:
                yield node


def _written(node: ast.expr) -> str:
    """Return a text as it is written; each value of an f-string becomes a `1`."""
    if isinstance(node, ast.JoinedStr):
        return "".join(text_of(part) or "1" for part in node.values)
    return text_of(node) or ""


def _names_of_call(call: ast.Call, part: str, tree: ast.Module) -> Names | None:
    given = {keyword.arg: keyword.value for keyword in call.keywords}
    if None in given:
        return None
    names: Names = set()
    wanted: tuple[str, ...]
    if part == "args":
        query = urlsplit(_written(call.args[0])).query
        names |= {name for name, _ in parse_qsl(query, keep_blank_values=True)}
        wanted = ("query_string", "params")
    else:
        wanted = {"form": ("data",), "json": ("json", "data"), "headers": ("headers",)}[part]
    for keyword in wanted:
        if keyword in given:
            found = _keys(given[keyword], tree)
            if found is None:
                return None
            names |= found
    return names


def _keys(node: ast.expr, tree: ast.Module) -> Names | None:
    """Return the keys of a dictionary, or of a text that carries pairs, or None."""
    if isinstance(node, ast.Name):
        values = [
            each.value
            for each in ast.walk(tree)
            if isinstance(each, ast.Assign)
            and any(isinstance(t, ast.Name) and t.id == node.id for t in each.targets)
        ]
        is_plain = len(values) == 1 and not isinstance(values[0], ast.Name)
        return _keys(values[0], tree) if is_plain else None
    if isinstance(node, ast.Dict):
        found = [text_of(key) for key in node.keys]
        return None if None in found else {name for name in found if name is not None}
    if isinstance(node, ast.Call):
        if called(node) == "dumps" and node.args:
            return _keys(node.args[0], tree)
        if called(node) == "dict" and not node.args:
            return {keyword.arg or "" for keyword in node.keywords}
    text = text_of(node)
    return None if text is None else _keys_of_text(text)


def _keys_of_text(text: str) -> Names | None:
    if text.lstrip().startswith("{"):
        try:
            data = json.loads(text)
        except ValueError:
            return None
        return set(data)
    return {name for name, _ in parse_qsl(text, keep_blank_values=True)} or None


def _fields_to(view: View, part: str) -> Iterator[str]:
    """Give the names of the inputs of the forms that lead to the function."""
    wants_post = part == "form"
    for node in ast.walk(view.tree):
        text = text_of(node)
        if text is None or "<form" not in text.lower():
            continue
        for head, body in FORM.findall(text):
            if bool(POSTED.search(head)) == wants_post and _leads_to(view, head, node):
                yield from FIELD.findall(body)


def _leads_to(view: View, head: str, node: ast.AST) -> bool:
    if "url_for" in head:
        return re.search(rf"url_for\(\s*[\"'](?:\w+\.)?{view.name}[\"']", head) is not None
    action = ACTION.search(head)
    if action is None:
        return any(each is node for each in ast.walk(view.function)) or _is_only_form(view)
    path = urlsplit(action[1]).path
    return any(route.fits(path) for route in view.routes)


def _is_only_form(view: View) -> bool:
    texts = (text_of(node) or "" for node in ast.walk(view.tree))
    return sum(len(FORM.findall(text)) for text in texts) == 1
