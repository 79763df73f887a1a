from __future__ import annotations

import time
from pathlib import Path

import pytest
from explained_cases import FOLDER

from checker.explain import (
    Dictionary,
    DictionaryError,
    Problem,
    as_markdown,
    describe_unknown,
    find_problem,
)

ENTRY = """\
title = "The key is missing"
means = "The dictionary has no key $key."
fix = "Use `.get($key)` in `$file`."
lesson = "dictionaries"
lesson_number = 7
program = "programs/key-missing.py"

[[match]]
type = "KeyError"
message = '(?P<key>.+)'

[otherwise]
key = "of that name"
"""


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / f"{name}.toml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def small(tmp_path: Path) -> Dictionary:
    write(tmp_path, "key-missing", ENTRY)
    write(tmp_path, "_words", "anything = true\n")
    return Dictionary.load(tmp_path)


def test_names_are_filled_in(small: Dictionary) -> None:
    found = small.explain(Problem(type="KeyError", message="'email'", file="/x/app.py"))

    assert found is not None
    assert found.id == "key-missing"
    assert found.means == "The dictionary has no key 'email'."
    assert found.fix == "Use `.get('email')` in `app.py`."
    assert found.lesson_number == 7


def test_entry_without_a_problem_uses_other_words(small: Dictionary) -> None:
    found = small.show("key-missing")

    assert found is not None
    assert found.means == "The dictionary has no key of that name."
    assert small.show("nothing") is None


def test_files_with_an_underscore_are_no_entries(small: Dictionary) -> None:
    assert small.ids == ("key-missing",)


def test_base_class_is_recognised(tmp_path: Path) -> None:
    write(tmp_path, "lookup", ENTRY.replace('"KeyError"', '"LookupError"'))
    dictionary = Dictionary.load(tmp_path)

    assert dictionary.explain(Problem(type="KeyError", message="'a'")) is not None
    assert dictionary.explain(Problem(type="x.Mine", message="'a'", bases=("LookupError",)))
    assert dictionary.explain(Problem(type="ValueError", message="'a'")) is None


def test_dotted_type_fits_only_its_own_library(tmp_path: Path) -> None:
    write(tmp_path, "one", ENTRY.replace('"KeyError"', '"shop.errors.Broken"'))
    dictionary = Dictionary.load(tmp_path)

    assert dictionary.explain(Problem(type="shop.errors.Broken", message="'a'")) is not None
    assert dictionary.explain(Problem(type="Broken", message="'a'")) is not None
    assert dictionary.explain(Problem(type="other.Broken", message="'a'")) is None


def test_more_conditions_win(tmp_path: Path) -> None:
    write(tmp_path, "a-wide", ENTRY)
    write(tmp_path, "b-narrow", ENTRY.replace("[otherwise]", 'module = "os"\n\n[otherwise]'))
    dictionary = Dictionary.load(tmp_path)

    inside = dictionary.explain(Problem(type="KeyError", message="'A'", module="os"))
    outside = dictionary.explain(Problem(type="KeyError", message="'A'", module="app"))

    assert inside is not None
    assert outside is not None
    assert (inside.id, outside.id) == ("b-narrow", "a-wide")


def test_priority_wins_over_conditions(tmp_path: Path) -> None:
    write(tmp_path, "a", ENTRY.replace("lesson_number", "priority = 1\nlesson_number"))
    write(tmp_path, "b", ENTRY.replace("[otherwise]", 'module = "os"\n\n[otherwise]'))

    found = Dictionary.load(tmp_path).explain(Problem(type="KeyError", message="'A'", module="os"))

    assert found is not None
    assert found.id == "a"


def test_cause_is_explained_where_the_error_is_unknown(small: Dictionary) -> None:
    cause = Problem(type="KeyError", message="'a'")

    found = small.explain(Problem(type="shop.Strange", message="no", cause=cause))

    assert found is not None
    assert found.id == "key-missing"


