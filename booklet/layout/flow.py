"""Blocks placed one below the other: the dispatch from an element to the code that places it.

A placer takes the element, the left edge, the top and the width (pt) and returns the bottom; it
appends its boxes to the flow in reading order.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol, TypeAlias

from booklet.diagnostics import Diagnostic
from booklet.directions import direction
from booklet.layout.document import Element
from booklet.layout.inline import runs_of
from booklet.layout.page import Box, RectBox, TextBox, moved
from booklet.layout.paper import BLEED
from booklet.layout.text import Broken, Measure, break_lines
from booklet.layout.theme import Style, Theme


class Fonts(Measure, Protocol):
    """Measures of the text layer that the layout needs."""

    def ascent(self, role: str) -> float:
        """Height above the baseline, in em."""
        ...

    def descent(self, role: str) -> float:
        """Depth below the baseline, in em, positive."""
        ...


class Pictures(Protocol):
    """What the layout asks about pictures."""

    def aspect(self, element: Element) -> float:
        """Width over height of what a `scene`, `image` or `qr` element shows."""
        ...

    def description(self, element: Element) -> str:
        """The words for a reader who can't see it."""
        ...


_OWN_GROUND = frozenset({"badge", "rule", "td", "th", "blank-line"})
"""Elements whose placer draws their ground itself."""
_SHOWN = 60
"""Characters of a word that an error repeats."""
LEAST_GAP = 0.45
"""The share of the theme's vertical gaps that is left in the tightest fit."""
MOST_GAP = 1.9
"""How much wider they get where a page has room to spare."""


