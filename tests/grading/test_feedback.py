# ruff: noqa: E501 - the checks are texts
"""What a learner reads of a failed check."""

from __future__ import annotations

import pytest
from grounds import LAUNCHERS, Lab, told

from checker.grading.feedback import AUTHOR
from checker.model import CheckResult, Report

pytestmark = pytest.mark.parametrize("lab", LAUNCHERS[:1], indirect=True)

CALL = "def test_it(learner):\n    assert learner.call('add', 2, 3) == 5\n"
PAGE = "def test_it(client):\n    response = client.get('/x?q=1')\n    assert response.status_code == 200\n    assert response.text == 'Hello'\n"
GOOD = (
    "def app(environ, start_response):\n    start_response('200 OK', [])\n    return [b'Hello']\n"
)


def first(report: Report) -> CheckResult:
    found = report.first_failure
    assert found is not None, told(report)
    return found


def test_a_wrong_value(lab: Lab) -> None:
    report = lab.grade(CALL, {"app.py": "# comment\n\n\ndef add(a, b):\n    return a - b\n"})

    check = first(report)
    assert (check.status, check.did) == ("fail", "add(2, 3)")
    assert (check.expected, check.got) == ("5", "-1")
    assert check.where is not None
    assert (check.where.file, check.where.line) == ("work/lab/app.py", 4)
    assert check.where.code == "def add(a, b):"


def test_nothing_came_back(lab: Lab) -> None:
    check = first(lab.grade(CALL, {"app.py": "def add(a, b):\n    print(a + b)\n"}))

    assert check.got == "None"
    assert check.why == "None means: nothing came back. A function gives a value back with return."
    assert check.output == "5\n"


def test_an_exception_is_explained_by_the_dictionary(lab: Lab) -> None:
    check = first(lab.grade(CALL, {"app.py": "def add(a, b):\n    return a + c\n"}))

    assert check.expected == "no error"
    assert check.got == "NameError: name 'c' is not defined"
    assert check.explain == "name-not-defined"
    assert check.why == "The name `c` was not made before this line."
    assert check.fix == "Make it above this line with `c = …`."
    assert check.where is not None
    assert (check.where.line, check.where.function, check.where.code) == (
        2,
        "add",
        "    return a + c",
    )
    assert "Traceback" in check.verbatim
    assert 'File "app.py", line 2, in add' in check.verbatim
    assert "checker_agent" not in check.verbatim
    assert check.problem is not None
    assert check.problem["type"] == "NameError"


FILE_ENTRY = """\
title = "The file has a similar name"
means = "There is a file `$near`."
fix = "Write `$near`."
lesson = "functions"
lesson_number = 1
program = "programs/file-misspelt.py"

[[match]]
type = "FileNotFoundError"
message_has = "'(?P<path>[^']+)'"
near = "path"
among = "files"

[otherwise]
near = "another name"
"""


def test_a_misspelt_file_is_found_among_those_that_lie_near(lab: Lab) -> None:
    entry = lab.root / "exercises" / "_support" / "explanations" / "file-misspelt.toml"
    entry.write_text(FILE_ENTRY, encoding="utf-8")
    lab.renew()
    app = "def add(a, b):\n    return open('prises.csv')\n"

    check = first(lab.grade(CALL, {"app.py": app, "prices.csv": "1,2\n"}))
    entry.unlink()
    lab.renew()

    assert (check.explain, check.fix) == ("file-misspelt", "Write `prices.csv`.")


def test_a_page_that_fails(lab: Lab) -> None:
    app = "def app(environ, start_response):\n    start_response('404 NOT FOUND', [])\n    return []\n"

    check = first(lab.grade(PAGE, {"app.py": app}))

    assert check.did == "GET /x?q=1"
    assert check.curl == "curl -i 'http://localhost:5000/x?q=1'"
    assert (check.expected, check.got) == ("200 OK", "404 NOT FOUND")
    assert check.where is not None
    assert (check.where.line, check.where.function) == (1, "app")
    assert check.problem is not None
    told = {name: check.problem[name] for name in ("kind", "status", "request", "source")}
    assert told == {"kind": "http", "status": 404, "request": "GET /x?q=1", "source": ""}


def test_the_values_and_the_fault_on_the_line_are_told(lab: Lab) -> None:
    app = "def add(a, b):\n    total = a + b + missing\n    return total\n"

    problem = first(lab.grade(CALL, {"app.py": app})).problem

    assert problem is not None
    assert problem["values"] == {"a": "2", "b": "3"}
    assert problem["frames"][-1]["code"].strip() == "total = a + b + missing"
    assert problem["frames"][-1]["mark"] == "                ^^^^^^^"


