"""What stops a start is said in a sentence, with the one thing to do."""

from __future__ import annotations

import ast
import errno
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from checker.bootstrap import environment, failures, names, places, prepare
from checker.bootstrap.errors import NoConnectionError, SetupError

from .conftest import BASE_PYTHON, ONE_PACKAGE, PROJECT, Clone, clean_environment
from .test_repairs import NO_NETWORK

OLD_PYTHONS = ["2.7", "3.6", "3.7", "3.8", "3.9", "3.10"]
READ_BY_OLD_PYTHONS = [
    PROJECT / "checker" / "__init__.py",
    PROJECT / "checker" / "__main__.py",
    *sorted((PROJECT / "checker" / "bootstrap").glob("*.py")),
]


def error_of(result: subprocess.CompletedProcess[str]) -> list[str]:
    """Return the error's lines; a traceback is never one of them."""
    assert "Traceback" not in result.stderr
    lines = result.stderr.splitlines()
    start = next((i for i, line in enumerate(lines) if line.startswith("error: ")), len(lines))
    return lines[start:]


@pytest.mark.parametrize("path", READ_BY_OLD_PYTHONS, ids=lambda path: path.name)
def test_every_module_before_the_hand_over_parses_on_python_38(path: Path) -> None:
    ast.parse(path.read_text(encoding="utf-8"), feature_version=(3, 8))


@pytest.mark.parametrize("path", READ_BY_OLD_PYTHONS, ids=lambda path: path.name)
def test_the_preparation_imports_nothing_else(path: Path) -> None:
    imported = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            imported |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            imported.add(node.module)
    ours = {name for name in imported if name.startswith("checker")}

    assert {name.partition(".")[0] for name in imported - ours} <= sys.stdlib_module_names
    # The one door to the rest of the course is start.py's.
    allowed = {"checker.cli"} if path.name == "start.py" else set()
    assert {name for name in ours if not name.startswith("checker.bootstrap")} <= allowed


@pytest.mark.parametrize("version", OLD_PYTHONS)
def test_old_python_gets_a_sentence(clone: Clone, version: str) -> None:
    python = _find_python(version)
    if not python:
        pytest.skip(f"there is no Python {version} here")

    result = clone.start(python=python)

    assert result.returncode == 3
    message, remedy = error_of(result)
    needs = "error: the course needs Python 3.11 or later, and this is Python "
    assert message == f"{needs}{version}."
    assert remedy.startswith(("  help: type: python3.", "  help: install the newest Python"))


def _find_python(version: str) -> str:
    """Look on PATH and, as version managers keep them, beside the Python that runs us."""
    beside = Path(BASE_PYTHON).resolve().parents[2].glob(f"{version}.*/bin/python")
    question = "import sys; sys.stdout.write('%d.%d' % sys.version_info[:2])"
    for python in [shutil.which(f"python{version}"), *map(str, beside)]:
        if python:
            answer = subprocess.run([python, "-c", question], capture_output=True, check=False)
            if answer.stdout == version.encode():
                return python
    return ""


def test_old_python_is_told_of_a_newer_one(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 1))
    monkeypatch.setattr(names, "newer_python", lambda: "python3.13")
    monkeypatch.chdir(PROJECT)

    assert prepare.run([]) == 3
    message, remedy = capsys.readouterr().err.splitlines()
    assert message == "error: the course needs Python 3.11 or later, and this is Python 3.9."
    assert remedy == "  help: type: python3.13 -m checker"


def test_old_python_alone_is_told_where_to_get_one(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 1))
    monkeypatch.setattr(names, "newer_python", lambda: "")

    assert prepare.run([]) == 3
    assert "install the newest Python from python.org/downloads" in capsys.readouterr().err


@pytest.mark.skipif(os.name == "nt", reason="a shell script stands for Python")
def test_a_name_that_does_not_run_is_no_newer_python(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, code in (("python3.14", 127), ("python3.13", 1), ("python3.12", 0)):
        script = tmp_path / name
        script.write_text(f"#!/bin/sh\nexit {code}\n")
        script.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))

    assert names.newer_python() == "python3.12"


