"""Each check: what it tells, and what it leaves in peace."""

from __future__ import annotations

import re
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from booklet.pdf.readback.audit import audit
from booklet.pdf.readback.language import is_language_tag
from tests.pdf.readback.asking import messages, saved_again
from tests.pdf.readback.sample import FORM, LINK, tagged

GOOD = "en;EN;zh-Hans;zh-Latn-pinyin;en-GB;es-419;sl-rozaj-1994;de-x-us;x-ours;en-u-ca-hebrew"
BAD = ";e;english!;en_GB;en-;-en;en GB;zh-Hans-;ünglisch;en-a"


def scope(name: str, **entries: Any) -> dict[str, Any]:
    return {"A": Dictionary(O=Name.Table, Scope=Name(f"/{name}"), **entries)}


def placed(*corners: float, **entries: Any) -> dict[str, Any]:
    """A picture's entries."""
    return {"A": Dictionary(O=Name.Layout, BBox=Array(corners)), **entries}


def box(*corners: float) -> dict[str, Any]:
    return placed(*corners, Alt=String("A back"))


@pytest.mark.parametrize(("tags", "good"), [(GOOD, True), (BAD, False)])
def test_language_tags(tags: str, good: bool) -> None:
    assert [tag for tag in tags.split(";") if is_language_tag(tag) is not good] == []


def test_headings_may_go_back_up_but_not_skip() -> None:
    assert messages(("H1", "a"), ("H2", "b"), ("H3", "c"), ("H1", "d"), ("H2", "e")) == []
    assert len(messages(("H2", "a"))) == 1
    assert len(messages(("H1", "a"), ("H", "b"))) == 1
    assert messages(("H1", ("Figure", box(9, 9, 30, 30), FORM))) == []


@pytest.mark.parametrize(
    ("entries", "words"),
    [
        ({}, "has no description"),
        ({"Alt": String(" ")}, "has an empty description"),
        ({"Alt": String("Scan 12")}, "looks like the name of a file"),
        ({"Alt": String("back-view.SVG")}, "looks like the name of a file"),
    ],
)
def test_descriptions_of_pictures(entries: dict[str, Any], words: str) -> None:
    found = messages(("Figure", placed(9, 9, 30, 30, **entries), FORM))
    assert [message for message in found if words in message], found
    assert len(found) == 1


def test_a_description_may_end_in_a_name() -> None:
    assert (
        messages(("Figure", placed(9, 9, 30, 30, Alt=String("Figure of a back, as in page.pdf")), FORM)) == []
    )
    assert messages(("Figure", placed(9, 9, 30, 30, ActualText=String("S")), FORM)) == []


def test_boxes_of_pictures() -> None:
    assert messages(("Figure", box(-0.4, 0, 300, 400.2), FORM)) == []
    assert "beyond its page" in messages(("Figure", box(-9, 0, 90, 90), FORM))[0]
    assert "an empty /BBox" in messages(("Figure", box(9, 9, 9, 90), FORM))[0]
    cropped = messages(
        ("Figure", box(9, 9, 90, 90), FORM),
        change=lambda pdf: setattr(pdf.pages[0].obj, "CropBox", Array([0, 0, 50, 50])),
    )
    assert "beyond its page" in cropped[0]


def test_lists() -> None:
    item = ("LI", ("Lbl", "1"), ("LBody", "a"))
    assert messages(("L", ("Caption", "c"), item, item)) == []
    assert "stands right in a L" in messages(("L", item, ("L", item)))[0]
    assert "holds text of its own" in messages(("L", "text", item))[0]
    assert "stands in a Document" in messages(item)[0]
    assert "without items" in messages(("L", ("Caption", "c")))[0]
    assert "stands right in a TOC" in messages(("TOC", ("P", "a")))[0]


def test_tables() -> None:
    head = ("TR", ("TH", scope("Column"), "a"), ("TH", scope("Column"), "b"))
    rows = [("TR", ("TH", scope("Row"), day), ("TD", "x")) for day in ("Monday", "Tuesday")]
    assert messages(("Table", head, *rows)) == []
    odd = ("TR", ("TD", "Wednesday"), ("TD", "x"))
    assert ["Wednesday" in one for one in messages(("Table", head, *rows, odd))] == [True]
    short = ("TR", ("TH", scope("Row"), "c"))
    assert "row 4 has 1 columns, others 2" in messages(("Table", head, *rows, short))[0]
    assert "no header cells" in messages(("Table", ("TR", ("TD", "a"))))[0]
    assert "stands right in a Table" in messages(("Table", head, ("P", "a")))[0]
    mixed = ("TR", ("TH", scope("Column"), "a"), ("TH", scope("Column"), "b"), ("TD", "c"))
    assert "an ordinary cell" in messages(("Table", mixed))[0]


