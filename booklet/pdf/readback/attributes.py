"""The attributes of structure elements that change what is heard."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from booklet.pdf.readback import entries
from booklet.pdf.readback.entries import Box

_WIDEST = 1000  # columns or rows that one cell may span; more is a mistake or an attack


@dataclass(frozen=True, slots=True)
class Attributes:
    """Of a cell, a table or a picture (ISO 32000-1 14.8.5)."""

    scope: str = ""  # "Column", "Row" or "Both"
    colspan: int = 1
    rowspan: int = 1
    headers: bool = False  # whether the cell names its header cells
    summary: str = ""
    bbox: Box | None = None


def attributes_of(element: Any, root: Any) -> Attributes:
    """The element's own attributes; what it has none of comes from its classes."""
    tables, layouts = [], []
    for attributes in (*_own(element), *_of_classes(element, root)):
        owner = entries.name(attributes, "/O")
        if owner == "Table":
            tables.append(attributes)
        elif owner == "Layout":
            layouts.append(attributes)
    return Attributes(
        next((scope for one in tables if (scope := entries.name(one, "/Scope"))), ""),
        _span(tables, "/ColSpan"),
        _span(tables, "/RowSpan"),
        any(entries.items(one, "/Headers") for one in tables),
        next((text for one in tables if (text := entries.text(one, "/Summary"))), ""),
        next((box for one in layouts if (box := entries.box(one.get("/BBox")))), None),
    )


def _own(element: Any) -> Iterator[Any]:
    """Arrays hold revision numbers too."""
    yield from filter(entries.is_dictionary, entries.items(element, "/A"))


def _of_classes(element: Any, root: Any) -> Iterator[Any]:
    classes = entries.dictionary(root, "/ClassMap")
    for value in entries.items(element, "/C") if classes is not None else []:
        if name := entries.as_name(value):
            yield from filter(entries.is_dictionary, entries.items(classes, f"/{name}"))


def _span(tables: list[Any], key: str) -> int:
    spans = (entries.integer(one, key) for one in tables)
    return min(max(next((span for span in spans if span is not None), 1), 1), _WIDEST)
