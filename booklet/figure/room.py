"""Finds free places for words near the places that the author wished for."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace

from booklet.figure.geometry import Box, Point, apart
from booklet.figure.segments import Segment, crosses, meet

_GAP = 1.5
_STEP = 4.0
_DIRECTIONS = 16

FAR, NEAR = 22, 4
"""How many rings of 4 pt to search: with a leader to show the way back, and without."""


@dataclass(frozen=True, slots=True)
class Room:
    """A panel with the rectangles that marks and words take, and the leaders that are drawn.

    No plate covers any of them. A leader may cross a mark, but none of those that are `kept`
    (points, numbers, crosses), no word and no other leader.
    """

    width: float
    height: float
    circle: bool
    marks: tuple[Box, ...]
    words: tuple[Box, ...]
    kept: tuple[Box, ...] = ()
    leaders: tuple[Segment, ...] = ()

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
        """Whether the whole rectangle lies inside the panel and touches no mark and no word."""
        radius = self.width / 2
        corners = ((x, y) for x in (box[0], box[2]) for y in (box[1], box[3]))
        if self.circle and any(math.hypot(x - radius, y - radius) > radius for x, y in corners):
            return False
        return self.free(box)

    def off_marks(self, box: Box) -> bool:
        """Whether the rectangle keeps off all marks."""
        left, bottom, right, top = box[0] - _GAP, box[1] - _GAP, box[2] + _GAP, box[3] + _GAP
        for mark in self.marks:  # the innermost loop of the search: no calls in it
            if right >= mark[0] and left <= mark[2] and top >= mark[1] and bottom <= mark[3]:
                return False
        return True

    def off_words(self, box: Box) -> bool:
        """Whether the rectangle keeps off all words and leaders."""
        return all(apart(box, other, _GAP) for other in self.words) and not any(
            crosses(leader, box) for leader in self.leaders
        )

    def free(self, box: Box) -> bool:
        """Whether the rectangle lies inside the panel and covers nothing."""
        return self.holds(box) and self.off_marks(box) and self.off_words(box)

    def keeps_clear(self, box: Box, target: Point) -> bool:
        """Whether a leader from the rectangle to its target crosses no mark that is kept; it may
        end in one."""
        way = leader(box, target)
        return not any(crosses(way, kept) for kept in self.kept if not _inside(target, kept))

    def open_to(self, box: Box, target: Point | None) -> bool:
        """Whether a leader from the rectangle to its target crosses no words and no leader."""
        if target is None:
            return True
        way = leader(box, target)
        return not any(crosses(way, other) for other in self.words) and not any(
            meet(way, other) for other in self.leaders
        )

    def taken(self, box: Box, target: Point | None) -> Room:
        """The room with one word more."""
        more = () if target is None else (leader(box, target),)
        return replace(self, words=(*self.words, box), leaders=(*self.leaders, *more))


def _inside(point: Point, box: Box) -> bool:
    return box[0] - _GAP <= point[0] <= box[2] + _GAP and box[1] - _GAP <= point[1] <= box[3] + _GAP


def leader(box: Box, target: Point) -> Segment:
    """The line from the plate's edge that faces the target (inside the plate by a hair)."""
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    dx = max(box[0] - target[0], 0.0, target[0] - box[2])
    dy = max(box[1] - target[1], 0.0, target[1] - box[3])
    if dx > dy:
        return ((box[2] - 0.5 if target[0] > x else box[0] + 0.5), y), target
    inner = min(max(target[0], box[0] + 6), box[2] - 6)
    return (inner, (box[3] - 0.5 if target[1] > y else box[1] + 0.5)), target


def places(room: Room, wanted: Box, target: Point | None = None, rings: int = FAR) -> Iterator[Box]:
    """Places off the marks, the nearest to the wanted one first, on rings round it."""
    for ring in range(rings + 1):
        for turn in range(_DIRECTIONS if ring else 1):
            angle = 2 * math.pi * turn / _DIRECTIONS
            dx, dy = ring * _STEP * math.cos(angle), ring * _STEP * math.sin(angle)
            moved = (wanted[0] + dx, wanted[1] + dy, wanted[2] + dx, wanted[3] + dy)
            if (
                room.holds(moved)
                and room.off_marks(moved)
                and (target is None or room.keeps_clear(moved, target))
            ):
                yield moved


def find_room(room: Room, wanted: Box, target: Point | None = None, rings: int = FAR) -> Box | None:
    """The free place nearest to the wanted one; None where there is none."""
    for box in places(room, wanted, target, rings):
        if room.off_words(box) and room.open_to(box, target):
            return box
    return None
