"""Marks on the page: whose content each operator is, and that nobody's is refused."""

from __future__ import annotations

import re
from collections.abc import Callable

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from booklet.diagnostics import RenderError
from booklet.pdf.canvas import PdfCanvas
from booklet.pdf.content import Line, PageContent
from booklet.pdf.document import DocumentInfo
from booklet.pdf.fonts import FontSet
from booklet.pdf.form import Form
from booklet.pdf.standards import STANDARDS
from booklet.pdf.structure import Owner
from booklet.pdf.tags import FOOTER, HEADER, LAYOUT, ROOT, Artifact, Tag
from booklet.pdf.word import Piece

Open = Callable[[bytes], pikepdf.Pdf]

GLYPH = (Piece((("<0001>", 0.0),)),)
SPOKEN = (Piece((("<0001>", 0.0), ("<0002>", 12.0)), "fi"),)


@pytest.fixture
def tagged(info: DocumentInfo, fonts: FontSet) -> PdfCanvas:
    canvas = PdfCanvas(info, fonts)
    canvas.begin_page(400, 300)
    return canvas


def begin(owner: Owner) -> str:
    return owner.begin() if isinstance(owner, Artifact) else f"/T{owner} BDC"


def content(owner: Owner | None = None) -> PageContent:
    return PageContent(begin, owner)


def lines(one: PageContent) -> list[str]:
    return one.code().decode("ascii").splitlines()


def page_lines(canvas: PdfCanvas) -> list[str]:
    """The operators of the open page so far, without what only sets the state."""
    kept = [line for line in lines(canvas._content) if line.split()[-1] not in ("g", "rg", "Tf", "w", "G")]
    return [line.split(" Tm")[0] if line.endswith("Tj") else line for line in kept]


def nested(operators: list[str]) -> bool:
    """Whether marks and text objects lie inside each other and all are closed.

    Text objects may stand inside marks; a mark inside a text object is only an actual text.
    """
    open_ones: list[str] = []
    for line in operators:
        last = line.split()[-1].removeprefix(">>")
        if last.endswith("BDC") and not line.startswith("/Span"):
            if open_ones:
                return False
            open_ones.append("EMC")
        elif last == "BDC":
            if open_ones[-1:] != ["ET"]:
                return False
            open_ones.append("EMC")
        elif last == "BT":
            if "ET" in open_ones:
                return False
            open_ones.append("ET")
        elif last in ("EMC", "ET"):
            if not open_ones or open_ones.pop() != last:
                return False
        elif last in ("f", "S", "Do", "Q") and "ET" in open_ones:
            return False
    return not open_ones


# ------------------------------------------------------------------------------- operators of a page


def test_a_mark_lies_round_the_text_object() -> None:
    page = content(1)
    page.show(1, 2, "F1", 9, GLYPH)
    assert lines(page) == ["/T1 BDC", "BT", "/F1 9 Tf", "1 0 0 1 1 2 Tm", "<0001> Tj", "ET", "EMC"]


def test_one_owner_makes_one_mark() -> None:
    page = content(1)
    page.show(1, 2, "F1", 9, GLYPH)
    page.show(5, 2, "F1", 9, GLYPH)
    page.paint("0 0 9 9 re f")
    page.owner = 1
    page.paint("1 1 9 9 re f")
    assert [line for line in lines(page) if "BDC" in line or "EMC" in line] == ["/T1 BDC", "EMC"]
    assert nested(lines(page))


def test_two_owners_make_two_marks() -> None:
    """The twin: the same with another owner between."""
    page = content(1)
    for owner in (1, 2, 1):
        page.owner = owner
        page.show(1, 2, "F1", 9, GLYPH)
    marks = [line for line in lines(page) if "BDC" in line or "EMC" in line]
    assert marks == ["/T1 BDC", "EMC", "/T2 BDC", "EMC", "/T1 BDC", "EMC"]
    assert nested(lines(page))


def test_an_owner_that_draws_nothing_leaves_no_mark() -> None:
    page = content(1)
    page.fill_with("#112233")
    page.stroke_with(Line("#112233", 2, (1, 1)))
    page.owner = 2
    assert all("BDC" not in line and "EMC" not in line for line in lines(page))
    page.paint("0 0 9 9 re f")
    assert lines(page)[-3:] == ["/T2 BDC", "0 0 9 9 re f", "EMC"]


