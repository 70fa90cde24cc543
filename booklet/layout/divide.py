"""A page that runs on: which blocks stand on which sheet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from booklet.diagnostics import ContentError, Diagnostic
from booklet.layout.document import Element
from booklet.layout.roles import repeated

MOST_PAGES = 400
"""More pages than this is no booklet; it stops a runaway template."""
MOST_ITEMS = 200
"""No page has room for so many items of a list or rows of a table."""

Fits = Callable[[list[Element]], bool]
"""Whether some blocks have room on one sheet."""


def divided(source: Element, blocks: tuple[Element, ...], fits: Fits) -> list[tuple[Element, ...]]:
    """The blocks of each sheet; a heading stays with what follows, lists part between items."""
    parts: list[tuple[Element, ...]] = []
    rest = list(blocks)
    while rest:
        if len(parts) > MOST_PAGES:
            raise ContentError(Diagnostic(f"<page> runs over {MOST_PAGES} pages", source.place))
        taken: list[Element] = []
        while rest and len(items_of(rest[0])) <= MOST_ITEMS and fits([*taken, rest[0]]):
            taken.append(rest.pop(0))
        if rest:
            _divide(taken, rest, fits)
        while rest and len(taken) > 1 and taken[-1].name in ("h1", "h2", "h3"):
            rest.insert(0, taken.pop())
        if not taken:
            taken.append(rest.pop(0))
        parts.append(tuple(taken))
    return parts


def _divide(taken: list[Element], rest: list[Element], fits: Fits) -> None:
    """Move as many items of a list, or rows of a table, as fit from `rest` to `taken`."""
    block = rest[0]
    items = items_of(block)
    # one item alone at the foot of a page looks lost, an entry of the contents does not
    least = 0 if block.name == "nav" else 1
    low, high = least, min(len(items), MOST_ITEMS)
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if fits([*taken, first_items(block, middle)]) else (low, middle)
    if low > least:
        taken.append(first_items(block, low))
        rest[0] = later_items(block, low)


def items_of(block: Element) -> tuple[Element, ...]:
    """The items of a list, the entries of a table of contents, the body rows of a table; else nothing."""
    if block.name == "table":
        return block.elements[-1].elements if block.elements else ()
    return block.elements if block.name in ("ul", "ol", "nav") else ()


def first_items(block: Element, count: int) -> Element:
    """The block with only its first items."""
    if block.name != "table":
        return replace(block, children=block.elements[:count])
    *head, body = block.elements
    return replace(block, children=(*head, replace(body, children=body.elements[:count])))


def later_items(block: Element, count: int) -> Element:
    """The block without its first items; a list counts on, a table shows its head again."""
    if block.name == "table":
        *head, body = block.elements
        return replace(block, children=(*map(repeated, head), replace(body, children=body.elements[count:])))
    later = dict(block.attributes)
    if block.name == "ol":
        later["start"] = str(int(block.get("start") or 1) + count)
    return replace(block, children=block.elements[count:], attributes=later)
