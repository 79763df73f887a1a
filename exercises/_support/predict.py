"""Grade predictions: `predictions.py` against what the shown program really does.

The shown program stands in the checks' own folder and is put into the copy of the
submission: the learner's file of the same name may have been changed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from support._answers import field_of, place, read_answer, read_tables

from checker.checks import fail, note

_KEYS = {
    "id", "task", "title", "program", "input", "request", "data", "json", "before", "wsgi",
    "asks", "files", "line", "why", "reveal", "mistake",
}  # fmt: skip
_OTHER = "That is not what happens. Follow the program line by line, as Python does."


@dataclass(frozen=True)
class Prediction:
    """One prediction: what is run or asked, and what wrong answers mean."""

    id: str
    task: int
    about: str
    folder: Path
    shown: tuple[str, ...]
    program: str = ""
    request: str = ""
    before: tuple[str, ...] = ()
    body: dict[str, Any] = field(default_factory=dict, hash=False)
    wsgi: str = "app:app"
    asks: str = "reply"
    typed: str = ""
    line: int | None = None
    why: str = _OTHER
    reveal: bool = True
    mistakes: tuple[tuple[str, str], ...] = ()
    file: str = "predictions.py"

    def __str__(self) -> str:
        """Return the id, which pytest shows."""
        return self.id

    @property
    def title(self) -> str:
        """Return what the learner reads; it never holds the answer."""
        return f"{self.id}: {self.about}"

    def check(self, learner: Any) -> None:
        """Fail unless the learner predicted what really happens."""
        changed = self._find_changed(learner)
        for name in changed:
            learner.write(name, (self.folder / name).read_bytes())
        # Asked first: an error that the shown program ends with is the answer, and a
        # report would explain it if it were the last thing that happened.
        right = self._ask(learner)
        given = read_answer(learner, self.file, self.id)
        if is_same(given, right):
            return
        details: dict[str, Any] = {"got": given}
        if self.reveal:
            details["expected"] = right
        self._note_what_decides(changed)
        details.update(place(learner, self.file, self.id))
        fail(self._explain(given, right), **details)

    def _note_what_decides(self, changed: list[str]) -> None:
        """Tell which line decides, and that the shown program is no place for an answer."""
        if changed:
            note(
                f"You changed `{changed[0]}`: put it back as it was. "
                f"Your answers belong into `{self.file}` only."
            )
        if self.line is not None:
            lines = (self.folder / self.shown[0]).read_text(encoding="utf-8").splitlines()
            code = lines[self.line - 1].strip()
            note(f"Line {self.line} of `{self.shown[0]}` decides: `{code}`")

    def _find_changed(self, learner: Any) -> list[str]:
        """Return the shown files that the learner has changed or removed.

        A copy with files of the checks' own is loaded anew for every check, which takes
        ten times as long.
        """
        present = set(learner.files())
        return [name for name in self.shown if name not in present or self._differs(learner, name)]

    def _differs(self, learner: Any, name: str) -> bool:
        """Say whether a shown file has another text than the checks' own."""
        return bool(learner.text(name) != (self.folder / name).read_text(encoding="utf-8"))

    def _ask(self, learner: Any) -> str:
        """Return the right answer, from the shown program itself."""
        if self.program:
            result = learner.run(self.program, input=self.typed)
            lines = result.stdout.splitlines()
            return "\n".join(
                [*lines, field_of(result.error, "type")] if result.error else lines
            ).strip()
        client = learner.client(self.wsgi)
        for request in self.before:
            _send(client, request, {})
        response = _send(client, self.request, self.body)
        is_text = self.asks == "reply" and response.status_code == 200
        return response.text.strip() if is_text else str(response.status_code)

    def _explain(self, given: str, right: str) -> str:
        """Return why this wrong answer is wrong."""
        for answer, says in self.mistakes:
            if is_same(given, answer):
                return says
        if re.fullmatch(r"(['\"`]).*\1", given, re.DOTALL) and is_same(given[1:-1], right):
            return f"The quotes belong to Python; {self._reader()} does not see them."
        if given.rstrip(" .!,;") == right.rstrip(" .!,;"):
            return "The words are right, but not the sign at the end. Copy the reply exactly."
        if given.casefold() == right.casefold():
            return "The letters are right, but not the capitals. Copy capitals exactly."
        return self.why

    def _reader(self) -> str:
        """Name the person who sees the answer."""
        return "the person who reads the result" if self.program else "the visitor"


def _send(client: Any, request: str, body: dict[str, Any]) -> Any:
    """Send one request that is written as "GET /about"."""
    method, address = request.split(maxsplit=1)
    return client.open(address, method=method, **body)


def is_same(given: str, right: str) -> bool:
    """Say whether two answers mean the same."""
    given, right = given.strip(), right.strip()
    if given == right:
        return True
    if re.fullmatch(r"[1-5]\d\d", right):
        # "404 Not Found" is what a browser shows for 404.
        found = re.fullmatch(rf"{right}( [A-Za-z ]+)?", given) is not None
        return found or (right == "404" and given.casefold() == "not found")
    if "\n" in right:
        return re.split(r"[\s,]+", given) == re.split(r"[\s,]+", right)
    return False


def load_predictions(test_file: str, file: str = "predictions.py") -> list[Any]:
    """Return the predictions of `predict.toml` beside a test file, as pytest parameters."""
    path = Path(test_file).with_name("predict.toml")
    tables = read_tables(path, "prediction", _KEYS)
    predictions = [_make_prediction(table, path.parent, file) for table in tables]
    return [
        pytest.param(prediction, marks=pytest.mark.task(prediction.task), id=str(prediction))
        for prediction in predictions
    ]


def _make_prediction(table: dict[str, Any], folder: Path, file: str) -> Prediction:
    """Convert one `[[prediction]]` table."""
    program, request = table.get("program", ""), table.get("request", "")
    if bool(program) == bool(request):
        raise ValueError(f"predict.toml: {table['id']} needs either program or request")
    asks = table.get("asks", "reply")
    if asks not in ("reply", "status"):
        raise ValueError(f'predict.toml: {table["id"]} asks for "reply" or "status"')
    wsgi = table.get("wsgi", "app:app")
    main = program or wsgi.split(":")[0].replace(".", "/") + ".py"
    return Prediction(
        id=table["id"],
        task=table.get("task", 1),
        about=table.get("title", f"what {program} shows" if program else f"what {request} answers"),
        folder=folder,
        shown=(main, *table.get("files", [])),
        program=program,
        request=request,
        before=tuple(table.get("before", [])),
        body={key: table[key] for key in ("data", "json") if key in table},
        wsgi=wsgi,
        asks=asks,
        typed=table.get("input", ""),
        line=table.get("line"),
        why=table.get("why", _OTHER),
        reveal=table.get("reveal", True),
        mistakes=tuple(_list_mistakes(table)),
        file=file,
    )


def _list_mistakes(table: dict[str, Any]) -> list[tuple[str, str]]:
    """Return pairs of a wrong answer and its message."""
    pairs = []
    for mistake in table.get("mistake", []):
        answers = mistake["answer"]
        for answer in [answers] if isinstance(answers, str) else answers:
            pairs.append((answer, mistake["says"]))
    return pairs
