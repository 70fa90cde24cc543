"""Painters: how each kind of layer is drawn on a stand."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from itertools import pairwise
from typing import Any

from booklet.figure import art, layers, marks
from booklet.figure.anatomy import SPINE
from booklet.figure.arrow import Arrow, turning
from booklet.figure.fold import paint_fold
from booklet.figure.furniture import paint_bench
from booklet.figure.geometry import Affine, along, arc, bow, distance
from booklet.figure.ghost import paint_ghost
from booklet.figure.hands import paint_hand, paint_shadow
from booklet.figure.motion_painters import paint_rub, paint_stroke
from booklet.figure.people_painter import paint_people
from booklet.figure.section import paint_section
from booklet.figure.stand import Stand
from booklet.figure.teaching_painters import paint_grid, paint_hold, paint_measure, paint_never

_LEAST_RING = 2.6  # the smallest radius of a press mark, pt
_COLLAR = 1.45  # the white collar of a point, in its radii
_RING_GAP = 1.6  # half of what lies between the rings of two press marks, pt
_HAND_MARGIN = 2.5  # how far words keep off the knots of a hand's outline, pt
_CONTACT = 11.0  # how far labels keep off the place where a hand works, pt
_THUMBNAIL = 1.2  # how much larger a thumbnail's round arrows are


def _hand(stand: Stand, layer: layers.HandLayer) -> None:
    hand = art.load_hand(layer.art, stand.figure)
    to_page = stand.to_page
    if layer.at is not None:
        anchor = hand.anchors[layer.anchor]
        to_page = Affine.placed(anchor, stand.point(layer.at), stand.scale, stand.turn + layer.turn)
    if stand.body is not None and layer.shadow:
        paint_shadow(stand.easel, stand.body, stand.to_page, hand, to_page)
    paint_hand(stand.easel, hand, to_page, layer.halo)
    for skin in stand.easel.place(hand.skin, to_page):
        for x, y in zip(skin[0::6], skin[1::6], strict=True):
            stand.take((x, y), _HAND_MARGIN)
    stand.take(to_page.point(*hand.anchors[layer.anchor]), _CONTACT * stand.weight)


def _circles(stand: Stand, layer: layers.CirclesLayer) -> None:
    start, end = stand.body_point(layer.start), stand.body_point(layer.end)
    length, radius, weight = distance(start, end), layer.radius * stand.scale, stand.weight
    count = int(length / layer.spacing + 1e-6) + 1
    step = layer.spacing / (length or 1.0)
    centers = [stand.to_page.point(*along(start, end, i * step)) for i in range(count)]
    sweep = -295.0 if layer.clockwise else 295.0
    width = layer.width * weight
    if not stand.notes:  # a thumbnail shows fewer and larger ones
        centers, radius = centers[::2], radius * _THUMBNAIL
    for i, center in enumerate(centers):
        if i not in layer.skip:
            way = turning(center, radius, radius, 100.0, sweep)
            drawn = Arrow(way, width, max(width * 2.5, radius * 0.72))
            marks.arrow(stand.easel, drawn, stand.look.palette.accent, layer.hollow)
            stand.take(center, radius)
    for (x, y), (_, below) in pairwise(centers):
        top, bottom = y - radius - 3.2 * weight, below + radius + 3.0 * weight
        if top - bottom > 5 and stand.notes:
            way = ((x, top), (x, (top + bottom) / 2), (x, bottom))
            link = Arrow(way, 1.3 * weight, min(5 * weight, (top - bottom) * 0.6))
            marks.arrow(stand.easel, link, stand.look.palette.accent, False)


def _dots(stand: Stand, layer: layers.DotsLayer) -> None:
    if not stand.notes:
        return
    start, end = stand.body_point(layer.start), stand.body_point(layer.end)
    length = distance(start, end)
    for i in range(int(length / layer.spacing + 1e-6) + 1):
        place = stand.to_page.point(*along(start, end, i * layer.spacing / (length or 1.0)))
        marks.dot(stand.easel, place, layer.radius * stand.scale)
        stand.take(place, layer.radius * stand.scale)


def _press(stand: Stand, layer: layers.PressLayer) -> None:
    at = stand.point(layer.at)
    radius = press_radius(stand, layer)
    marks.press(stand.easel, at, radius)
    stand.keep(at, radius)


def press_radius(stand: Stand, layer: layers.PressLayer) -> float:
    """The radius of a press mark: less where its rings would run into another's."""
    at = stand.point(layer.at)
    others = (stand.point(one.at) for one in stand.panel.layers if isinstance(one, layers.PressLayer))
    points = (
        distance(at, stand.point(one.at)) - one.radius * _COLLAR * stand.weight
        for one in stand.panel.layers
        if isinstance(one, layers.PointLayer) and stand.notes
    )
    nearest = min((gap for gap in (distance(at, other) for other in others) if gap > 1e-6), default=math.inf)
    least = _LEAST_RING * stand.weight
    beside = min((gap for gap in points if gap > 0), default=math.inf)
    room = min(nearest / 2, beside) - _RING_GAP * stand.weight
    return max(least, min(layer.radius * stand.weight, room))


