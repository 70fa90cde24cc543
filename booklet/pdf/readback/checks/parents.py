"""Whether the ParentTree, by which a viewer goes from a page to the tags, agrees with the tree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Set
from typing import Any

from booklet.pdf.readback import entries
from booklet.pdf.readback.entries import Key, key_of
from booklet.pdf.readback.finding import Finding, named
from booklet.pdf.readback.heard import NOWHERE
from booklet.pdf.readback.reading import Reading


def check(reading: Reading) -> Iterator[Finding]:
    """Findings about the ParentTree, both ways (ISO 32000-1 14.7.4.4)."""
    if not reading.tagged:
        return
    root = entries.dictionary(reading.pdf.Root, "/StructTreeRoot")
    tree = entries.dictionary(root, "/ParentTree")
    if tree is None:
        yield Finding("ParentTree", "the tags have no ParentTree: a viewer can't go from a page to its tags")
        return
    parents = entries.number_tree(tree)
    users: dict[int, list[str]] = defaultdict(list)
    claimed: dict[int, set[int]] = defaultdict(set)
    for number, mcid in reading.owners:
        claimed[number].add(mcid)
    for number, page in enumerate(reading.pdf.pages, 1):
        index = entries.integer(page.obj, "/StructParents")
        if index is not None:
            users[index].append(f"page {number}")
        yield from _page(reading, number, claimed[number], index, parents)
        for annotation in filter(entries.is_dictionary, entries.items(page.obj, "/Annots")):
            index = entries.integer(annotation, "/StructParent")
            if index is not None:
                users[index].append(f"an annotation of page {number}")
            yield from _annotation(reading, number, annotation, parents)
    for index, names in users.items():
        if len(names) > 1:
            message = f"{names[0]} and {names[1]} share the number {index} in the ParentTree"
            yield Finding("ParentTree number used twice", message)


def _page(
    reading: Reading, number: int, claimed: Set[int], index: int | None, parents: Mapping[int, Any]
) -> Iterator[Finding]:
    tagged = reading.pages[number - 1].texts
    if index is None:
        if tagged:
            yield Finding("StructParents", f"page {number} has tagged content but no /StructParents")
        return
    listed: Any = parents.get(index)
    if not entries.is_array(listed):
        if not tagged:
            return
        yield Finding("ParentTree", f"the ParentTree has no list for page {number}")
        return
    found: list[Key | None] = [key_of(one) if entries.is_dictionary(one) else None for one in listed]
    for mcid in sorted({*tagged, *claimed}):
        owners = reading.owners.get((number, mcid), ())
        entry = found[mcid] if 0 <= mcid < len(found) else None
        if owners and all(entry != owner.key or entry == NOWHERE for owner in owners):
            what = "no element" if entry is None else "another element"
            message = (
                f"{named(owners[0])}: the ParentTree names {what} for its content {mcid} of page {number}"
            )
            yield Finding("ParentTree disagrees", message)
    for mcid, entry in enumerate(found):
        if entry is not None and mcid not in claimed:
            message = f"page {number}: the ParentTree names an element for content {mcid}, which none reads"
            yield Finding("ParentTree disagrees", message)


def _annotation(
    reading: Reading, number: int, annotation: Any, parents: Mapping[int, Any]
) -> Iterator[Finding]:
    holders = reading.holders.get(key_of(annotation), ())
    index = entries.integer(annotation, "/StructParent")
    if index is None:
        if holders:
            message = f"{named(holders[0])}: its annotation on page {number} has no /StructParent"
            yield Finding("StructParent", message)
        return
    entry = parents.get(index)
    found = key_of(entry) if entries.is_dictionary(entry) else None
    if found is None or found not in {holder.key for holder in holders}:
        whose = named(holders[0]) if holders else f"page {number}: an annotation of no element"
        what = "no element" if found is None else "another element"
        yield Finding("ParentTree disagrees", f"{whose}: the ParentTree names {what} for its annotation")
