"""An error is found in whatever a learner pastes."""

from __future__ import annotations

import pytest

from checker.explain import Problem, find_problem, fold

OWN_AND_LIBRARY = """\
Traceback (most recent call last):
  File "/home/ada/shop/app.py", line 12, in <module>
    app.run()
    ~~~~~~~^^
  File "/home/ada/shop/app.py", line 9, in home
    return url_for("log_in")
           ^^^^^^^^^^^^^^^^^
  File "/home/ada/shop/.venv/lib/python3.13/site-packages/flask/helpers.py", line 232, in url_for
    return current_app.url_for(
           ~~~~~~~~~~~~~~~~~~~^
werkzeug.routing.exceptions.BuildError: Could not build url for endpoint 'log_in'.
"""
WITHOUT_MARKS = """\
Traceback (most recent call last):
  File "app.py", line 3, in <module>
    greet()
  File "app.py", line 2, in greet
    return nme
NameError: name 'nme' is not defined
"""
ON_WINDOWS = (
    "Traceback (most recent call last):\r\n"
    '  File "C:\\Users\\Ada\\shop\\app.py", line 3, in <module>\r\n'
    "    json.loads(text)\r\n"
    '  File "C:\\Users\\Ada\\AppData\\Local\\Programs\\Python\\Python312\\Lib\\json\\decoder.py"'
    ", line 337, in decode\r\n"
    "    obj, end = self.raw_decode(s)\r\n"
    "json.decoder.JSONDecodeError: Expecting value: line 1 column 1 (char 0)\r\n"
)
# Python 3.13 and later: its prompt counts the inputs and keeps their lines.
AT_THE_PROMPT = """\
>>> import flsk
Traceback (most recent call last):
  File "<python-input-1>", line 1, in <module>
    import flsk
ModuleNotFoundError: No module named 'flsk'
>>> def f(): return 1/0
...
>>> f()
Traceback (most recent call last):
  File "<python-input-4>", line 1, in <module>
    f()
    ~^^
  File "<python-input-3>", line 1, in f
    def f(): return 1/0
                    ~^~
ZeroDivisionError: division by zero
>>>
"""
CHAINED = """\
Traceback (most recent call last):
  File "app.py", line 2, in <module>
    prices["child"]
KeyError: 'child'

During handling of the above exception, another exception occurred:

Traceback (most recent call last):
  File "app.py", line 4, in <module>
    print(eror)
NameError: name 'eror' is not defined
"""
CAUSED = """\
Traceback (most recent call last):
  File "/x/site-packages/sqlalchemy/engine/base.py", line 1, in run
    cursor.execute(statement)
sqlite3.OperationalError: no such table: user

The above exception was the direct cause of the following exception:

Traceback (most recent call last):
  File "app.py", line 20, in <module>
    db.session.commit()
  File "/x/site-packages/sqlalchemy/engine/base.py", line 2, in run
    raise
sqlalchemy.exc.OperationalError: (sqlite3.OperationalError) no such table: user
[SQL: SELECT user.id
FROM user]
(Background on this error at: https://sqlalche.me/e/21/e3q8)
"""
GROUPED = """\
  + Exception Group Traceback (most recent call last):
  |   File "app.py", line 6, in <module>
  |     raise ExceptionGroup("two", [ValueError("a"), TypeError("b")])
  | ExceptionGroup: two (2 sub-exceptions)
  +-+---------------- 1 ----------------
    | Traceback (most recent call last):
    |   File "app.py", line 3, in first
    |     int("x")
    | ValueError: invalid literal for int() with base 10: 'x'
    +---------------- 2 ----------------
    | TypeError: b
    +------------------------------------
"""
SYNTAX = """\
  File "/home/ada/shop/app.py", line 4
    print("Hello"
         ^
SyntaxError: '(' was never closed
"""
SYNTAX_ON_IMPORT = """\
Traceback (most recent call last):
  File "/home/ada/shop/test_app.py", line 1, in <module>
    from app import app
  File "/home/ada/shop/app.py", line 2
    if True
           ^
SyntaxError: expected ':'
"""
CELL = """\
---------------------------------------------------------------------------
TypeError                                 Traceback (most recent call last)
Cell In[7], line 3
      1 def add(a):
      2     return a
----> 3 add("x") + 1

TypeError: can only concatenate str (not "int") to str
"""
CELL_WITH_FILES = """\
---------------------------------------------------------------------------
ValueError                                Traceback (most recent call last)
Cell In[2], line 1
----> 1 load("x")

File ~/shop/data.py:4, in load(name)
      3 def load(name):
----> 4     return int(name)

ValueError: invalid literal for int() with base 10: 'x'
"""
OLD_CELL = """\
---------------------------------------------------------------------------
NameError                                 Traceback (most recent call last)
Input In [1], in <cell line: 1>()
----> 1 greeting

NameError: name 'greeting' is not defined
"""
CELL_SYNTAX = """\
  Cell In[4], line 2
    print("a"
         ^
SyntaxError: incomplete input
"""
SERVER_LOG = """\
 * Serving Flask app 'app'
 * Debug mode: off
127.0.0.1 - - [22/Nov/2026 10:00:00] "GET /favicon.ico HTTP/1.1" 404 -
[2026-11-22 10:00:01,000] ERROR in app: Exception on /login [POST]
Traceback (most recent call last):
  File "/home/ada/shop/.venv/lib/python3.12/site-packages/flask/app.py", line 1511, in wsgi_app
    response = self.full_dispatch_request()
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  File "/home/ada/shop/app.py", line 8, in login
    return request.form["a"] + 1
           ~~~~~~~~~~~~~~~~~~^~~
TypeError: can only concatenate str (not "int") to str
127.0.0.1 - - [22/Nov/2026 10:00:01] "POST /login HTTP/1.1" 500 -
"""
BROWSER = """\
TypeError
TypeError: can only concatenate str (not "int") to str

Traceback (most recent call last)
File "/home/ada/shop/.venv/lib/python3.12/site-packages/flask/app.py", line 1498, in __call__
return self.wsgi_app(environ, start_response)
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
File "/home/ada/shop/app.py", line 8, in home
return "3" + 1
       ~~~~^~~
TypeError: can only concatenate str (not "int") to str
The debugger caught an exception in your WSGI application. You can now look at the traceback.
"""
PYTEST = """\
=================================== FAILURES ===================================
__________________________________ test_home ___________________________________

    def test_home():
>       assert add(1) == 2

test_app.py:6:
_ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _

    def add(a):
>       return a + "1"
E       TypeError: unsupported operand type(s) for +: 'int' and 'str'

app.py:2: TypeError
=========================== short test summary info ============================
FAILED test_app.py::test_home - TypeError: unsupported operand type(s)
"""
TEMPLATE = """\
Traceback (most recent call last):
  File "/home/ada/shop/app.py", line 7, in home
    return render_template("home.html")
  File "/home/ada/shop/.venv/lib/python3.12/site-packages/jinja2/environment.py", line 939, in x
    raise rewrite_traceback_stack(source=source)
  File "/home/ada/shop/templates/home.html", line 3, in top-level template code
    <p>{{ user.name }}</p>
    ^^^^^^^^^^^^^^^^^
jinja2.exceptions.UndefinedError: 'user' is undefined
"""


