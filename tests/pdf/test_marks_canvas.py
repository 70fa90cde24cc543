"""What is drawn on a canvas belongs to the open tag, over artifacts, errors and pages."""

from __future__ import annotations

import re
from collections.abc import Callable

import pikepdf
import pytest

from booklet.diagnostics import RenderError
from booklet.pdf.canvas import PdfCanvas
from booklet.pdf.content import Line
from booklet.pdf.form import Form
from booklet.pdf.tags import FOOTER, HEADER, LAYOUT, ROOT, Tag

Open = Callable[[bytes], pikepdf.Pdf]


def page_lines(canvas: PdfCanvas) -> list[str]:
    """The operators of the open page so far, without what only sets the state."""
    lines = canvas._content.code().decode("ascii").splitlines()
    kept = [line for line in lines if line.split()[-1] not in ("g", "rg", "Tf", "w", "G")]
    return [line.split(" Tm")[0] if line.endswith("Tj") else line for line in kept]


def test_a_canvas_wants_an_owner_for_everything_it_shows(tagged: PdfCanvas) -> None:
    form = Form(b"0 0 9 9 re f\n", 9, 9)
    for draw in (
        lambda: tagged.text(0, 0, "x", "regular", 9),
        lambda: tagged.rect(0, 0, 9, 9, "#000000"),
        lambda: tagged.line(0, 0, 9, 9, Line("#000000")),
        lambda: tagged.picture("a", form, 0, 0),
    ):
        with pytest.raises(RenderError, match="belongs to no tag"):
            draw()
    tagged.owner = LAYOUT
    tagged.picture("a", form, 0, 0)
    tagged.text(0, 0, "x", "regular", 9)


def test_what_paints_nothing_needs_no_owner(tagged: PdfCanvas) -> None:
    tagged.rect(0, 0, 9, 9)
    tagged.destination("here")
    tagged.end_page()
    assert tagged.save()


def test_an_untagged_canvas_writes_no_mark(canvas: PdfCanvas, opened: Open) -> None:
    canvas.begin_page(10, 10)
    with canvas.tagged(Tag("P")):
        canvas.rect(0, 0, 9, 9, "#000000")
    canvas.rect(0, 0, 5, 5, "#000000")
    canvas.end_page()
    pdf = opened(canvas.save())
    assert pdf.pages[0].Contents.read_bytes() == b"0 g\n0 0 9 9 re f\n0 0 5 5 re f\n"
    assert "/StructTreeRoot" not in pdf.Root


def test_tags_nest_as_they_are_opened(tagged: PdfCanvas) -> None:
    with tagged.tagged(Tag("Sect")) as section:
        with tagged.tagged(Tag("P")) as paragraph, tagged.tagged(Tag("Link")) as link:
            assert tagged.owner == link
        with tagged.tagged(Tag("P", parent=paragraph)) as other:
            pass
        assert tagged.owner == section
    assert tagged.owner is None
    parents = {number: tagged.structure.tags[number].parent for number in (section, paragraph, link, other)}
    assert parents == {section: ROOT, paragraph: section, link: paragraph, other: paragraph}


def test_the_owner_before_comes_back_after_an_error(tagged: PdfCanvas) -> None:
    tagged.owner = HEADER
    with pytest.raises(ZeroDivisionError), tagged.tagged(Tag("P")), tagged.artifact():
        raise ZeroDivisionError
    assert tagged.owner == HEADER


def test_a_tag_inside_an_artifact_stands_in_the_document(tagged: PdfCanvas) -> None:
    with tagged.tagged(Tag("P")) as paragraph, tagged.artifact(), tagged.tagged(Tag("Figure")) as figure:
        pass
    assert [tagged.structure.tags[one].parent for one in (paragraph, figure)] == [ROOT, ROOT]


def test_an_artifact_interrupts_its_tag(tagged: PdfCanvas) -> None:
    with tagged.tagged(Tag("P")):
        tagged.rect(0, 0, 1, 1, "#000000")
        with tagged.artifact():
            tagged.rect(0, 0, 2, 2, "#000000")
        with tagged.artifact(FOOTER):
            tagged.rect(0, 0, 3, 3, "#000000")
        tagged.rect(0, 0, 4, 4, "#000000")
    assert page_lines(tagged) == [
        *("/P <</MCID 0>>BDC", "0 0 1 1 re f", "EMC"),
        *("/Artifact <</Type/Layout>>BDC", "0 0 2 2 re f", "EMC"),
        *("/Artifact <</Type/Pagination/Subtype/Footer>>BDC", "0 0 3 3 re f", "EMC"),
        *("/P <</MCID 1>>BDC", "0 0 4 4 re f", "EMC"),
    ]


def test_the_owner_goes_on_over_pages(tagged: PdfCanvas, opened: Open) -> None:
    with tagged.tagged(Tag("P")):
        for _ in range(2):
            tagged.rect(0, 0, 9, 9, "#000000")
            tagged.end_page()
            tagged.begin_page(10, 10)
        tagged.rect(0, 0, 9, 9, "#000000")
    tagged.end_page()
    pdf = opened(tagged.save())
    assert [page.Contents.read_bytes() for page in pdf.pages] == [
        b"0 g\n/P <</MCID 0>>BDC\n0 0 9 9 re f\nEMC\n"
    ] * 3
    assert len(pdf.Root.StructTreeRoot.K[0].K[0].K) == 3


def test_nobody_goes_on_over_pages_too(tagged: PdfCanvas) -> None:
    """The twin: what was drawn for inside ends with its block."""
    with tagged.tagged(Tag("P")):
        tagged.end_page()
    tagged.begin_page(10, 10)
    with pytest.raises(RenderError, match="belongs to no tag"):
        tagged.rect(0, 0, 9, 9, "#000000")


def test_a_figure_tells_its_box(tagged: PdfCanvas) -> None:
    with tagged.tagged(Tag("Figure", alt="a hand")) as figure:
        tagged.figure_box((10, 20, 30, 40))
        tagged.figure_box((0, 25, 12, 50))
    tagged.end_page()
    tagged.begin_page(10, 10)
    with tagged.tagged(Tag("Figure", alt="a foot")) as other:
        tagged.figure_box((1, 2, 3, 4))
    with tagged.artifact():
        tagged.figure_box((5, 5, 5, 5))
    assert tagged.structure.boxes == {figure: (0, (0, 20, 30, 50)), other: (1, (1, 2, 3, 4))}


def test_marked_content_can_be_read_by_another(tagged: PdfCanvas, opened: Open) -> None:
    with tagged.tagged(Tag("P")):
        tagged.text(10, 10, "Thumb press 拿", "regular", 9)
        tagged.picture("dot", Form(b"0 0 9 9 re f\n", 9, 9), 0, 0)
    with tagged.artifact():
        tagged.rect(0, 0, 9, 9, "#000000")
    tagged.end_page()
    page = opened(tagged.save()).pages[0]
    found = [
        (str(one.operator), str(one.operands[0]))
        for one in pikepdf.parse_content_stream(page)
        if str(one.operator) in ("BDC", "Do")
    ]
    assert [pair for pair in found if pair[1] != "/Span"] == [
        ("BDC", "/P"),
        ("Do", "/X1"),
        ("BDC", "/Artifact"),
    ]
    assert re.search(rb"ET\nq [^\n]* Do Q\nEMC\n", page.Contents.read_bytes())
