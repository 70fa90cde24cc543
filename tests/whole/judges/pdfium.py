"""What PDFium's structure tree says, page by page, in one line of text."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.whole.normal import figure, normal


def heard(pdf: bytes) -> str:
    """The whole document as a reader that follows PDFium's tree says it."""
    return "".join(heard_pages(pdf))


def heard_pages(pdf: bytes) -> list[str]:
    """The same, page by page."""
    pdfium = pytest.importorskip("pypdfium2", reason="pypdfium2 is not installed")
    document = pdfium.PdfDocument(pdf)
    try:
        return [normal(_Page(pdfium.raw, page).said()) for page in document]
    finally:
        document.close()


class _Page:
    def __init__(self, raw: Any, page: Any) -> None:
        self.raw = raw
        self.page = page
        self.texts = self._texts()

    def said(self) -> str:
        raw = self.raw
        tree = raw.FPDF_StructTree_GetForPage(self.page)
        try:
            roots = range(raw.FPDF_StructTree_CountChildren(tree))
            return "".join(self._element(raw.FPDF_StructTree_GetChildAtIndex(tree, at)) for at in roots)
        finally:
            raw.FPDF_StructTree_Close(tree)

    def _texts(self) -> dict[int, str]:
        """The text of each piece of marked content."""
        raw, texts = self.raw, dict[int, str]()
        text_page = raw.FPDFText_LoadPage(self.page)
        for at in range(raw.FPDFPage_CountObjects(self.page)):
            one = raw.FPDFPage_GetObject(self.page, at)
            number = raw.FPDFPageObj_GetMarkedContentID(one)
            if raw.FPDFPageObj_GetType(one) == raw.FPDF_PAGEOBJ_TEXT and number >= 0:
                texts[number] = texts.get(number, "") + _text(raw.FPDFTextObj_GetText, one, text_page)
        raw.FPDFText_ClosePage(text_page)
        return texts

    def _element(self, element: Any) -> str:
        raw = self.raw
        alt = _text(raw.FPDF_StructElement_GetAltText, element)
        instead = alt or _text(raw.FPDF_StructElement_GetActualText, element)
        return figure(instead) if instead else "".join(self._kids(element))

    def _kids(self, element: Any) -> Iterator[str]:
        raw = self.raw
        for at in range(raw.FPDF_StructElement_CountChildren(element)):
            child = raw.FPDF_StructElement_GetChildAtIndex(element, at)
            if child:
                yield self._element(child)
            else:
                yield self.texts.get(raw.FPDF_StructElement_GetChildMarkedContentID(element, at), "")


def _text(ask: Callable[..., int], *about: Any) -> str:
    """A text that PDFium gives in two calls: first its size in bytes, then itself."""
    size = ask(*about, None, 0)
    if size <= 2:
        return ""
    buffer = (ctypes.c_ushort * (size // 2))()
    ask(*about, buffer, size)
    return bytes(buffer).decode("utf-16-le").rstrip("\0")
