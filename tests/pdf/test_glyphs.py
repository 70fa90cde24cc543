"""The one call of HarfBuzz."""

from __future__ import annotations

from typing import Any

import pytest

from booklet.pdf import glyphs
from booklet.pdf.fonts import FontSet


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_the_locale_of_this_machine_does_not_choose_letter_forms(
    fonts: FontSet, monkeypatch: pytest.MonkeyPatch, direction: Any
) -> None:
    """No bundled face has forms for one language, but a user's own may: the language is nobody's."""
    seen = []
    real = glyphs.hb.shape

    def watched(font: Any, buffer: Any, features: Any) -> None:
        seen.append((buffer.language, buffer.direction))
        real(font, buffer, features)

    monkeypatch.setattr(glyphs.hb, "shape", watched)
    glyphs.shaped(fonts.faces[0].hb_font, "iş", direction, {})
    assert seen == [("und", direction)]


def test_glyphs_come_from_left_to_right(fonts: FontSet) -> None:
    font = fonts.faces[1].hb_font
    leftwards, _ = glyphs.shaped(font, "كتف", "rtl", {})
    assert [info.cluster for info in leftwards] == [2, 1, 0]
    rightwards, _ = glyphs.shaped(fonts.faces[0].hb_font, "abc", "ltr", {})
    assert [info.cluster for info in rightwards] == [0, 1, 2]
