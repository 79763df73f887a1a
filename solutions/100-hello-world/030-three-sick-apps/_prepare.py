"""Take the file away that hides the library."""

from pathlib import Path

Path("clash/flask.py").unlink(missing_ok=True)
