"""Openings face each other, fronts are fronts, and a filler stands only where it is needed."""

from __future__ import annotations

import pytest

from booklet.diagnostics import ContentError
from booklet.layout.divide import items_of
from booklet.layout.document import Element
from booklet.layout.markup import parse
from booklet.layout.page import Page, TextBox
from booklet.layout.sheets import sheets_of, without_fillers

# A page of 200 x 300 pt has room for 14 paragraphs of one line.
FEW, MANY, TOO_MANY = ("<p>x</p>" * count for count in (3, 20, 40))
FILLER = '<page id="f{}" filler="yes"><p>notes</p></page>'


def opening(name: str, blocks: str, more: str = "") -> str:
    return f'<page id="{name}" flow="opening" {more}>{blocks}</page>'


def names(made: list[Page]) -> list[str]:
    return [page.id for page in made]


def test_what_fits_one_page_takes_one(pages) -> None:  # type: ignore[no-untyped-def]
    assert names(pages(opening("a", FEW))) == ["a"]


def test_an_opening_begins_on_the_left(pages) -> None:  # type: ignore[no-untyped-def]
    cover = '<page id="c"><p>x</p></page>'
    assert names(pages(cover + FILLER.format(1) + opening("a", MANY))) == ["c", "a", "a"]
    assert names(pages(FILLER.format(1) + opening("a", MANY))) == ["f1", "a", "a"]
    assert names(pages(FILLER.format(1) + opening("a", FEW))) == ["a"], "one page may stand anywhere"


def test_a_front_begins_on_the_right(pages) -> None:  # type: ignore[no-untyped-def]
    cover = '<page id="c"><p>x</p></page>'
    front = opening("a", MANY, 'side="right"')
    assert names(pages(cover + FILLER.format(1) + front)) == ["c", "f1", "a", "a"]
    assert names(pages(FILLER.format(1) + front)) == ["a", "a"]


def test_the_fuller_page_is_as_empty_as_can_be(pages) -> None:  # type: ignore[no-untyped-def]
    one, two = pages(FILLER.format(1) + opening("a", MANY))[1:]
    assert [sum(isinstance(box, TextBox) for box in page.boxes) for page in (one, two)] == [10, 10]


def test_a_heading_is_not_left_alone(pages) -> None:  # type: ignore[no-untyped-def]
    blocks = "<p>x</p>" * 10 + "<h1>T</h1>" + "<p>y</p>" * 11  # after the heading would be the middle
    first = pages(FILLER.format(1) + opening("a", blocks))[1]
    assert [box.owner.name for box in first.boxes][-1] == "p"


def test_steps_may_go_on_beside(pages) -> None:  # type: ignore[no-untyped-def]
    steps = "<ol>" + "<li>step</li>" * 40 + "</ol>"
    one, two = pages(FILLER.format(1) + opening("a", steps))[1:]
    said = [
        ["".join(run.text for _, run in box.runs) for box in page.boxes if isinstance(box, TextBox)]
        for page in (one, two)
    ]
    assert len(said[0]) == len(said[1]) and said[1][0] == "21"


@pytest.mark.parametrize(("items", "whole"), [(16, True), (17, False)])
def test_a_list_stays_whole_where_there_is_air(items: int, whole: bool) -> None:
    """A page has room for 20 lines at the least, for 16 with some air."""
    blocks = "<p>x</p>" * 6 + "<ol>" + "<li>step</li>" * items + "</ol>"
    document = parse(f"<document>{opening('a', blocks)}</document>", "t.xml.j2", "", "latn")

    def height(source: Element, blocks: tuple[Element, ...], fit: float) -> float:
        return sum(len(items_of(block)) or 1 for block in blocks) / (20 - 8 * fit)

    first = sheets_of(document, height)[0][0].blocks
    assert ([block.name for block in first] == ["p"] * 6) == whole


def test_a_filler_is_for_the_next_page_only(pages) -> None:  # type: ignore[no-untyped-def]
    cover = '<page id="c"><p>x</p></page>'
    assert names(pages(cover + FILLER.format(1) + opening("a", FEW) + opening("b", MANY))) == list("cabb")


def test_the_last_sheet_of_a_page_element_does_not_go_on() -> None:
    text = f"<document>{opening('a', MANY)}{opening('b', FEW)}</document>"
    document = parse(text, "t.xml.j2", "", "latn")
    sheets, problems = sheets_of(document, lambda source, blocks, fit: len(blocks) / 14)
    assert [(one.source.get("id"), one.goes_on) for one in sheets] == [
        ("a", True),
        ("a", False),
        ("b", False),
    ]
    assert problems == []


def test_two_pages_are_the_most(pages) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(ContentError, match="too long for two facing pages of A5"):
        pages(opening("a", TOO_MANY))


def test_an_unused_filler_leaves_no_tag(pages) -> None:  # type: ignore[no-untyped-def]
    text = (
        "<document>"
        + FILLER.format(1)
        + opening("a", FEW)
        + FILLER.format(2)
        + opening("b", MANY)
        + "</document>"
    )
    document = parse(text, "t.xml.j2", "", "latn")
    made = pages(text[10:-11])
    assert names(made) == ["a", "b", "b"]
    assert [one.get("id") for one in without_fillers(document, made).pages] == ["a", "b"]
    assert len(document.pages) == 4, "the twin"


def test_links_go_to_the_page_where_it_stands(pages) -> None:  # type: ignore[no-untyped-def]
    toc = '<page id="toc"><p><a href="#b"><span ref="b"/></a></p></page>'
    made = pages(toc + FILLER.format(1) + opening("a", MANY) + FILLER.format(2) + opening("b", MANY))
    assert names(made) == ["toc", "a", "a", "b", "b"]
    (box,) = made[0].boxes
    assert isinstance(box, TextBox) and box.runs[0][1].text == "4"
