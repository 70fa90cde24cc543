"""Faults of the file as a whole, its pages and fonts."""

from __future__ import annotations

import re
from collections.abc import Callable

import pikepdf
from pikepdf import Array, String

from tests.pdf.readback.breaking import Faults, NothingToBreak, fonts

FAULTS = Faults()


@FAULTS.breaks("names no language")
def no_language(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Lang


@FAULTS.breaks("is no language tag")
def bad_language(pdf: pikepdf.Pdf) -> None:
    pdf.Root.Lang = String("english!")


@FAULTS.breaks("the document has no title")
def no_title(pdf: pikepdf.Pdf) -> None:
    plain = re.sub(rb"<dc:title.*?</dc:title>", b"", pdf.Root.Metadata.read_bytes(), flags=re.S)
    pdf.Root.Metadata.write(plain)


@FAULTS.breaks("shows the file's name")
def title_not_shown(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.ViewerPreferences


@FAULTS.breaks("doesn't say so")
def not_marked(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.MarkInfo


@FAULTS.breaks("the file is not tagged")
def no_tags(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.StructTreeRoot


@FAULTS.breaks("Tab doesn't go in reading order")
def no_tabs(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[0].obj.Tabs


@FAULTS.breaks("goes beyond its /MediaBox")
def trim_beyond_media(pdf: pikepdf.Pdf) -> None:
    width, height = (float(one) for one in list(pdf.pages[0].MediaBox)[2:])
    pdf.pages[0].obj.TrimBox = Array([0, 0, width + 9, height])


@FAULTS.breaks("is not in the file")
def font_not_embedded(pdf: pikepdf.Pdf) -> None:
    for font in fonts(pdf):
        inner = font.DescendantFonts[0] if "/DescendantFonts" in font else font
        descriptor = inner.get("/FontDescriptor", pikepdf.Dictionary())
        for key in {"/FontFile", "/FontFile2", "/FontFile3"} & set(descriptor.keys()):
            del descriptor[key]


@FAULTS.breaks("doesn't say which characters it shows")
def no_characters(pdf: pikepdf.Pdf) -> None:
    for font in fonts(pdf):
        if "/ToUnicode" in font:
            del font.ToUnicode


@FAULTS.breaks("stands for U+E0")
def private_characters(pdf: pikepdf.Pdf) -> None:
    _letters(pdf, lambda letter: 0xE000 + letter)


@FAULTS.breaks("")
def wrong_characters(pdf: pikepdf.Pdf) -> None:
    _letters(pdf, lambda letter: letter ^ 0x20)


def _letters(pdf: pikepdf.Pdf, changed: Callable[[int], int]) -> None:
    """Give another character to every glyph that stands for a small letter."""
    seen = {font.objgen: font for font in fonts(pdf) if "/ToUnicode" in font}
    for font in seen.values():
        table = font.ToUnicode.read_bytes()
        found = re.sub(
            rb"(>\s*<)00(6[1-9a-fA-F]|7[0-9aA])>",
            lambda match: match[1] + b"%04X>" % changed(int(match[2], 16)),
            table,
        )
        font.ToUnicode.write(found)
    if not seen:
        raise NothingToBreak
