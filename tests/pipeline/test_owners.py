"""The owners of boxes find their tags in the tree, in each standard's roles."""

from __future__ import annotations

import pytest

from booklet.layout.document import Owner as Whose
from booklet.layout.tagtree import FOOTER, ORNAMENT, REPEATED, TagTree
from booklet.pdf import tags
from booklet.pdf.standards import STANDARDS
from booklet.pdf.structure import Structure
from booklet.pdf.tags import LAYOUT, ROOT, Artifact, Tag
from booklet.pipeline.owners import Owners
from tests.pipeline.drawing import BOTH, NEW, OLD

TREE = TagTree(
    (
        Tag("Sect", id="page"),
        Tag("P", 1),
        Tag("Strong", 2),
        Tag("Link", 3),
        Tag("Figure", 1, alt="x"),
        Tag("FENote", 1, id="n"),
    ),
    {
        **{Whose(name, number): number for number, name in enumerate("page p strong a scene li".split(), 1)},
        Whose("footer", 7): FOOTER,
        Whose("image", 8): ORNAMENT,
        Whose("repeated", 0): REPEATED,
    },
)


def owners(standard: str) -> tuple[Structure, Owners]:
    structure = Structure(STANDARDS[standard])
    return structure, Owners(structure, TREE)


@pytest.mark.parametrize(
    ("standard", "roles", "link_in"),
    [
        (OLD, ["Document", "Sect", "P", "Link", "Figure", "Note"], 2),
        (NEW, ["Document", "Sect", "P", "Strong", "Link", "Figure", "FENote"], 3),
    ],
)
def test_tags_stand_where_the_tree_says(standard: str, roles: list[str], link_in: int) -> None:
    structure, found = owners(standard)
    assert [tag.role for tag in structure.tags] == roles
    link = found.of(Whose("a", 4))
    assert isinstance(link, int) and structure.tags[link].parent == link_in
    assert found.of(Whose("strong", 3)) == link_in


@BOTH
def test_what_is_nobodys_is_an_artifact(standard: str) -> None:
    _, found = owners(standard)
    assert found.of(Whose("footer", 7)) == tags.FOOTER
    assert found.of(Whose("image", 8)) == LAYOUT
    assert found.of(Whose("repeated", 0)) == Artifact("Pagination")
    assert found.of(Whose("p", 2)) == 2


@BOTH
def test_grounds_and_rules_are_ornaments_but_in_a_figure(standard: str) -> None:
    _, found = owners(standard)
    assert found.of_ornament(Whose("p", 2)) == LAYOUT
    assert found.of_ornament(Whose("footer", 7)) == tags.FOOTER
    figure = found.of(Whose("scene", 5))
    assert found.of_ornament(Whose("scene", 5)) == figure
    assert found.is_figure(figure)
    assert not found.is_figure(found.of(Whose("p", 2))) and not found.is_figure(LAYOUT)


@BOTH
def test_pages_and_notes_are_found_by_their_ids(standard: str) -> None:
    _, found = owners(standard)
    assert (found.of_page("page"), found.of_page(""), found.of_page("other")) == (1, ROOT, ROOT)
    note = found.of(Whose("li", 6))
    assert found.note(note) == (note, "n")
    assert [found.note(one) for one in (found.of(Whose("page", 1)), ROOT, LAYOUT)] == [None] * 3


@pytest.mark.parametrize(("standard", "elsewhere"), [(OLD, False), (NEW, False), ("none", True)])
def test_links_can_be_followed_from_links_only(standard: str, elsewhere: bool) -> None:
    _, found = owners(standard)
    assert found.may_link(found.of(Whose("a", 4)))
    for name, number in (("p", 2), ("scene", 5), ("footer", 7), ("image", 8)):
        assert found.may_link(found.of(Whose(name, number))) == elsewhere


def test_a_box_of_an_unknown_element_is_an_error() -> None:
    with pytest.raises(KeyError):
        owners(OLD)[1].of(Whose("p", 99))
