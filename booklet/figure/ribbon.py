"""Ink lines: a path drawn as a thin closed shape that tapers at its free ends."""

from __future__ import annotations

import math
from collections.abc import Sequence

from booklet.figure.geometry import Numbers, Point

# An ink line ends at this share of its full width: the look of a pen lifted off paper.
_TIP = 0.22
# Nor is it anywhere thinner than this (pt), unless all of it is: what every printer shows.
_THINNEST = 0.25

_Segment = tuple[Point, Point, Point, Point]


def ribbon(path: Sequence[float], width: float, tapers: tuple[bool, bool], run: float) -> Numbers:
    """The outline (cubic, closed) of a cubic path drawn `width` wide at most.

    `tapers` says which ends run out to a tip, over a length of `run`; an empty tuple
    comes back for a path too short to see.
    """
    segments = _segments(path)
    lengths = [_length(segment) for segment in segments]
    total = sum(lengths)
    if total < 0.3:
        return ()
    run = min(run, total / 2)
    segments, lengths = _split_at_tapers(segments, lengths, run, tapers)
    normals = _normals(segments)
    left: list[float] = []
    right: list[Point] = []
    walked = 0.0
    for i, (segment, length) in enumerate(zip(segments, lengths, strict=True)):
        (sx, sy), (ex, ey) = normals[i], normals[i + 1]
        before, after = walked, walked + length
        if (tapers[0] and before < run) or (tapers[1] and total - after < run):
            halves = [
                _half_width(before + length * third / 3, total, width, tapers, run) for third in range(4)
            ]
        else:
            halves = [width / 2] * 4
        sides = ((sx, sy), (sx, sy), (ex, ey), (ex, ey))
        for j in range(0 if i == 0 else 1, 4):
            (x, y), (nx, ny), half = segment[j], sides[j], halves[j]
            dx, dy = nx * half, ny * half
            left += (x + dx, y + dy)
            right.append((x - dx, y - dy))
        walked = after
    right.reverse()
    cap = (*left[-2:], *right[0], *right[0])
    return (*left, *cap, *(number for point in right[1:] for number in point))


def _segments(path: Sequence[float]) -> list[_Segment]:
    points = list(zip(path[0::2], path[1::2], strict=True))
    return [(points[i], points[i + 1], points[i + 2], points[i + 3]) for i in range(0, len(points) - 3, 3)]


def _length(segment: _Segment) -> float:
    """Mean of the chord and the control polygon: within a few per cent for gentle curves."""
    p0, p1, p2, p3 = segment
    polygon = math.dist(p0, p1) + math.dist(p1, p2) + math.dist(p2, p3)
    return (polygon + math.dist(p0, p3)) / 2


def _split_at_tapers(
    segments: list[_Segment], lengths: list[float], run: float, tapers: tuple[bool, bool]
) -> tuple[list[_Segment], list[float]]:
    """A knot where a taper ends, if the end segment is much longer than the taper."""
    if tapers[1] and lengths[-1] > 1.5 * run:
        share = 1.0 - run / lengths[-1]
        segments = [*segments[:-1], *_split(segments[-1], share)]
        lengths = [*lengths[:-1], lengths[-1] - run, run]
    if tapers[0] and lengths[0] > 1.5 * run:
        share = run / lengths[0]
        segments = [*_split(segments[0], share), *segments[1:]]
        lengths = [run, lengths[0] - run, *lengths[1:]]
    return segments, lengths


def _split(segment: _Segment, t: float) -> tuple[_Segment, _Segment]:
    """De Casteljau's division at the parameter t."""
    p0, p1, p2, p3 = segment
    a, b, c = _between(p0, p1, t), _between(p1, p2, t), _between(p2, p3, t)
    d, e = _between(a, b, t), _between(b, c, t)
    middle = _between(d, e, t)
    return (p0, a, d, middle), (middle, e, c, p3)


def _between(one: Point, other: Point, t: float) -> Point:
    return one[0] + (other[0] - one[0]) * t, one[1] + (other[1] - one[1]) * t


def _normals(segments: list[_Segment]) -> list[Point]:
    """The left normal at each knot; inner knots take the mean direction of both sides."""
    ins = [_direction(p0, p1, p2, p3) for p0, p1, p2, p3 in segments]
    outs = [_direction(p3, p2, p1, p0) for p0, p1, p2, p3 in segments]
    tangents = [ins[0]]
    for leaving, arriving in zip(ins[1:], outs[:-1], strict=True):
        x, y = leaving[0] - arriving[0], leaving[1] - arriving[1]
        length = math.hypot(x, y)
        tangents.append((x / length, y / length) if length > 1e-6 else leaving)
    tangents.append((-outs[-1][0], -outs[-1][1]))
    return [(-y, x) for x, y in tangents]


def _direction(start: Point, *handles: Point) -> Point:
    for handle in handles:
        length = math.dist(start, handle)
        if length > 1e-6:
            return (handle[0] - start[0]) / length, (handle[1] - start[1]) / length
    return 1.0, 0.0


def _half_width(walked: float, total: float, width: float, tapers: tuple[bool, bool], run: float) -> float:
    share = 1.0
    if tapers[0] and walked < run:
        share = min(share, _ease(walked / run))
    if tapers[1] and total - walked < run:
        share = min(share, _ease((total - walked) / run))
    return max(width * share, min(width, _THINNEST)) / 2


def _ease(u: float) -> float:
    u = max(0.0, u)
    return _TIP + (1.0 - _TIP) * u * (2.0 - u)
