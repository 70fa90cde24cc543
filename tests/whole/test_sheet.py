"""Sheets for the rack: two or four techniques in front, safety on every back, no page with a hole."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

import pytest

from booklet.content.guide import Guide, Technique
from booklet.content.load import load_guide
from booklet.directions import UNMARKED
from booklet.folders import Folders
from booklet.layout.page import FigureBox, Page, RuleBox, TextBox
from booklet.layout.paper import PAPERS, readable
from booklet.pipeline.order import today
from tests.whole.conftest import ROOT, Edition

Make = Callable[..., Edition]


def content(language: str) -> Guide:
    return load_guide("back-massage", language, "example", Folders(ROOT), today()).guide


def lines(page: Page) -> list[TextBox]:
    return [box for box in page.boxes if isinstance(box, TextBox)]


def squeezed(text: str) -> str:
    """Without spaces, which Chinese does not have, and without marks."""
    return re.sub(r"\s|\*\*", "", text.translate(UNMARKED))


def missing(page: Page, texts: Iterable[str]) -> list[str]:
    """Which of the texts a page does not say."""
    said = squeezed("".join(run.text for box in lines(page) for _, run in box.runs))
    return [text for text in texts if squeezed(text) not in said]


def always(one: Technique) -> list[str]:
    return [one.name, one.how_long, one.how_often, one.how_hard, *one.care]


@pytest.mark.parametrize(("language", "per_page"), [("en", 2), ("es", 2), ("ar", 4)])
def test_every_front_tells_its_techniques_and_has_safety_on_its_back(
    edition: Make, language: str, per_page: int
) -> None:
    pages = edition(format="sheet", language=language, per_page=per_page).setting.pages
    guide = content(language)
    techniques = guide.techniques
    groups = [techniques[at : at + per_page] for at in range(0, len(techniques), per_page)]
    assert len(pages) == 2 * len(groups)
    for front, back, group in zip(pages[::2], pages[1::2], groups, strict=True):
        steps = [step for one in group for step in one.steps]
        brief = per_page == 4 and len(group) > 1
        assert missing(front, [text for one in group for text in always(one)]) == []
        partners = {"partner_needed" if one.partner == "needed" else "partner_optional" for one in group}
        assert missing(front, [guide.words[key] for key in partners]) == []
        places = [text for one in group for text in (one.receiver, one.giver) if text]
        assert bool(missing(front, places)) == brief
        assert missing(front, [one.short for one in group] if brief else steps) == []
        assert bool(missing(front, steps)) == brief
        safety = guide.safety
        assert (
            missing(back, [*safety.do_not, *safety.ask_first, *safety.stop_if, *safety.emergency.signs]) == []
        )
        assert missing(front, safety.do_not) != [], "the comparison can fail"
        assert back.id == f"{group[0].id}-back"


def test_nothing_is_small(edition: Make) -> None:
    body, label = readable(PAPERS["a4"])
    for per_page in (2, 4):
        page = edition(format="sheet", per_page=per_page).setting.pages[0]
        sizes = sorted({run.size for box in lines(page) for _, run in box.runs})
        assert sizes[0] == label and sizes[1] == body
        below = {box.y for box in lines(page) for _, run in box.runs if run.size == label}
        assert any(y > page.height * 0.9 for y in below), "the footer's"


def figures(page: Page) -> list[FigureBox]:
    return [box for box in page.boxes if isinstance(box, FigureBox)]


def test_a_page_with_fewer_techniques_uses_its_room(edition: Make) -> None:
    ids = tuple(one.id for one in content("en").techniques)
    four, _, alone, _ = edition(format="sheet", per_page=4).setting.pages
    (two, _) = edition(format="sheet", per_page=4, only=ids[:2]).setting.pages
    (three, _) = edition(format="sheet", per_page=4, only=ids[:3]).setting.pages
    assert len(figures(alone)) > 3, "one alone shows all its pictures"
    first = [figures(page)[0].height for page in (four, two, alone)]
    assert first == sorted(first) and len(set(first)) == 3
    assert len(_blank(three)) == 4 and not _blank(four) and not _blank(two)


def _blank(page: Page) -> list[RuleBox]:
    """The lines to write on: across the page, without anything between them."""
    across = [box for box in page.boxes if isinstance(box, RuleBox) and box.owner.name == "blank-line"]
    assert all(box.x2 - box.x > page.width * 0.7 for box in across)
    return across