def test_the_lines_around_the_fault_are_told(lab: Lab) -> None:
    app = "x = 1\n\ndef add(a, b):\n    # sum\n    return a + c\n\nprint(x)\n"

    where = first(lab.grade(CALL, {"app.py": app})).where

    assert where is not None
    assert (where.before, where.after) == (("def add(a, b):", "    # sum"), ())
    assert where.code == "    return a + c"
    assert where.mark == "               ^"


def test_a_syntax_error_is_marked_where_python_stopped(lab: Lab) -> None:
    app = "# sum\ndef add(a, b)\n    return a + b\n"

    where = first(lab.grade(CALL, {"app.py": app})).where

    assert where is not None
    assert (where.line, where.code) == (2, "def add(a, b)")
    assert (where.before, where.after) == (("# sum",), ("    return a + b",))
    assert where.mark == "             ^"


def test_a_line_that_is_no_error_has_neighbours_and_no_mark(lab: Lab) -> None:
    app = "# one\n# two\n# three\ndef add(a, b):\n    total = a - b\n    return total\n"

    where = first(lab.grade(CALL, {"app.py": app})).where

    assert where is not None
    assert (where.before, where.after) == (("# two", "# three"), ("    total = a - b",))
    assert where.mark == ""


def test_every_error_of_a_group_is_counted_and_named(lab: Lab) -> None:
    app = "def add(a, b):\n    raise ExceptionGroup('many', [ValueError('a'), *[TypeError('b')] * 20])\n"

    check = first(lab.grade(CALL, {"app.py": app}))

    assert check.problem is not None
    assert check.problem["size"] == 21
    assert check.problem["others"] == ["TypeError: b"] * 10
    told = check.verbatim.splitlines()
    assert told[-2] == "the first of the group's 21 errors: ValueError: a"
    assert told[-1] == "besides: " + "TypeError: b; " * 10 + "and 10 more"
    assert "21 errors happened together, and the first is `ValueError`." in check.why


def test_the_first_error_of_a_group_is_its_cause(lab: Lab) -> None:
    app = "def add(a, b):\n    raise ExceptionGroup('two', [ValueError('a'), TypeError('b')])\n"

    problem = first(lab.grade(CALL, {"app.py": app})).problem

    assert problem is not None
    assert problem["cause"]["type"] == "ValueError"


def test_a_page_that_raises(lab: Lab) -> None:
    app = "def app(environ, start_response):\n    return answer\n"

    check = first(lab.grade(PAGE, {"app.py": app}))

    assert check.expected == "200 OK"
    assert check.got == "500 INTERNAL SERVER ERROR"
    assert "NameError: name 'answer' is not defined" in check.verbatim
    assert check.explain == "name-not-defined"
    assert check.where is not None
    assert check.where.line == 2


RUN = "def test_it(learner):\n    run = learner.run('app.py')\n    assert run.stdout == 'Hi'\n"
ODD = "class ShopError(Exception):\n    pass\n\n\n"
SOLD_OUT = "    raise ShopError('sold out')\n"


@pytest.mark.parametrize(
    ("checks", "app"),
    [
        (CALL, f"def add(a, b):\n{SOLD_OUT}"),
        (PAGE, f"def app(environ, start_response):\n{SOLD_OUT}"),
        (CALL, f"if True:\n{SOLD_OUT}"),
        (RUN, f"if True:\n{SOLD_OUT}"),
    ],
    ids=["call", "page", "load", "run"],
)
def test_an_error_that_nothing_explains_is_told_as_such(lab: Lab, checks: str, app: str) -> None:
    check = first(lab.grade(checks, {"app.py": ODD + app}))

    assert check.why.startswith("There is no explanation for this error yet. Your own code")
    assert (check.explain, check.mistake) == ("", "")
    assert check.fix.startswith("Look at line 6 of `app.py`.")
    assert check.verbatim.endswith("ShopError: sold out")


def test_the_authors_reason_comes_before_an_unknown_error(lab: Lab) -> None:
    checks = RUN.replace("'Hi'", "'Hi', 'Print Hi first.'")

    check = first(lab.grade(checks, {"app.py": f"{ODD}raise ShopError('sold out')\n"}))

    assert (check.why, check.fix) == ("Print Hi first.", "")


