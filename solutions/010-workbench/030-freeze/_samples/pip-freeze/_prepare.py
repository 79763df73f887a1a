"""Write what `pip freeze` writes in a sandbox with Flask."""

from importlib.metadata import version
from pathlib import Path

NAMES = ["blinker", "click", "Flask", "itsdangerous", "Jinja2", "MarkupSafe", "Werkzeug"]

text = "".join(f"{name}=={version(name)}\n" for name in NAMES)
Path("requirements.txt").write_text(text, encoding="utf-8")