@pytest.mark.parametrize(
    ("condition", "source", "fits"),
    [
        ('source_calls = "print"', "print(1)\n", True),
        ('source_calls = "print"', "# print(1)\n", False),
        ('source_calls = "print"', "text = 'print(1)'\n", False),
        ('source_calls = "app.run"', "app.run(debug=True)\n", True),
        ('source_calls = "print"', "print(1\n", True),
        ('source_has = "^def home"', "x = 1\ndef home():\n", True),
        ('source_has = "^def home"', "", False),
        ('source_lacks = "commit"', "add()\n", True),
        ('source_lacks = "commit"', "commit()\n", False),
        ('source_lacks = "commit"', "", False),
        ('file_named = "flask.py"', "", False),
        ('line_has = "email"', "", True),
        ('line_lacks = "email"', "", False),
        ('function_named = ["home", "about"]', "", True),
        ('files_have = "^(?:.+/)?a.csv$"', "", True),
        ('files_have = "^a.csv$"', "", False),
        ('shown_has = "email\'[]]"', "", True),
        ('shown_has = "^total"', "x = 1\ntotal = 2\n", True),
        ('shown_has = "total"', "", False),
        ('request_has = "^GET"', "", True),
        ('traceback_has = "deep"', "", True),
        ("status = [404]", "", False),
    ],
)
def test_conditions(tmp_path: Path, condition: str, source: str, fits: bool) -> None:
    write(tmp_path, "one", ENTRY.replace("[otherwise]", f"{condition}\n\n[otherwise]"))
    problem = Problem(
        type="KeyError",
        message="'email'",
        file="app.py",
        code="d['email']",
        function="home",
        request="GET /",
        traceback="deep down",
        source=source,
        files=("app.py", "data/a.csv"),
    )

    assert (Dictionary.load(tmp_path).explain(problem) is not None) is fits


def test_nearest_name_is_found_in_the_source(tmp_path: Path) -> None:
    extra = 'near = "key"\n\n[otherwise]\nnear = "another"'
    text = ENTRY.replace("[otherwise]", extra).replace("'(?P<key>.+)'", "\"'(?P<key>.+)'\"")
    write(tmp_path, "one", text.replace("no key $key", "no $key but $near"))

    found = Dictionary.load(tmp_path).explain(
        Problem(type="KeyError", message="'totl'", source="total = 3\n")
    )

    assert found is not None
    assert found.means == "The dictionary has no totl but total."


@pytest.mark.parametrize(
    ("extra", "message", "source", "means"),
    [
        ('near = "key"\namong = "keys"', "Ada", "ages = {'ada': 3}", "no Ada but ada"),
        ('near = "key"\namong = "keys"', "Zoe", "ages = {'ada': 3}", None),
        (
            'look_up = "$key"\nwords = {push = "append to $key"}',
            "push",
            "",
            "no push: append to push",
        ),
        ('look_up = "$key"\nwords = {push = "append"}', "pull", "", None),
    ],
)
def test_other_words_are_found(
    tmp_path: Path, extra: str, message: str, source: str, means: str | None
) -> None:
    says = "no $key: $instead" if "look_up" in extra else "no $key but $near"
    text = ENTRY.replace("[otherwise]", f'{extra}\n\n[otherwise]\nnear = "x"\ninstead = "y"')
    text = text.replace("'(?P<key>.+)'", "\"'(?P<key>.+)'\"").replace("no key $key", says)
    write(tmp_path, "one", text)

    found = Dictionary.load(tmp_path).explain(
        Problem(type="KeyError", message=f"'{message}'", source=source)
    )

    assert (found.means if found else None) == (means and f"The dictionary has {means}.")


def test_nearest_and_all_names_are_picked(tmp_path: Path) -> None:
    names = """
[names.near]
pattern = '^def (\\w+)'
pick = "nearest"
to = "key"

[names.every]
pattern = '^def (\\w+)'
pick = "all"
"""
    text = ENTRY.replace("$key.", "$key: $near of $every.") + 'near = "x"\nevery = "y"\n' + names
    write(tmp_path, "one", text)

    found = Dictionary.load(tmp_path).explain(
        Problem(type="KeyError", message="log_in", source="def home():\ndef login():\n")
    )

    assert found is not None
    assert found.means == "The dictionary has no key log_in: login of home, login."


