"""The flaws of small documents."""

from __future__ import annotations

from booklet.layout.listening import Flaw, flaws
from booklet.layout.markup import parse


def found(blocks: str, language: str = "en") -> list[Flaw]:
    return list(flaws(parse(f"<document>{blocks}</document>", "t.xml.j2"), language))


def told(inside: str, language: str = "en") -> list[str]:
    """The messages about what stands in a page."""
    return [one.message for one in found(f"<page>{inside}</page>", language)]
