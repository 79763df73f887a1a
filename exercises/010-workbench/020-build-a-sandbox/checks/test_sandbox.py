import pytest
from packaging.version import InvalidVersion, Version
from support.sandboxes import find_python, find_sandboxes, list_packages, read_config

from checker.checks import fail, note

OLDEST_FLASK = Version("3.1")
STRANGERS = ("sql", "alchemy")


@pytest.mark.task(2)
def test_venv_is_made(learner):
    """There is a sandbox with the name .venv."""
    _require_venv(learner)
    if read_config(learner).get("include-system-site-packages", "false") == "true":
        note(
            "Your sandbox also sees the libraries outside of it. A new one without that is cleaner."
        )


@pytest.mark.task(2)
def test_venv_has_a_python(learner):
    """The sandbox has a Python of its own."""
    if find_python(learner) is None:
        fail(
            "`.venv` has no Python inside. Delete it and run the command again.",
            expected="a Python in .venv",
            got="none",
        )


@pytest.mark.task(3)
def test_venv_stands_alone(learner):
    """The sandbox is not inside another sandbox, and holds no other."""
    _require_venv(learner)
    others = [name for name in find_sandboxes(learner) if name.startswith(".venv/")]
    if others:
        fail(
            f"There is a sandbox inside your sandbox: `{others[0]}`. Delete the inner one.",
            expected="one sandbox",
            got=f".venv and {others[0]}",
        )
    if learner.exists("pyvenv.cfg"):
        fail(
            "`.venv` is inside a folder that is a sandbox itself. Make it in a plain folder.",
            expected="one sandbox",
            got=". and .venv",
        )


@pytest.mark.task(4)
def test_flask_is_installed(learner):
    """Flask 3.1 or newer is installed in the sandbox."""
    packages = _require_flask(learner)
    try:
        is_new = Version(packages["flask"]) >= OLDEST_FLASK
    except InvalidVersion:
        is_new = False
    if not is_new:
        fail(
            "This Flask is too old for the course. Type: python -m pip install --upgrade flask",
            expected="Flask 3.1 or newer",
            got=f"Flask {packages['flask']}",
        )


@pytest.mark.task(5)
def test_its_python_imports_flask(learner):
    """The sandbox's Python finds Flask."""
    _require_flask(learner)
    program = "import flask; print(flask.__file__)"
    result = learner.run_program([find_python(learner), "-c", program])
    place = result.stdout.strip().replace("\\", "/")
    if result.exit_code != 0 or "/.venv/" not in place:
        fail(
            "The sandbox's Python cannot use its Flask. Delete `.venv` and make it again.",
            expected="Flask from .venv",
            got=place or "no Flask",
        )


@pytest.mark.task(6)
def test_no_strangers(learner):
    """Nothing is installed by mistake."""
    packages = _require_flask(learner)
    found = [name for name in STRANGERS if name in packages]
    if found:
        fail(
            f"A stranger's package is installed: `{found[0]}`. "
            "Remove it with `python -m pip uninstall`.",
            expected="Flask and what Flask needs",
            got=", ".join(found),
        )


def _require_venv(learner):
    """Fail where there is no sandbox in the folder of the exercise."""
    if learner.exists(".venv/pyvenv.cfg"):
        return
    fail(
        "There is no folder `.venv` with a sandbox in `work/build-a-sandbox`. "
        "Does `pwd` (Windows: `cd`) end with `build-a-sandbox`? If not, go there with `cd`.",
        expected="a sandbox called .venv",
        got=", ".join(find_sandboxes(learner)) or "no sandbox",
    )


def _require_flask(learner):
    """Return the packages of the sandbox; fail where Flask is not among them."""
    packages = list_packages(learner)
    if "flask" not in packages:
        fail(
            f"`.venv` exists but has no Flask. Type `deactivate`, then `{_activation(learner)}`, "
            "then `python -m pip install flask`.",
            expected="Flask in .venv",
            got=", ".join(sorted(packages)) or "no library",
        )
    return packages


def _activation(learner):
    """Return the command that activates the sandbox on the learner's system."""
    is_windows = (find_python(learner) or "").endswith(".exe")
    return ".venv\\Scripts\\activate" if is_windows else "source .venv/bin/activate"