@pytest.mark.parametrize(
    ("change", "message", "help"),
    [
        (("title =", "titel ="), "unknown key 'titel'", "did you mean 'title'?"),
        (("type =", "typ ="), "unknown key 'typ'", "did you mean 'type'?"),
        (('lesson = "dictionaries"\n', ""), "missing key 'lesson'", ""),
        (("lesson_number = 7", 'lesson_number = "7"'), "'lesson_number' must be a whole", ""),
        (("(?P<key>.+)", "(?P<key>.+"), "the pattern of 'message' is broken", ""),
        (('type = "KeyError"\n', ""), "a [[match]] without type and kind", ""),
        (('type = "KeyError"', 'kind = "web"'), "unknown kind 'web'", ""),
        (("$file", "$place"), "no words for $place", "add place to [otherwise]"),
        (("title = ", "title = ["), "", ""),
    ],
)
def test_broken_entry_is_named(
    tmp_path: Path, change: tuple[str, str], message: str, help: str
) -> None:
    path = write(tmp_path, "one", ENTRY.replace(*change))

    with pytest.raises(DictionaryError) as raised:
        Dictionary.load(tmp_path).entries()

    assert raised.value.message.startswith(message)
    assert raised.value.location == path.as_posix()
    assert help in raised.value.help


def test_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(DictionaryError, match="no such folder"):
        Dictionary.load(tmp_path / "nowhere")


def test_value_of_the_learner_stays_one_short_line(small: Dictionary) -> None:
    found = small.explain(Problem(type="KeyError", message="'a\x1b[31m" + "b" * 500 + "'"))

    assert found is not None
    assert len(found.means) < 120
    assert "\x1b" not in found.means


def test_nearest_id(small: Dictionary) -> None:
    assert small.nearest("key-mising") == ("key-missing",)


def test_unknown_error_says_what_is_known(small: Dictionary) -> None:
    problem = Problem(type="ValueError", message="odd", file="/x/app.py", line=4, code="f()")

    found = small.describe(problem)

    assert found.id is None
    assert found.title == "There is no explanation for this error yet"
    assert "not allowed" in found.means
    assert "line 4 of `app.py`" in found.fix
    assert found.example == "f()"


def test_unknown_error_of_a_library_uses_the_courses_words(dictionary: Dictionary) -> None:
    problem = Problem(type="sqlalchemy.exc.ArgumentError", message="never seen before")

    found = dictionary.describe(problem)

    assert found.id is None
    assert found.means.startswith("SQLAlchemy got a value")


@pytest.mark.parametrize("kind", ["http", "shell", "pip", "sql", "template", "exception"])
def test_unknown_problem_of_every_kind_has_two_short_sentences(kind: str) -> None:
    found = describe_unknown(Problem(kind=kind, message="strange", file="a.py", line=1))

    for text in (found.means, found.fix):
        parts = [part for part in text.split(". ") if part]
        assert 1 <= len(parts) <= 2
        assert max(len(part.split()) for part in parts) <= 20


