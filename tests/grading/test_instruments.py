# ruff: noqa: E501 - the checks are texts
"""What checks can ask: each instrument is used by real checks, on an honest answer."""

from __future__ import annotations

import re
import textwrap

import pytest
from grounds import Lab, told

from checker.checks import line_of
from checker.model import Report

APP = """
    import json
    import os
    import sqlite3
    import sys
    from http.cookies import SimpleCookie
    from urllib.parse import parse_qs

    visits = 0
    LOUD = False
    ANSWER = {"text": "x", "numbers": [1, 2.5, None, True], 3: b"bytes"}
    BIG = 10 ** 40
    print("loading")


    def app(environ, start_response):
        global visits
        visits += 1
        headers = [("Content-Type", "text/plain; charset=utf-8")]
        path = environ["PATH_INFO"].encode("latin-1").decode()
        body = environ["wsgi.input"].read()
        status, text = "200 OK", ""
        if path == "/visits":
            text = str(visits)
        elif path == "/set":
            headers.append(("Set-Cookie", "name=Ada; Path=/"))
        elif path == "/name":
            text = SimpleCookie(environ.get("HTTP_COOKIE", ""))["name"].value
        elif path == "/old":
            status = "302 FOUND"
            headers.append(("Location", "/visits"))
        elif path == "/json":
            headers[0] = ("Content-Type", "application/json")
            text = json.dumps({"got": json.loads(body), "type": environ["CONTENT_TYPE"]})
        elif path == "/form":
            text = parse_qs(body.decode())["name"][0]
        elif path == "/query":
            text = parse_qs(environ["QUERY_STRING"])["q"][0]
        elif path == "/header":
            text = environ["HTTP_X_WORD"]
        elif path == "/broken":
            print("before the error")
            raise KeyError("missing")
        elif path == "/écho":
            text = "ü€"
        elif path == "/environment":
            text = os.environ.get("COLOUR", "none")
        elif path == "/write":
            with open("left.txt", "a") as stream:
                stream.write("x")
            text = open("left.txt").read()
        elif path == "/store":
            with sqlite3.connect("site.db") as connection:
                connection.execute("CREATE TABLE IF NOT EXISTS user (id INTEGER PRIMARY KEY, "
                                   "name TEXT NOT NULL UNIQUE, age INTEGER DEFAULT 5)")
                connection.execute("INSERT INTO user (name) VALUES (?)", (body.decode(),))
            connection.close()
        else:
            status, text = "404 NOT FOUND", "nothing here"
        start_response(status, headers)
        return [text.encode()]


    other = app


    def make():
        return app


    def add(a, b=1):
        return a + b


    def echo(*values, **named):
        return [values, named]


    def loud():
        return LOUD


    def wrong():
        raise ValueError("no good")


    class Thing:
        def __repr__(self):
            return "<Thing 1>"


    def thing():
        return Thing()


    if __name__ == "__main__":
        print("as a program", sys.argv[1:])
"""
ECHO = """
    import sys
    print("Hello, " + input("name? "))
    print("to stderr", file=sys.stderr)
    print(sys.argv[1:])
    sys.exit(3)
"""
SERVER = """
    import os
    from wsgiref.simple_server import make_server

    def app(environ, start_response):
        start_response("200 OK", [("Content-Type", "text/plain")])
        return [b"from a server"]

    if __name__ == "__main__":
        make_server("127.0.0.1", int(os.environ.get("PORT", "0")), app).handle_request()
"""
PACKAGE = {
    "shop/__init__.py": "PRICE = 5\n",
    "shop/tools.py": "from shop import PRICE\nTWICE = PRICE * 2\n",
}
FILES = {
    "app.py": APP,
    "echo.py": ECHO,
    "server.py": SERVER,
    "notes.txt": "\ufeffline 1\r\nline 2\n",
    "deep/er/file.md": "x",
    "empty.py": "",
    **PACKAGE,
}
CLIENT = '''
    import pytest


    def test_first_visit(client):
        assert client.get("/visits").text == "1"


    def test_state_is_fresh(client):
        assert client.get("/visits").text == "1"
        assert client.get("/visits").text == "2"


    def test_written_file_is_gone(client, learner):
        assert client.get("/write").text == "x"
        assert learner.exists("left.txt")


    def test_written_file_is_gone_again(client, learner):
        assert not learner.exists("left.txt")
        assert client.get("/write").text == "x"


    def test_database_is_fresh(client, database):
        client.post("/store", data="Ada")
        stored = database.open()
        assert stored.count("user") == 1
        assert stored.rows("SELECT name FROM user WHERE name = ?", ("Ada",)) == [{"name": "Ada"}]


    def test_database_is_fresh_again(client, database):
        client.post("/store", data="Ada")
        stored = database.open("site.db")
        assert stored.count("user") == 1
        assert stored.tables() == ["user"]
        columns = {column.name: column for column in stored.columns("user")}
        assert columns["id"].primary_key
        assert not columns["name"].nullable
        assert columns["age"].nullable
        assert columns["age"].default == "5"
        assert columns["name"].type == "TEXT"
        assert stored.unique("user") == [("name",)]
        assert stored.columns("nothing") == []


    def test_cookies_are_kept(client):
        assert client.cookie("name") is None
        client.get("/set")
        assert client.cookie("name") == "Ada"
        assert client.get("/name").text == "Ada"


    def test_redirects(client):
        response = client.get("/old")
        assert response.status_code == 302
        assert response.location == "/visits"
        assert client.get("/old", follow_redirects=True).text == "3"


    def test_json(client):
        response = client.post("/json", json={"a": [1, "ü"]})
        assert response.json == {"got": {"a": [1, "ü"]}, "type": "application/json"}


    def test_form_query_and_headers(client):
        assert client.post("/form", data={"name": "Zoë"}).text == "Zoë"
        assert client.get("/query", query_string={"q": "a b&c"}).text == "a b&c"
        assert client.get("/header", headers={"X-Word": "hello"}).text == "hello"
        assert client.get("/écho").text == "ü€"


    def test_not_found(client):
        assert client.get("/nothing").status_code == 404


    def test_exception_is_a_500(client):
        assert client.get("/broken").status_code == 500
        assert client.get("/visits").text == "2"


    def test_other_clients(learner):
        assert learner.client("app:other").get("/visits").text == "1"
        assert learner.client("app:make()").get("/visits").text == "2"
        assert learner.client("other").get("/visits").text == "3"


    @pytest.mark.parametrize("method", ["get", "post", "put", "delete", "head", "options"])
    def test_methods(method, client):
        """{method} is sent."""
        assert getattr(client, method)("/nothing").status_code == 404
'''
LEARNER = """
    import pathlib

    import pytest
    from checker.checks import Described, LearnerError


    def test_call(learner):
        assert learner.call("add", 2, 3) == 5
        assert learner.call("add", 2) == 3
        assert learner.call("app:add", a=1, b=1) == 2


    @pytest.mark.parametrize(
        "value", [None, True, 0, -5, 10**50, 1.5, "ü\\n", b"\\x00", [1, [2]], {"a": {"b": None}}, {3: 4}]
    )
    def test_values_cross_unchanged(value, learner):
        returned, named = learner.call("echo", value, key=value)
        assert returned == [value]
        assert named == {"key": value}
        assert type(returned[0]) is type(value)


    def test_tuples_arrive_as_lists(learner):
        assert learner.call("echo", (1, 2)) == [[[1, 2]], {}]


    def test_around(learner):
        assert learner.call("loud") is False
        assert learner.call("loud", around="loud") is True
        assert learner.call("loud") is False


    def test_objects_are_described(learner):
        found = learner.call("thing")
        assert isinstance(found, Described)
        assert found.type == "app.Thing"
        assert found.text == "<Thing 1>"
        assert found != found.text
        assert found != learner.call("thing")


    def test_errors_cross(learner):
        with pytest.raises(LearnerError) as raised:
            learner.call("wrong")
        assert raised.value.problem.type == "ValueError"
        assert raised.value.problem.message == "no good"
        assert raised.value.problem.file == "app.py"
        assert raised.value.problem.function == "wrong"
        assert raised.value.problem.code.strip() == 'raise ValueError("no good")'


    def test_missing_name(learner):
        with pytest.raises(LearnerError):
            learner.call("nothing")


    def test_read(learner):
        assert learner.read("ANSWER") == {"text": "x", "numbers": [1, 2.5, None, True], 3: b"bytes"}
        assert learner.read("app:BIG") == 10 ** 40
        assert learner.read("empty:__name__") == "empty"


    def test_names(learner):
        names = learner.names()
        assert names["add"] == "function"
        assert names["visits"] == "int"
        assert names["Thing"] == "type"
        assert learner.names("empty") == {}


    def test_packages(learner):
        assert learner.read("shop:PRICE") == 5
        assert learner.read("shop/tools:TWICE") == 10


    def test_run(learner):
        run = learner.run("echo.py", input="Ada\\n", args=["a", "b c"])
        assert run.stdout == "name? Hello, Ada\\n['a', 'b c']\\n"
        assert run.stderr == "to stderr\\n"
        assert run.exit_code == 3
        assert run.error is None
        assert not run.timed_out


    def test_run_the_main_file(learner):
        run = learner.run("app.py", args=["1"])
        assert run.stdout == "loading\\nas a program ['1']\\n"
        assert run.exit_code == 0


    def test_run_that_raises(learner):
        learner.write("bad.py", "x = 1\\nprint(y)\\n")
        run = learner.run("bad.py")
        assert run.exit_code == 1
        assert run.error.type == "NameError"
        assert run.error.line == 2
        assert "NameError" in run.stderr


    def test_run_that_does_not_end(learner):
        learner.write("bad.py", "print('begun', flush=True)\\nwhile True: pass\\n")
        run = learner.run("bad.py", seconds=0.5)
        assert run.timed_out
        assert run.exit_code == -9
        assert run.stdout == "begun\\n"


    def test_run_with_much_output(learner):
        learner.write("bad.py", "print('x' * 10 ** 6)\\n")
        assert len(learner.run("bad.py").stdout) == 64 * 1024


    def test_run_module(learner):
        run = learner.run_module("json.tool", "--compact", input="[1,  2]")
        assert run.stdout == "[1,2]\\n"


    def test_run_program(learner):
        import sys
        run = learner.run_program([sys.executable, "-c", "print(input())"], input="typed\\n")
        assert run.stdout == "typed\\n"


    def test_run_sees_its_own_folder(learner):
        learner.write("look.py", "import os\\nprint(sorted(os.listdir()))\\nopen('made.txt', 'w').close()\\n")
        assert "notes.txt" in learner.run("look.py").stdout
        assert learner.exists("made.txt")


    def test_ask(learner):
        learner.ask("run_sql", path="x.db", sql="CREATE TABLE t (a)")
        learner.ask("run_sql", path="x.db", sql="INSERT INTO t VALUES (5)")
        assert learner.ask("run_sql", path="x.db", sql="SELECT a FROM t") == [[5]]


    def test_ask_that_raises(learner):
        with pytest.raises(LearnerError) as raised:
            learner.ask("run_sql", path="x.db", sql="SELEC")
        assert raised.value.problem.type == "sqlite3.OperationalError"


    def test_files(learner):
        assert learner.files() == sorted(
            ["app.py", "echo.py", "server.py", "notes.txt", "deep/er/file.md", "empty.py",
             "shop/__init__.py", "shop/tools.py"]
        )
        assert learner.exists("deep")
        assert learner.exists("deep/er/file.md")
        assert not learner.exists("nothing")
        assert learner.text("notes.txt") == "line 1\\nline 2\\n"


    def test_folder_is_this_checks_own(learner):
        assert isinstance(learner.folder, pathlib.Path)
        (learner.folder / "mine.txt").write_text("x")
        assert "mine.txt" in learner.files()


    def test_folder_is_this_checks_own_again(learner):
        assert "mine.txt" not in learner.files()


    def test_source(learner):
        source = learner.source("app.py")
        assert [call.args[0].value for call in source.calls("print")][0] == "loading"
        assert "add" in source.functions()
        assert source.tree is not None


    def test_write_comes_before_loading(learner):
        learner.write("app.py", "def add(a, b):\\n    return 99\\n")
        learner.write("data/in/x.bin", b"\\x00")
        assert learner.call("add", 1, 1) == 99
        assert learner.exists("data/in/x.bin")


    def test_write_is_this_checks_own(learner):
        assert learner.call("add", 1, 1) == 2


    def test_write_after_loading_is_refused(learner):
        learner.call("add", 1)
        with pytest.raises(RuntimeError, match="before"):
            learner.write("x", "y")


    def test_environment(learner):
        learner.set_env("COLOUR", "red")
        assert learner.client().get("/environment").text == "red"
        learner.set_env("COLOUR", "blue")
        assert learner.client().get("/environment").text == "blue"


    def test_environment_is_this_checks_own(client):
        assert client.get("/environment").text == "none"
"""
RAND = """
    import random

    SEEN = {}


    def test_rand(rand):
        word, name, number = rand.word(), rand.name(), rand.number(5, 7)
        assert word.isascii() and word.islower() and 5 <= len(word) <= 9
        assert name[0].isupper()
        assert number in (5, 6, 7)
        assert isinstance(rand, random.Random)
        SEEN["first"] = [rand.random() for _ in range(3)]


    def test_each_check_has_its_own_stream(rand):
        assert [rand.random() for _ in range(3)] != SEEN["first"]


    def test_support_is_there():
        from support.words import GREETING
        assert GREETING == "Hello"
"""


