"""The pen that gauges are drawn with: black, and as fine as printers print."""

from __future__ import annotations

from dataclasses import dataclass

from booklet.layout.document import Element
from booklet.layout.flow import Flow
from booklet.layout.page import RuleBox, Run, TextBox
from booklet.layout.paper import MM, readable
from booklet.numerals import digits

BLACK = "#000000"
"""Black ink alone, whatever the theme's ink is: what is measured is the toner."""
HAIR, THIN, PLAIN, STEP = 0.25, 0.5, 0.75, 1.0
"""Widths of lines in pt; the first is the least that we print anywhere."""
CLEAR = 1.2 * MM
"""Between a line and its number."""
CAP = 0.72
"""Height of a figure, in em."""


@dataclass(frozen=True, slots=True)
class Pen:
    """Puts black things on the page for one element."""

    flow: Flow
    element: Element

    @property
    def size(self) -> float:
        """The size of numbers, pt: the least that is readable, in larger editions too; rulers must fit."""
        return readable(self.flow.theme.paper)[1]

    def rule(self, x: float, y: float, x2: float, y2: float, width: float = PLAIN) -> None:
        self.flow.boxes.append(RuleBox(x, y, x2, y2, width, BLACK, self.element.owner))

    def wide(self, number: int, size: float = 0.0) -> float:
        """How wide a number is, pt."""
        return self.flow.fonts.width(self._digits(number), "regular", size or self.size)

    def number(self, number: int, x: float, baseline: float, size: float = 0.0) -> None:
        """A number with its left end at x."""
        size = size or self.size
        run = Run(self._digits(number), "regular", size, BLACK, "")
        wide = self.wide(number, size)
        self.flow.boxes.append(TextBox(x, baseline, wide, ((0.0, run),), self.element.owner))

    def centred(self, number: int, x: float, baseline: float) -> None:
        """A number with its middle at x."""
        self.number(number, x - self.wide(number) / 2, baseline)

    def _digits(self, number: int) -> str:
        return digits(number, self.flow.numerals)
