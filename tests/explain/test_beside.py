from __future__ import annotations

import json
from pathlib import Path

import pytest

from checker.explain import Problem, problem_of, texts_near, with_near
from checker.explain.beside import (
    broken_json,
    data_with,
    defined_in,
    keys_of_data,
    module_text,
    modules_in,
)
from checker.explain.problem import MOST_TEXT


def message_of(text: str) -> str:
    with pytest.raises(json.JSONDecodeError) as caught:
        json.loads(text)
    return str(caught.value)


def test_the_broken_file_is_found_among_the_others() -> None:
    texts = {"app.py": "x", "good.json": "[1]", "other.json": "[\n\n\n1 2]", "bad.json": "[1,]"}

    broken = broken_json(texts, message_of("[1,]"))

    assert broken is not None
    assert (broken.file, broken.row) == ("bad.json", 1)
    assert broken.text.replace("▲", "") == "[1,]"


def test_the_place_where_reading_stopped_is_marked() -> None:
    text = '{\n  "a": 1\n  "b": 2\n}'

    broken = broken_json({"a.json": text}, message_of(text))

    assert broken is not None
    assert broken.row == 3
    assert broken.text == '{\n  "a": 1\n  ▲"b": 2\n}'


def test_a_message_of_another_line_is_about_another_text() -> None:
    assert broken_json({"a.json": "[1,]"}, "Expecting value: line 9 column 1 (char 80)") is None
    assert broken_json({"a.json": "[1,]"}, "no place is told") is None


def test_modules_are_files_and_folders_with_files() -> None:
    files = ("app.py", "my-file.py", "prices.csv", "shop/cart.py", "data/a.json")

    assert modules_in(files) == {"app", "shop"}


def test_the_text_of_a_module_is_found_by_its_name() -> None:
    texts = {"a.py": "one", "shop/b.py": "two", "shop/__init__.py": "three"}

    assert [module_text(texts, name) for name in ("a", "shop.b", "shop", "c")] == [
        "one",
        "two",
        "three",
        "",
    ]


def test_only_names_at_the_left_edge_are_defined() -> None:
    text = (
        "RATE: float = 0.2\n\ndef tax(net):\n    part = 1\n\nclass Bill:\n    def pay(self): ...\n"
    )

    assert defined_in(text) == {"RATE", "tax", "Bill"}


def test_only_modules_and_data_are_read(tmp_path: Path) -> None:
    for name in ("app.py", "a.json", "b.csv", "c.txt", "d.db"):
        (tmp_path / name).write_text(name, encoding="utf-8")

    assert texts_near(str(tmp_path / "app.py")) == {
        "app.py": "app.py",
        "a.json": "a.json",
        "b.csv": "b.csv",
    }


def test_a_large_file_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "app.py").write_text("x = 1\n", encoding="utf-8")
    (tmp_path / "a.json").write_text(" " * (MOST_TEXT + 1), encoding="utf-8")

    assert texts_near(str(tmp_path / "app.py")) == {"app.py": "x = 1\n"}


def test_texts_survive_the_way_through_json_and_are_cut() -> None:
    problem = Problem(texts={"a.json": "[1,]"})
    long = Problem(texts={"a.json": "[1]" * MOST_TEXT, "b.json": "[2]"})

    assert Problem.from_dict(problem.as_dict()) == problem
    assert Problem.from_dict(long.as_dict()).texts == {"b.json": "[2]"}


def test_texts_must_be_text() -> None:
    with pytest.raises(TypeError, match="'texts' must map names to text"):
        Problem.from_dict({"texts": {"a.json": 3}})


def test_an_import_brings_the_files_and_a_sum_does_not(tmp_path: Path) -> None:
    app = tmp_path / "app.py"
    app.write_text("import nowhere_to_be_found\n", encoding="utf-8")
    (tmp_path / "b.py").write_text("tax = 1\n", encoding="utf-8")

    problems = []
    for code in ("import nowhere_to_be_found", "1 + None"):
        try:
            exec(compile(code, str(app), "exec"))
        except (ImportError, TypeError) as error:
            problems.append(problem_of(error, lambda file: file == str(app)))

    assert [sorted(problem.texts) for problem in problems] == [["app.py", "b.py"], []]
    assert with_near(problems[1], str(app)).texts["b.py"] == "tax = 1\n"


def test_a_program_that_names_a_data_file_brings_it(tmp_path: Path) -> None:
    app = tmp_path / "app.py"
    app.write_text('FILE = "a.json"\n{}["x"]\n', encoding="utf-8")
    (tmp_path / "a.json").write_text('{"y": 1}', encoding="utf-8")

    with pytest.raises(KeyError) as caught:
        exec(compile(app.read_text(encoding="utf-8"), str(app), "exec"))

    problem = problem_of(caught.value, lambda file: file == str(app))
    assert problem.texts["a.json"] == '{"y": 1}'


def test_the_keys_of_data_are_names_and_headings() -> None:
    texts = {
        "a.json": '[{"name": "Ada"}]',
        "b.csv": '\ufeffcity; "zip"\nGraz;8010\n',
        "c.py": "x = 1",
    }

    assert keys_of_data(texts) == {"name", "city", "zip"}


def test_the_shape_of_data_is_found() -> None:
    texts = {"a.json": "[1]", "b.json": '{"tasks": [1]}'}

    found = data_with(texts, r'\A\{"(\w+)": \[')

    assert found is not None
    assert (found[0], found[1][1]) == ("b.json", "tasks")
    assert data_with(texts, "nothing") is None