# Errors of libraries that the course does not have, each as a learner pastes it.
UNKNOWN_LIBRARIES = {
    "requests.exceptions.ReadTimeout: read timed out. (read timeout=1)": "too long",
    "jose.exceptions.ExpiredSignatureError: Signature has expired.": "too long",
    "openai.RateLimitError: Error code: 429": "too often",
    "google.api_core.exceptions.Forbidden: 403 caller has no access": "refused",
    "botocore.exceptions.NoCredentialsError: Unable to locate credentials": "refused",
    "requests.exceptions.SSLError: certificate verify failed": "No safe connection",
    "requests.exceptions.ConnectionError: Max retries exceeded": "could not be reached",
    "redis.exceptions.ConnectionError: Error 111 connecting to localhost": "could not be reached",
    "urllib.error.URLError: <urlopen error [Errno -2]>": "could not be reached",
    "httpx.HTTPStatusError: Client error '418'": "Another server answered",
    "docker.errors.APIError: 500 Server Error": "Another server answered",
    "boto3.errors.ResourceAlreadyExists: bucket": "there already",
    "docker.errors.ImageNotFound: no image 'shop'": "was not found",
    "omegaconf.errors.ConfigKeyError: Key 'x' is not in struct": "was not found",
    "selenium.common.exceptions.NoSuchElementException: #buy": "was not found",
    "json.decoder.JSONDecodeError: Expecting value": "not written in the form",
    "yaml.scanner.ScannerError: mapping values are not allowed here": "not written in the form",
    "PIL.UnidentifiedImageError: cannot identify image file": "not written in the form",
    "pymysql.err.IntegrityError: (1062, 'Duplicate entry')": "A database",
    "psycopg2.errors.UniqueViolation: duplicate key": "A database",
    "django.core.exceptions.ImproperlyConfigured: SECRET_KEY": "A setting",
    "numpy.exceptions.DTypePromotionError: no common DType": "wrong kind",
    "pydantic_core._pydantic_core.ValidationError: 1 error for User": "not allowed here",
    "pandas.errors.OutOfBoundsDatetime: Out of bounds nanosecond": "not allowed here",
    "shop.plugins.PluginError: cannot start": "could not be loaded",
    "celery.exceptions.NotRegistered: 'shop.pay'": "was not found",
    "trio.ClosedResourceError: this file is over": "time or place",
    "pandas.errors.SettingWithCopyWarning: a copy of a slice": "library warns",
    "shop.client.Odd: the request timed out after 3 s": "too long",
    "shop.client.Odd: connection refused by the till": "could not be reached",
    "shop.client.Odd: access denied for this till": "refused",
    "shop.client.Odd: article 7 does not exist": "was not found",
}


@pytest.mark.parametrize("text", UNKNOWN_LIBRARIES)
def test_error_of_an_unknown_library_tells_its_kind(dictionary: Dictionary, text: str) -> None:
    problem = find_problem(text)

    assert problem is not None
    means = describe_unknown(problem, dictionary.families).means
    assert UNKNOWN_LIBRARIES[text] in means
    library = text.partition(".")[0]
    assert means.endswith(f"The error comes from `{library}`, which your program uses.")


def test_every_family_by_a_word_or_a_message_speaks(dictionary: Dictionary) -> None:
    by_words = {each.means for each in dictionary.families if each.named or each.message}

    spoken = {
        describe_unknown(problem, dictionary.families).means.partition(" The error comes")[0]
        for text in UNKNOWN_LIBRARIES
        if (problem := find_problem(text))
    }

    assert spoken == by_words


@pytest.mark.parametrize(
    ("type", "means"),
    [
        ("KeyError", "The label or number asked for"),
        ("ModuleNotFoundError", "Python could not find or load"),
        ("TimeoutError", "Something took too long"),
        ("PermissionError", "The operating system does not allow"),
        ("ConnectionRefusedError", "Another program or computer"),
    ],
)
def test_errors_of_python_are_told_by_their_base(
    dictionary: Dictionary, type: str, means: str
) -> None:
    problem = Problem(type=type, message="file not found, it timed out")

    assert describe_unknown(problem, dictionary.families).means.startswith(means)


