from __future__ import annotations

from pathlib import Path

from checker.explain import Problem, files_near, problem_of
from checker.explain.nearby import MOST_FILES


def make(folder: Path, *names: str) -> Path:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("", encoding="utf-8")
    return folder / names[0]


def test_files_beside_and_below_are_found_the_nearest_first(tmp_path: Path) -> None:
    app = make(tmp_path, "app.py", "data/prices.csv", "zoo.txt")

    assert files_near(str(app)) == ("app.py", "zoo.txt", "data/prices.csv")


def test_folders_of_tools_and_hidden_ones_are_left_out(tmp_path: Path) -> None:
    app = make(tmp_path, "app.py", "venv/lib/a.py", ".git/config", "__pycache__/app.pyc")

    assert files_near(str(app)) == ("app.py",)


def test_a_long_list_is_cut(tmp_path: Path) -> None:
    app = make(tmp_path, *(f"{number}.txt" for number in range(MOST_FILES + 5)))

    assert len(files_near(str(app))) == MOST_FILES


def test_a_program_that_is_no_file_has_none_near() -> None:
    assert files_near("<stdin>") == ()
    assert files_near("") == ()
    assert files_near("a\0b") == ()


def test_a_missing_file_brings_the_names_of_those_that_are_there(tmp_path: Path) -> None:
    app = make(tmp_path, "app.py", "data/prices.csv")
    try:
        (tmp_path / "prices.csv").read_text(encoding="utf-8")
    except FileNotFoundError as error:
        problem = problem_of(error, lambda file: file == __file__)

    assert "test_nearby.py" in problem.files
    assert problem.with_files(files_near(str(app))).files == ("app.py", "data/prices.csv")


def test_files_survive_the_way_through_json() -> None:
    problem = Problem(type="FileNotFoundError", files=("app.py", "data/prices.csv"))

    assert Problem.from_dict(problem.as_dict()) == problem
