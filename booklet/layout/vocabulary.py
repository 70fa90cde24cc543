"""The closed vocabulary of the markup: elements, what may stand in them, their attributes.

HTML's names where HTML has the thing, layout names only where it has none.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

Content = Literal[
    "blocks", "inline", "items", "rows", "cells", "parts", "columns", "entries", "pages", "empty"
]

_BLOCKS = frozenset(
    "header section nav h1 h2 h3 p ul ol table figure aside columns stack spacer rule scene image qr"
    " gauge diagram badge blank-line".split()
)
_INLINE = frozenset("em strong span a br".split())

ALLOWED: MappingProxyType[Content, frozenset[str]] = MappingProxyType(
    {
        "blocks": _BLOCKS,
        "inline": _INLINE,
        "items": frozenset({"li"}),
        "rows": frozenset({"tr"}),
        "cells": frozenset({"th", "td"}),
        "parts": frozenset({"thead", "tbody"}),
        "columns": frozenset({"column"}),
        "entries": frozenset({"section"}),
        "pages": frozenset({"page"}),
        "empty": frozenset(),
    }
)
"""Which elements may stand in which kind of content."""


@dataclass(frozen=True, slots=True)
class Kind:
    """What one element may hold and carry; `id`, `class` and `lang` are allowed on all."""

    content: Content
    attributes: frozenset[str] = frozenset()
    required: frozenset[str] = frozenset()
    also: frozenset[str] = frozenset()


def _kind(content: Content, attributes: str = "", required: str = "", also: str = "") -> Kind:
    needed = frozenset(required.split())
    return Kind(content, frozenset(attributes.split()) | needed, needed, frozenset(also.split()))


COMMON_ATTRIBUTES = frozenset({"id", "class", "lang", "at"})

ELEMENTS: MappingProxyType[str, Kind] = MappingProxyType(
    {
        "document": _kind("pages", "title author subject keywords"),
        "page": _kind("blocks", "flow name side filler", also="footer"),
        "header": _kind("blocks"),
        "footer": _kind("blocks"),
        "section": _kind("blocks"),
        "nav": _kind("entries"),
        "aside": _kind("blocks"),
        "stack": _kind("blocks"),
        "columns": _kind("columns", "widths"),
        "column": _kind("blocks"),
        "h1": _kind("inline"),
        "h2": _kind("inline"),
        "h3": _kind("inline"),
        "p": _kind("inline"),
        "ul": _kind("items"),
        "ol": _kind("items", "start"),
        "li": _kind("inline", also="p ul ol"),
        "table": _kind("parts", "widths"),
        "thead": _kind("rows"),
        "tbody": _kind("rows"),
        "tr": _kind("cells", "height"),
        "th": _kind("inline", "scope colspan"),
        "td": _kind("inline", "colspan"),
        "figure": _kind("blocks", "alt", also="figcaption"),
        "figcaption": _kind("inline"),
        "em": _kind("inline", "dir"),
        "strong": _kind("inline", "once dir"),
        "span": _kind("inline", "ref dir"),
        "a": _kind("inline", "dir", required="href"),
        "br": _kind("empty"),
        "spacer": _kind("empty", "size"),
        "rule": _kind("empty"),
        "scene": _kind("empty", "panel notes alt decorative", "name"),
        "image": _kind("empty", "of alt decorative", "src"),
        "qr": _kind("empty", "alt decorative", "value"),
        "gauge": _kind("empty", "alt decorative text", "kind"),
        "diagram": _kind("empty", "alt decorative", "name"),
        "badge": _kind("inline"),
        "blank-line": _kind("inline"),
    }
)
"""Every element of the markup."""

INLINE = _INLINE