def test_spans_fill_rows() -> None:
    table = (
        "Table",
        ("TR", ("TH", scope("Column", ColSpan=2), "a"), ("TH", scope("Column", RowSpan=2), "b")),
        ("TR", ("TH", scope("Column"), "c"), ("TH", scope("Column"), "d")),
        ("TR", ("TD", "x"), ("TD", "y"), ("TD", "z")),
    )
    assert messages(table) == []


def test_a_cell_that_names_its_headers_needs_no_scope() -> None:
    named = {"A": Dictionary(O=Name.Table, Headers=Array([String("h")]))}
    assert messages(("Table", ("TR", ("TH", "a"), ("TD", named, "b")))) == []
    assert messages(("Table", ("TR", ("TH", "a"), ("TD", "b")))) == ["page 1: the TH 'a' has no /Scope"]


def test_leaders_may_be_artifacts_but_words_may_not() -> None:
    def lay_out(pdf: pikepdf.Pdf) -> None:
        code = pdf.pages[0].Contents.read_bytes()
        pdf.pages[0].Contents.write(code.replace(b"/Pagination", b"/Layout"))

    def only_dots(pdf: pikepdf.Pdf) -> None:
        lay_out(pdf)
        font = pdf.pages[0].Resources.Font.F1
        table = font.ToUnicode.read_bytes()
        font.ToUnicode.write(re.sub(rb"(<....>) <....>", rb"\1 <002E>", table))

    message = "page 1: 'page 1' is never read: it is an artifact of the kind Layout"
    assert messages(("P", "a"), change=lay_out) == [message]
    assert messages(("P", "a"), change=only_dots) == []


def test_annotations() -> None:
    def hide(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].Annots.append(Dictionary(Type=Name.Annot, Subtype=Name.Link, F=2))

    def add(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].Annots.append(Dictionary(Type=Name.Annot, Subtype=Name.Text, Contents=String("x")))

    def rename(pdf: pikepdf.Pdf) -> None:
        pdf.Root.StructTreeRoot.K[0].K[0].S = Name.Span

    def take_off(pdf: pikepdf.Pdf) -> None:
        del pdf.pages[0].Annots[0]

    link = ("Link", "a", LINK)
    assert messages(link, change=hide) == []
    assert messages(link, change=add) == ["page 1: an annotation (Text) 'x' belongs to no Annot element"]
    assert "not to a Link element" in messages(link, change=rename)[0]
    assert "its annotation is on no page" in messages(link, change=take_off)[0]


def test_a_page_that_is_read_before_an_earlier_one_is_told_once() -> None:
    def turn(pdf: pikepdf.Pdf) -> None:
        pdf.Root.StructTreeRoot.K[0].K = Array(reversed(list(pdf.Root.StructTreeRoot.K[0].K)))

    found = audit(saved_again(tagged(), turn))
    assert [one.severity for one in found if "painted after it" in one.message] == ["warning"]


def test_more_faults_of_the_parent_tree() -> None:
    def nums(pdf: pikepdf.Pdf) -> Any:
        return pdf.Root.StructTreeRoot.ParentTree.Nums

    def share(pdf: pikepdf.Pdf) -> None:
        pdf.pages[1].obj.StructParents = 0

    assert "share the number 0" in " ".join(one.message for one in audit(saved_again(tagged(), share)))
    story = ("P", "a"), ("P", "b")
    short = messages(*story, change=lambda pdf: nums(pdf).__setitem__(1, Array([nums(pdf)[1][0]])))
    assert short == ["page 1: the P 'b': the ParentTree names no element for its content 1 of page 1"]
    extra = messages(*story, change=lambda pdf: nums(pdf)[1].append(nums(pdf)[1][0]))
    assert extra == ["page 1: the ParentTree names an element for content 2, which none reads"]
    lost = messages(*story, change=lambda pdf: setattr(pdf.Root.StructTreeRoot.ParentTree, "Nums", Array()))
    assert lost == ["the ParentTree has no list for page 1"]
