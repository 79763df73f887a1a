"""The committed editor is what its sources give, and needs nothing from elsewhere."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
SOURCES = PROJECT / "checker" / "web" / "editor"
VENDOR = PROJECT / "checker" / "web" / "static" / "vendor"
SOURCE_FILES = ("build.js", "main.js", "package-lock.json", "package.json")
LARGEST = 500_000


def digest(*files: Path) -> str:
    found = hashlib.sha256()
    for file in files:
        found.update(file.read_text(encoding="utf-8").encode())
    return found.hexdigest()


def test_the_bundle_was_built_from_these_sources() -> None:
    built = json.loads((VENDOR / "editor.json").read_text(encoding="utf-8"))

    assert built == {
        "sources": digest(*(SOURCES / name for name in SOURCE_FILES)),
        "bundle": digest(VENDOR / "editor.js"),
    }, "run `npm ci --ignore-scripts && npm run build` in checker/web/editor"


def test_a_rebuild_gives_the_same_bundle(tmp_path: Path) -> None:
    node = shutil.which("node")
    if node is None or not (SOURCES / "node_modules" / "esbuild").is_dir():
        pytest.skip("Node.js with the packages of checker/web/editor is not here")

    subprocess.run([node, "build.js", str(tmp_path)], cwd=SOURCES, check=True, timeout=120)

    for name in ("editor.js", "editor.json", "LICENSES.txt"):
        built = (tmp_path / name).read_text(encoding="utf-8")
        assert built == (VENDOR / name).read_text(encoding="utf-8"), name


def test_the_bundle_is_small_and_loads_nothing() -> None:
    text = (VENDOR / "editor.js").read_text(encoding="utf-8")

    assert len(text.encode()) < LARGEST
    assert not re.search(r"(^|[;}])\s*(import\s*[\"'{(*]|export\s*[*{][^}]*}?\s*from)", text, re.M)
    assert not re.search(r"\bfetch\(|XMLHttpRequest", text)
    assert "eval(" not in text
    assert "new Function" not in text


def test_every_package_of_the_bundle_is_named_with_its_licence() -> None:
    lock = json.loads((SOURCES / "package-lock.json").read_text(encoding="utf-8"))
    licences = (VENDOR / "LICENSES.txt").read_text(encoding="utf-8")
    asked = json.loads((SOURCES / "package.json").read_text(encoding="utf-8"))["dependencies"]

    for name, version in asked.items():
        assert lock["packages"][f"node_modules/{name}"]["version"] == version
        assert f"{name} {version}\n" in licences
    assert "Permission is hereby granted, free of charge" in licences


def test_the_lock_names_no_place() -> None:
    text = (SOURCES / "package-lock.json").read_text(encoding="utf-8")

    assert '"resolved"' not in text
    assert text.count('"integrity": "sha512-') > 10
    assert not re.search(r"registry\.|\.tgz", text)
