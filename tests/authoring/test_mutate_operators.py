from __future__ import annotations

import ast
from collections.abc import Callable
from pathlib import Path

import pytest

from checker.authoring.mutants import flow
from checker.authoring.mutants.generation import Mutant, choose, make_mutants
from checker.authoring.mutants.sources import Toolbox, load_toolbox
from checker.content.catalog import Course
from checker.errors import CourseError

MUTANTS = Path(flow.__file__).parent
SUPPORT = Path(__file__).parents[2] / "exercises" / "_support"
MANIFEST = """title = "Any"
type = "{type}"
main = "{main}"
minutes = 1
preload = []
"""
Make = Callable[..., list[Mutant]]


@pytest.fixture(scope="session")
def general() -> Toolbox:
    return load_toolbox(None)


@pytest.fixture(scope="session")
def webby() -> Toolbox:
    return load_toolbox(SUPPORT)


@pytest.fixture
def make(tmp_path: Path, general: Toolbox) -> Make:
    """Give a function that makes the mutants of one file."""

    def make_from(
        text: str | bytes,
        file: str = "app.py",
        *,
        type: str = "build",
        starter: str = "",
        toolbox: Toolbox = general,
    ) -> list[Mutant]:
        content = text.encode() if isinstance(text, str) else text
        pieces = {
            "pyproject.toml": b'[tool.checker]\ntitle = "Toy"\n',
            "exercises/010-a/010-any/exercise.toml": MANIFEST.format(type=type, main=file).encode(),
            f"exercises/010-a/010-any/starter/{file}": starter.encode(),
            f"solutions/010-a/010-any/{file}": content,
            "solutions/010-a/010-any/NOTES.md": b"# No answer\n",
            "solutions/010-a/010-any/_samples/wrong/app.py": b"x = 1\n",
        }
        for name, data in pieces.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        course = Course.open(tmp_path)
        return make_mutants(course, course.exercise("any"), toolbox)

    return make_from


def common_start(one: str, two: str) -> int:
    pairs = enumerate(zip(one, two, strict=False))
    return next((place for place, (a, b) in pairs if a != b), min(len(one), len(two)))


def texts(mutants: list[Mutant], operator: str) -> list[str]:
    return [mutant.text for mutant in mutants if mutant.operator == operator]


GENERAL = [
    ("boundary", "ok = a < b\n", "ok = a <= b\n"),
    ("compare", "ok = a == b\n", "ok = a != b\n"),
    ("compare", "ok = a is not b\n", "ok = a is b\n"),
    ("compare", "ok = a not in b\n", "ok = a in b\n"),
    ("connective", "ok = a and b\n", "ok = a or b\n"),
    ("drop-condition", "ok = a and b\n", "ok = True and b\n"),
    ("drop-condition", "ok = a or b\n", "ok = a or False\n"),
    ("drop-not", "ok = not a\n", "ok = (a)\n"),
    ("if-always", "if a:\n    b()\n", "if True:\n    b()\n"),
    ("if-never", "if a:\n    b()\n", "if False:\n    b()\n"),
    ("if-never", "while a:\n    b()\n", "while False:\n    b()\n"),
    ("drop-call", "db.commit()\n", "pass\n"),
    ("drop-return", "def f():\n    return 1 + a\n", "def f():\n    1 + a\n"),
    ("drop-return", "def f():\n    return\n    a()\n", "def f():\n    pass\n    a()\n"),
    ("drop-assignment", "config['a'] = 1\n", "pass\n"),
    ("drop-assignment", "total += 1\n", "pass\n"),
    ("drop-assignment", "class A:\n    b: int = 1\n", "class A:\n    pass\n"),
    ("drop-statement", "raise ValueError\n", "pass\n"),
    ("break-continue", "while a:\n    break\n", "while a:\n    continue\n"),
    ("drop-loop", "for a in b:\n    c()\n", "for a in ():\n    c()\n"),
    ("drop-with", "with a() as b:\n    c()\n", "if True:\n    c()\n"),
    (
        "drop-except",
        "try:\n    a()\nexcept KeyError:\n    b()\n",
        "try:\n    a()\nexcept KeyError:\n    raise\n",
    ),
    ("drop-decorator", "@a\ndef f():\n    pass\n", "# dropped\ndef f():\n    pass\n"),
    ("drop-argument", "a(b, c=1)\n", "a(c=1)\n"),
    ("drop-argument", "a(b, c=1)\n", "a(b)\n"),
    ("drop-argument", "a(b,)\n", "a()\n"),
    ("swap-arguments", "a(b, c)\n", "a(c, b)\n"),
    ("unwrap-call", "x = escape(name)\n", "x = name\n"),
    ("drop-method", "x = name.strip()\n", "x = name\n"),
    ("drop-item", "x = ['GET', 'POST']\n", "x = ['GET']\n"),
    ("drop-item", "x = {'a': 1, 'b': 2}\n", "x = {'b': 2}\n"),
    ("drop-item", "def f():\n    return page, 201\n", "def f():\n    return page\n"),
    ("flip", "x = True\n", "x = False\n"),
    ("number", "x = 10\n", "x = 11\n"),
    ("number", "x = 10\n", "x = 9\n"),
    ("arithmetic", "x = a - b\n", "x = a + b\n"),
    ("drop-bound", "x = a[1:b]\n", "x = a[:b]\n"),
    ("no-text", "x = 'Hello'\n", "x = ''\n"),
    ("shorter-text", "x = 'Hello'\n", "x = 'Hell'\n"),
    ("other-case", "x = 'Hello'\n", "x = 'hello'\n"),
    ("shorter-text", 'x = f"Hi {name}!!"\n', 'x = f"Hi {name}!"\n'),
    ("unwrap-call", 'x = f"Hi {escape(name)}"\n', 'x = f"Hi {name}"\n'),
]


