"""The parsed markup: elements with texts, each knowing the template line that made it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from booklet.diagnostics import Place


class Owner(NamedTuple):
    """The element that a placed box belongs to: its name, which is its role, and its document order."""

    name: str
    number: int


@dataclass(frozen=True, slots=True, eq=False)
class Element:
    """One element; children are elements and texts in reading order."""

    name: str
    attributes: dict[str, str]
    children: tuple[Element | str, ...]
    place: Place
    owner: Owner
    classes: tuple[str, ...] = ()
    language: str = ""
    """Its own `lang`, or the one around it."""

    def get(self, name: str, default: str = "") -> str:
        """An attribute's value, or `default`."""
        return self.attributes.get(name, default)

    @property
    def elements(self) -> tuple[Element, ...]:
        """The child elements without the texts."""
        return tuple(child for child in self.children if isinstance(child, Element))

    def text(self) -> str:
        """All text inside, in reading order."""
        return "".join(child if isinstance(child, str) else child.text() for child in self.children)

    def walk(self) -> Iterator[Element]:
        """This element and all below it, in reading order."""
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child.walk()


@dataclass(frozen=True, slots=True, eq=False)
class Document:
    """The pages of one edition, as markup says them; `numerals` are the digits that it counts in."""

    root: Element
    numerals: str = "latn"

    @property
    def pages(self) -> tuple[Element, ...]:
        """The `page` elements in order."""
        return self.root.elements