def test_where_is_the_place_of_the_cause_that_is_explained(lab: Lab) -> None:
    app = f"{ODD}def add(a, b):\n    try:\n        return a + c\n    except NameError:\n        raise ShopError('sold out')\n"

    check = first(lab.grade(CALL, {"app.py": app}))

    assert check.explain == "name-not-defined"
    assert check.where is not None
    assert (check.where.line, check.where.code.strip()) == (7, "return a + c")
    assert check.where.mark.strip() == "^"


def test_a_wrong_output_without_an_error_is_no_unknown_error(lab: Lab) -> None:
    check = first(lab.grade(RUN, {"app.py": "print('Ho')\n"}))

    assert "explanation" not in check.why
    assert "differ" in check.why


def test_requests_with_a_body_are_told(lab: Lab) -> None:
    checks = "def test_it(client):\n    client.get('/')\n    client.post('/a', json={'n': 1})\n    client.post('/b', data={'n': 'é'})\n    client.put('/c')\n    assert False, 'the reason'\n"

    check = first(lab.grade(checks, {"app.py": GOOD}))

    assert check.did == '… POST /a with JSON {"n": 1}, then POST /b with n=%C3%A9, then PUT /c'
    assert check.curl == "curl -i -X PUT http://localhost:5000/c"
    assert check.why == "the reason"


def test_a_program_is_told_as_it_is_typed(lab: Lab) -> None:
    checks = "def test_it(learner):\n    run = learner.run('app.py', input='Ada\\nBo\\n', args=['-x'])\n    assert run.stdout == 'Hi'\n"

    check = first(lab.grade(checks, {"app.py": "print(input())\n"}))

    assert check.did == "python app.py -x and typed 'Ada'"
    assert check.curl == "python app.py -x"


def test_a_check_in_the_authors_own_words(lab: Lab) -> None:
    checks = "from checker.checks import fail\n\n\ndef test_it(learner):\n    fail('The colour is wrong.', expected='red', got=['blue'], file='app.py', line=2)\n"

    check = first(lab.grade(checks, {"app.py": "# a\ncolour = 'blue'\n"}))

    assert (check.why, check.expected, check.got) == ("The colour is wrong.", "red", "['blue']")
    assert check.where is not None
    assert (check.where.file, check.where.line, check.where.code) == (
        "work/lab/app.py",
        2,
        "colour = 'blue'",
    )


def test_notes_do_not_change_the_verdict(lab: Lab) -> None:
    checks = "from checker.checks import note\n\n\ndef test_it(learner):\n    note('works by accident')\n    note('works by accident')\n\n\ndef test_other():\n    note('other')\n    assert 0\n"

    report = lab.grade(checks, {"app.py": ""})

    assert report.checks[0].status == "pass"
    assert report.checks[0].notes == ("works by accident",)
    assert report.checks[1].notes == ("other",)


MISTAKES = """
    from checker.checks import mistake


    @mistake(check="test_other")
    def for_another_check(failure):
        return "never for this one"


    @mistake
    def says_nothing(failure):
        return None


    @mistake(check=["test_it", "test_more"])
    def swapped_the_numbers(failure):
        if failure.got == -1 and failure.expected == 5:
            return "You subtract. Add the numbers.", 2


    @mistake
    def any_other(failure):
        return "another thing"
"""


def test_the_first_mistake_that_recognises_speaks(lab: Lab) -> None:
    check = first(
        lab.grade(CALL, {"app.py": "def add(a, b):\n    return a - b\n"}, mistakes=MISTAKES)
    )

    assert (check.mistake, check.why) == ("swapped-the-numbers", "You subtract. Add the numbers.")
    assert check.where is not None
    assert (check.where.line, check.where.code) == (2, "    return a - b")


def test_a_later_mistake_speaks_for_another_answer(lab: Lab) -> None:
    check = first(lab.grade(CALL, {"app.py": "def add(a, b):\n    return 0\n"}, mistakes=MISTAKES))

    assert (check.mistake, check.why) == ("any-other", "another thing")


VISIT = """
    def test_it(learner):
        learner.write("visit.py", "from app import add\\n\\n\\ndef visit():\\n    add(1, 0)\\n\\n\\nvisit()\\n")
        run = learner.run("visit.py")
        assert run.exit_code == 0
"""


def test_lines_of_the_checks_own_file_are_folded(lab: Lab) -> None:
    check = first(lab.grade(VISIT, {"app.py": "def add(a, b):\n    return a / b\n"}))

    assert "visit.py" not in check.verbatim
    assert check.verbatim.splitlines()[:3] == [
        "Traceback (most recent call last):",
        "  … 2 lines of the check",
        '  File "app.py", line 2, in add',
    ]
    assert check.problem is not None
    assert [frame["file"] for frame in check.problem["frames"]] == ["app.py"]