def traceback_of(last: str, code: str, words: str) -> Problem:
    found = find_problem(
        "Traceback (most recent call last):\n"
        '  File "/home/ada/shop/till.py", line 3, in <module>\n'
        "    pay(3)\n"
        f'  File "{last}", line 9, in pay\n'
        f"    {code}\n"
        f"{words}\n"
    )
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("last", "code", "words", "means"),
    [
        (
            "/home/ada/.venv/lib/python3.12/site-packages/coins/purse.py",
            "return self.coins[number]",
            "KeyError: 3",
            "The label or number asked for is not in the collection. "
            "The error comes from `coins`, which your program uses.",
        ),
        (
            "/usr/lib/python3.12/statistics.py",
            "raise StatisticsError('no data')",
            "statistics.StatisticsError: no data",
            "The program stopped because something unexpected happened. "
            "The error comes from `statistics`, which your program uses.",
        ),
        (
            "/usr/lib/python3.12/codecs.py",
            "return decode(text)",
            "ValueError: odd",
            "A value has the right kind, but its content is not allowed here.",
        ),
        (
            "/home/ada/shop/till.py",
            "raise ShopError('sold out')",
            "__main__.ShopError: sold out",
            "Your own code raises this error, with the word `raise`.",
        ),
        (
            "/home/ada/shop/till.py",
            "raise ValueError('sold out')",
            "ValueError: sold out",
            "A value has the right kind, but its content is not allowed here. "
            "Your own code raises this error, with the word `raise`.",
        ),
    ],
    ids=["library", "dotted", "machinery", "own", "own-value"],
)
def test_unknown_error_tells_where_it_comes_from(
    dictionary: Dictionary, last: str, code: str, words: str, means: str
) -> None:
    problem = traceback_of(last, code, words)

    assert describe_unknown(problem, dictionary.families).means == means


def test_a_check_names_the_library_that_its_steps_leave_out() -> None:
    step = {"file": "till.py", "line": 3, "function": "pay", "code": "purse.pay()"}
    told = {"type": "coins.Empty", "bases": ["Exception"], "frames": [step], "file": "till.py"}

    means = [
        describe_unknown(Problem.from_dict({**told, "module": module})).means
        for module in ("coins.purse", "till")
    ]

    assert means[0].endswith("The error comes from `coins`, which your program uses.")
    assert means[1] == "The program stopped because something unexpected happened."


def test_a_broken_pattern_of_a_family_is_named(tmp_path: Path) -> None:
    path = tmp_path / "_families.toml"
    path.write_text('[[family]]\nnamed = "("\nmeans = "Odd."\n', encoding="utf-8")

    with pytest.raises(DictionaryError) as raised:
        Dictionary.load(tmp_path).families  # noqa: B018

    assert raised.value.location == path.as_posix()


def test_families_are_short(dictionary: Dictionary) -> None:
    assert [item for item in dictionary.families if len(item.means.split()) > 20] == []


def test_no_entry_is_read_before_it_is_needed() -> None:
    assert Dictionary.load(FOLDER)._known == {}


@pytest.mark.parametrize(
    "text",
    [
        'TypeError: can only concatenate str (not "int") to str',
        "AttributeError: 'NoneType' object has no attribute 'name'",
        "bash: flask: command not found",
        "sqlalchemy.exc.OperationalError: (sqlite3.OperationalError) no such table: user",
    ],
)
def test_few_entries_are_read_for_an_answer(text: str) -> None:
    # Reading TOML is what takes the time; benchmarks/explain.py measures it.
    problem = find_problem(text)
    assert problem is not None
    dictionary = Dictionary.load(FOLDER)

    assert dictionary.explain(problem) is not None
    assert len(dictionary._known) < len(dictionary.ids) / 10


def test_patterns_are_quick_on_hostile_messages(dictionary: Dictionary) -> None:
    hostile = ["a" * 4096, " " * 4096, "'" * 4096, "a." * 2048, "\n" * 4096, "((" * 2048]
    slow = []
    for entry in dictionary.entries():
        for rule in entry.rules:
            for text in hostile:
                names = rule.type or ("",)
                problem = Problem(
                    type=names[0],
                    kind=rule.kind[0] if rule.kind else "exception",
                    message=text,
                    code=text[:2000],
                    source=text * 4,
                    traceback=text,
                )
                started = time.process_time()
                dictionary.score(entry, problem)
                if time.process_time() - started > 0.5:
                    slow.append((entry.id, text[:2]))

    assert slow == []


