"""Things to measure a printer with: rulers, crosses, a bar, fine lines, greys and sizes of type.

They measure paper, so they don't give way to the fit and have their size in millimetres.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from booklet.diagnostics import Diagnostic
from booklet.directions import direction
from booklet.layout.document import Element
from booklet.layout.edges import crosses, edges, example, plain_crosses
from booklet.layout.flow import Flow
from booklet.layout.gauge_pen import BLACK, HAIR, PLAIN, Pen
from booklet.layout.page import RectBox, Run, TextBox, mirrored
from booklet.layout.paper import MM
from booklet.layout.text import break_lines

BAR = 100 * MM
LINES = (0.25, 0.5, 0.75, 1.0)
"""Widths in pt; 0.25 is the least that we print anywhere."""
GREYS = (5, 10, 20, 30, 40, 50, 60, 70, 80, 90, 95)
"""Per cent of ink."""
SIZES = (12.0, 14.0, 16.0)
"""Type sizes in pt: the least and the usual one on A4, and the least of large print."""


def place_gauge(flow: Flow, element: Element, x: float, y: float, width: float) -> float:
    """One gauge; those at the edges of the page take no height."""
    kind = element.get("kind")
    at = len(flow.boxes)
    bottom = GAUGES[kind](Pen(flow, element), x, y, width)
    if kind in EDGED and flow.rtl:  # the page is mirrored at the end
        flow.boxes[at:] = [mirrored(box, flow.theme.width) for box in flow.boxes[at:]]
    return bottom


def _bar(pen: Pen, x: float, y: float, width: float) -> float:
    """100 mm from end to end, with a number at each tenth."""
    if width < BAR:
        hint = "use a larger paper, or smaller margins in the theme"
        message = f"a bar of 100 mm has no room in {width / MM:.0f} mm"
        pen.flow.problems.append(Diagnostic(message, pen.element.place, hint))
    start = x + (width - BAR) / 2
    tall = 4 * MM
    pen.rule(start, y + tall, start + BAR, y + tall)
    for step in range(101):
        length = tall if step % 10 == 0 else tall * 0.7 if step % 5 == 0 else tall * 0.45
        line = PLAIN if step % 10 == 0 else HAIR
        pen.rule(start + step * MM, y + tall - length, start + step * MM, y + tall, line)
        if step % 10 == 0:
            pen.centred(step, start + step * MM, y + tall + pen.size)
    return y + tall + pen.size * 1.25


def _lines(pen: Pen, x: float, y: float, width: float) -> float:
    """Fine lines beside each other, from the finest on."""
    share = width / len(LINES)
    for number, line in enumerate(LINES):
        left = x + number * share
        for row in range(3):
            pen.rule(left, y + 1 + row * 4, left + share * 0.9, y + 1 + row * 4, line)
    return y + 10


def _greys(pen: Pen, x: float, y: float, width: float) -> float:
    """Steps of grey with their per cent of ink below."""
    share = width / len(GREYS)
    high = min(share, pen.size * 1.6)
    for number, ink in enumerate(GREYS):
        left = x + number * share
        fill = "#" + f"{round(255 * (100 - ink) / 100):02X}" * 3
        box = RectBox(left, y, share, high, fill, "", 0, 0, pen.element.owner)
        pen.flow.boxes.append(box)
        pen.centred(ink, left + share / 2, y + high + pen.size)
    pen.flow.boxes.append(RectBox(x, y, width, high, "", BLACK, HAIR, 0, pen.element.owner))
    return y + high + pen.size * 1.25


def _sizes(pen: Pen, x: float, y: float, width: float) -> float:
    """A line of text in each size, behind its number."""
    flow, language = pen.flow, pen.element.language
    indent = pen.wide(10, SIZES[-1]) * 1.6
    for size in SIZES:
        baseline = y + size * 1.1
        pen.number(int(size), x, baseline, size)
        run = Run(pen.element.get("text"), "regular", size, BLACK, language)
        broken = break_lines([run], width - indent, flow.fonts, language)
        for line in broken.lines[:1]:
            left = x + indent
            left += width - indent - line.width if _against(pen) else 0.0
            flow.boxes.append(TextBox(left, baseline, line.width, line.runs, pen.element.owner))
        if len(broken.lines) > 1 or broken.excess > 0:
            message = f"the sample of type does not fit on one line at {size:g} pt"
            flow.problems.append(Diagnostic(message, pen.element.place, "use a shorter text"))
        y += size * 1.4
    return y


def _against(pen: Pen) -> bool:
    """Whether the element's language runs against the page."""
    return (direction(pen.element.language) == "rtl") != pen.flow.rtl


_Placer = Callable[[Pen, float, float, float], float]
GAUGES: Mapping[str, _Placer] = MappingProxyType(
    {
        "edges": edges,
        "example": example,
        "crosses": crosses,
        "plain-crosses": plain_crosses,
        "bar": _bar,
        "lines": _lines,
        "greys": _greys,
        "sizes": _sizes,
    }
)
"""What there is to measure with, by name."""
EDGED = frozenset({"edges", "crosses", "plain-crosses"})
"""Gauges that stand where they must on the page, and take no height of the text."""
