from __future__ import annotations

from pathlib import Path

import pytest

from checker.content.assembly import assemble
from checker.content.catalog import Course
from checker.errors import CourseError
from checker.model import Sample

SOLUTION = "solutions/020-pages/020-people"


def names(folder: Path) -> list[str]:
    return sorted(
        path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()
    )


def add_sample(root: Path, manifest: str, **files: str) -> Sample:
    folder = root / SOLUTION / "_samples" / "mine"
    folder.mkdir()
    (folder / "sample.toml").write_text(f'title = "x"\nverdict = "pass"\n{manifest}')
    for name, text in files.items():
        (folder / name.replace("__", ".")).write_text(text)
    course = Course.open(root)
    return next(each for each in course.samples(course.exercise("people")) if each.name == "mine")


def assemble_sample(root: Path, sample: Sample, target: Path) -> None:
    course = Course.open(root)
    assemble(course, course.exercise("people"), sample, target)


def test_starter(toy: Course, tmp_path: Path) -> None:
    assemble(toy, toy.exercise("people"), "starter", tmp_path / "new")

    assert names(tmp_path / "new") == ["answers.sql", "people.csv"]
    assert "write your query" in (tmp_path / "new" / "answers.sql").read_text()


def test_solution_lies_over_the_starter(toy: Course, tmp_path: Path) -> None:
    assemble(toy, toy.exercise("people"), "solution", tmp_path)

    assert names(tmp_path) == ["answers.sql", "people.csv"]
    assert "SELECT" in (tmp_path / "answers.sql").read_text()


def test_sample_lies_over_the_solution(own_root: Path, tmp_path: Path) -> None:
    sample = add_sample(own_root, "", extra__txt="x")

    assemble_sample(own_root, sample, tmp_path / "a")

    assert names(tmp_path / "a") == ["answers.sql", "extra.txt", "people.csv"]
    assert "SELECT" in (tmp_path / "a" / "answers.sql").read_text()


def test_sample_over_the_starter(own_root: Path, tmp_path: Path) -> None:
    sample = add_sample(own_root, 'base = "starter"', extra__txt="x")

    assemble_sample(own_root, sample, tmp_path / "a")

    assert "write your query" in (tmp_path / "a" / "answers.sql").read_text()


def test_sample_from_nothing(own_root: Path, tmp_path: Path) -> None:
    sample = add_sample(own_root, 'base = "empty"', extra__txt="x")

    assemble_sample(own_root, sample, tmp_path / "a")

    assert names(tmp_path / "a") == ["extra.txt"]


def test_sample_takes_files_and_folders_away(own_root: Path, tmp_path: Path) -> None:
    (own_root / "exercises/020-pages/020-people/starter/data").mkdir()
    (own_root / "exercises/020-pages/020-people/starter/data/x.txt").touch()
    sample = add_sample(own_root, 'remove = ["people.csv", "data"]')

    assemble_sample(own_root, sample, tmp_path / "a")

    assert names(tmp_path / "a") == ["answers.sql"]


def test_removing_what_is_not_there_is_an_error(own_root: Path, tmp_path: Path) -> None:
    sample = add_sample(own_root, 'remove = ["nothing.txt"]')

    with pytest.raises(
        CourseError, match=r"'nothing\.txt' cannot be removed: there is none"
    ) as raised:
        assemble_sample(own_root, sample, tmp_path / "a")

    assert raised.value.location.endswith("mine/sample.toml")


def test_prepare_runs_in_the_finished_folder_and_is_not_handed_out(
    own_root: Path, tmp_path: Path
) -> None:
    script = (
        "from pathlib import Path\nPath('made.txt').write_text(Path('answers.sql').read_text())\n"
    )
    sample = add_sample(own_root, "", _prepare__py=script, answers__sql="-- mine\n")

    assemble_sample(own_root, sample, tmp_path / "a")

    assert names(tmp_path / "a") == ["answers.sql", "made.txt", "people.csv"]
    assert (tmp_path / "a" / "made.txt").read_text() == "-- mine\n"


def test_prepare_of_the_layer_below_serves_a_sample_without_one(
    own_root: Path, tmp_path: Path
) -> None:
    (own_root / SOLUTION / "_prepare.py").write_text("open('made.txt', 'w').close()\n")
    sample = add_sample(own_root, "")

    assemble_sample(own_root, sample, tmp_path / "a")

    assert "made.txt" in names(tmp_path / "a")


def test_prepare_that_fails_is_named(own_root: Path, tmp_path: Path) -> None:
    sample = add_sample(own_root, "", _prepare__py="raise SystemExit('no disk')\n")

    with pytest.raises(CourseError, match="it ended with 1: no disk") as raised:
        assemble_sample(own_root, sample, tmp_path / "a")

    assert raised.value.location.endswith("_prepare.py")
