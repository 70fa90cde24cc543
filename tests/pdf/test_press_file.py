"""A file for a press keeps the rules of PDF/X-4; breaking any of them is seen."""

from __future__ import annotations

import io
from collections.abc import Callable

import pikepdf
import pytest

from booklet.pdf.canvas import PdfCanvas
from booklet.pdf.document import DocumentInfo
from booklet.pdf.fonts import FontSet
from booklet.pdf.form import Form
from booklet.pdf.inks import GrayInks, Inks
from booklet.pdf.pressinks import PressInks
from booklet.pdf.profile import Profile, bundled
from booklet.pdf.standards import STANDARDS
from tests.pdf.press_rules import broken
from tests.pdf.test_inks import RED_GREEN, jpeg

Open = Callable[[bytes], pikepdf.Pdf]
Change = Callable[[pikepdf.Pdf], object]


def drawn(info: DocumentInfo, fonts: FontSet, inks: Inks, profile: Profile | None = None) -> bytes:
    """A page with everything that has a colour, and one without pictures."""
    canvas = PdfCanvas(info, fonts, STANDARDS["x4"], inks, profile)
    canvas.begin_page(200, 200, bleed=8.504)
    canvas.rect(-9, -9, 218, 100, "#075A75")
    canvas.text(10, 150, "Print 推拿", "bold", 12, "#1D2A33")
    canvas.link(10, 150, 30, 12, address="https://clinic.example")
    canvas.picture("form", Form(b"1 0 0 rg\n0 0 m 5 5 l f\n", 9, 9), 60, 60)
    canvas.image("image", RED_GREEN, 0, 0, 20, 10)
    canvas.image("jpeg", jpeg(), 0, 20, 20, 10)
    canvas.end_page()
    canvas.begin_page(200, 200, bleed=8.504)
    canvas.end_page()
    return canvas.save()


@pytest.fixture(scope="module")
def data(info: DocumentInfo, fonts: FontSet) -> bytes:
    return drawn(info, fonts, PressInks(bundled()))


def test_the_rules_are_kept(data: bytes, opened: Open) -> None:
    assert broken(opened(data)) == []


def test_greys_alone_keep_them_too(info: DocumentInfo, fonts: FontSet, opened: Open) -> None:
    pdf = opened(drawn(info, fonts, GrayInks()))
    assert broken(pdf) == []
    assert str(pdf.Root.OutputIntents[0].OutputConditionIdentifier) == "FOGRA39"


def test_text_that_is_nearly_black_is_black(data: bytes, opened: Open) -> None:
    code = opened(data).pages[0].Contents.read_bytes()
    assert b"\n0 g\nBT" in code or b"\n0 g\n" in code[: code.index(b"BT")]
    assert b" k\n" in code


def test_blending_is_in_the_inks_where_there_is_any(data: bytes, opened: Open) -> None:
    first, second = opened(data).pages
    assert first.obj.Group.CS == "/DeviceCMYK" and "/Group" not in second.obj


def test_a_users_profile_is_what_the_file_is_meant_for(
    info: DocumentInfo, fonts: FontSet, opened: Open
) -> None:
    own = Profile(bundled().data, "My press")
    (intent,) = opened(drawn(info, fonts, PressInks(own), own)).Root.OutputIntents
    assert (str(intent.OutputConditionIdentifier), str(intent.Info)) == ("Custom", "My press")
    assert "/RegistryName" not in intent


def test_the_same_file_has_the_same_name(info: DocumentInfo, fonts: FontSet, data: bytes) -> None:
    assert drawn(info, fonts, PressInks(bundled())) == data
    other = drawn(info, fonts, GrayInks())

    def named(one: bytes) -> bytes:
        return one.split(b"<xmpMM:DocumentID>uuid:")[1][:36]

    assert named(other) != named(data) and b"00000000-0000" not in named(data)
    identity = bytes(pikepdf.open(io.BytesIO(data)).trailer.ID[0])
    assert identity.hex() == named(data).decode().replace("-", "")


def _metadata(old: bytes, new: bytes) -> Change:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.Root.Metadata.write(pdf.Root.Metadata.read_bytes().replace(old, new))

    return change