def test_python_without_a_part_is_refused(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "_sqlite3", None)
    monkeypatch.setattr(prepare.importlib.util, "find_spec", _all_but("_sqlite3"))

    assert prepare.run([]) == 3
    assert "error: this Python comes without its part 'sqlite3'." in capsys.readouterr().err


def _all_but(missing: str):  # type: ignore[no-untyped-def]
    return lambda name: None if name == missing else object()


@pytest.fixture
def without_pip(clone: Clone, tmp_path: Path) -> Path:
    """Return a Python with neither pip nor ensurepip, as Debian and Ubuntu ship it."""
    clone.run(BASE_PYTHON, "-m", "venv", "--without-pip", tmp_path / "bare")
    (tmp_path / "broken" / "ensurepip").mkdir(parents=True)
    (tmp_path / "broken" / "ensurepip" / "__init__.py").write_text("raise ImportError('none')\n")
    clone.environment["PYTHONPATH"] = str(tmp_path / "broken")
    # No uv either.
    clone.environment["PATH"] = "/usr/bin:/bin"
    return tmp_path / "bare" / ("Scripts" if os.name == "nt" else "bin") / "python"


def test_python_without_pip_and_ensurepip(clone: Clone, without_pip: Path) -> None:
    clone.lock(ONE_PACKAGE)
    if shutil.which("uv", path=clone.environment["PATH"]):
        pytest.skip("uv is here, and does it")

    result = clone.start(python=without_pip)

    assert result.returncode == 3
    message, remedy = error_of(result)
    assert message == "error: this Python comes without pip, the program that installs packages."
    if Path("/etc/debian_version").exists():
        assert remedy == "  help: type: sudo apt install python3-venv, then start again."


def test_no_network(clone: Clone) -> None:
    clone.lock(ONE_PACKAGE)

    result = clone.start(**NO_NETWORK)

    assert result.returncode == 3
    assert error_of(result) == [
        "error: the package index did not answer.",
        "  help: check the internet connection, then start again.",
        "  details: .checker/install.log",
    ]
    assert "blinker" in (clone.root / ".checker" / "install.log").read_text()


def test_group_without_network(prepared: Clone) -> None:
    prepared.lock(ONE_PACKAGE, "notebooks")
    program = (
        "from checker.bootstrap.errors import SetupError\n"
        "from checker.bootstrap.groups import ensure\n"
        "try:\n    ensure('notebooks', print)\nexcept SetupError as error:\n"
        "    print(error.message, '|', error.help)\n"
    )

    result = prepared.run(prepared.commands / "python", "-c", program, **NO_NETWORK)

    last = result.stdout.splitlines()[-1]
    assert last.startswith("the package index did not answer. | check the internet"), result.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_full_disk(clone: Clone) -> None:
    clone.lock(ONE_PACKAGE)
    (clone.root / ".checker").mkdir()
    (clone.root / ".checker" / "install.log").symlink_to("/dev/full")

    result = clone.start(**NO_NETWORK)

    assert result.returncode == 3
    assert error_of(result) == [
        "error: the disk is full.",
        "  help: free about 100 megabytes, then start again.",
    ]


@pytest.mark.skipif(os.name == "nt", reason="folders of Windows have other rights")
def test_folder_that_may_only_be_read(clone: Clone) -> None:
    user: dict[str, object] = {}
    python = BASE_PYTHON
    if os.geteuid() == 0:
        # Rights do not hold for the administrator: ask as somebody else.
        user = {"user": 65534, "group": 65534, "extra_groups": []}
        python = "/usr/bin/python3"
        if not _runs(python, user):
            pytest.skip("there is no Python that another user may run")
    # Not below a folder of pytest: those are closed to other users.
    with tempfile.TemporaryDirectory(dir="/tmp") as folder:
        root = Path(folder) / "course"
        shutil.copytree(clone.root, root)
        Path(folder).chmod(0o755)
        root.chmod(0o555)
        result = subprocess.run(
            [python, "-m", "checker"],
            cwd=root,
            env=clean_environment(),
            capture_output=True,
            encoding="utf-8",
            check=False,
            **user,  # type: ignore[call-overload]
        )
        root.chmod(0o755)

    assert result.returncode == 3
    assert error_of(result) == [
        f"error: nothing may be written in the folder {root}.",
        "  help: copy the course's folder into your home folder, then start there.",
    ]


