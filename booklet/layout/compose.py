"""A document to finished pages: fit is decided here, before anything is drawn.

Figures and gaps give way inside the theme's bounds, type never does. What still does not fit is
an error that says what, where, by how many points, and what would help.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from booklet.diagnostics import ContentError, Diagnostic, Place
from booklet.directions import direction
from booklet.layout.divide import MOST_PAGES
from booklet.layout.document import Document, Element, Owner
from booklet.layout.flow import Flow, Fonts, Pictures, short
from booklet.layout.inline import page_numbers
from booklet.layout.links import check_links
from booklet.layout.overfull import overfull
from booklet.layout.page import Box, Page, RectBox, mirrored
from booklet.layout.paper import BLEED
from booklet.layout.roles import repeated
from booklet.layout.sheets import Sheet, sheets_of
from booklet.layout.text import Broken
from booklet.layout.theme import Theme

_STEPS = 6
"""Halvings of the search for the loosest fit: 1/64 of the range."""
MOST_PROBLEMS = 100


@dataclass(slots=True)
class _Bench:
    """What all pages share while they are placed."""

    theme: Theme
    fonts: Fonts
    pictures: Pictures
    lines: dict[tuple[int, float, int], Broken]
    numbers: Mapping[str, int]
    pages: int
    numerals: str

    def flow(self, fit: float, room: float, page: int, rtl: bool = False, fill: float = 0.0) -> Flow:
        """An empty page."""
        say = page_numbers(self.numbers, page, self.pages, self.numerals)
        return Flow(
            self.theme,
            self.fonts,
            self.pictures,
            fit,
            room,
            say,
            page,
            self.lines,
            rtl,
            self.numerals,
            fill,
        )


def compose(
    document: Document,
    theme: Theme,
    fonts: Fonts,
    pictures: Pictures,
    places: Mapping[str, Place] | None = None,
) -> list[Page]:
    """The pages of a document.

    `places` gives the content's place for a page id, for errors. Raises `ContentError` with every
    page that can't fit and every character that no font has.
    """
    sources = document.pages
    if not sources:
        raise ContentError(Diagnostic("the template makes no page", document.root.place))
    if len(sources) > MOST_PAGES:
        message = f"the template makes {len(sources)} pages; {MOST_PAGES} is the limit"
        raise ContentError(Diagnostic(message, document.root.place))
    numbers = {page.get("id"): index for index, page in enumerate(sources, 1) if page.get("id")}
    check_links(sources)
    bench = _Bench(theme, fonts, pictures, {}, numbers, len(sources), document.numerals)
    sheets, problems = _sheets(document, bench)
    if (_numbers(sheets), len(sheets)) != (bench.numbers, bench.pages):
        bench.numbers, bench.pages, bench.lines = _numbers(sheets), len(sheets), {}
    made: list[Page] = []
    for number, sheet in enumerate(sheets, 1):
        page, found = _page(sheet, number, bench)
        made.append(page)
        problems += found
    problems += overfull(sheets, made, theme, places or {})
    if problems:
        raise ContentError(list(dict.fromkeys(problems))[:MOST_PROBLEMS])
    return made


def _leftward(source: Element) -> bool:
    """Whether the page runs from right to left."""
    return direction(source.language) == "rtl"


def _numbers(sheets: list[Sheet]) -> dict[str, int]:
    numbers: dict[str, int] = {}
    for index, sheet in enumerate(sheets, 1):
        numbers.setdefault(sheet.source.get("id"), index)
    return numbers


def _sheets(document: Document, bench: _Bench) -> tuple[list[Sheet], list[Diagnostic]]:
    """The sheets, measured as if each were the first page."""
    frames: dict[Owner, tuple[float, float, float, float]] = {}

    def height(source: Element, blocks: tuple[Element, ...], fit: float) -> float:
        if source.owner not in frames:
            frames[source.owner] = _frame(source, bench, 1)[1:]
        x, top, width, room = frames[source.owner]
        flow = bench.flow(fit, room, 1)
        return (flow.stack(blocks, x, top, width) - top - 0.01) / room

    return sheets_of(document, height)


def _frame(
    source: Element, bench: _Bench, number: int, goes_on: bool = False
) -> tuple[Flow, float, float, float, float]:
    """The page's flow with the footer placed, and its content area: x, top, width, height in pt.

    Where the page element goes on, its footer is not yet what is read last of it.
    """
    theme = bench.theme
    top, right, bottom, left = theme.margins
    style = theme.style("page", source.classes)
    left, right = left + theme.body * style.pad[1], right + theme.body * style.pad[1]
    top += theme.body * style.pad[0]
    width = theme.width - left - right
    flow = bench.flow(1.0, 0.0, number, _leftward(source))
    room = theme.height - top - bottom
    for footer in source.elements:
        if footer.name == "footer":
            height = flow.place(repeated(footer) if goes_on else footer, left, 0.0, width)
            flow.shift(0, 0.0, theme.height - bottom - height)
            room -= height + theme.body * theme.style("footer", footer.classes).before
    return flow, left, top, width, room


def _page(sheet: Sheet, number: int, bench: _Bench) -> tuple[Page, list[Diagnostic]]:
    """The loosest fit that the sheet allows."""
    source = sheet.source
    frame, x, top, width, room = _frame(source, bench, number, sheet.goes_on)
    fill = 0.0

    def attempt(fit: float) -> tuple[Flow, float]:
        flow = bench.flow(fit, room, number, _leftward(source), fill)
        return flow, flow.stack(sheet.blocks, x, top, width) - top

    problems = list(frame.problems)
    fit = _loosest(lambda some: attempt(some)[1] <= room + 0.01)
    flow, height = attempt(max(fit, 0.0))
    title = source.get("name") or _heading(source)
    where = short(title)
    for one in flow.problems:
        problems.append(replace(one, message=f"{one.message}, on the page '{where}'") if where else one)
    spare = room - height
    if flow.fills and spare > 0:
        fill = spare / flow.fills
        flow, height = attempt(fit)
    boxes = (*_ground(source, bench.theme), *flow.boxes, *frame.boxes)
    page = Page(
        number=number,
        width=bench.theme.width,
        height=bench.theme.height,
        boxes=tuple(mirrored(box, bench.theme.width) for box in boxes) if _leftward(source) else boxes,
        id=source.get("id"),
        title=title,
        fit=max(fit, 0.0),
        spare=room - height,
    )
    return page, problems


def _ground(source: Element, theme: Theme) -> tuple[Box, ...]:
    """What lies under a whole page, over its edges."""
    style = theme.style("page", source.classes)
    if not style.fill:
        return ()
    wide, high = theme.width + 2 * BLEED, theme.height + 2 * BLEED
    return (RectBox(-BLEED, -BLEED, wide, high, theme.color(style.fill), "", 0, 0, source.owner),)


def _heading(source: Element) -> str:
    """The first main heading of a page."""
    texts = (element.text() for element in source.walk() if element.name == "h1")
    return " ".join(next(texts, "").split())


def _loosest(fits: Callable[[float], bool]) -> float:
    """The largest fit from 0 to 2 at which the page holds, or -1 where even 0 is too much."""
    if fits(2.0):
        return 2.0
    low, high = (1.0, 2.0) if fits(1.0) else (0.0, 1.0)
    if low == 0.0 and not fits(0.0):
        return -1.0
    for _ in range(_STEPS):
        middle = (low + high) / 2
        low, high = (middle, high) if fits(middle) else (low, middle)
    return low
