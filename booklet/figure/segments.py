"""Whether straight lines cross each other, or a rectangle."""

from __future__ import annotations

from booklet.figure.geometry import Box, Point

Segment = tuple[Point, Point]


def meet(one: Segment, other: Segment) -> bool:
    """Whether two segments touch or cross."""
    (a, b), (c, d) = one, other
    if not _overlap(a, b, c, d):
        return False
    return _side(a, b, c) * _side(a, b, d) <= 0 and _side(c, d, a) * _side(c, d, b) <= 0


def crosses(segment: Segment, box: Box) -> bool:
    """Whether a segment touches a rectangle."""
    (x0, y0), (x1, y1) = segment
    left, bottom, right, top = box
    if max(x0, x1) < left or min(x0, x1) > right or max(y0, y1) < bottom or min(y0, y1) > top:
        return False
    sides = [_side((x0, y0), (x1, y1), (x, y)) for x in (left, right) for y in (bottom, top)]
    return min(sides) <= 0 <= max(sides)


def _side(start: Point, end: Point, point: Point) -> float:
    """Above 0 where the point lies to the left of the way from start to end."""
    return (end[0] - start[0]) * (point[1] - start[1]) - (end[1] - start[1]) * (point[0] - start[0])


def _overlap(a: Point, b: Point, c: Point, d: Point) -> bool:
    """Whether the rectangles round two segments touch."""
    return all(max(a[i], b[i]) >= min(c[i], d[i]) and max(c[i], d[i]) >= min(a[i], b[i]) for i in (0, 1))
