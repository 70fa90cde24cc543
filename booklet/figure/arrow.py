"""Arrows: one closed outline from tail to tip, so that they can be filled, hollow or haloed."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from booklet.figure.geometry import Point, along, arc, distance, flatten

# Shares of the head's length: how far the shaft reaches into it, and how wide it is.
_NECK = 0.82
_SPREAD = 0.92
# The shaft's width at its tail, as a share of its full width.
_TAIL = 0.45


@dataclass(frozen=True, slots=True)
class Arrow:
    """The way of an arrow, and its sizes in points."""

    way: tuple[Point, ...]
    width: float
    head: float
    both: bool = False
    taper: bool = True

    def outline(self) -> list[Point]:
        """The polygon round shaft and heads."""
        body, direction = _shorten(self.way, self.head * _NECK)
        tip, tail = self.way[-1], self.way[0]
        back: list[Point] = []
        if self.both:
            turned, away = _shorten(body[::-1], self.head * _NECK)
            body = turned[::-1]
            back = self._head(tail, away)
        left, right = self._sides(body)
        return [*left, *self._head(tip, direction), *reversed(right), *back]

    def _sides(self, body: list[Point]) -> tuple[list[Point], list[Point]]:
        total = sum(map(distance, body, body[1:])) or 1.0
        left, right, walked, last = [], [], 0.0, len(body) - 1
        for i, (x, y) in enumerate(body):
            if i:
                walked += distance(body[i - 1], body[i])
            ahead, behind = body[min(last, i + 1)], body[max(0, i - 1)]
            length = distance(behind, ahead) or 1.0
            share = 1.0 if self.both or not self.taper else _TAIL + (1 - _TAIL) * min(1, walked / total * 1.6)
            half = self.width / 2 * share / length
            nx, ny = (behind[1] - ahead[1]) * half, (ahead[0] - behind[0]) * half
            left.append((x + nx, y + ny))
            right.append((x - nx, y - ny))
        return left, right

    def _head(self, tip: Point, direction: Point) -> list[Point]:
        dx, dy = direction
        x, y = tip[0] - dx * self.head, tip[1] - dy * self.head
        half = self.head * _SPREAD / 2
        return [(x - dy * half, y + dx * half), tip, (x + dy * half, y - dx * half)]


def turning(center: Point, rx: float, ry: float, start: float, sweep: float) -> tuple[Point, ...]:
    """The way of an arrow that goes round; degrees, counter-clockwise when positive."""
    path = arc(*center, rx, ry, start, start + sweep)
    return tuple(flatten(path, 6))


def _shorten(way: Sequence[Point], length: float) -> tuple[list[Point], Point]:
    """The way without its last `length`, and the direction that the tip points in."""
    tip, out = way[-1], list(way)
    while len(out) > 2 and distance(tip, out[-2]) <= length:
        out.pop()
    before = out[-2]
    gap = distance(tip, before) or 1.0
    out[-1] = along(before, tip, max(0.02, (gap - length) / gap))
    dx, dy = tip[0] - out[-1][0], tip[1] - out[-1][1]
    size = math.hypot(dx, dy) or 1.0
    return out, (dx / size, dy / size)
