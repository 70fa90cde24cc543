"""Whether each link to click on belongs to a Link that is read, and says where it goes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from booklet.pdf.readback import entries
from booklet.pdf.readback.entries import key_of
from booklet.pdf.readback.finding import Finding, named
from booklet.pdf.readback.heard import Annotated
from booklet.pdf.readback.reading import Reading

_WANTED = {"Link": "Link", "Widget": "Form"}
_UNREAD = frozenset({"Popup", "PrinterMark", "TrapNet"})
_HIDDEN = 2  # bit of /F


def check(reading: Reading) -> Iterator[Finding]:
    """Findings about annotations and the elements that hold them (ISO 14289-1 7.18)."""
    if not reading.tagged:
        return
    for element in reading.root.walk():
        held = [kid for kid in element.kids if isinstance(kid, Annotated)]
        if element.role == "Link" and not held:
            yield Finding("Link without annotation", f"{named(element)} can't be followed: it has no OBJR")
        for one in held:
            if one.kind and not one.page:
                message = f"{named(element)}: its annotation is on no page"
                yield Finding("annotation on no page", message)
    for number, page in enumerate(reading.pdf.pages, 1):
        for annotation in filter(entries.is_dictionary, entries.items(page.obj, "/Annots")):
            yield from _annotation(reading, number, annotation)


def _annotation(reading: Reading, number: int, annotation: Any) -> Iterator[Finding]:
    kind = entries.name(annotation, "/Subtype")
    if kind in _UNREAD or (entries.integer(annotation, "/F") or 0) & _HIDDEN:
        return
    wanted = _WANTED.get(kind, "Annot")
    holders = reading.holders.get(key_of(annotation), ())
    what = f"page {number}: an annotation ({kind or 'of no kind'})"
    contents = (entries.text(annotation, "/Contents") or "").strip()
    if contents:
        what += f" '{contents[:40]}'"
    elif kind != "Widget":
        yield Finding("annotation without Contents", f"{what} says nothing (/Contents)")
    if not holders:
        yield Finding("annotation without element", f"{what} belongs to no {wanted} element")
    elif len(holders) > 1:
        yield Finding(
            "annotation held twice", f"{what} belongs to {named(holders[0])} and to another element"
        )
    elif holders[0].role != wanted:
        message = f"{what} belongs to {named(holders[0])}, not to a {wanted} element"
        yield Finding("annotation without element", message)
