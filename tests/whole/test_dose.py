"""Handouts to fill in by hand and to tick: room for a pen, on one page, and nothing of safety given up."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

import pytest

from booklet.content.load import load_guide
from booklet.folders import Folders
from booklet.layout.page import Page, RuleBox, TextBox
from booklet.layout.paper import MM
from booklet.pipeline.order import today
from tests.whole.conftest import ROOT, Edition

Make = Callable[..., Edition]
TIGHTEST = [
    {"guide": "back-massage", "paper": "half-letter", "language": "es"},
    {"guide": "back-massage", "paper": "half-letter", "language": "es", "second_language": "en"},
]
"""Where the text is longest and the page smallest."""


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


def text_of(box: TextBox) -> str:
    return "".join(run.text for _, run in box.runs).strip()


def said(page: Page) -> str:
    return squeezed("".join(text_of(box) for box in page.boxes if isinstance(box, TextBox)))


def flat(page: Page) -> list[RuleBox]:
    return [box for box in page.boxes if isinstance(box, RuleBox) and box.y == box.y2]


def upright(page: Page) -> list[RuleBox]:
    return [box for box in page.boxes if isinstance(box, RuleBox) and box.x == box.x2]


@pytest.mark.parametrize("order", TIGHTEST)
@pytest.mark.parametrize("dose", ["blank", "ticks"])
def test_each_technique_stays_on_one_page(edition: Make, order: dict[str, str], dose: str) -> None:
    pages = edition(format="handout", dose=dose, **order).setting.pages
    guide = load_guide(order["guide"], "es", "example", Folders(ROOT), today()).guide
    english = load_guide(order["guide"], "en", "example", Folders(ROOT), today()).guide
    fronts = pages[: 2 * len(guide.techniques) : 2]
    assert [page.id for page in fronts] == [one.id for one in guide.techniques]
    for technique, page in zip(guide.techniques, fronts, strict=True):
        text = said(page)
        assert all(squeezed(one) in text for one in technique.care), "safety is not given up"
        assert (squeezed(technique.how_often) in text) == (dose == "ticks")
        assert (squeezed(guide.words["prepared_for"]) in text) == (dose == "blank")
        for_the_clinician = dose == "blank" and "second_language" in order
        assert (squeezed(english.words["days_a_week_blank"]) in text) == for_the_clinician


def test_there_is_room_to_write(edition: Make) -> None:
    page = edition(format="handout", dose="blank", paper="a5").setting.pages[0]
    labels = {text_of(box): box for box in page.boxes if isinstance(box, TextBox)}
    lines = {name: rule for name, box in labels.items() for rule in flat(page) if rule.owner == box.owner}
    assert list(lines) == ["Prepared for:", "Minutes:", "Times a day:", "Days a week:"]
    assert lines["Days a week:"].y - lines["Times a day:"].y >= 8 * MM
    assert all(rule.x2 - rule.x >= 10 * MM for rule in lines.values())
    circled = [text for text, box in labels.items() if box.owner.name == "td"]
    assert circled == ["1", "2", "3", "4"], "nothing above the limit can be circled"


def test_boxes_are_large_enough_to_tick(edition: Make) -> None:
    page = edition(format="handout", dose="ticks", **TIGHTEST[0]).setting.pages[0]
    sides = upright(page)
    edges = sorted({round(rule.x, 2) for rule in sides})
    assert len(edges) == 16, "a heading and fourteen days"
    assert min(right - left for left, right in pairwise(edges[1:])) >= 6 * MM
    within = [rule for rule in flat(page) if abs(rule.x - edges[0]) < 0.1]
    days, boxes, end = [rule.y for rule in within if sides[0].y <= rule.y <= sides[0].y2 + 0.1]
    assert end - boxes >= 6 * MM
    assert boxes - days < end - boxes, "the comparison can fail: the days need less"
    assert not upright(edition(format="handout", **TIGHTEST[0]).setting.pages[0])
