"""Tags come after what they stand in, and stand where they may."""

from __future__ import annotations

import pytest

from booklet.diagnostics import ContentError
from booklet.layout.listening import flaws
from booklet.layout.roles import tag_tree
from booklet.layout.tagtree import FOOTER, ORNAMENT, REPEATED
from booklet.layout.theme import Theme
from booklet.pdf.tags import Tag
from tests.layout.conftest import Squares
from tests.layout.tagging import CAPTION, ENTRY, EVERYTHING, SCENE, document

INSIDE = {
    "TOC": {"TOC", "TOCI", "Caption"},
    "L": {"L", "LI", "Caption"},
    "LI": {"Lbl", "LBody"},
    "Table": {"THead", "TBody", "Caption"},
    "THead": {"TR"},
    "TBody": {"TR"},
    "TR": {"TH", "TD"},
    "TOCI": {"TOC", "P", "Lbl", "Reference", "Link", "L", "Figure", "Table", "Span", "Aside"},
}
"""What may stand in what (ISO 32000-2 annex L); other tags are free."""

ONLY_IN = {
    "TOCI": {"TOC"},
    "LI": {"L"},
    "LBody": {"LI"},
    "THead": {"Table"},
    "TBody": {"Table"},
    "TR": {"THead", "TBody"},
    "TH": {"TR"},
    "TD": {"TR"},
}


def misplaced(tags: tuple[Tag, ...]) -> list[str]:
    """Tags that stand where they may not."""
    roles = ["Document", *(tag.role for tag in tags)]
    pairs = [(tag.role, roles[tag.parent]) for tag in tags]
    return [
        f"{role} in {parent}"
        for role, parent in pairs
        if role not in INSIDE.get(parent, {role}) or parent not in ONLY_IN.get(role, {parent})
    ]


def test_tags_come_after_what_they_stand_in(theme: Theme) -> None:
    tree = tag_tree(document(EVERYTHING), theme, Squares())
    assert all(tag.parent <= number for number, tag in enumerate(tree.tags))
    assert set(tree.owners.values()) <= {FOOTER, ORNAMENT, REPEATED, *range(1, len(tree.tags) + 1)}


@pytest.mark.parametrize(
    "blocks",
    [
        EVERYTHING,
        f"<page><nav>{ENTRY}</nav></page>",
        "<page><h1>t</h1><nav><h2>Contents</h2><section><p>a</p></section></nav></page>",
        "<page><nav><p>a</p></nav></page>",
        "<page><nav><ul><li>a</li></ul></nav></page>",
        "<page><nav><section><section><p>a</p></section></section></nav></page>",
        f"<page><nav><figure>{SCENE}{CAPTION}</figure></nav></page>",
        f"<page><nav><section><figure>{SCENE}{CAPTION}</figure></section></nav></page>",
        "<page><nav><aside><p>a</p></aside></nav></page>",
    ],
)
def test_tags_stand_where_they_may_or_it_is_told(theme: Theme, blocks: str) -> None:
    try:
        parsed = document(blocks)
    except ContentError as told:
        assert "can't stand in <nav>" in str(told)
        return
    tree = tag_tree(parsed, theme, Squares())
    assert misplaced(tree.tags) == [] or list(flaws(parsed, "en"))


def test_a_misplaced_tag_would_be_seen() -> None:
    tags = (Tag("L"), Tag("P", 1), Tag("TR"), Tag("TOC"), Tag("TOCI", 4), Tag("TOCI", 5))
    assert misplaced(tags) == ["P in L", "TR in Document", "TOCI in TOCI"]
