"""Search: what is found, in which order, and what is shown of it."""

from __future__ import annotations

from checker.content.search import LONGEST_QUERY, Entry, Index, Kind, words


def entry(title: str, heading: str = "", text: str = "", kind: Kind = "exercise") -> Entry:
    return Entry(kind, title, heading, text, f"/{title}")


def titles(index: Index, query: str) -> list[str]:
    return [hit.entry.title for hit in index.search(query).hits]


def test_a_title_counts_more_than_a_heading_and_that_more_than_the_text() -> None:
    index = Index(
        [
            entry("one", text="a route and a route and a route"),
            entry("two", heading="A route"),
            entry("Route"),
            entry("four", text="nothing of it"),
        ]
    )

    assert titles(index, "route") == ["Route", "two", "one"]


def test_the_beginning_of_a_word_is_enough_but_the_whole_word_is_better() -> None:
    index = Index([entry("one", "commitment"), entry("two", "commit"), entry("three", "omit")])

    assert titles(index, "comm") == ["one", "two"]
    assert titles(index, "commit") == ["two", "one"]
    assert index.search("mit").instead == "omit"


def test_a_lesson_comes_before_an_error_that_fits_as_well() -> None:
    index = Index([entry("Route", kind="error"), entry("Route", text="in a lesson", kind="lesson")])

    assert [hit.entry.kind for hit in index.search("route").hits] == ["lesson", "error"]


def test_every_word_must_be_there_in_any_order() -> None:
    index = Index([entry("one", text="add and commit"), entry("two", text="add only")])

    assert titles(index, "commit add") == ["one"]


def test_words_are_found_without_their_accents_and_in_parts_of_names() -> None:
    index = Index([entry("one", text="The Lumière calls db.create_all()")])

    assert titles(index, "lumiere") == ["one"]
    assert titles(index, "LUMIÈRE") == ["one"]
    assert titles(index, "create") == titles(index, "create_all") == ["one"]


def test_a_typing_mistake_is_forgiven_only_where_nothing_is_found() -> None:
    index = Index([entry("one", text="a decorator"), entry("two", text="a decor")])

    assert titles(index, "decor") == ["two", "one"]
    found = index.search("decorater")
    assert [hit.entry.title for hit in found.hits] == ["one"]
    assert found.instead == "decorator"
    assert index.search("decorator").instead == ""


def test_nothing_is_found_for_nothing_and_for_nonsense() -> None:
    index = Index([entry("one", text="a word")])

    for query in ("", "   ", "!?", "qqqqqqqq", "\x00"):
        found = index.search(query)
        assert (found.hits, found.total, found.instead) == ((), 0, "")
    assert Index([]).search("word").hits == ()


def test_a_snippet_shows_the_place_and_marks_the_words() -> None:
    text = "before " * 40 + "the Sëssion, which <b>saves</b> " + "after " * 40
    (hit,) = Index([entry("one", text=text)]).search("session saves").hits

    assert [part for part, is_match in hit.snippet if is_match] == ["Sëssion", "saves"]
    shown = "".join(part for part, _ in hit.snippet)
    assert shown.startswith("… ")
    assert shown.endswith(" …")
    assert "before before" in shown
    assert len(shown) < 220


def test_a_snippet_marks_the_whole_word_that_begins_so() -> None:
    (hit,) = Index([entry("one", text="two routes, no reroute")]).search("rout").hits

    assert hit.snippet == (("two ", False), ("routes", True), (", no reroute", False))


def test_a_snippet_of_a_short_text_is_the_text() -> None:
    (hit,) = Index([entry("Title", text="short text")]).search("title").hits

    assert hit.snippet == (("short text", False),)


def test_an_endless_query_is_cut() -> None:
    index = Index([entry("one", text="word")])

    assert index.search("word " * 100_000).total == 1
    assert len(words("word " * 100_000)[:3]) == 3
    assert index.search("x" * LONGEST_QUERY * 5).total == 0


def test_only_so_many_are_shown_and_all_are_counted() -> None:
    index = Index(entry(str(number), text="word") for number in range(50))

    found = index.search("word", most=10)

    assert (len(found.hits), found.total) == (10, 50)
