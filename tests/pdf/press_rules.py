"""What ISO 15930-7 (PDF/X-4) asks of a file and can be seen in it; each rule in our own words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

import pikepdf

_RGB = re.compile(rb"(?<=\s)(?:rg|RG)(?=\s)|/(?:Device)?RGB\b")
_PROPERTIES = (
    "pdfxid:GTS_PDFXVersion>PDF/X-4<",
    "xmpMM:DocumentID>uuid:",
    "xmpMM:VersionID>",
    "xmpMM:RenditionClass>",
    "xmp:CreateDate>",
    "xmp:ModifyDate>",
    "xmp:MetadataDate>",
    "dc:title>",
    "pdf:Trapped>False<",
)
_DAYS = (("/CreationDate", "xmp:CreateDate"), ("/ModDate", "xmp:ModifyDate"))


def broken(pdf: pikepdf.Pdf) -> list[str]:
    """The rules that the file breaks, each by a word; none for a good one."""
    return [*_whole(pdf), *_said(pdf), *_meant(pdf), *_pages(pdf), *_drawn(pdf), *_fonts(pdf)]


def _whole(pdf: pikepdf.Pdf) -> Iterator[str]:
    if pdf.pdf_version not in ("1.3", "1.4", "1.5", "1.6"):
        yield "version"
    if "/Encrypt" in pdf.trailer:
        yield "encrypted"
    if [len(bytes(one)) for one in pdf.trailer.get("/ID", [])] != [16, 16]:
        yield "ID"
    if {"/AA", "/OpenAction", "/AcroForm", "/Threads"} & set(pdf.Root.keys()):
        yield "actions"
    if "/JavaScript" in pdf.Root.get("/Names", {}):
        yield "script"


def _said(pdf: pikepdf.Pdf) -> Iterator[str]:
    """The information dictionary and the metadata, and that they agree."""
    text = pdf.Root.Metadata.read_bytes().decode("utf-8") if "/Metadata" in pdf.Root else ""
    yield from (f"metadata {one}" for one in _PROPERTIES if one not in text)
    info = pdf.docinfo
    if info.get("/Trapped") not in ("/True", "/False"):
        yield "Trapped"
    if not str(info.get("/Title", "")):
        yield "Title"
    for key, name in _DAYS:
        there = re.sub(r"\D", "", str(info.get(key, "")))[:14]
        same = re.search(f"<{name}>([^<+]*)", text)
        if len(there) != 14 or same is None or re.sub(r"\D", "", same[1])[:14] != there:
            yield key


def _meant(pdf: pikepdf.Pdf) -> Iterator[str]:
    """One printing condition, with the profile of a printer, of as many inks as it says."""
    intents = [one for one in pdf.Root.get("/OutputIntents", []) if one.get("/S") == "/GTS_PDFX"]
    if len(intents) != 1:
        yield "intent"
        return
    (intent,) = intents
    if not str(intent.get("/OutputConditionIdentifier", "")) or "/DestOutputProfile" not in intent:
        yield "condition"
        return
    data = intent.DestOutputProfile.read_bytes()
    if data[12:16] != b"prtr" or data[36:40] != b"acsp" or int.from_bytes(data[:4], "big") != len(data):
        yield "profile"
    if (data[16:20], int(intent.DestOutputProfile.N)) != (b"CMYK", 4):
        yield "inks"


def _pages(pdf: pikepdf.Pdf) -> Iterator[str]:
    for page in pdf.pages:
        found = {
            name: [float(one) for one in page.obj[name]]
            for name in ("/MediaBox", "/BleedBox", "/TrimBox", "/ArtBox")
            if name in page.obj
        }
        if ("/TrimBox" in found) == ("/ArtBox" in found):
            yield "TrimBox"
        chain = [found[name] for name in ("/TrimBox", "/BleedBox", "/MediaBox") if name in found]
        for inner, outer in pairwise(chain):
            if any(inner[at] < outer[at] or inner[at + 2] > outer[at + 2] for at in (0, 1)):
                yield "boxes"
        if page.obj.get("/Annots"):
            yield "annotation"
        if "/AA" in page.obj:
            yield "actions"


def _drawn(pdf: pikepdf.Pdf) -> Iterator[str]:
    """No RGB anywhere, since nothing says which one; what lets the ground through blends in the inks."""
    for page in pdf.pages:
        if _RGB.search(b" " + page.Contents.read_bytes() + b" "):
            yield "rgb"
        for one in page.Resources.get("/XObject", {}).values():
            if one.Subtype == "/Image":
                if one.ColorSpace not in ("/DeviceGray", "/DeviceCMYK"):
                    yield "rgb"
                if "/SMask" in one and page.obj.get("/Group", {}).get("/CS") != "/DeviceCMYK":
                    yield "blend"
                if "/Alternates" in one or "/OPI" in one:
                    yield "alternates"
            elif _RGB.search(b" " + one.read_bytes() + b" "):
                yield "rgb"


def _fonts(pdf: pikepdf.Pdf) -> Iterator[str]:
    for page in pdf.pages:
        for font in page.Resources.get("/Font", {}).values():
            inner = font.DescendantFonts[0] if "/DescendantFonts" in font else font
            if not {"/FontFile", "/FontFile2", "/FontFile3"} & set(inner.get("/FontDescriptor", {}).keys()):
                yield "font"