def _point(stand: Stand, layer: layers.PointLayer) -> None:
    if not stand.notes:
        return
    at, radius = stand.point(layer.at), layer.radius * stand.weight
    marks.point(stand.easel, at, radius)
    stand.keep(at, radius * _COLLAR)


def _bone(stand: Stand, layer: layers.BoneLayer) -> None:
    if not stand.notes:
        return
    at, radius = stand.point(layer.at), layer.radius * stand.weight
    marks.bone(stand.easel, at, radius)
    stand.keep(at, radius)


def _spine(stand: Stand, layer: layers.SpineLayer) -> None:
    assert stand.anatomy is not None  # the reader takes vertebrae only where a view is shown
    skin, scale = stand.look.patient, stand.scale
    for name in SPINE[SPINE.index(layer.start) : SPINE.index(layer.end) + 1]:
        x, y = stand.to_page.point(*stand.anatomy.landmarks[name])
        size = scale * (1.25 if name == "C7" else 1.0)
        oval = arc(x, y, 6.5 * size, 5.2 * size, 0.0, 360.0)
        stand.easel.fill([oval], skin.shade)
        stand.easel.stroke(oval, 0.6 * stand.weight, skin.line, closed=True)


def _rule(stand: Stand, layer: layers.RuleLayer) -> None:
    if not stand.notes:
        return
    start, middle, end = (stand.point(place) for place in (layer.start, layer.middle, layer.end))
    marks.dashed(stand.easel, (start, middle, end), 1.1)
    marks.equal_ticks(stand.easel, start, middle)
    marks.equal_ticks(stand.easel, middle, end)


def _line(stand: Stand, layer: layers.LineLayer) -> None:
    if stand.notes:
        marks.dashed(stand.easel, [stand.point(place) for place in layer.points], 1.1)


def _arrow(stand: Stand, layer: layers.ArrowLayer) -> None:
    way = tuple(bow(stand.point(layer.start), stand.point(layer.end), layer.bend))
    width = layer.width * stand.weight
    drawn = Arrow(way, width, width * 3.0, layer.both, layer.taper)
    marks.arrow(stand.easel, drawn, _color(stand, layer.warning), layer.hollow)
    stand.take_way(way, width)


def _spin(stand: Stand, layer: layers.SpinLayer) -> None:
    center, weight = stand.point(layer.at), stand.weight
    rx, width = layer.radius * weight, layer.width * weight
    ry = layer.flat * weight if layer.flat else rx
    head = width * 3.0 if layer.flat else max(width * 2.5, rx * 0.72)
    drawn = Arrow(turning(center, rx, ry, layer.start, layer.sweep), width, head)
    marks.arrow(stand.easel, drawn, _color(stand, layer.warning), layer.hollow)
    stand.take(center, rx, ry)


def _dim(stand: Stand, layer: layers.DimLayer) -> None:
    if stand.notes:
        start, end = stand.point(layer.start), stand.point(layer.end)
        marks.dimension(stand.easel, start, end)
        reach = 2.6 * stand.weight
        wide, high = abs(end[0] - start[0]) / 2, abs(end[1] - start[1]) / 2
        stand.take(along(start, end, 0.5), wide + reach, high + reach)


def _clock(stand: Stand, layer: layers.ClockLayer) -> None:
    at, radius = stand.point(layer.at), layer.radius * stand.weight
    marks.clock(stand.easel, at, radius)
    stand.keep(at, radius)


def _color(stand: Stand, warning: bool) -> str:
    return stand.look.palette.warning if warning else stand.look.palette.accent


PAINTERS: Mapping[type[layers.Layer], Callable[[Stand, Any], None]] = {
    layers.ArrowLayer: _arrow,
    layers.BenchLayer: paint_bench,
    layers.BoneLayer: _bone,
    layers.CirclesLayer: _circles,
    layers.ClockLayer: _clock,
    layers.DimLayer: _dim,
    layers.DotsLayer: _dots,
    layers.FoldLayer: paint_fold,
    layers.GhostLayer: paint_ghost,
    layers.GridLayer: paint_grid,
    layers.HandLayer: _hand,
    layers.HoldLayer: paint_hold,
    layers.LineLayer: _line,
    layers.MeasureLayer: paint_measure,
    layers.NeverLayer: paint_never,
    layers.PeopleLayer: paint_people,
    layers.PointLayer: _point,
    layers.PressLayer: _press,
    layers.RuleLayer: _rule,
    layers.RubLayer: paint_rub,
    layers.SectionLayer: paint_section,
    layers.SpinLayer: _spin,
    layers.SpineLayer: _spine,
    layers.StrokeLayer: paint_stroke,
}
"""The painter of each kind of layer; labels, notes, counts and badges are painted after all of them."""
