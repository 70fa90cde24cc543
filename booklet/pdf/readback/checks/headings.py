"""Whether the headings make an outline without holes."""

from __future__ import annotations

from collections.abc import Iterator

from booklet.pdf.readback.finding import Finding, named
from booklet.pdf.readback.reading import Reading
from booklet.pdf.readback.roles import heading_level


def check(reading: Reading) -> Iterator[Finding]:
    """Findings about headings that are empty, jump, or are of two systems (ISO 14289-1 7.4)."""
    before = 0
    plain = numbered = False
    for element in reading.root.walk():
        level = heading_level(element.role)
        if not level and element.role != "H":
            continue
        if not element.text:
            yield Finding("empty heading", f"{named(element)} is an empty heading")
        plain, numbered = plain or not level, numbered or bool(level)
        if level > before + 1:
            what = f"follows a heading of level {before}" if before else "is the first heading"
            yield Finding("heading level", f"{named(element)} {what}: level {before + 1} is left out")
        before = level or before
    if plain and numbered:
        yield Finding("heading level", "headings without a level (H) stand among those with one (H1 …)")