@pytest.mark.parametrize(("operator", "before", "after"), GENERAL)
def test_an_operator_changes_one_place(make: Make, operator: str, before: str, after: str) -> None:
    assert after in texts(make(before), operator)


def test_everything_else_in_the_file_stays_byte_for_byte(make: Make) -> None:
    original = "# é  \r\nx  =  [ 1,'ü' ]\t# why\r\n\r\nif x :\r\n    print( x )\r\n"

    mutants = make(original.encode())

    assert len(mutants) > 4
    for mutant in mutants:
        head = common_start(original, mutant.text)
        tail = common_start(original[head:][::-1], mutant.text[head:][::-1])
        assert len(original) - head - tail <= len("print( x )"), mutant.id
        assert mutant.text.count("\r\n") == 5


def test_what_means_the_same_or_is_broken_is_no_mutant(make: Make) -> None:
    mutants = make("def f(a):\n    return a\n\n\nx = f(1) + f(2)\n")

    assert len({mutant.text for mutant in mutants}) == len(mutants)
    for mutant in mutants:
        compile(mutant.text, mutant.id, "exec")
    # Dropping the only argument and dropping the call around it differ; the text does not.
    assert [mutant.id for mutant in mutants if mutant.text == mutant.original] == []


def test_texts_that_nobody_sees_stay(make: Make) -> None:
    mutants = make('"""Say hello."""\n\nx = open("a", encoding="utf-8")\n')

    assert [each.id for each in mutants if "hello" in each.id.lower()] == []
    assert {each.operator for each in mutants if '"utf-8"' not in each.text} == {
        "drop-argument",
        "unwrap-call",
    }


def test_a_demo_that_the_starter_gives_is_no_answer(make: Make) -> None:
    demo = '\n\nif __name__ == "__main__":\n    print(f(1))\n'
    answer = "def f(a):\n    return a\n" + demo

    assert any(mutant.line > 4 for mutant in make(answer))
    assert not any(mutant.line > 4 for mutant in make(answer, starter="def f(a): ...\n" + demo))


def test_ids_are_unique_and_stay_when_other_lines_change(make: Make) -> None:
    text = "def f(a):\n    if a < 1:\n        return 1\n    return a\n"
    before = [mutant.id for mutant in make(text)]
    after = [mutant.id for mutant in make(f"import os\n\n\n{text}\n\ndef g():\n    return 'x'\n")]

    assert len(set(before)) == len(before)
    assert set(before) <= set(after)
    assert "app.py: boundary: a < 1 -> a <= 1" in before


def test_the_same_text_twice_is_counted(make: Make) -> None:
    mutants = make("a.commit()\nb()\na.commit()\n")

    assert [each.id for each in mutants if "drop-call: a" in each.id] == [
        "app.py: drop-call: a.commit() -> pass",
        "app.py: drop-call: a.commit() -> pass (2)",
    ]


def test_a_long_text_is_cut_around_the_change(make: Make) -> None:
    long = "a" * 90
    ids = [each.id for each in make(f"x = f('{long}', 1, '{long}')\n")]

    assert f"app.py: number: …{'a' * 13}', 1, '{'a' * 13}… -> …{'a' * 13}', 2, '{'a' * 13}…" in ids