@pytest.mark.parametrize(
    ("text", "type", "message", "file", "line", "code"),
    [
        (
            OWN_AND_LIBRARY,
            "werkzeug.routing.exceptions.BuildError",
            "Could not build url for endpoint 'log_in'.",
            "/home/ada/shop/app.py",
            9,
            'return url_for("log_in")',
        ),
        (WITHOUT_MARKS, "NameError", "name 'nme' is not defined", "app.py", 2, "return nme"),
        (
            ON_WINDOWS,
            "json.decoder.JSONDecodeError",
            "Expecting value: line 1 column 1 (char 0)",
            "C:\\Users\\Ada\\shop\\app.py",
            3,
            "json.loads(text)",
        ),
        (
            SYNTAX,
            "SyntaxError",
            "'(' was never closed",
            "/home/ada/shop/app.py",
            4,
            'print("Hello"',
        ),
        (SYNTAX_ON_IMPORT, "SyntaxError", "expected ':'", "/home/ada/shop/app.py", 2, "if True"),
        (
            CELL,
            "TypeError",
            'can only concatenate str (not "int") to str',
            "Cell In[7]",
            3,
            'add("x") + 1',
        ),
        (
            CELL_WITH_FILES,
            "ValueError",
            "invalid literal for int() with base 10: 'x'",
            "~/shop/data.py",
            4,
            "return int(name)",
        ),
        (OLD_CELL, "NameError", "name 'greeting' is not defined", "Input In [1]", 1, "greeting"),
        (CELL_SYNTAX, "SyntaxError", "incomplete input", "Cell In[4]", 2, 'print("a"'),
        (
            BROWSER,
            "TypeError",
            'can only concatenate str (not "int") to str',
            "/home/ada/shop/app.py",
            8,
            'return "3" + 1',
        ),
        (
            PYTEST,
            "TypeError",
            "unsupported operand type(s) for +: 'int' and 'str'",
            "app.py",
            2,
            'return a + "1"',
        ),
        (
            TEMPLATE,
            "jinja2.exceptions.UndefinedError",
            "'user' is undefined",
            "/home/ada/shop/templates/home.html",
            3,
            "<p>{{ user.name }}</p>",
        ),
    ],
    ids=lambda value: None if isinstance(value, int) else str(value)[:20].strip(),
)
def test_exception_is_found_with_the_learners_own_line(
    text: str, type: str, message: str, file: str, line: int, code: str
) -> None:
    problem = find_problem(text)

    assert problem is not None
    assert (problem.type, problem.message) == (type, message)
    assert (problem.file, problem.line, problem.code) == (file, line, code)


