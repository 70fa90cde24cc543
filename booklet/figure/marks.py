"""Teaching marks in page points. Each has a paper halo and a shape of its own.

Solid arrow: do this, first pass. Hollow arrow: come back, second side. Ring in ring:
press here. Dot in a white collar: named point. Small square: bony landmark. Numbered
disc: step. Pill: how often. Cross: do not. Double ticks: equal halves. Dashed line:
construction or limit. Clock: hold. No meaning hangs on colour alone.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from booklet.figure.arrow import Arrow
from booklet.figure.easel import Easel
from booklet.figure.geometry import Numbers, Point, along, arc, circle, distance, flat, rounded_rectangle

_CLOSED = 5.6  # below this radius the rings of a press mark close up, pt


def arrow(easel: Easel, drawn: Arrow, color: str, hollow: bool) -> None:
    """A solid or hollow arrow with its halo."""
    palette, weight = easel.look.palette, easel.weight
    outline = drawn.outline()
    path = flat(outline)
    halo = (3.0 if hollow else 2.4) * weight
    easel.stroke(path, halo, palette.paper, closed=True, straight=True)
    easel.polygon(outline, palette.paper if hollow else color)
    if hollow:
        easel.stroke(path, 1.0 * weight, color, closed=True, straight=True)


def press(easel: Easel, at: Point, radius: float) -> None:
    """Press here: two rings and a dot; one ring where it is small."""
    palette, weight = easel.look.palette, easel.weight
    if radius < _CLOSED * weight:  # two rings would run together
        rings: tuple[tuple[Numbers, float], ...] = ((circle(*at, radius * 0.92), 1.2),)
    else:
        rings = ((circle(*at, radius), 0.9), (circle(*at, radius * 0.58), 1.2))
    for ring, width in rings:
        easel.stroke(ring, (width + 1.6) * weight, palette.paper, closed=True)
    for (ring, width), color in zip(rings, (palette.text, palette.warning), strict=False):
        easel.stroke(ring, width * weight, color, closed=True)
    easel.fill([circle(*at, radius * (0.24 if len(rings) > 1 else 0.42))], palette.warning)


def point(easel: Easel, at: Point, radius: float) -> None:
    """A named point: a dot in a white collar and a thin ring."""
    palette = easel.look.palette
    easel.fill([circle(*at, radius * 1.45)], palette.paper)
    easel.stroke(circle(*at, radius * 1.25), 0.8 * easel.weight, palette.text, closed=True)
    easel.fill([circle(*at, radius * 0.8)], palette.warning)


def dot(easel: Easel, at: Point, radius: float) -> None:
    """One dot of a row of places."""
    easel.fill([circle(*at, radius + 0.7 * easel.weight)], easel.look.palette.paper)
    easel.fill([circle(*at, radius)], easel.look.palette.warning)


def bone(easel: Easel, at: Point, radius: float) -> None:
    """A bony landmark: a small hollow square."""
    x, y = at
    left, bottom, right, top = x - radius, y - radius, x + radius, y + radius
    square = ((left, bottom), (right, bottom), (right, top), (left, top))
    palette = easel.look.palette
    easel.polygon(square, palette.paper)
    easel.stroke(flat(square), 1.0 * easel.weight, palette.line, closed=True, straight=True, join=0)


def disc(easel: Easel, at: Point, radius: float, color: str) -> None:
    """The disc under a step's number or letter."""
    easel.fill([circle(*at, radius + 1.4 * easel.weight)], easel.look.palette.paper)
    easel.fill([circle(*at, radius)], color)


def pill(easel: Easel, at: Point, width: float, height: float) -> None:
    """The pill under a count."""
    rim = 1.4 * easel.weight
    for grow, color in ((rim, easel.look.palette.paper), (0.0, easel.look.palette.accent)):
        w, h = width + 2 * grow, height + 2 * grow
        easel.fill([rounded_rectangle(at[0] - w / 2, at[1] - h / 2, w, h, h / 2)], color)


