"""A document to finished pages: fit is decided here, before anything is drawn.

Figures and gaps give way inside the theme's bounds, type never does. What still does not fit is
an error that says what, where, by how many points, and what would help.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from booklet.diagnostics import BookletError, ContentError, Diagnostic, Place
from booklet.layout.document import Document, Element
from booklet.layout.flow import Flow, Fonts, Pictures, short
from booklet.layout.inline import page_numbers
from booklet.layout.languages import direction
from booklet.layout.links import check_links
from booklet.layout.page import Page, mirrored
from booklet.layout.paper import SHOWN
from booklet.layout.roles import repeated
from booklet.layout.text import Broken
from booklet.layout.theme import Theme

_STEPS = 6
"""Halvings of the search for the loosest fit: 1/64 of the range."""
MOST_PAGES = 400
"""More pages than this is no booklet; it stops a runaway template."""
MOST_PROBLEMS = 100
MOST_ITEMS = 200
"""No page has room for so many items of a list or rows of a table."""


@dataclass(frozen=True, slots=True)
class _Sheet:
    """One page to be: its blocks, its footer, and the page element it comes from."""

    source: Element
    blocks: tuple[Element, ...]


@dataclass(slots=True)
class _Bench:
    """What all pages share while they are placed."""

    theme: Theme
    fonts: Fonts
    pictures: Pictures
    lines: dict[tuple[int, float, int], Broken]
    numbers: Mapping[str, int]
    pages: int
    rtl: bool
    numerals: str

    def flow(self, fit: float, room: float, page: int, fill: float = 0.0) -> Flow:
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
            self.rtl,
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
    rtl = direction(document.root.language) == "rtl"
    bench = _Bench(theme, fonts, pictures, {}, numbers, len(sources), rtl, document.numerals)
    sheets, problems = _sheets(sources, bench)
    if len(sheets) != len(sources):
        bench.numbers, bench.pages, bench.lines = _numbers(sheets), len(sheets), {}
    made: list[Page] = []
    for number, sheet in enumerate(sheets, 1):
        page, found = _page(sheet, number, bench, places or {})
        made.append(page)
        problems += found
    if problems:
        raise ContentError(list(dict.fromkeys(problems))[:MOST_PROBLEMS])
    return made


def _numbers(sheets: list[_Sheet]) -> dict[str, int]:
    numbers: dict[str, int] = {}
    for index, sheet in enumerate(sheets, 1):
        numbers.setdefault(sheet.source.get("id"), index)
    return numbers


def _sheets(sources: tuple[Element, ...], bench: _Bench) -> tuple[list[_Sheet], list[Diagnostic]]:
    """Pages whose `flow` is `continue` run on to further sheets, the others are one sheet each."""
    sheets: list[_Sheet] = []
    problems: list[Diagnostic] = []
    for source in sources:
        blocks = tuple(block for block in source.elements if block.name != "footer")
        if source.get("flow") != "continue":
            sheets.append(_Sheet(source, blocks))
            continue
        try:
            sheets += [_Sheet(source, part) for part in _split(source, blocks, bench)]
        except BookletError as error:
            problems += error.diagnostics
    return sheets, problems


def _split(source: Element, blocks: tuple[Element, ...], bench: _Bench) -> list[tuple[Element, ...]]:
    """Blocks for each sheet; a heading stays with what follows, lists part between items."""
    _, x, top, width, room = _frame(source, bench, 1)
    if _height(list(blocks), x, top, width, room, bench, fit=0.0) <= room:
        return [blocks]
    parts: list[tuple[Element, ...]] = []
    rest = list(blocks)
    while rest:
        if len(parts) > MOST_PAGES:
            raise ContentError(Diagnostic(f"<page> runs over {MOST_PAGES} pages", source.place))
        taken: list[Element] = []
        while rest and len(_items(rest[0])) <= MOST_ITEMS:
            if _height([*taken, rest[0]], x, top, width, room, bench) > room + 0.01:
                break
            taken.append(rest.pop(0))
        if rest:
            _divide(taken, rest, lambda some: _height(some, x, top, width, room, bench) <= room)
        while rest and len(taken) > 1 and taken[-1].name in ("h1", "h2", "h3"):
            rest.insert(0, taken.pop())
        if not taken:
            taken.append(rest.pop(0))
        parts.append(tuple(taken))
    return parts


def _divide(taken: list[Element], rest: list[Element], fits: Callable[[list[Element]], bool]) -> None:
    """Move as many items of a list, or rows of a table, as fit from `rest` to `taken`."""
    block = rest[0]
    items = _items(block)
    least = (
        0 if block.name == "nav" else 1
    )  # one item alone at the foot of a page looks lost, an entry does not
    low, high = least, min(len(items), MOST_ITEMS)
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if fits([*taken, _first_part(block, middle)]) else (low, middle)
    if low > least:
        taken.append(_first_part(block, low))
        rest[0] = _second_part(block, low)


def _items(block: Element) -> tuple[Element, ...]:
    """The items of a list, the entries of a table of contents, the body rows of a table; else nothing."""
    if block.name == "table":
        return block.elements[-1].elements if block.elements else ()
    return block.elements if block.name in ("ul", "ol", "nav") else ()


def _first_part(block: Element, count: int) -> Element:
    """The block with only its first items."""
    if block.name != "table":
        return replace(block, children=block.elements[:count])
    *head, body = block.elements
    return replace(block, children=(*head, replace(body, children=body.elements[:count])))


def _second_part(block: Element, count: int) -> Element:
    """The block without its first items; a list counts on, a table shows its head again."""
    if block.name == "table":
        *head, body = block.elements
        return replace(block, children=(*map(repeated, head), replace(body, children=body.elements[count:])))
    later = dict(block.attributes)
    if block.name == "ol":
        later["start"] = str(int(block.get("start") or 1) + count)
    return replace(block, children=block.elements[count:], attributes=later)


def _frame(source: Element, bench: _Bench, number: int) -> tuple[Flow, float, float, float, float]:
    """The page's flow with the footer placed, and its content area: x, top, width, height in pt."""
    theme = bench.theme
    top, right, bottom, left = theme.margins
    style = theme.style("page", source.classes)
    left, right = left + theme.body * style.pad[1], right + theme.body * style.pad[1]
    top += theme.body * style.pad[0]
    width = theme.width - left - right
    flow = bench.flow(1.0, 0.0, number)
    room = theme.height - top - bottom
    for footer in source.elements:
        if footer.name == "footer":
            height = flow.place(footer, left, 0.0, width)
            flow.shift(0, 0.0, theme.height - bottom - height)
            room -= height + theme.body * theme.style("footer", footer.classes).before
    return flow, left, top, width, room