def _page(name: str, value: object) -> Change:
    return lambda pdf: pdf.pages[0].obj.__setitem__(name, value)


def _without(name: str) -> Change:
    return lambda pdf: pdf.pages[0].obj.__delitem__(name)


def _image(pdf: pikepdf.Pdf) -> pikepdf.Object:
    return next(one for one in pdf.pages[0].Resources.XObject.values() if "/SMask" in one)


def _font(pdf: pikepdf.Pdf) -> pikepdf.Object:
    return next(iter(pdf.pages[0].Resources.Font.values())).DescendantFonts[0].FontDescriptor


def _intent(pdf: pikepdf.Pdf) -> pikepdf.Object:
    return pdf.Root.OutputIntents[0]


def _link(pdf: pikepdf.Pdf) -> None:
    link = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Rect=[10, 10, 40, 40])
    pdf.pages[0].obj.Annots = pikepdf.Array([pdf.make_indirect(link)])


def _painted(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].contents_add(b"1 0 0 rg 0 0 9 9 re f")
    pdf.pages[0].contents_coalesce()


def _screen(pdf: pikepdf.Pdf) -> None:
    profile = bundled().data
    _intent(pdf).DestOutputProfile.write(profile[:12] + b"mntrRGB " + profile[20:])


BREAKS: dict[str, Change] = {
    "actions": lambda pdf: pdf.Root.__setitem__("/OpenAction", [pdf.pages[0].obj, pikepdf.Name.Fit]),
    "encrypted": lambda pdf: pdf.trailer.__setitem__("/Encrypt", pikepdf.Dictionary()),
    "ID": lambda pdf: pdf.trailer.__delitem__("/ID"),
    "inks": _screen,
    "script": lambda pdf: pdf.Root.__setitem__("/Names", pikepdf.Dictionary(JavaScript={})),
    "metadata pdfxid:GTS_PDFXVersion>PDF/X-4<": _metadata(b"PDF/X-4", b"PDF/X-3"),
    "metadata xmpMM:DocumentID>uuid:": _metadata(b"DocumentID", b"Document"),
    "metadata xmpMM:VersionID>": _metadata(b"VersionID", b"Version"),
    "metadata xmpMM:RenditionClass>": _metadata(b"RenditionClass", b"Class"),
    "metadata xmp:MetadataDate>": _metadata(b"MetadataDate", b"Date"),
    "metadata pdf:Trapped>False<": _metadata(b"Trapped>False", b"Trapped>"),
    "Trapped": lambda pdf: pdf.docinfo.__setitem__("/Trapped", pikepdf.Name.Unknown),
    "Title": lambda pdf: pdf.docinfo.__setitem__("/Title", ""),
    "/ModDate": _metadata(b"ModifyDate>2026-11-22", b"ModifyDate>2026-11-23"),
    "/CreationDate": lambda pdf: pdf.docinfo.__delitem__("/CreationDate"),
    "intent": lambda pdf: _intent(pdf).__setitem__("/S", pikepdf.Name.GTS_PDFA1),
    "condition": lambda pdf: _intent(pdf).__delitem__("/DestOutputProfile"),
    "profile": _screen,
    "TrimBox": _without("/TrimBox"),
    "boxes": _page("/BleedBox", [10, 10, 190, 190]),
    "annotation": _link,
    "rgb": _painted,
    "blend": _without("/Group"),
    "alternates": lambda pdf: _image(pdf).__setitem__("/Alternates", []),
    "font": lambda pdf: _font(pdf).__delitem__("/FontFile2"),
}


@pytest.mark.parametrize("rule", BREAKS)
def test_a_broken_rule_is_seen(data: bytes, opened: Open, rule: str) -> None:
    pdf = opened(data)
    BREAKS[rule](pdf)
    assert rule in broken(pdf)


def test_a_file_for_the_screen_is_none_for_a_press(info: DocumentInfo, fonts: FontSet, opened: Open) -> None:
    canvas = PdfCanvas(info, fonts, STANDARDS["none"])
    canvas.begin_page(100, 100)
    canvas.end_page()
    assert {"version", "TrimBox", "intent"} <= set(broken(opened(canvas.save())))
