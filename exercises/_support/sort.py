"""Grade an order of lines: `ORDER` in `order.py`, the lines in `starter/lines.txt`.

A line of `lines.txt` is a letter, a bar, one space, and the line itself with its
indentation: `A| app = Flask(__name__)`. Empty lines and lines with # in front are skipped.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from support._answers import place, plain_constant, read_answer

from checker.checks import fail

_LINE = re.compile(r"([A-Z])\|(?: (.*))?")


@dataclass(frozen=True)
class Lines:
    """The labelled lines of one exercise."""

    texts: dict[str, str] = field(hash=False)
    optional: frozenset[str] = frozenset()
    file: str = "order.py"
    name: str = "ORDER"

    def order(self, learner: Any) -> list[str]:
        """Return the learner's letters in order; fail for unknown, repeated, missing ones."""
        letters = _split(self._read(learner))
        self._refuse(learner, letters)
        return letters

    def program(self, learner: Any) -> str:
        """Return the text of the lines in the learner's order."""
        return "".join(f"{self.texts[letter]}\n" for letter in self.order(learner))

    def assemble(self, learner: Any, as_file: str = "app.py") -> str:
        """Write the lines in the learner's order into a file; return its text."""
        text = self.program(learner)
        learner.write(as_file, text)
        return text

    def check_before(self, learner: Any, first: str, second: str, why: str) -> None:
        """Fail unless one line stands before another."""
        letters = self.order(learner)
        if letters.index(first) < letters.index(second):
            return
        fail(
            why,
            expected=f"{first} before {second}",
            got=f"{second} before {first}, in {''.join(letters)}",
            **self.place(learner),
        )

    def letters(self, learner: Any) -> list[str]:
        """Return the letters as the learner wrote them; an empty list where none can be read."""
        constant = plain_constant(learner.text(self.file), self.name)
        return _split(constant or "")

    def place(self, learner: Any) -> dict[str, Any]:
        """Return `file` and `line` of the learner's order."""
        return place(learner, self.file, self.name)

    def _read(self, learner: Any) -> str:
        """Return what the learner wrote, without running the file where possible."""
        # A check writes the assembled program into the folder, which must happen
        # before anything is loaded: plain text is read from the file itself.
        constant = plain_constant(learner.text(self.file), self.name)
        if constant is not None and _split(constant):
            return constant
        return read_answer(learner, self.file, self.name)

    def _refuse(self, learner: Any, letters: list[str]) -> None:
        """Fail where the letters are not each of the lines once."""
        why = self._find_fault(letters)
        if why:
            expected = f"each of {''.join(sorted(set(self.texts) - self.optional))} once"
            fail(why, expected=expected, got="".join(letters), **self.place(learner))

    def _find_fault(self, letters: list[str]) -> str | None:
        """Return a sentence for the first thing that is wrong with the letters."""
        unknown = [letter for letter in letters if letter not in self.texts]
        if unknown:
            return f"No line has the letter {unknown[0]}. Use the letters of `lines.txt`."
        repeated = [letter for letter in letters if letters.count(letter) > 1]
        if repeated:
            return f"The letter {repeated[0]} stands there twice. Use each line once."
        missing = sorted(set(self.texts) - set(letters) - self.optional)
        if missing:
            return f"The letter {missing[0]} is missing. Your answer needs line {missing[0]} too."
        return None


def load_lines(
    test_file: str, file: str = "order.py", optional: str = "", lines: str = "lines.txt"
) -> Lines:
    """Return the labelled lines of the exercise that a test file belongs to.

    `optional` names the letters that may be left out (lines that do not belong).
    """
    path = Path(test_file).parent.parent / "starter" / lines
    texts: dict[str, str] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        found = _LINE.fullmatch(line)
        if found and found.group(1) in texts:
            raise ValueError(f"{lines}: the letter {found.group(1)} stands there twice")
        if found:
            texts[found.group(1)] = found.group(2) or ""
        elif line.strip() and not line.startswith("#"):
            raise ValueError(f"{lines}: {line!r} is not a letter, a bar and a line")
    return Lines(texts=texts, optional=frozenset(optional), file=file)


def _split(text: str) -> list[str]:
    """Return the letters of "CAB", "c a b" or "C, A, B"."""
    return [letter.upper() for letter in text if letter not in " ,;>-\t\n"]