def test_lines_of_the_checks_own_file_stand_where_no_other_does(lab: Lab) -> None:
    check = first(lab.grade(VISIT, {"app.py": "total = 5\n"}))

    assert "cannot import name 'add'" in check.verbatim
    assert '  File "visit.py", line 1, in <module>' in check.verbatim


def test_a_syntax_error_is_shown_without_the_checks_own_file(lab: Lab) -> None:
    check = first(lab.grade(VISIT, {"app.py": "def add(a, b)\n    return a\n"}))

    assert "visit.py" not in check.verbatim
    assert check.problem is not None
    assert (check.problem["file"], check.problem["line"]) == ("app.py", 1)


PATTERNS = """
    from checker.checks import Pattern, mistake, patterns_in


    def read(failure):
        return failure.learner.text("app.py"), 2


    WRITTEN = patterns_in(
        read,
        Pattern("of-another-check", "return", "never for this one", check="test_other"),
        Pattern("subtracts", r"RETURN\\s+a - b", "You subtract.", check=["test_it"]),
        Pattern("any-return", "return", "You return."),
    )


    @mistake
    def comes_last(failure):
        return "another thing"
"""


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("return a - b", ("subtracts", "You subtract.")),
        ("return  0", ("any-return", "You return.")),
        ("pass", ("comes-last", "another thing")),
    ],
)
def test_a_table_of_patterns_is_asked_in_its_order(
    lab: Lab, line: str, told: tuple[str, str]
) -> None:
    files = {"app.py": f"def add(a, b):\n    {line}\n"}

    check = first(lab.grade(CALL, files, mistakes=PATTERNS))

    assert (check.mistake, check.why) == told
    if check.mistake != "comes-last":
        assert check.where is not None
        assert (check.where.line, check.where.code) == (2, f"    {line}")


def test_a_mistake_sees_the_whole_failure(lab: Lab) -> None:
    mistakes = """
        from checker.checks import mistake


        @mistake(check="test_it")
        def looks_at_all(failure):
            assert failure.check == "test_it[2]"
            assert failure.parameters == {"number": 2}
            assert failure.error is None
            assert failure.response.status_code == 200
            assert (failure.expected, failure.got) == ("Bye", "Hello")
            assert failure.run.stdout == "x\\n"
            assert failure.source().calls("start_response")
            assert failure.source("nothing.py").text == ""
            assert failure.learner.call("double", 4) == 8
            return "seen"
    """
    checks = "import pytest\n\n\n@pytest.mark.parametrize('number', [2])\ndef test_it(number, client, learner):\n    response = client.get('/')\n    learner.run('x.py')\n    assert response.text == 'Bye'\n"

    report = lab.grade(
        checks,
        {"app.py": GOOD + "def double(n):\n    return n * 2\n", "x.py": "print('x')\n"},
        mistakes=mistakes,
    )

    assert first(report).why == "seen", first(report).notes


def test_a_mistake_sees_the_exception(lab: Lab) -> None:
    mistakes = "from checker.checks import mistake\n\n\n@mistake\ndef divides(failure):\n    error = failure.error\n    if error and error.type == 'ZeroDivisionError':\n        return f'Line {error.line} of {error.file} in {error.function} divides by zero.'\n"

    check = first(
        lab.grade(CALL, {"app.py": "def add(a, b):\n    return a / 0\n"}, mistakes=mistakes)
    )

    assert check.why == "Line 2 of app.py in add divides by zero."


@pytest.mark.parametrize(
    "line", ["return failure.response.text", "raise ValueError('x')", "return 'a', 'b'"]
)
def test_a_mistake_that_crashes_is_told_and_changes_no_verdict(lab: Lab, line: str) -> None:
    mistakes = (
        f"from checker.checks import mistake\n\n\n@mistake\ndef broken(failure):\n    {line}\n"
    )

    report = lab.grade(CALL, {"app.py": "def add(a, b):\n    return 0\n"}, mistakes=mistakes)

    check = first(report)
    assert report.status == "fail"
    assert any(note.startswith(AUTHOR) for note in check.notes)


def test_hidden_library_is_told(lab: Lab) -> None:
    check = first(
        lab.grade(
            CALL,
            {"app.py": "import random\ndef add(a, b):\n    return 0\n", "random.py": "x = 1\n"},
        )
    )

    assert (
        check.why
        == "Your file random.py has the name of a library and hides it. Give the file another name."
    )


