"""Where links and bookmarks go to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from booklet.pdf.objects import Value, array, dictionary, reference, string
from booklet.pdf.operands import number, numbers

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
        self._marks: dict[str, tuple[int, float, float]] = {}
        self._links: list[Link] = []

    def mark(self, name: str, page: int, left: float, top: float) -> None:
        """`name` is this place on the page (counted from 1); the first place of a name stays."""
        self._marks.setdefault(name, (page, left, top))

    def link(self, link: Link) -> None:
        """Remember a link until all destinations are known."""
        self._links.append(link)

    def unknown(self, more: Iterable[str] = ()) -> list[str]:
        """Destinations that something leads to but that are nowhere, each once."""
        wanted = [link.destination for link in self._links if not link.address]
        return [name for name in dict.fromkeys([*wanted, *more]) if name not in self._marks]

    def target(self, name: str) -> Value:
        """The destination as it is written; the viewer's zoom is kept."""
        page, left, top = self._marks[name]
        return array([reference(f"Page{page}"), "/XYZ", number(left), number(top), "null"])

    def register(self, document: Any) -> None:
        """Make the links objects of the document."""
        for link in self._links:
            document.Reference(self._annotation(link), link.name)

    def _annotation(self, link: Link) -> Value:
        action = {"Type": "/Action", "S": "/URI", "URI": string(_ascii(link.address))}
        description = link.description or link.address
        return dictionary(
            {
                "Type": "/Annot",
                "Subtype": "/Link",
                "Rect": f"[{numbers(*link.box)}]",
                "Border": "[0 0 0]",
                "F": _PRINTED,
                "Contents": string(description) if description else None,
                "A": dictionary(action) if link.address else None,
                "Dest": None if link.address else self.target(link.destination),
            }
        )


def _ascii(address: str) -> str:
    """A web address as PDF wants it: 7-bit, other characters percent-encoded."""
    return quote(address, safe="!#$%&'()*+,/:;=?@[]~")