def _height(
    blocks: list[Element], x: float, top: float, width: float, room: float, bench: _Bench, fit: float = 1.0
) -> float:
    flow = bench.flow(fit, room, 1)
    return flow.stack(tuple(blocks), x, top, width) - top


def _page(
    sheet: _Sheet, number: int, bench: _Bench, places: Mapping[str, Place]
) -> tuple[Page, list[Diagnostic]]:
    """The loosest fit that the sheet allows."""
    source = sheet.source
    frame, x, top, width, room = _frame(source, bench, number)
    fill = 0.0

    def attempt(fit: float) -> tuple[Flow, float]:
        flow = bench.flow(fit, room, number, fill)
        return flow, flow.stack(sheet.blocks, x, top, width) - top

    problems = list(frame.problems)
    fit = _loosest(lambda some: attempt(some)[1] <= room + 0.01)
    flow, height = attempt(max(fit, 0.0))
    title = source.get("name") or _heading(source)
    where = short(title)
    for one in flow.problems:
        problems.append(replace(one, message=f"{one.message}, on the page '{where}'") if where else one)
    if fit < 0:
        problems.append(_too_long(source, height - room, bench, places))
    spare = room - height
    if flow.fills and spare > 0:
        fill = spare / flow.fills
        flow, height = attempt(fit)
    boxes = (*flow.boxes, *frame.boxes)
    page = Page(
        number=number,
        width=bench.theme.width,
        height=bench.theme.height,
        boxes=tuple(mirrored(box, bench.theme.width) for box in boxes) if bench.rtl else boxes,
        id=source.get("id"),
        title=title,
        fit=max(fit, 0.0),
        spare=room - height,
    )
    return page, problems


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


def _too_long(source: Element, excess: float, bench: _Bench, places: Mapping[str, Place]) -> Diagnostic:
    theme = bench.theme
    what = f"'{short(source.get('name'))}'" if source.get("name") else f"page '{source.get('id') or '?'}'"
    line = theme.body * theme.style("p", ()).line
    lines = max(1, -int(-excess // line))
    paper = SHOWN.get(theme.paper, theme.paper)
    about = f"about {lines} line{'s' if lines > 1 else ''}"
    message = (
        f"{what} is {excess:.0f} pt too long for one {paper} page, {about},"
        " with figures and gaps at their least"
    )
    larger = "" if theme.paper in ("a4", "letter") else ", or a larger paper"
    hint = f"shorten its texts by about {lines * 10} words, or drop a picture{larger}"
    return Diagnostic(message, places.get(source.get("id"), source.place), hint)
