"""Whether each picture has a description and a place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from booklet.pdf.readback import entries
from booklet.pdf.readback.finding import Finding, named, quoted
from booklet.pdf.readback.heard import Heard
from booklet.pdf.readback.reading import Reading
from booklet.pdf.readback.roles import GRAPHICS

_FILE_NAME = re.compile(
    r"\S+\.(?:png|jpe?g|gif|svgz?|tiff?|webp|bmp|eps|pdf|heic|ai|indd)"
    r"|(?:img|dsc[nf]?|image|picture|figure|fig|photo|scan|screenshot)[\s_.-]*\d*",
    re.IGNORECASE,
)
_SLACK = 0.5  # points that rounding may put a box over the edge


def check(reading: Reading) -> Iterator[Finding]:
    """Findings about Figure and Formula elements (ISO 14289-1 7.3, 7.7)."""
    for element in reading.root.walk():
        if element.role in GRAPHICS:
            yield from _description(element)
        if element.role == "Figure":
            yield from _place(reading, element)


def _description(element: Heard) -> Iterator[Finding]:
    told = [text.strip() for text in (element.alt, element.actual) if text is not None]
    if not told:
        yield Finding("picture without description", f"{named(element)} has no description (/Alt)")
    elif not any(told):
        yield Finding("picture without description", f"{named(element)} has an empty description (/Alt)")
    elif any(_FILE_NAME.fullmatch(text) for text in told):
        message = f"{named(element)}: its description looks like the name of a file"
        yield Finding("file name as description", message)


def _place(reading: Reading, element: Heard) -> Iterator[Finding]:
    pages = {word.page for word in element.words()}
    if len(pages) != 1:  # nothing of it is painted, or no one box can hold it
        return
    number = pages.pop()
    box = element.attributes.bbox
    if box is None:
        yield Finding("picture without box", f"{_label(element)} has no /BBox")
        return
    page = reading.pdf.pages[number - 1].obj
    sheet = entries.box(entries.inherited(page, "/CropBox")) or entries.box(
        entries.inherited(page, "/MediaBox")
    )
    if box[0] >= box[2] or box[1] >= box[3]:
        yield Finding("picture with a wrong box", f"{_label(element)} has an empty /BBox")
    elif sheet is not None and not entries.within(box, sheet, _SLACK):
        yield Finding("picture with a wrong box", f"{_label(element)} has a /BBox beyond its page")


def _label(element: Heard) -> str:
    return f"page {element.page}: the {element.role} {quoted(element.start)}"
