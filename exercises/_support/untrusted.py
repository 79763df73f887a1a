"""What runs beside the learner's code: Flask's context, SQL, where a view stands.

The engine loads this file into the untrusted process before the submission, and
calls ``prepare``. Nothing that happens here can make a check pass.
"""

from __future__ import annotations

import contextlib
import inspect
import linecache
import re
import sqlite3
import sys
from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any


class ServerStartedAtImport(BaseException):
    """The file starts a server when it is imported, instead of when it is run."""


def prepare(agent: Any) -> None:
    """Add what this course needs to the untrusted side."""
    agent.around["app_context"] = app_context
    agent.operations["run_sql"] = run_sql
    agent.operations["run_script"] = run_script
    agent.operations["find_fault"] = find_fault
    agent.locators.append(locate_view)
    _on_import("flask", lambda: _watch_exceptions(agent))
    _on_import("werkzeug.serving", lambda: _take_over_server(agent))


def warm_up(agent: Any) -> Callable[[], object] | None:
    """Use the libraries once, so that what they load late is there before a fork.

    Gives a function that does the most usual thing once more: the engine finds
    out with it which memory every request needs.
    """
    if "flask" not in sys.modules:
        return None
    import flask

    app = flask.Flask("warm_up")
    app.add_url_rule(
        "/<name>", "page", lambda name: flask.render_template_string("{{ n }}", n=name)
    )
    app.add_url_rule("/", "data", lambda: {"n": 1}, methods=["GET", "POST"])
    client = app.test_client()
    client.get("/ada")
    client.post("/", json={})
    client.get("/")
    import werkzeug.serving  # noqa: F401

    if "flask_sqlalchemy" not in sys.modules:
        return lambda: _use(_SMALL_PROGRAM)
    _warm_up_database(flask.Flask("warm_up_database"))
    return lambda: _use(_USUAL_PROGRAM)


@contextlib.contextmanager
def app_context(module: ModuleType) -> Iterator[None]:
    """Hold the application context of the module's app while a function is called."""
    app = find_app(module)
    with app.app_context():
        yield


def find_app(module: ModuleType) -> Any:
    """Find the application: ``app``, or what ``create_app()`` makes, or the only one."""
    import flask

    app = getattr(module, "app", None)
    if isinstance(app, flask.Flask):
        return app
    found = [value for value in vars(module).values() if isinstance(value, flask.Flask)]
    if found:
        return found[0]
    factory = getattr(module, "create_app", None)
    if callable(factory):
        return factory()
    for other in list(sys.modules.values()):
        app = getattr(other, "app", None)
        if isinstance(app, flask.Flask):
            return app
    raise NameError("name 'app' is not defined")


def run_sql(path: str, sql: str, parameters: list[Any] | None = None) -> dict[str, Any]:
    """Run one statement: ``{"columns": [...], "rows": [[...]], "changed": n}``."""
    with contextlib.closing(sqlite3.connect(path, timeout=1.0)) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        cursor = connection.execute(sql, parameters or [])
        columns = [column[0] for column in cursor.description or ()]
        rows = [list(row) for row in cursor.fetchmany(1000)] if columns else []
        connection.commit()
        return {"columns": columns, "rows": rows, "changed": max(cursor.rowcount, 0)}


def run_script(path: str, sql: str) -> dict[str, Any]:
    """Run several statements, and commit."""
    with contextlib.closing(sqlite3.connect(path, timeout=1.0)) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        before = connection.total_changes
        connection.executescript(sql)
        connection.commit()
        return {"columns": [], "rows": [], "changed": connection.total_changes - before}


_REFUSED = re.compile(r'near "(.+)": syntax error|unrecognized token: "(.+)"', re.DOTALL)


def find_fault(statements: list[str]) -> list[int] | None:
    """Give the place at which SQLite stops reading: number of the statement, start, length.

    Nothing is run. None where SQLite can read them all, or tells of no place.
    """
    with contextlib.closing(sqlite3.connect(":memory:")) as connection:
        for number, sql in enumerate(statements):
            refused = _REFUSED.fullmatch(_refusal(connection, sql))
            if refused is not None:
                place = _first_refused(connection, sql, refused)
                return place and [number, *place]
    return None


def _first_refused(
    connection: sqlite3.Connection, sql: str, refused: re.Match[str]
) -> tuple[int, int] | None:
    """Find which of several places with the same letters SQLite means.

    What stands before the fault can be read: SQL that is cut behind an earlier place
    with the same letters is only incomplete.
    """
    token = refused[1] or refused[2]
    for found in re.finditer(rf"(?<!\w){re.escape(token)}(?!\w)|{re.escape(token)}", sql):
        if _refusal(connection, sql[: found.end()]) == refused[0]:
            return found.start(), len(token)
    return None


def _refusal(connection: sqlite3.Connection, sql: str) -> str:
    """Give what SQLite says when it reads one statement, or an empty text."""
    try:
        connection.execute(f"EXPLAIN {sql}")
    except (sqlite3.Error, sqlite3.Warning) as error:
        return str(error)
    return ""


