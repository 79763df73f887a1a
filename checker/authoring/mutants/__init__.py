"""Change the reference solution in small ways, and see which changes the checks notice.

What a course adds of its own stands in ``mutations.py`` of its support folder:
functions with `changes`, which yield a `Change` for each place, and with `meaning`.
"""

from __future__ import annotations

from checker.authoring.mutants.sources import Change, Source, changes, meaning

__all__ = ["Change", "Source", "changes", "meaning"]
