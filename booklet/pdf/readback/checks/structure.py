"""Whether the tags form one tree whose parts know each other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from booklet.pdf.readback import entries
from booklet.pdf.readback.entries import key_of
from booklet.pdf.readback.finding import Finding, named
from booklet.pdf.readback.heard import Broken, Heard
from booklet.pdf.readback.reading import Reading


def check(reading: Reading) -> Iterator[Finding]:
    """Findings about the shape of the tree (ISO 32000-1 14.7.2)."""
    if not reading.tagged:
        return
    for element in reading.root.walk():
        yield from _element(element)
    yield from _cut_off(reading)


def _element(element: Heard) -> Iterator[Finding]:
    for kid in element.kids:
        if isinstance(kid, Broken):
            yield Finding("broken tree", f"{named(element)}: {kid.reason}")
        elif isinstance(kid, Heard) and kid.parent != element.key:
            names = "no element" if kid.parent is None else "another element"
            yield Finding("wrong parent", f"{named(kid)} names {names} as its parent (/P)")
    if not element.known:
        yield Finding("unknown role", f"{named(element)}: the role is no standard one and stands for none")


def _cut_off(reading: Reading) -> Iterator[Finding]:
    reached = {element.key for element in reading.root.walk()}
    things = (thing for thing in reading.pdf.objects if entries.is_dictionary(thing))
    cut = {key_of(thing): thing for thing in things if _is_element(thing) and key_of(thing) not in reached}
    for thing in cut.values():
        parent = entries.dictionary(thing, "/P")
        if parent is None or key_of(parent) not in cut:  # the top of what is cut off
            message = f"an element ({entries.name(thing, '/S')}) can't be reached from the tree's root"
            yield Finding("element cut off", f"{message}: what stands in it is never read")


def _is_element(thing: Any) -> bool:
    """Elements need not say that they are some; nothing else has a type, a parent and content."""
    if entries.name(thing, "/Type") == "StructElem":
        return True
    return "/Type" not in thing and bool(entries.name(thing, "/S")) and "/P" in thing and "/K" in thing