def locate_view(app: Any, environ: dict[str, Any]) -> tuple[str, int, str] | None:
    """Say which view function answers a request: file, line and name."""
    if "flask" not in sys.modules:
        return None
    import flask
    from werkzeug.exceptions import HTTPException

    if not isinstance(app, flask.Flask):
        return None
    try:
        endpoint, _ = app.url_map.bind_to_environ(environ).match()
    except HTTPException:
        return None
    view = inspect.unwrap(app.view_functions[endpoint])
    code = getattr(view, "__code__", None)
    if code is None:
        return None
    return code.co_filename, _def_line(code.co_filename, code.co_firstlineno), view.__name__


def _def_line(file: str, first: int) -> int:
    """Give the line of the ``def``, below the decorators that begin on line ``first``."""
    for number, line in enumerate(linecache.getlines(file)[first - 1 : first + 20], first):
        if line.lstrip().startswith(("def ", "async def ")):
            return number
    return first


def _watch_exceptions(agent: Any) -> None:
    """Tell of an exception that Flask turns into a page with status 500."""
    import flask

    def remember(sender: Any, exception: BaseException, **extra: Any) -> None:
        agent.note_exception(exception)

    from flask.logging import default_handler

    # the feedback shows the exception; its log would hide what the learner printed
    default_handler.addFilter(lambda record: record.exc_info is None)
    agent.remember = remember  # the signal holds a weak reference
    flask.got_request_exception.connect(remember)


def _take_over_server(agent: Any) -> None:
    """Stand in front of the development server: no server while a file is imported."""
    from werkzeug import serving

    start = serving.run_simple

    def run_simple(hostname: str, port: int, application: Any, *args: Any, **options: Any) -> None:
        if agent.phase != "program":
            raise ServerStartedAtImport("app.run() was called while the file was being imported")
        agent.served = True
        if agent.serve_port is not None:
            start("127.0.0.1", agent.serve_port, application, threaded=True)

    serving.run_simple = run_simple


def _on_import(name: str, action: Any) -> None:
    """Do ``action`` now if the module is loaded, else as soon as it is."""
    if name in sys.modules:
        action()
    else:
        sys.meta_path.insert(0, _Waiter(name, action))


class _Waiter:
    """Waits for one module to be imported, and then acts once."""

    def __init__(self, name: str, action: Any) -> None:
        self._name = name
        self._action = action

    def find_spec(self, name: str, path: Any, target: Any = None) -> Any:
        if name != self._name:
            return None
        sys.meta_path.remove(self)
        import importlib.util

        spec = importlib.util.find_spec(name)
        if spec is not None and spec.loader is not None:
            execute = spec.loader.exec_module

            def exec_module(module: ModuleType) -> None:
                execute(module)
                self._action()

            spec.loader.exec_module = exec_module  # type: ignore[method-assign]
        return spec


_SMALL_PROGRAM = """
from flask import Flask, abort, render_template_string, request

app = Flask(__name__)

@app.get("/<int:number>")
def page(number):
    if number > 1:
        abort(404)
    return render_template_string("<p>{{ number }}</p>", number=number)

@app.route("/", methods=["GET", "POST"])
def data():
    return {"got": request.get_json(silent=True)}
"""
"""a program as learners write it, to find the memory that all of them need"""

_USUAL_PROGRAM = (
    _SMALL_PROGRAM
    + """
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.exc import IntegrityError

app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)

class Person(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(20), unique=True, nullable=False)

with app.app_context():
    db.create_all()

@app.post("/people")
def add():
    db.session.add(Person(name=request.json["name"]))
    try:
        db.session.commit()
    except IntegrityError:
        db.session.rollback()
        return {"error": "taken"}, 409
    return {"id": 1}, 201

@app.get("/people")
def people():
    return [person.name for person in db.session.scalars(db.select(Person))]

@app.get("/people/<int:number>")
def person(number):
    return {"name": db.get_or_404(Person, number).name}
"""
)


def _use(program: str) -> None:
    """Load a program and send it the most usual requests."""
    names: dict[str, Any] = {"__name__": "usual_program"}
    exec(compile(program, "usual_program.py", "exec"), names)
    client = names["app"].test_client()
    for path in ("/", "/1", "/2", "/nowhere"):
        client.get(path)
    client.post("/", json={"n": 1})
    if "db" not in names:
        return
    for _ in range(2):
        client.post("/people", json={"name": "ada"})
    for path in ("/people", "/people/1", "/people/9"):
        client.get(path)


def _warm_up_database(app: Any) -> None:
    import flask_sqlalchemy
    from sqlalchemy import Integer, String

    app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
    db = flask_sqlalchemy.SQLAlchemy(app)

    class WarmUp(db.Model):  # type: ignore[name-defined, misc]
        id = db.Column(Integer, primary_key=True)
        name = db.Column(String(20), unique=True, nullable=False)

    with app.app_context():
        db.create_all()
        db.session.add(WarmUp(name="ada"))
        db.session.commit()
        db.session.scalars(db.select(WarmUp).where(WarmUp.name == "ada")).all()
        db.session.get(WarmUp, 1)
        db.session.rollback()
        db.session.remove()
        db.drop_all()
