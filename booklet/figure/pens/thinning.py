"""Fewer and simpler segments for an outline at its final size.

The art is drawn in millimetres of the body and shown at any size, so that a small picture holds far
more detail than its reader or its printer can tell. What comes out stays within a tolerance of what
came in, in both directions, wherever the window shows it. All lengths are in the unit of the points.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import hypot, sqrt

from booklet.figure.geometry import Box, box_of

Thin = tuple[str, list[int]]
"""A path on a grid: the letters of PDF's operators for its steps, and their numbers, all whole.

`m` begins at x y, `l` is a line to x y, `c` a curve to x y with the handles x1 y1 x2 y2 before it; `v` is a
curve whose first handle is its start and `y` one whose second handle is its end, each without these numbers.
"""

_Curve = tuple[float, float, float, float, float, float]
"""The handles and the end of a segment."""


def thinned(points: Sequence[float], straight: bool, tolerance: float, window: Box | None) -> Thin:
    """The path through `points` with few steps, before rounding nowhere more than `tolerance` from it.

    What lies wholly beyond one edge of `window` becomes one line out there. With `window` None the
    whole outline is kept, as a dashed line needs it.
    """
    x0, y0 = points[0], points[1]
    numbers = iter(points[2:])
    curves: Iterable[_Curve]
    if straight:
        curves = [(x, y, x, y, x, y) for x, y in zip(numbers, numbers, strict=True)]
    else:
        curves = zip(*[numbers] * 6, strict=True)
    if window is not None and not _inside(box_of(points), window):
        curves = _culled(x0, y0, curves, window)
    return _steps(x0, y0, curves, tolerance)


def _inside(box: Box, window: Box) -> bool:
    return box[0] >= window[0] and box[1] >= window[1] and box[2] <= window[2] and box[3] <= window[3]


def _culled(x0: float, y0: float, curves: Iterable[_Curve], window: Box) -> list[_Curve]:
    """The same curves with one line for each run of them that lies beyond one edge of the window."""
    left, bottom, right, top = window
    out: list[_Curve] = []
    before = 0
    for curve in curves:
        x1, y1, x2, y2, x3, y3 = curve
        if x0 < left and x1 < left and x2 < left and x3 < left:
            side = 1
        elif x0 > right and x1 > right and x2 > right and x3 > right:
            side = 2
        elif y0 < bottom and y1 < bottom and y2 < bottom and y3 < bottom:
            side = 3
        elif y0 > top and y1 > top and y2 > top and y3 > top:
            side = 4
        else:
            side = 0
        if side:
            if side == before:
                out.pop()
            out.append((x3, y3, x3, y3, x3, y3))
        else:
            out.append(curve)
        before = side
        x0, y0 = x3, y3
    return out


def _steps(x0: float, y0: float, curves: Iterable[_Curve], tolerance: float) -> Thin:
    """Curves that hardly bend become lines, lines that hardly turn become one, and all lie on the grid."""
    x, y = round(x0), round(y0)
    kinds, numbers = ["m"], [x, y]
    ax = ay = 0.0  # where the line before began
    spent = -1.0  # how much of the tolerance it has used; below 0 if there is none
    for x1, y1, x2, y2, x3, y3 in curves:
        dx, dy, ex, ey, fx, fy = x3 - x0, y3 - y0, x1 - x0, y1 - y0, x2 - x0, y2 - y0
        most = dx * dx + dy * dy
        # a cubic is at most 3/4 as far from its chord as its handles are
        if most > 0.0:
            bend = 0.75 * max(abs(dx * ey - dy * ex), abs(dx * fy - dy * fx)) / sqrt(most)
            flat = bend <= tolerance and 0.0 <= dx * ex + dy * ey <= most and 0.0 <= dx * fx + dy * fy <= most
        else:
            bend = 0.75 * max(hypot(ex, ey), hypot(fx, fy))
            flat = bend <= tolerance
        u, v = round(x3), round(y3)
        if not flat:
            a, b, c, d = round(x1), round(y1), round(x2), round(y2)
            if a == x and b == y:
                kinds.append("v")
                numbers += (c, d, u, v)
            elif c == u and d == v:
                kinds.append("y")
                numbers += (a, b, u, v)
            else:
                kinds.append("c")
                numbers += (a, b, c, d, u, v)
            spent = -1.0
        else:
            both = tolerance + 1.0
            if spent >= 0.0:
                gx, gy, hx, hy = x3 - ax, y3 - ay, x0 - ax, y0 - ay
                whole = gx * gx + gy * gy
                if whole > 0.0 and 0.0 <= gx * hx + gy * hy <= whole:
                    both = max(bend, spent) + abs(gx * hy - gy * hx) / sqrt(whole)
            if both <= tolerance:
                numbers[-2:] = (u, v)
                spent = both
            else:
                kinds.append("l")
                numbers += (u, v)
                ax, ay, spent = x0, y0, bend
        x, y, x0, y0 = u, v, x3, y3
    if len(kinds) == 1:
        return "ml", [x, y, x, y]  # a stroke without a step would be no dot
    return "".join(kinds), numbers