def test_step_of_a_compiled_module_is_not_the_learners() -> None:
    problem = find_problem(
        "Traceback (most recent call last):\n"
        '  File "/home/ada/shop/app.py", line 21, in <module>\n'
        "    print(player.nick)\n"
        '  File "lib/sqlalchemy/engine/_row_cy.py", line 169, in sqlalchemy.engine._row_cy.get\n'
        "AttributeError: nick\n"
    )

    assert problem is not None
    assert (problem.line, problem.code) == (21, "print(player.nick)")
    assert problem.module == "sqlalchemy.engine._row_cy"


def test_lines_typed_at_the_prompt_are_the_learners_own() -> None:
    problem = find_problem(AT_THE_PROMPT)

    assert problem is not None
    assert (problem.type, problem.message) == ("ZeroDivisionError", "division by zero")
    assert (problem.file, problem.line, problem.function) == ("<python-input-3>", 1, "f")
    assert (problem.code, problem.mark.strip()) == ("def f(): return 1/0", "~^~")


def test_colours_are_taken_out() -> None:
    text = WITHOUT_MARKS.replace("NameError", "\x1b[1;35mNameError\x1b[0m")

    problem = find_problem(text)

    assert problem is not None
    assert problem.type == "NameError"


def test_indented_and_quoted_pastes_are_read() -> None:
    quoted = "\n".join("> " + line for line in WITHOUT_MARKS.splitlines())

    problem = find_problem(quoted)

    assert problem is not None
    assert (problem.type, problem.line) == ("NameError", 2)


def test_prompt_after_the_error_ends_the_message() -> None:
    problem = find_problem(WITHOUT_MARKS + "(.venv) ada@laptop:~/shop$ python app.py\n")

    assert problem is not None
    assert problem.message == "name 'nme' is not defined"


def test_last_exception_of_a_chain_counts() -> None:
    problem = find_problem(CHAINED)

    assert problem is not None
    assert problem.type == "NameError"
    assert problem.cause is not None
    assert (problem.cause.type, problem.cause.message) == ("KeyError", "'child'")


def test_direct_cause_is_kept_and_the_message_has_all_lines() -> None:
    problem = find_problem(CAUSED)

    assert problem is not None
    assert problem.message.startswith("(sqlite3.OperationalError) no such table: user\n[SQL: ")
    assert problem.message.count("\n") == 3
    assert problem.cause is not None
    assert problem.cause.type == "sqlite3.OperationalError"
    assert problem.module == "sqlalchemy.engine.base"