@dataclass(slots=True)
class Flow:
    """The state of placing one page: where boxes go, and how tight the fit is.

    From 0 to 1 figures and gaps grow to the theme's measures; from 1 to 2 gaps grow on.
    """

    theme: Theme
    fonts: Fonts
    pictures: Pictures
    fit: float
    room: float
    """Height of the page's content area in pt, which figure sizes refer to."""
    number: Callable[[Element], str]
    page: int
    lines: dict[tuple[int, float, int], Broken]
    rtl: bool = False
    """Whether the page runs from right to left: all is placed as if it did not, and mirrored at the end."""
    numerals: str = "latn"
    fill: float = 0.0
    """Height that each `<spacer size="fill"/>` takes."""
    fills: int = 0
    boxes: list[Box] = field(default_factory=list)
    problems: list[Diagnostic] = field(default_factory=list)

    def style(self, element: Element) -> Style:
        """The element's style."""
        return self.theme.style(element.name, element.classes)

    def em(self, length: float) -> float:
        """A fixed length of the theme in pt."""
        return length * self.theme.body

    def gap(self, length: float) -> float:
        """A vertical gap of the theme in pt, which a tight fit makes smaller and a loose one larger."""
        tight = LEAST_GAP + (1 - LEAST_GAP) * min(self.fit, 1.0)
        return length * self.theme.body * (tight + (MOST_GAP - 1) * max(self.fit - 1.0, 0.0))

    def leading(self, style: Style, language: str) -> float:
        """From baseline to baseline, pt; what a language wants besides, a tight fit gives up."""
        lines = self.theme.lines
        wider = lines.get(language) or lines.get(language.partition("-")[0], 1.0)
        return self.theme.size(style) * style.line * (1 + (wider - 1) * min(self.fit, 1.0))

    def drop(self, style: Style, language: str) -> float:
        """From the top of a text to the baseline of its first line, pt."""
        size = self.theme.size(style)
        ascent, descent = self.fonts.ascent(style.face) * size, self.fonts.descent(style.face) * size
        return (self.leading(style, language) - ascent - descent) / 2 + ascent

    def place(self, element: Element, x: float, y: float, width: float) -> float:
        """Place one block; returns its bottom."""
        style = self.style(element)
        ground = style.fill or style.border or style.bar or style.pad != (0.0, 0.0)
        if ground and element.name not in _OWN_GROUND:
            return self.decorated(element, style, x, y, width)
        return self.inner(element, x, y, width)

    def inner(self, element: Element, x: float, y: float, width: float) -> float:
        """Place a block without its decoration."""
        from booklet.layout.blocks import PLACERS

        return PLACERS[element.name](self, element, x, y, width)

    def decorated(self, element: Element, style: Style, x: float, y: float, width: float) -> float:
        """A block on its ground: padding, fill, border, bar."""
        across, down = self.em(style.pad[1]), self.gap(style.pad[0])
        bar = self.em(0.28) if style.bar else 0.0
        at = len(self.boxes)
        bottom = self.inner(element, x + across + bar, y + down, width - 2 * across - bar) + down
        height = bottom - y
        ground: list[Box] = []
        if style.fill or style.border:
            fill, stroke = self.theme.color(style.fill), self.theme.color(style.border)
            radius = self.em(style.radius)
            if style.bleed and style.fill:
                ground.append(self.bled(style, y, bottom, element))
            else:
                ground.append(
                    RectBox(x, y, width, height, fill, stroke, style.border_width, radius, element.owner)
                )
        if style.bar:
            color = self.theme.color(style.bar)
            ground.append(RectBox(x, y, bar, height, color, "", 0, 0, element.owner))
        self.boxes[at:at] = ground
        return bottom

    def bled(self, style: Style, y: float, bottom: float, element: Element) -> RectBox:
        """A ground that runs off the page at both sides and at its top or bottom."""
        top = -BLEED if style.bleed == "top" else y
        end = self.theme.height + BLEED if style.bleed == "bottom" else bottom
        fill, wide = self.theme.color(style.fill), self.theme.width + 2 * BLEED
        return RectBox(-BLEED, top, wide, end - top, fill, "", 0, 0, element.owner)

    def stack(self, children: tuple[Element, ...], x: float, y: float, width: float) -> float:
        """Blocks below each other; the larger of two meeting gaps counts."""
        bottom, after = y, 0.0
        for index, child in enumerate(children):
            style = self.style(child)
            gap = max(after, style.before) if index else 0.0
            bottom = self.place(child, x, bottom + self.gap(gap), width)
            after = style.after
        return bottom

    def broken(self, element: Element, style: Style, width: float) -> Broken:
        """The lines of an element's own text; kept, since fitting asks many times."""
        numbered = any(child.name == "span" for child in element.elements)
        key = (id(element), round(width, 2), self.page if numbered else 0)
        found = self.lines.get(key)
        if found is None:
            runs = runs_of(element, style, self.theme, self.number)
            found = self.lines[key] = break_lines(runs, width, self.fonts, element.language)
        if found.excess > 0.5:
            self.problems.append(
                Diagnostic(
                    f"'{short(found.widest_word)}' is {found.excess:.0f} pt wider than its column"
                    f" in <{element.name}>",
                    element.place,
                    "use a shorter word, or a wider paper",
                )
            )
        return found

    def text(self, element: Element, x: float, y: float, width: float, style: Style | None = None) -> float:
        """The lines of an element's own text; returns the bottom of the last line."""
        style = style or self.style(element)
        broken = self.broken(element, style, width)
        leading = self.leading(style, element.language)
        baseline = y + self.drop(style, element.language)
        for line in broken.lines:
            free = width - line.width
            shift = {"center": free / 2, "right": free}.get(style.align, 0.0)
            if (direction(element.language) == "rtl") != self.rtl:  # it begins at the other edge
                shift = free - shift
            self.boxes.append(TextBox(x + shift, baseline, line.width, line.runs, element.owner))
            baseline += leading
        return y + leading * len(broken.lines)

    def shift(self, start: int, dx: float, dy: float) -> None:
        """Move the boxes that were placed since `start`."""
        self.boxes[start:] = [moved(box, dx, dy) for box in self.boxes[start:]]


def short(word: str) -> str:
    """A word as an error repeats it."""
    return word if len(word) <= _SHOWN else word[:_SHOWN] + "…"


Placer: TypeAlias = Callable[[Flow, Element, float, float, float], float]
