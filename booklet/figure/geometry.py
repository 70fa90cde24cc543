"""Affine maps and Bezier paths.

A path is a flat tuple of numbers. A *cubic* path reads `x0 y0, c1x c1y c2x c2y x y, ...`;
a *straight* path reads `x0 y0, x1 y1, ...`. Units are whatever the caller works in
(body millimetres or page points); y grows upwards.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

Point = tuple[float, float]
Numbers = tuple[float, ...]
Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Affine:
    """The map x' = a x + c y + e, y' = b x + d y + f."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    @property
    def scale(self) -> float:
        """How much longer lengths become (the mean of both axes)."""
        return math.sqrt(abs(self.a * self.d - self.b * self.c))

    def point(self, x: float, y: float) -> Point:
        """Where the map takes one point."""
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def numbers(self, flat: Sequence[float]) -> Numbers:
        """Where the map takes a flat list of coordinates."""
        a, b, c, d, e, f = self.a, self.b, self.c, self.d, self.e, self.f
        out = [0.0] * len(flat)
        if b == 0.0 == c:
            out[0::2] = [a * x + e for x in flat[0::2]]
            out[1::2] = [d * y + f for y in flat[1::2]]
        else:
            pairs = list(zip(flat[0::2], flat[1::2], strict=True))
            out[0::2] = [a * x + c * y + e for x, y in pairs]
            out[1::2] = [b * x + d * y + f for x, y in pairs]
        return tuple(out)

    def then(self, other: Affine) -> Affine:
        """This map first, `other` after it."""
        a, b = other.a * self.a + other.c * self.b, other.b * self.a + other.d * self.b
        c, d = other.a * self.c + other.c * self.d, other.b * self.c + other.d * self.d
        e, f = other.point(self.e, self.f)
        return Affine(a, b, c, d, e, f)

    @staticmethod
    def placed(anchor: Point, at: Point, scale: float, degrees: float = 0.0) -> Affine:
        """The map that scales and turns about `anchor` and lays it on `at`."""
        turn = math.radians(degrees)
        a, b = scale * math.cos(turn), scale * math.sin(turn)
        if degrees == 0.0:
            a, b = scale, 0.0
        x, y = anchor
        return Affine(a, b, -b, a, at[0] - a * x + b * y, at[1] - b * x - a * y)


def box_of(flat: Sequence[float]) -> Box:
    """The rectangle (left, bottom, right, top) round a path's points and handles."""
    xs, ys = flat[0::2], flat[1::2]
    return min(xs), min(ys), max(xs), max(ys)


def apart(one: Box, other: Box, margin: float = 0.0) -> bool:
    """Whether two rectangles stay more than `margin` away from each other."""
    return (
        one[2] < other[0] - margin
        or one[0] > other[2] + margin
        or one[3] < other[1] - margin
        or one[1] > other[3] + margin
    )


def distance(one: Point, other: Point) -> float:
    """The length of the straight line between two points."""
    return math.hypot(other[0] - one[0], other[1] - one[1])


def along(one: Point, other: Point, share: float) -> Point:
    """The point at `share` (0 to 1) of the way from one point to another."""
    return one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share


def flat(points: Sequence[Point]) -> Numbers:
    """Points as one flat tuple: a straight path."""
    return tuple(number for point in points for number in point)


def arc(x: float, y: float, rx: float, ry: float, start: float, end: float) -> Numbers:
    """An elliptic arc as a cubic path; angles in degrees, one segment a quarter turn."""
    count = max(1, math.ceil(abs(end - start) / 90.0 - 1e-9))
    step = math.radians((end - start) / count)
    handle = 4.0 / 3.0 * math.tan(step / 4.0)
    angle = math.radians(start)
    out = [x + rx * math.cos(angle), y + ry * math.sin(angle)]
    for _ in range(count):
        cos0, sin0, cos1, sin1 = (
            math.cos(angle),
            math.sin(angle),
            math.cos(angle + step),
            math.sin(angle + step),
        )
        out += (
            x + rx * (cos0 - handle * sin0),
            y + ry * (sin0 + handle * cos0),
            x + rx * (cos1 + handle * sin1),
            y + ry * (sin1 - handle * cos1),
            x + rx * cos1,
            y + ry * sin1,
        )
        angle += step
    return tuple(out)


def circle(x: float, y: float, radius: float) -> Numbers:
    """A full circle as a cubic path of four segments."""
    return arc(x, y, radius, radius, 0.0, 360.0)


def rounded_rectangle(x: float, y: float, width: float, height: float, radius: float) -> Numbers:
    """A rectangle with round corners as a cubic path; (x, y) is its lower left corner."""
    r = max(0.0, min(radius, width / 2, height / 2))
    out: list[float] = []
    for corner_x, corner_y, start in (
        (x + width - r, y + r, -90.0),
        (x + width - r, y + height - r, 0.0),
        (x + r, y + height - r, 90.0),
        (x + r, y + r, 180.0),
    ):
        corner = arc(corner_x, corner_y, r, r, start, start + 90.0)
        if out:
            out += (*out[-2:], *corner[:2], *corner[:2])
        out += corner if not out else corner[2:]
    return tuple(out)


def smooth(points: Sequence[Point]) -> Numbers:
    """An open Catmull-Rom curve through the points, as a cubic path."""
    last = len(points) - 1
    out: list[float] = [*points[0]]
    for i in range(last):
        before, start = points[max(0, i - 1)], points[i]
        end, after = points[i + 1], points[min(last, i + 2)]
        out += (
            start[0] + (end[0] - before[0]) / 6,
            start[1] + (end[1] - before[1]) / 6,
            end[0] - (after[0] - start[0]) / 6,
            end[1] - (after[1] - start[1]) / 6,
            *end,
        )
    return tuple(out)


def flatten(path: Sequence[float], steps: int) -> list[Point]:
    """Points along a cubic path, `steps` to each segment."""
    points = [(path[0], path[1])]
    for i in range(2, len(path) - 5, 6):
        x0, y0 = points[-1]
        x1, y1, x2, y2, x3, y3 = path[i : i + 6]
        for j in range(1, steps + 1):
            t = j / steps
            m = 1.0 - t
            b0, b1, b2, b3 = m * m * m, 3 * m * m * t, 3 * m * t * t, t * t * t
            points.append((b0 * x0 + b1 * x1 + b2 * x2 + b3 * x3, b0 * y0 + b1 * y1 + b2 * y2 + b3 * y3))
    return points


def bow(start: Point, end: Point, bend: float, steps: int = 16) -> list[Point]:
    """Points on a bow between two points; `bend` is its rise as a share of the chord."""
    if bend == 0.0:
        return [start, along(start, end, 0.5), end]
    dx, dy = end[0] - start[0], end[1] - start[1]
    x, y = (start[0] + end[0]) / 2 - dy * bend * 2, (start[1] + end[1]) / 2 + dx * bend * 2
    points = []
    for i in range(steps + 1):
        t = i / steps
        a, b, c = (1 - t) ** 2, 2 * t * (1 - t), t * t
        points.append((a * start[0] + b * x + c * end[0], a * start[1] + b * y + c * end[1]))
    return points
