"""The large and giant editions: type as promised, a technique on one opening, nothing lost."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby

import pytest

from booklet.content.load import load_guide
from booklet.diagnostics import ContentError
from booklet.folders import Folders
from booklet.layout.page import Page, TextBox
from booklet.layout.paper import PAPERS, readable
from booklet.pipeline.order import today
from tests.whole.conftest import GUIDES, ROOT, Edition

Make = Callable[..., Edition]
LARGER = [
    ("large", "en", "a4"),
    ("giant", "es", "a4"),
    ("giant", "ar", "letter"),
    ("large", "zh-Hans", "tabloid"),
]


def sizes(pages: tuple[Page, ...]) -> set[float]:
    """Every type size on the pages; texts in pictures are told by the labels' size elsewhere."""
    return {
        run.size for page in pages for box in page.boxes if isinstance(box, TextBox) for _, run in box.runs
    }


@pytest.mark.parametrize(("size", "language", "paper"), LARGER)
def test_type_is_as_large_as_promised(edition: Make, size: str, language: str, paper: str) -> None:
    setting = edition(size=size, language=language, paper=paper).setting
    body, label = readable(PAPERS[paper], size)
    assert min(sizes(setting.pages)) >= label
    assert any(abs(one - body) < body / 3 for one in sizes(setting.pages))
    assert min(sizes(edition().setting.pages)) < label, "the twin: the standard edition is smaller"


@pytest.mark.parametrize(("size", "language", "paper"), LARGER)
def test_a_technique_takes_one_opening(edition: Make, size: str, language: str, paper: str) -> None:
    setting = edition(size=size, language=language, paper=paper).setting
    techniques = set(setting.manuscript.places)
    runs = [
        (name, [page.number for page in some]) for name, some in groupby(setting.pages, lambda one: one.id)
    ]
    found = {name: numbers for name, numbers in runs if name in techniques}
    assert found.keys() == techniques
    assert all(len(numbers) == 1 or (len(numbers) == 2 and numbers[0] % 2 == 0) for numbers in found.values())
    assert any(len(numbers) == 2 for numbers in found.values()), "else nothing is proved"


@pytest.mark.parametrize(("size", "name"), [("large", GUIDES[1]), ("giant", GUIDES[0])])
def test_steps_and_doses_are_all_there(edition: Make, size: str, name: str) -> None:
    pages = edition(guide=name, size=size).setting.pages
    guide = load_guide(name, "en", "example", Folders(ROOT), today()).guide
    for one in guide.techniques:
        boxes = [box for page in pages if page.id == one.id for box in page.boxes if isinstance(box, TextBox)]
        words = " ".join(" ".join("".join(run.text for _, run in box.runs) for box in boxes).split())
        partner = guide.words["partner_needed" if one.partner == "needed" else "partner_optional"]
        told = (*one.steps, *one.care, one.how_long, one.how_often, one.how_hard, one.short, partner)
        assert [text for text in told if " ".join(text.split()) not in words] == []
        assert "Place your toe" not in words, "the twin"


@pytest.mark.parametrize("paper", ["a5", "a6"])
def test_paper_for_the_hand_is_refused_with_what_would_help(edition: Make, paper: str) -> None:
    with pytest.raises(ContentError, match=r"no room on A\d in type of 18 pt.*\n.*larger paper"):
        edition(size="large", paper=paper)


def test_a_large_handout_begins_on_a_front_and_can_be_filled_in(edition: Make) -> None:
    ids = ("rub-dazhui", "lift-spine")
    setting = edition(format="handout", size="large", dose="blank", only=ids).setting
    guide = load_guide(GUIDES[0], "en", "example", Folders(ROOT), today()).guide
    by_id = {one.id: one for one in guide.techniques}
    numbers = {name: [page.number for page in setting.pages if page.id == name] for name in ids}
    assert all(found[0] % 2 == 1 for found in numbers.values())
    assert any(len(found) == 2 for found in numbers.values()), "else nothing is proved"
    for name in ids:
        boxes = [box for page in setting.pages if page.id == name for box in page.boxes]
        words = "".join(run.text for box in boxes if isinstance(box, TextBox) for _, run in box.runs)
        squeezed = "".join(words.split())
        for key in ("minutes_blank", "times_a_day_blank", "days_a_week_blank", "prepared_for"):
            assert "".join(guide.words[key].split()) in squeezed
        assert "".join(by_id[name].how_often.split()) not in squeezed, "what is to be written is not printed"
