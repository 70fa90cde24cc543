"""Painters of strokes and of rubbing to and fro."""

from __future__ import annotations

from booklet.figure import marks
from booklet.figure.arrow import Arrow
from booklet.figure.geometry import Affine, Point, along, bow, distance
from booklet.figure.motion import RubLayer, StrokeLayer
from booklet.figure.notes import paint_sign
from booklet.figure.stand import Stand

_HEAD = 3.0  # an arrow's head, as a multiple of its width
_BESIDE = 2.0  # between a disc and its arrow, pt


def paint_stroke(stand: Stand, layer: StrokeLayer) -> None:
    """The arrow of a stroke, which begins beside its number."""
    start, end = stand.point(layer.start), stand.point(layer.end)
    width = layer.width * stand.weight
    length = distance(start, end) or 1.0
    gap = (stand.badge_radius + _BESIDE * stand.weight) if stand.notes else 0.0
    way = tuple(bow(along(start, end, min(0.4, gap / length)), end, layer.bend))
    drawn = Arrow(way, width, min(width * _HEAD, length / 2), taper=False)
    marks.arrow(stand.easel, drawn, stand.look.palette.accent, layer.hollow)
    stand.take_way(way, width)


def paint_order(stand: Stand, layer: StrokeLayer) -> None:
    """The number of a stroke, at its start."""
    paint_sign(stand, stand.point(layer.start), layer.order)


def paint_rub(stand: Stand, layer: RubLayer) -> None:
    """Two arrows that point away from the hand between them."""
    x, y = stand.body_point(layer.at)
    turned = Affine.placed((0.0, 0.0), (x, y), 1.0, layer.turn)
    width = layer.width * stand.weight
    for side in (-1, 1):
        way: tuple[Point, ...] = tuple(
            stand.to_page.point(*turned.point(side * (layer.gap / 2 + reach), 0.0))
            for reach in (0.0, layer.reach / 2, layer.reach)
        )
        marks.arrow(stand.easel, Arrow(way, width, width * _HEAD), stand.look.palette.accent, False)
        stand.take_way(way, width)
