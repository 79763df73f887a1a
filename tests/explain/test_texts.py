"""What a learner reads: short sentences, known words, the right lesson."""

from __future__ import annotations

import re
import tomllib

import pytest
from explained_cases import FOLDER

from checker.explain import Dictionary, Entry, Explanation

COURSE = Dictionary.load(FOLDER)
ENTRIES = COURSE.entries()
LESSONS = {
    1: "workbench",
    2: "what-a-back-end-does",
    3: "values-and-names",
    4: "decisions",
    5: "functions",
    6: "lists-and-loops",
    7: "dictionaries",
    8: "when-things-go-wrong",
    9: "classes-and-labels",
    10: "hello-world",
    11: "routes-and-status-codes",
    12: "templates",
    13: "forms-and-rules",
    14: "remembering-visitors",
    15: "git-and-an-http-client",
    16: "sql-by-hand",
    17: "sql-from-python-safely",
    18: "user-table",
    19: "query-update-delete",
    20: "relationships-and-reports",
    21: "growing-up",
    22: "rest-reading",
    23: "rest-writing",
    24: "testing",
    25: "accounts",
    26: "who-may-do-what",
    27: "migrations",
    28: "postgresql-and-mysql",
    29: "other-services-payments",
    30: "django",
    31: "deployment",
    32: "capstone-a-cms",
}
WORDS = tomllib.loads((FOLDER / "_words.toml").read_text(encoding="utf-8"))["lesson"]
CODE = re.compile(r"`[^`]*`|\*[^*]*\*")


def sentences(text: str) -> list[str]:
    """Split into sentences; what stands in code quotes counts as one word."""
    return [part for part in re.split(r"(?<=[.!?])\s+", CODE.sub("code", text)) if part]


def shown(entry: Entry) -> Explanation:
    explanation = COURSE.show(entry.id)
    assert explanation is not None
    return explanation


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.id)
def test_two_short_sentences(entry: Entry) -> None:
    for text in (entry.means, entry.fix):
        parts = sentences(text)

        assert 1 <= len(parts) <= 2, text
        assert max(len(part.split()) for part in parts) <= 20, text


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.id)
def test_title_is_one_line_without_a_stop(entry: Entry) -> None:
    assert len(entry.title) <= 60
    assert "\n" not in entry.title
    assert not entry.title.endswith(".")


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.id)
def test_words_are_taught_by_then(entry: Entry) -> None:
    plain = CODE.sub(" ", f"{entry.title}. {entry.means} {entry.fix}")
    plain = re.sub(r"\$\{?\w+\}?", " ", plain)
    early = {
        word: lesson
        for word, lesson in WORDS.items()
        if lesson > entry.lesson_number and re.search(rf"(?i)\b{word}s?\b", plain)
    }

    assert early == {}, plain


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.id)
def test_nothing_is_left_to_fill_in(entry: Entry) -> None:
    explanation = shown(entry)
    text = explanation.title + explanation.means + explanation.fix + explanation.example

    assert re.search(r"\$\{?\w", text) is None
    assert text.count("`") % 2 == 0


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.id)
def test_lesson_and_number_belong_together(entry: Entry) -> None:
    assert LESSONS[entry.lesson_number] == entry.lesson


def test_see_also_names_entries() -> None:
    ids = {entry.id for entry in ENTRIES}
    unknown = {
        (entry.id, other) for entry in ENTRIES for other in entry.see_also if other not in ids
    }

    assert unknown == set()


def test_ids_are_kebab_case() -> None:
    assert [entry.id for entry in ENTRIES if not re.fullmatch(r"[a-z0-9-]+", entry.id)] == []


def test_titles_differ_between_entries_of_one_lesson() -> None:
    titles = [(entry.lesson, entry.title) for entry in ENTRIES]
    twice = {title for title in titles if titles.count(title) > 1}

    assert twice == set()
