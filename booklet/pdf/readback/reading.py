"""A file read once: what the transcript and the audit look at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from booklet.pdf.readback import entries
from booklet.pdf.readback.entries import Key
from booklet.pdf.readback.heard import Annotated, Heard, Words
from booklet.pdf.readback.library import broken
from booklet.pdf.readback.marked import Marked
from booklet.pdf.readback.title import title_of
from booklet.pdf.readback.tree import read_pages, read_tree


@dataclass(frozen=True, slots=True)
class Reading:
    """The document, its pages, its tags, and who owns what on the pages (numbered from 1)."""

    pdf: Any
    pages: tuple[Marked, ...]
    root: Heard
    title: str  # dc:title of the metadata (ISO 14289-1 7.1)
    language: str
    owners: Mapping[tuple[int, int], Sequence[Heard]]  # of page and MCID, in reading order
    holders: Mapping[Key, Sequence[Heard]]  # of annotations

    @property
    def tagged(self) -> bool:
        """Whether there is a tag tree at all."""
        return bool(self.root.kids)

    def label(self, page: int) -> str:
        """What a viewer shows as the page's number."""
        with suppress(*broken(), ValueError):
            return str(self.pdf.pages[page - 1].label)
        return str(page)


def read(pdf: Any) -> Reading:
    """Read all pages and tags of an open document."""
    pages = read_pages(pdf)
    root = read_tree(pdf, pages)
    owners: dict[tuple[int, int], list[Heard]] = defaultdict(list)
    holders: dict[Key, list[Heard]] = defaultdict(list)
    for element in root.walk():
        for kid in element.kids:
            if isinstance(kid, Annotated):
                holders[kid.key].append(element)
            elif isinstance(kid, Words):
                owners[kid.page, kid.mcid].append(element)
    language = entries.text(pdf.Root, "/Lang") or ""
    return Reading(pdf, pages, root, title_of(pdf), language, dict(owners), dict(holders))
