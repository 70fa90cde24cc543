"""Tags: what a piece of a page is for a reader who listens, and what is no content at all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

ROOT = 0
"""The number of the document's own tag, which holds all others."""

Box = tuple[float, float, float, float]
"""Left, bottom, right, top in pt."""


@dataclass(frozen=True, slots=True)
class Tag:
    """A structure element to be; it stands inside the tag numbered `parent`.

    `role` is a structure type of ISO 32000-2 (`P`, `H1`, `Figure`, `TH` …), `lang` a language tag
    (BCP 47), `alt` what is said instead of a picture, `actual` what a drawn sign stands for, `scope`
    (`Row` or `Column`) whom a header cell heads, `span` the columns that a cell covers, `numbering` how
    a list counts (`Decimal`, `Disc` …), `id` a name by which `refers` of other tags can point here,
    `leftward` that lines and columns run from right to left.
    """

    role: str
    parent: int = ROOT
    lang: str = ""
    title: str = ""
    alt: str = ""
    actual: str = ""
    scope: str = ""
    span: int = 1
    numbering: str = ""
    id: str = ""
    refers: str = ""
    leftward: bool = False


@dataclass(frozen=True, slots=True)
class Artifact:
    """Marks on the page that are nobody's content; `kind` and `subtype` as in ISO 32000-1 14.8.2.2."""

    kind: str
    subtype: str = ""

    def begin(self) -> str:
        """The operator that starts it."""
        subtype = f"/Subtype/{self.subtype}" if self.subtype else ""
        return f"/Artifact <</Type/{self.kind}{subtype}>>BDC"


LAYOUT = Artifact("Layout")
"""Grounds, rules, ornaments."""
HEADER = Artifact("Pagination", "Header")
FOOTER = Artifact("Pagination", "Footer")
"""What runs along on every page."""

NEW_ROLES: Mapping[str, str] = MappingProxyType(
    {"Aside": "Sect", "Em": "", "FENote": "Note", "Strong": "", "Title": "P"}
)
"""Roles that only PDF 2.0 knows, and what takes their place in PDF 1.7: another role, or the tag around."""
OLD_ROLES = frozenset("Art BibEntry BlockQuote Code Index Note Private Quote Reference TOC TOCI".split())
"""Roles that PDF 2.0 has only in the name space of PDF 1.7 (ISO 32000-2 annex M)."""
KEPT = frozenset({"TD", "TH", "TR"})
"""Stay in a table where they are empty, or its rows would differ in length."""
ROWS = frozenset({"Table", "TBody", "THead", "TR"})
"""Hold rows or cells, whose order is that of the tags: an empty one is nowhere painted."""
