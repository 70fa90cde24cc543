"""Links on a tagged canvas: whose they are, what they say, and where they and bookmarks lead."""

from __future__ import annotations

from collections.abc import Callable

import pikepdf
import pytest

from booklet.diagnostics import RenderError
from booklet.pdf.canvas import PdfCanvas
from booklet.pdf.document import DocumentInfo
from booklet.pdf.fonts import FontSet
from booklet.pdf.standards import STANDARDS
from booklet.pdf.tags import LAYOUT, ROOT, Tag

Open = Callable[[bytes], pikepdf.Pdf]


def test_links_belong_to_the_tag_they_are_drawn_for(tagged: PdfCanvas) -> None:
    with tagged.tagged(Tag("Link")) as first:
        tagged.link(0, 0, 5, 5, address="https://example.org")
        tagged.link(0, 9, 5, 5, address="https://example.org")
    tagged.end_page()
    tagged.begin_page(10, 10)
    with tagged.tagged(Tag("Link")) as second:
        tagged.link(0, 0, 5, 5, address="https://example.org")
    assert tagged.structure.annotations() == [("link.1.1", first), ("link.1.2", first), ("link.2.1", second)]


def test_links_inside_a_link_belong_to_it(tagged: PdfCanvas) -> None:
    with tagged.tagged(Tag("Link")) as link, tagged.tagged(Tag("Span", lang="zh-Hans")):
        tagged.link(0, 0, 5, 5, address="https://example.org")
    assert tagged.structure.annotations() == [("link.1.1", link)]


def test_a_link_of_nobody_is_refused(tagged: PdfCanvas, canvas: PdfCanvas) -> None:
    """The twin; an untagged file may have one anywhere."""
    paragraph = tagged.structure.add(Tag("P"))
    for owner in (None, LAYOUT, ROOT, paragraph):
        tagged.owner = owner
        with pytest.raises(RenderError, match="a link belongs to no tag Link"):
            tagged.link(0, 0, 5, 5, address="https://example.org")
    assert tagged.structure.annotations() == []
    canvas.begin_page(10, 10)
    canvas.link(0, 0, 5, 5, address="https://example.org")


@pytest.mark.parametrize(("description", "said"), [("Go on", "Go on"), ("", "https://example.org")])
@pytest.mark.parametrize("standard", ["pdfua1+a2a", "pdfua2+a4"])
def test_a_link_says_where_it_leads(
    info: DocumentInfo, fonts: FontSet, opened: Open, standard: str, description: str, said: str
) -> None:
    canvas = PdfCanvas(info, fonts, STANDARDS[standard])
    canvas.begin_page(10, 10)
    with canvas.tagged(Tag("Link")):
        canvas.link(0, 0, 5, 5, address="https://example.org", description=description)
    canvas.end_page()
    (link,) = opened(canvas.save()).pages[0].Annots
    assert (str(link.Contents), int(link.F), int(link.StructParent)) == (said, 4, 0)


@pytest.mark.parametrize(("standard", "structured"), [("pdfua1+a2a", False), ("pdfua2+a4", True)])
def test_links_and_bookmarks_lead_to_tags_in_pdf_2(
    info: DocumentInfo, fonts: FontSet, opened: Open, standard: str, structured: bool
) -> None:
    canvas = PdfCanvas(info, fonts, STANDARDS[standard])
    canvas.begin_page(100, 100)
    with canvas.tagged(Tag("Link")):
        canvas.link(0, 0, 5, 5, destination="there")
        canvas.link(0, 5, 5, 5, destination="empty")
    with canvas.tagged(Tag("Sect")):
        with canvas.tagged(Tag("H1")):
            canvas.destination("there", 7, 70)
            canvas.rect(0, 0, 9, 9, "#000000")
        with canvas.tagged(Tag("P")):
            canvas.destination("empty", 0, 5)
    canvas.bookmark("There", 0, "there")
    canvas.end_page()
    pdf = opened(canvas.save())
    for one, role in zip((*pdf.pages[0].Annots, pdf.Root.Outlines.First), ("H1", "Sect", "H1"), strict=True):
        page = one.A.D if structured else one.Dest
        assert page[0].objgen == pdf.pages[0].obj.objgen
        assert ("/Dest" in one) != structured
        if structured:
            assert ("/GoTo", f"/{role}") == (one.A.S, one.A.SD[0].S)
            assert [str(value) for value in one.A.SD[1:]] == [str(value) for value in page[1:]]
