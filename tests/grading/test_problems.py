"""How the learner's process describes an error: as plain data, with the learner's files."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.grading import agents  # noqa: F401  (makes checker_agent importable)

# isort: split
from checker_agent.problems import describe


def fail(folder: Path, template: str) -> dict[str, object]:
    """Let a program run a file as a template does, and describe the error in it."""
    program = folder / "app.py"
    text = f"exec(compile('1 / 0', {template!r}, 'exec'))\n"
    program.write_text(text, encoding="utf-8")
    with pytest.raises(ZeroDivisionError) as caught:
        exec(compile(text, str(program), "exec"))
    return dict(describe(caught.value, str(folder)))


def test_an_error_in_a_template_brings_the_python_file_too(tmp_path: Path) -> None:
    template = tmp_path / "templates" / "home.html"
    template.parent.mkdir()
    template.write_text("{{ 1 / 0 }}", encoding="utf-8")

    told = fail(tmp_path, str(template))

    assert (told["kind"], told["file"]) == ("template", "templates/home.html")
    assert told["source"] == "{{ 1 / 0 }}"
    assert told["program"] == (tmp_path / "app.py").read_text(encoding="utf-8")


def test_a_template_that_is_no_file_stands_in_the_program(tmp_path: Path) -> None:
    told = fail(tmp_path, "<template>")

    assert (told["kind"], told["file"], told["program"]) == ("template", "app.py", "")
    assert told["source"] == (tmp_path / "app.py").read_text(encoding="utf-8")


def test_an_error_in_python_is_no_templates(tmp_path: Path) -> None:
    told = fail(tmp_path, str(tmp_path / "other.py"))

    assert (told["kind"], told["file"], told["program"]) == ("exception", "other.py", "")
