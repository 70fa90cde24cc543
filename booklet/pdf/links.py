"""Where links and bookmarks go to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from booklet.pdf.elements import Elements
from booklet.pdf.objects import Value, array, dictionary, reference, string
from booklet.pdf.operands import number, numbers
from booklet.pdf.tags import ROOT

_PRINTED = 4  # annotation flag: also there when printed, as PDF/A asks


@dataclass(frozen=True, slots=True)
class Link:
    """A box (left, bottom, right, top) that leads to a destination of the file or to a web address."""

    name: str
    box: tuple[float, float, float, float]
    destination: str
    address: str
    description: str


class Places:
    """Destinations by name, and the links to them, which may come first."""

    def __init__(self) -> None:
        self._marks: dict[str, tuple[int, float, float, int]] = {}
        self._links: list[Link] = []

    def mark(self, name: str, page: int, left: float, top: float, tag: int = ROOT) -> None:
        """`name` is this place on the page (from 1) and in this tag; the first one of a name stays."""
        self._marks.setdefault(name, (page, left, top, tag))

    def link(self, link: Link) -> None:
        """Remember a link until all destinations are known."""
        self._links.append(link)

    def unknown(self, more: Iterable[str] = ()) -> list[str]:
        """Destinations that something leads to but that are nowhere, each once."""
        wanted = [link.destination for link in self._links if not link.address]
        return [name for name in dict.fromkeys([*wanted, *more]) if name not in self._marks]

    def target(self, name: str) -> Value:
        """The destination as it is written; the viewer's zoom is kept."""
        page, left, top, _ = self._marks[name]
        return array([reference(f"Page{page}"), "/XYZ", number(left), number(top), "null"])

    def leading_to(self, name: str, elements: Elements | None) -> dict[str, Value]:
        """The entries that lead to a destination; in PDF 2.0 they name its tag too (ISO 14289-2 8.8)."""
        if elements is None or not elements.modern:
            return {"Dest": self.target(name)}
        _, left, top, tag = self._marks[name]
        place = array([reference(elements.name_of(tag)), "/XYZ", number(left), number(top), "null"])
        return {"A": dictionary({"S": "/GoTo", "SD": place, "D": self.target(name)})}

    def register(self, document: Any, elements: Elements | None) -> None:
        """Make the links objects of the document."""
        for link in self._links:
            document.Reference(self._annotation(link, elements), link.name)

    def _annotation(self, link: Link, elements: Elements | None) -> Value:
        action = {"Type": "/Action", "S": "/URI", "URI": string(_ascii(link.address))}
        leads = {"A": dictionary(action)} if link.address else self.leading_to(link.destination, elements)
        description = link.description or link.address
        return dictionary(
            {
                "Type": "/Annot",
                "Subtype": "/Link",
                "Rect": f"[{numbers(*link.box)}]",
                "Border": "[0 0 0]",
                "F": _PRINTED,
                "Contents": string(description) if description else None,
                "StructParent": elements.keys.get(link.name) if elements else None,
                **leads,
            }
        )


def _ascii(address: str) -> str:
    """A web address as PDF wants it: 7-bit, other characters percent-encoded."""
    return quote(address, safe="!#$%&'()*+,/:;=?@[]~")
