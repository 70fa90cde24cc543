"""What a person sits or lies on: plain shapes that say the position without a word."""

from __future__ import annotations

from booklet.figure.geometry import Box, box_of, rounded_rectangle
from booklet.figure.layers import BenchLayer
from booklet.figure.stand import Stand

_CUSHION = 0.45  # the rounding of a bench's upper edge, as a share of its height
_LEG = 30.0  # the thickness of a leg, mm
_FLOOR = 130.0  # how far the floor line goes beyond the legs, mm


def paint_table(stand: Stand) -> None:
    """The treatment table with its headrest, under the body."""
    palette = stand.look.palette
    for box, rounding in ((stand.panel.headrest, 0.4), (stand.panel.table, 0.035)):
        if box is not None:
            _slab(stand, box, (box[2] - box[0]) * rounding, palette.table, palette.table_line, 0.8)


def paint_bench(stand: Stand, layer: BenchLayer) -> None:
    """A bench with two legs on the floor; it hides what lies behind it."""
    look, (x, top) = stand.look, stand.body_point(layer.at)
    bottom, half = top - layer.height, layer.width / 2
    floor, line = bottom - layer.legs, look.palette.line
    start = stand.to_page.point(x - half - _FLOOR, floor)
    end = stand.to_page.point(x + half + _FLOOR, floor)
    stand.easel.segment(start, end, look.weights.inner * stand.weight, line)
    under = look.palette.towel_shade
    for side in (-1, 1):
        middle = x + side * (half - 2.5 * _LEG)
        leg = (middle - _LEG / 2, floor, middle + _LEG / 2, bottom + layer.height / 2)
        _slab(stand, leg, 0.1, under, line, look.weights.inner)
    seat = (x - half, bottom, x + half, top)
    _slab(stand, seat, layer.height * _CUSHION, look.palette.sleeve, line, look.weights.contour)


def _slab(stand: Stand, box: Box, rounding: float, color: str, line: str, width: float) -> None:
    left, bottom, right, top = box_of(stand.to_page.numbers(box))
    path = rounded_rectangle(left, bottom, right - left, top - bottom, rounding * stand.scale)
    stand.easel.fill([path], color)
    stand.easel.stroke(path, width * stand.weight, line, closed=True)