def test_the_diff_shows_the_change(make: Make) -> None:
    mutant = next(each for each in make("a = 1\nok = a < b\n") if each.operator == "boundary")

    assert mutant.line == 2
    assert mutant.diff.splitlines() == [
        "--- solution/app.py", "+++ mutant/app.py", "@@ -1,2 +1,2 @@",
        " a = 1", "-ok = a < b", "+ok = a <= b",
    ]  # fmt: skip


def test_the_seed_decides_order_and_cap(make: Make) -> None:
    mutants = make("x = a < b and c > d and not e\n")

    assert choose(mutants, 3, 1) == choose(mutants[::-1], 3, 1)
    assert len(choose(mutants, 3, 1)) == 3
    assert choose(mutants, None, 1) != choose(mutants, None, 2)
    assert set(choose(mutants, None, 1)) == set(mutants)


def test_only_the_files_of_the_answer_are_changed(make: Make) -> None:
    assert {mutant.file for mutant in make("x = 1\n")} == {"app.py"}


def test_a_broken_solution_is_an_error_of_the_course(make: Make) -> None:
    with pytest.raises(CourseError, match="the solution is broken"):
        make("def f(:\n")


# -- answers -----------------------------------------------------------------------


def test_a_letter_is_changed_into_the_other_letters(make: Make) -> None:
    mutants = make('Q1 = "A"\nQ2 = "B"\n', "answers.py", type="quiz")

    assert [each.text for each in mutants] == [
        'Q1 = ""\nQ2 = "B"\n',
        'Q1 = "B"\nQ2 = "B"\n',
        'Q1 = "A"\nQ2 = ""\n',
        'Q1 = "A"\nQ2 = "A"\n',
    ]


def test_an_order_is_swapped_shortened_and_lengthened(make: Make) -> None:
    mutants = make('ORDER = "CAB"\n', "order.py", type="sort")

    assert {each.text for each in mutants} == {
        f'ORDER = "{order}"\n' for order in ("", "ACB", "CBA", "AB", "CB", "CA", "CABB")
    }


def test_a_prediction_is_nearly_right(make: Make) -> None:
    mutants = make('Q1 = "Hi"\n', "predictions.py", type="predict")

    assert {each.text for each in mutants} == {'Q1 = ""\n', 'Q1 = "H"\n', 'Q1 = "hI"\n'}


# -- what this course adds -----------------------------------------------------------


