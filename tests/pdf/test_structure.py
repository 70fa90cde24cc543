"""The tree of tags while pages are drawn: order of kids, what is left out, what is refused."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from booklet.diagnostics import RenderError
from booklet.pdf.standards import STANDARDS
from booklet.pdf.structure import Kid, Mark, Structure
from booklet.pdf.tags import LAYOUT, NEW_ROLES, ROOT, Tag

OLD, NEW = STANDARDS["pdfua1+a2a"], STANDARDS["pdfua2+a4"]


@pytest.fixture
def structure() -> Structure:
    return Structure(OLD)


def told(structure: Structure) -> list[str]:
    """The tree as indented lines: roles, and numbers of marked content."""
    kids = structure.kids()

    def lines(kid: Kid, depth: int) -> list[str]:
        indent = "  " * depth
        if isinstance(kid, Mark):
            return [f"{indent}{kid.name or kid.mcid}"]
        inside = [line for one in kids[kid] for line in lines(one, depth + 1)]
        return [indent + structure.tags[kid].role, *inside]

    return lines(ROOT, 0)


def flat(structure: Structure) -> list[Mark]:
    """The marks in reading order."""
    kids = structure.kids()

    def marks(kid: Kid) -> list[Mark]:
        return [kid] if isinstance(kid, Mark) else [mark for one in kids[kid] for mark in marks(one)]

    return marks(ROOT)


def added(structure: Structure, *roles: str, parent: int = ROOT) -> list[int]:
    return [structure.add(Tag(role, parent)) for role in roles]


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


# ----------------------------------------------------------------------------------------- roles


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


# ----------------------------------------------------------------------------------------- marks


def test_marked_content_is_counted_on_each_page(structure: Structure) -> None:
    one, two = added(structure, "P", "P")
    assert structure.begin(one, 0) == "/P <</MCID 0>>BDC"
    assert structure.begin(two, 0) == "/P <</MCID 1>>BDC"
    assert structure.begin(LAYOUT, 0) == "/Artifact <</Type/Layout>>BDC"
    assert structure.begin(two, 3) == "/P <</MCID 0>>BDC"
    assert structure.owners() == [[one, two], [], [], [two]]
    assert [structure.has_content(page) for page in range(5)] == [True, False, False, True, False]


def test_annotations_are_no_marked_content(structure: Structure) -> None:
    (link,) = added(structure, "Link")
    structure.annotate(link, 0, "a")
    structure.annotate(link, 1, "b")
    assert structure.annotations() == [("a", link), ("b", link)]
    assert not structure.has_content(0) and structure.owners() == []


def test_the_nearest_tag_of_a_role(structure: Structure) -> None:
    (outer,) = added(structure, "Link")
    (inner,) = added(structure, "Link", parent=outer)
    (words,) = added(structure, "Span", parent=inner)
    assert [structure.around(one, "Link") for one in (words, inner, outer)] == [inner, inner, outer]
    assert structure.around(words, "P", "Span") == words
    assert [structure.around(one, "P") for one in (words, ROOT, LAYOUT, None)] == [None] * 4
    assert structure.around(words, "Document") is None


# ----------------------------------------------------------------------------------------- boxes


def test_the_box_of_a_figure_grows_over_all_that_is_drawn_of_it(structure: Structure) -> None:
    structure.place(1, 0, (10, 10, 20, 20))
    structure.place(1, 0, (15, 5, 40, 12))
    assert structure.boxes[1] == (0, (10, 5, 40, 20))


def test_but_not_over_other_pages_and_figures(structure: Structure) -> None:
    structure.place(1, 0, (10, 10, 20, 20))
    structure.place(1, 1, (0, 0, 90, 90))
    structure.place(2, 0, (50, 50, 60, 60))
    assert structure.boxes == {1: (0, (10, 10, 20, 20)), 2: (0, (50, 50, 60, 60))}


# ---------------------------------------------------------------------------------------- tables


def table(
    structure: Structure, full: tuple[bool, ...], columns: int, paragraph: str = "before"
) -> list[list[int]]:
    """A table of which only some cells have content, and a paragraph; the numbers of the cells."""
    (first, number) = added(structure, "P", "Table")
    if paragraph == "before":
        structure.begin(first, 0)
    rows: list[list[int]] = []
    for at, painted in enumerate(full):
        if at % columns == 0:
            (row,) = added(structure, "TR", parent=number)
            rows.append([])
        (cell,) = added(structure, "TD", parent=row)
        rows[-1].append(cell)
        if painted:
            structure.begin(cell, 0)
    if paragraph == "after":  # a footer that stands first in the markup
        structure.begin(first, 0)
    return rows


def cells(structure: Structure) -> list[list[Kid]]:
    kids = structure.kids()
    (number,) = (number for number, tag in enumerate(structure.tags) if tag.role == "Table")
    return [list(kids[row]) for row in kids.get(number, []) if isinstance(row, int)]


@pytest.mark.parametrize("columns", [2, 3])
@pytest.mark.parametrize("paragraph", ["before", "after", "none"])
def test_empty_cells_and_rows_stay_in_place(columns: int, paragraph: str) -> None:
    for full in filter(any, product((False, True), repeat=6)):
        structure = Structure(OLD)
        rows = table(structure, full, columns, paragraph)
        assert cells(structure) == rows, full


def test_a_table_without_any_content_goes(structure: Structure) -> None:
    table(structure, (False,) * 6, 3)
    assert told(structure) == ["Document", "  P", "    0"]


def test_only_cells_stay_empty(structure: Structure) -> None:
    """The twin: a list's empty item in a filled list, and an empty caption of a filled table, go."""
    items, grid = added(structure, "L", "Table")
    full, _empty = added(structure, "LI", "LI", parent=items)
    caption, row = added(structure, "Caption", "TR", parent=grid)
    (cell,) = added(structure, "TD", parent=row)
    structure.begin(full, 0)
    structure.begin(cell, 0)
    assert caption not in structure.kids()
    assert told(structure) == [
        *("Document", "  L", "    LI", "      0"),
        *("  Table", "    TR", "      TD", "        1"),
    ]


def test_the_head_of_a_table_stays_with_its_empty_cells(structure: Structure) -> None:
    first, number = added(structure, "P", "Table")
    head, body = added(structure, "THead", "TBody", parent=number)
    for part in (head, body):
        (row,) = added(structure, "TR", parent=part)
        cell, _ = added(structure, "TD", "TD", parent=row)
    (last,) = added(structure, "P")
    for owner in (first, cell, last):
        structure.begin(owner, 0)
    assert told(structure) == [
        *("Document", "  P", "    0", "  Table"),
        *("    THead", "      TR", "        TD", "        TD"),
        *("    TBody", "      TR", "        TD", "          1", "        TD", "  P", "    2"),
    ]


# ------------------------------------------------------------------------------------- any trees


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
