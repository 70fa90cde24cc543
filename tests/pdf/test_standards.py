"""What a file is made to conform to shows in its catalogue, its pages and its version."""

from __future__ import annotations

from collections.abc import Callable

import pikepdf
import pytest

from booklet.pdf import srgb
from booklet.pdf.canvas import PdfCanvas
from booklet.pdf.document import DocumentInfo
from booklet.pdf.fonts import FontSet
from booklet.pdf.standards import DEFAULT_STANDARD, STANDARDS, Standard
from booklet.pdf.tags import LAYOUT, Tag

Open = Callable[[bytes], pikepdf.Pdf]

TAGGED = [name for name, one in STANDARDS.items() if one.tagged]


@pytest.fixture
def made(info: DocumentInfo, fonts: FontSet, opened: Open) -> Callable[[str], pikepdf.Pdf]:
    """Two pages by a standard, the second with nothing but an ornament."""

    def make(name: str) -> pikepdf.Pdf:
        canvas = PdfCanvas(info, fonts, STANDARDS[name])
        for owner in (canvas.structure.add(Tag("P")), LAYOUT):
            canvas.begin_page(100, 100)
            canvas.owner = owner
            canvas.rect(0, 0, 9, 9, "#000000")
            canvas.end_page()
        return opened(canvas.save())

    return make


def test_a_standard_is_found_by_its_own_name() -> None:
    assert [(name, one.name) for name, one in STANDARDS.items()] == [
        (name, name) for name in ("pdfua1+a2a", "pdfua2+a4", "none", "x4")
    ]
    assert STANDARDS[DEFAULT_STANDARD].tagged


@pytest.mark.parametrize(
    ("version", "ua", "tagged", "modern"),
    [((1, 7), 1, True, False), ((2, 0), 2, True, True), ((1, 7), 0, False, False), ((2, 0), 0, False, True)],
)
def test_what_follows_from_a_standard(version: tuple[int, int], ua: int, tagged: bool, modern: bool) -> None:
    one = Standard("x", version, ua, "", ())
    assert (one.tagged, one.modern) == (tagged, modern)


@pytest.mark.parametrize("name", STANDARDS)
def test_names_and_parts_agree(name: str) -> None:
    one = STANDARDS[name]
    wanted = [f"ua{one.ua}"] if one.ua else []
    wanted += [one.archive.lower()] if one.archive else []
    assert list(one.flavours[: len(wanted)]) == wanted
    plain = one.press.lower().replace("pdf/x-", "x") or "none"
    assert name == ("+".join([f"pdfua{one.ua}", f"a{one.archive.lower()}"]) if wanted else plain)


@pytest.mark.parametrize(
    ("name", "version"), [("pdfua1+a2a", "1.7"), ("pdfua2+a4", "2.0"), ("none", "1.7"), ("x4", "1.6")]
)
def test_the_version(made: Callable[[str], pikepdf.Pdf], name: str, version: str) -> None:
    assert made(name).pdf_version == version


@pytest.mark.parametrize("name", TAGGED)
def test_a_tagged_file_says_so(made: Callable[[str], pikepdf.Pdf], name: str) -> None:
    pdf = made(name)
    assert bool(pdf.Root.MarkInfo.Marked)
    assert pdf.Root.StructTreeRoot.Type == "/StructTreeRoot"
    assert [str(page.Tabs) for page in pdf.pages] == ["/S", "/S"]
    assert [page.get("/StructParents") for page in pdf.pages] == [0, None]


def test_an_untagged_file_has_none_of_it(made: Callable[[str], pikepdf.Pdf]) -> None:
    pdf = made("none")
    assert {"/MarkInfo", "/StructTreeRoot", "/OutputIntents"}.isdisjoint(pdf.Root.keys())
    assert all({"/Tabs", "/StructParents"}.isdisjoint(page.keys()) for page in pdf.pages)


@pytest.mark.parametrize("name", TAGGED)
def test_colours_are_meant_as_srgb(made: Callable[[str], pikepdf.Pdf], name: str) -> None:
    (intent,) = made(name).Root.OutputIntents
    assert (intent.S, int(intent.DestOutputProfile.N)) == ("/GTS_PDFA1", 3)
    assert str(intent.OutputConditionIdentifier) == str(intent.Info) == srgb.NAME
    assert intent.DestOutputProfile.read_bytes() == srgb.profile()


@pytest.mark.parametrize("name", STANDARDS)
def test_the_title_is_shown_and_the_language_said(made: Callable[[str], pikepdf.Pdf], name: str) -> None:
    pdf = made(name)
    assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
    assert str(pdf.Root.Lang) == "en"


@pytest.mark.parametrize(
    ("name", "there"), [("pdfua1+a2a", True), ("pdfua2+a4", False), ("none", True), ("x4", True)]
)
def test_pdf_2_says_what_it_is_in_its_metadata_alone(
    made: Callable[[str], pikepdf.Pdf], name: str, there: bool
) -> None:
    pdf = made(name)
    assert ("/Info" in pdf.trailer) == there
    with pdf.open_metadata() as meta:
        assert meta["dc:title"] == "Back massage 推拿"
