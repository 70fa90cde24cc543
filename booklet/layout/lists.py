"""Lists: a drawn marker or a number, and the item's text hanging beside it."""

from __future__ import annotations

import math

from booklet.layout.document import Element
from booklet.layout.flow import Flow
from booklet.layout.page import MarkBox, Run, TextBox
from booklet.layout.roles import SIGNS, label_of
from booklet.layout.text import break_lines
from booklet.numerals import digits


def place_list(flow: Flow, element: Element, x: float, y: float, width: float) -> float:
    """`ul` with the marker of its style, `ol` with numbers in discs."""
    style = flow.style(element)
    indent = flow.em(style.indent) if style.marker != "none" else 0.0
    first = int(element.get("start") or 1)
    for index, item in enumerate(element.elements):
        if index:
            y += flow.gap(style.between)
        _marker(flow, element, item, first + index, x, y)
        own = flow.style(item)
        bottom = flow.text(item, x + indent, y, width - indent, own) if _has_text(item) else y
        blocks = tuple(child for child in item.elements if child.name in ("p", "ul", "ol"))
        if blocks:
            bottom = flow.stack(blocks, x + indent, bottom, width - indent)
        y = bottom
    return y


def _has_text(item: Element) -> bool:
    inline = (c if isinstance(c, str) else c.text() for c in item.children if not _is_block(c))
    return any(text.strip() for text in inline)


def _is_block(child: Element | str) -> bool:
    return isinstance(child, Element) and child.name in ("p", "ul", "ol")


def _marker(flow: Flow, element: Element, item: Element, number: int, x: float, y: float) -> None:
    style, own = flow.style(element), flow.style(item)
    size, leading = flow.theme.size(own), flow.leading(own, item.language)
    middle = y + leading / 2
    color = flow.theme.color(style.marker_color)
    if element.name == "ol":
        label = digits(number, flow.numerals)
        mark_size = flow.theme.size(own)
        across = flow.fonts.width(label, "bold", mark_size)
        ascent, descent = flow.fonts.ascent("bold"), flow.fonts.descent("bold")
        baseline = y + (leading - (ascent + descent) * mark_size) / 2 + ascent * mark_size
        if style.marker == "disc":
            radius = mark_size * 0.64
            flow.boxes.append(MarkBox("disc", x + radius, middle, 2 * radius, color, label_of(item)))
            run = Run(label, "bold", mark_size, flow.theme.color("paper"))
            flow.boxes.append(
                TextBox(x + radius - across / 2, baseline, across, ((0.0, run),), label_of(item))
            )
        else:
            run = Run(label + ".", "bold", mark_size, color)
            # the full stop follows the number in the direction of the list
            (line,) = break_lines([run], math.inf, flow.fonts, element.language).lines
            flow.boxes.append(TextBox(x, baseline, line.width, line.runs, label_of(item)))
    elif style.marker != "none":
        kind = style.marker if style.marker in SIGNS else "dot"
        extent = size * (0.36 if kind == "dot" else 0.78)
        flow.boxes.append(
            MarkBox(kind, x + flow.em(style.indent) * 0.36, middle, extent, color, label_of(item))
        )
