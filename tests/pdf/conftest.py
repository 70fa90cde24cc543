"""Fonts, an empty document and ways to read a PDF back."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import date

import pikepdf
import pypdfium2
import pytest

from booklet.folders import here
from booklet.pdf.canvas import PdfCanvas
from booklet.pdf.document import DocumentInfo
from booklet.pdf.fonts import FontSet
from booklet.pdf.standards import STANDARDS


@pytest.fixture(scope="session")
def fonts() -> FontSet:
    return FontSet.open(here())


@pytest.fixture(scope="session")
def info() -> DocumentInfo:
    day = date(2026, 11, 22)
    return DocumentInfo("Back massage 推拿", "en", day, "The authors", "A subject", ("back", "neck"))


@pytest.fixture
def canvas(info: DocumentInfo, fonts: FontSet) -> PdfCanvas:
    """An untagged one: most tests look at what is drawn, not at whose content it is."""
    return PdfCanvas(info, fonts, STANDARDS["none"])


@pytest.fixture
def one_page(canvas: PdfCanvas) -> Callable[[Callable[[PdfCanvas], object]], bytes]:
    """The bytes of a document with one page that the given function draws."""

    def build(draw: Callable[[PdfCanvas], object]) -> bytes:
        canvas.begin_page(400, 300)
        draw(canvas)
        canvas.end_page()
        return canvas.save()

    return build


@pytest.fixture
def read_text() -> Callable[[bytes], str]:
    """The text that a viewer finds on the first page."""

    def read(data: bytes) -> str:
        document = pypdfium2.PdfDocument(data)
        try:
            page = document[0]
            text = page.get_textpage()
            found: str = text.get_text_bounded()
            text.close()
            page.close()
            return found.replace("\r\n", "\n")
        finally:
            document.close()

    return read


@pytest.fixture
def opened() -> Iterator[Callable[[bytes], pikepdf.Pdf]]:
    """Opens a PDF that stays open until the test ends."""
    with ExitStack() as stack:
        yield lambda data: stack.enter_context(pikepdf.open(io.BytesIO(data)))
