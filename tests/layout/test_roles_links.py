"""The contents, notes, and the links that lead to them or elsewhere."""

from __future__ import annotations

import pytest

from booklet.layout.roles import links_to
from booklet.layout.theme import Theme
from tests.layout.tagging import CITES, ENTRY, document, on_page, told

# --------------------------------------------------------------------------------------- the contents


def test_contents_are_entries_with_references(theme: Theme) -> None:
    assert told(theme, f'<page id="a"><nav>{ENTRY}</nav></page>') == [
        *("Sect id=a <page>", "  TOC <nav>", "    TOCI <section>", "      P <p>"),
        *("        Reference refers=a", "          Link <a> <span>"),
    ]


def test_outside_the_contents_they_are_a_section_with_a_link(theme: Theme) -> None:
    """The twin: the same blocks without <nav>, also after one."""
    assert told(theme, f'<page id="a"><nav>{ENTRY}</nav>{ENTRY}</page>')[6:] == [
        *("  Sect <section>", "    P <p>", "      Link <a> <span>"),
    ]


def test_contents_inside_contents(theme: Theme) -> None:
    assert on_page(theme, "<nav><section><p>a</p><nav><section><p>b</p></section></nav></section></nav>") == [
        *("TOC <nav>", "  TOCI <section>", "    P <p>"),
        *("    TOC <nav>", "      TOCI <section>", "        P <p>"),
    ]


# ---------------------------------------------------------------------------------------------- notes


def test_an_item_that_links_lead_to_is_a_note(theme: Theme) -> None:
    assert on_page(theme, f'{CITES}<ol><li id="n1">one</li><li id="n2">two</li></ol>') == [
        *("P <p>", "  Reference refers=n1", "    Link <a>", "L numbering=Decimal <ol>"),
        *("  LI", "    LBody", "      FENote id=n1 <li>", "        Lbl <label>"),
        *("  LI", "    Lbl <label>", "    LBody <li>"),
    ]


def test_a_link_to_a_page_is_no_note(theme: Theme) -> None:
    """The twin."""
    blocks = '<page id="n1"><p><a href="#n1">1</a></p><ol><li>one</li></ol></page>'
    assert told(theme, blocks)[:3] == ["Sect id=n1 <page>", "  P <p>", "    Link <a>"]
    assert not any("FENote" in line or "Reference" in line for line in told(theme, blocks))


def test_a_note_may_come_before_and_be_cited_twice(theme: Theme) -> None:
    lines = on_page(theme, f'<ul><li id="n1"><p>one</p></li></ul>{CITES}{CITES}')
    assert lines[:6] == [
        *("L numbering=Disc <ul>", "  LI", "    LBody", "      FENote id=n1 <li>"),
        *("        Lbl actual=• <label>", "        P <p>"),
    ]
    assert lines.count("  Reference refers=n1") == 2


@pytest.mark.parametrize(
    ("href", "target"), [("#a", "a"), ("#source-1", "source-1"), ("https://x#a", ""), ("mailto:a@b", "")]
)
def test_links_lead_inside_or_not(href: str, target: str) -> None:
    (link,) = document(f'<page><p><a href="{href}">x</a></p></page>').pages[0].elements[0].elements
    assert links_to(link) == target
