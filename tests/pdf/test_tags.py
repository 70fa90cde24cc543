"""The vocabulary of tags: which roles which version of PDF knows, and how artifacts begin."""

from __future__ import annotations

import pytest

from booklet.pdf.tags import FOOTER, HEADER, KEPT, LAYOUT, NEW_ROLES, OLD_ROLES, ROOT, Artifact, Tag

IN_1_7 = frozenset(
    "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L"
    " LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby"
    " RB RT RP Warichu WT WP Figure Formula Form".split()
)
"""ISO 32000-1 14.8.4."""
IN_2_0 = frozenset(
    "Document DocumentFragment Part Sect Div Aside NonStruct P H H1 H2 H3 H4 H5 H6 Title FENote Sub Lbl Span"
    " Em Strong Link Annot Form Ruby RB RT RP Warichu WT WP L LI LBody Table TR TH TD THead TBody TFoot"
    " Caption Figure Formula Artifact".split()
)
"""ISO 32000-2 14.8.4, without those of the name space of PDF 1.7."""


def test_old_roles_are_those_that_pdf_2_has_no_longer() -> None:
    assert OLD_ROLES == IN_1_7 - IN_2_0


def test_new_roles_are_such_and_become_old_ones() -> None:
    assert set(NEW_ROLES) <= IN_2_0 - IN_1_7
    assert set(filter(None, NEW_ROLES.values())) <= IN_1_7


def test_a_role_of_both_would_be_seen() -> None:
    assert "P" in IN_1_7 & IN_2_0 and "P" not in OLD_ROLES and "P" not in NEW_ROLES


def test_what_is_kept_empty_is_what_makes_a_table_regular() -> None:
    assert {"TR", "TH", "TD"} == KEPT


@pytest.mark.parametrize(
    ("artifact", "operator"),
    [
        (LAYOUT, "/Artifact <</Type/Layout>>BDC"),
        (HEADER, "/Artifact <</Type/Pagination/Subtype/Header>>BDC"),
        (FOOTER, "/Artifact <</Type/Pagination/Subtype/Footer>>BDC"),
        (Artifact("Pagination"), "/Artifact <</Type/Pagination>>BDC"),
    ],
)
def test_an_artifact_begins(artifact: Artifact, operator: str) -> None:
    assert artifact.begin() == operator


def test_a_tag_says_nothing_that_it_is_not_told() -> None:
    tag = Tag("P")
    said = (tag.lang, tag.title, tag.alt, tag.actual, tag.scope, tag.numbering, tag.id, tag.refers)
    assert (tag.parent, tag.span, *said) == (ROOT, 1, *[""] * 8)
