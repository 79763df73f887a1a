from support.sandboxes import find_sandboxes, list_packages

from checker.checks import mistake


@mistake(check="test_venv_is_made")
def venv_called_flask(failure):
    if "flask" in find_sandboxes(failure.learner):
        return "Do not call a folder `flask`; it hides the library. Delete it and use `.venv`."
    return None


@mistake(check="test_venv_is_made")
def made_in_the_wrong_place(failure):
    inner = [name for name in find_sandboxes(failure.learner) if name.endswith("/.venv")]
    if inner:
        return f"The sandbox is in `{inner[0]}`. Make it in the folder of this exercise."
    return None


@mistake(check="test_venv_is_made")
def made_into_the_folder(failure):
    if failure.learner.exists("pyvenv.cfg"):
        return "You made this whole folder a sandbox. The command ends with a name: `.venv`."
    return None


@mistake(check="test_venv_is_made")
def venv_has_another_name(failure):
    found = find_sandboxes(failure.learner)
    if found:
        return f"I found the sandbox `{found[0]}`. The name must be `.venv`, with the dot in front."
    return None


@mistake(check="test_venv_is_made")
def half_made(failure):
    if failure.learner.exists(".venv"):
        return "`.venv` has no Python inside. Delete it and run the command again."
    return None


@mistake(check=["test_flask_is_installed", "test_no_strangers"])
def installed_two_strangers(failure):
    packages = list_packages(failure.learner)
    if "sql" in packages and "alchemy" in packages:
        remove = "`python -m pip uninstall sql alchemy`"
        return f"You installed two strangers' packages. Remove them: {remove}."
    return None


@mistake(check="test_flask_is_installed")
def misspelt_flask(failure):
    packages = list_packages(failure.learner)
    near = [name for name in packages if name.startswith("fl") and name != "flask"]
    if near and "flask" not in packages:
        return f"You installed `{near[0]}`, not Flask. The name is `flask`."
    return None


@mistake(check="test_its_python_imports_flask")
def file_called_flask(failure):
    if failure.learner.exists("flask.py"):
        return (
            "Your file `flask.py` hides the library of the same name. Give the file another name."
        )
    return None
