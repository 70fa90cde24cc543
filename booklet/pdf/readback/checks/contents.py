"""Whether each piece of marked content belongs to one element, and each element's content is there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from booklet.pdf.readback.finding import Finding, named, quoted
from booklet.pdf.readback.marked import Marked
from booklet.pdf.readback.reading import Reading


def check(reading: Reading) -> Iterator[Finding]:
    """Findings about content that is read never or more than once (ISO 32000-1 14.7.4)."""
    if not reading.tagged:
        return
    for number, page in enumerate(reading.pages, 1):
        yield from _orphans(reading, number, page)
    for (number, mcid), owners in reading.owners.items():
        if mcid not in reading.pages[number - 1].texts:
            message = f"{named(owners[0])}: its content {mcid} is not on page {number}"
            yield Finding("content that isn't there", message)
        if len(owners) > 1:
            other = "itself" if owners[0].key == owners[1].key else named(owners[1])
            message = f"{named(owners[0])}: content {mcid} of page {number} is read twice, also by {other}"
            yield Finding("content read twice", message)


def _orphans(reading: Reading, number: int, page: Marked) -> Iterator[Finding]:
    for mcid, text in page.texts.items():
        if (number, mcid) not in reading.owners:
            what = quoted(text) if text.strip() else "a drawing"
            message = f"page {number}: no element reads {what} (content {mcid})"
            yield Finding("content without an element", message)
    for mcid, times in Counter(page.order).items():
        if times > 1 and mcid in page.texts:
            message = f"page {number}: content {mcid} is begun {times} times ({quoted(page.texts[mcid])})"
            yield Finding("content begun twice", message)
