"""Content streams: which text is under which mark, and what is under none."""

from __future__ import annotations

import pikepdf
import pytest
from pikepdf import Dictionary, Name

from booklet.pdf.readback.marked import Artifact, Marked
from tests.pdf.readback.content import Change, read, show, tagged, text


def test_texts_by_number_in_the_order_of_painting() -> None:
    found = read(tagged(1, text("ab")) + tagged(0, "0 0 9 9 re f") + tagged(2, text("c") + text("d")))
    assert found.texts == {1: "ab", 0: "", 2: "cd"}
    assert list(found.texts) == [1, 0, 2] == list(found.order)
    assert (found.problems, found.unmarked, found.glyphs, found.outside) == ((), (), (), "")
    assert [(font.name, font.embedded, font.readable) for font in found.fonts] == [("Test", True, True)]


def test_strings_between_kerns_are_one_text() -> None:
    shown = "[<00010002> -120 <0003>] TJ 0 -14 TD <0004> ' 1 2 <0005> \""
    assert read(tagged(0, f"BT /F1 9 Tf {shown} ET")).texts == {0: "abcde"}


def test_artifacts_and_their_kinds() -> None:
    footer = f"/Artifact <</Type /Pagination /Subtype /Footer>> BDC {text('ab')} EMC"
    found = read(f"{footer} /Artifact BMC {text('c')} EMC")
    assert found.artifacts == (Artifact("Pagination", "ab"), Artifact("", "c"))
    assert (found.texts, found.outside, found.unmarked) == ({}, "", ())


def test_properties_may_stand_among_the_resources() -> None:
    def name(pdf: pikepdf.Pdf, page: Dictionary) -> None:
        page.Resources.Properties = Dictionary(M1=Dictionary(MCID=4))

    assert read(f"/P /M1 BDC {text('ab')} EMC", name).texts == {4: "ab"}


def test_actual_text_stands_for_what_it_encloses() -> None:
    span = f"/Span <</ActualText <FEFF00660069>>> BDC {show('ﬁ')} {show('a')} EMC"
    assert read(tagged(0, f"BT /F1 9 Tf {show('a')} {span} {show('b')} ET")).texts == {0: "afib"}


def test_inside_an_actual_text_nothing_more_is_told() -> None:
    inner = f"/Span <</ActualText (x)>> BDC {show('c')} EMC"
    outer = f"/Span <</MCID 0 /ActualText (abc)>> BDC BT /F1 9 Tf {show('a')} {inner} ET EMC"
    assert read(outer).texts == {0: "abc"}


def test_reversed_runs_are_turned_by_glyphs() -> None:
    span = f"/Span <</ActualText (xy)>> BDC {show('d')} EMC"
    run = f"/ReversedChars BMC {show('cb')} {span} {show('a')} EMC"
    assert read(tagged(0, f"BT /F1 9 Tf {show('f')} {run} {show('f')} ET")).texts == {0: "faxybcf"}


def test_text_and_paint_outside_all_marks() -> None:
    found = read(f"{text('ab')} 0 0 9 9 re S /Span BMC 0 0 1 1 re f EMC 0 0 m n " + tagged(0, "0 0 1 1 re f"))
    assert found.outside == "ab"
    assert found.unmarked == ("Tj", "S", "f")


@pytest.mark.parametrize("paint", ["0 0 9 9 re B*", "/Sh1 sh", "BI /W 1 /H 1 /CS /G /BPC 8 ID \0 EI"])
def test_every_kind_of_paint_counts(paint: str) -> None:
    assert len(read(paint).unmarked) == 1
    assert read(tagged(0, paint)).unmarked == ()


def test_glyphs_without_a_usable_character() -> None:
    found = read(tagged(0, f"BT /F1 9 Tf {show('a' + chr(0xE000))} <00FF> Tj ET"))
    assert [str(glyph) for glyph in found.glyphs] == [
        "glyph 0009 of Test stands for U+E000",
        "glyph 00FF of Test stands for no character",
    ]
    hidden = read(tagged(0, f"BT /F1 9 Tf /Span <</ActualText (a)>> BDC {show(chr(0xE000))} EMC ET"))
    assert hidden.glyphs == ()


def put_form(code: str, name: str = "X1") -> Change:
    def put(pdf: pikepdf.Pdf, page: Dictionary) -> None:
        form = pdf.make_stream(code.encode(), Type=Name.XObject, Subtype=Name.Form)
        form.Resources = Dictionary(Font=page.Resources.Font, XObject=Dictionary(Self=form))
        page.Resources.XObject[f"/{name}"] = form

    return put


def test_the_text_of_a_form_stands_where_it_is_painted() -> None:
    code = tagged(0, f"{text('a')} /X1 Do {text('d')}")
    found = read(code, put_form(f"{text('bc')} 0 0 9 9 re f /Artifact BMC {text('e')} EMC"))
    assert (found.texts, found.unmarked, found.problems) == ({0: "abcd"}, (), ())
    assert read("/X1 Do", put_form(text("bc"))).unmarked == ("Do",)


def test_a_form_has_a_balance_of_its_own() -> None:
    found = read(tagged(0, "/X1 Do"), put_form("q"))
    assert found.problems == ("in the form 'X1': 1 q without Q",)


def test_a_form_that_paints_itself_ends() -> None:
    assert read(tagged(0, "/X1 Do"), put_form(f"/Self Do {text('a')}")).texts == {0: "a"}


def test_a_form_with_tags_of_its_own_is_told() -> None:
    found = read(tagged(0, "/X1 Do"), put_form(tagged(5, text("a"))))
    assert found.tagged_form
    assert found.texts == {0: "a"}


def test_a_page_without_content_or_resources() -> None:
    def empty(pdf: pikepdf.Pdf, page: Dictionary) -> None:
        del page.Contents, page.Resources

    assert read("", empty) == Marked()


def test_resources_may_come_from_the_pages_above() -> None:
    def lift(pdf: pikepdf.Pdf, page: Dictionary) -> None:
        page.Parent.Resources = page.Resources
        del page.Resources

    assert read(tagged(0, text("ab")), lift).texts == {0: "ab"}
