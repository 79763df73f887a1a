"""Choose the launcher: fork where there is one, spare processes elsewhere."""

from __future__ import annotations

import os
import socket
from pathlib import Path

from checker.grading.agents import Agents
from checker.grading.forking import ForkAgents
from checker.grading.spares import SpareAgents

CAN_FORK = hasattr(os, "fork") and hasattr(socket, "send_fds")


def start_agents(
    launcher: str,
    preload: tuple[str, ...],
    course: Path | None,
    *,
    warm: bool,
    hash_seed: int | None = None,
    touch: bool = False,
) -> Agents:
    """Start the launcher ``fork`` or ``spare``; fork where there is none is an error.

    ``touch`` has forks copy their memory before they are asked: the first answer comes
    sooner, and all in all more is copied.
    """
    if launcher == "fork":
        return ForkAgents(preload, course, warm, hash_seed, touch)
    return SpareAgents(preload, course, warm, hash_seed)
