"""Which blocks of a page element stand on which sheet, and which sheet is which page.

A page element is one sheet, or runs on (`flow="continue"`), or takes one page or an opening, two that
face each other (`flow="opening"`). Page 1 stands alone and on the right, or on the left where pages run from
right to left; so the first page of an opening has an even number. `side="right"` begins on an odd one, as
the front of a sheet does. A page that is a `filler` is there only where the next one would stand on the
wrong side without it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from booklet.diagnostics import BookletError, Diagnostic
from booklet.layout.divide import divided, first_items, items_of, later_items
from booklet.layout.document import Document, Element
from booklet.layout.page import Page

Blocks = tuple[Element, ...]
Height = Callable[[Element, Blocks, float], float]
"""How high blocks of a page element are at a fit, as a share of the room that they have."""

_AIRY = 0.5
"""The fit at which a page has some air left."""
_HEADINGS = frozenset({"h1", "h2", "h3"})


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page to be: its blocks, the page element it comes from, and whether that goes on after it."""

    source: Element
    blocks: Blocks
    goes_on: bool = False

    @property
    def opening(self) -> bool:
        """Whether the page element may take two pages."""
        return self.source.get("flow") == "opening"


def sheets_of(document: Document, height: Height) -> tuple[list[Sheet], list[Diagnostic]]:
    """All sheets in order, and what is wrong with pages that run on."""
    sheets: list[Sheet] = []
    problems: list[Diagnostic] = []
    filler: Element | None = None
    for source in document.pages:
        if source.get("filler") == "yes":
            filler = source
            continue
        try:
            parts = list(_parts(source, height))
        except BookletError as error:
            problems += error.diagnostics
            continue
        if filler is not None and _on_wrong_side(source, len(parts), len(sheets) + 1):
            sheets.append(Sheet(filler, _blocks(filler)))
        filler = None
        sheets += [Sheet(source, part, at < len(parts)) for at, part in enumerate(parts, 1)]
    return sheets, problems


def without_fillers(document: Document, pages: list[Page]) -> Document:
    """The document without the fillers that no page was made of."""
    made = {page.id for page in pages}
    kept = tuple(one for one in document.pages if one.get("filler") != "yes" or one.get("id") in made)
    return replace(document, root=replace(document.root, children=kept))


def _blocks(source: Element) -> Blocks:
    return tuple(block for block in source.elements if block.name != "footer")


def _on_wrong_side(source: Element, pages: int, number: int) -> bool:
    """Whether a page element must not begin on the page of this number."""
    side = source.get("side") or ("left" if source.get("flow") == "opening" and pages > 1 else "")
    return bool(side) and (side == "right") != bool(number % 2)


def _parts(source: Element, height: Height) -> Iterator[Blocks]:
    """The blocks of each sheet that a page element takes."""
    blocks, flow = _blocks(source), source.get("flow")
    if not flow or height(source, blocks, 0.0) <= 1:
        yield blocks
    elif flow == "continue":
        yield from divided(source, blocks, lambda some: height(source, tuple(some), 1.0) <= 1)
    else:
        yield from _folded(source, blocks, height)


def _folded(source: Element, blocks: Blocks, height: Height) -> tuple[Blocks, Blocks]:
    """The two pages of an opening, parted so that the fuller one is as empty as can be.

    A list stays whole where that leaves both pages some air.
    """

    def fullest(parts: tuple[Blocks, Blocks], fit: float = 0.0) -> float:
        return max(height(source, part, fit) for part in parts)

    whole = min(_between(blocks), key=fullest, default=(blocks, ()))
    if fullest(whole, _AIRY) <= 1:
        return whole
    return min((whole, *_inside(blocks)), key=fullest)


def _between(blocks: Blocks) -> Iterator[tuple[Blocks, Blocks]]:
    """Every way to part blocks between two of them, but not after a heading."""
    for at in range(1, len(blocks)):
        if blocks[at - 1].name not in _HEADINGS:
            yield blocks[:at], blocks[at:]


def _inside(blocks: Blocks) -> Iterator[tuple[Blocks, Blocks]]:
    """Every way to part blocks between items of a list."""
    for at, block in enumerate(blocks):
        for count in range(1, len(items_of(block)) if block.name in ("ol", "ul") else 0):
            first, later = first_items(block, count), later_items(block, count)
            yield (*blocks[:at], first), (later, *blocks[at + 1 :])
