"""The colours of the pages, computed from the style sheet: contrast in light and dark.

The measure is the one of WCAG 2: 4.5 to 1 for text, 3 to 1 for what is no text.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import checker.web
from checker.render.highlight import CLASSES

STYLE = (Path(checker.web.__file__).parent / "static" / "style.css").read_text(encoding="utf-8")
ROLE = re.compile(r"--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)")
COLOURS = {name: (light, dark) for name, light, dark in ROLE.findall(STYLE)}

GROUNDS = ("ground", "raised", "sunk")
TEXTS = [
    *((text, ground) for text in ("ink", "quiet", "accent") for ground in (*GROUNDS, "tint")),
    *(
        (f"code-{part}", ground)
        for ground in GROUNDS
        for part in ("keyword", "text", "number", "name", "comment")
    ),
    *(
        (state, ground)
        for state in ("pass", "fail", "wait")
        for ground in ("ground", "raised", f"{state}-tint")
    ),
    *(("ink", ground) for ground in ("mark", "pass-tint", "fail-tint", "wait-tint")),
    ("on-accent", "accent"),
    ("ground", "ink"),
]
SIGNS = [(sign, ground) for sign in ("accent", "quiet", "pass", "wait") for ground in GROUNDS]


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_contrast_is_measured_as_in_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == 21
    assert round(contrast("#777777", "#ffffff"), 2) == 4.48


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), TEXTS)
def test_a_text_stands_out_from_its_ground(text: str, ground: str, scheme: str) -> None:
    place = ["light", "dark"].index(scheme)

    assert contrast(COLOURS[text][place], COLOURS[ground][place]) >= 4.5


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("sign", "ground"), SIGNS)
def test_a_sign_stands_out_from_its_ground(sign: str, ground: str, scheme: str) -> None:
    place = ["light", "dark"].index(scheme)

    assert contrast(COLOURS[sign][place], COLOURS[ground][place]) >= 3


def test_every_class_of_the_code_has_its_look() -> None:
    assert all(re.search(rf"\.code \.{letter}\b", STYLE) for letter in CLASSES)


def test_a_browser_without_light_dark_gets_the_light_colours() -> None:
    fallback = STYLE.partition("@supports not")[2].partition("/*")[0]
    found = dict(re.findall(r"--([\w-]+): (#[0-9a-f]+)", fallback))

    assert found.keys() == COLOURS.keys()
    for name, colour in found.items():
        long = colour if len(colour) == 7 else "#" + "".join(2 * letter for letter in colour[1:])
        assert long == COLOURS[name][0], name


def test_nothing_is_loaded_and_nothing_moves_for_who_does_not_want_it() -> None:
    assert "url(" not in STYLE
    assert "@import" not in STYLE
    assert "prefers-reduced-motion: reduce" in STYLE
    assert not re.search(r"outline: *(none|0)", STYLE.replace("main:focus { outline: none }", ""))
