"""Every box on the pages is somebody's, and what is shown again is nobody's."""

from __future__ import annotations

from booklet.layout.compose import compose
from booklet.layout.document import Owner
from booklet.layout.page import Box, Page, TextBox
from booklet.layout.roles import repeated, tag_tree
from booklet.layout.tagtree import REPEATED, TagTree
from booklet.layout.theme import Theme
from tests.layout.conftest import EvenFonts, Squares
from tests.layout.tagging import EVERYTHING, HEAD, document


def set_on_pages(theme: Theme, blocks: str) -> tuple[list[Page], TagTree]:
    parsed = document(blocks)
    return compose(parsed, theme, EvenFonts(), Squares()), tag_tree(parsed, theme, Squares())


def owners(box: Box) -> list[Owner]:
    """Whom the box belongs to, or its runs."""
    if isinstance(box, TextBox):
        return [run.owner or box.owner for _, run in box.runs] + [box.owner]
    return [box.owner]


def test_every_box_is_somebodys(theme: Theme) -> None:
    pages, tree = set_on_pages(theme, EVERYTHING)
    found = [owner for page in pages for box in page.boxes for owner in owners(box)]
    assert len(found) > 50
    assert [owner for owner in found if owner not in tree.owners] == []
    assert Owner("p", 999) not in tree.owners


def test_the_head_of_a_table_on_a_second_page_is_nobodys(theme: Theme) -> None:
    rows = "".join(f"<tr><td>{number}</td></tr>" for number in range(60))
    pages, tree = set_on_pages(
        theme, f'<page flow="continue"><table>{HEAD}<tbody>{rows}</tbody></table></page>'
    )
    firsts = [next(box for box in page.boxes if isinstance(box, TextBox)) for page in pages]
    heads = [[tree.owners[owner] for owner in owners(box)] for box in firsts]
    assert len(pages) == 3
    assert [tree.tags[number - 1].role for number in heads[0]] == ["TH", "Strong", "TH"]
    assert heads[1:] == [[REPEATED] * 3] * 2
    cells = [tree.owners[box.owner] for page in pages for box in page.boxes if isinstance(box, TextBox)]
    said = [number for number in cells if number != REPEATED]
    assert said == sorted(set(said)) and len(said) == 61


def test_a_repeated_element_keeps_its_words_and_loses_its_owner() -> None:
    (head,) = document(f"<page><table>{HEAD}</table></page>").pages[0].elements[0].elements
    again = repeated(head)
    assert again.text() == head.text() == "day 1"
    assert {one.owner for one in again.walk()} == {Owner("repeated", 0)}
    assert len({one.owner for one in head.walk()}) == 4