OF_THE_COURSE = [
    ("app.py", "other-method", "@app.get('/a')\ndef f(): 1\n",
     "@app.post('/a')\ndef f(): 1\n"),
    ("app.py", "other-method", "@app.route('/a', methods=['POST'])\ndef f(): 1\n",
     "@app.route('/a', methods=[\"GET\"])\ndef f(): 1\n"),
    ("app.py", "no-converter", "@app.get('/a/<int:b>')\ndef f(b): 1\n",
     "@app.get('/a/<b>')\ndef f(b): 1\n"),
    ("app.py", "other-slash", "@app.get('/a')\ndef f(): 1\n",
     "@app.get('/a/')\ndef f(): 1\n"),
    ("app.py", "other-status", "abort(404)\n", "abort(400)\n"),
    ("app.py", "other-status", "def f():\n    return a, 201\n",
     "def f():\n    return a, 200\n"),
    ("app.py", "other-null", "class A:\n    b: Mapped[str | None]\n",
     "class A:\n    b: Mapped[str]\n"),
    ("app.py", "other-null", "class A:\n    b: Mapped[str]\n",
     "class A:\n    b: Mapped[str | None]\n"),
    ("app.py", "other-type", "b = db.Column(db.String(20))\n", "b = db.Column(db.Integer)\n"),
    ("app.py", "commit-flush", "db.session.commit()\n", "db.session.flush()\n"),
    ("app.py", "drop-where", 'a("SELECT b FROM c WHERE d = 1")\n', 'a("SELECT b FROM c ")\n'),
    ("a.sql", "compare", "SELECT a FROM b WHERE c = 1;\n", "SELECT a FROM b WHERE c <> 1;\n"),
    ("a.sql", "compare", "SELECT a FROM b WHERE c IS NULL;\n",
     "SELECT a FROM b WHERE c IS NOT NULL;\n"),
    ("a.sql", "boundary", "SELECT a FROM b WHERE c < 1;\n", "SELECT a FROM b WHERE c <= 1;\n"),
    ("a.sql", "other-word", "SELECT a FROM b WHERE c AND d;\n",
     "SELECT a FROM b WHERE c OR d;\n"),
    ("a.sql", "drop-where", "DELETE FROM a WHERE b = 1;\n", "DELETE FROM a ;\n"),
    ("a.sql", "drop-condition", "SELECT a FROM b WHERE c = 1 AND d = 2;\n",
     "SELECT a FROM b WHERE c = 1 ;\n"),
    ("a.sql", "drop-order", "SELECT a FROM b ORDER BY c LIMIT 3;\n",
     "SELECT a FROM b  LIMIT 3;\n"),
    ("a.sql", "other-order", "SELECT a FROM b ORDER BY c;\n",
     "SELECT a FROM b ORDER BY c DESC;\n"),
    ("a.sql", "drop-limit", "SELECT a FROM b LIMIT 3;\n", "SELECT a FROM b ;\n"),
    ("a.sql", "number", "SELECT a FROM b LIMIT 3;\n", "SELECT a FROM b LIMIT 4;\n"),
    ("a.sql", "no-text", "SELECT a FROM b WHERE c = 'd';\n",
     "SELECT a FROM b WHERE c = '';\n"),
    ("a.sql", "other-column", "SELECT a FROM b WHERE c = 1;\n",
     "SELECT * FROM b WHERE c = 1;\n"),
    ("a.sql", "drop-constraint", "CREATE TABLE a (b TEXT NOT NULL UNIQUE);\n",
     "CREATE TABLE a (b TEXT  UNIQUE);\n"),
    ("a.sql", "drop-constraint", "CREATE TABLE a (b TEXT NOT NULL UNIQUE);\n",
     "CREATE TABLE a (b TEXT NOT NULL );\n"),
    ("a.html", "drop-escape", "<p>{{ a }}</p>\n", "<p>{{ (a)|safe }}</p>\n"),
    ("a.html", "drop-output", "<p>{{ a }}</p>\n", "<p></p>\n"),
    ("a.html", "drop-filter", "<p>{{ a|upper }}</p>\n", "<p>{{ a }}</p>\n"),
    ("a.html", "if-always", "{% if a %}b{% endif %}\n", "{% if true %}b{% endif %}\n"),
    ("a.html", "compare", "{% if a %}b{% endif %}\n", "{% if not (a) %}b{% endif %}\n"),
    ("a.html", "drop-loop", "{% for a in b %}c{% endfor %}\n",
     "{% for a in [] %}c{% endfor %}\n"),
    ("a.html", "drop-extends", '{% extends "b.html" %}\n<p>\n', "\n<p>\n"),
    ("a.html", "other-method", '<form method="post">\n', '<form method="get">\n'),
    ("a.html", "drop-attribute", '<input name="a">\n', "<input>\n"),
    ("requirements.txt", "no-version", "flask==3.1\n", "flask\n"),
    ("requirements.txt", "other-version", "flask==3.1\n", "flask==3.2\n"),
    ("requirements.txt", "drop-line", "flask==3.1\n", "\n"),
    (".env", "no-value", "KEY=abc\n", "KEY=\n"),
    (".env", "drop-line", "KEY=abc\n", "\n"),
    (".gitignore", "drop-line", ".venv\n*.db\n", ".venv\n\n"),
    ("app.py", "drop-item", "@app.route('/a', methods=['POST'])\ndef f(): 1\n",
     "@app.route('/a', methods=[])\ndef f(): 1\n"),
    ("app.py", "drop-argument", "@app.route('/a', methods=['POST'])\ndef f(): 1\n",
     "@app.route('/a')\ndef f(): 1\n"),
    ("app.py", "other-method", "@app.delete('/a')\ndef f(): 1\n",
     "@app.post('/a')\ndef f(): 1\n"),
    ("app.py", "other-status", "return_value = make_response('', 204)\n",
     "return_value = make_response('', 200)\n"),
    ("app.py", "drop-argument", "b = db.Column(db.Text, unique=True, nullable=False)\n",
     "b = db.Column(db.Text, nullable=False)\n"),
    ("app.py", "drop-argument", "b = db.Column(db.Text, unique=True, nullable=False)\n",
     "b = db.Column(db.Text, unique=True)\n"),
    ("app.py", "other-type", "class A:\n    b: Mapped[int]\n", "class A:\n    b: Mapped[str]\n"),
    ("app.py", "drop-call", "db.session.commit()\n", "pass\n"),
    ("app.py", "commit-rollback", "connection.commit()\n", "connection.rollback()\n"),
    ("app.py", "drop-constraint", 'a("CREATE TABLE b (c TEXT UNIQUE)")\n',
     'a("CREATE TABLE b (c TEXT )")\n'),
    ("a.sql", "drop-not", "SELECT a FROM b WHERE c NOT LIKE 'd';\n",
     "SELECT a FROM b WHERE c  LIKE 'd';\n"),
    ("a.sql", "shorter-text", "SELECT a FROM b WHERE c = 'de';\n",
     "SELECT a FROM b WHERE c = 'd';\n"),
    ("a.sql", "other-case", "SELECT a FROM b WHERE c = 'de';\n",
     "SELECT a FROM b WHERE c = 'De';\n"),
    ("a.sql", "drop-statement", "SELECT a FROM b;\nSELECT c FROM d;\n", "SELECT a FROM b;\n\n"),
    ("a.sql", "drop-group", "SELECT a FROM b GROUP BY a;\n", "SELECT a FROM b ;\n"),
    ("a.sql", "drop-constraint", "CREATE TABLE a (b INTEGER DEFAULT 3, c TEXT);\n",
     "CREATE TABLE a (b INTEGER , c TEXT);\n"),
    ("a.sql", "drop-constraint", "CREATE TABLE a (b INTEGER REFERENCES c(id));\n",
     "CREATE TABLE a (b INTEGER );\n"),
    ("a.html", "if-never", "{% if a %}b{% endif %}\n", "{% if false %}b{% endif %}\n"),
    ("a.html", "drop-include", '{% include "b.html" %}\n<p>\n', "\n<p>\n"),
    ("a.html", "drop-set", "{% set a = 1 %}\n<p>\n", "\n<p>\n"),
    ("requirements.txt", "other-package", "flask==3.1\n", "flas==3.1\n"),
    ("requirements.txt", "other-sign", "flask==3.1\n", "flask>=3.1\n"),
    ("config.toml", "shorter-value", "key = 10\n", "key = 1\n"),
]  # fmt: skip


