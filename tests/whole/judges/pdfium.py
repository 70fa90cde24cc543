"""What PDFium's structure tree says, page by page, in one line of text."""

from __future__ import annotations

import ctypes
import unicodedata
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.whole.normal import figure, normal


def heard(pdf: bytes) -> str:
    """The whole document as a reader that follows PDFium's tree says it."""
    return "".join(heard_pages(pdf))


def heard_pages(pdf: bytes) -> list[str]:
    """The same, page by page."""
    return [normal("".join(text for _, text in page)) for page in _pages(pdf)]


def tongues(pdf: bytes) -> list[tuple[str, str]]:
    """The whole document as pieces with the language that each is said in, as the tags around it tell."""
    return [piece for page in _pages(pdf) for piece in page]


def unmirrored(text: str) -> str:
    """Without the direction of brackets and quotes: PDFium turns them round in right-to-left text."""
    return text.translate(_EITHER_WAY)


_EITHER_WAY = str.maketrans(dict(zip(")]»”", "([«“", strict=True)))


def _pages(pdf: bytes) -> list[list[tuple[str, str]]]:
    """Each page's pieces: language and text."""
    pdfium = pytest.importorskip("pypdfium2", reason="pypdfium2 is not installed")
    document = pdfium.PdfDocument(pdf)
    try:
        mixed = any(map(leftward, "".join(page.get_textpage().get_text_range() for page in document)))
        language = _text(pdfium.raw.FPDFCatalog_GetLanguage, document)
        return [_Page(pdfium.raw, page, mixed).said(language) for page in document]
    finally:
        document.close()


class _Page:
    def __init__(self, raw: Any, page: Any, mixed: bool) -> None:
        self.raw = raw
        self.page = page
        self.mixed = mixed
        self.texts = self._texts()

    def said(self, language: str) -> list[tuple[str, str]]:
        raw = self.raw
        tree = raw.FPDF_StructTree_GetForPage(self.page)
        try:
            roots = range(raw.FPDF_StructTree_CountChildren(tree))
            elements = [raw.FPDF_StructTree_GetChildAtIndex(tree, at) for at in roots]
            return [piece for one in elements for piece in self._element(one, language)]
        finally:
            raw.FPDF_StructTree_Close(tree)

    def _texts(self) -> dict[int, str]:
        """The text of each piece of marked content."""
        raw, texts = self.raw, dict[int, str]()
        text_page = raw.FPDFText_LoadPage(self.page)
        placed = self._placed(text_page) if self.mixed else {}
        for at in range(raw.FPDFPage_CountObjects(self.page)):
            one = raw.FPDFPage_GetObject(self.page, at)
            number = raw.FPDFPageObj_GetMarkedContentID(one)
            if raw.FPDFPageObj_GetType(one) == raw.FPDF_PAGEOBJ_TEXT and number >= 0:
                said = placed.get(_address(one)) or _text(raw.FPDFTextObj_GetText, one, text_page)
                texts[number] = texts.get(number, "") + said
        raw.FPDFText_ClosePage(text_page)
        return texts

    def _placed(self, text_page: Any) -> dict[int, str]:
        """The texts of objects without right-to-left letters in a document that has some, by address.

        PDFium sorts the words of such a document's lines anew, and so tells the characters of one Latin
        text in a wrong order ("Nánie" as "nieNá"). Here they come as they stand, from left to right.
        """
        raw = self.raw
        objects: dict[int, list[tuple[float, str]]] = {}
        x, y = ctypes.c_double(), ctypes.c_double()
        for at in range(raw.FPDFText_CountChars(text_page)):
            char, one = chr(raw.FPDFText_GetUnicode(text_page, at)), raw.FPDFText_GetTextObject(text_page, at)
            if one and raw.FPDFText_GetCharOrigin(text_page, at, x, y):
                objects.setdefault(_address(one), []).append((x.value, char))
        return {
            address: "".join(char for _, char in sorted(chars, key=lambda one: one[0]))
            for address, chars in objects.items()
            if not any(leftward(char) for _, char in chars)
        }

    def _element(self, element: Any, language: str) -> Iterator[tuple[str, str]]:
        raw = self.raw
        language = _text(raw.FPDF_StructElement_GetLang, element) or language
        alt = _text(raw.FPDF_StructElement_GetAltText, element)
        instead = alt or _text(raw.FPDF_StructElement_GetActualText, element)
        if instead:
            yield language, figure(instead)
            return
        for at in range(raw.FPDF_StructElement_CountChildren(element)):
            child = raw.FPDF_StructElement_GetChildAtIndex(element, at)
            if child:
                yield from self._element(child, language)
            else:
                number = raw.FPDF_StructElement_GetChildMarkedContentID(element, at)
                yield language, self.texts.get(number, "")


def leftward(char: str) -> bool:
    """Whether it is a letter that is written from right to left."""
    return unicodedata.bidirectional(char) in ("R", "AL")


def _address(one: Any) -> int:
    return ctypes.cast(one, ctypes.c_void_p).value or 0


def _text(ask: Callable[..., int], *about: Any) -> str:
    """A text that PDFium gives in two calls: first its size in bytes, then itself."""
    size = ask(*about, None, 0)
    if size <= 2:
        return ""
    buffer = (ctypes.c_ushort * (size // 2))()
    ask(*about, buffer, size)
    return bytes(buffer).decode("utf-16-le").rstrip("\0")
