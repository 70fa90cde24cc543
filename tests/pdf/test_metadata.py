"""The XMP packet: well-formed, and it claims what the standard is and no more."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from xml.etree import ElementTree

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from booklet.pdf.canvas import PdfCanvas
from booklet.pdf.document import DocumentInfo
from booklet.pdf.fonts import FontSet
from booklet.pdf.metadata import escape, xmp
from booklet.pdf.standards import STANDARDS, Standard

Open = Callable[[bytes], pikepdf.Pdf]

DAY = date(2026, 11, 22)
SPACES = {
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://ns.adobe.com/xap/1.0/": "xmp",
    "http://ns.adobe.com/pdf/1.3/": "pdf",
    "http://www.aiim.org/pdfa/ns/id/": "pdfaid",
    "http://www.aiim.org/pdfua/ns/id/": "pdfuaid",
    "http://pdfa.org/declarations/": "pdfd",
    "http://www.aiim.org/pdfa/ns/extension/": "pdfaExtension",
    "http://www.aiim.org/pdfa/ns/schema#": "pdfaSchema",
    "http://www.aiim.org/pdfa/ns/property#": "pdfaProperty",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf",
    "adobe:ns:meta/": "x",
}


def said(info: DocumentInfo, standard: Standard) -> list[tuple[str, str]]:
    """Each property that has a text, in order; raises for what is no XML."""
    packet = xmp(info, standard, "booklet").decode("utf-8")
    texts = []
    for one in ElementTree.fromstring(packet).iter():
        space, _, name = one.tag[1:].partition("}")
        if (one.text or "").strip():
            texts.append((f"{SPACES[space]}:{name}", one.text or ""))
    return texts


def claims(standard: Standard) -> dict[str, str]:
    found = said(DocumentInfo("T", "en", DAY), standard)
    return {name: text for name, text in found if name.split(":")[0] in ("pdfaid", "pdfuaid", "pdfd")}


@pytest.mark.parametrize(
    ("name", "claimed"),
    [
        ("pdfua1+a2a", {"pdfaid:part": "2", "pdfaid:conformance": "A", "pdfuaid:part": "1"}),
        (
            "pdfua2+a4",
            {
                "pdfaid:part": "4",
                "pdfaid:rev": "2020",
                "pdfuaid:part": "2",
                "pdfuaid:rev": "2024",
                "pdfd:conformsTo": "http://pdfa.org/declarations/wtpdf#accessibility1.0",
            },
        ),
        ("none", {}),
    ],
)
def test_a_file_claims_what_it_conforms_to(name: str, claimed: dict[str, str]) -> None:
    assert claims(STANDARDS[name]) == claimed


def test_every_declaration_is_made() -> None:
    two = Standard("x", (2, 0), 2, "4", (), ("wtpdf#accessibility1.0", "wtpdf#reuse1.0"))
    found = [text for name, text in said(DocumentInfo("T", "en", DAY), two) if name == "pdfd:conformsTo"]
    assert found == [f"http://pdfa.org/declarations/{one}" for one in two.declares]


@pytest.mark.parametrize(
    ("standard", "wanted"),
    [
        (STANDARDS["pdfua1+a2a"], True),
        (STANDARDS["pdfua2+a4"], False),  # PDF/A-4 wants none
        (STANDARDS["none"], False),
        (Standard("no archive", (1, 7), 1, "", ()), False),
        (Standard("only an archive", (1, 7), 0, "2B", ()), False),
    ],
)
def test_an_extension_schema_only_where_it_is_needed(standard: Standard, wanted: bool) -> None:
    found = said(DocumentInfo("T", "en", DAY), standard)
    described = [text for name, text in found if name in ("pdfaSchema:namespaceURI", "pdfaProperty:name")]
    assert described == (["http://www.aiim.org/pdfua/ns/id/", "part"] if wanted else [])


def test_everything_that_is_known_is_said() -> None:
    info = DocumentInfo("推拿 & you", "zh-Hans", DAY, "A <b>", "Sub", ("back", "neck"))
    moment = "2026-11-22T00:00:00+00:00"
    assert said(info, STANDARDS["none"]) == [
        ("dc:format", "application/pdf"),
        ("rdf:li", "推拿 & you"),
        ("rdf:li", "zh-Hans"),
        ("xmp:CreatorTool", "booklet"),
        ("xmp:CreateDate", moment),
        ("xmp:ModifyDate", moment),
        ("pdf:Producer", "booklet"),
        ("rdf:li", "A <b>"),
        ("rdf:li", "Sub"),
        ("pdf:Keywords", "back, neck"),
    ]


def test_what_is_not_known_is_not_said() -> None:
    names = [name for name, _ in said(DocumentInfo("T", "en", DAY), STANDARDS["none"])]
    assert names.count("rdf:li") == 2 and "pdf:Keywords" not in names


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=20))
def test_any_title_comes_back(title: str) -> None:
    (found, *_) = (
        text for name, text in said(DocumentInfo(title, "en", DAY), STANDARDS["none"]) if name == "rdf:li"
    )
    assert found == title


def test_markup_in_a_text_is_escaped() -> None:
    assert escape("a < b && c > d") == "a &lt; b &amp;&amp; c &gt; d"


@pytest.mark.parametrize(("name", "part"), [("pdfua1+a2a", "2"), ("pdfua2+a4", "4"), ("none", None)])
def test_another_reader_finds_the_claim_in_the_file(
    fonts: FontSet, info: DocumentInfo, opened: Open, name: str, part: str | None
) -> None:
    canvas = PdfCanvas(info, fonts, STANDARDS[name])
    canvas.begin_page(10, 10)
    canvas.end_page()
    pdf = opened(canvas.save())
    assert (pdf.Root.Metadata.Type, pdf.Root.Metadata.Subtype) == ("/Metadata", "/XML")
    assert "/Filter" not in pdf.Root.Metadata
    with pdf.open_metadata() as meta:
        assert meta.get("pdfaid:part") == part
        assert meta["pdf:Producer"] == "booklet"
