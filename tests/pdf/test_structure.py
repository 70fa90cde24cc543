"""The tree of tags while pages are drawn: order of kids, what is left out, what is refused."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from booklet.diagnostics import RenderError
from booklet.pdf.structure import Mark, Structure
from booklet.pdf.tags import LAYOUT, ROOT, Tag
from tests.pdf.structures import NEW, added, flat, told


def test_a_document_without_content_has_its_own_tag(structure: Structure) -> None:
    assert told(structure) == ["Document"]


def test_text_around_a_tag_stays_around_it(structure: Structure) -> None:
    (paragraph,) = added(structure, "P")
    (link,) = added(structure, "Link", parent=paragraph)
    for owner in (paragraph, link, paragraph):
        structure.begin(owner, 0)
    structure.annotate(paragraph, 0, "link.1.1")
    assert told(structure) == ["Document", "  P", "    0", "    Link", "      1", "    2", "    link.1.1"]


def test_text_before_a_tag_stays_before_it(structure: Structure) -> None:
    """The twin: the same tags, painted in another order."""
    (paragraph,) = added(structure, "P")
    (link,) = added(structure, "Link", parent=paragraph)
    for owner in (paragraph, paragraph, link):
        structure.begin(owner, 0)
    assert told(structure) == ["Document", "  P", "    0", "    1", "    Link", "      2"]


def test_what_is_painted_first_is_read_first(structure: Structure) -> None:
    heading, paragraph = added(structure, "H1", "P")
    structure.begin(paragraph, 0)
    structure.begin(heading, 0)
    assert told(structure) == ["Document", "  P", "    0", "  H1", "    1"]


def test_a_group_stands_where_its_first_content_stands(structure: Structure) -> None:
    group, last = added(structure, "Sect", "P")
    inner = added(structure, "H1", "P", parent=group)
    for owner in (*inner, last):
        structure.begin(owner, 0)
    assert told(structure) == ["Document", "  Sect", "    H1", "      0", "    P", "      1", "  P", "    2"]


def test_tags_without_content_are_left_out(structure: Structure) -> None:
    group, paragraph, other = added(structure, "Sect", "P", "P")
    (inner,) = added(structure, "P", parent=group)
    structure.begin(paragraph, 0)
    assert set(structure.kids()) == {ROOT, paragraph}
    structure.annotate(other, 0, "link.1.1")
    structure.begin(inner, 1)
    assert set(structure.kids()) == {ROOT, group, paragraph, other, inner}


@pytest.mark.parametrize("before", [[0, 1, 0], [1, 0, 1]])
def test_coming_back_to_a_tag_after_another_is_refused(structure: Structure, before: list[int]) -> None:
    numbers = added(structure, "P", "H2")
    for at in before:
        structure.begin(numbers[at], 2)
    with pytest.raises(RenderError, match=r"content of a tag (P|H2) on page 3 is painted before") as caught:
        structure.kids()
    assert caught.value.diagnostics[0].hint == "add tags in the order in which you draw"


def test_going_on_with_a_tag_on_the_next_page_is_not(structure: Structure) -> None:
    """The twin: the same tag twice, with only an artifact between."""
    (paragraph,) = added(structure, "P")
    structure.begin(paragraph, 0)
    structure.begin(LAYOUT, 0)
    structure.begin(paragraph, 1)
    assert flat(structure) == [Mark(0, 0), Mark(1, 0)]


@pytest.mark.parametrize("parent", [1, 7, -1])
def test_a_parent_that_is_not_there_is_refused(structure: Structure, parent: int) -> None:
    with pytest.raises(RenderError, match=f"a tag P stands in tag {parent}, which there is not"):
        structure.add(Tag("P", parent))
    assert structure.add(Tag("P", ROOT)) == 1


# ------------------------------------------------------------------------------------------ any trees


@st.composite
def painted(draw: st.DrawFn) -> tuple[Structure, list[int]]:
    """A tree declared in reading order and painted in it, over several pages; the painters in order."""
    structure = Structure(NEW)
    page, owners = 0, []
    around = [ROOT]
    for _ in range(draw(st.integers(0, 30))):
        step = draw(st.sampled_from(["in", "in", "out", "paint", "paint", "link", "page", "artifact"]))
        if step == "in":
            around.append(structure.add(Tag(draw(st.sampled_from("P Sect Span TR TD".split())), around[-1])))
        elif step == "out" and len(around) > 1:
            around.pop()
        elif step == "page":
            page += 1
        elif step == "artifact":
            structure.begin(LAYOUT, page)
        elif step == "link":
            structure.annotate(around[-1], page, f"link {len(owners)}")
            owners.append(around[-1])
        elif step == "paint":
            structure.begin(around[-1], page)
            owners.append(around[-1])
    return structure, owners


@settings(max_examples=200, deadline=None, derandomize=True)
@given(painted())
def test_any_tree_painted_in_order_is_read_in_that_order(
    made: tuple[Structure, list[int]],
) -> None:
    structure, owners = made
    marks = flat(structure)
    assert len(marks) == len(set(marks)) == len(owners)
    found = {kid: number for number, kids in structure.kids().items() for kid in kids}
    assert [found[mark] for mark in marks] == owners
    assert all(structure.tags[kid].parent == found[kid] for kid in found if isinstance(kid, int))


@settings(max_examples=200, deadline=None, derandomize=True)
@given(painted())
def test_going_back_to_what_was_left_is_always_seen(made: tuple[Structure, list[int]]) -> None:
    """The twin: one more mark for a tag that has content, where another's came after it."""
    structure, _ = made
    one, two = added(structure, "P", "P")
    for owner in (one, two, one):
        structure.begin(owner, 9)
    with pytest.raises(RenderError, match="is painted before what is read first"):
        structure.kids()
