"""Fonts, empty documents and trees of tags, pages to draw on, and ways to read a PDF back."""

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
from booklet.pdf.structure import Structure
from booklet.pdf.tags import Tag
from tests.pdf.elements import Make, Open, begun
from tests.pdf.structures import OLD


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
def tagged(info: DocumentInfo, fonts: FontSet) -> PdfCanvas:
    """A canvas of a tagged file, with an open page."""
    canvas = PdfCanvas(info, fonts)
    canvas.begin_page(400, 300)
    return canvas


@pytest.fixture
def structure() -> Structure:
    """A tree of tags for PDF 1.7, with the document's own only."""
    return Structure(OLD)


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


@pytest.fixture
def make(opened: Open) -> Make:
    """A page with these tags, each with a mark; the standard is PDF/UA-2's unless another is named."""

    def made(*tags: Tag, standard: str = "pdfua2+a4") -> pikepdf.Pdf:
        canvas = begun(standard)
        for tag in tags:
            canvas.owner = canvas.structure.add(tag)
            canvas.rect(0, 0, 9, 9, "#000000")
        canvas.end_page()
        return opened(canvas.save())

    return made
