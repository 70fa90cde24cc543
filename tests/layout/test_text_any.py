"""Any mix of scripts comes out whole, in order, side by side, and no wider than its column."""

from __future__ import annotations

import re
from itertools import groupby, pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as some

from booklet.folders import here
from booklet.layout.page import Run
from booklet.layout.text import Broken, Measure, break_lines
from booklet.pdf.fonts import FontSet
from tests.layout.conftest import EvenFonts

WORDS = some.sampled_from(
    "اضغط برفق لا ، ؟ (هنا) GB21 press «كلمة» ٥ 30 20–30 60% +34 (900) 肩井 ， “按揉” 10次 。 a-b لـ ًا https://a.b/c".split()
)
GAPS = some.sampled_from(["", " ", " ", "  ", "\u00a0"])
TEXTS = some.lists(some.tuples(WORDS, GAPS), max_size=14).map(lambda pairs: "".join(map("".join, pairs)))
FACES = some.sampled_from(["regular", "bold"])
LANGUAGES = some.sampled_from(["ar", "en", "zh-Hans"])
PARTS = some.lists(some.tuples(TEXTS, FACES, LANGUAGES) | some.just(("\n", "regular", "ar")), max_size=5)


def runs(parts: list[tuple[str, str, str]]) -> list[Run]:
    """Neighbours of one style are one run, as in markup."""
    texts = [
        (kind, "".join(text for text, *_ in group))
        for kind, group in groupby(parts, key=lambda part: (part[0] == "\n", *part[1:]))
    ]
    return [
        Run(text, face, 10.0, "#000000", language)
        for (forced, face, language), joined in texts
        for text in (joined if forced else [joined])
    ]


def expected(parts: list[tuple[str, str, str]]) -> str:
    """The text with each gap as one space; nothing is left of the spaces at a forced line end."""
    lines = "".join(text for text, _, _ in parts).split("\n")
    return "".join(re.sub(" +", " ", line).strip(" ") for line in lines)


def read(broken: Broken) -> str:
    return "".join(run.text for line in broken.lines for _, run in line.runs).replace("\u200d", "")


def placed_well(broken: Broken, fonts: Measure) -> bool:
    """Each line's parts stand side by side; a space that hangs is beyond an edge."""
    for line in broken.lines:
        spans = sorted(
            (dx, dx + fonts.width(run.text, run.face, run.size, run.mode)) for dx, run in line.runs
        )
        if any(abs(end - start) > 0.05 for (_, end), (start, _) in pairwise(spans)):
            return False
        hangs = fonts.width(" ", "bold", 10.0) + 1
        left, right = spans[0][0], spans[-1][1]
        if left < -hangs or right > line.width + hangs or right - left < line.width - 0.05:
            return False
    return True


@settings(deadline=None, max_examples=150)
@given(PARTS, LANGUAGES, some.floats(15, 300))
def test_nothing_is_lost_or_out_of_order(
    parts: list[tuple[str, str, str]], language: str, width: float
) -> None:
    fonts = EvenFonts()
    broken = break_lines(runs(parts), width, fonts, language)
    assert read(broken).replace(" ", "") == expected(parts).replace(" ", "")
    assert read(broken) == expected(parts)
    assert placed_well(broken, fonts)
    assert max((line.width for line in broken.lines), default=0.0) <= width + broken.excess + 0.01


@settings(deadline=None, max_examples=40)
@given(PARTS, LANGUAGES, some.floats(60, 300))
@example([("اضغطGB21 GB21", "regular", "ar")], "ar", 60.0)  # the space at the break is a Latin one
def test_parts_stand_side_by_side_in_real_faces(
    parts: list[tuple[str, str, str]], language: str, width: float
) -> None:
    """Measured in words and drawn in runs, a text is as wide."""
    assert placed_well(break_lines(runs(parts), width, FONTS, language), FONTS)


FONTS = FontSet.open(here())


def test_what_is_lost_or_moved_is_seen() -> None:
    """The twin."""
    parts = [("اضغط GB21 هنا", "regular", "ar")]
    fonts = EvenFonts()
    broken = break_lines(runs(parts), 1000, fonts, "ar")
    (line,) = broken.lines
    assert placed_well(broken, fonts) and read(broken) == expected(parts)
    lost = Broken((type(line)(line.runs[1:], line.width),))
    moved = Broken((type(line)(tuple((0.0, run) for _, run in line.runs), line.width),))
    assert read(lost) != expected(parts)
    assert not placed_well(lost, fonts) and not placed_well(moved, fonts)


@pytest.mark.parametrize("text", ["اضغططططط", "肩\u2060井\u2060穴\u2060肩\u2060井", "mmmmmmmm"])
def test_a_word_too_wide_is_told(text: str) -> None:
    broken = break_lines(runs([(text, "regular", "ar")]), 25, EvenFonts(), "ar")
    assert broken.excess == 5 * len(text) - 25 and broken.widest_word == text
    assert break_lines(runs([(text, "regular", "ar")]), 50, EvenFonts(), "ar").excess == 0