def test_number_nought_is_an_owner() -> None:
    page = content(ROOT)
    page.paint("0 0 9 9 re f")
    assert lines(page) == ["/T0 BDC", "0 0 9 9 re f", "EMC"]


def test_artifacts_merge_with_their_like_only() -> None:
    page = content()
    for owner in (LAYOUT, Artifact("Layout"), FOOTER, HEADER, 1):
        page.owner = owner
        page.paint("f")
    assert lines(page) == [
        *("/Artifact <</Type/Layout>>BDC", "f", "f", "EMC"),
        *("/Artifact <</Type/Pagination/Subtype/Footer>>BDC", "f", "EMC"),
        *("/Artifact <</Type/Pagination/Subtype/Header>>BDC", "f", "EMC"),
        *("/T1 BDC", "f", "EMC"),
    ]


def test_an_actual_text_lies_inside_its_owner() -> None:
    page = content(1)
    page.show(1, 2, "F1", 9, SPOKEN)
    page.owner = LAYOUT
    page.paint("0 0 9 9 re f")
    assert lines(page) == [
        *("/T1 BDC", "BT", "/F1 9 Tf", "1 0 0 1 1 2 Tm", "/Span <</ActualText <FEFF00660069>>> BDC"),
        *("<0001> Tj", "0.11 Ts", "<0002> Tj", "0 Ts", "EMC", "ET", "EMC"),
        *("/Artifact <</Type/Layout>>BDC", "0 0 9 9 re f", "EMC"),
    ]


@pytest.mark.parametrize("draw", ["paint", "show"])
def test_what_belongs_to_nobody_is_refused(draw: str) -> None:
    def drawn(page: PageContent) -> list[str]:
        page.paint("f") if draw == "paint" else page.show(0, 0, "F1", 9, GLYPH)
        return lines(page)

    with pytest.raises(RenderError, match="something is drawn that belongs to no tag") as caught:
        drawn(content())
    assert "canvas.owner" in caught.value.diagnostics[0].hint
    assert drawn(content(1))
    assert drawn(content(LAYOUT))


def test_nobody_after_somebody_is_refused_too() -> None:
    page = content(1)
    page.paint("f")
    page.owner = None
    with pytest.raises(RenderError, match="belongs to no tag"):
        page.paint("f")


def test_without_tags_nothing_is_marked() -> None:
    page = PageContent()
    page.show(0, 0, "F1", 9, GLYPH)
    page.owner = 3
    page.paint("f")
    assert lines(page) == ["BT", "/F1 9 Tf", "1 0 0 1 0 0 Tm", "<0001> Tj", "ET", "f"]


_STEPS = st.lists(
    st.tuples(
        st.sampled_from(["paint", "show", "spoken", "fill", "stroke"]),
        st.sampled_from([1, 2, 3, LAYOUT, FOOTER]),
        st.sampled_from(["#000000", "#ff0000", "#777777"]),
    ),
    max_size=25,
)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(_STEPS)
def test_whatever_is_drawn_marks_nest_and_every_owner_is_told(steps: list[tuple[str, Owner, str]]) -> None:
    page, owners = content(), []
    for step, owner, color in steps:
        page.owner = owner
        if step == "fill":
            page.fill_with(color)
            continue
        if step == "stroke":
            page.stroke_with(Line(color))
            continue
        owners += [owner] if owners[-1:] != [owner] else []
        page.paint("0 0 1 1 re f") if step == "paint" else page.show(
            0, 0, "F1", 9, SPOKEN if step == "spoken" else GLYPH
        )
    found = lines(page)
    assert nested(found)
    marks = [line for line in found if line.endswith("BDC") and not line.startswith("/Span")]
    assert marks == [begin(owner) for owner in owners]


@pytest.mark.parametrize(
    "wrong",
    [
        ["/T1 BDC", "BT", "EMC", "ET"],
        ["/T1 BDC", "/T2 BDC", "EMC", "EMC"],
        ["BT", "/T1 BDC", "ET", "EMC"],
        ["/T1 BDC"],
        ["/T1 BDC", "BT", "0 0 1 1 re f", "ET", "EMC"],
        ["EMC"],
        ["/Span <</ActualText <FEFF0066>>> BDC", "EMC"],
    ],
)
def test_marks_that_do_not_nest_would_be_seen(wrong: list[str]) -> None:
    assert not nested(wrong)


# --------------------------------------------------------------------------------------- the canvas


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
