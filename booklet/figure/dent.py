"""How skin that is cut through yields to the hands that press into it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

from booklet.figure import art
from booklet.figure.geometry import Affine, Point, flatten, smooth
from booklet.figure.layers import HandLayer
from booklet.figure.stand import Stand

_STEP = 1.5
"""Distance of the points of the profile that comes back, mm."""
_ROUND, _STEEP, _REACH = 9.0, 1.15, 60.0
"""Beside a hand skin rises in a curve of this radius (mm), no steeper than this, for so many mm."""
_SOFT = 5.0
"""How softly the dent runs out into the skin about it, mm."""
_EVEN = 3
"""Points on either side over which the profile is evened out."""
_HOLDS = "pinch"
"""The anchor of a hand that holds a fold between its fingers: it presses nothing down."""
_UNDER = 0.8
"""How far under the hand's outline the skin's outline runs, mm."""


def yielding(stand: Stand, profile: Sequence[Point]) -> list[Point]:
    """The profile (mm) pressed in by every hand of the panel that would reach below it."""
    line = flatten(smooth(profile), 12)
    low: dict[int, float] = {}
    for layer in stand.panel.layers:
        if isinstance(layer, HandLayer) and layer.at is not None and layer.anchor != _HOLDS:
            _lower(low, stand, layer)
    xs = range(math.ceil(line[0][0] / _STEP), math.floor(line[-1][0] / _STEP) + 1)
    skin = {x: _height(line, x * _STEP) for x in xs}
    pressing = {x: y - _UNDER for x, y in low.items() if x in skin and y < skin[x] + _SOFT}
    if not any(y < skin[x] for x, y in pressing.items()):
        return list(profile)
    reach = round(_REACH / _STEP)
    heights = []
    for x in xs:
        near = (
            y + _rise(abs(x - at) * _STEP)
            for at in range(x - reach, x + reach + 1)
            if (y := pressing.get(at)) is not None
        )
        heights.append(_less(skin[x], min(near, default=math.inf)))
    return [(x * _STEP, _mean(heights, i)) for i, x in enumerate(xs)]


def _mean(heights: Sequence[float], middle: int) -> float:
    around = heights[max(0, middle - _EVEN) : middle + _EVEN + 1]
    return sum(around) / len(around)


def _lower(low: dict[int, float], stand: Stand, layer: HandLayer) -> None:
    """Bring the lowest heights of a hand into a table by steps."""
    hand = art.load_hand(layer.art, stand.figure)
    if layer.at is None:
        return
    place = Affine.placed(hand.anchors[layer.anchor], stand.body_point(layer.at), 1.0, layer.turn)
    for shape in hand.skin:
        for one, other in pairwise(flatten(place.numbers(shape.points), 4)):
            count = max(1, math.ceil(abs(other[0] - one[0]) / _STEP))
            for i in range(count + 1):
                x = round((one[0] + (other[0] - one[0]) * i / count) / _STEP)
                y = one[1] + (other[1] - one[1]) * i / count
                low[x] = min(y, low.get(x, math.inf))


def _rise(away: float) -> float:
    """How much higher the skin may stand at a distance from the hand."""
    bend = _ROUND * _STEEP
    return away * away / (2 * _ROUND) if away < bend else _STEEP * (away - bend / 2)


def _less(one: float, other: float) -> float:
    """The smaller height, with a soft corner between the two."""
    share = max(_SOFT - abs(one - other), 0.0) / _SOFT
    return min(one, other) - share * share * _SOFT / 4


def _height(line: Sequence[Point], x: float) -> float:
    for (x0, y0), (x1, y1) in pairwise(line):
        if x0 <= x <= x1:
            return y0 + (y1 - y0) * (x - x0) / (x1 - x0) if x1 > x0 else y1
    return line[0][1] if x < line[0][0] else line[-1][1]
