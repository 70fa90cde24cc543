"""Whether every glyph that is shown is in the file, and stands for a character."""

from __future__ import annotations

from collections.abc import Iterator

from booklet.pdf.readback.finding import Finding
from booklet.pdf.readback.reading import Reading


def check(reading: Reading) -> Iterator[Finding]:
    """Findings about the fonts in use (ISO 14289-1 7.21.4.1, 7.21.7, 7.21.8)."""
    first: dict[object, int] = {}
    for number, page in enumerate(reading.pages, 1):
        for found in (*page.fonts, *page.glyphs):
            first.setdefault(found, number)
    for font in (one for page in reading.pages for one in page.fonts):
        if (number := first.pop(font, 0)) and not font.embedded:
            yield Finding("font not embedded", f"page {number}: the font {font.name} is not in the file")
        if number and not font.readable:
            message = (
                f"page {number}: the font {font.name} doesn't say which characters it shows (/ToUnicode)"
            )
            yield Finding("font without characters", message)
    for found, number in first.items():
        yield Finding("glyph without a character", f"page {number}: {found}")
