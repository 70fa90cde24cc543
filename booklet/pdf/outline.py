"""The bookmarks beside the pages: a tree from titles with levels."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFObject

from booklet.pdf.objects import Value, dictionary, reference, string


@dataclass(slots=True)
class Bookmark:
    """One entry; `leads` are the entries that lead to its destination."""

    title: str
    leads: Mapping[str, Value]
    children: list[Bookmark] = field(default_factory=list)


def tree(entries: Sequence[tuple[str, int, Mapping[str, Value]]]) -> list[Bookmark]:
    """Entries (title, level from 0, what leads there) nested by level; a skipped level counts as one step."""
    roots: list[Bookmark] = []
    open_levels: list[tuple[int, Bookmark]] = []
    for title, level, leads in entries:
        entry = Bookmark(title, leads)
        while open_levels and open_levels[-1][0] >= level:
            open_levels.pop()
        (open_levels[-1][1].children if open_levels else roots).append(entry)
        open_levels.append((level, entry))
    return roots


class Outline(PDFObject):  # type: ignore[misc]
    """The outline object, in the place of ReportLab's own (which can't name one place twice)."""

    __RefOnly__ = 1

    def __init__(self, document: Any, entries: Sequence[tuple[str, int, Mapping[str, Value]]]) -> None:
        self._roots = tree(entries)
        self._name = document.Reference(self, "Outline").name
        self._register(document, self._roots, self._name)

    def format(self, document: Any) -> bytes:
        """The bytes of the outline's root."""
        first, last = f"{self._name}.0", f"{self._name}.{len(self._roots) - 1}"
        entries = {
            "Type": "/Outlines",
            "Count": _count(self._roots),
            "First": reference(first),
            "Last": reference(last),
        }
        written: bytes = dictionary(entries).format(document)
        return written

    def _register(self, document: Any, entries: Sequence[Bookmark], parent: str) -> None:
        last = len(entries) - 1
        for at, entry in enumerate(entries):
            name = f"{parent}.{at}"
            children = entry.children
            item = {
                "Title": string(entry.title),
                "Parent": reference(parent),
                **entry.leads,
                "Prev": reference(f"{parent}.{at - 1}") if at else None,
                "Next": reference(f"{parent}.{at + 1}") if at < last else None,
                "First": reference(f"{name}.0") if children else None,
                "Last": reference(f"{name}.{len(children) - 1}") if children else None,
                "Count": _count(children) if children else None,
            }
            document.Reference(dictionary(item), name)
            self._register(document, children, name)


def _count(entries: Sequence[Bookmark]) -> int:
    """All entries that are visible when everything is open."""
    return sum(1 + _count(entry.children) for entry in entries)
