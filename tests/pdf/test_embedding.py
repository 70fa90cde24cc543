"""Every font is ours, embedded, a subset, with right widths."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
import uharfbuzz as hb

from booklet.pdf.canvas import PdfCanvas
from booklet.pdf.fonts import FontSet
from booklet.pdf.tounicode import to_unicode

Build = Callable[[Callable[[PdfCanvas], None]], bytes]
Open = Callable[[bytes], pikepdf.Pdf]

STANDARD = ("Helvetica", "Times", "Courier", "Symbol", "ZapfDingbats")


def draw(canvas: PdfCanvas) -> None:
    canvas.text(10, 100, "Wave: Ná niē 拿捏", "regular", 12)
    canvas.text(10, 80, "Thumb press", "semibold", 12)
    canvas.text(10, 60, "拿 Stop", "bold", 12)


def font_objects(pdf: pikepdf.Pdf) -> list[pikepdf.Dictionary]:
    """All font dictionaries of the file, used or not."""
    return [
        one
        for one in pdf.objects
        if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/Font" and "/DescendantFonts" in one
    ]


def widths(font: pikepdf.Dictionary) -> dict[int, float]:
    """The W array as width by code."""
    found: dict[int, float] = {}
    entries = list(font.DescendantFonts[0].W)
    for first, values in zip(entries[::2], entries[1::2], strict=True):
        found.update({int(first) + at: float(value) for at, value in enumerate(values)})
    return found


def test_only_subset_fonts_of_ours(one_page: Build, opened: Open) -> None:
    pdf = opened(one_page(draw))
    names = sorted(str(font.BaseFont) for font in font_objects(pdf))
    assert [name[8:] for name in names if name[7] == "+"] == [name[8:] for name in names]
    assert sorted(name[8:] for name in names) == [
        "NotoSansSC-Bold",
        "NotoSansSC-Regular",
        "SourceSans3-Bold",
        "SourceSans3-Regular",
        "SourceSans3-SemiBold",
    ]
    for font in font_objects(pdf):
        assert font.Encoding == "/Identity-H"
        assert len(font.DescendantFonts[0].FontDescriptor.FontFile2.read_bytes()) < 20_000
    data = dictionaries(pdf)
    assert not [name for name in STANDARD if name.encode() in data]


def dictionaries(pdf: pikepdf.Pdf) -> bytes:
    return b"\n".join(
        one.unparse(resolved=True) for one in pdf.objects if isinstance(one, pikepdf.Dictionary)
    )


def test_an_empty_page_has_no_font_at_all(one_page: Build, opened: Open) -> None:
    pdf = opened(one_page(lambda canvas: None))
    assert font_objects(pdf) == []
    assert b"/Type /Font" not in dictionaries(pdf)


def test_a_stock_font_would_be_seen(opened: Open, tmp_path: Path) -> None:
    from reportlab.pdfgen.canvas import Canvas

    stock = Canvas(str(tmp_path / "stock.pdf"), invariant=1)
    stock.drawString(10, 10, "x")
    assert b"Helvetica" in dictionaries(opened(stock.getpdfdata()))


def test_widths_are_those_of_the_font_file(one_page: Build, opened: Open, fonts: FontSet) -> None:
    pdf = opened(one_page(draw))
    by_name = {face.metrics.name: face for face in fonts.faces}
    for font in font_objects(pdf):
        face = by_name[str(font.BaseFont)[8:]]
        upem = face.hb_face.upem
        hmtx = bytes(face.hb_face.reference_table("hmtx").data)
        full = struct.unpack(">H", bytes(face.hb_face.reference_table("hhea").data)[34:36])[0]
        expected = {
            code: struct.unpack(">H", hmtx[4 * min(code, full - 1) :][:2])[0] * 1000 / upem
            for code in widths(font)
        }
        assert widths(font) == expected
        assert len(expected) > 1


def test_the_width_comparison_sees_a_wrong_width(one_page: Build, opened: Open) -> None:
    font = font_objects(opened(one_page(draw)))[0]
    before = widths(font)
    font.DescendantFonts[0].W[1][0] = 999
    assert widths(font) != before


def test_glyphs_are_those_of_the_font_file(one_page: Build, opened: Open, fonts: FontSet) -> None:
    """The map from codes to the subset's glyphs leads to the same outlines."""
    by_name = {face.metrics.name: face for face in fonts.faces}
    for font in font_objects(opened(one_page(draw))):
        descendant = font.DescendantFonts[0]
        subset = hb.Font(hb.Face(hb.Blob(descendant.FontDescriptor.FontFile2.read_bytes())))
        table = descendant.CIDToGIDMap.read_bytes()
        whole = by_name[str(font.BaseFont)[8:]].hb_font
        for code in widths(font):
            new = int.from_bytes(table[2 * code : 2 * code + 2], "big")
            assert subset.get_glyph_h_advance(new) == whole.get_glyph_h_advance(code)
            assert subset.get_glyph_extents(new) == whole.get_glyph_extents(code)


def test_embedded_programs_are_deflated(one_page: Build, opened: Open) -> None:
    for font in font_objects(opened(one_page(draw))):
        file = font.DescendantFonts[0].FontDescriptor.FontFile2
        assert file.Filter == "/FlateDecode"
        assert len(zlib.decompress(file.read_raw_bytes())) == int(file.Length1)


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ({3: "A"}, "1 beginbfchar\n<0003> <0041>\nendbfchar"),
        ({9: "fi", 0: "", 2: "𠮷"}, "2 beginbfchar\n<0002> <D842DFB7>\n<0009> <00660069>\nendbfchar"),
    ],
)
def test_unicode_table(texts: dict[int, str], expected: str) -> None:
    assert expected in to_unicode(texts).decode("ascii")


def test_unicode_table_has_sections_of_a_hundred() -> None:
    table = to_unicode(dict.fromkeys(range(1, 251), "x")).decode("ascii")
    assert [line for line in table.split("\n") if line.endswith("beginbfchar")] == [
        "100 beginbfchar",
        "100 beginbfchar",
        "50 beginbfchar",
    ]
