"""The pocket card: eight pages in the order that they are folded in, with nothing of safety lost."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace

import pytest

from booklet.content.guide import Guide
from booklet.content.load import LoadedGuide, load_guide
from booklet.directions import UNMARKED
from booklet.folders import Folders
from booklet.layout.environment import render
from booklet.layout.page import Page, RectBox, TextBox
from booklet.layout.paper import BLEED, MM
from booklet.pipeline.order import today
from tests.whole.conftest import ROOT, Edition

Make = Callable[..., Edition]
LEAST = 11.0
"""Type on a card, pt."""
FROM_EDGE = 5 * MM
"""Each edge of a small page is a fold or a cut, which may be a little off."""
PAGE = re.compile(r'<page [^>]*\bid="([^"]+)"')


def content(name: str, language: str, clinic: str | None = "example") -> Guide:
    return load_guide(name, language, clinic, Folders(ROOT), today()).guide


def lines(page: Page) -> list[TextBox]:
    return [box for box in page.boxes if isinstance(box, TextBox)]


def said(pages: Iterable[Page]) -> str:
    """All text, without the ends of lines, in which Chinese has no space."""
    texts = (run.text for page in pages for box in lines(page) for _, run in box.runs)
    return re.sub(r"\s", "", "".join(texts))


@pytest.mark.parametrize(
    ("language", "clinic", "paper"), [("en", "example", "a7"), ("es", None, "eighth-letter")]
)
def test_a_card_has_eight_pages_that_keep_clear_of_the_folds(
    edition: Make, language: str, clinic: str | None, paper: str
) -> None:
    setting = edition(format="card", language=language, clinic=clinic, paper=paper).setting
    guide, pages = content("back-massage", language, clinic), setting.pages
    ids = [page.id for page in pages]
    assert ids == ["cover", "stop", *(one.id for one in guide.techniques), "back"]
    assert len(ids) == 8
    boxes = [box for page in pages for box in lines(page)]
    assert min(run.size for box in boxes for _, run in box.runs) == LEAST
    wide = pages[0].width
    clear = min(min(box.x, wide - box.x - box.width) for box in boxes)
    assert FROM_EDGE <= clear < FROM_EDGE + 1, "and it could be less: lines go as far as they may"
    for index in (0, -1):
        grounds = [box for box in pages[index].boxes if isinstance(box, RectBox)]
        assert grounds[0].x == grounds[0].y == -BLEED, "colour that runs off the page"
    safety = guide.safety
    full = said(pages)
    for text in (*safety.do_not, *safety.stop_if, *safety.emergency.signs):
        assert re.sub(r"\s", "", text) in full
    for page, one in zip(pages[2:], guide.techniques, strict=False):
        told = (one.name, one.short, one.how_long, one.how_often, one.how_hard, *one.care)
        assert [text for text in told if re.sub(r"\s", "", text) not in said([page])] == []
    assert guide.techniques[0].steps[1][:20] not in said([pages[2]]), "the comparison can fail"
    assert re.sub(r"\s", "", safety.ask_first[0]) not in full
    notice = "not_reviewed" if language == "en" else "nothing_checked"
    assert re.sub(r"\s", "", guide.words[notice]) in said(pages[:1])
    assert re.sub(r"\s", "", guide.words["card_reminder"]) in said(pages[:1]), "so it says where that stands"


def test_fewer_techniques_leave_room_for_more_safety(edition: Make) -> None:
    one = edition(guide="neck-shoulder-self-care", format="card", language="ar", only=("shrug",)).setting
    assert [page.id for page in one.pages] == "cover stop ask not-there shrug ticks soon back".split()
    guide, full = content("neck-shoulder-self-care", "ar"), said(one.pages)
    safety = guide.safety
    for text in (*safety.ask_first, *safety.not_there, *safety.rules, *safety.call_soon):
        assert re.sub(r"\s", "", text) in full
    assert re.sub(r"\s", "", guide.diary.stop_rule.translate(UNMARKED)) in full.translate(UNMARKED)
    assert re.sub(r"\s", "", guide.words["card_reminder"]) not in full
    four = edition(guide="neck-shoulder-self-care", format="card", language="zh-Hans").setting
    assert [page.id for page in four.pages][:3] == ["cover", "stop", "ask"] and len(four.pages) == 8


@pytest.mark.parametrize(("techniques", "cards"), [(5, 1), (6, 2), (8, 2), (11, 3)])
def test_a_longer_guide_makes_more_cards(guide: LoadedGuide, techniques: int, cards: int) -> None:
    first = guide.guide.techniques[0]
    many = tuple(replace(first, id=f"t{number}", number=number) for number in range(1, techniques + 1))
    longer = replace(guide.guide, techniques=many)
    pictures = {first.picture: {"main": 1.5}}
    values = {"guide": longer, "second": None, "pictures": pictures, "roomy": False, "size": "standard"}
    markup, _ = render("card.xml.j2", Folders(ROOT), values)
    ids = PAGE.findall(markup)
    assert len(ids) == len(set(ids)) == 8 * cards
    assert [one for one in ids if one[0] == "t" and one[1:].isdigit()] == [one.id for one in many]
    assert all(one.startswith("cover") for one in ids[::8])
    assert all(one.startswith("back") for one in ids[7::8])
    values["second"] = replace(longer, language="es")
    both = PAGE.findall(render("card.xml.j2", Folders(ROOT), values)[0])
    assert len(both) == len(set(both)) == 16 * cards, "the clinician's language on cards of its own"
