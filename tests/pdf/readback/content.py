"""Content streams to read, on a page with one font."""

from __future__ import annotations

from collections.abc import Callable

import pikepdf
from pikepdf import Dictionary, Name

from booklet.pdf.readback.marked import Marked
from booklet.pdf.readback.streams import StreamReader

Change = Callable[[pikepdf.Pdf, Dictionary], None]

# Codes 1 and up of the font stand for these.
CHARS = "abcdef ﬁ\ue000"
TABLE = "\n".join(
    [
        "1 begincodespacerange <0000> <FFFF> endcodespacerange",
        f"{len(CHARS)} beginbfchar",
        *(f"<{code:04X}> <{ord(char):04X}>" for code, char in enumerate(CHARS, 1)),
        "endbfchar",
    ]
)


def show(text: str) -> str:
    return f"<{''.join(f'{CHARS.index(char) + 1:04X}' for char in text)}> Tj"


def text(shown: str) -> str:
    """A text object."""
    return f"BT /F1 12 Tf {show(shown)} ET"


def tagged(number: int, code: str) -> str:
    return f"/P <</MCID {number}>> BDC {code} EMC"


def read(code: str | bytes, change: Change | None = None) -> Marked:
    pdf = pikepdf.new()
    inner = Dictionary(
        Type=Name.Font, Subtype=Name.CIDFontType2, FontDescriptor=Dictionary(FontFile2=pdf.make_stream(b"-"))
    )
    font = Dictionary(
        Type=Name.Font, Subtype=Name.Type0, BaseFont=Name.Test, Encoding=Name("/Identity-H"),
        DescendantFonts=[inner], ToUnicode=pdf.make_stream(TABLE.encode()),
    )  # fmt: skip
    page = pdf.add_blank_page().obj
    page.Resources = Dictionary(Font=Dictionary(F1=pdf.make_indirect(font)), XObject=Dictionary())
    page.Contents = pdf.make_stream(code.encode() if isinstance(code, str) else code)
    if change:
        change(pdf, page)
    return StreamReader().page(page)
