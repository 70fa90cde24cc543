"""Widths, coverage and measures of the roles."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from booklet.diagnostics import ContentError
from booklet.folders import here
from booklet.pdf.fonts import FontSet
from booklet.pdf.shaping import NO_BREAK_SPACE

LETTERS = some.characters(codec="utf-8", categories=["L", "M", "N", "P", "S"])


def test_roles(fonts: FontSet) -> None:
    assert fonts.roles == ("bold", "regular", "semibold")


def test_width_is_the_sum_of_advances_and_kerning(fonts: FontSet) -> None:
    face = fonts.faces[fonts.family.files().index(fonts.family.roles["regular"][0])]
    plain = sum(face.advance(face.hb_font.get_nominal_glyph(ord(char))) for char in "AVA")
    assert fonts.width("nnn", "regular", 1000) == 3 * face.advance(face.hb_font.get_nominal_glyph(ord("n")))
    assert fonts.width("AVA", "regular", 1000) < plain - 20


def test_width_grows_with_size_and_weight(fonts: FontSet) -> None:
    assert fonts.width("Hello world", "regular", 28) == pytest.approx(
        2 * fonts.width("Hello world", "regular", 14)
    )
    assert fonts.width("minimum", "bold", 14) > fonts.width("minimum", "semibold", 14)
    assert fonts.width("", "regular", 14) == 0


def test_ideographs_are_one_em(fonts: FontSet) -> None:
    assert fonts.width("拿捏", "regular", 10) == 20


def test_hidden_characters_have_no_width(fonts: FontSet) -> None:
    assert fonts.width("mas\u00adsage\u200b", "regular", 9) == fonts.width("massage", "regular", 9)
    assert fonts.width(f"a{NO_BREAK_SPACE}b", "regular", 9) == fonts.width("a b", "regular", 9)


def test_ligatures_are_off(fonts: FontSet) -> None:
    word = fonts.word("office", "regular")
    assert len(word.runs[0].glyphs) == len(set("office"))


@settings(deadline=None, max_examples=60)
@given(some.lists(some.text(LETTERS, min_size=1, max_size=6), min_size=1, max_size=4))
def test_a_line_is_as_wide_as_its_parts(words: list[str]) -> None:
    fonts = FontSet.open(here())
    line = " ".join(words)
    parts = sum(fonts.width(word, "regular", 12) for word in words)
    spaces = fonts.width(" ", "regular", 12) * (len(words) - 1)
    assert fonts.width(line, "regular", 12) == pytest.approx(parts + spaces)
    assert fonts.line(line, "regular").width * 12 / 1000 == pytest.approx(parts + spaces)


@settings(deadline=None, max_examples=60)
@given(some.text(LETTERS, max_size=12))
def test_missing_agrees_with_shaping(text: str) -> None:
    fonts = FontSet.open(here())
    if not fonts.missing(text, "bold"):
        assert fonts.line(text, "bold").missing == ""


def test_missing_characters(fonts: FontSet) -> None:
    assert fonts.missing("Ná niē ǚ 拿 \u00a0\u00ad✓→", "regular") == []
    assert fonts.missing("a😀b\t😀\u0e01", "regular") == ["😀", "\t", "\u0e01"]


def test_files_of_other_scripts_are_only_opened_for_them() -> None:
    """Faces are asked in order: Latin, Arabic, Chinese."""
    fonts = FontSet.open(here())
    fonts.width("Only Latin: āáǎà – “x”", "regular", 12)
    assert [face.path.name for face in fonts.faces if "hb_face" in vars(face)] == [
        "SourceSans3_400Regular.ttf"
    ]
    fonts.width("拿", "regular", 12)
    assert sum("hb_face" in vars(face) for face in fonts.faces) == 3


def test_measures(fonts: FontSet) -> None:
    assert 0.7 < fonts.ascent("regular") < 1.2
    assert 0.2 < fonts.descent("regular") < 0.5
    assert 0.6 < fonts.cap_height("bold") < 0.7
    assert 0.45 < fonts.x_height("semibold") < 0.5


@pytest.mark.parametrize("call", ["width", "missing", "metrics"])
def test_unknown_role(fonts: FontSet, call: str) -> None:
    arguments = {"width": ("x", "bolt", 12), "missing": ("x", "bolt"), "metrics": ("bolt",)}[call]
    with pytest.raises(ContentError, match=r"no role 'bolt'\n.*did you mean 'bold'"):
        getattr(fonts, call)(*arguments)
