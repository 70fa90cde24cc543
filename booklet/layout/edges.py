"""What stands at the edges and corners of a page to measure it: rulers and crosses.

A sheet of paper has no reading direction, so these stand at the same places on every page; they take no
height of its text.
"""

from __future__ import annotations

from booklet.layout.gauge_pen import BLACK, CAP, CLEAR, HAIR, PLAIN, STEP, THIN, Pen
from booklet.layout.page import RectBox
from booklet.layout.paper import MM

MOST_STEPS = 15
"""No office printer keeps further away from an edge, in mm."""
EXAMPLE = 5
"""The number to be read in the example."""
CROSS = 12 * MM
"""How far the crosses stand from both edges of their corner: within reach of a printer that keeps 7 mm."""
ARM = 5 * MM
_TEXT_ROOM = 6
"""What a number needs beside its line, in mm."""


def edges(pen: Pen, x: float, y: float, width: float) -> float:
    """A flight of steps in the middle of each edge: a line at each mm from it, the number behind it."""
    theme = pen.flow.theme
    steps = max(1, min(MOST_STEPS, int(min(theme.margins) / MM) - _TEXT_ROOM))
    high, across = pen.size * 1.1, pen.wide(10) + 2 * CLEAR
    cap = pen.size * CAP
    start_y, start_x = (theme.height - steps * high) / 2, (theme.width - steps * across) / 2
    for step in range(1, steps + 1):
        at = step * MM
        top = start_y + (step - 1) * high
        bottom, middle = top + high * 0.85, top + high * 0.425 + cap / 2
        pen.rule(at, top, at, bottom, STEP)
        pen.number(step, at + CLEAR, middle)
        pen.rule(theme.width - at, top, theme.width - at, bottom, STEP)
        pen.number(step, theme.width - at - CLEAR - pen.wide(step), middle)
        left = start_x + (step - 1) * across
        right = left + across * 0.85
        pen.rule(left, at, right, at, STEP)
        pen.centred(step, (left + right) / 2, at + CLEAR + cap)
        pen.rule(left, theme.height - at, right, theme.height - at, STEP)
        pen.centred(step, (left + right) / 2, theme.height - at - CLEAR)
    return y


def example(pen: Pen, x: float, y: float, width: float) -> float:
    """What a printer leaves of an upper edge when it keeps a little more than four mm away."""
    across, cap = pen.wide(10) + 2 * CLEAR, pen.size * CAP
    steps = EXAMPLE * 2 - 1
    start = x + (width - steps * across) / 2
    pen.rule(start - across, y, start + (steps + 1) * across, y, HAIR)
    for step in range(1, steps + 1):
        left, at = start + (step - 1) * across, y + step * MM
        if step >= EXAMPLE:
            pen.rule(left, at, left + across * 0.85, at, STEP)
        if step >= EXAMPLE - 2:  # the last numbers without a line are still whole
            pen.centred(step, left + across * 0.425, at + CLEAR + cap)
    middle, height = start + (EXAMPLE - 0.575) * across, y + EXAMPLE * MM + CLEAR + cap / 2
    half = cap * 0.95
    ring = RectBox(
        middle - half, height - half, 2 * half, 2 * half, "", BLACK, PLAIN, half, pen.element.owner
    )
    pen.flow.boxes.append(ring)
    return y + steps * MM + CLEAR + cap * 1.3


def _corners(pen: Pen) -> list[tuple[float, float]]:
    """Four places that lie on each other whichever way the sheet is turned over."""
    wide, high = pen.flow.theme.width, pen.flow.theme.height
    return [(x, y) for y in (CROSS, high - CROSS) for x in (CROSS, wide - CROSS)]


def crosses(pen: Pen, x: float, y: float, width: float) -> float:
    """A cross with a step at each half mm near each corner; each second one, a whole mm, is longer."""
    plain_crosses(pen, x, y, width)
    for left, top in _corners(pen):
        for number in range(1, 9):
            length = (0.9 if number % 2 else 1.6) * MM / 2
            for step in (-number * MM / 2, number * MM / 2):
                pen.rule(left + step, top - length, left + step, top + length, HAIR)
                pen.rule(left - length, top + step, left + length, top + step, HAIR)
    return y


def plain_crosses(pen: Pen, x: float, y: float, width: float) -> float:
    """The same crosses without steps, for the back."""
    for left, top in _corners(pen):
        pen.rule(left - ARM, top, left + ARM, top, THIN)
        pen.rule(left, top - ARM, left, top + ARM, THIN)
    return y
