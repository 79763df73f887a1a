"""Build, without the internet, the sandbox that a learner builds with pip.

A sample may lay a `plan.toml` beside this program to get another sandbox. Its keys:
`make` (folders), `install` (names, copied from the Python that runs this program),
`into` (the sandbox that they go to), `empty` (folders), `stop` (true: as if the command had
been stopped before the end), `site` (the setting include-system-site-packages), and
`invent`, a table of packages that only claim to be there: name and version.
"""

from __future__ import annotations

import os
import re
import shutil
import tomllib
import venv
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

DEFAULT = {"make": [".venv"], "install": ["flask"]}


def build() -> None:
    """Carry out the plan in the folder where this program runs."""
    plan_file = Path("plan.toml")
    plan = dict(DEFAULT)
    if plan_file.exists():
        plan.update(tomllib.loads(plan_file.read_text(encoding="utf-8")))
        plan_file.unlink()
    for folder in plan["make"]:
        make_sandbox(folder, plan.get("site", False))
    for folder in plan.get("empty", []):
        Path(folder).mkdir(parents=True)
    into = plan.get("into", ".venv")
    for name in plan["install"] if plan["make"] else []:
        install(name, find_site_packages(into))
    for name, version in plan.get("invent", {}).items():
        invent(name, version, find_site_packages(into))
    if plan.get("stop"):
        shutil.rmtree(Path(".venv", "Scripts" if os.name == "nt" else "bin"))


def make_sandbox(folder: str, site: bool) -> None:
    """Make a venv without pip, which would take seconds."""
    builder = venv.EnvBuilder(with_pip=False, symlinks=os.name != "nt", system_site_packages=site)
    builder.create(folder)


def find_site_packages(sandbox: str) -> Path:
    """Return the folder of a sandbox where libraries stand."""
    if os.name == "nt":
        return Path(sandbox, "Lib", "site-packages")
    return next(Path(sandbox, "lib").glob("python*/site-packages"))


def install(name: str, target: Path, done: set[str] | None = None) -> None:
    """Copy an installed library and what it needs."""
    done = set() if done is None else done
    done.add(name.lower())
    package = distribution(name)
    for file in package.files or []:
        # Programs such as `flask` stand outside of site-packages, under "..".
        if file.parts[0] == ".." or "__pycache__" in file.parts:
            continue
        copy = target / file
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file.locate(), copy)
    for requirement in package.requires or []:
        needed = re.match(r"[\w.-]+", requirement).group()
        if "extra ==" in requirement or needed.lower() in done:
            continue
        try:
            install(needed, target, done)
        except PackageNotFoundError:
            continue  # needed on another system or by another Python only


def invent(name: str, version: str, target: Path) -> None:
    """Write what pip leaves behind for a package, without the package."""
    info = target / f"{name}-{version}.dist-info"
    info.mkdir()
    text = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
    (info / "METADATA").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    build()
