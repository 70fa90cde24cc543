"""What the tree of tags keeps of each page: marked content, annotations, boxes of figures."""

from __future__ import annotations

from booklet.pdf.structure import Structure
from booklet.pdf.tags import LAYOUT
from tests.pdf.structures import added

# ---------------------------------------------------------------------------------------------- marks


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


# ---------------------------------------------------------------------------------------------- boxes


def test_the_box_of_a_figure_grows_over_all_that_is_drawn_of_it(structure: Structure) -> None:
    structure.place(1, 0, (10, 10, 20, 20))
    structure.place(1, 0, (15, 5, 40, 12))
    assert structure.boxes[1] == (0, (10, 5, 40, 20))


def test_but_not_over_other_pages_and_figures(structure: Structure) -> None:
    structure.place(1, 0, (10, 10, 20, 20))
    structure.place(1, 1, (0, 0, 90, 90))
    structure.place(2, 0, (50, 50, 60, 60))
    assert structure.boxes == {1: (0, (10, 10, 20, 20)), 2: (0, (50, 50, 60, 60))}
