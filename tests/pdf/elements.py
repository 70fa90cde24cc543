"""Tagged pages to draw on, and the elements of their structure trees as another reader finds them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import lru_cache
from typing import Any

import pikepdf

from booklet.folders import here
from booklet.pdf.canvas import PdfCanvas
from booklet.pdf.document import DocumentInfo
from booklet.pdf.fonts import FontSet
from booklet.pdf.standards import STANDARDS

Open = Callable[[bytes], pikepdf.Pdf]
Make = Callable[..., pikepdf.Pdf]
TAGGED = [name for name, one in STANDARDS.items() if one.tagged]
INFO = DocumentInfo("T", "en", date(2026, 11, 22))


@lru_cache
def fonts() -> FontSet:
    return FontSet.open(here())


def begun(standard: str = "pdfua1+a2a") -> PdfCanvas:
    """A canvas with an open page."""
    canvas = PdfCanvas(INFO, fonts(), STANDARDS[standard])
    canvas.begin_page(100, 100)
    return canvas


def kids(element: Any) -> list[Any]:
    found = element.get("/K", pikepdf.Array())
    return list(found) if isinstance(found, pikepdf.Array) else [found]


def is_element(kid: Any) -> bool:
    return isinstance(kid, pikepdf.Object) and "/S" in kid


def walk(element: Any) -> Iterator[Any]:
    """The element and all below it."""
    yield element
    for kid in kids(element):
        if is_element(kid):
            yield from walk(kid)


def elements(pdf: pikepdf.Pdf) -> list[Any]:
    """All but the document's own."""
    return list(walk(pdf.Root.StructTreeRoot.K[0]))[1:]


def only(pdf: pikepdf.Pdf) -> Any:
    (found,) = elements(pdf)
    return found