def test_page_shows_every_entry(dictionary: Dictionary) -> None:
    page = as_markdown(dictionary)

    assert page.startswith("# ")
    assert page.endswith("\n")
    assert page.count("\n### ") == len(dictionary.ids)
    assert [id for id in dictionary.ids if f"Id: `{id}`" not in page] == []


def test_explanation_is_plain_data(small: Dictionary) -> None:
    found = small.show("key-missing")

    assert found is not None
    assert found.as_dict()["id"] == "key-missing"
    assert found.as_dict()["see_also"] == []


def test_found_text_goes_straight_to_its_entry(dictionary: Dictionary) -> None:
    problem = find_problem("KeyError: 'email'")

    assert problem is not None
    found = dictionary.explain(problem)
    assert found is not None
    assert found.id == "key-missing"
    assert "'email'" in found.means


def keywords(folder: Path, line: str, source: str) -> str:
    """Return what the explanation says of a line with a misspelt word of Python."""
    rule = 'type = "SyntaxError"\nmessage = "invalid syntax"\nnear = "word"\namong = "keywords"\n'
    text = ENTRY.partition("[[match]]")[0].replace("$key.", "$word, but $near.")
    text = text.replace("Use `.get($key)` in `$file`.", "Write it.")
    write(folder, "one", f'{text}[[match]]\n{rule}\n[otherwise]\nword = "x"\nnear = "y"\n')
    problem = Problem(type="SyntaxError", message="invalid syntax", code=line, source=source)
    found = Dictionary.load(folder).explain(problem)
    return found.means.removeprefix("The dictionary has no key ") if found else ""


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('retrun "x"', "retrun, but return."),
        ("From flask import Flask", "From, but from."),
        ("form flask import Flask", "form, but from."),
        ("Class User:", "Class, but class."),
        ("whiel n < 3:", "whiel, but while."),
        ("esle:", "esle, but else."),
        ("for n ni names:", "ni, but in."),
        ("if a adn b:", "adn, but and."),
        ("from flask improt Flask", "improt, but import."),
        ("note = 3 4", ""),
        ("names = names 3", ""),
        ('print("retrun" 3)', ""),
        ("form.title 3", ""),
    ],
)
def test_misspelt_word_of_python_is_found_in_the_line(tmp_path: Path, line: str, said: str) -> None:
    assert keywords(tmp_path, line, f"{line}\n") == said


def test_name_that_the_file_uses_elsewhere_is_no_misspelt_word(tmp_path: Path) -> None:
    line = "form form"

    assert keywords(tmp_path, line, f"form = 3\n{line}\n") == ""
    assert keywords(tmp_path, line, f"{line}\n") == "form, but from."


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("falsk", "flask"),
        ("rnu", "run"),
        ("Run", "run"),
        ("flaskk", "flask"),
        ("flask", ""),
        ("celery", ""),
    ],
)
def test_nearest_of_the_listed_words_is_found(tmp_path: Path, name: str, near: str) -> None:
    rule = '(?P<name>.+)\'\nnear = "name"\namong = ["flask", "run"]'
    text = ENTRY.replace("(?P<key>.+)'", rule).replace("$key", "$near").replace("key =", "near =")
    write(tmp_path, "one", text)

    found = Dictionary.load(tmp_path).explain(Problem(type="KeyError", message=name))

    assert (found.means if found else "") == (f"The dictionary has no key {near}." if near else "")


def test_columns_of_one_table_are_listed_and_compared(tmp_path: Path) -> None:
    rule = """no (?P<table>[a-z]+)[.](?P<column>[a-z]+)'
near = "column"
among = "columns of $table"

[names.all]
pattern = '[a-z]+'
in = "columns of $table"
pick = "all"
"""
    text = ENTRY.replace("(?P<key>.+)'", rule).replace("$key", "$near of $all")
    write(tmp_path, "one", text.replace("key =", 'near = "x"\nall ='))
    source = 'run("CREATE TABLE pet (name TEXT, age INT)")\nrun("CREATE TABLE bill (fee REAL)")\n'
    problem = Problem(type="KeyError", message="no pet.nmae", source=source)

    found = Dictionary.load(tmp_path).explain(problem)

    assert found is not None
    assert found.means == "The dictionary has no key name of name, age."
    other = Problem(type="KeyError", message="no bill.nmae", source=source)
    assert Dictionary.load(tmp_path).explain(other) is None


