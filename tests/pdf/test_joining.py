"""Every joined form of an Arabic letter is read back as the letter."""

from __future__ import annotations

from itertools import product

import pytest
import uharfbuzz as hb

from booklet.folders import bundled
from booklet.pdf.face import Face
from booklet.pdf.joining import joined_forms
from booklet.pdf.leftwards import leftward_run

FACES = ("NotoNaskhArabic2020-Regular.ttf", "NotoNaskhArabic2020-Bold.ttf")
JOINER = "\u200d"
FORMS = tuple(product(("", JOINER), repeat=2))
"""Alone, at the end, at the beginning and in the middle of a word."""
WRITTEN = "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئةىپچژکگی"
"""The letters of Arabic and Persian."""


@pytest.fixture(scope="module", params=FACES)
def face(request: pytest.FixtureRequest) -> Face:
    return Face(bundled("fonts") / request.param)


def shown(face: Face, text: str) -> list[tuple[str, str]]:
    """The letter that each piece's glyphs stand for, and its actual text where it carries one."""
    run = leftward_run(text, face, 0)
    names = dict(run.glyphs)
    return [
        ("".join(names[int(array.strip("<>"), 16)] for array, _ in piece.shows), piece.actual)
        for piece in run.pieces
    ]


@pytest.mark.parametrize("letter", WRITTEN)
def test_a_letter_is_read_back_in_every_form(face: Face, letter: str) -> None:
    for before, after in FORMS:
        assert (letter, "") in shown(face, before + letter + after)


def test_forms_differ_and_stand_for_one_letter(face: Face) -> None:
    """The twin: it is not one glyph each time."""
    texts = joined_forms(face.hb_font)
    forms = {glyph for glyph, letter in texts.items() if letter == "ع"}
    assert len(forms) >= 4
    assert {texts[glyph] for glyph in forms} == {"ع"} != {"غ"}
    character_map = face.hb_font.get_nominal_glyph(ord("ع"))
    assert character_map in forms


def test_lam_and_alef_are_two_letters(face: Face) -> None:
    for alef in "اأإآ":
        assert [text for text, _ in shown(face, "ل" + alef)] == ["ل", alef]


def test_a_face_without_arabic_has_none() -> None:
    assert not joined_forms(hb.Font(Face(bundled("fonts") / "SourceSans3_400Regular.ttf").hb_face))
