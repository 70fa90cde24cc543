"""Painters: how each kind of layer is drawn on a stand."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import pairwise
from typing import Any

from booklet.figure import art, layers, marks
from booklet.figure.anatomy import SPINE
from booklet.figure.arrow import Arrow, turning
from booklet.figure.furniture import paint_bench
from booklet.figure.geometry import Affine, along, arc, bow, distance
from booklet.figure.hands import paint_hand, paint_shadow
from booklet.figure.section import paint_fold, paint_section
from booklet.figure.stand import Stand

_HAND_MARGIN = 2.5  # how far words keep off the knots of a hand's outline, pt
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


def _circles(stand: Stand, layer: layers.CirclesLayer) -> None:
    start, end = stand.body_point(layer.start), stand.body_point(layer.end)
    length, radius, weight = distance(start, end), layer.radius * stand.scale, stand.weight
    count = int(length / layer.spacing + 1e-6) + 1
    centers = [stand.to_page.point(*along(start, end, i * layer.spacing / length)) for i in range(count)]
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
        place = stand.to_page.point(*along(start, end, i * layer.spacing / length))
        marks.dot(stand.easel, place, layer.radius * stand.scale)
        stand.take(place, layer.radius * stand.scale)


def _press(stand: Stand, layer: layers.PressLayer) -> None:
    at, radius = stand.point(layer.at), layer.radius * stand.weight
    marks.press(stand.easel, at, radius)
    stand.take(at, radius)


def _point(stand: Stand, layer: layers.PointLayer) -> None:
    if not stand.notes:
        return
    at, radius = stand.point(layer.at), layer.radius * stand.weight
    marks.point(stand.easel, at, radius)
    stand.take(at, radius * 1.45)


def _bone(stand: Stand, layer: layers.BoneLayer) -> None:
    if not stand.notes:
        return
    at, radius = stand.point(layer.at), layer.radius * stand.weight
    marks.bone(stand.easel, at, radius)
    stand.take(at, radius)


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
    for one, other in pairwise(way):
        middle = along(one, other, 0.5)
        stand.take(middle, abs(other[0] - one[0]) / 2 + width, abs(other[1] - one[1]) / 2 + width)


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
    stand.take(at, radius)


def _fold(stand: Stand, layer: layers.FoldLayer) -> None:
    paint_fold(stand, layer)


def _section(stand: Stand, layer: layers.SectionLayer) -> None:
    paint_section(stand, layer)


def _ghost(stand: Stand, layer: layers.GhostLayer) -> None:
    if not stand.notes:
        return
    weight = stand.weight
    for path in stand.easel.place(art.load_body(layer.view, stand.figure).outline, stand.to_page):
        color, dash = stand.look.palette.text_soft, (3.0 * weight, 2.4 * weight)
        stand.easel.stroke(path, 1.0 * weight, color, closed=True, dash=dash, cap=0)


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
    layers.FoldLayer: _fold,
    layers.GhostLayer: _ghost,
    layers.HandLayer: _hand,
    layers.LineLayer: _line,
    layers.PointLayer: _point,
    layers.PressLayer: _press,
    layers.RuleLayer: _rule,
    layers.SectionLayer: _section,
    layers.SpinLayer: _spin,
    layers.SpineLayer: _spine,
}
"""The painter of each kind of layer; labels, notes, counts and badges are painted after all of them."""