def test_two_tracebacks_in_a_row_are_not_a_chain() -> None:
    problem = find_problem(WITHOUT_MARKS + "\nagain\n" + WITHOUT_MARKS.replace("nme", "other"))

    assert problem is not None
    assert problem.cause is None


def test_group_has_its_first_part_as_cause() -> None:
    problem = find_problem(GROUPED)

    assert problem is not None
    assert problem.type == "ExceptionGroup"
    assert problem.cause is not None
    assert problem.cause.type == "ValueError"
    assert problem.cause.line == 3


def test_part_of_a_group_that_was_never_raised_is_its_cause() -> None:
    problem = find_problem(
        """\
  + Exception Group Traceback (most recent call last):
  |   File "app.py", line 6, in <module>
  |     raise ExceptionGroup("two jobs", [JobError("no disk"), JobError("no net")])
  |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  | ExceptionGroup: two jobs (2 sub-exceptions)
  +-+---------------- 1 ----------------
    | jobber.JobError: no disk
    +---------------- 2 ----------------
    | jobber.JobError: no net
    +------------------------------------
"""
    )

    assert problem is not None
    assert problem.cause is not None
    assert (problem.cause.type, problem.cause.message) == ("jobber.JobError", "no disk")
    assert fold(problem).endswith(
        "the first of the group's 2 errors:\n\n"
        "jobber.JobError: no disk\n\nbesides: jobber.JobError: no net"
    )


def test_every_error_of_a_group_is_counted_and_named() -> None:
    problem = find_problem(
        """\
  + Exception Group Traceback (most recent call last):
  |   File "app.py", line 6, in <module>
  |     raise ExceptionGroup("jobs", found)
  | ExceptionGroup: jobs (17 sub-exceptions)
  +-+---------------- 1 ----------------
    | Traceback (most recent call last):
    |   File "app.py", line 2, in <module>
    |     int("x")
    | ValueError: odd
    |
    | During handling of the above exception, another exception occurred:
    |
    | Traceback (most recent call last):
    |   File "app.py", line 4, in <module>
    |     naem
    | NameError: name 'naem' is not defined
    +---------------- 2 ----------------
    | ExceptionGroup: inner (2 sub-exceptions)
    +-+---------------- 1 ----------------
      | KeyError: 'a'
      +---------------- 2 ----------------
      | KeyError: 'b'
      +------------------------------------
    +---------------- 3 ----------------
    | TypeError: no price
    +---------------- ... ----------------
    | and 14 more exceptions
    +------------------------------------
"""
    )

    assert problem is not None
    assert problem.cause is not None
    assert (problem.cause.type, problem.cause.line) == ("NameError", 4)
    assert problem.cause.cause is not None
    assert problem.cause.cause.type == "ValueError"
    assert problem.size == 17
    assert problem.others == ("ExceptionGroup: inner", "TypeError: no price")
    assert fold(problem).endswith(
        "besides: ExceptionGroup: inner; TypeError: no price; and 14 more"
    )


@pytest.mark.parametrize(
    ("text", "telling"),
    [
        (
            "$ flask run\nError: Could not locate a Flask application.\n"
            "$ cd site\n$ flask run\nAddress already in use\n$ ",
            "Address already in use",
        ),
        (
            WITHOUT_MARKS + "ada@pc:~$ pip install flask\nerror: externally-managed-environment\n",
            "externally-managed",
        ),
        (
            "PS C:\\Users\\Ada> flask db migrate\nError: No such command 'db'.\n"
            "PS C:\\Users\\Ada> flask runn\nError: No such command 'runn'.\n",
            "'runn'",
        ),
        ("$ flask runn\nError: No such command 'runn'.\n$ ls\napp.py\n", "'runn'"),
    ],
)
def test_last_command_that_went_wrong_counts(text: str, telling: str) -> None:
    problem = find_problem(text)

    assert problem is not None
    assert telling in problem.message
    assert problem.message.count("rror: ") <= 1