def test_list_of_words_needs_near(tmp_path: Path) -> None:
    write(tmp_path, "one", ENTRY.replace("[otherwise]", 'among = ["a"]\n\n[otherwise]'))

    with pytest.raises(DictionaryError, match="'among' without near"):
        Dictionary.load(tmp_path).entries()


def test_words_for_an_unknown_name_are_no_code(tmp_path: Path) -> None:
    text = ENTRY.replace("no key $key", "no key `$key` in `$file`")
    write(tmp_path, "one", text)

    shown = Dictionary.load(tmp_path).show("one")

    assert shown is not None
    assert shown.means == "The dictionary has no key of that name in your file."


APP = """\
from flask import Flask, request

app = Flask(__name__)


@app.route("/hello")
def hello():
    return "Hello"


@app.post("/login")
def login():
    return request.form["username"]
"""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("GET /helo\nHTTP/1.1 404 NOT FOUND\n", ["`/helo`", "/hello, /login", "`/hello`"]),
        ("GET /login\nHTTP/1.1 405 METHOD NOT ALLOWED\nAllow: POST\n", ["accepts POST", "GET"]),
        ("POST /login\nHTTP/1.1 400 BAD REQUEST\n", ['"username"']),
        ("POST /u\nHTTP/1.1 415 UNSUPPORTED MEDIA TYPE\n", ["`Content-Type: application/json`"]),
    ],
    ids=["404", "405", "400", "415"],
)
def test_refusal_tells_what_the_learner_needs(text: str, told: list[str]) -> None:
    problem = find_problem(text)
    assert problem is not None

    found = Dictionary.load(FOLDER).explain(problem.with_source(APP))

    assert found is not None
    said = f"{found.means} {found.fix}"
    assert [part for part in told if part not in said] == []


CHAINED = """\
Traceback (most recent call last):
  File "shop.py", line 3, in price_of
    return prices[naem]
                  ^^^^
NameError: name 'naem' is not defined

During handling of the above exception, another exception occurred:

Traceback (most recent call last):
  File "shop.py", line 8, in <module>
    price_of("tea")
  File "shop.py", line 5, in price_of
    till.stop("sold out")
  File "/home/ada/.venv/lib/python3.12/site-packages/coins/till.py", line 9, in stop
    raise Stopped(words)
coins.till.Stopped: sold out
"""


def test_the_place_is_that_of_the_cause_that_is_explained(dictionary: Dictionary) -> None:
    problem = find_problem(CHAINED)
    assert problem is not None

    place = dictionary.locate(problem)

    assert problem.cause is not None
    assert dictionary.explain(problem) == dictionary.explain(problem.cause) is not None
    assert (place.file, place.line, place.function) == ("shop.py", 3, "price_of")
    assert (place.code, place.mark) == ("return prices[naem]", " " * 14 + "^^^^")
    assert (place.type, place.traceback) == (problem.type, problem.traceback)


def test_a_problem_that_is_explained_itself_keeps_its_place(dictionary: Dictionary) -> None:
    problem = find_problem(
        CHAINED.replace("coins.till.Stopped: sold out", "NameError: name 'x' is not defined")
    )
    assert problem is not None

    assert dictionary.locate(problem) == problem


def test_the_cause_in_the_same_file_knows_its_text(dictionary: Dictionary) -> None:
    problem = find_problem(CHAINED)
    assert problem is not None

    problem = problem.with_source("name = 'tea'\n")

    assert problem.cause is not None
    assert problem.cause.source == "name = 'tea'\n"
