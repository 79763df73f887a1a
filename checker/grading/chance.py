"""The ``rand`` fixture: seeded inputs that a canned answer cannot know."""

from __future__ import annotations

import random
import string

NAMES = (
    "Noor", "Ada", "Linus", "Mei", "Tomás", "Zoë", "Amara", "Ivo", "Priya", "Kofi",
    "Sven", "Lucía", "Yuki", "Omar", "Freya", "Anouk", "Dmitri", "Wanjiru", "Elif", "Bao",
)  # fmt: skip


class Rand(random.Random):
    """A seeded source of chance with the inputs that checks often want."""

    def word(self, length: int = 0) -> str:
        """Give a made-up word of lower-case letters, 5 to 9 of them by default."""
        size = length or self.randint(5, 9)
        return "".join(self.choices(string.ascii_lowercase, k=size))

    def name(self) -> str:
        """Give a person's name; some have letters outside ASCII."""
        return self.choice(NAMES)

    def number(self, least: int = 1, most: int = 1000) -> int:
        """Give a whole number from ``least`` to ``most``, both included."""
        return self.randint(least, most)
