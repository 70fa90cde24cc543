"""Painters of the marks that teach where and how much."""

from __future__ import annotations

from itertools import pairwise

from booklet.figure import marks
from booklet.figure.anatomy import CENTIMETRE, COLUMN, FINGER_BREADTH, PALM_WIDTH
from booklet.figure.geometry import Affine, Point, along, arc, distance, rounded_rectangle
from booklet.figure.notes import paint_beside
from booklet.figure.stand import Stand
from booklet.figure.teaching import GridLayer, HoldLayer, MeasureLayer, NeverLayer

_HATCH = 4.6  # between the hatching lines of a forbidden band, pt
_UNITS = {"finger": FINGER_BREADTH, "palm": PALM_WIDTH, "cm": CENTIMETRE}
_FINGER_LENGTH = 1.9  # how much of a finger is shown, in breadths
_PALM_LENGTH = 0.62  # how much of a palm is shown, in breadths


def _spine(stand: Stand, first: str, last: str) -> list[Point]:
    """The spinous processes from one to another, in the view's millimetres."""
    assert stand.anatomy is not None  # the reader takes vertebrae only where a view is shown
    names = COLUMN[COLUMN.index(first) : COLUMN.index(last) + 1]
    return [stand.anatomy.landmarks[name] for name in names]


def paint_never(stand: Stand, layer: NeverLayer) -> None:
    """A hatched band along the spine, with a cross at its lower end: numbers stand at the upper one."""
    if not stand.notes:
        return
    palette, weight, easel = stand.look.palette, stand.weight, stand.easel
    spine = _spine(stand, layer.start, layer.end)
    half = max(layer.width / 2, 3.4 * weight / stand.scale)
    (x0, top), (x1, bottom) = spine[0], spine[-1]
    left, right = min(x0, x1) - half, max(x0, x1) + half
    box = rounded_rectangle(left, bottom - half, right - left, top - bottom + 2 * half, half)
    band = stand.to_page.numbers(box)
    easel.stroke(band, 3.0 * weight, palette.paper, closed=True)
    easel.clip([band], palette.paper)
    pitch, wide = _HATCH * weight / stand.scale, right - left
    for i in range(int((top - bottom + 2 * half + wide) / pitch) + 1):
        y = bottom - half - wide + i * pitch
        start, end = stand.to_page.point(left, y), stand.to_page.point(right, y + wide)
        easel.segment(start, end, 1.0 * weight, palette.text, cap=0)
    easel.restore()
    easel.stroke(band, 0.9 * weight, palette.text, closed=True)
    at, radius = stand.to_page.point(x1, bottom), max(5.4 * weight, half * stand.scale * 1.25)
    marks.cross(easel, at, radius)
    stand.keep(at, radius)
    for one, other in pairwise(spine):
        stand.take(stand.to_page.point(*along(one, other, 0.5)), half * stand.scale)


def paint_grid(stand: Stand, layer: GridLayer) -> None:
    """Lines at every cun from the midline, ticks at every process."""
    if not stand.notes or stand.anatomy is None:
        return
    easel, weight, color = stand.easel, stand.weight, stand.look.palette.text
    spine = _spine(stand, layer.start, layer.end)
    one, (x, top), bottom = stand.anatomy.cun, spine[0], spine[-1][1]

    def segment(start: Point, end: Point, width: float) -> None:
        easel.segment(stand.to_page.point(*start), stand.to_page.point(*end), width * weight, color, cap=0)

    for i in range(-layer.cun, layer.cun + 1):
        segment((x + i * one, top), (x + i * one, bottom), 0.8 if i == 0 else 0.5)
    for y in (top, bottom):
        segment((x - layer.cun * one, y), (x + layer.cun * one, y), 0.8)
    for _, y in spine:
        segment((x - one / 5, y), (x + one / 5, y), 0.8)
    for i in range(-layer.cun, layer.cun):
        start, end = stand.to_page.point(x + i * one, top), stand.to_page.point(x + (i + 1) * one, top)
        marks.dimension(easel, start, end)


def paint_measure(stand: Stand, layer: MeasureLayer) -> None:
    """A finger, a palm or a centimetre as wide as it is, and its dimension line."""
    if not stand.notes:
        return
    unit, easel, weight = _UNITS[layer.of], stand.easel, stand.weight
    turned = Affine.placed((0.0, 0.0), stand.body_point(layer.at), 1.0, layer.turn).then(stand.to_page)
    whole = unit * layer.count
    palette = stand.look.palette
    for i in range(layer.count):
        left = -whole / 2 + i * unit
        for outline in _shapes(layer.of, left, unit):
            path = turned.numbers(outline)
            easel.stroke(path, 2.4 * weight, palette.paper)
            easel.stroke(path, 0.9 * weight, palette.text, dash=(2.6 * weight, 1.8 * weight), cap=0)
        start, end = turned.point(left, 0.0), turned.point(left + unit, 0.0)
        marks.dimension(easel, start, end)
        stand.take(along(start, end, 0.5), distance(start, end) / 2 + 2.6 * weight)


def _shapes(of: str, left: float, unit: float) -> list[tuple[float, ...]]:
    """What is as wide as the measure, open below, above the dimension line; mm."""
    if of == "cm":
        return []
    if of == "palm":
        finger = unit / 4
        return [_tip(left + i * finger, finger, unit * _PALM_LENGTH) for i in range(4)]
    return [_tip(left, unit, unit * _FINGER_LENGTH)]


def _tip(left: float, wide: float, long: float) -> tuple[float, ...]:
    """A finger from its left side over the tip to its right side."""
    radius, low = wide / 2, wide * 0.2
    top = arc(left + radius, low + long - radius, radius, radius, 180.0, 0.0)
    right = left + wide
    up, down = (left, low, *top[:2], *top[:2]), (*top[-2:], right, low, right, low)
    return (left, low, *up, *top[2:], *down)


def paint_hold(stand: Stand, layer: HoldLayer) -> None:
    """A clock, with the time beside it."""
    at, radius = stand.point(layer.at), layer.radius * stand.weight
    marks.clock(stand.easel, at, radius)
    stand.keep(at, radius)


def paint_time(stand: Stand, layer: HoldLayer) -> None:
    """The time to hold, beside its clock."""
    if layer.text:
        paint_beside(stand, layer, stand.point(layer.at), layer.radius * stand.weight)
