"""Finds a free place for a word plate near the place that the author wished for."""

from __future__ import annotations

import math
from dataclasses import dataclass

from booklet.figure.geometry import Box, Point, along, apart

_GAP = 1.5
_STEP = 4.0
_DIRECTIONS = 16
_STOPS = 12  # places looked at along a leader

FAR, NEAR = 22, 4
"""How many rings of 4 pt to search: with a leader to show the way back, and without."""


@dataclass(frozen=True, slots=True)
class Room:
    """A panel with the rectangles that marks and words take; leaders may cross marks only."""

    width: float
    height: float
    circle: bool
    marks: tuple[Box, ...]
    words: tuple[Box, ...]

    def holds(self, box: Box) -> bool:
        """Whether the rectangle lies inside the panel."""
        if box[0] < 0.5 or box[1] < 0.5 or box[2] > self.width - 0.5 or box[3] > self.height - 0.5:
            return False
        if not self.circle:
            return True
        # A plate may come close to a round panel's rim, but its middle third stays inside.
        radius, third = self.width / 2, (box[2] - box[0]) / 3
        corners = ((x, y) for x in (box[0] + third, box[2] - third) for y in (box[1], box[3]))
        return all(math.hypot(x - radius, y - radius) <= radius for x, y in corners)

    def clear(self, box: Box) -> bool:
        """Whether the whole rectangle lies inside the panel and touches no mark."""
        radius = self.width / 2
        corners = ((x, y) for x in (box[0], box[2]) for y in (box[1], box[3]))
        if self.circle and any(math.hypot(x - radius, y - radius) > radius for x, y in corners):
            return False
        return self.holds(box) and all(apart(box, other, _GAP) for other in self.marks)

    def free(self, box: Box) -> bool:
        """Whether the rectangle lies inside the panel and covers nothing."""
        return self.holds(box) and all(apart(box, other, _GAP) for other in (*self.marks, *self.words))

    def open_to(self, box: Box, target: Point | None) -> bool:
        """Whether a leader from the rectangle to its target crosses no words."""
        if target is None:
            return True
        way = leader_way(box, target)
        return all(apart(stop, other) for stop in way for other in self.words)


def leader_start(box: Box, target: Point) -> Point:
    """The point of the plate's edge that faces the target, inside the plate by a hair."""
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    dx = max(box[0] - target[0], 0.0, target[0] - box[2])
    dy = max(box[1] - target[1], 0.0, target[1] - box[3])
    if dx > dy:
        return (box[2] - 0.5 if target[0] > x else box[0] + 0.5), y
    inner = min(max(target[0], box[0] + 6), box[2] - 6)
    return inner, (box[3] - 0.5 if target[1] > y else box[1] + 0.5)


def leader_way(box: Box, target: Point) -> list[Box]:
    """Small squares along a plate's leader."""
    start = leader_start(box, target)
    stops = [along(start, target, i / _STOPS) for i in range(1, _STOPS + 1)]
    return [(x - 1.0, y - 1.0, x + 1.0, y + 1.0) for x, y in stops]


def find_room(room: Room, wanted: Box, target: Point | None = None, rings: int = FAR) -> Box | None:
    """The free place nearest to the wanted one, on rings round it; None where there is none."""
    for ring in range(rings + 1):
        for turn in range(_DIRECTIONS if ring else 1):
            angle = 2 * math.pi * turn / _DIRECTIONS
            dx, dy = ring * _STEP * math.cos(angle), ring * _STEP * math.sin(angle)
            moved = (wanted[0] + dx, wanted[1] + dy, wanted[2] + dx, wanted[3] + dy)
            if room.free(moved) and room.open_to(moved, target):
                return moved
    return None
