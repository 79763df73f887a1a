"""The errors that the course was planned with: each message has the entry that was meant.

Type and message are written from the libraries' own texts; the programs of the
entries prove them on the installed versions.
"""

from __future__ import annotations

import pytest

from checker.explain import Dictionary, find_problem

TABLE = [
    ("ModuleNotFoundError: No module named 'flask'", "no-module-flask"),
    (
        "bash: line 1: .venv/bin/activate: Permission denied",
        "activate-permission-denied",
    ),
    ("error: externally-managed-environment", "pip-externally-managed"),
    (
        "ERROR: Could not find a version that satisfies the requirement flask_sqlalchmey "
        "(from versions: none)",
        "pip-no-such-package",
    ),
    ("bash: line 1: from: command not found", "python-in-shell"),
    (
        "python: can't open file '/home/ada/app.py': [Errno 2] No such file or directory",
        "cannot-open-file",
    ),
    ("SyntaxError: invalid character '‘' (U+2018)", "curly-quotes"),
    ("SyntaxError: invalid non-printable character U+00A0", "no-break-space"),
    (
        "IndentationError: expected an indented block after class definition on line 1",
        "class-not-indented",
    ),
    (
        "TabError: inconsistent use of tabs and spaces in indentation",
        "tabs-and-spaces",
    ),
    ("SyntaxError: expected ':'", "missing-colon"),
    ("SyntaxError: '(' was never closed", "unclosed-bracket"),
    ("NameError: name 'false' is not defined. Did you mean: 'False'?", "lowercase-true"),
    ("NameError: name 'app' is not defined", "name-app-missing"),
    ('TypeError: can only concatenate str (not "int") to str', "text-plus-number"),
    (
        "AttributeError: 'NoneType' object has no attribute 'username'",
        "none-has-no-attribute",
    ),
    ("TypeError: greet() missing 1 required positional argument: 'name'", "missing-argument"),
    ("KeyError: 'email'", "key-missing"),
    ('TypeError: can only concatenate str (not "NoneType") to str', "text-plus-none"),
    (
        "TypeError: User.greet() takes 0 positional arguments but 1 was given",
        "method-without-self",
    ),
    ("TypeError: User() takes no arguments", "init-misspelt"),
    (
        "Address already in use\nPort 5000 is in use by another program. Either identify and stop "
        "that program, or start the server with a different port.",
        "port-in-use",
    ),
    (
        "Error: Could not locate a Flask application. Use the 'flask --app' option, 'FLASK_APP' "
        "environment variable, or a 'wsgi.py' or 'app.py' file in the current directory.",
        "flask-app-not-located",
    ),
    (
        "Error: Failed to find Flask application or factory in module 'app'. "
        "Use 'app:name' to specify one.",
        "flask-app-not-in-module",
    ),
    (
        "ImportError: cannot import name 'db' from partially initialized module 'app' "
        "(most likely due to a circular import)",
        "circular-import",
    ),
    (
        "Not Found\nThe requested URL was not found on the server.",
        "found-nothing-unclear",
    ),
    (
        "Method Not Allowed\nThe method is not allowed for the requested URL.",
        "method-refused",
    ),
    (
        "TypeError: The view function for 'home' did not return a valid response. "
        "The function either returned None or ended without a return statement.",
        "view-returned-none",
    ),
    (
        "TypeError: The view function did not return a valid response. The return type must be a "
        "string, dict, list, tuple with headers or status, Response instance, or WSGI callable, "
        "but it was a int.",
        "view-returned-wrong-type",
    ),
    (
        "AssertionError: View function mapping is overwriting an existing endpoint function: home",
        "view-name-twice",
    ),
    ("ValueError: URL rule 'about' must start with a slash.", "route-no-slash"),
    ("ValueError: malformed url rule: '/user/<int: id>'", "route-malformed"),
    (
        "TypeError: Allowed methods must be a list of strings, for example: "
        '@app.route(..., methods=["POST"])',
        "methods-not-a-list",
    ),
    (
        "RuntimeError: The session is unavailable because no secret key was set.  Set the "
        "secret_key on the application to something unique and secret.",
        "no-secret-key",
    ),
    ("RuntimeError: Working outside of request context.", "outside-request-context"),
    (
        "werkzeug.routing.exceptions.BuildError: Could not build url for endpoint 'log_in'. "
        "Did you mean 'login' instead?",
        "url-for-unknown",
    ),
    (
        "AssertionError: The setup method 'route' can no longer be called on the application. "
        "It has already handled its first request",
        "setup-after-request",
    ),
    ("jinja2.exceptions.TemplateNotFound: index.html", "template-not-found"),
    (
        "jinja2.exceptions.TemplateSyntaxError: Unexpected end of template. Jinja was looking for "
        "the following tags: 'endfor' or 'else'. The innermost block that needs to be closed is "
        "'for'.",
        "template-not-closed",
    ),
    (
        "jinja2.exceptions.TemplateSyntaxError: expected token 'end of print statement', got 'u'",
        "template-statement-in-braces",
    ),
    ("jinja2.exceptions.UndefinedError: 'user' is undefined", "template-name-undefined"),
    ('sqlite3.OperationalError: near "FORM": syntax error', "sql-word-misspelt"),
    ("sqlite3.OperationalError: database is locked", "database-locked"),
    (
        "sqlite3.ProgrammingError: Incorrect number of bindings supplied. The current statement "
        "uses 1, and there are 4 supplied.",
        "bindings-not-a-tuple",
    ),
    (
        "RuntimeError: Either 'SQLALCHEMY_DATABASE_URI' or 'SQLALCHEMY_BINDS' must be set.",
        "no-database-uri",
    ),
    ("RuntimeError: Working outside of application context.", "outside-app-context"),
    (
        "sqlalchemy.exc.ArgumentError: Invalid SQLite URL: sqlite://site.db",
        "database-url-slashes",
    ),
    (
        "sqlalchemy.exc.OperationalError: (sqlite3.OperationalError) no such table: user",
        "no-such-table",
    ),
    (
        "sqlalchemy.exc.OperationalError: (sqlite3.OperationalError) table user has no column "
        "named email",
        "model-changed",
    ),
    (
        "sqlalchemy.exc.IntegrityError: (sqlite3.IntegrityError) UNIQUE constraint failed: "
        "user.username",
        "unique-failed",
    ),
    (
        "sqlalchemy.exc.IntegrityError: (sqlite3.IntegrityError) NOT NULL constraint failed: "
        "user.username",
        "not-null-failed",
    ),
    ("TypeError: 'email' is an invalid keyword argument for User", "model-keyword-unknown"),
    (
        "sqlalchemy.exc.PendingRollbackError: This Session's transaction has been rolled back due "
        "to a previous exception during flush. To begin a new transaction with this Session, "
        "first issue Session.rollback().",
        "rollback-needed",
    ),
    (
        "sqlalchemy.exc.ArgumentError: Textual SQL expression 'SELECT * FROM user' should be "
        "explicitly declared as text('SELECT * FROM user')",
        "raw-sql-text",
    ),
    (
        "sqlalchemy.exc.ArgumentError: Mapper Mapper[User(user)] could not assemble any primary "
        "key columns for mapped table 'user'",
        "no-primary-key",
    ),
    (
        "sqlalchemy.exc.NoReferencedTableError: Foreign key associated with column 'post.user_id' "
        "could not find table 'users' with which to generate a foreign key to target column 'id'",
        "foreign-key-wrong-table",
    ),
    (
        "RuntimeError: The current Flask app is not registered with this 'SQLAlchemy' instance. "
        "Did you forget to call 'init_app', or did you create multiple 'SQLAlchemy' instances?",
        "init-app-forgotten",
    ),
    (
        "Unsupported Media Type\nDid not attempt to load JSON data because the request "
        "Content-Type was not 'application/json'.",
        "json-header-missing",
    ),
    (
        "Bad Request\nFailed to decode JSON object: Expecting property name enclosed in double "
        "quotes: line 1 column 2 (char 1)",
        "json-body-broken",
    ),
    ("TypeError: Object of type User is not JSON serializable", "not-json"),
    ("TypeError: a bytes-like object is required, not 'str'", "bytes-and-text"),
    ("E       fixture 'client' not found", "fixture-not-found"),
    ("ModuleNotFoundError: No module named 'app'", "no-module-app"),
    ("Bad Request\nThe CSRF token is missing.", "csrf-missing"),
    ("Error: Target database is not up to date.", "migrate-not-up-to-date"),
    (
        "sqlalchemy.exc.OperationalError: (sqlite3.OperationalError) Cannot add a NOT NULL column "
        "with default value NULL",
        "migrate-not-null",
    ),
    (
        "sqlalchemy.exc.NoSuchModuleError: Can't load plugin: sqlalchemy.dialects:postgres",
        "postgres-scheme",
    ),
    (
        "sqlalchemy.exc.DataError: (psycopg.errors.StringDataRightTruncation) value too long for "
        "type character varying(20)",
        "value-too-long",
    ),
    (
        "requests.exceptions.ConnectionError: HTTPConnectionPool(host='127.0.0.1', port=5999): "
        "Max retries exceeded with url: / (Caused by NewConnectionError('Failed to establish a "
        "new connection: [Errno 111] Connection refused'))",
        "connection-refused",
    ),
]
# These need more than a message: the learner's line or file, or the steps of the traceback.
NEED_MORE = {
    "shell-command-in-python",
    "file-named-like-library",
    "print-result-used",
    "flask-not-a-function",
    "route-name-differs",
    "form-field-missing",
    "sql-text-without-quotes",
    "rows-not-objects",
}


@pytest.mark.parametrize(("text", "entry"), TABLE, ids=[entry for _, entry in TABLE])
def test_message_alone_is_explained(text: str, entry: str, dictionary: Dictionary) -> None:
    problem = find_problem(text)
    assert problem is not None

    found = dictionary.explain(problem)

    assert found is not None
    assert found.id == entry


def test_every_row_of_the_table_has_an_entry(dictionary: Dictionary) -> None:
    entries = {entry for _, entry in TABLE}

    assert entries | NEED_MORE <= set(dictionary.ids)
    assert len(TABLE) + len(NEED_MORE) >= 76