@pytest.mark.parametrize(
    "first_line",
    ["Bad Request", "werkzeug.exceptions.BadRequestKeyError: 400 Bad Request: The browser"],
)
def test_key_that_a_bad_request_lacks_is_no_key_of_a_dictionary(first_line: str) -> None:
    problem = find_problem(
        f"{first_line}\n"
        "The browser (or proxy) sent a request that this server could not understand.\n"
        "KeyError: 'username'"
    )

    assert problem is not None
    assert problem.type != "KeyError"
    assert problem.message.endswith("KeyError: 'username'")


def test_server_log_gives_the_request_and_ignores_other_lines() -> None:
    problem = find_problem(SERVER_LOG)

    assert problem is not None
    assert (problem.type, problem.request) == ("TypeError", "POST /login")
    assert problem.message == 'can only concatenate str (not "int") to str'


def test_page_of_the_debugger_is_read_from_its_source() -> None:
    page = (
        "<!doctype html>\n<html lang=en><title>TypeError: &lt;x&gt;</title><p>text</p></html>\n"
        "<!--\n\n" + WITHOUT_MARKS.replace("'", "&#39;") + "\n\n-->\n"
    )

    problem = find_problem(page)

    assert problem is not None
    assert problem.message == "name 'nme' is not defined"


@pytest.mark.parametrize(
    ("text", "status", "request_line"),
    [
        (
            "<!doctype html>\n<html lang=en>\n<title>404 Not Found</title>\n<h1>Not Found</h1>",
            404,
            "",
        ),
        ("Not Found\nThe requested URL was not found on the server.", 404, ""),
        ("HTTP/1.1 405 METHOD NOT ALLOWED\nAllow: GET, HEAD\n\n", 405, ""),
        ("> GET /abuot HTTP/1.1\n> Host: x\n>\n< HTTP/1.1 404 NOT FOUND\n", 404, "GET /abuot"),
        ('127.0.0.1 - - [x] "POST /login HTTP/1.1" 405 -', 405, "POST /login"),
        ("GET /about/ -> 404 NOT FOUND", 404, "GET /about/"),
        ("HTTP/1.1 302 FOUND\n\nHTTP/1.1 500 INTERNAL SERVER ERROR\n", 500, ""),
    ],
)
def test_replies_of_a_server_are_found(text: str, status: int, request_line: str) -> None:
    problem = find_problem(text)

    assert problem is not None
    assert (problem.kind, problem.status, problem.request) == ("http", status, request_line)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("bash: flask: command not found", "shell"),
        ("zsh: command not found: flask", "shell"),
        ("'python' is not recognized as an internal or external command,", "shell"),
        ("PS C:\\Users\\Ada> flask\nflask : The term 'flask' is not recognized", "shell"),
        ("ERROR: No matching distribution found for flaks", "pip"),
        ("error: externally-managed-environment", "pip"),
        ('Parse error: near "FORM": syntax error', "sql"),
        ("Error: Could not locate a Flask application.", "shell"),
    ],
)
def test_lines_of_the_terminal_are_found(text: str, kind: str) -> None:
    problem = find_problem(text)

    assert problem is not None
    assert problem.kind == kind


@pytest.mark.parametrize("text", ["", "   \n\n", "Hello, World!\n", "3 passed in 0.1s\n"])
def test_no_error_is_found_where_there_is_none(text: str) -> None:
    assert find_problem(text) is None


def test_last_line_alone_is_enough() -> None:
    problem = find_problem("AttributeError: 'NoneType' object has no attribute 'name'")

    assert problem == Problem(
        type="AttributeError",
        message="'NoneType' object has no attribute 'name'",
        traceback="AttributeError: 'NoneType' object has no attribute 'name'",
    )


@pytest.mark.parametrize(
    "text",
    [
        "Traceback (most recent call last):\n" * 2_000,
        '  File "' + "a" * 100_000 + '", line 1\n' + "    x\n" * 5_000,
        "<" * 100_000,
        "<!--" * 20_000 + "<html>",
        " " * 200_000,
        "E   " * 50_000,
        "(" * 50_000 + "\n" + "^" * 50_000,
        "a@b:" * 40_000,
        "> " * 100_000,
        "\x1b[" + "0;" * 100_000,
    ],
    ids=range(10),
)
def test_hostile_text_is_read_in_time(text: str) -> None:
    import time

    started = time.process_time()
    find_problem(text)

    assert time.process_time() - started < 2


