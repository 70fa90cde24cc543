"""The large and giant editions: type as promised, a technique on one opening, nothing lost."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby

import pytest

from booklet.diagnostics import ContentError
from booklet.layout.page import Page, TextBox
from booklet.layout.paper import PAPERS, readable
from tests.whole.conftest import Edition

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


@pytest.mark.parametrize("size", ["large", "giant"])
def test_steps_and_doses_are_all_there(edition: Make, guide, size: str) -> None:  # type: ignore[no-untyped-def]
    pages = edition(size=size).setting.pages
    boxes = [box for page in pages for box in page.boxes if isinstance(box, TextBox)]
    words = " ".join(" ".join("".join(run.text for _, run in box.runs) for box in boxes).split())
    for one in guide.guide.techniques:
        for text in (*one.steps, *one.care, one.how_long, one.how_hard, one.short):
            assert " ".join(str(text).split()) in words
    assert "Place your toe" not in words, "the twin"


@pytest.mark.parametrize("paper", ["a5", "a6"])
def test_paper_for_the_hand_is_refused_with_what_would_help(edition: Make, paper: str) -> None:
    with pytest.raises(ContentError, match=r"no room on A\d in type of 18 pt.*\n.*larger paper"):
        edition(size="large", paper=paper)
