"""Lists: their labels, drawn or numbers, and the bodies of their items."""

from __future__ import annotations

from dataclasses import replace

import pytest

from booklet.layout.document import Owner
from booklet.layout.roles import SIGNS, label_of
from booklet.layout.theme import Theme
from booklet.layout.theme_file import _CHOICES
from tests.layout.tagging import document, on_page


def marked(theme: Theme, marker: str) -> Theme:
    styles = {**theme.styles, ".own": {"marker": marker}}
    return replace(theme, styles=styles, _memo={})


@pytest.mark.parametrize(
    ("marker", "sign"),
    [("dot", "•"), ("check", "✓"), ("cross", "✗"), ("ban", "✗"), ("ask", "?"), ("alert", "⚠"), ("", "•")],
)
def test_a_drawn_marker_is_said(theme: Theme, marker: str, sign: str) -> None:
    assert on_page(marked(theme, marker), '<ul class="own"><li>a</li></ul>') == [
        *("L numbering=Disc <ul>", "  LI", f"    Lbl actual={sign} <label>", "    LBody <li>"),
    ]


def test_every_marker_that_a_theme_may_name_is_said() -> None:
    assert set(_CHOICES["marker"]) - {"none", "disc", "number"} == set(SIGNS)


def test_a_list_without_markers_has_no_labels(theme: Theme) -> None:
    assert on_page(marked(theme, "none"), '<ul class="own"><li>a</li></ul>') == [
        *("L <ul>", "  LI", "    LBody <li>"),
    ]


@pytest.mark.parametrize("marker", ["disc", "number"])
def test_numbers_are_labels_whatever_they_look_like(theme: Theme, marker: str) -> None:
    assert on_page(marked(theme, marker), '<ol class="own" start="3"><li>a</li></ol>') == [
        *("L numbering=Decimal <ol>", "  LI", "    Lbl <label>", "    LBody <li>"),
    ]


def test_lists_nest_in_the_body_of_an_item(theme: Theme) -> None:
    assert on_page(theme, "<ol><li>a<ul><li>b</li></ul></li><li><p>c</p></li></ol>") == [
        *("L numbering=Decimal <ol>", "  LI", "    Lbl <label>", "    LBody <li>"),
        *(
            "      L numbering=Disc <ul>",
            "        LI",
            "          Lbl actual=• <label>",
            "          LBody <li>",
        ),
        *("  LI", "    Lbl <label>", "    LBody <li>", "      P <p>"),
    ]


def test_the_label_of_an_item_is_its_own() -> None:
    one, two = document("<page><ul><li>a</li><li>b</li></ul></page>").pages[0].elements[0].elements
    assert label_of(one) == Owner("label", one.owner.number) != label_of(two)
