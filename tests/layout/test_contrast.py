"""Contrast by WCAG's formula, and where pale text is noticed."""

from dataclasses import replace

import pytest

from booklet.layout.contrast import contrast, pale_texts
from booklet.layout.page import RectBox, TextBox

RATIOS = [("#000000", "#FFFFFF", 21.0), ("#FFFFFF", "#FFFFFF", 1.0), ("#767676", "#FFFFFF", 4.54)]


@pytest.mark.parametrize(("one", "other", "ratio"), RATIOS)
def test_known_ratios(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == contrast(other, one) == pytest.approx(ratio, abs=0.01)


def test_pale_text_is_noticed_on_its_own_ground(pages) -> None:  # type: ignore[no-untyped-def]
    (page,) = pages('<page><p>dark</p><aside class="card"><p>on blue</p></aside></page>')
    (told,) = pale_texts([page])
    assert told.message.startswith("text #000000 on #336699 in <p> has a contrast of 3.")
    light = [replace(box, fill="#EEEEEE") if isinstance(box, RectBox) else box for box in page.boxes]
    assert pale_texts([replace(page, boxes=tuple(light))]) == []


def test_text_is_judged_by_the_colour_of_each_run(pages) -> None:  # type: ignore[no-untyped-def]
    (page,) = pages("<page><p>dark</p></page>")
    (box,) = (one for one in page.boxes if isinstance(one, TextBox))
    pale = replace(box, runs=((0.0, replace(box.runs[0][1], color="#AAAAAA")),))
    assert len(pale_texts([replace(page, boxes=(pale,))])) == 1
