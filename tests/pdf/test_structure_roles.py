"""Roles in the tree of tags: what they become in older files, and the nearest tag of one."""

from __future__ import annotations

import pytest

from booklet.pdf.structure import Structure
from booklet.pdf.tags import LAYOUT, NEW_ROLES, ROOT, Tag
from tests.pdf.structures import NEW, added


@pytest.mark.parametrize("role", sorted(NEW_ROLES))
def test_a_role_of_pdf_2_stays_in_pdf_2(role: str) -> None:
    structure = Structure(NEW)
    assert structure.tags[structure.add(Tag(role))].role == role


@pytest.mark.parametrize(
    ("role", "becomes"), [("Aside", "Sect"), ("FENote", "Note"), ("Title", "P"), ("P", "P"), ("TOC", "TOC")]
)
def test_a_role_of_pdf_2_becomes_an_older_one(structure: Structure, role: str, becomes: str) -> None:
    number = structure.add(Tag(role, title="t", id="i"))
    assert structure.tags[number] == Tag(becomes, title="t", id="i")


@pytest.mark.parametrize("role", ["Em", "Strong"])
def test_emphasis_is_the_tag_around_it_in_older_files(structure: Structure, role: str) -> None:
    (paragraph,) = added(structure, "P")
    assert structure.add(Tag(role, paragraph)) == paragraph
    number = structure.add(Tag(role, paragraph, lang="zh-Hans"))
    assert structure.tags[number] == Tag("Span", paragraph, lang="zh-Hans")


def test_the_nearest_tag_of_a_role(structure: Structure) -> None:
    (outer,) = added(structure, "Link")
    (inner,) = added(structure, "Link", parent=outer)
    (words,) = added(structure, "Span", parent=inner)
    assert [structure.around(one, "Link") for one in (words, inner, outer)] == [inner, inner, outer]
    assert structure.around(words, "P", "Span") == words
    assert [structure.around(one, "P") for one in (words, ROOT, LAYOUT, None)] == [None] * 4
    assert structure.around(words, "Document") is None
