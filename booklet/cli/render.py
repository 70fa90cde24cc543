"""PDF pages as PNG, through pypdfium2, which is an extra."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from booklet.diagnostics import Diagnostic, UsageError


def pages_as_png(pdf: bytes, dpi: float) -> Iterator[bytes]:
    """Each page of the PDF as a PNG at `dpi`.

    Raises UsageError where pypdfium2 is not installed.
    """
    pdfium = _pdfium()
    document = pdfium.PdfDocument(pdf)
    try:
        for number in range(len(document)):
            page = document[number]
            image = page.render(scale=dpi / 72).to_pil()
            page.close()
            out = io.BytesIO()
            image.save(out, "PNG")
            yield out.getvalue()
    finally:
        document.close()


def _pdfium() -> Any:
    try:
        import pypdfium2
    except ImportError:
        message = "pictures of pages need pypdfium2, which is not installed"
        raise UsageError(Diagnostic(message, hint="run: pip install pypdfium2")) from None
    return pypdfium2
