"""Things side by side: columns, and tables with header cells and blank cells to write in."""

from __future__ import annotations

from dataclasses import replace

from booklet.layout.document import Element
from booklet.layout.flow import Flow
from booklet.layout.page import RectBox, RuleBox, moved


def shares(widths: str, count: int, total: float) -> list[float]:
    """Column widths in pt from `2 1 1` (shares); equal where nothing is said."""
    values = [float(part) for part in widths.split()] if widths else []
    values = (values + [1.0] * count)[:count]
    whole = sum(values) or 1.0
    return [total * value / whole for value in values]


def place_columns(flow: Flow, element: Element, x: float, y: float, width: float) -> float:
    """Columns beside each other; decorated ones share the height of the tallest."""
    style = flow.style(element)
    columns = element.elements
    if not columns:
        return y
    gap = flow.em(style.gap)
    widths = shares(element.get("widths"), len(columns), width - gap * (len(columns) - 1))
    bottoms: list[float] = []
    starts: list[int] = []
    left = x
    for column, wide in zip(columns, widths, strict=True):
        starts.append(len(flow.boxes))
        bottoms.append(flow.place(column, left, y, wide))
        left += wide + gap
    bottom = max(bottoms, default=y)
    _level(flow, columns, starts, bottoms, bottom)
    return bottom


def _level(
    flow: Flow, columns: tuple[Element, ...], starts: list[int], bottoms: list[float], bottom: float
) -> None:
    """Stretch grounds to the row's height, and move contents that stand in the middle."""
    ends = [*starts[1:], len(flow.boxes)]
    for column, start, end, own in zip(columns, starts, ends, bottoms, strict=True):
        style = flow.style(column)
        missing = bottom - own
        if missing <= 0:
            continue
        for index in range(start, end):
            box = flow.boxes[index]
            if isinstance(box, RectBox) and box.owner == column.owner:
                flow.boxes[index] = replace(box, height=box.height + missing)
        if style.valign == "middle":
            kept = [(i, flow.boxes[i]) for i in range(start, end)]
            for index, box in kept:
                if not (isinstance(box, RectBox) and box.owner == column.owner):
                    flow.boxes[index] = moved(box, 0, missing / 2)


def place_table(flow: Flow, element: Element, x: float, y: float, width: float) -> float:
    """Rows of cells between rules; `height` on a row is its least height in em."""
    style = flow.style(element)
    rows = [row for part in element.elements for row in part.elements]
    count = max((_span(row) for row in rows), default=0)
    widths = shares(element.get("widths"), count, width)
    rule = flow.theme.color(style.border or "rule")
    levels = [y]
    for row in rows:
        levels.append(_row(flow, row, widths, x, levels[-1], width))
    top, y = levels[0], levels[-1]
    if rows:  # after all rows, so that no ground covers a line
        for level in levels:
            flow.boxes.append(RuleBox(x, level, x + width, level, style.border_width, rule, element.owner))
        left = x
        for wide in [0.0, *widths]:
            left += wide
            flow.boxes.append(RuleBox(left, top, left, y, style.border_width, rule, element.owner))
    return y


def _span(row: Element) -> int:
    return sum(int(cell.get("colspan") or 1) for cell in row.elements)


def _row(flow: Flow, row: Element, widths: list[float], x: float, y: float, width: float) -> float:
    least = flow.gap(float(row.get("height") or 0))
    bottom = y + least
    at = len(flow.boxes)
    column = 0
    fills: list[tuple[float, float, Element]] = []
    drops = [flow.drop(flow.style(cell), cell.language) for cell in row.elements]
    for cell, drop in zip(row.elements, drops, strict=True):
        span = int(cell.get("colspan") or 1)
        wide = sum(widths[column : column + span])
        style = flow.style(cell)
        across, down = flow.em(style.pad[1]), flow.gap(style.pad[0])
        top = y + down + max(drops) - drop  # all cells begin on one baseline
        bottom = max(bottom, flow.text(cell, x + across, top, wide - 2 * across) + down)
        if style.fill:
            fills.append((x, wide, cell))
        x += wide
        column += span
    flow.boxes[at:at] = [
        RectBox(left, y, wide, bottom - y, flow.theme.color(flow.style(cell).fill), "", 0, 0, cell.owner)
        for left, wide, cell in fills
    ]
    return bottom
