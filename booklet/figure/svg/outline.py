"""Outlines while they are read: subpaths of lines and curves, and elliptic arcs as curves."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from booklet.figure.geometry import Affine, Point, arc
from booklet.figure.picture import Path
from booklet.figure.svg.limits import MAX_SEGMENTS, Refused


@dataclass(slots=True)
class Budget:
    """How many segments the whole picture may still have."""

    left: int = MAX_SEGMENTS

    def spend(self, count: int = 1) -> None:
        """Take segments; refuses a picture that has too many."""
        self.left -= count
        if self.left < 0:
            raise Refused(f"the picture has more than {MAX_SEGMENTS} segments", "simplify it, or use a PNG")


@dataclass(slots=True)
class Outline:
    """Subpaths in the order in which they are drawn."""

    budget: Budget
    paths: list[Path] = field(default_factory=list)
    _numbers: list[float] = field(default_factory=list)
    _straight: bool = True

    @property
    def at(self) -> Point:
        """The current point."""
        return self._numbers[-2], self._numbers[-1]

    @property
    def start(self) -> Point:
        """Where the current subpath began."""
        return self._numbers[0], self._numbers[1]

    @property
    def open(self) -> bool:
        """Whether a subpath has been begun."""
        return bool(self._numbers)

    def move(self, to: Point) -> None:
        """Begin a subpath."""
        self._end(False)
        self.budget.spend()
        self._numbers, self._straight = [*to], True

    def line(self, to: Point) -> None:
        """A straight segment; among curves it is a curve with its handles on the line."""
        self.budget.spend()
        if self._straight:
            self._numbers += to
        else:
            self._numbers += (*self.at, *to, *to)

    def curve(self, first: Point, second: Point, to: Point) -> None:
        """A cubic segment."""
        self.budget.spend()
        if self._straight:
            self._bend()
        self._numbers += (*first, *second, *to)

    def arc(self, radii: Point, degrees: float, large: bool, sweep: bool, to: Point) -> None:
        """An elliptic arc to a point, as cubic segments (SVG 2, appendix B.2.4 and B.2.5)."""
        rx, ry = abs(radii[0]), abs(radii[1])
        if self.at == to:
            return
        if rx < 1e-9 or ry < 1e-9:
            self.line(to)
            return
        turn = Affine.placed((0.0, 0.0), (0.0, 0.0), 1.0, degrees)
        back = Affine.placed((0.0, 0.0), (0.0, 0.0), 1.0, -degrees)
        half = back.point((self.at[0] - to[0]) / 2, (self.at[1] - to[1]) / 2)
        grow = math.sqrt(max(1.0, (half[0] / rx) ** 2 + (half[1] / ry) ** 2))
        rx, ry = rx * grow, ry * grow
        ratio = (half[0] / rx) ** 2 + (half[1] / ry) ** 2
        reach = math.sqrt(max(0.0, 1.0 / ratio - 1.0)) * (-1.0 if large == sweep else 1.0)
        center = (reach * rx * half[1] / ry, -reach * ry * half[0] / rx)
        begin = math.atan2((half[1] - center[1]) / ry, (half[0] - center[0]) / rx)
        end = math.atan2((-half[1] - center[1]) / ry, (-half[0] - center[0]) / rx)
        swept = end - begin
        if sweep and swept < 0:
            swept += 2 * math.pi
        elif not sweep and swept > 0:
            swept -= 2 * math.pi
        first = math.degrees(begin)
        cubic = turn.numbers(arc(*center, rx, ry, first, first + math.degrees(swept)))
        x, y = (self.at[0] + to[0]) / 2, (self.at[1] + to[1]) / 2
        moved = Affine(e=x, f=y).numbers(cubic)
        for i in range(2, len(moved), 6):
            a, b, c, d, e, f = moved[i : i + 6]
            last = i + 6 >= len(moved)
            self.curve((a, b), (c, d), to if last else (e, f))

    def close(self) -> None:
        """Close the subpath; the next one begins where this one did."""
        start = self.start
        self._end(True)
        self._numbers, self._straight = [*start], True

    def finish(self) -> tuple[Path, ...]:
        """All subpaths."""
        self._end(False)
        return tuple(self.paths)

    def _end(self, closed: bool) -> None:
        if len(self._numbers) > 2:
            self.paths.append(Path(tuple(self._numbers), self._straight, closed))
        self._numbers = []

    def _bend(self) -> None:
        """Rewrite the straight subpath so far as a cubic one."""
        points = self._numbers
        cubic = points[:2]
        for i in range(2, len(points), 2):
            cubic += (*points[i - 2 : i], *points[i : i + 2], *points[i : i + 2])
        self._numbers, self._straight = cubic, False
