"""The boxes of a page, whatever its origin, rotation and unit: what of it is trimmed paper."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

Matrix = tuple[float, float, float, float, float, float]
Rectangle = tuple[float, float, float, float]
_LETTER: Rectangle = (0.0, 0.0, 612.0, 792.0)
"""What readers take a page to be that names no size."""
_LEAST, _MOST = 1.0, 1e6
_DEEPEST = 64
_TURNS = {0: (1, 0, 0, 1), 90: (0, -1, 1, 0), 180: (-1, 0, 0, -1), 270: (0, 1, -1, 0)}
"""By the page's /Rotate, which is clockwise: what takes its space to the page as it is seen."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """A page as it is seen: its trim has its lower left corner at 0 0; lengths in pt.

    `spill` is how much artwork there is beyond the trim: left, bottom, right, top. `matrix` takes the
    page's own space there, `media` is its MediaBox in its own space.
    """

    width: float
    height: float
    spill: Rectangle
    matrix: Matrix
    media: Rectangle


def leaf(page: Any) -> Leaf:
    """The page as it is seen; boxes that make no sense are left out, as readers do."""
    media = _box(inherited(page, "/MediaBox")) or _LETTER
    crop = _common(_box(inherited(page, "/CropBox")), media) or media
    trim = _common(_box(page.get("/TrimBox")), media) or crop
    art = _common(_box(page.get("/BleedBox")), media) or _around(crop, trim)
    unit = _number(page.get("/UserUnit"))
    unit = unit if unit is not None and 0 < unit <= _MOST else 1.0
    a, b, c, d = (unit * part for part in _TURNS[_turn(inherited(page, "/Rotate"))])
    turned = _moved((a, b, c, d, 0.0, 0.0), trim)
    matrix = (a, b, c, d, -turned[0], -turned[1])
    left, bottom, right, top = _moved(matrix, art)
    width, height = turned[2] - turned[0], turned[3] - turned[1]
    spill = (max(0.0, -left), max(0.0, -bottom), max(0.0, right - width), max(0.0, top - height))
    return Leaf(width, height, spill, matrix, media)


def inherited(page: Any, key: str) -> Any:
    """An entry of a page, else of the nodes above it."""
    node = page
    for _ in range(_DEEPEST):
        try:
            value = node.get(key)
            if value is not None:
                return value
            node = node.get("/Parent")
        except (AttributeError, TypeError, ValueError):
            return None
    return None


def _box(value: Any) -> Rectangle | None:
    try:
        numbers = [_number(one) for one in value]
    except TypeError:
        return None
    if len(numbers) != 4 or any(number is None for number in numbers):
        return None
    x1, y1, x2, y2 = (float(number or 0.0) for number in numbers)
    box = (min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2))
    return box if box[2] - box[0] >= _LEAST and box[3] - box[1] >= _LEAST else None


def _number(value: Any) -> float | None:
    try:
        number = float(value)
    except (TypeError, ValueError, OverflowError):
        return None
    return number if math.isfinite(number) and abs(number) <= _MOST else None


def _turn(value: Any) -> int:
    number = _number(value) or 0.0
    return int(number) % 360 if number % 90 == 0 else 0


def _common(box: Rectangle | None, other: Rectangle) -> Rectangle | None:
    if box is None:
        return None
    left, bottom = max(box[0], other[0]), max(box[1], other[1])
    right, top = min(box[2], other[2]), min(box[3], other[3])
    return (left, bottom, right, top) if right - left >= _LEAST and top - bottom >= _LEAST else None


def _around(box: Rectangle, other: Rectangle) -> Rectangle:
    """The least box that holds both."""
    low = min(box[0], other[0]), min(box[1], other[1])
    return (*low, max(box[2], other[2]), max(box[3], other[3]))


def _moved(matrix: Matrix, box: Rectangle) -> Rectangle:
    """The box after a matrix that keeps it upright or turns it by quarters."""
    a, b, c, d, e, f = matrix
    x = sorted(a * box[at] + c * box[at + 1] + e for at in (0, 2))
    y = sorted(b * box[at] + d * box[at + 1] + f for at in (0, 2))
    return x[0], y[0], x[1], y[1]


def placed(matrix: Matrix, scale: float, turned: bool, x: float, y: float) -> Matrix:
    """`matrix`, then made larger by `scale`, turned by half a turn if wanted, and moved by x and y."""
    factor = -scale if turned else scale
    a, b, c, d, e, f = (factor * part for part in matrix)
    return a, b, c, d, e + x, f + y
