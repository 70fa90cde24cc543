"""Marks that Chinese shares with other scripts have its width there."""

from __future__ import annotations

import pytest

from booklet.pdf.fonts import FontSet


@pytest.mark.parametrize("text", list("“”‘’—…·"))
def test_marks_in_chinese_come_from_its_face(fonts: FontSet, text: str) -> None:
    (run,), (other,) = (fonts.word(text, "regular", mode).runs for mode in ("cjk", ""))
    (ideograph,) = fonts.word("一", "regular", "cjk").runs
    assert run.face == ideograph.face != other.face
    assert run.width > other.width
    if text != "—":  # this face draws it shorter
        assert run.width == 1000


def test_other_marks_do_not(fonts: FontSet) -> None:
    assert fonts.word("(a)", "regular", "cjk") == fonts.word("(a)", "regular")