@pytest.mark.parametrize(("file", "operator", "before", "after"), OF_THE_COURSE)
def test_an_operator_of_the_course(
    make: Make, webby: Toolbox, file: str, operator: str, before: str, after: str
) -> None:
    assert after in texts(make(before, file, toolbox=webby), operator)


def test_broken_sql_and_templates_are_no_mutants(make: Make, webby: Toolbox) -> None:
    jinja2 = pytest.importorskip("jinja2")
    for mutant in make("{% if a %}{{ b }}{% else %}c{% endif %}\n", "a.html", toolbox=webby):
        jinja2.Environment().parse(mutant.text)

    between = make("SELECT a FROM b WHERE c BETWEEN 1 AND 2;\n", "a.sql", toolbox=webby)

    assert not any("BETWEEN 1 OR 2" in mutant.text for mutant in between)
    assert any("BETWEEN 1 AND 3" in mutant.text for mutant in between)


def test_a_broken_module_of_operators_is_named(tmp_path: Path) -> None:
    (tmp_path / "mutations.py").write_text("1 / 0\n", encoding="utf-8")

    with pytest.raises(CourseError, match="cannot be loaded") as raised:
        load_toolbox(tmp_path)

    assert raised.value.location.endswith("mutations.py")


# -- no operator without its case -----------------------------------------------------


def operators_of(path: Path) -> set[str]:
    """Give the names of the changes that a module proposes."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        values: list[ast.expr] = []
        if isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] in PROPOSING:
            values = node.args[:2]
        elif isinstance(node, ast.Yield) and isinstance(node.value, ast.Tuple):
            values = node.value.elts[:1]
        found.update(
            each.value
            for each in values
            if isinstance(each, ast.Constant) and isinstance(each.value, str)
        )
    return found


PROPOSING = ("change", "replace", "Change", "change_header", "_in_tag", "_line_change")
OF_ANSWERS = (
    "no-answer", "other-answer", "swap-letters", "drop-letter", "double-letter",
    "shorter-answer", "other-capitals",
)  # fmt: skip


@pytest.mark.parametrize(
    ("path", "cases"),
    [
        (MUTANTS / "flow.py", {operator for operator, _, _ in GENERAL}),
        (MUTANTS / "values.py", {operator for operator, _, _ in GENERAL}),
        (MUTANTS / "answers.py", set(OF_ANSWERS)),
        (SUPPORT / "mutations.py", {operator for _, operator, _, _ in OF_THE_COURSE}),
    ],
    ids=["flow", "values", "answers", "mutations"],
)
def test_every_operator_has_a_case(path: Path, cases: set[str]) -> None:
    operators = operators_of(path) - {""}

    assert len(operators) > 5
    assert operators - cases == set()


def test_the_operators_of_answers(make: Make) -> None:
    letters = make('ORDER = "CAB"\n', "order.py", type="sort")
    words = make('Q1 = "Hi"\nQ2 = "Ho"\n', "predictions.py", type="predict")

    words = [mutant for mutant in words if mutant.file == "predictions.py"]
    assert {mutant.operator for mutant in [*letters, *words]} == set(OF_ANSWERS)
