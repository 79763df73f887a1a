"""Write `_names.toml`: the names that the classes, modules and calls of the libraries have.

Run it after a new version of a library: `python exercises/_support/explanations/_names.py`.
The explanations use the lists to name the word that a learner meant.
"""

from __future__ import annotations

import dis
import importlib
import inspect
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

MODULES = (
    "flask",
    "flask.views",
    "werkzeug.exceptions",
    "werkzeug.security",
    "werkzeug.utils",
)
# A class as Python's messages call it, and where it is found.
CLASSES = {
    "BaseResponse": "werkzeug.wrappers:Response",
    "Blueprint": "flask:Blueprint",
    "Config": "flask:Config",
    "EnvironBuilder": "werkzeug.test:EnvironBuilder",
    "Environment": "jinja2:Environment",
    "FileStorage": "werkzeug.datastructures:FileStorage",
    "Flask": "flask:Flask",
    "FlaskClient": "flask.testing:FlaskClient",
    "FlaskCliRunner": "flask.testing:FlaskCliRunner",
    "Headers": "werkzeug.datastructures:Headers",
    "ImmutableMultiDict": "werkzeug.datastructures:ImmutableMultiDict",
    "MethodView": "flask.views:MethodView",
    "Request": "flask:Request",
    "Response": "flask:Response",
    "Scaffold": "flask.sansio.scaffold:Scaffold",
    "SecureCookieSession": "flask.sessions:SecureCookieSession",
    "View": "flask.views:View",
    "WrapperTestResponse": "werkzeug.test:TestResponse",
}
# Python's own tools that beginners call with a value too few.
TOOLS = ("re:findall", "re:finditer", "re:fullmatch", "re:match", "re:search")
ABOVE = """\
# The names that the libraries of the course have. Made by `python {name}`.
# A parameter that may be left out ends with `=`.
"""


def main() -> None:
    """Write the file beside this one."""
    here = Path(__file__)
    text = ABOVE.format(name=f"exercises/_support/explanations/{here.name}")
    for title, lists in tables().items():
        lines = [f'"{key}" = "{" ".join(names)}"' for key, names in sorted(lists.items()) if names]
        text += "\n".join(("", f"[{title}]", *lines, ""))
    here.with_suffix(".toml").write_text(text, encoding="utf-8")


def tables() -> dict[str, dict[str, list[str]]]:
    """Return every list of names, by table and by what has them."""
    modules = {name: importlib.import_module(name) for name in MODULES}
    classes = {name: _find(place) for name, place in CLASSES.items()}
    functions = [each for module in modules.values() for each in _functions(module)]
    functions += [each for kind in classes.values() for each in _methods(kind)]
    functions += [_find_tool(place) for place in TOOLS]
    # Two libraries may have a tool of one name: the first that is listed counts.
    functions.reverse()
    return {
        "attributes": {name: _public(kind) for name, kind in classes.items()},
        "exports": {name: _exported(module) for name, module in modules.items()},
        "filters": {"jinja2": sorted(importlib.import_module("jinja2.filters").FILTERS)},
        "homes": _homes(modules),
        "parameters": {each.__qualname__: _parameters(each) for each in functions},
    }


def _find_tool(place: str) -> Callable[..., object]:
    module, _, name = place.partition(":")
    tool: Callable[..., object] = getattr(importlib.import_module(module), name)
    return tool


def _find(place: str) -> type:
    module, _, name = place.partition(":")
    kind = getattr(importlib.import_module(module), name)
    assert isinstance(kind, type), place
    return kind


def _public(kind: type) -> list[str]:
    # Names such as `config` exist on an object only: the annotations tell them.
    annotated = {name for base in kind.__mro__ for name in vars(base).get("__annotations__", {})}
    given = {name for base in kind.__mro__ for name in _given_in_init(base)}
    return sorted(name for name in {*dir(kind), *annotated, *given} if name[0] != "_")


def _given_in_init(kind: type) -> set[str]:
    init = vars(kind).get("__init__")
    steps = dis.get_instructions(init) if inspect.isfunction(init) else ()
    return {step.argval for step in steps if step.opname == "STORE_ATTR"}


def _exported(module: ModuleType) -> list[str]:
    return sorted(
        name
        for name, value in vars(module).items()
        if name[0] != "_"
        and name not in ("F", "annotations")
        and not isinstance(value, ModuleType)
        and _is_of(value, module)
    )


def _is_of(value: object, module: ModuleType) -> bool:
    """Claim that the module has the value for its users, and not for itself."""
    home = str(getattr(value, "__module__", None) or "")
    root = module.__name__.partition(".")[0]
    if module.__name__ == root:
        return True
    return home == module.__name__


def _homes(modules: dict[str, ModuleType]) -> dict[str, list[str]]:
    """Return the module from which a name is imported; the first one that is listed counts."""
    found: dict[str, list[str]] = {}
    for title, module in modules.items():
        for name in _exported(module):
            found.setdefault(name, [title])
    return found


def _functions(module: ModuleType) -> Iterator[Callable[..., object]]:
    for name in _exported(module):
        value = getattr(module, name)
        if inspect.isfunction(value):
            yield value


def _methods(kind: type) -> Iterator[Callable[..., object]]:
    for name in (*_public(kind), "__init__"):
        value = inspect.unwrap(getattr(kind, name, None) or len)
        if inspect.isfunction(value):
            yield value


def _parameters(function: Callable[..., object]) -> list[str]:
    found = []
    for name, each in inspect.signature(function).parameters.items():
        hidden = name[0] == "_" or name in ("self", "cls", "environ")
        if hidden or each.kind in (each.VAR_POSITIONAL, each.VAR_KEYWORD):
            continue
        found.append(name if each.default is each.empty else f"{name}=")
    return found


if __name__ == "__main__":
    main()
