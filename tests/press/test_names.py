"""What a print file says of itself: the old title, dates and trapping, in words that XML can hold."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest

from booklet.press.impose import impose
from booklet.press.job import Job
from booklet.press.names import names, write
from tests.press.pages import document, numbered, squares


def said(**info: object) -> tuple[dict[str, str], str]:
    """The information dictionary and the XMP of a print file; `info` is what its source says."""
    pdf = pikepdf.open(BytesIO(numbered(1)))
    for key, value in info.items():
        pdf.docinfo[f"/{key}"] = value
    write(pdf, names(pdf, "in"), b"digest")
    return {key: str(value) for key, value in pdf.docinfo.items()}, pdf.Root.Metadata.read_bytes().decode(
        "utf-8"
    )


@pytest.mark.parametrize(
    ("date", "written"),
    [
        ("D:20261122", "2026-11-22T00:00:00Z"),
        ("D:20261122101112Z", "2026-11-22T10:11:12Z"),
        ("D:20261122101112+05'30'", "2026-11-22T10:11:12+05:30"),
        ("D:20261122101112-08", "2026-11-22T10:11:12-08:00"),
    ],
)
def test_dates_keep_their_zone(date: str, written: str) -> None:
    assert f"<xmp:CreateDate>{written}</xmp:CreateDate>" in said(CreationDate=date)[1]


def test_what_is_no_date_is_left_out() -> None:
    assert "CreateDate" not in said(CreationDate="yesterday")[1]


@pytest.mark.parametrize("trapped", ["/True", "/False"])
def test_trapping_stays_said(trapped: str) -> None:
    assert said(Trapped=pikepdf.Name(trapped))[0]["/Trapped"] == trapped


def test_a_title_holds_nothing_that_can_not_be_shown() -> None:
    info, packet = said(Title="A\x01 & B")
    assert info["/Title"] == "A & B (for printing)"
    assert "A &amp; B (for printing)" in packet
    assert said(Title="\x01 ")[0]["/Title"] == "in (for printing)"


def test_nothing_of_the_old_file_is_promised_or_acts() -> None:
    packet = (
        b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description>'
        b"<pdfuaid:part>1</pdfuaid:part><dc:title><rdf:Alt><rdf:li>A &amp; B</rdf:li></rdf:Alt></dc:title>"
        b"</rdf:Description></rdf:RDF>"
    )
    stream = b"<</Type/Metadata/Subtype/XML/Length %d>>stream\n%b\nendstream" % (len(packet), packet)
    catalog = {
        "Metadata": "3 0 R",
        "MarkInfo": "<</Marked true>>",
        "StructTreeRoot": "<</Type/StructTreeRoot>>",
        "OpenAction": "<</S/JavaScript/JS(app.alert\\(1\\))>>",
        "Names": "<</JavaScript<</Names[]>>>>",
        "Outlines": "<<>>",
        "AcroForm": "<</Fields[]>>",
        "Lang": "(en)",
        "OutputIntents": "[<</S/GTS_PDFA1>>]",
    }
    made = impose(document([squares(1)], catalog=catalog, more=[stream]), Job("2up", sides=1))
    with pikepdf.open(BytesIO(made.pdf)) as pdf:
        assert set(pdf.Root.keys()) == {"/Type", "/Pages", "/Metadata", "/ViewerPreferences"}
        assert str(pdf.docinfo["/Title"]) == "A & B (for printing)"
        said = pdf.Root.Metadata.read_bytes()
        assert b"A &amp; B (for printing)" in said and b"pdfuaid:part" not in said
        assert pdf.Root.ViewerPreferences.PrintScaling == "/None"


@pytest.mark.parametrize("kind", ["GTS_PDFX", "GTS_PDFA1"])
def test_a_print_shops_file_stays_one(kind: str) -> None:
    packet = b"<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>"
    stream = b"<</Type/Metadata/Subtype/XML/Length %d>>stream\n%b\nendstream" % (len(packet), packet)
    catalog = {"Metadata": "3 0 R", "OutputIntents": f"[<</S/{kind}/OutputConditionIdentifier(A)>>]"}
    made = impose(document([squares(1)], catalog=catalog, more=[stream]), Job("2up", sides=1))
    with pikepdf.open(BytesIO(made.pdf)) as pdf:
        is_one = kind == "GTS_PDFX"
        assert ("/OutputIntents" in pdf.Root) == is_one
        said = pdf.Root.Metadata.read_bytes()
        assert (b"PDF/X-4" in said) == (b"xmpMM:DocumentID" in said) == is_one
