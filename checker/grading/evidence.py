"""What a submission tells of itself, brought into form: nothing of it is believed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.explain import Problem
from checker.grading.agents import BrokeTheRules


class Facts(dict[str, Any]):
    """What is known of an exception: plain data, also read as attributes.

    ``.type .message .file .line .function .code .traceback`` and what else
    `checker.explain.Problem` has; a fact that is missing reads as an empty text.
    """

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return self.get(name, 0 if name == "line" else "")


class LearnerError(Exception):
    """The learner's code raised; ``problem`` tells what is known of it."""

    def __init__(self, problem: Mapping[str, Any]) -> None:
        super().__init__(f"{problem.get('type')}: {problem.get('message')}")
        self.problem = Facts(problem)


def check_reply(reply: dict[str, Any]) -> None:
    """Bring what a reply says of errors and files into form; raise `BrokeTheRules`."""
    for key in ("problem", "program_problem"):
        told = reply.get(key)
        try:
            reply[key] = None if told is None else Problem.from_dict(told).as_dict()
        except (TypeError, ValueError, RecursionError):
            raise BrokeTheRules("the description of an error has an unknown form") from None
    hidden = reply.get("hidden")
    names = hidden if isinstance(hidden, list) else []
    reply["hidden"] = [name[:100] for name in names[:20] if isinstance(name, str)]
