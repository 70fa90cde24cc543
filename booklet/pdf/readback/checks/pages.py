"""What no tag can tell: paint and text outside all marks, operators out of balance, boxes, tab order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from booklet.pdf.readback import entries
from booklet.pdf.readback.finding import Finding, quoted
from booklet.pdf.readback.marked import Marked
from booklet.pdf.readback.reading import Reading

_INNER = ("/CropBox", "/TrimBox", "/BleedBox", "/ArtBox")
_SLACK = 0.01  # points; boxes are written with three decimals at most


def check(reading: Reading) -> Iterator[Finding]:
    """Findings about single pages (ISO 14289-1 7.1, 7.18.3; ISO 32000-1 8.4.2, 14.6, 14.11.2)."""
    for number, page in enumerate(reading.pdf.pages, 1):
        marked = reading.pages[number - 1]
        for problem in dict.fromkeys(marked.problems):
            yield Finding("content out of order", f"page {number}: {problem}")
        yield from _boxes(number, page.obj)
        if reading.tagged:
            yield from _marks(number, marked)
            if entries.name(page.obj, "/Tabs") != "S":
                yield Finding("tab order", f"page {number}: Tab doesn't go in reading order (/Tabs /S)")


def _marks(number: int, page: Marked) -> Iterator[Finding]:
    if page.outside.strip():
        message = f"page {number}: {quoted(page.outside)} is neither tagged nor an artifact"
        yield Finding("text outside all marks", message)
    if page.unmarked:
        counts = Counter(page.unmarked)
        operators = ", ".join(f"{name} ×{count}" for name, count in sorted(counts.items()))
        message = f"page {number}: something painted is neither tagged nor an artifact ({operators})"
        yield Finding("paint outside all marks", message)
    for artifact in page.artifacts:
        # Letters and digits only: leaders of dots may well go unread.
        if artifact.kind != "Pagination" and any(map(str.isalnum, artifact.text)):
            kind = f" of the kind {artifact.kind}" if artifact.kind else ""
            message = f"page {number}: {quoted(artifact.text)} is never read: it is an artifact{kind}"
            yield Finding("text as artifact", message, "page headers and footers are of the kind Pagination")
    if page.tagged_form:
        message = f"page {number}: a form has tagged content of its own, which is not looked at"
        yield Finding("tagged form", message, severity="warning")


def _boxes(number: int, page: Any) -> Iterator[Finding]:
    sheet = entries.box(entries.inherited(page, "/MediaBox"))
    if sheet is None or sheet[0] >= sheet[2] or sheet[1] >= sheet[3]:
        yield Finding("page boxes", f"page {number} has no size (/MediaBox)")
        return
    for key in _INNER:
        value = entries.inherited(page, key) if key == "/CropBox" else page.get(key)
        if value is None:
            continue
        box = entries.box(value)
        if box is None or not entries.within(box, sheet, _SLACK):
            yield Finding("page boxes", f"page {number}: its {key} goes beyond its /MediaBox")