def test_file_that_pytest_could_not_load_is_read_like_a_traceback() -> None:
    found = find_problem(
        """\
==================================== ERRORS ====================================
_________________________ ERROR collecting test_sum.py _________________________
E     File "/home/ada/shop/test_sum.py", line 5
E       asert add(1, 2) == 3
E             ^^^
E   SyntaxError: invalid syntax
=========================== short test summary info ============================
ERROR test_sum.py
"""
    )

    assert found is not None
    assert (found.type, found.message, found.line) == ("SyntaxError", "invalid syntax", 5)
    assert found.code == "asert add(1, 2) == 3"


def test_markup_in_quotes_is_a_line_of_a_program() -> None:
    found = find_problem(
        """\
Traceback (most recent call last):
  File "/home/ada/shop/app.py", line 9, in <module>
    client.get("/old")
    ~~~~~~~~~~^^^^^^^^
  File "/home/ada/shop/.venv/lib/python3.13/site-packages/werkzeug/utils.py", line 261, in redirect
    response = Response(  # type: ignore[misc]
        "<!doctype html>\\n"
    ...<6 lines>...
        mimetype="text/html",
    )
AttributeError: 'function' object has no attribute 'strip'
"""
    )

    assert found is not None
    assert (found.file, found.line) == ("/home/ada/shop/app.py", 9)
    assert found.code == 'client.get("/old")'


BOTH = """\
GET /tea
HTTP/1.1 {first}

{page}

POST /tea/7
HTTP/1.1 {second}

{page}
"""


@pytest.mark.parametrize(
    ("first", "second", "status", "request_line"),
    [
        ("200 OK", "404 NOT FOUND", 404, "POST /tea/7"),
        ("404 NOT FOUND", "200 OK", 404, "GET /tea"),
        ("400 BAD REQUEST", "405 METHOD NOT ALLOWED", 405, "POST /tea/7"),
    ],
)
def test_reply_that_went_wrong_keeps_its_request(
    first: str, second: str, status: int, request_line: str
) -> None:
    problem = find_problem(BOTH.format(first=first, second=second, page="<p>tea</p>"))

    assert problem is not None
    assert (problem.status, problem.request) == (status, request_line)


def test_reply_that_redirects_to_its_own_address_is_found() -> None:
    page = "<!doctype html>\ntarget URL: <a href='{0}'>{0}</a>. If not, click the link."
    circle = BOTH.format(first="200 OK", second="302 FOUND", page=page.format("/tea/7"))
    elsewhere = BOTH.format(first="200 OK", second="302 FOUND", page=page.format("/milk"))

    problem = find_problem(circle)

    assert problem is not None
    assert (problem.kind, problem.status, problem.request) == ("http", 302, "POST /tea/7")
    assert find_problem(elsewhere) is None


def test_header_tells_where_a_reply_redirects_to() -> None:
    problem = find_problem("> GET /tea HTTP/1.1\n< HTTP/1.1 302 FOUND\n< Location: /tea?next=%2F\n")

    assert problem is not None
    assert (problem.status, problem.request) == (302, "GET /tea")


LOGGED = '127.0.0.1 - - [03/Mar/2026 10:12:09] "GET {path} HTTP/1.1" {status} -\n'


def test_log_of_a_page_that_redirects_again_and_again_is_a_circle() -> None:
    circle = "".join(LOGGED.format(path=path, status=302) for path in ["/", "/login"] * 3)
    once = LOGGED.format(path="/", status=302) + LOGGED.format(path="/login", status=200)
    wrong = circle + LOGGED.format(path="/tea", status=404)

    problem = find_problem(circle)

    assert problem is not None
    assert (problem.kind, problem.status, problem.request) == ("http", 302, "GET /login")
    assert find_problem(once) is None
    assert (found := find_problem(wrong)) is not None
    assert found.status == 404