def plate(easel: Easel, left: float, bottom: float, width: float, height: float) -> None:
    """The paper under a label."""
    easel.fill([rounded_rectangle(left, bottom, width, height, 2.5)], easel.look.palette.paper)


def leader(easel: Easel, start: Point, target: Point) -> None:
    """The line from a label to what it names, ending in a dot."""
    palette, weight = easel.look.palette, easel.weight
    easel.segment(start, target, 0.75 * weight + 1.6, palette.paper)
    easel.segment(start, target, 0.75 * weight, palette.text)
    easel.fill([circle(*target, 1.6 * weight)], palette.text)


def dashed(easel: Easel, way: Sequence[Point], width: float) -> None:
    """A dashed line on a paper halo."""
    palette, weight, path = easel.look.palette, easel.weight, flat(way)
    easel.stroke(path, (width + 1.8) * weight, palette.paper, straight=True)
    dash = (3.0 * weight, 2.2 * weight)
    easel.stroke(path, width * weight, palette.text, straight=True, dash=dash, cap=0)


def equal_ticks(easel: Easel, start: Point, end: Point) -> None:
    """Two short ticks across the middle of a stretch: it is as long as its twin."""
    palette, weight = easel.look.palette, easel.weight
    size, length = 6.0 * weight, distance(start, end) or 1.0
    ux, uy = (end[0] - start[0]) / length, (end[1] - start[1]) / length
    for shift in (-0.275 * size, 0.275 * size):
        middle = along(start, end, 0.5)
        x, y = middle[0] + ux * shift, middle[1] + uy * shift
        one, other = (x - uy * size / 2, y + ux * size / 2), (x + uy * size / 2, y - ux * size / 2)
        easel.segment(one, other, 1.0 * weight + 1.6, palette.paper)
        easel.segment(one, other, 1.0 * weight, palette.text)


def dimension(easel: Easel, start: Point, end: Point) -> None:
    """A measured stretch: a line with a bar at each end."""
    palette, weight = easel.look.palette, easel.weight
    length = distance(start, end) or 1.0
    nx, ny = (start[1] - end[1]) / length * 2.6 * weight, (end[0] - start[0]) / length * 2.6 * weight
    pieces = [(start, end)] + [((x - nx, y - ny), (x + nx, y + ny)) for x, y in (start, end)]
    for width, color in ((2.7 * weight, palette.paper), (0.9 * weight, palette.text)):
        for one, other in pieces:
            easel.segment(one, other, width, color)


def clock(easel: Easel, at: Point, radius: float) -> None:
    """Hold: a clock face with a wedge."""
    palette, weight = easel.look.palette, easel.weight
    x, y = at
    end = 90.0 - 360.0 * 0.3
    wedge = arc(x, y, radius * 0.78, radius * 0.78, 90.0, end)
    easel.fill([circle(x, y, radius + 1.4 * weight)], palette.paper)
    easel.fill([(x, y, x, y, *wedge[:2], *wedge[:2], *wedge[2:])], palette.accent)
    easel.stroke(circle(x, y, radius), 1.1 * weight, palette.line, closed=True)
    turn = math.radians(end)
    tip = (x + radius * 0.6 * math.cos(turn), y + radius * 0.6 * math.sin(turn))
    easel.segment(at, (x, y + radius * 0.72), 1.0 * weight, palette.line)
    easel.segment(at, tip, 1.0 * weight, palette.line)


def cross(easel: Easel, at: Point, radius: float) -> None:
    """Do not: a white cross on a disc."""
    palette, (x, y), reach = easel.look.palette, at, radius * 0.42
    disc(easel, at, radius, palette.warning)
    for slope in (1, -1):
        one, other = (x - reach, y - reach * slope), (x + reach, y + reach * slope)
        easel.segment(one, other, radius * 0.26, palette.on_accent)


def bar(easel: Easel, start: Point, end: Point) -> None:
    """The bar across a picture of what must not be done."""
    palette, weight = easel.look.palette, easel.weight
    easel.segment(start, end, 4.6 * weight, palette.paper, cap=0)
    easel.segment(start, end, 2.2 * weight, palette.warning, cap=0)
