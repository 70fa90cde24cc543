"""Words in pictures: where each stretch stands, in which digits."""

from __future__ import annotations

from pathlib import Path

import pytest

from booklet.figure.picture import Anchor, PictureText
from booklet.folders import Folders
from booklet.pdf.fonts import FontSet
from booklet.pipeline.lettering import Lettering

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def fonts() -> FontSet:
    return FontSet.open(Folders(ROOT))


def text(said: str, anchor: Anchor = "start") -> PictureText:
    return PictureText(100.0, 50.0, said, True, 12.0, "#000000", anchor)


def words(lettering: Lettering, said: str) -> list[tuple[str, str]]:
    return [(part, mode) for _, _, part, mode, *_ in lettering.labels(text(said))]


def test_a_bare_number_is_written_in_the_digits_of_the_language(fonts: FontSet) -> None:
    arabic = Lettering(fonts, "ar", "arab")
    assert words(arabic, "6") == [("٦", "")]
    assert words(arabic, "C7") == [("C7", "")]
    assert words(Lettering(fonts, "ar"), "6") == [("6", "")]


def test_stretches_stand_from_left_to_right(fonts: FontSet) -> None:
    assert words(Lettering(fonts, "ar"), "مسافة C7 هنا") == [(" هنا", "rtl"), ("C7", ""), ("مسافة ", "rtl")]
    assert words(Lettering(fonts, "en"), "step C7") == [("step C7", "")]
    assert words(Lettering(fonts, "zh-Hans"), "“肩井”") == [("“肩井”", "cjk")]


@pytest.mark.parametrize(("anchor", "share"), [("start", 0.0), ("middle", 0.5), ("end", 1.0)])
def test_a_text_stands_at_its_anchor(fonts: FontSet, anchor: Anchor, share: float) -> None:
    lettering, said = Lettering(fonts, "ar"), "عرض كف C7"
    parts = list(lettering.labels(text(said, anchor)))
    wide = lettering.measure(said, True, 12.0)
    assert parts[0][0] == pytest.approx(100.0 - share * wide)
    x, _, part, mode, face, size, _ = parts[-1]
    assert x + fonts.width(part, face, size, mode) == pytest.approx(100.0 + (1 - share) * wide)
    assert wide > 10
