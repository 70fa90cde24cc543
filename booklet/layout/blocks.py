"""Which code places which element."""

from __future__ import annotations

from collections.abc import Mapping

from booklet.layout.document import Element
from booklet.layout.figures import place_badge, place_figure, place_picture
from booklet.layout.flow import Flow, Placer
from booklet.layout.gauges import place_gauge
from booklet.layout.lists import place_list
from booklet.layout.page import RuleBox
from booklet.layout.rows import place_columns, place_table


def place_stack(flow: Flow, element: Element, x: float, y: float, width: float) -> float:
    """Any element that only holds blocks."""
    return flow.stack(element.elements, x, y, width)


def place_text(flow: Flow, element: Element, x: float, y: float, width: float) -> float:
    """A heading or paragraph."""
    return flow.text(element, x, y, width)


def place_spacer(flow: Flow, element: Element, x: float, y: float, width: float) -> float:
    """An empty height: `size` in em of the body, or `fill` for what the page leaves."""
    size = element.get("size", "1")
    if size == "fill":
        flow.fills += 1
        return y + flow.fill
    return y + flow.gap(float(size))


def place_rule(flow: Flow, element: Element, x: float, y: float, width: float) -> float:
    """A line across the column."""
    style = flow.style(element)
    color = flow.theme.color(style.border or "rule")
    flow.boxes.append(RuleBox(x, y, x + width, y, style.border_width, color, element.owner))
    return y


def place_blank_line(flow: Flow, element: Element, x: float, y: float, width: float) -> float:
    """A label and a line to write on."""
    style = flow.style(element)
    broken = flow.broken(element, style, width)
    bottom = flow.text(element, x, y, width)
    start = x + (broken.lines[-1].width + flow.em(0.4) if broken.lines else 0.0)
    if not broken.lines:
        bottom = y + flow.leading(style, element.language)
    color = flow.theme.color("rule")
    level = bottom - flow.theme.size(style) * 0.22
    flow.boxes.append(RuleBox(start, level, x + width, level, 0.75, color, element.owner))
    return bottom


PLACERS: Mapping[str, Placer] = {
    **dict.fromkeys(("header", "footer", "section", "nav", "aside", "stack", "column", "page"), place_stack),
    **dict.fromkeys(("h1", "h2", "h3", "p", "figcaption"), place_text),
    **dict.fromkeys(("ul", "ol"), place_list),
    **dict.fromkeys(("scene", "image", "qr", "diagram"), place_picture),
    "figure": place_figure,
    "columns": place_columns,
    "table": place_table,
    "spacer": place_spacer,
    "rule": place_rule,
    "gauge": place_gauge,
    "badge": place_badge,
    "blank-line": place_blank_line,
}
