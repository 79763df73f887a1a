"""The random texts of one start; whoever knows them is the learner."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field


def _random() -> str:
    return secrets.token_urlsafe(24)


@dataclass(frozen=True)
class Keys:
    """What lets a browser in, and what lets it change something."""

    token: str = field(default_factory=_random)
    """stands in the address that the terminal shows, and nowhere else"""
    cookie: str = field(default_factory=_random)
    """what the browser keeps after it came with the token"""
    form: str = field(default_factory=_random)
    """stands in every form that changes something"""
