"""Whether lists are made of items, and items of a label and a body."""

from __future__ import annotations

from collections.abc import Iterator

from booklet.pdf.readback.finding import Finding, named
from booklet.pdf.readback.heard import Heard, Words
from booklet.pdf.readback.reading import Reading

_KIDS = {
    "L": frozenset({"LI", "Caption"}),
    "LI": frozenset({"Lbl", "LBody"}),
    "TOC": frozenset({"TOCI", "TOC", "Caption"}),
}
_PARENTS = {"LI": frozenset({"L"}), "LBody": frozenset({"LI"}), "TOCI": frozenset({"TOC"})}


def check(reading: Reading) -> Iterator[Finding]:
    """Findings about lists and contents (ISO 14289-1 7.6; ISO 32000-1 14.8.4.3.3)."""
    for element in reading.root.walk():
        yield from _kids(element)
        if element.role == "LI" and not any(kid.role == "LBody" for kid in element.elements):
            yield Finding("item without body", f"{named(element)} has no LBody")
        if element.role == "L" and not any(kid.role == "LI" for kid in element.elements):
            yield Finding("list without items", f"{named(element)} is a list without items")


def _kids(element: Heard) -> Iterator[Finding]:
    allowed = _KIDS.get(element.role)
    if allowed and any(isinstance(kid, Words) for kid in element.kids):
        yield Finding("list with other kids", f"{named(element)} holds text of its own")
    for kid in element.elements:
        if allowed and kid.role not in allowed:
            yield Finding("list with other kids", f"{named(kid)} stands right in a {element.role}")
        parents = _PARENTS.get(kid.role)
        if parents and element.role not in parents:
            yield Finding("item outside a list", f"{named(kid)} stands in a {element.role}")
