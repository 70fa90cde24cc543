"""The gauges of the printer test stand where they say, whichever way the page runs."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from booklet.diagnostics import ContentError
from booklet.layout import edges, gauges
from booklet.layout.attributes import KINDS
from booklet.layout.gauge_pen import CLEAR
from booklet.layout.page import Box, Page, RectBox, RuleBox, TextBox
from booklet.layout.paper import MM, PAPERS
from booklet.layout.theme import Theme
from tests.layout.conftest import Setter

NEAR = 0.1 * MM


@pytest.fixture
def sheet(theme: Theme) -> Setter:
    """A4 with margins of 24 mm."""
    sizes = {"body": 14.0, "label": 12.0, "h1": 26.0}
    margins = (24 * MM,) * 4
    return Setter(replace(theme, paper=PAPERS["a4"], margins=margins, sizes=sizes))


def shown(sheet: Setter, kind: str, language: str = "en", more: str = "") -> Page:
    gauge = f'<gauge kind="{kind}" decorative="yes" {more}/>'
    return sheet(f"<page>{gauge}<p>text</p></page>", language)[0]


def rules(page: Page) -> list[RuleBox]:
    return [box for box in page.boxes if isinstance(box, RuleBox)]


def steps(page: Page) -> dict[str, list[float]]:
    """How far in mm each tick is from its edge, by edge."""
    found: dict[str, list[float]] = {"top": [], "right": [], "bottom": [], "left": []}
    for one in rules(page):
        if one.x == one.x2:
            edge = "left" if one.x < page.width / 2 else "right"
            found[edge].append((one.x if edge == "left" else page.width - one.x) / MM)
        else:
            edge = "top" if one.y < page.height / 2 else "bottom"
            found[edge].append((one.y if edge == "top" else page.height - one.y) / MM)
    return found


def numbers(page: Page) -> list[int]:
    texts = [box.runs[0][1].text for box in page.boxes if isinstance(box, TextBox)]
    return [int(text) for text in texts if text.isdigit()]


def wrong(found: dict[str, list[float]]) -> list[str]:
    return [
        edge
        for edge, places in found.items()
        if len(places) != edges.MOST_STEPS or any(abs(place - n) > 0.1 for n, place in enumerate(places, 1))
    ]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_line_at_each_millimetre_of_each_edge(sheet: Setter, language: str) -> None:
    page = shown(sheet, "edges", language)
    found = steps(page)
    assert wrong(found) == []
    assert sorted(numbers(page)) == sorted(4 * [*range(1, edges.MOST_STEPS + 1)])
    found["left"][3] += 0.2
    assert wrong(found) == ["left"], "the comparison can fail"


def test_each_number_stands_behind_its_line(sheet: Setter) -> None:
    boxes = [box for box in shown(sheet, "edges").boxes if isinstance(box, RuleBox | TextBox)]
    for line, number in zip(boxes[0:60:2], boxes[1:60:2], strict=True):
        assert isinstance(line, RuleBox) and isinstance(number, TextBox)
        clear = CLEAR - 0.01
        inside = {
            "left": number.x >= line.x + clear,
            "right": number.x + number.width <= line.x - clear,
            "top": number.y > line.y + clear,
            "bottom": number.y <= line.y - clear,
        }
        upright = line.x == line.x2
        side = ("left" if line.x < 297 else "right") if upright else ("top" if line.y < 421 else "bottom")
        assert inside[side], (side, number)


@pytest.mark.parametrize("kind", ["edges", "crosses", "plain-crosses"])
def test_edges_have_no_reading_direction(sheet: Setter, kind: str) -> None:
    def placed(language: str) -> list[tuple[float, ...]]:
        return [(one.x, one.y, one.x2, one.y2) for one in rules(shown(sheet, kind, language))]

    assert placed("ar") == [pytest.approx(one) for one in placed("en")]
    bar = [[(one.x, one.x2) for one in rules(shown(sheet, "lines", tag))] for tag in ("en", "ar")]
    assert bar[0] != bar[1], "the comparison can fail"


def centres(page: Page) -> set[tuple[float, float]]:
    """The middles of all long lines that lie level, in hundredths of a mm."""
    long = [one for one in rules(page) if one.y == one.y2 and one.x2 - one.x > 1.5 * edges.ARM]
    return {(round((one.x + one.x2) / 2 / MM, 2), round(one.y / MM, 2)) for one in long}


def test_crosses_meet_whichever_way_the_sheet_is_turned(sheet: Setter) -> None:
    front, back = centres(shown(sheet, "crosses")), centres(shown(sheet, "plain-crosses"))
    assert len(front) == 4
    like_a_book = {(round(210 - x, 2), y) for x, y in back}
    like_a_calendar = {(x, round(297 - y, 2)) for x, y in back}
    assert front == like_a_book == like_a_calendar
    assert front != {(x + 0.5, y) for x, y in back}, "the comparison can fail"


def test_steps_of_half_a_millimetre(sheet: Setter) -> None:
    ticks = sorted({one.x for one in rules(shown(sheet, "crosses")) if one.x == one.x2 < 25 * MM})
    apart = [(b - a) / MM for a, b in pairwise(ticks)]
    assert len(ticks) == 17 and apart == pytest.approx([0.5] * 16)


def test_the_bar_is_100_mm(sheet: Setter, theme: Theme) -> None:
    base = max(rules(shown(sheet, "bar")), key=lambda one: one.x2 - one.x)
    assert abs(base.x2 - base.x - 100 * MM) < NEAR
    with pytest.raises(ContentError, match="a bar of 100 mm has no room in 63 mm"):
        shown(Setter(theme), "bar")


def widths(boxes: tuple[Box, ...]) -> set[float]:
    return {box.line_width for box in boxes if isinstance(box, RuleBox)}


@pytest.mark.parametrize("kind", KINDS)
def test_no_line_is_thinner_than_printers_print(sheet: Setter, kind: str) -> None:
    assert min(widths(shown(sheet, kind, more='text="a e o"').boxes), default=0.25) >= 0.25


def test_kinds_are_those_that_there_are() -> None:
    assert set(KINDS) == gauges.GAUGES.keys()


def test_greys_get_darker(sheet: Setter) -> None:
    page = shown(sheet, "greys")
    fills = [box.fill for box in page.boxes if isinstance(box, RectBox) and box.fill]
    assert fills == sorted(fills, reverse=True) and fills[0] == "#F2F2F2" and fills[-1] == "#0D0D0D"
    assert numbers(page) == list(gauges.GREYS)


def test_a_sample_that_is_too_long_is_told(sheet: Setter) -> None:
    assert {
        run.size
        for box in shown(sheet, "sizes", more='text="a e o"').boxes
        if isinstance(box, TextBox)
        for _, run in box.runs
    } >= set(gauges.SIZES)
    with pytest.raises(ContentError, match="the sample of type does not fit on one line at 12 pt"):
        shown(sheet, "sizes", more=f'text="{"a e o " * 30}"')