def assert_all_pass(report: Report, at_least: int) -> None:
    bad = [f"{each.name}: {each.got} {each.why}" for each in report.checks if each.status != "pass"]
    assert bad == [], "\n".join(bad)
    assert report.status == "pass", told(report)
    assert len(report.checks) >= at_least


def test_client_and_database(lab: Lab) -> None:
    assert_all_pass(lab.grade(CLIENT, FILES), 18)


def test_learner(lab: Lab) -> None:
    assert_all_pass(lab.grade(LEARNER, FILES), 35)


@pytest.mark.parametrize(
    ("pattern", "group", "line"),
    [("one", 0, 1), ("two", 0, 2), (r"\n(three)", 0, 2), (r"\n(three)", 1, 3)],
)
def test_the_line_of_a_match(pattern: str, group: int, line: int) -> None:
    found = re.search(pattern, "one\ntwo\nthree\n")

    assert found is not None
    assert line_of(found, group) == line


def test_rand_and_support(lab: Lab) -> None:
    assert_all_pass(lab.grade(RAND, FILES), 3)


def test_serve(lab: Lab) -> None:
    checks = """
        def test_server_answers(learner):
            with learner.serve("server.py") as server:
                assert server.started
                assert server.client.get("/").text == "from a server"


        def test_no_server_came_up(learner):
            learner.write("quick.py", "print('over')\\n")
            with learner.serve("quick.py") as server:
                assert not server.started
                assert server.run.stdout == "over\\n"
                assert server.run.exit_code == 0


        def test_program_that_waits(learner):
            learner.write("slow.py", "import time\\ntime.sleep(60)\\n")
            with learner.serve("slow.py", seconds=0.5) as server:
                assert not server.started
                assert server.run is None
    """
    server = textwrap.dedent("""
        import os, sys
        from wsgiref.simple_server import make_server

        def app(environ, start_response):
            start_response("200 OK", [("Content-Type", "text/plain")])
            return [b"from a server"]

        if __name__ == "__main__":
            from _course_untrusted import wanted_port
            make_server("127.0.0.1", wanted_port(), app).serve_forever()
    """)
    support = lab.root / "exercises" / "_support" / "untrusted.py"
    kept = support.read_text(encoding="utf-8")
    support.write_text(kept + PORT, encoding="utf-8")
    try:
        lab.renew()
        report = lab.grade(checks, {"server.py": server})
    finally:
        support.write_text(kept, encoding="utf-8")
    assert_all_pass(report, 3)


PORT = '''

_agents: list[Any] = []
_prepare_first = prepare


def prepare(agent: Any) -> None:
    """Keep the agent, which knows the port."""
    _prepare_first(agent)
    _agents.append(agent)


def wanted_port() -> int:
    """Give the port that a check waits on."""
    return int(_agents[0].serve_port)
'''