def _runs(python: str, user: dict[str, object]) -> bool:
    question = "import sys; sys.exit(sys.version_info < (3, 11))"
    try:
        return subprocess.call([python, "-c", question], **user) == 0  # type: ignore[call-overload]
    except OSError:
        return False


@pytest.mark.skipif(os.name == "nt", reason="a path of Windows cannot hold the separator")
def test_path_that_python_refuses(clone: Clone, tmp_path: Path) -> None:
    odd = Clone(tmp_path / "back:end", clone.environment)
    clone.root.rename(odd.root)

    result = odd.start()

    assert result.returncode == 3
    message, remedy = error_of(result)
    assert message.startswith("error: the course's folder has a ':' in its path: ")
    assert remedy == "  help: rename or move the folder, then start again."


def test_file_in_the_place_of_the_machines_folder(clone: Clone) -> None:
    (clone.root / ".checker").write_text("")

    result = clone.start()

    assert result.returncode == 3
    assert error_of(result) == [
        "error: the system could not write '.checker': File exists.",
        "  help: rename or delete it, then start again.",
    ]


def test_venv_that_another_program_uses_on_windows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: str) -> None:
        raise PermissionError(errno.EACCES, "in use")

    monkeypatch.setattr(places, "VENV", str(tmp_path))
    monkeypatch.setattr(places, "WINDOWS", True)
    monkeypatch.setattr(environment.shutil, "rmtree", refuse)
    (tmp_path / "Lib").mkdir()

    with pytest.raises(SetupError, match="another program uses the folder") as raised:
        environment.remove()

    assert raised.value.help == "close VS Code and all terminals, then start again."


def test_hand_over_that_leads_nowhere_ends(prepared: Clone) -> None:
    (prepared.venv / "pyvenv.cfg").unlink()

    result = prepared.run(BASE_PYTHON, "-X", "checker=handed-over", "checker")

    assert result.returncode == 3
    message, remedy = error_of(result)
    assert message == "error: the folder .venv does not work."
    assert remedy.startswith("  help: delete the folder .venv in ")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("OSError: [Errno 28] No space left on device", "the disk is full."),
        (
            "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.",
            "a downloaded package is not the one that the course names.",
        ),
        (
            "SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] ...",
            "the package index could not prove who it is (certificate).",
        ),
        ("[Errno -3] Temporary failure in name resolution", "the package index did not answer."),
        ("ReadTimeoutError: Read timed out.", "the package index did not answer."),
        (
            "ERROR: Could not find a version that satisfies flask==3.1.3 (from versions: none)\n"
            "ERROR: No matching distribution found for flask==3.1.3",
            "the package index did not answer.",
        ),
        (
            "ERROR: No matching distribution found for flask==3.1.3",
            "the package index lacks a package for this Python ({}.{}).".format(
                *sys.version_info[:2]
            ),
        ),
        ("ERROR: [Errno 13] Permission denied: 'x'", "nothing may be written in the folder "),
        ("Segmentation fault", "the tools of the course could not be installed."),
    ],
)
def test_words_of_an_installer_become_a_sentence(words: str, message: str) -> None:
    error = failures.from_output(f"Collecting flask\n{words}\n")

    assert error.message.startswith(message)
    assert error.help


def test_lost_connection_is_told_apart() -> None:
    # An update without a connection goes on with the older tools.
    assert isinstance(failures.from_output("Connection refused"), NoConnectionError)
    assert not isinstance(failures.from_output("No space left on device"), NoConnectionError)