def test_hidden_library_is_a_note_where_all_passes(lab: Lab) -> None:
    report = lab.grade(
        CALL,
        {"app.py": "import random\ndef add(a, b):\n    return a + b\n", "random.py": "x = 1\n"},
    )

    assert report.is_pass
    assert "random.py" in report.checks[0].notes[0]


def test_an_object_is_no_plain_value(lab: Lab) -> None:
    checks = "def test_it(learner):\n    assert learner.call('make')\n"

    check = first(
        lab.grade(checks, {"app.py": "class Box:\n    pass\ndef make():\n    return Box()\n"})
    )

    assert check.why == "The value is an object of type app.Box. A plain value is needed here."
    assert check.expected.startswith("a plain value")


def test_a_missing_function(lab: Lab) -> None:
    check = first(lab.grade(CALL, {"app.py": "def plus(a, b):\n    return a + b\n"}))

    assert (check.expected, check.got) == ("the name add in app.py", "no such name")
    assert (
        check.why
        == "Your file app.py does not make the name add. Check the spelling, and save the file."
    )


def test_control_characters_never_arrive(lab: Lab) -> None:
    code = "def add(a, b):\n    print('\\x1b[31mred\\x07')\n    raise ValueError('\\x1b]0;title\\x07 \\u202egnp.exe')\n"

    check = first(lab.grade(CALL, {"app.py": code}))

    for text in (check.got, check.why, check.verbatim, check.output, str(check.problem)):
        assert not set("\x1b\x07\u202e") & set(text)
    assert "red" in check.output


def test_a_reply_of_many_lines_is_compared_in_time(lab: Lab) -> None:
    checks = "def test_it(client):\n    assert client.get('/').text == '\\n'.join(str(n) + 'y' * 50 for n in range(20_000))\n"
    app = "def app(environ, start_response):\n    start_response('200 OK', [])\n    return ['\\n'.join(str(n) + 'x' * 50 for n in range(20_000)).encode()]\n"

    check = first(lab.grade(checks, {"app.py": app}))

    assert check.status == "fail"
    assert check.seconds < 5


def test_endless_redirects(lab: Lab) -> None:
    checks = "def test_it(client):\n    client.get('/', follow_redirects=True)\n"
    app = "def app(environ, start_response):\n    n = len(environ['PATH_INFO'])\n    start_response('302 FOUND', [('Location', '/' + 'x' * (n % 2000))])\n    return []\n"

    check = first(lab.grade(checks, {"app.py": app}))

    assert check.status in ("error", "timeout")
    assert check.got
    assert check.why


def test_redirect_to_another_site(lab: Lab) -> None:
    checks = "def test_it(client):\n    client.get('/', follow_redirects=True)\n"
    app = "def app(environ, start_response):\n    start_response('302 FOUND', [('Location', 'http://example.org/')])\n    return []\n"

    check = first(lab.grade(checks, {"app.py": app}))

    assert check.status == "error"
    assert "redirect" in check.got.lower()


def test_two_databases(lab: Lab) -> None:
    checks = "def test_it(learner, database):\n    learner.names()\n    database.open()\n"
    app = "import sqlite3\nfor name in ('a.db', 'b.sqlite'):\n    sqlite3.connect(name).execute('CREATE TABLE t (a)').connection.commit()\n"

    check = first(lab.grade(checks, {"app.py": app}))

    assert (
        check.why == "There is more than one database file. Delete the ones that you do not need."
    )
    assert check.got == "a.db, b.sqlite"


def test_no_database(lab: Lab) -> None:
    checks = "def test_it(learner, database):\n    learner.names()\n    database.open('x.db')\n"

    check = first(lab.grade(checks, {"app.py": ""}))

    assert check.why == "Your program ran, and no database file was made."
    assert (check.expected, check.got) == ("a database file x.db", "none")


@pytest.mark.parametrize(
    ("view", "why"),
    [
        ("WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT sum(x) AS x FROM n", "interrupted"),
        ("WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x FROM n", "too many"),
        ("WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT zeroblob(900000) AS x FROM n", "too"),
        ("SELECT zeroblob(900000000) AS x", "too big"),
    ],
)  # fmt: skip
def test_hostile_view_ends_in_words(lab: Lab, view: str, why: str) -> None:
    checks = "def test_it(learner, database):\n    learner.names()\n    database.open().rows('SELECT x FROM v')\n"
    app = f"import sqlite3\nc = sqlite3.connect('a.db')\nc.execute('''CREATE VIEW v AS {view}''')\nc.commit()\n"

    check = first(lab.grade(checks, {"app.py": app}))

    assert check.status == "fail"
    assert why in check.why
    assert check.seconds < 6
